"""A browser for the tools and the tests: Debian's Chromium or one like it, driven by playwright."""

import base64
import html
import io
import os
import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tools.course import CourseError

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",  # in a container, where the tests run, there is nothing to build one from
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTH = 960  # screen pixels: about what JupyterLab leaves for an output
COLUMNS = (288, 358, 560, 768)  # widths of the web edition's column, smallest telephone to desk
MARGIN = 16
SITE_STYLE = Path(__file__).parent / "website" / "static" / "site.css"
SITE_TEXT = f"margin: {MARGIN}px; font: 16.64px/1.5 Helvetica, Arial, sans-serif"


class Still(NamedTuple):
    """A widget as it looks on a white page at first: PNG, and its height in each of COLUMNS."""

    png: bytes
    heights: tuple[int, ...]


def find_chromium() -> str | None:
    """Return the path of a Chromium: AELIB_CHROMIUM, or one that is installed; None without."""
    named = os.environ.get("AELIB_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start a Chromium with a profile of its own, and end it."""
    path = find_chromium()
    if path is None:
        raise CourseError(
            "a widget's still picture is taken in Chromium, and none is found: install it "
            "(apt install chromium), or let AELIB_CHROMIUM name one."
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def photograph(fragments: list[str]) -> list[Still]:
    """Return how each widget, given as HTML, looks at first."""
    with ThreadPoolExecutor(1) as thread:  # playwright refuses one that already has a loop running
        return thread.submit(_photograph, fragments).result()


def _photograph(fragments: list[str]) -> list[Still]:
    with open_browser() as browser:
        page = browser.new_page()
        failures: list[str] = []
        page.on("pageerror", lambda error: failures.append(str(error)))
        pictures = []
        for fragment in fragments:
            resize(page, WIDTH)
            page.set_content(f"<!doctype html><meta charset=utf-8><body>{fragment}", timeout=60_000)
            page.wait_for_selector("[data-alive]:not([aria-busy])", timeout=60_000)
            png = smaller(page.locator("[data-alive]").screenshot())
            pictures.append(Still(png, heights(page)))
        if failures:
            raise CourseError(f"a widget failed on its page: {failures[0]}")
        return pictures


def resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})


def heights(page: Page) -> tuple[int, ...]:
    """Return how many screen pixels the widget on a page is high in the web edition's columns."""
    page.add_style_tag(path=SITE_STYLE)
    page.evaluate(f"document.body.className = 'live'; document.body.style = '{SITE_TEXT}'")
    found = []
    for column in COLUMNS:
        resize(page, column + 2 * MARGIN)
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 100)))")
        box = page.locator("[data-alive]").bounding_box()
        found.append(round(box["height"]) if box else 0)
    return tuple(found)


def smaller(png: bytes, colors: int = 128) -> bytes:
    """Return a picture in few colours: a quarter of the bytes, and the eye does not see it."""
    file = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(colors).save(file, "png", optimize=True)
    return file.getvalue()


def with_picture(fragment: str, still: Still, alt: str) -> str:
    """Return a widget's HTML with its picture, for where there are no scripts.

    The picture says how high the widget is in each column, so that a page can keep its place. The
    name of the kernel's model goes: that kernel is gone, and it differs between builds.
    """
    source = f"data:image/png;base64,{base64.b64encode(still.png).decode()}"
    tall = " ".join(map(str, still.heights))
    image = (
        f'<img class="aelib-still" alt="{html.escape(alt)}" data-heights="{tall}" src="{source}">'
    )
    start = r'<div class="aelib-widget"(?: role="group" aria-label="[^"]*")?'
    place = rf'({start})(?: data-model="\w+")?( data-aelib="\w+">)'
    filled, count = re.subn(place, lambda found: f"{found[1]}{found[2]}{image}", fragment)
    if count != 1:
        raise CourseError(f"a widget's HTML must hold one place for its picture, and has {count}.")
    return filled
