"""What own images and own tables have in common: labels, the draw of test rows, and shares."""

from numbers import Integral, Real
from typing import Any

import numpy as np
import torch

from aelib import _checks as checks
from aelib._console import say

MOST_NAMED = 5  # files, columns or classes that a line names


def checked_draw(test: Any, seed: Any) -> tuple[float, int]:
    """Return the share of rows to test on, and the seed by which they are drawn."""
    return checks.number("test", test, least=0, below=1), checks.seed(seed)


def split(
    count: int, test: float, seed: int, what: str, shuffle: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """Return the numbers of the rows to train on and of those to test on: drawn, or the last.

    Where none are kept for testing, all stay in their order.
    """
    held_out = round(test * count) or int(test > 0)
    if held_out == count:
        raise ValueError(
            f"test={test:g} leaves nothing to train on, since {what} has {count:,}: give more, or "
            "a smaller share, such as test=0."
        )
    order = np.arange(count)
    if shuffle and held_out:
        order = np.random.default_rng(seed).permutation(count)
    return order[: count - held_out], order[count - held_out :]


def classes_of(name: str, y: Any, count: int) -> tuple[np.ndarray, tuple[str, ...] | None]:
    """Return labels as classes (count,) int64, and the names of the classes where they had any.

    Whole numbers of 0 or more are classes already. All else, such as words, is numbered in order.
    """
    values = _label_array(name, y)
    if values.shape != (count,):
        raise ValueError(
            f"{name} must have a label for each of {count} rows, shape ({count},), "
            f"got {values.shape}."
        )
    whole = values.dtype.kind in "biu" or (
        values.dtype.kind == "f" and bool((values == np.round(values)).all())
    )
    if whole and values.min() >= 0 and values.max() < 2**53:
        return values.astype(np.int64), None
    found, numbers = np.unique(values, return_inverse=True)
    if values.dtype.kind == "f" and len(found) > max(20, count // 2):
        raise ValueError(
            f"{name} must be classes, got {len(found)} different numbers with fractions: "
            "leave them out, or make classes of them."
        )
    names = tuple(map(str, found))
    shown = ", ".join(f"{number} {each}" for number, each in enumerate(names[:MOST_NAMED]))
    more = ", ..." if len(names) > MOST_NAMED else ""
    say(f"{name}: {counted(len(names), 'class', 'classes')}, numbered {shown}{more}.")
    return numbers.reshape(count).astype(np.int64), names


def _label_array(name: str, y: Any) -> np.ndarray:
    """Return labels as an array of numbers or of words, none of them missing."""
    if isinstance(y, torch.Tensor):
        y = checks.plain(name, y).detach().cpu()
        y = (y.float() if y.is_floating_point() else y).numpy()  # NumPy has no bfloat16
    try:
        values = np.asarray(y)
    except Exception:  # rows of different lengths, or whatever its own __array__ does
        raise TypeError(f"{name} must be labels, one a row, got {checks.shown(y)}.") from None
    if values.dtype.kind not in "biufUO" or values.ndim == 0 or not values.size:
        raise TypeError(f"{name} must be labels, one a row, got {checks.kind(y)}.")
    if values.dtype.kind == "O":
        values = _of_one_kind(name, values)
    missing = np.isnan(values) if values.dtype.kind == "f" else np.zeros(len(values), bool)
    if missing.any():
        raise ValueError(
            f"{name} has no label in {counted(missing.sum(), 'row')}, the first of them row "
            f"{missing.argmax()}: leave these rows out first."
        )
    return values


def _of_one_kind(name: str, values: np.ndarray) -> np.ndarray:
    """Return Python's own texts, truths or numbers as an array of that kind."""
    for kind, dtype in {str: str, bool: bool, Integral: np.int64, Real: np.float64}.items():
        if values.size and all(isinstance(each, kind) for each in values.flat):
            return values.astype(dtype)
    kinds = sorted({type(each).__name__ for each in values.flat})
    raise TypeError(
        f"{name} must be labels of one kind, texts or whole numbers, got {', '.join(kinds)}; a "
        "row without a label must be left out."
    )


def named_few(names: list[str]) -> str:
    """Return the first of several names, and how many more there are."""
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def counted(count: int, one: str, many: str = "") -> str:
    """Return how many there are of something, such as 1 image or 1,200 images."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
