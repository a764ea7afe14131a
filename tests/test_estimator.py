"""AutoencoderTransformer: scikit-learn's own checks, and that it is the course's autoencoder."""

import pickle
import warnings
from functools import partial

import numpy as np
import pytest
import sklearn
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


# ---- Targets, early stopping, one epoch more -----------------------------------------------------


def noisy(x):
    noise = 0.3 * np.random.default_rng(0).standard_normal(x.shape)
    return (x + noise).clip(0, 1).astype(np.float32)


def codes_of_the_loop(x, epochs=3, **options):
    """What `training.fit` makes of the same network: the codes of x."""
    seed = int(np.random.RandomState(0).randint(2**31 - 1))
    model = Autoencoder((64, 32, 4), output="sigmoid", seed=seed)
    fit(model, torch.from_numpy(x), epochs=epochs, seed=seed, progress=False, **options)
    with torch.no_grad():
        return model.encode(torch.from_numpy(x)).numpy()


def test_a_target_is_what_the_loop_trains_towards():
    x, _ = digits()
    ours = small(epochs=3).fit(noisy(x), target=x)
    expected = codes_of_the_loop(noisy(x), target=torch.from_numpy(x))
    np.testing.assert_allclose(ours.transform(noisy(x)), expected, atol=1e-5)
    out = ours.inverse_transform(ours.transform(noisy(x)))
    errors = ours.reconstruction_error(noisy(x), target=x)
    np.testing.assert_allclose(errors, ((out - x) ** 2).mean(axis=1), rtol=1e-5)
    assert ours.score(noisy(x), target=x) == pytest.approx(-errors.mean())


def test_labels_are_never_a_target():
    x, y = digits()
    plain = small(epochs=1).fit(x).transform(x)
    np.testing.assert_array_equal(small(epochs=1).fit(x, y).transform(x), plain)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        small(epochs=1).fit(x, x)
    for call in (small(epochs=1).fit, small(epochs=1).partial_fit, small(epochs=1).fit(x).score):
        with pytest.warns(UserWarning, match="y is not used.*pass target=y") as caught:
            call(noisy(x), x)
        assert caught[0].filename == __file__


def test_metadata_routing_brings_the_target_through_a_pipeline_and_a_search():
    x, _ = digits()
    with sklearn.config_context(enable_metadata_routing=True):
        ours = small(epochs=2).set_fit_request(target=True).set_score_request(target=True)
        chain = make_pipeline(MinMaxScaler(), ours).fit(noisy(x), target=x)
        scaled = MinMaxScaler().fit_transform(noisy(x))
        expected = small(epochs=2).fit(scaled, target=x)
        np.testing.assert_array_equal(chain[-1].transform(scaled), expected.transform(scaled))
        search = GridSearchCV(ours, {"n_components": [1, 4]}, cv=2).fit(noisy(x), target=x)
    half = len(x) // 2 + len(x) % 2
    first = small(n_components=1, epochs=2).fit(noisy(x)[half:], target=x[half:])
    found = search.cv_results_["split0_test_score"][0]
    assert found == pytest.approx(first.score(noisy(x)[:half], target=x[:half]), rel=1e-5)


def test_schedule_and_optimizer_are_those_of_the_loop():
    x, _ = digits()
    how = {"optimizer": partial(torch.optim.SGD, lr=0.5, momentum=0.9), "schedule": "one-cycle"}
    ours = small(epochs=3, **how).fit(x)
    np.testing.assert_allclose(ours.transform(x), codes_of_the_loop(x, **how), atol=1e-5)
    with pytest.raises(ValueError, match="lr belongs to Adam"):
        small(lr=0.1, **how).fit(x)


def test_early_stopping_ends_early_and_keeps_the_best_weights():
    x, _ = digits()
    ours = small(epochs=500, patience=2, validation_fraction=0.2, lr=0.05).fit(x[:300])
    losses = ours.history_.validation_loss
    best = int(np.argmin(losses))
    assert len(losses) == best + 3 < 500
    seed = int(np.random.RandomState(0).randint(2**31 - 1))
    held_out = np.random.RandomState(seed).permutation(300)[:60]
    assert -ours.score(x[held_out]) == pytest.approx(losses[best], rel=1e-5)


def test_early_stopping_looks_at_targets_too():
    x, _ = digits()
    ours = small(epochs=2, patience=1).fit(noisy(x), target=x)
    assert ours.history_.validation_loss[0] == pytest.approx(-ours.score(noisy(x), target=x), 0.5)


