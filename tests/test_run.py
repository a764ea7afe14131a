"""The open core: schedules, optimizers, early stopping, runs that go on, what cannot spoil one."""

import dataclasses
import multiprocessing
import os
import signal
import subprocess
import sys
import typing
import warnings
from functools import partial

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from aelib import corruption, losses, training
from aelib._surroundings import uninterrupted
from aelib.estimator import AutoencoderTransformer
from aelib.models import Autoencoder, Classifier, ConvAutoencoder, VariationalAutoencoder
from aelib.training.schedules import SCHEDULES

X = torch.rand(20, 4, generator=torch.Generator("cpu").manual_seed(0))


def net(**settings):
    return Autoencoder((4, 3, 2), **settings)


def fit(model=None, x=X, **settings):
    settings = {"epochs": 3, "batch_size": 8, "progress": False, "device": "cpu"} | settings
    return training.fit(net() if model is None else model, x, **settings)


def weights(model):
    return nn.utils.parameters_to_vector(model.parameters()).detach()


def trained(**settings):
    model = settings.pop("model", None) or net()
    fit(model, **settings)
    return weights(model)


# ---- One core ------------------------------------------------------------------------------------


def test_fit_is_an_objective_on_train():
    """Written out on `train`, it is the same run, bit for bit."""
    model, noise = net(), corruption.damage("masking", 0.3)

    def objective(chosen, generator):
        clean = X[chosen]
        return F.mse_loss(model(noise(clean, generator)), clean)

    how = {"epochs": 4, "batch_size": 6, "seed": 3, "schedule": "cosine"}
    training.train(model, objective, 20, device="cpu", progress=False, **how)
    assert torch.equal(weights(model), trained(corrupt=noise, **how))


def test_the_options_of_a_run_stand_in_one_place():
    of_run = {f.name: str(f.type) for f in dataclasses.fields(training.Run)}
    assert list(of_run) == list(training.RunOptions.__annotations__)
    documented = [line.split(" : ")[0].strip() for line in training.Run.__doc__.splitlines()]
    assert [name for name in of_run if name not in documented] == []
    assert typing.get_type_hints(training.Run)["epochs"] is int


@pytest.mark.parametrize("call", ["fit", "fit_variational", "pretrain_layerwise", "fine_tune"])
def test_an_option_that_does_not_exist_is_named(call):
    given = {
        "fit": (net(), X),
        "fit_variational": (VariationalAutoencoder((4, 3, 2)), X),
        "pretrain_layerwise": ((4, 3, 2), X),
        "fine_tune": (nn.Linear(4, 3), X, torch.arange(20) % 3),
    }[call]
    with pytest.raises(TypeError, match="^epoch is not an option of a run; these are: .*epochs"):
        getattr(training, call)(*given, epoch=3, batch_size=8)
    with pytest.raises(TypeError, match="^epochs must be given"):
        getattr(training, call)(*given, batch_size=8)


@pytest.mark.parametrize(
    ("objective", "said"),
    [
        (3, "objective must be a function objective"),
        (lambda chosen: 0, "objective is called as objective"),
        (lambda chosen, g: 0.5, "objective must return one number, .* got float"),
        (
            lambda chosen, g: torch.ones(3, requires_grad=True),
            r"objective must .* got .* of shape \(3,\)",
        ),
        (lambda chosen, g: torch.ones(()), "objective must return a tensor with a slope"),
    ],
)
def test_an_objective_that_is_none_is_refused(objective, said):
    with pytest.raises((TypeError, ValueError), match=f"^{said}"):
        training.train(net(), objective, 20, epochs=1, batch_size=5, progress=False)


def test_what_validates_needs_no_care_for_slopes_or_tensors():
    model = net()
    history = training.train(
        model, lambda chosen, g: F.mse_loss(model(X[chosen]), X[chosen]), 20,
        validate=lambda: F.mse_loss(model(X), X), epochs=2, batch_size=5, progress=False,
    )  # fmt: skip
    assert [type(loss) for loss in history.validation_loss] == [float, float]
    assert history.validation_loss[-1] == training.evaluate(model, X)


# ---- Step sizes and optimizers -------------------------------------------------------------------


