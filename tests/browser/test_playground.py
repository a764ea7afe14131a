"""The playground trains: as torch does, whatever a page refuses, and by keys alone."""

import io
import re
from contextlib import redirect_stdout

import numpy as np
import pytest
import torch
from places import Watched, bytes_in_use
from playwright.sync_api import expect
from safetensors.torch import load_file

from aelib import corruption, data, metrics, models, widgets
from aelib.widgets.presets import PRESETS

PATIENCE = 60_000  # milliseconds until a test gives up
LEVELS = 15
# The squared error per test image of the glyphs that each preset's run stays below. PCA with as
# many numbers leaves 15.8, 38.5, 9.4, and for the last 38.5; masked images differ by 48.6.
STATED = {
    "first autoencoder": 6.5,
    "bottleneck": 26,
    "tied weights": 5,
    "denoising": 12,
    "sparse": 6,
    "variational": 31,
}
# What a page may refuse, and what is said of it.
REFUSED = {
    "nothing": ("", "in a worker of this page in WebAssembly"),
    "workers": (
        "script-src 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'none'",
        "in the page itself, which refuses workers, in WebAssembly",
    ),
    "WebAssembly": (
        "script-src 'unsafe-inline'; worker-src blob:",
        "in a worker of this page in plain JavaScript",
    ),
    "both": (
        "script-src 'unsafe-inline'; worker-src 'none'",
        "in the page itself, which refuses workers, in plain JavaScript",
    ),
}


@pytest.fixture(scope="module")
def glyphs():
    return data.load_images("glyphs")


@pytest.fixture(scope="module")
def small(glyphs):
    """Return a playground of a short run."""
    return widgets.TrainingPlayground(glyphs, "bottleneck", train=300, hidden="16", images=3000)


@pytest.fixture
def alone(chromium, tmp_path):
    """Return a function that opens fragments as a page, without network; it must not fail."""
    context = chromium.new_context(offline=True, viewport={"width": 960, "height": 900})

    def open_page(*fragments, policy=""):
        head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
        path = tmp_path / "page.html"
        text = f"<!doctype html><meta charset=utf-8>{head}{''.join(fragments)}"
        path.write_text(text, encoding="utf-8")
        return go(path.as_uri())

    def go(address):
        watched.page.goto(address)
        watched.page.locator("[data-alive]:not([aria-busy])").first.wait_for()
        return watched.page

    watched = Watched(context)
    open_page.go = go
    yield open_page
    context.close()
    refused = "Content Security Policy"
    assert [error for error in watched.errors if refused not in error] == []


def press(page, name):
    page.get_by_role("button", name=name, exact=True).first.click()


def train(page):
    """Train to the end, and return the error on test images and on training images."""
    press(page, "Train")
    return ended(page)


def ended(page, word="Done"):
    expect(page.locator(".aelib-readout").first).to_contain_text(word, timeout=PATIENCE)
    said = page.locator(".aelib-numbers").first.inner_text()
    found = re.search(r"error ([\d.]+) on test images, ([\d.]+) on training images", said)
    return float(found[1]), float(found[2])


def put(page, label, value):
    """Type a value into a setting, wherever it stands."""
    page.locator("details", has_text="More settings").first.evaluate("node => { node.open = true }")
    control = page.get_by_label(label, exact=True).first
    control.fill(value)
    control.press("Enter")


def outputs(page):
    """Return the images of the last row (n, H, W), from 0 to 1."""
    canvas = page.locator(".aelib-strips canvas").last
    read = """canvas => [canvas.height, canvas.width,
      ...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data]"""
    height, width, *values = canvas.evaluate(read)
    grey = np.array(values).reshape(height, width, 4)[..., 0] / 255
    return np.stack([grey[:, left : left + 28] for left in range(0, width, 30)])


def rounded(x):
    """Return images as the page has them, with 16 levels of grey."""
    return (x * LEVELS).round() / LEVELS


