"""What the playground sends to the page: images, PCA's error, presets, a page of its own."""

import base64
import re
import zlib

import numpy as np
import pytest
import torch
from sklearn.decomposition import PCA

from aelib import data
from aelib.widgets import TrainingPlayground
from aelib.widgets.playground import LIMITS
from aelib.widgets.presets import PRESETS


@pytest.fixture(scope="module")
def glyphs():
    return data.load_images("glyphs", train=3000, test=600)


@pytest.fixture(scope="module")
def made(glyphs):
    return TrainingPlayground(glyphs)


def unpacked(packed, count):
    pairs = np.frombuffer(zlib.decompress(base64.b64decode(packed["data"])), np.uint8)
    return np.stack([pairs >> 4, pairs & 15], axis=1).reshape(count, -1) / 15


def test_two_thousand_images_take_a_quarter_of_a_megabyte(made, glyphs):
    assert len(made.payload["train"]["data"]) <= 260_000
    x = unpacked(made.payload["train"], 2000)
    assert np.abs(x - glyphs.x_train[:2000].numpy()).max() <= 0.5 / 15 + 1e-6
    assert len(unpacked(made.payload["test"], 500)) == 500 == len(made.payload["labels"])
    assert made.payload["labels"] == glyphs.y_test[:500].tolist()


def test_an_odd_number_of_pixels_is_packed_too():
    x = torch.rand(11, 9, generator=torch.Generator().manual_seed(0))
    images = data.ImageData(x, torch.zeros(11), x, torch.zeros(11), (3, 3), "digits")
    packed = TrainingPlayground(images, batch_size=5).payload["train"]
    pairs = zlib.decompress(base64.b64decode(packed["data"]))
    assert len(pairs) == 50
    levels = [level for pair in pairs for level in (pair >> 4, pair & 15)]
    assert levels == [*(x.flatten() * 15).round().int().tolist(), 0]


@pytest.mark.parametrize("k", [1, 2, 16, 64])
def test_the_mark_to_beat_is_that_of_pca(made, k):
    train, test = unpacked(made.payload["train"], 2000), unpacked(made.payload["test"], 500)
    pca = PCA(k, svd_solver="full").fit(train)
    left = ((pca.inverse_transform(pca.transform(test)) - test) ** 2).sum(axis=1).mean()
    assert made.payload["pca"][k - 1] == pytest.approx(left, abs=2e-3)


@pytest.mark.parametrize("preset", list(PRESETS))
def test_a_preset_asks_a_question_and_turns_settings_that_there_are(preset, glyphs):
    one, shown = PRESETS[preset], TrainingPlayground(glyphs, preset)
    assert one["question"].endswith("?") and one["name"] == preset
    assert one["turns"] and set(one["turns"]) <= set(one["settings"])
    assert {name: getattr(shown, name) for name in one["settings"]} == one["settings"]
    assert set(LIMITS) < set(one["settings"])


def test_settings_that_are_given_differ_from_the_preset(glyphs):
    shown = TrainingPlayground(glyphs, "denoising", k=7, hidden="", tied=True)
    assert (shown.k, shown.hidden, shown.tied, shown.noise) == (7, "", True, "masking")


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        ({"data": [1]}, TypeError, "data must be a set of images"),
        ({"preset": "magic"}, ValueError, "preset must be one of"),
        ({"train": 9}, ValueError, "train must be 10 or more, got 9"),
        ({"k": 0}, ValueError, "k must be a whole number from 1 to 1000, got 0"),
        ({"hidden": "128;32"}, ValueError, "hidden must be whole numbers .*got '128;32'"),
        ({"lr": 100}, ValueError, "lr must be a number from 1e-06 to 1, got 100"),
        ({"code": "vae"}, ValueError, "code must be one of"),
    ],
)
def test_what_cannot_be_is_said(given, error, said, glyphs):
    with pytest.raises(error, match=said):
        TrainingPlayground(**{"data": glyphs, **given})


def test_too_few_images_are_refused():
    x = torch.zeros(4, 9)
    images = data.ImageData(x, torch.zeros(4), x, torch.zeros(4), (3, 3), "digits")
    with pytest.raises(ValueError, match="x_train of data must have 10 images or more, got 4"):
        TrainingPlayground(images)


def test_a_page_of_its_own_is_whole(made, tmp_path):
    path = tmp_path / "denoising.html"
    made.save(path, title="<b>")
    page = path.read_text(encoding="utf-8")
    assert made.to_html() in page and "<title>&lt;b&gt;</title>" in page
    assert page.startswith("<!doctype html>") and page.endswith("</html>\n")
    assert re.search(r'name="viewport" content="width=device-width', page)
    assert [one.name for one in tmp_path.iterdir()] == ["denoising.html"]


def test_the_engine_and_all_that_trains_take_little_of_a_page(made):
    payload = sum(len(made.payload[name]["data"]) for name in ("train", "test"))
    assert len(made.to_html()) - payload < 100_000
