"""The longer runs of the lessons, kept in aelib/stored/NAME.json and read by `lesson.stored`."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "aelib" / "stored"
DATASETS = ["mnist", "glyphs", "fashion_mnist"]


def load(name: str) -> dict:
    """Return what is stored, by data set; nothing if the file is not there yet."""
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def save(name: str, stored: dict) -> None:
    """Store results by data set; the file is whole or as it was."""
    FOLDER.mkdir(exist_ok=True)
    unfinished = FOLDER / f"{name}.json.part"
    unfinished.write_text(json.dumps(stored) + "\n", encoding="utf-8")
    unfinished.replace(FOLDER / f"{name}.json")


def measure(name: str, run: Callable[[str], dict], about: str) -> None:
    """Measure the data sets named on the command line, and keep the others as stored.

    What is stored is read again after each run: two runs may go on side by side.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("datasets", nargs="+", choices=DATASETS)
    for dataset in parser.parse_args().datasets:
        result = run(dataset)
        save(name, load(name) | {dataset: result})
