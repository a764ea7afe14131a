"""Losses: how far a reconstruction is from its target, and what a code is made to pay."""

import torch
from torch.nn import functional as F

__all__ = ["bce", "gaussian_kl", "mse"]


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


def gaussian_kl(mean: torch.Tensor, log_variance: torch.Tensor) -> torch.Tensor:
    """Return the KL divergence of normal codes from the standard normal, in nats per image.

    Summed over the numbers of a code, averaged over images:
    1/2 * sum(variance + mean^2 - 1 - log variance).

    Parameters
    ----------
    mean, log_variance : float tensors of one shape (N, k)
        What `VariationalAutoencoder.posterior` gives.

    Returns
    -------
    scalar tensor, 0 or larger; 0 only where every mean is 0 and every variance 1

    Raises
    ------
    ValueError, TypeError
        If the shapes differ or are not (N, k), or for anything but two float tensors.

    Notes
    -----
    Derived in lesson 12. Kingma and Welling, "Auto-encoding variational Bayes" (ICLR 2014),
    appendix B.
    """
    _check_pair(mean, log_variance, ("mean", "log_variance"))
    if mean.ndim != 2:
        raise ValueError(f"mean must have shape (N, k), one code a row, got {tuple(mean.shape)}.")
    return (log_variance.exp() + mean**2 - 1 - log_variance).sum(dim=1).mean() / 2


def _check_pair(
    x_hat: torch.Tensor, x: torch.Tensor, names: tuple[str, str] = ("x_hat", "x")
) -> None:
    for name, values in zip(names, (x_hat, x), strict=True):
        if not isinstance(values, torch.Tensor) or not values.is_floating_point():
            kind = values.dtype if isinstance(values, torch.Tensor) else type(values).__name__
            raise TypeError(f"{name} must be a float tensor, got {kind}.")
    if x_hat.shape != x.shape:
        raise ValueError(
            f"{names[0]} and {names[1]} must have one shape, got {tuple(x_hat.shape)} "
            f"and {tuple(x.shape)}."
        )
    if x.numel() == 0:
        raise ValueError(
            f"{names[0]} and {names[1]} hold no number: their shape is {tuple(x.shape)}."
        )
