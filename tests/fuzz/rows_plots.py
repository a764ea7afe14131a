"""Rows of the table: plots, on one Axes that is emptied before each."""

import functools
import math

import numpy as np
import torch
from contracts import (
    anything,
    as_float64,
    choice,
    either,
    flag,
    image_shape,
    mapping,
    named,
    nothing,
    number,
    numbers_like,
    optional,
    real,
    sequence,
    text,
    whole,
)
from judge import Param, Row
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from rows_numeric import some

from aelib import plots, training


@functools.cache
def _axes():
    return plt.subplots(figsize=(2, 2))[1]


def axes():
    """Return one Axes, emptied: to make one for every case would take minutes."""
    _axes().clear()
    return _axes()


def drawn(call):
    """Draw, and throw away what figures there are."""

    def draw(**given):
        try:
            return call(**given)
        finally:
            plt.close("all")

    return draw


AX = Param(
    optional(named()),
    {
        "an Axes": (axes, True),
        "a Figure": (lambda: axes().figure, False),
        "an array of Axes": (lambda: np.array([axes()]), False),
        "pyplot": (lambda: plt, False),
    },
)
LABEL = either(text, number(), flag)
ROW_OF_NUMBERS = numbers_like((None,))
COLOURS = Param(optional(mapping(anything, choice(*plots.COLORS), empty=True)), called=("color",))


def _is_axes(result, given):
    return isinstance(result, Axes)


def or_bare(right):
    """Let a tensor or an array stand for a dict of it under no name."""

    def held(value, case):
        bare = isinstance(value, torch.Tensor | np.ndarray)
        return right({"": value} if bare else value, case)

    return held


def _rows(value, case):
    """Rows of two images of four pixels each, or of other numbers that all share."""
    if not mapping(LABEL, numbers_like((None, 4), low=-10, high=11))(value, case):
        return False
    return len({len(as_float64(row)) for row in value.values()}) == 1


def _errors(value, case):
    return numbers_like((3,), low=0)(value, case) or numbers_like((None, 3), low=0)(value, case)


def _limits(value, case):
    said = sequence(number(least=-1e30, most=1e30), length=2)(value, case)
    if not said:
        return said
    low, high = (real(each) for each in value)
    return low < high and low - 10 * (high - low) <= 0 and high + 10 * (high - low) >= 1


def _pairs(value, case):
    if not isinstance(value, list | tuple) or not value:
        return False
    return all(isinstance(pair, list | tuple) and [*map(type, pair)] == [str] * 2 for pair in value)


def _layers(value, case):
    """Columns of layers that hold at least those that the links of the row name."""
    said = sequence(mapping(text, whole(1, 10**9)))(value, case)
    if not said or not isinstance(value, list | tuple):
        return said
    if len(value) > 20:
        return False
    names = [name for column in value for name in column]
    return len(set(names)) == len(names) and all(len(column) <= 6 for column in value)


def _links(value, case):
    return mapping(_is_link, text, empty=True)(value, case)


def _is_link(pair, case):
    return type(pair) is tuple and [*map(type, pair)] == [str] * 2 and pair in LINKS


LINKS = [("a", "b"), ("a", "c"), ("b", "c")]  # from left to right

HISTORIES = {
    "a History": (lambda: training.History([0.5, 0.4], [0.6, 0.5]), True),
    "an empty History": (training.History, False),
    "a History with NaN": (lambda: training.History([0.5, math.nan]), False),
    "a list of losses": (lambda: [0.5, 0.4], False),
    "the class": (lambda: training.History, False),
    "losses of None": (lambda: training.History(None, None), False),
    "losses of text": (lambda: training.History("ab", []), False),
}

