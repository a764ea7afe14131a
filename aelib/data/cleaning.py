"""What stands between a table as people have it and numbers to train on."""

import os
from typing import Any, TypeAlias

import numpy as np
import torch

from aelib import _checks as checks

from .own import counted, named_few

Frame: TypeAlias = Any  # a pandas.DataFrame: what a checker makes of pandas differs by version

MISSING = ("median", "mean", "drop")
LARGEST = 1e100  # whose square is a number still
BY_HAND = "read it with pandas, and pass the frame"


def pandas_or_why() -> Any:
    """Return pandas, or say how to get it: the package needs it for tables only."""
    try:
        import pandas
    except ImportError:
        raise ImportError(
            "from_table needs pandas, which is not installed: run `pip install pandas`."
        ) from None
    return pandas


# ---- A frame -------------------------------------------------------------------------------------


def read(table: Any) -> tuple[Frame, str]:
    """Return a table with texts as names of its columns, and what the table is called."""
    pandas = pandas_or_why()
    if isinstance(table, pandas.DataFrame):
        return checked_frame(table), "table"
    if not isinstance(table, str | os.PathLike):
        bare = isinstance(table, np.ndarray | torch.Tensor)
        how = ": make one, as pandas.DataFrame(x, columns=[...])" if bare else ""
        raise TypeError(
            f"table must be a pandas.DataFrame or the path of a CSV file, got "
            f"{checks.shown(table)}{how}."
        )
    path = checks.existing_path(
        "table", table, folder=False, example=": of images, pass it to from_folder"
    )
    try:
        frame = pandas.read_csv(path)
    except Exception as why:  # the parsers have many ways to fail
        raise ValueError(
            f"table must be a CSV file that pandas reads, and {path.name} is none "
            f"({' '.join(str(why).split())}): {BY_HAND}."
        ) from None
    return _checked_header(checked_frame(frame), path.name), path.stem


def checked_frame(table: Any) -> Frame:
    """Return a frame with rows, and with one text as the name of each column."""
    pandas = pandas_or_why()
    if not isinstance(table, pandas.DataFrame):
        raise TypeError(f"table must be a pandas.DataFrame, got {checks.shown(table)}.")
    if isinstance(table.columns, pandas.MultiIndex):
        raise ValueError("table must have one name for each column, got several levels of them.")
    if not len(table) or not len(table.columns):
        raise ValueError(f"table must have rows and columns, got {table.shape}.")
    frame = table.set_axis([str(name) for name in table.columns], axis=1)
    if len(twice := frame.columns[frame.columns.duplicated()]):
        raise ValueError(f"table has more than one column {twice[0]!r}: give each its own name.")
    return frame


def _checked_header(frame: Frame, file: str) -> Frame:
    """Refuse what read_csv takes without a word though it was meant otherwise."""
    names = list(frame.columns)
    if len(names) == 1 and (sign := next((s for s in ";\t|" if s in names[0]), None)):
        raise ValueError(
            f"table has one column only, {checks.shown(names[0])}, since {file} parts its columns "
            f"by {sign!r}: pass pandas.read_csv(path, sep={sign!r})."
        )
    if sum(map(_is_number, names)) > len(names) / 2:
        raise ValueError(
            f"table has numbers in the place of names in the first line of {file}, such as "
            f"{names[0]!r}: pass pandas.read_csv(path, header=None)."
        )
    if "Unnamed: 0" in names:
        raise ValueError(
            f"table has a first column without a name in {file}, as row numbers are written: pass "
            "pandas.read_csv(path, index_col=0)."
        )
    return frame


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def parted(frame: Frame, labels: Any, drop: Any) -> tuple[Frame, np.ndarray | None]:
    """Return what is left without some columns, and the labels where one column holds them."""
    drop = [
        checks.text("every name in drop", name)
        for name in checks.sequence("drop", drop, '["time"]', empty=True)
    ]
    wanted = drop if labels is None else [checks.text("labels", labels), *drop]
    for name in wanted:
        if name not in frame.columns:
            argument = "labels" if name == labels else "drop"
            raise ValueError(
                f"{argument} must name columns of the table, and {checks.shown(name)} is none: "
                f"there are {named_few(list(frame.columns))}."
            )
    y = None
    if labels is not None:
        if (gaps := frame[labels].isna()).any():
            raise ValueError(
                f"labels: column {labels!r} has no label in {counted(gaps.sum(), 'row')}, the "
                f"first of them row {gaps.to_numpy().argmax()}: leave these rows out first."
            )
        y = frame[labels].to_numpy()
    rest = frame.drop(columns=list(dict.fromkeys(wanted)))
    if not len(rest.columns):
        raise ValueError("table has no column left to train on.")
    return rest, y


# ---- Numbers -------------------------------------------------------------------------------------


