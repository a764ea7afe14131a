"""What the figures show: read back from the Axes, not compared with stored pictures."""

import subprocess
import sys
from itertools import combinations

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes
from matplotlib.colors import to_hex, to_rgb

from aelib import plots
from aelib.training import History

plt.switch_backend("Agg")


@pytest.fixture(autouse=True)
def closed():
    plt.close("all")
    yield
    for number in plt.get_fignums():  # a figure that cannot be drawn fails only here
        plt.figure(number).canvas.draw()
    plt.close("all")


def curves(ax):
    return {line.get_label(): line.get_xydata().T.tolist() for line in ax.get_lines()}


def legend(ax):
    return [text.get_text() for text in ax.get_legend().get_texts()]


def labels(ax):
    return ax.get_xlabel(), ax.get_ylabel()


CALLS = {  # every function that takes an Axes, with small correct arguments
    "lines": lambda ax: plots.lines({"a": [1, 2]}, xlabel="x", ylabel="y", ax=ax),
    "loss_curves": lambda ax: plots.loss_curves(History([2.0, 1.0]), ax),
    "images": lambda ax: plots.images({"a": np.ones((2, 784))}, ax=ax),
    "latent_map": lambda ax: plots.latent_map(np.eye(2), [0, 1], ax=ax),
    "points": lambda ax: plots.points({"a": np.eye(2)}, ax=ax),
    "network": lambda ax: plots.network([{"a": 2}, {"b": 1}], ax=ax),
    "road_map": lambda ax: plots.road_map({"stage": [("01 One", "Why?")]}, ax=ax),
    "error_curve": lambda ax: plots.error_curve([1, 2], [4, 3], "a", ax=ax),
}


def draw_all(ax=None):
    return {name: call(ax) for name, call in CALLS.items()}


def test_every_function_draws_where_it_is_told():
    ours = plt.subplots()[1]
    assert all(ax is ours for ax in draw_all(ours).values()) and len(plt.get_fignums()) == 1
    plt.close("all")
    assert len({id(ax) for ax in draw_all().values()}) == len(plt.get_fignums()) == len(CALLS)


# ---- Curves --------------------------------------------------------------------------------------


def test_lines():
    ax = plots.lines(
        {"a": [3, 2], "b": torch.tensor([1.0, 4.0, 5.0])},
        xlabel="step",
        ylabel="loss",
        colors={"b": "pca"},
    )
    assert curves(ax) == {"a": [[1, 2], [3, 2]], "b": [[1, 2, 3], [1, 4, 5]]}
    assert legend(ax) == ["a", "b"] and labels(ax) == ("step", "loss")
    assert ax.get_ylim()[0] == 0 and ax.get_ylim()[1] > 5
    assert to_hex(ax.get_lines()[1].get_color()) == plots.COLORS["pca"]


@pytest.mark.parametrize("validation", [[], [5.0, 4.0, 3.0]])
def test_loss_curves(validation):
    ax = plots.loss_curves(History([3.0, 2.0, 1.0], validation))
    expected = {"training": [[1, 2, 3], [3, 2, 1]], "validation": [[1, 2, 3], validation]}
    assert curves(ax) == {name: xy for name, xy in expected.items() if xy[1]}
    assert legend(ax) == list(curves(ax)) and labels(ax) == ("epoch", "loss")
    assert ax.get_ylim()[0] == 0 and all(tick == int(tick) for tick in ax.get_xticks())
    assert len({line.get_linestyle() for line in ax.get_lines()}) == len(ax.get_lines())


def test_error_curve_over_seeds():
    ax = plots.error_curve([2, 8], [[4, 1], [6, 3], [8, 8]], "net", color="deep", live=False)
    assert curves(ax) == {"net": [[2, 8], [6, 4]]}
    (band,) = ax.collections
    assert {tuple(p) for p in band.get_paths()[0].vertices} == {(2, 4), (2, 8), (8, 1), (8, 8)}
    assert ax.get_xscale() == "log" and [t.get_text() for t in ax.get_xticklabels()] == ["2", "8"]
    assert ax.get_lines()[0].get_linestyle() == "-"


