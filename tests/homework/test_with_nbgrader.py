"""nbgrader makes the assignments, and grades them."""

import shutil
import subprocess
import sys

import pytest
from grading import Grading, graded
from submissions import STEMS, filled, handed_out, solutions


@pytest.fixture(scope="module")
def grader():
    return "nbgrader"


@pytest.fixture(scope="module")
def assignments(nbgrader_folder):
    return nbgrader_folder


@pytest.fixture(scope="module")
def rows(nbgrader_folder, tmp_path_factory, jobs):
    return graded("nbgrader", nbgrader_folder, tmp_path_factory.mktemp("batch"), jobs)


class TestNbgrader(Grading):
    pass


def test_a_lecturer_can_call_nbgrader_without_our_tools(nbgrader_folder, tmp_path):
    """In the course folder, which its own validator and autograder understand."""
    import nbformat
    from nbgrader.api import Gradebook

    stem = STEMS[0]
    course = tmp_path / "course"
    shutil.copytree(nbgrader_folder, course)
    place = course / "submitted" / "ada" / stem / f"{stem}.ipynb"
    place.parent.mkdir(parents=True)
    nbformat.write(filled(handed_out("nbgrader", course, stem), solutions(stem)), place)
    for command in ("autograde", "generate_feedback"):
        arguments = [sys.executable, "-m", "nbgrader", command, stem]
        subprocess.run(arguments, cwd=course, check=True, capture_output=True)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission(stem, "ada")
        assert submission.score == submission.max_score > 0
    assert (course / "feedback" / "ada" / stem / f"{stem}.html").exists()
