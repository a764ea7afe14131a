"""otter-grader makes the assignments, and grades them."""

import zipfile

import pytest
from grading import Grading
from submissions import STEMS, solutions

from tools.homework.for_otter import zip_of


@pytest.fixture(scope="module")
def grader():
    return "otter"


class TestOtter(Grading):
    pass


def test_the_autograder_holds_a_test_for_each_exercise(assignments):
    for stem in STEMS:
        names = zipfile.ZipFile(zip_of(assignments, stem)).namelist()
        assert {f"tests/{name}.py" for name in solutions(stem)} <= set(names)
