"""course.toml describes the course, and what is made from it or repeats it says the same."""

import json

import pytest

from aelib._alternatives import written
from tools import contents
from tools.course import Course, CourseError

COURSE = contents.COURSE
LESSONS = COURSE.lessons()
ENTRY = {
    "number": 0,
    "file": "00_one",
    "title": "One",
    "short": "One",
    "question": "Why?",
    "stage": "All",
    "minutes": 5,
    "needs": [],
}


def toml(*entries):
    """Return entries as TOML, in which such values look as in JSON."""
    tables = (["[[lessons]]", *(f"{k} = {json.dumps(v)}" for k, v in e.items())] for e in entries)
    return "\n".join(line for table in tables for line in table)


@pytest.fixture
def described(tmp_path):
    def described(*entries):
        (tmp_path / "course.toml").write_text(toml(*entries), encoding="utf-8")
        return Course(tmp_path)

    return described


# ---- the course ------------------------------------------------------------------------------


def test_every_lesson_is_described():
    assert COURSE.stems() == sorted(path.stem for path in COURSE.root.glob("lessons/*.py"))


def test_table_and_map_are_in_step():
    for path, text in contents.written(COURSE).items():
        assert path.read_text(encoding="utf-8") == text, "run python -m tools.contents"


def test_stages_are_not_interrupted():
    stages = [lesson.stage for lesson in LESSONS]
    changes = sum(here != before for before, here in zip(stages, stages[1:], strict=False))
    assert changes + 1 == len(set(stages))


# ---- reading it ------------------------------------------------------------------------------


def test_a_lesson_is_read(described):
    (lesson,) = described(ENTRY).lessons()
    assert (lesson.heading, lesson.minutes, lesson.needs) == ("00 · One", 5, [])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"number": 1}, "`number` must be 0"),
        ({"file": "01_one"}, "begin with 00_"),
        ({"minutes": "5"}, "minutes cannot be '5'"),
        ({"needs": [0]}, "needs must name earlier lessons"),
        ({"hint": "none"}, "not one of .*: hint"),
    ],
)
def test_a_description_that_cannot_be(described, change, reason):
    with pytest.raises(CourseError, match=f"lesson 0: .*{reason}"):
        described(ENTRY | change).lessons()


def test_a_missing_question_is_named(described):
    entry = {name: value for name, value in ENTRY.items() if name != "question"}
    with pytest.raises(CourseError, match="lesson 0: missing.*: question"):
        described(entry).lessons()


@pytest.mark.parametrize("text", [None, b"[[lessons", b"# \xff"])
def test_a_file_that_cannot_be_read(tmp_path, text):
    if text:
        (tmp_path / "course.toml").write_bytes(text)
    with pytest.raises(CourseError, match="course.toml cannot be read"):
        Course(tmp_path).lessons()


# ---- writing from it -------------------------------------------------------------------------

LESSON = """\
# %% [markdown]
# # 00 · One

# %% tags=["road-map", "hide-input"]
old

# %% [markdown] tags=["contents"]
# old

# %%
print(1)
"""


@pytest.fixture
def whole(described):
    """Return a course of two lessons, whose contents are not yet written."""
    second = ENTRY | {"number": 1, "file": "01_two", "title": "Two", "stage": "Last", "needs": [0]}
    course = described(ENTRY | {"question": r"Why \1?"}, second)
    readme = f"# A\n\n{contents.BEGIN}\n\nold\n\n{contents.END}\n\n## B\n"
    (course.root / "README.md").write_text(readme, encoding="utf-8")
    (course.root / "lessons").mkdir()
    course.lesson("00_one").write_text(LESSON, encoding="utf-8")
    return course


def test_contents_are_written_where_they_belong(whole, capsys):
    assert contents.main(whole) == 0
    readme = (whole.root / "README.md").read_text(encoding="utf-8")
    assert "| 01 | [Two](notebooks/01_two.ipynb) | Why? | 5 |\n" in readme
    assert readme.startswith("# A\n") and readme.endswith("\n## B\n") and "old" not in readme
    lesson = whole.lesson("00_one").read_text(encoding="utf-8")
    assert "# | 01 | [Two](01_two.ipynb) | Why? | 5 |\n" in lesson
    assert lesson.endswith("# %%\nprint(1)\n") and "old" not in lesson
    capsys.readouterr()
    assert contents.main(whole) == 0
    assert capsys.readouterr().out == ""  # nothing left to write


def test_the_map_shows_each_stage_with_its_lessons(whole):
    shown = []

    def drawn(stages, needs):
        shown.append((stages, needs))

    code = contents.road_map(whole.lessons())
    exec(code, {"plots": type("plots", (), {"road_map": drawn})})
    stages = {"All": [("00 One", r"Why \1?")], "Last": [("01 One", "Why?")]}
    assert shown == [(stages, {"01": "00"})]
    (said,) = written(code)
    assert "all, last" in said and said.endswith("01 on 00.")


@pytest.mark.parametrize(
    ("name", "lost"),
    [("README.md", contents.END), ("lessons/00_one.py", '"road-map", ')],
)
def test_a_file_without_a_place_for_them_stays_as_it_was(whole, capsys, name, lost):
    path = whole.root / name
    path.write_text(path.read_text(encoding="utf-8").replace(lost, ""), encoding="utf-8")
    files = [file for file in whole.root.rglob("*") if file.is_file()]
    before = [file.read_bytes() for file in files]
    assert contents.main(whole) == 1
    assert "must" in capsys.readouterr().err
    assert [file.read_bytes() for file in files] == before
