"""Values as a hint shows them: short, and without what only a machine cares for."""

import inspect
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import torch

from aelib import _checks as checks

MOST_NUMBERS, MOST_ENTRIES = 12, 6  # that are written out


def shown(value: Any) -> str:
    """Return a value in words: small arrays with their numbers, large ones with shape and range."""
    if isinstance(value, torch.Tensor | np.ndarray):
        return _array(value)
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or isinstance(value, bool | int | str):
        return checks.shown(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, list | tuple | dict):
        return _container(value)
    if inspect.isclass(value) or inspect.isroutine(value):
        return _name(value)
    return f"{type(value).__name__}(...)"  # Python's own words for objects hold addresses


def call(function: Callable, arguments: Sequence[Any], named: Mapping[str, Any]) -> str:
    """Return a call as one writes it."""
    words = [shown(value) for value in arguments]
    words += [f"{name}={shown(value)}" for name, value in named.items()]
    return f"{_name(function)}({', '.join(words)})"


def _name(function: Any) -> str:
    name = getattr(function, "__name__", "<")
    return "a function" if name.startswith("<") else name


def _number(value: float) -> str:
    """Return six digits, but all of a number that they would make whole."""
    short = f"{value:.6g}"
    if math.isfinite(value) and float(short) != value and float(short).is_integer():
        return repr(value)
    return short


def _container(values: list | tuple | dict) -> str:
    if len(values) > MOST_ENTRIES:
        return f"a {type(values).__name__} of {len(values)}"
    if isinstance(values, dict):
        entries = [f"{shown(key)}: {shown(value)}" for key, value in values.items()]
        return f"{{{', '.join(entries)}}}"
    words = ", ".join(shown(value) for value in values)
    if isinstance(values, list):
        return f"[{words}]"
    return f"({words},)" if len(values) == 1 else f"({words})"


def _array(values: torch.Tensor | np.ndarray) -> str:
    try:
        numbers = checks.array("it", values)
    except (TypeError, ValueError):
        return _unusual(values)
    if numbers.ndim == 0:
        return shown(values.item())
    if numbers.size <= MOST_NUMBERS:
        return _nested(values.tolist()) if numbers.size else checks.shown(values)
    low, high, mean = (f"{value:.3g}" for value in (numbers.min(), numbers.max(), numbers.mean()))
    spread = f"all {low}" if low == high else f"from {low} to {high}, mean {mean}"
    return f"{checks.shown(values)} ({spread})"


def _unusual(values: torch.Tensor | np.ndarray) -> str:
    """Say of what cannot be computed with what it is: NaN, infinity, complex numbers, texts."""
    numbers = values.detach().cpu() if isinstance(values, torch.Tensor) else values
    if numbers.ndim == 0:
        return shown(numbers.item())
    return f"{checks.shown(values)} with NaN, infinity or no numbers in it"


def _nested(numbers: Any) -> str:
    if isinstance(numbers, list):
        return f"[{', '.join(_nested(number) for number in numbers)}]"
    if isinstance(numbers, float):
        numbers += 0.0  # no -0
        return f"{numbers:.4g}" if abs(numbers) < 10_000 else f"{numbers:.6g}"
    return str(numbers)
