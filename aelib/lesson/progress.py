"""How far a reader is: exercises, predictions and claims, read from the notebooks as saved."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .exercises import REMEMBERED
from .tables import html_table

if TYPE_CHECKING:
    from IPython.display import HTML

NOWHERE = (
    "Your copy of the course, which <code>make lab</code> opens, shows here how far you have come "
    "in each lesson."
)
SAVED = "What you have saved counts: save a notebook, and run this cell again."

# The browser alone knows which predictions were opened.
COUNT = """<script>
for (const cell of document.querySelectorAll("[data-aelib-predictions]")) {
  const ids = cell.dataset.aelibPredictions.split(" ");
  try {
    cell.textContent = ids.filter((id) => localStorage.getItem("REMEMBERED" + id) !== null).length;
  } catch {} // a browser that lets pages remember nothing: the dash stays
}
</script>""".replace("REMEMBERED", REMEMBERED)


class Progress(NamedTuple):
    """What a reader has done of one lesson."""

    file: str
    title: str
    right: int  # exercises whose check said ✓
    exercises: int
    seen: int  # claims that the reader's own runs bore out
    claims: int
    predictions: list[str]  # by the ids under which the browser remembers them


def progress() -> "HTML":
    """Show how far the reader is, lesson by lesson, in the notebooks of the folder we run in.

    Exercises that are right and claims that have held are read from the outputs of cells that the
    reader has run, as saved; the predictions made are remembered by the browser.

    Returns
    -------
    IPython.display.HTML
        A table; one sentence where the folder is not a reader's copy of the course.

    Notes
    -----
    Lesson 00 shows it.
    """
    from IPython.display import HTML

    rows = list(_lessons(Path.cwd()))
    if not rows:
        return HTML(f"<p>{NOWHERE}</p>")
    heads = ["lesson", "exercises right", "predictions made", "claims seen"]
    table = html_table(heads, map(_row, rows), style="text-align:left")
    return HTML(f"{table}<p>{SAVED}</p>{COUNT}")


def _row(lesson: Progress) -> list[str]:
    ids = " ".join(lesson.predictions)
    made = f'<span data-aelib-predictions="{ids}">–</span> of {len(lesson.predictions)}'
    return [
        f'<a href="{lesson.file}">{html.escape(lesson.title)}</a>',
        f"{lesson.right} of {lesson.exercises}" if lesson.exercises else "",
        made if lesson.predictions else "",
        f"{lesson.seen} of {lesson.claims}" if lesson.claims else "",
    ]


def _lessons(folder: Path) -> Iterator[Progress]:
    """Yield what was done of each lesson in a reader's copy of the course."""
    for path in sorted(folder.glob("*.ipynb")):
        try:
            nb = json.loads(path.read_text(encoding="utf-8"))
            if nb["metadata"]["aelib"]["lesson"] == path.stem:
                yield _read(path, nb["cells"])
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            continue  # another notebook, or none: not for us to judge


def _read(path: Path, cells: list[dict[str, Any]]) -> Progress:
    right = exercises = seen = claims = 0
    predictions: list[str] = []
    title = _text(cells[0]["source"]).split("\n")[0].lstrip("# ")
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        source, said, shown = _text(cell["source"]), *_outputs(cell)
        marks = [line[0] for line in said.splitlines() if line[:1] in ("✓", "✗")]
        has_run = cell.get("execution_count") is not None
        held = marks.count("✓") if has_run else 0
        if "lesson.check(" in source:
            exercises += 1
            right += held > 0
        elif made := source.count("lesson.claim("):
            claims += max(made, len(marks))
            seen += held
        predictions += re.findall(r'data-aelib-prediction="(\w+)"', shown)
    return Progress(path.name, title, right, exercises, seen, claims, predictions)


def _outputs(cell: dict[str, Any]) -> tuple[str, str]:
    """Return what a cell has printed, and the HTML that it shows."""
    outputs = cell.get("outputs", [])
    printed = [_text(output.get("text", "")) for output in outputs]
    shown = [_text(output.get("data", {}).get("text/html", "")) for output in outputs]
    return "\n".join(printed), "\n".join(shown)


def _text(text: str | list[str]) -> str:
    """Return a text, which a notebook may hold as a list of its lines."""
    return text if isinstance(text, str) else "".join(text)
