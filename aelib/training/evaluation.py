"""How well a model reconstructs: a mean over images, a batch at a time, without training."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from torch import nn

from aelib import _checks as checks

from .arguments import Loss, check_as_many, held_out_images, loss_function
from .stepper import price


@torch.no_grad()
def evaluate(
    model: nn.Module,
    x: torch.Tensor,
    loss: str | Loss = "mse",
    batch_size: int = 4096,
    target: torch.Tensor | None = None,
) -> float:
    """Return the mean loss of reconstructing x, a batch at a time, without training.

    The model is measured in evaluation mode (no dropout, nothing learnt by batch normalisation) and
    left in the mode it was in.

    Parameters
    ----------
    model : nn.Module
        Called as ``model(x)``.
    x : float tensor (N, D), N of 1 or more, or a memory-mapped array
        Images on the device of the model.
    loss : "mse", "bce" or a function (x_hat, x) -> scalar tensor
        What is averaged.
    batch_size : int, 1 or more
        Images per step; it changes memory, not the result.
    target : float tensor (N, E) or None
        What is to come out in the place of x.

    Returns
    -------
    float

    Raises
    ------
    ValueError, TypeError
        For images that are not a clean (N, D) float tensor, or an unknown loss.

    Notes
    -----
    Lesson 04.
    """
    x = held_out_images("x", x, checks.model("model", model))
    batch_size, loss = checks.whole("batch_size", batch_size, 1), loss_function(loss)
    wanted = x
    if target is not None:
        wanted = check_as_many("target", held_out_images("target", target, model), len(x))
    with evaluating(model):
        return loss_of(model, loss, x, wanted, batch_size)


def loss_of(
    model: nn.Module, loss: Loss, x: torch.Tensor, target: torch.Tensor, batch_size: int = 4096
) -> float:
    """Return the mean loss of what a model makes of x, held against a target."""
    like = next(model.parameters())  # a file may hold another type of numbers, elsewhere

    def total(given: torch.Tensor, clean: torch.Tensor) -> float:
        given, clean = given.to(like), clean.to(like)
        return price("loss", loss(model(given), clean), sloped=False).item() * len(given)

    return mean_over_images(total, x, target, batch_size=batch_size)


@torch.no_grad()
def mean_over_batches(
    cost: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor, batch_size: int = 4096
) -> float:
    """Return the mean over all images, where `cost` is the mean over those of a batch."""
    return mean_over_images(lambda batch: cost(batch).item() * len(batch), x, batch_size=batch_size)


@torch.no_grad()
def mean_over_images(
    total: Callable[..., float], *columns: torch.Tensor, batch_size: int = 4096
) -> float:
    """Return the mean over all images, where `total` is the sum over those of a batch.

    `columns` are one or more tensors of as many rows, such as images and their labels.
    """
    count = len(columns[0])
    parts = (column.split(min(batch_size, count)) for column in columns)
    return sum(total(*batch) for batch in zip(*parts, strict=True)) / count


@contextmanager
def evaluating(model: nn.Module) -> Iterator[None]:
    """Put a model in evaluation mode for a while, and each of its parts back into its own."""
    modes = {part: part.training for part in model.modules()}
    model.eval()
    try:
        yield
    finally:
        for part, mode in modes.items():
            part.training = mode
