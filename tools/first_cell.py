"""The first code cell of a notebook: `import aelib` works after it, or one sentence says why not.

These functions are written into notebooks (`tools.compose`, `tools.portable`), far from this file.
So each imports what it needs, and a Python that is too old for the course can still read them.
What else a lesson needs, `aelib.require` says.
"""

from aelib._needs import CannotRun


def install(package):
    """Install aelib where there is none."""
    import importlib
    import subprocess
    import sys
    from importlib.util import find_spec

    if find_spec("aelib"):
        return
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-input"]
    done = subprocess.run(
        [*pip, "--disable-pip-version-check", "--retries=1", "--timeout=20", package],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    importlib.invalidate_caches()
    if not find_spec("aelib"):
        said = done.stdout.strip().splitlines() or ["nothing was said"]
        why = next((line for line in said if "ERROR: " in line), said[-1]).strip()
        raise CannotRun(
            "aelib, the course's helper package, could not be installed: run this cell again "
            "where that works, or ask for the portable form of this notebook, which carries it. "
            f"pip says: {why}"
        )


def unpack(carried, digest):
    """Unpack the aelib that a notebook carries into a folder of this kernel's own, and import it.

    No other kernel and no other notebook sees that folder, and it goes with the kernel.
    """
    import atexit
    import base64
    import hashlib
    import importlib
    import io
    import lzma
    import shutil
    import sys
    import tempfile
    import zipfile

    if "aelib" in sys.modules:
        there = str(getattr(sys.modules["aelib"], "__file__", ""))
        if f"aelib-{digest}-" in there:  # the cell is run again
            return
        raise CannotRun(
            f"Another aelib has been imported in this kernel ({there}): restart the kernel and run "
            "all cells, so that this notebook finds the one that it carries."
        )
    try:
        packed = base64.b64decode(carried)
    except ValueError:
        packed = b""
    if not hashlib.sha256(packed).hexdigest().startswith(digest):
        raise CannotRun(
            "The package in this notebook was changed or cut off on its way: get the file again."
        )
    try:
        folder = tempfile.mkdtemp(prefix=f"aelib-{digest}-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        with zipfile.ZipFile(io.BytesIO(lzma.decompress(packed))) as archive:
            archive.extractall(folder)
    except OSError as error:
        raise CannotRun(
            f"The package in this notebook could not be unpacked ({error}): set the environment "
            "variable TMPDIR to a folder with room that you may write in, and start Jupyter again."
        ) from None
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    importlib.import_module("aelib")