def test_one_call_of_partial_fit_is_one_epoch():
    x, _ = digits()
    once = small(epochs=9).partial_fit(x)
    np.testing.assert_array_equal(once.transform(x), small(epochs=1).fit(x).transform(x))


@pytest.mark.parametrize("between", [lambda one: one, lambda one: pickle.loads(pickle.dumps(one))])
def test_partial_fit_keeps_the_state_of_its_optimizer(between):
    """With all rows in a batch, their order does not matter: four calls are four epochs."""
    x, _ = digits()
    whole = small(epochs=4, batch_size=2000, lr=0.01).fit(x)
    ours = small(batch_size=2000, lr=0.01)
    for _ in range(4):
        ours = between(ours.partial_fit(x))
    np.testing.assert_allclose(ours.history_.train_loss, whole.history_.train_loss, rtol=1e-4)
    np.testing.assert_allclose(ours.transform(x), whole.transform(x), rtol=1e-3, atol=1e-3)


def test_each_call_of_partial_fit_draws_other_noise():
    seen = []

    def corrupt(x, generator):
        seen.append(torch.rand(1, generator=generator).item())
        return x

    x, ours = digits()[0][:100], small(corrupt=corrupt)
    for _ in range(3):
        ours.partial_fit(x)
    assert len(set(seen)) == 3


def test_partial_fit_learns_from_one_part_after_another():
    x, _ = digits()
    ours = small(lr=0.01)
    for _ in range(10):
        for part in np.array_split(x, 4):
            ours.partial_fit(part)
    assert len(ours.history_.train_loss) == 40
    assert ours.score(x) > 0.6 * ours.history_.train_loss[0] * -1


def test_partial_fit_goes_on_from_fit():
    x, _ = digits()
    ours = small(epochs=20).fit(x)
    before = ours.score(x)
    assert ours.partial_fit(x).score(x) > 1.05 * before
    assert len(ours.history_.train_loss) == 21


def test_partial_fit_holds_to_the_columns_of_the_first_call():
    x, _ = digits()
    ours = small().partial_fit(x)
    with pytest.raises(ValueError, match="X has 60 features, but .* is expecting 64"):
        ours.partial_fit(x[:, :60])
    with pytest.raises(ValueError, match="optimizer must be of the same kind"):
        ours.set_params(optimizer=partial(Frozen, lr=0.1)).partial_fit(x)
    for name, value in (("schedule", "cosine"), ("patience", 3)):
        with pytest.raises(ValueError, match=f"{name} must be None for partial_fit"):
            small(**{name: value}).partial_fit(x)


class Frozen(torch.optim.SGD):
    """An optimizer with two groups of parameters."""

    def __init__(self, parameters, lr):
        first, *others = parameters
        super().__init__([{"params": [first]}, {"params": others}], lr=lr)


def test_what_was_interrupted_in_partial_fit_changed_nothing():
    x, _ = digits()
    Press.seen = 0
    ours = small(corrupt=Press(), batch_size=2000).partial_fit(x)
    before, losses = ours.transform(x), list(ours.history_.train_loss)
    with pytest.raises(KeyboardInterrupt):
        ours.partial_fit(x)
    np.testing.assert_array_equal(ours.transform(x), before)
    assert ours.history_.train_loss == losses
    again = small(corrupt=Press(), batch_size=2000).partial_fit(x).partial_fit(x)
    np.testing.assert_array_equal(ours.partial_fit(x).transform(x), again.transform(x))


def test_what_is_strange_has_the_larger_error_and_the_smaller_score():
    x, _ = digits()
    ours = small(epochs=20).fit(x[:1500])
    strange = np.random.default_rng(0).random((100, 64), dtype=np.float32)
    errors = ours.reconstruction_error(np.concatenate([x[1500:], strange]))
    assert errors.dtype == np.float64 and np.median(errors[:297]) < errors[297:].min()
    np.testing.assert_array_equal(ours.score_samples(strange), -errors[297:])


# ---- What is refused -----------------------------------------------------------------------------


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
        ("device", None), ("random_state", -1), ("random_state", 2**32), ("patience", 0),
        ("patience", 2.5), ("validation_fraction", 0), ("validation_fraction", 1),
        ("validation_fraction", "10%"), ("schedule", "linear"), ("optimizer", "adam"),
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
