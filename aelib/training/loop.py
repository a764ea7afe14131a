"""The training loop: one visible loop for every network of the course."""

import math
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import torch
from torch import nn

from .checks import (
    check_functions,
    check_images,
    check_model,
    check_settings,
    check_whole,
    loss_function,
    pick_device,
)


@dataclass
class History:
    """What a training run left behind, one entry per finished epoch.

    Attributes
    ----------
    train_loss : list of float
        Mean loss over the batches of the epoch, taken while the weights were moving, with the
        penalty if there is one.
    validation_loss : list of float
        Loss on the clean validation images after the epoch, without any penalty; empty if there
        were none.
    seconds : list of float
        Wall-clock time of each epoch, without the validation.
    interrupted : bool
        True if the run was stopped before its end.

    Notes
    -----
    Lesson 04. `plots.loss_curves` draws it.
    """

    train_loss: list[float] = field(default_factory=list)
    validation_loss: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    interrupted: bool = False


def fit(
    model: nn.Module,
    x: torch.Tensor,
    *,
    epochs: int,
    batch_size: int = 256,
    lr: float = 1e-3,
    loss: str | Callable = "mse",
    corrupt: Callable | None = None,
    penalty: Callable | None = None,
    validation: torch.Tensor | None = None,
    on_epoch: Callable[[History], None] | None = None,
    stop: Callable[[], bool] | None = None,
    seed: int = 0,
    device: str = "auto",
    progress: bool = True,
) -> History:
    """Train a model to reconstruct x, with Adam, and return what happened.

    The images stay in memory as one tensor and are shuffled once an epoch; nothing is loaded or
    converted inside the loop. Ctrl-C (or the stop button of Jupyter) ends training cleanly: the
    model keeps what it has learnt and the history says ``interrupted=True``.

    Parameters
    ----------
    model : nn.Module
        Called as ``model(x)``; with a `penalty`, as ``model.decode(model.encode(x))``. It is
        trained in place and comes back on the device where it was.
    x : float tensor (N, D), N at least `batch_size`
        Images: input and target at once. A last batch that is not full is used too.
    epochs : int, 1 or more
        Passes over all images.
    batch_size : int, 1 to N
        Images per step.
    lr : float, above 0
        Step size of Adam.
    loss : "mse", "bce" or a function (x_hat, x) -> scalar tensor
        What is made small.
    corrupt : function (x, generator) -> x~ or None
        Damage done to the input only; the target stays clean (lesson 08).
    penalty : function (h) -> scalar tensor or None
        Added to the loss, computed from the code (lesson 10).
    validation : float tensor (M, D) or None
        Held-out images whose clean reconstruction loss is recorded after each epoch.
    on_epoch : function (history) or None
        Called after every epoch, with the model in evaluation mode.
    stop : function () -> bool or None
        Asked before every batch; once it says true, training ends as with Ctrl-C.
    seed : int, 0 or larger
        Seed of the order of the images and of the corruption.
    device : "auto", "cpu", "cuda", ...
        "auto" takes a CUDA GPU where there is one.
    progress : bool
        Whether to show a progress bar.

    Returns
    -------
    History

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above, NaN in the images among them, and for a device
        that this machine does not have.
    FloatingPointError
        When the loss stops being finite; the message names the epoch and the likely cause.

    Notes
    -----
    Built in lesson 04. Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015).
    """
    check_settings(epochs, batch_size, lr, seed)
    check_model("model", model)
    check_functions(corrupt=corrupt, penalty=penalty, on_epoch=on_epoch, stop=stop)
    if penalty is not None and not (hasattr(model, "encode") and hasattr(model, "decode")):
        raise TypeError("penalty needs a model with the methods `encode` and `decode`.")
    check_images(x, "x", model, at_least=batch_size)
    if validation is not None:
        check_images(validation, "validation", model, at_least=1, width=x.shape[1])
    loss = loss_function(loss)
    device = pick_device(device)
    x = x.to(device)
    validation = None if validation is None else validation.to(device)
    noise = torch.Generator(device).manual_seed(seed)

    def loss_of(chosen):
        clean = x.index_select(0, chosen)  # (batch, D); faster than x[chosen]
        damaged = clean if corrupt is None else corrupt(clean, noise)
        if penalty is None:
            return loss(model(damaged), clean)
        h = model.encode(damaged)
        return loss(model.decode(h), clean) + penalty(h)

    return train(
        model,
        loss_of,
        len(x),
        epochs=epochs,
        batch_size=batch_size,
        lr=lr,
        validate=None if validation is None else partial(evaluate, model, validation, loss),
        on_epoch=on_epoch,
        stop=stop,
        seed=seed,
        device=device,
        progress=progress,
    )


