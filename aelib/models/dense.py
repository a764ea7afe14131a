"""The dense autoencoder, and several of them put together."""

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import nn

from aelib import _checks as checks

from .layers import (
    TiedLinear,
    check_activation,
    check_room,
    draw_weights,
    first_dtype,
    stacked,
    untrained,
)


class Autoencoder(nn.Module):
    """Dense encoder and mirrored decoder: x (N, sizes[0]) -> h (N, sizes[-1]) -> x^.

    ``Autoencoder((784, 256, 64, 8))`` encodes 784 -> 256 -> 64 -> 8 and decodes
    8 -> 64 -> 256 -> 784. ``Autoencoder((784, 8), activation=None, output=None)`` is the linear
    autoencoder.

    Parameters
    ----------
    sizes : at least two whole numbers, each 1 or more
        Widths from the input to the code. A code larger than the input is allowed (lesson 10).
    activation : "relu", "sigmoid", "tanh", "elu", "softplus" or None
        Nonlinearity of the hidden layers on both sides. None leaves them linear.
    code_activation : as `activation`
        Nonlinearity of the code. None (the default) lets the code be any real number.
    output : as `activation`
        Nonlinearity of the reconstruction. "sigmoid" suits images in [0, 1].
    tied : bool
        Whether decoder matrices are the encoder's, transposed, in shared storage (lesson 06).
    seed : int, from 0 to 2^64 - 1
        Seed of the initial weights, drawn evenly from +-1/sqrt(inputs of the layer).

    Raises
    ------
    ValueError, TypeError
        For sizes that are too few, not whole or below 1, an unknown activation, or a bad seed.
        `encode`, `decode` and the model itself: for anything but a float tensor (N, width) of the
        number type of the weights.

    Notes
    -----
    Built in lesson 04; linear in lesson 05; tied in lesson 06. Hinton and Salakhutdinov,
    "Reducing the dimensionality of data with neural networks", Science 313 (2006).
    """

    def __init__(
        self,
        sizes: Sequence[int] = (784, 256, 64, 8),
        activation: str | None = "relu",
        code_activation: str | None = None,
        output: str | None = "sigmoid",
        tied: bool = False,
        *,
        seed: int = 0,
    ):
        super().__init__()
        self.sizes = checks.sizes("sizes", sizes, "(784, 64, 8)", at_least=2)
        names = {"activation": activation, "code_activation": code_activation, "output": output}
        for name, value in names.items():
            check_activation(name, value)
        seed = checks.seed(seed)
        self.tied = checks.flag("tied", tied)
        widths = list(zip(self.sizes[:-1], self.sizes[1:], strict=True))
        check_room("sizes", *widths)
        down = [untrained(nn.Linear, wide, narrow) for wide, narrow in widths]
        up: list[nn.Linear] | list[TiedLinear]
        if self.tied:
            up = [TiedLinear(layer) for layer in reversed(down)]
        else:
            up = [untrained(nn.Linear, narrow, wide) for wide, narrow in reversed(widths)]
        draw_weights([*down, *up], seed)
        hidden = [activation] * (len(widths) - 1)
        self.encoder = stacked(down, [*hidden, code_activation])
        self.decoder = stacked(up, [*hidden, output])

    def encode(self, x: torch.Tensor) -> torch.Tensor:
        """Return the code h (N, sizes[-1]) of images x (N, sizes[0])."""
        x = checks.rows("x", x, self.sizes[0], first_dtype(self))
        return self.encoder(x)

    def decode(self, h: torch.Tensor) -> torch.Tensor:
        """Return the reconstruction x^ (N, sizes[0]) of codes h (N, sizes[-1])."""
        h = checks.rows("h", h, self.sizes[-1], first_dtype(self))
        return self.decoder(h)

    def forward(
        self, x: torch.Tensor, with_code: bool = False
    ) -> torch.Tensor | tuple[torch.Tensor, ...]:
        """Return the reconstruction x^ = g(f(x)) of images x, both (N, sizes[0]).

        Where `with_code` is true: the pair (x^, h), for a penalty on the code.
        """
        with_code = checks.flag("with_code", with_code)
        h = self.encode(x)
        x_hat = self.decode(h)
        return (x_hat, h) if with_code else x_hat


def unroll(autoencoders: Sequence[Autoencoder]) -> Autoencoder:
    """Put autoencoders, each trained on the codes of the one before, together into a deep one.

    The encoders follow each other in order, the decoders in the opposite order: what was encoded
    last is decoded first. For four with one layer each, the decoder is W4', W3', W2', W1'. The
    layers are used, not copied.

    Parameters
    ----------
    autoencoders : at least one Autoencoder
        From the images upwards; the code of each is as wide as the input of the next.

    Returns
    -------
    Autoencoder

    Raises
    ------
    ValueError, TypeError
        If there is none, one is not an Autoencoder, or they do not fit on each other.

    Notes
    -----
    Lesson 07. Hinton and Salakhutdinov, "Reducing the dimensionality of data with neural
    networks", Science 313 (2006).
    """
    autoencoders = _checked_levels(autoencoders)
    sizes = [autoencoders[0].sizes[0], *(n for level in autoencoders for n in level.sizes[1:])]
    whole = Autoencoder(sizes, tied=all(level.tied for level in autoencoders))
    whole.encoder = nn.Sequential(*(part for level in autoencoders for part in level.encoder))
    downwards = reversed(autoencoders)
    whole.decoder = nn.Sequential(*(part for level in downwards for part in level.decoder))
    return whole


def _checked_levels(autoencoders: Sequence[Autoencoder]) -> list[Autoencoder]:
    if isinstance(autoencoders, nn.Module):
        raise TypeError(f"autoencoders must be a list of them, got {checks.kind(autoencoders)}.")
    autoencoders = checks.sequence("autoencoders", autoencoders, "[Autoencoder((784, 64))]")
    for level in autoencoders:
        if not isinstance(level, Autoencoder):
            raise TypeError(f"autoencoders must all be an Autoencoder, got {checks.kind(level)}.")
    for below, above in pairwise(level.sizes for level in autoencoders):
        if below[-1] != above[0]:
            raise ValueError(
                f"autoencoders must fit on each other, but a code of {below[-1]} numbers meets an "
                f"input of {above[0]}."
            )
    if len(types := {first_dtype(level) for level in autoencoders}) > 1:
        raise TypeError(f"autoencoders must be of one number type, got {sorted(map(str, types))}.")
    return autoencoders