def test_code_sizes_of_all_curves_are_marked_and_of_many_the_powers_of_two():
    def marked(ax):
        return [tick.get_text() for tick in ax.get_xticklabels()]

    ax = plots.error_curve([1, 4, 16], [3, 2, 1], "long", live=False)
    assert marked(plots.error_curve([2, 16], [3, 1], "short", ax=ax)) == ["1", "2", "4", "16"]
    every = plots.error_curve(range(3, 21), range(18), "every")
    assert marked(every) == ["3", "4", "8", "16", "20"]


def test_error_curves_share_one_axes():
    ax = plots.error_curve([1, 2], [1, 0.5], "low", live=True)
    plots.error_curve([1, 2], [9, 7], "high", color="pca", live=False, ax=ax)
    assert legend(ax) == ["low", "high"] and not ax.collections
    assert ax.get_ylim()[0] == 0 and ax.get_ylim()[1] > 9, "the second is cut off"
    dots = ax.get_lines()[0]
    assert (dots.get_linestyle(), dots.get_marker()) == ("None", "o")


# ---- Pictures ------------------------------------------------------------------------------------


def test_images_are_where_the_labels_say():
    rng = np.random.default_rng(0)
    rows = {"a": rng.random((3, 20)), "b": torch.rand(3, 20, requires_grad=True)}
    ax = plots.images(rows, (4, 5), captions=["x", "y", "z"], limits=(-1, 2))
    (sheet,) = ax.get_images()
    drawn = sheet.get_array()
    assert drawn.shape == (2 * 4 + 1, 3 * 5 + 2) and sheet.get_clim() == (-1, 2)
    assert [t.get_text() for t in ax.get_yticklabels()] == ["a", "b"]
    assert [t.get_text() for t in ax.get_xticklabels()] == ["x", "y", "z"]
    for i, name in enumerate(rows):
        for j in range(3):
            top, left = i * 5, j * 6
            expected = np.array(rows[name].tolist())[j].reshape(4, 5)
            np.testing.assert_array_equal(drawn[top : top + 4, left : left + 5], expected)
            assert top < ax.get_yticks()[i] < top + 4 and left < ax.get_xticks()[j] < left + 5
    assert np.ma.getmaskarray(drawn)[4].all() and np.ma.getmaskarray(drawn)[:, 5].all()


def test_black_is_low_and_white_is_high():
    (sheet,) = plots.images({"a": [[0.0, 1.0]]}, (1, 2)).get_images()
    assert sheet.get_cmap()(sheet.norm(0.0))[:3] == (0, 0, 0)
    assert sheet.get_cmap()(sheet.norm(1.0))[:3] == (1, 1, 1)


def test_latent_map_names_classes_near_their_middle():
    rng = np.random.default_rng(0)
    y = np.repeat([3, 7], 150)
    h = rng.normal(size=(300, 2)) + 10 * (y == 7)[:, None]
    h[0] = 1e6
    ax = plots.latent_map(torch.tensor(h, requires_grad=True), torch.from_numpy(y), title="map")
    names = {text.get_text(): text.get_position() for text in ax.texts}
    for label in (3, 7):
        off_centre = np.linalg.norm(h[y == label] - np.median(h[y == label], axis=0), axis=1)
        name = np.linalg.norm(names[str(label)] - np.median(h[y == label], axis=0))
        assert name <= np.median(off_centre) * 1.1
    assert ax.get_title() == "map" and len(names) == 2
    assert 10 < ax.get_xlim()[1] < 100, "one code far out must not rule the scale"
    clouds = {to_hex(c.get_facecolor()[0], keep_alpha=False): c for c in ax.collections}
    for text in ax.texts:
        dots = clouds[to_hex(text.get_color())].get_offsets()
        np.testing.assert_allclose(dots, h[y == int(text.get_text())])


@pytest.mark.filterwarnings("error")
def test_latent_map_draws_codes_that_are_all_equal():
    ax = plots.latent_map([[2.0, 3.0]] * 3, [0, 0, 1])
    assert [text.get_position() for text in ax.texts] == [(2.0, 3.0)] * 2
    assert ax.get_xlim()[0] < 2 < ax.get_xlim()[1] and ax.get_ylim()[0] < 3 < ax.get_ylim()[1]


def test_latent_map_keeps_the_names_of_mixed_classes_apart():
    h = np.random.default_rng(0).normal(size=(400, 2))
    ax = plots.latent_map(h, np.arange(400) % 4)
    spots = np.array([text.get_position() for text in ax.texts])
    gaps = np.linalg.norm(spots[:, None] - spots, axis=2)[np.triu_indices(4, 1)]
    assert gaps.min() > 0.5  # the medians themselves lie within about 0.2 of one another


