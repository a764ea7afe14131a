"""Rows of the table: widgets and their controls, made as the roster says."""

import functools
import json
import re
from dataclasses import replace

from contracts import (
    anything,
    as_float64,
    choice,
    either,
    flag,
    image_shape,
    mapping,
    named,
    nothing,
    number,
    numbers_like,
    optional,
    sequence,
    text,
    whole,
)
from given import CHECKPOINTS
from judge import Param, Row
from rows_plots import LABEL
from values import raises

from aelib import data, models, widgets
from aelib.widgets import presets
from tools import roster

MATERIAL = {name: roster.arguments(name, roster.SMALL) for name in roster.ROSTER}
N, D = roster.SMALL.row, 64
SCALE = roster.SMALL.many


def pictures(most, least=1, beyond=0.0, count=None):
    """Images of 64 pixels, or so many of them."""
    numbers = numbers_like((count, D), low=-beyond - 1e-6, high=1 + beyond + 1e-6)

    def contract(value, case):
        said = numbers(value, case)
        found = as_float64(value) if said else None
        return said and (found is None or least <= len(found) <= most)

    return contract


def network(*sizes, sigmoid=False):
    """A dense autoencoder of these sizes (None is any) whose weights are numbers."""

    def contract(value, case):
        if not isinstance(value, models.Autoencoder) or isinstance(value, type):
            return False
        fits = len(sizes) in (0, len(value.sizes)) or sizes[-1:] == (...,)
        same = all(a in (None, ..., b) for a, b in zip(sizes, value.sizes, strict=False))
        sound = all(bool(p.isfinite().all()) for p in value.parameters() if not p.is_meta)
        return fits and same and sound and not any(p.is_meta for p in value.parameters())

    return contract


def control(one):
    """Return the contract of a control, from what the roster says of it."""
    if one.trait == "hidden":
        return _hidden
    if one.trait == "seed":
        return whole(0, 2**31)
    if found := re.fullmatch(r"whole number from (\S+) to (\S+)", one.said):
        return whole(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"number from (\S+) to (\S+)", one.said):
        return number(least=float(found[1]), most=float(found[2]))
    if one.said == "True or False":
        return flag
    return choice(*one.offered)


def _hidden(value, case):
    """Widths of layers in a text."""
    return text(value, case) and all(
        part.isdecimal() and 1 <= int(part) <= 2000
        for part in (part.strip() for part in value.split(","))
        if part
    )


IMAGE_SHAPE = Param(image_shape(D), called=("walks", "filters", "x"))
X_MANY = Param(pictures(1000), called=("image",))
X_ROW = Param(pictures(100))


def _steps(value, case):
    row = pictures(100, beyond=1.0, count=N)
    each = either(row, mapping(_row_name, row))
    return mapping(LABEL, each)(value, case)


def _row_name(value, case):
    return text(value, case) and not value.isdecimal() and value not in ("", "original")


def _walks(value, case):
    if not mapping(text, pictures(200, least=2), needed=("rotation",))(value, case):
        return False
    return len({len(as_float64(walk)) for walk in value.values()}) == 1


def _values(value, case):
    if value is None:
        return True
    words = sequence(LABEL, length=roster.SMALL.frames)
    return mapping(choice(*MATERIAL["ManifoldWalk"]["walks"]), words, empty=True)(value, case)


def _filters(value, case):
    if not mapping(LABEL, numbers_like((None, D), low=-1e31, high=1e31))(value, case):
        return False
    needed = all(key in value for key in (0, 25))
    return needed and len({len(as_float64(rows)) for rows in value.values()}) == 1


def _levels(value, case):
    given = MATERIAL["StackStepper"]["autoencoders"]
    if not isinstance(value, list | tuple):
        return None if hasattr(value, "__next__") else False
    return len(value) == len(given) and all(a is b for a, b in zip(value, given, strict=True))


def _ordered(value, case):
    """A net whose code is no longer than errors and directions are given for."""
    return network(D, ...)(value, case) and value.sizes[-1] <= roster.SMALL.code


def _errors_of_k(value, case):
    curve = mapping(anything, number(least=0), needed=(1, 2, 3, 4))
    return mapping(anything, curve, needed=("PCA", "autoencoder"))(value, case)


def _same_keys(name, argument, values):
    """The same keys as the material has, and right values."""

    def contract(value, case):
        keys = MATERIAL[name][argument]
        return mapping(anything, values, needed=tuple(keys))(value, case) and len(value) == len(
            keys
        )

    return contract


