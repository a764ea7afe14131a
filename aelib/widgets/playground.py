"""TrainingPlayground: train autoencoders in the page, without a kernel."""

import base64
import html
import zlib
from pathlib import Path
from typing import Literal, TypedDict

import numpy as np
import torch
import traitlets

from aelib import _checks as checks
from aelib import corruption
from aelib._files import replacing
from aelib.models import ACTIVATIONS
from aelib.widgets.checks import between, one_of, switch, widths, within
from aelib.widgets.live import ImageSet, checked_set
from aelib.widgets.page import PageWidget, control
from aelib.widgets.presets import PRESETS, Preset

CLEAN = "none"  # among the kinds of noise
CODES = ("plain", "l1", "kl", "variational")
TEST = 500  # images that measure
MOST_PCA = 256  # numbers in the longest code that PCA's error is given for
LEVELS = 15  # of grey above black: 4 bits for each pixel
# What numbers may be; the page says the same of what is typed there.
LIMITS: dict[str, tuple[float, float]] = {
    "k": (1, 1000),
    "amount": (0, 1),
    "weight": (0, 100),
    "lr": (1e-6, 1),
    "batch_size": (1, 1000),
    "images": (1, 1_000_000),
    "seed": (0, 2**31),
}
FRACTIONS = ("amount", "weight", "lr")
CHOICES = {"activation": list(ACTIVATIONS), "noise": [CLEAN, *corruption.KINDS], "code": CODES}


class PackedImages(TypedDict):
    """Images in [0, 1], 4 bits for each pixel, deflated (zlib)."""

    type: Literal["grey4"]
    data: str


class PlaygroundPayload(TypedDict):
    """What the page needs; `pca` has PCA's squared error on the test images for k = 1, 2, ..."""

    shape: list[int]
    train: PackedImages
    test: PackedImages
    labels: list[int]
    pca: list[float]
    presets: list[Preset]
    preset: str
    limits: dict[str, list[float]]
    source: str


