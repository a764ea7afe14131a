"""TrainingPanel in JupyterLab with a live kernel; and that a failure on a page fails a test."""

import copy
import re

import pytest
from places import Watched
from playwright.sync_api import expect

from aelib import widgets
from aelib.widgets.network import pack_images
from tools import roster


@pytest.fixture
def panel(lab):
    lab.errors.clear()
    yield lab.page.locator(".widget-vbox", has=lab.page.get_by_role("button", name="Train")).first
    assert lab.errors == []


def press(panel, name):
    panel.get_by_role("button", name=name).click()


def choose(panel, label, value):
    panel.locator(".widget-dropdown", has_text=label).locator("select").select_option(value)


def epochs(panel, count):
    readout = panel.locator(".widget-slider", has_text="Epochs").locator(".widget-readout")
    readout.fill(str(count))
    readout.press("Enter")


def test_training_shows_its_losses_and_pictures(panel):
    choose(panel, "Noise", "masking")
    press(panel, "Train")
    expect(panel.get_by_text(re.compile("Done: 3 epochs"))).to_be_visible(timeout=60_000)
    curves = panel.locator("path.aelib-line").evaluate_all(
        "all => all.map(p => p.getAttribute('d'))"
    )
    assert [curve.count("L") for curve in curves] == [2, 2]  # three points each, two lines
    expect(panel.locator(".aelib-name")).to_have_text(["original", "corrupted", "reconstruction"])
    assert panel.locator("canvas").count() == 3
    expect(panel.get_by_role("button", name="Stop")).to_be_disabled()


def test_a_run_can_be_stopped_and_another_started(panel):
    choose(panel, "Noise", "none")
    epochs(panel, 100)
    press(panel, "Train")
    expect(panel.get_by_text(re.compile("^Training"))).to_be_visible()
    press(panel, "Stop")
    expect(panel.get_by_text(re.compile(r"Stopped after \d+ of 100 epochs"))).to_be_visible()
    epochs(panel, 2)
    press(panel, "Train")
    expect(panel.get_by_text(re.compile("Done: 2 epochs"))).to_be_visible(timeout=60_000)
    expect(panel.locator(".aelib-name")).to_have_text(["original", "reconstruction"])


def test_an_error_is_a_sentence_in_the_panel(panel):
    choose(panel, "Data set", "mnist")
    press(panel, "Train")
    expect(panel.get_by_text("✗ no network here")).to_be_visible()
    choose(panel, "Data set", "glyphs")


@pytest.mark.parametrize("when", ["at first", "later"])
def test_a_callback_that_raises_is_seen(chromium, tmp_path, when):
    widget = widgets.ImageSteps(**roster.arguments("ImageSteps", roster.PAGE))
    broken = copy.deepcopy(widget.payload)
    if when == "at first":
        broken["frames"][0]["rows"][0]["images"]["type"] = "float16"
    else:
        # More images than there are originals to compare them with.
        broken["frames"][1]["rows"][0]["images"] = pack_images(roster.Material(roster.PAGE).many)
    widget.payload = broken
    path = tmp_path / "broken.html"
    path.write_text(f"<!doctype html><meta charset=utf-8>{widget.to_html()}", encoding="utf-8")
    context = chromium.new_context()
    watched = Watched(context)
    watched.page.goto(path.as_uri())
    if when == "at first":
        said = "This widget failed: numbers must be float32, int8 or grey, not float16"
        expect(watched.page.locator(".aelib-error")).to_have_text(said)
        assert any("not float16" in error for error in watched.errors)
    else:
        assert watched.errors == []
        watched.page.get_by_label("epoch", exact=True).press("ArrowRight")
        assert any("undefined" in error for error in watched.errors)
    context.close()


def test_every_part_of_the_panel_has_a_name(panel):
    for words in ["Code size k", "Amount, p or s", "Epochs"]:
        expect(panel.get_by_role("slider", name=words)).to_be_visible()
        expect(panel.locator(f'.widget-readout[aria-label="{words}"]')).to_be_visible()
    for words in ["Data set", "Activation", "Noise"]:
        expect(panel.get_by_role("combobox", name=words)).to_be_visible()
    expect(panel.get_by_role("textbox", name="Hidden layers")).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(853, 480), (1280, 720)])
def test_the_panel_fits_in_the_column_with_the_list_of_files_open(panel, lab, width, height):
    lab.page.set_viewport_size({"width": width, "height": height})
    try:
        column = lab.page.locator(".jp-NotebookPanel").first.bounding_box()
        assert 300 < column["width"] < width - 200
        parts = panel.locator(".widget-inline-hbox, button, select, .widget-readout").all()
        assert len(parts) > 12
        for part in parts:
            box = part.bounding_box()
            assert box["x"] + box["width"] <= column["x"] + column["width"]
    finally:
        lab.page.set_viewport_size({"width": 1300, "height": 900})


def test_the_keyboard_alone_sets_the_panel_and_trains(panel):
    slider = panel.get_by_role("slider", name="Code size k")
    before = slider.get_attribute("aria-valuenow")
    slider.press("ArrowRight")
    expect(slider).not_to_have_attribute("aria-valuenow", before)
    epochs(panel, 2)
    panel.get_by_role("button", name="Train").press("Enter")
    said = panel.locator(".widget-html[aria-live=polite]")
    expect(said).to_contain_text("Done: 2 epochs", timeout=60_000)