@pytest.mark.parametrize("kind", [np.array, torch.tensor])
def test_what_is_no_dict_is_drawn_without_a_name(kind):
    """``plots.images(ten)`` is what one writes first."""
    rows = kind(np.linspace(0, 1, 40).reshape(10, 4))
    alone, named = (plots.images(given).get_images()[0] for given in (rows, {"a": rows}))
    assert np.array_equal(alone.get_array(), named.get_array(), equal_nan=True)
    (cloud,) = plots.points(rows[:, :2]).collections
    assert np.allclose(cloud.get_offsets(), np.asarray(rows)[:, :2])
    (curve,) = plots.lines(rows[0], xlabel="epoch", ylabel="loss").get_lines()
    assert np.allclose(curve.get_ydata(), np.asarray(rows)[0])
    assert all(plt.figure(number).axes[0].get_legend() is None for number in plt.get_fignums())


def test_points_have_one_scale():
    clouds = {"data": np.eye(2), "fit": torch.ones(1, 2, requires_grad=True)}
    ax = plots.points(clouds, colors={"fit": "linear"})
    assert ax.get_aspect() == 1 and legend(ax) == ["data", "fit"]
    np.testing.assert_array_equal(ax.collections[0].get_offsets(), np.eye(2))
    assert to_hex(ax.collections[1].get_facecolor()[0]) == plots.COLORS["linear"]


def test_panels_stand_side_by_side():
    axes = plots.panels(3, size=(2, 4), widths=(2, 1, 1))
    assert axes.shape == (3,) and axes[0].figure.get_size_inches().tolist() == [6, 4]
    ratios = [ax.get_subplotspec().get_gridspec().get_width_ratios() for ax in axes]
    assert list(ratios[0]) == [2, 1, 1] and plots.panels(1).shape == (1,)


def test_road_map_has_a_card_for_each_lesson():
    stages = {"First": [("01 One", "Why so?"), ("02 Two", "How?")], "Then": [("03 Three", "What?")]}
    ax = plots.road_map(stages, needs={"03": "01, 02"})
    texts = {text.get_text(): text.get_position() for text in ax.texts}
    words = {
        "First",
        "Then",
        "01",
        "One",
        "Why so?",
        "02",
        "Two",
        "How?",
        "03",
        "Three",
        "What?",
    } | {"← 01, 02"}
    assert set(texts) == words and len(ax.patches) == 3
    assert texts["03"][0] < texts["← 01, 02"][0] and texts["← 01, 02"][1] < texts["What?"][1]
    assert texts["01"][1] == texts["02"][1] > texts["03"][1] and texts["01"][0] < texts["02"][0]
    (left, right), (bottom, top) = ax.get_xlim(), ax.get_ylim()
    assert all(left < x < right and bottom < y < top for x, y in texts.values())


# ---- Nets ----------------------------------------------------------------------------------------

HOURGLASS = [{"x": 784}, {"h": 16}, {"y": 784}]


def bars(ax):
    """Return the middle, the height and the colour of each layer, by the name above it."""
    found = {}
    for bar in ax.patches:
        (name,) = (
            text.get_text()
            for text in ax.texts
            if text.get_va() == "bottom" and 0 < text.get_position()[1] - bar.get_bbox().y1 < 0.2
            if abs(text.get_position()[0] - bar.get_center()[0]) < 0.01
        )
        found[name] = (*bar.get_center(), bar.get_height(), to_hex(bar.get_facecolor()))
    return found


