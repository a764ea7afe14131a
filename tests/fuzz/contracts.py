"""What is right for a parameter, as its docstring says it: the table's word, not that of aelib.

A contract takes a value and the name of its case, and says True (right: the call must succeed),
False (wrong: it must be refused) or None (the docstring leaves it open: a sentence, or a result
that holds).
"""

import collections.abc
import itertools
import math
import numbers
import operator

import numpy as np
import torch

FLOATS = (torch.float16, torch.bfloat16, torch.float32, torch.float64)
ORDERED = (list, tuple, range, np.ndarray, torch.Tensor)


def anything(value, case):
    return True


def nothing(value, case):
    return False


def named(*right, open_=()):
    """Let only the cases of these names be right: for functions, models and other objects."""

    def contract(value, case):
        return None if case in open_ else case in right

    return contract


def optional(contract):
    return lambda value, case: value is None or contract(value, case)


def either(*contracts):
    def contract(value, case):
        said = [each(value, case) for each in contracts]
        return True if True in said else None if None in said else False

    return contract


def is_bool(value):
    if isinstance(value, np.ndarray | torch.Tensor):
        return value.ndim == 0 and str(value.dtype).endswith("bool")
    return isinstance(value, bool | np.bool_)


def whole(least=-math.inf, most=math.inf):
    def contract(value, case):
        try:
            return not is_bool(value) and least <= operator.index(value) <= most
        except Exception:
            return False

    return contract


def real(value):
    """Return a real number as a float, or NaN for what is none."""
    if isinstance(value, np.ndarray | torch.Tensor) and value.ndim == 0:
        if str(value.device if isinstance(value, torch.Tensor) else "") == "meta":
            return math.nan
        value = value.item()
    if is_bool(value) or not isinstance(value, numbers.Real) or isinstance(value, np.timedelta64):
        return math.nan
    try:
        return float(value)
    except OverflowError:
        return math.inf


def number(*, least=-math.inf, most=math.inf, above=-math.inf, below=math.inf):
    def contract(value, case):
        found = real(value)
        return math.isfinite(found) and least <= found <= most and above < found < below

    return contract


def flag(value, case):
    return is_bool(value)


def text(value, case):
    """A text of whole letters: half of one cannot be written to a page or a file."""
    return isinstance(value, str) and "\ud800" not in value


def choice(*options):
    def contract(value, case):
        if isinstance(value, str):
            return str(value) in options
        if isinstance(value, np.ndarray | torch.Tensor) or math.isnan(real(value)):
            return False
        return any(not isinstance(option, str) and value == option for option in options)

    return contract


def sequence(of, length=None, least=1):
    """Several values in order; an iterator is left open, and so is an odd container."""

    def contract(value, case):
        if isinstance(value, str | bytes | bytearray | memoryview | collections.abc.Mapping):
            return False
        if isinstance(value, collections.abc.Set) or not hasattr(value, "__iter__"):
            return False
        try:
            values = list(itertools.islice(value, 1000))
        except Exception:
            return False
        fits = len(values) == length if length else least <= len(values) < 1000
        said = [of(each, "") for each in values]
        if not fits or False in said:
            return False
        return True if isinstance(value, ORDERED) and None not in said else None

    return contract


def mapping(keys, values, *, needed=(), empty=False):
    """A dict whose keys and values are right; all the keys that are `needed` must be in it."""

    def contract(value, case):
        if not isinstance(value, collections.abc.Mapping) or (not value and not empty):
            return False
        if any(key not in value for key in needed):
            return False
        said = [keys(key, "") for key in value] + [values(each, "") for each in value.values()]
        return False if False in said else None if None in said else True

    return contract


def image_shape(pixels=None, least=1, none=True):
    def contract(value, case):
        if value is None:
            return none
        if isinstance(value, np.ndarray | torch.Tensor):
            kind = str(value.dtype)
            if value.ndim != 1 or "int" not in kind:
                return False
            value = value.tolist()
        if not isinstance(value, list | tuple | range) or len(value) != 2:
            return False
        if not all(whole(least)(side, "") for side in value):
            return False
        return pixels is None or operator.index(value[0]) * operator.index(value[1]) == pixels

    return contract


# ---- Tensors and arrays --------------------------------------------------------------------------


def is_plain(value):
    """Say whether a tensor holds its numbers in the ordinary way."""
    return (
        isinstance(value, torch.Tensor)
        and not value.is_nested
        and value.layout == torch.strided
        and value.device.type != "meta"
    )


def floats(shape=None, *, low=-math.inf, high=math.inf, finite=False, dtypes=FLOATS):
    """A float tensor; None in a shape is any number of 1 or more, ... any shape."""

    def contract(value, case):
        if not is_plain(value) or value.dtype not in dtypes or not fits(value.shape, shape):
            return False
        found = value.detach().double()
        if finite and not found.isfinite().all():
            return False
        return bool((found.isnan() | ((found >= low) & (found <= high))).all())

    return contract


def fits(found, shape):
    if shape is None:
        return True
    if len(found) != len(shape):
        return False
    return all(a >= 1 if b is None else a == b for a, b in zip(found, shape, strict=True))


def as_float64(values, depth=0):
    """Return numbers of any kind as float64, or None for what is not numbers alone."""
    if isinstance(values, torch.Tensor):
        if not is_plain(values) or values.is_complex():
            return None
        return values.detach().cpu().double().numpy()
    if np.ma.is_masked(values):
        return None
    if isinstance(values, list | tuple | range):
        if depth > 5 or len(values) > 1000:
            return None
        parts = [as_float64(part, depth + 1) for part in values]
        if any(part is None for part in parts) or len({part.shape for part in parts}) > 1:
            return None
        return np.array(parts, dtype=np.float64)
    if isinstance(values, np.ndarray | np.number):
        values = np.asarray(values)
        if values.dtype == object and all(isinstance(v, numbers.Real) for v in values.flat):
            values = values.astype(np.float64)
        return values.astype(np.float64) if values.dtype.kind in "fiub" else None
    if isinstance(values, numbers.Real):
        try:
            return np.array(float(values))
        except OverflowError:
            return np.array(np.inf)
    return None


def numbers_like(shape, *, low=-math.inf, high=math.inf, whole_=False):
    """Numbers of a shape, in an array, a tensor or nested lists; other containers are open."""

    def contract(value, case):
        found = as_float64(value)
        if found is None:
            return None if hasattr(value, "__array__") and _converts(value, shape) else False
        with np.errstate(invalid="ignore"):
            right = np.isfinite(found).all() and ((found >= low) & (found <= high)).all()
        if whole_ and right:
            right = (found == found.round()).all()
        return bool(right and fits(found.shape, shape))

    return contract


def _converts(value, shape):
    if isinstance(value, torch.Tensor | np.ma.MaskedArray):
        return False
    try:
        found = np.asarray(value)
    except Exception:
        return False
    return found.dtype.kind in "fiub" and fits(found.shape, shape)
