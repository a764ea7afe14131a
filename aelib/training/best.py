"""Early stopping: the best weights of a run, and an end when they stay the best for long."""

import copy
import math

import torch
from torch import nn

from aelib import _checks as checks

from .history import History


class Best:
    """Keeps the weights with the lowest validation loss, and ends the run when none comes any more.

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
        self.loss, self.epoch = math.inf, 0
        self._weights: dict[str, torch.Tensor] | None = None

    def __call__(self, history: History) -> bool:
        """Look at the epoch that has just ended; return True to end the run."""
        if not history.validation_loss:
            raise ValueError("validation must be given: the best weights are chosen by its loss.")
        *before, loss = history.validation_loss
        done = len(before) + 1
        if self.epoch == 0 and before:  # of a run that goes on from its checkpoint
            self.loss, self.epoch = min(before), before.index(min(before)) + 1
        if loss < self.loss:
            weights = copy.deepcopy(self.model.state_dict())  # first: Ctrl-C may come meanwhile
            self.loss, self.epoch, self._weights = loss, done, weights
        return self.patience is not None and done - self.epoch >= self.patience

    def restore(self) -> None:
        """Give the model its best weights back."""
        if self.epoch == 0:
            raise ValueError("no epoch was finished, so there are no best weights to restore.")
        if self._weights is None:
            raise ValueError(
                f"the best epoch, {self.epoch}, was before the run went on from its checkpoint, "
                "which does not keep the weights of the best."
            )
        self.model.load_state_dict(self._weights)
