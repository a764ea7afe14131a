"""The course as course.toml and pyproject.toml describe it."""

import re
import sys
from dataclasses import dataclass, fields
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class CourseError(Exception):
    """What went wrong, in one sentence for the person at the terminal."""


@dataclass(frozen=True)
class Lesson:
    """One entry of course.toml."""

    number: int
    file: str  # its name in lessons/ and notebooks/, without the ending
    title: str
    short: str  # the title on a card of lesson 00's map
    question: str
    stage: str
    minutes: int  # to read it and to try things
    needs: list[int]  # lessons to have read before

    @property
    def heading(self) -> str:
        return f"{self.number:02} · {self.title}"


@dataclass(frozen=True)
class Course:
    """A folder with course.toml, pyproject.toml, lessons/ and notebooks/."""

    root: Path

    @property
    def address(self) -> str:
        return self._project()["urls"]["Repository"].rstrip("/").removesuffix(".git")

    @property
    def site(self) -> str:
        """Where the web edition is published."""
        return self._project()["urls"]["Homepage"]

    @property
    def version(self) -> str:
        return self._project()["version"]

    @property
    def requires(self) -> list[str]:
        """The packages that aelib itself imports."""
        lines = self._project().get("dependencies", [])
        return [re.split(r"[^\w-]", line)[0] for line in lines]

    def _project(self) -> dict:
        return read_toml(self.root / "pyproject.toml")["project"]

    def lessons(self) -> list[Lesson]:
        """Return the lessons in their order; CourseError for what they cannot be."""
        entries = read_toml(self.root / "course.toml").get("lessons", [])
        return [lesson_of(entry, number) for number, entry in enumerate(entries)]

    def stems(self) -> list[str]:
        return [lesson.file for lesson in self.lessons()]

    def lesson(self, stem: str) -> Path:
        return self.root / "lessons" / f"{stem}.py"

    def notebook(self, stem: str) -> Path:
        return self.root / "notebooks" / f"{stem}.ipynb"

    def find(self, names: list[str]) -> list[str]:
        """Return the lessons that the names (number, stem or path) mean; all for no names."""
        found = []
        for name in names:
            stem = Path(name).stem
            number = stem.zfill(2) if stem.isdecimal() else None
            matches = [s for s in self.stems() if s == stem or s[:2] == number]
            if len(matches) != 1:
                known = ", ".join(self.stems()) or "none yet"
                raise CourseError(f"{name!r} names {len(matches)} lessons; there are: {known}.")
            found += matches
        return found or self.stems()


def read_toml(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CourseError(f"{path.name} cannot be read: {error}.") from error


def lesson_of(entry: dict, number: int) -> Lesson:
    """Return an entry of course.toml, which must be that of the lesson with this number."""
    place = f"course.toml, lesson {number}"
    kinds = {field.name: field.type for field in fields(Lesson)}
    if entry.keys() != kinds.keys():
        wrong = sorted(entry.keys() ^ kinds.keys())
        raise CourseError(f"{place}: missing, or not one of {list(kinds)}: {', '.join(wrong)}.")
    for name, kind in kinds.items():
        if type(entry[name]) is not (list if name == "needs" else kind):
            raise CourseError(f"{place}: {name} cannot be {entry[name]!r}.")
    if entry["number"] != number or not entry["file"].startswith(f"{number:02}_"):
        raise CourseError(
            f"{place}: the lessons stand in order from 0, so `number` must be {number} and `file` "
            f"begin with {number:02}_; they are {entry['number']} and {entry['file']}."
        )
    if not set(entry["needs"]) <= set(range(number)):
        raise CourseError(f"{place}: needs must name earlier lessons, got {entry['needs']}.")
    return Lesson(**entry)
