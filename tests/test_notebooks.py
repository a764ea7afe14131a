"""What every lesson and its notebook must be. That notebooks also run is for nbval to say."""

import contextlib
import io
import re
import statistics

import pytest
from wrong_answers import WRONG

from tools import notebooks
from tools.compose import compose, read_lesson, tags

COURSE = notebooks.COURSE
STEMS = COURSE.stems()
LESSONS = {stem: read_lesson(COURSE.lesson(stem)).cells for stem in STEMS}
MAX_LINES, MAX_MEDIAN_LINES = 40, 8
MAX_CHECK_LINES = 60  # of an exercise, which is folded away to one line


def tagged(stem, tag):
    return [cell for cell in LESSONS[stem] if tag in tags(cell)]


def exercises(stem):
    every = [tag for cell in LESSONS[stem] for tag in tags(cell)]
    return [tag.removeprefix("exercise:") for tag in every if tag.startswith("exercise:")]


def code(stem):
    return [cell.source for cell in LESSONS[stem] if cell.cell_type == "code"]


def checks(stem):
    return [cell.source for name in exercises(stem) for cell in tagged(stem, f"check:{name}")]


def test_there_are_lessons():
    assert STEMS, "lessons/ holds no NN_name.py"


def test_notebooks_are_whole_and_in_step_with_their_lessons():
    assert notebooks.check(COURSE) == []


@pytest.mark.parametrize("stem", STEMS)
def test_first_cell_is_the_title_and_the_question(stem):
    source = compose(COURSE, stem).cells[0].source
    assert re.match(rf"# {stem[:2]} · .+\n\n\*[^*]+\?\*\n", source), source


@pytest.mark.parametrize("stem", STEMS)
def test_code_cells_are_short(stem):
    folded = [len(source.splitlines()) for source in checks(stem)]
    lines = [len(source.splitlines()) for source in code(stem) if source not in checks(stem)]
    assert max(lines) <= MAX_LINES and max(folded) <= MAX_CHECK_LINES
    assert statistics.median([*lines, *(1 for _ in folded)]) <= MAX_MEDIAN_LINES


@pytest.mark.parametrize("stem", STEMS)
def test_lesson_has_all_its_parts(stem):
    source = "\n".join(code(stem))
    assert "lesson.claim(" in source
    assert "lesson.predict(" in source
    assert tagged(stem, "setup")
    assert tagged(stem, "slider")
    assert len(exercises(stem)) >= 2


@pytest.mark.parametrize("stem", STEMS)
def test_wrong_answers_are_for_exercises_there_are(stem):
    names = exercises(stem)
    assert len(names) == len(set(names))
    wrong = WRONG.get(stem, {})
    assert set(wrong) == set(names)
    assert all(len(answers) >= 2 for answers in wrong.values())


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
    assert folded, f"the solution of {name} is not folded"
    blocks = re.findall(r"```python\n(.*?)\n```", folded[1], re.DOTALL)
    assert len(blocks) == 1, f"the solution of {name} holds {len(blocks)} blocks of code"
    return blocks[0]


ANSWERS = [
    pytest.param(stem, name, kind, id=f"{stem}-{name}-{kind}")
    for stem in STEMS
    for name in exercises(stem)
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
    assert marks(prepared(stem), answer, check.source) == [expected]


EXERCISES = [
    pytest.param(stem, name, id=f"{stem}-{name}") for stem in STEMS for name in exercises(stem)
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
