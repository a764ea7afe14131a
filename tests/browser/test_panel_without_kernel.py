"""TrainingPanel in JupyterLab when its kernel is restarted, shut down or killed in a training."""

import os
import re
import signal

import nbformat
import pytest
from nbformat import v4
from places import Watched
from playwright.sync_api import expect

from tools.lab import choose, run_all, serving

PATIENCE = 60_000  # milliseconds until a test gives up
PANEL = """\
import os
import torch
from types import SimpleNamespace
from aelib import widgets
def load(name):
    x = torch.rand(4000, 120, generator=torch.Generator().manual_seed(0))
    return SimpleNamespace(x_train=x, x_test=x[:50], image_shape=(12, 10))
print("process", os.getpid())
widgets.TrainingPanel(load, "glyphs", hidden="64", k=4, epochs=100)"""


def restart(page):
    choose(page, "Kernel", "Restart Kernel…")
    page.locator(".jp-Dialog-button.jp-mod-accept").click()


def shut_down(page):
    choose(page, "Kernel", "Shut Down Kernel")


def kill(page):
    (said,) = re.findall(r"process (\d+)", page.locator(".jp-OutputArea-output").first.inner_text())
    os.kill(int(said), signal.SIGKILL)


ENDS = [restart, shut_down, kill]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ends")
    kernel = {"name": "python3", "display_name": "Python 3"}
    nb = v4.new_notebook(cells=[v4.new_code_cell(PANEL)], metadata={"kernelspec": kernel})
    for end in ENDS:
        nbformat.write(nb, folder / f"{end.__name__}.ipynb")
    with serving(folder) as address:
        yield address


@pytest.fixture
def open_panel(chromium, address):
    """Open a notebook and run it; returns its page and its panel."""
    context = chromium.new_context(viewport={"width": 1300, "height": 900})

    def open_(name):
        page = Watched(context).page
        run_all(page, address, name)
        panel = page.locator(".widget-vbox", has=page.get_by_role("button", name="Train")).first
        panel.wait_for()
        return page, panel

    yield open_
    context.close()


@pytest.mark.parametrize("end", ENDS)
def test_the_panel_says_that_its_kernel_is_gone(end, open_panel):
    page, panel = open_panel(f"{end.__name__}.ipynb")
    panel.get_by_role("button", name="Train").click()
    expect(panel.get_by_text(re.compile("^Training"))).to_be_visible(timeout=PATIENCE)
    expect(panel.locator("path.aelib-line").first).to_have_attribute(
        "d", re.compile("L"), timeout=PATIENCE
    )
    gone = panel.get_by_text("The kernel behind this panel was restarted or has ended")
    expect(gone).to_have_count(0)
    end(page)
    expect(gone).to_be_visible(timeout=PATIENCE)
    pressed = panel.locator("button, select, input")
    assert pressed.count() == 8
    for control in pressed.all():
        expect(control).to_be_disabled()
    assert panel.locator(".widget-slider").count() == 3
    expect(panel.locator("[inert] .widget-slider")).to_have_count(3)
    assert panel.locator("canvas").count() == 2, "what was learnt is still to be seen"
    expect(gone).to_have_count(1)


def test_a_panel_of_the_new_kernel_trains(open_panel):
    page, panel = open_panel("restart.ipynb")
    restart(page)
    expect(panel.get_by_text("The kernel behind this panel")).to_be_visible(timeout=PATIENCE)
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    choose(page, "Run", "Run All Cells")
    expect(page.get_by_text("The kernel behind this panel")).to_have_count(0, timeout=PATIENCE)
    panel.get_by_role("button", name="Train").click()
    expect(panel.get_by_text(re.compile("^Training"))).to_be_visible(timeout=PATIENCE)
    panel.get_by_role("button", name="Stop").click()
    expect(panel.get_by_text(re.compile("^Stopped after"))).to_be_visible(timeout=PATIENCE)
