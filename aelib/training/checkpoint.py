"""A run in a file: kept after every epoch, and gone on with from there."""

import contextlib
import os
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import nn

from .history import History
from .run import Run
from .stepper import Stepper

FORM = "aelib training run 1"


class Checkpoint:
    """The file of one run: what has to be there again for the run to go on as if never cut.

    Parameters
    ----------
    run : Run
        Its `checkpoint` is the file, or None to keep nothing. A file that is there must be of the
        same run: no other is ever overwritten.
    count : int
        How many images.
    model, stepper, generators
        Whose states are kept: the weights, the steps so far, the random numbers.
    """

    def __init__(
        self,
        run: Run,
        count: int,
        model: nn.Module,
        stepper: Stepper,
        generators: list[torch.Generator],
        validated: bool,
    ):
        self.path, self.epochs = run.checkpoint, run.epochs
        self.model, self.stepper, self.generators = model, stepper, generators
        self.identity: dict[str, Any] = {}
        if self.path is not None:
            self.identity = _identity(run, count, model, stepper.optimizer)
            self.identity["validation"] = validated

    def load(self, history: History) -> bool:
        """Put everything back as it was after the last epoch kept; say whether the run is over."""
        if self.path is None or not self.path.exists():
            return False
        kept = self._read(self.path)
        self._check_same(kept)
        self.model.load_state_dict(kept["model"])
        self.stepper.optimizer.load_state_dict(kept["optimizer"])
        self.stepper.taken = len(kept["history"]["train_loss"]) * self.stepper.batches
        for generator, state in zip(self.generators, kept["generators"], strict=True):
            generator.set_state(state)
        torch.set_rng_state(kept["rng"])  # dropout draws from there
        if kept["cuda_rng"] is not None and torch.cuda.is_available():
            torch.cuda.set_rng_state(kept["cuda_rng"])
        for name, values in kept["history"].items():
            setattr(history, name, values)
        return kept["over"]

    def save(self, history: History, over: bool) -> None:
        """Keep the run as it is now: the file is the old one or the new one, never half of one."""
        if self.path is None:
            return
        kept = {
            "form": FORM,
            "identity": self.identity,
            "model": self.model.state_dict(),
            "optimizer": self.stepper.optimizer.state_dict(),
            "generators": [generator.get_state() for generator in self.generators],
            "rng": torch.get_rng_state(),
            "cuda_rng": torch.cuda.get_rng_state() if torch.cuda.is_initialized() else None,
            "history": asdict(history),
            "over": over,
        }
        handle, scratch = tempfile.mkstemp(".part", f"{self.path.name[:99]}.", self.path.parent)
        os.close(handle)  # a name of its own: two runs must never write into one file
        try:
            torch.save(kept, Path(scratch))
            os.replace(scratch, self.path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.remove(scratch)

    def _check_same(self, kept: dict[str, Any]) -> None:
        for name, here in self.identity.items():
            there = kept["identity"].get(name)
            if there != here:
                raise ValueError(
                    f"checkpoint {self.path} is of another run: its {name} is {there}, and here it "
                    f"is {here}. Name another file, or delete this one if it is no longer wanted."
                )
        done = len(kept["history"]["train_loss"])
        if done > self.epochs:
            raise ValueError(
                f"epochs must be {done} or more: the run in {self.path} has already gone so far."
            )

    @staticmethod
    def _read(path: Path) -> dict[str, Any]:
        try:
            kept = torch.load(path, map_location="cpu", weights_only=True)
            if kept["form"] != FORM:
                raise ValueError
        except Exception as error:  # whatever is in the file, it is not ours
            raise ValueError(
                f"checkpoint must be a file that a run of aelib has kept, or a new one: {path} "
                "is something else, and is left as it is."
            ) from error
        return kept


def _identity(
    run: Run, count: int, model: nn.Module, optimizer: torch.optim.Optimizer
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
        "batch_size": run.batch_size,
        "seed": run.seed,
        "optimizer": f"{type(optimizer).__name__} {settings}",
        "schedule": schedule,
        # Without a schedule a finished run can be made longer; with one, each step knows its end.
        "epochs": None if run.schedule is None else run.epochs,
    }
