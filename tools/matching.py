"""Which cell of one version of a notebook is which of another.

Difflib alone would lose cells that were moved, and ids do not survive every editor; so the surest
sign goes first, and each next one only pairs what is left.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher

from nbformat import NotebookNode

from tools.compose import tags

PREFIXES = ("exercise:", "check:", "solution:")
NAMED = ("setup", "install", "navigation", "contents", "road-map")
YOURS = "yours"  # on what an update has set beside a cell of the course: it is nobody's new version
ALIKE = 0.6  # of 1: from here on, two cells are one that was edited

Cells = Sequence[NotebookNode]


def content(cell: NotebookNode) -> tuple[str, str]:
    """Return what counts of a cell; how a line ends, and space at the end, do not."""
    return cell.cell_type, "\n".join(cell.source.splitlines()).rstrip()


def alike(a: Cells, b: Cells) -> bool:
    """Say whether two versions hold the same cells in the same order."""
    return list(map(content, a)) == list(map(content, b))


def names(cell: NotebookNode) -> tuple[str, ...]:
    """Return the tags that stand on one cell of a lesson alone, ``exercise:NAME`` for one."""
    return tuple(tag for tag in tags(cell) if tag.startswith(PREFIXES) or tag in NAMED)


def exercise(cell: NotebookNode) -> str | None:
    """Return the name of the exercise that a cell is for the answer of."""
    found = [tag.removeprefix("exercise:") for tag in tags(cell) if tag.startswith("exercise:")]
    return found[0] if found else None


def pairs(old: Cells, new: Cells) -> dict[int, int]:
    """Return the places of cells of `old` with their places in `new`, each used at most once."""
    found: dict[int, int] = {}
    by_sign(old, new, found, names, alone=True)
    by_sign(old, new, found, lambda cell: cell.get("id"), alone=True)
    by_sign(old, new, found, content)
    by_likeness(old, new, found)
    return found


def left(cells: Cells, used: Sequence[int]) -> list[int]:
    """Return the places that are still to be paired."""
    free = set(range(len(cells))) - set(used)
    return sorted(place for place in free if YOURS not in tags(cells[place]))


def by_sign(
    old: Cells,
    new: Cells,
    found: dict[int, int],
    sign: Callable[[NotebookNode], Hashable],
    alone: bool = False,
) -> None:
    """Pair cells that have a sign in common; with `alone`, only where no third one has it."""
    places: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, cells, used in ((0, old, list(found)), (1, new, list(found.values()))):
        for place in left(cells, used):
            if value := sign(cells[place]):
                places[value][side].append(place)
    for here, there in places.values():
        if not alone or len(here) == len(there) == 1:
            found.update(zip(here, there, strict=False))


def by_likeness(old: Cells, new: Cells, found: dict[int, int]) -> None:
    """Pair what was rewritten: between the same neighbours, it is alike or alone there."""
    gaps = defaultdict(list)
    for place in left(old, list(found)):
        before = max((o for o in found if o < place), default=None)
        after = min((o for o in found if o > place), default=None)
        first = -1 if before is None else found[before]
        last = len(new) if after is None else found[after]
        gaps[first, last].append(place)
    for (first, last), here in gaps.items():
        there = [place for place in left(new, list(found.values())) if first < place < last]
        scores = [
            (likeness(old[o], new[n]), -abs(i - j), o, n)
            for i, o in enumerate(here)
            for j, n in enumerate(there)
            if old[o].cell_type == new[n].cell_type
        ]
        only = len(scores) == 1
        for score, _, o, n in sorted(scores, reverse=True):
            if (score >= ALIKE or only) and o not in found and n not in found.values():
                found[o] = n


def likeness(a: NotebookNode, b: NotebookNode) -> float:
    matcher = SequenceMatcher(None, a.source, b.source, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0
