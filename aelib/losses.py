"""Losses: how far a reconstruction is from its target, and what a code is made to pay.

`kl_sparsity` and `l1`, times a weight, are made for the `penalty` of `training.fit`; `top_k` is an
activation that makes a code sparse instead of making it pay.
"""

import math
from collections.abc import Callable

import torch
from torch.nn import functional as F

from aelib import _checks as checks

__all__ = ["bce", "gaussian_kl", "kl_sparsity", "l1", "mse", "top_k"]


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
    x_hat, x = _checked_pair(x_hat, x)
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
        As `mse`, if a value of either lies outside [0, 1], and if `x` holds NaN.

    Notes
    -----
    Used in lessons 08 and 12.
    """
    x_hat, x = _checked_pair(x_hat, x)
    checks.finite("x", x)
    for name, values in (("x_hat", x_hat), ("x", x)):
        low, high = values.min().item(), values.max().item()
        if low < 0 or high > 1:
            raise ValueError(
                f"{name} must be in [0, 1] for bce, got values from {low:.3g} to {high:.3g}: "
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
    mean, log_variance = _checked_pair(mean, log_variance, ("mean", "log_variance"))
    if mean.ndim != 2:
        raise ValueError(f"mean must have shape (N, k), one code a row, got {tuple(mean.shape)}.")
    return (log_variance.exp() + mean**2 - 1 - log_variance).sum(dim=1).mean() / 2


def kl_sparsity(h: torch.Tensor, rho: float) -> torch.Tensor:
    """Return how far the mean activations of the units are from rho: KL(rho || mean), summed.

    Each unit's activation is averaged over the images of the batch. For a unit with mean m this
    adds rho log(rho / m) + (1 - rho) log((1 - rho) / (1 - m)): 0 where m is rho, larger on both
    sides. Only means count: a unit that is at rho for every image costs nothing either.

    Parameters
    ----------
    h : float tensor (N, k), in [0, 1], N and k of 1 or more
        Codes, such as the output of a sigmoid.
    rho : float, above 0 and below 1
        The mean activation that is wanted.

    Returns
    -------
    scalar tensor, 0 or larger; NaN if `h` holds NaN. A mean of exactly 0 or 1, which would cost
    infinitely much, counts as the nearest number that the number type can tell from it.

    Raises
    ------
    ValueError, TypeError
        For codes that are no float tensor (N, k) in [0, 1], or a rho that is not between 0 and 1.

    Notes
    -----
    Derived in lesson 10. Ng, "Sparse autoencoder", CS294A lecture notes (Stanford, 2011).
    """
    h = _checked_codes(h)
    rho = checks.number("rho", rho, above=0, below=1)
    low, high = h.min().item(), h.max().item()
    if low < 0 or high > 1:
        raise ValueError(
            f"h must be codes in [0, 1], got values from {low:.3g} to {high:.3g}: end the "
            'encoder in a sigmoid (code_activation="sigmoid"), or use l1.'
        )
    tiny = torch.finfo(h.dtype).eps
    mean = h.mean(dim=0).clamp(tiny, 1 - tiny)  # (k,)
    # The logarithms of rho are Python's: a small rho may be 0 in the number type of h.
    active = rho * (math.log(rho) - mean.log())
    return (active + (1 - rho) * (math.log1p(-rho) - (1 - mean).log())).sum()


def l1(h: torch.Tensor) -> torch.Tensor:
    """Return the sum of the absolute values of a code, averaged over images.

    A net can make it small without any sparsity: codes a tenth as large, decoder weights ten times
    as large. Hold the decoder's columns at one length, or pass ``h * lengths`` (lesson 10).

    Parameters
    ----------
    h : float tensor (N, k), N and k of 1 or more
        Codes.

    Returns
    -------
    scalar tensor, 0 or larger; NaN if `h` holds NaN

    Raises
    ------
    ValueError, TypeError
        For codes that are no float tensor (N, k).

    Notes
    -----
    Lesson 10. Olshausen and Field, "Emergence of simple-cell receptive field properties by learning
    a sparse code for natural images", Nature 381 (1996), ask for sparse codes in this way.
    """
    h = _checked_codes(h)
    return h.abs().sum(dim=1).mean()


def top_k(h: torch.Tensor, keep: int) -> torch.Tensor:
    """Return codes with the `keep` largest activations of each image, and 0 for all others.

    Slopes flow through what is kept only. Of equal activations it keeps as many as there is room
    for, so never more than `keep`.

    Parameters
    ----------
    h : float tensor (N, k), N and k of 1 or more
        Codes, before anything was set to 0.
    keep : int, 1 to k
        How many units of each image stay.

    Returns
    -------
    tensor (N, k)

    Raises
    ------
    ValueError, TypeError
        For codes that are no float tensor (N, k), or a `keep` that is not a whole number from 1
        to k.

    Notes
    -----
    Derived in lesson 10. Makhzani and Frey, "k-Sparse autoencoders" (ICLR 2014).
    """
    _checked_codes(h)
    keep = checks.whole("keep", keep, least=None)
    if not 1 <= keep <= h.shape[1]:
        raise ValueError(
            f"keep must be from 1 to {h.shape[1]}, the width of the code, got {checks.shown(keep)}."
        )
    values, places = h.topk(keep, dim=1, sorted=False)
    return torch.zeros_like(h).scatter(1, places, values)


def _checked_pair(
    x_hat: torch.Tensor, x: torch.Tensor, names: tuple[str, str] = ("x_hat", "x")
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return two float tensors of one shape in one number type, float32 or wider, or raise."""
    for name, values in zip(names, (x_hat, x), strict=True):
        checks.float_tensor(name, values)
    if x_hat.shape != x.shape:
        raise ValueError(
            f"{names[0]} and {names[1]} must have one shape, got {tuple(x_hat.shape)} "
            f"and {tuple(x.shape)}."
        )
    if x.numel() == 0:
        raise ValueError(
            f"{names[0]} and {names[1]} hold no number: their shape is {tuple(x.shape)}."
        )
    wide = torch.promote_types(torch.promote_types(x_hat.dtype, x.dtype), torch.float32)
    return x_hat.to(wide), x.to(wide)


def _checked_codes(h: torch.Tensor) -> torch.Tensor:
    """Return codes (N, k) in float32 or wider, in which sums have room, or raise."""
    checks.float_tensor("h", h)
    if h.ndim != 2 or h.numel() == 0:
        raise ValueError(
            f"h must be codes (N, k), with N and k of 1 or more, got shape {tuple(h.shape)}."
        )
    return h.to(torch.promote_types(h.dtype, torch.float32))


LOSSES: dict[str, Callable[[torch.Tensor, torch.Tensor], torch.Tensor]] = {"mse": mse, "bce": bce}
