"""What all widgets ask of their controls, names and images, beyond the checks that all share."""

from collections.abc import Iterable, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

import torch
import traitlets
from torch import nn

from aelib import _checks as checks
from aelib.models import Autoencoder

MOST_TO_CHOOSE = 1000  # images or points: their bytes, or lines between them, are all on the page
MOST_IN_A_ROW = 100  # images that stand side by side
MOST_UNITS = 2000  # in a hidden layer
MOST_WEIGHTS = 20_000_000  # of a network, a byte each in the page
SPAN = 1.0  # how far a reconstruction may leave [0, 1] before it is no image in that range

T = TypeVar("T")


class ControlError(ValueError, traitlets.TraitError):
    """A value that a control cannot have; traitlets undoes only what fails with its own error."""


# ---- Controls ------------------------------------------------------------------------------------


@contextmanager
def _saying(sentence: str):
    """Say one sentence in the place of what a check says, as an error that traitlets knows."""
    try:
        yield
    except (TypeError, ValueError):
        raise ControlError(sentence) from None


def one_of(name: str, value: Any, allowed: Iterable[T]) -> T:
    """Return the one of those allowed that a value equals, or say which these are."""
    allowed = list(allowed)
    with _saying(f"{name} must be one of {checks.listed(allowed)}, got {checks.shown(value)}."):
        return checks.choice(name, value, allowed)


def between(name: str, value: Any, low: int, high: int) -> int:
    """Return a whole number from low to high, or say that it is not."""
    said = f"{name} must be a whole number from {low} to {high}, got {checks.shown(value)}."
    with _saying(said):
        return checks.whole(name, value, low, high)


def within(name: str, value: Any, low: float, high: float) -> float:
    """Return a number from low to high, or say that it is not."""
    with _saying(f"{name} must be a number from {low} to {high}, got {checks.shown(value)}."):
        return checks.number(name, value, least=low, most=high)


def share(name: str, value: Any) -> float:
    """Return a number from 0 to 1, or say that it is not."""
    return within(name, value, 0, 1)


def switch(name: str, value: Any) -> bool:
    """Return True or False, or say that it is neither."""
    with _saying(f"{name} must be True or False, got {checks.shown(value)}."):
        return checks.flag(name, value)


def widths(name: str, value: Any) -> list[int]:
    """Return the widths of hidden layers, or say how to write them."""
    if isinstance(value, str):
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if all(part.isdecimal() and 1 <= int(part) <= MOST_UNITS for part in parts):
            return [int(part) for part in parts]
    raise ControlError(
        f"{name} must be whole numbers from 1 to {MOST_UNITS} with commas between them, such as "
        f"256, 64, or nothing for none; got {checks.shown(value)}."
    )


# ---- Names: what is sent to the page as JSON -----------------------------------------------------


def labels_of(name: str, values: Iterable[Any]) -> list[str]:
    """Return the labels of all stages or settings in `name`."""
    return [checks.label(f"every label in {name}", value) for value in values]


def checked_names(name: str, value: Mapping[Any, T], *, empty: bool = False) -> Mapping[str, T]:
    """Return a mapping whose keys are names, which the page shows."""
    for key in checks.mapping(name, value, empty=empty):
        checks.text(f"every name in {name}", key)
    return value


def row_name(name: str, row: Any, taken: str = "") -> str:
    """Return the name of a row of images: a word, and not the one that is taken."""
    # JavaScript would put a name such as "8" before all others.
    if not isinstance(row, str) or row.isdecimal() or row in ("", taken):
        own = " of their own" if taken else ""
        raise ValueError(f"the rows of {name} need words{own} as names, got {checks.shown(row)}.")
    return checks.text(f"every name in {name}", row)


# ---- Images and networks -------------------------------------------------------------------------


def at_most(name: str, values: torch.Tensor, most: int) -> torch.Tensor:
    """Return rows that a page can bear, at most so many."""
    if len(values) > most:
        raise ValueError(
            f"{name} has {len(values)} rows, and this widget shows {most} at most: "
            f"give it some of them, such as {name}[:{most}]."
        )
    return values


def checked_images(
    name: str, values: Any, image_shape: Any, most: int = MOST_IN_A_ROW, *, beyond: float = 0.0
) -> tuple[torch.Tensor, tuple[int, ...]]:
    """Return images in [0, 1] and their shape, a square where none is given."""
    if image_shape is not None:
        image_shape = checks.image_shape(image_shape, colour=True)
    x = at_most(name, checks.images(name, values, image_shape, beyond=beyond), most)
    return x, checks.image_shape(image_shape, pixels=x.shape[1], colour=True)


def checked_autoencoder(name: str, model: Any, width: int, source: str = "an image") -> Autoencoder:
    """Return a dense autoencoder for `width` numbers of `source`, or say what is wrong with it."""
    if not isinstance(model, Autoencoder):
        raise TypeError(f"{name} must be a models.Autoencoder, got {checks.kind(model)}.")
    if model.sizes[0] != width:
        raise ValueError(f"{name} takes {model.sizes[0]} numbers, but {source} has {width}.")
    check_weights(name, model)
    return model


def check_weights(name: str, model: nn.Module) -> None:
    """Raise unless a model's weights are finite, and a page can bear as many."""
    weights = sum(weight.numel() for weight in model.parameters())
    if weights > MOST_WEIGHTS:
        raise ValueError(
            f"{name} has {weights:,} weights, and a page can bear {MOST_WEIGHTS:,}: give it a net "
            "with narrower layers, or train it on smaller images."
        )
    checks.finite_weights(name, model)


def checked_autoencoders(
    name: str, models: Any, width: int, *, empty: bool = False
) -> Mapping[str, Autoencoder]:
    """Return dense autoencoders for images of `width` pixels by their names."""
    for key, model in checked_names(name, models, empty=empty).items():
        checked_autoencoder(checks.entry(name, key), model, width)
    return models
