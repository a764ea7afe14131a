"""Numbers that say how good a reconstruction or a code is."""

from numbers import Real

import numpy as np
import torch

__all__ = ["principal_angles", "psnr", "squared_error"]


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
    x_hat, x = _checked_pair(x_hat, x)
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
    x_hat, x = _checked_pair(x_hat, x)
    mean_square = ((x_hat - x) ** 2).mean(dtype=np.float64)
    with np.errstate(divide="ignore"):
        return float(10 * np.log10(peak**2 / mean_square))


def principal_angles(a, b) -> np.ndarray:
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

    a, b = _as_array(a, "a"), _as_array(b, "b")
    if a.ndim != 2 or b.ndim != 2 or len(a) != len(b) or a.size == 0 or b.size == 0:
        raise ValueError(
            "a and b must be two matrices with the same number of rows, (D, k) and (D, m); "
            f"got shapes {a.shape} and {b.shape}."
        )
    for name, matrix in (("a", a), ("b", b)):
        rank = np.linalg.matrix_rank(matrix)
        if rank < matrix.shape[1]:
            raise ValueError(
                f"the {matrix.shape[1]} columns of {name} span only {rank} dimensions; "
                "principal_angles needs linearly independent columns."
            )
    return np.degrees(subspace_angles(a, b))


def _checked_pair(x_hat, x) -> tuple[np.ndarray, np.ndarray]:
    x_hat, x = _as_array(x_hat, "x_hat"), _as_array(x, "x")
    if x_hat.shape != x.shape or x.ndim != 2 or x.size == 0:
        raise ValueError(
            "x_hat and x must have one shape (N, D) with N and D of 1 or more, "
            f"got {x_hat.shape} and {x.shape}."
        )
    return x_hat, x


def _as_array(values, name: str) -> np.ndarray:
    if isinstance(values, torch.Tensor):
        values = values.detach().cpu()
    values = np.asarray(values)
    if values.dtype.kind not in "fiub":
        raise TypeError(f"{name} must hold numbers, got an array of type {values.dtype}.")
    if values.dtype.kind != "f":
        values = values.astype(np.float64)
    if not np.isfinite(values).all():
        raise ValueError(f"{name} holds NaN or infinity: find where they come from first.")
    return values
