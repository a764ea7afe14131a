"""Walks from one image to another: along a known factor, in pixels, in code."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict

import torch
import traitlets

from aelib.models import Autoencoder
from aelib.widgets.checks import (
    between,
    checked_autoencoder,
    checked_dict,
    checked_images,
    one_of,
    share,
)
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


class Walk(TypedDict):
    """The images along one factor, and its value at each, in words."""

    name: str
    images: PackedGreys
    values: list[str]


class ManifoldWalkPayload(TypedDict):
    """What the page needs."""

    shape: list[int]
    walks: list[Walk]


class ManifoldWalk(PageWidget, module="walk"):
    """Walk through images along one known factor, beside the straight line in pixel space.

    Parameters
    ----------
    walks : dict of str to tensor (n, D)
        Name of a factor, such as "rotation", and the images along it in [0, 1], in order. All
        walks have the same number of images, 2 or more.
    image_shape : (int, int)
        Height and width.
    values : dict of str to n strings or numbers, or None
        The factor's value at each image, with its unit; None shows how far the walk has gone.
    step : int
        Where the slider begins, counted from 0.

    Attributes
    ----------
    factor : str
        The walk that is shown.

    Raises
    ------
    ValueError
        For walks or values that do not fit each other, or a step that does not exist.

    Notes
    -----
    Lesson 02.
    """

    factor = control()
    step = control()

    def __init__(
        self,
        walks: Mapping[str, torch.Tensor],
        image_shape: tuple[int, int] = (28, 28),
        *,
        values: Mapping[str, Sequence] | None = None,
        step: int = 0,
    ):
        walks = {
            name: checked_images(f"walks[{name!r}]", frames, image_shape)
            for name, frames in checked_dict("walks", walks).items()
        }
        lengths = {len(frames) for frames in walks.values()}
        if len(lengths) != 1 or min(lengths) < 2:
            raise ValueError(
                f"walks must all have the same number of images, 2 or more; got {sorted(lengths)}."
            )
        (self._count,) = lengths
        self._names = list(walks)
        if not all(isinstance(name, str) for name in walks):
            raise TypeError(f"the names of walks must be strings, got {self._names}.")
        words = _words(values, self._names, self._count)
        payload: ManifoldWalkPayload = {
            "shape": list(image_shape),
            "walks": [
                {"name": name, "images": pack_images(frames), "values": words[name]}
                for name, frames in walks.items()
            ],
        }
        super().__init__(payload=payload, factor=self._names[0], step=step)

    @traitlets.validate("factor")
    def _check_factor(self, proposal):
        return one_of("factor", proposal["value"], self._names)

    @traitlets.validate("step")
    def _check_step(self, proposal):
        return between("step", proposal["value"], 0, self._count - 1)


def _words(values, names, count) -> dict[str, list[str]]:
    """Return what stands beside the slider at each step of each walk."""
    shares = [f"{100 * i / (count - 1):.0f} %" for i in range(count)]
    words = dict.fromkeys(names, shares)
    for name, given in checked_dict("values", values or {}, empty=True).items():
        one_of("a name in values", name, names)
        words[name] = [str(value) for value in given] if isinstance(given, Iterable) else []
        if len(words[name]) != count:
            raise ValueError(f"values[{name!r}] must be a list of {count}, one for each image.")
    return words


class CodeWalkPayload(TypedDict):
    """What the page needs; a code has `width` numbers."""

    shape: list[int]
    images: PackedGreys
    codes: PackedFloats
    width: int
    decoder: list[PackedLayer]


class CodeWalk(PageWidget, module="codewalk"):
    """Walk from one image to another: the straight line in pixels, and that in the code.

    The decoder runs in the page, its weights rounded to 8 bits.

    Parameters
    ----------
    x : tensor (N, D), N of 2 or more
        Images in [0, 1] to choose from.
    autoencoder : Autoencoder
        A trained one.
    image_shape : (int, int)
        Height and width.
    first, second : int
        The two images at first.
    way : float, 0 to 1
        How far the walk has gone at first.

    Raises
    ------
    ValueError, TypeError
        For images or a network that do not fit, or a way outside [0, 1].

    Notes
    -----
    Lessons 00 and 02.
    """

    first = control()
    second = control()
    way = control()

    def __init__(
        self,
        x: torch.Tensor,
        autoencoder: Autoencoder,
        image_shape: tuple[int, int] = (28, 28),
        *,
        first: int = 0,
        second: int = 1,
        way: float = 0.5,
    ):
        x = checked_images("x", x, image_shape)
        if len(x) < 2:
            raise ValueError("x must hold 2 images or more, to walk from one to another; got 1.")
        checked_autoencoder("autoencoder", autoencoder, x.shape[1])
        self._count = len(x)
        payload: CodeWalkPayload = {
            "shape": list(image_shape),
            "images": pack_images(x),
            "codes": pack_floats(codes_of(autoencoder, x)),
            "width": autoencoder.sizes[-1],
            "decoder": pack_network(autoencoder.decoder, quantised=True),
        }
        super().__init__(payload=payload, first=first, second=second, way=way)

    @traitlets.validate("first", "second")
    def _check_image(self, proposal):
        return between(proposal["trait"].name, proposal["value"], 0, self._count - 1)

    @traitlets.validate("way")
    def _check_way(self, proposal):
        return share("way", proposal["value"])
