"""Rows of the table: data, and what lessons say."""

import array
import atexit
import functools
import io
import os
import re
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from unittest import mock

import numpy as np
import pandas
import torch
from contracts import (
    anything,
    as_float64,
    choice,
    either,
    flag,
    image_shape,
    mapping,
    nothing,
    number,
    numbers_like,
    optional,
    sequence,
    text,
    whole,
)
from judge import Param, Row
from PIL import Image

from aelib import data, lesson

SEED = Param(whole(0, 2**64 - 1))


def _images(result, given):
    x, y = result.x_train, result.y_train
    return (
        len(x) == len(y) == min(int(given["train"]), 1437)
        and len(result.x_test) == min(int(given["test"]), 360)
        and 0 <= x.min() <= x.max() <= 1
        and result.image_shape == (8, 8)
    )


def _manifold(result, given):
    x, t = result
    return x.shape == (int(given["n"]), 3) and t.shape == (len(x),) and x.isfinite().all()


def _glyphs(result, given):
    return result.ndim == 2 and result.shape[1] == 784 and 0 <= result.min() <= result.max() <= 1


def _one_or_several(low, high, whole_=False):
    """One number, or a row of them (any length: all other arguments are single)."""

    def contract(value, case):
        found = as_float64(value)
        if found is None:
            return None if isinstance(value, BUFFERS) or hasattr(value, "__array__") else False
        if whole_ and _is_inexact(value):
            return False
        ok = found.ndim < 2 and found.size and np.isfinite(found).all()
        return bool(ok and (found >= low).all() and (found <= high).all())

    return contract


BUFFERS = (array.array, bytearray, memoryview)  # NumPy reads their bytes


def _is_inexact(value):
    """Say whether numbers are of a kind that is not whole: classes are no floats and no truths."""
    if isinstance(value, torch.Tensor):
        return value.is_floating_point() or value.dtype == torch.bool
    return np.asarray(value).dtype.kind not in "iu"


FONT = either(choice(*data.GLYPH_FONTS), sequence(choice(*data.GLYPH_FONTS)))
GIVEN_FONTS = {
    "two fonts": (lambda: list(data.GLYPH_FONTS[:2]), True),
    "an array of fonts": (lambda: np.array(data.GLYPH_FONTS[:2]), True),
}
DATA = [
    Row(
        "data.load_images",
        data.load_images,
        lambda: {"name": "digits", "train": 5, "test": 3, "seed": 0},
        {
            "name": Param(
                choice("digits"),
                {"glyphs": (lambda: "glyphs", None), "MNIST": (lambda: "MNIST", False)},
            ),
            "train": Param(whole(1, 2**63 - 1)),
            "test": Param(whole(1, 2**63 - 1)),
            "seed": SEED,
        },
        lambda result, given: _images(result, given) or given["name"] == "glyphs",
    ),
    Row(
        "data.toy_manifold",
        data.toy_manifold,
        lambda: {"name": "swiss_roll", "n": 5, "noise": 0.1, "seed": 0},
        {
            "name": Param(choice("swiss_roll", "s_curve")),
            "n": Param(whole(1, 10**7)),
            "noise": Param(number(least=0, most=1e6)),
            "seed": SEED,
        },
        _manifold,
    ),
    Row(
        "data.draw_glyphs",
        data.draw_glyphs,
        lambda: {
            "digits": 3,
            "rotation": 10.0,
            "zoom": 1.0,
            "slant": 0.0,
            "stroke": 3.0,
            "font": "cmr10",
        },
        {
            "digits": Param(_one_or_several(0, 9, whole_=True)),
            "rotation": Param(_one_or_several(-180, 180)),
            "zoom": Param(_one_or_several(0.5, 1.3)),
            "slant": Param(_one_or_several(-1, 1)),
            "stroke": Param(_one_or_several(1.5, 5)),
            "font": Param(FONT, GIVEN_FONTS),
        },
        _glyphs,
    ),
]


# ---- Data of your own ----------------------------------------------------------------------------


def maybe(value, case):
    """Leave open what is right where very much is: a sentence, or a result that holds."""
    return None


@functools.cache
def _folder():
    """Return a folder of pictures, which stays until the process ends."""
    place = tempfile.TemporaryDirectory()
    atexit.register(place.cleanup)
    for i in range(6):
        Image.new("RGB", (6, 4), (20 * i, 0, 255)).save(Path(place.name) / f"{i}.png")
    return place.name


def _frame(rows=12):
    rng = np.random.default_rng(0)
    return pandas.DataFrame(
        {"a": rng.random(rows), "b": rng.random(rows), "c": np.arange(rows) % 2}
    )


def _own_images(result, given):
    x = torch.cat([result.x_train, result.x_test])
    return x.ndim == 2 and x.numel() and 0 <= x.min() <= x.max() <= 1


def _own_rows(result, given):
    x = torch.cat([result.x_train, result.x_test])
    return x.isfinite().all() and x.shape[1] == len(result.columns) == len(result.scaler.mean_)


