"""What several test files need."""

import importlib.util
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


@pytest.fixture
def script(monkeypatch):
    """Load a script of benchmarks/ afresh: what a test changes in it ends with the test."""
    monkeypatch.syspath_prepend(BENCHMARKS)  # where they find the scripts beside them

    def load(name):
        spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    yield load
    sys.modules.pop("table", None)
