"""Pack networks and images for the page: what its modules unpack and compute."""

import base64
from collections.abc import Mapping
from typing import Literal, TypedDict

import numpy as np
import torch
from torch import nn

from aelib import _checks as checks
from aelib._surroundings import undisturbed
from aelib.models import ACTIVATIONS, Autoencoder, TiedLinear

NAMES = {layer: name for name, layer in ACTIVATIONS.items()}


class PackedFloats(TypedDict):
    """Numbers as 32-bit floats in base64, row after row."""

    type: Literal["float32"]
    data: str


class PackedGreys(TypedDict):
    """Images in [0, 1], a byte for each pixel, or for each of its three colours."""

    type: Literal["grey"]
    data: str


class PackedRows(TypedDict):
    """A matrix as bytes from -127 to 127, with a scale for each row."""

    type: Literal["int8"]
    data: str
    scale: str


class PackedLayer(TypedDict):
    """A dense layer; the activation is one of `models.ACTIVATIONS`, or None."""

    weight: PackedFloats | PackedRows
    bias: PackedFloats
    activation: str | None


class PackedAutoencoder(TypedDict):
    """Both halves of an autoencoder."""

    encoder: list[PackedLayer]
    decoder: list[PackedLayer]


class NamedAutoencoder(PackedAutoencoder):
    """One of several autoencoders."""

    name: str


class PackedStrip(TypedDict):
    """A row of images with the name that stands at its left."""

    name: str
    images: PackedGreys | PackedRows


def pack_network(network: nn.Sequential, quantised: bool = False) -> list[PackedLayer]:
    """Return the dense layers of an encoder or decoder as plain data for the page.

    Parameters
    ----------
    network : nn.Sequential
        Dense layers (tied ones too), each followed by one of `models.ACTIVATIONS` or by none.
    quantised : bool
        Whether weights are rounded to 8 bits, with one scale for each row: a quarter of the size,
        and an error of at most 1/254 of the row's largest weight in each.

    Returns
    -------
    list of PackedLayer
        All of it JSON.

    Raises
    ------
    TypeError
        For a layer of another kind.
    """
    layers: list[PackedLayer] = []
    for part in network:
        if type(part) in NAMES and layers and layers[-1]["activation"] is None:
            layers[-1]["activation"] = NAMES[type(part)]
        elif isinstance(part, nn.Linear | TiedLinear):
            weight = part.weight.t() if isinstance(part, TiedLinear) else part.weight
            packed = pack_rows(weight) if quantised else pack_floats(weight)
            bias = weight.new_zeros(len(weight)) if part.bias is None else part.bias
            layers.append({"weight": packed, "bias": pack_floats(bias), "activation": None})
        else:
            raise TypeError(f"network must hold dense layers and activations only, got {part}.")
    return layers


def pack_autoencoder(model: Autoencoder) -> PackedAutoencoder:
    """Return encoder and decoder, each packed with weights of 8 bits."""
    return {
        "encoder": pack_network(model.encoder, quantised=True),
        "decoder": pack_network(model.decoder, quantised=True),
    }


@undisturbed()
@torch.no_grad()
def codes_of(name: str, model: Autoencoder, x: torch.Tensor) -> torch.Tensor:
    """Return the codes of images as floats here, of whatever kind and wherever the model is.

    ValueError, with the model's name, if they are too large for numbers.
    """
    weight = next(model.parameters())
    return checks.finite(f"the code of {name}", model.encode(x.to(weight)).cpu().float())


def pack_floats(values: torch.Tensor) -> PackedFloats:
    """Return numbers as 32-bit floats in base64, row after row."""
    return {"type": "float32", "data": _base64(_numbers(values).astype("<f4"))}


def pack_images(x: torch.Tensor) -> PackedGreys:
    """Return images in [0, 1] as greys from 0 to 255, a byte for each pixel."""
    greys = np.clip(np.round(255 * _numbers(x)), 0, 255)
    return {"type": "grey", "data": _base64(greys.astype(np.uint8))}


def pack_strips(rows: Mapping[str, torch.Tensor]) -> list[PackedStrip]:
    """Return rows of images by their names as a list, which keeps its order in JavaScript."""
    return [{"name": name, "images": pack_images(images)} for name, images in rows.items()]


def pack_rows(values: torch.Tensor) -> PackedRows:
    """Return a matrix as whole numbers from -127 to 127 and a scale for each row."""
    rows = _numbers(values)
    scale = np.abs(rows).max(axis=1, keepdims=True) / 127
    whole = np.round(rows / np.where(scale == 0, 1, scale)).astype(np.int8)
    return {"type": "int8", "data": _base64(whole), "scale": _base64(scale.astype("<f4"))}


def _numbers(values: torch.Tensor) -> np.ndarray:
    return values.detach().cpu().float().numpy()  # NumPy has no bfloat16


def _base64(values: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(values).tobytes()).decode()
