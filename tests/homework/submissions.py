"""What students hand in."""

import runpy

import nbformat

from tools.homework import confine
from tools.homework.__main__ import COURSE, POINTS
from tools.homework.assignments import assignment

HOMEWORK = COURSE.root / "_homework"
# Those that were made, in CI three; the modules are read without any, too, by `make test`.
STEMS = [stem for stem in COURSE.stems() if (HOMEWORK / "nbgrader" / "release" / stem).exists()]
STEMS = STEMS or COURSE.stems()[:1]
# Where the kernel has no Landlock, all else must hold without it.
CONFINED = confine.available()
GRADE = ["grade"] if CONFINED else ["grade", "--unconfined"]
WRONG = runpy.run_path(str(COURSE.root / "tests" / "wrong_answers.py"))["WRONG"]
CHEAT = "lesson.check = lambda *given: print('✓ right')"


def handed_out(grader, folder, stem):
    """Return where a grader has put the notebook of the students."""
    if grader == "nbgrader":
        return folder / "release" / stem / f"{stem}.ipynb"
    return folder / stem / "dist" / "student" / f"{stem}.ipynb"


def filled(path, answers):
    """Return a notebook with answers in the place of what stands in the cells of its exercises."""
    nb = nbformat.read(path, as_version=4)
    left = dict(answers)
    for cell in nb.cells:
        for tag in cell.metadata.get("tags", []):
            cell.source = left.pop(tag.removeprefix("exercise:"), cell.source)
    assert not left
    return nb


def solutions(stem):
    return {each.name: each.solution for each in assignment(COURSE, stem, POINTS).exercises}


def attempts(stem):
    """Return answers by student: right ones, none, cheats, and each wrong answer at least once."""
    names = list(solutions(stem))
    found = {"solved": solutions(stem), "untouched": {}}
    if stem == STEMS[0]:
        found["cheat"] = {names[0]: CHEAT}
    for number in range(max(map(len, WRONG[stem].values()))):
        found[f"wrong-{number}"] = {
            name: WRONG[stem][name][number % len(WRONG[stem][name])] for name in names
        }
    return found


def hand_in(folder, student, stem, nb):
    """Write what a student hands in: a notebook, or any text under its name."""
    path = folder / student / f"{stem}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(nb if isinstance(nb, str) else nbformat.writes(nb), encoding="utf-8")
    return path


def hand_in_all(folder, grader, assignments, stem, answers):
    """Write one submission for each student and their answers."""
    for student, given in answers.items():
        hand_in(folder, student, stem, filled(handed_out(grader, assignments, stem), given))
