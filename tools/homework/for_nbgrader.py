"""A course folder of nbgrader: source/ for the lecturer, release/ for the students, a gradebook."""

from pathlib import Path

from nbformat import NotebookNode, v4

from tools.course import Course
from tools.files import as_text, write_whole
from tools.homework.assignments import Assignment, assignment, notebook
from tools.homework.programs import run

CONFIG = "nbgrader_config.py"
PROMPT = "...  # your code here"
SETTINGS = f'''\
"""Written by `python -m tools.homework nbgrader`. Run nbgrader's commands in this folder."""

c = get_config()  # noqa: F821
c.ClearSolutions.code_stub = {{"python": {PROMPT!r}}}
# A cell that takes longer is interrupted, and the next one runs.
c.Execute.timeout = 30
'''


def build(course: Course, folder: Path, stems: list[str], points: int) -> None:
    """Write the assignments of lessons into a course folder."""
    write_whole(folder / CONFIG, SETTINGS)
    for stem in stems:
        source = folder / "source" / stem / f"{stem}.ipynb"
        write_whole(source, as_text(instructor(assignment(course, stem, points))))
        run("nbgrader", folder, "generate_assignment", stem, "--create", "--force")
        print(f"{stem}: {source.relative_to(folder)}, release/{stem}/{stem}.ipynb", flush=True)


def instructor(given: Assignment) -> NotebookNode:
    """Return the lecturer's notebook, of which nbgrader makes that of the students."""
    cells = [
        v4.new_markdown_cell(given.opening),
        locked("install", given.install, tags=["install", "hide-input"]),
        locked("setup", given.setup, tags=["setup"]),
    ]
    for exercise in given.exercises:
        name = exercise.name
        answer = exercise.filled("### BEGIN SOLUTION", "### END SOLUTION")
        hidden = (
            f"# Graded, with hidden checks: {given.points}\n### BEGIN HIDDEN TESTS\n"
            f"{given.test(exercise)}\n\n\nhidden_test(globals())\n### END HIDDEN TESTS"
        )
        cells += [
            v4.new_markdown_cell(exercise.text),
            cell(answer, f"exercise-{name}", [f"exercise:{name}"], solution=True),
            locked(f"check-{name}", exercise.shown_check, ["hide-input"]),
            cell(hidden, f"graded-{name}", [], locked=True, grade=True, points=given.points),
        ]
    return notebook(cells)


def locked(name: str, source: str, tags: list[str]) -> NotebookNode:
    """Return a cell that is as it was when a notebook is graded, whatever was written into it."""
    return cell(source, name, tags, locked=True)


def cell(source: str, grade_id: str, tags: list[str], **settings: bool | int) -> NotebookNode:
    """Return a cell with what nbgrader asks to know of it."""
    about = {"schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False}
    metadata: dict = {"nbgrader": {**about, "grade_id": grade_id, **settings}}
    if tags:
        metadata["tags"] = tags
    if "hide-input" in tags:
        metadata |= {"jupyter": {"source_hidden": True}, "cellView": "form"}
    return v4.new_code_cell(source, metadata=metadata)