@pytest.mark.parametrize("preset", list(PRESETS))
def test_a_preset_reaches_its_error_which_is_that_of_its_code_in_python(preset, alone, glyphs):
    page = alone(widgets.TrainingPlayground(glyphs, preset).to_html())
    test, _ = train(page)
    assert test <= STATED[preset]
    page.get_by_text("Take it to Python").click()
    code, made = page.locator("pre").inner_text(), {}
    with redirect_stdout(io.StringIO()) as printed:
        exec(code, made)
    assert "squared error per test image: " in printed.getvalue()
    settings, x = PRESETS[preset]["settings"], rounded(glyphs.x_test[:500])
    given = x
    if settings["noise"] != "none":
        noise = torch.Generator().manual_seed(0)
        given = corruption.damage(settings["noise"], settings["amount"])(x, noise)
    with torch.no_grad():
        own = metrics.squared_error(made["model"](given), x)
    assert test == pytest.approx(own, rel=0.06)


@pytest.mark.parametrize("refused", list(REFUSED))
def test_it_trains_the_same_net_whatever_the_page_refuses(refused, alone, small):
    policy, said = REFUSED[refused]
    page = alone(small.to_html(), policy=policy)
    errors = train(page)
    expect(page.get_by_text("the same settings give the same net")).to_contain_text(said)
    picture = outputs(page)
    same = alone(small.to_html())
    assert train(same) == errors
    np.testing.assert_array_equal(outputs(same), picture)


def test_a_run_that_was_stopped_and_stepped_ends_as_one_that_was_not(alone, small):
    page = alone(small.to_html())
    errors, picture = train(page), outputs(page)
    press(page, "Reset")
    expect(page.locator(".aelib-numbers").first).to_contain_text(re.compile("^0 images seen"))
    for _ in range(3):
        press(page, "Step")
        expect(page.get_by_role("button", name="Step")).to_be_enabled()
    expect(page.locator(".aelib-numbers").first).to_contain_text("96 images seen")
    press(page, "Go on")
    assert ended(page) == errors
    np.testing.assert_array_equal(outputs(page), picture)
    put(page, "images to see", "1000000")
    press(page, "Train")
    expect(page.locator(".aelib-numbers").first).to_contain_text(re.compile(r"\d,\d+ images seen"))
    press(page, "Stop")
    ended(page, "Stopped")
    expect(page.get_by_role("button", name="Go on")).to_be_enabled()


def test_a_new_start_takes_the_place_of_the_run_under_way(alone, small):
    page = alone(small.to_html())
    errors = train(page)
    put(page, "images to see", "1000000")
    press(page, "Train")
    expect(page.locator(".aelib-readout").first).to_contain_text("Training")
    expect(page.get_by_role("button", name="Train")).to_be_disabled()
    put(page, "images to see", "3000")
    assert train(page) == errors
    assert len(page.workers) == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"code size k": "0"}, "The code size k must be a whole number from 1 to 1000, got 0."),
        ({"code size k": "2.5"}, "whole number from 1 to 1000, got 2.5."),
        ({"hidden layers": "10000"}, "whole numbers from 1 to 2000 .*got 10000"),
        ({"hidden layers": "2000, 2000"}, r"11.1 million weights, and a page bears 4"),
        ({"batch": "500"}, "batch of 500 is more than the 300 training images"),
        ({"step size": "100"}, "step size must be a number from 0.000001 to 1, got 100"),
        ({"images to see": ""}, "got nothing that is a number"),
        ({"amount, p or s": "1.5", "damage": "masking"}, "amount, p or s must be a number from 0"),
        ({"code": "variational", "tied weights": "yes"}, "goes without tied weights"),
        ({"code": "variational", "damage": "masking"}, "goes without noise"),
    ],
)
def test_what_cannot_be_trained_is_said_in_a_sentence(changed, said, alone, small):
    page = alone(small.to_html())
    for label, value in reversed(changed.items()):
        if label in ("code", "damage"):
            page.get_by_text("More settings").evaluate("node => { node.parentNode.open = true }")
            page.get_by_label(label, exact=True).select_option(value)
        elif label == "tied weights":
            page.get_by_text("More settings").evaluate("node => { node.parentNode.open = true }")
            page.get_by_label(label).check()
        else:
            put(page, label, value)
    alert = page.get_by_role("alert")
    expect(alert).to_have_text(re.compile(said))
    press(page, "Train")
    expect(alert).to_have_text(re.compile(said))
    assert page.workers == []


