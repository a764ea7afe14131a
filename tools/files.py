"""Writing files that are never half-written."""

from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a file, which afterwards is whole or as it was."""
    path.parent.mkdir(exist_ok=True)
    unfinished = path.with_name(path.name + ".part")
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(path)
