"""Every control, by mouse and keyboard, in JupyterLab and on a page without kernel or network."""

import json
import math
import re
import time

import numpy as np
import pytest
import scene
from places import Watched, bytes_in_use
from playwright.sync_api import expect

from aelib import corruption, widgets
from tools import roster

MADE = roster.make(roster.PAGE)
READ = "canvas => [canvas.height, canvas.width, ...canvas.getContext('2d')\
.getImageData(0, 0, canvas.width, canvas.height).data]"

CONTROLS = {name: roster.controls(name, given) for name, given in scene.GIVEN.items()}
COLOURED = [name for name, given in scene.GIVEN.items() if "image_shape" in given]
EVERY = [
    (name, control.label, control.trait, control.offered)
    for name, controls in CONTROLS.items()
    for control in controls
    if control.kind == "slider"
]


def start(name, widget=None):
    """Return the values at first of a widget's controls that change what its canvases show."""
    traits = [control.trait for control in CONTROLS[name] if control.kind != "checkbox"]
    return {trait: getattr(widget or MADE[name], trait) for trait in traits}


def canvases(widget):
    """Return what is painted, one array (height, width, 4) for each canvas."""
    read = [canvas.evaluate(READ) for canvas in widget.locator("canvas").all()]
    return [np.array(data).reshape(height, width, 4) for height, width, *data in read]


def assert_shows(widget, name, values, size=roster.PAGE):
    """Hold every pixel to torch's, to one of 255 greys: two roundings, one of them of 1/127."""
    sheets = scene.sheets(name, values, size)
    painted = canvases(widget)
    assert len(painted) == len(sheets)
    for number, (canvas, sheet) in enumerate(zip(painted, sheets, strict=True)):
        expected = sheet.pixels()
        assert canvas.shape == expected.shape
        assert np.abs(canvas - expected).max() <= 1.005, f"canvas {number} of {name} at {values}"
    if name == "DimensionExplorer":
        assert_histogram(widget, **values)
    if name == "SampleCounter":
        assert_counts(widget, **values)
    if name == "SettingsExplorer":
        pair = (values["first"], "uvw"[values["second"]])
        assert widget.locator(".aelib-readout").inner_text() == f"this is {pair}"
    if name == "NeighbourExplorer":
        assert_roll(widget, **values)


def assert_histogram(widget, d, seed):
    heights, contrast = scene.histogram(d, seed, scene.GIVEN["DimensionExplorer"]["points"])
    bars = widget.locator("path.aelib-bars").first.get_attribute("d")
    found = np.array(re.findall(r"M([\d.]+),([\d.]+)V([\d.]+)H", bars), float)
    bottom, top = found[0, 1], 12  # the plot's edges, for 0 and for 1.05
    np.testing.assert_allclose(
        (bottom - found[:, 2]) / (bottom - top) * 1.05, heights[heights > 0], atol=0.002
    )
    words = widget.locator(".aelib-readout").inner_text()
    said = float(re.search(r"is ([\d.]+) .medians", words)[1])
    assert abs(said - contrast) <= (0.006 if contrast < 10 else 0.51)


def assert_counts(widget, axes, per_axis):
    heights, dots, numbers, along = scene.counted(axes, per_axis)
    drawn = [path.get_attribute("d") for path in widget.locator("path.aelib-bars").all()]
    found = np.array(re.findall(r"M([\d.]+),([\d.]+)V([\d.]+)H", "".join(drawn)), float)
    found = found[found[:, 0].argsort()]  # the chosen bar is a path of its own
    bottom, top = found[0, 1], 12  # the plot's edges, for 0 and for 20 to the power of 8
    unit = (bottom - top) / math.ceil(8 * math.log10(20))
    np.testing.assert_allclose((bottom - found[:, 2]) / unit, heights, atol=0.05 / unit)
    assert re.findall(r"M([\d.]+)", drawn[1]) == [f"{found[axes - 1, 0]:.1f}"]
    spots = widget.locator("path.aelib-dots").evaluate_all("all => all.map((p) => p.outerHTML)")
    assert "".join(spots).count("h0") == dots
    said = widget.locator(".aelib-readout").inner_text()
    for number in numbers:
        assert re.search(rf"(?<![\d,.]){number:,}(?![\d,.]\d)", said), (number, said)
    each = float(re.search(r"would be ([\d,.]+) along", said)[1].replace(",", ""))
    assert abs(each - along) <= 0.051