def test_a_net_is_an_hourglass_from_left_to_right():
    ax = plots.network(
        HOURGLASS,
        learnt={("x", "h"): "f", ("h", "y"): "g"},
        compared={("x", "y"): "error"},
        color="pca",
    )
    (x, h, y) = (drawn := bars(ax)).values()
    assert list(drawn) == ["x", "h", "y"] and x[0] < h[0] < y[0] and x[1] == h[1] == y[1] == 0
    assert x[2] == y[2] > 3 * h[2], "the code is the narrow place"
    assert x[3] == plots.COLORS["original"] and h[3] == y[3] == plots.COLORS["pca"]
    encoder, decoder = (band.get_paths()[0].get_extents() for band in ax.collections)
    assert x[0] < encoder.x0 < encoder.x1 < h[0] < decoder.x0 < decoder.x1 < y[0]
    (dashes,) = ax.get_lines()
    assert {x[0], y[0]} == set(dashes.get_xdata()) and min(dashes.get_ydata()) > x[2] / 2
    places = {text.get_text(): text.get_position() for text in ax.texts}
    assert {"f", "g", "error", "16", "784"} <= set(places)
    assert x[0] < places["f"][0] < h[0] < places["g"][0] < y[0] and places["error"][1] > x[2] / 2


def test_what_goes_into_a_net_is_black_and_what_comes_out_has_its_colour():
    """Damage of the input is still input; damage of a code is not, nor is noise that is drawn."""
    ax = plots.network(
        [{"x": 9}, {"damaged": 9}, {"h": 4, "noise": 4}, {"sum": 4}],
        fixed={("x", "damaged"): "", ("h", "sum"): "", ("noise", "sum"): "+"},
        learnt={("damaged", "h"): ""},
        color="denoising",
    )
    black, orange = plots.COLORS["original"], plots.COLORS["denoising"]
    colors = {name: color for name, (_, _, _, color) in bars(ax).items()}
    assert colors == {"x": black, "damaged": black, "h": orange, "noise": black, "sum": orange}
    assert bars(ax)["h"][1] > bars(ax)["noise"][1], "the first of a column stands above"


@pytest.mark.parametrize("compared", [0, 1, 3])
def test_all_of_a_net_is_in_sight_and_no_two_texts_cover_each_other(compared):
    names = {(f"{i}", "y"): f"loss {i}" for i in range(compared)}
    ax = plots.network(
        [{f"{i}": 10 ** (i + 1) for i in range(3)}, {"tall": 10**9, "h": 1}, {"y": 784}],
        learnt={("0", "tall"): "f"},
        compared=names,
    )
    ax.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in ax.texts]
    width, height = ax.figure.get_size_inches() * ax.figure.dpi
    assert all(0 <= b.x0 and b.x1 <= width and 0 <= b.y0 and b.y1 <= height for b in boxes)
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    assert len(ax.get_lines()) == compared


# ---- Arguments and looks -------------------------------------------------------------------------

unknown_colors = st.text().filter(lambda name: name not in plots.COLORS)
misshapen = array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=5).map(np.ones)


def refused(match, function, *args, **kwargs):
    with pytest.raises((TypeError, ValueError), match=match):
        function(*args, **kwargs)


@given(unknown_colors)
def test_unknown_colours_are_refused(name):
    match, ax = '^color must be one of .*"pca"', plt.gca()
    refused(match, plots.lines, {"a": [1]}, xlabel="", ylabel="", colors={"a": name}, ax=ax)
    refused(match, plots.points, {"a": np.eye(2)}, colors={"a": name}, ax=ax)
    refused(match, plots.error_curve, [1], [1], "a", color=name, ax=ax)


@given(misshapen.filter(lambda a: a.shape not in [(2,), (1, 2), (2, 2), (3, 2), (4, 2), (5, 2)]))
def test_wrong_shapes_are_refused(bad):
    refused("^errors must be", plots.error_curve, [1, 2], bad, "a")
    refused("^h must", plots.latent_map, bad, [0, 1])
    refused(r"^clouds\['a'\] must have shape \(N, 2\)", plots.points, {"a": bad})
    refused(r"^(rows\['a'\] must|image_shape is)", plots.images, {"a": bad}, (1, 2))
    if bad.ndim != 1 or not len(bad):
        refused(r"^series\['a'\] must be one row", plots.lines, {"a": bad}, xlabel="", ylabel="")
    assert not plt.get_fignums(), "an empty figure was left behind"


