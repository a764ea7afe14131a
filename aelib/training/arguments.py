"""What the objectives are given: images, targets and functions, held against what is documented."""

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import nn

from aelib import _checks as checks
from aelib.losses import LOSSES

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Corrupt = Callable[[torch.Tensor, torch.Generator], torch.Tensor]
Penalty = Callable[[torch.Tensor], torch.Tensor]
Pair = tuple[torch.Tensor, torch.Tensor]


def loss_function(loss: str | Loss) -> Loss:
    """Return the function that is meant; ValueError for an unknown name."""
    if callable(loss):
        return checks.function("loss", loss, "x_hat", "x")
    if not isinstance(loss, str) or loss not in LOSSES:
        known = checks.listed(LOSSES)
        raise ValueError(f"loss must be one of {known} or a function, got {checks.shown(loss)}.")
    return LOSSES[loss]


def checked_images(name: str, x: Any, model: nn.Module, width: int | None = None) -> torch.Tensor:
    """Return a clean (N, D) tensor of the number type of the model, without a slope."""
    checks.float_tensor(name, x)
    checks.same_dtype(name, x, next(model.parameters()).dtype)
    if x.ndim != 2 or x.numel() == 0:
        raise ValueError(
            f"{name} must have shape (N, D), one flattened image a row, N and D of 1 or more, "
            f"got {tuple(x.shape)}."
        )
    if width is not None and x.shape[1] != width:
        raise ValueError(
            f"{name} must have {width} numbers in each row, as x has, got shape {tuple(x.shape)}."
        )
    checks.finite(name, x)
    with torch.inference_mode(False):
        return x.detach().clone() if x.is_inference() else x.detach()


def check_as_many(name: str, target: torch.Tensor, count: int) -> torch.Tensor:
    """Return a target that has a row for each of `count` images."""
    if len(target) != count:
        raise ValueError(
            f"{name} must have a row for each of the {count} images, got {len(target)}."
        )
    return target


def check_count(name: str, x: torch.Tensor, batch_size: int) -> None:
    """Raise unless there are as many images as a batch takes."""
    if len(x) < batch_size:
        raise ValueError(
            f"{name} has {len(x)} images but {checks.shown(batch_size)} are needed: a batch cannot "
            "be larger than the data. Pass a smaller batch_size or more images."
        )


def corruption_function(corrupt: Corrupt | None) -> Corrupt | None:
    """Return what damages a batch, or None."""
    example = 'corruption.damage("masking", 0.25)'
    return checks.optional_function("corrupt", corrupt, "x", "generator", example=example)


def held_out_images(
    name: str, images: Any, model: nn.Module, width: int | None = None
) -> torch.Tensor:
    """Return images that are only looked at, of memory or of a mapped file."""
    if not isinstance(images, np.memmap):
        return checked_images(name, images, model, width)
    images = mapped(name, images)
    if width is not None and images.shape[1] != width:
        raise ValueError(
            f"{name} must have {width} numbers in each row, as x has, got {tuple(images.shape)}."
        )
    return images


def mapped(name: str, array: Any) -> torch.Tensor:
    """Return a memory-mapped array (N, D) of floats as a tensor over the same file."""
    if not isinstance(array, np.memmap):
        raise TypeError(f"{name} must be memory-mapped as x is, got {checks.kind(array)}.")
    if array.dtype.kind != "f" or not array.dtype.isnative or array.dtype.itemsize > 8:
        raise TypeError(
            f"{name} must hold floats, got {array.dtype}: write them to a file as float32 first, "
            "or give batches that are converted, such as a DataLoader."
        )
    if array.ndim != 2 or not array.size:
        raise ValueError(f"{name} must have shape (N, D), one image a row, got {array.shape}.")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "The given NumPy array is not writable", UserWarning)
        return checks.finite(name, torch.from_numpy(np.asarray(array)))
