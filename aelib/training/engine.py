"""Where a run computes: in this process alone, or shared out over several by Lightning Fabric.

The rules by which several processes do what one would do: all draw the same batch and take each a
part of it; the mean over a part counts for its share of the batch; what is not a mean over images
is computed of the whole batch by all; and what one decides, all do at the same batch.
"""

import contextlib
import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import torch
from torch import nn

from aelib import _checks as checks
from aelib._surroundings import interruptions

Cost = Callable[..., torch.Tensor]
STRATEGIES = {"SingleDeviceStrategy", "DDPStrategy"}
# How torch says that Fabric calls it by a name that is to go.
OLD_NAME = r"torch\.distributed\.nn\.functional\.all_gather is deprecated"
# How torch says that another process is no longer there, or silent.
LOST = re.compile(r"gloo|nccl|connection|timed? ?out|socket|peer", re.IGNORECASE)


class Share:
    """What this process takes of a batch: all of it, as long as there is no other."""

    def rows(self, *columns: Any) -> tuple[Any, ...]:
        """Return the rows of this process, of all that has a row for each image of the batch."""
        return columns

    def mean(self, value: torch.Tensor) -> torch.Tensor:
        """Return a mean over the rows of this process, so that the mean over processes is right."""
        return value

    def whole(self, h: torch.Tensor) -> torch.Tensor:
        """Return the codes of the whole batch, given those of this process; slopes flow through."""
        return h


WHOLE = Share()


@dataclass(frozen=True)
class Part(Share):
    """The rows n r / W up to n (r + 1) / W of a batch of n, for process r of W."""

    engine: Any
    count: int

    def rows(self, *columns: torch.Tensor) -> tuple[torch.Tensor, ...]:  # noqa: D102
        start, end = self._bounds(self.engine.global_rank)
        # Where there are fewer rows than processes, some take one that counts for nothing.
        mine = slice(start, end) if start < end else slice(0, 1)
        return tuple(column[mine] for column in columns)

    def mean(self, value: torch.Tensor) -> torch.Tensor:  # noqa: D102
        start, end = self._bounds(self.engine.global_rank)
        return value * (self.engine.world_size * (end - start) / self.count)

    def whole(self, h: torch.Tensor) -> torch.Tensor:  # noqa: D102
        bounds = map(self._bounds, range(self.engine.world_size))
        sizes = [end - start for start, end in bounds]
        most = max(sizes)
        padded = torch.cat([h, h.new_zeros(most - len(h), *h.shape[1:])])  # all of one shape
        gathered = self.engine.all_gather(padded, sync_grads=True)
        return torch.cat([part[:size] for part, size in zip(gathered, sizes, strict=True)])

    def _bounds(self, rank: int) -> tuple[int, int]:
        W = self.engine.world_size
        return self.count * rank // W, self.count * (rank + 1) // W


class Costs(nn.Module):
    """The cost of a batch as a module: all that is done with the model goes through one `forward`.

    Processes exchange slopes by hooks into `forward`: `model.encode` alone would pass them by.
    """

    def __init__(self, model: nn.Module, cost: Cost):
        super().__init__()
        self.model, self.cost = model, cost

    def forward(self, *batch: Any) -> torch.Tensor:  # noqa: D102
        return self.cost(self.model, *batch)


class Alone:
    """One process: nothing is shared, and nothing stands between the loop and torch."""

    def __init__(self, device: torch.device):
        self.device = device
        self.first = True  # the process that shows a bar and writes files
        self.shares = False

    def setup(self, model: nn.Module, optimizer: torch.optim.Optimizer, cost: Cost) -> Cost:
        """Return what computes the cost of a batch."""
        self._step = optimizer.step
        return lambda *batch: cost(model, *batch)

    def backward(self, value: torch.Tensor) -> None:
        """Compute the slopes of a value."""
        value.backward()

    def step(self) -> None:
        """Let the optimizer take its step."""
        self._step()

    def share(self, count: int) -> Share:
        """Return the share of a batch of so many images."""
        return WHOLE

    def mean(self, value: torch.Tensor) -> torch.Tensor:
        """Return the mean of a value over all processes."""
        return value

    def any(self, wish: bool, rows: Any = ()) -> bool:
        """Return whether any process has a wish; all must have drawn the same rows."""
        return wish

    def from_first(self, function: Callable[[], Any]) -> Any:
        """Return what a function gives, or raise its error; only the first process calls it."""
        return function()

    @contextlib.contextmanager
    def running(self) -> Iterator[Callable[[], bool]]:
        """Watch over a run; what it yields says whether Ctrl-C was pressed and held back."""
        yield lambda: False


