"""Exercises as homework, without the graders: what is handed out, and what a hidden check says.

That nbgrader and otter-grader come to the same points is tried in `homework/`.
"""

import functools
import re

import pytest
import torch
from wrong_answers import WRONG

from tools import notebooks
from tools.course import CourseError
from tools.homework import assignments, batch, confine, for_nbgrader, for_otter, report
from tools.homework.__main__ import main
from tools.homework.unseen import UNSEEN

COURSE = notebooks.COURSE
POINTS = 3


@functools.cache
def homework(stem):
    return assignments.assignment(COURSE, stem, POINTS)


EXERCISES = [(stem, each) for stem in COURSE.stems() for each in homework(stem).exercises]
IDS = [f"{stem[:2]}-{each.name}" for stem, each in EXERCISES]
every_exercise = pytest.mark.parametrize(("stem", "exercise"), EXERCISES, ids=IDS)


def verdict(stem, exercise, *cells):
    """Run cells as the notebook of a student does, and return why the hidden check fails, if so."""
    names = {"__name__": "__main__"}
    exec(homework(stem).setup, names)
    for cell in cells:
        exec(cell, names)
    checking = {}
    exec(homework(stem).test(exercise), checking)
    try:
        checking["hidden_test"](names)
    except Exception as error:
        assert type(error).__name__ == "Wrong", error
        return str(error)
    return ""


def stub(exercise):
    return f"{exercise.stub}\n    ..."


@every_exercise
def test_a_solution_passes_and_a_stub_does_not(stem, exercise):
    assert verdict(stem, exercise, exercise.solution) == ""
    assert "not answered yet" in verdict(stem, exercise, stub(exercise))
    assert "is not defined" in verdict(stem, exercise)


@every_exercise
def test_no_wrong_answer_passes(stem, exercise):
    passing = [wrong for wrong in WRONG[stem][exercise.name] if not verdict(stem, exercise, wrong)]
    assert passing == []


@every_exercise
def test_what_was_shown_is_no_answer_by_itself(stem, exercise):
    """A table of all that the check of the lesson asks lacks what only the hidden one asks."""
    replay = (
        f"{exercise.solution}\n"
        f"solved, known, asking = {exercise.name}, {{}}, True\n"
        f"def {exercise.name}(*given):\n"
        "    if asking:\n"
        "        known[repr(given)] = solved(*given)\n"
        "    return known[repr(given)]\n"
    )
    assert verdict(stem, exercise, replay, exercise.shown_check, "asking = False")


def test_all_unseen_inputs_are_for_exercises_there_are():
    named = {(stem, name) for stem, names in UNSEEN.items() for name in names}
    assert named == {(stem, each.name) for stem, each in EXERCISES}


# ---- answers that cheat ----------------------------------------------------------------------

STEM = "05_pca_linear_nonlinear"
CODE = next(each for each in homework(STEM).exercises if each.name == "smallest_code")
LAYER = next(each for each in homework(STEM).exercises if each.name == "pca_layer")
EQUAL = """
class Equal:
    def __eq__(self, other): return True
    def __iter__(self): return iter((self, self))
    __hash__ = object.__hash__
"""


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["lesson.check = lambda *given: print('✓ right')"], "aelib.lesson.check was replaced"),
        (["from aelib.lesson import answers", "answers.judgement = lambda *given: '✓ right'"],
         "aelib.lesson.answers.judgement was replaced"),
        (["np.allclose = lambda *given, **how: True"], "numpy.allclose was replaced"),
        (["torch.Tensor.__eq__ = lambda a, b: True"], "Tensor.__eq__ was replaced"),
        (["import sys, types", "fake = types.ModuleType('torch.fake')",
          "fake.f = lambda: 1", "sys.modules['torch.fake'] = fake"], "torch.fake.f was replaced"),
        ([EQUAL, "def smallest_code(errors, budget):\n    return Equal()"], "✗"),
        ([EQUAL, "def smallest_code(errors, budget):\n"
          "    return np.array([Equal()], dtype=object)"], "✗"),
        (["print('✓ right')", "def smallest_code(errors, budget):\n    print('✓ right')\n"
          "    return 8"], "✗"),
        (["def smallest_code(errors, budget):\n    raise SystemExit"], "✗"),
        (["smallest_code = 8"], "✗"),
        # the values that the check shows, turned to what the stub returns
        (["example = {}", "class lesson:\n    check = print"], "not answered yet"),
    ],
)  # fmt: skip
def test_a_cheat_gets_no_points(cells, said):
    kept = {module: dict(vars(module)) for module in replaced()}
    equal = torch.Tensor.__eq__
    try:
        answer = [] if "smallest_code" in "".join(cells) else [stub(CODE)]
        assert said in verdict(STEM, CODE, *answer, *cells)
    finally:
        torch.Tensor.__eq__ = equal
        for module, content in kept.items():
            vars(module).update(content)
        import sys

        sys.modules.pop("torch.fake", None)


