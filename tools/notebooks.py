"""Make the notebooks from lessons/, check them, and try their claims under other seeds.

    python -m tools.notebooks build [LESSON ...]     lessons/*.py -> notebooks/*.ipynb, executed
    python -m tools.notebooks check                  are they whole, and in step with lessons/?
    python -m tools.notebooks claims [LESSON ...]    the worst margin of every claim over seeds
    python -m tools.notebooks portable [LESSON ...]  copies that carry aelib, to mail or for a stick
    python -m tools.notebooks relink                 write address and version of pyproject.toml
    python -m tools.notebooks rebundle [LESSON ...]  newest JavaScript, nothing is executed
    python -m tools.notebooks new 15 [TITLE]         a lesson to fill in, and its places elsewhere

A lesson is named by its number (05), its name (05_pca) or its file. CONTRIBUTING.md tells the form
of a lesson file.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import nbformat

from tools.compose import compose, written_into
from tools.course import Course, CourseError
from tools.files import as_text, write_whole
from tools.inspection import check, quote
from tools.outputs import output_problems
from tools.portable import portable
from tools.rebundle import rebundle
from tools.relink import relink
from tools.runner import execute, tidy
from tools.skeleton import new_lesson
from tools.terminal import print_anything

COURSE = Course(Path(__file__).resolve().parents[1])
MNIST_HINT = (
    "Notebooks are built on MNIST: it is downloaded once where there is a network, or set "
    "AELIB_DATA to a folder that holds MNIST/raw. (For a trial without it: AELIB_DATASET=glyphs.)"
)


def build(course: Course, stem: str, discard: bool = False) -> Path:
    """Execute one lesson and write its notebook, or raise CourseError and write nothing.

    A notebook that someone wrote into is not overwritten, unless that is to be discarded.
    """
    path = course.notebook(stem)
    if path.exists() and not discard and (theirs := written_into(nbformat.read(path, 4))):
        raise CourseError(
            f"{stem}: its notebook has {quote(theirs)}, which would be lost: `python -m "
            "tools.working_copy` takes it over into my/. Then, or if nobody wants it, add "
            "--discard."
        )
    nb = compose(course, stem)
    environment = {"AELIB_DATASET": os.environ.get("AELIB_DATASET") or "mnist"}
    try:
        execute(nb, course.root / "notebooks", **environment)
        tidy(nb)
    except CourseError as error:
        wants_mnist = environment["AELIB_DATASET"] == "mnist" and "mnist" in str(error).lower()
        hint = f"\n{MNIST_HINT}" if wants_mnist else ""
        raise CourseError(f"{stem}: {error}{hint}") from error
    if problems := output_problems(nb):
        raise CourseError("\n".join(f"{stem}: {problem}" for problem in problems))
    write_whole(path, as_text(nb))
    return path


# ---- claims under other seeds ----


def claims_of(course: Course, stem: str, seed: int, dataset: str) -> tuple[list[dict], str]:
    """Run a lesson under a seed; return its claims as logged, and what it died of, if it did."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "claims.jsonl")
        log.touch()
        settings = {"AELIB_SEED": str(seed), "AELIB_DATASET": dataset}
        error = ""
        try:
            nb = compose(course, stem)
            execute(nb, course.root / "notebooks", AELIB_CLAIMS_LOG=str(log), **settings)
        except CourseError as failure:
            error = str(failure)
        return [json.loads(line) for line in log.read_text("utf-8").splitlines()], error


def claims(course: Course, stem: str, seeds: int, dataset: str) -> tuple[list[list[str]], list]:
    """Return the table of a lesson's claims, worst seed each, and what is wrong, as lines."""
    runs, found = {}, []
    for seed in range(seeds):
        runs[seed], error = claims_of(course, stem, seed, dataset)
        if error:
            found.append(f"{stem}: seed {seed}: {error}")
        held = [row["holds"] for row in runs[seed]]
        print(f"seed {seed}: {sum(held)} of {len(held)} claims hold", file=sys.stderr, flush=True)
    names = {seed: Counter(row["claim"] for row in rows) for seed, rows in runs.items()}
    every: Counter[str] = Counter()
    for counted in names.values():
        every |= counted
    if not every:
        found.append(f"{stem}: no claim was made.")
    for seed, counted in names.items():
        found += [f"{stem}: seed {seed}: lost the claim {lost!r}." for lost in every - counted]
    table = []
    for claim in every:
        rows = [(row, s) for s, rows in runs.items() for row in rows if row["claim"] == claim]
        worst, seed = min(rows, key=lambda pair: badness(pair[0]))
        margin = "-" if worst["margin"] is None else f"{worst['margin']:.3g}"
        holds = "yes" if worst["holds"] else "NO"
        table.append([claim, worst["expression"], margin, str(seed), holds])
        if not worst["holds"]:
            found.append(f"{stem}: seed {seed}: does not hold: {claim} {worst['values']}")
    return table, found


