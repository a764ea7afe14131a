"""nbgrader makes the assignments, and grades them."""

import os
import shutil
import subprocess
import sys

import pytest
from grading import Grading
from submissions import GRADE, STEMS, filled, hand_in, handed_out, solutions

from tools.homework.__main__ import POINTS, main
from tools.homework.programs import search_path


@pytest.fixture(scope="module")
def grader():
    return "nbgrader"


class TestNbgrader(Grading):
    pass


def test_a_lecturer_goes_on_with_nbgrader_itself(assignments, tmp_path):
    """In the course folder: one is graded there, one in a batch, and both are given feedback."""
    import nbformat
    from nbgrader.api import Gradebook

    stem = STEMS[0]
    course = tmp_path / "course"
    shutil.copytree(assignments, course)
    place = course / "submitted" / "ada" / stem / f"{stem}.ipynb"
    place.parent.mkdir(parents=True)
    nbformat.write(filled(handed_out("nbgrader", course, stem), solutions(stem)), place)
    call(course, "autograde", stem)
    names = list(solutions(stem))
    half = {names[0]: solutions(stem)[names[0]]}
    hand_in(tmp_path / "in", "bob", stem, filled(handed_out("nbgrader", course, stem), half))
    command = [*GRADE, str(tmp_path / "in"), "--assignments", str(course), "--lessons", stem]
    assert main([*command, "--gradebook"]) == 0
    call(course, "generate_feedback", stem)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        ada, bob = (gradebook.find_submission(stem, student) for student in ("ada", "bob"))
        assert ada.score == ada.max_score == POINTS * len(names) and bob.score == POINTS
        assert not bob.needs_manual_grade
    for student in ("ada", "bob"):
        assert (course / "feedback" / student / stem / f"{stem}.html").exists()


def call(course, *arguments):
    """Call nbgrader as a lecturer does, with its environment active."""
    environment = {**os.environ, "PATH": search_path()}
    nbgrader = [sys.executable, "-m", "nbgrader", *arguments]
    subprocess.run(nbgrader, cwd=course, check=True, capture_output=True, env=environment)
