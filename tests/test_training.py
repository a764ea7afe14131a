"""The training loop: what it learns, what it passes on, how it ends, what it refuses."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.decomposition import PCA
from torch import nn
from torch.nn import functional as F

from aelib import training
from aelib.models import Autoencoder

X = torch.rand(20, 4, generator=torch.Generator().manual_seed(0))


def net(**settings):
    return Autoencoder((4, 3, 2), **settings)


def fit(model=None, x=X, **settings):
    settings = {"epochs": 2, "batch_size": 8, "progress": False, "device": "cpu"} | settings
    return training.fit(net() if model is None else model, x, **settings)


def weights(model):
    return nn.utils.parameters_to_vector(model.parameters()).detach()


class Spy:
    """A `corrupt` that changes nothing and remembers its batches."""

    def __init__(self):
        self.batches = []

    def __call__(self, x, generator):
        self.batches.append(x.clone())
        return x


def stop_at(call):
    """Return a function that is interrupted, as by Ctrl-C, in its n-th call."""
    calls = iter(range(1, 1000))

    def function(x, *_):
        if next(calls) == call:
            raise KeyboardInterrupt
        return x

    return function


# ---- Learning ------------------------------------------------------------------------------------


def test_a_linear_autoencoder_reaches_the_loss_of_pca():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(128, 6)) * [3, 2, 1, 0.5, 0.3, 0.2] + 1
    pca = PCA(2).fit(x)
    floor = np.mean((pca.inverse_transform(pca.transform(x)) - x) ** 2)
    model, x = Autoencoder((6, 2), output=None), torch.from_numpy(x).float()
    first = fit(model, x, epochs=150, batch_size=32, lr=2e-2)
    fit(model, x, epochs=60, batch_size=128, lr=2e-3)
    assert first.train_loss[0] > 5 * first.train_loss[-1]
    assert floor * (1 - 1e-5) <= training.evaluate(model, x) < 1.01 * floor


def test_one_step_is_one_step_of_adam():
    """Adam's first step has the length lr in every weight, against the sign of its slope."""
    model, start = net(output=None), weights(net(output=None))
    F.mse_loss(model(X), X).backward()
    slope = nn.utils.parameters_to_vector([p.grad for p in model.parameters()])
    history = fit(model, epochs=1, batch_size=20, lr=0.01)
    moved = slope.abs() > 1e-4
    torch.testing.assert_close(
        (weights(model) - start)[moved], -0.01 * slope.sign()[moved], atol=1e-5, rtol=0
    )
    assert history.train_loss == [pytest.approx(F.mse_loss(net(output=None)(X), X).item())]


def test_the_training_loss_weighs_every_image_alike():
    """Batches of 8, 8 and 4 with a loss that is their first image's number."""
    x = torch.arange(20.0).repeat(4, 1).T
    history = fit(x=x, epochs=1, lr=1e-30, loss=lambda x_hat, x: x.mean() + 0 * x_hat.sum())
    assert history.train_loss == [pytest.approx(9.5)]


@pytest.mark.parametrize("name", ["mse", "bce"])
def test_losses_by_name_and_by_function_agree(name):
    functions = {"mse": F.mse_loss, "bce": F.binary_cross_entropy}
    assert fit(loss=name).train_loss == pytest.approx(fit(loss=functions[name]).train_loss)


def test_the_penalty_is_added():
    plain = fit(epochs=1, lr=1e-30)
    more = fit(epochs=1, lr=1e-30, penalty=lambda h: 3 + 0 * h.sum())
    assert more.train_loss[0] - plain.train_loss[0] == pytest.approx(3)
    small, free = net(), net()
    fit(small, epochs=200, lr=0.01, penalty=lambda h: 10 * h.square().mean())
    fit(free, epochs=200, lr=0.01)
    assert small.encode(X).square().mean() < 0.1 * free.encode(X).square().mean()


# ---- Order, seeds and corruption -----------------------------------------------------------------


