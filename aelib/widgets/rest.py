"""AtRest: what a notebook keeps of the training panel, for when its kernel is gone."""

import base64
import html
import io
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, cast

import numpy as np
from IPython.display import DisplayHandle, display

from aelib.widgets.network import PackedStrip
from aelib.widgets.page import CSS

if TYPE_CHECKING:
    from aelib.widgets.live import LiveView, Losses

NOTE = (
    "Here stands a panel that trains networks. It needs a running kernel: open the notebook in "
    "JupyterLab or Colab, and run its cells down to this one."
)
COLORS = {"training": "#0072b2", "validation": "#cc4820"}  # as in the page (js/live.js)
WIDE, HIGH, NAMES = 760, 200, 130  # screen pixels; the names of rows stand at the left


class AtRest:
    """A sentence, and once something was trained a picture, in an output of its own.

    It is seen only where the panel is not: the view hides it (js/live.js), and it hides the error
    message that JupyterLab puts in the place of a view whose kernel is gone (widget.css).

    Parameters
    ----------
    view : LiveView
        The panel's, by whose id the page tells panels apart.
    """

    def __init__(self, view: "LiveView"):
        self._view = view
        self._handles: list[DisplayHandle] = []

    def show(self) -> None:
        """Display it; what is trained later is put in its place."""
        note = f"<p><em>{NOTE}{_misfit()}</em></p>"
        handle = display(self._bundle(note), raw=True, display_id=True)
        self._handles += [handle] if handle else []  # none outside IPython

    def keep(self, settings: str, outcome: str) -> None:
        """Put the view's losses and pictures, and what they are of, in the place of all before."""
        said = html.escape(
            f"This is what the training panel last showed ({settings}). {outcome} "
            "It needs a running kernel: for a new panel, run the cells above and then this one."
            f"{_misfit()}"
        )
        # The pictures of a page follow its losses, and may change meanwhile: both are taken once.
        losses, rows = cast("Losses", self._view.losses), self._view.pictures["rows"]
        source = _data("svg+xml", _drawn(losses, rows, self._view.pictures["shape"]).encode())
        alt = html.escape(f"loss after each epoch, and images: {_names(rows)}")
        picture = f'<img class="aelib-still" alt="{alt}" src="{source}">'
        for handle in self._handles:
            handle.update(self._bundle(f"<p><em>{said}</em></p>{picture}"), raw=True)

    def _bundle(self, inside: str) -> dict[str, str]:
        place = f'<div class="aelib-at-rest" data-panel="{self._view.own_id}">{inside}</div>'
        return {"text/plain": "TrainingPanel", "text/html": f"{place}\n<style>{CSS}</style>"}


def _misfit() -> str:
    """Return what to do where JupyterLab cannot show any control of this ipywidgets, or nothing."""
    try:
        made, shown = version("ipywidgets"), version("jupyterlab_widgets")
    except PackageNotFoundError:
        return ""
    if (int(made.split(".")[0]) < 8) == (int(shown.split(".")[0]) < 2):
        return ""
    return (
        f" If you have just run it: ipywidgets {made} does not go with jupyterlab_widgets {shown}, "
        "which draws its controls in JupyterLab. Run `pip install --upgrade ipywidgets "
        "jupyterlab_widgets`, and start Jupyter again."
    )


def _names(rows: Sequence[PackedStrip]) -> str:
    return ", ".join(row["name"] for row in rows) or "none"


def _drawn(losses: "Losses", rows: Sequence[PackedStrip], shape: Sequence[int]) -> str:
    """Return loss curves and rows of images as an SVG, for a light and a dark page."""
    width = WIDE - NAMES
    parts = [f'<rect width="100%" height="100%" fill="white"/>{_curves(losses)}']
    top = HIGH + 40.0
    for row in rows:
        pixels = np.frombuffer(base64.b64decode(row["images"]["data"]), np.uint8)
        images = pixels.reshape(-1, *shape)
        tall = width * shape[0] / (shape[1] * max(len(images), 10))
        across = tall * len(images) * shape[1] / shape[0]
        place = f'x="{NAMES}" y="{top:.0f}" width="{across:.0f}" height="{tall:.0f}"'
        name = html.escape(row["name"])
        parts += [
            f'<text x="{NAMES - 10}" y="{top + tall / 2 + 5:.0f}" text-anchor="end">{name}</text>',
            f'<image {place} href="{_data("png", _png(np.hstack(list(images))))}"/>',
        ]
        top += tall + 8
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{top:.0f}"'
    return f'{head} font-family="sans-serif" font-size="15">{"".join(parts)}</svg>'


def _curves(losses: "Losses") -> str:
    """Return the axes and a line for each kind of loss, from 0 to the largest."""
    left, right, top, bottom = NAMES, WIDE - 20, 30, HIGH
    most = max([*losses["training"], *losses["validation"], 1e-3])
    step = (right - left) / max(losses["epochs"], 2)
    parts = [
        f'<path d="M{left},{top}V{bottom}H{right}" fill="none" stroke="black"/>',
        f'<text x="{left - 8}" y="{top + 5}" text-anchor="end">{most:.4f}</text>',
        f'<text x="{left - 8}" y="{bottom}" text-anchor="end">0</text>',
        f'<text x="{right}" y="{bottom + 20}" text-anchor="end">epoch {losses["epochs"]}</text>',
    ]
    for i, (kind, color) in enumerate(COLORS.items()):
        heights = [bottom - loss / most * (bottom - top) for loss in losses[kind]]
        line = " ".join(f"{left + (n + 1) * step:.1f},{y:.1f}" for n, y in enumerate(heights))
        parts += [
            f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2.4"/>',
            f'<text x="{left + 130 * i}" y="20" fill="{color}">{kind} loss</text>',
        ]
    return "".join(parts)


def _png(pixels: np.ndarray) -> bytes:
    from PIL import Image  # late: only a panel that has trained needs it

    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "png", optimize=True)
    return file.getvalue()


def _data(kind: str, content: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"
