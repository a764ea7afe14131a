"""Where a run takes its images from: a tensor, a file that is mapped into memory, or batches."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import torch
from torch import nn

from aelib import _checks as checks

from .arguments import check_as_many, check_count, checked_images, mapped
from .evaluation import evaluating
from .order import Given, Shuffled
from .run import Run

SECOND = "second"


class Rows:
    """Images, and what is to come out for them, in memory on the device of the run."""

    def __init__(self, x: torch.Tensor, target: torch.Tensor | None, run: Run):
        check_count("x", x, run.batch_size)
        self.x = x
        self.target: torch.Tensor | None = x if target is None else target
        self.width: int | None = x.shape[1]
        self.order: Shuffled | Given = Shuffled(len(x), run)
        self.identity: dict[str, Any] = {"x": x} | ({} if target is None else {"target": target})

    def take(self, chosen: Any) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the images of a batch, and what is to come out for them."""
        given = self.x.index_select(0, chosen)  # (batch, D); faster than x[chosen]
        if self.target is None or self.target is self.x:
            return given, given
        return given, self.target.index_select(0, chosen)


class Mapped(Rows):
    """Images in files that are mapped into memory: they stay there, and only batches are read."""

    def __init__(self, x: torch.Tensor, target: torch.Tensor | None, run: Run, dtype: torch.dtype):
        super().__init__(x, target, run)
        self.device, self.dtype = run.device, dtype

    def take(self, chosen: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:  # noqa: D102
        given, wanted = super().take(chosen.cpu())
        here = given.to(self.device, self.dtype)
        return here, here if wanted is given else wanted.to(self.device, self.dtype)


class Streamed(Rows):
    """Batches that an iterable gives, such as a DataLoader: each is looked at as it comes."""

    def __init__(
        self,
        x: Iterable[Any],
        target: str | None,
        model: nn.Module,
        run: Run,
        options: Iterable[str],
    ):
        if target is not None and target != SECOND:
            raise ValueError(
                f'target must be "{SECOND}", the second of each batch, where x is '
                f"{checks.kind(x)}, got {checks.shown(target)}."
            )
        self.model, self.device, self.pairs = model, run.device, target is not None
        self.order = Given("x", x, run, options)
        self.width: int | None = None
        self.target = None  # known a batch at a time
        self.identity = {"x": type(x).__qualname__, "pairs": str(self.pairs)}

    def take(self, chosen: Any) -> tuple[torch.Tensor, torch.Tensor]:  # noqa: D102
        parts = list(chosen) if isinstance(chosen, list | tuple) and chosen else [chosen]
        if self.pairs and len(parts) < 2:
            raise TypeError("x must give pairs, (images, what is to come out), as target says.")
        given = self._checked("a batch of x", parts[0])
        if not self.pairs:
            return given, given
        name = "the second of a batch of x"
        wanted = checked_images(name, parts[1], self.model)
        return given, check_as_many(name, wanted, len(given)).to(self.device)

    def _checked(self, name: str, images: Any) -> torch.Tensor:
        images = checked_images(name, images, self.model, self.width).to(self.device)
        self.width = images.shape[1]
        return images


def rows_of(x: Any, target: Any, model: nn.Module, run: Run, options: Iterable[str]) -> Rows:
    """Return where a run takes its images from; `options` are those that the caller named."""
    if isinstance(x, np.memmap):
        x = mapped("x", x)
        target = None if target is None else _row_by_row(mapped("target", target), model, x)
        return Mapped(x, target, run, next(model.parameters()).dtype)
    if isinstance(x, Iterable) and not (isinstance(x, str) or hasattr(x, "__array__")):
        return Streamed(x, target, model, run, options)
    images = checked_images("x", x, model)
    if target is not None:
        target = _row_by_row(checked_images("target", target, model), model, images).to(run.device)
    return Rows(images.to(run.device), target, run)


@torch.no_grad()
def _row_by_row(target: torch.Tensor, model: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Return a target with a row for each of x, as wide as what the model gives for it."""
    check_as_many("target", target, len(x))
    with evaluating(model):
        x_hat = model(x[:1].to(next(model.parameters())))
    if isinstance(x_hat, torch.Tensor) and x_hat.shape[1:] != target.shape[1:]:
        raise ValueError(
            f"target must have rows like those that the model gives, {tuple(x_hat.shape[1:])}, "
            f"got {tuple(target.shape[1:])}."
        )
    return target
