"""What Python does for the in-browser widgets: arguments, controls, and the HTML they become."""

import base64
import copy
import json
import re
import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest
import torch
import traitlets
from IPython.core.formatters import DisplayFormatter

from aelib import models, plots, widgets
from aelib.plots import style
from aelib.widgets import page
from tools import roster

NAN = float("nan")
SOURCES = page.BUNDLES.with_name("js")
HOSTILE = '</script><script>alert("x")</SCRIPT><!-- \\ \u2028 `${1}` é'


def net(*sizes):
    return models.Autoencoder(sizes, seed=1)


def units(*sizes, **kinds):
    kinds = {"activation": "sigmoid", "code_activation": "sigmoid", **kinds}
    return models.Autoencoder(sizes, **kinds, seed=1)


ARGUMENTS = {name: roster.arguments(name, roster.SMALL) for name in roster.ROSTER}
SHAPE, N = roster.SMALL.shape, roster.SMALL.row
X = ARGUMENTS["NoiseExplorer"]["x"]
D = X.shape[1]
PAIRS = ARGUMENTS["SettingsExplorer"]["pairs"]
MAPS = ARGUMENTS["NeighbourExplorer"]["maps"]["LLE"]
CONTROLS = {
    (name, control.trait): control
    for name, given in ARGUMENTS.items()
    for control in roster.controls(name, given)
}
NAMES = sorted(ARGUMENTS)
every_explorer = pytest.mark.parametrize("name", NAMES)
every_control = pytest.mark.parametrize(("name", "control"), list(CONTROLS))
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")


def explorer(name, /, **changed):
    return getattr(widgets, name)(**{**ARGUMENTS[name], **changed})


def another(widget, control):
    """Return a value that a control may have and has not."""
    now = getattr(widget, control.trait)
    return next(value for value in reversed(control.offered) if value != now)


def read(name):
    return (SOURCES / name).read_text(encoding="utf-8")


def script_of(html):
    (script,) = re.findall(r'<script type="module">(.*)</script>', html, flags=re.DOTALL)
    return script


def state_of(widget):
    """Return the state that the HTML of a widget begins with."""
    (state,) = re.findall("^const state = (.*);$", widget.to_html(), flags=re.MULTILINE)
    return json.loads(state)


