"""How long each notebook takes from first cell to last, with a fresh kernel, on both data sets.

What a reader waits for after *Run All*: the kernel's start and imports count, what the browser
draws does not. Nothing is written to the notebooks. About twenty minutes on two cores:

    python benchmarks/notebooks.py
"""

import argparse
import statistics
import time
from pathlib import Path

from benchmarks.table import markdown, record
from tools.compose import compose
from tools.course import Course
from tools.runner import execute

ROOT = Path(__file__).resolve().parents[1]

DATASETS = ["mnist", "glyphs"]
LIMIT = 60  # seconds
NOISE = """\
One run each, of packages whose Python files are compiled, as `make lab` and pip leave them: where
they were not, and could not be written, a notebook took about 10 seconds more. The clock of this
machine is uneven: repeated within an hour, a notebook took up to a fifth more or less, so the
slowest can pass 60 s on another day."""
COURSE = Course(ROOT)


def seconds(stem: str, dataset: str) -> float:
    """Return the seconds that one lesson takes on one data set."""
    nb = compose(COURSE, stem)
    began = time.perf_counter()
    execute(nb, ROOT / "notebooks", AELIB_DATASET=dataset)
    taken = time.perf_counter() - began
    print(f"{stem} on {dataset}: {taken:.0f} s", flush=True)
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.parse_args()
    taken = {stem: [seconds(stem, name) for name in DATASETS] for stem in COURSE.stems()}
    record("notebooks", [row(taken)], "python benchmarks/notebooks.py", details(taken))


def row(taken: dict[str, list[float]]) -> dict:
    """Return the row of the table, of the seconds on each data set."""
    every = [one for both in taken.values() for one in both]
    slowest = max(taken, key=lambda stem: max(taken[stem]))
    return {
        "what": f"Seconds per notebook: {len(taken)} notebooks on {' and '.join(DATASETS)}",
        "published": "-",
        "bar": f"at most {LIMIT} s each",
        "met": "yes" if max(every) <= LIMIT else "no",
        "obtained": f"median {statistics.median(every):.0f} s, longest {max(every):.0f} s "
        f"({slowest})",
        "minutes": f"{sum(every) / 60:.0f}",
    }


def details(taken: dict[str, list[float]]) -> str:
    """Return the table of all notebooks."""
    rows = [[stem, *(f"{one:.0f}" for one in both)] for stem, both in taken.items()]
    return f"{NOISE}\n\n{markdown(['notebook', 'MNIST, s', 'glyphs, s'], rows)}"


if __name__ == "__main__":
    main()