def _cloud(width):
    return numbers_like((SCALE, width), low=-1e31, high=1e31)


def _clouds(value, case):
    right = MATERIAL["NeighbourExplorer"]["x"]
    if not mapping(number(least=0), _cloud(3))(value, case):
        return False
    return set(value) == set(right)


def _directions(value, case):
    """A column for each number of the code."""
    said = numbers_like((D, None), low=-1e31, high=1e31)(value, case)
    return said and (as_float64(value) is None or as_float64(value).shape[1] >= 4)


def _three_points(value, case):
    said = numbers_like((None, None), low=-1e31, high=1e31)(value, case)
    return said and (as_float64(value) is None or len(as_float64(value)) >= 3)


def _one_of_those_given(name, argument="autoencoders"):
    right = MATERIAL[name][argument].values()
    return lambda value, case: any(value is each for each in right)


PARAMS = {
    "BottleneckExplorer": {
        "x": X_ROW,
        "autoencoder": Param(_ordered, called=("directions", "errors", "k")),
        "mean": Param(numbers_like((D,), low=-1e31, high=1e31)),
        "directions": Param(_directions),
        "errors": Param(_errors_of_k),
    },
    "LatentExplorer": {
        "x": Param(pictures(1000, count=SCALE), called=("y",)),
        "y": Param(numbers_like((SCALE,), low=0, whole_=True)),
        "autoencoders": Param(mapping(text, network(D, ...)), called=("code",)),
    },
    "NoiseExplorer": {
        "x": X_MANY,
        "autoencoders": Param(mapping(text, network(D, ...), empty=True)),
        "rescaled": Param(optional(mapping(text, network(D, ...), empty=True))),
    },
    "FilterExplorer": {
        "filters": Param(_filters, called=("measure",)),
        "name": Param(text),
        "unit": Param(text),
        "measure": Param(optional(mapping(anything, number(), needed=(0, 25)))),
        "measure_name": Param(text),
        "columns": Param(whole(1, 100)),
    },
    "ImageSteps": {
        "x": Param(pictures(100, count=N), called=("steps[0]", "image_shape")),
        "steps": Param(_steps, called=("stage",)),
        "name": Param(text),
        "notes": Param(nothing, {"None": (lambda: None, True)}),
    },
    "SettingsExplorer": {
        "fixed": Param(mapping(_row_name, pictures(100), empty=True), called=("rows",)),
        "pairs": Param(nothing, called=("notes",)),
        "names": Param(sequence(LABEL, length=2)),
        "notes": Param(_same_keys("SettingsExplorer", "notes", text)),
    },
    "ManifoldWalk": {
        "walks": Param(_walks, called=("step", "values")),
        "values": Param(_values),
    },
    "CodeWalk": {
        "x": Param(pictures(1000, least=2), called=("second",)),
        "autoencoder": Param(network(D, ...)),
    },
    "DimensionExplorer": {
        "x": Param(optional(_three_points)),
        "name": Param(text),
        "points": Param(whole(3, 200)),
    },
    "StackStepper": {
        "x": X_ROW,
        "autoencoders": Param(_levels, called=("autoencoder", "autoencoder 1", "fine_tuned")),
        "fine_tuned": Param(optional(network(D, *roster.SMALL.stack))),
    },
    "SampleCounter": {"count": Param(whole(1, 10**9)), "name": Param(text)},
    "NeighbourExplorer": {
        "x": Param(_clouds, called=("maps",)),
        "t": Param(numbers_like((SCALE,), low=-1e31, high=1e31), called=("x",)),
        "maps": Param(mapping(text, _one_of_those_given("NeighbourExplorer", "maps"))),
        "shortcut": Param(number(above=0)),
    },
    "TrainingPlayground": {
        "data": Param(lambda value, case: value is MATERIAL["TrainingPlayground"]["data"]),
        "preset": Param(choice(*presets.PRESETS)),
        "train": Param(whole(10, 5000)),
    },
    "BernoulliExplorer": {
        "x": X_MANY,
        "autoencoders": Param(mapping(text, _one_of_those_given("BernoulliExplorer"))),
    },
}


def _is_whole_page(result, given):
    """Say whether a widget can be shown, and its payload be written as JSON."""
    state = re.findall("^const state = (.*);$", result.to_html(), flags=re.MULTILINE)
    return len(state) == 1 and isinstance(json.loads(state[0]), dict)


