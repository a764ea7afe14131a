"""Rows as callers of scikit-learn bring them: checked, a slice at a time, not copied in vain."""

import os
import warnings
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import torch
from sklearn.utils import assert_all_finite
from sklearn.utils.validation import check_array
from torch.utils.data import DataLoader, Dataset

from aelib import _checks as checks

FLOATS: Any = [np.float64, np.float32]
NUMBERS = 2**22  # in the widest layer, for the rows of one slice: 16 MB in float32
LOOKED_AT = 1000  # rows, to see the scale of columns
LARGE, SMALL = 10, 0.01  # root mean squares of columns; that of standardised ones is 1
FAR = 10  # times the spread
NAMED = 3  # columns in a sentence, at most
STACK = 6  # what warns, `tensors`, _fit, fit, its decorator, and then the caller

Check = Callable[..., Any]


class Table:
    """Rows (N, D) that a caller brought, which become an array a slice at a time.

    Parameters
    ----------
    name : str
        The argument as the caller knows it.
    X : array, tensor, data frame, list of lists, ...
        What has no slices, such as a list, is read whole.
    check : function (X, **settings) -> array
        `check_array`, or `validate_data` of an estimator, for the first slice; those that follow
        have the same columns.
    """

    def __init__(self, name: str, X: Any, check: Check = check_array):
        cut = _has_slices(X)
        self._name, self._rows = name, X if cut else read(name, X, check)
        self._check = check if cut else check_array

    def __len__(self) -> int:  # noqa: D105
        return self._rows.shape[0]

    def __getitem__(self, where: slice) -> np.ndarray:  # noqa: D105
        rows = getattr(self._rows, "iloc", self._rows)[where]
        return read(self._name, rows, self._check if where.start == 0 else check_array)


