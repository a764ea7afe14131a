"""The pages as a reader meets them: by keyboard and finger, light and dark, narrow and wide."""

import json

import pytest
from visits import PHONE, ROOT, SITE, lessons, texts

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SEEN = """el => JSON.stringify([
  [...el.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()),
  [...el.querySelectorAll('.aelib-chart path, .aelib-chart circle')].map((mark) => mark.outerHTML),
])"""
# What lies above is laid out on the way, and pushes it down: so more than once.
NEAR = """at => {
  const place = document.querySelectorAll('.live')[at];
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
  return place.querySelector('[data-alive]') !== null;
}"""
VIOLATIONS = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
  (one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 200)}`)"""
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const inScroller = (el) => {
    for (let at = el.parentElement; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    return false;
  };
  return [...document.querySelectorAll('article *, header *, footer *')]
    .filter((el) => el.getBoundingClientRect().width > 0 && el.getBoundingClientRect().left >= 0)
    .filter((el) => el.getBoundingClientRect().right > width + 1 && !inScroller(el))
    .map((el) => el.outerHTML.slice(0, 120)).slice(0, 5)
    .concat(document.documentElement.scrollWidth > width ? ['the page itself'] : []);
}"""


def wake_all(page):
    """Scroll every widget near, and wait until all are alive."""
    for at in range(page.locator(".live").count()):
        page.wait_for_function(NEAR, arg=at, polling=100)
    return page.locator(".live [data-alive]").all()


def open_folds(page):
    page.evaluate("() => document.querySelectorAll('details').forEach((el) => { el.open = true })")


def moves(widget, act):
    before = widget.evaluate(SEEN)
    act()
    return widget.evaluate(SEEN) != before


@pytest.mark.parametrize("name", ["index.html", *lessons()])
def test_every_control_moves_by_keyboard_and_one_by_touch(visit, name):
    page = visit().open(name)
    for widget in wake_all(page):
        sliders = widget.locator("input[type=range]").all()
        for slider in sliders:
            first = slider.input_value()
            slider.press("Home")
            assert moves(widget, lambda at=slider: at.press("End"))
            slider.fill(first)
        for map_ in widget.locator(".aelib-map:visible").all():
            assert moves(widget, lambda at=map_: at.press("Shift+ArrowLeft")), "map"
    page = visit(**PHONE).open(name)
    touched = 0
    for widget in wake_all(page):
        slider = widget.locator("input[type=range]:visible").first
        if slider.count() and not touched:
            slider.scroll_into_view_if_needed()
            slider.press("Home")
            box = slider.bounding_box()
            at = box["x"] + 0.9 * box["width"], box["y"] + box["height"] / 2
            touched += moves(widget, lambda at=at: page.touchscreen.tap(*at))
    assert touched or name == "index.html"


# The pages of the package are all alike, and so are those for lecturers.
ALIKE = ("api/", "lectures/0", "lectures/1")
LOOKS = [
    (name, look)
    for name in texts()
    for look in (["light"] if name.startswith(ALIKE) else ["light", "dark", "phone"])
]


@pytest.mark.parametrize(("name", "look"), LOOKS)
def test_no_accessibility_violation_with_all_folds_open(visit, name, look):
    settings = PHONE if look == "phone" else {"color_scheme": look}
    page = visit(**settings).open(name)
    wake_all(page)
    open_folds(page)
    page.wait_for_timeout(200)  # the observers of sizes have had their turn
    page.add_script_tag(path=AXE)
    assert page.evaluate(VIOLATIONS) == []


@pytest.mark.parametrize("name", texts())
def test_nothing_is_wider_than_a_small_telephone(visit, name):
    page = visit(**{**PHONE, "viewport": {"width": 320, "height": 640}}).open(name)
    wake_all(page)
    open_folds(page)
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("name", ["index.html", "08_denoising.html", "my_course.html"])
def test_pages_work_from_a_folder(visit, name):
    page = visit(SITE.as_uri()).open(name)
    wake_all(page)


def test_a_swipe_over_a_map_scrolls_unless_it_holds_the_point(visit):
    window = visit(**PHONE, reduced_motion="reduce")  # the page does not glide, it jumps
    page = window.open("05_pca_linear_nonlinear.html")
    wake_all(page)
    map_ = page.locator(".aelib-map").first
    map_.evaluate("(el) => el.scrollIntoView({ block: 'center' })")
    fingers = window.context.new_cdp_session(page)

    def swipe(x, y, dx, dy):
        def touch(kind, points):
            fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        touch("touchStart", [{"x": x, "y": y}])
        for step in range(1, 11):
            touch("touchMove", [{"x": x + dx * step / 10, "y": y + dy * step / 10}])
        touch("touchEnd", [])
        page.wait_for_timeout(300)

    def place():
        ring = map_.locator("circle").first
        return [ring.get_attribute("cx"), ring.get_attribute("cy")], page.evaluate("scrollY")

    box, ring = map_.bounding_box(), map_.locator("circle").first.bounding_box()
    far = ring["x"] > box["x"] + box["width"] / 2
    x = box["x"] + box["width"] * (0.3 if far else 0.8)
    before = place()
    swipe(x, box["y"] + box["height"] * 0.6, 0, -120)
    after = place()
    assert after[0] == before[0] and after[1] > before[1] + 50, "the page scrolls, the point stays"
    map_.evaluate("(el) => el.scrollIntoView({ block: 'center' })")
    before, ring = place(), map_.locator("circle").first.bounding_box()
    swipe(ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2, 0, -60)
    after = place()
    assert after[0] != before[0] and after[1] == before[1], "the point moves, the page stays"


def test_what_a_reader_did_is_kept_shown_taken_along_and_forgotten(visit, tmp_path):
    window = visit()
    page = window.open("08_denoising.html")
    question = page.locator("[data-aelib-prediction]").first
    option = question.locator("summary").nth(1)
    words = option.inner_text()
    option.click()
    page.locator("[data-exercise]").first.check()
    page.evaluate("location.hash = 'exercises'")
    page.wait_for_timeout(1000)
    page.reload()
    question.get_by_text("Your first answer").wait_for()
    assert page.locator("[data-exercise]").first.is_checked()
    page = window.open("index.html")
    assert "Denoising" in page.locator("#go-on").inner_text()
    page.locator("#go-on").click()
    assert page.url.endswith("08_denoising.html#exercises")
    page = window.open("my_course.html")
    row = page.locator("#done tr", has_text="Denoising").first
    assert row.locator("td").last.inner_text().startswith("1 of")
    row.locator("summary").click()
    assert words in row.inner_text()
    with page.expect_download() as saving:
        page.locator("#export").click()
    saved = tmp_path / "kept.json"
    saving.value.save_as(saved)
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#forget").click()
    assert row.locator("td").last.inner_text().startswith("0 of")
    page.locator("#bring").set_input_files(saved)
    page.get_by_text("Brought back").wait_for()
    assert row.locator("td").last.inner_text().startswith("1 of")
    nonsense = tmp_path / "other.json"
    kept = {"theme": "dark", "aelib-place": 5}
    nonsense.write_text(json.dumps({"format": "aelib-course-1", "kept": kept}), "utf-8")
    page.locator("#bring").set_input_files(nonsense)
    page.get_by_text("Nothing was changed").wait_for()


def test_the_search_page_finds_a_section(visit):
    page = visit().open("search.html?q=bottleneck")
    page.locator("#search-results li a").first.wait_for()


def test_a_dark_page_is_remembered(visit):
    window = visit(color_scheme="light")
    page = window.open("index.html")
    toggle = page.locator(".theme-toggle:visible").first
    for _ in range(3):
        if page.evaluate("document.body.dataset.theme") == "dark":
            break
        toggle.click()
    assert page.evaluate("document.body.dataset.theme") == "dark"
    page = window.open("04_first_autoencoder.html")
    assert page.evaluate("document.body.dataset.theme") == "dark"


def test_the_menu_of_a_narrow_page_works_by_keyboard(visit):
    page = visit(viewport={"width": 420, "height": 800}).open("05_pca_linear_nonlinear.html")
    menu = page.get_by_role("button", name="Menu")
    links = page.locator(".sidebar-drawer a")
    assert page.locator(".sidebar-drawer").evaluate("(el) => el.inert")
    menu.press("Enter")
    assert links.first.evaluate("(el) => el === document.activeElement")
    page.keyboard.press("Escape")
    assert menu.evaluate("(el) => el === document.activeElement")
    assert page.locator(".sidebar-drawer").evaluate("(el) => el.inert")


@pytest.mark.parametrize("width", [1280, 420])
def test_a_link_into_a_page_leads_there_though_widgets_wake_on_the_way(visit, width):
    page = visit(viewport={"width": width, "height": 800}).open("08_denoising.html#exercises")
    page.wait_for_timeout(2500)
    assert 0 <= page.locator("#exercises").bounding_box()["y"] < 150


HEIGHTS = "[...document.querySelectorAll('.live')].map((el) => el.clientHeight)"
LINE = """() => {
  const blocks = [...document.querySelectorAll('article section > *')];
  const read = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  window.readHere ??= blocks.indexOf(read.closest('article section > *'));
  const line = blocks[window.readHere];
  return [window.readHere, Math.round(line.getBoundingClientRect().top)];
}"""
AWAY_AND_BACK = {
    "reload": lambda page: page.reload(),
    "another page": lambda page: (
        page.goto(page.url.replace("08_denoising", "index")),
        page.go_back(),
    ),
    "a link in the page": lambda page: (
        page.evaluate("location.hash = 'exercises'"),
        page.wait_for_timeout(800),
        page.go_back(),
    ),
}


@pytest.mark.parametrize("far", [12_000, 18_400])
@pytest.mark.parametrize("way", AWAY_AND_BACK)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_reader_comes_back_to_the_line(visit, width, way, far):
    page = visit(viewport={"width": width, "height": 800}).open("08_denoising.html")
    while page.evaluate("scrollY") < far:
        page.mouse.wheel(0, 700)
        page.wait_for_timeout(60)
    page.wait_for_timeout(1000)
    number, before = page.evaluate(LINE)
    AWAY_AND_BACK[way](page)
    page.wait_for_timeout(1500)
    page.evaluate(f"window.readHere = {number}")
    assert page.evaluate(LINE) == [number, pytest.approx(before, abs=3)]


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_nothing_moves_when_widgets_wake(visit, width):
    page = visit(viewport={"width": width, "height": 800}).open("12_variational.html")
    tall = page.evaluate(HEIGHTS)
    assert min(tall) > 200
    wake_all(page)
    assert page.evaluate(HEIGHTS) == pytest.approx(tall, abs=8)


WRAPS = "(pre) => [getComputedStyle(pre).whiteSpace, parseFloat(getComputedStyle(pre).fontSize)]"


def test_on_a_telephone_prints_wrap_but_not_where_they_stand_in_columns(visit):
    page = visit(**PHONE).open("13_what_it_is_good_for.html")
    columns = page.locator(".output.stream pre.in-columns").first.evaluate(WRAPS)
    sentence = page.locator(".output.stream pre:not(.in-columns)").first.evaluate(WRAPS)
    assert (columns[0], sentence[0]) == ("pre", "pre-wrap") and columns[1] == sentence[1]


REFUSED = """Object.defineProperty(window, 'localStorage',
  { get() { throw new Error('refused') }, configurable: true });"""


def test_where_nothing_may_be_remembered_the_page_works(visit):
    window = visit()
    window.context.add_init_script(REFUSED)
    page = window.open("08_denoising.html")
    page.locator("[data-exercise]").first.check()
    page.locator(".theme-toggle:visible").first.click()
    assert page.evaluate("document.body.dataset.theme") in ("light", "dark")
    wake_all(page)


@pytest.mark.parametrize(
    "place", ["x", "[]", "5", '{"file": "javascript:alert(1)"}', '{"file": "00_none", "title": {}}']
)
def test_a_place_that_is_none_is_no_place(visit, place):
    window = visit()
    window.context.add_init_script(f"localStorage.setItem('aelib-place', {place!r})")
    page = window.open("index.html")
    assert not page.locator("#go-on").is_visible()


def test_a_widget_that_does_not_come_says_so(visit):
    window = visit()
    window.context.route("**/widgets/noise-*.js", lambda route: route.abort())
    page = window.open("08_denoising.html")
    place = page.locator(".live").first
    place.scroll_into_view_if_needed()
    place.get_by_text("This did not load").wait_for()
    assert place.locator("img").is_visible()
    window.errors.clear()  # the console names the file that did not come
