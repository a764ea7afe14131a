"""Arrays as the metrics take them, or a sentence that says what is wrong with them."""

import numpy as np
import torch


def checked_points(x, at_least: int) -> np.ndarray:
    """Return points as float64 around their mean: far from 0, distances would be rounded."""
    x = as_array(x, "x").astype(np.float64)
    if x.ndim != 2 or len(x) < at_least or x.shape[1] == 0:
        raise ValueError(
            f"x must have shape (N, D), one point a row, with N of {at_least} or more, "
            f"got {x.shape}."
        )
    return x - x.mean(axis=0)


def checked_pair(x_hat, x) -> tuple[np.ndarray, np.ndarray]:
    """Return two arrays of one shape (N, D), or raise."""
    x_hat, x = as_array(x_hat, "x_hat"), as_array(x, "x")
    if x_hat.shape != x.shape or x.ndim != 2 or x.size == 0:
        raise ValueError(
            "x_hat and x must have one shape (N, D) with N and D of 1 or more, "
            f"got {x_hat.shape} and {x.shape}."
        )
    return x_hat, x


def as_array(values, name: str) -> np.ndarray:
    """Return finite numbers as a NumPy array, or raise."""
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
