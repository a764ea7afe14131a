"""DimensionExplorer: how distances between random points crowd together as axes are added."""

from typing import TypedDict

import torch
import traitlets

from aelib import _checks as checks
from aelib.widgets.checks import MOST_TO_CHOOSE, at_most, between, one_of, switch
from aelib.widgets.network import PackedFloats, pack_floats
from aelib.widgets.page import PageWidget, control

DIMENSIONS = [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 784, 1000]


class ImageDistances(TypedDict):
    """The distances of all pairs of `count` images of `d` pixels."""

    name: str
    count: int
    d: int
    distances: PackedFloats


class DimensionPayload(TypedDict):
    """What the page needs; `ds` are the dimensions to choose from."""

    ds: list[int]
    points: int
    images: ImageDistances | None


class DimensionExplorer(PageWidget, module="dimension"):
    """Slider over the dimension d: histogram of the distances of random points, their contrast.

    The points are drawn evenly from the unit cube, in the page. Their contrast is the median over
    the points of (max - min) / min, taken over the distances to all others.

    Parameters
    ----------
    x : tensor (N, D) or None, N from 3 to 1000
        Real images to show beside them; some hundred.
    name : str
        What they are called.
    points : int, 3 to 200
        How many points are drawn.
    d : int
        Where the slider begins; one of `DIMENSIONS`.
    seed : int
        Seed of the points.

    Raises
    ------
    ValueError, TypeError
        For a d or a number of points that is not among those, images that are no matrix, or a
        name that is no text.

    Notes
    -----
    Lesson 01. Beyer, Goldstein, Ramakrishnan, Shaft, "When is nearest neighbor meaningful?"
    (ICDT 1999).
    """

    d = control()
    seed = control()
    show_images = control()

    def __init__(
        self,
        x: torch.Tensor | None = None,
        *,
        name: str = "images",
        points: int = 100,
        d: int = 2,
        seed: int = 0,
    ):
        payload: DimensionPayload = {
            "ds": DIMENSIONS,
            "points": between("points", points, 3, 200),
            "images": None,
        }
        checks.text("name", name)
        if x is not None:
            x = checks.tensor("x", checks.matrix("x", x, at_least=3))
            at_most("x", x, MOST_TO_CHOOSE)
            payload["images"] = {
                "name": name,
                "count": len(x),
                "d": x.shape[1],
                "distances": pack_floats(torch.nn.functional.pdist(x)),
            }
        super().__init__(payload=payload, d=d, seed=seed, show_images=False)

    @traitlets.validate("d")
    def _check_d(self, proposal):
        return one_of("d", proposal["value"], DIMENSIONS)

    @traitlets.validate("show_images")
    def _check_show_images(self, proposal):
        return switch("show_images", proposal["value"])

    @traitlets.validate("seed")
    def _check_seed(self, proposal):
        return between("seed", proposal["value"], 0, 2**31)
