"""Assignments that `make homework` has made, and how many submissions are graded at a time."""

import os
import sys
from pathlib import Path

import pytest
from grading import graded
from submissions import HOMEWORK

HERE = Path(__file__).parent
collect_ignore_glob = [] if sys.platform.startswith("linux") else ["test_*.py"]


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.homework)
            item.add_marker(pytest.mark.timeout(3600))  # the first test waits for a whole batch


@pytest.fixture(scope="session")
def jobs():
    return 1 if "PYTEST_XDIST_WORKER" in os.environ else os.cpu_count()


@pytest.fixture(scope="module")
def assignments(grader):
    """Return the folder of assignments for the grader that a module names."""
    if not any((HOMEWORK / grader).glob("*")):
        pytest.fail("there is no _homework/: run `make homework` first.")
    return HOMEWORK / grader


@pytest.fixture(scope="module")
def rows(grader, assignments, tmp_path_factory, jobs):
    """Return what is said of all that there is to hand in."""
    return graded(grader, assignments, tmp_path_factory.mktemp("batch"), jobs)
