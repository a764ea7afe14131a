"""Drawings of nets: layers as bars, what is learnt between them, and what the loss compares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from aelib import _checks as checks
from aelib.plots.style import COLORS, axes

__all__ = ["network"]

# All in inches: the Axes has one unit to the inch, so that text fits whatever its size.
STEP = 1.9  # from one column to the next
WIDTH, TALLEST, SHORTEST = 0.22, 2.6, 0.32  # of a bar
GAP = 0.75  # between two layers of one column, for their names
TEXT = 15  # points, 19 pixels at the course's resolution
MOST_COLUMNS, MOST_STACKED, MOST_UNITS = 20, 6, 10**9

Names = Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Bar:
    """A layer, where it is drawn."""

    column: int
    x: float
    y: float
    height: float
    units: int

    @property
    def top(self) -> float:
        return self.y + self.height / 2

    @property
    def left(self) -> float:
        return self.x - WIDTH / 2

    @property
    def right(self) -> float:
        return self.x + WIDTH / 2


def network(
    layers: Sequence[Mapping[str, int]],
    *,
    learnt: Names | None = None,
    fixed: Names | None = None,
    compared: Names | None = None,
    color: str = "deep",
    ax: Axes | None = None,
) -> Axes:
    r"""Draw a net from left to right: a bar for each layer, the taller the more units it has.

    Parameters
    ----------
    layers : sequence of dict of str to int
        The columns from left to right, 1 to 20, each of 1 to 6 layers, which stand under one
        another: the name that stands above a layer, such as ``"$h$"``, and its number of units, 1
        or more, which stands below. No two layers have one name.
    learnt : dict of (str, str) to str, or None
        What training changes: from which layer to which on its right, and the name, such as
        ``"$f$"``, which may be empty. Drawn as a coloured band from bar to bar.
    fixed : dict of (str, str) to str, or None
        What training does not change, such as damage or a sum, likewise. Drawn as an arrow.
    compared : dict of (str, str) to str, or None
        Two layers of different columns that the loss compares, and its name. Drawn as a dashed
        line above the net.
    color : str
        A key of `COLORS` for all that comes out of the net; what goes in is black.
    ax : Axes or None
        Where to draw; None makes a figure of fitting size.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError, TypeError
        If there is no layer, if a number of units is not as documented, if two layers have one
        name, if a pair names a layer that is not drawn, or one on its left; for a colour that is
        not in `COLORS`, or an `ax` that is none.

    Examples
    --------
    An autoencoder, a denoising one, and a variational one::

        plots.network(
            [{"$x$": 784}, {"$h$": 16}, {r"$\hat x$": 784}],
            learnt={("$x$", "$h$"): "encoder $f$", ("$h$", r"$\hat x$"): "decoder $g$"},
            compared={("$x$", r"$\hat x$"): "squared error"},
        )
        plots.network(
            [{"$x$": 784}, {r"$\tilde x$": 784}, {"$h$": 120}, {r"$\hat x$": 784}],
            fixed={("$x$", r"$\tilde x$"): "damage"},
            learnt={(r"$\tilde x$", "$h$"): "$f$", ("$h$", r"$\hat x$"): "$g$"},
            compared={("$x$", r"$\hat x$"): "squared error"},
            color="denoising",
        )
        plots.network(
            [{"$x$": 784}, {r"$\mu$": 16, r"$\log v$": 16, r"$\epsilon$": 16}, {"$h$": 16},
             {r"$\hat x$": 784}],
            learnt={
                ("$x$", r"$\mu$"): "$f$", ("$x$", r"$\log v$"): "", ("$h$", r"$\hat x$"): "$g$"
            },
            fixed={(r"$\mu$", "$h$"): "", (r"$\log v$", "$h$"): "", (r"$\epsilon$", "$h$"): ""},
            compared={("$x$", r"$\hat x$"): "squared error"},
            color="variational",
        )

    Notes
    -----
    Lessons 00, 04, 08, 09 and 12.
    """
    bars = _bars(_columns(layers))
    learnt_, fixed_, compared_ = (
        _links(name, links, bars)
        for name, links in (("learnt", learnt), ("fixed", fixed), ("compared", compared))
    )
    shade = COLORS[checks.choice("color", color, COLORS)]
    ax = axes(ax)
    highest = max(bar.top for bar in bars.values()) + 0.55
    bottom = min(bar.y - bar.height / 2 for bar in bars.values()) - 0.5
    width, height = STEP * max(bar.column for bar in bars.values()) + 1.2, highest - bottom
    height += 0.6 * len(compared_)
    if ax is None:
        ax = plt.figure(figsize=(width, height)).add_axes((0, 0, 1, 1))
    made = _made(learnt_, fixed_)
    for name, bar in bars.items():
        _draw_bar(ax, name, bar, shade if name in made else COLORS["original"])
    for (start, end), name in learnt_.items():
        _draw_band(ax, bars[start], bars[end], name, shade)
    for (start, end), name in fixed_.items():
        _draw_arrow(ax, bars[start], bars[end], name)
    for level, ((start, end), name) in enumerate(compared_.items()):
        _draw_comparison(ax, bars[start], bars[end], name, highest + 0.05 + 0.6 * level)
    ax.set(xlim=(-0.6, width - 0.6), ylim=(bottom, bottom + height), aspect="equal")
    ax.axis("off")
    return ax


def _columns(layers: Sequence[Mapping[str, int]]) -> list[dict[str, int]]:
    """Return the layers of each column by their names."""
    example = '[{"$x$": 784}, {"$h$": 16}]'
    columns = checks.sequence("layers", layers, example)
    if len(columns) > MOST_COLUMNS:
        raise ValueError(f"layers must be at most {MOST_COLUMNS} columns, got {len(columns)}.")
    found: list[dict[str, int]] = []
    for column in columns:
        if not isinstance(column, Mapping):
            raise TypeError(
                f"layers must be dicts of names and units such as {example}, "
                f"got {checks.shown(column)}."
            )
        if not 1 <= len(column) <= MOST_STACKED:
            raise ValueError(
                f"every column in layers must have 1 to {MOST_STACKED} layers, got {len(column)}."
            )
        units = {
            checks.text("every name in layers", name): checks.whole(
                checks.entry("layers", name), count, 1, MOST_UNITS
            )
            for name, count in column.items()
        }
        if twice := [name for name in units if any(name in other for other in found)]:
            raise ValueError(f"layers must have different names, got {twice[0]!r} twice.")
        found.append(units)
    return found


def _bars(columns: list[dict[str, int]]) -> dict[str, Bar]:
    """Return where each layer stands: its height grows with its units, but more slowly."""
    most = max(units for column in columns for units in column.values())
    bars = {}
    for i, column in enumerate(columns):
        heights = [max(SHORTEST, TALLEST * (units / most) ** 0.4) for units in column.values()]
        top = (sum(heights) + GAP * (len(heights) - 1)) / 2
        for (name, units), height in zip(column.items(), heights, strict=True):
            bars[name] = Bar(i, i * STEP, top - height / 2, height, units)
            top -= height + GAP
    return bars


def _links(name: str, links: Names | None, bars: Mapping[str, Bar]) -> dict[tuple[str, str], str]:
    """Return what leads from a layer to another, which stands to its right."""
    found = {}
    named = checks.mapping(name, {} if links is None else links, empty=True)
    for pair, text in named.items():
        if not isinstance(pair, tuple) or [type(end) for end in pair] != [str, str]:
            raise TypeError(
                f'{name} must have pairs of layers such as ("$x$", "$h$"), '
                f"got {checks.shown(pair)}."
            )
        start, end = (checks.choice(f"each layer in {name}", one, bars) for one in pair)
        if bars[start].column >= bars[end].column:
            raise ValueError(
                f"{name} must lead from a layer to one on its right, got {checks.shown(pair)}."
            )
        found[start, end] = checks.text(checks.entry(name, pair), text)
    return found


def _made(*links: Mapping[tuple[str, str], str]) -> set[str]:
    """Return the layers that the net makes: all that come after something learnt."""
    made = {end for _, end in links[0]}
    while more := {end for some in links for start, end in some if start in made} - made:
        made |= more
    return made


def _draw_bar(ax: Axes, name: str, bar: Bar, color: str) -> None:
    corner = (bar.left, bar.y - bar.height / 2)
    ax.add_patch(Rectangle(corner, WIDTH, bar.height, color=color, linewidth=0))
    ax.text(bar.x, bar.top + 0.08, name, ha="center", va="bottom", fontsize=TEXT + 3)
    ax.text(bar.x, corner[1] - 0.1, f"{bar.units:,}", ha="center", va="top", fontsize=TEXT)


def _draw_band(ax: Axes, start: Bar, end: Bar, name: str, color: str) -> None:
    x = (start.right, end.left)
    low, high = ([bar.y + side * bar.height / 2 for bar in (start, end)] for side in (-1, 1))
    ax.fill_between(x, low, high, color=color, alpha=0.2, linewidth=0)
    _name(ax, start, end, name, va="center")


def _draw_arrow(ax: Axes, start: Bar, end: Bar, name: str) -> None:
    look = {"arrowstyle": "-|>", "color": COLORS["original"], "lw": 1.8, "shrinkA": 4, "shrinkB": 4}
    ax.annotate("", (end.left, end.y), (start.right, start.y), arrowprops=look)
    if start.y == end.y:
        _name(ax, start, end, name, va="bottom")
    else:  # the name interrupts the arrow
        _name(ax, start, end, name, va="center", backgroundcolor="white")


def _draw_comparison(ax: Axes, start: Bar, end: Bar, name: str, level: float) -> None:
    x = [start.x, start.x, end.x, end.x]
    y = [start.top + 0.5, level, level, end.top + 0.5]
    ax.plot(x, y, "--", color=COLORS["other"], lw=1.8)
    middle = (start.x + end.x) / 2
    ax.text(middle, level + 0.07, name, ha="center", va="bottom", fontsize=TEXT)


def _name(ax: Axes, start: Bar, end: Bar, name: str, **look: Any) -> None:
    """Write what leads from one layer to another, in the middle of its way."""
    x, y = (start.right + end.left) / 2, (start.y + end.y) / 2
    if name:
        ax.text(x, y, name, ha="center", fontsize=TEXT, **look)
