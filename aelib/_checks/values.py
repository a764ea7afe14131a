"""Checks of single values, containers and functions."""

import inspect
import math
import operator
import reprlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from numbers import Real
from typing import Any, TypeVar

import numpy as np
import torch
from torch import nn

LINE = 80  # letters of a value in an error: no more is read
MAX_SEED = 2**64 - 1  # the largest that a generator of torch takes

T = TypeVar("T")


# ---- Words ---------------------------------------------------------------------------------------


def shown(value: object) -> str:
    """Return a value as an error shows it: never longer than a line."""
    if isinstance(value, torch.Tensor | np.ndarray) and value.ndim > 0:
        return f"a {type(value).__name__} of shape {tuple(value.shape)}"
    words = " ".join(reprlib.repr(value).split("\n"))
    return words if len(words) <= LINE else f"{words[: LINE - 3]}..."


def kind(value: object) -> str:
    """Return what sort of thing a value is: the number type of arrays, the class of all else."""
    if isinstance(value, torch.Tensor | np.ndarray):
        return f"{type(value).__name__} of {value.dtype}"
    if inspect.isclass(value):
        return f"the class {value.__name__}"
    return type(value).__name__


def listed(names: Iterable[object]) -> str:
    """Return names as Python writes them, with commas between."""
    return ", ".join(f'"{name}"' if isinstance(name, str) else repr(name) for name in names)


# ---- Single values -------------------------------------------------------------------------------


def whole(name: str, value: Any, least: int | None = 0, most: int | None = None) -> int:
    """Return a whole number of any type that is one (NumPy's and torch's too), as an int."""
    try:
        if _is_bool(value):
            raise TypeError
        number = operator.index(value)
    except (TypeError, ValueError, RuntimeError):
        raise TypeError(f"{name} must be a whole number, got {shown(value)}.") from None
    if least is not None and number < least:
        raise ValueError(f"{name} must be {least} or more, got {number}.")
    if most is not None and number > most:
        raise ValueError(f"{name} must be {most} or less, got {number}.")
    return number


def seed(value: Any, name: str = "seed") -> int:
    """Return a seed as an int from 0 to 2^64 - 1."""
    return whole(name, value, 0, MAX_SEED)


def number(
    name: str,
    value: Any,
    *,
    least: float = -math.inf,
    most: float = math.inf,
    above: float = -math.inf,
    below: float = math.inf,
) -> float:
    """Return a finite real number of any type as a float; `least` and `most` are in the range."""
    if isinstance(value, torch.Tensor | np.ndarray) and value.ndim == 0:
        value = value.item()
    if _is_bool(value) or not isinstance(value, Real):
        raise TypeError(f"{name} must be a number, got {shown(value)}.")
    try:
        result = float(value)
    except OverflowError:
        result = math.inf
    if not (math.isfinite(result) and least <= result <= most and above < result < below):
        words = _range(least, most, above, below)
        raise ValueError(f"{name} must be a finite number{words}, got {shown(value)}.")
    return result


def _range(least: float, most: float, above: float, below: float) -> str:
    if math.isfinite(least) and math.isfinite(most):
        return f" from {least:g} to {most:g}"
    bounds = [
        *([f"of {least:g} or more"] if math.isfinite(least) else []),
        *([f"above {above:g}"] if math.isfinite(above) else []),
        *([f"of at most {most:g}"] if math.isfinite(most) else []),
        *([f"below {below:g}"] if math.isfinite(below) else []),
    ]
    return " " + " and ".join(bounds) if bounds else ""


def choice(name: str, value: T, allowed: Iterable[T]) -> T:
    """Return the one of those allowed that a value equals."""
    allowed = list(allowed)  # a list takes values of any type, a dict only what can be hashed
    if not isinstance(value, torch.Tensor | np.ndarray) and value in allowed:
        found = allowed[allowed.index(value)]
        if _is_bool(found) == _is_bool(value):  # True is not 1 here
            return found
    raise ValueError(f"{name} must be one of {listed(allowed)}, got {shown(value)}.")


def flag(name: str, value: Any) -> bool:
    """Return True or False, NumPy's too."""
    if not _is_bool(value):
        raise TypeError(f"{name} must be True or False, got {shown(value)}.")
    return bool(value)


