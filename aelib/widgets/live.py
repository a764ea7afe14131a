"""LiveView: what the training panel shows of a run while it is under way."""

import time
from collections.abc import Callable
from typing import Protocol, TypedDict

import torch
import traitlets

from aelib import _checks as checks
from aelib.models import Autoencoder
from aelib.training import History
from aelib.widgets.network import PackedStrip, pack_strips
from aelib.widgets.page import PageWidget

SHOWN = 10  # images
PAUSE = 0.15  # seconds between two pictures: more would only keep the page busy


class ImageSet(Protocol):
    """Training and test images, as `data.load_images` returns them."""

    @property
    def x_train(self) -> torch.Tensor:
        """Images (N, D) in [0, 1] to train on."""
        ...

    @property
    def x_test(self) -> torch.Tensor:
        """Others of the same shape."""
        ...

    @property
    def image_shape(self) -> tuple[int, ...]:
        """Height and width, and 3 behind them for colour."""
        ...


def checked_set(name: str, images: ImageSet) -> ImageSet:
    """Return a set of images in [0, 1], or say what is wrong with it."""
    needed = ("x_train", "x_test", "image_shape")
    if missing := [part for part in needed if not hasattr(images, part)]:
        raise TypeError(
            f"{name} must be a set of images such as a data.ImageData, got {checks.kind(images)} "
            f"without {' and '.join(missing)}."
        )
    for part in needed[:2]:
        x = checks.float_tensor(f"{part} of {name}", getattr(images, part))
        if x.numel():
            checks.in_unit_range(f"{part} of {name}", x)
    return images


class Losses(TypedDict):
    """The losses of a run so far, which is to have so many epochs."""

    epochs: int
    training: list[float]
    validation: list[float]


class Pictures(TypedDict):
    """Rows of images of one shape."""

    shape: list[int]
    rows: list[PackedStrip]


class LiveView(PageWidget, module="live"):
    """The panel's pictures: loss curves, and reconstructions of a few test images."""

    losses = traitlets.Dict().tag(sync=True)
    pictures = traitlets.Dict().tag(sync=True)
    own_id = traitlets.Unicode().tag(sync=True)

    def __init__(self):
        super().__init__()
        self.own_id = self.model_id or ""  # by which the page asks whether the kernel still lives
        self.clear()

    def clear(self, epochs: int = 1) -> None:
        """Empty the pictures for a run of so many epochs."""
        self.show({"epochs": epochs, "training": [], "validation": []})
        self.pictures = {"shape": [28, 28], "rows": []}

    def show(self, losses: Losses, pictures: Pictures | None = None) -> None:
        """Show losses, and pictures if there are new ones."""
        if pictures is not None:
            self.pictures = pictures
        self.losses = losses


class Reporter:
    """Sends to a view what a run has reached, though not more often than one can see."""

    def __init__(
        self,
        view: LiveView,
        model: Autoencoder,
        images: ImageSet,
        corrupt: Callable[[torch.Tensor, torch.Generator], torch.Tensor] | None,
        epochs: int,
    ):
        self.view, self.model, self.epochs = view, model, epochs
        self.shape, self.given = list(images.image_shape), images.x_test[:SHOWN]
        self.rows = {"original": self.given}
        if corrupt:
            self.given = corrupt(self.given, torch.Generator(self.given.device).manual_seed(0))
            self.rows["corrupted"] = self.given
        self.shown_at = 0.0

    def __call__(self, history: History) -> None:
        """Show what a run has reached, unless it did so a moment ago."""
        if time.monotonic() - self.shown_at > PAUSE:
            self.show(history)

    def show(self, history: History) -> None:
        """Show what a run has reached."""
        with torch.no_grad():
            x_hat = self.model(self.given.to(next(self.model.parameters()).device))
        losses: Losses = {
            "epochs": self.epochs,
            "training": list(history.train_loss),
            "validation": list(history.validation_loss),
        }
        rows = pack_strips({**self.rows, "reconstruction": x_hat})
        self.view.show(losses, {"shape": self.shape, "rows": rows})
        self.shown_at = time.monotonic()
