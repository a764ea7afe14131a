"""Distances, dimensions and angles of a cloud of points."""

from collections import Counter

import numpy as np
from numpy.typing import ArrayLike

from aelib import _checks as checks

# Of the largest coordinate, around the mean: nearer than that, a distance that comes out of dot
# products has fewer than about eight correct digits.
NEAR = 1e-4


def principal_angles(a: ArrayLike, b: ArrayLike) -> np.ndarray:
    """Return the angles between the subspaces that the columns of two matrices span, in degrees.

    All angles are 0 when the two span the same subspace, whatever axes they use for it.

    Parameters
    ----------
    a : array-like (D, k)
        k columns, linearly independent.
    b : array-like (D, m)
        m columns of the same length D.

    Returns
    -------
    array (min(k, m),), from the largest angle to the smallest, each in [0, 90]

    Raises
    ------
    ValueError, TypeError
        If the inputs are not matrices with the same number of rows, have no column, hold NaN or
        infinity, or have columns that depend on each other (they would span a smaller subspace).

    Notes
    -----
    Lesson 05. Björck and Golub, "Numerical methods for computing angles between linear
    subspaces", Math. Comp. 27 (1973).
    """
    from scipy.linalg import subspace_angles

    a, b = checks.array("a", a), checks.array("b", b)
    if a.ndim != 2 or b.ndim != 2 or len(a) != len(b) or a.size == 0 or b.size == 0:
        raise ValueError(
            "a and b must be two matrices with the same number of rows, (D, k) and (D, m); "
            f"got shapes {a.shape} and {b.shape}."
        )
    a, b = _scaled(a, axis=0), _scaled(b, axis=0)  # a short column spans as much as a long one
    for name, matrix in (("a", a), ("b", b)):
        rank = np.linalg.matrix_rank(matrix)
        if rank < matrix.shape[1]:
            raise ValueError(
                f"the {matrix.shape[1]} columns of {name} span only {rank} dimensions; "
                "principal_angles needs linearly independent columns."
            )
    return np.degrees(subspace_angles(a, b))


def distance_contrast(x: ArrayLike) -> float:
    """Return how unlike the distances of a point are: (max - min) / min, the median over points.

    A point's distances are those to all other points. At 0 the nearest point is as far away as
    the farthest, and "near" means nothing. A point that occurs twice has an infinite contrast; the
    median is finite as long as fewer than half of the points do.

    Parameters
    ----------
    x : array-like (N, D), N of 3 or more
        Points. Memory stays bounded; time grows with N^2. However near two points are, their
        distance is exact.

    Returns
    -------
    float, 0 or larger; infinity if half of the points or more have a duplicate

    Raises
    ------
    ValueError, TypeError
        If `x` is not (N, D) with at least 3 points, or holds NaN, infinity or something else than
        numbers.

    Notes
    -----
    Lesson 01; `widgets.DimensionExplorer` computes it in the page. Beyer, Goldstein, Ramakrishnan
    and Shaft, "When is 'nearest neighbor' meaningful?" (ICDT 1999).
    """
    from sklearn.metrics import pairwise_distances_chunked

    x = _scaled(checks.matrix("x", x, at_least=3))
    centred = x - x.mean(axis=0)  # far from 0, distances would be rounded

    def nearest_and_farthest(distances, start):
        rows = np.arange(len(distances))
        farthest = distances.max(axis=1)
        distances[rows, start + rows] = np.inf  # not to itself
        return np.stack([distances.min(axis=1), farthest], axis=1)

    parts = pairwise_distances_chunked(centred, reduce_func=nearest_and_farthest)
    nearest, farthest = np.concatenate(list(parts)).T
    again = _occurs_again(x)
    near = ~again & (nearest < NEAR * np.abs(centred).max())
    nearest[near] = _exact_distances(x, near, 1)[:, 0]
    nearest[again] = 0  # for them, rounding may leave a distance above 0
    with np.errstate(divide="ignore", invalid="ignore"):
        contrast = (farthest - nearest) / nearest
    contrast[again] = np.inf
    return float(np.median(contrast))


