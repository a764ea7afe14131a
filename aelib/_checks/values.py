"""Checks of single values and containers."""

import inspect
import math
import operator
import reprlib
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice
from numbers import Real
from typing import Any, TypeGuard, TypeVar

import numpy as np
import torch

LINE = 80  # letters of a value in an error: no more is read
MAX_SEED = 2**64 - 1  # the largest that a generator of torch takes
MOST_ENTRIES = 100_000  # of a sequence: what has no end must not be waited for

T = TypeVar("T")


# ---- Words ---------------------------------------------------------------------------------------


class _Short(reprlib.Repr):
    """Python's short form of a value, whatever the value's own makes of it."""

    def repr_int(self, x: int, level: int) -> str:
        """Return a number, or how large it is: Python writes none of more than 4,300 digits."""
        bits = x.bit_length()
        return repr(x) if bits <= 128 else f"a whole number of {bits} bits"


_short = _Short()


def shown(value: object) -> str:
    """Return a value as an error shows it: never longer than a line."""
    if isinstance(value, torch.Tensor | np.ndarray) and value.ndim > 0:
        nested = isinstance(value, torch.Tensor) and value.is_nested  # it has no one shape
        return f"a {type(value).__name__}" + ("" if nested else f" of shape {tuple(value.shape)}")
    words = " ".join(_short.repr(value).split())
    return words if len(words) <= LINE else f"{words[: LINE - 3]}..."


def entry(name: str, key: object) -> str:
    """Return the name of what stands under a key of an argument, such as rows['before'].

    What has no name, a tensor in the place of a dict say, is the argument itself.
    """
    return name if isinstance(key, str) and not key else f"{name}[{shown(key)}]"


def kind(value: object) -> str:
    """Return what sort of thing a value is: the number type of arrays, the class of all else."""
    if isinstance(value, torch.Tensor | np.ndarray):
        return f"{type(value).__name__} of {value.dtype}"
    if inspect.isclass(value):
        return f"the class {value.__name__}"
    return type(value).__name__


def listed(names: Iterable[object]) -> str:
    """Return names as Python writes them, with commas between."""
    return ", ".join(f'"{name}"' if isinstance(name, str) else shown(name) for name in names)


# ---- Single values -------------------------------------------------------------------------------


def whole(name: str, value: Any, least: int | None = 0, most: int | None = None) -> int:
    """Return a whole number of any type that is one (NumPy's and torch's too), as an int."""
    try:
        if _is_bool(value):
            raise TypeError
        number = operator.index(value)
    except Exception:  # whatever its own __index__ does
        raise TypeError(f"{name} must be a whole number, got {shown(value)}.") from None
    if least is not None and number < least:
        raise ValueError(f"{name} must be {least} or more, got {shown(number)}.")
    if most is not None and number > most:
        raise ValueError(f"{name} must be {most} or less, got {shown(number)}.")
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
    single = _unboxed(value)
    if not _is_real(single):
        raise TypeError(f"{name} must be a number, got {shown(value)}.")
    try:
        result = float(single)
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
    allowed = list(allowed)
    for one in allowed:
        if _same(value, one):
            return one
    raise ValueError(f"{name} must be one of {listed(allowed)}, got {shown(value)}.")


def _same(value: Any, one: Any) -> bool:
    """Compare texts with texts, numbers with numbers: True is no 1, and nothing else is asked."""
    for sort in (_is_bool, _is_real, lambda each: isinstance(each, str)):
        if sort(one):
            return sort(value) and bool(value == one)
    return False


def flag(name: str, value: Any) -> bool:
    """Return True or False, NumPy's too."""
    if not _is_bool(single := _unboxed(value)):
        raise TypeError(f"{name} must be True or False, got {shown(value)}.")
    return bool(single)


def is_true(value: Any) -> bool:
    """Say whether a value is True, NumPy's and torch's too, and not only something that is so."""
    return _is_bool(value) and bool(value)


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


def label(name: str, value: Any) -> str:
    """Return what stands beside something drawn: a text, or a finite number as Python writes it."""
    if isinstance(value, str):
        return text(name, value)
    single = _unboxed(value)
    try:
        if not isinstance(single, bool):
            number(name, single)
    except (TypeError, ValueError):
        raise TypeError(f"{name} must be a text or a finite number, got {shown(value)}.") from None
    return str(single)


def _is_bool(value: object) -> bool:
    return isinstance(_unboxed(value), bool | np.bool_)


def _is_real(value: object) -> bool:
    """Say whether this is one real number; NumPy counts spans of time among them."""
    return isinstance(value, Real) and not isinstance(value, bool | np.bool_ | np.timedelta64)


