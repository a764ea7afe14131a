"""A lesson on paper."""

import pytest
from pypdf import PdfReader
from visits import SITE

from tools import handout
from tools.course import Course, CourseError

COURSE = Course(handout.ROOT)
STEM = "08_denoising"


@pytest.fixture(scope="module")
def printed(chromium):
    """Return what stands on the paper of lesson 08, and its reader."""
    reader = PdfReader(handout.print_lesson(chromium, COURSE, STEM, SITE))
    return "\n".join(page.extract_text() for page in reader.pages), reader


def test_predictions_stand_there_without_their_answers(printed):
    text, _ = printed
    assert "The plain net: it was trained on clean images" in text
    assert "It was trained on exactly this" not in text


def test_neither_solutions_nor_folded_code_are_printed(printed):
    text, _ = printed
    assert "Solution" not in text
    assert "import torch" not in text  # the set-up


def test_every_slider_has_its_address_and_picture(printed):
    text, reader = printed
    for number in (1, 2, 3):
        assert f"{COURSE.site}{STEM}.html#widget-{number}" in text
    assert sum(len(page.images) for page in reader.pages) >= 15


def test_a_page_that_is_not_there_is_named(chromium, tmp_path):
    with pytest.raises(CourseError, match="run `make site` first"):
        handout.print_lesson(chromium, COURSE, STEM, tmp_path)
