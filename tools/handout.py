"""Print lessons to PDF, for the hands of an audience: python -m tools.handout [NN ...].

A page of the site that stands, in Chromium, without its scripts: sliders are their still pictures,
each with a link and a QR code that lead to the living one. Nothing folded is opened, so predictions
come without answers, and exercises without solutions.
"""

import argparse
import sys
from pathlib import Path

import segno
from playwright.sync_api import Browser

from tools.browser import open_browser
from tools.course import Course, CourseError
from tools.terminal import as_command

ROOT = Path(__file__).resolve().parents[1]
PAPER = """
  @page { size: A4; margin: 18mm 18mm 20mm; }
  .sidebar-drawer, .toc-drawer, .mobile-header, .related-pages, .bottom-of-page, .tick, noscript,
  .bar, .content-icon-container, article details { display: none !important; }
  .predict details { display: block !important; }
  .predict summary { list-style: "☐ "; }
  .page, .main, .content { display: block !important; width: auto !important;
    padding: 0 !important; }
  article { font-size: 10pt; }
  .output img { max-width: 118mm; }
  .live { max-width: 150mm; }
  h2, h3 { break-after: avoid; }
  .output, figure, .predict, .alive-at, table, .math-wrapper { break-inside: avoid; }
  article pre { white-space: pre-wrap; font-size: 8pt; }
  .alive-at { display: flex; align-items: center; gap: 4mm; margin: 2mm 0 5mm; }
  .alive-at svg { width: 20mm; height: 20mm; flex: none; }
"""
FOOT = (
    '<div style="width:100%; padding: 0 18mm; font: 8pt sans-serif; display: flex; '
    'justify-content: space-between"><span>{title}</span>'
    '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'
)
# Put below each widget where it lives: [id, HTML] for each.
POINT = """places => {
  for (const [id, words] of places)
    document.getElementById(id).insertAdjacentHTML('beforeend', words);
  for (const image of document.images) image.loading = 'eager';
  return Promise.all([...document.images].map((image) => image.decode()));
}"""
IDS = "[...document.querySelectorAll('.live')].map((widget) => widget.id)"


@as_command
def main() -> None:
    parser = argparse.ArgumentParser(description="Print lessons of the site to PDF.")
    parser.add_argument("lessons", nargs="*", metavar="NN")
    parser.add_argument("--site", type=Path, default=ROOT / "_site", metavar="FOLDER")
    options = parser.parse_args()
    course = Course(ROOT)
    stems = course.find(options.lessons)
    with open_browser() as browser:
        for stem in stems:
            print(print_lesson(browser, course, stem, options.site))


def print_lesson(browser: Browser, course: Course, stem: str, site: Path) -> Path:
    """Write site/handouts/<stem>.pdf; return its path. CourseError if the page is not there."""
    source = site / f"{stem}.html"
    if not source.exists():
        raise CourseError(f"{source} is not there: run `make site` first.")
    target = site / "handouts" / f"{stem}.pdf"
    target.parent.mkdir(exist_ok=True)
    page = browser.new_page(color_scheme="light")
    page.emulate_media(media="print", color_scheme="light")
    page.route("**/*.js*", lambda route: route.abort())
    page.goto(source.resolve().as_uri())
    page.add_style_tag(content=PAPER)
    page.evaluate(
        POINT, [[name, pointer(f"{course.site}{stem}.html#{name}")] for name in page.evaluate(IDS)]
    )
    foot = FOOT.format(title=page.title())
    page.pdf(
        path=target,
        prefer_css_page_size=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=foot,
        print_background=True,
        tagged=True,
        outline=True,
    )
    page.close()
    return target


def pointer(address: str) -> str:
    """Return what leads from paper to a widget: a QR code, and the address in letters."""
    code = segno.make(address, error="m").svg_inline(omitsize=True)
    return f'<div class="alive-at">{code}<span>Move it yourself:<br>{address}</span></div>'


if __name__ == "__main__":
    sys.exit(main())
