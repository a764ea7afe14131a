"""The address of the repository, and the version, in whatever repeats them: written, not executed.

Both stand in pyproject.toml. The notebooks have them in their links and in the cell that installs
aelib, which prints nothing; so no output depends on them.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from tools.compose import compose, is_as_shipped, set_cell_ids, tags, written_into
from tools.course import Course, CourseError
from tools.files import as_text, write_whole

LEFT_OUT = {"my", "portable", "node_modules", "build", "dist", "htmlcov", "_site"}
HIDDEN = {".github", ".ci", ".pre-commit-config.yaml"}  # the hidden things that are the course's
LARGEST = 2_000_000  # bytes of a text


def relink(course: Course) -> list[Path]:
    """Write the address and version into all files that have others; return what was written.

    The notebooks go last: the old address is read from them, also when this was cut off before.
    """
    stems = [stem for stem in course.stems() if course.notebook(stem).exists()]
    notebooks = {stem: nbformat.read(course.notebook(stem), 4) for stem in stems}
    if theirs := [stem for stem, nb in notebooks.items() if written_into(nb)]:
        raise CourseError(
            f"someone wrote into the notebook of {', '.join(theirs)}: `python -m "
            "tools.working_copy` takes it over into my/; then `git checkout notebooks`."
        )
    changes = replacements(course, notebooks.values())
    written = [path for path in texts(course.root) if rewrite(path, changes)]
    for stem, nb in notebooks.items():
        before = course.notebook(stem).read_text(encoding="utf-8")
        refresh(nb, compose(course, stem), changes)
        if (text := as_text(nb)) != before:
            write_whole(course.notebook(stem), text)
            written.append(course.notebook(stem))
    return written


def replacements(course: Course, notebooks) -> dict[str, str]:
    """Return what stands for the old addresses, in full and as owner/name, and for the new one."""
    old = {address for nb in notebooks for address in linked(nb.cells[0].source)}
    citation = course.root / "CITATION.cff"
    if citation.exists():
        old |= set(re.findall(r"^repository-code: (\S+)$", citation.read_text("utf-8"), re.M))
    changes = {}
    for address in old - {course.address}:
        changes[address] = course.address
        changes[short(address)] = short(course.address)
        changes[pages_of(address)] = pages_of(course.address)
    return changes


def pages_of(address: str) -> str:
    """Return where GitHub publishes a repository's pages, unless a domain of their own is set."""
    owner, name = short(address).split("/")
    return f"{owner}.github.io/{name}"


def linked(source: str) -> list[str]:
    """Return the address in the link from a notebook to its lesson."""
    return re.findall(r"\]\((\S+?)/blob/[^/\s]+/lessons/", source)


def short(address: str) -> str:
    """Return owner/name, as badges and Colab have it."""
    return "/".join(address.split("/")[-2:])


def texts(root: Path) -> Iterator[Path]:
    """Yield the files of the course that may be texts, but the notebooks."""
    for folder, folders, files in os.walk(root):
        kept = [f for f in folders if f not in LEFT_OUT and (f[0] != "." or f in HIDDEN)]
        folders[:] = sorted(kept)
        for name in sorted(files):
            path = Path(folder, name)
            hidden = name.startswith(".") and name not in HIDDEN
            if not hidden and path.suffix != ".ipynb" and path.stat().st_size < LARGEST:
                yield path


def rewrite(path: Path, changes: dict[str, str]) -> bool:
    """Replace old by new in a file; return whether there was anything to replace."""
    try:
        before = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return False
    after = replaced(before, changes)
    if after != before:
        write_whole(path, after)
    return after != before


def replaced(text: str, changes: dict[str, str]) -> str:
    """Return a text with all changes made at once: none is made in what another has put there."""
    if not changes:
        return text
    longest_first = sorted(changes, key=len, reverse=True)
    old = "|".join(map(re.escape, longest_first))
    return re.sub(rf"(?<![\w.-])(?:{old})(?![\w-])", lambda found: changes[found[0]], text)


def refresh(nb: NotebookNode, composed: NotebookNode, changes: dict[str, str]) -> None:
    """Give a built notebook the cells that the build adds, as they would be now."""
    install = next(cell for cell in composed.cells if "install" in tags(cell))
    links = composed.cells[0].source.rpartition("\n\n")[2]
    for number, cell in enumerate(nb.cells):
        if number == 0:
            text, gap, _ = cell.source.rpartition("\n\n")
            cell.source = text + gap + links
        elif "install" in tags(cell):
            cell.source = install.source
        else:
            cell.source = replaced(cell.source, changes)
    if not all(map(is_as_shipped, nb.cells)):
        set_cell_ids(nb)
