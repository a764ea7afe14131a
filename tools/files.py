"""Writing files that are never half-written."""

import os
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from aelib._files import replacing


def as_text(nb: NotebookNode) -> str:
    """Return a notebook as its file holds it."""
    return nbformat.writes(nb) + "\n"


def write_whole(path: Path, text: str) -> None:
    """Write a file, which afterwards is whole or as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as scratch, scratch.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())  # or a power cut could leave the new name on an empty file
