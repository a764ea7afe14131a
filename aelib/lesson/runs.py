"""What a lesson is run with: its seed, and the results of longer runs."""

import json
import os
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aelib import _checks as checks

if TYPE_CHECKING:
    import torch

STORED = resources.files("aelib") / "stored"
MAX_SEED = 2**32 - 1  # lessons hand their seed to scikit-learn and NumPy too, which take no more


def seed() -> int:
    """Return the one seed of a lesson: the environment's AELIB_SEED, or 0.

    Returns
    -------
    int, 0 to 2^32 - 1

    Raises
    ------
    ValueError
        If AELIB_SEED is not such a whole number.
    """
    text = os.environ.get("AELIB_SEED", "0")
    digits = text.lstrip("0") or text[-1:]
    if not text.isdecimal() or len(digits) > 10 or int(digits) > MAX_SEED:
        raise ValueError(
            f"AELIB_SEED must be a whole number from 0 to {MAX_SEED}, got {checks.shown(text)}."
        )
    return int(digits)


def stored(name: str) -> dict[str, Any]:
    """Return the result of a longer experiment, computed beforehand by a script of experiments/.

    A figure that shows it must say so, and name the command that makes it.

    Parameters
    ----------
    name : str
        Name of the script, without its ending.

    Returns
    -------
    dict, as the script wrote it

    Raises
    ------
    ValueError
        If nothing is stored under that name; the message lists what is.
    """
    name = checks.choice("name", name, _kept(".json"))
    return json.loads((STORED / f"{name}.json").read_text(encoding="utf-8"))


def stored_weights(name: str) -> dict[str, "torch.Tensor"]:
    """Return the weights of a net that a script of experiments/ trained and stored.

    They are kept as a byte for each weight, with a scale for each row of a matrix: a quarter of the
    size, and what the script measured was measured with them.

    Parameters
    ----------
    name : str
        Name of the script, an underscore, and the data set: "ordered_code_mnist".

    Returns
    -------
    dict of str to float32 tensor, for ``load_state_dict`` of the same net

    Raises
    ------
    ValueError
        If nothing is stored under that name; the message lists what is.

    Notes
    -----
    Lesson 05.
    """
    import numpy as np
    import torch

    name = checks.choice("name", name, _kept(".npz"))
    with (STORED / f"{name}.npz").open("rb") as file, np.load(file) as kept:
        parts = {key: kept[key] for key in kept.files}
    one = np.float32(1)
    return {
        key: torch.from_numpy(numbers * parts.get(f"{key}.scale", one))
        for key, numbers in parts.items()
        if not key.endswith(".scale")
    }


def _kept(ending: str) -> list[str]:
    return sorted(Path(e.name).stem for e in STORED.iterdir() if e.name.endswith(ending))