TWO = np.eye(2)
REFUSED = [  # a call, and the argument that its error names
    (lambda: plots.lines({}, xlabel="", ylabel=""), "series must have at least one entry"),
    (lambda: plots.lines([[1, 2]], xlabel="", ylabel=""), "series must be a dict"),
    (lambda: plots.lines({"a": 3}, xlabel="", ylabel=""), r"series\['a'\] must be one row"),
    (lambda: plots.lines({"a": "12"}, xlabel="", ylabel=""), r"series\['a'\] must hold numbers"),
    (lambda: plots.lines({"a": [1, np.nan]}, xlabel="", ylabel=""), r"series\['a'\] holds NaN"),
    (lambda: plots.lines({"a": [1]}, xlabel=1, ylabel=""), "xlabel must be a text"),
    (lambda: plots.lines({"a": [1]}, xlabel="", ylabel=None), "ylabel must be a text"),
    (lambda: plots.lines({"a": [1]}, xlabel="", ylabel="", colors=["pca"]), "colors must be a"),
    (lambda: plots.loss_curves(History()), "history holds no finished epoch"),
    (lambda: plots.loss_curves([0.5]), "history must be a training.History"),
    (lambda: plots.loss_curves(History([1.0, np.inf])), "history.train_loss holds NaN or inf"),
    (lambda: plots.error_curve([0, 1], [2, 1], "a"), "every number in k must be 1 or more"),
    (lambda: plots.error_curve([1.5], [2], "a"), "every number in k must be a whole number"),
    (lambda: plots.error_curve(8, [2], "a"), "k must be a sequence"),
    (lambda: plots.error_curve([8], [-2], "a"), "errors must be 0 or more"),
    (lambda: plots.error_curve([8], [2], None), "label must be a text"),
    (lambda: plots.error_curve([8], [2], "a", live=1), "live must be True or False"),
    (lambda: plots.error_curve([8], [2], "a", color=["pca"]), "color must be one of"),
    (lambda: plots.images({}), "rows must have at least one entry"),
    (lambda: plots.images([TWO]), "rows must be a dict"),
    (lambda: plots.images(np.ones(4)), r"rows must have shape .*: one row is rows\[None\]"),
    (lambda: plots.images(np.ones((2, 28, 28))), r"rows must have shape \(N, D\)"),
    (lambda: plots.images({"a": np.ones((1, 4)), "b": np.ones((1, 9))}), "rows must .* same size"),
    (lambda: plots.images({"a": np.ones((1, 4)), "b": np.ones((2, 4))}), "rows must .* same num"),
    (lambda: plots.images({"a": np.ones((201, 4))}), "rows must be at most 100, of at most 200"),
    (lambda: plots.images({"a": np.ones((2, 28, 28))}), r"rows\['a'\] must have shape \(N, D\)"),
    (lambda: plots.images({"a": np.ones((2, 60))}), "image_shape must be given"),
    (lambda: plots.images({"a": np.ones((2, 64))}, 8), "image_shape must be .height, width"),
    (lambda: plots.images({"a": np.ones((2, 64))}, (4, 4)), "image_shape is .* 16 pixels"),
    (lambda: plots.images({"a": [[np.nan]]}), r"rows\['a'\] holds NaN"),
    (lambda: plots.images({"a": np.ones((2, 4))}, captions=["x"]), "captions must be 2, one"),
    (lambda: plots.images({"a": np.ones((2, 4))}, captions="xy"), "captions must be a sequence"),
    (lambda: plots.images({"a": np.ones((2, 4))}, limits=(1, 0)), "limits must be .low, high"),
    (lambda: plots.images({"a": np.ones((2, 4))}, limits=(0,)), "limits must be .low, high"),
    (lambda: plots.images({"a": np.ones((2, 4))}, limits=1), "limits must be a sequence"),
    (lambda: plots.latent_map(np.ones((3, 2)), [0, 1]), "h must be .* and y"),
    (lambda: plots.latent_map(np.full((2, 2), np.nan), [0, 1]), "h holds NaN"),
    (lambda: plots.latent_map(TWO, [0.5, 1]), "y must be classes"),
    (lambda: plots.latent_map(TWO, [-1, 1]), "y must be classes"),
    (lambda: plots.latent_map(TWO, ["a", "b"]), "y must hold numbers"),
    (lambda: plots.latent_map(TWO, [0, 1], title=3), "title must be a text"),
    (lambda: plots.latent_map(1e300 * TWO, [0, 1]), "h holds numbers beyond 1e100"),
    (lambda: plots.points({}), "clouds must have at least one entry"),
    (lambda: plots.points([TWO]), "clouds must be a dict"),
    (lambda: plots.points({"a": TWO}, colors="pca"), "colors must be a dict"),
    (lambda: plots.panels(0), "count must be 1 or more"),
    (lambda: plots.panels(10**9), "count must be 50 or less"),
    (lambda: plots.panels(2, size=3), "size must be a sequence"),
    (lambda: plots.panels(2, size=(3, 0)), "every side in size must be"),
    (lambda: plots.panels(2, size=(3, 4, 5)), "size must be .width, height"),
    (lambda: plots.panels(2, widths=[1]), "widths must be 2, one for each panel"),
    (lambda: plots.panels(2, widths=[1, -1]), "every number in widths"),
    (lambda: plots.network([]), "layers needs at least one entry"),
    (lambda: plots.network({"x": 784}), "layers must be a sequence"),
    (lambda: plots.network([784, 16]), "layers must be dicts of names and units"),
    (lambda: plots.network([{}]), "every column in layers must have 1 to 6 layers"),
    (lambda: plots.network([{"x": 0}]), r"layers\['x'\] must be 1 or more"),
    (lambda: plots.network([{"x": 1.5}]), r"layers\['x'\] must be a whole number"),
    (lambda: plots.network([{784: 1}]), "every name in layers must be a text"),
    (lambda: plots.network([{"x": 1}, {"x": 1}]), "layers must have different names, got 'x'"),
    (lambda: plots.network([{f"{i}": 1} for i in range(21)]), "layers must be at most 20"),
    (lambda: plots.network(HOURGLASS, learnt=["x"]), "learnt must be a dict"),
    (lambda: plots.network(HOURGLASS, learnt={"xh": "f"}), "learnt must have pairs of layers"),
    (lambda: plots.network(HOURGLASS, fixed={("x", "z"): ""}), "each layer in fixed must be one"),
    (lambda: plots.network(HOURGLASS, fixed={("h", "x"): ""}), "fixed must lead from a layer to"),
    (lambda: plots.network(HOURGLASS, compared={("x", "y"): 1}), r"compared\[.*\] must be a text"),
    (lambda: plots.network(HOURGLASS, color="blue"), "color must be one of"),
    (lambda: plots.road_map({"a": [("01 A", "b?")]}, needs={"02": "01"}), "every number in needs"),
    (
        lambda: plots.road_map({"a": [("01 A", "b?")]}, needs={"01": 0}),
        r"needs\['01'\] must be a t",
    ),
    (lambda: plots.road_map({"a": [("01 A", "b?")]}, needs="01"), "needs must be a dict"),
    (lambda: plots.road_map({}), "stages must have at least one entry"),
    (lambda: plots.road_map(["a"]), "stages must be a dict"),
    (lambda: plots.road_map({"a": []}), r"stages\['a'\] needs at least one entry"),
    (lambda: plots.road_map({"a": ["01 One"]}), r"stages\['a'\] must be pairs of texts"),
]


