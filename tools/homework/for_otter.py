"""An assignment of otter-grader for each lesson: dist/student, and dist/autograder with its zip."""

import json
from pathlib import Path

from nbformat import NotebookNode, v4

from tools.course import Course, CourseError
from tools.files import as_text, write_whole
from tools.homework.assignments import Assignment, Exercise, assignment, notebook
from tools.homework.programs import run

ABOUT = "homework.json"
# Nothing is exported: the notebook itself is handed in. Otter tries the solutions as it builds.
CONFIG = """\
# ASSIGNMENT CONFIG
name: {stem}
export_cell: false
tests:
    ok_format: false
generate:
    show_stdout: false
    show_hidden: false"""


def build(course: Course, folder: Path, stems: list[str], points: int) -> None:
    """Write the assignments of lessons, each into a folder of its own, and try their solutions."""
    for stem in stems:
        master = folder / stem / f"{stem}.ipynb"
        given = assignment(course, stem, points)
        write_whole(master, as_text(instructor(given)))
        write_whole(master.with_name(ABOUT), json.dumps({"points": given.most}) + "\n")
        run("otter", master.parent, "assign", master.name, "dist")
        print(f"{stem}: {stem}/dist/student/{stem}.ipynb, {zip_of(folder, stem).name}", flush=True)


def zip_of(folder: Path, stem: str) -> Path:
    """Return what otter grades an assignment by, the newest where there are several."""
    made = sorted((folder / stem / "dist" / "autograder").glob("*autograder*.zip"))
    if not made:
        raise CourseError(f"{folder / stem} holds no autograder: python -m tools.homework otter.")
    return made[-1]


def instructor(given: Assignment) -> NotebookNode:
    """Return the lecturer's notebook, in the form of otter assign."""
    folded = {"tags": ["install", "hide-input"], "jupyter": {"source_hidden": True}}
    cells = [
        v4.new_raw_cell(CONFIG.format(stem=given.stem)),
        v4.new_markdown_cell(given.opening),
        v4.new_code_cell(given.install, metadata=folded),
        v4.new_code_cell(given.setup, metadata={"tags": ["setup"]}),
    ]
    for exercise in given.exercises:
        cells += question(given, exercise)
    return notebook(cells)


def question(given: Assignment, exercise: Exercise) -> list[NotebookNode]:
    """Return the cells of one exercise."""
    name, points = exercise.name, given.points
    test = f'""" # BEGIN TEST CONFIG\nhidden: true\npoints: {points}\n""" # END TEST CONFIG\n'
    answer = exercise.filled("# BEGIN SOLUTION", "# END SOLUTION")
    folded = {"tags": ["hide-input"], "jupyter": {"source_hidden": True}}
    return [
        # There is nothing that otter could check before it is graded: the lesson's check does.
        v4.new_raw_cell(f"# BEGIN QUESTION\nname: {name}\npoints: {points}\ncheck_cell: false"),
        v4.new_markdown_cell(exercise.text),
        v4.new_raw_cell("# BEGIN SOLUTION"),
        v4.new_code_cell(answer, metadata={"tags": [f"exercise:{name}"]}),
        v4.new_raw_cell("# END SOLUTION"),
        v4.new_code_cell(exercise.shown_check, metadata=folded),
        v4.new_raw_cell("# BEGIN TESTS"),
        v4.new_code_cell(test + given.test(exercise)),
        v4.new_raw_cell("# END TESTS"),
        v4.new_raw_cell("# END QUESTION"),
    ]
