"""Runs that end early, are kept in a file, and go on from there."""

import os
from functools import partial

import pytest
import torch
from small_runs import Dropping, X, fit, net, trained, weights
from torch import nn
from torch.nn import functional as F

from aelib import corruption, losses, training
from aelib.models import Autoencoder, VariationalAutoencoder

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
