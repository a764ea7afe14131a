"""The decks of slides, at a projector's 1280 x 720."""

import pytest
from test_in_chromium import SEEN, VIOLATIONS, wake_all
from visits import ROOT, lessons

from tools.slides.deck import MOST_WORDS
from tools.slides.thin import MOST

PROJECTOR = {"viewport": {"width": 1280, "height": 720}}
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# What of the present slide lies outside of it, and the pictures that show nothing.
FAULTS = """() => {
  const slide = document.querySelector('section.present');
  const edge = slide.getBoundingClientRect();
  const beyond = [...slide.querySelectorAll('.body, .body *')].filter((el) => {
    const box = el.getBoundingClientRect();
    const unseen = '.katex-mathml, .katex-html, details:not([open]) p';
    if (!box.width || !box.height || el.closest(unseen)) return false;
    return box.bottom > edge.bottom + 1 || box.right > edge.right + 1;
  });
  const blank = [...slide.querySelectorAll('figure img')].filter((image) => {
    const box = image.getBoundingClientRect();
    return !image.naturalWidth || box.height < 150;
  });
  return [...beyond, ...blank].map((el) => el.outerHTML.slice(0, 100)).slice(0, 3);
}"""
# reveal.js hides all slides but one from screen readers, also where all are seen.
AS_PRESENT = """document.querySelectorAll('.slides section').forEach((slide) => {
  slide.removeAttribute('aria-hidden'); slide.hidden = false })"""
WORDS = """() => {
  const body = document.querySelector('section.present .body').cloneNode(true);
  for (const twice of body.querySelectorAll('.katex-mathml')) twice.remove();
  for (const one of body.querySelectorAll('.katex')) one.textContent = 'x';
  return body.textContent.split(/\\s+/).filter(Boolean).length;
}"""
DECODED = """Promise.all(
  [...document.querySelectorAll('section.present img')].map((image) => image.decode()))"""
KIND = "document.querySelector('section.present').className"
AT = "Reveal.getIndices().h"


@pytest.fixture(params=lessons())
def deck(visit, request):
    """Return a deck in a window."""
    page = visit(**PROJECTOR).open(f"slides/{request.param}")
    page.wait_for_function("Reveal.isReady()")
    return page


def slides(page):
    """Turn the slides from the first to the last; yield the number of each."""
    for number in range(page.evaluate("Reveal.getTotalSlides()")):
        page.evaluate(f"Reveal.slide({number})")
        if "widget" in page.evaluate(KIND):
            page.wait_for_selector("section.present [data-alive]:not([aria-busy])")
        page.evaluate(DECODED)
        page.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 60)))")
        yield number


def test_every_slide_shows_all_of_itself_in_few_words(deck):
    assert deck.evaluate("Reveal.getTotalSlides()") <= MOST
    for number in slides(deck):
        assert (number, deck.evaluate(FAULTS)) == (number, [])
        kind = deck.evaluate(KIND)
        if "text" in kind or "claims" in kind:
            assert (number, deck.evaluate(WORDS) <= MOST_WORDS) == (number, True)


@pytest.mark.parametrize("name", lessons())
def test_no_accessibility_violation_on_any_slide(visit, name):
    page = visit(**PROJECTOR).open(f"slides/{name}?view=print")  # all slides below each other
    page.wait_for_function("document.querySelectorAll('.pdf-page').length > 10")
    assert page.locator(".slides h2").count() == page.locator(".pdf-page").count() - 1
    wake_all(page)
    tall = "[...document.querySelectorAll('figure img')].map((image) => image.clientHeight)"
    assert min(page.evaluate(tall), default=200) >= 150
    page.evaluate(AS_PRESENT)
    page.add_script_tag(path=AXE)
    assert page.evaluate(VIOLATIONS) == []


def test_most_slides_have_notes_with_minutes(deck):
    notes = deck.evaluate(
        "[...document.querySelectorAll('aside.notes')].map((one) => one.textContent)"
    )
    assert all("minute " in one for one in notes)
    told = [one for one in notes if len(one.split()) > 20]
    assert len(told) >= 0.8 * len(notes)


def test_every_control_moves_by_arrow_keys_on_its_slide(deck):
    for number in slides(deck):
        if "widget" not in deck.evaluate(KIND):
            continue
        widget = deck.locator("section.present [data-alive]")
        for control in widget.locator("input[type=range], [role=slider]").all():
            before = widget.evaluate(SEEN)
            control.focus()
            for key in ("ArrowRight", "ArrowLeft", "ArrowLeft"):
                if widget.evaluate(SEEN) == before:
                    control.press(key)
            assert (number, widget.evaluate(SEEN) != before) == (number, True)
            assert deck.evaluate(AT) == number


def test_a_click_in_a_scaled_deck_lands_where_it_is_aimed(visit):
    page = visit(viewport={"width": 960, "height": 540}).open("slides/12_variational.html")
    page.wait_for_function("Reveal.isReady()")
    for _ in slides(page):
        area = page.locator("section.present .aelib-map")
        if area.count():
            box = area.first.bounding_box()
            aimed = box["x"] + 0.7 * box["width"], box["y"] + 0.4 * box["height"]
            page.mouse.click(*aimed)
            ring = area.first.locator("circle").last.bounding_box()
            at = ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2
            assert at == pytest.approx(aimed, abs=3)
            return
    pytest.fail("lesson 12's deck has no map")


def test_a_clicker_turns_the_slide_whatever_has_the_focus(visit):
    page = visit(**PROJECTOR).open("slides/08_denoising.html#/widget-1")
    here = page.evaluate(AT)
    page.get_by_role("button", name="draw the noise again").click()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(AT) == here + 1
    page.keyboard.press("PageUp")
    control = page.locator("section.present input[type=range]").first.element_handle()
    control.focus()
    value = control.input_value()
    page.keyboard.press("PageDown")
    assert (page.evaluate(AT), control.input_value()) == (here + 1, value)


def test_escape_gives_the_keys_back_to_the_deck(visit):
    page = visit(**PROJECTOR).open("slides/08_denoising.html#/widget-1")
    control = page.locator("section.present [data-alive] input[type=range]").first
    control.focus()
    here = page.evaluate(AT)
    control.press("ArrowRight")
    assert page.evaluate(AT) == here
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(AT) == here + 1
