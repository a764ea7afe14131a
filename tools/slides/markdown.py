"""Markdown with formulas as HTML, for what does not come from the site's pages."""

import html
from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

from tools.course import CourseError
from tools.website import formulas


def rendered(texts: list[str]) -> list[str]:
    """Return texts in Markdown as HTML; CourseError for a formula that KaTeX refuses."""
    tokens = [token for text in texts for token in reader().parse(text)]
    every = [one for token in tokens for one in (token, *(token.children or []))]
    maths = [one for one in every if "math" in one.type]
    found = [(one.content.strip(), one.type != "math_inline") for one in maths]
    for formula, why in formulas.render(found).items():
        raise CourseError(f"the formula `{formula[0]}` is refused: {why}")
    return [reader().render(text) for text in texts]


@cache
def reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").use(dollarmath_plugin, renderer=drawn)


def drawn(content: str, options: dict) -> str:
    found = formulas.made.get((content.strip(), bool(options["display_mode"])))
    return found or f"<code>{html.escape(content)}</code>"
