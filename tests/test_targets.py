"""Training towards a target other than the input, such as clean images of noisy ones."""

import pytest
import torch

from aelib import training
from aelib.models import Autoencoder

GENERATOR = torch.Generator().manual_seed(0)
CLEAN = torch.randn(400, 2, generator=GENERATOR) @ torch.randn(2, 6, generator=GENERATOR)
NOISY = CLEAN + 0.5 * torch.randn(400, 6, generator=GENERATOR)


def linear(width=6):
    return Autoencoder((width, width), None, None, None)


def fit(model, x=NOISY, **settings):
    settings = {"epochs": 2, "batch_size": 50, "progress": False, "device": "cpu"} | settings
    return training.fit(model, x, **settings)


def test_a_linear_map_becomes_that_of_least_squares():
    net = linear()
    history = fit(net, target=CLEAN, epochs=300, lr=0.01, schedule="cosine")
    ones = torch.cat([NOISY, torch.ones(len(NOISY), 1)], 1)
    best = (ones @ torch.linalg.lstsq(ones, CLEAN).solution - CLEAN).square().mean()
    assert training.evaluate(net, NOISY, target=CLEAN) == pytest.approx(best.item(), rel=1e-3)
    assert history.train_loss[-1] == pytest.approx(best.item(), rel=0.05)


def test_the_input_as_its_own_target_changes_nothing():
    one, other = linear(), linear()
    assert (
        fit(one, validation=NOISY[:50]).validation_loss
        == fit(other, target=NOISY, validation=(NOISY[:50], NOISY[:50])).validation_loss
    )
    assert all(torch.equal(a, b) for a, b in zip(one.parameters(), other.parameters(), strict=True))


def test_rows_and_targets_stay_together():
    met = []

    def loss(x_hat, x):
        met.append(x)
        return (x_hat - x).square().mean()

    seen = []
    corrupt = lambda x, generator: (seen.append(x), x)[1]  # noqa: E731
    fit(linear(), target=CLEAN, loss=loss, corrupt=corrupt, epochs=1)
    for given, wanted in zip(seen, met, strict=True):
        rows = [int((NOISY == row).all(1).nonzero()) for row in given]
        torch.testing.assert_close(CLEAN[rows], wanted)


def test_the_validation_loss_is_towards_its_target():
    net = linear()
    history = fit(net, target=CLEAN, validation=(NOISY[:50], CLEAN[:50]))
    assert history.validation_loss[-1] == pytest.approx(
        training.evaluate(net, NOISY[:50], target=CLEAN[:50])
    )


def test_a_checkpoint_of_other_targets_is_refused(tmp_path):
    path = tmp_path / "run"
    fit(linear(), target=CLEAN, checkpoint=path)
    with pytest.raises(ValueError, match=r"its target is"):
        fit(linear(), target=CLEAN + 1, checkpoint=path, epochs=3)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"target": CLEAN[:5]}, r"target must have a row for each of the 400 images, got 5"),
        (
            {"target": CLEAN[:, :3]},
            r"target must have rows like those that the model gives, \(6,\)",
        ),
        ({"target": CLEAN.double()}, r"target is torch.float64"),
        ({"target": CLEAN / 0}, r"target holds NaN or infinity"),
        ({"target": "clean"}, r"target must be a float tensor"),
        ({"target": CLEAN, "validation": NOISY}, r"validation must be a pair, \(x, target\)"),
        ({"target": CLEAN, "validation": (NOISY, CLEAN[:9])}, r"validation\[1\] must have a row"),
        ({"validation": (NOISY, CLEAN)}, r"validation must be images"),
    ],
)
def test_what_does_not_fit_is_refused(given, message):
    with pytest.raises((ValueError, TypeError), match=message):
        fit(linear(), **given)
