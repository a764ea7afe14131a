"""The networks of the course, each a plain ``nn.Module`` with a readable ``forward``."""

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import skip_init

__all__ = ["Autoencoder", "Classifier", "unroll"]

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
        self.in_features, self.out_features = source.out_features, source.in_features
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


class Classifier(nn.Module):
    """An encoder with one linear layer on top: x (N, D) -> logits (N, classes).

    The encoder is used, not copied: training the classifier trains the encoder too, in whatever
    else holds it. Pass ``copy.deepcopy(autoencoder.encoder)`` to leave the autoencoder as it is.

    Parameters
    ----------
    encoder : nn.Module, such as the `encoder` of an Autoencoder
        Its last dense layer gives the width of the code.
    classes : int, 2 or more
        How many classes to tell apart.
    seed : int, 0 or larger
        Seed of the initial weights of the layer on top, drawn as those of `Autoencoder`.

    Raises
    ------
    ValueError, TypeError
        For an encoder that is a whole autoencoder, no module, or has no dense layer; for fewer
        than two classes or a bad seed. The model itself: for anything but a float tensor (N, D).

    Notes
    -----
    Lesson 07. Bengio, Lamblin, Popovici and Larochelle, "Greedy layer-wise training of deep
    networks" (NIPS 2006).
    """

    def __init__(self, encoder: nn.Module, classes: int = 10, *, seed: int = 0):
        super().__init__()
        dense = _dense_layers(encoder)
        _check_whole("classes", classes, at_least=2)
        _check_whole("seed", seed, at_least=0)
        self.encoder = encoder
        self.top = skip_init(nn.Linear, dense[-1].out_features, classes)
        _draw_weights([self.top], seed)
        self.top.to(dense[-1].weight)  # to its device, in its number type
        first = next(encoder.parameters()) is dense[0].weight  # or a convolution comes before it
        self._width = dense[0].in_features if first else None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the logits (N, classes) of images x (N, D); softmax makes them probabilities."""
        _check_width(x, self._width, "x")
        return self.top(self.encoder(x))


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
    if isinstance(autoencoders, nn.Module) or not hasattr(autoencoders, "__iter__"):
        raise TypeError(f"autoencoders must be a list of them, got {type(autoencoders).__name__}.")
    autoencoders = list(autoencoders)
    if not autoencoders:
        raise ValueError("autoencoders must be a list with at least one Autoencoder.")
    for level in autoencoders:
        if not isinstance(level, Autoencoder):
            raise TypeError(f"autoencoders must all be an Autoencoder, got {type(level).__name__}.")
    for below, above in pairwise(level.sizes for level in autoencoders):
        if below[-1] != above[0]:
            raise ValueError(
                f"autoencoders must fit on each other, but a code of {below[-1]} numbers meets an "
                f"input of {above[0]}."
            )
    return autoencoders


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
        bound = layer.in_features**-0.5
        for parameter in own:
            nn.init.uniform_(parameter, -bound, bound, generator=generator)


def _dense_layers(encoder: nn.Module) -> list[nn.Module]:
    if not isinstance(encoder, nn.Module):
        raise TypeError(f"encoder must be an nn.Module, got {type(encoder).__name__}.")
    if hasattr(encoder, "decode"):
        raise TypeError("encoder is a whole autoencoder: pass autoencoder.encoder.")
    dense = [part for part in encoder.modules() if isinstance(part, (nn.Linear, TiedLinear))]
    if not dense:
        raise ValueError("encoder has no dense layer, so the width of its code is not known.")
    return dense


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


def _check_width(values: torch.Tensor, width: int | None, name: str) -> None:
    if not isinstance(values, torch.Tensor) or not values.is_floating_point():
        kind = values.dtype if isinstance(values, torch.Tensor) else type(values).__name__
        raise TypeError(f"{name} must be a float tensor, got {kind}: torch.as_tensor(...).float().")
    if width is not None and (values.ndim < 1 or values.shape[-1] != width):
        raise ValueError(
            f"{name} must have {width} numbers in each row (shape (N, {width})), "
            f"got shape {tuple(values.shape)}."
        )
