"""Checks of tensors, arrays, models and devices."""

import math
from numbers import Real
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader

from .values import MOST_ENTRIES, kind, shown

# ---- Tensors of torch: taken as they are ---------------------------------------------------------


PART = 100_000  # rows that are looked at together
FLOATS = (torch.float16, torch.bfloat16, torch.float32, torch.float64)  # torch computes in these


def float_tensor(name: str, values: Any) -> torch.Tensor:
    """Return a float tensor that holds its numbers in the ordinary way, unchanged."""
    if not isinstance(values, torch.Tensor) or values.dtype not in FLOATS:
        way = "torch.as_tensor(...).float()"
        if isinstance(values, DataLoader):
            way = "batches are for training.fit; here put them together, torch.cat(list(loader))"
        elif hasattr(values, "x_train"):
            way = "pass its x_train"
        elif hasattr(values, "iloc"):
            way = "read it by data.from_table, and pass its x_train"
        raise TypeError(f"{name} must be a float tensor, got {kind(values)}: {way}.")
    return plain(name, values)


def plain(name: str, values: torch.Tensor) -> torch.Tensor:
    """Return a tensor with a number in each place: not sparse, ragged or on no device at all."""
    if values.is_nested:
        raise TypeError(f"{name} must be a plain tensor, got a nested one.")
    if values.layout != torch.strided:
        raise TypeError(f"{name} must be a plain tensor, got a sparse one: use {name}.to_dense().")
    if values.is_meta:
        raise TypeError(f"{name} must be a plain tensor, got one on the meta device: it is empty.")
    return values


def rows(
    name: str, values: Any, width: int | None, dtype: torch.dtype | None = None
) -> torch.Tensor:
    """Return a float tensor (N, width), of the number type of a model where one is given.

    What was made in inference mode is copied where slopes may be asked for: torch keeps none of it.
    """
    float_tensor(name, values)
    if width is not None and (values.ndim < 1 or values.shape[-1] != width):
        raise ValueError(
            f"{name} must have {width} numbers in each row (shape (N, {width})), "
            f"got shape {tuple(values.shape)}{_of_other_colour(values, width)}."
        )
    if values.is_inference() and torch.is_grad_enabled():
        values = values if torch.is_inference_mode_enabled() else values.clone()
    return values if dtype is None else same_dtype(name, values, dtype)


def _of_other_colour(values: torch.Tensor, width: int) -> str:
    """Say so where images seem to be in colour and the model for grey ones, or the other way."""
    if values.ndim and values.shape[-1] == 3 * width:
        return ": three times as many, as images in colour have where the model is for grey ones"
    if values.ndim and 3 * values.shape[-1] == width:
        return ": a third of them, as grey images have where the model is for colour"
    return ""


