"""The convolutional autoencoder: a network that knows which pixels are neighbours."""

import math
from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import nn

from aelib import _checks as checks

from .layers import (
    Weighted,
    check_activation,
    check_room,
    draw_weights,
    first_dtype,
    named,
    untrained,
)

CODES = ("linear", "map")
UPSAMPLING = ("resize", "transposed")


class ConvAutoencoder(nn.Module):
    """Encoder and decoder of convolutions: x (N, D) -> h -> x^ (N, D), images flattened as ever.

    Each entry of `channels` is a 3 x 3 convolution with stride 2, which halves both sides of the
    picture; the decoder doubles them again. With 28 x 28 images and ``channels=(16, 32)`` the
    encoder goes 1 x 28 x 28 -> 16 x 14 x 14 -> 32 x 7 x 7 -> code.

    Parameters
    ----------
    image_shape : (H, W), or (H, W, 3) for colour
        Height and width, each divisible by 2 as often as there are `channels`. In colour a row
        holds the three numbers of one pixel after another; the first convolution takes 3 maps.
    code : "linear" or "map"
        "linear": a dense layer makes the code a vector h (N, code_size). "map": a 1 x 1
        convolution makes it a feature map h (N, c, height, width), each number from one region of
        the image; c = code_size / (height * width).
    code_size : int, 1 or more
        Numbers per image in the code; for a map a multiple of its height * width.
    channels : whole numbers, each 1 or more
        Feature maps after each convolution of the encoder.
    activation, output : "relu", "sigmoid", "tanh", "elu", "softplus" or None
        Nonlinearity of the hidden layers and of the reconstruction. The code has none.
    upsampling : "resize" or "transposed"
        How the decoder doubles the sides: repeat each pixel and convolve, or a transposed 3 x 3
        convolution with stride 2, whose uneven overlap leaves checkerboards.
    seed : int, from 0 to 2^64 - 1
        Seed of the initial weights, drawn evenly from +-1/sqrt(inputs of the layer).

    Attributes
    ----------
    code_shape : tuple of int
        Shape of the code of one image: (code_size,) or (c, height, width).

    Raises
    ------
    ValueError, TypeError
        For an argument outside what is said above. `encode`, `decode` and the model itself: for
        anything but float tensors (N, D) and (N, *code_shape).

    Notes
    -----
    Lesson 11. Masci, Meier, Ciresan and Schmidhuber, "Stacked convolutional auto-encoders for
    hierarchical feature extraction" (ICANN 2011); Odena, Dumoulin and Olah, "Deconvolution and
    checkerboard artifacts" (Distill 2016).
    """

    def __init__(
        self,
        image_shape: tuple[int, ...] = (28, 28),
        code: str = "linear",
        code_size: int = 32,
        channels: Sequence[int] = (16, 32),
        activation: str | None = "relu",
        output: str | None = "sigmoid",
        upsampling: str = "resize",
        *,
        seed: int = 0,
    ):
        super().__init__()
        channels = checks.sizes("channels", channels, "(16, 32)")
        self.image_shape = _checked_shape(image_shape, halvings=len(channels))
        code = checks.choice("code", code, CODES)
        upsampling = checks.choice("upsampling", upsampling, UPSAMPLING)
        for name, value in {"activation": activation, "output": output}.items():
            check_activation(name, value)
        code_size, seed = checks.whole("code_size", code_size, 1), checks.seed(seed)
        height, width, *colours = self.image_shape
        steps = list(pairwise((math.prod(colours), *channels)))
        check_room("channels", *((9 * few, many) for few, many in steps))
        last_map = (channels[-1], height >> len(channels), width >> len(channels))
        self.code_shape = _code_shape(code, code_size, last_map)
        largest = "code_size" if code_size > math.prod(last_map) else "image_shape"
        check_room(largest, (math.prod(last_map), code_size))

        into_code, out_of_code = _around_code(self.code_shape, last_map)
        to_maps, to_rows = _around_maps(self.image_shape)
        down, up = [to_maps], [*out_of_code]
        for few, many in steps:
            down += [_halving(few, many), *named(activation)]
        for few, many in reversed(steps):
            up += [*named(activation), *_doubling(many, few, upsampling)]
        self.encoder = nn.Sequential(*down, *into_code)
        self.decoder = nn.Sequential(*up, *named(output), to_rows)
        draw_weights([part for part in self.modules() if isinstance(part, Weighted)], seed)

    def encode(self, x: torch.Tensor) -> torch.Tensor:
        """Return the code h (N, *code_shape) of images x (N, D)."""
        x = _check_each(x, (math.prod(self.image_shape),), "x", first_dtype(self))
        return self.encoder(x)

    def decode(self, h: torch.Tensor) -> torch.Tensor:
        """Return the reconstruction x^ (N, D) of codes h (N, *code_shape)."""
        h = _check_each(h, self.code_shape, "h", first_dtype(self))
        return self.decoder(h)

    def forward(
        self, x: torch.Tensor, with_code: bool = False
    ) -> torch.Tensor | tuple[torch.Tensor, ...]:
        """Return the reconstruction x^ = g(f(x)) of images x, both (N, D).

        Where `with_code` is true: the pair (x^, h), for a penalty on the code.
        """
        with_code = checks.flag("with_code", with_code)
        h = self.encode(x)
        x_hat = self.decode(h)
        return (x_hat, h) if with_code else x_hat


