"""Training to reconstruct: `fit`, for every autoencoder of the course."""

import inspect
import math
import warnings
from functools import partial
from typing import Any

import torch
from torch import nn
from typing_extensions import Unpack

from aelib import _checks as checks
from aelib._surroundings import undisturbed
from aelib.models import output_range

from .arguments import (
    Corrupt,
    Loss,
    Pair,
    Penalty,
    check_as_many,
    corruption_function,
    held_out_images,
    loss_function,
)
from .engine import Share
from .evaluation import loss_of
from .history import History
from .loop import follow
from .objective import Objective
from .rows import rows_of
from .run import Run, RunOptions
from .stepper import price


@undisturbed()
def fit(
    model: nn.Module,
    x: torch.Tensor,
    *,
    target: torch.Tensor | None = None,
    loss: str | Loss = "mse",
    corrupt: Corrupt | None = None,
    penalty: Penalty | None = None,
    validation: torch.Tensor | Pair | None = None,
    **options: Unpack[RunOptions],
) -> History:
    """Train a model to reconstruct x, with Adam unless told otherwise, and return what happened.

    A tensor stays in memory and is shuffled once an epoch; nothing is loaded or converted inside
    the loop. Ctrl-C (or the stop button of Jupyter) ends training cleanly: the
    model keeps what it has learnt and the history says ``interrupted=True``.

    Parameters
    ----------
    model : nn.Module
        Called as ``model(x)``; with a `penalty`, as ``model(x, with_code=True)``, which has to
        give the pair (x^, h). It is trained in place and comes back on the device where it was.
    x : float tensor (N, D), N at least `batch_size`, a memory-mapped array, or batches
        Images: input and target at once. Of an array of ``numpy.load(path, mmap_mode="r")`` only
        batches are read, in any type of floats. Any iterable of batches, such as a DataLoader, is
        gone through once an epoch; of a batch of several parts the first is taken.
    target : float tensor (N, E) or None; "second" where x gives batches
        What is to come out in the place of x, row by row, such as clean images of noisy ones: of
        its kind, or the second part of each batch.
    loss : "mse", "bce" or a function (x_hat, x) -> scalar tensor
        What is made small.
    corrupt : function (x, generator) -> x~ or None
        Damage done to the input only; the target stays clean (lesson 08).
    penalty : function (h) -> scalar tensor or None
        Added to the loss, computed from the code (lesson 10).
    validation : float tensor (M, D), or a pair (x, target) where there is a target, or None
        Held-out images whose clean reconstruction loss is recorded after each epoch.
    **options
        `epochs` and the others of `Run`: batch_size, lr, optimizer, schedule, on_epoch, stop,
        checkpoint, seed, shuffle, device, engine, timeout, progress.

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
    run = Run.checked(options)
    rows = rows_of(x, target, model, run, options)
    held_out = _checked_validation(validation, model, rows.width, target is not None)
    held_out = tuple(values.to(run.device) for values in held_out)
    if rows.target is not None:
        _warn_beyond_reach(model, rows.target)
    unseen = rows.target is None

    def draw(chosen: Any, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
        nonlocal unseen
        given, clean = rows.take(chosen)
        if unseen:
            _warn_beyond_reach(model, clean)
            unseen = False
        return given if corrupt is None else corrupted(corrupt, given, generator), clean

    def cost(model: nn.Module, share: Share, damaged: torch.Tensor, clean: torch.Tensor):
        if penalty is None:
            return share.mean(price("loss", loss(model(damaged), clean), sloped=True))
        x_hat, h = model(damaged, with_code=True)
        extra = price("penalty", penalty(share.whole(h)), sloped=h.requires_grad)
        return share.mean(price("loss", loss(x_hat, clean), sloped=x_hat.requires_grad)) + extra

    validate = partial(loss_of, model, loss, *held_out) if held_out else None
    identity = {"loss": loss, "corrupt": corrupt, "penalty": penalty, **rows.identity}
    identity["validation"] = held_out if target is not None else (*held_out, None)[0]
    return follow(model, Objective(draw, cost), rows.order, run, validate, identity)


def _checked_validation(
    validation: torch.Tensor | Pair | None, model: nn.Module, width: int | None, pairs: bool
) -> tuple[torch.Tensor, ...]:
    """Return held-out images and what is to come out for them; nothing where there are none."""
    if validation is None:
        return ()
    if not pairs:
        if isinstance(validation, tuple | list):
            raise TypeError("validation must be images, (M, D): a pair is for a run with a target.")
        images = held_out_images("validation", validation, model, width)
        return images, images
    if not isinstance(validation, tuple | list) or len(validation) != 2:
        raise TypeError("validation must be a pair, (x, target), as there is a target.")
    images = held_out_images("validation[0]", validation[0], model, width)
    wanted = held_out_images("validation[1]", validation[1], model)
    return images, check_as_many("validation[1]", wanted, len(images))


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
