"""A fitted transformer in a file: weights as safetensors, all else as JSON beside them."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch

from aelib import _checks as checks
from aelib._files import replacing
from aelib.models import Autoencoder
from aelib.training import History

from .learning import Learnt

FORM = "aelib AutoencoderTransformer 1"


def write(path: Path, settings: dict[str, Any], learnt: Learnt, names: Any) -> None:
    """Write a fitted transformer, or leave the file as it was.

    Settings that JSON does not hold, such as functions, are named in it and left out.
    """
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    plain = {name: _plain(value) for name, value in settings.items()}
    content = {
        "settings": {name: value for name, value in plain.items() if value is not NotImplemented},
        "left out": [name for name, value in plain.items() if value is NotImplemented],
        "made of": learnt.made_of,
        "history": asdict(learnt.history),
        "feature names": None if names is None else list(names),
    }
    weights = {
        name: values.detach().cpu().contiguous()
        for name, values in learnt.model.state_dict().items()
    }
    try:
        with replacing(path) as scratch:
            save_file(weights, scratch, {"form": FORM, "content": json.dumps(content)})
    except (OSError, SafetensorError) as error:
        raise ValueError(f"path must be where a file can be written: {path} ({error}).") from error


def read(
    path: Any, known: Iterable[str], again: dict[str, Any]
) -> tuple[dict[str, Any], Learnt, list[str] | None]:
    """Return the settings, what was learnt, and the names of the features.

    Settings that are given `again` take the place of those in the file. ValueError for a file of
    anything else, and where settings that were left out are not given again.
    """
    content, learnt = _opened(checks.file_path("path", path), set(known))
    if missing := [name for name in content["left out"] if name not in again]:
        raise ValueError(
            f"{missing[0]} was something that a file does not hold, such as a function: give it "
            f"again, AutoencoderTransformer.load(path, {missing[0]}=...), or another one."
        )
    return content["settings"] | again, learnt, content["feature names"]


def _opened(path: Path, known: set[str]) -> tuple[dict[str, Any], Learnt]:
    from safetensors import safe_open

    try:
        path.open("rb").close()
    except OSError as error:
        raise ValueError(
            f"path must be a file that can be read: {path} could not be ({error.strerror})."
        ) from error
    try:
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata()
            if metadata["form"] != FORM:
                raise ValueError
            weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        content = json.loads(metadata["content"])
        if not {*content["settings"], *content["left out"]} <= known:
            raise ValueError
        if "hidden" in content["settings"]:
            content["settings"]["hidden"] = tuple(content["settings"]["hidden"])
        learnt = Learnt(
            _network(content["made of"], weights), content["made of"], History(**content["history"])
        )
    except Exception as error:  # whatever is in the file, it is not ours
        raise ValueError(
            f"path must be a file that AutoencoderTransformer.save has written: {path} is "
            "something else."
        ) from error
    return content, learnt


def _network(made_of: dict[str, Any], weights: dict[str, torch.Tensor]) -> Autoencoder:
    """Return the network of these weights, all of which must be there before it takes any room."""
    numbers = sum(values.numel() for values in weights.values())
    if sum(wide * narrow for wide, narrow in pairwise(made_of["sizes"])) > numbers:
        raise ValueError
    model = Autoencoder(**made_of).to(next(iter(weights.values())).dtype)
    model.load_state_dict(weights)
    return model.eval()


def _plain(value: Any) -> Any:
    """Return a setting as JSON holds it, or NotImplemented."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, torch.device):
        return str(value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    try:
        return list(checks.sizes("hidden", value, "(256, 64)", at_least=0))
    except (TypeError, ValueError):
        return NotImplemented
