"""Make the notebooks from lessons/, check them, and try their claims under other seeds.

    python -m tools.notebooks build [LESSON ...]     lessons/*.py -> notebooks/*.ipynb, executed
    python -m tools.notebooks check                  are they whole, and in step with lessons/?
    python -m tools.notebooks claims [LESSON ...]    the worst margin of every claim over seeds
    python -m tools.notebooks portable [LESSON ...]  copies that carry aelib, to mail or for a stick

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
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from tools.compose import code_cells, compose, is_folded, tags, written_into
from tools.course import Course, CourseError
from tools.files import write_whole
from tools.outputs import compared_outputs, output_problems
from tools.portable import portable
from tools.runner import execute, tidy
from tools.terminal import print_anything

COURSE = Course(Path(__file__).resolve().parents[1])
MAX_BYTES = 3_000_000
MIN_COMPARED = 5
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
    write_whole(path, nbformat.writes(nb) + "\n")
    return path


def quote(sources: list[str]) -> str:
    """Return in words what someone wrote into a notebook."""
    count = f"{len(sources)} cells" if len(sources) > 1 else "a cell"
    first = sources[0].strip().split("\n")[0][:50]
    return f"{count} not from its lesson (`{first}`)"


def check(course: Course) -> list[str]:
    """Return what is wrong with the notebooks, one line for each finding."""
    stems = course.stems()
    texts = sorted(path.stem for path in course.root.glob("lessons/*.py"))
    made = sorted(path.stem for path in course.root.glob("notebooks/*.ipynb"))
    found = [f"{stem}: a notebook without a lesson." for stem in made if stem not in stems]
    found += [f"{stem}: a lesson that course.toml lacks." for stem in texts if stem not in stems]
    for stem in stems:
        if stem in made:
            found += [f"{stem}: {problem}" for problem in notebook_problems(course, stem)]
        else:
            found.append(f"{stem}: a lesson without a notebook; run `make notebooks`.")
    return found


def notebook_problems(course: Course, stem: str) -> list[str]:
    nb = nbformat.read(course.notebook(stem), as_version=4)
    found = output_problems(nb)
    if describe(nb) != describe(compose(course, stem)):
        theirs = written_into(nb)
        found.append(
            f"not in step with its lesson: it has {quote(theirs)}."
            if theirs
            else "not in step with its lesson; run `make notebooks`."
        )
    found += [
        f"cell [{number}] shows its code, which is to be folded away."
        for number, cell in code_cells(nb)
        if "hide-input" in tags(cell) and not is_folded(cell)
    ]
    if any(cell.execution_count != number for number, cell in code_cells(nb)):
        found.append("its cells were not executed from first to last; run `make notebooks`.")
    compared = sum(len(compared_outputs(cell)) for _, cell in code_cells(nb))
    if compared < MIN_COMPARED:
        found.append(f"nbval would compare {compared} outputs, and {MIN_COMPARED} are needed.")
    if (size := course.notebook(stem).stat().st_size) > MAX_BYTES:
        found.append(f"{size:,} bytes, and {MAX_BYTES:,} are allowed.")
    return found


def describe(nb: NotebookNode) -> list[tuple]:
    """Return what a notebook has from its lesson.

    Editors write other things into one that is only opened and saved: the kernel's name and
    version, times, what is scrolled or collapsed.
    """
    return [
        (cell.cell_type, cell.source, sorted(tags(cell)), cell.metadata.get("slideshow", {}))
        for cell in nb.cells
    ]


# ---- claims under other seeds ----


def run_claims(course: Course, stem: str, seed: int, dataset: str) -> tuple[list[dict], str]:
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
        runs[seed], error = run_claims(course, stem, seed, dataset)
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
    problems: list[str] = []
    try:
        if options.command == "check":
            problems = check(course)
        stems = course.find(options.lessons) if options.command != "check" else []
        for stem in stems:
            start = time.perf_counter()
            if options.command == "build":
                size = build(course, stem, options.discard).stat().st_size / 1000
                print(f"{stem}: {time.perf_counter() - start:.0f} s, {size:.0f} kB", flush=True)
            elif options.command == "portable":
                path = portable(course, stem, options.to or course.root / "portable", stems)
                print(f"{path}: {path.stat().st_size / 1000:.0f} kB")
            else:
                table, found = claims(course, stem, options.seeds, options.dataset)
                print(f"{stem} on {options.dataset}, {options.seeds} seeds\n{show(table)}\n")
                problems += found
    except CourseError as error:
        problems.append(str(error))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build, check and try the notebooks.")
    commands = parser.add_subparsers(dest="command", required=True)
    building, claiming = commands.add_parser("build"), commands.add_parser("claims")
    carrying = commands.add_parser("portable")
    for command in (building, claiming, carrying):
        command.add_argument("lessons", nargs="*", metavar="LESSON", help="05, a name or a file")
    about = "overwrite notebooks that someone wrote into"
    building.add_argument("--discard", action="store_true", help=about)
    claiming.add_argument("--seeds", type=int, default=5, metavar="N", help="seeds 0 to N-1")
    claiming.add_argument("--dataset", choices=("glyphs", "mnist"), default="glyphs")
    about = "the folder to write them into, portable/ unless named"
    carrying.add_argument("--to", type=Path, metavar="FOLDER", help=about)
    commands.add_parser("check")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
