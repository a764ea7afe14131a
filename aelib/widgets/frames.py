"""Sliders through stages: filters by training noise or sparsity, reconstructions by epoch."""

from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

import torch
import traitlets

from aelib import _checks as checks
from aelib.widgets.checks import (
    MOST_TO_CHOOSE,
    SPAN,
    at_most,
    between,
    checked_images,
    labels_of,
    row_name,
)
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

    def __init__(self, payload: FramesPayload, stage: int):
        self._count = len(payload["frames"])
        super().__init__(payload=payload, stage=stage)

    @traitlets.validate("stage")
    def _check_stage(self, proposal):
        return between("stage", proposal["value"], 0, self._count - 1)


class ImageSteps(_Frames):
    """Slider through the steps of something, such as epochs: rows of images for each.

    Parameters
    ----------
    x : tensor (N, D), N of 100 or fewer
        Images in [0, 1] that stay, drawn above; about ten fit in a row.
    steps : dict of label to tensor (N, D), or to dict of name to tensor (N, D)
        What they become at each step, in order: one row of images, or several with their names,
        such as {8: {"untied": x8, "tied": t8}}. A label is a text or a number. Reconstructions
        may leave [0, 1] by up to 1, and are drawn clipped.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.
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
        steps: Mapping[Any, torch.Tensor | Mapping[str, torch.Tensor]],
        image_shape: tuple[int, ...] | None = None,
        *,
        name: str = "epoch",
        notes: Mapping[Any, str] | None = None,
        stage: int = 0,
    ):
        x, shape = checked_images("x", x, image_shape)
        labels = labels_of("steps", checks.mapping("steps", steps))
        rows = [
            _rows(checks.entry("steps", key), given, len(x), shape) for key, given in steps.items()
        ]
        payload: FramesPayload = {
            "shape": list(shape),
            "frames": _frames(labels, map(pack_strips, rows)),
            "name": checks.text("name", name),
            "unit": "",
            "fixed": pack_strips({"original": x}),
            "columns": 0,
            "limits": [0, 1],
            "notes": _sentences(notes, steps),
        }
        super().__init__(payload, stage)


class FilterExplorer(_Frames):
    """Slider over training noise or sparsity: the filters that were learnt under it.

    Each filter is scaled to its own largest weight; grey is 0, white positive, black negative. In
    those of colour images the weights of red, green and blue are so drawn, each in its colour.

    Parameters
    ----------
    filters : dict of label to tensor (n, D), n of 1000 or fewer
        The rows of the first weight matrix for each setting, such as {0: W_0, 25: W_25}. A label
        is a text or a number.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.
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
    ValueError, TypeError
        For filters that do not fit each other, no setting, a measure that lacks one, or a name
        that is no text.

    Notes
    -----
    Lessons 08 and 10.
    """

    def __init__(
        self,
        filters: Mapping[Any, torch.Tensor],
        image_shape: tuple[int, ...] | None = None,
        *,
        name: str = "training noise",
        unit: str = "",
        measure: Mapping[Any, float] | None = None,
        measure_name: str = "edge-likeness",
        columns: int = 12,
        stage: int = 0,
    ):
        labels = labels_of("filters", checks.mapping("filters", filters))
        sheets = [_scaled(checks.entry("filters", key), rows) for key, rows in filters.items()]
        sizes = {tuple(sheet.shape) for sheet in sheets}
        if len(sizes) != 1:
            raise ValueError(
                f"filters must have as many rows for every setting, got shapes {sorted(sizes)}."
            )
        shape = checks.image_shape(image_shape, pixels=sheets[0].shape[1], colour=True)
        rows: list[list[PackedStrip]] = [[{"name": "", "images": pack_rows(w)}] for w in sheets]
        payload: FramesPayload = {
            "shape": list(shape),
            "frames": _frames(labels, rows),
            "name": checks.text("name", name),
            "unit": checks.text("unit", unit),
            "fixed": [],
            "columns": between("columns", columns, 1, 100),
            "limits": [-1, 1],
            "notes": _notes(checks.text("measure_name", measure_name), measure, filters),
        }
        super().__init__(payload, stage)


def _frames(labels: list[str], rows: Iterable[list[PackedStrip]]) -> list[Frame]:
    return [{"label": label, "rows": own} for label, own in zip(labels, rows, strict=True)]


def _scaled(name: str, filters: torch.Tensor) -> torch.Tensor:
    """Return filters, each divided by its own largest weight; a dead one stays grey."""
    w = at_most(name, checks.tensor(name, checks.matrix(name, filters)), MOST_TO_CHOOSE)
    largest = w.abs().amax(dim=1, keepdim=True)
    return w / largest.where(largest > 0, 1)


def _rows(
    name: str,
    given: torch.Tensor | Mapping[str, torch.Tensor],
    count: int,
    shape: tuple[int, ...],
) -> dict[str, torch.Tensor]:
    """Return the rows of one step by their names; a row that stands alone is named by its step."""
    many = isinstance(given, Mapping)
    rows = {}
    for row, images in (checks.mapping(name, given) if many else {"": given}).items():
        if many:
            row_name(name, row, taken="original")
        whose = checks.entry(name, row) if many else name
        rows[row] = checks.images(whose, images, shape, beyond=SPAN)
        if len(rows[row]) != count:
            raise ValueError(f"{whose} must hold {count} images, got {len(rows[row])}.")
    return rows


def _sentences(notes: Mapping[Any, str] | None, steps: Mapping[Any, Any]) -> list[str]:
    """Return the sentence of each step, empty where the page is to make it."""
    if notes is None:
        return [""] * len(steps)
    notes = checks.mapping("notes", notes)
    if wrong := [label for label in steps if not isinstance(notes.get(label), str)]:
        raise ValueError(
            f"notes must hold a sentence for every step; look at {checks.shown(wrong)}."
        )
    return [checks.text(f"notes[{label!r}]", notes[label]) for label in steps]


def _notes(name: str, measure: Mapping[Any, float] | None, filters: Mapping[Any, Any]) -> list[str]:
    """Return the sentence of each stage."""
    if measure is None:
        return [""] * len(filters)
    if missing := [key for key in filters if key not in checks.mapping("measure", measure)]:
        raise ValueError(
            f"measure must hold a number for every setting; look at {checks.shown(missing)}."
        )
    values = [checks.number(checks.entry("measure", key), measure[key]) for key in filters]
    return [f"{name}: {value:.2f}" for value in values]