def _unboxed(value: Any) -> Any:
    """Return what an array or a tensor without axes holds, and anything else as it is."""
    if not isinstance(value, torch.Tensor | np.ndarray) or value.ndim > 0:
        return value
    if isinstance(value, torch.Tensor) and value.is_meta:  # it holds nothing
        return value
    return value.item()


# ---- Containers ----------------------------------------------------------------------------------


def mapping(name: str, value: Any, *, empty: bool = False) -> Mapping:
    """Return a mapping, which may be empty or not."""
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} must be a dict, got {shown(value)}.")
    if not value and not empty:
        raise ValueError(f"{name} must have at least one entry, got an empty dict.")
    return value


def sequence(name: str, value: Any, example: str, *, empty: bool = False) -> list:
    """Return what can be gone through in order as a list; a text, a mapping or a set is none."""
    try:
        if isinstance(value, str | bytes | bytearray | memoryview | Mapping | Set):
            raise TypeError
        values = list(islice(iter(value), MOST_ENTRIES + 1))
    except Exception as error:  # whatever its own __iter__ does
        why = f"{name} must be a sequence such as {example}, got {shown(value)}."
        raise TypeError(why) from error
    if not values and not empty:
        raise ValueError(f"{name} needs at least one entry, such as {example}.")
    if len(values) > MOST_ENTRIES:
        raise ValueError(f"{name} has more than {MOST_ENTRIES} entries: give some, as {example}.")
    return values


def limits(value: Any, example: str) -> tuple[float, float]:
    """Return the values that are black and white, or 0 and 1."""
    ends = sequence("limits", value, example)
    if len(ends) != 2:
        raise ValueError(f"limits must be (low, high), such as {example}, got {shown(value)}.")
    low, high = (number("each of limits", end, least=-1e30, most=1e30) for end in ends)
    if low >= high:
        raise ValueError(f"limits must be (low, high) with low < high, got {(low, high)}.")
    return low, high


def sizes(name: str, value: Any, example: str, at_least: int = 1) -> tuple[int, ...]:
    """Return widths of layers or channels: whole numbers of 1 or more."""
    values = sequence(name, value, example, empty=at_least == 0)
    if len(values) < at_least:
        raise ValueError(f"{name} needs at least {at_least} numbers, such as {example}.")
    return tuple(whole(f"every number in {name}", size, 1) for size in values)


def image_shape(
    value: Any,
    least: int = 1,
    name: str = "image_shape",
    pixels: int | None = None,
    *,
    colour: bool = False,
) -> tuple[int, ...]:
    """Return the height and the width of an image in pixels, and 3 behind them where it has colour.

    None, where rows have so many numbers (`pixels`), is the square of them; or, where colour may
    be, the square of a third of them, which no whole number has beside the other. A shape that is
    given must have as many.
    """
    if value is None and pixels is not None:
        return _square(name, pixels, least, colour)
    if _is_row(value) and len(value) in (2, 3) and all(hasattr(v, "__index__") for v in value):
        in_colour = len(value) == 3 and _same(_unboxed(value[2]), 3)
        if len(value) == 2 or (colour and in_colour):
            sides = (whole(f"every side in {name}", side, least) for side in value[:2])
            shape = (*sides, *(3 for _ in value[2:]))
            if pixels is not None and math.prod(shape) != pixels:
                raise ValueError(
                    f"{name} is {shown(shape)}, so {shown(math.prod(shape))} "
                    f"{'numbers' if in_colour else 'pixels'}, but the images have {pixels}."
                )
            return shape
        if in_colour:
            raise ValueError(
                f"{name} must be (height, width), since only grey images are taken here, got "
                f"{shown(value)}: make yours grey, such as by the mean of each pixel's colours."
            )
    or_three = ", or (height, width, 3) for colour" if colour else ""
    raise ValueError(
        f"{name} must be (height, width) in whole pixels, such as (28, 28){or_three}, "
        f"got {shown(value)}."
    )


def _square(name: str, pixels: int, least: int, colour: bool) -> tuple[int, ...]:
    """Return the shape of square images of so many numbers each."""
    for channels in ((), (3,)) if colour else ((),):
        area, left = divmod(pixels, math.prod(channels))
        side = math.isqrt(area)
        if side**2 == area and not left and side >= least:
            return (side, side, *channels)
    example = f"{name}=(28, 28)" + (f", or {name}=(32, 32, 3) for colour" if colour else "")
    raise ValueError(
        f"{name} must be given, such as {example}: images of {pixels} pixels are "
        f"no square{f' of {least} x {least} or more' if least > 1 else ''}."
    )


def _is_row(value: object) -> TypeGuard[Sequence]:
    """Say whether a value has entries in a row; texts and bytes are meant as one thing."""
    if isinstance(value, np.ndarray | torch.Tensor):
        return value.ndim == 1
    return isinstance(value, Sequence) and not isinstance(
        value, str | bytes | bytearray | memoryview
    )
