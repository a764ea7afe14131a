"""The engine that trains in the page, in a browser: the same weights as in node, bit for bit."""

import json
from pathlib import Path

import pytest

from aelib.widgets.page import bundle

JS = Path(__file__).parents[1] / "js"
RUNS = json.loads((JS / "fingerprints.json").read_text(encoding="utf-8"))
# What a page may forbid: WebAssembly needs leave to compile.
FORBIDDING = "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">"


def scripted(head=""):
    """Return a page with the engine in it."""
    program = (JS / "fingerprint.js").read_text(encoding="utf-8")
    scripts = "".join(f"<script>{text}</script>" for text in (bundle("engine.js"), program))
    return f"<!doctype html><meta charset=utf-8>{head}{scripts}"


@pytest.fixture
def opened(chromium):
    """Return a function that opens a page of this text, without network."""
    context = chromium.new_context(offline=True)

    def open_page(text):
        page = context.new_page()
        page.set_content(text)
        return page

    yield open_page
    context.close()


@pytest.mark.parametrize("plain", [False, True], ids=["wasm", "plain"])
def test_training_gives_the_weights_of_node(opened, plain):
    page = opened(scripted())
    for run in RUNS:
        given = [run["settings"], plain]
        found = page.evaluate("([settings, plain]) => fingerprint(engine, settings, plain)", given)
        assert found == [run["hash"], "plain" if plain else "wasm"], run["settings"]


def test_a_page_that_refuses_webassembly_trains_in_plain_javascript(opened):
    page = opened(scripted(FORBIDDING))
    found = page.evaluate("(settings) => fingerprint(engine, settings, false)", RUNS[0]["settings"])
    assert found == [RUNS[0]["hash"], "plain"]


def test_the_engine_with_its_kernel_is_at_most_40_kilobytes():
    assert len(bundle("engine.js").encode()) <= 40_000
