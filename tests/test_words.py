"""The vocabulary of lesson 00: each of its terms is met again, and introduced in bold."""

import re

import pytest

from tools import notebooks
from tools.compose import read_lesson

COURSE = notebooks.COURSE
FIRST, *LATER = COURSE.stems()


def prose(stem):
    """Return the text cells of a lesson on one line, without code."""
    cells = read_lesson(COURSE.lesson(stem)).cells
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return " ".join(re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL).split())


def terms():
    """Return the words in the table of lesson 00, those for one thing apart; symbols are none."""
    (table,) = (
        cell.source
        for cell in read_lesson(COURSE.lesson(FIRST)).cells
        if cell.cell_type == "markdown" and "| word |" in cell.source
    )
    rows = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)
    words = [word.strip() for row in rows for word in row.split(",")]
    return [word for word in words if word[0].isalpha() and word != "word"]


TEXTS = {stem: prose(stem) for stem in LATER}


def has(text, term):
    """Say whether a term stands in a text, in any number, with a hyphen or without."""
    spelt = re.escape(term).replace(r"\-", "[- ]?")
    return re.search(rf"\b{spelt}(?:e?s)?\b", text, re.IGNORECASE) is not None


@pytest.mark.parametrize("term", terms())
def test_a_term_is_met_again_and_introduced_in_bold(term):
    bold = [part for text in TEXTS.values() for part in re.findall(r"\*\*([^*]+)\*\*", text)]
    introduced = any(has(part, term) for part in bold)
    assert any(has(text, term) for text in TEXTS.values()), "in no lesson after 00"
    assert introduced, "nowhere in bold"