def sizes_of_a_run(**settings):
    """Return the step size of every step, read off an optimizer that only writes it down."""
    seen = []

    class Watching(torch.optim.SGD):
        def step(self, closure=None):
            seen.append(self.param_groups[0]["lr"])

    fit(optimizer=lambda p: Watching(p, lr=0.5), **settings)
    return seen


def test_the_step_size_follows_the_schedule():
    assert sizes_of_a_run(epochs=4) == [0.5] * 12
    ts = [step / 11 for step in range(12)]
    assert sizes_of_a_run(epochs=4, schedule=lambda t: 1 - t / 2) == [0.5 * (1 - t / 2) for t in ts]
    for name, function in SCHEDULES.items():
        assert sizes_of_a_run(epochs=4, schedule=name) == [0.5 * function(t) for t in ts]


def test_one_cycle_is_that_of_torch():
    """With as early a peak; torch counts from a step earlier, hence the tolerance."""
    steps = 1000
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    theirs = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1.0, steps, pct_start=0.1)
    expected = []
    for _ in range(steps):
        expected.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        theirs.step()
    ours = [SCHEDULES["one-cycle"](step / (steps - 1)) for step in range(steps)]
    np.testing.assert_allclose(ours, expected, atol=0.02)
    assert max(ours) == pytest.approx(1, abs=1e-3) and ours[0] == 1 / 25 and ours[-1] < 1e-6


def test_another_optimizer_takes_its_own_steps():
    model = net(output=None)
    F.mse_loss(model(X), X).backward()
    slope = nn.utils.parameters_to_vector([p.grad for p in model.parameters()])
    start = weights(model)
    fit(model, epochs=1, batch_size=20, optimizer=lambda p: torch.optim.SGD(p, lr=0.1))
    torch.testing.assert_close(weights(model), start - 0.1 * slope)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"optimizer": torch.optim.Adam, "lr": 1.0}, "optimizer must be a function"),
        ({"optimizer": lambda p: torch.optim.SGD(p), "lr": 1.0}, "lr belongs to Adam"),
        ({"optimizer": lambda p: 3}, "optimizer must return an Optimizer of torch, got int"),
        ({"optimizer": lambda p: torch.optim.LBFGS(p)}, "optimizer must take .* LBFGS"),
        ({"optimizer": lambda p: torch.optim.SGD(net().parameters())}, "optimizer must be made of"),
        ({"schedule": "one_cycle"}, 'schedule must be one of "one-cycle", "cosine", got'),
        ({"schedule": 3}, "schedule must be a function schedule"),
        ({"schedule": lambda t: None}, "what schedule returns must be a number"),
        ({"schedule": lambda t: -1}, "what schedule returns must be a finite number of 0 or more"),
    ],
)
def test_bad_optimizers_and_schedules_are_refused(settings, said):
    with pytest.raises((TypeError, ValueError), match=f"^{said}"):
        fit(**settings)


# ---- Early stopping ------------------------------------------------------------------------------


def test_returning_true_ends_the_run_as_planned():
    history = fit(epochs=9, on_epoch=lambda history: len(history.train_loss) == 4)
    assert len(history.train_loss) == 4 and not history.interrupted
    for other in (lambda h: None, lambda h: 1.0, lambda h: "yes"):
        assert len(fit(on_epoch=other).train_loss) == 3, "only True ends a run"


def test_best_keeps_the_best_weights_and_ends_the_run():
    told = iter([5.0, 3.0, 4.0, 3.5, 3.25, 0.1])
    seen, model = [], net()

    def loss(x_hat, x):
        value = F.mse_loss(x_hat, x)
        return value if x_hat.requires_grad else value * 0 + next(told)

    best = training.Best(model, patience=3)

    def on_epoch(history):
        seen.append(weights(model))
        return best(history)

    history = fit(model, epochs=20, validation=X, loss=loss, on_epoch=on_epoch, lr=0.05)
    assert history.validation_loss == [5.0, 3.0, 4.0, 3.5, 3.25]
    assert (best.loss, best.epoch) == (3.0, 2)
    assert not torch.equal(weights(model), seen[1])
    best.restore()
    assert torch.equal(weights(model), seen[1])


