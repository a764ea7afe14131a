"""NoiseExplorer: damage an image and see what networks make of it."""

from collections.abc import Mapping
from typing import TypedDict

import torch
import traitlets

from aelib import corruption
from aelib.models import Autoencoder
from aelib.widgets.checks import (
    MOST_TO_CHOOSE,
    between,
    checked_autoencoders,
    checked_images,
    one_of,
    share,
)
from aelib.widgets.network import PackedAutoencoder, PackedGreys, pack_autoencoder, pack_images
from aelib.widgets.page import PageWidget, control


class Repair(TypedDict):
    """A picture of the page: which network answers, and whether its input is made brighter."""

    name: str
    network: int
    brighter: bool


class NoisePayload(TypedDict):
    """What the page needs; each network is packed once, however many repairs it makes."""

    shape: list[int]
    images: PackedGreys
    networks: list[PackedAutoencoder]
    repairs: list[Repair]


class NoiseExplorer(PageWidget, module="noise"):
    """Kind and amount of noise, and which image: corrupted, and repaired by each network.

    Noise is drawn and networks run in the page; weights are rounded to 8 bits.

    Parameters
    ----------
    x : tensor (N, D), N of 1000 or fewer
        Images in [0, 1] to choose from.
    autoencoders : dict of str to Autoencoder
        Name and network, such as {"plain": ..., "denoising": ...}; {} shows the noise alone.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.
    kind : one of `corruption.KINDS`, such as "masking"
        The noise at first.
    amount : float, 0 to 1
        How much of it, as `corruption.KINDS` says.
    rescaled : dict of str to Autoencoder, or None
        More networks. Where pixels are masked they are given x~ / (1 - p), which on average is as
        bright as x; other noise is left as it is. One that is among the autoencoders, too, stands
        beside itself.
    image, seed : int
        The image and the seed of the noise at first.

    Raises
    ------
    ValueError, TypeError
        For images or networks that do not fit, an unknown kind, an amount outside [0, 1].

    Notes
    -----
    Lesson 08. `aelib.corruption` does the same to tensors.
    """

    kind = control()
    amount = control()
    image = control()
    seed = control()

    def __init__(
        self,
        x: torch.Tensor,
        autoencoders: Mapping[str, Autoencoder],
        image_shape: tuple[int, ...] | None = None,
        *,
        kind: str = "masking",
        amount: float = 0.25,
        rescaled: Mapping[str, Autoencoder] | None = None,
        image: int = 0,
        seed: int = 0,
    ):
        x, shape = checked_images("x", x, image_shape, MOST_TO_CHOOSE)
        rescaled = {} if rescaled is None else rescaled
        for name, given in {"autoencoders": autoencoders, "rescaled": rescaled}.items():
            checked_autoencoders(name, given, x.shape[1], empty=True)
        self._count = len(x)
        networks, repairs = _repairs(autoencoders, rescaled)
        payload: NoisePayload = {
            "shape": list(shape),
            "images": pack_images(x),
            "networks": networks,
            "repairs": repairs,
        }
        super().__init__(payload=payload, kind=kind, amount=amount, image=image, seed=seed)

    @traitlets.validate("kind")
    def _check_kind(self, proposal):
        return one_of("kind", proposal["value"], corruption.KINDS)

    @traitlets.validate("amount")
    def _check_amount(self, proposal):
        return share("amount", proposal["value"])

    @traitlets.validate("image")
    def _check_image(self, proposal):
        return between("image", proposal["value"], 0, self._count - 1)

    @traitlets.validate("seed")
    def _check_seed(self, proposal):
        return between("seed", proposal["value"], 0, 2**31)


def _repairs(
    plain: Mapping[str, Autoencoder], rescaled: Mapping[str, Autoencoder]
) -> tuple[list[PackedAutoencoder], list[Repair]]:
    """Return the networks, each once, and what they are to repair, by network."""
    given = [(name, model, False) for name, model in plain.items()]
    given += [(name, model, True) for name, model in rescaled.items()]
    models = {id(model): model for _, model, _ in given}
    places = {key: place for place, key in enumerate(models)}
    repairs: list[Repair] = [
        {"name": name, "network": places[id(model)], "brighter": brighter}
        for name, model, brighter in given
    ]
    repairs.sort(key=lambda repair: repair["network"])
    return [pack_autoencoder(model) for model in models.values()], repairs
