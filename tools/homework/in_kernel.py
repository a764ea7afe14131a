"""Limits of a single cell. IPython runs this file in the kernel of a submission, before its cells.

Both graders go on with the next cell after an error, so a cell that hangs, or prints without end,
costs the points of its own exercise. A cell that catches these errors, too, meets the limits of the
whole submission (`keeper.py`).
"""


def set_limits(shell):
    """Limit the time of each cell, and what it prints; no name of this is left in the notebook."""
    import os
    import signal
    import sys

    most = 200_000  # characters
    seconds = int(os.environ["HOMEWORK_CELL_SECONDS"])
    patience = 3  # how many times longer a cell may sleep, or wait on a busy machine, than compute
    write, printed = sys.stdout.write, [0]

    def stop(what):
        with open(os.environ["HOMEWORK_NOTES"], "a", encoding="utf-8") as notes:
            notes.write(f"{what}\n")
        raise RuntimeError(f"When it was graded, {what}.")

    def limited(text):
        printed[0] += len(text)
        if printed[0] > most:
            stop(f"a cell printed more than {most:,} characters")
        return write(text)

    def set_clocks(computing):
        signal.setitimer(signal.ITIMER_PROF, computing)
        signal.setitimer(signal.ITIMER_REAL, patience * computing)

    def before_cell(*_):
        printed[0] = 0
        set_clocks(seconds)

    sys.stdout.write = limited
    for clock in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(clock, lambda *_: stop(f"a cell took longer than {seconds} seconds"))
    shell.events.register("pre_run_cell", before_cell)
    shell.events.register("post_run_cell", lambda *_: set_clocks(0))


set_limits(get_ipython())  # noqa: F821  # pyright: ignore[reportUndefinedVariable]
del set_limits