def test_best_knows_of_the_epochs_before_a_run_went_on():
    model = net()
    best = training.Best(model, patience=2)
    assert not best(training.History(validation_loss=[3.0, 1.0, 2.0]))
    assert (best.loss, best.epoch) == (1.0, 2)
    with pytest.raises(ValueError, match="^the best epoch, 2, was before the run went on"):
        best.restore()
    assert best(training.History(validation_loss=[3.0, 1.0, 2.0, 2.0]))
    assert not best(training.History(validation_loss=[3.0, 1.0, 2.0, 2.0, 0.5]))
    best.restore()


def test_best_says_what_it_lacks():
    with pytest.raises(ValueError, match="^validation must be given"):
        fit(on_epoch=training.Best(net()))
    with pytest.raises(ValueError, match="^there are no best weights"):
        training.Best(net()).restore()
    for patience in (0, 1.5, True):
        with pytest.raises((TypeError, ValueError), match="^patience must be"):
            training.Best(net(), patience=patience)


def test_best_begins_anew_in_another_run_and_still_ends_it():
    model = net()
    best = training.Best(model, patience=2)
    rising = {"validation": X, "on_epoch": best, "lr": 1e-9, "epochs": 9}
    for _ in range(2):
        worse = iter(range(99))

        def loss(x_hat, x, worse=worse):
            value = F.mse_loss(x_hat, x)
            return value if x_hat.requires_grad else value * 0 + next(worse)

        assert fit(model, loss=loss, **rising).validation_loss == [0, 1, 2]
        assert best.epoch == 1


def test_the_best_weights_are_there_again_when_a_run_goes_on(tmp_path):
    how = {"validation": X, "checkpoint": tmp_path / "run.pt", "lr": 0.05, "epochs": 6}
    whole = training.Best(expected := net())
    fit(expected, on_epoch=whole, **how | {"checkpoint": None})
    asked, cut = iter(range(99)), net()
    fit(cut, on_epoch=training.Best(cut), stop=lambda: next(asked) == 10, **how)
    for _ in range(2):  # goes on; then finds a run that is over
        best = training.Best(model := net())
        fit(model, on_epoch=best, **how)
        best.restore()
        whole.restore()
        assert (best.epoch, best.loss) == (whole.epoch, whole.loss)
        assert torch.equal(weights(model), weights(expected))


# ---- Runs that go on -----------------------------------------------------------------------------


class Dropping(nn.Sequential):
    """A net with dropout, which draws from torch's global generator, and batch normalisation."""

    def __init__(self):
        super().__init__(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.Dropout(0.3), nn.Linear(6, 4))


def fresh(kind):
    torch.manual_seed(7)
    return {"dense": net, "dropping": Dropping}[kind]()


RUNS = [
    {"corrupt": corruption.damage("gaussian", 0.2)},
    {"schedule": "one-cycle", "validation": X},
    {"optimizer": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)},
]


@pytest.mark.parametrize("kind", ["dense", "dropping"])
@pytest.mark.parametrize("settings", RUNS)
@pytest.mark.parametrize("cut", [1, 3, 7, 11])
def test_a_run_that_goes_on_ends_as_one_never_cut(tmp_path, kind, settings, cut):
    """Cut before the first epoch was kept, in the middle of one, and between two (3 steps each)."""
    whole, file = fresh(kind), tmp_path / "run.pt"
    expected = fit(whole, epochs=4, **settings)
    asked, cut_short = iter(range(99)), fresh(kind)
    stopped = fit(cut_short, epochs=4, checkpoint=file, stop=lambda: next(asked) == cut, **settings)
    assert stopped.interrupted and len(stopped.train_loss) == cut // 3
    model = fresh(kind)
    history = fit(model, epochs=4, checkpoint=file, **settings)
    for one, other in zip(model.state_dict().values(), whole.state_dict().values(), strict=True):
        assert torch.equal(one, other)
    assert history.train_loss == expected.train_loss and not history.interrupted
    assert history.validation_loss == expected.validation_loss
    assert len(history.seconds) == 4 and not list(tmp_path.glob("*.part"))


