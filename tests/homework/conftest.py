"""Assignments as `make homework` makes them, for three lessons, and submissions to them."""

import os
import sys
from pathlib import Path

import pytest
from submissions import STEMS

from tools.homework.__main__ import main

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


def built(grader, folder):
    assert main([grader, str(folder), *STEMS]) == 0
    return folder


@pytest.fixture(scope="session")
def nbgrader_folder(tmp_path_factory):
    return built("nbgrader", tmp_path_factory.mktemp("nbgrader"))


@pytest.fixture(scope="session")
def otter_folder(tmp_path_factory):
    return built("otter", tmp_path_factory.mktemp("otter"))
