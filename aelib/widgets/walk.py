"""Walks from one image to another: along a known factor, in pixels, in code."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

import torch
import traitlets

from aelib import _checks as checks
from aelib.models import Autoencoder
from aelib.widgets.checks import (
    MOST_TO_CHOOSE,
    at_most,
    between,
    checked_autoencoder,
    checked_images,
    checked_names,
    labels_of,
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

MOST_STEPS = 200  # the page looks for the nearest image to each, among all


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
        walks have the same number of images, 2 to 200.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.
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
    ValueError, TypeError
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
        image_shape: tuple[int, ...] | None = None,
        *,
        values: Mapping[str, Sequence] | None = None,
        step: int = 0,
    ):
        self._names = list(checked_names("walks", walks))
        frames = {
            name: at_most(
                checks.entry("walks", name),
                checks.images(checks.entry("walks", name), x),
                MOST_STEPS,
            )
            for name, x in walks.items()
        }
        sizes = {tuple(x.shape) for x in frames.values()}
        if len(sizes) != 1:
            raise ValueError(
                "walks must all have the same number of images of one shape, got shapes "
                f"{sorted(sizes)}."
            )
        self._count, pixels = sizes.pop()
        if self._count < 2:
            raise ValueError("walks must have 2 images or more each, got 1.")
        shape = checks.image_shape(image_shape, pixels=pixels, colour=True)
        words = _words(values, self._names, self._count)
        payload: ManifoldWalkPayload = {
            "shape": list(shape),
            "walks": [
                {"name": name, "images": pack_images(x), "values": words[name]}
                for name, x in frames.items()
            ],
        }
        super().__init__(payload=payload, factor=self._names[0], step=step)

    @traitlets.validate("factor")
    def _check_factor(self, proposal):
        return one_of("factor", proposal["value"], self._names)

    @traitlets.validate("step")
    def _check_step(self, proposal):
        return between("step", proposal["value"], 0, self._count - 1)


def _words(
    values: Mapping[str, Sequence] | None, names: list[str], count: int
) -> dict[str, list[str]]:
    """Return what stands beside the slider at each step of each walk."""
    shares = [f"{100 * i / (count - 1):.0f} %" for i in range(count)]
    words = dict.fromkeys(names, shares)
    for name, given in checks.mapping(
        "values", {} if values is None else values, empty=True
    ).items():
        one_of("every name in values", name, names)
        whose = checks.entry("values", name)
        words[name] = labels_of(whose, checks.sequence(whose, given, '["0°", "45°"]'))
        if len(words[name]) != count:
            raise ValueError(
                f"{whose} must be a list of {count}, one for each image, got {len(words[name])}."
            )
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
    x : tensor (N, D), N from 2 to 1000
        Images in [0, 1] to choose from.
    autoencoder : Autoencoder
        A trained one.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.
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
        image_shape: tuple[int, ...] | None = None,
        *,
        first: int = 0,
        second: int = 1,
        way: float = 0.5,
    ):
        x, shape = checked_images("x", x, image_shape, MOST_TO_CHOOSE)
        if len(x) < 2:
            raise ValueError("x must hold 2 images or more, to walk from one to another; got 1.")
        checked_autoencoder("autoencoder", autoencoder, x.shape[1])
        self._count = len(x)
        payload: CodeWalkPayload = {
            "shape": list(shape),
            "images": pack_images(x),
            "codes": pack_floats(codes_of("autoencoder", autoencoder, x)),
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
