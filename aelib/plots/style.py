"""The look of all figures of the course, in one place."""

from collections.abc import Mapping

import matplotlib.pyplot as plt

__all__ = ["COLORS"]


class Palette(dict):
    """Colours by name; asking for one that does not exist says which there are."""

    def __missing__(self, name: str) -> str:
        raise ValueError(f"color must be one of {sorted(self)}, got {name!r}.")


# One colour for one method over the whole course (Okabe and Ito's palette, safe for the
# colour-blind, and the wine of Paul Tol's).
COLORS = Palette(
    original="#000000",
    pca="#e69f00",
    linear="#56b4e9",
    shallow="#009e73",
    deep="#0072b2",
    denoising="#d55e00",
    variational="#cc79a7",
    other="#7f7f7f",
    convolutional="#882255",
)


def color_of(label: str, colors: Mapping[str, str] | None) -> str | None:
    """Return the colour that `colors` gives a label; None, matplotlib's next one, if it does not.

    Raises ValueError for a name that is not in `COLORS`.
    """
    return COLORS[colors[label]] if colors and label in colors else None


STYLE = {
    "axes.grid": True,
    "axes.labelsize": 13,
    "axes.prop_cycle": plt.cycler(color=[COLORS[name] for name in list(COLORS)[1:]]),
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
plt.rcParams.update(STYLE)
