"""What a batch costs, in two halves: what is drawn for all of it, and what the model pays."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from aelib import _checks as checks

from .engine import Share

Draw = Callable[[Any, torch.Generator], tuple[Any, ...]]
Cost = Callable[..., torch.Tensor]


@dataclass(frozen=True)
class Objective:
    """What a batch costs, so that several processes can share it.

    Parameters
    ----------
    draw : function (chosen, generator) -> tuple of tensors, each with a row for each image
        Looks up the images and draws all that is random, for the whole batch.
    cost : function (model, share, *rows) -> scalar tensor
        What the model pays for the rows of one process. ``share.mean(value)`` stands around each
        mean over them, and ``share.whole(h)`` gives the codes of the whole batch, for what is not
        a mean over images, such as the sparsity of a unit. In one process both change nothing.

    Notes
    -----
    The guide "Beyond one machine" shows what goes wrong without the two.

    Examples
    --------
    What `fit` does with a corruption and a penalty::

        def draw(chosen, generator):
            clean = x.index_select(0, chosen)
            return corruption.masking(clean, 0.25, generator), clean

        def cost(model, share, damaged, clean):
            x_hat, h = model(damaged, with_code=True)
            return share.mean(losses.mse(x_hat, clean)) + losses.kl_sparsity(share.whole(h), 0.05)

        training.train(net, training.Objective(draw, cost), len(x), epochs=10, engine=fabric)
    """

    draw: Draw
    cost: Cost

    def __post_init__(self):  # noqa: D105
        draw = checks.function("draw", self.draw, "chosen", "generator")
        object.__setattr__(self, "draw", draw)  # the class is frozen
        if not callable(self.cost):
            raise TypeError(
                f"cost must be a function cost(model, share, *rows), got {checks.shown(self.cost)}."
            )


def in_two_halves(objective: Any, shares: bool) -> Objective:
    """Return an objective that may be one function (chosen, generator), of one process only."""
    if isinstance(objective, Objective):
        return objective
    function = checks.function("objective", objective, "chosen", "generator")
    if shares:
        raise ValueError(
            "objective must be a training.Objective(draw, cost) where several processes share it: "
            "one function cannot say what is drawn for the whole batch."
        )

    def cost(model: nn.Module, share: Share, chosen: Any, generator: torch.Generator):
        return function(chosen, generator)

    return Objective(lambda chosen, generator: (chosen, generator), cost)
