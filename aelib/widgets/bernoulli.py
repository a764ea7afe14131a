"""BernoulliExplorer: mask the input of each layer, and let hidden units be sampled."""

import math
from collections.abc import Mapping
from typing import TypedDict

import torch
import traitlets
from torch import nn

from aelib import _checks as checks
from aelib.models import Autoencoder
from aelib.widgets.checks import (
    MOST_TO_CHOOSE,
    between,
    checked_autoencoders,
    checked_images,
    one_of,
    share,
)
from aelib.widgets.network import NamedAutoencoder, PackedGreys, pack_autoencoder, pack_images
from aelib.widgets.page import PageWidget, control

MODES = ("mean", "threshold", "sample")


class BernoulliPayload(TypedDict):
    """What the page needs; `grids` has the rows and columns of units of each layer."""

    shape: list[int]
    images: PackedGreys
    grids: list[list[int]]
    networks: list[NamedAutoencoder]


class BernoulliExplorer(PageWidget, module="bernoulli"):
    """Masking on the way into each layer, and units that pass on their mean, a threshold, a sample.

    Shows the image and its damaged copy, and for each network what its two layers pass on, the
    reconstruction and its squared error. The networks run in the page, weights rounded to 8 bits.

    Parameters
    ----------
    x : tensor (N, D), N of 1000 or fewer
        Images in [0, 1] to choose from.
    autoencoders : dict of str to Autoencoder
        Name and network, such as {"SAE": ..., "SDAE": ...}: of equal sizes, with two layers down,
        both of them sigmoid.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None for square images.
    p_image, p_hidden : float, 0 to 1
        Probability at first that a pixel, or a unit of layer 1, is set to 0 on its way up.
    mode : "mean", "threshold" or "sample"
        What the units of the encoder pass on at first.
    image, seed : int
        The image and the seed of all that is drawn, at first.

    Raises
    ------
    ValueError, TypeError
        For images or networks that do not fit, an unknown mode, a probability outside [0, 1].

    Notes
    -----
    Lesson 09. `aelib.corruption.masking` and `bernoulli` do the same to tensors.
    """

    p_image = control()
    p_hidden = control()
    mode = control()
    image = control()
    seed = control()

    def __init__(
        self,
        x: torch.Tensor,
        autoencoders: Mapping[str, Autoencoder],
        image_shape: tuple[int, ...] | None = None,
        *,
        p_image: float = 0.0,
        p_hidden: float = 0.0,
        mode: str = "mean",
        image: int = 0,
        seed: int = 0,
    ):
        x, shape = checked_images("x", x, image_shape, MOST_TO_CHOOSE)
        for name, model in checked_autoencoders("autoencoders", autoencoders, x.shape[1]).items():
            _check_units(checks.entry("autoencoders", name), model)
        sizes = {model.sizes for model in autoencoders.values()}
        if len(sizes) > 1:
            raise ValueError(f"autoencoders must be of the same sizes, got {sorted(sizes)}.")
        self._count = len(x)
        networks: list[NamedAutoencoder] = [
            {"name": name, **pack_autoencoder(model)} for name, model in autoencoders.items()
        ]
        payload: BernoulliPayload = {
            "shape": list(shape),
            "images": pack_images(x),
            "grids": [_grid(size) for size in sizes.pop()[1:]],
            "networks": networks,
        }
        controls = {"p_image": p_image, "p_hidden": p_hidden, "mode": mode}
        super().__init__(payload=payload, **controls, image=image, seed=seed)

    @traitlets.validate("p_image", "p_hidden")
    def _check_p(self, proposal):
        return share(proposal["trait"].name, proposal["value"])

    @traitlets.validate("mode")
    def _check_mode(self, proposal):
        return one_of("mode", proposal["value"], MODES)

    @traitlets.validate("image")
    def _check_image(self, proposal):
        return between("image", proposal["value"], 0, self._count - 1)

    @traitlets.validate("seed")
    def _check_seed(self, proposal):
        return between("seed", proposal["value"], 0, 2**31)


def _check_units(name: str, model: Autoencoder) -> None:
    if len(model.sizes) != 3:
        raise ValueError(
            f"{name} must have two layers down, such as (784, 128, 64), got {model.sizes}."
        )
    if [type(part) for part in model.encoder] != [nn.Linear, nn.Sigmoid] * 2:
        raise ValueError(
            f'{name} must have sigmoid units: activation="sigmoid", code_activation="sigmoid".'
        )


def _grid(count: int) -> list[int]:
    """Return rows and columns of a rectangle, as near a square as can be, for so many units."""
    rows = max(side for side in range(1, math.isqrt(count) + 1) if count % side == 0)
    return [rows, count // rows]
