"""The rules of a lesson, on one that `tools.notebooks new` wrote and that was then filled in."""

import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from nbformat import v4

from tools import inspection, notebooks, rules
from tools.compose import code_cells, compose, read_lesson
from tools.course import Course
from tools.lectures import read_lecture

COURSE = notebooks.COURSE
NUMBER = len(COURSE.stems())
STEM = f"{NUMBER:02}_contractive_autoencoders"


@pytest.fixture
def course(tmp_path):
    """Return a course with the texts of ours, and no notebooks."""
    for name in ("course.toml", "pyproject.toml", "README.md", "lessons", "tests/wrong_answers.py"):
        source, target = COURSE.root / name, tmp_path / name
        target.parent.mkdir(exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    return Course(tmp_path)


@pytest.fixture
def begun(course):
    assert notebooks.main(["new", str(NUMBER), "Contractive", "autoencoders"], course) == 0
    return course


@pytest.fixture
def filled(begun):
    """Fill the lesson in, as far as the rules can tell."""
    places = ["course.toml", "tests/wrong_answers.py", f"lessons/{STEM}.py"]
    for path in (begun.root / name for name in places):
        text = re.sub("TODO:?", "Done", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
    return begun


def wrong(course):
    names: dict = {}
    exec((course.root / "tests" / "wrong_answers.py").read_text(encoding="utf-8"), names)
    return names["WRONG"]


def broken(course):
    """Return the rules that the new lesson breaks."""
    cells = read_lesson(course.lesson(STEM)).cells
    found = rules.broken(course.lessons()[-1], cells, wrong(course).get(STEM, {}))
    return {re.search(r"rule \d+, ([^:]+): ", line)[1] for line in found}


def edit(course, old, new, name=f"lessons/{STEM}.py"):
    path = course.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# ---- the skeleton --------------------------------------------------------------------------------


def test_a_new_lesson_lacks_nothing_but_its_content(begun, capsys):
    assert broken(begun) == {"Nothing left to do"}
    (_, *others) = [line for line in rules.broken(begun.lessons()[-1], [], {}) if "TODO" in line]
    assert not others  # the entry in course.toml alone


def test_its_lecture_has_its_sections(begun):
    lecture = read_lecture(begun, begun.lessons()[-1])
    assert len(lecture.sections) > 1 and all(one.skip for one in lecture.sections)


def test_it_says_what_is_next(course, capsys):
    notebooks.main(["new", str(NUMBER), "Contractive autoencoders"], course)
    said = capsys.readouterr().out
    assert f"lessons/{STEM}.py" in said and "TODO" in said
    for command in re.findall(r"python -m (tools\.\w+)", said):
        assert command in ("tools.contents", "tools.notebooks")
    assert f"build 0 {NUMBER - 1} {NUMBER}" in said


def test_filled_in_it_passes(filled):
    assert broken(filled) == set()


def test_it_is_formatted_as_the_linter_wants(filled):
    (filled.root / "aelib").mkdir()  # a package of ours, by its place
    command = [sys.executable, "-m", "ruff", "check", "--no-cache"]
    for name in (f"lessons/{STEM}.py", "tests/wrong_answers.py"):
        ran = subprocess.run([*command, name], cwd=filled.root, capture_output=True)
        assert ran.returncode == 0, ran.stdout


def test_its_exercises_tell_right_from_wrong(filled, capsys):
    cells = read_lesson(filled.lesson(STEM)).cells
    (setup,) = rules.with_tag(cells, "setup")
    names: dict = {"__name__": "__main__"}
    exec(setup.source, names)
    for exercise in ("first_answer", "second_answer"):
        (stub,), (check,), (solution,) = (
            rules.with_tag(cells, f"{kind}:{exercise}")
            for kind in ("exercise", "check", "solution")
        )
        assert check.source.startswith("from aelib import lesson\n")  # as without the setup cell
        right = re.search(r"```python\n(.*?)\n```", solution.source, re.DOTALL)[1]
        for answer, mark in [(stub.source, "○"), (right, "✓")] + [
            (answer, "✗") for answer in wrong(filled)[STEM][exercise]
        ]:
            exec(answer, names)
            capsys.readouterr()
            exec(check.source, names)
            assert capsys.readouterr().out.startswith(mark), answer


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["new", str(NUMBER + 1)], f"the next lesson has the number {NUMBER:02}"),
        (["new", "3", "Again"], f"the next lesson has the number {NUMBER:02}"),
    ],
)
def test_a_number_that_is_not_next_is_refused(course, capsys, arguments, reason):
    before = (course.root / "course.toml").read_bytes()
    assert notebooks.main(arguments, course) == 1
    assert reason in capsys.readouterr().err
    assert (course.root / "course.toml").read_bytes() == before


def test_a_text_that_is_there_is_not_overwritten(course, capsys):
    course.lesson(STEM).write_text("mine", encoding="utf-8")
    assert notebooks.main(["new", str(NUMBER), "Contractive autoencoders"], course) == 1
    assert "is there already" in capsys.readouterr().err
    assert course.lesson(STEM).read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("title", ["오토인코더", 'A "quoted" \\ title', "Über   alles: x > 0"])