def assert_roll(widget, neighbours, noise, method):
    side, map_, ends, links, correlation = scene.roll(neighbours, noise, method)
    # The side view has one scale and place for all noises, each map its own; 5 % is left free.
    given = scene.GIVEN["NeighbourExplorer"]
    every = np.concatenate([x[:, [0, 2]] for x in given["x"].values()])
    middle, span = (every.max(0) + every.min(0)) / 2, 1.1 * np.ptp(every, axis=0).max()
    to_side = scale(middle - span / 2, middle + span / 2, width=352)
    low, high = map_.min(dim=0).values.numpy(), map_.max(dim=0).values.numpy()
    to_map = scale(low - 0.05 * (high - low), high + 0.05 * (high - low), width=400)
    expected = np.concatenate([to_side(side.numpy()), to_map(map_.numpy())])
    t = given["t"].double().numpy()
    group = np.minimum((t - t.min()) / (t.max() - t.min()) * 12, 11).astype(int)
    order = np.lexsort([np.tile(group, 2), np.repeat([0, 1], len(group))])
    paths = widget.locator("path.aelib-dots").evaluate_all("all => all.map((p) => p.outerHTML)")
    rims = [paths.pop(13), paths.pop(0)]  # grey, under the dots of each chart
    assert [rim.count("h0") for rim in rims] == [len(group)] * 2
    found = re.findall(r"M([-\d.]+),([-\d.]+)h0", "".join(paths))
    np.testing.assert_allclose(np.array(found, float), expected[order], atol=0.051)
    counts = [path.count("h0") for path in paths]
    assert counts == [*np.bincount(group, minlength=12)] * 2
    drawn = widget.locator("path.aelib-cuts").get_attribute("d")
    cuts = np.array(re.findall(r"[ML]([-\d.]+),([-\d.]+)", drawn), float).reshape(-1, 4)
    wanted = np.array([to_side(np.array(pair)).ravel() for pair in ends])
    same = np.abs(cuts[:, None] - wanted).max(axis=2) < 0.051
    assert len(cuts) == len(wanted) and same.any(axis=0).all() and same.any(axis=1).all()
    assert widget.locator(".aelib-readout").inner_text() == (
        f"{method} with {neighbours} neighbours: rank correlation with the place along the roll "
        f"{correlation:.2f}. {len(ends)} of {links:,} links are short cuts."
    )


def scale(low, high, width, height=340):
    """Return where a chart of a size puts points (n, 2), given the limits of its axes."""
    corner, far = np.array([58, height - 48]), np.array([width - 14, 12])
    return lambda points: corner + (points - low) / (high - low) * (far - corner)


def thumb(slider, share):
    """Return the middle of a slider's thumb when it stands at a share of the way."""
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    return box["x"] + 8 + share * (box["width"] - 16), box["y"] + box["height"] / 2


def values_now(widget, name):
    """Return the values of the controls as the page has them."""
    values = start(name)
    for control in CONTROLS[name]:
        if control.label is not None:
            shown = widget.get_by_label(control.label, exact=True).input_value()
            slides = control.kind == "slider"
            values[control.trait] = control.offered[int(shown)] if slides else shown
    return values


def grasp(widget, name, label):
    """Return a slider, put to its first value; the others stand where moving it is to be seen."""
    for other in [other for whose, other, *_ in EVERY if whose == name]:
        # The second of two images must differ from the first, whatever the tests before did.
        widget.get_by_label(other, exact=True).press("End" if other == "second image" else "Home")
    slider = widget.get_by_label(label, exact=True)
    slider.press("Home")
    return slider


@pytest.mark.parametrize("name", list(roster.ROSTER))
def test_shows_what_torch_computes_at_first(place, name):
    assert_shows(place.widget(name), name, start(name))


