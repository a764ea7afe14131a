"""The site that `make site` has made, served from this machine, every other host blocked."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from visits import DESK, SITE, Visit

from tools.browser import find_chromium, open_browser
from tools.server import serving

HERE = Path(__file__).parent
# `make test` collects them without what `make site` installs.
collect_ignore_glob = [] if find_spec("docutils") and find_spec("pypdf") else ["test_*.py"]


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.site)
            if find_chromium() is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium found"))


@pytest.fixture(scope="session")
def address():
    """Serve the site; return where."""
    if not (SITE / "index.html").exists():
        pytest.fail("there is no _site/: run `make site` first.")
    with serving(SITE) as where:
        yield where


@pytest.fixture(scope="session")
def chromium():
    with open_browser() as browser:
        yield browser


@pytest.fixture
def visit(chromium, address):
    """Return a function that opens windows; the test fails if anything failed in one."""
    opened = []

    def begin(at=address, **settings):
        opened.append(Visit(chromium, at, **{**DESK, **settings}))
        return opened[-1]

    yield begin
    for one in opened:
        one.context.close()
    assert [one.errors for one in opened if one.errors] == []
    assert [one.foreign for one in opened if one.foreign] == []
