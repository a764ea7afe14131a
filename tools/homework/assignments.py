"""What of a lesson becomes homework: its setup and its exercises, which need nothing else of it.

A lesson keeps that every exercise can be done after the setup cells alone (CONTRIBUTING.md, rule
2), so an assignment holds no training and is run in seconds.
"""

import ast
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode, v4

from tools.compose import install_source, read_lesson, set_cell_ids, tags
from tools.course import Course, CourseError
from tools.homework.unseen import UNSEEN
from tools.portable import with_far_links
from tools.rules import exercises

HIDDEN = Path(__file__).with_name("hidden.py")  # read, and not imported, which takes torch
FIRST_LINE = "from aelib import lesson\n"  # of each check, by rule 5
NUMBERED = re.compile(r"^\*\*\d+\. ", re.MULTILINE)  # where the text of an exercise begins
FOLD = re.compile(r"```python\n(.*?)\n```", re.DOTALL)


@dataclass(frozen=True)
class Exercise:
    """One exercise of a lesson."""

    name: str
    text: str
    stub: str  # what stands above the answer: the line with def, and the docstring
    body: str  # the solution without its line with def
    solution: str
    check: str  # without its first line
    unseen: Sequence[str]

    @property
    def shown_check(self) -> str:
        return f"{FIRST_LINE}\n{self.check}"

    def filled(self, begin: str, end: str) -> str:
        """Return the solved exercise, with the lines that a grader looks for around the answer."""
        indent = re.match(r"\s*", self.body)[0]  # pyright: ignore[reportOptionalSubscript]
        return f"{self.stub}\n{indent}{begin}\n{self.body}\n{indent}{end}"


@dataclass(frozen=True)
class Assignment:
    """The homework of one lesson."""

    stem: str
    opening: str
    install: str
    setup: str
    exercises: Sequence[Exercise]
    points: int  # for each exercise

    @property
    def most(self) -> int:
        return self.points * len(self.exercises)

    def test(self, exercise: Exercise) -> str:
        """Return a function that raises unless the exercise is right in the names it is given."""
        code = HIDDEN.read_text(encoding="utf-8").split('"""', 2)[2].strip()  # below its docstring
        given = {
            "setup": self.setup,
            "check": exercise.check,
            "solution": exercise.solution,
            "unseen": list(exercise.unseen),
        }
        call = "".join(f"    {name}={literal(value)},\n" for name, value in given.items())
        body = f"{code}\n\n\nassess(\n    env,\n    {exercise.name!r},\n{call})"
        return f"def hidden_test(env):\n{textwrap.indent(body, '    ')}"


def literal(value: str | list[str]) -> str:
    """Return a text, or texts, as code that keeps the lines of a text apart."""
    if isinstance(value, list):
        return repr(value)
    lines = "".join(f"\n        {line!r}" for line in value.splitlines(keepends=True))
    return f"({lines}\n    )"


def assignment(course: Course, stem: str, points: int) -> Assignment:
    """Return the homework of a lesson; CourseError names the cell that cannot become one."""
    nb = read_lesson(course.lesson(stem))
    lesson = next(lesson for lesson in course.lessons() if lesson.file == stem)
    setup = "\n\n".join(cell.source for cell in nb.cells if "setup" in tags(cell))
    if not setup:
        raise CourseError(f"lessons/{stem}.py: no cell is tagged setup.")
    found = [exercise(course, stem, nb, name) for name in exercises(nb.cells)]
    if not found:
        raise CourseError(f"lessons/{stem}.py: no cell is tagged exercise:NAME.")
    return Assignment(
        stem,
        opening(course, lesson.heading, stem, points),
        install_source(course, nb),
        setup,
        found,
        points,
    )


