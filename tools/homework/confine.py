"""Let a process and all that it starts write into some folders only, by Linux's Landlock.

    python -m tools.homework.confine FOLDER ... -- COMMAND ...

It asks for no rights and no installation, and nothing can lift it again. From version 6 of
Landlock on (Linux 6.12), the process cannot signal any other that is not confined with it either.
Where there is no Landlock, nothing is held back; `available` says so.
"""

import ctypes
import os
import sys
from collections.abc import Sequence
from pathlib import Path

# Of linux/landlock.h: the numbers of the system calls are the same on all processors.
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
ASK_VERSION, PATH_BENEATH = 1, 1
NO_NEW_PRIVILEGES = 38  # of prctl
WRITE_FILE = 1 << 1
REMOVE_AND_MAKE = sum(1 << bit for bit in range(4, 13))
MOVE, TRUNCATE = 1 << 13, 1 << 14  # since versions 2 and 3
OTHER_SOCKETS, OTHER_SIGNALS = 1 << 0, 1 << 1  # since version 6


class Ruleset(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint64) for name in ("files", "network", "scoped")]


class PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"  # what _pack_ has always meant; Python 3.14 wants it said
    _fields_ = [("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32)]


def version() -> int:
    """Return the version of Landlock, 0 where there is none."""
    if not sys.platform.startswith("linux"):
        return 0
    return max(0, call(CREATE_RULESET, None, 0, ASK_VERSION))


def available() -> bool:
    return version() > 0


def confine(folders: Sequence[str | Path]) -> bool:
    """Confine this process for good; return False where the system cannot."""
    abi = version()
    if not abi:
        return False
    writes = WRITE_FILE | REMOVE_AND_MAKE
    writes |= (MOVE if abi >= 2 else 0) | (TRUNCATE if abi >= 3 else 0)
    rules = Ruleset(writes, 0, OTHER_SOCKETS | OTHER_SIGNALS if abi >= 6 else 0)
    size = 24 if abi >= 6 else 8  # an older kernel refuses fields that it does not know
    ruleset = done(call(CREATE_RULESET, ctypes.byref(rules), size, 0))
    for folder in folders:
        allow(ruleset, folder, writes)
    allow(ruleset, "/dev", WRITE_FILE)  # /dev/null
    done(ctypes.CDLL(None, use_errno=True).prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    done(call(RESTRICT_SELF, ruleset, 0))
    os.close(ruleset)
    return True


def allow(ruleset: int, folder: str | Path, access: int) -> None:
    opened = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    rule = PathBeneath(access, opened)
    done(call(ADD_RULE, ruleset, PATH_BENEATH, ctypes.byref(rule), 0))
    os.close(opened)


def call(number: int, *arguments) -> int:
    return ctypes.CDLL(None, use_errno=True).syscall(number, *arguments)


def done(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), f"Landlock: {os.strerror(ctypes.get_errno())}")
    return result


def main(arguments: list[str]) -> None:
    at = arguments.index("--")
    confine(arguments[:at])
    os.execv(arguments[at + 1], arguments[at + 1 :])


if __name__ == "__main__":
    main(sys.argv[1:])
