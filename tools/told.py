"""What a merge did, in plain sentences."""

from dataclasses import dataclass, field


@dataclass
class Told:
    """What became of the reader's cells, each told by its exercise, or by "" if it has none."""

    answers: list[str] = field(default_factory=list)  # exercises whose answers were carried over
    edited: int = 0  # other cells of the course that the reader had changed
    added: int = 0
    both: list[str] = field(default_factory=list)  # changed by the reader and by the course
    removed: list[str] = field(default_factory=list)  # written into, and gone from the course
    returned: int = 0  # deleted by the reader, and changed by the course
    moved: bool = False

    def carry(self, name: str | None) -> None:
        if name:
            self.answers.append(name)
        else:
            self.edited += 1

    def __str__(self) -> str:
        return " ".join(self.sentences())

    def sentences(self) -> list[str]:
        kept = []
        if self.answers:
            word = "answer" if len(self.answers) == 1 else "answers"
            kept.append(f"your {word} to {listed(self.answers)}")
        if self.edited:
            them = "it" if self.edited == 1 else "them"
            kept.append(f"{count(self.edited, 'cell')} of the lesson as you changed {them}")
        if self.added:
            kept.append(f"{count(self.added, 'cell')} that you added")
        said = [f"Kept: {listed(kept)}."] if kept else []
        if self.both:
            said.append(
                f"You and the course have both changed {places(self.both)}: the new version stands "
                "there, and yours below it, under a note."
            )
        if self.removed:
            said.append(
                f"The course no longer has {places(self.removed)}, where you had written something:"
                " that is still there, under a note."
            )
        if self.returned:
            said.append(
                f"{count(self.returned, 'cell')} that you had deleted came back, because the "
                "course has changed it."
            )
        if self.moved:
            said.append("Cells that you had moved stand where the lesson has them.")
        return said


def places(names: list[str]) -> str:
    """Return exercises by their names, and other cells by their number."""
    exercises = [name for name in names if name]
    others = len(names) - len(exercises)
    parts = [f"the exercise {name}" for name in exercises]
    return listed(parts + ([count(others, "cell")] if others else []))


def count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"


def listed(words: list[str]) -> str:
    """Return words as one lists them: a, b and c."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
