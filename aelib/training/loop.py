"""The training loop: one visible loop for every network of the course."""

import importlib
import os
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np
import torch
from torch import nn
from typing_extensions import Unpack

from aelib import _checks as checks
from aelib._surroundings import undisturbed, uninterrupted

from .checkpoint import Checkpoint
from .engine import Alone, OnFabric, check_shareable
from .history import History
from .objective import Objective, in_two_halves
from .order import MOST_IMAGES, Given, Shuffled, size_of
from .run import Run, RunOptions
from .stepper import Stepper, check_trainable

Function = Callable[[Any, torch.Generator], torch.Tensor]


def train(
    model: nn.Module,
    objective: Function | Objective,
    count: int | Iterable[Any],
    *,
    validate: Callable[[], float] | None = None,
    identity: Mapping[str, Any] | None = None,
    **options: Unpack[RunOptions],
) -> History:
    """Make an objective small, a batch at a time: the one loop, on which `fit` and others stand.

    Everything a training run needs but the data: it shuffles the numbers of the images once an
    epoch, asks for the price of each batch, takes a step, and keeps the history. Ctrl-C (or the
    stop button of Jupyter) ends it cleanly: the model keeps what it has learnt.

    Whatever surrounds the call (autocast, no_grad, another default device) does not reach the
    training; the price is computed in the number type of the model.

    Parameters
    ----------
    model : nn.Module
        Trained in place; it comes back on the device where it was, in evaluation mode.
    objective : function (chosen, generator) -> scalar tensor
        What one batch costs, as a mean over it. `chosen` (batch,) are the numbers of its images,
        from 0 to `count` - 1, on the device of the run; `generator` is there for whatever is drawn.
        An `Objective` says the same in two halves, which several processes can share.
    count : int, `batch_size` or more, or an iterable of batches
        How many images there are. Of an iterable, such as a DataLoader, the objective gets each
        batch itself in the place of numbers; it is gone through once in every epoch.
    validate : function () -> float, or None
        Called after every epoch, with the model in evaluation mode and without slopes.
    identity : dict or None
        What the objective is made of, by names: images, functions, numbers. A `checkpoint` of a run
        that differs in one of them is refused. None stands for the objective itself.
    **options
        `epochs` and the others of `Run`: batch_size, lr, optimizer, schedule, on_epoch, stop,
        checkpoint, seed, shuffle, device, engine, timeout, progress.

    Returns
    -------
    History

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above, a model with nothing to train, a `checkpoint` of
        another run, and for an objective that is not one number with a slope.
    FloatingPointError
        When a loss stops being finite; the message names the epoch and the likely cause.
    ConnectionError
        When another process of the `engine` has ended or is silent for longer than `timeout`.

    Notes
    -----
    Built in lesson 04. Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015).

    Examples
    --------
    Images and targets that are moved together, which `fit` cannot do::

        images = images.to("cuda")

        def objective(chosen, generator):
            x = shifted(images[chosen], generator)
            return losses.mse(net(x), x)

        training.train(net, objective, len(images), epochs=20, device="cuda")
    """
    checks.optional_function("validate", validate)
    run = Run.checked(options)
    halves = in_two_halves(objective, run.shares)
    own = vars(objective) if isinstance(objective, Objective) else {"objective": objective}
    identity = own if identity is None else checks.mapping("identity", identity, empty=True)
    return follow(model, halves, _order(count, options, run), run, validate, identity)


def follow(
    model: nn.Module,
    objective: Objective,
    order: Shuffled | Given,
    run: Run,
    validate: Callable[[], float] | None,
    identity: Mapping[str, Any],
) -> History:
    """Train in an order that is made already: what `train` does with checked arguments."""
    check_trainable(model, run)
    if run.shares:
        check_shareable(model)
    engine = Alone(run.device) if run.engine is None else OnFabric(run.engine, run.timeout)
    with undisturbed(run.device.type), engine.running() as pressed:
        return _train(model, objective, order, validate, identity, run, engine, pressed)


