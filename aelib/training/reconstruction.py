"""Training to reconstruct: `fit`, for every autoencoder of the course."""

import inspect
import math
import warnings
from functools import partial

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
    check_count,
    checked_images,
    checked_target,
    corruption_function,
    loss_function,
)
from .evaluation import evaluating, loss_of
from .history import History
from .loop import train
from .run import RunOptions
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
    target : float tensor (N, E) or None
        What is to come out in the place of x, row by row, such as clean images of noisy ones.
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
    wanted = x if target is None else _checked_target(target, model, x).to(device)
    held_out = _checked_validation(validation, model, x, wanted if target is not None else None)
    held_out = tuple(values.to(device) for values in held_out)
    _warn_beyond_reach(model, wanted)

    def objective(chosen: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        given = x.index_select(0, chosen)  # (batch, D); faster than x[chosen]
        clean = given if target is None else wanted.index_select(0, chosen)
        damaged = given if corrupt is None else corrupted(corrupt, given, generator)
        if penalty is None:
            return price("loss", loss(model(damaged), clean), sloped=True)
        x_hat, h = model(damaged, with_code=True)
        extra = price("penalty", penalty(h), sloped=h.requires_grad)
        return price("loss", loss(x_hat, clean), sloped=x_hat.requires_grad) + extra

    validate = partial(loss_of, model, loss, *held_out) if held_out else None
    identity = {"x": x, "loss": loss, "corrupt": corrupt, "penalty": penalty}
    identity["validation"] = held_out[0] if held_out else None
    if target is not None:
        identity |= {"target": wanted, "validation": held_out}
    return train(model, objective, len(x), validate=validate, identity=identity, **options)


@torch.no_grad()
def _checked_target(target: torch.Tensor, model: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Return a target that is as wide as what the model gives for an image."""
    target = checked_target("target", target, model, len(x))
    with evaluating(model):
        x_hat = model(x[:1].to(next(model.parameters()).device))
    if isinstance(x_hat, torch.Tensor) and x_hat.shape[1:] != target.shape[1:]:
        raise ValueError(
            f"target must have rows like those that the model gives, {tuple(x_hat.shape[1:])}, "
            f"got {tuple(target.shape[1:])}."
        )
    return target


def _checked_validation(
    validation: torch.Tensor | Pair | None,
    model: nn.Module,
    x: torch.Tensor,
    target: torch.Tensor | None,
) -> tuple[torch.Tensor, ...]:
    """Return held-out images and what is to come of them; nothing where there are none."""
    if validation is None:
        return ()
    if target is None:
        if isinstance(validation, tuple):
            raise TypeError("validation must be images, (M, D): a pair is for a run with a target.")
        images = checked_images("validation", validation, model, x.shape[1])
        return images, images
    if not isinstance(validation, tuple | list) or len(validation) != 2:
        raise TypeError("validation must be a pair, (x, target), as there is a target.")
    images = checked_images("validation[0]", validation[0], model, x.shape[1])
    wanted = checked_target("validation[1]", validation[1], model, len(images), target.shape[1])
    return images, wanted


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