def same_dtype(name: str, values: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """Return a tensor of the number type of a model; autocast looks after that by itself."""
    if values.dtype != dtype and not torch.is_autocast_enabled(values.device.type):
        how = f"{name}.float()" if dtype == torch.float32 else f"{name}.to({dtype})"
        raise TypeError(f"{name} is {values.dtype} but the model is {dtype}: use {how}.")
    return values


def is_finite(values: torch.Tensor) -> bool:
    """Say whether a tensor holds neither NaN nor infinity; makes no copy."""
    return values.numel() == 0 or bool(all(map(torch.isfinite, values.detach().aminmax())))


def finite(name: str, values: torch.Tensor) -> torch.Tensor:
    """Return a tensor without NaN and infinity, unchanged."""
    if not is_finite(values):
        raise ValueError(
            f"{name} holds NaN or infinity{_first_place(values)}: find where they come from first."
        )
    return values


def _first_place(values: torch.Tensor) -> str:
    """Say in which row and column of (N, D) the first number is that is none."""
    if values.ndim != 2:
        return ""
    start = 0
    for part in values.detach().split(PART):  # a mapped file may be larger than memory
        places = part.isfinite().logical_not().nonzero()
        if len(places):
            row, column = places[0].tolist()
            return f", first in row {start + row}, column {column}"
        start += len(part)
    return ""


def generator(value: Any, device: torch.device, whose: str = "x") -> torch.Generator:
    """Return a torch.Generator that lives where the numbers of `whose` are."""
    if not isinstance(value, torch.Generator):
        raise TypeError(
            f"generator must be a torch.Generator, got {shown(value)}: "
            "torch.Generator().manual_seed(0)."
        )
    if value.device != device:
        raise ValueError(
            f"generator is on {value.device} but {whose} is on {device}: "
            f'use torch.Generator("{device}").'
        )
    return value


# ---- Numbers of any kind: copied -----------------------------------------------------------------


def array(name: str, values: Any) -> np.ndarray:
    """Return finite numbers, in whatever type they came (bfloat16, uint8, lists), as float64."""
    if isinstance(values, torch.Tensor):
        if values.is_complex():
            raise TypeError(f"{name} must hold real numbers, got a {kind(values)}.")
        values = plain(name, values).detach().cpu().double().numpy()
    if np.ma.is_masked(values):
        raise ValueError(f"{name} has masked entries, which have no value: fill them in first.")
    try:
        result = _as_numpy(values)
    except Exception:  # a list of rows of different lengths, say, or whatever its __array__ does
        raise TypeError(f"{name} must hold numbers, got {shown(values)}.") from None
    if result.dtype.kind not in "fiub":
        got = kind(values) if isinstance(values, np.ndarray) else shown(values)
        raise TypeError(f"{name} must hold numbers, got {got}.")
    with np.errstate(over="ignore"):  # of numbers that are longer than float64
        result = result.astype(np.float64)
    finite(name, torch.from_numpy(result))
    return result


def _as_numpy(values: Any) -> np.ndarray:
    """Return an array; Python's own numbers may be of any size and kind, such as fractions."""
    if isinstance(values, range) and len(values) > MOST_ENTRIES:  # NumPy would write all of it
        raise ValueError
    result = np.asarray(values)
    if result.dtype == object and all(isinstance(each, Real) for each in result.flat):
        result = result.astype(np.float64)
    return result


def matrix(name: str, values: Any, width: int | None = None, at_least: int = 1) -> np.ndarray:
    """Return rows (N, width) of finite numbers as float64, N of `at_least` or more."""
    result = array(name, values)
    fits = result.ndim == 2 and (result.shape[1] == width if width else result.shape[1] > 0)
    if not fits or result.shape[0] < at_least:
        one = f": one row is {name}[None]" if result.ndim == 1 and at_least == 1 else ""
        raise ValueError(
            f"{name} must have shape (N, {width or 'D'}), with N of {at_least} or more, "
            f"got {result.shape}{one}."
        )
    return result


def tensor(name: str, values: Any) -> torch.Tensor:
    """Return finite numbers of any kind as a float32 tensor on the CPU, without a slope."""
    result = torch.from_numpy(array(name, values)).float()  # a copy: no strides, no slope
    if not result.isfinite().all():
        raise ValueError(f"{name} holds numbers that are too large for float32.")
    return result


def images(
    name: str, values: Any, shape: tuple[int, ...] | None = None, *, beyond: float = 0.0
) -> torch.Tensor:
    """Return images (N, D), N of 1 or more, in [0, 1], as a float32 tensor on the CPU.

    They may leave [0, 1] by `beyond`: reconstructions of a linear net do, and are clipped later.
    """
    result = tensor(name, values)
    if result.ndim != 2 or result.numel() == 0:
        raise ValueError(f"{name} must be images (N, D), one a row, got {tuple(result.shape)}.")
    if shape is not None and result.shape[1] != math.prod(shape):
        raise ValueError(
            f"{name} must be images of shape {shown(shape)}, so (N, {shown(math.prod(shape))}), "
            f"got {tuple(result.shape)}."
        )
    return in_unit_range(name, result, beyond)


def in_unit_range(name: str, values: torch.Tensor, beyond: float = 0.0) -> torch.Tensor:
    """Return values that lie in [0, 1], but for rounding, or leave it by `beyond` at most."""
    low, high = (bound.item() for bound in values.aminmax())
    room = beyond + 1e-6
    if low < -room or high > 1 + room:
        raise ValueError(
            f"{name} must be images in [0, 1], got {low:.4g} to {high:.4g}: scale them first, "
            f"such as bytes / 255{', or clamp them' if beyond else ''}."
        )
    return values


def labels(name: str, values: Any, count: int, classes: int) -> torch.Tensor:
    """Return `count` classes from 0 to classes - 1 as int64."""
    inexact = isinstance(values, torch.Tensor) and (
        values.is_floating_point() or values.is_complex()
    )
    if not isinstance(values, torch.Tensor) or inexact or values.dtype == torch.bool:
        raise TypeError(
            f"{name} must be a tensor of whole numbers, the classes, got {kind(values)}."
        )
    if plain(name, values).shape != (count,):
        raise ValueError(
            f"{name} must have shape ({count},), one class for each image, "
            f"got {tuple(values.shape)}."
        )
    low, high = (bound.item() for bound in values.aminmax())
    if low < 0 or high >= classes:
        raise ValueError(
            f"{name} must be classes from 0 to {classes - 1}, as many as the classifier tells "
            f"apart, got values from {low} to {high}."
        )
    return values.long()


# ---- Models and devices --------------------------------------------------------------------------


def model(name: str, value: Any) -> nn.Module:
    """Return a module with something in it to train."""
    if not isinstance(value, nn.Module):
        raise TypeError(f"{name} must be an nn.Module, got {kind(value)}.")
    parameters = list(value.parameters())
    if not parameters:
        raise ValueError(f"{name} has no parameters, so there is nothing to train.")
    if any(nn.parameter.is_lazy(values) or values.is_meta for values in parameters):
        raise ValueError(f"{name} has parameters that hold no numbers yet: call it once first.")
    return value


def finite_weights(name: str, value: nn.Module) -> nn.Module:
    """Return a module whose weights are all finite."""
    if not all(map(is_finite, value.parameters())):
        raise ValueError(f"{name} has weights that are NaN or infinite: its training went astray.")
    return value


def device(value: Any) -> torch.device:
    """Return the device that is meant; "auto" is a CUDA GPU where there is one."""
    if not isinstance(value, str | torch.device | int) or isinstance(value, bool):
        raise TypeError(f'device must be "auto" or the name of one, got {shown(value)}.')
    if value == "auto":
        value = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        found = torch.empty(0, device=value).device
        torch.Generator(found)  # "meta" and some others have none, so nothing can be trained there
    except Exception as error:  # each backend fails in its own way
        raise ValueError(
            f'device {shown(value)} is not to be had on this machine: use "auto" or "cpu".'
        ) from error
    return found
