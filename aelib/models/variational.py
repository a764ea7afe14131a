"""The variational autoencoder: an encoder that also says how sure it is."""

from collections.abc import Sequence

import torch
from torch import nn

from aelib import _checks as checks

from .dense import Autoencoder
from .layers import draw_weights, first_dtype, untrained

MOST_IMAGES = 1_000_000  # of 28 x 28 pixels: 3 GB


class VariationalAutoencoder(Autoencoder):
    """Dense autoencoder whose code is a normal distribution: x -> mean, log variance -> h -> x^.

    ``VariationalAutoencoder((784, 256, 2))`` has the encoder and decoder of
    ``Autoencoder((784, 256, 2))``, weight for weight at the start, and one layer more: beside the
    mean of the code, the last hidden layer gives the logarithm of its variance.

    `encode` and the model itself use the mean and draw nothing, so all that works for an
    Autoencoder works here. `training.fit_variational` trains it.

    Parameters
    ----------
    sizes : at least two whole numbers, each 1 or more
        Widths from the input to the code.
    activation, output : "relu", "sigmoid", "tanh", "elu", "softplus" or None
        Nonlinearity of the hidden layers and of the reconstruction, as for `Autoencoder`.
    seed : int, from 0 to 2^64 - 1
        Seed of the initial weights.

    Raises
    ------
    ValueError, TypeError
        As `Autoencoder`.

    Notes
    -----
    Lesson 12. Kingma and Welling, "Auto-encoding variational Bayes" (ICLR 2014).
    """

    def __init__(
        self,
        sizes: Sequence[int] = (784, 256, 2),
        activation: str | None = "relu",
        output: str | None = "sigmoid",
        *,
        seed: int = 0,
    ):
        seed = checks.seed(seed)
        super().__init__(sizes, activation, None, output, seed=seed)
        before, k = self.sizes[-2:]
        self.log_variance = untrained(nn.Linear, before, k)
        draw_weights([self.log_variance], seed)

    def posterior(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return mean and log variance (N, k) of the codes of images x (N, D)."""
        x = checks.rows("x", x, self.sizes[0], first_dtype(self))
        hidden = self.encoder[:-1](x)
        return self.encoder[-1](hidden), self.log_variance(hidden)

    def draw(
        self,
        mean: torch.Tensor,
        log_variance: torch.Tensor,
        generator: torch.Generator | None = None,
        noise: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """Return codes h (N, k) drawn from the normal distributions, differentiable in both.

        Reparameterised: noise is drawn, then stretched and moved, so gradients reach the encoder.
        Standard normal `noise` (N, k) may be given in the place of a generator.
        """
        mean = checks.rows("mean", mean, self.sizes[-1])
        log_variance = checks.rows("log_variance", log_variance, self.sizes[-1])
        if mean.shape != log_variance.shape:
            raise ValueError(
                f"mean and log_variance must have one shape, got {tuple(mean.shape)} and "
                f"{tuple(log_variance.shape)}."
            )
        if noise is None:
            noise = standard_normal(mean.shape, mean, generator)
        elif checks.rows("noise", noise, self.sizes[-1]).shape != mean.shape:
            raise ValueError(
                f"noise must have the shape of mean, {tuple(mean.shape)}, got {tuple(noise.shape)}."
            )
        return mean + (log_variance / 2).exp() * noise

    def forward(
        self,
        x: torch.Tensor,
        with_code: bool = False,
        generator: torch.Generator | None = None,
        noise: torch.Tensor | None = None,
    ) -> torch.Tensor | tuple[torch.Tensor, ...]:
        """Return the reconstruction x^ of images x, both (N, D), from the mean of their codes.

        With a `generator` or `noise` (N, k), as in training: x^ from codes that are drawn, with the
        mean and the log variance they were drawn from, (x^, mean, log variance). Where `with_code`
        is true: (x^, h).
        """
        if generator is None and noise is None:
            return super().forward(x, with_code)
        with_code = checks.flag("with_code", with_code)
        mean, log_variance = self.posterior(x)
        h = self.draw(mean, log_variance, generator, noise)
        return (self.decode(h), h) if with_code else (self.decode(h), mean, log_variance)

    def sample(self, count: int, generator: torch.Generator) -> torch.Tensor:
        """Return new images (count, D), decoded from codes drawn from the standard normal.

        `count` is from 1 to a million.
        """
        shape = (checks.whole("count", count, 1, MOST_IMAGES), self.sizes[-1])
        return self.decode(standard_normal(shape, self.log_variance.weight, generator))


def standard_normal(shape, like: torch.Tensor, generator: torch.Generator | None) -> torch.Tensor:
    """Return standard normal noise, of the type and on the device of other numbers."""
    checks.generator(generator, like.device, "the model")
    return torch.randn(shape, generator=generator, dtype=like.dtype, device=like.device)
