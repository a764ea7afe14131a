"""Training to reconstruct: `fit` for every autoencoder of the course, and `evaluate`."""

import inspect
import math
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import torch
from torch import nn
from typing_extensions import Unpack

from aelib import _checks as checks
from aelib._surroundings import undisturbed
from aelib.losses import LOSSES
from aelib.models import output_range

from .history import History
from .loop import train
from .run import Run, RunOptions
from .stepper import price

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Corrupt = Callable[[torch.Tensor, torch.Generator], torch.Tensor]
Penalty = Callable[[torch.Tensor], torch.Tensor]


@undisturbed()
def fit(
    model: nn.Module,
    x: torch.Tensor,
    *,
    loss: str | Loss = "mse",
    corrupt: Corrupt | None = None,
    penalty: Penalty | None = None,
    validation: torch.Tensor | None = None,
    **options: Unpack[RunOptions],
) -> History:
    """Train a model to reconstruct x, with Adam unless told otherwise, and return what happened.

    The images stay in memory as one tensor and are shuffled once an epoch; nothing is loaded or
    converted inside the loop. Ctrl-C (or the stop button of Jupyter) ends training cleanly: the
    model keeps what it has learnt and the history says ``interrupted=True``.

    Parameters
    ----------
    model : nn.Module
        Called as ``model(x)``; with a `penalty`, as ``model(x, with_code=True)``, which has to
        give the pair (x^, h). It is trained in place and comes back on the device where it was.
    x : float tensor (N, D), N at least `batch_size`
        Images: input and target at once.
    loss : "mse", "bce" or a function (x_hat, x) -> scalar tensor
        What is made small.
    corrupt : function (x, generator) -> x~ or None
        Damage done to the input only; the target stays clean (lesson 08).
    penalty : function (h) -> scalar tensor or None
        Added to the loss, computed from the code (lesson 10).
    validation : float tensor (M, D) or None
        Held-out images whose clean reconstruction loss is recorded after each epoch.
    **options
        `epochs` and the others of `Run`: batch_size, lr, optimizer, schedule, on_epoch, stop,
        checkpoint, seed, device, progress.

    Returns
    -------
    History

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above, NaN in the images among them, for a device that
        this machine does not have, and where `loss`, `corrupt` or `penalty` return something else
        than is said above.
    FloatingPointError
        When the loss stops being finite; the message names the epoch and the likely cause.

    Warns
    -----
    UserWarning
        Where x goes beyond what the last activation of the model can give, such as bytes from 0 to
        255 behind a sigmoid.

    Notes
    -----
    Built in lesson 04. Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015).
    """
    loss = loss_function(loss)
    corrupt = corruption_function(corrupt)
    penalty = checks.optional_function("penalty", penalty, "h")
    checks.model("model", model)
    if penalty is not None:
        _check_gives_code(model)
    options["device"] = device = checks.device(options.get("device", "auto"))
    x = checked_images("x", x, model).to(device)
    check_count("x", x, options)
    if validation is not None:
        validation = checked_images("validation", validation, model, x.shape[1]).to(device)
    _warn_beyond_reach(model, x)

    def objective(chosen: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        clean = x.index_select(0, chosen)  # (batch, D); faster than x[chosen]
        damaged = clean if corrupt is None else corrupted(corrupt, clean, generator)
        if penalty is None:
            return price("loss", loss(model(damaged), clean), sloped=True)
        x_hat, h = model(damaged, with_code=True)
        extra = price("penalty", penalty(h), sloped=h.requires_grad)
        return price("loss", loss(x_hat, clean), sloped=x_hat.requires_grad) + extra

    validate = None if validation is None else partial(evaluate, model, validation, loss)
    identity = {"x": x, "loss": loss, "corrupt": corrupt, "penalty": penalty}
    identity["validation"] = validation
    return train(model, objective, len(x), validate=validate, identity=identity, **options)


@torch.no_grad()
def evaluate(
    model: nn.Module, x: torch.Tensor, loss: str | Loss = "mse", batch_size: int = 4096
) -> float:
    """Return the mean loss of reconstructing x, a batch at a time, without training.

    The model is measured in evaluation mode (no dropout, nothing learnt by batch normalisation) and
    left in the mode it was in.

    Parameters
    ----------
    model : nn.Module
        Called as ``model(x)``.
    x : float tensor (N, D), N of 1 or more
        Images on the device of the model.
    loss : "mse", "bce" or a function (x_hat, x) -> scalar tensor
        What is averaged.
    batch_size : int, 1 or more
        Images per step; it changes memory, not the result.

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
    x = checked_images("x", x, checks.model("model", model))
    batch_size, loss = checks.whole("batch_size", batch_size, 1), loss_function(loss)

    def cost(batch: torch.Tensor) -> torch.Tensor:
        return price("loss", loss(model(batch), batch), sloped=False)

    with evaluating(model):
        return mean_over_batches(cost, x, batch_size)


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


def loss_function(loss: str | Loss) -> Loss:
    """Return the function that is meant; ValueError for an unknown name."""
    if callable(loss):
        return checks.function("loss", loss, "x_hat", "x")
    if not isinstance(loss, str) or loss not in LOSSES:
        known = checks.listed(LOSSES)
        raise ValueError(f"loss must be one of {known} or a function, got {checks.shown(loss)}.")
    return LOSSES[loss]


def checked_images(
    name: str, x: torch.Tensor, model: nn.Module, width: int | None = None
) -> torch.Tensor:
    """Return a clean (N, D) tensor of the number type of the model, without a slope."""
    checks.float_tensor(name, x)
    checks.same_dtype(name, x, next(model.parameters()).dtype)
    if x.ndim != 2 or x.numel() == 0:
        raise ValueError(
            f"{name} must have shape (N, D), one flattened image a row, N and D of 1 or more, "
            f"got {tuple(x.shape)}."
        )
    if width is not None and x.shape[1] != width:
        raise ValueError(
            f"{name} must have {width} numbers in each row, as x has, got shape {tuple(x.shape)}."
        )
    checks.finite(name, x)
    with torch.inference_mode(False):
        return x.detach().clone() if x.is_inference() else x.detach()


def check_count(name: str, x: torch.Tensor, options: RunOptions) -> None:
    """Raise unless there are as many images as a batch takes."""
    batch_size = checks.whole("batch_size", options.get("batch_size", Run.batch_size), 1)
    if len(x) < batch_size:
        raise ValueError(
            f"{name} has {len(x)} images but {checks.shown(batch_size)} are needed: a batch cannot "
            "be larger than the data. Pass a smaller batch_size or more images."
        )


def corruption_function(corrupt: Corrupt | None) -> Corrupt | None:
    """Return what damages a batch, or None."""
    example = 'corruption.damage("masking", 0.25)'
    return checks.optional_function("corrupt", corrupt, "x", "generator", example=example)


def corrupted(corrupt: Corrupt, clean: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Return x~ of a batch; what works in place meets a copy, so that the target stays clean."""
    damaged = corrupt(clean.clone(), generator)
    alike = isinstance(damaged, torch.Tensor) and damaged.layout == clean.layout
    if not alike or _form(damaged) != _form(clean):
        got = checks.kind(damaged)
        got += f", {checks.shown(damaged)}" if isinstance(damaged, torch.Tensor) else ""
        raise TypeError(
            f"corrupt must return a tensor like the batch, {clean.dtype} of shape "
            f"{tuple(clean.shape)} on {clean.device}, got {got}."
        )
    return checks.finite("what corrupt returns", damaged)


def _form(values: torch.Tensor) -> tuple:
    return values.shape, values.dtype, values.device


def _check_gives_code(model: nn.Module) -> None:
    try:
        inspect.signature(model.forward).bind("x", with_code=True)
    except TypeError:
        raise TypeError(
            "penalty needs a model that gives its code: model(x, with_code=True) -> (x_hat, h), as "
            "models.Autoencoder does."
        ) from None


def _warn_beyond_reach(model: nn.Module, x: torch.Tensor) -> None:
    """Warn where the target holds values that the last activation can never give."""
    low, high = output_range(getattr(model, "decoder", model))
    if (low, high) == (-math.inf, math.inf):  # no need to look through the images
        return
    least, most = (bound.item() for bound in x.aminmax())
    room = 0.01 * (most - least)
    if least < low - room or most > high + room:
        warnings.warn(
            f"the target goes from {least:.4g} to {most:.4g}, but the output of the model lies in "
            f"[{low:g}, {high:g}]: scale the data, or build the model with output=None.",
            UserWarning,
            stacklevel=4,  # _warn_beyond_reach, fit, its decorator
        )
