"""Which of aelib's functions and classes each lesson uses."""

import ast
import importlib
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode

from tools.compose import code_cells


def used(nb: NotebookNode, modules: Collection[str]) -> list[str]:
    """Return the public names that the code of a lesson uses: "aelib.data.load_images"."""
    found = set()
    for _, cell in code_cells(nb):
        tree = ast.parse(TransformerManager().transform_cell(cell.source))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                module = node.value.id
                if module in modules and node.attr in public(module):
                    found.add(f"aelib.{module}.{node.attr}")
    return sorted(found)


@cache
def public(module: str) -> frozenset[str]:
    return frozenset(importlib.import_module(f"aelib.{module}").__all__)


def by_name(uses: dict[str, list[str]]) -> dict[str, list[str]]:
    """Turn what each lesson uses into where each name is used."""
    lessons = defaultdict(list)
    for lesson, names in uses.items():
        for name in names:
            lessons[name].append(lesson)
    return dict(lessons)


def paragraph(names: Iterable[str]) -> str:
    """Return the names as links into the pages of the package, for the foot of a lesson."""
    links = [f"{{py:obj}}`{name.removeprefix('aelib.')} <{name}>`" for name in names]
    return f"**From the package, in this lesson:** {', '.join(links)}."
