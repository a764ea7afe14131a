"""Fine-tuning against scikit-learn and one step by hand, and the error rate against a count."""

import copy

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, zero_one_loss
from torch import nn

from aelib import training
from aelib.models import Autoencoder, Classifier
from aelib.training import error_rate

X = torch.rand(20, 4, generator=torch.Generator().manual_seed(0))
Y = torch.arange(20) % 3


def net(**settings):
    return Classifier(Autoencoder((4, 3), **settings).encoder, 3)


def fine_tune(model=None, x=X, y=Y, **settings):
    settings = {"epochs": 2, "batch_size": 8, "progress": False, "device": "cpu"} | settings
    return training.fine_tune(net() if model is None else model, x, y, **settings)


def weights(model):
    return nn.utils.parameters_to_vector(model.parameters()).detach().clone()


def clusters(n=150, seed=0):
    rng = np.random.default_rng(seed)
    y = rng.integers(3, size=n)
    x = rng.normal(size=(n, 4)) + 1.5 * np.eye(3, 4)[y]
    return torch.from_numpy(x).float(), torch.from_numpy(y)


# ---- Learning ------------------------------------------------------------------------------------


def test_the_linear_classifier_is_logistic_regression():
    """With a frozen encoder what is left is convex: one minimum, known to scikit-learn."""
    x, y = clusters()
    model = net()
    nn.init.eye_(model.encoder[0].weight)  # codes that hardly vary would take thousands of steps
    model.encoder.requires_grad_(False)
    before = copy.deepcopy(model.encoder.state_dict())
    for lr in (0.1, 0.01, 0.001):
        history = fine_tune(model, x, y, epochs=150, batch_size=150, lr=lr, validation=(x, y))
    codes = model.encoder(x).numpy()
    best = LogisticRegression(C=np.inf, max_iter=5000, tol=1e-8).fit(codes, y)
    floor = log_loss(y, best.predict_proba(codes))
    assert floor * (1 - 1e-6) <= history.validation_loss[-1] < 1.01 * floor
    assert error_rate(model, x, y) == pytest.approx(1 - best.score(codes, y), abs=0.02)
    assert all(torch.equal(value, before[key]) for key, value in model.encoder.state_dict().items())


def test_one_step_is_one_step_of_adam():
    """Adam's first step has the length lr in every weight, encoder included."""
    model = net()
    start = weights(model)
    with torch.no_grad():
        chances = model(X).double().softmax(1)
    nll = -model(X).log_softmax(1)[torch.arange(20), Y].mean()
    nll.backward()
    slope = nn.utils.parameters_to_vector([p.grad for p in model.parameters()])
    history = fine_tune(model, epochs=1, batch_size=20, lr=0.01)
    moved = slope.abs() > 1e-4
    torch.testing.assert_close(
        (weights(model) - start)[moved], -0.01 * slope.sign()[moved], atol=1e-5, rtol=0
    )
    assert history.train_loss == [pytest.approx(log_loss(Y, chances), rel=1e-5)]


def test_every_image_goes_with_its_own_label():
    """The label can be read off the image; one mix-up among them would cost."""
    y = torch.arange(60) % 10
    x = torch.eye(10)[y]
    model = Classifier(Autoencoder((10, 20), code_activation="tanh").encoder)
    fine_tune(model, x, y, epochs=150, lr=0.03)
    assert error_rate(model, x, y) == 0
    assert error_rate(model, x, (y + 1) % 10) == 1


def test_validation_is_the_mean_cross_entropy_of_the_held_out():
    seen, model = [], net()
    held_out = (X[:7], Y[:7])

    def on_epoch(history):
        assert not model.training
        with torch.no_grad():
            chances = model(held_out[0]).double().softmax(1).numpy()
        seen.append(log_loss(held_out[1], chances, labels=[0, 1, 2]))

    history = fine_tune(model, epochs=3, validation=held_out, on_epoch=on_epoch)
    assert history.validation_loss == pytest.approx(seen, rel=1e-5)
    assert len(history.train_loss) == len(history.seconds) == len(seen) == 3
    assert fine_tune().validation_loss == []


@pytest.mark.parametrize("kind", [torch.uint8, torch.int32, torch.int64])
def test_labels_may_be_of_any_whole_type(kind):
    assert fine_tune(y=Y.to(kind)).train_loss == fine_tune().train_loss
    assert error_rate(net(), X, Y.to(kind)) == error_rate(net(), X, Y)


def test_the_seed_alone_decides_the_run():
    def run(seed):
        model = net()
        fine_tune(model, seed=seed)
        return weights(model)

    before = torch.get_rng_state()
    assert torch.equal(run(1), run(1)) and not torch.equal(run(1), run(2))
    assert torch.equal(before, torch.get_rng_state()), "the global generator was used"


