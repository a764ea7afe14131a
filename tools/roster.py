"""Every widget that runs in the page, in any size: what it is made with, what its controls take.

The one roster for the tests of the Python side, those in the browser, and the benchmark of
latencies: a new widget is one class here. What torch says that it must show is in
tests/browser/scene.py.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from types import SimpleNamespace

import numpy as np
import torch

from aelib import corruption, data, models, widgets
from aelib.widgets.page import PageWidget


@dataclass(frozen=True)
class Size:
    """How large widgets are made."""

    shape: tuple[int, ...]
    row: int  # images in a row, or to choose from
    many: int  # images on a map, or filters on a sheet
    cloud: int  # points
    frames: int  # steps of a walk, or of a training
    code: int  # numbers in a code
    hidden: tuple[int, ...]  # layers of a network
    stack: tuple[int, ...]  # layers of a stack, the last one its code
    units: tuple[int, int]  # two layers of sigmoid units


SMALL = Size((8, 8), 6, 6, 6, 6, 4, (8,), (8, 3), (8, 3))
# Height and width differ, so that mixing them up shows.
PAGE = Size((12, 10), 5, 40, 80, 7, 8, (24,), (40, 16, 6), (120, 6))
COLOUR = replace(PAGE, shape=(12, 10, 3))  # as many units as before: only images have colour
LESSON = Size((28, 28), 10, 150, 800, 21, 64, (256, 128), (500, 250, 30), (256, 64))


class Material:
    """What widgets of a size are made of, the same in every process."""

    def __init__(self, size: Size):
        self.size = size
        self.d = math.prod(size.shape)
        self.rng = np.random.default_rng(7)
        self.x = self.images(size.row)

    def images(self, count: int) -> torch.Tensor:
        """Return blurred random images (count, D), of values that a byte can hold."""
        noise = self.rng.random((count, *self.size.shape))
        for _ in range(3):
            noise = (noise + np.roll(noise, 1, 1) + np.roll(noise, 1, 2)) / 3
        low, high = noise.min(), noise.max()
        greys = np.round(255 * (noise - low) / (high - low)) / 255
        return torch.from_numpy(greys).float().view(count, -1)

    @cached_property
    def many(self) -> torch.Tensor:
        return self.images(self.size.many)

    def net(self, *sizes: int, seed: int = 0, activation: str = "tanh", code: str | None = None):
        """Return a net whose weights a byte and a scale can hold, so that packing loses nothing."""
        model = models.Autoencoder(sizes, activation, code, seed=seed)
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                if name.endswith("weight"):
                    step = parameter.abs().amax(dim=1, keepdim=True) / 127
                    parameter.copy_((parameter / step).round() * step)
                parameter.mul_(2)  # so that different inputs give visibly different outputs
        return model

    def coder(self, k: int, seed: int = 0) -> models.Autoencoder:
        """Return an autoencoder of images with a code of k numbers."""
        return self.net(self.d, *self.size.hidden, k, seed=seed)


@dataclass(frozen=True)
class Control:
    """What a control takes, and how a reader moves it.

    `offered` is every value of a slider or choice, or some that other controls may have; `wrong`
    is refused with `said`. `label` is None where it is no slider or choice.
    """

    trait: str
    label: str | None
    offered: list
    wrong: list
    said: str
    kind: str = "slider"


def share(trait: str, label: str, steps: int = 20) -> Control:
    """Return a slider from 0 to 1."""
    offered = [round(i / steps, 10) for i in range(steps + 1)]
    return Control(trait, label, offered, [-0.1, 2, np.nan, "1", None, True], "number from 0 to 1")


def whole(trait: str, label: str, low: int, high: int) -> Control:
    """Return a slider over whole numbers."""
    wrong = [low - 1, high + 1, low + 0.5, str(low), None, True]
    said = f"whole number from {low} to {high}"
    return Control(trait, label, list(range(low, high + 1)), wrong, said)


def one_of(
    trait: str, label: str | None, offered: list, wrong: list, kind: str = "slider"
) -> Control:
    """Return a slider or a choice between given values."""
    first, *_, last = (f'"{v}"' if isinstance(v, str) else str(v) for v in offered)
    return Control(trait, label, list(offered), [*wrong, None], f"one of {first}.*{last}", kind)


def text(trait: str, offered: list, wrong: list, said: str) -> Control:
    """Return a text that must be written in a certain way."""
    return Control(trait, None, offered, [*wrong, None], said, "field")


def seed() -> Control:
    """Return the seed behind a button that draws again."""
    said = "whole number from 0 to 2147483648"
    return Control("seed", None, [0, 7], [-1, 2**40, 0.5, None], said, "button")


ROSTER: dict[str, type["Entry"]] = {}


class Entry:
    """One widget, named as its class is. `given` is what its `arguments` returned."""

    def __init_subclass__(cls):  # noqa: D105
        ROSTER[cls.__name__] = cls

    @staticmethod
    def arguments(m: Material) -> dict:
        """Return what the widget is made with."""
        raise NotImplementedError

    @staticmethod
    def controls(given: dict) -> Iterator[Control]:
        """Yield its controls."""
        raise NotImplementedError


def arguments(name: str, size: Size) -> dict:
    """Return what a widget of a size is made with."""
    return ROSTER[name].arguments(Material(size))


def controls(name: str, given: dict) -> list[Control]:
    """Return the controls of a widget made with these arguments."""
    return list(ROSTER[name].controls(given))


def make(size: Size) -> dict[str, PageWidget]:
    """Return every widget, by its name."""
    return {name: getattr(widgets, name)(**arguments(name, size)) for name in ROSTER}


class BottleneckExplorer(Entry):
    @staticmethod
    def arguments(m):
        directions = np.linalg.qr(m.rng.normal(size=(m.d, m.size.code + 1)))[0]
        ks = range(1, m.size.code + 1)
        errors = {"PCA": 90, "autoencoder": 75}
        return {
            "x": m.x,
            "autoencoder": m.coder(m.size.code),
            "mean": m.x.mean(dim=0),
            "directions": torch.from_numpy(directions).float(),
            "errors": {name: {k: most / (1 + k) for k in ks} for name, most in errors.items()},
            "image_shape": m.size.shape,
        }

    @staticmethod
    def controls(given):
        yield whole("k", "numbers per image, k", 1, given["autoencoder"].sizes[-1])


class LatentExplorer(Entry):
    @staticmethod
    def arguments(m):
        return {
            "x": m.many,
            "y": torch.arange(len(m.many)) % 10,
            "autoencoders": {"linear": m.net(m.d, 2), "deep": m.coder(2, seed=2)},
            "image_shape": m.size.shape,
        }

    @staticmethod
    def controls(given):
        wrong = [[[0, 0]], [[0, 0], [1]], [[0, 0], [np.nan, 0]], [[0, 0], ["a", 0]], [0, 0], "ab"]
        offered = [[[0.1, -0.2], [3.0, 4.0]]]
        yield Control("points", None, offered, [*wrong, 5, None], "2 pairs of numbers", "map")


class NoiseExplorer(Entry):
    @staticmethod
    def arguments(m):
        k = m.size.code
        nets = {"plain": m.coder(k, seed=1), "denoising": m.coder(k, seed=2)}
        bright = {"rescaled": m.coder(k, seed=3)}
        return {"x": m.x, "autoencoders": nets, "rescaled": bright, "image_shape": m.size.shape}

    @staticmethod
    def controls(given):
        yield share("amount", "amount, p or s")
        yield whole("image", "image", 0, len(given["x"]) - 1)
        yield one_of("kind", "noise", list(corruption.KINDS), ["rust", 3], "choice")
        yield seed()


class FilterExplorer(Entry):
    @staticmethod
    def arguments(m):
        noise = torch.from_numpy(m.rng.normal(size=m.many.shape)).float()
        return {
            "filters": {0: noise, 25: m.many - 0.5},
            "image_shape": m.size.shape,
            "unit": " %",
            "measure": {0: 0.1, 25: 0.4},
        }

    @staticmethod
    def controls(given):
        yield whole("stage", "training noise", 0, len(given["filters"]) - 1)


class ImageSteps(Entry):
    @staticmethod
    def arguments(m):
        rows = [m.images(m.size.row) for _ in range(m.size.frames)]
        steps: dict = dict(enumerate(rows))
        steps[2] = {"only": rows[2]}
        steps[3] = {"first": rows[3], "second": m.images(m.size.row)}
        return {"x": m.x, "steps": steps, "image_shape": m.size.shape}

    @staticmethod
    def controls(given):
        yield whole("stage", "epoch", 0, len(given["steps"]) - 1)


class SettingsExplorer(Entry):
    @staticmethod
    def arguments(m):
        every = [(a, b) for a in (0, 1) for b in ("u", "v", "w")]
        pairs = {pair: {"copy": m.images(m.size.row), "more": m.images(3)} for pair in every}
        return {
            "fixed": {"images": m.x},
            "pairs": pairs,
            "names": ("kind", "weight"),
            "notes": {pair: f"this is {pair}" for pair in pairs},
            "image_shape": m.size.shape,
        }

    @staticmethod
    def controls(given):
        yield whole("first", "kind", 0, 1)
        yield whole("second", "weight", 0, 2)


class ManifoldWalk(Entry):
    @staticmethod
    def arguments(m):
        frames = m.size.frames
        return {
            "walks": {name: m.images(frames) for name in ("rotation", "zoom")},
            "values": {"rotation": np.linspace(0, 90, frames)},
            "image_shape": m.size.shape,
            "step": 2,
        }

    @staticmethod
    def controls(given):
        yield whole("step", "walk", 0, len(given["walks"]["zoom"]) - 1)
        yield one_of("factor", "factor", list(given["walks"]), ["slant", 3], "choice")


class CodeWalk(Entry):
    @staticmethod
    def arguments(m):
        return {"x": m.x, "autoencoder": m.coder(m.size.code, 1), "image_shape": m.size.shape}

    @staticmethod
    def controls(given):
        yield whole("first", "first image", 0, len(given["x"]) - 1)
        yield whole("second", "second image", 0, len(given["x"]) - 1)
        yield share("way", "how far", 40)


class DimensionExplorer(Entry):
    @staticmethod
    def arguments(m):
        return {"x": m.many, "points": min(m.size.cloud, 100)}

    @staticmethod
    def controls(given):
        some = [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 784, 1000]
        yield one_of("d", "dimensions, d", some, [4, 0, 2.5, "2"])
        yield seed()
        yield Control(
            "show_images", None, [False, True], ["yes", None], "True or False", "checkbox"
        )


class StackStepper(Entry):
    @staticmethod
    def arguments(m):
        sizes = (m.d, *m.size.stack)
        levels = zip(sizes, sizes[1:], range(3, 9), strict=False)
        return {
            "x": m.x,
            "autoencoders": [m.net(*pair, seed=seed) for *pair, seed in levels],
            "fine_tuned": m.net(*sizes, seed=6),
            "image_shape": m.size.shape,
        }

    @staticmethod
    def controls(given):
        yield whole("step", "step", 0, len(given["autoencoders"]) + 1)


class SampleCounter(Entry):
    @staticmethod
    def arguments(m):
        return {"count": 2500, "name": "images"}

    @staticmethod
    def controls(given):
        yield whole("axes", "axes", 1, 8)
        yield whole("per_axis", "samples along each axis", 2, 20)


class NeighbourExplorer(Entry):
    @staticmethod
    def arguments(m):
        n = m.size.cloud
        counts = [count for count in (2, 4, 8, 16) if count < n]
        clouds = {s: data.toy_manifold("swiss_roll", n, s, seed=3) for s in (0, 0.5, 2)}
        pairs = [(count, noise) for count in counts for noise in clouds]
        return {
            "x": {noise: x for noise, (x, _) in clouds.items()},
            "t": clouds[0][1],
            "maps": {
                method: {pair: torch.from_numpy(m.rng.normal(size=(n, 2))) for pair in pairs}
                for method in ("Isomap", "LLE")
            },
        }

    @staticmethod
    def controls(given):
        counts = sorted({count for count, _ in given["maps"]["LLE"]})
        yield one_of("neighbours", "neighbours", counts, [3, "2"])
        yield one_of("noise", "noise", [float(noise) for noise in given["x"]], [0.2, "0"])
        yield one_of("method", "method", list(given["maps"]), ["PCA", 3], "choice")


class BernoulliExplorer(Entry):
    @staticmethod
    def arguments(m):
        sigmoid = {"activation": "sigmoid", "code": "sigmoid"}
        nets = {
            name: m.net(m.d, *m.size.units, seed=seed, **sigmoid)
            for name, seed in (("SAE", 8), ("SDAE", 9))
        }
        return {"x": m.x, "autoencoders": nets, "image_shape": m.size.shape}

    @staticmethod
    def controls(given):
        yield share("p_image", "p, image")
        yield share("p_hidden", "p, layer 1")
        yield whole("image", "image", 0, len(given["x"]) - 1)
        yield one_of("mode", "units", ["mean", "threshold", "sample"], ["median", 1], "choice")
        yield seed()


class TrainingPlayground(Entry):
    @staticmethod
    def arguments(m):
        x = m.images(60)
        images = SimpleNamespace(
            x_train=x[:40], x_test=x[40:], y_test=torch.arange(20) % 10, image_shape=m.size.shape
        )
        return {"data": images, "hidden": "8", "batch_size": 10, "images": 2000}

    @staticmethod
    def controls(given):
        yield text("hidden", ["8", "24, 8", ""], ["8; 4", "0", "9999", 8], "must be whole numbers")
        for trait, offered, low, high in (
            ("k", [2, 3], 1, 1000),
            ("batch_size", [10, 20], 1, 1000),
            ("images", [2000, 400], 1, 1_000_000),
        ):
            wrong = [low - 1, high + 1, low + 0.5, str(low), None, True]
            said = f"whole number from {low} to {high}"
            yield Control(trait, None, offered, wrong, said, "field")
        for trait, offered, low, high in (
            ("amount", [0.5, 0.25], 0, 1),
            ("weight", [1.0, 0.01], 0, 100),
            ("lr", [0.005, 0.001], 1e-06, 1),
        ):
            wrong = [-0.1, high + 1, np.nan, "1", None, True]
            yield Control(trait, None, offered, wrong, f"number from {low} to {high}", "field")
        yield one_of("activation", None, list(models.ACTIVATIONS), ["selu", 3], "field")
        yield one_of("noise", None, ["none", *corruption.KINDS], ["rust", 3], "field")
        yield one_of("code", None, ["plain", "l1", "kl", "variational"], ["l2", 3], "field")
        yield Control("tied", None, [False, True], ["yes", None], "True or False", "field")
        yield seed()
