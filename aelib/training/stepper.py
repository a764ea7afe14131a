"""The steps of a run: batches, step sizes, and what is said where a loss goes astray."""

import math
from typing import Any

import torch
from torch import nn

from aelib import _checks as checks

from .engine import Alone, Cost
from .order import size_of
from .run import Run


class Stepper:
    """Takes the steps of a run: down the slope, as far as the schedule says.

    Parameters
    ----------
    model : nn.Module
        On the device of the run.
    run : Run
    batches : int or None
        How many there are in an epoch; None where nobody knows, and there is no schedule.
    engine : Alone or OnFabric
        Where it computes.
    cost : function (model, share, *rows) -> scalar tensor
        What is paid for a batch.
    """

    def __init__(self, model: nn.Module, run: Run, batches: int | None, engine: Alone, cost: Cost):
        self.model, self.schedule, self.engine = model, run.schedule, engine
        self.optimizer = run.make_optimizer(model)
        self.costs = engine.setup(model, self.optimizer, cost)
        self.sizes = [group["lr"] for group in self.optimizer.param_groups]
        self.last = max(run.epochs * (batches or 0) - 1, 1)
        self.taken, self.looked = 0, False

    def step(self, rows: tuple[Any, ...]) -> torch.Tensor:
        """Take a step that makes the cost of a batch smaller; return what it was."""
        share = self.engine.share(size_of(rows))
        value = self.costs(share, *share.rows(*rows))
        if not self.looked:
            self._check_first(value)
        if self.schedule is not None:
            factor = self.schedule(self.taken / self.last)
            self._set_sizes(checks.number("what schedule returns", factor, least=0))
        self.optimizer.zero_grad()
        self.engine.backward(value)
        if not self.looked:
            self._check_reached()
            self.looked = True
        self.engine.step()
        self.taken += 1
        return value.detach()

    def put_back(self) -> None:
        """Give the optimizer its own step sizes back: it may be the caller's, for another run."""
        if self.schedule is not None:
            self._set_sizes(1)

    def finite(self, loss: float, where: str, cause: str = "") -> float:
        """Return a loss that is finite; FloatingPointError names the likely cause of another."""
        sound = all(map(checks.is_finite, self.model.parameters()))
        if sound and math.isfinite(loss):
            return loss
        what = f"the loss is {loss}" if not math.isfinite(loss) else "a weight is not finite"
        raise FloatingPointError(f"{what} {where}: {(sound and cause) or self._cause()}")

    def _set_sizes(self, factor: float) -> None:
        for group, size in zip(self.optimizer.param_groups, self.sizes, strict=True):
            group["lr"] = factor * size

    def _check_reached(self) -> None:
        if all(values.grad is None for values in self.model.parameters()):
            raise ValueError(
                "objective must depend on the model that is trained: no weight of it has a slope."
            )

    def _check_first(self, value: torch.Tensor) -> None:
        price("objective", value, sloped=True)
        first = self.engine.mean(value.detach()).item()
        if not math.isfinite(first):
            raise FloatingPointError(
                f"the loss is {first} before the first step, in epoch 1, so it is not the "
                "step size: look at the scale of the images, which belong in [0, 1], and at what "
                "the loss makes of them."
            )

    def _cause(self) -> str:
        if any(values.dtype == torch.float16 for values in self.model.parameters()):
            return "the model is float16, in which nothing above 65504 exists: use float32."
        return (
            f"most likely the learning rate lr={max(self.sizes):g} is too large; try a tenth of "
            "it. If that does not help, look for images that are far larger than the others."
        )


def price(name: str, value: torch.Tensor, sloped: bool) -> torch.Tensor:
    """Return what a caller's function gave as a price: one number, with a slope if it needs one."""
    if not isinstance(value, torch.Tensor) or value.ndim > 0 or not value.is_floating_point():
        got = (
            f"{value.dtype} of shape {tuple(value.shape)}"
            if isinstance(value, torch.Tensor)
            else checks.kind(value)
        )
        raise TypeError(f"{name} must return one number, a float tensor of shape (), got {got}.")
    if sloped and not value.requires_grad:
        raise ValueError(
            f"{name} must return a tensor with a slope, computed by torch from what it is given: "
            "this one would have no effect (an .item(), a float() or a .detach() on the way?)."
        )
    return value


def check_trainable(model: nn.Module, run: Run) -> None:
    """Raise unless there is something in the model that the run can train."""
    checks.finite_weights("model", checks.model("model", model))
    parameters = list(model.parameters())
    if not any(values.requires_grad for values in parameters):
        raise ValueError(
            "model has no parameter that requires a gradient, so nothing would be trained: "
            "model.requires_grad_(True)."
        )
    if any(values.is_inference() for values in parameters):
        raise ValueError("model was made in inference mode, so it cannot be trained: make it anew.")
    if run.optimizer is None and any(values.dtype == torch.float16 for values in parameters):
        raise TypeError(
            "model is float16, in which Adam's smallest divisor, 1e-8, is 0: use model.float() or "
            "model.bfloat16(), and images of the same type."
        )
