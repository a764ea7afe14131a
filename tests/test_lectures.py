"""What lectures/ says of the lessons, and what is said of it where it is wrong."""

import dataclasses
import shutil
from pathlib import Path

import nbformat
import pytest

from tools.course import Course, CourseError
from tools.lectures import SHORT, WHOLE, read_lecture
from tools.rebundle import page_widgets

ROOT = Path(__file__).resolve().parents[1]
COURSE = Course(ROOT)
LESSONS = {lesson.file: lesson for lesson in COURSE.lessons()}
STEM = "08_denoising"


@pytest.mark.parametrize("stem", LESSONS)
def test_a_lecture_can_be_given_of_every_lesson(stem):
    lecture = read_lecture(COURSE, LESSONS[stem])
    assert sum(one.minutes for one in lecture.sections) <= WHOLE
    assert sum(one.short for one in lecture.sections) <= SHORT
    assert len(lecture.demonstrations) == 3
    assert 3 <= len(lecture.goals) <= 5
    assert len(lecture.misconceptions) >= 3
    assert len(lecture.exam) >= 4


@pytest.mark.parametrize("stem", LESSONS)
def test_demonstrations_are_at_widgets_that_there_are(stem):
    count = len(page_widgets(nbformat.read(COURSE.notebook(stem), as_version=4)))
    for one in read_lecture(COURSE, LESSONS[stem]).demonstrations:
        assert bool(one.widget) != bool(one.section), one.title
        assert one.widget <= count, one.title


@pytest.fixture
def changed(tmp_path):
    """Return a function that reads lesson 08's lecture with a piece of its file exchanged."""
    course = dataclasses.replace(COURSE, root=tmp_path)
    for folder in ("lectures", "lessons"):
        (tmp_path / folder).mkdir()
    shutil.copy(ROOT / "lessons" / f"{STEM}.py", tmp_path / "lessons")
    text = (ROOT / "lectures" / f"{STEM}.toml").read_text("utf-8")

    def read(old, new):
        assert old in text
        (tmp_path / "lectures" / f"{STEM}.toml").write_text(text.replace(old, new, 1), "utf-8")
        return read_lecture(course, LESSONS[STEM])

    return read


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("minutes = ", "minute = ", "sections 1: missing, or not known: minute, minutes"),
        ("minutes = ", "minutes = '7' #", "sections 1: minutes cannot be '7'"),
        ("minutes = ", "minutes = 9", "`minutes` come to"),
        ("goals = [", "aims = [", "missing, or not known: aims, goals"),
        ('heading = "1 Three', 'heading = "1 Four', "has '1 Three kinds of damage' where the file"),
        ("skip = ", "show2 = ", "not known: show2"),
        ("goals = [", "goals = ", "cannot be read"),
    ],
)
def test_what_is_wrong_is_named(changed, old, new, said):
    with pytest.raises(CourseError, match=r"08_denoising\.toml") as refused:
        changed(old, new)
    assert said in str(refused.value)
