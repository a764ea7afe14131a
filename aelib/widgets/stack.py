"""StackStepper: greedy training of a deep autoencoder, one layer at a time."""

from collections.abc import Sequence
from typing import TypedDict

import torch
import traitlets

from aelib import _checks as checks
from aelib.models import Autoencoder
from aelib.widgets.checks import between, checked_autoencoder, checked_images
from aelib.widgets.network import PackedAutoencoder, PackedGreys, pack_autoencoder, pack_images
from aelib.widgets.page import PageWidget, control


class StackPayload(TypedDict):
    """What the page needs; `sizes` goes from an image to the last code."""

    shape: list[int]
    images: PackedGreys
    sizes: list[int]
    levels: list[PackedAutoencoder]
    fine_tuned: PackedAutoencoder | None


class StackStepper(PageWidget, module="stack"):
    """Step through greedy training: what is trained, what stays, and what decodes by then.

    The networks run in the page, their weights rounded to 8 bits.

    Parameters
    ----------
    x : tensor (N, D), N of 100 or fewer
        Images in [0, 1]; about ten fit in a row.
    autoencoders : list of Autoencoder
        One for each level, each with one layer down and one up; the code of one is the input of
        the next.
    fine_tuned : Autoencoder or None
        The whole stack after it was trained further, shown as a last step.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.
    step : int
        Where the slider begins; 0 is before training.

    Raises
    ------
    ValueError, TypeError
        For levels that do not fit on each other, or a step that does not exist.

    Notes
    -----
    Lesson 07. Bengio, Lamblin, Popovici, Larochelle, "Greedy layer-wise training of deep networks"
    (NIPS 2006).
    """

    step = control()

    def __init__(
        self,
        x: torch.Tensor,
        autoencoders: Sequence[Autoencoder],
        fine_tuned: Autoencoder | None = None,
        image_shape: tuple[int, ...] | None = None,
        *,
        step: int = 0,
    ):
        x, shape = checked_images("x", x, image_shape)
        autoencoders = checks.sequence("autoencoders", autoencoders, "[level_1, level_2]")
        sizes = [x.shape[1]]
        for number, model in enumerate(autoencoders, start=1):
            source = "an image" if number == 1 else f"the code of autoencoder {number - 1}"
            checked_autoencoder(f"autoencoder {number}", model, sizes[-1], source)
            if len(model.sizes) != 2:
                raise ValueError(f"autoencoder {number} must have one layer, got {model.sizes}.")
            sizes.append(model.sizes[-1])
        if fine_tuned is not None:
            checked_autoencoder("fine_tuned", fine_tuned, sizes[0])
            if list(fine_tuned.sizes) != sizes:
                raise ValueError(
                    f"fine_tuned must have the sizes of the stack, {sizes}, "
                    f"got {list(fine_tuned.sizes)}."
                )
        self._last = len(autoencoders) + (fine_tuned is not None)
        payload: StackPayload = {
            "shape": list(shape),
            "images": pack_images(x),
            "sizes": sizes,
            "levels": [pack_autoencoder(model) for model in autoencoders],
            "fine_tuned": None if fine_tuned is None else pack_autoencoder(fine_tuned),
        }
        super().__init__(payload=payload, step=step)

    @traitlets.validate("step")
    def _check_step(self, proposal):
        return between("step", proposal["value"], 0, self._last)
