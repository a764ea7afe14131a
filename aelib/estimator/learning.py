"""How a network learns from rows: anew, with early stopping, or one epoch more."""

import copy
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from sklearn.utils import check_random_state
from torch import nn

from aelib import _checks as checks
from aelib.models import Autoencoder
from aelib.models.layers import check_room
from aelib.training import Best, History, Run, adam, fit
from aelib.training.run import LR, OptimizerOf

Rows = tuple[torch.Tensor, ...]  # X, and a target where there is one


@dataclass(frozen=True)
class Learnt:
    """What came of learning.

    Attributes
    ----------
    model : Autoencoder
    made_of : dict
        The arguments that the model was made with, but for the seed.
    history : History
    optimizer : dict or None
        State of the optimizer, on the CPU; None where nothing is to go on with it.
    """

    model: Autoencoder
    made_of: dict[str, Any]
    history: History
    optimizer: dict[str, Any] | None = None


def drawn(random_state: Any) -> int:
    """Return a seed that a `random_state` of scikit-learn gives."""
    if random_state is not None and random_state is not np.random:
        if not isinstance(random_state, np.random.RandomState):
            random_state = checks.whole("random_state", random_state, 0, 2**32 - 1)
    return int(check_random_state(random_state).randint(2**31 - 1))


@contextmanager
def kept_if_it_fails(estimator: Any) -> Iterator[None]:
    """Leave an estimator as it was if something fails, or Ctrl-C comes."""
    before = vars(estimator).copy()
    try:
        yield
    except BaseException:
        vars(estimator).clear()
        vars(estimator).update(before)
        raise


def learn(settings: Any, rows: Rows, seed: int) -> Learnt:
    """Train a new network, as the settings (those of `AutoencoderTransformer`) say."""
    patience = settings.patience
    patience = None if patience is None else checks.whole("patience", patience, 1)
    fraction = checks.number("validation_fraction", settings.validation_fraction, above=0, below=1)
    model, made_of = _network(settings, rows, seed)
    how = {name: getattr(settings, name) for name in ("epochs", "lr", "optimizer", "schedule")}
    if patience is None:
        return Learnt(model, made_of, _trained(settings, model, rows, seed, **how))
    rows, looked_at = _held_out(fraction, seed, rows)
    best = Best(model, patience)
    how |= {"validation": looked_at if len(rows) == 2 else looked_at[0], "on_epoch": best}
    history = _trained(settings, model, rows, seed, **how)
    best.restore()
    return Learnt(model, made_of, history)


def learn_more(settings: Any, rows: Rows, seed: int, before: Learnt | None) -> Learnt:
    """Train one epoch more, from what was learnt before, which stays as it is."""
    for name in ("schedule", "patience"):
        if getattr(settings, name) is not None:
            raise ValueError(f"{name} must be None for partial_fit, which knows no last epoch.")
    run = Run(epochs=1, lr=settings.lr, optimizer=settings.optimizer)
    if before is None:
        before = Learnt(*_network(settings, rows, seed), History())
    model = copy.deepcopy(before.model)
    going_on = _GoingOn(run.optimizer or adam(run.lr or LR), before.optimizer)
    done = len(before.history.train_loss)
    if done:  # the same number in each call would bring the same noise and order
        seed = int(np.random.SeedSequence((seed, done)).generate_state(1)[0])
    history = _trained(settings, model, rows, seed, epochs=1, optimizer=going_on)
    joined = History(
        before.history.train_loss + history.train_loss,
        before.history.validation_loss,
        before.history.seconds + history.seconds,
    )
    return Learnt(model, before.made_of, joined, going_on.state())


def _network(settings: Any, rows: Rows, seed: int) -> tuple[Autoencoder, dict[str, Any]]:
    """Return a network with new weights, and what it is made of."""
    k = checks.whole("n_components", settings.n_components, 1)
    hidden = checks.sizes("hidden", settings.hidden, "(256, 64)", at_least=0)
    sizes = (rows[0].shape[1], *hidden, k)
    check_room("n_components and hidden", *pairwise(sizes))
    made_of = {"sizes": sizes, "activation": settings.activation, "output": settings.output}
    made_of["tied"] = checks.flag("tied", settings.tied)
    return Autoencoder(**made_of, seed=seed).to(rows[0].dtype), made_of


def _trained(settings: Any, model: Autoencoder, rows: Rows, seed: int, **options: Any) -> History:
    x, *target = (one.to(next(model.parameters()).dtype) for one in rows)
    history = fit(
        model,
        x,
        target=target[0] if target else None,
        batch_size=min(checks.whole("batch_size", settings.batch_size, 1), len(x)),
        loss=settings.loss,
        corrupt=settings.corrupt,
        seed=seed,
        device=settings.device,
        progress=False,
        **options,
    )
    if history.interrupted:  # a search over settings must stop too, and nothing half-trained may
        raise KeyboardInterrupt  # pass for fitted
    return history


def _held_out(fraction: float, seed: int, rows: Rows) -> tuple[Rows, Rows]:
    """Return rows to train on and rows to look at, both in the order in which they came."""
    count = len(rows[0])
    some = min(max(1, round(fraction * count)), count - 1)
    order = torch.from_numpy(np.random.RandomState(seed).permutation(count))
    looked_at, learnt = order[:some].sort().values, order[some:].sort().values
    return tuple(one[learnt] for one in rows), tuple(one[looked_at] for one in rows)


class _GoingOn:
    """Makes an optimizer that goes on from the state of one of its kind, if there was one."""

    def __init__(self, make: OptimizerOf, state: dict[str, Any] | None):
        self._make, self._state = make, state

    def __call__(self, parameters: Iterable[nn.Parameter]) -> torch.optim.Optimizer:
        self._made = self._make(parameters)
        if self._state is not None and isinstance(self._made, torch.optim.Optimizer):
            try:
                self._made.load_state_dict(copy.deepcopy(self._state))  # which it would change
            except (KeyError, ValueError) as error:
                raise ValueError(
                    "optimizer must be of the same kind in every call of partial_fit: fit anew to "
                    "change it."
                ) from error
        return self._made

    def state(self) -> dict[str, Any]:
        """Return the state of the optimizer, on the CPU: a pickle must be read anywhere."""
        state = self._made.state_dict()
        on_cpu = {
            number: {
                name: value.cpu() if isinstance(value, torch.Tensor) else value
                for name, value in one.items()
            }
            for number, one in state["state"].items()
        }
        return state | {"state": on_cpu}