# ---- The error rate ------------------------------------------------------------------------------


@given(st.integers(1, 30), st.integers(0, 99))
def test_the_error_rate_is_a_count(batch_size, seed):
    model = Classifier(Autoencoder((4, 3), seed=seed).encoder, 3, seed=seed)
    guesses = model(X).detach().numpy().argmax(axis=1)
    found = error_rate(model, X, Y, batch_size=batch_size)
    assert found == pytest.approx(zero_one_loss(Y, guesses)) and isinstance(found, float)


def test_looking_at_the_error_rate_changes_nothing():
    model = nn.Sequential(net(), nn.BatchNorm1d(3), nn.Dropout(0.5)).train()
    model[1].eval()
    modes, state = [part.training for part in model.modules()], copy.deepcopy(model.state_dict())
    error_rate(model.eval(), X, Y)
    model.train()
    model[1].eval()
    error_rate(model, X, Y)
    assert [part.training for part in model.modules()] == modes
    assert all(torch.equal(value, state[key]) for key, value in model.state_dict().items())


# ---- Ends and devices ----------------------------------------------------------------------------


def test_stop_and_ctrl_c_keep_what_was_learnt():
    calls = []
    history = fine_tune(epochs=5, stop=lambda: len(calls) == 7 or bool(calls.append(1)))
    assert history.interrupted and len(history.train_loss) == 2, "an epoch has three steps"

    def on_epoch(history):
        raise KeyboardInterrupt

    model = net()
    assert fine_tune(model, epochs=5, on_epoch=on_epoch).interrupted and not model.training


def test_a_diverging_run_says_so():
    with pytest.raises(FloatingPointError, match=r"in epoch 1: .*lr=1e\+38"):
        fine_tune(lr=1e38)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")
def test_on_a_gpu():
    model, devices = net(), []
    there = fine_tune(
        model,
        device="auto",
        validation=(X, Y),
        on_epoch=lambda _: devices.append(next(model.parameters()).device.type),
    )
    assert devices == ["cuda"] * 2 and weights(model).device.type == "cpu"
    here = fine_tune(validation=(X, Y))
    assert there.train_loss == pytest.approx(here.train_loss, rel=1e-3)
    assert there.validation_loss == pytest.approx(here.validation_loss, rel=1e-3)
    away = model.to("cuda")
    assert 0 <= error_rate(away, X.to("cuda"), Y) <= 1, "labels may stay on the CPU"


# ---- Arguments -----------------------------------------------------------------------------------

not_whole = st.one_of(st.floats(), st.none(), st.booleans(), st.text())
BAD = {
    "classifier": st.sampled_from([3, nn.ReLU(), Classifier, Autoencoder((4, 3)), nn.Flatten(0)]),
    "x": st.sampled_from([X[:0], X.numpy(), None, X.double(), X.int(), X[0], X * np.inf, X[:7]]),
    "y": st.sampled_from([Y.float(), Y > 1, Y.numpy(), None, Y[:19], Y[:, None], Y + 1, Y - 1]),
    "epochs": st.one_of(not_whole, st.integers(max_value=0)),
    "batch_size": st.one_of(not_whole, st.integers(max_value=0)),
    "lr": st.one_of(st.floats(max_value=0), st.sampled_from([np.nan, np.inf, True, "1"])),
    "validation": st.sampled_from(
        [X, Y, 3, (X,), (X, Y, Y), (X, Y + 1), (X, Y[:3]), (X[:, :3], Y), (X[:0], Y[:0]), (Y, X)]
    ),
    "on_epoch": st.sampled_from([3, "print"]),
    "stop": st.sampled_from([True, 3, "now"]),
    "seed": st.one_of(not_whole, st.integers(max_value=-1)),
    "device": st.sampled_from(["gpu", "", "cuda:99", 3.5]),
}


@pytest.mark.parametrize("name", BAD)
@given(st.data())
def test_bad_arguments_are_refused(name, data):
    key = "model" if name == "classifier" else name
    with pytest.raises((TypeError, ValueError), match=rf"(?s)^{name}(\[[01]\])? .*[.)]$"):
        fine_tune(**{key: data.draw(BAD[name])})


@pytest.mark.parametrize("name", ["classifier", "y", "batch_size"])
@given(st.data())
def test_the_error_rate_refuses_the_same(name, data):
    good = {"classifier": net(), "x": X, "y": Y}
    with pytest.raises((TypeError, ValueError), match=f"^{name} "):
        error_rate(**good | {name: data.draw(BAD[name])})


def test_an_autoencoder_is_no_classifier():
    with pytest.raises(TypeError, match=r"pass models.Classifier\(model.encoder\)"):
        fine_tune(Autoencoder((4, 3)))
