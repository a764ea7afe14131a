"""What a notebook asks for in its first cell, before anything else of aelib is imported.

A Python that is too old for the rest can still read this file.
"""

import re
import sys
from importlib.util import find_spec

MODULES = {"pillow": "PIL", "scikit-image": "skimage", "scikit-learn": "sklearn"}  # by package


class CannotRun(Exception):
    """Ends a cell with its one sentence, where IPython shows a page for another exception."""

    def _render_traceback_(self):
        return [str(self)]


def require(version: str, packages: str) -> None:
    """Stop unless this Python can run a notebook.

    ``version`` is that of the aelib with which the notebook was made, ``packages`` the names of
    the packages that it imports, with spaces between them. Raises CannotRun, in one sentence.
    """
    from aelib import __version__ as found  # not above: aelib imports this file first

    here = f"this Python ({sys.version_info[0]}.{sys.version_info[1]}, {sys.executable})"
    again = "in a new cell, then restart the kernel and run all cells."
    if sys.version_info < (3, 10):  # noqa: UP036 (a notebook is mailed to any Python)
        raise CannotRun(
            f"The course needs Python 3.10 or newer, and {here} is older: choose another kernel, "
            "or start Jupyter from a newer Python."
        )
    if _numbers(found) < _numbers(version):
        raise CannotRun(
            f"This notebook was made with aelib {version}, and {found} is installed here: run "
            f"`%pip uninstall -y aelib` {again} This cell then installs the newer one."
        )
    missing = [name for name in packages.split() if not find_spec(MODULES.get(name, name))]
    if missing:
        names = " ".join(missing)
        raise CannotRun(
            f"This lesson needs {names.replace(' ', ', ')}, which {here} lacks: run "
            f"`%pip install {names}` {again}"
        )


def _numbers(version):
    return [int(number) for number in re.findall(r"\d+", version)]
