"""Corruption: damage done to the input of a denoising autoencoder, never to its target.

Each kind is used as ``training.fit(..., corrupt=corruption.damage("masking", 0.25))``. Written out,
that is ``corrupt=lambda x, g: corruption.masking(x, 0.25, g)``, or with the amount given by name,
``corrupt=functools.partial(corruption.masking, p=0.25)``; a lambda cannot be pickled, the others
can. `KINDS` lists them once, for whatever lets one choose. `bernoulli` makes noise too, but from
hidden units: it samples them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import torch

from aelib import _checks as checks

__all__ = ["KINDS", "Corruption", "bernoulli", "damage", "gaussian", "masking", "salt_and_pepper"]


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
    s = checks.number("s", _amount("gaussian", "s", s), least=0)
    _check_tensor("x", x, generator)
    noise = torch.randn(x.shape, generator=generator, dtype=x.dtype, device=x.device)
    return x + s * noise


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
    p, u = _probability("masking", p), _draw(x, generator)
    return x.masked_fill(u < p, 0)


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
    p, u = _probability("salt_and_pepper", p), _draw(x, generator)
    white = (u < p / 2).to(x.dtype)  # one draw decides both: half of the hits are white
    return torch.where(u < p, white, x)


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
    def forward(ctx, h, u):
        return (u < h).to(h.dtype)

    @staticmethod
    def backward(ctx, *slopes):
        return slopes[0], None


@dataclass(frozen=True)
class Corruption:
    """A kind of damage, as it is offered wherever one can choose: panels, sliders, lessons.

    Attributes
    ----------
    name : str
        Its one spelling.
    symbol : str
        The letter that the course writes for the amount: s for a scale, p for a probability.
    amount : str
        What the amount means, in a few words.
    function : function (x, amount, generator) -> x~
        What does it.
    """

    name: str
    symbol: str
    amount: str
    function: Callable[[torch.Tensor, float, torch.Generator], torch.Tensor]


_ALL = (
    Corruption("gaussian", "s", "standard deviation of the noise", gaussian),
    Corruption("masking", "p", "probability that a pixel is set to 0", masking),
    Corruption(
        "salt-and-pepper", "p", "probability that a pixel turns black or white", salt_and_pepper
    ),
)
KINDS: Mapping[str, Corruption] = MappingProxyType({kind.name: kind for kind in _ALL})


@dataclass(frozen=True)
class _Damage:
    """A kind of damage with its amount: a function (x, generator) -> x~ that can be pickled."""

    name: str
    amount: float

    def __call__(self, x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        return KINDS[self.name].function(x, self.amount, generator)


def damage(name: str, amount: float) -> Callable[[torch.Tensor, torch.Generator], torch.Tensor]:
    """Return a function (x, generator) -> x~ that does one kind of damage, for `corrupt`.

    Parameters
    ----------
    name : str
        Which of `KINDS`, such as "masking".
    amount : float, 0 or larger
        Standard deviation of the Gaussian noise; else the probability that a pixel is hit, up to 1.

    Returns
    -------
    function

    Raises
    ------
    ValueError, TypeError
        For an unknown name or an amount outside what is said above.

    Notes
    -----
    Lesson 08.
    """
    if isinstance(name, torch.Tensor):  # damage itself in the place of what it returns
        raise TypeError(
            "name must be a text, got a batch of images: damage returns what is called with one, "
            'corrupt=corruption.damage("masking", 0.25).'
        )
    kind = KINDS[checks.choice("name", name, KINDS)]
    most = {} if kind.symbol == "s" else {"most": 1}
    return _Damage(kind.name, checks.number("amount", amount, least=0, **most))


def _amount(function: str, symbol: str, amount: float) -> float:
    """Return what is meant as an amount: partial(masking, 0.25) gives its 0.25 to x."""
    if isinstance(amount, torch.Tensor) and amount.ndim > 0:
        raise TypeError(
            f"{symbol} must be a number, got {checks.shown(amount)}: the order is {function}(x, "
            f"{symbol}, generator), and {symbol} alone is given by name, "
            f"functools.partial({function}, {symbol}=0.25)."
        )
    return amount


def _probability(function: str, p: float) -> float:
    p = checks.number("p", _amount(function, "p", p))
    if not 0 <= p <= 1:
        raise ValueError(f"p must be a probability from 0 to 1, got {p:g}: 25 % is 0.25.")
    return p


def _draw(x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Return numbers spread evenly over [0, 1), one for each of x; below p they are hits."""
    _check_tensor("x", x, generator)
    # Always float32: in half precision the steps are so coarse that small p would come out wrong.
    return torch.rand(x.shape, generator=generator, dtype=torch.float32, device=x.device)


def _check_tensor(name: str, x: torch.Tensor, generator: torch.Generator) -> None:
    checks.float_tensor(name, x)
    checks.generator(generator, x.device, name)
