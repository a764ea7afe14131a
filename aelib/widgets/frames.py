"""Sliders through stages: filters by training noise or sparsity, reconstructions by epoch."""

from collections.abc import Mapping
from numbers import Real
from typing import TypedDict

import torch
import traitlets

from aelib.widgets.checks import between, checked_dict, checked_images
from aelib.widgets.network import PackedStrip, pack_rows, pack_strips
from aelib.widgets.page import PageWidget, control


class Frame(TypedDict):
    """One stage: rows of images, or a sheet of them in one row that has no name."""

    label: str
    rows: list[PackedStrip]


class FramesPayload(TypedDict):
    """What the page needs; `columns` is 0 for rows, `limits` are black and white."""

    shape: list[int]
    frames: list[Frame]
    name: str
    unit: str
    fixed: list[PackedStrip]
    columns: int
    limits: list[float]
    notes: list[str]


class _Frames(PageWidget, module="frames"):
    """A slider through stages, each with its images and a sentence."""

    stage = control()

    def __init__(self, frames, shape, stage, **look):
        sizes = {tuple(images.shape) for _, images, _ in frames}
        if len(sizes) != 1:
            raise ValueError(f"every stage must hold as many images, got shapes {sorted(sizes)}.")
        self._count = len(frames)
        payload: FramesPayload = {
            "shape": list(shape),
            "frames": [{"label": str(label), "rows": rows} for label, _, rows in frames],
            **look,
        }
        super().__init__(payload=payload, stage=stage)

    @traitlets.validate("stage")
    def _check_stage(self, proposal):
        return between("stage", proposal["value"], 0, self._count - 1)


class ImageSteps(_Frames):
    """Slider through the steps of something, such as epochs: rows of images for each.

    Parameters
    ----------
    x : tensor (N, D)
        Images in [0, 1] that stay, drawn above.
    steps : dict of label to tensor (N, D), or to dict of name to tensor (N, D)
        What they become at each step, in order: one row of images, or several with their names,
        such as {8: {"untied": x8, "tied": t8}}.
    image_shape : (int, int)
        Height and width.
    name : str
        What the slider moves, such as "epoch".
    notes : dict of label to str, or None
        A sentence for each step, shown below. None tells the squared error of these images.
    stage : int
        Which step is shown at first, counted from 0.

    Raises
    ------
    ValueError, TypeError
        For images or rows that do not fit each other, no step, notes that lack one, or a stage
        that does not exist.

    Notes
    -----
    Lessons 04 and 06.
    """

    def __init__(
        self,
        x: torch.Tensor,
        steps: Mapping[object, torch.Tensor | Mapping[str, torch.Tensor]],
        image_shape: tuple[int, int] = (28, 28),
        *,
        name: str = "epoch",
        notes: Mapping[object, str] | None = None,
        stage: int = 0,
    ):
        x = checked_images("x", x, image_shape)
        frames = []
        for label, given in checked_dict("steps", steps).items():
            rows = _rows(f"steps[{label!r}]", given, len(x), image_shape)
            packed = pack_strips(rows)
            frames.append((label, x, packed))
        super().__init__(
            frames,
            image_shape,
            stage,
            name=name,
            unit="",
            fixed=pack_strips({"original": x}),
            columns=0,
            limits=[0, 1],
            notes=_sentences(notes, steps),
        )


class FilterExplorer(_Frames):
    """Slider over training noise or sparsity: the filters that were learnt under it.

    Each filter is scaled to its own largest weight; grey is 0, white positive, black negative.

    Parameters
    ----------
    filters : dict of label to tensor (n, D)
        The rows of the first weight matrix for each setting, such as {0: W_0, 25: W_25}.
    image_shape : (int, int)
        Height and width.
    name, unit : str
        What the slider moves, such as "training noise" and " %".
    measure : dict of label to float, or None
        A number that says how the filters look, shown below.
    measure_name : str
        What that number is.
    columns : int, 1 or more
        Filters in a row.
    stage : int
        Which setting is shown at first, counted from 0.

    Raises
    ------
    ValueError
        For filters that do not fit each other, no setting, or a measure that lacks one.

    Notes
    -----
    Lessons 08 and 10.
    """

    def __init__(
        self,
        filters: Mapping[object, torch.Tensor],
        image_shape: tuple[int, int] = (28, 28),
        *,
        name: str = "training noise",
        unit: str = "",
        measure: Mapping[object, float] | None = None,
        measure_name: str = "edge-likeness",
        columns: int = 12,
        stage: int = 0,
    ):
        columns = between("columns", columns, 1, 100)
        notes = _notes(measure_name, measure, checked_dict("filters", filters))
        frames = []
        for label, rows in filters.items():
            rows = checked_images(f"filters[{label!r}]", rows, image_shape)
            largest = rows.abs().amax(dim=1, keepdim=True)
            rows = rows / largest.where(largest > 0, 1)  # a dead filter stays grey
            frames.append((label, rows, [{"name": "", "images": pack_rows(rows)}]))
        look = {"name": name, "unit": unit, "fixed": [], "columns": columns, "notes": notes}
        super().__init__(frames, image_shape, stage, limits=[-1, 1], **look)


def _rows(name, given, count, image_shape) -> dict[str, torch.Tensor]:
    """Return the rows of one step by their names; a row that stands alone is named by its step."""
    many = isinstance(given, Mapping)
    rows = {}
    for row, images in (checked_dict(name, given) if many else {"": given}).items():
        # JavaScript would put a name such as "8" before all others.
        if many and (not isinstance(row, str) or row.isdecimal() or row in ("", "original")):
            raise ValueError(f"the rows of {name} need words of their own as names, got {row!r}.")
        whose = f"{name}[{row!r}]" if many else name
        rows[row] = checked_images(whose, images, image_shape)
        if len(rows[row]) != count:
            raise ValueError(f"{whose} must hold {count} images, got {len(rows[row])}.")
    return rows


def _sentences(notes, steps) -> list[str]:
    """Return the sentence of each step, empty where the page is to make it."""
    if notes is None:
        return [""] * len(steps)
    notes = checked_dict("notes", notes)
    if wrong := [label for label in steps if not isinstance(notes.get(label), str)]:
        raise ValueError(f"notes must hold a sentence for every step; look at {wrong}.")
    return [notes[label] for label in steps]


def _notes(name, measure, filters) -> list[str]:
    """Return the sentence of each stage."""
    if measure is None:
        return [""] * len(filters)
    measure = checked_dict("measure", measure)
    if wrong := [label for label in filters if not isinstance(measure.get(label), Real)]:
        raise ValueError(f"measure must hold a number for every setting; look at {wrong}.")
    return [f"{name}: {measure[label]:.2f}" for label in filters]
