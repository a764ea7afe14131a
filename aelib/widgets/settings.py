"""SettingsExplorer: two sliders over what was computed for every pair of two settings."""

from collections.abc import Mapping
from typing import TypedDict

import torch
import traitlets

from aelib.widgets.checks import between, checked_dict, checked_images
from aelib.widgets.network import PackedStrip, pack_strips
from aelib.widgets.page import PageWidget, control


class SettingsPayload(TypedDict):
    """What the page needs; pairs and notes follow the first setting, then the second."""

    shape: list[int]
    names: list[str]
    settings: list[list[str]]
    fixed: list[PackedStrip]
    pairs: list[list[PackedStrip]]
    notes: list[str]


class SettingsExplorer(PageWidget, module="settings"):
    """Two sliders, such as sparsity and the weight of its penalty: rows of images for each pair.

    Parameters
    ----------
    fixed : dict of name to tensor (n, D)
        Rows of images in [0, 1] that stay, drawn above; may be empty.
    pairs : dict of (first, second) to dict of name to tensor (n, D)
        The rows of each pair of settings, with the same names in all. Every first setting goes
        with every second one; the sliders take them in the order in which they come.
    names : two strings
        What the two sliders move.
    notes : dict of (first, second) to str
        A sentence for each pair, shown below.
    image_shape : (int, int)
        Height and width.
    first, second : int
        The settings that are shown at first, counted from 0.

    Raises
    ------
    ValueError, TypeError
        For rows that are no images, or not the same for all pairs; for a pair that is missing or
        has no sentence; for settings that do not exist.

    Notes
    -----
    Lesson 10.
    """

    first = control()
    second = control()

    def __init__(
        self,
        fixed: Mapping[str, torch.Tensor],
        pairs: Mapping[tuple[object, object], Mapping[str, torch.Tensor]],
        names: tuple[str, str],
        notes: Mapping[tuple[object, object], str],
        image_shape: tuple[int, int] = (28, 28),
        *,
        first: int = 0,
        second: int = 0,
    ):
        offered = _settings(checked_dict("pairs", pairs))
        self._counts = [len(values) for values in offered]
        every = [(a, b) for a in offered[0] for b in offered[1]]
        if missing := [pair for pair in every if pair not in pairs]:
            raise ValueError(f"pairs must hold every pair of settings; look at {missing}.")
        checked_dict("notes", notes)
        if wrong := [pair for pair in every if not isinstance(notes.get(pair), str)]:
            raise ValueError(f"notes must hold a sentence for every pair; look at {wrong}.")
        if not isinstance(names, tuple | list) or len(set(map(str, names))) != 2:
            raise ValueError(f"names must be two different names for the sliders, got {names!r}.")
        still = _rows("fixed", checked_dict("fixed", fixed, empty=True), image_shape)
        made = [_rows(f"pairs[{pair!r}]", pairs[pair], image_shape) for pair in every]
        shapes = [{row: tuple(images.shape) for row, images in rows.items()} for rows in made]
        if wrong := [pair for pair, shape in zip(every, shapes, strict=True) if shape != shapes[0]]:
            raise ValueError(
                f"pairs must have the same rows with as many images each, here {shapes[0]}; "
                f"look at {wrong}."
            )
        if twice := sorted(set(still) & set(made[0])):
            raise ValueError(f"fixed and pairs must not both have rows named {twice}.")
        payload: SettingsPayload = {
            "shape": list(image_shape),
            "names": [str(name) for name in names],
            "settings": [[str(value) for value in values] for values in offered],
            "fixed": pack_strips(still),
            "pairs": [pack_strips(rows) for rows in made],
            "notes": [notes[pair] for pair in every],
        }
        super().__init__(payload=payload, first=first, second=second)

    @traitlets.validate("first", "second")
    def _check_setting(self, proposal):
        name = proposal["trait"].name
        return between(name, proposal["value"], 0, self._counts[name == "second"] - 1)


def _settings(pairs) -> list[list]:
    """Return the first and the second settings, each in the order in which they come."""
    if wrong := [pair for pair in pairs if not (isinstance(pair, tuple) and len(pair) == 2)]:
        raise ValueError(f"pairs must have keys (first, second); look at {wrong}.")
    return [list(dict.fromkeys(pair[i] for pair in pairs)) for i in (0, 1)]


def _rows(name, given, image_shape) -> dict[str, torch.Tensor]:
    rows = checked_dict(name, given, empty=name == "fixed")
    # JavaScript would put a name such as "8" before all others.
    if wrong := [row for row in rows if not isinstance(row, str) or row.isdecimal() or not row]:
        raise ValueError(f"the rows of {name} need words as names, got {wrong}.")
    return {row: checked_images(f"{name}[{row!r}]", rows[row], image_shape) for row in rows}