def test_a_digit_is_drawn_by_mouse_and_goes_through_the_net(alone, glyphs):
    made = widgets.TrainingPlayground(glyphs, "denoising", train=300, k=32, images=3000)
    page = alone(made.to_html())
    page.get_by_text("Your own digit").click()
    words = page.locator("details", has_text="Your own digit").get_by_role("status")
    expect(words).to_have_text(re.compile("^The pad is blank"))
    pad = page.locator(".aelib-pad")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    page.mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 0.2 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 0.8 * box["height"], steps=5)
    page.mouse.up()
    expect(words).to_have_text("There is no net yet: press Train.")
    train(page)
    expect(words).to_have_text(
        re.compile(r"squared error of [\d.]+ .* damaged image has [\d.]+\.$")
    )
    repaired = page.locator("details canvas").last
    before = repaired.evaluate("canvas => canvas.toDataURL()")
    press(page, "Damage it again")
    assert repaired.evaluate("canvas => canvas.toDataURL()") != before
    press(page, "Clear")
    expect(words).to_have_text(re.compile("^The pad is blank"))


def test_all_of_it_works_from_the_keyboard(alone, small):
    page = alone(small.to_html())

    def tab_to(name):
        for _ in range(30):
            page.keyboard.press("Tab")
            if name in page.evaluate(
                "(document.activeElement.innerText || '')"
                "+ (document.activeElement.getAttribute('aria-label') || '')"
            ):
                return
        raise AssertionError(f"Tab does not come to {name}")

    tab_to("Train")
    page.keyboard.press("Enter")
    ended(page)
    expect(page.get_by_role("button", name="Train")).to_be_focused()
    tab_to("Your own digit")
    page.keyboard.press("Enter")
    tab_to("pad to draw")
    for key in [" ", *["ArrowDown"] * 8, " "]:
        page.keyboard.press(key)
    words = page.locator("details", has_text="Your own digit").get_by_role("status")
    expect(words).to_have_text(re.compile(r"^The output has a squared error of [\d.]+"))
    page.keyboard.press("Delete")
    expect(words).to_have_text(re.compile("^The pad is blank"))
    tab_to("map of the codes")
    decoded = page.locator("figcaption", has_text="decoded at the ring")
    before = decoded.inner_text()
    page.keyboard.press("Shift+ArrowRight")
    assert decoded.inner_text() != before


def test_the_weights_that_it_saves_are_those_of_the_picture(alone, glyphs, tmp_path):
    made = widgets.TrainingPlayground(glyphs, "tied weights", train=300, images=3000)
    page = alone(made.to_html())
    train(page)
    page.get_by_text("Take it to Python").click()
    with page.expect_download() as waiting:
        press(page, "Download the weights")
    waiting.value.save_as(tmp_path / "autoencoder.safetensors")
    model = models.Autoencoder((784, 128, 32), "elu", tied=True)
    model.load_state_dict(load_file(tmp_path / "autoencoder.safetensors"))
    with torch.no_grad():
        expected = model(rounded(glyphs.x_test[:6])).view(-1, 28, 28)
    np.testing.assert_allclose(outputs(page), expected, atol=1 / 255)


