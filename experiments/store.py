"""The longer runs of the lessons, kept in aelib/stored/NAME.json and read by `lesson.stored`."""

import argparse
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from tools.files import write_whole

FOLDER = Path(__file__).parents[1] / "aelib" / "stored"
DATASETS = ["mnist", "glyphs", "fashion_mnist"]


def load(name: str) -> dict:
    """Return what is stored, by data set; nothing if the file is not there yet."""
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def save(name: str, stored: dict) -> None:
    """Store results by data set."""
    write_whole(FOLDER / f"{name}.json", json.dumps(stored) + "\n")


def renew(name: str, run: Callable[[str], dict], datasets: Iterable[str]) -> None:
    """Measure these data sets, and keep the others as stored.

    What is stored is read again after each run: two runs may go on side by side.
    """
    for dataset in datasets:
        result = run(dataset)
        save(name, load(name) | {dataset: result})


def measure(name: str, run: Callable[[str], dict], about: str) -> None:
    """Measure the data sets named on the command line, and keep the others as stored."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("datasets", nargs="+", choices=DATASETS)
    renew(name, run, parser.parse_args().datasets)