def test_a_finished_run_is_there_at_once_and_can_be_made_longer(tmp_path):
    file = tmp_path / "run.pt"
    fit(epochs=2, checkpoint=file)
    asked, model = [], net()
    fit(model, epochs=2, checkpoint=file, stop=lambda: bool(asked.append(1)))
    assert not asked and torch.equal(weights(model), trained(epochs=2))
    fit(longer := net(), epochs=5, checkpoint=file)
    assert torch.equal(weights(longer), trained(epochs=5))
    with pytest.raises(ValueError, match="^epochs must be 5 or more: the run in"):
        fit(epochs=2, checkpoint=file)


def test_a_run_that_stopped_early_stays_stopped(tmp_path):
    how = {"epochs": 9, "checkpoint": tmp_path / "run.pt"}
    fit(on_epoch=lambda history: len(history.train_loss) == 2, **how)
    assert len(fit(**how).train_loss) == 2


def partly_frozen():
    model = net()
    model.encoder.requires_grad_(False)
    return model


@pytest.mark.parametrize(
    ("settings", "what"),
    [
        ({"batch_size": 5}, "batch_size"),
        ({"seed": 1}, "seed"),
        ({"lr": 0.1}, "optimizer"),
        ({"schedule": "cosine"}, "schedule"),
        ({"x": X[:19]}, "number of images"),
        ({"model": Autoencoder((4, 2))}, "model"),
        ({"model": Autoencoder((4, 3, 2), "tanh")}, "model"),
        ({"model": Autoencoder((4, 3, 2)).double(), "x": X.double()}, "number type"),
        ({"model": partly_frozen()}, "frozen parameters"),
        ({"validation": X}, "validation"),
        ({"x": X.flip(0)}, "x"),
        ({"loss": "bce"}, "loss"),
        ({"corrupt": corruption.damage("masking", 0.2)}, "corrupt"),
        ({"penalty": losses.l1}, "penalty"),
    ],
)
def test_a_file_of_another_run_is_refused_and_left_alone(tmp_path, settings, what):
    file = tmp_path / "run.pt"
    fit(checkpoint=file)
    before = file.read_bytes()
    with pytest.raises(ValueError, match=f"(?s)^checkpoint .* is of another run: its {what} is "):
        fit(checkpoint=file, **settings)
    assert file.read_bytes() == before


def test_functions_are_told_apart_by_what_they_do_and_hold(tmp_path):
    def noise(amount, keep=0.5):
        return lambda x, generator: x + amount * torch.randn(x.shape, generator=generator) * keep

    file = tmp_path / "run.pt"
    fit(checkpoint=file, corrupt=noise(0.1))
    fit(checkpoint=file, corrupt=noise(0.1))
    for other in (
        noise(0.2),
        noise(0.1, keep=1.0),
        partial(noise(0.1)),
        lambda x, generator: x - 0.1,
        corruption.damage("masking", 0.1),
    ):
        with pytest.raises(ValueError, match="is of another run: its corrupt is "):
            fit(checkpoint=file, corrupt=other)


def test_labels_and_beta_tell_runs_apart(tmp_path):
    y, how = torch.arange(20) % 3, {"epochs": 1, "batch_size": 10, "progress": False}
    here = {"checkpoint": tmp_path / "labels.pt", **how}
    training.fine_tune(nn.Linear(4, 3), X, y, **here)
    with pytest.raises(ValueError, match="is of another run: its y is "):
        training.fine_tune(nn.Linear(4, 3), X, y.flip(0), **here)
    here = {"checkpoint": tmp_path / "beta.pt", **how}
    training.fit_variational(VariationalAutoencoder((4, 2)), X, **here)
    with pytest.raises(ValueError, match="is of another run: its beta is 1.0, and here it is 2.0"):
        training.fit_variational(VariationalAutoencoder((4, 2)), X, beta=2, **here)


def test_an_objective_is_told_by_itself_or_by_what_is_said_of_it(tmp_path):
    def run(scale, **said):
        model = net()
        training.train(
            model, lambda chosen, g: scale * F.mse_loss(model(X[chosen]), X[chosen]), 20,
            epochs=1, batch_size=5, progress=False, checkpoint=tmp_path / f"{len(said)}.pt", **said,
        )  # fmt: skip

    run(1.0)
    with pytest.raises(ValueError, match="of another run: its objective is "):
        run(2.0)
    run(1.0, identity={"scale": 1.0})
    with pytest.raises(ValueError, match="of another run: its scale is 1.0, and here it is 2.0"):
        run(2.0, identity={"scale": 2.0})
    with pytest.raises(TypeError, match="^identity must be a dict"):
        run(1.0, identity="mine")


