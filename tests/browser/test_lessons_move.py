"""The built lessons as pages without kernel or network: every slider moves a picture."""

import nbformat
import pytest
from nbconvert import HTMLExporter
from places import Watched, blocked

from tools import notebooks

STEMS = notebooks.COURSE.stems()
# What a reader sees of a widget: its canvases as text, its charts, its words.
SEEN = """el => JSON.stringify([
  [...el.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()),
  [...el.querySelectorAll('.aelib-chart path')].map((path) => path.getAttribute('d')),
])"""


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


def moves(widget, control, keys):
    """Say whether each of these keys changes what is seen."""
    seen = [widget.evaluate(SEEN)]
    for key in keys:
        control.press(key)
        seen.append(widget.evaluate(SEEN))
    return all(a != b for a, b in zip(seen, seen[1:], strict=False))


def test_every_slider_of_a_lesson_moves(lesson_page):
    widgets = lesson_page.page.locator(".aelib-widget")
    assert widgets.count() >= 1
    for widget in widgets.all():
        assert widget.get_attribute("data-alive") == "yes"
        assert widget.locator("img").count() == 0, "the still picture is gone"
        for slider in widget.locator("input[type=range]").all():
            first = slider.input_value()
            slider.press("Home")
            assert moves(widget, slider, ["End", "Home"])
            slider.fill(first)  # two images to walk between must not become one
        for map_ in widget.locator(".aelib-map").all():
            assert moves(widget, map_, ["ArrowLeft", "ArrowUp", "Shift+ArrowRight"])
