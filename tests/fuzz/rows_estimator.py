"""Rows of the table: the estimator, fitted on a few rows."""

import copy

import numpy as np
from contracts import (
    anything,
    flag,
    number,
    numbers_like,
    optional,
    sequence,
    whole,
)
from given import ACTIVATION, ASTRAY, CORRUPT, CORRUPTIONS, LOSS, RUN, SLOPELESS, SLOW, prices
from judge import Param, Row
from rows_models import SIZE
from rows_numeric import some

from aelib.estimator import AutoencoderTransformer


def _estimator(**settings):
    return AutoencoderTransformer(**settings).fit(some(6, 5).numpy())


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


TABLES = {
    "lists": (lambda: [[0.1, 0.2, 0.3, 0.4, 0.5]] * 3, True),
    "float64": (lambda: np.full((3, 5), 0.5), True),
    "float32": (lambda: np.full((3, 5), 0.5, np.float32), True),
    "float16": (lambda: np.full((3, 5), 0.5, np.float16), True),
    "int": (lambda: np.ones((3, 5), int), True),
    "upside down": (lambda: np.full((3, 5), 0.5)[::-1, ::-1], True),
    "texts": (lambda: [["a"] * 5] * 3, False),
    "one width more": (lambda: np.ones((3, 6)), False),
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
            "lr": Param(number(above=0), may_raise=ASTRAY, skip=(*SLOW, "1e30")),
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
        lambda X, y: AutoencoderTransformer(2, hidden=(), epochs=1).fit(X, y),
        lambda: {"X": some(6, 5).numpy(), "y": None},
        {
            "X": Param(_table(None), TABLES | {"one width more": WIDER}),
            "y": Param(anything),
        },
        lambda result, given: result.autoencoder_.sizes[0] == np.shape(given["X"])[1],
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
        lambda X, y: _fitted().score(X, y),
        lambda: {"X": some(6, 5).numpy(), "y": None},
        {"X": Param(_table(5), TABLES), "y": Param(anything)},
        lambda result, given: isinstance(result, float) and result <= 0,
        foreign=("sklearn",),
    ),
]


ROWS = ESTIMATOR