# A share that rounds to all rows is refused, and how many that takes is left open.
DRAW = {"test": Param(maybe, {"nearly all": (lambda: 0.99, False)}), "seed": SEED}
IMAGES = np.random.default_rng(0).integers(0, 256, (10, 5, 6))
DATA += [
    Row(
        "data.from_arrays",
        data.from_arrays,
        lambda: {
            "x": IMAGES.copy(),
            "y": np.arange(10),
            "image_shape": (5, 6),
            "limits": (0, 255),
            "test": 0.2,
            "seed": 0,
        },
        {
            "x": Param(maybe, called=("image_shape", "limits")),
            "y": Param(maybe),
            "image_shape": Param(image_shape(30)),
            "limits": Param(maybe, called=("x",)),
            **DRAW,
        },
        _own_images,
    ),
    Row(
        "data.from_folder",
        data.from_folder,
        lambda: {
            "path": _folder(),
            "size": (4, 4),
            "grey": True,
            "fit": "crop",
            "ground": 1.0,
            "test": 0.2,
            "seed": 0,
        },
        {
            "path": Param(maybe),
            "size": Param(
                either(optional(whole(1, 4096)), sequence(whole(1, 4096), 2)),
                skip=("4096",),
            ),
            "grey": Param(flag),
            "fit": Param(choice("crop", "pad")),
            "ground": Param(number(least=0, most=1)),
            **DRAW,
        },
        _own_images,
    ),
    Row(
        "data.from_table",
        data.from_table,
        lambda: {
            "table": _frame(),
            "labels": "c",
            "drop": ["b"],
            "missing": "median",
            "shuffle": True,
            "test": 0.25,
            "seed": 0,
        },
        {
            "table": Param(maybe, called=("labels", "drop")),
            "labels": Param(optional(choice("a", "c"))),
            "drop": Param(sequence(choice("a", "b"), least=0), called=("table",)),
            "missing": Param(choice("median", "mean", "drop")),
            "shuffle": Param(flag),
            **DRAW,
        },
        _own_rows,
    ),
    Row(
        "data.TableData.to_units",
        lambda x: data.from_table(_frame()).to_units(x),
        lambda: {"x": np.zeros((2, 3))},
        {"x": Param(numbers_like((None, 3)))},
        lambda result, given: list(result.columns) == ["a", "b", "c"],
    ),
    Row(
        "data.TableData.to_rows",
        lambda table: data.from_table(_frame()).to_rows(table),
        lambda: {"table": _frame(3)},
        {"table": Param(maybe)},
        lambda result, given: result.shape[1] == 3 and result.isfinite().all(),
    ),
]


def _with_seed(environment):
    with mock.patch.dict(os.environ, {"AELIB_SEED": environment}):
        return lesson.seed()


def _printed(call):
    def print_(**given):
        lines = io.StringIO()
        with redirect_stdout(lines):
            call(**given)
        return lines.getvalue()

    return print_


TESTS = {
    "a pair": (lambda: (lambda a: a == 2, "hint"), True),
    "a list of two": (lambda: [lambda a: True, "hint"], False),
    "no hint": (lambda: (lambda a: True, None), False),
    "no function": (lambda: (True, "hint"), False),
    "three": (lambda: (lambda a: True, "hint", 0), False),
    "of two arguments": (lambda: (lambda a, b: True, "hint"), False),
    "a test that raises": (lambda: (lambda a: 1 / 0, "hint"), True),
    "right as tuple": (lambda: (lambda a: a == 2, "hint"), True),
}
LESSON = [
    Row(
        "lesson.seed",
        _with_seed,
        lambda: {"environment": "7"},
        {},
        lambda result, given: result == 7,
    ),
    Row(
        "lesson.progress",
        lesson.progress,
        lambda: {},
        {},
        lambda result, given: "make lab" in result.data,
    ),
    Row(
        "lesson.claim",
        _printed(lesson.claim),
        lambda: {"text": "It holds", "holds": True},
        {"text": Param(text), "holds": Param(flag, may_raise=(lesson.ClaimError,))},
        lambda result, given: "✓" in result,
    ),
    Row(
        "lesson.predict",
        lesson.predict,
        lambda: {"question": "Which?", "options": {"a": "yes", "b": "no"}, "answer": "a"},
        {
            "question": Param(text),
            "options": Param(
                lambda value, case: (
                    mapping(text, text, needed=("a",))(value, case) and len(value) > 1
                ),
                called=("answer",),
            ),
            "answer": Param(choice("a", "b")),
        },
        lambda result, given: "Predict first" in result.data,
    ),
    Row(
        "lesson.check",
        _printed(lambda answer, tests: lesson.check(answer, tests)),
        lambda: {"answer": 2, "tests": (lambda a: a == 2, "hint")},
        {
            "answer": Param(anything),
            "tests": Param(nothing, TESTS),
        },
        lambda result, given: re.match("[✓✗○] ", result),
    ),
    Row(
        "lesson.table",
        _printed(lesson.table),
        lambda: {"title": "Errors", "columns": ["mean"], "rows": {"PCA": ["23.1"]}},
        {
            "title": Param(text),
            "columns": Param(sequence(anything, length=1)),
            "rows": Param(mapping(anything, sequence(anything, length=1))),
        },
        lambda result, given: "As a table: " in result,
    ),
    Row(
        "lesson.stored",
        lesson.stored,
        lambda: {"name": _stored()},
        {"name": Param(lambda value, case: isinstance(value, str) and str(value) == _stored())},
        lambda result, given: isinstance(result, dict),
    ),
    Row(
        "lesson.stored_weights",
        lesson.stored_weights,
        lambda: {"name": WEIGHTS},
        {"name": Param(lambda value, case: isinstance(value, str) and str(value) == WEIGHTS)},
        lambda result, given: all(part.isfinite().all() for part in result.values()),
    ),
]
WEIGHTS = "ordered_code_glyphs"


@functools.cache
def _stored():
    from importlib import resources

    folder = resources.files("aelib") / "stored"
    return sorted(e.name for e in folder.iterdir() if e.name.endswith(".json"))[0][:-5]


ROWS = [*DATA, *LESSON]