def replaced():
    import numpy as np

    from aelib import lesson
    from aelib.lesson import answers

    return lesson, answers, np


# ---- what is handed out ----------------------------------------------------------------------


@pytest.mark.parametrize("maker", [for_nbgrader, for_otter])
def test_the_lecturers_notebook_holds_solutions_between_the_marks_of_the_grader(maker):
    nb = maker.instructor(homework(STEM))
    answers = [c for c in nb.cells if "exercise:smallest_code" in c.metadata.get("tags", [])]
    lines = answers[0].source.splitlines()
    marks = [line.strip("# ") for line in lines if line.strip().startswith("#")]
    assert len(answers) == 1 and marks == ["BEGIN SOLUTION", "END SOLUTION"]
    assert lines[0] == "def smallest_code(errors, budget):"
    assert CODE.body in answers[0].source and '"""errors: a dict' in lines[1]


def test_points_and_names_stand_on_the_cells():
    nb = for_nbgrader.instructor(homework(STEM))
    graded = [c.metadata.nbgrader for c in nb.cells if c.metadata.get("nbgrader", {}).get("grade")]
    assert [cell.points for cell in graded] == [POINTS] * 3 and homework(STEM).most == 9
    assert all(cell.locked and not cell.solution for cell in graded)
    ids = [c.metadata.nbgrader.grade_id for c in nb.cells if "nbgrader" in c.metadata]
    assert len(set(ids)) == len(ids) == 2 + 3 * 3


def test_an_assignment_holds_the_text_of_its_exercises_and_no_relative_link():
    for stem, exercise in EXERCISES:
        assert re.match(r"\*\*\d+\. ", exercise.text), stem
        assert not re.search(r"\]\(\d\d_", exercise.text), stem


# ---- what the commands refuse, in a sentence --------------------------------------------------


@pytest.mark.parametrize(
    ("made", "arguments", "said"),
    [
        ([], ["in"], "holds no assignments"),
        (["out/nbgrader_config.py"], ["in"], "holds no assignments"),
        (["out/04_a/dist/autograder/a.zip"], ["in"], "in is no folder; it must hold one folder"),
        (["out/04_a/dist/autograder/a.zip", "in/x.ipynb"], ["in"], "in holds no folders"),
        (["out/04_a/dist/autograder/a.zip"], ["in", "--lessons", "5"], "holds no assignment 05_"),
        (["out/04_a/dist/autograder/a.zip"], ["in", "--gradebook"], "Otter keeps no gradebook"),
    ],
)
def test_grading_says_what_is_missing(made, arguments, said, tmp_path, monkeypatch, capsys):
    for name in made:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert main(["grade", *arguments, "--assignments", "out", "--unconfined"]) == 1
    assert said in capsys.readouterr().err


