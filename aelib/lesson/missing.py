"""What a notebook says where a name is missing."""

import sys
from types import TracebackType
from typing import Any

SETUP = "run the setup cell first (it holds the imports)"
ADVICE = f"{SETUP}, then the cells above this one"


def tell_what_to_run() -> None:
    """Let this notebook, if it is one, say which cells to run where a cell misses a name."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is not None and not shell.custom_exceptions:  # someone else's are left alone
        shell.set_custom_exc((NameError,), _tell)


def _tell(
    shell: Any,
    kind: type[NameError],
    error: NameError,
    trace: TracebackType,
    tb_offset: int | None = None,
) -> None:
    if kind is NameError:  # UnboundLocalError is one as well
        error.args = (f"{error}: {ADVICE}",)
    shell.showtraceback((kind, error, trace), tb_offset=tb_offset)
