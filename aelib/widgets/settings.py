"""SettingsExplorer: two sliders over what was computed for every pair of two settings."""

from collections.abc import Mapping
from typing import Any, TypedDict

import torch
import traitlets

from aelib import _checks as checks
from aelib.widgets.checks import MOST_IN_A_ROW, SPAN, at_most, between, labels_of, row_name
from aelib.widgets.network import PackedStrip, pack_strips
from aelib.widgets.page import PageWidget, control

Rows = dict[str, torch.Tensor]  # images (n, D) by the name that stands at their left


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
    fixed : dict of name to tensor (n, D), n of 100 or fewer
        Rows of images in [0, 1] that stay, drawn above; may be empty.
    pairs : dict of (first, second) to dict of name to tensor (n, D)
        The rows of each pair of settings, with the same names in all. Every first setting goes
        with every second one; the sliders take them in the order in which they come. A setting is
        a text or a number. Reconstructions may leave [0, 1] by up to 1, and are drawn clipped.
    names : two strings
        What the two sliders move.
    notes : dict of (first, second) to str
        A sentence for each pair, shown below.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width; None where images are square.
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
        pairs: Mapping[tuple[Any, Any], Mapping[str, torch.Tensor]],
        names: tuple[str, str],
        notes: Mapping[tuple[Any, Any], str],
        image_shape: tuple[int, ...] | None = None,
        *,
        first: int = 0,
        second: int = 0,
    ):
        firsts, seconds = _settings(checks.mapping("pairs", pairs))
        self._counts = [len(firsts), len(seconds)]
        every = [(a, b) for a in firsts for b in seconds]
        if missing := [pair for pair in every if pair not in pairs]:
            raise ValueError(
                f"pairs must hold every pair of settings; look at {checks.shown(missing)}."
            )
        checks.mapping("notes", notes)
        if wrong := [pair for pair in every if not isinstance(notes.get(pair), str)]:
            raise ValueError(
                f"notes must hold a sentence for every pair; look at {checks.shown(wrong)}."
            )
        titles = labels_of("names", checks.sequence("names", names, '("sparsity", "weight")'))
        if len(titles) != 2 or titles[0] == titles[1]:
            raise ValueError(
                f"names must be two different names for the sliders, got {checks.shown(titles)}."
            )
        still = _rows("fixed", checks.mapping("fixed", fixed, empty=True))
        made = {
            pair: _rows(checks.entry("pairs", pair), pairs[pair], beyond=SPAN) for pair in every
        }
        pixels = _check_alike(still, made)
        payload: SettingsPayload = {
            "shape": list(checks.image_shape(image_shape, pixels=pixels, colour=True)),
            "names": titles,
            "settings": [labels_of("pairs", values) for values in (firsts, seconds)],
            "fixed": pack_strips(still),
            "pairs": [pack_strips(rows) for rows in made.values()],
            "notes": [checks.text(f"notes[{pair!r}]", notes[pair]) for pair in every],
        }
        super().__init__(payload=payload, first=first, second=second)

    @traitlets.validate("first", "second")
    def _check_setting(self, proposal):
        name = proposal["trait"].name
        return between(name, proposal["value"], 0, self._counts[name == "second"] - 1)


def _settings(pairs: Mapping[Any, Any]) -> list[list]:
    """Return the first and the second settings, each in the order in which they come."""
    if wrong := [pair for pair in pairs if not (isinstance(pair, tuple) and len(pair) == 2)]:
        raise ValueError(f"pairs must have keys (first, second); look at {checks.shown(wrong)}.")
    return [list(dict.fromkeys(pair[i] for pair in pairs)) for i in (0, 1)]


def _rows(name: str, given: Any, *, beyond: float = 0.0) -> Rows:
    rows: Rows = {}
    for row, images in checks.mapping(name, given, empty=name == "fixed").items():
        row_name(name, row)
        whose = checks.entry(name, row)
        rows[row] = at_most(whose, checks.images(whose, images, beyond=beyond), MOST_IN_A_ROW)
    return rows


def _check_alike(still: Rows, made: Mapping[tuple[Any, Any], Rows]) -> int:
    """Return how many pixels all images have; an error says which rows do not fit the others."""
    shapes = {
        pair: {row: tuple(images.shape) for row, images in rows.items()}
        for pair, rows in made.items()
    }
    first = next(iter(shapes.values()))
    if wrong := [pair for pair, own in shapes.items() if own != first]:
        raise ValueError(
            f"pairs must have the same rows with as many images each, here {first}; "
            f"look at {checks.shown(wrong)}."
        )
    rows = {**still, **next(iter(made.values()))}
    if len(rows) < len(still) + len(first):
        raise ValueError(
            f"fixed and pairs must not both have rows named {sorted(set(still) & set(first))}."
        )
    widths = {row: images.shape[1] for row, images in rows.items()}
    if len(set(widths.values())) > 1:
        raise ValueError(f"all rows must have images of one shape, got pixels {widths}.")
    return next(iter(widths.values()))
