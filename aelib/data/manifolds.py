"""Toy manifolds: points whose place on the sheet is known."""

import numpy as np
import torch

from aelib import _checks as checks

MAKERS = {"swiss_roll": "make_swiss_roll", "s_curve": "make_s_curve"}  # of scikit-learn
MOST = 10_000_000  # points: 240 MB on the way


def toy_manifold(
    name: str, n: int = 1000, noise: float = 0.0, seed: int = 0
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return points on a sheet that is rolled up in space, and where on the roll they lie.

    Parameters
    ----------
    name : "swiss_roll" or "s_curve"
    n : int
        How many points, 1 to 10 million.
    noise : float
        Standard deviation of the Gaussian noise added to each coordinate, 0 to a million; the
        swiss roll is about 25 high, the S 4.
    seed : int
        Seed of the draw, 0 to 2^64 - 1.

    Returns
    -------
    x : (n, 3) float32 tensor
        The points.
    t : (n,) float32 tensor
        The place along the roll: its angle, in radians.

    Raises
    ------
    ValueError
        For an unknown name, or an n, a noise or a seed out of its range.
    TypeError
        For an n or a seed that is not a whole number, or a noise that is not a number.

    Notes
    -----
    First used in lesson 02.
    """
    maker = MAKERS[checks.choice("name", name, MAKERS)]
    n = checks.whole("n", n, 1, MOST)
    noise = checks.number("noise", noise, least=0, most=1e6)
    seed = checks.seed(seed)
    from sklearn import datasets

    x, t = getattr(datasets, maker)(n, noise=noise, random_state=_random_state(seed))
    t = np.reshape(t, n)  # scikit-learn drops the axis of a single point
    return torch.from_numpy(x).float(), torch.from_numpy(t).float()


def _random_state(seed: int) -> int | np.random.RandomState:
    """Return a seed as scikit-learn takes it: whole numbers of 32 bits, else a generator."""
    if seed < 2**32:
        return seed
    return np.random.RandomState(np.random.MT19937(np.random.SeedSequence(seed)))
