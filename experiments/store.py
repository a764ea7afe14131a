"""The longer runs of the lessons, kept in aelib/stored/NAME.json and read by `lesson.stored`."""

import argparse
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import torch

from aelib import lesson
from aelib._files import replacing
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


def save_weights(name: str, net: torch.nn.Module) -> dict[str, torch.Tensor]:
    """Store the weights of a net in NAME.npz, for `lesson.stored_weights`, and return them as kept.

    A matrix is kept as a byte for each number, with a scale for each row; a bias as it is.
    """
    parts: dict[str, np.ndarray] = {}
    for key, values in net.state_dict().items():
        numbers = values.detach().cpu().numpy().astype(np.float32)
        if numbers.ndim == 2:
            scale = np.abs(numbers).max(axis=1, keepdims=True) / 127
            parts[f"{key}.scale"] = scale
            numbers = np.round(numbers / np.where(scale == 0, 1, scale)).astype(np.int8)
        parts[key] = numbers
    FOLDER.mkdir(parents=True, exist_ok=True)
    with replacing(FOLDER / f"{name}.npz") as scratch, scratch.open("wb") as file:
        np.savez_compressed(file, **parts)
    return lesson.stored_weights(name)


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
