"""Early stopping: the best weights of a run, and an end when they stay the best for long."""

import copy
import math
from collections.abc import Mapping
from typing import Any

import torch
from torch import nn

from aelib import _checks as checks

from .history import History

KEPT = ("loss", "epoch", "_done", "_weights")


class Best:
    """Keeps the weights with the lowest validation loss, and ends the run when none comes any more.

    In another run it begins anew. A run with a `checkpoint` keeps the best weights in it, too.

    Parameters
    ----------
    model : nn.Module
        The model that is trained.
    patience : int, 1 or more, or None
        Epochs without a new lowest loss after which the run ends; None never ends it.

    Attributes
    ----------
    loss : float
        The lowest validation loss so far; infinity before the first.
    epoch : int
        After which epoch it was reached, counted from 1; 0 before the first.

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above; in training, where the run has no `validation`;
        from `restore`, before an epoch was finished.

    Notes
    -----
    Lesson 04. Prechelt, "Early stopping - but when?" (1998).

    Examples
    --------
    ::

        best = training.Best(net, patience=5)
        training.fit(net, x, validation=held_out, epochs=200, on_epoch=best)
        best.restore()
    """

    def __init__(self, model: nn.Module, patience: int | None = None):
        self.model = checks.model("model", model)
        self.patience = None if patience is None else checks.whole("patience", patience, 1)
        self._begin()

    def __call__(self, history: History) -> bool:
        """Look at the epoch that has just ended; return True to end the run."""
        if not history.validation_loss:
            raise ValueError("validation must be given: the best weights are chosen by its loss.")
        *before, loss = history.validation_loss
        done = len(before) + 1
        if done != self._done + 1:  # the run is another one
            self._begin()
            if before:  # it went on from a checkpoint that knew nothing of this Best
                self.loss, self.epoch = min(before), before.index(min(before)) + 1
        self._done = done
        if loss < self.loss:
            weights = copy.deepcopy(self.model.state_dict())  # first: Ctrl-C may come meanwhile
            self.loss, self.epoch, self._weights = loss, done, weights
        return self.patience is not None and done - self.epoch >= self.patience

    def restore(self) -> None:
        """Give the model its best weights back."""
        if self._weights is None and self.epoch:
            raise ValueError(
                f"the best epoch, {self.epoch}, was before the run went on from its checkpoint, "
                "which kept nothing of this Best: let it be the on_epoch itself, not a part of it."
            )
        if self._weights is None:
            raise ValueError(
                "there are no best weights to restore: no epoch was finished in which this Best "
                "was the on_epoch of the run."
            )
        self.model.load_state_dict(self._weights)

    def state_dict(self) -> dict[str, Any]:
        """Return all that is kept, for the `checkpoint` of a run, which asks for it."""
        return {name: getattr(self, name) for name in KEPT}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Take back what `state_dict` gave; ValueError or TypeError for anything else."""
        if set(checks.mapping("state", state)) != set(KEPT) or not self._fits(**state):
            raise ValueError("state must be what state_dict gave, of a Best of the same model.")
        for name, value in state.items():
            setattr(self, name, value)

    def _fits(self, loss: Any, epoch: Any, _done: Any, _weights: Any) -> bool:
        numbers = type(loss) is float and type(epoch) is int and type(_done) is int
        own = self.model.state_dict()
        known = _weights is None or (isinstance(_weights, dict) and shapes(_weights) == shapes(own))
        return numbers and not math.isnan(loss) and 0 <= epoch <= _done and known

    def _begin(self) -> None:
        self.loss, self.epoch, self._done = math.inf, 0, 0
        self._weights: dict[str, torch.Tensor] | None = None


def shapes(state: Mapping[str, Any]) -> dict[str, Any]:
    """Return the shape of each tensor of a state, None for what is none."""
    return {name: getattr(values, "shape", None) for name, values in state.items()}