def train(
    model: nn.Module,
    loss_of: Callable[[torch.Tensor], torch.Tensor],
    count: int,
    *,
    epochs: int,
    batch_size: int,
    lr: float,
    validate: Callable[[], float] | None,
    on_epoch: Callable[[History], None] | None,
    stop: Callable[[], bool] | None,
    seed: int,
    device: torch.device,
    progress: bool,
) -> History:
    """Make a loss small with Adam: the one loop, for `fit` and `fine_tune`, which say the rest.

    What a batch costs is `loss_of` of the numbers of its images, out of 0 to `count` - 1.
    """
    home = next(model.parameters()).device
    model.to(device)
    order = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr, fused=True)

    history = History()
    try:
        for epoch in _epochs(epochs, progress):
            start = time.perf_counter()
            total = torch.zeros((), device=device)
            model.train()
            for chosen in torch.randperm(count, generator=order).to(device).split(batch_size):
                if stop is not None and stop():
                    raise KeyboardInterrupt  # the same way out as Ctrl-C
                value = loss_of(chosen)
                optimizer.zero_grad()
                value.backward()
                optimizer.step()
                total += value.detach() * len(chosen)
            train_loss = _finite(total.item() / count, epoch, lr)
            seconds = time.perf_counter() - start
            model.eval()
            if validate is not None:
                history.validation_loss.append(validate())
            history.train_loss.append(train_loss)
            history.seconds.append(seconds)
            if on_epoch is not None:
                on_epoch(history)
    except KeyboardInterrupt:
        history.interrupted = True
    finally:
        model.eval()
        model.to(home)
    return history


@torch.no_grad()
def evaluate(
    model: nn.Module, x: torch.Tensor, loss: str | Callable = "mse", batch_size: int = 4096
) -> float:
    """Return the mean loss of reconstructing x, a batch at a time, without training.

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
    check_model("model", model)
    check_images(x, "x", model, at_least=1)
    check_whole("batch_size", batch_size, at_least=1)
    loss = loss_function(loss)
    return mean_over_batches(lambda batch: loss(model(batch), batch), x, batch_size)


@torch.no_grad()
def mean_over_batches(cost: Callable, x: torch.Tensor, batch_size: int = 4096) -> float:
    """Return the mean over all images, where `cost` is the mean over those of a batch."""
    return sum(cost(batch).item() * len(batch) for batch in x.split(batch_size)) / len(x)


def _finite(value: float, epoch: int, lr: float) -> float:
    if not math.isfinite(value):
        raise FloatingPointError(
            f"the loss is {value} in epoch {epoch + 1}: most likely the learning rate lr={lr:g} is "
            "too large; try a tenth of it. If that does not help, look at the weights the model "
            "started from."
        )
    return value


def _epochs(epochs: int, progress: bool):
    # In a notebook tqdm itself does not heed its own variable.
    if not progress or os.environ.get("TQDM_DISABLE"):
        return range(epochs)
    from tqdm.auto import tqdm

    return tqdm(range(epochs), desc="training", unit="epoch", leave=False)