def opening(course: Course, heading: str, stem: str, points: int) -> str:
    each = f"{points} point{'s' if points != 1 else ''}"
    return (
        f"# {heading}: exercises\n\n"
        f"These are the exercises of [the lesson]({course.site}{stem}.html). Run the setup, then "
        "write each answer in the place of its `...` and run the check below it, which says ✓, or "
        "what is not right yet.\n\n"
        f"Each exercise gives {each}. When it is graded, your answer meets other inputs, too. Hand "
        f"in this notebook, under its name, `{stem}.ipynb`."
    )


def exercise(course: Course, stem: str, nb: NotebookNode, name: str) -> Exercise:
    place = f"lessons/{stem}.py, exercise:{name}"
    stub = one(nb, stem, f"exercise:{name}")
    check = one(nb, stem, f"check:{name}").source
    if not check.startswith(FIRST_LINE):
        raise CourseError(f"{place}: its check must begin with `{FIRST_LINE.strip()}`.")
    folded = FOLD.findall(one(nb, stem, f"solution:{name}").source)
    if len(folded) != 1:
        raise CourseError(f"{place}: its solution must have one block of code, not {len(folded)}.")
    head, _, last = parts(stub.source, place)
    solved_head, body, _ = parts(folded[0], f"{place}, solution")
    if ast.unparse(arguments(head)) != ast.unparse(arguments(solved_head)):
        raise CourseError(f"{place}: the solution must take the same arguments as the stub.")
    before = nb.cells[nb.cells.index(stub) - 1]
    return Exercise(
        name=name,
        text=with_far_links(course, task(before, place), []),
        stub="\n".join([head, *stub.source.splitlines()[head.count("\n") + 1 : last]]),
        body=body,
        solution=folded[0],
        check=check.removeprefix(FIRST_LINE).strip(),
        unseen=UNSEEN.get(stem, {}).get(name, ()),
    )


def one(nb: NotebookNode, stem: str, tag: str) -> NotebookNode:
    found = [cell for cell in nb.cells if tag in tags(cell)]
    if len(found) != 1:
        raise CourseError(f"lessons/{stem}.py: one cell must be tagged {tag}, not {len(found)}.")
    return found[0]


def task(cell: NotebookNode, place: str) -> str:
    """Return what a text asks for, without what stands above it."""
    begins = [found.start() for found in NUMBERED.finditer(cell.source)]
    if cell.cell_type != "markdown" or not begins:
        raise CourseError(f"{place}: the text above must have a paragraph that begins `**1. `.")
    return cell.source[begins[-1] :]


def parts(source: str, place: str) -> tuple[str, str, int]:
    """Return the head of a function, what stands below it, and in which line the last part does."""
    try:
        body = ast.parse(source).body
    except SyntaxError as error:
        raise CourseError(f"{place}: its code cannot be read: {error}.") from error
    if len(body) != 1 or not isinstance(body[0], ast.FunctionDef):
        raise CourseError(f"{place}: its code must be one function, and nothing beside it.")
    lines = source.splitlines()
    for height in range(1, len(lines)):
        if is_head("\n".join(lines[:height])):
            below = "\n".join(lines[height:])
            return "\n".join(lines[:height]), below, body[0].body[-1].lineno - 1
    raise CourseError(f"{place}: what the function does must stand below its line with def.")


def is_head(text: str) -> bool:
    try:
        return isinstance(ast.parse(f"{text}\n    pass").body[0], ast.FunctionDef)
    except SyntaxError:
        return False


def arguments(head: str) -> ast.arguments:
    function = ast.parse(f"{head}\n    pass").body[0]
    assert isinstance(function, ast.FunctionDef)
    return function.args


def notebook(cells: list[NotebookNode]) -> NotebookNode:
    """Return a notebook of Python, with ids that stay the same from build to build."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    info = {"name": "python", "file_extension": ".py", "mimetype": "text/x-python"}
    nb = v4.new_notebook(cells=cells, metadata={"kernelspec": kernel, "language_info": info})
    set_cell_ids(nb)
    return nb
