"""SampleCounter: how many samples fill a line, a square, a cube, and what comes after."""

from typing import TypedDict

import traitlets

from aelib import _checks as checks
from aelib.widgets.checks import between
from aelib.widgets.page import PageWidget, control

MOST_AXES, MOST_PER_AXIS = 8, 20


class SamplePayload(TypedDict):
    """What the page needs."""

    most_axes: int
    most_per_axis: int
    count: int
    name: str


class SampleCounter(PageWidget, module="samples"):
    """Sliders over the axes and the samples along each: the grid of samples, and their number.

    Up to three axes the samples are drawn; a bar for every number of axes shows, in powers of
    ten, how many are needed, beside how many a data set has.

    Parameters
    ----------
    axes : int, 1 to 8
        How many axes at first.
    per_axis : int, 2 to 20
        How many samples along each axis at first.
    count : int, 1 to 10**9
        Size of the data set to compare with.
    name : str
        What that data set holds, such as "images of MNIST".

    Raises
    ------
    ValueError, TypeError
        For a number out of its range, or a name that is not a string.

    Notes
    -----
    Lesson 01.
    """

    axes = control()
    per_axis = control()

    def __init__(
        self,
        *,
        axes: int = 3,
        per_axis: int = 10,
        count: int = 60_000,
        name: str = "images of MNIST",
    ):
        payload: SamplePayload = {
            "most_axes": MOST_AXES,
            "most_per_axis": MOST_PER_AXIS,
            "count": between("count", count, 1, 10**9),
            "name": checks.text("name", name),
        }
        super().__init__(payload=payload, axes=axes, per_axis=per_axis)

    @traitlets.validate("axes")
    def _check_axes(self, proposal):
        return between("axes", proposal["value"], 1, MOST_AXES)

    @traitlets.validate("per_axis")
    def _check_per_axis(self, proposal):
        return between("per_axis", proposal["value"], 2, MOST_PER_AXIS)
