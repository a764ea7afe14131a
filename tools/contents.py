"""The table of contents: written from course.toml into README.md and lesson 00.

python -m tools.contents     write them anew
"""

import json
import re
import sys
import textwrap
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from tools.course import Course, CourseError, Lesson
from tools.files import write_whole
from tools.terminal import as_command

COURSE = Course(Path(__file__).resolve().parents[1])
BEGIN = "<!-- contents: written by `python -m tools.contents` from course.toml -->"
END = "<!-- end of contents -->"


def written(course: Course) -> dict[Path, str]:
    """Return the files that hold contents, and the text that each of them should have."""
    lessons = course.lessons()
    readme, first = course.root / "README.md", course.lesson(lessons[0].file)
    text = with_cell(first.read_text(encoding="utf-8"), "road-map", road_map(lessons))
    return {
        readme: with_table(readme.read_text(encoding="utf-8"), table(lessons, "notebooks/")),
        first: with_cell(text, "contents", commented(folded(table(lessons)))),
    }


def with_table(text: str, contents: str) -> str:
    """Return the text of the README with the contents between the two marks."""
    marked = re.compile(f"({re.escape(BEGIN)}\n\n).*?(\n\n{re.escape(END)})", re.DOTALL)
    text, count = marked.subn(lambda found: found[1] + contents + found[2], text)
    if count != 1:
        raise CourseError(f"README.md must hold once the line {BEGIN} and below it {END}.")
    return text


def with_cell(text: str, tag: str, source: str) -> str:
    """Return the text of a lesson with another source in the cell that has the tag."""
    head = rf'^# %%(?: \[markdown\])? tags=\[[^\]\n]*"{tag}"[^\]\n]*\]\n'
    cell = re.compile(rf"({head}).*?(\n\n# %%)", re.DOTALL | re.MULTILINE)
    text, count = cell.subn(lambda found: found[1] + source + found[2], text)
    if count != 1:
        raise CourseError(f"lesson 00 must have one cell with the tag {tag}, and has {count}.")
    return text


def road_map(lessons: list[Lesson]) -> str:
    """Return the code that draws the map: one row for each stage."""
    lines = []
    for stage, cards in groupby(lessons, key=lambda lesson: lesson.stage):
        pairs = [(f"{card.number:02} {card.short}", card.question) for card in cards]
        rows = [f"            ({quoted(title)}, {quoted(asked)})," for title, asked in pairs]
        lines += [f"        {quoted(stage)}: [", *rows, "        ],"]
    needs = {f"{card.number:02}": numbers(card.needs) for card in lessons if card.needs}
    pairs = [f"{quoted(number)}: {quoted(others)}," for number, others in needs.items()]
    built_on = [" ".join(pairs[i : i + 4]) for i in range(0, len(pairs), 4)]
    lines = ["    {", *lines, "    },", "    needs={  # which lessons a lesson builds on"]
    lines += [*(f"        {line}" for line in built_on), "    },"]
    said = textwrap.wrap(alternative(lessons), 91)
    alt = [f"#| alt: {said[0]}", *(f"#|   {line}" for line in said[1:])]
    return "\n".join([*alt, "plots.road_map(", *lines, ");"])


def alternative(lessons: list[Lesson]) -> str:
    """Return what the map shows, in words."""
    stages = ", ".join(dict.fromkeys(lesson.stage.lower() for lesson in lessons))
    needs = "; ".join(
        f"{card.number:02} on {numbers(card.needs)}" for card in lessons if card.needs
    )
    return (
        f"The lessons as cards, in a row for each stage: {stages}. Each has its number, title and "
        f"question, as in the table below. Some build on others: {needs or 'none'}."
    )


def numbers(lessons: Iterable[int]) -> str:
    return ", ".join(f"{number:02}" for number in lessons)


def quoted(text: str) -> str:
    """Return a string as ruff would write it in code."""
    return json.dumps(text, ensure_ascii=False)


def table(lessons: Iterable[Lesson], folder: str = "") -> str:
    """Return the lessons as a table in Markdown, with links into a folder."""
    rows = [
        f"| {lesson.number:02} | [{lesson.title}]({folder}{lesson.file}.ipynb) "
        f"| {lesson.question} | {lesson.minutes} |"
        for lesson in lessons
    ]
    return "\n".join(["| | lesson | question | minutes |", "|---|---|---|---|", *rows])


def folded(text: str) -> str:
    summary = "The same as a table, with links, and the minutes to read and try"
    return f"<details><summary>{summary}</summary>\n\n{text}\n\n</details>"


def commented(text: str) -> str:
    """Return a text as a text cell in percent format."""
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())


@as_command
def main(course: Course = COURSE) -> None:
    for path, text in written(course).items():
        if path.read_text(encoding="utf-8") != text:
            write_whole(path, text)
            print(f"{path.name} written anew")


if __name__ == "__main__":
    sys.exit(main())
