"""What every lesson and its notebook must be. That notebooks also run is for nbval to say."""

import contextlib
import io
import re

import pytest
from wrong_answers import WRONG

from tools import notebooks, rules
from tools.compose import read_lesson, tags

COURSE = notebooks.COURSE
STEMS = COURSE.stems()
LESSONS = {stem: read_lesson(COURSE.lesson(stem)).cells for stem in STEMS}


def tagged(stem, tag):
    return [cell for cell in LESSONS[stem] if tag in tags(cell)]


def test_there_are_lessons():
    assert STEMS, "lessons/ holds no NN_name.py"


def test_notebooks_are_whole_and_in_step_with_their_lessons():
    assert notebooks.check(COURSE) == []


@pytest.mark.parametrize("lesson", COURSE.lessons(), ids=STEMS)
def test_a_lesson_keeps_the_rules(lesson):
    assert rules.broken(lesson, LESSONS[lesson.file], WRONG.get(lesson.file, {})) == []


@pytest.mark.parametrize("stem", STEMS)
def test_no_cell_that_is_compared_ends_in_a_semicolon(stem):
    """Jupyter prints no last value then, but nbval does: end in an assignment."""
    compared = [
        cell.source.rstrip()
        for cell in LESSONS[stem]
        if cell.cell_type == "code" and "nbval-ignore-output" not in tags(cell)
    ]
    assert [source for source in compared if source.endswith(";")] == []


def test_wrong_answers_are_for_lessons_there_are():
    assert set(WRONG) <= set(STEMS)


# ---- exercises: each answer runs after the setup cells alone -----------------------------------


@pytest.fixture(scope="module")
def prepared():
    """Return the names that a lesson's setup cells make; made once for each lesson."""
    made = {}

    def names(stem):
        if stem not in made:
            made[stem] = {"__name__": "__main__"}
            for cell in tagged(stem, "setup"):
                exec(cell.source, made[stem])
        return dict(made[stem])

    return names


def marks(names, answer, check):
    """Run an answer and its check, and return the mark that opens each line of what it says."""
    said = io.StringIO()
    exec(answer, names)
    with contextlib.redirect_stdout(said):
        exec(check, names)
    return [line[0] for line in said.getvalue().splitlines() if line[:1] in ("○", "✗", "✓")]


def solution(stem, name):
    (cell,) = tagged(stem, f"solution:{name}")
    fold = r"<details><summary>Solution</summary>\n\n(.*)\n\n</details>"
    folded = re.fullmatch(fold, cell.source.strip(), re.DOTALL)
    assert folded, rules.named("Two exercises", f"the solution of {name} is not folded")
    blocks = re.findall(r"```python\n(.*?)\n```", folded[1], re.DOTALL)
    assert len(blocks) == 1, rules.named(
        "Two exercises", f"{name} has {len(blocks)} blocks of code"
    )
    return blocks[0]


ANSWERS = [
    pytest.param(stem, name, kind, id=f"{stem}-{name}-{kind}")
    for stem in STEMS
    for name in rules.exercises(LESSONS[stem])
    for kind in ("untouched", "solved", *range(len(WRONG.get(stem, {}).get(name, []))))
]


@pytest.mark.parametrize(("stem", "name", "kind"), ANSWERS)
def test_exercise(prepared, stem, name, kind):
    (stub,) = tagged(stem, f"exercise:{name}")
    (check,) = tagged(stem, f"check:{name}")
    if kind == "untouched":
        answer, expected = stub.source, "○"
    elif kind == "solved":
        answer, expected = solution(stem, name), "✓"
    else:
        answer, expected = WRONG[stem][name][kind], "✗"
    rule = "Two wrong answers" if expected == "✗" else "Two exercises"
    said = marks(prepared(stem), answer, check.source)
    assert said == [expected], rules.named(rule, f"{name}, {kind}: {said}")


EXERCISES = [
    pytest.param(stem, name, id=f"{stem}-{name}")
    for stem in STEMS
    for name in rules.exercises(LESSONS[stem])
]


@pytest.mark.parametrize(("stem", "name"), EXERCISES)
def test_a_check_without_the_setup_misses_only_what_the_setup_makes(prepared, stem, name):
    """So a notebook can say what to run (`aelib/lesson/missing.py`): it knows `lesson` at least."""
    (stub,) = tagged(stem, f"exercise:{name}")
    (check,) = tagged(stem, f"check:{name}")
    names = {"__name__": "__main__"}
    exec(stub.source, names)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(check.source, names)
    except NameError as error:
        assert "lesson" in names and error.name in prepared(stem)