def test_the_first_layer_that_differs_is_named(tmp_path):
    fit(net(), checkpoint=tmp_path / "run.pt")
    with pytest.raises(ValueError) as caught:
        fit(Autoencoder((4, 3, 2), "tanh"), checkpoint=tmp_path / "run.pt")
    assert "its model is (1): ReLU(), and here it is (1): Tanh()" in str(caught.value)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="may write everywhere")
def test_a_place_that_cannot_be_written_is_found_before_training(tmp_path):
    tmp_path.chmod(0o500)
    asked = []
    with pytest.raises(ValueError, match="^checkpoint must lie where files can be written"):
        fit(checkpoint=tmp_path / "run.pt", stop=lambda: bool(asked.append(1)))
    assert not asked


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path):
    link = tmp_path / "link.pt"
    link.symlink_to(tmp_path / "run.pt")
    fit(checkpoint=link)
    assert link.is_symlink() and (tmp_path / "run.pt").is_file()


def test_two_runs_on_one_file_never_overwrite_each_other(tmp_path):
    file = tmp_path / "run.pt"

    def meanwhile(history):
        fit(seed=5, checkpoint=file) if not file.exists() else None

    model = net()
    with pytest.raises(ValueError, match="was changed by something else .* is left as it is"):
        fit(model, checkpoint=file, on_epoch=meanwhile)
    assert not torch.equal(weights(model), weights(net()))  # it keeps what it has learnt
    fit(seed=5, checkpoint=file)


def test_a_refused_file_leaves_the_model_as_it_was(tmp_path):
    class Odd(nn.Module):
        """Nothing of its shape is in its repr."""

        def __init__(self, k):
            super().__init__()
            self.weight = nn.Parameter(torch.full((k, 4), 0.1))

        def forward(self, x):
            return x @ self.weight.t() @ self.weight

    fit(Odd(2), checkpoint=tmp_path / "run.pt")
    with pytest.raises(ValueError, match="of another run: its model has other weights"):
        fit(model := Odd(3), checkpoint=tmp_path / "run.pt")
    assert (model.weight == 0.1).all()


def test_a_wrapped_model_goes_on_with_the_file_of_the_bare_one(tmp_path):
    class Wrapped(nn.Module):
        def __init__(self, module):
            super().__init__()
            self.module = module

        def forward(self, x):
            return self.module(x)

    fit(epochs=2, checkpoint=tmp_path / "run.pt")
    fit(Wrapped(inner := net()), epochs=4, checkpoint=tmp_path / "run.pt")
    assert torch.equal(weights(inner), trained(epochs=4))


@pytest.mark.parametrize("content", [b"", b"notes of mine", b"PK\x03\x04 half a zip"])
def test_a_file_that_is_not_ours_is_left_alone(tmp_path, content):
    file = tmp_path / "notes.txt"
    file.write_bytes(content)
    with pytest.raises(ValueError, match="^checkpoint must be a file that a run .* left as it is"):
        fit(checkpoint=file)
    assert file.read_bytes() == content
    torch.save({"mine": 1}, file)
    with pytest.raises(ValueError, match="^checkpoint must be a file that a run"):
        fit(checkpoint=file)


def test_bad_checkpoints_are_refused(tmp_path):
    for bad in (3, True, "", tmp_path, tmp_path / "no" / "such.pt"):
        with pytest.raises((TypeError, ValueError), match="^checkpoint must "):
            fit(checkpoint=bad)
    with pytest.raises(ValueError, match="^checkpoint keeps one run"):
        training.pretrain_layerwise((4, 2), X, epochs=1, batch_size=5, checkpoint=tmp_path / "a")


def test_a_file_is_whole_or_the_old_one(tmp_path, monkeypatch):
    file = tmp_path / "run.pt"
    fit(epochs=1, checkpoint=file)
    before = file.read_bytes()

    def torn(kept, path):
        path.write_bytes(b"half")  # where it wants to write, not the file itself
        raise OSError("no space left on device")

    monkeypatch.setattr(torch, "save", torn)
    with pytest.raises(OSError, match="no space"):
        fit(epochs=2, checkpoint=file)
    assert file.read_bytes() == before and list(tmp_path.iterdir()) == [file]


