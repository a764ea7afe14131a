"""Work off the UI thread: the newest request wins, and bursts of them never queue."""

import math
import sys
import threading
import time
from collections.abc import Callable

from aelib import _checks as checks

__all__ = ["LatestRun"]

Stop = Callable[[], bool]
Job = Callable[[Stop], object]


class LatestRun:
    """Run one job at a time in a background thread; a new request takes the place of the old.

    The first request after a quiet time starts at once. Any other tells the running job to stop
    and starts when that has ended and no further request came for `quiet` seconds: a slider that
    is dragged starts the first job and the last. There is a thread only while there is work.

    Parameters
    ----------
    quiet : float, finite, 0 or larger
        Seconds without a request after which a burst of requests is over.
    on_error : function (exception) or None
        Called in the background thread with what a job raised. None leaves it to
        `threading.excepthook`, which prints it. Either way later requests run.

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above.
    """

    def __init__(self, quiet: float = 0.25, on_error: Callable[[Exception], object] | None = None):
        self._quiet = checks.number("quiet", quiet, least=0)
        self._on_error = checks.optional_function("on_error", on_error, "exception")
        self._change = threading.Condition()  # guards everything below
        self._waiting: Job | None = None
        self._running: threading.Event | None = None  # set: the job that runs should end
        self._requested = -math.inf  # when the last request came
        self._due = 0.0  # when the waiting job may start
        self._thread: threading.Thread | None = None
        self._working = False  # whether the thread will still look at _waiting
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        with self._change:
            return self._running is not None or self._waiting is not None

    def request(self, job: Job) -> None:
        """Run ``job(stop)`` instead of what runs or waits now, and return at once.

        The job should ask ``stop()`` often and end soon after it says true. RuntimeError after
        `close`, TypeError if `job` is not a function of one argument.
        """
        job = checks.function("job", job, "stop")
        with self._change:
            if self._closed:
                raise RuntimeError("this LatestRun is closed: make a new one to run more jobs.")
            now = time.monotonic()
            at_once = not self.busy and now - self._requested > self._quiet
            self._requested, self._due = now, now if at_once else now + self._quiet
            if not self._working:
                self._thread = threading.Thread(target=self._work, name="aelib-run", daemon=True)
                self._thread.start()
                self._working = True
            self._replace(job)

    def stop(self) -> None:
        """Tell the running job to stop, forget the waiting one, and return at once."""
        with self._change:
            self._replace(None)

    def wait(self) -> None:
        """Wait until nothing runs or waits; Ctrl-C ends the waiting, and no job.

        RuntimeError where a job waits for itself.
        """
        with self._change:
            if self._thread is threading.current_thread():
                raise RuntimeError("a job cannot wait for its own end.")
            self._change.wait_for(lambda: self._running is None and self._waiting is None)

    def close(self, timeout: float | None = 5.0) -> None:
        """Stop for good and wait, at most `timeout` seconds, until the thread has ended.

        Called from a job, it does not wait: the thread ends after that job.
        """
        with self._change:
            self._closed = True
            self._replace(None)
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout)

    def _replace(self, job: Job | None) -> None:
        self._waiting = job
        if self._running is not None:
            self._running.set()
        self._change.notify_all()

    def _work(self) -> None:
        while (step := self._next()) is not None:
            try:
                self._run(*step)
            except BaseException:  # even SystemExit: whatever a job does, the next one runs
                _report()

    def _next(self) -> tuple[Job, Stop] | None:
        """Wait for the next job and return it with its `stop`, or None if there is none."""
        with self._change:
            self._running = None
            self._change.notify_all()  # for `wait`
            while self._waiting is not None:
                seconds = self._due - time.monotonic()
                if seconds <= 0:
                    job, self._waiting = self._waiting, None
                    self._running = threading.Event()
                    return job, self._running.is_set
                self._change.wait(seconds)
            self._working = False  # told under the lock, so that no request relies on this thread
            return None

    def _run(self, job: Job, stop: Stop) -> None:
        try:
            job(stop)
        except Exception as error:
            if self._on_error is None:
                raise
            self._on_error(error)


def _report() -> None:
    """Hand the exception of this moment to Python's hook for those that end a thread."""
    threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread())))
