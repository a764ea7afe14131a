"""AutoencoderTransformer in files and in other processes: save and load, pickle, joblib, dask."""

import json
import os
import pickle
import subprocess
import sys

import joblib
import numpy as np
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from sklearn.base import clone
from sklearn.datasets import load_digits
from sklearn.exceptions import NotFittedError
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler

from aelib import corruption
from aelib.estimator import AutoencoderTransformer

X = (load_digits().data / 16).astype(np.float32)


def small(**settings):
    usual = {"n_components": 4, "hidden": (16,), "epochs": 2, "random_state": 0}
    return AutoencoderTransformer(**usual | settings)


# ---- save and load -------------------------------------------------------------------------------

SETTINGS = [
    {},
    {"tied": True, "activation": "tanh", "output": "sigmoid", "loss": "bce"},
    {"hidden": (), "activation": None, "schedule": "cosine", "patience": 1},
    {"hidden": np.array([8, 6]), "n_components": np.int64(3), "device": torch.device("cpu")},
]


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_what_was_saved_is_there_again(settings, dtype, tmp_path):
    ours = small(**settings).fit(X.astype(dtype))
    ours.save(tmp_path / "net.safetensors")
    again = AutoencoderTransformer.load(str(tmp_path / "net.safetensors"))
    np.testing.assert_array_equal(again.transform(X), ours.transform(X))
    np.testing.assert_array_equal(again.score_samples(X), ours.score_samples(X))
    assert again.history_ == ours.history_ and again.n_features_in_ == 64
    np.testing.assert_array_equal(again.fit(X).transform(X), small(**settings).fit(X).transform(X))


def test_settings_changed_after_fit_do_not_change_the_network(tmp_path):
    ours = small().fit(X).set_params(n_components=9, activation="tanh")
    ours.save(tmp_path / "net")
    again = AutoencoderTransformer.load(tmp_path / "net")
    np.testing.assert_array_equal(again.transform(X), ours.transform(X))
    assert again.get_params()["n_components"] == 9


def test_names_of_features_are_kept(tmp_path):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(X[:, 2:5], columns=[*"abc"])
    small().fit(frame).save(tmp_path / "net")
    again = AutoencoderTransformer.load(tmp_path / "net")
    assert list(again.feature_names_in_) == [*"abc"]
    with pytest.raises(ValueError, match="feature names should match"):
        again.transform(frame[[*"cba"]])


def test_partial_fit_goes_on_after_load(tmp_path):
    ours = small(lr=0.01).partial_fit(X)
    ours.save(tmp_path / "net")
    again = AutoencoderTransformer.load(tmp_path / "net")
    assert again.partial_fit(X).score(X) > ours.score(X)
    assert len(again.history_.train_loss) == 2


def test_functions_are_not_in_the_file_and_have_to_be_given_again(tmp_path):
    damage = corruption.damage("masking", 0.2)
    ours = small(corrupt=damage, optimizer=sgd).fit(X)
    ours.save(tmp_path / "net")
    for given in ({}, {"corrupt": damage}):
        with pytest.raises(ValueError, match="was something that a file does not hold"):
            AutoencoderTransformer.load(tmp_path / "net", **given)
    again = AutoencoderTransformer.load(tmp_path / "net", corrupt=damage, optimizer=None)
    np.testing.assert_array_equal(again.transform(X), ours.transform(X))
    assert again.corrupt is damage and again.optimizer is None
    with pytest.raises(TypeError, match="corupt is no setting"):
        AutoencoderTransformer.load(tmp_path / "net", corupt=damage)


def sgd(parameters):
    return torch.optim.SGD(parameters, lr=0.1)


def test_the_file_holds_weights_and_text_alone(tmp_path):
    ours = small().fit(X)
    ours.save(tmp_path / "net")
    weights = load_file(tmp_path / "net")
    state = ours.autoencoder_.state_dict()
    assert weights.keys() == state.keys()
    assert all(torch.equal(weights[name], state[name]) for name in state)
    with safe_open(tmp_path / "net", framework="pt") as file:
        assert json.loads(file.metadata()["content"])["settings"]["hidden"] == [16]


def test_a_file_stays_whole_where_saving_fails(tmp_path, monkeypatch):
    path = tmp_path / "net"
    small().fit(X).save(path)
    before = path.read_bytes()

    def half(weights, scratch, metadata):
        scratch.write_bytes(b"half of it")
        raise OSError("No space left on device")

    monkeypatch.setattr("safetensors.torch.save_file", half)
    with pytest.raises(ValueError, match="path must be where a file can be written.*No space"):
        small(epochs=1).fit(X).save(path)
    assert path.read_bytes() == before and [each.name for each in tmp_path.iterdir()] == ["net"]


