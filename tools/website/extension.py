"""What Sphinx does here beyond its own: links from docstrings to lessons, and a search of prose."""

import inspect
import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from traitlets import HasTraits

NOT_SEARCHED = nodes.literal_block, nodes.math, nodes.math_block


class SearchProse(SphinxPostTransform):
    """Leaves code, its output, predictions, solutions and formulas out of the search."""

    formats = ("html",)
    default_priority = 900

    def run(self, **kwargs: Any) -> None:
        folded = False  # a solution: HTML begins and ends it, and between stands what MyST reads
        for node in self.document.findall(nodes.Element):
            if isinstance(node, nodes.raw):
                text = node.astext()
                folded = (folded or "<details" in text) and "</details>" not in text
            elif folded or isinstance(node, NOT_SEARCHED) or "cell" in node["classes"]:
                node["classes"].append("no-search")


def link_lessons(app: Sphinx, what, name, obj, options, lines: list[str]) -> None:
    """Make links of the lessons that a docstring names ("Lesson 08", "lessons 04 and 05")."""
    stems = app.config.lesson_pages

    def linked(found: re.Match) -> str:
        return re.sub(r"\d\d", lambda n: f":doc:`{n[0]} </{stems[n[0]]}>`", found[0])

    numbers = r"\b[Ll]essons? \d\d(?:(?:, | and |, and | or | to )\d\d)*"
    lines[:] = [re.sub(numbers, linked, line) for line in lines]


def keep_stars(app: Sphinx, what, name, obj, options, lines: list[str]) -> None:
    """Keep a star before a name, as in (N, *shape), from beginning an emphasis."""
    lines[:] = [re.sub(r"(?<![\w*`\\])\*(?=\w+\b(?!\*))", r"\\*", line) for line in lines]


def sign(app: Sphinx, what: str, name, obj, options, signature, returns) -> tuple[str, str] | None:
    """Give a widget the signature that it is made by; that of traitlets takes anything."""
    if what != "class" or not issubclass(obj, HasTraits):
        return None
    (_, *own) = inspect.signature(obj.__init__).parameters.values()
    bare = [one.replace(annotation=inspect.Parameter.empty) for one in own]
    return str(inspect.Signature(bare)), returns


def tell_lessons(app: Sphinx, what, name: str, obj, options, lines: list[str]) -> None:
    """Say below a docstring which lessons use what it is of."""
    stems = app.config.lesson_pages
    if using := app.config.lessons_using.get(name):
        links = ", ".join(f":doc:`{number} </{stems[number]}>`" for number in using)
        lines += ["", f"**Used in lessons** {links}."]


def setup(app: Sphinx) -> dict:
    app.add_config_value("lesson_pages", {}, "env", dict)
    app.add_config_value("lessons_using", {}, "env", dict)
    app.add_post_transform(SearchProse)
    app.connect("autodoc-process-signature", sign)
    app.connect("autodoc-process-docstring", keep_stars)
    app.connect("autodoc-process-docstring", link_lessons)
    app.connect("autodoc-process-docstring", tell_lessons)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