def inside(value, kind):
    """Yield everything of one kind in nested dicts and lists."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from inside(one, kind)


def leaves(value, path=()):
    """Yield everything in nested dicts and lists with its path."""
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(one, (*path, key))
    else:
        yield path, value


def test_every_explorer_and_every_control_is_tested_here():
    public = {name: getattr(widgets, name) for name in widgets.__all__}
    pages = {name for name, kind in public.items() if issubclass(kind, page.PageWidget)}
    assert pages == set(NAMES)
    controls = {(name, trait) for name in NAMES for trait in state_of(explorer(name))}
    assert controls == {*CONTROLS, *((name, "payload") for name in NAMES)}


class TestPage:
    @needs_node
    @every_explorer
    def test_is_one_whole_module(self, name, tmp_path):
        widget = explorer(name)
        for text in (widget._esm, script_of(widget.to_html())):
            file = tmp_path / "module.mjs"
            file.write_text(text, encoding="utf-8")
            ran = subprocess.run(["node", "--check", file], capture_output=True, encoding="utf-8")
            assert ran.returncode == 0, ran.stderr
        program = f"import({json.dumps(file.as_uri())}).then(console.log)"
        file.write_text(widget._esm, encoding="utf-8")
        ran = subprocess.run(["node", "-e", program], capture_output=True, encoding="utf-8")
        assert re.search(r"default: \{\s+initialize: .*,\s+render: ", ran.stdout), ran.stderr

    def test_says_how_to_get_a_bundle_that_is_missing(self):
        with pytest.raises(FileNotFoundError, match="has no toy.js; `make widgets` writes it"):
            type("Toy", (page.PageWidget,), {}, module="toy")

    @every_explorer
    def test_needs_nothing_from_elsewhere(self, name):
        html = explorer(name).to_html()
        outside = html.replace("http://www.w3.org/2000/svg", "")  # a name, not a place
        outside = re.sub(r"from [\w.]+ import ", "", outside)  # Python, which a widget shows
        assert not re.search(r"https?://|import |@import|url\(|\bsrc=", outside)
        assert page.CSS in html
        assert html.count("<script") == html.count('<script type="module">') == 1
        assert html.count("</script") == 1

    @pytest.mark.parametrize(
        ("name", "changed"),
        [
            ("DimensionExplorer", {"name": HOSTILE}),
            ("FilterExplorer", {"name": HOSTILE, "unit": HOSTILE, "measure_name": HOSTILE}),
            ("ImageSteps", {"steps": {HOSTILE: X}, "name": HOSTILE}),
            ("LatentExplorer", {"autoencoders": {HOSTILE: net(D, 2)}}),
            ("ManifoldWalk", {"walks": {HOSTILE: X}, "values": {HOSTILE: [HOSTILE] * N}}),
            ("NoiseExplorer", {"autoencoders": {HOSTILE: net(D, 2)}}),
            ("BernoulliExplorer", {"autoencoders": {HOSTILE: units(D, 4, 2)}}),
            ("SettingsExplorer", {"fixed": {HOSTILE: X}, "names": (HOSTILE, "b")}),
        ],
    )
    def test_keeps_any_text_within_its_script(self, name, changed):
        widget = explorer(name, **changed)
        html = widget.to_html().lower()
        assert html.count("</script") == html.count("<script") == 1 and "<!--" not in html
        assert HOSTILE in inside(state_of(widget), str)

    @every_explorer
    def test_is_the_same_for_equal_arguments(self, name):
        assert explorer(name).to_html() == explorer(name).to_html()

    @every_control
    def test_begins_where_the_controls_stand(self, name, control):
        widget = explorer(name)
        legal = another(widget, CONTROLS[name, control])
        before = state_of(widget)
        assert before[control] != legal
        setattr(widget, control, legal)
        assert state_of(widget) == {**before, control: legal}

    @every_explorer
    def test_is_shown_as_html_that_finds_its_model_and_by_name(self, name):
        widget = explorer(name)
        data = DisplayFormatter().format(widget)[0]
        html, count = re.subn(f' data-model="{widget._page}"', "", data.pop("text/html"))
        assert (html, count) == (widget.to_html(), 1)
        assert data == {"text/plain": name}, "a saved view of a widget is an error message"

    def test_every_one_finds_a_model_of_its_own(self):
        assert explorer("SampleCounter")._page != explorer("SampleCounter")._page

    def test_a_slider_without_a_place_of_its_own_begins_at_the_smallest(self):
        assert explorer("BottleneckExplorer").k == 1

    def test_takes_two_megabytes_at_most(self):
        given = roster.arguments("BottleneckExplorer", roster.LESSON)
        size = len(widgets.BottleneckExplorer(**given).to_html().encode())
        assert 784 * 256 + 256 * 128 < size <= 500_000  # the decoder is really in it


class TestControls:
    @every_control
    def test_take_what_is_allowed(self, name, control):
        widget = explorer(name)
        legal = another(widget, CONTROLS[name, control])
        setattr(widget, control, legal)
        assert getattr(widget, control) == legal

    @every_control
    def test_refuse_anything_else_and_say_what_is_allowed(self, name, control):
        widget, wrong = explorer(name), CONTROLS[name, control].wrong
        legal, said = another(widget, CONTROLS[name, control]), CONTROLS[name, control].said
        setattr(widget, control, legal)
        for value in wrong:
            with pytest.raises((ValueError, traitlets.TraitError), match=f"{control}.*{said}"):
                setattr(widget, control, value)
            assert getattr(widget, control) == legal

    @every_control
    def test_keep_their_value_when_the_page_sends_a_wrong_one(self, name, control):
        widget = explorer(name)
        legal = another(widget, CONTROLS[name, control])
        setattr(widget, control, legal)
        for value in CONTROLS[name, control].wrong:
            if value == legal:
                continue  # True, which is 1 to traitlets: it sees no change
            with pytest.raises(traitlets.TraitError):
                widget.set_state({control: value})
            assert getattr(widget, control) == legal

    @pytest.mark.parametrize(
        ("name", "control", "value"),
        [
            ("BottleneckExplorer", "k", np.int64(2)),
            ("LatentExplorer", "points", np.array([[0, 1], [2, 3]])),
            ("LatentExplorer", "points", ((0, 1), (2, 3))),
            ("NoiseExplorer", "amount", np.float32(0.5)),
            ("NoiseExplorer", "image", np.int64(3)),
        ],
    )
    def test_take_numbers_of_numpy_and_send_plain_ones(self, name, control, value):
        widget = explorer(name)
        setattr(widget, control, value)
        np.testing.assert_array_equal(state_of(widget)[control], value)

    @pytest.mark.parametrize(
        ("name", "control"),
        [one for one in CONTROLS if one[1] not in ("points", "show_images", "factor")],
    )
    def test_can_be_set_from_the_beginning(self, name, control):
        legal, wrong = (CONTROLS[name, control].offered[-1], CONTROLS[name, control].wrong[0])
        assert getattr(explorer(name, **{control: legal}), control) == legal
        with pytest.raises(ValueError, match=f"{control}.*{CONTROLS[name, control].said}"):
            explorer(name, **{control: wrong})


ASTRAY = net(D, 2)
torch.nn.init.constant_(ASTRAY.decoder[0].bias, NAN)
GOOD = {1: 1.0, 2: 1.0, 3: 1.0, 4: 1.0}
IMAGES = [  # what is wrong with images or with their shape, wherever they are taken
    ({"x": X[0]}, ValueError, r"x must be images \(N, D\), one a row"),
    ({"x": X[:0]}, ValueError, r"x must be images \(N, D\), one a row"),
    ({"x": X * NAN}, ValueError, "x holds NaN or infinity"),
    ({"x": "images"}, TypeError, "x must hold numbers, got 'images'"),
    ({"x": None}, TypeError, "x must hold numbers, got None"),
    ({"x": X[:, 1:]}, ValueError, r"x must be images of shape \(8, 8\), so \(N, 64\)"),
    ({"image_shape": (8, 9)}, ValueError, r"x must be images of shape \(8, 9\), so \(N, 72\)"),
]
IMAGE_SHAPES = [
    ({"image_shape": shape}, ValueError, r"image_shape must be \(height, width\)")
    for shape in (64, (64,), (8.0, 8.0), (4, 4, 4), ("8", "8"), "88")
]
DICTS = [  # what is wrong with a dict, wherever one is taken
    ([net(D, 2)], TypeError, r"must be a dict, got \[Autoencoder"),
    (net(D, 2), TypeError, "must be a dict, got Autoencoder"),
    (None, TypeError, "must be a dict, got None"),
    ({}, ValueError, "must have at least one entry, got an empty dict"),
]
REFUSED = {
    "BernoulliExplorer": [
        *IMAGES,
        *(({"autoencoders": v}, error, f"autoencoders {said}") for v, error, said in DICTS),
        (
            {"autoencoders": {"a": units(9, 4, 2)}},
            ValueError,
            r"autoencoders\['a'\] takes 9 numbers",
        ),
        (
            {"autoencoders": {"a": ASTRAY}},
            ValueError,
            r"autoencoders\['a'\] has weights that are NaN",
        ),
        (
            {"autoencoders": {"a": 5}},
            TypeError,
            r"autoencoders\['a'\] must be a models.Autoencoder, got int",
        ),
        ({"autoencoders": {"a": units(D, 4)}}, ValueError, r"two layers down.*got \(64, 4\)"),
        (
            {"autoencoders": {"a": net(D, 4, 2)}},
            ValueError,
            r"autoencoders\['a'\] must have sigmoid units",
        ),
        (
            {"autoencoders": {"a": units(D, 4, 2, code_activation=None)}},
            ValueError,
            r"autoencoders\['a'\] must have sigmoid units",
        ),
        (
            {"autoencoders": {"a": units(D, 4, 2), "b": units(D, 5, 2)}},
            ValueError,
            r"of the same sizes, got \[\(64, 4, 2\), \(64, 5, 2\)\]",
        ),
    ],
    "BottleneckExplorer": [
        *IMAGES,
        *IMAGE_SHAPES,
        ({"autoencoder": "net"}, TypeError, "autoencoder must be a models.Autoencoder, got str"),
        ({"autoencoder": {2: net(D, 2)}}, TypeError, "be a models.Autoencoder, got dict"),
        ({"autoencoder": net(9, 2)}, ValueError, "takes 9 numbers, but an image has 64"),
        ({"autoencoder": net(D, 6)}, ValueError, "each of 6 numbers"),
        ({"autoencoder": net(D, 5)}, ValueError, r"for every k from 1 to 5; look at \[5\]"),
        ({"autoencoder": ASTRAY}, ValueError, "autoencoder has weights that are NaN"),
        ({"mean": X[0, :5]}, ValueError, r"mean must be one image, \(64,\), got shape \(5,\)"),
        ({"mean": X[:1]}, ValueError, r"mean must be one image, \(64,\), got shape \(1, 64\)"),
        ({"mean": X[0] * NAN}, ValueError, "mean holds NaN"),
        ({"mean": None}, TypeError, "mean must hold numbers, got None"),
        ({"directions": torch.eye(D)[:, :3]}, ValueError, r"each of 4 numbers .* got \(64, 3\)"),
        ({"directions": torch.eye(D)[:5]}, ValueError, r"each of 64 pixels .* got \(5, 64\)"),
        ({"directions": X[0]}, ValueError, r"directions must have a row .* got \(64,\)"),
        *(({"errors": v}, error, f"errors {said}") for v, error, said in DICTS),
        ({"errors": {"PCA": GOOD}}, TypeError, r"errors\['autoencoder'\] must be a dict, got None"),
        (
            {"errors": {"PCA": [1, 2, 4], "autoencoder": GOOD}},
            TypeError,
            r"errors\['PCA'\] must be a",
        ),
        (
            {"errors": {"PCA": {1: 1.0, 2: 1.0, 4: 1.0}, "autoencoder": GOOD}},
            ValueError,
            r"at \[3\]",
        ),
        (
            {"errors": {"PCA": GOOD, "autoencoder": {**GOOD, 2: NAN}}},
            ValueError,
            r"errors\['autoencoder'\]\[2\] must be a finite number",
        ),
        (
            {"errors": {"PCA": GOOD, "autoencoder": {**GOOD, 1: "1"}}},
            TypeError,
            r"errors\['autoencoder'\]\[1\] must be a number",
        ),
    ],
    "CodeWalk": [
        *IMAGES,
        ({"x": X[:1]}, ValueError, "x must hold 2 images or more"),
        ({"autoencoder": {"a": net(D, 2)}}, TypeError, "models.Autoencoder, got dict"),
        ({"autoencoder": net(9, 2)}, ValueError, "takes 9 numbers, but an image has 64"),
        ({"autoencoder": ASTRAY}, ValueError, "autoencoder has weights that are NaN"),
    ],
    "DimensionExplorer": [
        *IMAGES[2:4],
        *(
            ({"x": x}, ValueError, r"x must have shape \(N, D\), with N of 3 or more")
            for x in (X[0], X[:2], X[:, :0])
        ),
        *(
            ({"points": points}, ValueError, "points must be a whole number from 3 to 200")
            for points in (2, 201, 3.5, "9", None)
        ),
    ],
    "FilterExplorer": [
        *IMAGE_SHAPES[:2],
        *(({"filters": v}, error, f"filters {said}") for v, error, said in DICTS),
        (
            {"filters": {0: X, 25: X[:2]}},
            ValueError,
            "filters must have as many rows for every setting",
        ),
        ({"filters": {0: X, 25: X[:, :5]}}, ValueError, "filters must have as many rows"),
        ({"filters": {0: X * NAN, 25: X}}, ValueError, r"filters\[0\] holds NaN"),
        *(({"measure": v}, error, f"measure {said}") for v, error, said in DICTS[3:]),
        ({"measure": [0.1, 0.4]}, TypeError, r"measure must be a dict, got \[0.1"),
        ({"measure": {0: 0.1}}, ValueError, r"number for every setting; look at \[25\]"),
        ({"measure": {0: "a", 25: 1}}, TypeError, r"measure\[0\] must be a number, got 'a'"),
        ({"measure": {0: NAN, 25: 1}}, ValueError, r"measure\[0\] must be a finite number"),
        *(
            ({"columns": columns}, ValueError, "columns must be a whole number from 1 to 100")
            for columns in (0, 101, 2.5, "3", None)
        ),
    ],
    "ImageSteps": [
        *IMAGES,
        *(({"steps": v}, error, f"steps {said}") for v, error, said in DICTS),
        ({"steps": {0: X, 5: X[:2]}}, ValueError, r"steps\[5\] must hold 6 images, got 2"),
        ({"steps": {0: X[:, :5]}}, ValueError, r"steps\[0\] must be images of shape"),
        ({"steps": {0: X * NAN}}, ValueError, r"steps\[0\] holds NaN"),
    ],
    "LatentExplorer": [
        *IMAGES,
        *(
            ({"y": y}, ValueError, r"y must be \(6,\), a class for each image")
            for y in ([0, 1], [0] * 9, 3, torch.zeros(N, 2), [])
        ),
        ({"y": None}, TypeError, "y must hold numbers, got None"),
        ({"y": ["cat"] * N}, TypeError, r"y must hold numbers, got \['cat'"),
        ({"y": [NAN] * N}, ValueError, "y holds NaN"),
        ({"y": [-1] * N}, ValueError, "y must hold whole numbers, 0 or larger"),
        ({"y": [0.5] * N}, ValueError, "y must hold whole numbers, 0 or larger"),
        *(({"autoencoders": v}, error, f"autoencoders {said}") for v, error, said in DICTS),
        (
            {"autoencoders": {"a": net(D, 3)}},
            ValueError,
            r"autoencoders\['a'\] must have a code of 2, got 3",
        ),
        ({"autoencoders": {"a": net(9, 2)}}, ValueError, r"autoencoders\['a'\] takes 9 numbers"),
        (
            {"autoencoders": {"a": ASTRAY}},
            ValueError,
            r"autoencoders\['a'\] has weights that are NaN",
        ),
        (
            {"autoencoders": {"a": 5}},
            TypeError,
            r"autoencoders\['a'\] must be a models.Autoencoder, got int",
        ),
    ],
    "ManifoldWalk": [
        *(({"walks": v}, error, f"walks {said}") for v, error, said in DICTS),
        (
            {"walks": {"a": X, "b": X[:3]}},
            ValueError,
            r"same number of images.*\(3, 64\), \(6, 64\)",
        ),
        ({"walks": {"a": X[:1]}}, ValueError, "walks must have 2 images or more each, got 1"),
        (
            {"walks": {"a": X[:, :5]}},
            ValueError,
            r"image_shape is \(8, 8\), so 64 pixels, but .* 5",
        ),
        ({"walks": {"a": X * NAN}}, ValueError, r"walks\['a'\] holds NaN"),
        (
            {"walks": {1: X}, "values": None},
            TypeError,
            "every name in walks must be a text, got 1",
        ),
        ({"values": {"rotation": [1]}}, ValueError, r"values\['rotation'\] must be a list of 6"),
        ({"values": {"rotation": 5}}, TypeError, r"values\['rotation'\] must be a sequence"),
        (
            {"values": {"slant": [1] * N}},
            ValueError,
            "every name in values must be one of .*'slant'",
        ),
        ({"values": X}, TypeError, "values must be a dict, got a Tensor of shape"),
        ({"values": [1] * N}, TypeError, r"values must be a dict, got \[1"),
    ],
    "NoiseExplorer": [
        *IMAGES,
        *(({"autoencoders": v}, error, f"autoencoders {said}") for v, error, said in DICTS[:3]),
        ({"autoencoders": {"a": net(9, 2)}}, ValueError, r"autoencoders\['a'\] takes 9 numbers"),
        (
            {"autoencoders": {"a": ASTRAY}},
            ValueError,
            r"autoencoders\['a'\] has weights that are NaN",
        ),
        (
            {"autoencoders": {"a": 5}},
            TypeError,
            r"autoencoders\['a'\] must be a models.Autoencoder, got int",
        ),
        ({"rescaled": [net(D, 2)]}, TypeError, r"rescaled must be a dict, got"),
        ({"rescaled": {"a": net(9, 2)}}, ValueError, r"rescaled\['a'\] takes 9 numbers"),
    ],
    "SettingsExplorer": [
        *IMAGE_SHAPES[:2],
        *(({"pairs": v}, error, f"pairs {said}") for v, error, said in DICTS),
        ({"pairs": {0: {"copy": X}}}, ValueError, r"keys \(first, second\); look at \[0\]"),
        (
            {"pairs": {(0, "u"): {"copy": X}, (1, "v"): {"copy": X}}},
            ValueError,
            r"every pair of settings; look at \[\(0, 'v'\), \(1, 'u'\)\]",
        ),
        ({"pairs": {**PAIRS, (1, "v"): {"copy": X}}}, ValueError, r"same rows .*\[\(1, 'v'\)\]"),
        ({"pairs": {**PAIRS, (1, "v"): {}}}, ValueError, r"pairs\[\(1, 'v'\)\] must have at least"),
        ({"pairs": {**PAIRS, (1, "v"): {"8": X}}}, ValueError, "words as names, got '8'"),
        (
            {"pairs": {**PAIRS, (1, "v"): {"copy": X / 2, "more": X[:2, 1:]}}},
            ValueError,
            "same rows",
        ),
        ({"fixed": {"images": X[:, 1:]}}, ValueError, "all rows must have images of one shape"),
        ({"fixed": [X]}, TypeError, "fixed must be a dict, got"),
        ({"fixed": {"copy": X}}, ValueError, r"must not both have rows named \['copy'\]"),
        *(
            ({"names": v}, ValueError, "names must be two different names")
            for v in (("a",), ("a", "a"), ("a", "b", "c"), (1, "1"))
        ),
        *(({"names": v}, TypeError, "names must be a sequence such as") for v in ("ab", None)),
        ({"notes": None}, TypeError, "notes must be a dict, got None"),
        ({"notes": {**dict.fromkeys(PAIRS, ""), (0, "u"): 3}}, ValueError, r"at \[\(0, 'u'\)\]"),
    ],
    "StackStepper": [
        *IMAGES,
        *(
            ({"autoencoders": v}, TypeError, "autoencoders must be a sequence such as")
            for v in (None, net(D, 8), {"a": net(D, 8)})
        ),
        ({"autoencoders": []}, ValueError, "autoencoders needs at least one entry"),
        ({"autoencoders": ["a"]}, TypeError, "autoencoder 1 must be .*, got str"),
        ({"autoencoders": [net(D, 8, 3)]}, ValueError, "autoencoder 1 must have one layer"),
        (
            {"autoencoders": [net(D, 8), net(9, 3)]},
            ValueError,
            "autoencoder 2 takes 9 numbers, but the code of autoencoder 1 has 8",
        ),
        ({"fine_tuned": net(D, 3)}, ValueError, r"sizes of the stack, \[64, 8, 3\], got \[64, 3\]"),
        ({"fine_tuned": net(9, 3)}, ValueError, "fine_tuned takes 9 numbers"),
        ({"fine_tuned": 5}, TypeError, "fine_tuned must be a models.Autoencoder, got int"),
    ],
}


@pytest.mark.parametrize(
    ("name", "changed", "error", "said"),
    [(name, *case) for name, cases in REFUSED.items() for case in cases],
)
def test_bad_arguments_are_refused_in_a_sentence(name, changed, error, said):
    with pytest.raises(error, match=said) as caught:
        explorer(name, **changed)
    assert str(caught.value).endswith(".")


# Where images in [0, 1] go in, and where reconstructions, which may leave it a little.
INTO = {
    "x": ("Bernoulli", "Bottleneck", "CodeWalk", "ImageSteps", "Latent", "Noise", "StackStepper"),
    "walks": ("ManifoldWalk",),
    "fixed": ("Settings",),
    "steps": ("ImageSteps",),
    "pairs": ("Settings",),
}
IMAGES_IN = [
    (name, into) for into, starts in INTO.items() for name in NAMES if name.startswith(starts)
]
MILD = ("steps", "pairs")


def images_as(name, into, change):
    """Return an explorer whose images, taken in by one argument, are changed."""
    return explorer(name, **{into: mapped(ARGUMENTS[name][into], change)})


class TestRanges:
    @pytest.mark.parametrize(
        "change",
        [
            lambda x: (255 * x).to(torch.uint8),
            lambda x: 255 * x,
            lambda x: 3 * x - 2,
            lambda x: 9 - x,
        ],
        ids=["bytes", "0 to 255", "too dark", "too bright"],
    )
    @pytest.mark.parametrize(("name", "into"), IMAGES_IN)
    def test_images_far_outside_are_refused_everywhere(self, name, into, change):
        with pytest.raises(ValueError, match=rf"^{into}.* must be images in \[0, 1\], got .*scale"):
            images_as(name, into, change)

    @pytest.mark.parametrize(("name", "into"), IMAGES_IN)
    def test_reconstructions_may_leave_the_range_a_little_and_are_clipped(self, name, into):
        def leave(x):
            return 1.5 * x - 0.25

        if into in MILD:
            clipped = images_as(name, into, lambda x: leave(x).clamp(0, 1))
            kept = images_as(name, into, leave)
            del kept.payload["notes"], clipped.payload["notes"]
            assert kept.payload == clipped.payload
        else:
            with pytest.raises(ValueError, match=r"must be images in \[0, 1\], got -0.2"):
                images_as(name, into, leave)

    @pytest.mark.parametrize(("name", "into"), IMAGES_IN)
    def test_rounding_is_forgiven(self, name, into):
        images_as(name, into, lambda x: x + 1e-7)

    @pytest.mark.parametrize(
        ("name", "into", "most"),
        [
            ("BernoulliExplorer", "x", 1000),
            ("BottleneckExplorer", "x", 100),
            ("CodeWalk", "x", 1000),
            ("DimensionExplorer", "x", 1000),
            ("ImageSteps", "x", 100),
            ("NoiseExplorer", "x", 1000),
            ("StackStepper", "x", 100),
            ("SettingsExplorer", "fixed", 100),
            ("ManifoldWalk", "walks", 200),
            ("FilterExplorer", "filters", 1000),
        ],
    )
    def test_a_whole_data_set_is_refused_with_what_would_do(self, name, into, most):
        said = (
            rf"^{into}.* has {most + 1} rows, and this widget shows {most} at most: .*\[:{most}\]"
        )
        with pytest.raises(ValueError, match=said):
            images_as(name, into, lambda x: x[:1].repeat(most + 1, 1))

    @pytest.mark.parametrize(("name", "most"), [("LatentExplorer", 1000), ("NoiseExplorer", 1000)])
    def test_the_most_that_is_allowed_is_taken(self, name, most):
        given = {"x": X[:1].repeat(most, 1)}
        explorer(name, **given, **({"y": torch.zeros(most)} if name == "LatentExplorer" else {}))

    def test_too_many_points_are_refused(self):
        with pytest.raises(ValueError, match="^t has 1001 rows, and .* 1000 at most"):
            explorer("NeighbourExplorer", t=torch.arange(1001))
        with pytest.raises(ValueError, match="^x has 1001 rows, and .* 1000 at most"):
            explorer("LatentExplorer", x=X[:1].repeat(1001, 1), y=torch.zeros(1001))

    def test_a_network_that_is_too_large_for_a_page_is_refused(self, monkeypatch):
        monkeypatch.setattr(widgets.checks, "MOST_WEIGHTS", 50)
        said = f"has {D * 3 + 3 + 3 * D + D} weights, and a page can bear 50: give it a net"
        with pytest.raises(ValueError, match=said):
            explorer("NoiseExplorer", autoencoders={"plain": net(D, 3)})


SHAPED = [name for name in NAMES if "image_shape" in ARGUMENTS[name]]
BAD_NAMES = [b"x", NAN, float("inf"), None, (1, 2), X]
# How a name that the page shows gets in, by widget and by what the refusal calls it.
NAMED = {
    ("BernoulliExplorer", "autoencoders"): lambda key: {key: units(D, 8, 3)},
    ("DimensionExplorer", "name"): lambda key: key,
    ("FilterExplorer", "filters"): lambda key: {key: X},
    ("FilterExplorer", "name"): lambda key: key,
    ("FilterExplorer", "unit"): lambda key: key,
    ("FilterExplorer", "measure_name"): lambda key: key,
    ("ImageSteps", "steps"): lambda key: {key: X},
    ("ImageSteps", "name"): lambda key: key,
    ("LatentExplorer", "autoencoders"): lambda key: {key: net(D, 2)},
    ("ManifoldWalk", "walks"): lambda key: {key: X},
    ("ManifoldWalk", "values"): lambda key: {"rotation": [key] * N},
    ("NeighbourExplorer", "maps"): lambda key: {key: MAPS},
    ("NoiseExplorer", "autoencoders"): lambda key: {key: net(D, 2)},
    ("NoiseExplorer", "rescaled"): lambda key: {key: net(D, 2)},
    ("SampleCounter", "name"): lambda key: key,
    ("SettingsExplorer", "names"): lambda key: ("a", key),
    ("SettingsExplorer", "pairs"): lambda key: {(key, 1): PAIRS[0, "u"]},
}


class TestNames:
    @pytest.mark.parametrize("bad", BAD_NAMES, ids=lambda bad: type(bad).__name__)
    @pytest.mark.parametrize(("name", "argument"), list(NAMED))
    def test_what_json_cannot_hold_is_refused_at_once(self, name, argument, bad):
        changed = {argument: NAMED[name, argument](bad)}
        if argument == "pairs":
            changed["notes"] = dict.fromkeys(changed["pairs"], "so it is")
        for leave_out in ("measure", "values"):  # they have the names of others
            if leave_out in ARGUMENTS[name] and leave_out not in changed:
                changed[leave_out] = None
        with pytest.raises(TypeError, match=rf"{argument}.* must be a text"):
            explorer(name, **changed)

    @pytest.mark.parametrize(("name", "argument"), list(NAMED))
    def test_half_a_letter_is_refused_at_once(self, name, argument):
        """JSON of its own holds it, but the message to the page does not."""
        changed = {argument: NAMED[name, argument]("x\ud800")}
        if argument == "pairs":
            changed["notes"] = dict.fromkeys(changed["pairs"], "so it is")
        if argument == "walks":
            changed["values"] = None
        with pytest.raises(ValueError, match=rf"{argument}.* must be a text of whole letters"):
            explorer(name, **changed)

    @pytest.mark.parametrize("key", [0.5, np.float32(0.5), np.float64(0.5), torch.tensor(0.5)])
    def test_labels_may_be_numbers_of_any_kind(self, key):
        for name in ("ImageSteps", "FilterExplorer"):
            into = "steps" if name == "ImageSteps" else "filters"
            widget = explorer(
                name, **{into: {key: X}, "measure": None} if into == "filters" else {into: {key: X}}
            )
            assert [frame["label"] for frame in widget.payload["frames"]] == ["0.5"]


class TestImageShape:
    @pytest.mark.parametrize("name", SHAPED)
    def test_of_square_images_need_not_be_given(self, name):
        assert state_of(explorer(name, image_shape=None)) == state_of(explorer(name))

    @pytest.mark.parametrize("name", SHAPED)
    def test_is_asked_for_where_images_are_no_square(self, name):
        def narrow(value):
            if isinstance(value, dict | list):
                pairs = value.items() if isinstance(value, dict) else enumerate(value)
                changed = {key: narrow(one) for key, one in pairs}
                return changed if isinstance(value, dict) else list(changed.values())
            if isinstance(value, models.Autoencoder):
                kinds = {"activation": "sigmoid", "code_activation": "sigmoid"}
                return models.Autoencoder((60, *value.sizes[1:]), **kinds)
            return value[:, :60] if isinstance(value, torch.Tensor) and value.ndim > 1 else value

        given = {**narrow(ARGUMENTS[name]), "image_shape": None}
        if name == "StackStepper":
            given |= {"autoencoders": [net(60, 8), net(8, 3)]}
        if name == "BottleneckExplorer":
            given |= {"mean": torch.zeros(60), "directions": torch.eye(60)}
        with pytest.raises(
            ValueError, match="image_shape must be given, .* of 60 pixels are no sq"
        ):
            getattr(widgets, name)(**given)
        given["image_shape"] = (6, 10)
        assert getattr(widgets, name)(**given).payload["shape"] == [6, 10]


def mapped(value, change):
    """Return arguments with every tensor of floats in them changed."""
    if isinstance(value, dict):
        return {key: mapped(one, change) for key, one in value.items()}
    if isinstance(value, list):
        return [mapped(one, change) for one in value]
    if isinstance(value, models.Autoencoder):
        return change(value) if isinstance(change, Cast) else value
    floats = isinstance(value, torch.Tensor) and value.is_floating_point()
    return change(value) if floats else value


def shared(payload):
    """Return what of a payload was not computed by a network, in the network's own number type."""
    computed = {"codes", "limits", "points"}
    return [(path, value) for path, value in leaves(payload) if not computed & set(path)]


