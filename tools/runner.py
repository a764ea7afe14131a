"""Execute a notebook, and leave in it what a reader without a kernel can see."""

import base64
import importlib.util
import os
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode, v4

from aelib._alternatives import picture, written
from tools.browser import photograph, smaller, with_picture
from tools.compose import METADATA, code_cells, tags
from tools.course import CourseError
from tools.outputs import IMAGES, WIDGET_VIEW, is_described_figure, is_page_widget

WIDGET_STATE = "application/vnd.jupyter.widget-state+json"
CELL_TIMEOUT = 300  # seconds
UNDESCRIBED = "the widget before it is moved"  # of a cell that does not say what it shows


class ThisPython(KernelSpecManager):
    """Knows one kernel: the Python that runs this tool, whatever else is installed."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        return KernelSpec(**get_kernel_dict(extra_arguments=["--log-level=ERROR"]))


def execute(nb: NotebookNode, folder: Path, **environment: str) -> None:
    """Run all cells in a fresh kernel; CourseError names the cell that fails."""
    if importlib.util.find_spec("aelib") is None:  # the install cell would look for it afar
        raise CourseError("aelib is not installed in this Python: pip install -r requirements.txt.")
    folder.mkdir(exist_ok=True)
    environment = {**os.environ, "TQDM_DISABLE": "1", **environment}
    environment.pop("MPLBACKEND", None)  # another backend would show no figures
    environment["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # a debugger's warning on stderr
    if environment.get("AELIB_DATA"):  # the kernel runs in another folder
        environment["AELIB_DATA"] = os.path.abspath(environment["AELIB_DATA"])
    running = []
    client = NotebookClient(
        nb,
        km=AsyncKernelManager(kernel_spec_manager=ThisPython()),
        timeout=CELL_TIMEOUT,
        record_timing=False,
        coalesce_streams=True,
        store_widget_state=True,
        resources={"metadata": {"path": str(folder)}},
        on_cell_start=lambda cell, cell_index: running.append(cell),
    )
    try:
        client.execute(env=environment, cleanup_kc=True)
    except (CellExecutionError, CellTimeoutError, DeadKernelError, AssertionError) as error:
        # When a kernel dies, nbclient's own cleaning up fails with an AssertionError without words.
        said = str(error)
        if isinstance(error, CellExecutionError) and error.ename == "CannotRun":
            said = error.evalue  # without the cell
        reason = re.sub(r"\x1b\[[0-9;]*m", "", said).strip() or "The kernel died."
        number = sum(cell.cell_type == "code" for cell in running)
        raise CourseError(f"cell [{number}] failed.\n{reason}") from error


def tidy(nb: NotebookNode) -> None:
    """Put pictures in the place of live widgets, and leave nothing that differs between runs."""
    widgets = nb.metadata.pop("widgets", {}).get(WIDGET_STATE, {}).get("state", {})
    for _, cell in code_cells(nb):
        cell.outputs = [new for old in cell.outputs for new in without_widget(old, widgets)]
    add_pictures(nb)
    for number, cell in code_cells(nb):
        for output in cell.outputs:
            shrink(output)
        shown = [mime for output in cell.outputs for mime in output.get("data", {})]
        if "slider" in tags(cell) and not any(image in shown for image in IMAGES):
            raise CourseError(f"cell [{number}] is tagged slider, but shows no picture at rest.")
        cell.metadata.pop("execution", None)
    nb.metadata = nbformat.from_dict(METADATA)


def without_widget(output: NotebookNode, widgets: dict) -> list[NotebookNode]:
    """Return what a reader without a kernel is to see of an output.

    A front end shows a picture rather than the text beside it, so the widget's text, which nbval
    compares, stays with the first.
    """
    view = output.get("data", {}).pop(WIDGET_VIEW, None)
    if view is None:
        return [output]
    shown = list(at_rest(view["model_id"], widgets))
    if shown and "data" in shown[0]:
        output.data = {**shown.pop(0)["data"], **output.data}
    return [output, *shown] if output.data else shown


def add_pictures(nb: NotebookNode) -> None:
    """Give every in-browser widget its still picture, for where scripts do not run."""
    widgets = [
        (output, (written(cell.source) or [UNDESCRIBED])[0])
        for _, cell in code_cells(nb)
        for output in cell.outputs
        if is_page_widget(output)
    ]
    if not widgets:
        return
    pictures = photograph([output.data["text/html"] for output, _ in widgets])
    for (output, alt), still in zip(widgets, pictures, strict=True):
        output.data["text/html"] = with_picture(output.data["text/html"], still, alt)
        output.data["image/png"] = base64.b64encode(still.png).decode()
        output.metadata["image/png"] = {"alt": alt}


def shrink(output: NotebookNode) -> None:
    """Store a described figure, which stands in an output twice, in fewer bytes."""
    if not is_described_figure(output):
        return
    drawn = output.data["image/png"]
    less = base64.b64encode(smaller(base64.b64decode(drawn), 256)).decode()
    if len(less) < len(drawn):
        output.data["image/png"] = less
        text = output.metadata["image/png"]["alt"]
        output.data["text/html"] = picture(text, less)


def at_rest(model: str, widgets: dict) -> Iterator[NotebookNode]:
    """Yield the outputs and pictures that a widget and those inside it hold."""
    state = widgets.get(model, {}).get("state", {})
    for buffer in widgets.get(model, {}).get("buffers", []):
        if state.get("_model_name") == "ImageModel" and buffer["path"] == ["value"]:
            yield v4.new_output("display_data", {f"image/{state['format']}": buffer["data"]})
    yield from (v4.new_output(**output) for output in state.get("outputs", []))
    for child in state.get("children", []):
        yield from at_rest(child.removeprefix("IPY_MODEL_"), widgets)
