"""Tables of your own, such as readings of sensors: standardised, and back in your units."""

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from numpy.typing import ArrayLike

from aelib import _checks as checks
from aelib._console import say

from .cleaning import (
    MISSING,
    checked_frame,
    fills,
    numbers,
    pandas_or_why,
    parted,
    read,
    usable,
    varying,
    with_values,
)
from .own import checked_draw, classes_of, counted, named_few, split

if TYPE_CHECKING:
    import pandas as pd
    from sklearn.preprocessing import StandardScaler


@dataclass(frozen=True)
class TableData:
    """Rows of a table, standardised by its training rows.

    Attributes
    ----------
    x_train, x_test : (N, D) float32 tensors
        In each column the training rows have mean 0 and standard deviation 1.
    y_train, y_test : (N,) int64 tensors, or None
        The classes, where a column of labels was named.
    columns : tuple of str
        The names of the D columns.
    scaler : sklearn.preprocessing.StandardScaler
        What standardised them: its ``mean_`` and ``scale_`` are in the units of the table.
    fill : (D,) array
        What stands for a missing value in each column, in the units of the table.
    index_train, index_test : pandas.Index
        The table's own names of the rows.
    name : str
        The file without its ending, or "table".
    classes : tuple of str, or None
        The names of the classes, by their numbers, where they are not numbers already.

    Notes
    -----
    Lesson 15. `data.ImageData` is the same for images.
    """

    x_train: torch.Tensor
    y_train: torch.Tensor | None
    x_test: torch.Tensor
    y_test: torch.Tensor | None
    columns: tuple[str, ...]
    scaler: "StandardScaler"
    fill: np.ndarray
    index_train: "pd.Index"
    index_test: "pd.Index"
    name: str = "table"
    classes: tuple[str, ...] | None = None

    def to_units(self, x: ArrayLike) -> "pd.DataFrame":
        """Return standardised rows, such as reconstructions, as a table in its own units.

        Parameters
        ----------
        x : array-like (N, D)
            Rows as in `x_train`.

        Returns
        -------
        pandas.DataFrame
            N rows with the columns of the table.

        Raises
        ------
        ValueError, TypeError
            For anything but finite numbers (N, D).
        """
        pandas = pandas_or_why()
        values = checks.matrix("x", x, len(self.columns))
        return pandas.DataFrame(self.scaler.inverse_transform(values), columns=list(self.columns))

    def to_rows(self, table: "pd.DataFrame") -> torch.Tensor:
        """Return new rows of the same table, such as tomorrow's, standardised as these were.

        Parameters
        ----------
        table : pandas.DataFrame
            With all of `columns`; others are passed over. Missing values are filled by `fill`.

        Returns
        -------
        (N, D) float32 tensor

        Raises
        ------
        ValueError, TypeError
            For a table that lacks a column, or has none but text in one.
        """
        frame = checked_frame(table)
        if lacking := [name for name in self.columns if name not in frame.columns]:
            raise ValueError(f"table must have the columns {named_few(lacking)}, which it lacks.")
        values = numbers(frame[list(self.columns)])
        filled = np.where(np.isnan(values), self.fill, values)
        return torch.from_numpy(self.scaler.transform(filled)).float()


def from_table(
    table: "pd.DataFrame | str | os.PathLike",
    *,
    labels: str | None = None,
    drop: tuple[str, ...] | list[str] = (),
    missing: str = "median",
    shuffle: bool = True,
    test: float = 0.2,
    seed: int = 0,
) -> TableData:
    """Return a table of numbers, standardised and split; printed lines say what was done to it.

    Parameters
    ----------
    table : pandas.DataFrame, or path of a CSV file
        A row for each reading, a column for each quantity. A file is read by pandas.read_csv as it
        is by default: with commas, and the names of the columns in its first line.
    labels : str or None
        A column that is kept apart as `y_train` and `y_test`: the classes, or which readings are
        anomalies.
    drop : sequence of str
        Columns to leave out, such as times, names and numbers that only count. Columns of text,
        dates or categories must be named here, or be made numbers first.
    missing : "median", "mean" or "drop"
        What becomes of missing values: the median or the mean of the column's training rows stands
        for them, or the rows that lack any are left out.
    shuffle : bool
        Whether the test rows are drawn at random; otherwise they are the last ones, as befits
        readings that follow one another in time.
    test : float, 0 or larger and below 1
        Share of the rows that are kept for testing; 0 keeps none, and the order as it is.
    seed : int
        Seed of the draw, 0 to 2^64 - 1.

    Returns
    -------
    TableData
        ``x_train`` (N, D) float32, `StandardScaler`'s means and scales, and the way back by
        ``to_units``. Rows and columns without any value, and columns that have one and the same
        value in all training rows, are left out.

    Raises
    ------
    ValueError, TypeError
        For a table that is none or holds too little, a column of text, infinite values, a column
        or an argument that is not as said above.
    ImportError
        Where pandas, which the package needs for nothing else, is not installed.

    Notes
    -----
    Lesson 15.
    """
    missing = checks.choice("missing", missing, MISSING)
    shuffle, (test, seed) = checks.flag("shuffle", shuffle), checked_draw(test, seed)
    frame, name = read(table)
    frame, y = parted(frame, labels, drop)
    values, columns = numbers(frame), list(frame.columns)
    done: list[str] = []  # what is to be said of it
    used = with_values(values, columns, done)
    rows = usable(values[:, used], missing, done)
    values, index = values[rows], frame.index[rows]
    train, test_rows = split(len(values), test, seed, "table", shuffle)
    used &= varying(values[train], columns, used, done)
    columns = [each for each, taken in zip(columns, used, strict=True) if taken]
    values = values[:, used]
    fill = fills(values[train], missing)
    filled = np.where(np.isnan(values), fill, values)
    from sklearn.preprocessing import StandardScaler  # late: slow to import

    scaler: Any = StandardScaler().fit(filled[train])
    kinds, names = (None, None)
    if y is not None:
        kinds, names = classes_of(f"column {labels!r}", y[rows], len(values))
    say(
        f"{name}: {counted(len(values), 'row')} of {counted(len(columns), 'column')}, "
        f"{len(train):,} to train on and {len(test_rows):,} to test"
        f"{'' if shuffle else ', the last ones'}; standardised by the training rows."
    )
    for line in done:
        say(f"  {line}")
    halves: list[Any] = []
    for part in (train, test_rows):
        scaled = (filled[part] - scaler.mean_) / scaler.scale_  # the scaler itself takes no 0 rows
        halves += [
            torch.from_numpy(scaled).float(),
            None if kinds is None else torch.from_numpy(kinds[part]),
        ]
    return TableData(
        *halves,
        columns=tuple(columns),
        scaler=scaler,
        fill=fill,
        index_train=index[train],
        index_test=index[test_rows],
        name=name,
        classes=names,
    )
