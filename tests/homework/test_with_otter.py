"""otter-grader makes the assignments, and grades them."""

import zipfile

import pytest
from grading import Grading, graded
from submissions import STEMS, solutions

from tools.homework.for_otter import zip_of


@pytest.fixture(scope="module")
def grader():
    return "otter"


@pytest.fixture(scope="module")
def assignments(otter_folder):
    return otter_folder


@pytest.fixture(scope="module")
def rows(otter_folder, tmp_path_factory, jobs):
    return graded("otter", otter_folder, tmp_path_factory.mktemp("batch"), jobs)


class TestOtter(Grading):
    pass


def test_the_autograder_holds_a_test_for_each_exercise(otter_folder):
    for stem in STEMS:
        names = zipfile.ZipFile(zip_of(otter_folder, stem)).namelist()
        assert {f"tests/{name}.py" for name in solutions(stem)} <= set(names)