def test_what_is_not_fitted_cannot_be_saved(tmp_path):
    with pytest.raises(NotFittedError):
        small().save(tmp_path / "net")
    assert not [*tmp_path.iterdir()]


def _pickled(path):
    path.write_bytes(pickle.dumps(small()))


def _of_others(path):
    save_file({"weight": torch.ones(2)}, path)


def _changed(path, change, weights=None):
    """Save a network, and write its file once more with something else in it."""
    small().fit(X).save(path)
    with safe_open(path, framework="pt") as file:
        metadata = file.metadata()
    content = json.loads(metadata["content"])
    change(content)
    weights = load_file(path) if weights is None else weights
    save_file(weights, path, metadata | {"content": json.dumps(content)})


def _with_other_weights(path):
    _changed(path, lambda content: None, {"encoder.0.weight": torch.ones(2, 2)})


def _of_too_wide_a_network(path):
    _changed(path, lambda content: content["made of"].update(sizes=[20_000, 20_000, 4]))


def _of_a_later_version(path):
    _changed(path, lambda content: content["settings"].update(dropout=0.5))


def _without_history(path):
    _changed(path, lambda content: content.pop("history"))


def _cut(path):
    small().fit(X).save(path)
    path.write_bytes(path.read_bytes()[:-10])


ODD = [_pickled, _of_others, _with_other_weights, _of_too_wide_a_network, _of_a_later_version]


@pytest.mark.parametrize("write", [*ODD, _without_history, _cut])
def test_a_file_of_something_else_is_refused(write, tmp_path):
    write(tmp_path / "net")
    with pytest.raises(ValueError, match="path must be a file that AutoencoderTransformer.save"):
        AutoencoderTransformer.load(tmp_path / "net")


def test_a_file_from_before_a_setting_came_is_read(tmp_path):
    _changed(tmp_path / "net", lambda content: content["settings"].pop("patience"))
    assert AutoencoderTransformer.load(tmp_path / "net").patience is None


def test_where_there_is_no_file_it_says_so(tmp_path):
    with pytest.raises(ValueError, match="path must be a file that can be read.*No such file"):
        AutoencoderTransformer.load(tmp_path / "net")
    with pytest.raises(ValueError, match="path must be the path of a file, but .* is a folder"):
        AutoencoderTransformer.load(tmp_path)


# ---- Pickles and other processes -----------------------------------------------------------------


def test_joblib_keeps_it_whole(tmp_path):
    ours = small(corrupt=corruption.damage("masking", 0.2)).partial_fit(X)
    joblib.dump(make_pipeline(MinMaxScaler().fit(X), ours), tmp_path / "chain")
    again = joblib.load(tmp_path / "chain")[-1]
    np.testing.assert_array_equal(again.transform(X), ours.transform(X))
    np.testing.assert_array_equal(
        again.partial_fit(X).transform(X), ours.partial_fit(X).transform(X)
    )


GRID = {"n_components": [1, 4]}


def scores(**settings):
    return GridSearchCV(small(), GRID, cv=2, **settings).fit(X).cv_results_["mean_test_score"]


def test_a_search_over_two_processes_gives_the_same():
    """Also where joblib hands the rows over as a read-only file."""
    here = scores()
    with joblib.parallel_config(backend="loky", max_nbytes=1):
        np.testing.assert_allclose(scores(n_jobs=2), here, rtol=1e-5)


def test_two_processes_do_not_take_more_threads_than_there_are_cores():
    program = """if True:
        import joblib, torch
        print(*joblib.Parallel(2)([joblib.delayed(torch.get_num_threads)()] * 2))
    """
    free = {name: value for name, value in os.environ.items() if name != "OMP_NUM_THREADS"}
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, env=free, capture_output=True, encoding="utf-8", check=True)
    assert sum(map(int, ran.stdout.split())) <= max(2, joblib.cpu_count())


def test_a_search_by_dask_gives_the_same():
    """Two fits at a time in one process."""
    distributed = pytest.importorskip("distributed")
    here = scores()
    with (
        distributed.Client(
            processes=False, n_workers=1, threads_per_worker=2, dashboard_address=None
        ),
        joblib.parallel_config(backend="dask"),
    ):
        np.testing.assert_allclose(scores(), here, rtol=1e-5)


def test_clones_are_not_fitted():
    with pytest.raises(NotFittedError):
        clone(small().fit(X)).transform(X)
