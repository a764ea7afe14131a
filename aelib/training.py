"""The training loop: one visible loop for every network of the course."""

import math
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from numbers import Real

import torch
from torch import nn

from aelib import losses

__all__ = ["History", "evaluate", "fit"]

LOSSES = {"mse": losses.mse, "bce": losses.bce}


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
    _check_settings(epochs, batch_size, lr, seed)
    _check_functions(model, corrupt=corrupt, penalty=penalty, on_epoch=on_epoch, stop=stop)
    _check_images(x, "x", model, at_least=batch_size)
    if validation is not None:
        _check_images(validation, "validation", model, at_least=1)
        if validation.shape[1] != x.shape[1]:
            raise ValueError(
                f"validation must have {x.shape[1]} numbers in each row, as x has, "
                f"got shape {tuple(validation.shape)}."
            )
    loss = _loss_function(loss)
    home = next(model.parameters()).device
    device = _pick_device(device)
    model.to(device)
    x = x.to(device)
    validation = None if validation is None else validation.to(device)
    order = torch.Generator().manual_seed(seed)
    noise = torch.Generator(device).manual_seed(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr, fused=True)

    history = History()
    try:
        for epoch in _epochs(epochs, progress):
            start = time.perf_counter()
            total = torch.zeros((), device=device)
            model.train()
            for chosen in torch.randperm(len(x), generator=order).to(device).split(batch_size):
                if stop is not None and stop():
                    raise KeyboardInterrupt  # the same way out as Ctrl-C
                clean = x.index_select(0, chosen)  # (batch, D); faster than x[chosen]
                damaged = clean if corrupt is None else corrupt(clean, noise)
                value = _loss_of(model, damaged, clean, loss, penalty)
                optimizer.zero_grad()
                value.backward()
                optimizer.step()
                total += value.detach() * len(chosen)
            train_loss = _finite(total.item() / len(x), epoch, lr)
            seconds = time.perf_counter() - start
            model.eval()
            if validation is not None:
                history.validation_loss.append(evaluate(model, validation, loss))
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
    _check_functions(model)
    _check_images(x, "x", model, at_least=1)
    _check_whole("batch_size", batch_size, at_least=1)
    loss = _loss_function(loss)
    return sum(loss(model(b), b).item() * len(b) for b in x.split(batch_size)) / len(x)


def _loss_of(model, damaged, clean, loss, penalty) -> torch.Tensor:
    if penalty is None:
        return loss(model(damaged), clean)
    h = model.encode(damaged)
    return loss(model.decode(h), clean) + penalty(h)


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


def _loss_function(loss: str | Callable) -> Callable:
    if callable(loss):
        return loss
    if loss not in list(LOSSES):  # a list takes any type
        raise ValueError(f"loss must be one of {sorted(LOSSES)} or a function, got {loss!r}.")
    return LOSSES[loss]


def _pick_device(device: str) -> torch.device:
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        return torch.empty(0, device=device).device
    except (AssertionError, RuntimeError, TypeError) as error:
        raise ValueError(
            f'device {device!r} is not to be had on this machine: use "auto" or "cpu".'
        ) from error


def _check_settings(epochs: int, batch_size: int, lr: float, seed: int) -> None:
    _check_whole("epochs", epochs, at_least=1)
    _check_whole("batch_size", batch_size, at_least=1)
    _check_whole("seed", seed, at_least=0)
    if isinstance(lr, bool) or not isinstance(lr, Real):
        raise TypeError(f"lr must be a number, got {lr!r}.")
    if not 0 < lr < math.inf:
        raise ValueError(f"lr must be a finite number above 0, got {lr}.")


def _check_whole(name: str, value: int, at_least: int) -> None:
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"{name} must be a whole number, got {value!r}.")
    if value < at_least:
        raise ValueError(f"{name} must be {at_least} or more, got {value}.")


def _check_functions(model: nn.Module, **functions: Callable | None) -> None:
    if not isinstance(model, nn.Module):
        raise TypeError(f"model must be an nn.Module, got {type(model).__name__}.")
    if not any(True for _ in model.parameters()):
        raise ValueError("model has no parameters, so there is nothing to train.")
    for name, value in functions.items():
        if value is not None and not callable(value):
            raise TypeError(f"{name} must be a function or None, got {value!r}.")
    two_parts = hasattr(model, "encode") and hasattr(model, "decode")
    if functions.get("penalty") is not None and not two_parts:
        raise TypeError("penalty needs a model with the methods `encode` and `decode`.")


def _check_images(x: torch.Tensor, name: str, model: nn.Module, at_least: int) -> None:
    if not isinstance(x, torch.Tensor) or not x.is_floating_point():
        kind = x.dtype if isinstance(x, torch.Tensor) else type(x).__name__
        raise TypeError(f"{name} must be a float tensor, got {kind}: torch.as_tensor(...).float().")
    dtype = next(model.parameters()).dtype
    if x.dtype != dtype:
        raise TypeError(f"{name} is {x.dtype} but the model is {dtype}: use {name}.to({dtype}).")
    if x.ndim != 2:
        raise ValueError(
            f"{name} must have shape (N, D), one flattened image a row, got {tuple(x.shape)}."
        )
    if len(x) < at_least:
        raise ValueError(
            f"{name} has {len(x)} images but {at_least} are needed: a batch cannot be larger than "
            "the data. Pass a smaller batch_size or more images."
        )
    if not all(map(torch.isfinite, x.aminmax())):  # NaN shows in both; no copy is made
        raise ValueError(f"{name} holds NaN or infinity: find where they come from first.")