@pytest.mark.parametrize(("name", "label", "trait", "offered"), EVERY)
def test_moves_by_keyboard(place, name, label, trait, offered):
    widget = place.widget(name)
    slider = grasp(widget, name, label)
    for at in range(min(3, len(offered) - 1)):
        before = canvases(widget), widget.locator(".aelib-chart").all_inner_texts()
        slider.press("ArrowRight")
        assert slider.input_value() == str(at + 1)
        values = values_now(widget, name)
        assert values[trait] == offered[at + 1]
        assert_shows(widget, name, values)
        if before[0]:  # a chart is held to its numbers by assert_shows
            after = canvases(widget)
            assert len(after) != len(before[0]) or any(
                (a != b).any() for a, b in zip(before[0], after, strict=True)
            )
    slider.press("End")
    assert values_now(widget, name)[trait] == offered[-1]
    assert_shows(widget, name, values_now(widget, name))


@pytest.mark.parametrize(("name", "label", "trait", "offered"), EVERY)
def test_moves_by_mouse(place, name, label, trait, offered):
    widget, mouse = place.widget(name), place.page.mouse
    slider = grasp(widget, name, label)
    mouse.move(*thumb(slider, 0))
    mouse.down()
    mouse.move(*thumb(slider, 0.5), steps=5)
    middle = values_now(widget, name)
    assert middle[trait] not in (offered[0], offered[-1]) or len(offered) == 2
    assert_shows(widget, name, middle)
    mouse.move(*thumb(slider, 1), steps=5)
    mouse.up()
    assert values_now(widget, name)[trait] == offered[-1]
    assert_shows(widget, name, values_now(widget, name))


def points_exactly(widget):
    """Return the points from where their dots stand, through the axes' limits."""
    made = MADE["LatentExplorer"]
    found = []
    rings = widget.locator(".aelib-map circle:not(.aelib-handle)").all()
    for ring, map_ in zip(rings, made.payload["maps"], strict=True):
        x, y = float(ring.get_attribute("cx")), float(ring.get_attribute("cy"))
        (x0, x1), (y0, y1) = map_["limits"]
        found.append([x0 + (x - 58) / (386 - 58) * (x1 - x0), y0 + (312 - y) / 300 * (y1 - y0)])
    return found


def assert_map_shows(widget):
    """Hold the decoded images to torch's; the point is known to a hundredth of a screen pixel."""
    sheets = scene.sheets("LatentExplorer", {"points": points_exactly(widget)})
    for canvas, sheet in zip(canvases(widget), sheets, strict=True):
        assert np.abs(canvas - sheet.pixels()).max() <= 2


def test_map_moves_by_mouse(place):
    widget, mouse = place.widget("LatentExplorer"), place.page.mouse
    for i in (0, 1):
        map_ = widget.locator(".aelib-map").nth(i)
        map_.scroll_into_view_if_needed()
        box = map_.bounding_box()
        mouse.move(box["x"] + 0.3 * box["width"], box["y"] + 0.2 * box["height"])
        mouse.down()
        first = canvases(widget)
        mouse.move(box["x"] + 0.8 * box["width"], box["y"] + 0.7 * box["height"], steps=5)
        mouse.up()
        assert (first[2 * i] != canvases(widget)[2 * i]).any()
        assert_map_shows(widget)
        there = points_exactly(widget)
        mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 0.5 * box["height"])
        assert points_exactly(widget) == there, "it moved although no button was held"


def test_map_moves_by_keyboard(place):
    widget = place.widget("LatentExplorer")
    map_ = widget.locator(".aelib-map").first
    map_.focus()
    (x, y), other = points_exactly(widget)
    for key in ["ArrowLeft"] * 3 + ["ArrowUp"] * 2 + ["Shift+ArrowRight"]:
        map_.press(key)
    assert_map_shows(widget)
    (new_x, new_y), same = points_exactly(widget)
    (x0, x1), (y0, y1) = MADE["LatentExplorer"].payload["maps"][0]["limits"]
    assert same == other
    assert abs(new_x - min(x - 0.06 * (x1 - x0) + 0.1 * (x1 - x0), x1)) < 0.01 * (x1 - x0)
    assert abs(new_y - min(y + 0.04 * (y1 - y0), y1)) < 0.01 * (y1 - y0)
    for _ in range(12):
        map_.press("Shift+ArrowDown")
    assert abs(points_exactly(widget)[0][1] - y0) < 0.01 * (y1 - y0), "it stops at the edge"


@pytest.mark.parametrize("kind", list(corruption.KINDS))
def test_kinds_of_noise(place, kind):
    widget = place.widget("NoiseExplorer")
    widget.get_by_label("noise", exact=True).select_option(kind)
    widget.get_by_label("amount, p or s", exact=True).fill("6")  # the tests before leave 0
    values = values_now(widget, "NoiseExplorer")
    assert (values["kind"], values["amount"]) == (kind, 0.3)
    assert_shows(widget, "NoiseExplorer", values)


