"""A copy of the course for its reader to write into: my/, which no update overwrites.

    python -m tools.working_copy           copy what is not there yet (make lab does this)
    python -m tools.working_copy pull      bring the newest version of the course, by git
    python -m tools.working_copy update    bring it into my/, with all that the reader wrote

`make update` runs the last two. Where reader and course have both changed a cell, both stay. Where
many read one course, `--home ~` puts my/ into the reader's own folder (guides/class_server.md).
"""

import argparse
import sys
from pathlib import Path

from nbformat import NotebookNode

from tools import git
from tools.compose import written_into
from tools.copies import (
    KEY,
    SHARED,
    Copies,
    Version,
    as_opened,
    is_touched,
    is_trusted,
    origin,
    parse,
    reader_side,
    shared,
    shipped,
    without_runs,
)
from tools.course import Course, CourseError
from tools.matching import alike
from tools.merging import DELETED, TWICE, guessed_base, merge
from tools.terminal import print_anything
from tools.told import listed

COURSE = Course(Path(__file__).resolve().parents[1])


def prepare(copies: Copies) -> list[str]:
    """Make my/ whole: a copy of each lesson that has none; return what was done, in sentences."""
    said = [line for stem in copies.course.stems() for line in take_over(copies, stem)]
    said += follow_names(copies)
    made = [stem for stem in copies.course.stems() if create(copies, stem)]
    if made:
        lessons = f"{len(made)} lessons" if len(made) > 1 else made[0]
        said.append(f"Copied {lessons} into my/: write there, an update keeps what you write.")
    waiting, broken = [], []
    for stem in copies.course.stems():
        nb = parse(copies.path(stem).read_bytes())
        if nb is None:
            broken.append(f"my/{stem}.ipynb")
        elif is_waiting(copies, stem, nb):
            waiting.append(stem)
    if broken:
        said.append(
            f"Cannot be read: {listed(broken)}. `make update` keeps the file as it is, under "
            "another name, and puts a new copy in its place."
        )
    if waiting:
        said.append(
            f"The course has a newer version of {listed(waiting)}: `make update` brings it into "
            "my/ and keeps what you wrote."
        )
    return said


def update(copies: Copies) -> list[str]:
    """Bring the lessons as the course has them into my/; return what was done, in sentences."""
    said = [line for stem in copies.course.stems() for line in take_over(copies, stem)]
    said += follow_names(copies, tell_gone=True)
    done = [line for stem in copies.course.stems() for line in renew(copies, stem)]
    if any("brought up to date" in line for line in done):
        done.append(
            "If one of these is open in an editor, reload it from disk (in JupyterLab: File, "
            "Reload Notebook from Disk). The files as they were are in my/.backup."
        )
    return said + (done or ["Everything in my/ is up to date with the course as it is here."])


def create(copies: Copies, stem: str) -> bool:
    """Copy a lesson into my/ if it is not there."""
    if copies.path(stem).exists():
        return False
    version = shipped(copies.course, stem)
    if version is None:
        raise CourseError(
            f"notebooks/{stem}.ipynb is missing or has been changed, and git does not have it: "
            "download the course again, and put your folder my/ into it."
        )
    copies.write(stem, as_opened(version.nb), version, trust=True)
    return True


def is_waiting(copies: Copies, stem: str, nb: NotebookNode) -> bool:
    version = shipped(copies.course, stem)
    return version is not None and made_from(nb) != version.digest


def made_from(nb: NotebookNode) -> str:
    return nb.metadata.get(KEY, {}).get("shipped", "")


def renew(copies: Copies, stem: str) -> list[str]:
    """Bring one lesson in my/ up to date."""
    path = copies.path(stem)
    if not path.exists():
        return [f"{stem}: copied, it is new."] if create(copies, stem) else []
    version = shipped(copies.course, stem)
    said = [] if parse(path.read_bytes()) else rescue(copies, stem)
    text = path.read_bytes()
    nb = parse(text)
    if nb is None or version is None or made_from(nb) == version.digest:
        return said
    base = copies.base(stem, nb)
    cells, told = merge(base or guessed_base(nb.cells, version.nb.cells), nb.cells, fresh(version))
    if is_touched(nb, base):
        copies.back_up(path)
    merged = assemble(version, nb, cells)
    if path.read_bytes() != text:  # an editor has saved it meanwhile
        return said + renew(copies, stem)
    copies.write(stem, merged, version, trust=is_trusted(nb))
    return [*said, f"{stem}: brought up to date. {told}".rstrip()]


def fresh(version: Version) -> list[NotebookNode]:
    return without_runs(version.nb).cells


def assemble(version: Version, mine: NotebookNode, cells: list[NotebookNode]) -> NotebookNode:
    """Return a notebook of these cells, under what the reader's editor keeps about the whole."""
    nb = without_runs(version.nb)
    nb.metadata |= mine.metadata
    nb.cells = cells
    return nb


