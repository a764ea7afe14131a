"""A run in a file: kept after every epoch, and gone on with from there."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import torch
from torch import nn

from aelib._files import replacing
from aelib.models.layers import unwrapped

from .best import shapes
from .history import History
from .identity import described, first_difference
from .order import Given, Shuffled
from .run import Run
from .stepper import Stepper

FORM = "aelib training run 2"


@runtime_checkable
class Keeper(Protocol):
    """An `on_epoch` that can give its state away and take it back, as `Best` can."""

    def state_dict(self) -> dict[str, Any]: ...  # noqa: D102

    def load_state_dict(self, state: dict[str, Any], /) -> Any: ...  # noqa: D102


class Checkpoint:
    """The file of one run: what has to be there again for the run to go on as if never cut.

    Parameters
    ----------
    run : Run
        Its `checkpoint` is the file, or None to keep nothing. A file that is there must be of the
        same run: no other is ever overwritten.
    order : Shuffled or Given
        How many images, and batches.
    model, stepper, generators
        Whose states are kept: the weights, the steps so far, the random numbers.
    identity : dict
        What else tells this run from others.
    """

    def __init__(
        self,
        run: Run,
        order: Shuffled | Given,
        model: nn.Module,
        stepper: Stepper,
        generators: list[torch.Generator],
        identity: Mapping[str, Any],
    ):
        self.path, self.epochs = run.checkpoint, run.epochs
        self.keeper = run.on_epoch if isinstance(run.on_epoch, Keeper) else None
        self.model, self.stepper, self.generators = unwrapped(model), stepper, generators
        self.batches, self.engine = order.batches, stepper.engine
        self.seen = self.path and _stamp(self.path)
        if self.path is not None:
            self.identity = _identity(run, order.count, self.model, stepper.optimizer) | {
                name: described(value) for name, value in identity.items()
            }

    def load(self, history: History) -> bool:
        """Put everything back as it was after the last epoch kept; say whether the run is over."""
        if self.path is None or (kept := self.engine.from_first(self._kept)) is None:
            return False
        done = len(kept["history"]["train_loss"])
        for generator, state in zip(self.generators, kept["generators"], strict=True):
            generator.set_state(state)
        self.stepper.optimizer.load_state_dict(kept["optimizer"])
        self.stepper.taken = done * (self.batches or 0)
        if kept["on_epoch"] is not None and self.keeper is not None:
            self.keeper.load_state_dict(kept["on_epoch"])
        self.model.load_state_dict(kept["model"])
        torch.set_rng_state(kept["rng"])  # dropout draws from there
        if kept["cuda_rng"] is not None and torch.cuda.is_available():
            torch.cuda.set_rng_state(kept["cuda_rng"])
        for name, values in kept["history"].items():
            setattr(history, name, values)
        return kept["over"]

    def _kept(self) -> dict[str, Any] | None:
        """Return what the file holds, None where there is none yet; raise if it is of no use."""
        assert self.path is not None
        if self.seen is None:
            self._try_place(self.path)
            return None
        kept = self._read(self.path)
        self._check_same(kept)
        if not kept["over"] and len(kept["history"]["train_loss"]) < self.epochs:
            self._try_place(self.path)
        return kept

    def save(self, history: History, over: bool) -> None:
        """Keep the run as it is now: the file is the old one or the new one, never half of one."""
        if self.path is not None:
            self.engine.from_first(partial(self._write, self.path, history, over))

    def _write(self, path: Path, history: History, over: bool) -> None:
        if _stamp(path) != self.seen:
            raise ValueError(
                f"checkpoint {path} was changed by something else while this run went on, and "
                "is left as it is: give each run a file of its own. The model keeps what it has "
                "learnt."
            )
        kept = {
            "form": FORM,
            "identity": self.identity,
            "model": self.model.state_dict(),
            "optimizer": self.stepper.optimizer.state_dict(),
            "on_epoch": None if self.keeper is None else self.keeper.state_dict(),
            "generators": [generator.get_state() for generator in self.generators],
            "rng": torch.get_rng_state(),
            "cuda_rng": torch.cuda.get_rng_state() if torch.cuda.is_initialized() else None,
            "history": asdict(history),
            "over": over,
        }
        try:
            with replacing(path) as scratch:
                torch.save(kept, scratch)
        except (OSError, RuntimeError) as error:  # torch tells of a full disk by the latter
            done = len(history.train_loss)
            raise OSError(
                f"checkpoint {path} could not be written after epoch {done} ({error}). The "
                f"model keeps what it has learnt; the file is as it was before."
            ) from error
        self.seen = _stamp(path)

    @staticmethod
    def _try_place(path: Path) -> None:
        """Raise before anything is trained where nothing can be written."""
        try:
            with tempfile.TemporaryFile(dir=path.parent):
                pass
        except OSError as error:
            raise ValueError(
                f"checkpoint must lie where files can be written, and nothing can in {path.parent} "
                f"({error.strerror})."
            ) from error

    def _check_same(self, kept: dict[str, Any]) -> None:
        for name in {**self.identity, **kept["identity"]}:
            there, here = kept["identity"].get(name), self.identity.get(name)
            if there != here:
                there, here = first_difference(there, here)
                raise self._of_another(f"its {name} is {there}, and here it is {here}")
        if shapes(kept["model"]) != shapes(self.model.state_dict()):
            raise self._of_another("its model has other weights")
        done = len(kept["history"]["train_loss"])
        if done > self.epochs:
            raise ValueError(
                f"epochs must be {done} or more: the run in {self.path} has already gone so far."
            )

    def _of_another(self, how: str) -> ValueError:
        return ValueError(
            f"checkpoint {self.path} is of another run: {how}. Name another file, or delete this "
            "one if it is no longer wanted."
        )

    @staticmethod
    def _read(path: Path) -> dict[str, Any]:
        try:
            content = path.open("rb")
        except OSError as error:
            raise ValueError(
                f"checkpoint must be a file that can be read: {path} could not be "
                f"({error.strerror})."
            ) from error
        try:
            with content:
                kept = torch.load(content, map_location="cpu", weights_only=True)
            if kept["form"] != FORM:
                raise ValueError
        except Exception as error:  # whatever is in the file, it is not ours
            raise ValueError(
                f"checkpoint must be a file that a run of aelib has kept, or a new one: {path} "
                "is something else, and is left as it is."
            ) from error
        return kept


def _stamp(path: Path) -> tuple[int, ...] | None:
    """Return what changes whenever a file is written anew; None where there is no file."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _identity(
    run: Run, count: int | None, model: nn.Module, optimizer: torch.optim.Optimizer
) -> dict[str, Any]:
    """Return what must be the same for a run to go on: else it would end otherwise."""
    settings = [
        {name: str(value) for name, value in group.items() if name != "params"}
        for group in optimizer.param_groups
    ]
    # What it gives at nine places says more than its name: all lambdas have the same.
    schedule = run.schedule and [round(run.schedule(step / 8), 9) for step in range(9)]
    parameters = list(model.parameters())
    return {
        "model": repr(model),  # its layers with their sizes and activations
        "number type": str(parameters[0].dtype),
        "frozen parameters": [i for i, p in enumerate(parameters) if not p.requires_grad],
        "device": run.device.type,
        "number of images": count,
        "batch_size": run.batch_size if count is not None else None,
        "seed": run.seed,
        **({} if run.shuffle == "rows" else {"shuffle": run.shuffle}),
        "optimizer": f"{type(optimizer).__name__} {settings}",
        "schedule": schedule,
        # Without a schedule a finished run can be made longer; with one, each step knows its end.
        "epochs": None if run.schedule is None else run.epochs,
    }