@pytest.mark.parametrize(("call", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_what_cannot_be_drawn_is_said(call, said):
    refused(f"^{said}", call)
    assert not plt.get_fignums(), "an empty figure was left behind"


@pytest.mark.parametrize("ax", [[], 0, "ax", np.array([None])], ids=str)
@pytest.mark.parametrize("name", list(CALLS))
def test_only_axes_are_drawn_on(name, ax):
    refused("^ax must be one Axes", CALLS[name], ax)
    assert not plt.get_fignums(), "an empty figure was left behind"


@pytest.mark.parametrize("values", [255 * np.ones((1, 4)), np.full((1, 4), 16), [[-40, 0, 0, 0]]])
def test_images_on_another_scale_are_refused(values):
    refused(r"^rows\['a'\] must hold images in \[0, 1\], got", plots.images, {"a": values})


def test_images_a_little_outside_are_drawn_as_if_at_the_limits():
    (sheet,) = plots.images({"a": [[-0.4, 0, 1, 1.9]]}).get_images()
    shades = sheet.get_cmap()(sheet.norm(np.array([-0.4, 0, 1, 1.9])))[:, 0]
    assert shades.tolist() == [0, 0, 1, 1]
    assert plots.images({"bytes": 255 * np.ones((1, 4), np.uint8)}, limits=(0, 255))


def test_square_images_need_no_shape():
    x = np.random.default_rng(0).random((3, 64))
    drawn, told = (plots.images({"a": x}, shape).get_images()[0] for shape in (None, (8, 8)))
    np.testing.assert_array_equal(drawn.get_array(), told.get_array())


@pytest.mark.parametrize("given", [None, (4, 4, 3)])
@pytest.mark.parametrize("limits", [(0, 1), (-1, 1)])
def test_colours_are_drawn_and_gaps_are_clear(given, limits):
    low, high = limits
    pictures = np.random.default_rng(0).random((2, 4, 4, 3)) * (high - low) + low
    pictures[0, 0, 0] = [low - 0.5, high + 0.5, low]  # as noise makes them
    (sheet,) = plots.images({"a": pictures.reshape(2, -1)}, given, limits=limits).get_images()
    drawn = sheet.get_array()
    assert drawn.shape == (4, 9, 4)
    np.testing.assert_allclose(
        np.concatenate([drawn[:, :4], drawn[:, 5:]])[..., :3],
        ((np.concatenate(list(pictures)) - low) / (high - low)).clip(0, 1),
        atol=1e-12,
    )
    assert (drawn[:, :4, 3] == 1).all() and (drawn[:, 4, 3] == 0).all()


@pytest.mark.parametrize("kind", [torch.bfloat16, torch.float16, torch.uint8, torch.float64])
def test_numbers_of_every_kind_are_drawn(kind):
    ones = torch.ones(2, 4, dtype=kind)
    assert plots.images({"a": ones}).get_images()[0].get_array().max() == 1
    plots.latent_map(ones[:, :2], torch.ones(2, dtype=kind))
    plots.points({"a": ones[:, :2]})
    assert curves(plots.lines({"a": ones[0]}, xlabel="", ylabel="")) == {
        "a": [[1, 2, 3, 4], [1] * 4]
    }
    assert curves(plots.error_curve([1, 2, 4, 8], ones, "b"))["b"][1] == [1] * 4


def test_a_curve_below_zero_is_seen_whole():
    ax = plots.lines({"a": [3, -2]}, xlabel="", ylabel="")
    assert ax.get_ylim()[0] < -2
    plots.lines({"b": [9, -4]}, xlabel="", ylabel="", ax=ax)
    assert ax.get_ylim()[0] < -4 and ax.get_ylim()[1] > 9
    assert plots.loss_curves(History([1.0, -1.0])).get_ylim()[0] < -1


# ---- The style -----------------------------------------------------------------------------------


def test_importing_plots_leaves_matplotlib_as_it_was():
    program = (
        "import matplotlib as mpl, matplotlib.pyplot; before = dict(mpl.rcParams);"
        "from aelib import plots; assert dict(mpl.rcParams) == before;"
        "plots.use_style(); assert mpl.rcParams['font.size'] == 13"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_images_are_grey_whatever_the_style():
    with plt.rc_context({"image.cmap": "viridis"}):
        assert plots.images({"a": [[0.0]]}).get_images()[0].get_cmap().name == "gray"


def test_the_style_can_be_kept_to_some_figures():
    before = plt.rcParams["axes.titlesize"]
    with plt.rc_context():
        plots.use_style()
        assert plt.rcParams["axes.titlesize"] == 14
    assert plt.rcParams["axes.titlesize"] == before


def test_text_is_legible_and_colours_differ():
    sizes = [value for name, value in plots.style.STYLE.items() if name.endswith("size")]
    assert [size for size in sizes if not isinstance(size, tuple | list)] and len(sizes) > 5
    assert min(v for v in sizes if isinstance(v, int | float)) >= 12
    assert len(set(plots.COLORS.values())) == len(plots.COLORS)


# What an eye without red, green or blue cones sees, from linear RGB (Machado and others, 2009).
EYES = {
    "full": np.eye(3),
    "no red": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "no green": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "no blue": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def cielab(color, eye):
    rgb = np.array(to_rgb(color))
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    share = XYZ @ np.clip(eye @ linear, 0, 1) / XYZ.sum(axis=1)
    x, y, z = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("eye", EYES)
def test_colours_differ_to_the_colour_blind(eye):
    seen = {name: cielab(color, np.array(EYES[eye])) for name, color in plots.COLORS.items()}
    just_noticed = 2.3  # in CIELAB
    for one, other in combinations(seen, 2):
        assert np.linalg.norm(seen[one] - seen[other]) > 3 * just_noticed, (one, other)