class TrainingPlayground(PageWidget, module="playground"):
    """Settings, Train, Stop, Step and Reset: an autoencoder that learns in the page as one looks.

    Nothing of it needs a kernel: training runs in a worker of the page, in WebAssembly, and gives
    the same net for the same settings on every machine. Shown are the error on training and test
    images, with PCA's at the same k; test images before and after; for k = 2 the map of codes,
    with a point to drag; the filters of the first layer. A digit that one draws goes through the
    net, too, and the net can be taken along: as code for `aelib`, its weights as safetensors.

    Parameters
    ----------
    data : data.ImageData
        Images and labels. The first `train` of x_train are trained on and the first 500 of x_test
        measure, with 16 levels of grey: 2,000 images of 28 x 28 take a quarter of a megabyte.
    preset : str
        One of `presets.PRESETS`: settings to begin with, and the question.
    train : int, 10 to 5000
        How many images are put into the page to train on.
    hidden, k, activation, tied, noise, amount, code, weight, lr, batch_size, images, seed
        Settings that differ from the preset's, as below; None leaves them.

    Attributes
    ----------
    hidden : str
        Widths of the hidden layers, such as "128, 32"; "" for none.
    k : int, 1 to 1000
        Numbers in the code.
    activation : one of `models.ACTIVATIONS`
        Of the hidden layers. Outputs are sigmoid.
    tied : bool
        Whether the decoder's matrices are the encoder's, transposed.
    noise : "none" or one of `corruption.KINDS`
        Damage to the input.
    amount : float, 0 to 1
        How much of it.
    code : "plain", "l1", "kl" or "variational"
        What is asked of the code: nothing; a sparsity penalty, L1 on ReLU units or KL on sigmoid
        units with rho 0.05; or that it is drawn near the standard normal distribution.
    weight : float, 0 to 100
        Of that penalty; of a variational code, beta.
    lr : float, 1e-6 to 1
        Largest step size of Adam, with the one-cycle schedule.
    batch_size, images : int
        Images in a batch, and images seen before the run ends.
    seed : int
        Of the weights and all draws.

    Raises
    ------
    ValueError, TypeError
        For data that is no set of images, an unknown preset, and settings outside what is said.

    Notes
    -----
    Lessons 04, 05, 06, 08, 10 and 12. `TrainingPanel` trains in the kernel, on as many images as
    one likes.
    """

    hidden = control()
    k = control()
    activation = control()
    tied = control()
    noise = control()
    amount = control()
    code = control()
    weight = control()
    lr = control()
    batch_size = control()
    images = control()
    seed = control()

    def __init__(
        self,
        data: ImageSet,
        preset: str = "first autoencoder",
        *,
        train: int = 2000,
        hidden: str | None = None,
        k: int | None = None,
        activation: str | None = None,
        tied: bool | None = None,
        noise: str | None = None,
        amount: float | None = None,
        code: str | None = None,
        weight: float | None = None,
        lr: float | None = None,
        batch_size: int | None = None,
        images: int | None = None,
        seed: int | None = None,
    ):
        data = checked_set("data", data)
        preset = checks.choice("preset", preset, list(PRESETS))
        count = checks.whole("train", train, 10, 5000)
        given = {
            "hidden": hidden,
            "k": k,
            "activation": activation,
            "tied": tied,
            "noise": noise,
            "amount": amount,
            "code": code,
            "weight": weight,
            "lr": lr,
            "batch_size": batch_size,
            "images": images,
            "seed": seed,
        }
        settings = {
            name: value if given[name] is None else given[name]
            for name, value in PRESETS[preset]["settings"].items()
        }
        shape = checks.image_shape(
            data.image_shape, name="image_shape of data", pixels=data.x_train.shape[1]
        )
        x_train, x_test = (
            _rounded(f"{name} of data", x, most)
            for name, x, most in (
                ("x_train", data.x_train, count),
                ("x_test", data.x_test, TEST),
            )
        )
        payload: PlaygroundPayload = {
            "shape": list(shape),
            "train": _packed(x_train),
            "test": _packed(x_test),
            "labels": _labels(data, len(x_test)),
            "pca": _pca_errors(x_train, x_test),
            "presets": list(PRESETS.values()),
            "preset": preset,
            "limits": {name: list(limits) for name, limits in LIMITS.items()},
            "source": getattr(data, "name", ""),
        }
        super().__init__(payload=payload, **settings)

    @traitlets.validate(*LIMITS)
    def _check_number(self, proposal):
        name = proposal["trait"].name
        check = within if name in FRACTIONS else between
        return check(name, proposal["value"], *LIMITS[name])  # type: ignore[arg-type]

    @traitlets.validate(*CHOICES)
    def _check_choice(self, proposal):
        name = proposal["trait"].name
        return one_of(name, proposal["value"], CHOICES[name])

    @traitlets.validate("hidden")
    def _check_hidden(self, proposal):
        widths("hidden", proposal["value"])
        return proposal["value"]

    @traitlets.validate("tied")
    def _check_tied(self, proposal):
        return switch("tied", proposal["value"])

    def save(self, path: str | Path, title: str = "Training playground") -> None:
        """Write a page of its own, whose address carries the settings: one that can be sent.

        Parameters
        ----------
        path : str or Path
            Such as "denoising.html". What stands there is replaced when the page is whole.
        title : str
            What the browser shows.

        Raises
        ------
        TypeError, ValueError, OSError
            For a title that is no text, and a path that is none or where nothing can be written.
        """
        place, name = checks.file_path("path", path), html.escape(checks.text("title", title))
        page = (
            '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n'
            "<style>body { margin: 8px auto; padding: 0 8px; max-width: 900px; "
            "--jp-layout-color0: Canvas; }</style>\n"
            f"<title>{name}</title>\n"
            f"<body data-aelib-page>\n{self.to_html()}\n</body>\n</html>\n"
        )
        with replacing(place) as scratch:
            scratch.write_text(page, encoding="utf-8")


def _rounded(name: str, x: torch.Tensor, most: int) -> np.ndarray:
    """Return the first images, at least 10 of them, as levels of grey (N, D)."""
    values = checks.images(name, x)[:most].detach().cpu().double().numpy()
    if len(values) < 10:
        raise ValueError(f"{name} must have 10 images or more, got {len(values)}.")
    return np.rint(LEVELS * values).astype(np.uint8)


def _packed(levels: np.ndarray) -> PackedImages:
    """Return images with two pixels in a byte, deflated."""
    flat = levels.ravel()
    flat = np.append(flat, np.zeros(len(flat) % 2, np.uint8))
    data = zlib.compress((flat[::2] << 4 | flat[1::2]).tobytes(), 9)
    return {"type": "grey4", "data": base64.b64encode(data).decode()}


def _labels(data: ImageSet, count: int) -> list[int]:
    """Return the classes of the test images, or none."""
    y = getattr(data, "y_test", None)
    return [] if y is None else [int(label) for label in y[:count]]


def _pca_errors(train: np.ndarray, test: np.ndarray) -> list[float]:
    """Return PCA's squared error per test image for k = 1, 2, ..., fitted to training images."""
    known, asked = train / LEVELS, test / LEVELS
    mean = known.mean(axis=0)
    _, directions = np.linalg.eigh(np.cov(known, rowvar=False))
    codes = (asked - mean) @ directions[:, ::-1]
    left = (codes**2).sum() - np.cumsum((codes**2).sum(axis=0))
    return [round(float(error), 3) for error in (left / len(test)).clip(0)[:MOST_PCA]]
