"""Numbers against epochs, steps and code sizes."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator
from numpy.typing import ArrayLike

from aelib import _checks as checks
from aelib.plots.style import COLORS, axes, by_name, color_names, color_of, legend

__all__ = ["error_curve", "lines", "loss_curves"]


MOST_K = 10**9  # more numbers than any image has
MOST_TICKS = 12  # they would run into each other


class LossHistory(Protocol):
    """What `training.History` has of losses, one number for each finished epoch."""

    @property
    def train_loss(self) -> Sequence[float]: ...  # noqa: D102

    @property
    def validation_loss(self) -> Sequence[float]: ...  # noqa: D102


def lines(
    series: Mapping[str, ArrayLike] | ArrayLike,
    *,
    xlabel: str,
    ylabel: str,
    colors: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw several curves over their index, 1 to n, from zero up.

    Parameters
    ----------
    series : dict of str to array-like (n,), or one tensor or array of that shape
        Name in the legend, and finite values, at least one. A tensor or an array is one curve
        without a name. The axis reaches below zero only where one of them does.
    xlabel, ylabel : str
        What the axes show, with units.
    colors : dict of str to str, or None
        A key of `COLORS` for a name; the others take the next free colour.
    ax : Axes or None
        Where to draw; None makes a new figure.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError, TypeError
        If there is no curve, if one is no row of finite numbers, for a colour that is not in
        `COLORS`, or for an `ax` that is none.
    """
    curves = {
        label: _curve(checks.entry("series", label), values)
        for label, values in by_name("series", series).items()
    }
    labels = {"xlabel": checks.text("xlabel", xlabel), "ylabel": checks.text("ylabel", ylabel)}
    names, ax = color_names(colors), axes(ax)
    ax = plt.subplots()[1] if ax is None else ax
    for label, values in curves.items():
        ax.plot(range(1, len(values) + 1), values, label=label, color=color_of(label, names))
    ax.set(**labels)
    _from_zero_up(ax)
    legend(ax)
    return ax


def loss_curves(history: LossHistory, ax: Axes | None = None) -> Axes:
    """Draw the training loss, and the validation loss if there is one, against the epoch.

    Parameters
    ----------
    history : training.History
        What `training.fit` returned.
    ax : Axes or None
        Where to draw; None makes a new figure.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError, TypeError
        If the history holds no finished epoch, a loss that is not finite, or is none; for an `ax`
        that is none.
    """
    if not (hasattr(history, "train_loss") and hasattr(history, "validation_loss")):
        raise TypeError(
            f"history must be a training.History, as fit returns it, got {checks.shown(history)}."
        )
    training, validation = (
        checks.sequence(f"history.{name}", getattr(history, name), "[0.5, 0.4]", empty=True)
        for name in ("train_loss", "validation_loss")
    )
    if not training:
        raise ValueError("history holds no finished epoch, so there is nothing to draw.")
    curves = {"training": _curve("history.train_loss", training)}
    if validation:
        curves["validation"] = _curve("history.validation_loss", validation)
    ax = axes(ax)
    ax = plt.subplots()[1] if ax is None else ax
    for (label, values), style in zip(curves.items(), ("-", "--"), strict=False):
        ax.plot(range(1, len(values) + 1), values, style, color=COLORS["deep"], label=label)
    ax.set(xlabel="epoch", ylabel="loss")
    _from_zero_up(ax)
    ax.xaxis.set_major_locator(MaxNLocator("auto", steps=[1, 2, 2.5, 5, 10], integer=True))
    ax.legend()
    return ax


def error_curve(
    k: Sequence[int],
    errors: ArrayLike,
    label: str,
    *,
    color: str = "other",
    live: bool = True,
    ax: Axes | None = None,
) -> Axes:
    """Draw an error against the number of values in the code, with the spread over seeds.

    Parameters
    ----------
    k : n whole numbers, 1 or larger
        Code sizes.
    errors : array-like (n,) or (seeds, n), 0 or larger
        Squared error per image. With several seeds the line is their mean and the band runs from
        the smallest to the largest.
    label : str
        Name in the legend.
    color : str
        A key of `COLORS`.
    live : bool
        True: dots, measured by the run that draws them. False: a line, stored beforehand.
    ax : Axes or None
        Where to draw; None makes a new figure.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError, TypeError
        If `k` is not as documented, `errors` does not have one number of 0 or more for each k, for
        a colour not in `COLORS`, or an `ax` that is none.
    """
    sizes = checks.sizes("k", k, "(2, 8, 32)")
    checks.whole("every number in k", max(sizes), most=MOST_K)
    table = np.atleast_2d(checks.array("errors", errors))
    if table.ndim != 2 or table.shape[1] != len(sizes) or table.size == 0:
        raise ValueError(
            f"errors must be ({len(sizes)},) or (seeds, {len(sizes)}) for {len(sizes)} code sizes, "
            f"got shape {table.shape}."
        )
    if table.min() < 0:
        raise ValueError(f"errors must be 0 or more, got {table.min():.4g}.")
    label, live = checks.text("label", label), checks.flag("live", live)
    shade = COLORS[checks.choice("color", color, COLORS)]
    ax = axes(ax)
    ax = plt.subplots()[1] if ax is None else ax
    style = "o" if live else "-"
    ax.plot(sizes, table.mean(axis=0), style, markersize=9, color=shade, label=label)
    if len(table) > 1:
        ax.fill_between(sizes, table.min(axis=0), table.max(axis=0), color=shade, alpha=0.2)
    ax.set_xscale("log", base=2)
    shown = _code_sizes(ax)
    ax.set_xticks(shown, [str(size) for size in shown])
    ax.set(xlabel="numbers per image in the code, $k$", ylabel="squared error per image")
    _from_zero_up(ax)
    ax.legend()
    return ax


def _code_sizes(ax: Axes) -> list[int]:
    """Return the code sizes drawn so far; of many, the powers of 2 and both ends."""
    drawn = (np.asarray(curve.get_xdata(), dtype=float) for curve in ax.get_lines())
    sizes = {int(k) for ks in drawn for k in ks if k >= 1 and k == int(k)}
    if len(sizes) > MOST_TICKS:
        sizes = {k for k in sizes if k & (k - 1) == 0} | {min(sizes), max(sizes)}
    return sorted(sizes)


def _curve(name: str, values: ArrayLike) -> np.ndarray:
    curve = checks.array(name, values)
    if curve.ndim != 1 or not len(curve):
        raise ValueError(f"{name} must be one row of numbers, (n,), got shape {curve.shape}.")
    return curve


def _from_zero_up(ax: Axes) -> None:
    """Show all of the y axis that is drawn on, from zero up unless a curve goes lower."""
    ax.autoscale(axis="y")  # an earlier call has fixed the limits
    if not any((np.asarray(line.get_ydata(), dtype=float) < 0).any() for line in ax.get_lines()):
        ax.set_ylim(bottom=0)
