"""The networks of the course, each a plain ``nn.Module`` with a readable ``forward``."""

from collections.abc import Sequence

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import skip_init

__all__ = ["Autoencoder"]

ACTIVATIONS = {
    "elu": nn.ELU,
    "relu": nn.ReLU,
    "sigmoid": nn.Sigmoid,
    "softplus": nn.Softplus,
    "tanh": nn.Tanh,
}


class TiedLinear(nn.Module):
    """A dense layer that uses the weight of another one, transposed.

    The weight is the *same* parameter, not a copy with equal values: one storage, one gradient.
    Only the bias is its own. Lesson 06.
    """

    def __init__(self, source: nn.Linear):
        super().__init__()
        self.weight = source.weight  # (out of source, in of source)
        self.bias = nn.Parameter(torch.zeros(source.in_features))

    def forward(self, h: torch.Tensor) -> torch.Tensor:  # noqa: D102
        return F.linear(h, self.weight.t(), self.bias)


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
    seed : int, 0 or larger
        Seed of the initial weights, drawn evenly from +-1/sqrt(inputs of the layer).

    Raises
    ------
    ValueError, TypeError
        For sizes that are too few, not whole or below 1, an unknown activation, or a bad seed.
        `encode`, `decode` and the model itself: for anything but a float tensor (N, width).

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
        self.sizes = _checked_sizes(sizes)
        names = {"activation": activation, "code_activation": code_activation, "output": output}
        for name, value in names.items():
            _check_activation(name, value)
        _check_whole("seed", seed, at_least=0)
        self.tied = bool(tied)
        widths = list(zip(self.sizes[:-1], self.sizes[1:], strict=True))
        # Without skip_init torch would draw weights too, from its global generator.
        down = [skip_init(nn.Linear, wide, narrow) for wide, narrow in widths]
        if tied:
            up = [TiedLinear(layer) for layer in reversed(down)]
        else:
            up = [skip_init(nn.Linear, narrow, wide) for wide, narrow in reversed(widths)]
        _draw_weights(down + up, seed)
        hidden = [activation] * (len(widths) - 1)
        self.encoder = _stack(down, [*hidden, code_activation])
        self.decoder = _stack(up, [*hidden, output])

    def encode(self, x: torch.Tensor) -> torch.Tensor:
        """Return the code h (N, sizes[-1]) of images x (N, sizes[0])."""
        _check_width(x, self.sizes[0], "x")
        return self.encoder(x)

    def decode(self, h: torch.Tensor) -> torch.Tensor:
        """Return the reconstruction x^ (N, sizes[0]) of codes h (N, sizes[-1])."""
        _check_width(h, self.sizes[-1], "h")
        return self.decoder(h)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the reconstruction x^ = g(f(x)) of images x, both (N, sizes[0])."""
        return self.decode(self.encode(x))


def _stack(layers: list[nn.Module], activations: list[str | None]) -> nn.Sequential:
    parts = []
    for layer, name in zip(layers, activations, strict=True):
        parts.append(layer)
        if name is not None:
            parts.append(ACTIVATIONS[name]())
    return nn.Sequential(*parts)


def _check_activation(name: str, value: str | None) -> None:
    if value is not None and value not in list(ACTIVATIONS):  # a list takes any type
        raise ValueError(f"{name} must be one of {sorted(ACTIVATIONS)} or None, got {value!r}.")


def _draw_weights(layers: list[nn.Module], seed: int) -> None:
    """Fill weights and biases as torch does, but from a generator of our own."""
    generator = torch.Generator().manual_seed(seed)
    for layer in layers:
        own = [layer.bias] if isinstance(layer, TiedLinear) else [layer.weight, layer.bias]
        inputs = layer.weight.shape[0 if isinstance(layer, TiedLinear) else 1]
        for parameter in own:
            nn.init.uniform_(parameter, -(inputs**-0.5), inputs**-0.5, generator=generator)


def _checked_sizes(sizes: Sequence[int]) -> tuple[int, ...]:
    if isinstance(sizes, (str, int)) or not hasattr(sizes, "__iter__"):
        raise TypeError(f"sizes must be a sequence such as (784, 64, 8), got {sizes!r}.")
    sizes = tuple(sizes)
    if len(sizes) < 2:
        raise ValueError(f"sizes needs at least an input and a code width, got {sizes}.")
    for size in sizes:
        _check_whole("every number in sizes", size, at_least=1)
    return tuple(int(size) for size in sizes)


def _check_whole(name: str, value: int, at_least: int) -> None:
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"{name} must be a whole number, got {value!r}.")
    if value < at_least:
        raise ValueError(f"{name} must be {at_least} or more, got {value}.")


def _check_width(values: torch.Tensor, width: int, name: str) -> None:
    if not isinstance(values, torch.Tensor) or not values.is_floating_point():
        kind = values.dtype if isinstance(values, torch.Tensor) else type(values).__name__
        raise TypeError(f"{name} must be a float tensor, got {kind}: torch.as_tensor(...).float().")
    if values.ndim < 1 or values.shape[-1] != width:
        raise ValueError(
            f"{name} must have {width} numbers in each row (shape (N, {width})), "
            f"got shape {tuple(values.shape)}."
        )