def intrinsic_dimension(x: ArrayLike, neighbours: int = 10) -> float:
    """Estimate in how many directions the points can move, by maximum likelihood.

    The number of points within a distance r of a point grows as r^m on a sheet of m dimensions.
    From the distances T_1 <= ... <= T_k of its k nearest neighbours, 1/m is estimated as the mean
    of log(T_k / T_j) over j < k; these inverses are averaged over all points.

    It is biased. In many dimensions it comes out far too low unless there are very many points,
    since neighbours are then not near: 1,000 points spread evenly over a cube of 20 dimensions
    give about 14, and over one of 784 about 140. Noise raises it, as it fills every direction; so
    does a sheet that is bent within the distance of a neighbour. Take it as a size, not as a count.

    Parameters
    ----------
    x : array-like (N, D)
        Points, more than `neighbours` of them. Of equal points only one is used.
    neighbours : int, 2 or more
        k above. Fewer look at a smaller piece of the sheet and vary more.

    Returns
    -------
    float, above 0; infinity if every point has all its neighbours at one distance

    Raises
    ------
    ValueError, TypeError
        If `x` is not (N, D), has too few different points, or holds NaN, infinity or something
        else than numbers; if `neighbours` is not a whole number of 2 or more.

    Notes
    -----
    Lesson 02. Levina and Bickel, "Maximum likelihood estimation of intrinsic dimension" (NIPS
    2004); averaged as in MacKay and Ghahramani, "Comments on 'Maximum likelihood estimation of
    intrinsic dimension' by E. Levina and P. Bickel" (2005).
    """
    from sklearn.neighbors import NearestNeighbors

    neighbours = checks.whole("neighbours", neighbours, 2)
    x = _scaled(checks.matrix("x", x, at_least=3))
    x = x[~_occurs_again(x, later_only=True)]
    if len(x) <= neighbours:
        raise ValueError(
            f"x has {len(x)} different points, too few for neighbours={checks.shown(neighbours)}: "
            "pass more points or a smaller number of neighbours."
        )
    centred = x - x.mean(axis=0)  # far from 0, distances would be rounded
    distances, _ = NearestNeighbors(n_neighbors=neighbours).fit(centred).kneighbors()  # (N, k)
    near = distances[:, 0] < NEAR * np.abs(centred).max()
    distances[near] = _exact_distances(x, near, neighbours)
    inverse = np.log(distances[:, -1:] / distances[:, :-1]).mean()
    with np.errstate(divide="ignore"):
        return float(1 / inverse)


def _scaled(x: np.ndarray, axis: int | None = None) -> np.ndarray:
    """Return numbers times the power of two (all, or each column) that brings the largest to 1."""
    return np.ldexp(x, -np.frexp(np.abs(x).max(axis=axis))[1])  # exact: no digit changes


def _exact_distances(x: np.ndarray, which: np.ndarray, k: int) -> np.ndarray:
    """Return the distances of some different points to their k nearest others, by differences."""
    from scipy.spatial import KDTree

    if not which.any():
        return np.empty((0, k))
    distances = KDTree(x).query(x[which], k + 1)[0][:, 1:]  # without the one to itself
    if (distances == 0).any():
        raise ValueError(
            "x holds points that differ by less than 1e-150 of its largest number: such distances "
            "are no numbers. Round them, so that they are equal, or scale that part."
        )
    return distances


def _occurs_again(x: np.ndarray, later_only: bool = False) -> np.ndarray:
    """Say of each row whether an equal one exists, or (later_only) exists before it."""
    rows = [row.tobytes() for row in x + 0.0]  # -0.0 is 0.0; np.unique would take seconds
    if later_only:
        first = {row: i for i, row in reversed(list(enumerate(rows)))}
        return np.array([first[row] != i for i, row in enumerate(rows)])
    counts = Counter(rows)
    return np.array([counts[row] > 1 for row in rows])
