"""What the pages are made of: links, sizes, files; without a browser."""

import re
from functools import cache
from urllib.parse import unquote, urlsplit

import nbformat
import pytest
from bs4 import BeautifulSoup
from visits import ROOT, SITE, lessons, pages

from tools.course import Course
from tools.portable import portable

COURSE = Course(ROOT)
LARGEST = 1_000_000  # bytes of a page before its widgets


@cache
def soup(name):
    return BeautifulSoup((SITE / name).read_text("utf-8"), "html.parser")


@cache
def anchors(name):
    return {tag["id"] for tag in soup(name).find_all(id=True)} | {""}


def references(name):
    """Yield what a page points to: the tag's name, and the address as written."""
    for tag in soup(name).find_all(True):
        for attribute in ("href", "src"):
            if attribute in tag.attrs:
                yield tag.name, tag[attribute]
        for src in tag.get("data-scripts", "").split():
            yield "script", src


def test_every_lesson_has_its_page():
    assert [name.removesuffix(".html") for name in lessons()] == COURSE.stems()


@pytest.mark.parametrize("name", pages())
def test_every_link_and_anchor_of_ours_leads_somewhere(name):
    dead = []
    for _, address in references(name):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        target = (SITE / name).parent / unquote(parts.path) if parts.path else SITE / name
        if not target.resolve().is_file():
            dead.append(address)
        elif target.suffix == ".html" and parts.fragment:
            page = target.resolve().relative_to(SITE).as_posix()
            if unquote(parts.fragment).lstrip("/") not in anchors(page):  # reveal.js's begin so
                dead.append(address)
    assert dead == []


@pytest.mark.parametrize("name", pages())
def test_nothing_but_links_leads_to_another_host(name):
    foreign = [
        (tag, address)
        for tag, address in references(name)
        if urlsplit(address).netloc and tag != "a"
    ]
    canonical = soup(name).find("link", rel="canonical")
    allowed = [("link", canonical["href"])] if canonical else []
    assert [one for one in foreign if one not in allowed] == []


@pytest.mark.parametrize("name", lessons())
def test_a_page_is_small_before_its_widgets(name):
    """All that a first visit loads, its pictures included, but what widgets ask for later."""
    loaded = soup(name).select("img[src], script[src], link[rel=stylesheet], link[rel~=icon]")
    files = {SITE / urlsplit(tag.get("src") or tag["href"]).path for tag in loaded}
    size = sum(path.stat().st_size for path in files)
    assert size + (SITE / name).stat().st_size < LARGEST


@pytest.mark.parametrize("name", lessons())
def test_no_prediction_shows_its_code(name):
    text = soup(name).find("article").get_text()
    assert "lesson.predict(" not in text
    assert soup(name).select(".predict"), "and yet there are predictions"


@pytest.mark.parametrize("stem", COURSE.stems())
def test_the_notebook_to_download_is_that_of_the_build(stem, tmp_path):
    path = portable(COURSE, stem, tmp_path, [stem])
    offered = SITE / "notebooks" / path.name
    assert offered.read_bytes() == path.read_bytes()
    assert [a["href"] for a in soup(f"{stem}.html").select("a[download]")] == [
        f"notebooks/{path.name}"
    ]
    nbformat.validate(nbformat.read(offered, 4))


def test_the_search_finds_prose_and_no_answers():
    index = (SITE / "searchindex.js").read_text("utf-8")
    words = set(re.findall(r'"(\w+)":', index)) | set(re.findall(r"[{,](\w+):", index))
    assert "bottleneck" in words
    for only_in_code in ("manual_seed", "randperm"):
        assert only_in_code not in words


def test_every_picture_has_its_size_and_its_words():
    for name in lessons():
        for image in soup(name).select("article img"):
            assert image.get("alt"), (name, image["src"])
            if not image["src"].endswith(".svg"):
                assert image.get("width") and image.get("height"), (name, image["src"])
