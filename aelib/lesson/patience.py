"""A sentence for a reader whose answer does not come to its end."""

import contextlib
import sys
import threading
from collections.abc import Iterator

PATIENCE = 20.0  # seconds; the checks of the lessons take one or two
STILL_AT_IT = (
    "Still running. Perhaps a loop in your answer never ends: Interrupt, in the menu Kernel or "
    "Runtime, stops it and shows its line."
)


@contextlib.contextmanager
def told_if_slow() -> Iterator[None]:
    """Say how to stop what still runs after `PATIENCE` seconds, and leave it running.

    Nothing is stopped for the reader: Python cannot do that everywhere, and a slow machine is no
    mistake.
    """
    stream = sys.stdout  # as it is now: what an answer prints is listened to
    timer = threading.Timer(PATIENCE, print, [STILL_AT_IT], {"file": stream, "flush": True})
    timer.daemon = True
    with contextlib.suppress(RuntimeError):  # a Python without threads, as in a browser
        timer.start()
    try:
        yield
    finally:
        timer.cancel()
