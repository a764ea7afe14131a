"""Numbers against epochs, steps and code sizes."""

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from aelib.plots.style import COLORS, color_of

__all__ = ["error_curve", "lines", "loss_curves"]


def lines(
    series: Mapping[str, Sequence[float]],
    *,
    xlabel: str,
    ylabel: str,
    colors: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw several curves over their index, 1 to n, from zero up.

    Parameters
    ----------
    series : dict of str to sequence of float
        Name in the legend, and values.
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
    ValueError
        If there is no curve, or for a colour that is not in `COLORS`.
    """
    if not series:
        raise ValueError("series holds no curve, so there is nothing to draw.")
    ax = ax or plt.subplots()[1]
    for label, values in series.items():
        index = range(1, len(values) + 1)
        ax.plot(index, values, label=label, color=color_of(label, colors))
    ax.set(xlabel=xlabel, ylabel=ylabel, ylim=(0, None))
    ax.legend()
    return ax


def loss_curves(history, ax: Axes | None = None) -> Axes:
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
    ValueError
        If the history holds no finished epoch.
    """
    if not history.train_loss:
        raise ValueError("history holds no finished epoch, so there is nothing to draw.")
    ax = ax or plt.subplots()[1]
    for label, values, style in (
        ("training", history.train_loss, "-"),
        ("validation", history.validation_loss, "--"),
    ):
        if values:
            ax.plot(range(1, len(values) + 1), values, style, color=COLORS["deep"], label=label)
    ax.set(xlabel="epoch", ylabel="loss", ylim=(0, None))
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.legend()
    return ax


def error_curve(
    k: Sequence[int],
    errors: object,
    label: str,
    *,
    color: str = "other",
    live: bool = True,
    ax: Axes | None = None,
) -> Axes:
    """Draw an error against the number of values in the code, with the spread over seeds.

    Parameters
    ----------
    k : n whole numbers
        Code sizes.
    errors : array-like (n,) or (seeds, n)
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
    ValueError
        If `errors` does not have one number for each k, or for a colour not in `COLORS`.
    """
    errors = np.atleast_2d(np.asarray(errors, dtype=float))
    if errors.ndim != 2 or errors.shape[1] != len(k) or errors.size == 0:
        raise ValueError(
            f"errors must be ({len(k)},) or (seeds, {len(k)}) for {len(k)} code sizes, "
            f"got shape {errors.shape}."
        )
    ax = ax or plt.subplots()[1]
    style = "o" if live else "-"
    ax.plot(k, errors.mean(axis=0), style, markersize=9, color=COLORS[color], label=label)
    if len(errors) > 1:
        low, high = errors.min(axis=0), errors.max(axis=0)
        ax.fill_between(k, low, high, color=COLORS[color], alpha=0.2)
    ax.set_xscale("log", base=2)
    ax.set_xticks(k, [str(size) for size in k])
    ax.set(xlabel="numbers per image in the code, $k$", ylabel="squared error per image")
    ax.autoscale(axis="y")  # an earlier call has fixed the limits
    ax.set_ylim(bottom=0)
    ax.legend()
    return ax
