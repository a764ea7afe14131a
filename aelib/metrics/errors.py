"""How far a reconstruction is from its original."""

from numbers import Real

import numpy as np

from .checks import checked_pair


def squared_error(x_hat, x) -> float:
    """Return the squared error per image: summed over pixels, averaged over images.

    This is the unit of Hinton and Salakhutdinov (Science 2006). Divide by the number of pixels
    for the mean squared error that training reports.

    Parameters
    ----------
    x_hat, x : array-likes of one shape (N, D)
        Reconstructions and originals.

    Returns
    -------
    float, 0 or larger

    Raises
    ------
    ValueError, TypeError
        If the shapes differ, are not (N, D) with N and D of 1 or more, or if either holds NaN,
        infinity or something else than numbers.

    Notes
    -----
    Lesson 05.
    """
    x_hat, x = checked_pair(x_hat, x)
    return float(((x_hat - x) ** 2).sum(axis=1).mean(dtype=np.float64))


def psnr(x_hat, x, peak: float = 1.0) -> float:
    """Return the peak signal-to-noise ratio in decibels: 10 log10(peak^2 / mean squared error).

    Parameters
    ----------
    x_hat, x : array-likes of one shape (N, D)
        Reconstructions and originals.
    peak : float, above 0
        The largest value that a pixel can have.

    Returns
    -------
    float; infinity for a perfect copy

    Raises
    ------
    ValueError, TypeError
        As `squared_error`, and if `peak` is not a finite number above 0.

    Notes
    -----
    Lessons 08 and 13.
    """
    if not isinstance(peak, Real):
        raise TypeError(f"peak must be a number, got {peak!r}.")
    if not 0 < peak < np.inf:
        raise ValueError(f"peak must be a finite number above 0, got {peak}.")
    x_hat, x = checked_pair(x_hat, x)
    mean_square = ((x_hat - x) ** 2).mean(dtype=np.float64)
    with np.errstate(divide="ignore"):
        return float(10 * np.log10(peak**2 / mean_square))