def text(name: str, value: Any) -> str:
    """Return a string that can be written down: JSON, and files, hold no lone surrogates."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a text, got {shown(value)}.")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError(
            f"{name} must be a text of whole letters, got half of one in {ascii(shown(value))}."
        ) from None
    return value


def _is_bool(value: object) -> bool:
    if isinstance(value, torch.Tensor | np.ndarray):
        return value.ndim == 0 and value.dtype in (torch.bool, np.dtype(bool))
    return isinstance(value, bool | np.bool_)


# ---- Containers ----------------------------------------------------------------------------------


def mapping(name: str, value: Any, *, empty: bool = False) -> Mapping:
    """Return a mapping, which may be empty or not."""
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} must be a dict, got {shown(value)}.")
    if not value and not empty:
        raise ValueError(f"{name} must have at least one entry, got an empty dict.")
    return value


def sequence(name: str, value: Any, example: str, *, empty: bool = False) -> list:
    """Return what can be gone through in order as a list; a string or a mapping is none."""
    try:
        if isinstance(value, str | bytes | Mapping):
            raise TypeError
        values = list(value)
    except TypeError:
        why = f"{name} must be a sequence such as {example}, got {shown(value)}."
        raise TypeError(why) from None
    if not values and not empty:
        raise ValueError(f"{name} needs at least one entry, such as {example}.")
    return values


def sizes(name: str, value: Any, example: str, at_least: int = 1) -> tuple[int, ...]:
    """Return widths of layers or channels: whole numbers of 1 or more."""
    values = sequence(name, value, example, empty=at_least == 0)
    if len(values) < at_least:
        raise ValueError(f"{name} needs at least {at_least} numbers, such as {example}.")
    return tuple(whole(f"every number in {name}", size, 1) for size in values)


def image_shape(
    value: Any, least: int = 1, name: str = "image_shape", pixels: int | None = None
) -> tuple[int, int]:
    """Return the height and the width of an image in pixels.

    None, where images have so many `pixels`, is the square of them. A shape that is given must
    have as many.
    """
    given = shown(value)
    if value is None and pixels is not None:
        side = math.isqrt(pixels)
        if side**2 != pixels or side < least:
            raise ValueError(
                f"{name} must be given, such as {name}=(28, 28): images of {pixels} pixels are "
                f"no square{f' of {least} x {least} or more' if least > 1 else ''}."
            )
        return side, side
    if isinstance(value, np.ndarray | torch.Tensor):
        value = [*value] if value.ndim == 1 else None
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        if len(value) == 2 and all(hasattr(side, "__index__") for side in value):
            height, width = (whole(f"every side in {name}", side, least) for side in value)
            if pixels is not None and height * width != pixels:
                raise ValueError(
                    f"{name} is {(height, width)}, so {height * width} pixels, but the images "
                    f"have {pixels}."
                )
            return height, width
    raise ValueError(
        f"{name} must be (height, width) in whole pixels, such as (28, 28), got {given}."
    )


# ---- Functions -----------------------------------------------------------------------------------


def function(name: str, value: Any, *arguments: str, or_else: str = "") -> Callable:
    """Return what can be called with so many arguments in a row; `arguments` are their names."""
    call = f"{name}({', '.join(arguments)}){or_else}"
    if inspect.isclass(value):
        raise TypeError(f"{name} must be a function {call}, got {kind(value)}: call it first.")
    if not callable(value):
        raise TypeError(f"{name} must be a function {call}, got {shown(value)}.")
    try:
        signature = inspect.signature(value.forward if isinstance(value, nn.Module) else value)
    except (TypeError, ValueError):  # some built-in functions do not tell
        return value
    try:
        signature.bind(*arguments)
    except TypeError as error:
        raise TypeError(
            f"{name} is called as {call}, which does not fit its parameters {signature}: {error}."
        ) from None
    return value


def optional_function(name: str, value: Any, *arguments: str) -> Callable | None:
    """Return a function as `function` does, or None."""
    return None if value is None else function(name, value, *arguments, or_else=" or None")