class Cast:
    """Change the number type of tensors and networks alike, in copies."""

    def __init__(self, dtype):
        self.dtype = dtype

    def __call__(self, value):
        return copy.deepcopy(value).to(self.dtype)


class TestArguments:
    @pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
    @every_explorer
    def test_numbers_may_be_of_any_type(self, name, dtype):
        given = mapped(ARGUMENTS[name], Cast(dtype))
        same = mapped(given, Cast(torch.float32))  # rounded in the same way
        cast, plain = (getattr(widgets, name)(**one).payload for one in (given, same))
        assert shared(cast) == shared(plain)

    @every_explorer
    def test_what_surrounds_the_call_changes_nothing(self, name):
        before = explorer(name).payload
        with torch.autocast("cpu", dtype=torch.bfloat16), torch.inference_mode():
            assert explorer(name).payload == before

    @pytest.mark.parametrize(
        ("name", "made", "said"),
        [
            ("BottleneckExplorer", lambda net: {"autoencoder": net}, "of autoencoder"),
            ("CodeWalk", lambda net: {"autoencoder": net}, "of autoencoder"),
            ("LatentExplorer", lambda net: {"autoencoders": {"a": net}}, r"of autoencoders\['a'\]"),
        ],
    )
    def test_codes_beyond_all_numbers_are_refused_at_once(self, name, made, said):
        huge = net(D, 2)
        torch.nn.init.constant_(huge.encoder[0].weight, 3e38)
        with pytest.raises(ValueError, match=f"^the code .*{said} holds NaN or infinity"):
            explorer(name, **made(huge))

    def test_a_layer_may_lack_its_bias(self):
        bare, plain = net(D, 2), net(D, 2)
        bare.encoder[0].bias = None
        torch.nn.init.zeros_(plain.encoder[0].bias)
        widget, other = (explorer("NoiseExplorer", autoencoders={"a": n}) for n in (bare, plain))
        assert widget.payload == other.payload

    def test_a_network_that_repairs_twice_is_packed_once_and_stands_beside_itself(self):
        plain, denoising = net(D, 2), net(D, 2)
        nets, bright = {"plain": plain, "denoising": denoising}, {"rescaled": plain}
        payload = explorer("NoiseExplorer", autoencoders=nets, rescaled=bright).payload
        assert len(payload["networks"]) == 2
        told = [(r["name"], r["network"], r["brighter"]) for r in payload["repairs"]]
        assert told == [("plain", 0, False), ("rescaled", 0, True), ("denoising", 1, False)]

    @every_explorer
    def test_arrays_may_run_backwards(self, name):
        def backwards(x):
            return x.numpy()[::-1, ::-1] if x.ndim == 2 else x.numpy()[::-1]

        flipped = mapped(ARGUMENTS[name], backwards)
        copied = mapped(ARGUMENTS[name], lambda x: torch.from_numpy(backwards(x).copy()))
        states = [state_of(getattr(widgets, name)(**one)) for one in (flipped, copied)]
        assert states[0] == states[1]

    @pytest.mark.parametrize(
        "change",
        [lambda x: x.clone().requires_grad_(), lambda x: x.numpy(), lambda x: x.double()],
        ids=["with gradient", "NumPy", "double"],
    )
    @every_explorer
    def test_tensors_may_be_of_any_kind(self, name, change):
        changed = explorer(name, **mapped(ARGUMENTS[name], change))
        assert state_of(changed) == state_of(explorer(name))

    @pytest.mark.parametrize("training", [True, False])
    @every_explorer
    def test_are_left_as_they_are(self, name, training):
        given = copy.deepcopy(ARGUMENTS[name])
        for model in inside(given, models.Autoencoder):
            model.train(training)
        before = copy.deepcopy(given)
        getattr(widgets, name)(**given).to_html()
        tensors = zip(inside(given, torch.Tensor), inside(before, torch.Tensor), strict=True)
        assert all(torch.equal(new, old) for new, old in tensors)
        nets = (inside(arguments, models.Autoencoder) for arguments in (given, before))
        for new, old in zip(*nets, strict=True):
            assert all(part.training == training for part in new.modules())
            for p, q in zip(new.parameters(), old.parameters(), strict=True):
                assert torch.equal(p, q) and p.requires_grad and p.grad is None

    def test_a_dead_filter_stays_grey_and_others_fill_the_scale(self):
        filters = torch.tensor([[0.0, 0.0], [0.01, -0.02], [3.0, 1.0]])
        widget = widgets.FilterExplorer({0: filters}, (1, 2))
        ((frame,),) = (frame["rows"] for frame in widget.payload["frames"])
        q, scale = (base64.b64decode(frame["images"][part]) for part in ("data", "scale"))
        rows = np.frombuffer(q, np.int8).reshape(3, 2) * np.frombuffer(scale, "<f4")[:, None]
        np.testing.assert_allclose(rows, [[0, 0], [0.5, -1], [1, 1 / 3]], atol=1 / 254)


