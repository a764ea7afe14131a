"""What a lesson is run with: its seed, and the results of longer runs."""

import json
import os
from importlib import resources
from pathlib import Path
from typing import Any

from aelib import _checks as checks

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
    folder = resources.files("aelib") / "stored"
    names = sorted(Path(e.name).stem for e in folder.iterdir() if e.name.endswith(".json"))
    name = checks.choice("name", name, names)
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