class OnFabric(Alone):
    """One or several processes, each with the same data, on Lightning Fabric."""

    def __init__(self, fabric: Any, timeout: float):
        super().__init__(fabric.device)
        self.fabric, self.timeout = fabric, timeout
        self.first = fabric.global_rank == 0
        self.shares = fabric.world_size > 1

    def setup(self, model: nn.Module, optimizer: torch.optim.Optimizer, cost: Cost) -> Cost:  # noqa: D102
        costs, wrapped = self.fabric.setup(Costs(model, cost), optimizer)
        self._step = wrapped.step
        return costs

    def backward(self, value: torch.Tensor) -> None:  # noqa: D102
        self.fabric.backward(value)

    def share(self, count: int) -> Share:  # noqa: D102
        return Part(self.fabric, count) if self.shares else WHOLE

    def mean(self, value: torch.Tensor) -> torch.Tensor:  # noqa: D102
        return self.fabric.all_reduce(value.clone(), reduce_op="mean") if self.shares else value

    def any(self, wish: bool, rows: tuple[torch.Tensor, ...] = ()) -> bool:  # noqa: D102
        if not self.shares:
            return wish
        drawn = torch.zeros((), dtype=torch.float64, device=self.device)
        for column in rows:
            drawn += column.sum(dtype=torch.float64)
        own = torch.stack([drawn.new_tensor(wish), drawn, -drawn])
        most = self.fabric.all_reduce(own, reduce_op=torch.distributed.ReduceOp.MAX).tolist()
        if most[1] != -most[2]:
            raise ValueError(
                "x must be the same in every process, in the same order, and so must all that is "
                "drawn from the generator: the processes have drawn different batches. Each takes "
                "its own share of a batch by itself: give all of them all the data."
            )
        return bool(most[0])

    def from_first(self, function: Callable[[], Any]) -> Any:  # noqa: D102
        if not self.shares:
            return function()
        given, error = None, None
        if self.first:
            try:
                given = function()
            except Exception as why:  # the others would wait for it
                error = why
        given, error = self.fabric.broadcast((given, error), src=0)
        if error is not None:
            raise error
        return given

    @contextlib.contextmanager
    def running(self) -> Iterator[Callable[[], bool]]:  # noqa: D102
        if not self.shares:
            yield lambda: False
            return
        _wait_no_longer_than(self.timeout)
        try:
            with interruptions(most=2) as pressed, warnings.catch_warnings():
                warnings.filterwarnings("ignore", OLD_NAME, FutureWarning)
                yield lambda: bool(pressed)
        except RuntimeError as error:
            if not LOST.search(str(error)):
                raise
            raise ConnectionError(
                f"process {self.fabric.global_rank} of {self.fabric.world_size} lost another: it "
                f"ended, or did not answer for {self.timeout:g} s (`timeout`). Look at what that "
                "one printed; a run with a checkpoint goes on from there."
            ) from error


def checked_engine(fabric: Any) -> Any:
    """Return a Fabric that has been launched, or None; else say what is to be given."""
    if fabric is None:
        return None
    parts = ("device", "world_size", "global_rank", "strategy", "setup", "all_gather", "broadcast")
    if isinstance(fabric, type) or not all(hasattr(fabric, part) for part in parts):
        raise TypeError(
            f"engine must be a Fabric of lightning_fabric, got {checks.kind(fabric)}: "
            'Fabric(accelerator="cpu", devices=2, strategy="ddp").'
        )
    strategy = type(fabric.strategy).__name__
    if strategy not in STRATEGIES:
        raise ValueError(
            f'engine must have strategy="ddp", which gives the results of one process; {strategy} '
            "was not tried."
        )
    if fabric.world_size > 1 and not torch.distributed.is_initialized():
        raise ValueError(
            "engine was not launched: call fabric.launch() before, or start the script by "
            "`fabric run --devices 2 script.py`."
        )
    return fabric


def check_shareable(model: nn.Module) -> None:
    """Raise unless a model does with a part of a batch what it does with the whole."""
    for part in model.modules():
        normal = isinstance(part, nn.modules.batchnorm._BatchNorm)
        if normal and not isinstance(part, nn.SyncBatchNorm):
            raise ValueError(
                "model has batch normalisation, which would see a part of each batch only: "
                "convert it by nn.SyncBatchNorm.convert_sync_batchnorm(model) (on GPUs), or leave "
                "it out."
            )


def _wait_no_longer_than(seconds: float) -> None:
    """Set how long a process waits for another; torch's own half hour is too long to look at."""
    distributed: Any = torch.distributed
    # Before torch 2.10 it has another name.
    setter = (
        getattr(distributed, "set_timeout", None) or distributed.distributed_c10d._set_pg_timeout
    )
    setter(timedelta(seconds=seconds))
