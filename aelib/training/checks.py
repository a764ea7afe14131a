"""What the other modules of this package share: checks of arguments."""

import math
from collections.abc import Callable
from numbers import Real

import torch
from torch import nn

from aelib import losses

LOSSES = {"mse": losses.mse, "bce": losses.bce}


def loss_function(loss: str | Callable) -> Callable:
    """Return the function that is meant; ValueError for an unknown name."""
    if callable(loss):
        return loss
    if loss not in list(LOSSES):  # a list takes any type
        raise ValueError(f"loss must be one of {sorted(LOSSES)} or a function, got {loss!r}.")
    return LOSSES[loss]


def pick_device(device: str) -> torch.device:
    """Return the device that is meant; ValueError if this machine does not have it."""
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        return torch.empty(0, device=device).device
    except (AssertionError, RuntimeError, TypeError) as error:
        raise ValueError(
            f'device {device!r} is not to be had on this machine: use "auto" or "cpu".'
        ) from error


def check_settings(epochs: int, batch_size: int, lr: float, seed: int) -> None:
    """Raise unless these numbers make a training run."""
    check_whole("epochs", epochs, at_least=1)
    check_whole("batch_size", batch_size, at_least=1)
    check_whole("seed", seed, at_least=0)
    if isinstance(lr, bool) or not isinstance(lr, Real):
        raise TypeError(f"lr must be a number, got {lr!r}.")
    if not 0 < lr < math.inf:
        raise ValueError(f"lr must be a finite number above 0, got {lr}.")


def check_whole(name: str, value: int, at_least: int) -> None:
    """Raise unless a value is a whole number, not below at_least."""
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"{name} must be a whole number, got {value!r}.")
    if value < at_least:
        raise ValueError(f"{name} must be {at_least} or more, got {value}.")


def check_model(name: str, model: nn.Module) -> None:
    """Raise unless it is a module with something to train."""
    if not isinstance(model, nn.Module):
        raise TypeError(f"{name} must be an nn.Module, got {type(model).__name__}.")
    if not any(True for _ in model.parameters()):
        raise ValueError(f"{name} has no parameters, so there is nothing to train.")


def check_functions(**functions: Callable | None) -> None:
    """Raise unless all are functions or None."""
    for name, value in functions.items():
        if value is not None and not callable(value):
            raise TypeError(f"{name} must be a function or None, got {value!r}.")


def check_images(
    x: torch.Tensor, name: str, model: nn.Module, at_least: int, width: int | None = None
) -> None:
    """Raise unless x is a clean (N, D) tensor of the type of the model."""
    if not isinstance(x, torch.Tensor) or not x.is_floating_point():
        kind = x.dtype if isinstance(x, torch.Tensor) else type(x).__name__
        raise TypeError(f"{name} must be a float tensor, got {kind}: torch.as_tensor(...).float().")
    dtype = next(model.parameters()).dtype
    if x.dtype != dtype:
        raise TypeError(f"{name} is {x.dtype} but the model is {dtype}: use {name}.to({dtype}).")
    if x.ndim != 2:
        raise ValueError(
            f"{name} must have shape (N, D), one flattened image a row, got {tuple(x.shape)}."
        )
    if len(x) < at_least:
        raise ValueError(
            f"{name} has {len(x)} images but {at_least} are needed: a batch cannot be larger than "
            "the data. Pass a smaller batch_size or more images."
        )
    if width is not None and x.shape[1] != width:
        raise ValueError(
            f"{name} must have {width} numbers in each row, as x has, got shape {tuple(x.shape)}."
        )
    if not all(map(torch.isfinite, x.aminmax())):  # NaN shows in both; no copy is made
        raise ValueError(f"{name} holds NaN or infinity: find where they come from first.")


def checked_labels(y: torch.Tensor, name: str, x: torch.Tensor, classes: int) -> torch.Tensor:
    """Return labels as int64; raise unless they are one whole number in range for each image."""
    whole = isinstance(y, torch.Tensor) and not (y.is_floating_point() or y.is_complex())
    if not whole or y.dtype == torch.bool:
        kind = y.dtype if isinstance(y, torch.Tensor) else type(y).__name__
        raise TypeError(f"{name} must be a tensor of whole numbers, the classes, got {kind}.")
    if y.shape != x.shape[:1]:
        raise ValueError(
            f"{name} must have shape ({len(x)},), one class for each image, got {tuple(y.shape)}."
        )
    low, high = (value.item() for value in y.aminmax())
    if low < 0 or high >= classes:
        raise ValueError(
            f"{name} must be classes from 0 to {classes - 1}, as many as the classifier tells "
            f"apart, got values from {low} to {high}."
        )
    return y.long()