def test_noise_is_drawn_again(place):
    """Comes after the other tests of this widget, which know its first seed only."""
    widget = place.widget("NoiseExplorer")
    values = values_now(widget, "NoiseExplorer")
    widget.get_by_role("button", name="draw the noise again").press("Enter")
    assert_shows(widget, "NoiseExplorer", values | {"seed": 1})


def put_units(widget, mode):
    """Set a widget to masked inputs and units of a mode, and return the values of its controls."""
    for label in ("p, image", "p, layer 1"):
        widget.get_by_label(label, exact=True).fill("4")
    widget.get_by_label("units", exact=True).select_option(mode)
    return values_now(widget, "BernoulliExplorer")


@pytest.mark.parametrize("mode", ["threshold", "sample", "mean"])
def test_what_units_pass_on(place, mode):
    widget = place.widget("BernoulliExplorer")
    values = put_units(widget, mode)
    assert (values["mode"], values["p_image"], values["p_hidden"]) == (mode, 0.2, 0.2)
    assert_shows(widget, "BernoulliExplorer", values)
    said = widget.locator("figcaption").all_inner_texts()
    sheets = scene.sheets("BernoulliExplorer", values)
    for sheet, words in zip(sheets[4::3], said[4::3], strict=True):
        error = ((sheet.images - sheets[0].images) ** 2).sum().item()
        assert abs(float(words.removeprefix("squared error ")) - error) <= 0.051


def test_units_are_drawn_again(place):
    """Comes after the other tests of this widget, which know its first seed only."""
    widget = place.widget("BernoulliExplorer")
    values = put_units(widget, "sample")
    widget.get_by_role("button", name="draw again").press("Enter")
    assert_shows(widget, "BernoulliExplorer", values | {"seed": 1})


def test_other_factor(place):
    widget = place.widget("ManifoldWalk")
    widget.get_by_label("factor", exact=True).select_option("zoom")
    assert_shows(widget, "ManifoldWalk", values_now(widget, "ManifoldWalk"))


def test_other_method(place):
    widget = place.widget("NeighbourExplorer")
    widget.get_by_label("method", exact=True).select_option("LLE")
    assert_shows(widget, "NeighbourExplorer", values_now(widget, "NeighbourExplorer"))


@pytest.fixture
def alone(chromium, tmp_path):
    """Return a function that opens a fragment as a page of its own, which must not fail."""
    context = chromium.new_context()

    def open_page(fragment):
        path = tmp_path / "page.html"
        path.write_text(f"<!doctype html><meta charset=utf-8>{fragment}", encoding="utf-8")
        watched.page.goto(path.as_uri())
        return watched.page

    watched = Watched(context)
    yield open_page
    context.close()
    assert watched.errors == []


def test_a_widget_may_stand_on_a_page_twice_beside_others(alone):
    twice, other = (MADE[name].to_html() for name in ("ImageSteps", "SampleCounter"))
    page = alone(twice + other + twice)
    places = page.locator(".aelib-widget[data-alive]")
    assert places.count() == 3
    places.nth(2).get_by_label("epoch", exact=True).press("ArrowRight")
    assert_shows(places.nth(0), "ImageSteps", {"stage": 0})
    assert_shows(places.nth(2), "ImageSteps", {"stage": 1})


@pytest.mark.parametrize("name", COLOURED)
def test_colours_are_what_torch_computes(alone, name):
    widget = getattr(widgets, name)(**roster.arguments(name, roster.COLOUR))
    place = alone(widget.to_html()).locator(".aelib-widget[data-alive]")
    assert_shows(place, name, start(name, widget), roster.COLOUR)


def test_drawing_anew_for_long_takes_no_more_memory(alone):
    page = alone(MADE["DimensionExplorer"].to_html())
    session = page.context.new_cdp_session(page)

    def draw(times):
        page.get_by_role("button", name="draw other points").evaluate(
            "(node, times) => { for (let i = 0; i < times; i++) node.click(); }", times
        )

    draw(5)
    before = bytes_in_use(session)
    draw(100)
    points = scene.GIVEN["DimensionExplorer"]["points"]
    seed = 4 * len(MADE["DimensionExplorer"].payload["ds"]) * points * (points - 1) / 2
    assert bytes_in_use(session) - before < 10 * seed, "the distances of a hundred seeds are kept"


