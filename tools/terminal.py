"""What the tools say at the terminal."""

import io
import sys


def print_anything() -> None:
    """Let the streams show `?` for what they cannot: in Windows' cp1252 there is no check mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