def numbers(frame: Frame) -> np.ndarray:
    """Return a frame of numbers as (N, D) float64, NaN where a value is missing."""
    types = pandas_or_why().api.types
    wrong = {
        name: frame[name]
        for name in frame.columns
        if not (
            (types.is_numeric_dtype(frame[name]) and not types.is_complex_dtype(frame[name]))
            or (frame[name].dtype == object and _are_numbers(frame[name]))
        )
    }
    if wrong:
        raise ValueError(_what_else(wrong))
    values = np.column_stack(
        [frame[name].to_numpy(dtype=np.float64, na_value=np.nan) for name in frame.columns]
    )
    large = (np.abs(np.nan_to_num(values, nan=0, posinf=np.inf)) > LARGEST).any(axis=0)
    if large.any():
        raise ValueError(
            f"table holds infinity, or numbers beyond {LARGEST:g}, in "
            f"{named_few(list(frame.columns[large]))}: where they stand for a missing value, "
            "write NaN."
        )
    return values


def _are_numbers(column: Any) -> bool:
    """Say whether what Python holds in a column are numbers, such as whole ones beside None."""
    return all(isinstance(each, int | float) for each in column.dropna())


def _what_else(wrong: dict[str, Any]) -> str:
    """Return what the first column that holds no numbers holds, and what to do about all."""
    pandas = pandas_or_why()
    name, column = next(iter(wrong.items()))
    column = column.dropna()
    others = f", and so do {named_few(list(wrong)[1:])}" if len(wrong) > 1 else ""
    drop = f"drop={list(wrong)[:3]!r}"
    if not (pandas.api.types.is_string_dtype(column) or column.dtype == object):
        return (
            f"table holds {column.dtype} in column {name!r}{others}: make numbers of them, or "
            f"leave them out by {drop}."
        )
    no_number = column[pandas.to_numeric(column, errors="coerce").isna()]
    example = checks.shown(no_number.iloc[0] if len(no_number) else column.iloc[0])
    if not len(no_number):
        how = "read them as numbers: table[column] = pandas.to_numeric(table[column])"
    elif len(no_number) < len(column) / 2:
        how = f"where it means a missing value, pass pandas.read_csv(path, na_values=[{example}])"
    elif no_number.astype(str).str.fullmatch(r"\s*-?\d+,\d+\s*").mean() > 0.5:
        how = 'with commas for points, pass pandas.read_csv(path, decimal=",")'
    else:
        how = f"leave it out by {drop}, name it as labels, or make numbers of it by get_dummies"
    return f"table holds text in column {name!r}, such as {example}{others}: {how}."


def with_values(values: np.ndarray, columns: list[str], done: list[str]) -> np.ndarray:
    """Return which columns have a value at all."""
    empty = np.asarray(np.isnan(values).all(axis=0))
    if empty.all():
        raise ValueError("table must hold numbers, and every value is missing.")
    if empty.any():
        done.append(f"left out, without any value: {_at(columns, empty)}")
    return ~empty


def usable(values: np.ndarray, missing: str, done: list[str]) -> np.ndarray:
    """Return which rows are taken, and say what becomes of gaps."""
    gaps = np.isnan(values)
    taken = np.asarray(~gaps.all(axis=1))
    if not taken.all():
        done.append(f"left out, without any value: {counted((~taken).sum(), 'row')}")
    some = gaps[taken]
    if not some.any():
        return taken
    if missing == "drop":
        done.append(f"left out, with a missing value: {counted(some.any(axis=1).sum(), 'row')}")
        if some.any(axis=1).all():
            raise ValueError(
                'missing="drop" leaves no row, since each lacks a value: fill them by '
                'missing="median".'
            )
        return np.asarray(~gaps.any(axis=1))
    done.append(
        f"filled by the {missing} of their column's training rows: "
        f"{counted(some.sum(), 'missing value')} in {counted(some.any(axis=0).sum(), 'column')}"
    )
    return taken


def varying(train: np.ndarray, columns: list[str], used: np.ndarray, done: list[str]) -> np.ndarray:
    """Return which columns have more than one value in the training rows."""
    gaps = np.isnan(train)
    low = np.where(gaps, np.inf, train).min(axis=0)
    high = np.where(gaps, -np.inf, train).max(axis=0)  # below `low` where there is no value
    varies = high - low > 1e-12 * np.maximum(np.abs(low), np.abs(high))
    if (constant := used & ~varies).any():
        done.append(f"left out, with no two values in the training rows: {_at(columns, constant)}")
    if not (used & varies).any():
        raise ValueError(
            "table must have a column with two different values in its training rows, and has none."
        )
    return varies


def fills(train: np.ndarray, missing: str) -> np.ndarray:
    """Return what stands for a missing value in each column."""
    return np.nanmean(train, axis=0) if missing == "mean" else np.nanmedian(train, axis=0)


def _at(columns: list[str], which: np.ndarray) -> str:
    return named_few([name for name, there in zip(columns, which, strict=True) if there])