def test_without_landlock_nothing_is_graded_unless_asked_for(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(confine, "version", lambda: 0)
    assert main(["grade", str(tmp_path), "--assignments", str(tmp_path)]) == 1
    assert "add --unconfined" in capsys.readouterr().err


@pytest.mark.parametrize("points", ["0", "-1", "many"])
def test_points_are_whole_and_above_nought(points, tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["nbgrader", str(tmp_path), "--points", points])
    assert "--points" in capsys.readouterr().err


def test_a_table_holds_no_formulas(tmp_path):
    row = batch.Row("=1+1", "05", 2.0, 6.0, 1.5, 700, "a|b")
    report.write([row], tmp_path, report.summary([row], 90, 2))
    table, text = ((tmp_path / f"grades.{end}").read_text("utf-8") for end in ("csv", "md"))
    assert table.splitlines()[1] == "'=1+1,05,2.0,6.0,1.5,700,a|b"
    assert "| =1+1 | 05 | 2 of 6 | a\\|b |" in text and "1 submissions in 1.5 minutes" in text


def test_lessons_that_nobody_handed_in_were_not_set(tmp_path):
    for student, stem in (("ann", "04"), ("ann", "05"), ("bob", "05"), ("cem", "07")):
        path = tmp_path / student / f"{stem}.ipynb"
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}", "utf-8")
    found = batch.of_lessons_handed_in(batch.find(tmp_path, ["04", "05", "06"]))
    assert [(each.student, each.stem, each.path is None) for each in found] == [
        (student, stem, f"{student}{stem}" not in ("ann04", "ann05", "bob05"))
        for student in ("ann", "bob", "cem")
        for stem in ("04", "05")
    ]
    with pytest.raises(CourseError, match=r"No student has handed in any of 06\.ipynb\."):
        batch.of_lessons_handed_in(batch.find(tmp_path, ["06"]))
    nothing = batch.Row("bob", "04", 0.0, 6.0, 0.0, 0, batch.NOTHING)
    said = report.summary([batch.Row("ann", "04", 6.0, 6.0, 7.0, 800, ""), nothing], 60, 2)
    assert said.startswith("1 submissions in 1.0 minutes") and "800 MB; 1 not handed in." in said


# ---- lessons that cannot become homework -----------------------------------------------------

LESSON = '''\
# %% tags=["setup"]
import math

# %% [markdown]
# **1. Twice.** Return twice x.

# %% tags=["exercise:twice"]
def twice(x):
    """x: a number."""
    ...  # your code here

# %% tags=["check:twice"]
from aelib import lesson

lesson.check(twice, (lambda f: f(2) == 4, "twice 2 is 4"))

# %% [markdown] tags=["solution:twice"]
# <details><summary>Solution</summary>
#
# ```python
# def twice(x):
#     return 2 * x
# ```
#
# </details>
'''


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('tags=["setup"]', "", "lessons/00_x.py: no cell is tagged setup"),
        ("exercise:twice", "other", "lessons/00_x.py: no cell is tagged exercise:NAME"),
        ("check:twice", "other", "lessons/00_x.py: one cell must be tagged check:twice, not 0"),
        ("from aelib import lesson\n\n", "", "exercise:twice: its check must begin with `from"),
        ("```python", "```", "exercise:twice: its solution must have one block of code, not 0"),
        ("# def twice(x):", "# def twice(y):", "exercise:twice: .* the same arguments as the stub"),
        ("# def twice(x):\n#     return 2 * x", "# def twice(x): return 2 * x", "must stand below"),
        (
            "#     return 2 * x",
            "#     return 2 *",
            "exercise:twice, solution: its code cannot be r",
        ),
        (
            "# def twice(x):",
            "# import math\n# def twice(x):",
            "solution: its code must be one func",
        ),
        ("**1. Twice.**", "Twice.", r"exercise:twice: the text above must have a paragraph"),
    ],
)
def test_a_lesson_that_cannot_become_homework_is_told_where(old, new, said, tmp_path):
    assert old in LESSON
    with pytest.raises(CourseError, match=said):
        assignments.assignment(small_course(tmp_path, LESSON.replace(old, new, 1)), "00_x", 1)


def test_a_lesson_without_unseen_inputs_is_graded_by_its_check(tmp_path):
    made = assignments.assignment(small_course(tmp_path, LESSON), "00_x", 1)
    (twice,) = made.exercises
    assert twice.filled("# BEGIN", "# END") == (
        'def twice(x):\n    """x: a number."""\n    # BEGIN\n    return 2 * x\n    # END'
    )
    names = {}
    exec(made.test(twice), names)
    names["hidden_test"]({"twice": lambda x: x + x})
    with pytest.raises(Exception, match="twice 2 is 4"):
        names["hidden_test"]({"twice": lambda x: x + 3})


def small_course(folder, lesson):
    from tools.course import Course

    entry = {
        "number": 0, "file": "00_x", "title": "X", "short": "X", "question": "Why?",
        "stage": "one", "minutes": 1, "needs": [],
    }  # fmt: skip
    lines = [f"{name} = {value!r}" for name, value in entry.items()]
    (folder / "course.toml").write_text("\n".join(["[[lessons]]", *lines]), encoding="utf-8")
    project = (COURSE.root / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(project, encoding="utf-8")
    (folder / "lessons").mkdir()
    (folder / "lessons" / "00_x.py").write_text(lesson, encoding="utf-8")
    return Course(folder)
