"""How a run goes: the options that `train` and all that stand on it share, documented once."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypedDict

import torch
from torch import nn

from aelib import _checks as checks

from .engine import checked_engine
from .history import History
from .schedules import SCHEDULES, Schedule

OptimizerOf = Callable[[Iterable[nn.Parameter]], torch.optim.Optimizer]
LR = 1e-3


@dataclass(frozen=True, kw_only=True)
class Run:
    """The options of a training run.

    Parameters
    ----------
    epochs : int, 1 or more
        Passes over all images.
    batch_size : int, from 1 to the number of images
        Images per step. A last batch that is not full is used too; a single image left over joins
        the batch before it.
    lr : float, above 0, or None
        Step size of Adam, with a schedule the largest one. None is 1e-3, or what `optimizer` has.
    optimizer : function (parameters) -> torch.optim.Optimizer, or None
        What takes the steps, such as ``lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)``. None
        is Adam.
    schedule : None, "one-cycle", "cosine", or a function (t) -> factor
        What the step size is multiplied by, as t goes from 0 at the first step to 1 at the last:
        "one-cycle" rises for a tenth of the run and then falls to 0, "cosine" only falls. None
        leaves it alone.
    on_epoch : function (history) or None
        Called after every epoch, with the model in evaluation mode. Returning True ends the run:
        early stopping (`Best`). Its own state is kept in a `checkpoint` where it has `state_dict`
        and `load_state_dict`; what it changes elsewhere, such as a scheduler of torch, is not.
    stop : function () -> bool or None
        Asked before every batch; once it says true, training ends as with Ctrl-C.
    checkpoint : path or None
        File that keeps the run after every epoch. If it is there already, the run goes on from it,
        and ends with the weights of one that was never cut; the file of a run with other images,
        functions or options is refused and left alone. It holds the state of torch's random
        numbers; a function of yours with random numbers of its own has to keep those itself.
    seed : int, from 0 to 2^64 - 1
        Seed of the order of the images and of all that is drawn, such as the corruption.
    shuffle : "rows" or "blocks"
        "rows" draws an order of all images in each epoch. "blocks" draws an order of blocks of
        8,192 neighbours and mixes 32 blocks at a time: a file that is larger than the memory is
        then read in long pieces. Shuffle its rows once before if neighbours are alike.
    device : "auto", "cpu", "cuda", ...
        "auto" takes a CUDA GPU where there is one.
    engine : Fabric of lightning_fabric, launched, or None
        Shares each batch out over its processes, which all call the function with the same
        arguments and come to what one process would come to. It brings its own device.
    timeout : float, above 0
        Seconds that a process of an `engine` waits for the others before it gives up.
    progress : bool
        Whether to show a progress bar.
    """

    epochs: int
    batch_size: int = 256
    lr: float | None = None
    optimizer: OptimizerOf | None = None
    schedule: Schedule | None = None
    on_epoch: Callable[[History], bool | None] | None = None
    stop: Callable[[], bool] | None = None
    checkpoint: Path | None = None
    seed: int = 0
    shuffle: str = "rows"
    device: torch.device = field(default_factory=lambda: checks.device("auto"))
    engine: Any = None
    timeout: float = 120.0
    progress: bool = True

    def __post_init__(self):  # noqa: D105
        for name, check in CHECKS.items():
            object.__setattr__(self, name, check(getattr(self, name)))  # the class is frozen
        if self.optimizer is not None and self.lr is not None:
            raise ValueError("lr belongs to Adam: give the step size to your optimizer instead.")

    @classmethod
    def checked(cls, options: Mapping[str, Any]) -> "Run":
        """Return the run that these options mean, or say what is wrong with them."""
        if unknown := [name for name in options if name not in CHECKS]:
            raise TypeError(f"{unknown[0]} is not an option of a run; these are: {[*CHECKS]}.")
        if "epochs" not in options:
            raise TypeError("epochs must be given: how many passes over all images.")
        if (engine := checked_engine(options.get("engine"))) is not None:
            if options.get("device", "auto") not in ("auto", engine.device, str(engine.device)):
                own = engine.device
                raise ValueError(f"device must be left out: the engine has its own, {own}.")
            options = {**options, "device": engine.device}
        return cls(**options)

    @property
    def shares(self) -> bool:
        """Say whether several processes share the run."""
        return self.engine is not None and self.engine.world_size > 1

    def make_optimizer(self, model: nn.Module) -> torch.optim.Optimizer:
        """Return the optimizer of this run for the parameters of a model."""
        checks.model("model", model)
        if self.optimizer is None:
            return adam(self.lr or LR)(model.parameters())
        made = self.optimizer(model.parameters())
        if not isinstance(made, torch.optim.Optimizer):
            raise TypeError(
                f"optimizer must return an Optimizer of torch, got {checks.kind(made)}."
            )
        if isinstance(made, torch.optim.LBFGS):
            raise ValueError(
                "optimizer must take its steps without a closure, which LBFGS asks for."
            )
        own = {id(values) for values in model.parameters()}
        if any(id(values) not in own for group in made.param_groups for values in group["params"]):
            raise ValueError("optimizer must be made of the parameters it is given, not of others.")
        return made


class RunOptions(TypedDict, total=False):
    """The names and types of the options of `Run`, for whoever reads or checks types."""

    epochs: int
    batch_size: int
    lr: float | None
    optimizer: OptimizerOf | None
    schedule: str | Schedule | None
    on_epoch: Callable[[History], bool | None] | None
    stop: Callable[[], bool] | None
    checkpoint: str | os.PathLike[str] | None
    seed: int
    shuffle: str
    device: str | torch.device
    engine: Any
    timeout: float
    progress: bool


def adam(lr: float, **settings: Any) -> OptimizerOf:
    """Return a maker of Adam optimizers with this step size, in torch's fastest form.

    ValueError or TypeError for a step size that is not a finite number above 0.
    """
    lr = checks.number("lr", lr, above=0)
    return partial(torch.optim.Adam, lr=lr, fused=True, **settings)


def _schedule(schedule: str | Schedule | None) -> Schedule | None:
    if isinstance(schedule, str):
        return SCHEDULES[checks.choice("schedule", schedule, SCHEDULES)]
    return checks.optional_function("schedule", schedule, "t")


def _path(checkpoint: str | os.PathLike[str] | None) -> Path | None:
    return None if checkpoint is None else checks.file_path("checkpoint", checkpoint)


CHECKS: dict[str, Callable[[Any], Any]] = {
    "epochs": lambda value: checks.whole("epochs", value, 1),
    "batch_size": lambda value: checks.whole("batch_size", value, 1),
    "lr": lambda value: None if value is None else checks.number("lr", value, above=0),
    "optimizer": lambda value: checks.optional_function("optimizer", value, "parameters"),
    "schedule": _schedule,
    "on_epoch": lambda value: checks.optional_function("on_epoch", value, "history"),
    "stop": lambda value: checks.optional_function("stop", value),
    "checkpoint": _path,
    "seed": checks.seed,
    "shuffle": lambda value: checks.choice("shuffle", value, ("rows", "blocks")),
    "device": checks.device,
    "engine": checked_engine,
    "timeout": lambda value: float(checks.number("timeout", value, above=0)),
    "progress": lambda value: checks.flag("progress", value),
}
