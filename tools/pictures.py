"""Which cells of a lesson show a picture, told from their code alone, and what they say of it."""

import ast
from collections.abc import Iterator, Sequence

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode

from tools.compose import tags

DRAWING = {"plots", "plt"}  # modules whose functions draw
SILENT = {"use_style", "COLORS", "rcParams", "get_cmap", "close", "switch_backend"}


def cells_that_draw(cells: Sequence[NotebookNode]) -> Iterator[tuple[int, NotebookNode]]:
    """Yield the code cells that show a picture or a widget, with their numbers in the lesson.

    A function that draws shows nothing where it is written, but in each cell that calls it.
    """
    code = [cell for cell in cells if cell.cell_type == "code"]
    trees = [ast.parse(TransformerManager().transform_cell(cell.source)) for cell in code]
    functions = {
        node.name: node
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }
    drawing: set[str] = set()
    while (
        more := {
            name for name, node in functions.items() if draws(ast.Module(node.body, []), drawing)
        }
        - drawing
    ):
        drawing |= more
    for number, (cell, tree) in enumerate(zip(code, trees, strict=True), start=1):
        if "slider" in tags(cell) or draws(tree, drawing):
            yield number, cell


def draws(tree: ast.Module, functions: set[str]) -> bool:
    """Say whether code draws, functions that are only written in it apart."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Attribute) and node.attr not in SILENT:
            if isinstance(node.value, ast.Name) and node.value.id in DRAWING:
                return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in functions:
                return True
        waiting += ast.iter_child_nodes(node)
    return False