def test_images_beside_the_points(place):
    widget = place.widget("DimensionExplorer")
    box = widget.get_by_label("show images too")
    box.check()
    expect(widget.locator(".aelib-readout")).to_contain_text("40 images, 120 pixels")
    outline = widget.locator("path.aelib-line")
    assert outline.get_attribute("d")
    box.press(" ")
    assert not outline.get_attribute("d")


def test_every_control_has_a_name_and_can_be_reached_by_tab(place):
    unnamed = place.page.evaluate(
        """() => [...document.querySelectorAll('.aelib-widget')].flatMap((el) =>
          [...el.querySelectorAll('input, select, button, canvas, svg, [tabindex]')]
            .filter((node) => !(node.labels?.[0]?.innerText || node.innerText
                                || node.getAttribute('aria-label')) || node.tabIndex < -1
                           || (node.matches('input, select, button') && node.tabIndex < 0))
            .map((node) => node.outerHTML.slice(0, 200)))"""
    )
    assert unnamed == []


# What each widget says aloud after a move: a number of what came of it, and no definition.
ALOUD = {
    "BottleneckExplorer": r"PCA [\d.]+, autoencoder [\d.]+",
    "LatentExplorer": r"Code \([-\d.]+, [-\d.]+\)\. The nearest code .* [\d.]+ away",
    "NoiseExplorer": r"corrupted: [\d.]+ dB; plain: [\d.]+ dB; denoising: [\d.]+ dB; "
    r"rescaled: [\d.]+ dB\.$",
    "FilterExplorer": r"^edge-likeness: [\d.]+$",
    "ImageSteps": r"^Squared error per image, on these 5: [\d.]+",
    "SettingsExplorer": r"^this is ",
    "ManifoldWalk": r"is [\d.]+ away from the nearest image",
    "CodeWalk": r"differ by a squared error of [\d.]+",
    "DimensionExplorer": r"farthest is [\d.]+ times",
    "StackStepper": r"^autoencoder 2: squared error per image, on these 5: [\d.]+\.$",
    "SampleCounter": r"samples",
    "NeighbourExplorer": r"rank correlation .* -?[\d.]+\.",
    "TrainingPlayground": r"^The mark to beat: PCA with k = \d+, squared error [\d.]+ per test",
    "BernoulliExplorer": r"^Squared error of this image: SAE [\d.]+, SDAE [\d.]+\.$",
}


@pytest.mark.parametrize("name", list(roster.ROSTER))
def test_what_came_of_a_move_is_said_aloud(place, name):
    widget = place.widget(name)
    slider = widget.get_by_label("step", exact=True)
    if name == "StackStepper":
        slider.fill("2")
    if name == "NoiseExplorer":
        widget.get_by_label("amount, p or s", exact=True).fill("6")
    aloud = widget.locator("[aria-live=polite]")
    for words in aloud.all_inner_texts():
        assert re.search(ALOUD[name], words), words
    assert 1 <= aloud.count() <= 2


def test_the_kernel_hears_of_a_move(lab):
    slider = lab.widget("BottleneckExplorer").get_by_label("numbers per image, k")
    for key, k in (("Home", 1), ("End", 8), ("Home", 1)):
        slider.press(key)
        wait_for(lambda k=k: heard(lab, "k")[-1:] == [k])


def heard(lab, trait):
    """Return the values of a control in the order in which the kernel heard of them."""
    path = lab.folder / "heard.jsonl"
    rows = (
        [json.loads(row) for row in path.read_text("utf-8").splitlines()] if path.exists() else []
    )
    return [value for _, name, value in rows if name == trait]


def wait_for(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def test_the_playground_trains(place):
    """Comes after the other tests of this widget, which know it untrained only."""
    widget = place.widget("TrainingPlayground")
    widget.get_by_role("button", name="Train", exact=True).click()
    expect(widget.locator(".aelib-readout")).to_contain_text("Done", timeout=60_000)
    expect(widget.locator("[role=alert]")).to_be_empty()
    for images in canvases(widget)[:2]:
        assert np.ptp(images[..., 0]) > 50, "originals and outputs are to be seen"
