"""What the networks share: activations, initial weights, and checks of what they are given."""

from collections.abc import Sequence

import torch
from torch import nn
from torch.nn import functional as F

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


def stacked(layers: list[nn.Module], activations: list[str | None]) -> nn.Sequential:
    """Return the layers in order, each followed by its activation."""
    pairs = zip(layers, activations, strict=True)
    return nn.Sequential(*(part for layer, name in pairs for part in (layer, *named(name))))


def named(activation: str | None) -> list[nn.Module]:
    """Return the activation of this name in a list, which is empty for None."""
    return [] if activation is None else [ACTIVATIONS[activation]()]


def draw_weights(layers: list[nn.Module], seed: int) -> None:
    """Fill weights and biases as torch does, but from a generator of our own."""
    generator = torch.Generator().manual_seed(seed)
    for layer in layers:
        if isinstance(layer, TiedLinear):
            own, inputs = [layer.bias], layer.in_features
        else:  # of a convolution c * 3 * 3 inputs
            own, inputs = [layer.weight, layer.bias], layer.weight[0].numel()
        bound = inputs**-0.5
        for parameter in own:
            nn.init.uniform_(parameter, -bound, bound, generator=generator)


def checked_sizes(sizes: Sequence[int]) -> tuple[int, ...]:
    """Return the widths as whole numbers, or raise."""
    if isinstance(sizes, (str, int)) or not hasattr(sizes, "__iter__"):
        raise TypeError(f"sizes must be a sequence such as (784, 64, 8), got {sizes!r}.")
    sizes = tuple(sizes)
    if len(sizes) < 2:
        raise ValueError(f"sizes needs at least an input and a code width, got {sizes}.")
    for size in sizes:
        check_whole("every number in sizes", size, at_least=1)
    return tuple(int(size) for size in sizes)


def check_activation(name: str, value: str | None) -> None:
    """Raise unless this is the name of an activation, or None."""
    if value is not None and value not in list(ACTIVATIONS):  # a list takes any type
        raise ValueError(f"{name} must be one of {sorted(ACTIVATIONS)} or None, got {value!r}.")


def check_whole(name: str, value: int, at_least: int) -> None:
    """Raise unless this is a whole number, large enough."""
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"{name} must be a whole number, got {value!r}.")
    if value < at_least:
        raise ValueError(f"{name} must be {at_least} or more, got {value}.")


def check_width(values: torch.Tensor, width: int | None, name: str) -> None:
    """Raise unless these are float rows of this width; None allows any."""
    if not isinstance(values, torch.Tensor) or not values.is_floating_point():
        kind = values.dtype if isinstance(values, torch.Tensor) else type(values).__name__
        raise TypeError(f"{name} must be a float tensor, got {kind}: torch.as_tensor(...).float().")
    if width is not None and (values.ndim < 1 or values.shape[-1] != width):
        raise ValueError(
            f"{name} must have {width} numbers in each row (shape (N, {width})), "
            f"got shape {tuple(values.shape)}."
        )
