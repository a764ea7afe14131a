"""A lesson's notebook in its web form, before Sphinx makes a page of it."""

import base64
import io
import re

import numpy as np
import pytest
from nbformat import v4
from PIL import Image

from aelib import lesson, widgets
from tools.browser import Still, with_picture
from tools.course import CourseError
from tools.files import as_text, write_whole
from tools.notebooks import COURSE
from tools.website.assets import Assets
from tools.website.figures import is_line_drawing
from tools.website.lessons import Site, web_form
from tools.website.usage import by_name, used
from tools.website.widgets import live

LESSON = COURSE.lessons()[8]
SCRIPT = re.compile(r'<script type="module">\n(.*)</script>', re.DOTALL)


def png(pixels):
    file = io.BytesIO()
    Image.fromarray(np.asarray(pixels, np.uint8)).save(file, "png")
    return file.getvalue()


WHITE = np.full((40, 60), 255)
DRAWING = np.where(np.arange(60) % 20 == 0, 0, WHITE)
PHOTOGRAPH = np.where(np.arange(60) < 30, 0, WHITE)


def drawn(pixels=DRAWING, **metadata):
    data = {"image/png": base64.b64encode(png(pixels)).decode(), "text/plain": "<Figure>"}
    return v4.new_output("display_data", data, metadata={"image/png": metadata})


def predicted():
    shown = lesson.predict("Which?", {"this": "It is.", "that": "It is not."}, "this")
    return v4.new_output("execute_result", {"text/html": shown.data})


@pytest.fixture(scope="module")
def slider():
    made = widgets.DimensionExplorer()
    return with_picture(
        made._repr_mimebundle_()["text/html"], Still(png(DRAWING), (4, 3, 2, 1)), "bars & a slider"
    )


@pytest.fixture
def assets(tmp_path):
    return Assets(tmp_path / "assets")


class Written:
    """A course with one notebook, of cells that a test chooses."""

    def __init__(self, root):
        self.root = root

    def notebook(self, stem):
        return self.root / f"{stem}.ipynb"


@pytest.fixture
def page(tmp_path, assets):
    def make(*cells):
        opening = v4.new_markdown_cell(
            "# 08 · Denoising\n\n*Can it?*\n\n[open in Colab](x) · [source](y)"
        )
        nb = v4.new_notebook(cells=[opening, *cells])
        course = Written(tmp_path)
        write_whole(course.notebook(LESSON.file), as_text(nb))
        return web_form(course, LESSON, "<p>BAR</p>", Site(assets, ["metrics"], "<ol></ol>"))

    return make


def tagged(cell, *tags):
    cell.metadata["tags"] = list(tags)
    return cell


def sources(page):
    return [cell.source for cell in page.nb.cells]


def shown(page):
    outputs = [o for cell in page.nb.cells for o in cell.get("outputs", [])]
    return [o.get("text") or o.data["text/html"] for o in outputs]


def test_what_belongs_to_a_notebook_goes_and_the_bar_comes(page):
    made = page(
        tagged(v4.new_code_cell("install()"), "install"),
        v4.new_code_cell("lesson.progress()", outputs=[v4.new_output("stream", text="you")]),
        v4.new_markdown_cell("Stays."),
        tagged(v4.new_markdown_cell("[next]"), "navigation"),
    )
    assert sources(made)[:2] == ["# 08 · Denoising\n\n*Can it?*\n\n<p>BAR</p>", "Stays."]
    assert len(sources(made)) == 3 and shown(made) == []


def test_a_paragraph_gives_way_to_its_web_form(page):
    text = "One.\n\nPress\nShift + Enter.\n\n<!-- web: Look,\nand see. -->\n\nThree."
    assert sources(page(v4.new_markdown_cell(text)))[1] == "One.\n\nLook,\nand see.\n\nThree."


def test_a_prediction_is_shown_without_its_code(page):
    code = 'lesson.predict("Which?", {"this": "It is."}, answer="this")'
    made = page(tagged(v4.new_code_cell(code, outputs=[predicted()]), "hide-input"))
    assert "answer" not in "".join(sources(made)) and 'style="' not in shown(made)[0]
    (one,) = made.predictions
    assert one["question"] == "Which?" and one["right"] == "this"
    assert f'id="predict-{one["id"]}"' in shown(made)[0]


def test_of_a_check_there_is_the_code_and_a_box_to_tick(page):
    said = v4.new_output("stream", text="○ not answered yet")
    made = page(tagged(v4.new_code_cell("lesson.check(f)", outputs=[said]), "check:repair_it"))
    assert "lesson.check(f)" in sources(made)
    (box,) = shown(made)
    assert 'data-exercise="08:repair_it"' in box and "not answered" not in box
    assert made.exercises == [{"id": "08:repair_it", "title": "Repair it"}]


def test_a_drawing_is_a_file_with_its_words_and_its_size(page, assets):
    made = page(v4.new_code_cell("#| alt: A & B.\nplot()", outputs=[drawn(alt="A & B.")]))
    assert sources(made)[1] == "plot()"
    image = shown(made)[0]
    assert 'alt="A &amp; B."' in image and 'width="60" height="40"' in image
    address = re.search(r'src="([^"]+)"', image)[1]
    assert (assets.folder / address).read_bytes() == png(DRAWING)


def test_a_drawing_without_words_stops_the_build_and_is_named(page):
    with pytest.raises(CourseError, match=r"08_denoising, cell 2 \(`plot\(\)`\): .*no alternative"):
        page(v4.new_code_cell("plot()", outputs=[drawn()]))


def test_a_missing_notebook_is_named(tmp_path, assets):
    with pytest.raises(CourseError, match="08_denoising: it has no notebook yet; run `make note"):
        web_form(Written(tmp_path), LESSON, "", Site(assets, [], ""))


def test_line_drawings_are_told_from_pictures():
    assert is_line_drawing(png(DRAWING)) and not is_line_drawing(png(PHOTOGRAPH))


def test_the_parts_of_a_widget_are_files_that_others_share(slider, assets):
    place = live(slider, assets)
    assert "<script" not in place and "<style" not in place and "base64" not in place
    assert 'alt="bars &amp; a slider"' in place and 'width="60"' in place
    addresses = re.search(r'data-scripts="([^"]+)"', place)[1].split()
    texts = [(assets.folder / address).read_text("utf-8") for address in addresses]
    assert len(texts) == 3 and not any(re.search(r"\bexport\b\s*\{", text) for text in texts)
    assert live(slider, assets) == place


def test_a_widget_of_other_bundles_is_stale(slider, assets):
    old = SCRIPT.sub(lambda at: f'<script type="module">\nold;{at[1]}</script>', slider)
    with pytest.raises(CourseError, match="built with other modules .* build the notebook anew"):
        live(old, assets)


def test_a_widget_without_its_picture_stops_the_build(assets):
    with pytest.raises(CourseError, match="no still picture: build the notebook anew"):
        live(widgets.DimensionExplorer().to_html(), assets)


def test_what_a_lesson_uses_is_read_from_its_code():
    nb = v4.new_notebook(
        cells=[
            v4.new_code_cell("from aelib import metrics\nmetrics.psnr(a, b)\nmetrics.nothing"),
            v4.new_code_cell("other.psnr(metrics.squared_error(x, y))"),
            v4.new_markdown_cell("metrics.knn"),
        ]
    )
    names = used(nb, ["metrics"])
    assert names == ["aelib.metrics.psnr", "aelib.metrics.squared_error"]
    assert by_name({"05": names, "08": names[:1]})["aelib.metrics.psnr"] == ["05", "08"]
