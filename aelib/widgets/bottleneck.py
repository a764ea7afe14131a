"""BottleneckExplorer: what a code of k numbers keeps, flat and bent."""

from collections.abc import Mapping
from typing import TypedDict

import torch
import traitlets

from aelib import _checks as checks
from aelib.models import Autoencoder
from aelib.widgets.checks import checked_autoencoder, checked_images, one_of
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
    """What the page needs; networks and errors follow the order of `ks`."""

    ks: list[int]
    shape: list[int]
    images: PackedGreys
    pca: CodesAndDecoder
    networks: list[CodesAndDecoder]
    errors: dict[str, list[float]]


class BottleneckExplorer(PageWidget, module="bottleneck"):
    """Slider over the code size k: originals, PCA, autoencoder, and the point on the error curve.

    Decoders run in the page, their weights rounded to 8 bits.

    Parameters
    ----------
    x : tensor (N, D), N of 100 or fewer
        Images in [0, 1]; about ten fit in a row.
    autoencoders : dict of int to Autoencoder
        A trained one for each code size k.
    mean : tensor (D,)
        The mean image of PCA.
    directions : tensor (D, K), K at least the largest k
        PCA's directions as columns, widest first.
    errors : {"PCA": {k: error}, "autoencoder": {k: error}}
        Squared error per image on the whole test set, for every k.
    image_shape : (int, int) or None
        Height and width; None where images are square.
    k : int or None
        Where the slider begins; None is the smallest. It can be read and set later:
        ``widget.k = 16``.

    Raises
    ------
    ValueError, TypeError
        For arguments that do not fit each other; the sentence says which.

    Notes
    -----
    Lesson 05.
    """

    k = control()

    def __init__(
        self,
        x: torch.Tensor,
        autoencoders: Mapping[int, Autoencoder],
        mean: torch.Tensor,
        directions: torch.Tensor,
        errors: Mapping[str, Mapping[int, float]],
        image_shape: tuple[int, int] | None = None,
        *,
        k: int | None = None,
    ):
        x, shape = checked_images("x", x, image_shape)
        for size, model in checks.mapping("autoencoders", autoencoders).items():
            whose = f"the autoencoder for k = {checks.shown(size)}"
            size = checks.whole("every k in autoencoders", size, 1)
            checked_autoencoder(whose, model, x.shape[1])
            if model.sizes[-1] != size:
                raise ValueError(f"{whose} has a code of {model.sizes[-1]}.")
        self._ks = sorted(int(size) for size in autoencoders)
        mean, directions = _checked_pca(mean, directions, x.shape[1], self._ks[-1])
        payload: BottleneckPayload = {
            "ks": self._ks,
            "shape": list(shape),
            "images": pack_images(x),
            "pca": _pack_pca(x, mean, directions),
            "networks": [_pack_decoder(x, autoencoders[size]) for size in self._ks],
            "errors": {name: _errors(name, errors, self._ks) for name in ("PCA", "autoencoder")},
        }
        super().__init__(payload=payload, k=self._ks[0] if k is None else k)

    @traitlets.validate("k")
    def _check_k(self, proposal):
        return one_of("k", proposal["value"], self._ks)


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
            f"{k} numbers of the largest code, got {tuple(directions.shape)}."
        )
    return mean, directions[:, :k]


def _pack_pca(x: torch.Tensor, mean: torch.Tensor, directions: torch.Tensor) -> CodesAndDecoder:
    """Return PCA as codes and a decoder; the first k numbers of a code are the code of size k."""
    decoder: PackedLayer = {
        "weight": pack_rows(directions),
        "bias": pack_floats(mean),
        "activation": None,
    }
    with torch.autocast("cpu", enabled=False):
        codes = (x - mean) @ directions
    return {"codes": pack_floats(codes), "decoder": [decoder]}


def _pack_decoder(x: torch.Tensor, model: Autoencoder) -> CodesAndDecoder:
    codes = codes_of(f"the autoencoder for k = {model.sizes[-1]}", model, x)
    return {"codes": pack_floats(codes), "decoder": pack_network(model.decoder, quantised=True)}


def _errors(name: str, errors: Mapping[str, Mapping[int, float]], ks: list[int]) -> list[float]:
    whose = checks.entry("errors", name)
    curve = checks.mapping(whose, checks.mapping("errors", errors).get(name))
    if missing := [k for k in ks if k not in curve]:
        raise ValueError(
            f"{whose} must have an error for every k; look at {checks.shown(missing)}."
        )
    return [checks.number(f"{whose}[{k}]", curve[k], least=0) for k in ks]