@given(st.integers(1, 20), st.integers(1, 3))
def test_every_image_is_used_once_an_epoch(batch_size, epochs):
    spy = Spy()
    fit(corrupt=spy, batch_size=batch_size, epochs=epochs)
    steps = -(-20 // batch_size) - (batch_size == 19)  # one image alone joins the batch before it
    assert len(spy.batches) == steps * epochs
    for epoch in range(epochs):
        used = spy.batches[epoch * steps : (epoch + 1) * steps]
        assert [len(batch) for batch in used[:-1]] == [batch_size] * (steps - 1)
        assert len(used[-1]) > 1 or batch_size == 1
        rows = torch.cat(used)
        assert len(rows) == 20 and torch.equal(rows.unique(dim=0), X.unique(dim=0))


def test_the_seed_alone_decides_the_run():
    def run(seed, globally):
        torch.manual_seed(globally)
        before, model, spy = torch.get_rng_state(), net(), Spy()
        fit(model, corrupt=spy, seed=seed)
        assert torch.equal(before, torch.get_rng_state()), "the global generator was used"
        return torch.cat(spy.batches), weights(model)

    order, result = run(seed=1, globally=1)
    again, same_result = run(seed=1, globally=2)
    other, other_result = run(seed=2, globally=1)
    assert torch.equal(order, again) and torch.equal(result, same_result)
    assert not torch.equal(order, other) and not torch.equal(result, other_result)
    assert not torch.equal(order[:20], order[20:]), "the second epoch has an order of its own"


def test_the_order_does_not_depend_on_the_corruption():
    quiet, noisy = Spy(), Spy()
    fit(corrupt=quiet)
    fit(corrupt=lambda x, g: noisy(x, g) + torch.rand(x.shape, generator=g))
    assert torch.equal(torch.cat(quiet.batches), torch.cat(noisy.batches))


def test_corruption_meets_the_input_and_not_the_target():
    draws, inputs, targets = [], [], []

    def corrupt(x, generator):
        draws.append(torch.rand(1, generator=generator).item())
        return torch.full_like(x, 0.25)

    def loss(x_hat, x):
        targets.append(x)
        return F.mse_loss(x_hat, x)

    model = net()
    model.register_forward_pre_hook(lambda _, args: inputs.append(args[0]))
    untouched = X.clone()
    fit(model, corrupt=corrupt, loss=loss, epochs=1)
    assert all((x == 0.25).all() for x in inputs) and len(inputs) == 3
    assert torch.equal(torch.cat(targets).unique(dim=0), X.unique(dim=0))
    assert torch.equal(X, untouched)
    assert len(set(draws)) == 3, "the generator starts over in every batch"
    first = draws.copy()
    fit(corrupt=corrupt, epochs=1)
    fit(corrupt=corrupt, epochs=1, seed=1)
    assert draws[3:6] == first and draws[6:] != first


# ---- Histories, ends and interruptions -----------------------------------------------------------


class Dropping(nn.Sequential):
    """A network that gives other results while it is trained."""

    def __init__(self):
        super().__init__(nn.Dropout(0.5), net())


def test_history_and_validation():
    seen, model, held_out = [], Dropping(), torch.rand(5, 4)

    def on_epoch(history):
        assert not model.training
        seen.append((len(history.train_loss), training.evaluate(model, held_out)))

    history = fit(model, epochs=3, validation=held_out, on_epoch=on_epoch, lr=0.05)
    assert seen == list(zip([1, 2, 3], history.validation_loss, strict=True))
    assert len(history.train_loss) == len(history.seconds) == 3 and min(history.seconds) > 0
    assert not history.interrupted and not model.training
    assert history.validation_loss[-1] == pytest.approx(
        F.mse_loss(model(held_out), held_out).item()
    )
    assert fit().validation_loss == []


def test_dropout_works_while_training_and_only_then():
    seen, model = [], Dropping()
    model.register_forward_hook(lambda *_: seen.append(model.training))
    fit(model, epochs=2, validation=X, batch_size=20)
    assert seen == [True, False] * 2


@given(st.integers(1, 30))
def test_evaluate_does_not_depend_on_the_batches(batch_size):
    expected = F.mse_loss(net()(X), X).item()
    assert training.evaluate(net(), X, batch_size=batch_size) == pytest.approx(expected)


def stop_in_validation(call):
    stop = stop_at(call)
    return lambda x_hat, x: F.mse_loss(x_hat if x_hat.requires_grad else stop(x_hat), x)


@pytest.mark.parametrize(
    ("name", "function", "call", "finished"),
    [
        ("corrupt", stop_at, 1, 0),
        ("corrupt", stop_at, 8, 2),  # an epoch has three steps
        ("on_epoch", stop_at, 2, 2),
        ("loss", stop_in_validation, 2, 1),
    ],
)
def test_ctrl_c_keeps_what_was_learnt(name, function, call, finished):
    model = net()
    history = fit(model, epochs=5, validation=X, **{name: function(call)})
    assert history.interrupted and not model.training
    lengths = {len(history.train_loss), len(history.validation_loss), len(history.seconds)}
    assert lengths == {finished}, "one entry for each finished epoch"
    assert torch.equal(weights(model), weights(net())) == (finished == 0)


@pytest.mark.parametrize(("seen", "finished"), [(0, 0), (2, 0), (3, 1), (7, 2), (15, 5)])
def test_stop_ends_it_before_the_next_batch(seen, finished):
    """An epoch has three steps: after 15 the five epochs are over, and nobody asks any more."""
    spy, model, looks = Spy(), net(), []
    stop = lambda: len(spy.batches) == seen  # noqa: E731

    def loss(x_hat, x):
        looks.append(x_hat.requires_grad)
        return F.mse_loss(x_hat, x)

    history = fit(model, epochs=5, corrupt=spy, stop=stop, validation=X, loss=loss)
    assert len(spy.batches) == looks.count(True) == seen
    assert looks.count(False) == finished, "validation is not broken off"
    assert history.interrupted == (seen < 15) and not model.training
    lengths = {len(history.train_loss), len(history.validation_loss), len(history.seconds)}
    assert lengths == {finished}, "one entry for each finished epoch"
    assert torch.equal(weights(model), weights(net())) == (seen == 0)


def test_a_stop_that_never_says_true_changes_nothing():
    asked, plain, watched = [], net(), net()
    fit(plain)
    history = fit(watched, stop=lambda: bool(asked.append(1)))
    assert len(asked) == 6, "once before every batch: two epochs of three"
    assert not history.interrupted and torch.equal(weights(plain), weights(watched))


@pytest.mark.parametrize("loss", ["mse", "bce"])
def test_a_diverging_run_says_so(loss):
    model = net(output="sigmoid" if loss == "bce" else None)
    with pytest.raises(FloatingPointError, match=r"loss is (nan|inf) in epoch 1: .*lr=1e\+38"):
        fit(model, lr=1e38, loss=loss)
    assert not model.training


def test_the_epoch_of_the_failure_is_named():
    spoilt = iter([1.0] * 7 + [float("nan")] * 99)  # the eighth batch is in the third epoch
    with pytest.raises(FloatingPointError, match="in epoch 3: .*lr=0.001 is too large"):
        fit(epochs=5, loss=lambda x_hat, x: F.mse_loss(x_hat, x) * next(spoilt))


def test_the_model_comes_back_to_its_device(monkeypatch):
    moves, model = [], net()
    monkeypatch.setattr(model, "to", lambda device: moves.append(str(device)))
    fit(model)
    fit(model, corrupt=stop_at(2))
    with pytest.raises(ZeroDivisionError):
        fit(model, on_epoch=lambda history: 1 / 0)
    assert moves == ["cpu", "cpu"] * 3


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")
def test_on_a_gpu():
    devices, model = [], net()
    noise = lambda x, g: x + 0 * torch.rand(x.shape, generator=g, device=x.device)  # noqa: E731
    on_epoch = lambda _: devices.append(next(model.parameters()).device.type)  # noqa: E731
    there = fit(model, device="auto", corrupt=noise, validation=X, on_epoch=on_epoch)
    assert devices == ["cuda"] * 2 and weights(model).device.type == "cpu"
    assert there.train_loss == pytest.approx(fit(device="cpu").train_loss, rel=1e-3)


@pytest.mark.parametrize(
    ("progress", "disabled", "shown"), [(True, "", True), (True, "1", False), (False, "", False)]
)
def test_the_bar_is_shown_unless_told_not_to(progress, disabled, shown, monkeypatch):
    bars = []
    monkeypatch.setattr("tqdm.auto.tqdm", lambda epochs, **_: bars.append(len(epochs)) or epochs)
    monkeypatch.setenv("TQDM_DISABLE", disabled)
    assert len(fit(progress=progress, epochs=3).train_loss) == 3
    assert bars == [3] * shown


# ---- Arguments -----------------------------------------------------------------------------------

not_whole = st.one_of(st.floats(), st.none(), st.booleans(), st.text())
# Hypothesis also draws words that it finds in the code, "mse" among them.
unknown_words = st.text().filter(lambda word: word not in ("mse", "bce"))
BAD = {
    "epochs": st.one_of(not_whole, st.integers(max_value=0)),
    "batch_size": st.one_of(not_whole, st.integers(max_value=0)),
    "seed": st.one_of(not_whole, st.integers(max_value=-1)),
    "lr": st.one_of(st.floats(max_value=0), st.sampled_from([np.nan, np.inf, True, "1"])),
    "loss": st.one_of(unknown_words, st.none(), st.floats(), st.lists(st.text())),
    "device": st.sampled_from(["gpu", "", "cuda:99", 3.5]),
    "corrupt": st.sampled_from([0.3, "noise"]),
    "penalty": st.sampled_from([0.3, "l1"]),
    "on_epoch": st.sampled_from([3, "print"]),
    "stop": st.sampled_from([True, 3, "now"]),
    "model": st.sampled_from([3, F.relu, nn.ReLU(), Autoencoder]),
    "validation": st.sampled_from([X[:0], X[:, :3], X.numpy(), 3, X.double(), X[0], X * np.nan]),
    "x": st.sampled_from([X[:0], X.numpy(), None, X.double(), X.int(), X[0], X * np.inf]),
}


@pytest.mark.parametrize("name", BAD)
@given(st.data())
def test_bad_arguments_are_refused(name, data):
    with pytest.raises((TypeError, ValueError), match=rf"(?s)^{name} .*[.)]$"):
        fit(**{name: data.draw(BAD[name])})


@pytest.mark.parametrize("name", ["model", "x", "loss", "batch_size"])
@given(st.data())
def test_evaluate_refuses_the_same(name, data):
    with pytest.raises((TypeError, ValueError), match=f"^{name} "):
        training.evaluate(**{"model": net(), "x": X} | {name: data.draw(BAD[name])})


def test_what_does_not_fit_together_is_refused():
    with pytest.raises(ValueError, match="^x has 7 images but 8 are needed: .*smaller batch_size"):
        fit(x=X[:7])
    with pytest.raises(TypeError, match="^penalty needs a model that gives its code"):
        fit(Dropping(), penalty=torch.sum)
