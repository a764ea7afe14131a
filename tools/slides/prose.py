"""Sentences of a page's paragraphs, with their formulas and links whole."""

import html
import re
from functools import cache

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

MARK, END = "\x00", "\x01"  # an element, and after it that a sentence ends inside it
ENDS = re.compile(r"(?:(?<=[.?!\x01])|(?<=[.?!][)”]))\s+(?=[A-Z(“\x00])")


def sentences(paragraph: Tag) -> list[str]:
    """Return a paragraph's sentences as HTML."""
    inner = [str(child) for child in paragraph.children if isinstance(child, Tag)]
    text = "".join(map(marked, paragraph.children))
    whole = iter(inner)
    return [
        re.sub(MARK, lambda _: next(whole), " ".join(part.split())).replace(END, "")
        for part in ENDS.split(text)
    ]


def marked(child: PageElement) -> str:
    """Return a piece of a paragraph with a sign in the place of an element."""
    if not isinstance(child, Tag):
        return html.escape(str(child), quote=False)
    return MARK + END * child.get_text().endswith((".", "?", "!"))


@cache
def text_of(fragment: str) -> str:
    """Return what HTML says, formulas as TeX."""
    soup = BeautifulSoup(fragment, "html.parser")
    for formula in soup.select(".katex"):
        tex = formula.find("annotation")
        formula.replace_with(f"${tex.get_text().strip() if tex else ''}$")
    return " ".join(soup.get_text().split())


def words(fragment: str) -> int:
    """Return how many words a reader reads; a formula is one."""
    return len(re.sub(r"\$[^$]*\$", "x", text_of(fragment)).split())


def is_defining(sentence: str) -> bool:
    """Say whether a sentence introduces a term, which is bold there, and is no aside."""
    return "<strong>" in sentence and not sentence.startswith("(")
