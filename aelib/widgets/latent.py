"""LatentExplorer: a map of two-dimensional codes to drag over."""

from collections.abc import Mapping
from typing import TypedDict

import numpy as np
import torch
import traitlets

from aelib import _checks as checks
from aelib.models import Autoencoder
from aelib.widgets.checks import MOST_TO_CHOOSE, ControlError, checked_autoencoders, checked_images
from aelib.widgets.network import (
    PackedFloats,
    PackedGreys,
    PackedLayer,
    codes_of,
    pack_floats,
    pack_images,
    pack_network,
)
from aelib.widgets.page import PageWidget, control


class LatentMap(TypedDict):
    """The map of one network; `limits` has the lowest and highest value of each axis."""

    name: str
    codes: PackedFloats
    decoder: list[PackedLayer]
    limits: list[list[float]]


class LatentPayload(TypedDict):
    """What the page needs."""

    shape: list[int]
    images: PackedGreys
    labels: list[int]
    maps: list[LatentMap]


class LatentExplorer(PageWidget, module="latent"):
    """Drag over the map of codes: the image decoded there, and the nearest real one.

    Decoders run in the page, their weights rounded to 8 bits. Arrow keys move the point.

    Parameters
    ----------
    x : tensor (N, D), N of 1000 or fewer
        Real images in [0, 1], shown as dots; a few hundred.
    y : tensor (N,) of whole numbers, 0 or larger
        Their classes, for the colours.
    autoencoders : dict of str to Autoencoder
        Name and network; each has a code of 2 numbers and gets a map of its own.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.

    Attributes
    ----------
    points : list of [float, float]
        The point on each map. It can be set: ``widget.points = [[0, 0]]``.

    Raises
    ------
    ValueError, TypeError
        For images, classes or networks that do not fit each other.

    Notes
    -----
    Lessons 05 and 12.
    """

    points = control()

    def __init__(
        self,
        x: torch.Tensor,
        y: torch.Tensor,
        autoencoders: Mapping[str, Autoencoder],
        image_shape: tuple[int, ...] | None = None,
    ):
        x, shape = checked_images("x", x, image_shape, MOST_TO_CHOOSE)
        y = checks.tensor("y", y)
        if y.shape != (len(x),):
            raise ValueError(
                f"y must be ({len(x)},), a class for each image, got shape {tuple(y.shape)}."
            )
        if (y < 0).any() or (y != y.round()).any():
            raise ValueError("y must hold whole numbers, 0 or larger: the classes.")
        for name, model in checked_autoencoders("autoencoders", autoencoders, x.shape[1]).items():
            if model.sizes[-1] != 2:
                raise ValueError(
                    f"{checks.entry('autoencoders', name)} must have a code of 2, "
                    f"got {model.sizes[-1]}."
                )
        codes = {
            name: codes_of(f"autoencoders[{name!r}]", model, x)
            for name, model in autoencoders.items()
        }
        maps = [_pack_map(name, autoencoders[name], h) for name, h in codes.items()]
        self._count = len(maps)
        payload: LatentPayload = {
            "shape": list(shape),
            "images": pack_images(x),
            "labels": [int(label) for label in y],
            "maps": maps,
        }
        super().__init__(payload=payload, points=[_clear_place(h, y) for h in codes.values()])

    @traitlets.validate("points")
    def _check_points(self, proposal):
        points = proposal["value"]
        try:
            fits = np.shape(points) == (self._count, 2) and np.isfinite(points).all()
        except (TypeError, ValueError):  # words, or rows of unequal lengths
            fits = False
        if not fits:
            raise ControlError(
                f"points must be {self._count} pairs of numbers, one for each map, "
                f"got {checks.shown(points)}."
            )
        return [[float(value) for value in point] for point in points]


def _clear_place(codes: torch.Tensor, labels: torch.Tensor) -> list[float]:
    """Return the code that lies most among its own class: a clear picture to begin with."""
    near = torch.cdist(codes, codes).topk(min(10, len(codes)), largest=False).indices
    return codes[(labels[near] == labels[:, None]).sum(dim=1).argmax()].tolist()


def _pack_map(name: str, model: Autoencoder, codes: torch.Tensor) -> LatentMap:
    # A few codes far out would rule the scale.
    low, high = torch.quantile(codes, codes.new_tensor([0.01, 0.99]), dim=0)
    room = 0.25 * (high - low).clamp(min=1e-3)
    limits = torch.stack([low - room, high + room], dim=1).tolist()
    return {
        "name": name,
        "codes": pack_floats(codes),
        "decoder": pack_network(model.decoder, quantised=True),
        "limits": limits,
    }
