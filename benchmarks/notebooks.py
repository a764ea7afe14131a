"""How long each notebook takes from first cell to last, with a fresh kernel, on both data sets.

What a reader waits for after *Run All*: the kernel's start and imports count, what the browser
draws does not. Nothing is written to the notebooks. About twenty minutes on two cores:

    python benchmarks/notebooks.py
"""

import argparse
import statistics
import sys
import time
from pathlib import Path

from table import record

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from course import Course, compose  # noqa: E402
from runner import execute  # noqa: E402

DATASETS = ["mnist", "glyphs"]
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
    every = [one for both in taken.values() for one in both]
    slowest = max(taken, key=lambda stem: max(taken[stem]))
    row = {
        "what": f"Seconds per notebook: {len(taken)} notebooks on {' and '.join(DATASETS)}",
        "published": "-",
        "bar": "at most 60 s each",
        "met": "yes" if max(every) <= 60 else "no",
        "obtained": f"median {statistics.median(every):.0f} s, longest {max(every):.0f} s "
        f"({slowest})",
        "minutes": f"{sum(every) / 60:.0f}",
    }
    lines = ["| notebook | MNIST, s | glyphs, s |", "|---|---|---|"]
    lines += [f"| {stem} | {a:.0f} | {b:.0f} |" for stem, (a, b) in taken.items()]
    record("notebooks", [row], "python benchmarks/notebooks.py", "\n".join(lines))


if __name__ == "__main__":
    main()
