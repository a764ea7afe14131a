"""Every widget at a lesson's size on a projector, and on one at 150 %: whole, legible, in hand."""

import pytest
from playwright.sync_api import expect

from tools import roster

MADE = roster.make(roster.LESSON)
SCREENS = [(853, 480), (1280, 720)]
LAB = 640  # about what JupyterLab leaves of 853 pixels for an output
# What a control and all that it changes stand in: of the maps, each has its own; the playground's
# buttons move the images beside them.
SCENES = {
    "LatentExplorer": ".aelib-widget > div",
    "TrainingPlayground": ".aelib-widget > div:has(progress)",
}
# The sizes of all words in pixels of the screen: those of the page, and those of drawings.
WORDS = """(widget) => {
  const sizes = {page: [], drawn: []};
  for (const el of widget.querySelectorAll('*')) {
    if (![...el.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    if (el.tagName === 'STYLE') continue;
    const size = parseFloat(getComputedStyle(el).fontSize);
    if (el instanceof SVGElement) {
      const {a, b} = el.getScreenCTM(); // some are turned
      sizes.drawn.push(size * Math.hypot(a, b));
    } else sizes.page.push(size);
  }
  return sizes;
}"""


@pytest.fixture(params=["light", "dark"])
def show(request, chromium):
    """Return a function that shows one widget on a page of a size."""
    context = chromium.new_context(color_scheme=request.param)
    page = context.new_page()

    def show_(name, width, height):
        page.set_viewport_size({"width": width, "height": height})
        style = "<style>:root { color-scheme: light dark }</style>"
        page.set_content(f"<!doctype html><meta charset=utf-8>{style}{MADE[name].to_html()}")
        page.locator("[data-alive]").wait_for()
        return page

    yield show_
    context.close()


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize("name", list(roster.ROSTER))
def test_a_control_and_all_that_it_changes_fit_on_a_screen(name, width, height, show):
    page = show(name, width, height)
    scenes = page.locator(SCENES.get(name, ".aelib-widget")).all()
    assert scenes
    for scene in scenes:
        box = scene.bounding_box()
        assert 100 < box["height"] <= height and box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator(".aelib-widget").evaluate(WORDS)
    assert min(sizes["page"]) >= 16
    assert min(sizes["drawn"], default=12) >= 12
    for canvas in page.locator("canvas").all():
        assert canvas.bounding_box()["height"] >= 16


@pytest.mark.parametrize("name", [name for name in roster.ROSTER if name not in SCENES])
def test_the_controls_stay_in_sight_in_a_column_too_narrow(name, show):
    page = show(name, LAB, 320)
    page.locator(".aelib-widget > :not(:empty)").last.scroll_into_view_if_needed()
    controls = page.locator(".aelib-controls").bounding_box()
    assert 0 <= controls["y"] and controls["y"] + controls["height"] < 320 / 2


@pytest.mark.parametrize("name", [name for name in roster.ROSTER if name not in SCENES])
def test_on_a_telephone_every_control_shows_its_value(name, show):
    page = show(name, 390, 844)
    inside = page.locator(".aelib-widget").evaluate("el => el.getBoundingClientRect().right")
    controls = page.locator(".aelib-control, .aelib-control > *, .aelib-controls button")
    rights = controls.evaluate_all("all => all.map(el => el.getBoundingClientRect().right)")
    assert rights and max(rights) <= min(inside, 390)


def test_the_controls_stay_in_sight_in_jupyterlab(lab):
    lab.page.set_viewport_size({"width": 853, "height": 480})
    try:
        top = lab.page.locator(".jp-Notebook-toolbar, .jp-NotebookPanel-toolbar").first
        edge = top.bounding_box()["y"] + top.bounding_box()["height"]
        for name in roster.ROSTER:
            widget = lab.widget(name)
            if name in SCENES:
                continue
            widget.locator("> :not(:empty)").last.scroll_into_view_if_needed()
            controls = widget.locator(".aelib-controls")
            expect(controls).to_be_in_viewport(ratio=1)
            assert edge - 1 <= controls.bounding_box()["y"], name
    finally:
        lab.page.set_viewport_size({"width": 1300, "height": 900})
