"""What may stand in stored outputs, and which of them strict nbval compares."""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode
from nbval.plugin import find_comment_markers, find_metadata_tags

from tools.compose import code_cells

IMAGES = ("image/png", "image/jpeg")
ROOT = Path(__file__).resolve().parents[1]
# The end of a page widget's script: what it shows, and the name of its place.
STATE = re.compile(
    r'const state = (?P<state>.*);\nstandalone\.wake\(widget, state, "(?P<name>\w+)"\);\n',
    re.DOTALL,
)
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def is_compared(cell: NotebookNode) -> bool:
    """Say whether strict nbval compares the outputs of a cell."""
    options = {**dict(find_metadata_tags(cell.metadata)), **dict(find_comment_markers(cell.source))}
    return cell.execution_count is not None and options.get("check", True) and "skip" not in options


def compared_outputs(cell: NotebookNode) -> list[NotebookNode]:
    """Return the outputs of which nbval compares more than the name of a figure."""
    return [output for output in cell.outputs if is_compared(cell) and says_something(output)]


def says_something(output: NotebookNode) -> bool:
    data = output.get("data")
    if data is None:
        return True
    words = {mime for mime in data if mime not in (*IMAGES, WIDGET_VIEW)}
    words -= {"text/html"} if is_described_figure(output) else set()
    return bool(words - {"text/plain"}) or (
        "text/plain" in words and not data["text/plain"].startswith("<Figure size")
    )


def is_described_figure(output: NotebookNode) -> bool:
    """Say whether an output is a picture that was published with its text alternative."""
    data = output.get("data", {})
    return "image/png" in data and data.get("text/html", "").startswith("<img alt=")


def is_page_widget(output: NotebookNode) -> bool:
    """Say whether an output is a widget of aelib.widgets that runs in the page."""
    return 'class="aelib-widget"' in output.get("data", {}).get("text/html", "")


def texts(output: NotebookNode) -> Iterator[str]:
    yield output.get("text", "")
    for mime, text in output.get("data", {}).items():
        if mime.startswith("text/"):  # packed weights can spell anything
            yield re.sub(
                r'<script type="module">.*?</script>|base64,[\w+/=]+', "", text, flags=re.S
            )


def output_problems(nb: NotebookNode) -> list[str]:
    """Return what must not be in stored outputs, one line for each finding."""
    folders = {str(Path.home()), tempfile.gettempdir(), sys.prefix, str(ROOT)} - {"/"}
    known = "|".join(re.escape(folder) for folder in folders)
    path = re.compile(rf"(?<![\w/.])(?:{known}|/home/|/Users/|/root/|/tmp/|[A-Z]:\\Users)")
    bar = re.compile(r"\d%\||\d ?(?:it/s|s/it)|\r(?!\n)")
    found = []
    for number, cell in code_cells(nb):
        for output in cell.outputs:
            said = "\n".join(texts(output))
            checks = {
                "holds an error": output.output_type == "error",
                "holds a live widget": WIDGET_VIEW in output.get("data", {}),
                "holds text on stderr": output.get("name") == "stderr",
                "holds a progress bar": bar.search(said),
                f"names a folder of this machine: {path.findall(said)[:1]}": path.search(said),
                "prints an object's address, which differs from run to run": is_compared(cell)
                and re.search(r" at 0x[0-9a-f]{6}", said),
            }
            found += [f"cell [{number}] {what}." for what, bad in checks.items() if bad]
    return list(dict.fromkeys(found))
