"""The first code cell of a notebook: `import aelib` works after it, or one sentence says why not.

These functions are written into notebooks (`tools.compose`, `tools.portable`), far from this file.
So each imports what it needs, and a Python that is too old for the course can still read them.
"""


class CannotRun(Exception):
    """Ends the run with its one sentence, where IPython shows a page for another exception."""

    def _render_traceback_(self):
        return [str(self)]


def require(packages):
    """Stop unless this Python is new enough and has these packages, named by their modules."""
    import sys
    from importlib.util import find_spec

    here = f"this Python ({sys.version_info[0]}.{sys.version_info[1]}, {sys.executable})"
    if sys.version_info < (3, 10):
        raise CannotRun(
            f"The course needs Python 3.10 or newer, and {here} is older: choose another kernel, "
            "or start Jupyter from a newer Python."
        )
    missing = [package for module, package in packages.items() if not find_spec(module)]
    if missing:
        raise CannotRun(
            f"This lesson needs {', '.join(missing)}, which {here} lacks: run `%pip install "
            f"{' '.join(missing)}` in a new cell, then restart the kernel and run all cells."
        )


def installed(version, package):
    """Say whether an aelib is installed; stop if it is older than the notebook."""
    import importlib.util
    import re

    def numbers(text):
        return [int(number) for number in re.findall(r"\d+", text)]

    if importlib.util.find_spec("aelib") is None:
        return False
    found = getattr(importlib.import_module("aelib"), "__version__", "0")
    if numbers(found) < numbers(version):
        raise CannotRun(
            f"This notebook was made with aelib {version}, and {found} is installed here: run "
            f'`%pip install --no-deps "{package}"` in a new cell, then restart the kernel and '
            "run all cells."
        )
    if numbers(found) > numbers(version):
        print(f"This notebook was made with aelib {version}; {found} is installed here.")
    return True


def fetch(package):
    """Install aelib by pip or uv, beside this Python where it takes nothing; return what failed."""
    import atexit
    import importlib.util
    import os
    import re
    import shutil
    import subprocess
    import sys
    import tempfile

    if importlib.util.find_spec("pip"):
        tool = [sys.executable, "-m", "pip", "install"]
    elif shutil.which("uv"):
        tool = ["uv", "pip", "install", "--python", sys.executable]
    else:
        here = sys.executable
        return f"{here} has no pip; `!{here} -m ensurepip` in a new cell may bring it"
    patience = {"PIP_RETRIES": "1", "PIP_DEFAULT_TIMEOUT": "20", "UV_HTTP_TIMEOUT": "20"}
    folder = []
    while True:
        said = subprocess.run(
            [*tool, "--quiet", "--no-deps", *folder, package],
            env={**os.environ, **patience, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ).stdout
        sys.path[:0] = folder[1:]
        importlib.invalidate_caches()
        if importlib.util.find_spec("aelib"):
            return ""
        closed = re.search("(?i)externally.managed|permission|read-only|user installation", said)
        if folder or not closed:
            return said.strip() or "nothing was said why"
        folder = ["--target", tempfile.mkdtemp(prefix="aelib-")]  # it lasts as long as the kernel
        atexit.register(shutil.rmtree, folder[1], ignore_errors=True)


def install(version, address):
    """Install this version of aelib where there is none."""
    import re

    package = f"aelib @ {address}/archive/refs/tags/v{version}.zip"
    if installed(version, package):
        return
    why = fetch(package)
    if not why:
        return
    if re.search(r"\b404\b", why):
        why = f"there is no version {version} at {address}"
    elif re.search("(?i)resolv|connect|timed? ?out|unreachable|certificate|proxy", why):
        why = f"{'the package index' if '/simple/' in why else address} cannot be reached"
    lines = why.splitlines()
    errors = [line for line in lines if re.match("(?i)error|×", line)]
    raise CannotRun(
        f"aelib, the course's helper package, could not be installed ({(errors or lines)[-1]}): "
        "run this cell again where that works, or ask for the portable form of this notebook, "
        "which carries it."
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