def test_runs_that_ended_stand_in_a_table_each_once(alone, small):
    page = alone(small.to_html())
    table = page.get_by_role("table")
    expect(table).to_be_hidden()
    first = train(page)
    put(page, "code size k", "3")
    words = page.locator(".aelib-readout").first
    expect(words).to_have_text(re.compile("^New settings: press Train. The last run: squared"))
    second = train(page)
    put(page, "code size k", "2")
    assert train(page) == first
    rows = [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]
    names = ["bottleneck, hidden layers 16, code size k 3, images to see 3000"]
    names.append("bottleneck, hidden layers 16, images to see 3000")
    assert [row[0] for row in rows] == names
    assert [(float(row[1]), float(row[2])) for row in rows] == [second, first]
    assert re.fullmatch("[0-3] of 3", rows[0][4])


def test_curves_stand_beside_the_images_where_there_is_room(alone, small):
    page = alone(small.to_html())

    def places():
        found = [page.locator(which).bounding_box() for which in (".aelib-strips", ".aelib-curves")]
        return found[0], found[1]

    for wide in (1280, 860):  # a page, and about what JupyterLab leaves for an output
        page.set_viewport_size({"width": wide, "height": 900})
        images, curves = places()
        assert curves["x"] > images["x"] + images["width"] and curves["y"] < images["y"] + 50
    page.set_viewport_size({"width": 390, "height": 844})
    images, curves = places()
    assert curves["y"] > images["y"] + images["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_page_of_its_own_carries_the_settings_in_its_address(alone, small, tmp_path):
    path = tmp_path / "own.html"
    small.save(path, title="A & B")
    page = alone.go(path.as_uri())
    assert page.title() == "A & B"
    put(page, "code size k", "3")
    errors = train(page)
    address = page.url
    assert address.endswith("k=3&images=3000") and "question=bottleneck" in address
    page.goto("about:blank")
    again = alone.go(address)
    assert again.get_by_label("code size k").input_value() == "3"
    assert train(again) == errors
    again.goto("about:blank")
    wrong = alone.go(f"{path.as_uri()}#question=sparse&weight=-1&nonsense=2")
    expect(wrong.get_by_role("alert")).to_contain_text("from 0 to 100, got -1")
    assert wrong.get_by_label("question").input_value() == "sparse"
    wrong.evaluate("location.hash = '#question=sparse&code=other&noise=&activation=1'")
    expect(wrong.locator(".aelib-error")).to_have_text("")
    for label, kept in {"code": "l1", "damage": "none", "activation": "elu"}.items():
        assert wrong.get_by_label(label, exact=True).input_value() == kept


def test_other_pages_keep_their_address(alone, small):
    page = alone(small.to_html())
    put(page, "code size k", "3")
    assert "#" not in page.url


def test_two_on_a_page_share_one_worker_which_goes_with_them(alone, small, glyphs):
    other = widgets.TrainingPlayground(glyphs, "sparse", train=300, k=8, images=1_000_000)
    page = alone(other.to_html(), small.to_html())
    first, second = page.locator(".aelib-widget").all()
    first.get_by_role("button", name="Train").click()
    expect(first.locator(".aelib-readout")).to_have_text("Training ...")
    second.get_by_role("button", name="Train").click()
    expect(second.locator(".aelib-readout")).to_contain_text("Done", timeout=PATIENCE)
    expect(first.locator(".aelib-readout")).not_to_contain_text("Training")
    assert len(page.workers) == 1
    page.evaluate("document.querySelectorAll('.aelib-widget').forEach((node) => node.remove())")
    for _ in range(100):
        if not page.workers:
            return
        page.wait_for_timeout(100)
    raise AssertionError("the worker is still there")


def test_fifty_runs_take_no_more_memory(alone, small):
    page = alone(small.to_html())
    put(page, "images to see", "300")
    session = page.context.new_cdp_session(page)

    def runs(times):
        for seed in range(times):
            put(page, "seed", str(seed + 1))
            train(page)

    runs(5)
    before = bytes_in_use(session)
    runs(50)
    assert bytes_in_use(session) - before < 2_000_000
    assert len(page.workers) == 1
