"""What pictures show in words: from the head of a cell into the notebook, and into pages."""

import base64
import io
import re

import pytest
from bs4 import BeautifulSoup
from jupyter_client.manager import start_new_kernel
from nbconvert import HTMLExporter
from nbformat import v4
from PIL import Image

from aelib._alternatives import written
from tools import outputs
from tools.browser import Still, with_picture
from tools.pictures import cells_that_draw
from tools.runner import execute, tidy

TWO = """\
#| alt: A line that rises & "bends",
#|   from left to right.
#| alt: A line that falls.
plots.lines({"a": [1, 4]}, xlabel="", ylabel="")
plots.lines({"a": [4, 1]}, xlabel="", ylabel="")
plots.lines({"a": [4, 0]}, xlabel="", ylabel="");"""
WIDGET = """\
#| alt: A square and a slider.
import torch
from aelib import widgets
widgets.DimensionExplorer()"""
RISES, FALLS = 'A line that rises & "bends", from left to right.', "A line that falls."


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        (TWO, [RISES, FALLS]),
        ("# @title\n\n#| alt: below a comment\nx = 1", []),
        ("\n#| alt: one\n\n#| alt: two", ["one", "two"]),
        ("x = 1\n#| alt: too late", []),
        ("#| alt:\n#|   all of it below", ["all of it below"]),
        ("#| alt: \nx", []),
        ("x = '#| alt: not said'", []),
        ("", []),
    ],
)
def test_they_stand_at_the_head_of_a_cell(source, texts):
    assert written(source) == texts


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Return the cells of a notebook that was run, and the page that nbconvert makes of it."""
    sources = [
        "from aelib import plots\nplots.use_style()\nplots.use_style()",
        TWO,
        "plots.lines({'a': [1, 2]}, xlabel='', ylabel='');",
        WIDGET,
    ]
    nb = v4.new_notebook(cells=[v4.new_code_cell(source) for source in sources])
    execute(nb, tmp_path_factory.mktemp("run"))
    alive = nb.cells[3].outputs[0].data["text/html"]
    nb.cells[3].outputs[0].data["text/html"] = alive.replace("A square", "A &quot;square&quot;")
    nb.cells[3].source = WIDGET.replace("A square", 'A "square"')
    before = nb.cells[1].outputs[0].data["image/png"]
    tidy(nb)
    return nb.cells, HTMLExporter().from_notebook_node(nb)[0], before


def test_each_figure_keeps_its_own(run):
    cells, page, before = run
    shown = cells[1].outputs[-3:]
    assert [each.metadata["image/png"]["alt"] for each in shown] == [RISES, FALLS, FALLS]
    for each in shown:
        assert (
            base64.b64encode(base64.b64decode(each.data["image/png"])).decode()
            in (each.data["text/html"])
        ), "the picture that is read and that which is seen are one"
        assert outputs.is_described_figure(each) and not outputs.says_something(each)
    (plain,) = cells[2].outputs
    assert "alt" not in plain.metadata.get("image/png", {}) and "text/html" not in plain.data
    assert len(shown[0].data["image/png"]) < len(before), "it stands there twice, in fewer bytes"
    small, large = (
        Image.open(io.BytesIO(base64.b64decode(data))).convert("L")
        for data in (shown[0].data["image/png"], before)
    )
    assert small.size == large.size
    off = max(abs(a - b) for a, b in zip(small.tobytes(), large.tobytes(), strict=True))
    assert off < 16, "of 255 shades"


def test_pages_show_them(run):
    _, page, _ = run
    said = [image.get("alt") for image in BeautifulSoup(page, "html.parser").find_all("img")]
    unsaid = "No description has been provided for this image"
    assert said == [RISES, FALLS, FALLS, unsaid, 'A "square" and a slider.']


def test_a_widget_has_it_alive_and_at_rest(run):
    (output,) = run[0][3].outputs
    assert output.metadata["image/png"]["alt"] == 'A "square" and a slider.'
    html = output.data["text/html"]
    assert 'role="group" aria-label="A &quot;square&quot; and a slider."' in html
    assert '<img class="aelib-still" alt="A &quot;square&quot; and a slider."' in html
    assert not re.search(r"^<div[^>]*data-model", html)


def test_a_fragment_without_a_group_takes_its_picture():
    html = with_picture(
        '<div class="aelib-widget" data-aelib="a1">old</div>', Still(b"", (1,)), r"\1"
    )
    assert html.startswith('<div class="aelib-widget" data-aelib="a1"><img') and r"\1" in html


CELLS = [
    ("plots.lines({'a': [1]}, xlabel='', ylabel='');", True),
    ("plots.use_style()", False),
    ("def show():\n    plt.plot([1])", False),
    ("show()", True),
    ("def twice():\n    show(), show()", False),
    ("if True:\n    twice()", True),
    ("ax = 1\nprint(plots.COLORS)", False),
    ("%matplotlib inline", False),
]


def test_which_cells_draw():
    cells = [v4.new_code_cell(source) for source, _ in CELLS]
    assert {cell.source for _, cell in cells_that_draw(cells)} == {
        source for source, draws in CELLS if draws
    }
    slider = v4.new_code_cell("explorer", metadata={"tags": ["slider"]})
    assert [number for number, _ in cells_that_draw([*cells, slider])][-1] == len(cells) + 1


def test_a_cell_that_is_kept_out_of_the_history_is_read_all_the_same():
    """nbval runs its cells so."""
    shown = []

    def keep(message):
        if message["msg_type"] == "display_data":
            shown.append(message["content"]["metadata"]["image/png"]["alt"])

    manager, client = start_new_kernel(kernel_name="python3")
    try:
        for source in ("from aelib import plots\nplots.use_style()", TWO):
            client.execute_interactive(source, store_history=False, output_hook=keep, timeout=60)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert shown == [RISES, FALLS, FALLS]
