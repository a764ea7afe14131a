"""Run one command within limits, and leave nothing of it behind.

    python -m tools.homework.keeper < request.json > result.json

A process of its own for each submission: whatever the command starts, and whatever runs away from
it, comes to the keeper in the end, as to the init of a system, and is ended by it.
"""

import ctypes
import json
import signal
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from tools.homework.confine import confine

CHILD_SUBREAPER = 36  # of prctl
LOOK_EVERY = 0.2  # seconds
MOST_PROCESSES = 64
MOST_IN_FILE = 50_000_000  # bytes
MOST_SHOWN = 4_000  # characters, of what the command says


@dataclass(frozen=True)
class Request:
    """What to run, and how much it may take."""

    command: list[str]
    folder: str  # where it runs
    writable: str  # the only folder that it may write into
    environment: dict[str, str]
    seconds: float
    megabytes: int


@dataclass
class Result:
    """What came of it."""

    code: int | None = None
    stopped: str = ""  # time, memory, processes: which limit ended it
    seconds: float = 0.0
    megabytes: int = 0  # at most, all its processes together
    output: str = ""  # its last words


def keep(request: Request) -> Result:
    """Run a command to its end, or to that of its time, memory or number of processes."""
    result = Result()
    log = Path(request.writable, "log.txt")
    start = time.monotonic()
    with log.open("wb") as file:
        running = subprocess.Popen(
            request.command,
            cwd=request.folder,
            env=request.environment,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=lambda: hold(request),  # noqa: PLW1509 (there are no threads here)
        )
        while running.poll() is None and not result.stopped:
            time.sleep(LOOK_EVERY)
            result.seconds = time.monotonic() - start
            result.stopped = limit_passed(request, result)
        end_all()
        # When it was ended, its own code went with it; psutil has waited for it already.
        result.code = None if result.stopped else running.wait()
    result.seconds = time.monotonic() - start
    result.output = tail(log)
    return result


def hold(request: Request) -> None:
    """Set the limits that the system itself keeps, in the process that becomes the command."""
    import resource  # Windows has none, and this module is imported there

    most = request.megabytes * 1_000_000
    # What a process asks for, not what it maps: torch alone maps many gigabytes of its files.
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_IN_FILE, MOST_IN_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    confine([request.writable])


def limit_passed(request: Request, result: Result) -> str:
    """Return which limit is passed, if one is, and note how much memory is in use."""
    family = psutil.Process().children(recursive=True)
    used = sum(memory(process, shared_once=False) for process in family) // 1_000_000
    if used > request.megabytes:  # forks share nearly all; to look closer takes longer
        used = sum(memory(process, shared_once=True) for process in family) // 1_000_000
    result.megabytes = max(result.megabytes, used)
    if used > request.megabytes:
        return "memory"
    if len(family) > MOST_PROCESSES:
        return "processes"
    return "time" if result.seconds > request.seconds else ""


def memory(process: psutil.Process, shared_once: bool) -> int:
    """Return the bytes of a process, or, on Linux, its part of those that several share."""
    try:
        if shared_once and sys.platform.startswith("linux"):
            return process.memory_full_info().pss
        return process.memory_info().rss
    except psutil.Error:  # it has just ended
        return 0


def end_all() -> None:
    """End every process that was started, and those that they start meanwhile."""
    while family := psutil.Process().children(recursive=True):
        for process in family:
            try:
                process.send_signal(signal.SIGKILL)
            except psutil.Error:
                continue
        _, alive = psutil.wait_procs(family, timeout=5)
        if len(alive) == len(family):
            return  # a process that the system cannot end, waiting for a disk


def tail(log: Path) -> str:
    """Return the end of what a command said, which may have deleted or replaced its log."""
    if log.is_symlink() or not log.is_file():
        return ""
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - MOST_SHOWN))
        return file.read(MOST_SHOWN).decode("utf-8", "replace")


def main() -> None:
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(CHILD_SUBREAPER, 1, 0, 0, 0)
    result = keep(Request(**json.load(sys.stdin)))
    json.dump(asdict(result), sys.stdout)


if __name__ == "__main__":
    main()