def test_any_title_can_be_given(course, title):
    assert notebooks.main(["new", str(NUMBER), title], course) == 0
    lesson = course.lessons()[-1]
    assert lesson.title == " ".join(title.split())
    assert compose(course, lesson.file).cells[0].source.startswith(f"# {lesson.heading}\n")


# ---- each rule -----------------------------------------------------------------------------------

LONG = "".join(f"a = {n}\n" for n in range(41))
BREAKS = [
    ("# # ", "# #  ", "The opening"),
    ("**What you will learn:**", "What you will learn:", "The opening"),
    ("About 45 minutes", "About 44 minutes", "The opening"),
    ("**What you need:**", "**What you need:** lesson 02,", "The opening"),
    ('tags=["setup"]', "", "A setup cell"),
    ("lesson.predict(", "print(", "A prediction"),
    ('tags=["hide-input"]\nlesson.predict(', "\nlesson.predict(", "A prediction"),
    ('tags=["slider"]', "", "A slider"),
    ('"exercise:first_answer"', "", "Two exercises"),
    ('"check:first_answer"', '"check:other"', "Two exercises"),
    (' tags=["solution:second_answer"]', "", "Two exercises"),
    ("second_answer", "first_answer", "Two exercises"),
    ('"exercise:first_answer"', '"exercise:renamed"', "Two wrong answers"),
    ("lesson.claim(", "print(", "Claims"),
    ("seed = lesson.seed()", LONG, "Short cells"),
    ("lesson.check(", f"{LONG}{LONG}lesson.check(", "Short cells"),
    ("#| alt: Done what a sighted reader takes from the curve.\n", "", "Alternatives"),
    ("#| alt: Done what the widget shows", "# alt: Done what the widget shows", "Alternatives"),
    ("## Summary", "## TODO", "Nothing left to do"),
]


@pytest.mark.parametrize(("old", "new", "rule"), BREAKS)
def test_what_breaks_a_rule_is_told_by_its_name(filled, old, new, rule):
    edit(filled, old, new)
    assert rule in broken(filled)


def test_long_cells_all_over_break_the_median(filled):
    edit(filled, "# %%\n", f"# %%\n{LONG[:80]}\n")
    for tag in ('tags=["nbval-ignore-output"]\n', 'tags=["hide-input"]\n'):
        edit(filled, tag, f"{tag}{LONG[:100]}\n")
    assert "Short cells" in broken(filled)


def test_too_few_wrong_answers_and_answers_to_nothing_are_told(filled):
    lesson, cells = filled.lessons()[-1], read_lesson(filled.lesson(STEM)).cells
    answers = wrong(filled)[STEM]
    found = rules.broken(lesson, cells, answers | {"first_answer": answers["first_answer"][:1]})
    assert len(found) == 1 and "first_answer has 1 wrong answers" in found[0]
    found = rules.broken(lesson, cells, answers | {"third": ["x = 1"]})
    assert len(found) == 1 and "third, which is no exercise here" in found[0]


def built(course):
    """Write the notebook of the new lesson as if it had been executed; return it."""
    nb = compose(course, STEM)
    for number, cell in code_cells(nb):
        cell.execution_count = number
        cell.outputs = [v4.new_output("stream", text=f"{number}\n")]
    course.notebook(STEM).parent.mkdir()
    return nb


def no_output(nb):
    for _, cell in list(code_cells(nb))[4:]:
        cell.outputs = []


def in_disorder(nb):
    nb.cells[2].execution_count = 9


def error(nb):
    nb.cells[2].outputs = [v4.new_output("error", ename="E", evalue="", traceback=[])]


def large(nb):
    nb.cells[2].outputs[0].text = "x" * inspection.MAX_BYTES


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (lambda nb: None, None),
        (no_output, "Five compared outputs"),
        (in_disorder, "In step"),
        (error, "Clean outputs"),
        (large, "Three megabytes"),
    ],
)
def test_what_is_wrong_with_a_notebook_is_told_by_the_rule(filled, spoil, rule):
    nb = built(filled)
    spoil(nb)
    nbformat.write(nb, filled.notebook(STEM))
    found = inspection.notebook_problems(filled, STEM)
    names = {re.search(r"rule \d+, ([^:]+): ", line)[1] for line in found}
    assert names == ({rule} if rule else set())


def test_every_rule_in_contributing_is_held_and_every_rule_that_is_held_stands_there():
    held = set(rules.RULES)
    for path in (COURSE.root / "tools" / "inspection.py", COURSE.root / "tests/test_notebooks.py"):
        held |= set(re.findall(r'named\(\s*"([^"]+)"', path.read_text(encoding="utf-8")))
    assert held == set(rules.rules())
    numbers = {
        f"{rules.MAX_LINES}",
        f"{rules.MAX_MEDIAN_LINES} at most",
        f"{rules.MAX_CHECK_LINES}",
    }
    assert all(number in rules.rules()["Short cells"] for number in numbers)
