"""Rows of the table: the estimator, fitted on a few rows."""

import copy
import tempfile
from pathlib import Path

import numpy as np
import scipy.sparse
import torch
from contracts import (
    anything,
    flag,
    named,
    number,
    numbers_like,
    optional,
    sequence,
    whole,
)
from given import (
    ACTIVATION,
    ASTRAY,
    CHECKPOINTS,
    CORRUPT,
    CORRUPTIONS,
    LOSS,
    RUN,
    SLOPELESS,
    SLOW,
    prices,
)
from judge import Param, Row
from rows_models import SIZE
from rows_numeric import some
from safetensors.torch import save_file

from aelib.estimator import AutoencoderTransformer


def _estimator(**settings):
    return AutoencoderTransformer(**settings).fit(some(6, 5).numpy())


def _small():
    return AutoencoderTransformer(2, hidden=(), epochs=1)


def _fitted():
    if not _kept:
        _kept.append(_estimator(n_components=2, hidden=(3,), epochs=1, random_state=0))
    return copy.deepcopy(_kept[0])


_kept = []


def _table(width):
    """A matrix as scikit-learn takes it: in its own words it refuses others."""

    def contract(value, case):
        return False if numbers_like((None, width))(value, case) is False else None

    return contract


def _loader():
    return torch.utils.data.DataLoader(some(6, 5))


TABLES = {
    "lists": (lambda: [[0.1, 0.2, 0.3, 0.4, 0.5]] * 3, True),
    "float64": (lambda: np.full((3, 5), 0.5), True),
    "float32": (lambda: np.full((3, 5), 0.5, np.float32), True),
    "float16": (lambda: np.full((3, 5), 0.5, np.float16), True),
    "int": (lambda: np.ones((3, 5), int), True),
    "upside down": (lambda: np.full((3, 5), 0.5)[::-1, ::-1], True),
    "texts": (lambda: [["a"] * 5] * 3, False),
    "one width more": (lambda: np.ones((3, 6)), False),
    "images": (lambda: np.ones((3, 5, 5)), False),
    "NaN": (lambda: np.full((3, 5), np.nan), False),
    "sparse": (lambda: scipy.sparse.csr_array(np.ones((3, 5))), False),
    "sparse, by places": (lambda: scipy.sparse.coo_array(np.ones((3, 5))), False),
    "a loader": (_loader, False),
    "a data set": (lambda: torch.utils.data.TensorDataset(some(6, 5)), False),
    "a path": (lambda: Path("x.npy"), False),
}

WIDER = (lambda: np.ones((3, 6)), True)
CODES = {
    "one row": (lambda: [[0.0, 1.0]], True),
    "too wide": (lambda: np.ones((3, 5)), False),
}


def _as_rows(width):
    def holds(result, given):
        return result.shape[1] == width and np.isfinite(result).all()

    return holds


RANDOM_STATES = {
    "RandomState": (lambda: np.random.RandomState(0), True),
    "np Generator": (lambda: np.random.default_rng(0), False),
}

TARGET = Param(
    optional(numbers_like((6, 5))),
    {
        "as many": (lambda: np.full((6, 5), 0.5), True),
        "one row less": (lambda: np.full((5, 5), 0.5), False),
        "one column less": (lambda: np.full((6, 4), 0.5), False),
        "labels": (lambda: np.arange(6), False),
    },
    called=("X",),
)

# A text is a path; where the tests run is no place for such files.
NAMES = RUN["checkpoint"].skip


def _place():
    return Path(tempfile.mkdtemp(dir=Path.cwd())) / "net.safetensors"


def _saved():
    path = _place()
    _fitted().save(path)
    return path


def _cut():
    path = _saved()
    path.write_bytes(path.read_bytes()[:-4])
    return path


def _of_others():
    path = _place()
    save_file({"weight": torch.ones(2)}, path)
    return path


FILES = {
    **CHECKPOINTS,
    "a file of another kind": (CHECKPOINTS["a file of another kind"][0], True),
    "an empty file": (CHECKPOINTS["an empty file"][0], True),
}
UNREADABLE = {
    **{case: (make, False) for case, (make, _) in CHECKPOINTS.items()},
    "one that is cut": (_cut, False),
    "weights of another": (_of_others, False),
    "as text": (lambda: str(_saved()), True),
}

