"""A notebook with every widget: live in JupyterLab, and as a page without kernel or network."""

from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbformat import v4
from places import KERNEL_PANEL, Watched, blocked

from tools import roster
from tools.browser import find_chromium, open_browser
from tools.lab import run_all, serving
from tools.runner import execute, tidy

HERE = Path(__file__).parent
MAKE = "from tools import roster\nshown = roster.make(roster.PAGE)"
# What the kernel hears of a control is written down for the test to read.
LISTEN = """\
import json
import os
print("process", os.getpid())
def heard(change):
    with open("heard.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps([type(change.owner).__name__, change.name, change.new]) + "\\n")
for widget in shown.values():
    widget.observe(heard)
"""
PANEL = """\
from types import SimpleNamespace
from aelib import widgets
def load(name):
    if name == "mnist":
        raise OSError("no network here")
    many = roster.Material(roster.PAGE).images(4000)
    return SimpleNamespace(x_train=many, x_test=many[:50], image_shape=roster.PAGE.shape)
panel = widgets.TrainingPanel(load, "glyphs", hidden="64", k=4, epochs=3)
panel"""


def pytest_collection_modifyitems(items):
    if find_chromium() is None:
        skip = pytest.mark.skip(reason="no Chromium found: apt install chromium, or AELIB_CHROMIUM")
        for item in items:
            if HERE in Path(item.path).parents:
                item.add_marker(skip)


@pytest.fixture(scope="package")
def notebook():
    """Return the notebook, not yet run: a cell for each widget, the panel last."""
    sources = [MAKE, LISTEN, *(f'shown["{name}"]' for name in roster.ROSTER), PANEL]
    kernel = {"name": "python3", "display_name": "Python 3"}  # else JupyterLab asks which
    cells = [v4.new_code_cell(source) for source in sources]
    return v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


@pytest.fixture(scope="package")
def chromium():
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="package")
def built(notebook, tmp_path_factory):
    """Return the notebook's file as the course ships its lessons: run, with pictures at rest."""
    nb = nbformat.from_dict(notebook)
    execute(nb, tmp_path_factory.mktemp("built"))
    tidy(nb)
    return nbformat.writes(nb).encode()


@pytest.fixture(scope="package")
def still_page(chromium, built, tmp_path_factory):
    """Open the notebook as nbconvert's page, with the network blocked and no kernel."""
    path = tmp_path_factory.mktemp("page") / "shown.html"
    nb = nbformat.reads(built.decode(), as_version=4)
    path.write_text(HTMLExporter().from_notebook_node(nb)[0], encoding="utf-8")
    context = chromium.new_context(viewport={"width": 1200, "height": 900})
    context.route("**/*", lambda route: blocked(route, path))
    watched = Watched(context)
    watched.page.goto(path.as_uri())
    yield watched
    context.close()


@pytest.fixture(scope="package")
def lab(chromium, notebook, tmp_path_factory):
    """Open the notebook in JupyterLab, with all cells run in a live kernel."""
    folder = tmp_path_factory.mktemp("lab")
    nbformat.write(notebook, folder / "shown.ipynb")
    with serving(folder) as address:
        context = chromium.new_context(viewport={"width": 1300, "height": 900})
        watched = Watched(context)
        watched.folder = folder
        run_all(watched.page, address, "shown.ipynb")
        watched.page.locator(KERNEL_PANEL).get_by_role("button", name="Train").first.wait_for()
        yield watched
        context.close()


@pytest.fixture(params=["lab", "still_page"])
def place(request):
    """Return each of the two places in turn; the test fails if anything failed on the page."""
    watched = request.getfixturevalue(request.param)
    watched.errors.clear()
    yield watched
    watched.page.mouse.up()  # a drag that failed half-way must not go on in the next test
    assert watched.errors == []
