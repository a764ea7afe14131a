"""The files of a reader's working copy, my/, and the versions of the course they were made from.

Each notebook in my/ names in its metadata the version that it was made from; the cells of that
version lie in my/.base under this name. So what an editor saves is always whole: an older notebook
written back over a newer one still names the version that it really comes from.
"""

import copy
import hashlib
import platform
import re
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from jupyter_core.paths import jupyter_data_dir
from nbformat import NotebookNode
from nbformat.sign import NotebookNotary

from tools.compose import written_into
from tools.course import Course
from tools.files import as_text, write_whole
from tools.git import committed, staged
from tools.matching import alike, content

KEY = "aelib"  # in the metadata of a notebook: {"lesson": its name, "shipped": its version}
SHARED = 0.3  # of the cells: from here on, one lesson is another under a new name


@dataclass(frozen=True)
class Version:
    """A lesson as the course has it."""

    stem: str
    digest: str
    nb: NotebookNode


@dataclass
class Copies:
    """The folder my/ of a course."""

    course: Course
    home: Path | None = None  # where my/ stands, if many read the course
    started: str = field(default_factory=lambda: time.strftime("%Y-%m-%d_%H-%M-%S"))

    @property
    def folder(self) -> Path:
        return (self.home or self.course.root) / "my"

    @property
    def bases(self) -> Path:
        return self.folder / ".base"

    def path(self, stem: str) -> Path:
        return self.folder / f"{stem}.ipynb"

    def notebooks(self) -> dict[str, NotebookNode]:
        """Return the copies of lessons that can be read, by the names of their files."""
        read = {path.stem: parse(path.read_bytes()) for path in sorted(self.folder.glob("*.ipynb"))}
        return {stem: nb for stem, nb in read.items() if nb is not None and KEY in nb.metadata}

    # ---- what the copies were made from ----

    def keep_base(self, version: Version) -> None:
        path = self.bases / f"{version.digest}.ipynb"
        if not path.exists():
            nb = without_runs(version.nb)
            for cell in nb.cells:
                if cell.cell_type == "code":
                    cell.outputs = []
            nb.metadata[KEY] = {"lesson": version.stem, "shipped": version.digest}
            write_whole(path, as_text(nb))

    def base(self, stem: str, nb: NotebookNode) -> list[NotebookNode] | None:
        """Return the cells that a notebook was made from, or those most like it, or None."""
        named = nb.metadata.get(KEY, {}).get("shipped", "")
        if re.fullmatch("[0-9a-f]+", str(named)) and (kept := self.read(f"{named}.ipynb")):
            return kept.cells
        known = [self.read(path.name) for path in self.bases.glob("*.ipynb")]
        of_lesson = [one for one in known if one and one.metadata[KEY]["lesson"] == stem]
        best = max(of_lesson, key=lambda one: shared(one.cells, nb.cells), default=None)
        return best.cells if best and shared(best.cells, nb.cells) >= SHARED else None

    def read(self, name: str) -> NotebookNode | None:
        path = self.bases / name
        return parse(path.read_bytes()) if path.exists() else None

    # ---- writing ----

    def write(self, stem: str, nb: NotebookNode, version: Version | None, trust: bool) -> None:
        """Write a copy, after the version that it names; both whole or not at all."""
        if version is not None:
            self.keep_base(version)
            nb.metadata[KEY] = {"lesson": stem, "shipped": version.digest}
        write_whole(self.path(stem), as_text(nb))
        if trust:
            notary().sign(nb)

    def back_up(self, path: Path) -> Path:
        """Keep a file of my/ or of notebooks/ byte by byte; return where."""
        home = self.folder if path.is_relative_to(self.folder) else self.course.root
        kept = self.folder / ".backup" / self.started / path.relative_to(home)
        kept.parent.mkdir(parents=True, exist_ok=True)
        if not kept.exists():  # the first of a call is as the reader left it
            kept.write_bytes(path.read_bytes())
        return kept

    def set_aside(self, path: Path) -> Path:
        """Copy a file that is no notebook, before another takes its name; return where to."""
        number = 1
        while (aside := path.with_name(f"{path.name}.unreadable-{number}")).exists():
            number += 1
        aside.write_bytes(path.read_bytes())
        return aside

    # ---- what was taken over from notebooks/, once ----

    def is_taken_over(self, text: bytes) -> bool:
        path = self.bases / "taken_over.txt"
        return path.exists() and digest(text) in path.read_text(encoding="utf-8").split()

    def note_taken_over(self, text: bytes) -> None:
        path = self.bases / "taken_over.txt"
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        write_whole(path, f"{before}{digest(text)}\n")