def mapped(function: Callable[..., np.ndarray], width: int, *tables: Table) -> np.ndarray:
    """Return what a function makes of rows, of as many slices as memory asks for.

    Parameters
    ----------
    function : function (rows, ...) -> array
        Called with a slice of each table; gives an array with as many rows.
    width : int
        Of the widest layer that the rows pass.
    *tables : Table
        Of as many rows each.
    """
    count, step = len(tables[0]), max(1, NUMBERS // width)
    first = function(*(table[0:step] for table in tables))
    if count <= step:
        return first
    result = np.empty((count, *first.shape[1:]), first.dtype)
    result[:step] = first
    for start in range(step, count, step):
        where = slice(start, start + step)
        result[where] = function(*(table[where] for table in tables))
    return result


def read(name: str, X: Any, check: Check = check_array, *, least: int = 1) -> np.ndarray:
    """Return rows of finite float32 or float64, as scikit-learn checks them.

    In its words, but for what it does not know, or says at length. An array of such numbers is
    not copied.
    """
    _refuse_other_kinds(name, X)
    plain = _as_numpy(name, X)
    try:
        rows = check(plain, dtype=FLOATS, ensure_all_finite=False, ensure_min_samples=least)
    except (AttributeError, MemoryError, OverflowError, RuntimeError) as error:
        why = f"{name} must be rows of numbers, (N, D), got {checks.shown(X)}."
        raise TypeError(why) from error
    except (TypeError, ValueError) as error:
        if texts := _columns_without_numbers(X):
            raise ValueError(
                f"{name} must hold numbers alone, and {_in_columns(X, texts)} are none: leave them "
                "out, or encode them first, such as by OneHotEncoder in a ColumnTransformer."
            ) from error
        raise
    return _finite(name, np.asarray(rows), X)


def as_tensor(rows: np.ndarray) -> torch.Tensor:
    """Return rows as a tensor, only to be read: in the same memory wherever torch can do that."""
    if not rows.flags.c_contiguous or min(rows.strides) < 0:
        rows = np.array(rows, order="C")
    with warnings.catch_warnings():  # a memory-mapped file, or what joblib has shared
        warnings.filterwarnings("ignore", "The given NumPy array is not writ")
        return torch.from_numpy(rows)


def tensors(X: Any, y: Any, target: Any, check: Check, least: int = 1) -> tuple[torch.Tensor, ...]:
    """Return X, and the target where there is one, as the training loop takes them."""
    warn_of_labels(X, y, STACK)
    rows = read("X", X, check, least=least)
    _warn_of_scale("X", X, rows)
    if target is None:
        return (as_tensor(rows),)
    wanted = read("target", target)
    same_length(wanted, rows)
    same_shape(wanted, rows)
    _warn_of_scale("target", target, wanted)
    return as_tensor(rows), as_tensor(wanted)


def same_length(target: Any, X: Any) -> None:
    """Raise unless a target has as many rows as X."""
    if len(target) != len(X):
        raise ValueError(
            f"target must have a row for each of X, which has {len(X)}, got {len(target)}."
        )


def same_shape(target: np.ndarray, X: np.ndarray) -> None:
    """Raise unless a target, of as many rows as X, has as many columns."""
    if target.shape != X.shape:
        raise ValueError(
            f"target must have {X.shape[1]} numbers in each row, as X has, got {target.shape[1]}."
        )


def warn_of_labels(X: Any, y: Any, stacklevel: int) -> None:
    """Warn where y, which is not used, looks like rows that X is to become."""
    if y is not X and len(_shape(y)) == 2 and _shape(y) == _shape(X):
        warnings.warn(
            "y is not used, as in every transformer of scikit-learn, but it has the shape of X: if "
            "X is to become y, pass target=y.",
            UserWarning,
            stacklevel=stacklevel,
        )


def _warn_of_scale(name: str, X: Any, rows: np.ndarray) -> None:
    """Warn of columns from which little is learnt; the size of all together does not matter."""
    some = rows[:: -(-len(rows) // LOOKED_AT)].astype(np.float64)
    with np.errstate(over="ignore", invalid="ignore"):
        spread, size = some.std(axis=0), np.sqrt(np.square(some).mean(axis=0))
    large = size > LARGE
    far_from_0 = large & (size > FAR * spread)
    far_from_others = large & (spread > FAR * spread[spread > 0].min(initial=np.inf))
    if (bad := np.flatnonzero(far_from_0 | far_from_others)).size:
        what = f"{name} has {_in_columns(X, bad)} with numbers as large as {size[bad].max():.2g}"
        what += ", far from 0 for their spread or from the other columns"
    elif 0 < size.max() < SMALL:
        what = f"{name} has columns with numbers of {size.max():.2g} at the most"
    else:
        return
    warnings.warn(
        f"{what}: little is learnt of such data. Put a StandardScaler before it, or scale images "
        "to [0, 1].",
        UserWarning,
        stacklevel=STACK,
    )


def _has_slices(X: Any) -> bool:
    """Say whether rows can be cut before they are read: arrays, tensors, data frames and such."""
    if [type(size) for size in _shape(X)] != [int, int]:
        return False
    if isinstance(X, torch.Tensor):
        return X.layout == torch.strided and not X.is_meta
    return hasattr(X, "__array__") and hasattr(X, "__getitem__")


def _shape(X: Any) -> tuple:
    """Return the shape of what has one, and () for all else."""
    try:
        return X.shape if isinstance(X.shape, tuple) else ()
    except Exception:  # of a nested tensor, or whatever its own makes of it
        return ()


def _refuse_other_kinds(name: str, X: Any) -> None:
    if isinstance(X, DataLoader):
        instead = "call partial_fit for each of its batches, or put them together with torch.cat"
    elif isinstance(X, Dataset):
        instead = f"give the tensor that is in it, such as {name}.tensors[0]"
    elif isinstance(X, str | bytes | os.PathLike):
        instead = 'read it first, by numpy.load(path, mmap_mode="r") or pandas.read_csv(path), say'
    elif len(shape := _shape(X)) > 2:
        raise ValueError(
            f"{name} must be rows of numbers, (N, D), got shape {tuple(shape)}: make each image a "
            f"row, {name}.reshape(len({name}), -1)."
        )
    else:
        return
    raise TypeError(f"{name} must be rows of numbers, (N, D), got {_called(X)}: {instead}.")


def _called(X: Any) -> str:
    path = isinstance(X, str | bytes | os.PathLike)
    return f"the text {checks.shown(X)}" if path else f"a {checks.kind(X)}"


def _as_numpy(name: str, X: Any) -> Any:
    """Return what torch or a masked array holds as scikit-learn takes it, and all else as it is."""
    if isinstance(X, torch.Tensor):
        X = checks.plain(name, X).detach().cpu()
        return (X if X.dtype == torch.float32 or X.is_complex() else X.double()).numpy()
    if np.ma.is_masked(X):
        raise ValueError(f"{name} has masked entries, which have no value: fill them in first.")
    return X


def _finite(name: str, rows: np.ndarray, X: Any) -> np.ndarray:
    try:
        assert_all_finite(rows)  # makes no copy
    except ValueError:
        bad = np.flatnonzero(~np.isfinite(rows).all(axis=0))
        raise ValueError(
            f"{name} holds NaN or infinity in {_in_columns(X, bad)}: fill them in first, such as "
            "by SimpleImputer, or leave these rows out."
        ) from None
    return rows


def _columns_without_numbers(X: Any) -> list[int]:
    """Return which columns of a data frame of pandas hold texts, dates and the like."""
    kinds = getattr(X, "dtypes", None)
    if not hasattr(X, "iloc") or kinds is None:
        return []
    return [i for i, kind in enumerate(kinds) if getattr(kind, "kind", "O") not in "fiub"]


def _in_columns(X: Any, which: Iterable[int]) -> str:
    """Return the names of columns, or their numbers where they have none."""
    names, which = getattr(X, "columns", None), [int(i) for i in which]
    words = [checks.shown(i if names is None else names[i]) for i in which[:NAMED]]
    more = f" and {len(which) - NAMED} more" if len(which) > NAMED else ""
    return f"column{'s' if len(which) > 1 else ''} {', '.join(words)}{more}"
