"""Corruption: damage done to the input of a denoising autoencoder, never to its target.

Each function is used as ``training.fit(..., corrupt=lambda x, g: corruption.masking(x, 0.25, g))``.
`bernoulli` makes noise too, but from hidden units: it samples them.
"""

import math
from numbers import Real

import torch

__all__ = ["bernoulli", "gaussian", "masking", "salt_and_pepper"]


def gaussian(x: torch.Tensor, s: float, generator: torch.Generator) -> torch.Tensor:
    """Return x~ = x + s * noise, with noise from the standard normal distribution.

    The result is not clipped: x~ may leave [0, 1] even where x does not.

    Parameters
    ----------
    x : float tensor of any shape
        Clean images; they are not changed.
    s : float, finite, 0 or larger
        Standard deviation of the noise.
    generator : torch.Generator on the device of `x`
        Where the noise comes from.

    Returns
    -------
    float tensor of the shape, dtype and device of `x`

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above.

    Notes
    -----
    Lesson 08. Vincent et al., "Stacked denoising autoencoders" (JMLR 2010).
    """
    _check(x, "s", s, generator)
    if not 0 <= s < math.inf:
        raise ValueError(f"s must be a finite number, 0 or larger, got {s}.")
    noise = torch.randn(x.shape, generator=generator, dtype=x.dtype, device=x.device)
    return x + float(s) * noise


def masking(x: torch.Tensor, p: float, generator: torch.Generator) -> torch.Tensor:
    """Return x~: each number of x is set to 0 with probability p and kept otherwise.

    What is kept stays as it is. Dropout differs there: it divides what it keeps by 1 - p, to
    preserve the mean.

    Parameters
    ----------
    x : float tensor of any shape
        Clean images; they are not changed.
    p : float in [0, 1]
        Probability of setting a number to 0, drawn for each one on its own.
    generator : torch.Generator on the device of `x`
        Where the draws come from. From the same state, a larger `p` hits the same numbers and more.

    Returns
    -------
    float tensor of the shape, dtype and device of `x`

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above.

    Notes
    -----
    Lesson 08. Vincent et al., "Extracting and composing robust features with denoising
    autoencoders" (ICML 2008); "Stacked denoising autoencoders" (JMLR 2010).
    """
    hit = _draw(x, p, generator) < float(p)
    return x.masked_fill(hit, 0)


def salt_and_pepper(x: torch.Tensor, p: float, generator: torch.Generator) -> torch.Tensor:
    """Return x~: each pixel of x turns black (0) or white (1), p/2 each, and is kept otherwise.

    Parameters
    ----------
    x : float tensor of any shape, meant to be in [0, 1]
        Clean images; they are not changed.
    p : float in [0, 1]
        Probability of hitting a pixel, drawn for each one on its own.
    generator : torch.Generator on the device of `x`
        Where the draws come from. From the same state, it hits the pixels that `masking` hits.

    Returns
    -------
    float tensor of the shape, dtype and device of `x`

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above.

    Notes
    -----
    Lesson 08. Vincent et al., "Stacked denoising autoencoders" (JMLR 2010).
    """
    u = _draw(x, p, generator)
    white = (u < float(p / 2)).to(x.dtype)  # one draw decides both: half of the hits are white
    return torch.where(u < float(p), white, x)


def bernoulli(h: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Return units that are sampled: each is 1 with the probability that h gives, otherwise 0.

    Sampling has no slope of its own. The gradient goes straight through, as if the result were h:
    the slope of a loss at a sample is passed on as its slope at h, unchanged.

    Parameters
    ----------
    h : float tensor of any shape, in [0, 1]
        Probabilities, such as the outputs of sigmoid units; they are not changed.
    generator : torch.Generator on the device of `h`
        Where the draws come from. From the same state, a larger h keeps every 1 and adds more.

    Returns
    -------
    float tensor of zeros and ones, of the shape, dtype and device of `h`

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above, NaN in `h` among them.

    Notes
    -----
    Lesson 09. Bengio, Leonard and Courville, "Estimating or propagating gradients through
    stochastic neurons for conditional computation" (2013), who give Hinton's lectures of 2012 as
    the source of the straight-through gradient.
    """
    _check_tensor("h", h, generator)
    if not ((h >= 0) & (h <= 1)).all():  # false for NaN too
        raise ValueError(
            f"h must hold probabilities from 0 to 1, got {h.min():g} to {h.max():g}: "
            "put a sigmoid before it."
        )
    u = torch.rand(h.shape, generator=generator, dtype=torch.float32, device=h.device)
    return _StraightThrough.apply(h, u)


class _StraightThrough(torch.autograd.Function):
    @staticmethod
    def forward(_, h, u):
        return (u < h).to(h.dtype)

    @staticmethod
    def backward(_, slope):
        return slope, None


def _draw(x: torch.Tensor, p: float, generator: torch.Generator) -> torch.Tensor:
    """Return numbers spread evenly over [0, 1), one for each of x; below p they are hits."""
    _check(x, "p", p, generator)
    if not 0 <= p <= 1:
        raise ValueError(f"p must be a probability from 0 to 1, got {p}: 25 % is 0.25.")
    # Always float32: in half precision the steps are so coarse that small p would come out wrong.
    return torch.rand(x.shape, generator=generator, dtype=torch.float32, device=x.device)


def _check(x: torch.Tensor, name: str, amount: float, generator: torch.Generator) -> None:
    _check_tensor("x", x, generator)
    if isinstance(amount, bool) or not isinstance(amount, Real):
        raise TypeError(f"{name} must be a number, got {amount!r}.")


def _check_tensor(name: str, x: torch.Tensor, generator: torch.Generator) -> None:
    if not isinstance(x, torch.Tensor) or not x.is_floating_point():
        kind = x.dtype if isinstance(x, torch.Tensor) else type(x).__name__
        raise TypeError(f"{name} must be a float tensor, got {kind}: torch.as_tensor(...).float().")
    if not isinstance(generator, torch.Generator):
        raise TypeError(
            f"generator must be a torch.Generator, got {generator!r}: "
            "torch.Generator().manual_seed(0)."
        )
    if generator.device != x.device:
        raise ValueError(
            f"generator is on {generator.device} but {name} is on {x.device}: "
            f'use torch.Generator("{x.device}").'
        )
