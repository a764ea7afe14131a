"""Files that are whole or not there: what stands in their place stays until the new one is."""

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the name of a scratch file beside `path`, which takes its place at the end.

    Where something fails, or Ctrl-C comes, the scratch file goes and `path` is left as it is. Each
    call has a name of its own, so that two processes never write into one file.
    """
    scratch = path.with_name(f".{path.name[:99]}.{secrets.token_hex(6)}.part")
    try:
        yield scratch
        os.replace(scratch, path)
    finally:
        with contextlib.suppress(OSError):
            scratch.unlink(missing_ok=True)
