"""A fitted transformer in a file: weights as safetensors, all else as JSON beside them."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from aelib import _checks as checks
from aelib._files import replacing
from aelib.models import Autoencoder
from aelib.training import History

FORM = "aelib AutoencoderTransformer 1"


def write(
    path: Path,
    settings: dict[str, Any],
    network: dict[str, Any],
    model: Autoencoder,
    names: Any,
    history: History,
) -> None:
    """Write a fitted transformer, or leave the file as it was.

    Settings that JSON does not hold, such as functions, are named in it and left out.
    """
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    known = {name: _plain(value) for name, value in settings.items()}
    content = {
        "settings": {name: value for name, value in known.items() if value is not NotImplemented},
        "left out": [name for name, value in known.items() if value is NotImplemented],
        "network": network,
        "feature names": None if names is None else list(names),
        "history": asdict(history),
    }
    metadata = {"form": FORM, "content": json.dumps(content)}
    weights = {name: values.detach().cpu().contiguous() for name, values in model.state_dict().items()}
    try:
        with replacing(path) as scratch:
            save_file(weights, scratch, metadata)
    except (OSError, SafetensorError) as error:
        raise ValueError(f"path must be where a file can be written: {path} ({error}).") from error


def read(path: Any) -> tuple[dict[str, Any], Autoencoder]:
    """Return what `write` wrote beside the weights, and the network; ValueError for other files."""
    from safetensors import safe_open

    path = checks.file_path("path", path)
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
        model = Autoencoder(**content["network"]).to(next(iter(weights.values())).dtype)
        model.load_state_dict(weights)
        content["history"] = History(**content["history"])
        content["settings"]["hidden"] = tuple(content["settings"]["hidden"])
    except Exception as error:  # whatever is in the file, it is not ours
        raise ValueError(
            f"path must be a file that AutoencoderTransformer.save has written: {path} is something "
            "else."
        ) from error
    return content, model.eval()


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
