"""The same for both graders: all solutions, nothing, cheats and every wrong answer, graded."""

import csv

from submissions import GRADE, STEMS, attempts, hand_in_all, handed_out, solutions

from tools.homework.__main__ import POINTS, main
from tools.homework.report import COLUMNS


def graded(grader, assignments, folder, jobs):
    """Hand in all that there is to all lessons, grade it by the command, and return the rows."""
    for stem in STEMS:
        hand_in_all(folder / "in", grader, assignments, stem, attempts(stem))
    command = [*GRADE, str(folder / "in"), "--assignments", str(assignments), "--jobs", str(jobs)]
    assert main([*command, "--to", str(folder / "out")]) == 0
    rows = list(csv.DictReader((folder / "out" / "grades.csv").open(encoding="utf-8")))
    assert list(rows[0]) == COLUMNS
    # Not every student hands in every lesson: some have more wrong answers than others.
    return [row for row in rows if row["said"] != "no notebook was handed in"]


class Grading:
    """What must hold of the rows of a grader; the modules of the two inherit it."""

    def test_solutions_get_all_points(self, rows):
        solved = [row for row in rows if row["student"] == "solved"]
        assert [row["lesson"] for row in solved] == STEMS
        for row in solved:
            most = POINTS * len(solutions(row["lesson"]))
            assert float(row["points"]) == float(row["out_of"]) == most and not row["said"], row

    def test_untouched_notebooks_get_none(self, rows):
        untouched = [row for row in rows if row["student"] == "untouched"]
        assert len(untouched) == len(STEMS)
        for row in untouched:
            assert float(row["points"]) == 0 < float(row["out_of"])
            assert not_right(row) == set(solutions(row["lesson"])), row

    def test_a_cheat_gets_none(self, rows):
        cheats = [row for row in rows if row["student"] == "cheat"]
        assert len(cheats) == 1 and float(cheats[0]["points"]) == 0

    def test_every_wrong_answer_loses_the_points_of_its_exercise(self, rows):
        wrong = [row for row in rows if row["student"].startswith("wrong")]
        assert len(wrong) >= 4 * len(STEMS)
        for row in wrong:
            assert not_right(row) == set(solutions(row["lesson"])), row
            assert float(row["points"]) == 0

    def test_what_is_handed_out_has_neither_solutions_nor_hidden_checks(self, assignments, grader):
        for stem in STEMS:
            text = handed_out(grader, assignments, stem).read_text("utf-8")
            assert "hidden_test" not in text and "SOLUTION" not in text and "HIDDEN" not in text
            assert "your code here" in text or "..." in text


def not_right(row):
    return set(row["said"].partition("not right: ")[2].split(", "))
