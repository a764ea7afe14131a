"""Sentences of a page's paragraphs, with their formulas and links whole."""

import html
import re

from bs4 import Tag
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


def words(fragment: str) -> int:
    """Return how many words a reader reads; a formula is one."""
    text = re.sub(r'<span class="katex-mathml">.*?</math></span>', "", fragment, flags=re.DOTALL)
    text = re.sub(r'<span[^>]*class="katex-html".*?(?=</span></span></span>)', "x", text)
    return len(re.sub(r"<[^>]+>", " ", text).split())


def is_defining(sentence: str) -> bool:
    """Say whether a sentence introduces a term, which is bold there, and is no aside."""
    return "<strong>" in sentence and not sentence.startswith("(")
