"""A notebook that was run, saved and opened again in JupyterLab: every slider is alive."""

import os
import re
import signal
from functools import partial

import nbformat
import pytest
from nbformat import v4
from places import KERNEL_PANEL, Watched, every_control_moves
from playwright.sync_api import expect

from tools import roster
from tools.lab import choose, open_notebook, run_all, serving

PATIENCE = 60_000  # milliseconds until a test gives up
NO_KERNELS = [
    "--KernelSpecManager.allowed_kernelspecs=none",
    "--KernelSpecManager.ensure_native_kernel=False",
]
GONE = "The kernel behind this panel was restarted or has ended"
LAST = "This is what the training panel last showed (glyphs, hidden layers 64, code size 4"


@pytest.fixture(scope="module")
def folder(built, tmp_path_factory):
    """Return a folder with the notebook as it is shipped."""
    folder = tmp_path_factory.mktemp("saved")
    for name in ("shipped.ipynb", "used.ipynb", "dragged.ipynb"):
        (folder / name).write_bytes(built)
    return folder


@pytest.fixture
def visit(chromium, folder):
    """Return a function that opens JupyterLab on a notebook, and calls one with the page."""

    def visit_(name, act, options=()):
        with serving(folder, options) as address:
            context = chromium.new_context(viewport={"width": 1300, "height": 900})
            watched = Watched(context)
            act(watched, address, name)
            context.close()

    return visit_


def assert_alive(page):
    """Every slider and every map of every widget moves what is seen of it."""
    expect(page.locator(".aelib-widget[data-alive]")).to_have_count(
        len(roster.ROSTER), timeout=PATIENCE
    )
    for widget in page.locator(".aelib-widget[data-alive]").all():
        trains = widget.get_by_role("button", name="Train", exact=True).count()
        assert every_control_moves(widget) + trains > 0
    errors = page.get_by_text("Error displaying widget")
    expect(errors.locator("visible=true")).to_have_count(0)


def save(page):
    choose(page, "File", "Save Notebook")
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)


def test_before_it_is_trusted_a_picture_stands_for_every_widget(visit):
    def look(watched, address, name):
        open_notebook(watched.page, address, name)
        pictures = watched.page.get_by_alt_text("the widget before it is moved")
        expect(pictures).to_have_count(len(roster.ROSTER), timeout=PATIENCE)
        assert all(picture.bounding_box()["height"] > 100 for picture in pictures.all())
        said = watched.page.get_by_text("They show and move once you run the cell")
        expect(said).to_have_count(len(roster.ROSTER))
        expect(watched.page.get_by_text("It needs a running kernel")).to_be_visible()
        expect(watched.page.locator(".aelib-widget[data-alive]")).to_have_count(0)
        expect(
            watched.page.get_by_text("Error displaying widget").locator("visible=true")
        ).to_have_count(0)

    visit("shipped.ipynb", look)


def use(watched, address, name):
    page = watched.page
    run_all(page, address, name)
    train = page.locator(KERNEL_PANEL).get_by_role("button", name="Train")
    train.wait_for(timeout=PATIENCE)
    expect(page.get_by_text("It needs a running kernel")).to_be_hidden()
    train.click()
    expect(page.get_by_text(re.compile("^Done: 3 epochs"))).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text(LAST)).to_be_hidden()
    assert_alive(page)
    save(page)
    choose(page, "Kernel", "Restart Kernel…")
    page.locator(".jp-Dialog-button.jp-mod-accept").click()
    expect(page.get_by_text(GONE)).to_be_visible(timeout=PATIENCE)
    assert_alive(page)
    save(page)


def reopen(watched, address, name, kernel=True):
    open_notebook(watched.page, address, name)
    if not kernel:
        dialog = watched.page.locator(".jp-Dialog")
        expect(dialog).to_contain_text("Select Kernel", timeout=PATIENCE)
        dialog.locator(".jp-Dialog-button", has_text="No Kernel").click()
    assert_alive(watched.page)
    expect(watched.page.get_by_text(LAST)).to_be_visible()
    expect(watched.page.get_by_text("Done: 3 epochs, validation loss")).to_be_visible()
    picture = watched.page.get_by_alt_text("original, reconstruction")
    assert picture.evaluate("(image) => image.complete && image.naturalWidth") == 760
    expect(watched.page.locator(KERNEL_PANEL)).to_have_count(0)


def test_saved_and_opened_again_it_is_alive_and_no_larger(visit, folder, built):
    visit("used.ipynb", use)
    saved = (folder / "used.ipynb").read_bytes()
    assert len(saved) < 1.05 * len(built)
    assert b"widget-state+json" not in saved, "what is in the cells would be saved twice"
    visit("used.ipynb", reopen)
    visit("used.ipynb", partial(reopen, kernel=False), NO_KERNELS)


def kill_in_a_drag(watched, address, name):
    page = watched.page
    run_all(page, address, name)
    page.locator(KERNEL_PANEL).get_by_role("button", name="Train").wait_for(timeout=PATIENCE)
    slider = watched.widget("NoiseExplorer").get_by_label("amount, p or s", exact=True)
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    page.mouse.move(box["x"] + 9, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + box["height"] / 2, steps=5)
    (process,) = re.findall(r"process (\d+)", page.locator(".jp-Notebook").inner_text())
    os.kill(int(process), signal.SIGKILL)
    expect(page.get_by_text(GONE)).to_be_visible(timeout=PATIENCE)
    said = watched.widget("NoiseExplorer").locator(".aelib-readout[aria-live]")
    before = said.inner_text()
    page.mouse.move(box["x"] + 200, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    assert said.inner_text() != before
    page.locator(".jp-Dialog-button").click()  # JupyterLab says that it starts a new kernel
    assert_alive(page)


def test_a_kernel_that_dies_in_a_drag_stops_no_slider(visit):
    visit("dragged.ipynb", kill_in_a_drag)


TWICE = ["from tools import roster", 'w = roster.make(roster.PAGE)["ImageSteps"]; w', "w"]


def follow_each_other(watched, address, name):
    page = watched.page
    run_all(page, address, name)
    sliders = page.locator(".aelib-widget").get_by_label("epoch", exact=True)
    for i in (0, 1):
        expect(sliders.nth(i)).to_have_value("3", timeout=PATIENCE)  # as the last cell set it
    sliders.nth(1).press("ArrowRight")
    expect(sliders.nth(0)).to_have_value("4")
    expect(sliders.nth(0)).to_have_attribute("aria-valuetext", "4")
    save(page)
    open_notebook(page, address, name)  # the same kernel goes on
    for i in (0, 1):
        expect(sliders.nth(i)).to_have_value("4", timeout=PATIENCE)


def test_python_and_every_view_of_a_widget_show_the_same(visit, folder):
    kernel = {"name": "python3", "display_name": "Python 3"}
    cells = [v4.new_code_cell(source) for source in [*TWICE, "w.stage = 3"]]
    nb = v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(nb, folder / "twice.ipynb")
    visit("twice.ipynb", follow_each_other)
