"""Checks of where a file is to be written, and of what is to be read."""

import os
import stat
from pathlib import Path
from typing import Any

from .values import shown


def file_path(name: str, value: Any) -> Path:
    """Return the path of a file to write, in a folder that is there, or say what is wrong."""
    if not isinstance(value, str | os.PathLike) or not str(value):
        raise TypeError(f"{name} must be the path of a file, got {shown(value)}.")
    path = Path(value).expanduser()
    try:
        path = Path(os.path.realpath(path))  # a link stays one: what it leads to is written
        os.lstat(path)
    except FileNotFoundError:
        pass
    except (OSError, ValueError) as error:  # too long, or with letters that no name can have
        raise ValueError(
            f"{name} must be a path that this system takes, got {shown(value)}."
        ) from error
    if path.is_dir():
        raise ValueError(f"{name} must be the path of a file, but {path} is a folder.")
    if not path.parent.is_dir():
        raise ValueError(f"{name} must lie in a folder that exists, and {path.parent} does not.")
    return path


def existing_path(name: str, value: Any, *, folder: bool, example: str) -> Path:
    """Return the path of a folder, or of a file, that is there to be read.

    `example` says what to do with the other of the two.
    """
    kind, other = ("folder", "file") if folder else ("file", "folder")
    if not isinstance(value, str | os.PathLike) or not str(value):
        raise TypeError(f"{name} must be the path of a {kind}, got {shown(value)}.")
    try:
        path = Path(value).expanduser()
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        raise ValueError(
            f"{name} must be the path of a {kind}, and {shown(str(value))} does not exist: it is "
            f"looked for in {Path.cwd()}."
        ) from None
    except (OSError, ValueError, RuntimeError):  # not to be entered, or no name at all
        raise ValueError(f"{name} must be a path that can be read, got {shown(value)}.") from None
    if is_folder != folder:
        raise ValueError(
            f"{name} must be the path of a {kind}, but {shown(str(value))} is a {other}{example}."
        )
    return path