def shipped(course: Course, stem: str) -> Version | None:
    """Return a lesson as the course has it, even if someone wrote into its file in notebooks/."""
    path = course.notebook(stem)
    if path.exists() and (version := as_version(stem, path.read_bytes())):
        return version
    found = (as_version(stem, text) for text in committed(course.root, f"notebooks/{stem}.ipynb"))
    return next((version for version in found if version), None)


def as_version(stem: str, text: bytes) -> Version | None:
    nb = parse(text)
    return None if nb is None or written_into(nb) else Version(stem, digest(text), nb)


def origin(course: Course, stem: str, nb: NotebookNode) -> Version | None:
    """Return the version that a notebook in notebooks/, which someone wrote into, was before."""
    name = f"notebooks/{stem}.ipynb"
    texts = staged(course.root, name, 1) or committed(course.root, name)
    known = [version for text in texts if (version := as_version(stem, text))]
    return max(known, key=lambda one: shared(one.nb.cells, nb.cells), default=None)


def digest(text: bytes) -> str:
    return hashlib.sha256(text.replace(b"\r\n", b"\n")).hexdigest()[:16]


def parse(text: bytes) -> NotebookNode | None:
    """Return a notebook, or None for what is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what editors leave out, ids for one
            nb = nbformat.reads(text.decode("utf-8-sig"), as_version=4)
        whole = all(isinstance(cell.source, str) for cell in nb.cells)
        for cell in nb.cells:
            cell.setdefault("metadata", NotebookNode())
            if cell.cell_type == "code":
                cell.setdefault("outputs", [])
                cell.setdefault("execution_count", None)
    except Exception:  # nbformat raises what it meets: KeyError, TypeError, and errors of its own
        return None
    return nb if whole else None


def reader_side(root: Path, path: Path) -> NotebookNode | None:
    """Return the reader's side of a notebook that a merge has left with both."""
    name = path.relative_to(root).as_posix()
    sides = [text for stage in (2, 3) for text in staged(root, name, stage)]
    if not sides:  # its text is all there is; what git has merged by lines is in both
        text = path.read_bytes().decode("utf-8", errors="replace")
        sides = [side.encode() for side in both_sides(text)]
    readable = [nb for side in sides if (nb := parse(side)) is not None]
    return max(readable, key=lambda nb: len(written_into(nb)), default=None)


def both_sides(text: str) -> Iterator[str]:
    """Yield the two sides of a text with conflict markers; nothing for a text without."""
    marked = re.compile(
        r"^<<<<<<<[^\n]*\n(.*?)(?:^\|\|\|\|\|\|\|[^\n]*\n.*?)?^=======\n(.*?)^>>>>>>>[^\n]*\n?",
        re.DOTALL | re.MULTILINE,
    )
    text = text.replace("\r\n", "\n")
    if marked.search(text):
        yield marked.sub(lambda found: found[1], text)
        yield marked.sub(lambda found: found[2], text)


def without_runs(nb: NotebookNode) -> NotebookNode:
    """Return a notebook with its outputs, but in which nothing counts as run by the reader."""
    fresh = copy.deepcopy(nb)
    for cell in fresh.cells:
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = None
    return fresh


def as_opened(nb: NotebookNode) -> NotebookNode:
    """Return a notebook without runs, with what JupyterLab notes in one that it opens.

    Otherwise it would count as changed, and ask whether to save it, when it was only looked at.
    """
    fresh = without_runs(nb)
    for part, name, value in (
        ("kernelspec", "display_name", "Python 3 (ipykernel)"),
        ("language_info", "version", platform.python_version()),
    ):
        if part in fresh.metadata:
            fresh.metadata[part][name] = value
    return fresh


def shared(a: list[NotebookNode], b: list[NotebookNode]) -> float:
    """Return how large a part of the cells of the longer one stands in both."""
    both = Counter(map(content, a)) & Counter(map(content, b))
    return both.total() / max(len(a), len(b), 1)


def is_trusted(nb: NotebookNode) -> bool:
    return notary().check_signature(nb)


def notary() -> NotebookNotary:
    """Return what signs notebooks; older ones do not make the folder of their secret."""
    Path(jupyter_data_dir()).mkdir(parents=True, exist_ok=True)
    return NotebookNotary()


def is_touched(nb: NotebookNode, base: list[NotebookNode] | None) -> bool:
    """Say whether a copy holds anything that is not the course's: writing, or a run."""
    wrote = base is None or not alike(nb.cells, base)
    return wrote or any(cell.get("execution_count") for cell in nb.cells)
