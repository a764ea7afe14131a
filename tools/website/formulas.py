"""Formulas as HTML, made by KaTeX while the site is built: pages need a style and fonts only.

A math renderer of Sphinx. The formulas of a page are rendered in one call of node, before the page
is written; a formula that KaTeX refuses stops the build.
"""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

PROGRAM = Path(__file__).with_name("katex.js")
Formula = tuple[str, bool]  # its TeX, and whether it stands alone
made: dict[Formula, str] = {}


def formula(node: nodes.Element) -> Formula:
    return node.astext().strip(), isinstance(node, nodes.math_block)


def render(formulas: Iterable[Formula]) -> dict[Formula, str]:
    """Render what has not been rendered yet; return what KaTeX says of those that it refuses."""
    new = list(dict.fromkeys(one for one in formulas if one not in made))
    if not new:
        return {}
    done = subprocess.run(
        ["node", str(PROGRAM)],
        input=json.dumps(new),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    answers = dict(zip(new, json.loads(done.stdout), strict=True))
    made.update({one: answer["html"] for one, answer in answers.items() if "html" in answer})
    return {one: answer["error"] for one, answer in answers.items() if "error" in answer}


def render_page(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    found = [*doctree.findall(nodes.math), *doctree.findall(nodes.math_block)]
    places = {formula(node): node for node in found}
    for refused, why in render(places).items():
        raise ExtensionError(
            f"{docname}, {place(places[refused])}: the formula `{refused[0]}` is refused: {why}"
        )


def place(node: nodes.Element) -> str:
    """Return where a node stands; myst-nb counts 10,000 lines for each cell."""
    line = next((at.line for at in (node, *ancestors(node)) if at.line), 0)
    return f"cell {line // 10_000}" if line >= 10_000 else f"line {line}"


def ancestors(node: nodes.Element) -> Iterable[nodes.Element]:
    while node.parent is not None:
        node = node.parent
        yield node


def visit(self, node: nodes.Element) -> None:
    if formula(node) not in made:  # a heading of another page, in the navigation
        render([formula(node)])
    shown = made[formula(node)]
    tag = "div" if isinstance(node, nodes.math_block) else "span"
    self.body.append(f'<{tag} class="math">{shown}</{tag}>')
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict:
    app.add_html_math_renderer("katex", (visit, None), (visit, None))
    app.connect("doctree-resolved", render_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