# ---- What surrounds a run ------------------------------------------------------------------------

SURROUNDINGS = {
    "autocast": lambda: torch.autocast("cpu", dtype=torch.bfloat16),
    "no_grad": torch.no_grad,
    "inference mode": torch.inference_mode,
    "another device": lambda: torch.device("meta"),
}


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_what_surrounds_the_call_does_not_reach_the_training(name):
    expected, model = trained(corrupt=corruption.damage("masking", 0.2)), net()
    with SURROUNDINGS[name]():
        fit(model, corrupt=corruption.damage("masking", 0.2), validation=X)
    assert torch.equal(weights(model), expected)


def test_another_default_number_type_does_not_reach_the_training():
    expected, model = trained(), net()
    torch.set_default_dtype(torch.float64)
    try:
        fit(model)
    finally:
        torch.set_default_dtype(torch.float32)
    assert torch.equal(weights(model), expected)


def test_after_autocast_the_weights_are_the_new_ones():
    """Autocast keeps copies of weights in half precision; those from before would be wrong."""
    model = net()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        model(X)
        fit(model, epochs=20, lr=0.1)
        after = model(X)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert torch.equal(after, model(X))


def test_images_that_carry_a_slope_or_come_from_inference_are_taken_as_numbers():
    carrying = X.clone().requires_grad_() * 1.0
    with torch.inference_mode():
        inferred = X.clone()
    for x in (carrying, inferred):
        assert torch.equal(trained(x=x, validation=x), trained(validation=X))
        assert training.evaluate(net(), x) == training.evaluate(net(), X)


def test_a_model_that_cannot_be_trained_is_refused():
    with pytest.raises(ValueError, match="^model has no parameter that requires a gradient"):
        fit(net().requires_grad_(False))
    with torch.inference_mode():
        inferred = net()
    with pytest.raises(ValueError, match="^model was made in inference mode"):
        fit(inferred)
    spoilt = net()
    spoilt.encoder[0].weight.data[0, 0] = torch.nan
    with pytest.raises(ValueError, match="^model has weights that are NaN"):
        fit(spoilt)
    with pytest.raises(TypeError, match="^model is float16, .*use model.float"):
        fit(net().half(), X.half())
    half, history = net().half(), []
    history = fit(half, X.half(), optimizer=lambda p: torch.optim.Adam(p, lr=0.01, eps=1e-4))
    assert history.train_loss[-1] < history.train_loss[0]


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_nor_does_it_reach_levels_labels_and_codes(name):
    y, how = torch.arange(20) % 2, {"epochs": 1, "batch_size": 10, "progress": False}

    def answers(surroundings):
        classifier = Classifier(net().encoder, 2)
        with surroundings():
            deep, _ = training.pretrain_layerwise((4, 3, 2), X, validation=X, **how)
            training.fine_tune(classifier, X, y, **how)
            ours = AutoencoderTransformer(2, hidden=(3,), epochs=1, random_state=0).fit(X.numpy())
            codes, score = ours.transform(X.numpy()), ours.score(X.numpy())
        return [*map(weights, (deep, classifier)), torch.as_tensor(codes), torch.tensor(score)]

    expected, got = answers(warnings.catch_warnings), answers(SURROUNDINGS[name])
    assert all(map(torch.equal, got, expected))


def test_levels_have_their_number_type_whatever_is_the_default():
    how = {"epochs": 1, "batch_size": 10, "progress": False}
    torch.set_default_dtype(torch.float64)
    try:
        deep, _ = training.pretrain_layerwise((4, 3, 2), X, **how)
    finally:
        torch.set_default_dtype(torch.float32)
    assert {p.dtype for p in deep.parameters()} == {torch.float32}


def test_an_optimizer_of_the_caller_has_its_step_size_back_after_a_schedule():
    model = net()
    own = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(2):
        fit(model, optimizer=lambda p: own, schedule="cosine")
        assert own.param_groups[0]["lr"] == 0.1


