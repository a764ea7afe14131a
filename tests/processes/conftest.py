"""What needs Lightning Fabric, which only runs on several processes need."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent
there = find_spec("lightning_fabric") and not sys.platform.startswith("win")
collect_ignore_glob = [] if there else ["test_*.py"]


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.processes)
            item.add_marker(pytest.mark.timeout(1200))