ESTIMATOR = [
    Row(
        "estimator.AutoencoderTransformer",
        _estimator,
        lambda: {"n_components": 2, "hidden": (3,), "epochs": 1, "random_state": 0},
        {
            "n_components": Param(whole(1, 200)),
            "hidden": Param(sequence(SIZE, least=0)),
            "activation": Param(ACTIVATION),
            "output": Param(ACTIVATION),
            "tied": Param(flag),
            "epochs": Param(whole(1), skip=SLOW),
            "batch_size": Param(whole(1)),
            # With such steps, weights are numbers still, and codes are not.
            "lr": Param(optional(number(above=0)), may_raise=ASTRAY, skip=(*SLOW, "1e30")),
            "optimizer": RUN["optimizer"],
            "schedule": RUN["schedule"],
            "patience": Param(optional(whole(1)), skip=SLOW),
            "validation_fraction": Param(number(above=0, below=1)),
            "loss": Param(LOSS, prices(**SLOPELESS), may_raise=ASTRAY, called=("x_hat",)),
            "corrupt": Param(
                CORRUPT,
                CORRUPTIONS,
            ),
            "device": RUN["device"],
            "random_state": Param(optional(whole(0, 2**32 - 1)), RANDOM_STATES),
        },
        lambda result, given: _as_rows(int(given["n_components"]))(
            result.transform(some(6, 5).numpy()), given
        ),
    ),
    Row(
        "estimator.AutoencoderTransformer.fit",
        lambda X, y, target: _small().fit(X, y, target=target),
        lambda: {"X": some(6, 5).numpy(), "y": None, "target": None},
        {
            "X": Param(_table(None), TABLES | {"one width more": WIDER}),
            "y": Param(anything),
            "target": TARGET,
        },
        lambda result, given: result.autoencoder_.sizes[0] == np.shape(given["X"])[1],
        foreign=("sklearn",),
    ),
    Row(
        "estimator.AutoencoderTransformer.partial_fit",
        lambda X, y, target: _fitted().partial_fit(X, y, target=target),
        lambda: {"X": some(6, 5).numpy(), "y": None, "target": None},
        {"X": Param(_table(5), TABLES), "y": Param(anything), "target": TARGET},
        lambda result, given: len(result.history_.train_loss) == 2,
        foreign=("sklearn",),
    ),
    Row(
        "estimator.AutoencoderTransformer.transform",
        lambda X: _fitted().transform(X),
        lambda: {"X": some(6, 5).numpy()},
        {"X": Param(_table(5), TABLES)},
        _as_rows(2),
        foreign=("sklearn",),
    ),
    Row(
        "estimator.AutoencoderTransformer.inverse_transform",
        lambda X: _fitted().inverse_transform(X),
        lambda: {"X": some(6, 2).numpy()},
        {"X": Param(_table(2), CODES, skip=("np datetime",))},
        _as_rows(5),
        foreign=("sklearn",),
    ),
    Row(
        "estimator.AutoencoderTransformer.score",
        lambda X, y, target: _fitted().score(X, y, target=target),
        lambda: {"X": some(6, 5).numpy(), "y": None, "target": None},
        {"X": Param(_table(5), TABLES), "y": Param(anything), "target": TARGET},
        lambda result, given: isinstance(result, float) and result <= 0,
        foreign=("sklearn",),
    ),
    *(
        Row(
            f"estimator.AutoencoderTransformer.{name}",
            lambda X, target, name=name: getattr(_fitted(), name)(X, target=target),
            lambda: {"X": some(6, 5).numpy(), "target": None},
            {"X": Param(_table(5), TABLES), "target": TARGET},
            lambda result, given, sign=sign: (
                result.shape == (len(given["X"]),) and (sign * result >= 0).all()
            ),
            foreign=("sklearn",),
        )
        for name, sign in (("reconstruction_error", 1), ("score_samples", -1))
    ),
    Row(
        "estimator.AutoencoderTransformer.save",
        lambda path: _fitted().save(path),
        lambda: {"path": _place()},
        {"path": Param(named(), FILES, skip=NAMES)},
        lambda result, given: AutoencoderTransformer.load(given["path"]).n_features_in_ == 5,
    ),
    Row(
        "estimator.AutoencoderTransformer.load",
        lambda path: AutoencoderTransformer.load(path),
        lambda: {"path": _saved()},
        {"path": Param(named(), UNREADABLE, skip=NAMES)},
        lambda result, given: result.transform(some(6, 5).numpy()).shape == (6, 2),
    ),
]


ROWS = ESTIMATOR
