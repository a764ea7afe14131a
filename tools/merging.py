"""Three versions of a notebook into one: nothing that the reader wrote is lost.

Whole cells are merged, never lines of them. Where the reader and the course have both changed a
cell, both stand in the result, the reader's below and marked.
"""

import copy
import re
import uuid
from collections import defaultdict

from nbformat import NotebookNode, v4

from tools.compose import is_as_shipped, tags
from tools.matching import YOURS, Cells, content, exercise, names, pairs
from tools.told import Told

CHANGED = (
    "**Your cell, kept.** The course has changed the cell above since you wrote into it. Below is "
    "yours, as it was. It runs after the new one, so it is the one that counts. Take over from the "
    "new one what you need, or delete yours; then delete this note."
)
REMOVED = (
    "**Your cell, kept.** The course no longer has the cell that you wrote into here. Below is "
    "yours, as it was."
)
TWICE = (
    "**Your other cell, kept.** You have written into this cell twice. Above is what stood in my/, "
    "below what stood in notebooks/. Delete the one that you do not want, and this note."
)
DELETED = (
    "**Your other cell, kept.** You had deleted this cell in my/. Below is what you wrote into it "
    "in notebooks/."
)


def merge(
    base: Cells, mine: Cells, new: Cells, notes: tuple[str, str] = (CHANGED, REMOVED)
) -> tuple[list[NotebookNode], Told]:
    """Return `new` with what `mine` has beyond `base`, the version that it was made from.

    The notes stand above cells of `mine` whose place was changed, or removed, in `new`.
    """
    told = Told()
    changed, removed = notes
    based, renewed = pairs(mine, base), pairs(base, new)
    origin = {n: b for b, n in renewed.items()}
    place = {m: renewed[b] for m, b in based.items() if b in renewed}
    order = [based[m] for m in sorted(place)]  # what the course itself moves is not told
    told.moved = order != sorted(order)
    recognise(mine, new, based, place)
    holder = {n: m for m, n in place.items()}
    beside = following(base, mine, based, place, told, removed)
    cells = beside[-1]
    for n, cell in enumerate(new):
        before = base[origin[n]] if n in origin else None
        cells += resolved(before, mine[holder[n]] if n in holder else None, cell, told, changed)
        cells += beside[n]
    return with_ids(cells), told


def recognise(mine: Cells, new: Cells, based: dict, place: dict) -> None:
    """Find what is the reader's by its place, but stands in the new version word for word."""
    free = {content(cell): n for n, cell in enumerate(new) if n not in place.values()}
    for m, cell in enumerate(mine):
        if m not in based and YOURS not in tags(cell) and content(cell) in free:
            place[m] = free.pop(content(cell))


def following(
    base: Cells, mine: Cells, based: dict, place: dict, told: Told, note: str
) -> dict[int, list[NotebookNode]]:
    """Return what the reader's own cells are, by the new cell that each of them comes after."""
    beside = defaultdict(list)
    anchor = -1
    for m, cell in enumerate(mine):
        if m in place:
            anchor = place[m]
        elif m not in based:
            told.added += YOURS not in tags(cell)
            beside[anchor].append(copy.deepcopy(cell))
        elif content(cell) != content(base[based[m]]):
            told.removed.append(exercise(cell) or "")
            beside[anchor] += marked(cell, note)
    return beside


def resolved(
    before: NotebookNode | None,
    mine: NotebookNode | None,
    new: NotebookNode,
    told: Told,
    note: str,
) -> list[NotebookNode]:
    """Return what stands in the place of one cell of the new version."""
    changed = before is None or content(before) != content(new)
    if mine is None:
        if before is not None and not changed:  # the reader has deleted it
            return []
        told.returned += before is not None
        return [copy.deepcopy(new)]
    if content(mine) == content(new):
        return [kept(before, mine, new)]
    if before is not None and content(mine) == content(before):
        return [dressed(copy.deepcopy(new), before, mine, new)]
    if not changed:
        told.carry(exercise(new))
        return [kept(before, mine, new)]
    told.both.append(exercise(new) or "")
    return [copy.deepcopy(new), *marked(mine, note)]


def kept(before: NotebookNode | None, mine: NotebookNode, new: NotebookNode) -> NotebookNode:
    """Return the reader's cell, with what it has run, under the tags of the new version."""
    cell = dressed(copy.deepcopy(mine), before, mine, new)
    cell.id = new.id
    if cell.cell_type == "code" and cell.execution_count is None and content(mine) == content(new):
        cell.outputs = copy.deepcopy(new.outputs)
    return cell


def dressed(
    cell: NotebookNode, before: NotebookNode | None, mine: NotebookNode, new: NotebookNode
) -> NotebookNode:
    """Give a cell the tags and the slide type of the new version, or those the reader has set."""
    was = before.metadata if before is not None else NotebookNode()
    own = [tag for tag in tags(mine) if tag not in (*was.get("tags", []), *names(mine))]
    slide = mine.metadata.get("slideshow")
    if slide == was.get("slideshow"):
        slide = new.metadata.get("slideshow")
    for name, value in (("tags", list(dict.fromkeys([*tags(new), *own]))), ("slideshow", slide)):
        cell.metadata.pop(name, None)
        if value:
            cell.metadata[name] = copy.deepcopy(value)
    return cell


def marked(mine: NotebookNode, why: str) -> list[NotebookNode]:
    """Return a cell of the reader's that lost its place, below a note that says so."""
    note = v4.new_markdown_cell(why, metadata={"tags": [YOURS]})
    cell = copy.deepcopy(mine)
    cell.metadata["tags"] = [tag for tag in tags(mine) if tag not in names(mine)] + [YOURS]
    cell.metadata.pop("jupyter", None)  # a folded cell would not be seen
    cell.metadata.pop("cellView", None)
    cell.id = fresh_id()
    return [note, cell]


def with_ids(cells: list[NotebookNode]) -> list[NotebookNode]:
    """Return the cells, each with an id of its own."""
    seen = set()
    for cell in cells:
        if not cell.get("id") or cell.id in seen:
            cell.id = fresh_id()
        seen.add(cell.id)
    return cells


def fresh_id() -> str:
    return uuid.uuid4().hex[:8]


def guessed_base(mine: Cells, new: Cells) -> list[NotebookNode]:
    """Return what a notebook was probably made from, where that is not known.

    A cell whose id fits its content is as it was shipped. Another one, if its id or an exercise's
    name says which it was, is the reader's version of that. The rest is taken for the reader's own.
    """
    there = pairs(mine, new)
    guess = []
    for m, cell in enumerate(mine):
        now = new[there[m]] if m in there else None
        if is_as_shipped(cell):
            guess.append(cell)
        elif now and (now.id == cell.get("id") or content(now) == content(cell)):
            guess.append(now)
        elif now and exercise(now):  # its stub was another one, or an editor has changed the id
            is_id = re.fullmatch(r"[0-9a-f]{8}(-\d+)?", cell.get("id", ""))
            guess.append(NotebookNode(now, source="") if is_id else now)
    return guess
