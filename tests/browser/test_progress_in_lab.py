"""A reader's copy in JupyterLab: what was answered, predicted and run is listed, and survives."""

import nbformat
import pytest
from nbformat import v4
from playwright.sync_api import expect

from tools.lab import run_all, serving

KERNEL = {"name": "python3", "display_name": "Python 3"}
DONE = [
    'lesson.predict("Which?", {"a": "too few", "b": "indeed"}, "b")',
    'lesson.predict("And then?", {"a": "too few", "b": "indeed"}, "b")',
    'lesson.check(3, (lambda n: n == 3, "it is 3"))',
    'lesson.claim("two is more than one", 2 > 1)',
]


def save(folder, stem, *sources):
    cells = [v4.new_markdown_cell(f"# {stem[:2]} · A title")]
    cells += [v4.new_code_cell("from aelib import lesson"), *map(v4.new_code_cell, sources)]
    metadata = {"kernelspec": KERNEL, "aelib": {"lesson": stem, "shipped": "0"}}
    nbformat.write(v4.new_notebook(cells=cells, metadata=metadata), folder / f"{stem}.ipynb")


@pytest.fixture
def address(tmp_path):
    save(tmp_path, "00_start", "lesson.progress()")
    save(tmp_path, "01_done", *DONE)
    with serving(tmp_path) as address:
        yield address


def test_the_list_tells_what_was_done(chromium, address):
    context = chromium.new_context()
    page = context.new_page()
    run_all(page, address, "01_done.ipynb")
    page.get_by_text("✓ two is more than one").wait_for(timeout=60_000)
    page.locator("summary:text-is('a')").first.press("Enter")  # as the keyboard does it
    page.keyboard.press("Control+s")
    page.locator(".jp-mod-dirty").wait_for(state="detached")
    page.goto(f"{address}/lab?reset")  # it would run the cells of the notebook that it opens again
    page.locator(".jp-Launcher").wait_for()
    run_all(page, address, "00_start.ipynb")
    row = page.locator("tr", has_text="01 · A title").locator("td")
    expect(row).to_have_text(["1 of 1", "1 of 2", "1 of 1"], timeout=60_000)
    context.close()
