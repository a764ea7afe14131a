"""What all widgets ask of their arguments."""

from collections.abc import Mapping, Sequence
from numbers import Integral, Real

import torch
import traitlets

from aelib.models import Autoencoder


class ControlError(ValueError, traitlets.TraitError):
    """A value that a control cannot have; traitlets undoes only what fails with its own error."""


def checked_images(name: str, x: torch.Tensor, shape: tuple[int, int]) -> torch.Tensor:
    """Return images (N, height * width) as floats, or say what is wrong with them."""
    sides = list(shape) if isinstance(shape, Sequence) else []
    if len(sides) != 2 or not all(isinstance(side, int) and side > 0 for side in sides):
        raise ValueError(f"image_shape must be (height, width) in whole pixels, got {shape!r}.")
    x = checked_rows(name, x)
    if x.shape[1] != shape[0] * shape[1]:
        raise ValueError(
            f"{name} must be images of shape {tuple(shape)}, so (N, {shape[0] * shape[1]}), "
            f"got {tuple(x.shape)}."
        )
    return x


def checked_rows(name: str, values: torch.Tensor) -> torch.Tensor:
    """Return a matrix of finite numbers with at least one row, or say what is wrong with it."""
    values = checked_numbers(name, values)
    if values.ndim != 2 or values.numel() == 0:
        raise ValueError(f"{name} must be a matrix with rows, got shape {tuple(values.shape)}.")
    return values


def checked_numbers(name: str, values: torch.Tensor) -> torch.Tensor:
    """Return finite numbers as a tensor of floats, or say that they are none."""
    try:
        values = torch.as_tensor(values).detach().cpu().float()
    except (TypeError, ValueError, RuntimeError):  # torch raises any of them
        kind = type(values).__name__
        raise TypeError(f"{name} must be a tensor or array of numbers, got {kind}.") from None
    if not values.isfinite().all():
        raise ValueError(f"{name} holds NaN or infinity: find where they come from first.")
    return values


def checked_dict(name: str, value: Mapping, empty: bool = False) -> Mapping:
    """Return a mapping, which may be empty or not, or say that it is none."""
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} must be a dict, got {type(value).__name__}.")
    if not value and not empty:
        raise ValueError(f"{name} must have at least one entry, got an empty dict.")
    return value


def checked_autoencoder(
    name: str, model: Autoencoder, width: int, source: str = "an image"
) -> Autoencoder:
    """Return a dense autoencoder for `width` numbers of `source`, or say what is wrong with it."""
    if not isinstance(model, Autoencoder):
        raise TypeError(f"{name} must be a models.Autoencoder, got {type(model).__name__}.")
    if model.sizes[0] != width:
        raise ValueError(f"{name} takes {model.sizes[0]} numbers, but {source} has {width}.")
    if not all(values.isfinite().all() for values in model.parameters()):
        raise ValueError(f"{name} has weights that are NaN or infinite: its training went astray.")
    return model


def one_of(name: str, value, allowed: Sequence):
    """Return the one of those allowed that a value equals, or say which these are."""
    allowed = list(allowed)
    if value not in allowed:
        raise ControlError(f"{name} must be one of {allowed}, got {value!r}.")
    return allowed[allowed.index(value)]


def between(name: str, value: int, low: int, high: int) -> int:
    """Return a whole number from low to high, or say that it is not."""
    if isinstance(value, bool) or not isinstance(value, Integral) or not low <= value <= high:
        raise ControlError(f"{name} must be a whole number from {low} to {high}, got {value!r}.")
    return int(value)


def share(name: str, value: float) -> float:
    """Return a number from 0 to 1, or say that it is not."""
    if isinstance(value, bool) or not isinstance(value, Real) or not 0 <= value <= 1:
        raise ControlError(f"{name} must be a number from 0 to 1, got {value!r}.")
    return float(value)