class _ColoursToMaps(nn.Module):
    """Rows (N, H * W * 3), colours last as in a picture -> maps (N, 3, H, W), as torch has them."""

    def __init__(self, image_shape: tuple[int, ...]):
        super().__init__()
        self.image_shape = image_shape

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x.unflatten(1, self.image_shape).movedim(-1, 1).contiguous()


class _MapsToColours(nn.Module):
    """Maps (N, 3, H, W) -> rows (N, H * W * 3)."""

    def forward(self, maps: torch.Tensor) -> torch.Tensor:
        return maps.movedim(1, -1).flatten(1)


def _around_maps(image_shape: tuple[int, ...]) -> tuple[nn.Module, nn.Module]:
    """Return what makes maps of the rows at one end, and rows of the maps at the other."""
    if len(image_shape) == 3:
        return _ColoursToMaps(image_shape), _MapsToColours()
    return nn.Unflatten(1, (1, *image_shape)), nn.Flatten()


def _halving(few: int, many: int) -> nn.Module:
    return untrained(nn.Conv2d, few, many, 3, stride=2, padding=1)


def _doubling(many: int, few: int, upsampling: str) -> list[nn.Module]:
    if upsampling == "resize":
        return [nn.Upsample(scale_factor=2), untrained(nn.Conv2d, many, few, 3, padding=1)]
    how = {"stride": 2, "padding": 1, "output_padding": 1}
    return [untrained(nn.ConvTranspose2d, many, few, 3, **how)]


def _around_code(code_shape, last_map) -> tuple[list[nn.Module], list[nn.Module]]:
    """Return the layers from the last feature map into the code, and those back out of it."""
    if len(code_shape) == 1:
        numbers = math.prod(last_map)
        into = [nn.Flatten(), untrained(nn.Linear, numbers, *code_shape)]
        return into, [untrained(nn.Linear, *code_shape, numbers), nn.Unflatten(1, last_map)]
    many, few = last_map[0], code_shape[0]
    return [untrained(nn.Conv2d, many, few, 1)], [untrained(nn.Conv2d, few, many, 1)]


def _code_shape(code: str, code_size: int, last_map: tuple[int, ...]) -> tuple[int, ...]:
    if code == "linear":
        return (code_size,)
    small = last_map[1:]
    if code_size % math.prod(small):
        raise ValueError(
            f"code_size must be a multiple of {math.prod(small)} for a code of maps of "
            f"{small[0]} x {small[1]} numbers each, got {checks.shown(code_size)}."
        )
    return (code_size // math.prod(small), *small)


def _checked_shape(image_shape: tuple[int, ...], halvings: int) -> tuple[int, ...]:
    shape = checks.image_shape(image_shape, colour=True)
    if any(side % 2**halvings for side in shape[:2]):
        raise ValueError(
            f"image_shape must be divisible by {2**halvings}, since {halvings} convolutions "
            f"halve it, got {checks.shown(shape)}: pass fewer channels or pad the images."
        )
    return shape


def _check_each(
    values: torch.Tensor, shape: tuple[int, ...], name: str, dtype: torch.dtype
) -> torch.Tensor:
    values = checks.rows(name, values, shape[-1], dtype)  # that it is a float tensor, too
    if tuple(values.shape[1:]) != shape:
        expected = ", ".join(map(str, ("N", *shape)))
        raise ValueError(f"{name} must have shape ({expected}), got {tuple(values.shape)}.")
    return values