def rescue(copies: Copies, stem: str) -> list[str]:
    """Put aside a file in my/ that is no notebook, and leave the best that can be had instead."""
    path = copies.path(stem)
    nb, version = reader_side(copies.course.root, path), shipped(copies.course, stem)
    if nb is not None:
        aside = copies.set_aside(path)
        copies.write(stem, nb, None, trust=False)
        return [f"{stem}: held the marks of a merge; your side of it is kept. ({aside.name}: all.)"]
    if version is None:
        return [f"{stem}: cannot be read, and there is no version of the course to put beside it."]
    aside = copies.set_aside(path)
    copies.write(stem, as_opened(version.nb), version, trust=True)
    return [f"{stem}: could not be read. It is now {aside.name}, beside a new copy."]


# ---- notebooks/ that the reader wrote into ----


def take_over(copies: Copies, stem: str) -> list[str]:
    """Bring what the reader wrote into notebooks/ over into my/, once."""
    path = copies.course.notebook(stem)
    if copies.home or not path.exists():  # in a course for many, others write there
        return []
    text = path.read_bytes()
    nb = parse(text)
    if (nb is not None and not written_into(nb)) or copies.is_taken_over(text):
        return []
    broken = nb is None
    nb = nb or reader_side(copies.course.root, path)
    kept = copies.back_up(path).relative_to(copies.course.root).as_posix()
    back = git.way_back(copies.course.root, f"notebooks/{stem}.ipynb")
    if nb is None:
        copies.note_taken_over(text)
        return [
            f"notebooks/{stem}.ipynb cannot be read. A copy of it is {kept}; `{back}` brings the "
            "course's version back."
        ]
    added = bring_in(copies, stem, nb)
    copies.note_taken_over(text)
    if not added:
        return []
    how = "Your side of it" if broken else "What you wrote"
    return [
        f"notebooks/{stem}.ipynb has been written into. {how} is now in my/{stem}.ipynb, and the "
        f"whole file in {kept}. Nothing is lost when you let go of it there: `{back}`."
    ]


def bring_in(copies: Copies, stem: str, nb: NotebookNode) -> bool:
    """Merge a notebook into the copy in my/; return whether it holds anything of the reader's."""
    version = origin(copies.course, stem, nb)
    base = version.nb.cells if version else None
    if base is not None and alike(base, nb.cells):
        return False
    path = copies.path(stem)
    mine = parse(path.read_bytes()) if path.exists() else None
    if mine is None:
        if path.exists():
            copies.set_aside(path)
        copies.write(stem, nb, version, trust=is_trusted(nb))
        return True
    copies.back_up(path)
    trusted = is_trusted(mine)
    base = base or guessed_base(nb.cells, mine.cells)
    mine.cells, _ = merge(base, nb.cells, mine.cells, (TWICE, DELETED))
    copies.write(stem, mine, None, trusted)
    return True


# ---- lessons under other names ----


def follow_names(copies: Copies, tell_gone: bool = False) -> list[str]:
    """Give copies of lessons that the course has renamed their new names."""
    stems = copies.course.stems()
    said = []
    for old, nb in copies.notebooks().items():
        if old in stems or nb.metadata[KEY].get("lesson") != old:
            continue  # a lesson as it is called, or what the reader has saved under another name
        base = copies.base(old, nb) or nb.cells
        free = [stem for stem in stems if not copies.path(stem).exists()]
        versions = [version for stem in free if (version := shipped(copies.course, stem))]
        best = max(versions, key=lambda one: shared(base, one.nb.cells), default=None)
        if best is None or shared(base, best.nb.cells) < SHARED:
            if tell_gone:
                said.append(f"{old}: is no longer in the course; your copy stays as it is.")
            continue
        trusted = is_trusted(nb)
        nb.metadata[KEY]["lesson"] = best.stem
        copies.write(best.stem, nb, None, trusted)
        copies.back_up(copies.path(old))
        copies.path(old).unlink()
        said.append(f"{old}: is called {best.stem} now, and so is your copy.")
    return said


# ---- command line ----


def main(arguments: list[str] | None = None, course: Course = COURSE) -> int:
    print_anything()
    parser = argparse.ArgumentParser(description="Keep a copy of the course to write into, my/.")
    commands = ["prepare", "pull", "update"]
    parser.add_argument("command", nargs="?", choices=commands, default="prepare")
    parser.add_argument("--home", type=Path, help="the folder my/ stands in, if not the course's")
    options = parser.parse_args(arguments)
    command, copies = options.command, Copies(course, options.home)
    try:
        if command == "pull":
            return pull(copies)
        for line in (prepare if command == "prepare" else update)(copies):
            print(line)
    except (CourseError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Each notebook is whole, as it was or as it will be; run it again.")
        return 130
    return 0


def pull(copies: Copies) -> int:
    """Bring the newest version of the course, after what stands in notebooks/ is safe in my/."""
    for line in (line for stem in copies.course.stems() for line in take_over(copies, stem)):
        print(line)
    print(git.pull(copies.course.root))
    return 0  # what is here can be brought into my/ all the same


if __name__ == "__main__":
    sys.exit(main())
