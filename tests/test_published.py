"""The scripts that take hours, on a few images: would they run, and measure what they say?"""

import importlib.util

import pytest
import torch

from aelib import data, models
from benchmarks import alain2014, hinton2006, notebooks, speed, vincent2010


@pytest.fixture(scope="module")
def images():
    return data.load_images("glyphs", train=600, test=200)


def test_hintons_net_learns(images):
    before = hinton2006.error(hinton2006.untrained(0).eval(), images.x_test)
    for settings in hinton2006.SETTINGS.values():
        net = hinton2006.train(images.x_train, **settings | {"epochs": 3})
        assert hinton2006.error(net, images.x_test) < 0.8 * before


def test_an_image_is_shifted_by_at_most_one_pixel_and_keeps_its_ink():
    dot = torch.zeros(1, 28, 28)
    dot[0, 10, 20] = 1.0
    g = torch.Generator().manual_seed(0)
    moved = [hinton2006.shifted(dot.flatten(1), g).view(28, 28) for _ in range(200)]
    places = {tuple(one.nonzero()[0].tolist()) for one in moved}
    assert all(one.sum() == 1 for one in moved)
    assert places == {(row, column) for row in (9, 10, 11) for column in (19, 20, 21)}


def test_hintons_pca_is_exact(images):
    x = images.x_train
    spread = torch.linalg.svdvals((x - x.mean(0)).double()) ** 2 / len(x)
    error = hinton2006.pca_error(x, x)
    assert error == pytest.approx(spread[30:].sum().item(), rel=1e-6)


def test_vincents_two_stacks_differ_in_the_masking_alone(images, monkeypatch):
    monkeypatch.setattr(vincent2010, "SIZES", (784, 32, 16))
    monkeypatch.setitem(vincent2010.PRETRAINING, "epochs", 1)
    weights = {
        p: vincent2010.stack(images.x_train, p, seed=0).encoder[0].weight for p in (None, 0.0, 0.25)
    }
    assert torch.equal(weights[None], weights[0.0])
    assert not torch.equal(weights[None], weights[0.25])


def test_vincents_classifier_learns_and_leaves_the_stack(images, monkeypatch):
    monkeypatch.setattr(vincent2010, "SIZES", (784, 64, 32))
    monkeypatch.setitem(vincent2010.PRETRAINING, "epochs", 1)
    pretrained = vincent2010.stack(images.x_train, 0.25, seed=0)
    before = pretrained.encoder[0].weight.clone()
    net = vincent2010.classifier(pretrained, images.x_train, images.y_train, seed=0)
    with torch.no_grad():
        wrong = (net(images.x_test).argmax(1) != images.y_test).float().mean()
    assert wrong < 0.45  # guessing: 0.9
    assert torch.equal(pretrained.encoder[0].weight, before)


def test_every_way_to_train_is_timed(images, monkeypatch):
    monkeypatch.setattr(speed, "BATCH", 100)
    ways = dict(speed.WAYS)
    if importlib.util.find_spec("lightning") is None:
        del ways["Lightning"]
    times = speed.take_turns(ways, images.x_train, (784, 16), rounds=2)
    assert all(len(seconds) == 2 and min(seconds) > 0 for seconds in times.values())
    assert speed.ratio(times, "training.fit", "training.fit") == 1


def test_the_products_that_are_timed_are_those_of_training(monkeypatch):
    """Their number of multiplications, counted by torch itself."""
    from torch.utils.flop_counter import FlopCounterMode

    sizes, batch = (20, 10, 4), 8
    x = torch.rand(batch, 20)
    net = models.Autoencoder(sizes)
    with FlopCounterMode(display=False) as trained:
        torch.nn.functional.mse_loss(net(x), x).backward()
    monkeypatch.setattr(speed, "BATCH", batch)
    with FlopCounterMode(display=False) as alone:
        speed.products(x, sizes)
    assert alone.get_total_flops() == trained.get_total_flops()


def test_a_miss_is_called_one():
    verdicts = [
        hinton2006.net_row("shifted", *found)["met"] for found in ((2.3, 9), (2.4, 9), (2.3, 16))
    ]
    assert verdicts == ["yes", "no", "no"]
    assert [hinton2006.pca_row(error)["met"] for error in (13.88, 13.90)] == ["yes", "no"]


@pytest.mark.parametrize(
    ("sae", "sdae", "met"),
    [(1.5, 1.2, {"all": "yes", "few": "yes"}), (1.5, 1.3, {"all": "no", "few": "yes"}),
     (1.1, 1.2, {"all": "no", "few": "no"})],
)  # fmt: skip
def test_the_two_stacks_are_held_against_each_other(sae, sdae, met):
    runs = {
        kind: [{"all": error, "few": error, "minutes": 1.0}] * 3
        for kind, error in (("SAE-3", sae), ("SDAE-3", sdae))
    }
    row = vincent2010.row
    assert {labels: row("SDAE-3", labels, runs)["met"] for labels in ("all", "few")} == met
    assert row("SAE-3", "all", runs)["met"] == "-"


def test_a_correlation_that_falls_again_meets_the_bar_in_part():
    measured = [(0.7, 0.2), (0.8, 0.4), (0.9, 0.6), (0.95, 0.8), (0.9, 0.9)]
    found = dict(zip(alain2014.SCALES, measured, strict=True))
    row = alain2014.row("a net", found, "1")
    assert row["met"] == "in part"
    assert (
        "correlation 0.70 to 0.90, highest 0.95 at s = 0.1; slope 0.20 to 0.90" in row["obtained"]
    )


@pytest.mark.parametrize(("slowest", "met"), [(60.0, "yes"), (61.0, "no")])
def test_one_slow_notebook_misses_the_bar(slowest, met):
    taken = {"00_short": [10.0, 20.0], "01_long": [30.0, slowest]}
    row = notebooks.row(taken)
    assert row["met"] == met
    assert row["obtained"] == f"median 25 s, longest {slowest:.0f} s (01_long)"
    assert f"| 01_long | 30 | {slowest:.0f} |" in notebooks.details(taken)


def test_peak_memory_is_that_of_the_process_alone():
    """A caller that has held more would hide it: ru_maxrss on Linux starts from the caller's."""
    held = bytearray(1_500_000_000)
    held[::4096] = b"1" * len(held[::4096])
    ours = speed.own_peak()
    del held
    assert ours > 1_400
    assert 100 < speed.peak_memory("products alone", (784, 8)) < ours
