"""The map of the course."""

import textwrap
from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from aelib import _checks as checks
from aelib.plots.style import COLORS, axes

__all__ = ["road_map"]

STAGE_COLORS = ["other", "shallow", "deep", "denoising", "variational"]


def road_map(
    stages: Mapping[str, Sequence[tuple[str, str]]],
    ax: Axes | None = None,
    *,
    needs: Mapping[str, str] | None = None,
) -> Axes:
    """Draw the lessons as one path: a row per stage, a card per lesson with its question.

    Parameters
    ----------
    stages : dict of str to list of (title, question)
        The stages of the course in order, and the lessons in each; a title starts with its number.
    ax : Axes or None
        Where to draw; None makes a new figure.
    needs : dict of str to str, or None
        What stands behind an arrow on a lesson's card, by its number: the lessons that it builds
        on, such as ``{"08": "04, 06"}``.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError, TypeError
        If there is no stage, if one has no lessons or they are not such pairs, if `needs` names a
        lesson that is not there, or for an `ax` that is none.

    Notes
    -----
    Lesson 00.
    """
    rows = {
        checks.text("every stage in stages", stage): _pairs(stage, lessons)
        for stage, lessons in checks.mapping("stages", stages).items()
    }
    numbers = [title.partition(" ")[0] for lessons in rows.values() for title, _ in lessons]
    built_on = {
        checks.choice("every number in needs", number, numbers): checks.text(
            checks.entry("needs", number), others
        )
        for number, others in checks.mapping(
            "needs", {} if needs is None else needs, empty=True
        ).items()
    }
    ax = axes(ax)
    if ax is None:
        figure = plt.figure(figsize=(12.5, 1.5 * len(rows)))
        ax = figure.add_axes((0, 0, 1, 1))
    for row, (stage, lessons) in enumerate(rows.items()):
        color = COLORS[STAGE_COLORS[row % len(STAGE_COLORS)]]
        name = textwrap.fill(stage, 12)
        ax.text(0.9, -row - 0.5, name, ha="right", va="center", fontsize=15, color=color)
        for column, (title, question) in enumerate(lessons, start=1):
            _card(ax, (column, -row - 0.95), title, question, color, built_on)
    longest = max(len(lessons) for lessons in rows.values())
    ax.set(xlim=(0.3, longest + 1), ylim=(-len(rows), 0))
    ax.axis("off")
    return ax


def _pairs(stage: str, lessons: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the lessons of a stage, each a title and a question."""
    name, example = checks.entry("stages", stage), '[("01 Title", "Question?")]'
    pairs = checks.sequence(name, lessons, example)
    for pair in pairs:
        if not isinstance(pair, tuple | list) or [type(part) for part in pair] != [str, str]:
            raise TypeError(
                f"{name} must be pairs of texts such as {example}, got {checks.shown(pair)}."
            )
    return [(title, question) for title, question in pairs]


def _card(
    ax: Axes,
    corner: tuple[float, float],
    title: str,
    question: str,
    color: str,
    needs: Mapping[str, str],
) -> None:
    number, _, name = title.partition(" ")
    x, y = corner
    style = "round,pad=0,rounding_size=0.05"
    ax.add_patch(FancyBboxPatch((x + 0.04, y), 0.92, 0.9, style, fc="none", ec=color, lw=2))
    ax.text(x + 0.1, y + 0.77, number, va="center", fontsize=15, fontweight="bold", color=color)
    ax.text(x + 0.24, y + 0.77, name, va="center", fontsize=12.5, fontweight="bold")
    ax.text(x + 0.1, y + 0.6, textwrap.fill(question, 24), va="top", fontsize=12)
    if needs.get(number):
        where = {"ha": "right", "va": "center", "fontsize": 12}
        ax.text(x + 0.92, y + 0.1, f"\N{LEFTWARDS ARROW} {needs[number]}", **where)
