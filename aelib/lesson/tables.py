"""Tables for those who cannot see the picture of one."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from IPython.display import display

from aelib import _checks as checks

from .words import shown

EXAMPLE = '["mean", "worst"]'


def table(title: str, columns: Sequence[object], rows: Mapping[str, Sequence[object]]) -> None:
    """Show a table under its title, folded: what a picture shows, for who cannot see that.

    Parameters
    ----------
    title : str
        What the picture beside it shows.
    columns : sequence, at least one
        What stands at the head of each column.
    rows : dict of name to sequence
        The entries of each row, one for each column: texts such as "23.1", or numbers.

    Raises
    ------
    ValueError, TypeError
        For a title that is no text, no column, no row, or a row with more or fewer entries.

    Notes
    -----
    Lessons 08 and 11.
    """
    title = checks.text("title", title)
    heads = [_words(head) for head in checks.sequence("columns", columns, EXAMPLE)]
    lines = []
    for name, given in checks.mapping("rows", rows).items():
        whose = checks.entry("rows", name)
        entries = [_words(entry) for entry in checks.sequence(whose, given, EXAMPLE)]
        if len(entries) != len(heads):
            raise ValueError(
                f"{whose} must have an entry for each of {len(heads)} columns, got {len(entries)}."
            )
        lines.append([_words(name), *entries])
    said = "\n".join("\t".join(line) for line in [["", *heads], *lines])
    drawn = html_table(map(escape, ["", *heads]), [map(escape, line) for line in lines])
    page = f"<details><summary>As a table: {escape(title)}</summary>{drawn}</details>"
    data = {"text/plain": f"{title}\n{said}", "text/html": page}
    display(data, raw=True)


def _words(value: object) -> str:
    said = value if isinstance(value, str) else shown(value)
    return " ".join(said.split())  # a picture may break its lines


def html_table(heads: Iterable[str], lines: Iterable[Iterable[str]], style: str = "") -> str:
    """Return a table as HTML, of texts that are HTML: a name first in each line, and a head for it.

    `style` is that of every cell, in CSS.
    """
    style = f' style="{style}"' if style else ""
    top = "".join(f'<th scope="col"{style}>{head}</th>' if head else "<td></td>" for head in heads)
    body = "".join(
        f'<tr><th scope="row"{style}>{name}</th>'
        + "".join(f"<td{style}>{entry}</td>" for entry in entries)
        + "</tr>"
        for name, *entries in lines
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
