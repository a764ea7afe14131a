"""How each official grader is called for one submission, and where it says the points."""

import json
import shutil
from abc import ABC, abstractmethod
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tools.course import CourseError
from tools.homework import for_nbgrader, for_otter

STUDENT = "student"  # a folder of its own for each: nobody's name can confuse the grader


@dataclass(frozen=True)
class Points:
    """What a grader gave."""

    sum: float
    lost: list[str]  # the exercises that are not right


class Grader(ABC):
    """An official grader, for the assignments in a folder."""

    def __init__(self, folder: Path):
        self.folder = folder

    @abstractmethod
    def stems(self) -> list[str]: ...

    @abstractmethod
    def most(self, stem: str) -> float: ...

    @abstractmethod
    def lay_out(self, work: Path, submitted: Path, stem: str) -> None: ...

    @abstractmethod
    def command(self, stem: str) -> list[str]: ...

    @abstractmethod
    def points(self, work: Path, stem: str) -> Points: ...

    def open_places(self, work: Path) -> list[str]:
        """Return which folders the kernel of a submission may write into."""
        return [str(work)]

    @abstractmethod
    def made(self, work: Path, stem: str) -> list[Path]: ...

    keeps_books = False

    def enter(self, student: str, stem: str, points: Points | None, graded: Path) -> None:
        """Enter points into the books of a grader that keeps some."""
        raise NotImplementedError


class Nbgrader(Grader):
    """Grades in a copy of the course folder that holds this submission alone."""

    keeps_books = True

    def stems(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "release").glob("*") if path.is_dir())

    def most(self, stem: str) -> float:
        with book(self.folder) as gradebook:
            return float(gradebook.find_assignment(stem).max_score or 0)

    def lay_out(self, work: Path, submitted: Path, stem: str) -> None:
        for name in (for_nbgrader.CONFIG, "gradebook.db"):
            shutil.copyfile(self.folder / name, work / name)
        place = work / "submitted" / STUDENT / stem
        place.mkdir(parents=True)
        (work / "autograded").mkdir()
        shutil.copyfile(submitted, place / f"{stem}.ipynb")

    def open_places(self, work: Path) -> list[str]:
        return [str(work / "autograded")]

    def command(self, stem: str) -> list[str]:
        # Of a cell's time the kernel keeps count itself.
        return ["nbgrader", "autograde", stem, "--student", STUDENT, "--Execute.timeout=None"]

    def points(self, work: Path, stem: str) -> Points:
        with book(work) as gradebook:
            submission = gradebook.find_submission(stem, STUDENT)
            grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
            lost = [g.name.removeprefix("graded-") for g in grades if g.score < g.max_score]
            return Points(float(submission.score or 0), sorted(lost))

    def made(self, work: Path, stem: str) -> list[Path]:
        return [work / "autograded" / STUDENT / stem / f"{stem}.ipynb"]

    def enter(self, student: str, stem: str, points: Points | None, graded: Path) -> None:
        with book(self.folder) as gradebook:
            gradebook.update_or_create_student(student)
            submission = gradebook.update_or_create_submission(stem, student)
            for grade in [grade for notebook in submission.notebooks for grade in notebook.grades]:
                lost = points is None or grade.name.removeprefix("graded-") in points.lost
                grade.auto_score = 0.0 if lost else grade.max_score
                grade.needs_manual_grade = False
            gradebook.db.commit()
        if graded.exists():  # from which nbgrader makes the feedback
            place = self.folder / "autograded" / student / stem
            place.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(graded, place / graded.name)


class Otter(Grader):
    """Grades by `otter run`, which needs no containers."""

    def stems(self) -> list[str]:
        return sorted(path.parents[1].name for path in self.folder.glob("*/dist/autograder"))

    def most(self, stem: str) -> float:
        return json.loads((self.folder / stem / for_otter.ABOUT).read_text("utf-8"))["points"]

    def lay_out(self, work: Path, submitted: Path, stem: str) -> None:
        shutil.copyfile(for_otter.zip_of(self.folder, stem), work / "autograder.zip")
        shutil.copyfile(submitted, work / f"{stem}.ipynb")

    def command(self, stem: str) -> list[str]:
        return ["otter", "run", f"{stem}.ipynb", "--no-logo", "-a", "autograder.zip", "-o", "."]

    def points(self, work: Path, stem: str) -> Points:
        tests = json.loads((work / "results.json").read_text("utf-8"))["tests"]
        graded = [test for test in tests if "max_score" in test]
        if not graded:
            raise ValueError("it ended the notebook before otter had looked at all answers")
        lost = [t["name"].partition(" - ")[0] for t in graded if t["score"] < t["max_score"]]
        return Points(sum(test["score"] for test in graded), lost)

    def made(self, work: Path, stem: str) -> list[Path]:
        return [work / "results.json"]


def book(folder: Path):
    """Return the gradebook of a course folder, which closes at the end of a with."""
    from nbgrader.api import Gradebook  # pyright: ignore[reportMissingImports]

    return closing(Gradebook(f"sqlite:///{folder / 'gradebook.db'}"))


def grader_of(folder: Path) -> Grader:
    """Return the grader that the assignments in a folder are for."""
    found: list[Grader] = [Nbgrader(folder)] if (folder / for_nbgrader.CONFIG).exists() else []
    found += [Otter(folder)] if any(folder.glob("*/dist/autograder")) else []
    if not found or not found[0].stems():
        raise CourseError(
            f"{folder} holds no assignments: python -m tools.homework nbgrader {folder}, or otter."
        )
    return found[0]
