"""LatentExplorer: a map of two-dimensional codes to drag over."""

from collections.abc import Mapping

import torch
import traitlets

from aelib.models import Autoencoder
from aelib.widgets.checks import checked_autoencoder, checked_images
from aelib.widgets.network import pack_floats, pack_images, pack_network
from aelib.widgets.page import PageWidget


class LatentExplorer(PageWidget, module="latent"):
    """Drag over the map of codes: the image decoded there, and the nearest real one.

    Decoders run in the page, their weights rounded to 8 bits. Arrow keys move the point.

    Parameters
    ----------
    x : tensor (N, D)
        Real images in [0, 1], shown as dots; a few hundred.
    y : tensor (N,) of whole numbers
        Their classes, for the colours.
    autoencoders : dict of str to Autoencoder
        Name and network; each has a code of 2 numbers and gets a map of its own.
    image_shape : (int, int)
        Height and width.

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

    points = traitlets.List().tag(sync=True)

    def __init__(
        self,
        x: torch.Tensor,
        y: torch.Tensor,
        autoencoders: Mapping[str, Autoencoder],
        image_shape: tuple[int, int] = (28, 28),
    ):
        x = checked_images("x", x, image_shape)
        labels = [int(label) for label in y]
        if len(labels) != len(x):
            raise ValueError(f"y must hold a class for each of {len(x)} images, got {len(labels)}.")
        if not autoencoders:
            raise ValueError("autoencoders must hold at least one {name: Autoencoder}.")
        maps = [_pack_map(name, model, x) for name, model in autoencoders.items()]
        self._limits = [one["limits"] for one in maps]
        payload = {
            "shape": list(image_shape),
            "images": pack_images(x),
            "labels": labels,
            "maps": maps,
        }
        # The first image's code, so that the two pictures can be compared at once.
        start = [model.encode(x[:1])[0].tolist() for model in autoencoders.values()]
        super().__init__(payload=payload, points=start)

    @traitlets.validate("points")
    def _check_points(self, proposal):
        points = proposal["value"]
        if [len(point) for point in points] != [2] * len(self._limits):
            raise ValueError(
                f"points must be {len(self._limits)} pairs of numbers, one for each map, "
                f"got {points!r}."
            )
        return [[float(value) for value in point] for point in points]


def _pack_map(name, model, x) -> dict:
    checked_autoencoder(f"the autoencoder {name!r}", model, x.shape[1])
    if model.sizes[-1] != 2:
        raise ValueError(f"the autoencoder {name!r} must have 2 codes, got {model.sizes[-1]}.")
    codes = model.encode(x).detach()
    # A few codes far out would rule the scale.
    low, high = torch.quantile(codes, torch.tensor([0.01, 0.99]), dim=0)
    room = 0.08 * (high - low).clamp(min=1e-3)
    limits = torch.stack([low - room, high + room], dim=1).tolist()
    return {
        "name": name,
        "codes": pack_floats(codes),
        "decoder": pack_network(model.decoder, quantised=True),
        "limits": limits,
    }