def _offered(name):
    given = MATERIAL[name]
    return [one for one in roster.controls(name, given) if one.trait != "points"]


def _as_right(name, params):
    """Leave copies of right arguments open, where the contract cannot say that they are right."""
    forms = ("right as MappingProxy", "right as UserDict", "right as tuple", "right as list")
    return {
        argument: replace(param, contract=either(param.contract, named(open_=forms)))
        for argument, param in params.items()
    }


def _constructor(name):
    call = getattr(widgets, name)
    params = _as_right(name, PARAMS.get(name, {}))
    if "image_shape" in MATERIAL[name]:
        params["image_shape"] = IMAGE_SHAPE
    params |= {
        one.trait: Param(optional_none(name, one))
        for one in _offered(name)
        if one.trait not in ("factor", "show_images")
    }
    right = {**MATERIAL[name]}
    return Row(f"widgets.{name}", call, lambda: {**right}, params, _is_whole_page)


def optional_none(name, one):
    """Return the contract of a control; None lets one widget choose."""
    chooses = name in ("NeighbourExplorer", "TrainingPlayground")
    return optional(control(one)) if chooses else control(one)


@functools.cache
def _widget(name):
    return getattr(widgets, name)(**MATERIAL[name])


def _set(name, trait):
    """Set a control of a widget, and what it had before if that was refused."""

    def set_(value):
        widget = _widget(name)
        before = getattr(widget, trait)
        try:
            setattr(widget, trait, value)
            return getattr(widget, trait)
        except Exception:
            assert getattr(widget, trait) == before, "a refused value was kept"
            raise

    return set_


def _control_row(name, one):
    return Row(
        f"widgets.{name}, its {one.trait}",
        _set(name, one.trait),
        lambda: {"value": one.offered[-1]},
        {"value": Param(control(one), called=(one.trait,))},
        lambda result, given: (
            result in one.offered or control(one)(result, "") and json.dumps(result) != ""
        ),
    )


def _panel(**given):
    panel = widgets.TrainingPanel(**given)
    panel.close()
    return panel


LOADS = {
    "load_images": (lambda: data.load_images, True),
    "load that raises": (lambda: raises, True),
}
PANEL = [
    Row(
        "widgets.TrainingPanel",
        _panel,
        lambda: {"load": data.load_images, "hidden": "8", "k": 4, "epochs": 2, "seed": 0},
        {
            "load": Param(named("f(x)", "print", "Linear", "Sequential()", "raises"), LOADS),
            "dataset": Param(choice("mnist", "fashion_mnist", "glyphs", "digits")),
            "hidden": Param(
                lambda value, case: (
                    text(value, case)
                    and all(
                        part.strip().isdecimal() and 1 <= int(part) <= 2000
                        for part in value.split(",")
                        if part.strip()
                    )
                ),
                called=("Hidden layers",),
            ),
            "k": Param(whole(1, 128)),
            "epochs": Param(whole(1, 100)),
            "seed": Param(whole(0, 2**32 - 1)),
        },
        lambda result, given: result.settings.k == int(given.get("k", 16)),
    ),
    *(
        Row(
            f"widgets.TrainingPanel.{method}",
            lambda method=method: getattr(widgets.TrainingPanel(raises), method)(),
            lambda: {},
            {},
            lambda result, given: result is None,
        )
        for method in ("train", "wait", "stop", "close")
    ),
]
PLACES = {case: one for case, one in CHECKPOINTS.items() if not case.startswith("a file of")}
SAVE = Row(
    "widgets.TrainingPlayground.save",
    lambda **given: _widget("TrainingPlayground").save(**given),
    lambda: {"path": CHECKPOINTS["new file"][0](), "title": "A page"},
    {
        # A text is a path; where the tests run is no place for such files.
        "path": Param(
            named(),
            {**PLACES, "an empty file": (CHECKPOINTS["an empty file"][0], True)},
            skip=("' '", "'2'", "'nan'", "'ReLU'", "'ü 数'", "lines", "Text", "np.str_", "html"),
        ),
        "title": Param(text),
    },
    lambda result, given: result is None,
)
WIDGETS = [
    SAVE,
    *map(_constructor, roster.ROSTER),
    *(_control_row(name, one) for name in roster.ROSTER for one in _offered(name)),
    *PANEL,
]


ROWS = WIDGETS
