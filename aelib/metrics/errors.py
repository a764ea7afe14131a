"""How far a reconstruction is from its original."""

import numpy as np
from numpy.typing import ArrayLike

from aelib import _checks as checks


def squared_error(x_hat: ArrayLike, x: ArrayLike) -> float:
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
        If the shapes differ, are not (N, D) with N and D of 1 or more, if either holds NaN,
        infinity or something else than numbers, or if they lie so far apart that the error
        exceeds 1.8e308.

    Notes
    -----
    Lesson 05.
    """
    difference = _difference(x_hat, x)
    with np.errstate(over="ignore"):
        error = float((difference**2).sum(axis=1).mean())
    if not np.isfinite(error):
        raise ValueError(f"{TOO_FAR}: scale them first.")
    return error


def psnr(x_hat: ArrayLike, x: ArrayLike, peak: float = 1.0) -> float:
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
    peak = checks.number("peak", peak, above=0)
    difference = _difference(x_hat, x)
    largest = np.abs(difference).max()
    if largest == 0:
        return np.inf
    mean_square = np.mean((difference / largest) ** 2)  # at most 1: squares stay in range
    return float(20 * (np.log10(peak) - np.log10(largest)) - 10 * np.log10(mean_square))


TOO_FAR = "x_hat and x lie too far apart for the error to be a number"


def _difference(x_hat: ArrayLike, x: ArrayLike) -> np.ndarray:
    """Return x_hat - x as float64, whatever number types they have: bytes would wrap around."""
    ours, theirs = checks.array("x_hat", x_hat), checks.array("x", x)
    if ours.shape != theirs.shape or ours.ndim != 2 or ours.size == 0:
        raise ValueError(
            "x_hat and x must have one shape (N, D) with N and D of 1 or more, "
            f"got {ours.shape} and {theirs.shape}."
        )
    with np.errstate(over="ignore"):
        difference = ours - theirs
    if not np.isfinite(difference).all():
        raise ValueError(f"{TOO_FAR}: scale them first.")
    return difference
