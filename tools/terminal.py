"""What the tools say at the terminal."""

import functools
import io
import sys
from collections.abc import Callable
from typing import ParamSpec

from tools.course import CourseError

Arguments = ParamSpec("Arguments")


def print_anything() -> None:
    """Let the streams show `?` for what they cannot: in Windows' cp1252 there is no check mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def as_command(main: Callable[Arguments, None]) -> Callable[Arguments, int]:
    """Return a tool's main as one that says what went wrong, and returns 1 then and 0 else."""

    @functools.wraps(main)
    def command(*args: Arguments.args, **kwargs: Arguments.kwargs) -> int:
        print_anything()
        try:
            main(*args, **kwargs)
        except CourseError as error:
            print(error, file=sys.stderr)
            return 1
        return 0

    return command
