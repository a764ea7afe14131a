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
    ValueError, TypeError
        If the shapes differ (broadcasting would silently give a wrong number), or if there is
        no number at all, or anything but two float tensors.

    Notes
    -----
    Derived in lesson 04.
    """
    _check_pair(x_hat, x)
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
    scalar tensor, 0 or larger; NaN if `x_hat` holds NaN

    Raises
    ------
    ValueError, TypeError
        As `mse`, and if a value of either lies outside [0, 1].

    Notes
    -----
    Used in lessons 08 and 12.
    """
    _check_pair(x_hat, x)
    for name, values in (("x_hat", x_hat), ("x", x)):
        low, high = values.min().item(), values.max().item()
        if low < 0 or high > 1:
            raise ValueError(
                f"bce needs {name} in [0, 1], got values from {low:.3g} to {high:.3g}: "
                "end the decoder in a sigmoid and scale the images to [0, 1], or use mse."
            )
    if x_hat.isnan().any():  # torch would stop here; `fit` can say in which epoch it happened
        return x_hat.mean()
    return F.binary_cross_entropy(x_hat, x)


def _check_pair(x_hat: torch.Tensor, x: torch.Tensor) -> None:
    for name, values in (("x_hat", x_hat), ("x", x)):
        if not isinstance(values, torch.Tensor) or not values.is_floating_point():
            kind = values.dtype if isinstance(values, torch.Tensor) else type(values).__name__
            raise TypeError(f"{name} must be a float tensor, got {kind}.")
    if x_hat.shape != x.shape:
        raise ValueError(
            f"reconstruction and target must have one shape, got {tuple(x_hat.shape)} "
            f"and {tuple(x.shape)}."
        )
    if x.numel() == 0:
        raise ValueError(f"x_hat and x hold no number: their shape is {tuple(x.shape)}.")
