"""The look of all figures of the course, in one place."""

from collections.abc import Mapping
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import torch
from cycler import cycler
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from aelib import _alternatives
from aelib import _checks as checks

__all__ = ["CLASSES", "COLORS", "use_style"]


class Palette(dict[str, str]):
    """Colours by name; asking for one that does not exist says which there are."""

    def __missing__(self, name: str) -> str:
        raise ValueError(f"color must be one of {checks.listed(self)}, got {checks.shown(name)}.")


# One colour for one method over the whole course, after Okabe and Ito's palette, which is safe for
# the colour-blind, with a purple of Paul Tol's. Orange, vermilion and light blue are darker than
# theirs: every colour but black stands out from white and from a dark page by 3 to 1 (WCAG 1.4.11).
COLORS = Palette(
    original="#000000",
    pca="#b88800",
    linear="#3b98d4",
    shallow="#009e73",
    deep="#0072b2",
    denoising="#cc4820",
    variational="#cc79a7",
    other="#7f7f7f",
    convolutional="#aa4499",
)

# Classes 0 to 9: the hues of matplotlib's tab10, as far from white and black as those above.
CLASSES = [
    "#1f77b4",
    "#e06c00",
    "#2ca02c",
    "#d62728",
    "#9467bd",
    "#9a6155",
    "#d45fb0",
    "#7f7f7f",
    "#959618",
    "#1295a6",
]

STYLE: dict[str, Any] = {
    "axes.grid": True,
    "axes.labelsize": 13,
    "axes.prop_cycle": cycler(color=[COLORS[name] for name in list(COLORS)[1:]]),
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 14,
    "figure.dpi": 90,
    "figure.facecolor": "white",  # a white card stays legible on a dark page
    "figure.figsize": (7, 4),
    "font.size": 13,
    "grid.alpha": 0.3,
    "image.cmap": "gray",
    "legend.fontsize": 12,
    "legend.frameon": False,
    "lines.linewidth": 2.2,
    "savefig.bbox": "tight",
    "xtick.labelsize": 12,
    "ytick.labelsize": 12,
}


def use_style() -> None:
    """Give every figure of this session the look of the course: sizes, colours, no box.

    It changes matplotlib's ``rcParams``, which importing `plots` does not. Where only some figures
    should have it: ``with matplotlib.rc_context(): plots.use_style(); ...``.

    In a notebook it also lets figures keep what their cell says of them, ``#| alt: ...`` in its
    first lines, for readers who do not see them.

    Notes
    -----
    Called in the first cell of every lesson.
    """
    plt.style.use(STYLE)
    _alternatives.keep_with_pictures()


def color_names(colors: Mapping[str, str] | None) -> Mapping[str, str]:
    """Return the names of colours that a caller gives labels, all of them keys of `COLORS`."""
    if colors is None:
        return {}
    named = checks.mapping("colors", colors, empty=True)
    return {label: checks.choice("color", name, COLORS) for label, name in named.items()}


def color_of(label: str, names: Mapping[str, str]) -> str | None:
    """Return the colour that is named for a label; None, matplotlib's next one, if none is."""
    return COLORS[names[label]] if label in names else None


def axes(ax: Axes | None) -> Axes | None:
    """Return where to draw, or None for a new figure."""
    if ax is not None and not isinstance(ax, Axes):
        raise TypeError(
            f"ax must be one Axes of matplotlib, or None for a new figure, got {checks.shown(ax)}."
        )
    return ax


def by_name(name: str, values: Mapping[str, ArrayLike] | ArrayLike) -> Mapping[str, ArrayLike]:
    """Return what is drawn under its names; a tensor or an array alone has none."""
    if isinstance(values, torch.Tensor | np.ndarray):
        return {"": values}
    named = checks.mapping(name, values)
    for label in named:
        checks.label(f"every name in {name}", label)
    return named


def legend(ax: Axes, **where: Any) -> None:
    """Name what has a name."""
    if ax.get_legend_handles_labels()[1]:
        ax.legend(**where)
