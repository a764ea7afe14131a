"""BottleneckExplorer: what the first k numbers of a code keep, flat and bent."""

from collections.abc import Mapping
from typing import TypedDict

import torch
import traitlets

from aelib import _checks as checks
from aelib.models import Autoencoder
from aelib.widgets.checks import between, checked_autoencoder, checked_images
from aelib.widgets.network import (
    PackedFloats,
    PackedGreys,
    PackedLayer,
    codes_of,
    pack_floats,
    pack_images,
    pack_network,
    pack_rows,
)
from aelib.widgets.page import PageWidget, control


class CodesAndDecoder(TypedDict):
    """The codes of all images, and what decodes them."""

    codes: PackedFloats
    decoder: list[PackedLayer]


class BottleneckPayload(TypedDict):
    """What the page needs; errors follow k, from 1 to the length of a code."""

    shape: list[int]
    images: PackedGreys
    pca: CodesAndDecoder
    network: CodesAndDecoder
    errors: dict[str, list[float]]


class BottleneckExplorer(PageWidget, module="bottleneck"):
    """Slider over the code size k: originals, PCA, autoencoder, and the point on the error curve.

    Both codes are ordered: their first k numbers, with zeros behind, are the code of size k. PCA's
    is so by itself; an autoencoder's if it was trained that way. Decoders run in the page, their
    weights rounded to 8 bits.

    Parameters
    ----------
    x : tensor (N, D), N of 100 or fewer
        Images in [0, 1]; about ten fit in a row.
    autoencoder : Autoencoder
        One with an ordered code; its length K is the largest k.
    mean : tensor (D,)
        The mean image of PCA.
    directions : tensor (D, K or more)
        PCA's directions as columns, widest first.
    errors : {"PCA": {k: error}, "autoencoder": {k: error}}
        Squared error per image on the whole test set, for every k from 1 to K.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.
    k : int, 1 to K
        Where the slider begins. It can be read and set later: ``widget.k = 16``.

    Raises
    ------
    ValueError, TypeError
        For arguments that do not fit each other; the sentence says which.

    Notes
    -----
    Lesson 05. Rippel, Gelbart and Adams, "Learning ordered representations with nested dropout"
    (ICML 2014).
    """

    k = control()

    def __init__(
        self,
        x: torch.Tensor,
        autoencoder: Autoencoder,
        mean: torch.Tensor,
        directions: torch.Tensor,
        errors: Mapping[str, Mapping[int, float]],
        image_shape: tuple[int, ...] | None = None,
        *,
        k: int = 1,
    ):
        x, shape = checked_images("x", x, image_shape)
        model = checked_autoencoder("autoencoder", autoencoder, x.shape[1])
        self._most = model.sizes[-1]
        mean, directions = _checked_pca(mean, directions, x.shape[1], self._most)
        payload: BottleneckPayload = {
            "shape": list(shape),
            "images": pack_images(x),
            "pca": _pack_pca(x, mean, directions),
            "network": {
                "codes": pack_floats(codes_of("autoencoder", model, x)),
                "decoder": pack_network(model.decoder, quantised=True),
            },
            "errors": {name: _errors(name, errors, self._most) for name in ("PCA", "autoencoder")},
        }
        super().__init__(payload=payload, k=k)

    @traitlets.validate("k")
    def _check_k(self, proposal):
        return between("k", proposal["value"], 1, self._most)


def _checked_pca(
    mean: torch.Tensor, directions: torch.Tensor, width: int, k: int
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the mean (width,) and the first k directions (width, k)."""
    mean, directions = checks.tensor("mean", mean), checks.tensor("directions", directions)
    if mean.shape != (width,):
        raise ValueError(f"mean must be one image, ({width},), got shape {tuple(mean.shape)}.")
    if directions.ndim != 2 or len(directions) != width or directions.shape[1] < k:
        raise ValueError(
            f"directions must have a row for each of {width} pixels and a column for each of "
            f"{k} numbers of the code, got {tuple(directions.shape)}."
        )
    return mean, directions[:, :k]


def _pack_pca(x: torch.Tensor, mean: torch.Tensor, directions: torch.Tensor) -> CodesAndDecoder:
    """Return PCA as codes and a decoder."""
    decoder: PackedLayer = {
        "weight": pack_rows(directions),
        "bias": pack_floats(mean),
        "activation": None,
    }
    with torch.autocast("cpu", enabled=False):
        codes = (x - mean) @ directions
    return {"codes": pack_floats(codes), "decoder": [decoder]}


def _errors(name: str, errors: Mapping[str, Mapping[int, float]], most: int) -> list[float]:
    whose = checks.entry("errors", name)
    curve = checks.mapping(whose, checks.mapping("errors", errors).get(name))
    if missing := [k for k in range(1, most + 1) if k not in curve]:
        raise ValueError(
            f"{whose} must have an error for every k from 1 to {most}; look at "
            f"{checks.shown(missing)}."
        )
    return [checks.number(f"{whose}[{k}]", curve[k], least=0) for k in range(1, most + 1)]
