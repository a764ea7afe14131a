"""Settings for all tests, the notebooks among them, and how long each notebook took."""

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

# Speed is measured in benchmarks/: on a busy machine a deadline would fail a test that is right.
settings.register_profile("course", deadline=None)
settings.load_profile("course")

# Notebook kernels inherit these. A progress bar on stderr would differ from run to run; a
# relative data folder would be looked for in notebooks/; another backend would show no figures.
os.environ["TQDM_DISABLE"] = "1"
os.environ.pop("MPLBACKEND", None)
# With several tests at a time (pytest -n), more threads than one would wait for each other; what
# they start themselves, kernels and servers, is not counted in the coverage.
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)
if os.environ.get("AELIB_DATA"):
    os.environ["AELIB_DATA"] = str(Path(os.environ["AELIB_DATA"]).expanduser().resolve())

seconds: Counter[str] = Counter()
PICTURES = Path(__file__).with_name("tests") / "pictures.cfg"


def pytest_configure(config):
    """Let nbval pass over pictures within HTML as it passes over others."""
    if hasattr(config.option, "nbval_sanitize_with"):
        config.option.nbval_sanitize_with = config.option.nbval_sanitize_with or str(PICTURES)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item, call):
    """Fail a notebook cell that ran out of time, and those after it.

    nbval interrupts such a cell. Training ends cleanly when interrupted, so the cell would pass,
    and nbval expects the cells after it to fail, so that their failures would pass too.
    """
    report = yield
    if call.when == "call" and getattr(item.parent, "timed_out", False) and not report.failed:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid}: this cell or one before it ran out of time."
        report.__dict__.pop("wasxfail", None)
    return report


def pytest_runtest_logreport(report):
    notebook, separator, _ = report.nodeid.partition(".ipynb::")
    if separator:
        seconds[Path(notebook).name] += report.duration


def pytest_terminal_summary(terminalreporter):
    if seconds:
        terminalreporter.section("seconds per notebook")
        for notebook in sorted(seconds):
            terminalreporter.write_line(f"{seconds[notebook]:7.1f} s  {notebook}")
