"""AutoencoderTransformer: scikit-learn's own checks, and that it is the course's autoencoder."""

import pickle

import numpy as np
import pytest
import torch
from sklearn.base import clone
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler
from sklearn.utils.estimator_checks import parametrize_with_checks

from aelib.estimator import AutoencoderTransformer
from aelib.models import Autoencoder
from aelib.training import fit


@parametrize_with_checks([AutoencoderTransformer(), AutoencoderTransformer(tied=True, hidden=())])
def test_sklearn_conventions(estimator, check):
    """The whole of check_estimator, no failure expected."""
    check(estimator)


def digits():
    x, y = load_digits(return_X_y=True)
    return (x / 16).astype(np.float32), y


def small(**settings):
    usual = {"n_components": 4, "hidden": (32,), "output": "sigmoid", "epochs": 5}
    return AutoencoderTransformer(**usual | {"random_state": 0} | settings)


def test_it_is_the_autoencoder_of_the_course():
    x, _ = digits()
    ours = small(random_state=3).fit(x)
    seed = int(np.random.RandomState(3).randint(2**31 - 1))
    model = Autoencoder((64, 32, 4), output="sigmoid", seed=seed)
    fit(model, torch.from_numpy(x), epochs=5, seed=seed, progress=False)
    with torch.no_grad():
        codes = model.encode(torch.from_numpy(x))
        np.testing.assert_allclose(ours.transform(x), codes, atol=1e-6)
        np.testing.assert_allclose(ours.inverse_transform(codes), model.decode(codes), atol=1e-6)
    assert len(ours.history_.train_loss) == 5


def test_trained_linearly_it_is_nearly_pca():
    x, _ = digits()
    linear = small(activation=None, output=None, hidden=(), epochs=150, lr=0.01).fit(x)
    pca = PCA(4).fit(x)
    best = -((pca.inverse_transform(pca.transform(x)) - x) ** 2).mean()
    assert 1.02 * best < linear.score(x) <= best * (1 - 1e-6)


def test_score_is_minus_the_mean_squared_error():
    x, _ = digits()
    ours = small().fit(x[:1000])
    again = ours.inverse_transform(ours.transform(x[1000:]))
    assert ours.score(x[1000:]) == pytest.approx(-np.mean((again - x[1000:]) ** 2), rel=1e-5)


def test_in_a_pipeline_with_grid_search():
    x, y = digits()
    autoencoder = small(epochs=40, batch_size=32)
    steps = make_pipeline(MinMaxScaler(), autoencoder, LogisticRegression(max_iter=500))
    grid = {"autoencodertransformer__n_components": [1, 12]}
    search = GridSearchCV(steps, grid, cv=3).fit(x[:900], y[:900])
    assert search.best_params_ == {"autoencodertransformer__n_components": 12}
    assert search.score(x[900:], y[900:]) > 0.7


def test_without_labels_it_is_chosen_by_its_own_score():
    x, _ = digits()
    search = GridSearchCV(small(epochs=15), {"n_components": [1, 12]}, cv=3).fit(x[:900])
    assert search.best_params_ == {"n_components": 12}


def test_names_of_what_comes_out():
    names = small().fit(digits()[0]).get_feature_names_out()
    assert list(names) == [f"autoencodertransformer{i}" for i in range(4)]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_number_type_is_kept(dtype):
    x = digits()[0].astype(dtype)
    ours = small(epochs=1).fit(x)
    assert next(ours.autoencoder_.parameters()).numpy(force=True).dtype == dtype
    assert ours.transform(x).dtype == ours.inverse_transform(ours.transform(x)).dtype == dtype


def test_pickled_and_cloned():
    x, _ = digits()
    ours = small(epochs=1).fit(x)
    again = pickle.loads(pickle.dumps(ours))
    np.testing.assert_array_equal(again.transform(x), ours.transform(x))
    np.testing.assert_array_equal(clone(ours).fit(x).transform(x), ours.transform(x))


def test_random_state_none_differs_and_a_number_does_not():
    x, _ = digits()
    a, b = (small(epochs=1, random_state=None).fit_transform(x) for _ in range(2))
    assert not np.array_equal(a, b)
    a, b = (small(epochs=1, random_state=7).fit_transform(x) for _ in range(2))
    assert np.array_equal(a, b)


@pytest.mark.parametrize(
    ("settings", "error", "words"),
    [
        ({"n_components": 0}, ValueError, "n_components must be 1 or more"),
        ({"n_components": 2.0}, TypeError, "must be a whole number"),
        ({"activation": "swish"}, ValueError, "activation must be one of"),
        ({"epochs": 0}, ValueError, "epochs must be 1 or more"),
        ({"batch_size": 0}, ValueError, "batch_size must be 1 or more"),
        ({"lr": -1}, ValueError, "lr must be a finite number above 0"),
        ({"loss": "mae"}, ValueError, "loss must be one of"),
        ({"device": "abacus"}, ValueError, "abacus"),
    ],
)
def test_bad_settings_are_named_by_fit(settings, error, words):
    with pytest.raises(error, match=words):
        small(**settings).fit(digits()[0])


def test_codes_of_the_wrong_width_are_named():
    ours = small(epochs=1).fit(digits()[0])
    with pytest.raises(ValueError, match="X must be codes of 4 numbers each"):
        ours.inverse_transform(np.ones((2, 5)))


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("n_components", 0.95), ("n_components", None), ("hidden", 64), ("hidden", None),
        ("hidden", "64"), ("hidden", (3, 0)), ("activation", "swish"), ("tied", "yes"),
        ("epochs", 1.5), ("batch_size", None), ("lr", 0), ("loss", 3), ("corrupt", 0.3),
        ("device", None), ("random_state", -1), ("random_state", 2**32),
    ],
)  # fmt: skip
def test_the_parameter_that_is_wrong_is_named(name, bad):
    with pytest.raises((TypeError, ValueError), match=rf"(every number in )?{name}\b"):
        small(**{name: bad}).fit(digits()[0])


def test_numbers_of_numpy_are_taken():
    rows = digits()[0][:60]
    ours = small(n_components=np.int64(3), hidden=np.array([8]), batch_size=np.int32(20), epochs=1)
    assert ours.fit(rows).transform(rows[::-1, ::-1]).shape == (60, 3)


class Press:
    """A corruption during which Ctrl-C is pressed, once."""

    seen = 0

    def __call__(self, x, generator):
        Press.seen += 1
        if Press.seen == 2:
            raise KeyboardInterrupt
        return x


def test_ctrl_c_leaves_fit_and_a_search_at_once():
    x, _ = digits()
    Press.seen = 0
    search = GridSearchCV(small(corrupt=Press(), batch_size=50), {"n_components": [1, 2]}, cv=3)
    with pytest.raises(KeyboardInterrupt):
        search.fit(x[:300])
    assert Press.seen == 2


def test_what_was_interrupted_does_not_pass_for_fitted():
    x, _ = digits()
    Press.seen, ours = 0, small(corrupt=Press(), batch_size=50)
    with pytest.raises(KeyboardInterrupt):
        ours.fit(x[:300])
    with pytest.raises(NotFittedError):
        ours.transform(x)
    before = ours.fit(x[:300]).transform(x)
    Press.seen = 0
    with pytest.raises(KeyboardInterrupt):
        ours.fit(x[:300, :50])
    np.testing.assert_array_equal(ours.transform(x), before)
