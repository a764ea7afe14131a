"""What is written of a batch: a table for a spreadsheet, and one to read."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path

from tools.files import write_whole
from tools.homework.batch import NOTHING, Row

COLUMNS = [field.name for field in fields(Row)]


def write(rows: Sequence[Row], folder: Path, summary: str) -> None:
    """Write grades.csv and grades.md into a folder."""
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({**asdict(row), "student": harmless(row.student)} for row in rows)
    write_whole(folder / "grades.csv", table.getvalue())
    lines = ["| student | lesson | points | what |", "|---|---|---|---|", *map(line, rows)]
    write_whole(folder / "grades.md", f"# Grades\n\n{summary}\n\n" + "\n".join(lines) + "\n")


def line(row: Row) -> str:
    points = f"{row.points:g} of {row.out_of:g}"
    said = row.said.replace("|", "\\|")
    return f"| {row.student} | {row.lesson} | {points} | {said} |"


def harmless(text: str) -> str:
    """Return a name that a spreadsheet takes for text, and not for a formula."""
    return f"'{text}" if text[:1] in "=+-@" else text


def summary(rows: Sequence[Row], seconds: float, jobs: int) -> str:
    """Return in two lines how it went."""
    full = sum(row.points == row.out_of for row in rows)
    most = max((row.megabytes for row in rows), default=0)
    empty = sum(not row.points for row in rows)
    missing = sum(row.said == NOTHING for row in rows)
    nothing = f"; {missing} not handed in" if missing else ""
    return (
        f"{len(rows) - missing} submissions in {seconds / 60:.1f} minutes, {jobs} at a time; "
        f"the largest took {most} MB{nothing}.\n"
        f"{full} have all points, {empty} have none."
    )