def badness(row: dict) -> tuple[bool, float]:
    margin = row["margin"]
    return row["holds"], float("inf") if margin is None else margin


def show(table: list[list[str]]) -> str:
    rows = [["claim", "expression", "worst margin", "seed", "holds"], *table]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)).rstrip() for r in rows]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


# ---- command line ----


def main(arguments: list[str] | None = None, course: Course = COURSE) -> int:
    print_anything()
    options = parse(arguments)
    try:
        problems = list(options.command(course, options))
    except CourseError as error:
        problems = [str(error)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def run_build(course: Course, options: argparse.Namespace) -> Iterator[str]:
    for stem in course.find(options.lessons):
        start = time.perf_counter()
        size = build(course, stem, options.discard).stat().st_size / 1000
        print(f"{stem}: {time.perf_counter() - start:.0f} s, {size:.0f} kB", flush=True)
    yield from ()


def run_check(course: Course, options: argparse.Namespace) -> Iterator[str]:
    yield from check(course)


def run_claims(course: Course, options: argparse.Namespace) -> Iterator[str]:
    for stem in course.find(options.lessons):
        table, found = claims(course, stem, options.seeds, options.dataset)
        print(f"{stem} on {options.dataset}, {options.seeds} seeds\n{show(table)}\n")
        yield from found


def run_portable(course: Course, options: argparse.Namespace) -> Iterator[str]:
    stems = course.find(options.lessons)
    for stem in stems:
        path = portable(course, stem, options.to or course.root / "portable", stems)
        print(f"{path}: {path.stat().st_size / 1000:.0f} kB")
    yield from ()


def run_relink(course: Course, options: argparse.Namespace) -> Iterator[str]:
    written = [path.relative_to(course.root).as_posix() for path in relink(course)]
    print(f"{course.address}, version {course.version}, written into {len(written)} files", end="")
    print(f": {', '.join(written)}." if written else ".")
    yield from ()


def run_rebundle(course: Course, options: argparse.Namespace) -> Iterator[str]:
    for stem in course.find(options.lessons):
        print(f"{stem}: {'written anew' if rebundle(course, stem) else 'as it was'}", flush=True)
    yield from ()


def run_new(course: Course, options: argparse.Namespace) -> Iterator[str]:
    for line in new_lesson(course, options.number, " ".join(options.title)):
        print(line)
    yield from ()


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build, check and try the notebooks.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(run, about: str) -> argparse.ArgumentParser:
        name = run.__name__.removeprefix("run_")
        added = commands.add_parser(name, help=about, description=about)
        added.set_defaults(command=run)
        return added

    building = command(run_build, "execute lessons/*.py into notebooks/*.ipynb")
    command(run_check, "say whether the notebooks are whole, and in step with lessons/")
    claiming = command(run_claims, "print the worst margin of every claim over seeds")
    carrying = command(run_portable, "write copies that carry aelib, to mail or for a stick")
    command(run_relink, "write the address and version of pyproject.toml wherever they stand")
    renewing = command(run_rebundle, "put the widgets' newest JavaScript into built notebooks")
    adding = command(run_new, "write a lesson to fill in, and its places elsewhere")
    for one in (building, claiming, carrying, renewing):
        one.add_argument("lessons", nargs="*", metavar="LESSON", help="05, a name or a file")
    about = "overwrite notebooks that someone wrote into"
    building.add_argument("--discard", action="store_true", help=about)
    claiming.add_argument("--seeds", type=int, default=5, metavar="N", help="seeds 0 to N-1")
    claiming.add_argument("--dataset", choices=("glyphs", "mnist"), default="glyphs")
    about = "the folder to write them into, portable/ unless named"
    carrying.add_argument("--to", type=Path, metavar="FOLDER", help=about)
    adding.add_argument("number", type=int, metavar="NUMBER", help="the next one, 15 say")
    adding.add_argument("title", nargs="*", metavar="TITLE", help="its title, in one or more words")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
