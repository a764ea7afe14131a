"""Values as a hint shows them: short, and without what only a machine cares for."""

import inspect
import math
import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import torch

from aelib import _checks as checks

MOST_NUMBERS, MOST_ENTRIES = 16, 6  # that are written out
MOST_DEPTH = 3  # of lists in lists
MOST_LETTERS = 140  # else arrays show their shapes alone
COLUMNS = 88  # JupyterLab breaks what is printed where the cell ends, within a word if need be


def shown(value: Any) -> str:
    """Return a value in words: small arrays with their numbers, large ones with shape and range."""
    words = _in_words(value, in_full=True)
    return words if len(words) <= MOST_LETTERS else _in_words(value, in_full=False)


def call(function: Callable, arguments: Sequence[Any], named: Mapping[str, Any]) -> str:
    """Return a call as one writes it."""
    for in_full in (True, False):
        words = [_in_words(value, in_full) for value in arguments]
        words += [f"{name}={_in_words(value, in_full)}" for name, value in named.items()]
        if sum(map(len, words)) <= MOST_LETTERS:
            break
    return f"{_name(function)}({', '.join(words)})"


def _in_words(value: Any, in_full: bool, depth: int = 0) -> str:
    if isinstance(value, torch.Tensor | np.ndarray):
        return _array(value, in_full)
    if isinstance(value, np.floating):
        value = float(str(value))  # 0.1 of float32 is 0.1, and not 0.10000000149
    elif isinstance(value, np.generic):
        value = value.item()
    if value is None or isinstance(value, bool | int | str):
        return checks.shown(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, list | tuple | dict):
        return _container(value, in_full, depth + 1)
    if inspect.isclass(value) or inspect.isroutine(value):
        return _name(value)
    return f"{type(value).__name__}(...)"  # Python's own words for objects hold addresses


def _name(function: Any) -> str:
    name = getattr(function, "__name__", "<")
    return "a function" if name.startswith("<") else name


def _number(value: float) -> str:
    """Return six digits, but all of a number that they would make a round one."""
    short = f"{value:.6g}"
    round_one = len(short.lstrip("-0.")) < 6
    return repr(value) if math.isfinite(value) and float(short) != value and round_one else short


def _container(values: list | tuple | dict, in_full: bool, depth: int) -> str:
    if depth > MOST_DEPTH:
        return "..."
    if len(values) > MOST_ENTRIES:
        return f"a {type(values).__name__} of {len(values)}"
    if isinstance(values, dict):
        pairs = [
            f"{_in_words(key, in_full, depth)}: {_in_words(value, in_full, depth)}"
            for key, value in values.items()
        ]
        return f"{{{', '.join(pairs)}}}"
    words = ", ".join(_in_words(value, in_full, depth) for value in values)
    if isinstance(values, list):
        return f"[{words}]"
    return f"({words},)" if len(values) == 1 else f"({words})"


def _array(values: torch.Tensor | np.ndarray, in_full: bool) -> str:
    kind = "Tensor" if isinstance(values, torch.Tensor) else "array"
    try:
        numbers = _as_numpy(values)
    except (TypeError, ValueError, RuntimeError):  # sparse, nested, on no device
        return checks.shown(values)
    if numbers.ndim == 0:
        return _in_words(numbers[()], in_full)
    if in_full and 0 < numbers.size <= MOST_NUMBERS:
        return _nested(numbers.tolist())
    what = f"{kind} of shape {numbers.shape}"
    if not in_full or numbers.dtype.kind not in "fiub" or not numbers.size:
        return what
    low, high, mean = (f"{value:.3g}" for value in (numbers.min(), numbers.max(), numbers.mean()))
    return f"{what} (all {low})" if low == high else f"{what} (from {low} to {high}, mean {mean})"


def _as_numpy(values: torch.Tensor | np.ndarray) -> np.ndarray:
    if not isinstance(values, torch.Tensor):
        return values
    values = values.detach().cpu()
    few_bits = values.is_floating_point() and values.element_size() < 4  # NumPy lacks some of them
    return (values.float() if few_bits else values).resolve_conj().numpy()


def _nested(numbers: Any) -> str:
    if isinstance(numbers, list):
        return f"[{', '.join(_nested(number) for number in numbers)}]"
    if isinstance(numbers, float):
        numbers += 0.0  # no -0
        return f"{numbers:.4g}" if abs(numbers) < 10_000 else f"{numbers:.6g}"
    return checks.shown(numbers)


def folded(text: str) -> str:
    """Return a text whose long lines go on in the next one, between words and indented."""
    wrap = textwrap.TextWrapper(
        COLUMNS, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(wrap.fill(line) for line in text.splitlines())
