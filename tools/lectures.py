"""What a lecturer needs before a lesson and on its slides, as lectures/NN_name.toml says it.

From it come the pages "Before the lecture" of the web edition, and the minutes and questions in the
speaker notes of the slides.
"""

import re
from dataclasses import MISSING, dataclass, field, fields
from itertools import takewhile, zip_longest

from mdit_py_plugins.anchors.index import slugify

from tools.course import Course, CourseError, Lesson, read_toml

WHOLE, SHORT = 85, 42  # of 90 and 45 minutes; the rest is for beginning, closing and questions


@dataclass(frozen=True)
class Section:
    """A section of the lesson in a lecture."""

    heading: str
    minutes: int  # in a lecture of 90; 0: left out
    short: int  # in a lecture of 45; 0: left out
    ask: str = ""
    expect: str = ""
    show: str = ""
    skip: str = ""  # what to say instead of it


@dataclass(frozen=True)
class Demonstration:
    """Something to do before the audience: at a widget of the lesson, or in a section."""

    title: str
    do: str
    see: str
    widget: int = 0  # from 1
    section: str = ""


@dataclass(frozen=True)
class Misconception:
    belief: str
    truth: str
    section: str


@dataclass(frozen=True)
class Question:
    question: str
    answer: str
    points: int


@dataclass(frozen=True)
class Mark:
    """What is otherwise on a slide than the rule of tools/slides/deck.py has it."""

    at: str  # how its figure's alternative, or else its text below the heading, begins
    say: str = ""  # the sentence at its head, in Markdown
    keep: bool = False  # whatever else must go
    drop: bool = False


@dataclass(frozen=True)
class Lecture:
    goals: list[str]
    before: str
    sections: list[Section]
    demonstrations: list[Demonstration]
    misconceptions: list[Misconception]
    exam: list[Question]
    slides: list[Mark] = field(default_factory=list)


CLOSING = {"Exercises", "What this run showed", "Summary", "References"}
KINDS = {
    "sections": Section,
    "demonstrations": Demonstration,
    "misconceptions": Misconception,
    "exam": Question,
    "slides": Mark,
}


def read_lecture(course: Course, lesson: Lesson) -> Lecture:
    """Return what is said of a lecture on a lesson; CourseError for what it cannot be."""
    path = course.root / "lectures" / f"{lesson.file}.toml"
    said = read_toml(path)
    made = {name: entries(said, name, kind, path.name) for name, kind in KINDS.items()}
    said |= made
    if wrong := sorted(said.keys() ^ {one.name for one in fields(Lecture)}):
        raise CourseError(f"{path.name}: missing, or not known: {', '.join(wrong)}.")
    lecture = Lecture(**said)
    text = course.lesson(lesson.file).read_text(encoding="utf-8")
    check_sections(lecture, sections(text), path.name)
    return lecture


def entries(said: dict, name: str, kind: type, file: str) -> list:
    """Return the tables of one name as what they stand for."""
    names = {one.name: one.type for one in fields(kind)}
    needed = {one.name for one in fields(kind) if one.default is MISSING}
    made = []
    for number, entry in enumerate(said.get(name, []), 1):
        place = f"{file}, {name} {number}"
        if wrong := sorted((entry.keys() - names.keys()) | (needed - entry.keys())):
            raise CourseError(f"{place}: missing, or not known: {', '.join(wrong)}.")
        for key, value in entry.items():
            if type(value) is not names[key]:
                raise CourseError(f"{place}: {key} cannot be {value!r}.")
        made.append(kind(**entry))
    return made


def check_sections(lecture: Lecture, headings: list[str], file: str) -> None:
    """Refuse sections that are not those of the lesson, and lectures that take too long."""
    own = [section.heading for section in lecture.sections]
    if own != headings:
        pairs = zip_longest(own, headings)
        written, real = next((one, other) for one, other in pairs if one != other)
        raise CourseError(
            f"{file}: the sections are those of the lesson, in its order; the lesson has "
            f"{real!r} where the file has {written!r}."
        )
    for name, most in (("minutes", WHOLE), ("short", SHORT)):
        took = sum(getattr(section, name) for section in lecture.sections)
        if took > most:
            raise CourseError(f"{file}: `{name}` come to {took}, of {most} that there are.")
    for section in lecture.sections:
        if not section.short and not section.skip:
            raise CourseError(f"{file}: {section.heading!r} is left out and needs a `skip`.")
    for one in (*lecture.misconceptions, *lecture.demonstrations):
        if one.section and one.section not in headings:
            raise CourseError(f"{file}: there is no section {one.section!r}.")


def anchor(heading: str) -> str:
    """Return the name that MyST gives to a heading on a page, of which it leaves formulas out."""
    return slugify(re.sub(r"\$[^$]*\$", "", heading))


def sections(lesson: str) -> list[str]:
    """Return the headings of the sections of a lesson's text, but for those that close it."""
    found = re.findall(r"^# ## (.+)$", lesson, re.MULTILINE)
    return list(takewhile(lambda heading: heading not in CLOSING, found))