class TestColours:
    def test_are_those_of_the_figures(self):
        defined = re.findall(r"--aelib-(\w+): (#\w+);", read("widget.css"))
        assert len(defined) == len(dict(defined)) and dict(defined) == plots.COLORS

    def test_that_are_used_are_defined(self):
        files = [*SOURCES.rglob("*.js"), *SOURCES.glob("*.css")]
        set_by = r'(--aelib-\w+):|setProperty\("(--aelib-\w+)"'  # a rule, or a script
        texts = [page.CSS, *(file.read_text(encoding="utf-8") for file in files)]
        defined = {a or b for text in texts for a, b in re.findall(set_by, text)}
        for file in files:
            used = set(re.findall(r"var\((--aelib-\w+)", file.read_text(encoding="utf-8")))
            assert used <= defined, file

    def test_of_classes_are_those_of_the_figures(self):
        text = read("parts/classes.js")
        (classes,) = re.findall(r"const CLASSES = \[(.*?)\];", text, flags=re.DOTALL)
        assert re.findall(r'"(.*?)"', classes) == style.CLASSES

    @pytest.mark.parametrize("ground", ["#ffffff", "#1a1c1e"])
    def test_stand_out_from_a_light_and_a_dark_page(self, ground):
        def luminance(color):
            parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
            linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
            return np.dot([0.2126, 0.7152, 0.0722], linear) + 0.05

        colors = [color for color in plots.COLORS.values() if color != "#000000"]
        for color in [*colors, *style.CLASSES]:
            dark, light = sorted([luminance(color), luminance(ground)])
            assert light / dark >= 3, color


# ---- Colour --------------------------------------------------------------------------------------

COLOUR = replace(roster.SMALL, shape=(8, 8, 3))
COLOURED = [name for name in NAMES if "image_shape" in ARGUMENTS[name]]


@pytest.mark.parametrize("name", COLOURED)
@pytest.mark.parametrize("shape", [None, (8, 8, 3)])
def test_images_in_colour_are_taken_with_their_shape_and_without(name, shape):
    given = {**roster.arguments(name, COLOUR), "image_shape": shape}
    assert getattr(widgets, name)(**given).payload["shape"] == [8, 8, 3]


@pytest.mark.parametrize("name", COLOURED)
def test_colour_where_images_are_grey_is_refused(name):
    with pytest.raises(ValueError, match=r"image_shape|\(8, 8, 3\)"):
        explorer(name, image_shape=(8, 8, 3))


def test_the_playground_is_grey():
    given = roster.arguments("TrainingPlayground", COLOUR)
    said = r"^image_shape of data must be \(height, width\), since only grey images are taken here"
    with pytest.raises(ValueError, match=said):
        widgets.TrainingPlayground(**given)
