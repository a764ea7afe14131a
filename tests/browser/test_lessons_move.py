"""The built lessons as pages without kernel or network: every slider moves a picture."""

import re

import nbformat
import pytest
from nbconvert import HTMLExporter
from places import Watched, blocked, every_control_moves

from tools import notebooks

STEMS = notebooks.COURSE.stems()


@pytest.fixture(params=STEMS)
def lesson_page(chromium, request, tmp_path):
    nb = nbformat.read(notebooks.COURSE.notebook(request.param), as_version=4)
    path = tmp_path / "lesson.html"
    path.write_text(HTMLExporter().from_notebook_node(nb)[0], encoding="utf-8")
    context = chromium.new_context(viewport={"width": 1200, "height": 900})
    context.route("**/*", lambda route: blocked(route, path))
    watched = Watched(context)
    watched.page.goto(path.as_uri())
    yield watched
    context.close()
    assert watched.errors == []


def test_every_slider_of_a_lesson_moves(lesson_page):
    widgets = lesson_page.page.locator(".aelib-widget")
    assert widgets.count() >= 1
    for widget in widgets.all():
        assert widget.get_attribute("data-alive") == "yes"
        assert widget.locator("img").count() == 0, "the still picture is gone"
        every_control_moves(widget)


@pytest.mark.parametrize("stem", STEMS)
def test_no_page_of_nbconvert_shows_the_answer_of_a_prediction(stem):
    nb = nbformat.read(notebooks.COURSE.notebook(stem), as_version=4)
    page = HTMLExporter().from_notebook_node(nb)[0]
    assert "data-aelib-prediction" in page
    assert "answer=" not in re.sub(r"<[^>]+>", "", page.partition("<body")[2])
