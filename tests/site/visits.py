"""Windows on the site, and what its pages are."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "_site"
DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}


class Visit:
    """A page of the site in a window of its own; what went wrong there is kept."""

    def __init__(self, browser, address, **settings):
        self.address, self.foreign, self.errors = address, [], []
        self.context = browser.new_context(**settings)
        self.context.route("**/*", self._only_ours)
        self.page = self.context.new_page()
        self.page.set_default_timeout(20_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self._heard(message))

    def _only_ours(self, route):
        url = route.request.url
        if url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.foreign.append(url)
            route.abort()

    def _heard(self, message):
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def open(self, name):
        self.page.goto(f"{self.address}/{name}", wait_until="load")
        return self.page


def pages():
    """Return every page, by its address from the root."""
    return sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))


def texts():
    """Return every page but the decks of slides."""
    return [name for name in pages() if not name.startswith("slides/")]


def lessons():
    return [name for name in pages() if re.match(r"\d\d_", name)]
