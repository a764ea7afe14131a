"""Pictures of notebooks as files: with their size, so that nothing moves when they come."""

import base64
import html
import io
import re

from PIL import Image

from tools.browser import COLUMNS
from tools.course import CourseError
from tools.website.assets import Assets

EMBEDDED = re.compile(
    r'<img(?P<before>[^>]*?) src="data:image/(?P<kind>[\w+]+);base64,(?P<data>[^"]+)"'
)
STILL = re.compile(
    r'<img class="aelib-still" alt="(?P<alt>[^"]*)" data-heights="(?P<heights>[\d ]+)" '
    r'src="data:image/png;base64,(?P<png>[^"]+)">'
)


def figure(png: str, alt: str, assets: Assets, as_drawn: bool = False) -> str:
    """Return a drawing with its alternative; a line drawing is inverted on a dark page."""
    content = base64.b64decode(png)
    kind = "plot" if is_line_drawing(content) and not as_drawn else "picture"
    address = assets.add("figures/figure.png", content)
    return f'<img class="{kind}" {attributes(content, alt, address)}>'


def attributes(png: bytes, alt: str, address: str) -> str:
    width, height = Image.open(io.BytesIO(png)).size
    return (
        f'alt="{html.escape(alt)}" src="{address}" width="{width}" height="{height}" '
        f'style="--wide: {width}px" loading="lazy"'
    )


def still_of(place: str, assets: Assets) -> tuple[str, str]:
    """Return a widget's place, its still picture no longer in it but a file, and its heights.

    They are CSS: how high the widget will be in each of tools.browser.COLUMNS.
    """
    found = STILL.search(place)
    if not found:
        raise CourseError("a widget has no still picture: build the notebook anew.")
    png = base64.b64decode(found["png"])
    address = assets.add("figures/still.png", png)
    image = f'<img class="aelib-still" {attributes(png, html.unescape(found["alt"]), address)}>'
    heights = zip(COLUMNS, found["heights"].split(), strict=True)
    tall = ";".join(f"--in-{wide}:{high}px" for wide, high in heights)
    return re.sub(r"<p><em>.*?</em></p>", "", place.replace(found[0], image)), tall


def as_files(fragment: str, assets: Assets) -> str:
    """Return HTML whose embedded pictures are files."""

    def moved(found: re.Match) -> str:
        ending = found["kind"].removesuffix("+xml")
        address = assets.add(f"figures/figure.{ending}", base64.b64decode(found["data"]))
        return f'<img{found["before"]} loading="lazy" src="{address}"'

    return EMBEDDED.sub(moved, fragment)


def is_line_drawing(png: bytes) -> bool:
    """Say whether a drawing may be inverted on a dark page: lines on white, and no photographs.

    Images of digits are mostly black, so a figure with some of them has a good deal of black.
    """
    grey = Image.open(io.BytesIO(png)).convert("L")
    grey.thumbnail((200, 200))
    counts = grey.histogram()
    every = sum(counts)
    return sum(counts[240:]) / every > 0.55 and sum(counts[:60]) / every < 0.08