IMPORTS_IN_DANGER = """
import signal, sys, torch
from aelib import models, training

class Watch:
    found = set()
    def find_spec(self, name, *_):
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            self.found.add(name.split(".")[0])

sys.meta_path.insert(0, Watch())
model = models.Autoencoder((4, 2))
training.fit(model, torch.rand(20, 4), epochs=1, batch_size=5, progress=False)
print(*Watch.found & {"torch", "sympy"})
"""


def test_ctrl_c_waits_until_torch_has_imported_all_it_wants():
    """In the first second of a process it would leave torch half imported, for good."""
    command = [sys.executable, "-c", IMPORTS_IN_DANGER]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == []


def test_ctrl_c_that_was_held_back_comes_afterwards():
    reached = []
    with pytest.raises(KeyboardInterrupt):
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            reached.append(1)
    assert reached and signal.getsignal(signal.SIGINT) is signal.default_int_handler


# ---- What the caller's functions give ------------------------------------------------------------


def in_place(x, generator):
    x[torch.rand(x.shape, generator=generator) < 0.5] = 0
    return x


def test_damage_in_place_never_reaches_the_target():
    def copying(x, generator):
        return in_place(x.clone(), generator)

    assert torch.equal(trained(corrupt=in_place), trained(corrupt=copying))
    assert (X > 0).all()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"loss": nn.MSELoss}, "loss must be a function .*got the class MSELoss"),
        ({"loss": nn.MSELoss(reduction="none")}, r"loss must return one number, .*shape \(8, 4\)"),
        (
            {"loss": lambda a, b: F.mse_loss(a, b).item()},
            "loss must return one number, .*got float",
        ),
        (
            {"loss": lambda a, b: F.mse_loss(a, b).detach()},
            "loss must return a tensor with a slope",
        ),
        ({"loss": lambda a: 0}, "loss is called as loss"),
        ({"penalty": lambda h: h.abs().sum(1)}, r"penalty must return one .*shape \(8,\)"),
        ({"penalty": lambda h: 3.0}, "penalty must return one number, .*got float"),
        ({"penalty": lambda h: h.detach().sum()}, "penalty must return a tensor with a slope"),
        ({"corrupt": nn.Dropout(0.3)}, "corrupt is called as corrupt"),
        ({"corrupt": lambda x, g: x[:, :2]}, r"corrupt must return a tensor like .*\(8, 2\)"),
        ({"corrupt": lambda x, g: x.double()}, "corrupt must return a tensor like .*float64"),
        ({"corrupt": lambda x, g: None}, "corrupt must return a tensor like .*NoneType"),
        ({"corrupt": lambda x, g: x / 0}, "what corrupt returns holds NaN or infinity"),
    ],
)
def test_what_a_function_gives_is_checked(settings, said):
    with pytest.raises((TypeError, ValueError), match=f"(?s)^{said}"):
        fit(**settings)


def test_a_penalty_goes_through_the_model_itself():
    """So that whatever is wrapped around a model, and its hooks, see the batch."""
    seen, model = [], net()
    model.register_forward_hook(lambda *_: seen.append(1))
    fit(model, penalty=losses.l1, epochs=1)
    assert len(seen) == 3
    with pytest.raises(TypeError, match="^penalty needs a model that gives its code"):
        fit(Dropping(), penalty=losses.l1)
    for other in (
        ConvAutoencoder((2, 2), channels=(3,), code_size=2),
        VariationalAutoencoder((4, 2)),
    ):
        assert fit(other, penalty=losses.l1).train_loss


def test_a_variational_model_is_trained_through_its_forward():
    seen, model = [], VariationalAutoencoder((4, 3, 2))
    model.register_forward_hook(lambda *_: seen.append(1))
    training.fit_variational(model, X, epochs=1, batch_size=10, progress=False)
    assert len(seen) == 2


def test_targets_out_of_reach_are_warned_of():
    with pytest.warns(UserWarning, match=r"target goes from .* lies in \[0, 1\]: scale the data"):
        fit(x=255 * X)
    with pytest.warns(UserWarning, match=r"lies in \[-1, 1\]"):
        fit(net(output="tanh"), x=2 * X)
    with pytest.warns(UserWarning, match=r"lies in \[0, inf\]"):
        fit(nn.Sequential(nn.Linear(4, 4), nn.ReLU()), x=X - 0.5)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fit(x=X)
        fit(net(output=None), x=255 * X)
        fit(x=X * 1.005)  # rounding, say


