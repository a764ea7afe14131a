"""The rules of a lesson: CONTRIBUTING.md states them, these functions hold a lesson against them.

A rule is named by its bold words there. What a notebook must be once it is built, `tools.notebooks
check` says, and names the rule too.
"""

import re
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from aelib._alternatives import written
from tools.compose import tags
from tools.course import CourseError, Lesson
from tools.pictures import cells_that_draw

ROOT = Path(__file__).resolve().parents[1]
MAX_LINES, MAX_MEDIAN_LINES = 40, 8
MAX_CHECK_LINES = 60  # of an exercise, which is folded away to one line
MIN_EXERCISES = MIN_WRONG = 2
TODO = "TODO"
PARTS = ("What you will do", "What you will learn", "What you need")

Cells = Sequence[NotebookNode]
Wrong = Mapping[str, Sequence[str]]  # wrong answers, by exercise


@cache
def rules() -> dict[str, str]:
    """Return the rules by their names, as CONTRIBUTING.md states them."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = re.search(r"^## The rules of a lesson\n(.*?)^## ", text, re.DOTALL | re.MULTILINE)
    if section is None:
        raise CourseError("CONTRIBUTING.md must have the section: The rules of a lesson.")
    listed = re.findall(
        r"^\d+\. \*\*(.+?)\.\*\* (.+?)(?=^\d+\. |^\n|\Z)", section[1], re.DOTALL | re.MULTILINE
    )
    return {name: " ".join(text.split()) for name, text in listed}


def named(name: str, what: str) -> str:
    """Return what is wrong, with the rule that it breaks."""
    return (
        f"{what} [CONTRIBUTING.md, rule {list(rules()).index(name) + 1}, {name}: {rules()[name]}]"
    )


def broken(lesson: Lesson, cells: Cells, wrong: Wrong) -> list[str]:
    """Return what in the text of a lesson breaks a rule, one line for each finding."""
    found = [
        named(name, what) for name, holds in RULES.items() for what in holds(lesson, cells, wrong)
    ]
    return [f"{lesson.file}: {what}" for what in found]


def opening(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    source = cells[0].source if cells else ""
    if not re.match(rf"# {re.escape(lesson.heading)}\n\n\*[^*]+\?\*(\n|$)", source):
        yield f"the first cell does not begin with `# {lesson.heading}` and a question in italics."
    for part in PARTS:
        if f"**{part}:**" not in source:
            yield f"the first cell lacks **{part}:**."
    needed = " ".join(source.partition(f"**{PARTS[-1]}:**")[2].split())
    said = re.findall(r"[Aa]bout (\d+)", needed)
    if sum(map(int, said)) != lesson.minutes:
        yield f"it says {' + '.join(said) or 'no'} minutes, and course.toml {lesson.minutes}."
    if (there := lessons_named(needed)) != set(lesson.needs):
        yield f"it says that it needs {sorted(there)}, and course.toml says {lesson.needs}."


def lessons_named(text: str) -> set[int]:
    """Return the lessons that a text names; what one section or case alone needs is not counted."""
    text = re.sub(r"for (section|case) \d+ .*?[.;]", "", text)
    found: set[int] = set()
    for listed in re.findall(r"lessons? (\d\d(?:(?:, | and | to )\d\d)*)", text):
        for first, last in re.findall(r"(\d\d)(?: to (\d\d))?", listed):
            found |= set(range(int(first), int(last or first) + 1))
    return found


def setup(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    if not with_tag(cells, "setup"):
        yield "no cell is tagged setup."


def prediction(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    if not any("lesson.predict(" in source for source in code(cells)):
        yield "no cell calls lesson.predict."
    for cell in cells:
        if "lesson.predict(" in cell.source and "hide-input" not in tags(cell):
            yield "a prediction, whose code holds the answer, is not tagged hide-input."


def slider(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    if not with_tag(cells, "slider"):
        yield "no cell is tagged slider."


def claims(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    if not any("lesson.claim(" in source for source in code(cells)):
        yield "no cell calls lesson.claim."


def two_exercises(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    names = exercises(cells)
    if len(names) < MIN_EXERCISES:
        yield f"it has {len(names)} exercises, and {MIN_EXERCISES} are asked for."
    if doubles := {name for name in names if names.count(name) > 1}:
        yield f"two exercises are called {', '.join(sorted(doubles))}."
    for name in dict.fromkeys(names):
        for kind in ("check", "solution"):
            if len(with_tag(cells, f"{kind}:{name}")) != 1:
                yield f"the exercise {name} needs one cell tagged {kind}:{name}."


def wrong_answers(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    for name in dict.fromkeys(exercises(cells)):
        if (count := len(wrong.get(name, ()))) < MIN_WRONG:
            yield f"the exercise {name} has {count} wrong answers in tests/wrong_answers.py."
    for name in wrong.keys() - set(exercises(cells)):
        yield f"tests/wrong_answers.py has answers to {name}, which is no exercise here."


def short_cells(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    checks, lines = [], []
    for cell in cells:
        if cell.cell_type == "code":
            is_check = any(tag.startswith("check:") for tag in tags(cell))
            shown = [line for line in cell.source.splitlines() if not line.startswith("#|")]
            (checks if is_check else lines).append(len(shown))
    if max(lines, default=0) > MAX_LINES:
        yield f"a code cell has {max(lines)} lines."
    if max(checks, default=0) > MAX_CHECK_LINES:
        yield f"a check has {max(checks)} lines."
    median = statistics.median([*lines, *(1 for _ in checks)] or [0])
    if median > MAX_MEDIAN_LINES:
        yield f"its code cells have {median:g} lines in the median."


def alternatives(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    for number, cell in cells_that_draw(cells):
        if not written(cell.source):
            yield f"code cell {number} draws and has no `#| alt:`: {cell.source[:60]!r}"


def nothing_to_do(lesson: Lesson, cells: Cells, wrong: Wrong) -> Iterator[str]:
    places = [("text", cell.source) for cell in cells]
    places += [("wrong answers", answer) for answers in wrong.values() for answer in answers]
    places += [("entry in course.toml", f"{lesson.title} {lesson.short} {lesson.question}")]
    for where, text in places:
        if left := re.search(rf"\b{TODO}\b.*", text):
            yield f"its {where} still says `{left[0][:60]}`."


RULES: dict[str, Callable[[Lesson, Cells, Wrong], Iterator[str]]] = {
    "The opening": opening,
    "A setup cell": setup,
    "A prediction": prediction,
    "A slider": slider,
    "Two exercises": two_exercises,
    "Two wrong answers": wrong_answers,
    "Claims": claims,
    "Short cells": short_cells,
    "Alternatives": alternatives,
    "Nothing left to do": nothing_to_do,
}


def with_tag(cells: Cells, tag: str) -> list[NotebookNode]:
    return [cell for cell in cells if tag in tags(cell)]


def exercises(cells: Cells) -> list[str]:
    every = [tag for cell in cells for tag in tags(cell)]
    return [tag.removeprefix("exercise:") for tag in every if tag.startswith("exercise:")]


def code(cells: Cells) -> list[str]:
    return [cell.source for cell in cells if cell.cell_type == "code"]
