"""NeighbourExplorer: what methods that ask for neighbours make of a rolled sheet."""

import math
from collections.abc import Mapping
from typing import Any, TypedDict

import numpy as np
import torch
import traitlets

from aelib import _checks as checks
from aelib.widgets.checks import MOST_TO_CHOOSE, at_most, checked_names, one_of
from aelib.widgets.network import PackedFloats, pack_floats
from aelib.widgets.page import PageWidget, control


class NeighbourMaps(TypedDict):
    """The maps of one method, by number of neighbours, then noise."""

    name: str
    maps: list[PackedFloats]
    correlations: list[float]


class NeighbourPayload(TypedDict):
    """What the page needs; `points` has a cloud for each noise."""

    counts: list[int]
    noises: list[float]
    points: list[PackedFloats]
    t: PackedFloats
    shortcut: float
    methods: list[NeighbourMaps]


class NeighbourExplorer(PageWidget, module="points"):
    """Sliders over the number of neighbours and the noise: the roll from the side, and its map.

    The maps are computed beforehand. In the page, the points are linked to their neighbours, and
    links between different turns of the roll are drawn; words tell the rank correlation of the
    place along the roll with a coordinate of the map, the better of the two.

    Parameters
    ----------
    x : dict of noise to tensor (N, 3)
        The points for each noise; they are drawn by their first and third coordinate.
    t : tensor (N,), N from 3 to 1000
        Their place along the roll, for the colours.
    maps : {method: {(neighbours, noise): tensor (N, 2)}}
        The map that each method makes, for every pair of settings.
    shortcut : float, above 0
        A link is a short cut if the places of its ends differ by more than this; on a roll with
        angles for places, half a turn is pi.
    neighbours, noise, method : one of those in `maps`, or None
        What is shown at first; None takes the first.

    Raises
    ------
    ValueError, TypeError
        For points and maps that do not fit each other, a pair of settings without a map, or a
        first setting that is none of them.

    Notes
    -----
    Lesson 03. Tenenbaum, de Silva, Langford, "A global geometric framework for nonlinear
    dimensionality reduction" (Science 2000).
    """

    neighbours = control()
    noise = control()
    method = control()

    def __init__(
        self,
        x: Mapping[float, torch.Tensor],
        t: torch.Tensor,
        maps: Mapping[str, Mapping[tuple[int, float], torch.Tensor]],
        *,
        shortcut: float = math.pi,
        neighbours: int | None = None,
        noise: float | None = None,
        method: str | None = None,
    ):
        t = checks.tensor("t", t)
        if t.ndim != 1 or len(t) < 3:
            raise ValueError(f"t must be (N,) with N of 3 or more, got shape {tuple(t.shape)}.")
        at_most("t", t, MOST_TO_CHOOSE)
        clouds = {
            checks.number("every noise in x", amount, least=0): _points(
                checks.entry("x", amount), p, t, 3
            )
            for amount, p in checks.mapping("x", x).items()
        }
        checked = {name: _maps(name, m, t) for name, m in checked_names("maps", maps).items()}
        self._noises, self._methods = sorted(clouds), list(checked)
        self._counts = sorted({count for made in checked.values() for count, _ in made})
        pairs = [(count, amount) for count in self._counts for amount in self._noises]
        for name, made in checked.items():
            if set(made) != set(pairs):
                strange = sorted(set(made) ^ set(pairs))
                raise ValueError(
                    f"maps[{checks.shown(name)}] must have a map for every number of neighbours "
                    f"{self._counts} at every noise of x {self._noises}; "
                    f"look at {checks.shown(strange)}."
                )
        payload: NeighbourPayload = {
            "counts": self._counts,
            "noises": self._noises,
            "points": [pack_floats(clouds[amount]) for amount in self._noises],
            "t": pack_floats(t),
            "shortcut": checks.number("shortcut", shortcut, above=0),
            "methods": [
                {
                    "name": name,
                    "maps": [pack_floats(made[pair]) for pair in pairs],  # by count, then noise
                    "correlations": [_rank_correlation(made[pair], t) for pair in pairs],
                }
                for name, made in checked.items()
            ],
        }
        super().__init__(
            payload=payload,
            neighbours=self._counts[0] if neighbours is None else neighbours,
            noise=self._noises[0] if noise is None else noise,
            method=self._methods[0] if method is None else method,
        )

    @traitlets.validate("neighbours")
    def _check_neighbours(self, proposal):
        return one_of("neighbours", proposal["value"], self._counts)

    @traitlets.validate("noise")
    def _check_noise(self, proposal):
        return one_of("noise", proposal["value"], self._noises)

    @traitlets.validate("method")
    def _check_method(self, proposal):
        return one_of("method", proposal["value"], self._methods)


def _points(name: str, points: Any, t: torch.Tensor, width: int) -> torch.Tensor:
    points = checks.tensor(name, points)
    if points.shape != (len(t), width):
        raise ValueError(
            f"{name} must be ({len(t)}, {width}), a row for each place in t, "
            f"got shape {tuple(points.shape)}."
        )
    return points


def _maps(method: str, maps: Any, t: torch.Tensor) -> dict[tuple[int, float], torch.Tensor]:
    """Return the maps of one method by their neighbours and noise."""
    name, made = checks.entry("maps", method), {}
    for pair, points in checks.mapping(name, maps).items():
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise ValueError(
                f"{name} must have keys (neighbours, noise), got {checks.shown(pair)}."
            )
        whose = checks.entry(name, pair)
        neighbours = checks.whole(f"the neighbours of {whose}", pair[0], 1, len(t) - 1)
        noise = checks.number(f"the noise of {whose}", pair[1], least=0)
        made[neighbours, noise] = _points(whose, points, t, 2)
    return made


def _rank_correlation(points: torch.Tensor, t: torch.Tensor) -> float:
    """Return Spearman's correlation of t with the better of two coordinates, without its sign."""
    from scipy.stats import rankdata

    ranks = rankdata(np.column_stack([points, t]), axis=0)
    ranks -= ranks.mean(axis=0)
    products = ranks[:, :2].T @ ranks[:, 2]
    lengths = np.linalg.norm(ranks, axis=0)
    # A coordinate that is the same for all points says nothing of their order.
    return float(np.max(np.abs(products) / np.maximum(lengths[:2] * lengths[2], 1e-12)))