def test_a_loss_without_a_slope_is_refused_beside_other_terms_too():
    def flat(x_hat, x):
        return F.mse_loss(x_hat.detach(), x)

    with pytest.raises(ValueError, match="^loss must return a tensor with a slope"):
        fit(loss=flat, penalty=losses.l1)
    with pytest.raises(ValueError, match="^loss must return a tensor with a slope"):
        training.fit_variational(
            VariationalAutoencoder((4, 2)), X, loss=flat, epochs=1, batch_size=10, progress=False
        )


def test_an_objective_of_another_model_is_refused():
    other = net()
    with pytest.raises(ValueError, match="^objective must depend on the model that is trained"):
        training.train(
            net(), lambda chosen, g: F.mse_loss(other(X[chosen]), X[chosen]), 20,
            epochs=1, batch_size=5, progress=False,
        )  # fmt: skip


def test_what_stop_returns_is_checked():
    for wrong in (torch.cuda.is_available, "no", 1):
        with pytest.raises(TypeError, match="^what stop returns must be True or False"):
            fit(stop=lambda wrong=wrong: wrong)


def test_sums_of_losses_do_not_stick_in_a_coarse_default_number_type():
    expected, model = fit().train_loss, net()
    torch.set_default_dtype(torch.bfloat16)
    try:
        assert fit(model).train_loss == expected
    finally:
        torch.set_default_dtype(torch.float32)


# ---- Losses that are not finite ------------------------------------------------------------------


def test_the_message_names_the_cause_that_it_sees():
    with pytest.raises(FloatingPointError, match="before the first step.*scale of the images"):
        fit(net(output=None), x=X * 1e30)
    with pytest.raises(FloatingPointError, match="on the validation images in epoch 1: .*scale"):
        fit(validation=X * 1e30)
    with pytest.raises(FloatingPointError, match="in epoch 1: the model is float16"):
        fit(
            net(output=None).half(),
            X.half(),
            optimizer=lambda p: torch.optim.SGD(p, lr=1e3),
            epochs=3,
        )
    with pytest.raises(FloatingPointError, match="in epoch 1: .*lr=1e.38 is too large"):
        fit(net(output=None), optimizer=lambda p: torch.optim.SGD(p, lr=1e38))


def test_weights_spoilt_by_the_last_step_are_noticed():
    """The loss of an epoch is taken before its steps, so it alone would be finite."""
    with pytest.raises(FloatingPointError, match="^a weight is not finite in epoch 1"):
        fit(epochs=1, batch_size=20, optimizer=lambda p: torch.optim.SGD(p, lr=float("inf")))


# ---- Measuring -----------------------------------------------------------------------------------


def test_measuring_changes_nothing_and_puts_the_modes_back():
    model, y = Dropping(), torch.arange(20) % 4
    model.train()
    model[2].eval()  # a part may have a mode of its own
    before = {name: values.clone() for name, values in model.state_dict().items()}
    for measure in (lambda: training.evaluate(model, X), lambda: training.error_rate(model, X, y)):
        assert len({measure() for _ in range(3)}) == 1
        assert [model.training, model[1].training, model[2].training] == [True, True, False]
    assert all(torch.equal(values, before[name]) for name, values in model.state_dict().items())


def test_a_single_image_left_over_joins_the_batch_before_it():
    sizes, model = [], Dropping()
    model.register_forward_hook(lambda _, args, __: sizes.append(len(args[0])))
    fit(model, x=X[:17], epochs=1)
    assert sizes == [8, 9]


# ---- Processes -----------------------------------------------------------------------------------


def _fit_in_child(seed):
    return fit(Autoencoder((64, 64)), torch.rand(600, 64), batch_size=200, seed=seed).train_loss[-1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_fork_after_training_ends_in_an_answer():
    threads = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        _fit_in_child(0)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python 3.12 warns of threads and forks
            pool = multiprocessing.get_context("fork").Pool(2)
        with pool:
            assert len(pool.map_async(_fit_in_child, [1, 2]).get(60)) == 2
    finally:
        torch.set_num_threads(threads)
