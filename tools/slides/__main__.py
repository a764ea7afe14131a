"""Make decks of slides for the site that stands: python -m tools.slides [--site _site]."""

import argparse
import re
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

import jinja2

from tools.course import Course, CourseError, Lesson
from tools.files import write_whole
from tools.lectures import read_lecture
from tools.slides.deck import Slide, cut
from tools.slides.marks import check_short, marked
from tools.slides.speaker import prepare
from tools.slides.thin import thinned
from tools.terminal import as_command
from tools.website.assets import Assets

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent / "static"
REVEAL = ROOT / "node_modules" / "reveal.js" / "dist"
FROM_PAGES = ("katex.css", "widget.css")  # styles that slides share with the pages


@as_command
def main() -> None:
    parser = argparse.ArgumentParser(description="Make a deck of slides of each lesson.")
    parser.add_argument("--site", type=Path, default=ROOT / "_site", metavar="FOLDER")
    options = parser.parse_args()
    start = time.perf_counter()
    count = write_decks(Course(ROOT), options.site)
    print(f"{options.site / 'slides'}: {count} slides, {time.perf_counter() - start:.0f} s")


def write_decks(course: Course, site: Path) -> int:
    """Write a deck for each lesson beside a site's pages; return how many slides there are."""
    template = jinja2.Environment(undefined=jinja2.StrictUndefined).from_string(
        (HERE / "deck.html").read_text(encoding="utf-8")
    )
    shared = {"style": style(site), "scripts": scripts(site)}
    lessons = course.lessons()
    with ProcessPoolExecutor(2) as pool:
        decks = list(pool.map(deck, repeat(course), lessons, repeat(site)))
    for lesson, slides in zip(lessons, decks, strict=True):
        page = template.render(shared, lesson=lesson, slides=slides)
        write_whole(site / "slides" / f"{lesson.file}.html", page)
    return sum(map(len, decks))


def deck(course: Course, lesson: Lesson, site: Path) -> list[Slide]:
    """Return a lesson's slides with all that the speaker reads."""
    page = site / f"{lesson.file}.html"
    if not page.exists():
        raise CourseError(f"{page} is not there: run `make site` first.")
    lecture = read_lecture(course, lesson)
    every = cut(page.read_text(encoding="utf-8"))
    file = f"lectures/{lesson.file}.toml"
    slides = thinned(marked(every, lecture.slides, file), lecture)
    check_short(slides, file)
    prepare(slides, lecture)
    for slide in slides:
        slide.heading = moved(slide.heading, lesson)
        slide.body = [moved(one, lesson) for one in slide.body]
        slide.notes = [moved(one, lesson) for one in slide.notes]
    return slides


def moved(fragment: str, lesson: Lesson) -> str:
    """Return a piece of a page as it is in a folder beside the page, and at once on its slide."""

    def up(found: re.Match) -> str:
        name, address = found[1], found[2]
        if name == "data-scripts":
            return f'{name}="{" ".join(f"../{one}" for one in address.split())}"'
        if re.match(r"[a-z]+:", address):
            return found[0]
        page = f"{lesson.file}.html" if address.startswith("#") else ""
        return f'{name}="../{page}{address}"'

    bare = re.sub(r' (?:id="[^"]*"|loading="lazy")', "", fragment)
    return re.sub(r'\b(src|href|data-scripts)="([^"]*)"', up, bare)


def style(site: Path) -> str:
    """Write the one style sheet of the decks; return its address."""
    if not REVEAL.exists():
        raise CourseError("reveal.js is not there: run `npm ci`, or `make slides`, which does.")
    sheets = [
        REVEAL / "reveal.css",
        *(site / "_static" / one for one in FROM_PAGES),
        HERE / "deck.css",
    ]
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return Assets(site).add("_static/deck.css", text)


def scripts(site: Path) -> list[str]:
    """Write the scripts of the decks; return their addresses, in the order to load them."""
    own = [REVEAL / "reveal.js", REVEAL / "plugin" / "notes.js", HERE / "deck.js"]
    written = [
        Assets(site).add(f"_static/{path.name}", path.read_text(encoding="utf-8")) for path in own
    ]
    return [*written, "_static/wake.js"]


if __name__ == "__main__":
    sys.exit(main())
