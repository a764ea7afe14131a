"""What all widgets ask of their arguments."""

from collections.abc import Sequence

import torch

from aelib.models import Autoencoder


def checked_images(name: str, x: torch.Tensor, shape: tuple[int, int]) -> torch.Tensor:
    """Return images (N, height * width) as floats, or say what is wrong with them."""
    x = checked_rows(name, x)
    if x.shape[1] != shape[0] * shape[1]:
        raise ValueError(
            f"{name} must be images of shape {tuple(shape)}, so (N, {shape[0] * shape[1]}), "
            f"got {tuple(x.shape)}."
        )
    return x


def checked_rows(name: str, values: torch.Tensor) -> torch.Tensor:
    """Return a matrix of finite numbers with at least one row, or say what is wrong with it."""
    values = torch.as_tensor(values).detach().cpu().float()
    if values.ndim != 2 or values.numel() == 0:
        raise ValueError(f"{name} must be a matrix with rows, got shape {tuple(values.shape)}.")
    if not values.isfinite().all():
        raise ValueError(f"{name} holds NaN or infinity: find where they come from first.")
    return values


def checked_autoencoder(name: str, model: Autoencoder, width: int) -> Autoencoder:
    """Return a dense autoencoder for images of `width` pixels, or say what is wrong with it."""
    if not isinstance(model, Autoencoder):
        raise TypeError(f"{name} must be a models.Autoencoder, got {type(model).__name__}.")
    if model.sizes[0] != width:
        raise ValueError(f"{name} takes {model.sizes[0]} numbers, but the images have {width}.")
    return model


def one_of(name: str, value, allowed: Sequence):
    """Return a value that is among those allowed, or say which these are."""
    if value not in list(allowed):
        raise ValueError(f"{name} must be one of {list(allowed)}, got {value!r}.")
    return value


def between(name: str, value: float, low: float, high: float) -> float:
    """Return a number from low to high, or say that it is not."""
    if not low <= value <= high:
        raise ValueError(f"{name} must be from {low} to {high}, got {value!r}.")
    return value
