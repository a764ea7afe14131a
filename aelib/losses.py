"""Reconstruction losses: one number for how far a reconstruction is from its target."""

import torch
from torch.nn import functional as F

__all__ = ["bce", "mse"]


def mse(x_hat: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """Return the mean squared error, averaged over images *and* pixels.

    Multiply by the number of pixels for the squared error per image (`metrics.squared_error`).

    Parameters
    ----------
    x_hat, x : float tensors of one shape, usually (N, D)
        Reconstruction and target.

    Returns
    -------
    scalar tensor, 0 or larger

    Raises
    ------
    ValueError
        If the shapes differ: broadcasting would silently give a wrong number.

    Notes
    -----
    Derived in lesson 04.
    """
    _check_same_shape(x_hat, x)
    return F.mse_loss(x_hat, x)


def bce(x_hat: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """Return the binary cross-entropy, averaged over images and pixels, in nats.

    It reads a pixel as the probability of white, so both sides must lie in [0, 1]. Unlike the
    squared error it is not 0 for a perfect copy of a grey pixel.

    Parameters
    ----------
    x_hat, x : float tensors of one shape, in [0, 1]
        Reconstruction (the output of a sigmoid) and target.

    Returns
    -------
    scalar tensor, 0 or larger

    Raises
    ------
    ValueError
        If the shapes differ, or if a value of either lies outside [0, 1].

    Notes
    -----
    Used in lessons 08 and 12.
    """
    _check_same_shape(x_hat, x)
    for name, values in (("x_hat", x_hat), ("x", x)):
        low, high = values.min().item(), values.max().item()
        if low < 0 or high > 1:
            raise ValueError(
                f"bce needs {name} in [0, 1], got values from {low:.3g} to {high:.3g}: "
                "end the decoder in a sigmoid and scale the images to [0, 1], or use mse."
            )
    return F.binary_cross_entropy(x_hat, x)


def _check_same_shape(x_hat: torch.Tensor, x: torch.Tensor) -> None:
    if x_hat.shape != x.shape:
        raise ValueError(
            f"reconstruction and target must have one shape, got {tuple(x_hat.shape)} "
            f"and {tuple(x.shape)}."
        )
