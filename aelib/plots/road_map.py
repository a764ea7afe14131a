"""The map of the course."""

import textwrap
from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from aelib.plots.style import COLORS

__all__ = ["road_map"]

STAGE_COLORS = ["other", "shallow", "deep", "denoising", "variational"]


def road_map(stages: Mapping[str, Sequence[tuple[str, str]]], ax: Axes | None = None) -> Axes:
    """Draw the lessons as one path: a row per stage, a card per lesson with its question.

    Parameters
    ----------
    stages : dict of str to list of (title, question)
        The stages of the course in order, and the lessons in each; a title starts with its number.
    ax : Axes or None
        Where to draw; None makes a new figure.

    Returns
    -------
    Axes

    Notes
    -----
    Lesson 00.
    """
    if ax is None:
        figure = plt.figure(figsize=(12.5, 1.3 * len(stages)))
        ax = figure.add_axes((0, 0, 1, 1))
    for row, (stage, lessons) in enumerate(stages.items()):
        color = COLORS[STAGE_COLORS[row % len(STAGE_COLORS)]]
        name = textwrap.fill(stage, 12)
        ax.text(0.9, -row - 0.5, name, ha="right", va="center", fontsize=15, color=color)
        for column, (title, question) in enumerate(lessons, start=1):
            _card(ax, (column, -row - 0.95), title, question, color)
    longest = max(len(lessons) for lessons in stages.values())
    ax.set(xlim=(0.3, longest + 1), ylim=(-len(stages), 0))
    ax.axis("off")
    return ax


def _card(ax: Axes, corner: tuple[float, float], title: str, question: str, color: str) -> None:
    number, _, name = title.partition(" ")
    x, y = corner
    style = "round,pad=0,rounding_size=0.05"
    ax.add_patch(FancyBboxPatch((x + 0.04, y), 0.92, 0.9, style, fc="none", ec=color, lw=2))
    ax.text(x + 0.1, y + 0.74, number, va="center", fontsize=15, fontweight="bold", color=color)
    ax.text(x + 0.24, y + 0.74, name, va="center", fontsize=12.5, fontweight="bold")
    ax.text(x + 0.1, y + 0.53, textwrap.fill(question, 24), va="top", fontsize=12)
