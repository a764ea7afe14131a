"""In which order a run meets its images: shuffled anew each epoch, or as an iterable gives them."""

from collections.abc import Iterable, Iterator, Sized
from typing import Any

import torch

from aelib import _checks as checks

from .run import Run

MOST_IMAGES = 10**9  # they are shuffled as one tensor of their numbers
BLOCK, MIXED = 8192, 32  # rows that lie together in a file, and blocks that are mixed at a time


class Shuffled:
    """The numbers of images, from 0 to `count` - 1, in a new order in each epoch.

    The run says how many make a batch, and whether blocks of neighbours are to stay together.
    """

    def __init__(self, count: int, run: Run):
        self.count: int | None = count
        self.batch_size, self.shuffle = run.batch_size, run.shuffle
        self.batches: int | None = len(sizes(count, run.batch_size))

    def epoch(self, generator: torch.Generator, device: torch.device) -> Iterable[torch.Tensor]:
        """Return the numbers of the images of each batch."""
        assert self.count is not None
        numbers = _in_blocks if self.shuffle == "blocks" else _all
        return batches(numbers(self.count, generator).to(device), self.batch_size)


class Given:
    """The batches of an iterable, as they come.

    `name` is the argument as the caller knows it, and `options` are those that the caller named.
    """

    def __init__(self, name: str, batches: Iterable[Any], run: Run, options: Iterable[str]):
        if "batch_size" in options:
            raise ValueError(
                f"batch_size belongs to {name}, which gives whole batches: leave it out."
            )
        if isinstance(batches, Iterator) and run.epochs > 1:
            raise ValueError(
                f"{name} is {checks.kind(batches)}, which can be gone through only once, for "
                "epochs=1: pass a list of batches, a DataLoader, or an object whose __iter__ "
                "begins anew."
            )
        self.name, self.source = name, batches
        self.count = None
        self.batches = _length(batches)
        if run.schedule is not None and self.batches is None:
            raise ValueError(
                "schedule needs to know how many batches there are: give them a length (__len__)."
            )

    def epoch(self, generator: torch.Generator, device: torch.device) -> Iterable[Any]:
        """Return the batches, of which there must be one."""
        none = True
        for batch in self.source:
            none = False
            yield batch
        if none:
            raise ValueError(f"{self.name}, {checks.kind(self.source)}, gave no batch.")


def batches(shuffled: torch.Tensor, batch_size: int) -> list[torch.Tensor]:
    """Return the numbers of the images of each batch."""
    return list(shuffled.split(sizes(len(shuffled), batch_size)))


def sizes(count: int, batch_size: int) -> list[int]:
    """Return how many images are in each batch, none of which is a single image left over."""
    full, left = divmod(count, batch_size)
    if full and left == 1:
        return [batch_size] * (full - 1) + [batch_size + 1]  # batch normalisation asks for two
    return [batch_size] * full + [left] * (left > 0)


def size_of(batch: Any) -> int:
    """Return how many images are in a batch: a tensor, or several of as many rows."""
    while isinstance(batch, list | tuple) and batch:
        batch = batch[0]
    if isinstance(batch, torch.Tensor) and batch.ndim > 0 and len(batch):
        return len(batch)
    got = checks.kind(batch)
    raise TypeError(f"a batch must be a tensor with a row for each image, got {got}.")


def _all(count: int, generator: torch.Generator) -> torch.Tensor:
    return torch.randperm(count, generator=generator, device="cpu")


def _in_blocks(count: int, generator: torch.Generator) -> torch.Tensor:
    starts = _all(-(-count // BLOCK), generator) * BLOCK
    numbers = torch.arange(BLOCK)
    mixed = []
    for few in starts.split(MIXED):
        rows = (few[:, None] + numbers).flatten()
        rows = rows[rows < count]
        mixed.append(rows[_all(len(rows), generator)])
    return torch.cat(mixed)


def _length(batches: Iterable[Any]) -> int | None:
    try:
        return len(batches) if isinstance(batches, Sized) else None
    except TypeError:  # a DataLoader of an IterableDataset has a length in name only
        return None
