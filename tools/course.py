"""From the text of a lesson to its notebook, still without outputs."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jupytext
import nbformat
from nbformat import NotebookNode, v4

KEPT_METADATA = ("slideshow", "tags")
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


class CourseError(Exception):
    """What went wrong, in one sentence for the person at the terminal."""


@dataclass(frozen=True)
class Course:
    """A folder with lessons/, notebooks/ and the pyproject.toml that names the address."""

    root: Path

    def lesson(self, stem: str) -> Path:
        return self.root / "lessons" / f"{stem}.py"

    def notebook(self, stem: str) -> Path:
        return self.root / "notebooks" / f"{stem}.ipynb"

    def stems(self) -> list[str]:
        return sorted(path.stem for path in self.root.glob("lessons/[0-9][0-9]_*.py"))

    def find(self, names: list[str]) -> list[str]:
        """Return the lessons that the names (number, stem or path) mean; all for no names."""
        found = []
        for name in names:
            stem = Path(name).stem
            number = stem.zfill(2) if stem.isdecimal() else None
            matches = [s for s in self.stems() if s == stem or s[:2] == number]
            if len(matches) != 1:
                known = ", ".join(self.stems()) or "none yet"
                raise CourseError(f"{name!r} names {len(matches)} lessons; there are: {known}.")
            found += matches
        return found or self.stems()

    def project(self, key: str) -> str:
        """Return a string from pyproject.toml (read so because Python 3.10 has no tomllib)."""
        text = (self.root / "pyproject.toml").read_text(encoding="utf-8")
        match = re.search(rf'^{key} = "(.+)"', text, re.MULTILINE)
        if not match:
            raise CourseError(f"pyproject.toml has no line `{key} = ...`.")
        return match[1]


def code_cells(nb: NotebookNode) -> Iterator[tuple[int, NotebookNode]]:
    """Yield the code cells with the number that the reader sees in brackets."""
    yield from enumerate((cell for cell in nb.cells if cell.cell_type == "code"), start=1)


def read_lesson(path: Path) -> NotebookNode:
    """Return a lesson's own cells, with their tags and nothing else in the metadata."""
    nb = jupytext.read(path, fmt="py:percent")
    for cell in nb.cells:
        cell.metadata = {k: v for k, v in cell.metadata.items() if k in KEPT_METADATA}
        # nbval sees what an Output widget shows a second time, outside it.
        if "slider" in tags(cell) and "nbval-ignore-output" not in tags(cell):
            cell.metadata["tags"] = [*tags(cell), "nbval-ignore-output"]
    return nb


def tags(cell: NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])


def title(path: Path) -> str:
    """Return ``NN · Title`` from the first line of a lesson."""
    first = path.read_text(encoding="utf-8").split("\n\n", 1)[0]
    match = re.search(r"^# # (\d\d · .+)$", first, re.MULTILINE)
    if not match or match[1][:2] != path.stem[:2]:
        raise CourseError(f"{path.name} must begin with a text cell `# {path.stem[:2]} · Title`.")
    return match[1].strip()


def compose(course: Course, stem: str) -> NotebookNode:
    """Return the notebook of a lesson as it is built, before it is executed."""
    nb = read_lesson(course.lesson(stem))
    title(course.lesson(stem))
    nb.cells[0].source += "\n\n" + links(course, stem)
    folded = {"tags": ["install", "hide-input"]}
    install = v4.new_code_cell(install_source(course), metadata=folded)
    navigation = v4.new_markdown_cell(neighbours(course, stem), metadata={"tags": ["navigation"]})
    nb.cells = [nb.cells[0], install, *nb.cells[1:]] + ([navigation] if navigation.source else [])
    for cell in nb.cells:
        if "hide-input" in tags(cell):  # folded away in JupyterLab, and in Colab
            cell.metadata |= {"jupyter": {"source_hidden": True}, "cellView": "form"}
    nb.metadata = nbformat.from_dict(METADATA)
    nb.nbformat, nb.nbformat_minor = 4, 5
    set_cell_ids(nb)
    return nb


def links(course: Course, stem: str) -> str:
    address, tag = course.project("Repository"), f"v{course.project('version')}"
    colab = address.replace("https://github.com", "https://colab.research.google.com/github")
    return (
        f"[open in Colab]({colab}/blob/{tag}/notebooks/{stem}.ipynb) · "
        f"[source]({address}/blob/{tag}/lessons/{stem}.py)"
    )


def install_source(course: Course) -> str:
    address, version = course.project("Repository"), course.project("version")
    return (
        "# Colab does not have the course's helper package; where it is installed, this does "
        "nothing.\n"
        "try:\n"
        "    import aelib\n"
        "except ModuleNotFoundError:\n"
        f'    %pip install -q --no-deps "aelib @ git+{address}@v{version}"'
    )


def neighbours(course: Course, stem: str) -> str:
    stems = course.stems()
    here = stems.index(stem)
    before, after = stems[max(here - 1, 0) : here], stems[here + 1 : here + 2]
    back = [f"[← {title(course.lesson(s))}]({s}.ipynb)" for s in before]
    on = [f"[{title(course.lesson(s))} →]({s}.ipynb)" for s in after]
    return " · ".join(back + on)


def set_cell_ids(nb: NotebookNode) -> None:
    """Give each cell an id made from its content: an edit changes one id, not all."""
    seen: Counter[str] = Counter()
    for cell in nb.cells:
        digest = hashlib.sha256(f"{cell.cell_type}\n{cell.source}".encode()).hexdigest()[:8]
        seen[digest] += 1
        cell.id = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