def _order(count: Any, options: Mapping[str, Any], run: Run) -> Shuffled | Given:
    if isinstance(count, Iterable) and not isinstance(count, str | torch.Tensor | np.ndarray):
        return Given("count", count, run, options)
    count = checks.whole("count", count, 1, MOST_IMAGES)
    if run.batch_size > count:
        raise ValueError(f"batch_size must be {count} or less, the number of images.")
    return Shuffled(count, run)


def _train(
    model: nn.Module,
    objective: Objective,
    order: Shuffled | Given,
    validate: Callable[[], float] | None,
    identity: Mapping[str, Any],
    run: Run,
    engine: Alone,
    pressed: Callable[[], bool],
) -> History:
    first, history = next(model.parameters()), History()
    home, wide = first.device, torch.promote_types(first.dtype, torch.float32)
    with uninterrupted():
        importlib.import_module("torch._dynamo")  # the first optimizer would do it, less safely
    stepper = None
    try:
        model.to(run.device)
        stepper = Stepper(model, run, order.batches, engine, objective.cost)
        numbers = torch.Generator("cpu").manual_seed(run.seed)
        draws = torch.Generator(run.device).manual_seed(run.seed)
        known = {"validation": validate is not None} | dict(identity)
        kept = Checkpoint(run, order, model, stepper, [numbers, draws], known)
        over = kept.load(history)
        left = range(len(history.train_loss), 0 if over else run.epochs)
        for epoch in _epochs(left, run.progress and engine.first, run.epochs):
            start = time.perf_counter()
            total, count = torch.zeros((), device=run.device, dtype=wide), 0
            model.train()
            for chosen in order.epoch(numbers, run.device):
                wish = pressed() or (run.stop is not None and _says_stop(run.stop()))
                if wish and not engine.shares:
                    raise KeyboardInterrupt  # the same way out as Ctrl-C
                rows = objective.draw(chosen, draws)
                if engine.any(wish, rows):
                    raise KeyboardInterrupt
                size = size_of(rows)
                total += stepper.step(rows) * size
                count += size
            train_loss = engine.mean(total).item() / count
            train_loss = stepper.finite(train_loss, f"in epoch {epoch + 1}")
            seconds = time.perf_counter() - start
            model.eval()
            if validate is not None:
                where = f"on the validation images in epoch {epoch + 1}"
                with torch.no_grad():
                    loss = _one_number(validate())
                cause = "training goes well: look at their scale."
                history.validation_loss.append(stepper.finite(loss, where, cause))
            history.train_loss.append(train_loss)
            history.seconds.append(seconds)
            over = engine.any(run.on_epoch is not None and checks.is_true(run.on_epoch(history)))
            kept.save(history, over)
            if over:
                break
    except KeyboardInterrupt:
        history.interrupted = True
        history.cut_to_whole_epochs(validate is not None)
    finally:
        if stepper is not None:
            stepper.put_back()
        model.eval()
        model.to(home)
    return history


def _says_stop(answer: object) -> bool:
    """Return what `stop` said; a function that is returned was meant to be called."""
    return answer is not None and checks.flag("what stop returns", answer)


def _one_number(loss: object) -> float:
    try:
        if isinstance(loss, str | bytes):  # float would read it
            raise TypeError
        return float(loss)  # type: ignore[arg-type]
    except Exception:  # of a tensor of several numbers, say
        raise TypeError(f"validate must return one number, got {checks.shown(loss)}.") from None


def _epochs(left: range, progress: bool, epochs: int) -> Iterable[int]:
    # In a notebook tqdm itself does not heed its own variable.
    if not progress or os.environ.get("TQDM_DISABLE"):
        return left
    try:
        from tqdm.auto import tqdm
    except ModuleNotFoundError:  # a bar is no reason to stop
        return left

    return tqdm(left, desc="training", unit="epoch", leave=False, total=epochs, initial=left.start)


def _one_thread() -> None:
    """Let a forked process compute by itself: it has none of the threads of its parent."""
    torch.set_num_threads(1)


if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(after_in_child=_one_thread)
