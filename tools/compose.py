"""From the text of a lesson to its notebook, still without outputs."""

import ast
import hashlib
import inspect
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import jupytext
import nbformat
from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode, v4

from aelib._needs import MODULES
from tools import first_cell
from tools.course import Course, CourseError, Lesson

KEPT_METADATA = ("slideshow", "tags")
PACKAGES = {module: package for package, module in MODULES.items()}
DISPENSABLE = {"anywidget", "pooch", "safetensors", "tqdm"}  # what aelib can do without
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {
        "codemirror_mode": {"name": "ipython", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
    },
}


def code_cells(nb: NotebookNode) -> Iterator[tuple[int, NotebookNode]]:
    """Yield the code cells with the number that the reader sees in brackets."""
    yield from enumerate((cell for cell in nb.cells if cell.cell_type == "code"), start=1)


def read_lesson(path: Path) -> NotebookNode:
    """Return a lesson's own cells, with their tags and nothing else in the metadata."""
    if not path.exists():
        raise CourseError(f"course.toml names {path.stem}, and there is no lessons/{path.name}.")
    nb = jupytext.read(path, fmt="py:percent")
    for cell in nb.cells:
        cell.metadata = {k: v for k, v in cell.metadata.items() if k in KEPT_METADATA}
        # nbval sees what an Output widget shows a second time, outside it.
        if "slider" in tags(cell) and "nbval-ignore-output" not in tags(cell):
            cell.metadata["tags"] = [*tags(cell), "nbval-ignore-output"]
    return nb


def tags(cell: NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])


def is_prediction(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and cell.source.startswith("lesson.predict(")


def is_folded(cell: NotebookNode) -> bool:
    """Say whether the code of a cell is folded away, in JupyterLab and in Colab."""
    in_lab = cell.metadata.get("jupyter", {}).get("source_hidden", False)
    return in_lab and cell.metadata.get("cellView") == "form"


def compose(course: Course, stem: str) -> NotebookNode:
    """Return the notebook of a lesson as it is built, before it is executed."""
    lessons = course.lessons()
    here = course.stems().index(stem)
    nb = read_lesson(course.lesson(stem))
    check_heading(nb, lessons[here])
    nb.cells[0].source += "\n\n" + links(course, stem)
    folded = {"tags": ["install", "hide-input"]}
    install = v4.new_code_cell(install_source(course, nb), metadata=folded)
    navigation = v4.new_markdown_cell(neighbours(lessons, here), metadata={"tags": ["navigation"]})
    nb.cells = [nb.cells[0], install, *nb.cells[1:]] + ([navigation] if navigation.source else [])
    for cell in nb.cells:
        if "hide-input" in tags(cell):
            cell.metadata |= {"jupyter": {"source_hidden": True}, "cellView": "form"}
        if is_prediction(cell):  # its code names the answer: nbconvert leaves it out
            cell.metadata["transient"] = {"remove_source": True}
    nb.metadata = nbformat.from_dict(METADATA)
    nb.nbformat, nb.nbformat_minor = 4, 5
    set_cell_ids(nb)
    return nb


def check_heading(nb: NotebookNode, lesson: Lesson) -> None:
    """Hold title and question of a lesson against course.toml."""
    opening = f"# {lesson.heading}\n\n*{lesson.question}*\n"
    if not nb.cells or not f"{nb.cells[0].source}\n".startswith(opening):
        raise CourseError(
            f"{lesson.file}.py must begin with a text cell of the title and the question in "
            f"course.toml: `# {lesson.heading}`, an empty line, `*{lesson.question}*`."
        )


def links(course: Course, stem: str) -> str:
    address, tag = course.address, f"v{course.version}"
    source = f"[source]({address}/blob/{tag}/lessons/{stem}.py)"
    if not address.startswith("https://github.com/"):  # Colab opens notebooks from no other place
        return source
    colab = address.replace("https://github.com", "https://colab.research.google.com/github")
    return f"[open in Colab]({colab}/blob/{tag}/notebooks/{stem}.ipynb) · {source}"


def install_source(course: Course, nb: NotebookNode) -> str:
    """Return the cell that installs aelib where a notebook is opened without the course."""
    package = f"aelib @ {course.address}/archive/refs/tags/v{course.version}.zip"
    return "\n".join(
        [
            "# @title The course's helper package",
            "# Colab does not have it; where it is installed, this does nothing.",
            *sources(first_cell.install),
            f'install("{package}")',
            require_source(course, needed(course, nb)),
        ]
    )


def sources(function: Callable) -> list[str]:
    """Return the text of a function of `tools.first_cell`, after what each of them needs."""
    return [f"{inspect.getsource(one)}\n" for one in (first_cell.CannotRun, function)]


def require_source(course: Course, packages: list[str]) -> str:
    """Return the lines that stop a notebook where it cannot run."""
    return f'import aelib\n\naelib.require("{course.version}", "{" ".join(packages)}")'


def needed(course: Course, nb: NotebookNode) -> list[str]:
    """Return the packages that aelib and a notebook cannot do without."""
    names = {PACKAGES.get(name, name) for name in imported(nb)} | set(course.requires)
    return sorted(names - DISPENSABLE)


def imported(nb: NotebookNode) -> set[str]:
    """Return what the cells of a notebook import outright, without what is always there."""
    names = set()
    for _, cell in code_cells(nb):
        code = TransformerManager().transform_cell(cell.source)  # %magic and !command, too
        for node in ast.parse(code).body:
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names.add(node.module or "")
    return {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"aelib", "IPython"}


def neighbours(lessons: list[Lesson], here: int) -> str:
    """Return the links to the lessons before and after."""
    before, after = lessons[max(here - 1, 0) : here], lessons[here + 1 : here + 2]
    back = [f"[← {lesson.heading}]({lesson.file}.ipynb)" for lesson in before]
    on = [f"[{lesson.heading} →]({lesson.file}.ipynb)" for lesson in after]
    return " · ".join(back + on)


def set_cell_ids(nb: NotebookNode) -> None:
    """Give each cell an id made from its content: an edit changes one id, not all."""
    seen: Counter[str] = Counter()
    for cell in nb.cells:
        name = digest(cell)
        seen[name] += 1
        cell.id = name if seen[name] == 1 else f"{name}-{seen[name]}"


def digest(cell: NotebookNode) -> str:
    return hashlib.sha256(f"{cell.cell_type}\n{cell.source}".encode()).hexdigest()[:8]


def written_into(nb: NotebookNode) -> list[str]:
    """Return the sources that someone wrote into a built notebook: their ids do not fit them."""
    return [cell.source for cell in nb.cells if not is_as_shipped(cell)]


def is_as_shipped(cell: NotebookNode) -> bool:
    return cell.get("id", "").split("-")[0] == digest(cell)