PLOTS = [
    Row(
        "plots.lines",
        drawn(plots.lines),
        lambda: {"series": {"a": [1.0, 2.0]}, "xlabel": "x", "ylabel": "y", "ax": axes()},
        {
            "series": Param(or_bare(mapping(LABEL, ROW_OF_NUMBERS))),
            "xlabel": Param(text),
            "ylabel": Param(text),
            "colors": COLOURS,
            "ax": AX,
        },
        _is_axes,
    ),
    Row(
        "plots.loss_curves",
        drawn(plots.loss_curves),
        lambda: {"history": training.History([0.5]), "ax": axes()},
        {"history": Param(nothing, HISTORIES), "ax": AX},
        _is_axes,
    ),
    Row(
        "plots.error_curve",
        drawn(plots.error_curve),
        lambda: {"k": (2, 4, 8), "errors": [3.0, 2.0, 1.0], "label": "a", "ax": axes()},
        {
            "k": Param(sequence(whole(1, 10**9), length=3), called=("errors",)),
            "errors": Param(_errors),
            "label": Param(text),
            "color": Param(choice(*plots.COLORS)),
            "live": Param(flag),
            "ax": AX,
        },
        _is_axes,
    ),
    Row(
        "plots.images",
        drawn(plots.images),
        lambda: {"rows": {"a": some(2, 4), "b": some(2, 4)}, "limits": (0, 1), "ax": axes()},
        {
            "rows": Param(or_bare(_rows), called=("image_shape",)),
            "image_shape": Param(image_shape(4)),
            "captions": Param(
                optional(sequence(LABEL, length=2)),
                {"two words": (lambda: ["a", "b"], True), "numbers": (lambda: [1, 0.5], True)},
            ),
            "limits": Param(_limits, called=("rows",)),
            "ax": AX,
        },
        _is_axes,
    ),
    Row(
        "plots.latent_map",
        drawn(plots.latent_map),
        lambda: {"h": some(4, 2), "y": torch.tensor([0, 1, 1, 2]), "ax": axes()},
        {
            "h": Param(numbers_like((4, 2), low=-1e100, high=1e100)),
            "y": Param(numbers_like((4,), low=0, high=2**53, whole_=True)),
            "title": Param(text),
            "ax": AX,
        },
        _is_axes,
    ),
    Row(
        "plots.points",
        drawn(plots.points),
        lambda: {"clouds": {"a": some(4, 2)}, "ax": axes()},
        {
            "clouds": Param(
                or_bare(mapping(LABEL, numbers_like((None, 2), low=-1e100, high=1e100)))
            ),
            "colors": COLOURS,
            "ax": AX,
        },
        _is_axes,
    ),
    Row(
        "plots.panels",
        drawn(plots.panels),
        lambda: {"count": 2, "size": (1, 1), "widths": None},
        {
            "count": Param(whole(1, 50)),
            "size": Param(sequence(number(above=0, most=100), length=2)),
            "widths": Param(
                optional(sequence(number(above=0), length=2)), {"two": (lambda: (1, 2), True)}
            ),
        },
        lambda result, given: result.shape == (int(given["count"]),),
    ),
    Row(
        "plots.road_map",
        drawn(plots.road_map),
        lambda: {"stages": {"a": [("01 A", "b?")]}, "ax": axes()},
        {
            "stages": Param(mapping(text, _pairs)),
            "ax": AX,
            "needs": Param(
                optional(mapping(choice("01"), text, empty=True)),
                {"a lesson": (lambda: {"01": "00"}, True), "none": (lambda: {"09": ""}, False)},
            ),
        },
        _is_axes,
    ),
    Row(
        "plots.network",
        drawn(plots.network),
        lambda: {"layers": [{"a": 4}, {"b": 2}, {"c": 4}], "ax": axes()},
        {
            "layers": Param(
                _layers,
                {
                    "two in a column": (lambda: [{"a": 4, "d": 1}, {"b": 2}, {"c": 4}], True),
                    "one name twice": (lambda: [{"a": 4}, {"a": 4}], False),
                    "no layer in a column": (lambda: [{"a": 4}, {}], False),
                    "21 columns": (lambda: [{f"{i}": 4} for i in range(21)], False),
                    "units of zero": (lambda: [{"a": 0}], False),
                },
            ),
            **{
                name: Param(
                    optional(_links),
                    {
                        "a link": (lambda: {("a", "b"): "f"}, True),
                        "one backwards": (lambda: {("b", "a"): "f"}, False),
                        "one to nowhere": (lambda: {("a", "z"): "f"}, False),
                        "a list": (lambda: {"ab": "f"}, False),
                        "a name of None": (lambda: {("a", "b"): None}, False),
                    },
                )
                for name in ("learnt", "fixed", "compared")
            },
            "color": Param(choice(*plots.COLORS)),
            "ax": AX,
        },
        _is_axes,
    ),
    Row(
        "plots.use_style",
        lambda: plots.use_style(),
        lambda: {},
        {},
        lambda result, given: plt.rcParams["axes.grid"] is True,
    ),
]


ROWS = PLOTS
