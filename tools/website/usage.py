"""Which of aelib's functions and classes each lesson uses."""

import ast
import importlib
from collections import defaultdict
from collections.abc import Iterable

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode

from tools.compose import code_cells


def used(nb: NotebookNode, modules: Iterable[str]) -> list[str]:
    """Return the public names that the code of a lesson uses: "aelib.data.load_images"."""
    public = {name: set(importlib.import_module(f"aelib.{name}").__all__) for name in modules}
    found = set()
    for _, cell in code_cells(nb):
        tree = ast.parse(TransformerManager().transform_cell(cell.source))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                if node.attr in public.get(node.value.id, ()):
                    found.add(f"aelib.{node.value.id}.{node.attr}")
    return sorted(found)


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
