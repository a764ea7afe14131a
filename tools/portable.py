"""Notebooks that can be mailed: one file that carries aelib, and runs without a network.

The package is unpacked where the notebook is run: the widgets' bundles and the stored results are
read as files, so a zip on the path would not do.
"""

import base64
import hashlib
import io
import lzma
import re
import zipfile
from functools import lru_cache
from pathlib import Path

import nbformat
from nbformat import v4

from tools import first_cell
from tools.compose import needed, require_source, set_cell_ids, sources, tags, written_into
from tools.course import Course, CourseError
from tools.files import as_text, write_whole
from tools.told import listed

LEFT_OUT = {"__pycache__", "js"}  # folders: js holds what the widgets' bundles are made from
DIGEST = 16  # characters of the checksum, enough to tell any two packages apart
# What the other packages that a notebook needs have with them.
BROUGHT = {"numpy", "pillow", "platformdirs", "scipy", "threadpoolctl", "typing_extensions"}


def portable(course: Course, stem: str, folder: Path, together: list[str]) -> Path:
    """Write a built notebook with aelib in it; its links lead to those that are written together.

    CourseError if it has not been built, or someone wrote into it.
    """
    path = course.notebook(stem)
    if not path.exists():
        raise CourseError(f"{stem}: it has no notebook yet; run `make notebooks`.")
    nb = nbformat.read(path, as_version=4)
    if theirs := written_into(nb):
        raise CourseError(
            f"{stem}: its notebook has cells not from its lesson, which would be mailed with it: "
            f"`{theirs[0].strip().splitlines()[0][:50]}`. `python -m tools.working_copy` takes "
            "them over into my/."
        )
    places = [at for at, cell in enumerate(nb.cells) if "install" in tags(cell)]
    if len(places) != 1:
        raise CourseError(f"{stem}: one cell must be tagged `install`, and {len(places)} are.")
    packages = needed(course, nb)
    nb.cells[places[0]].source = carrying_source(course, packages)
    nb.cells.insert(places[0], v4.new_markdown_cell(note(course, packages)))
    for cell in nb.cells:
        if cell.cell_type == "markdown":
            cell.source = with_far_links(course, cell.source, together)
    set_cell_ids(nb)
    write_whole(folder / path.name, as_text(nb))
    return folder / path.name


def packed(course: Course) -> bytes:
    """Return the package as it is installed, the same bytes for the same content."""
    root = course.root
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "aelib").rglob("*"))
        if path.is_file() and not LEFT_OUT & set(path.relative_to(root).parts)
    }
    about = f"Metadata-Version: 2.1\nName: aelib\nVersion: {course.version}\n"
    files[f"aelib-{course.version}.dist-info/METADATA"] = about.encode()
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:  # not compressed file by file: all at once is less
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return compressed(whole.getvalue())


@lru_cache(maxsize=1)
def compressed(content: bytes) -> bytes:
    """Return the smallest that lzma makes of it: a second of work, and the same for all lessons."""
    return lzma.compress(content, preset=9 | lzma.PRESET_EXTREME)


def carrying_source(course: Course, packages: list[str]) -> str:
    """Return the cell that unpacks the package, which it holds in one line."""
    package = packed(course)
    return "\n".join(
        [
            "# @title The course's helper package, unpacked from this cell",
            "# It is in the long line near the end; nothing is installed.",
            *sources(first_cell.unpack),
            f'carried = "{base64.b64encode(package).decode()}"\n\n',
            # If this is interrupted, the lines around it are shown: the long one is too far.
            f'unpack(carried, "{hashlib.sha256(package).hexdigest()[:DIGEST]}")',
            require_source(course, packages),
        ]
    )


def note(course: Course, packages: list[str]) -> str:
    """Return the sentences above that cell."""
    names = listed(sorted(set(packages) - BROUGHT))
    return (
        f"*This file is all you need: the folded cell below carries `aelib` {course.version}, the "
        f"course's helper package. It runs without a network where {names} are installed.* "
        f"[The whole course]({course.address})"
    )


def with_far_links(course: Course, text: str, near: list[str]) -> str:
    """Return a text whose links to other notebooks lead to the course, except to those near."""

    def link(found: re.Match) -> str:
        stem = found[1]
        home = f"{course.address}/blob/v{course.version}/notebooks/"
        return found[0] if stem in near else f"]({home}{stem}.ipynb)"

    return re.sub(r"\]\((\d\d_\w+)\.ipynb\)", link, text)
