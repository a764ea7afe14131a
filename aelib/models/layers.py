"""What the networks share: activations, tied layers and initial weights."""

import math
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import skip_init

from aelib import _checks as checks
from aelib._surroundings import uninterrupted

ACTIVATIONS = {
    "elu": nn.ELU,
    "relu": nn.ReLU,
    "sigmoid": nn.Sigmoid,
    "softplus": nn.Softplus,
    "tanh": nn.Tanh,
}


MOST_WEIGHTS = 10**9  # 4 GB

# The values that each activation can give, ends included: what a network can reconstruct.
RANGES = {
    "elu": (-1.0, math.inf),
    "relu": (0.0, math.inf),
    "sigmoid": (0.0, 1.0),
    "softplus": (0.0, math.inf),
    "tanh": (-1.0, 1.0),
}


class TiedLinear(nn.Module):
    """A dense layer that uses the weight of another one, transposed.

    Tied by a rule: it has no weight of its own and asks the other layer for its weight whenever it
    is called. So it stays tied whatever becomes of that weight: another parameter in its place, a
    state loaded with ``assign=True``, a parametrization. Only the bias is its own. Lesson 06.

    Parameters
    ----------
    source : nn.Linear
        The layer whose weight (out, in) is used; this layer maps `out` numbers to `in`.

    Raises
    ------
    TypeError, ValueError
        For a source that is none. The layer itself: for anything but a float tensor (N, out).
    """

    def __init__(self, source: nn.Linear):
        super().__init__()
        if not isinstance(source, nn.Linear):
            raise TypeError(f"source must be an nn.Linear, got {checks.kind(source)}.")
        self.in_features, self.out_features = source.out_features, source.in_features
        self._source = (source,)  # in a tuple, so that it does not become a part of this layer
        self.bias = nn.Parameter(source.weight.new_zeros(source.in_features))

    @property
    def weight(self) -> torch.Tensor:
        """The weight of the other layer itself, (out of source, in of source)."""
        return self._source[0].weight

    def forward(self, h: torch.Tensor) -> torch.Tensor:
        """Return what the layer makes of h, (N, out of source) -> (N, in of source)."""
        h = checks.rows("h", h, self.in_features, self.weight.dtype)
        return F.linear(h, self.weight.t(), self.bias)


Weighted = nn.Linear | nn.Conv2d | nn.ConvTranspose2d | TiedLinear
Layer = TypeVar("Layer", bound=nn.Module)


def stacked(layers: Iterable[nn.Module], activations: Iterable[str | None]) -> nn.Sequential:
    """Return the layers in order, each followed by its activation."""
    pairs = zip(layers, activations, strict=True)
    return nn.Sequential(*(part for layer, name in pairs for part in (layer, *named(name))))


def named(activation: str | None) -> list[nn.Module]:
    """Return the activation of this name in a list, which is empty for None."""
    return [] if activation is None else [ACTIVATIONS[activation]()]


def output_range(network: nn.Module) -> tuple[float, float]:
    """Return the least and the largest value that a network's last activation can give."""
    if not isinstance(network, nn.Module):
        raise TypeError(f"network must be an nn.Module, got {checks.kind(network)}.")
    parts = [part for part in network.modules() if not any(part.children())]
    kinds = {layer: name for name, layer in ACTIVATIONS.items()}
    last = next((part for part in reversed(parts) if not isinstance(part, nn.Flatten)), None)
    return RANGES.get(kinds.get(type(last), ""), (-math.inf, math.inf))


def untrained(kind: Callable[..., Layer], *sizes: int, **settings: int) -> Layer:
    """Return a layer whose weights are not drawn yet: torch would take its global generator."""
    with uninterrupted():  # the first call imports parts of torch
        return cast(Layer, skip_init(cast(Any, kind), *sizes, **settings))


def check_room(name: str, *layers: tuple[int, int]) -> None:
    """Raise where dense layers (in, out) have more weights together than a computer has room for.

    To ask for them would end in torch's words, or in a computer that stands still.
    """
    weights = sum(wide * narrow for wide, narrow in layers)
    if weights > MOST_WEIGHTS:
        raise ValueError(
            f"{name} must be smaller: the network would have {checks.shown(weights)} weights, and "
            f"{MOST_WEIGHTS} are the most."
        )


def draw_weights(layers: Iterable[Weighted], seed: int) -> None:
    """Fill weights and biases as torch does, but from a generator of our own."""
    generator = torch.Generator("cpu").manual_seed(seed)
    for layer in layers:
        if isinstance(layer, TiedLinear):
            own, inputs = [layer.bias], layer.in_features
        else:  # of a convolution c * 3 * 3 inputs
            own, inputs = list(layer.parameters()), layer.weight[0].numel()
        bound = inputs**-0.5
        for parameter in own:
            nn.init.uniform_(parameter, -bound, bound, generator=generator)


def check_activation(name: str, value: str | None) -> None:
    """Raise unless this is the name of an activation, or None."""
    if value is not None and not (isinstance(value, str) and value in ACTIVATIONS):
        known = ", ".join(map(repr, sorted(ACTIVATIONS)))
        raise ValueError(f"{name} must be one of {known} or None, got {checks.shown(value)}.")


def unwrapped(model: nn.Module) -> nn.Module:
    """Return the model inside what torch.compile or several processes put around it."""
    wrapped = [getattr(model, name, None) for name in ("_orig_mod", "module")]
    inner = next((each for each in wrapped if isinstance(each, nn.Module)), None)
    return model if inner is None else unwrapped(inner)


def first_dtype(network: nn.Module) -> torch.dtype:
    """Return the number type of a network: that of its first parameter."""
    return next(network.parameters()).dtype
