"""What a picture shows, in words, for readers who do not see it.

A cell that draws begins with what a sighted reader takes from its picture, as in Quarto::

    #| alt: Two curves fall as the code grows; that of PCA stays above that of the deep net.
    #|   They meet at 64.
    plots.lines(...)

It is read from the cell that is running, so the picture keeps it when a reader runs the cell again.
Of two pictures in a cell, each takes its own; those that follow take the last.
"""

import html
import re
from typing import Any

PNG, HTML = "image/png", "text/html"


def written(source: str) -> list[str]:
    """Return the alternatives that stand at the head of a cell."""
    found: list[str] = []
    for line in source.splitlines():
        if begun := re.fullmatch(r"#\| alt:\s*(.*)", line):
            found.append(begun[1].strip())
        elif found and (more := re.fullmatch(r"#\|\s+(.*)", line)):
            found[-1] = f"{found[-1]} {more[1].strip()}".strip()
        elif line.strip():
            break
    return [text for text in found if text]


def of_running_cell() -> list[str]:
    """Return the alternatives of the cell that is running; none outside a notebook."""
    try:
        from IPython import get_ipython

        return written(_source(get_ipython()))
    except (ImportError, AttributeError, IndexError):
        return []


def _source(shell: Any) -> str:
    """Return the running cell, from its request: nbval keeps cells out of the history."""
    asked = shell.get_parent() if hasattr(shell, "get_parent") else {}
    return asked.get("content", {}).get("code") or shell.history_manager.input_hist_raw[-1]


def keep_with_pictures() -> None:
    """Publish every picture with its alternative from now on, in the kernel of a notebook.

    It stands in the metadata of the picture, where nbconvert's classic template finds it.
    JupyterLab and nbconvert's other templates do not look there: for them it is published as
    ``<img alt>``, too.
    """
    try:
        from IPython import get_ipython

        publisher: Any = get_ipython().display_pub  # pyright: ignore[reportOptionalMemberAccess]
        hooks, register = publisher._hooks, publisher.register_hook
    except (ImportError, AttributeError):  # another shell, or none
        return
    if not any(isinstance(hook, _Describe) for hook in hooks):
        register(_Describe())


class _Describe:
    """Puts alternatives into messages on their way to the page."""

    def __init__(self) -> None:
        self._cell, self._shown = "", 0

    def __call__(self, message: dict) -> dict:
        content = message.get("content", {})
        data = content.get("data", {})
        texts = of_running_cell() if PNG in data and HTML not in data else []
        if texts:
            text = texts[min(self._count(message), len(texts) - 1)]
            content.setdefault("metadata", {}).setdefault(PNG, {})["alt"] = text
            data[HTML] = picture(text, data[PNG])
        return message

    def _count(self, message: dict) -> int:
        """Return how many pictures this run of the cell has shown before."""
        cell = str(message.get("parent_header", {}).get("msg_id"))
        self._shown = self._shown + 1 if cell == self._cell else 0
        self._cell = cell
        return self._shown


def picture(text: str, png: str) -> str:
    """Return a PNG, as base64, with its alternative."""
    source = "".join(png.split())
    return f'<img alt="{html.escape(text)}" src="data:{PNG};base64,{source}">'
