"""Notebooks whose widgets run the bundles of now, with the states of their last run.

After a change of the widgets' JavaScript or style alone. Nothing is executed; the still pictures
are taken anew.
"""

import re

import nbformat
from nbformat import NotebookNode

from aelib import widgets
from aelib.widgets.page import fragment
from tools.compose import code_cells
from tools.course import Course, CourseError
from tools.files import as_text, write_whole
from tools.outputs import STATE, is_page_widget
from tools.runner import add_pictures

LABEL = re.compile(r'<div class="aelib-widget"(?P<label> role="group" aria-label="[^"]*")?')


def rebundle(course: Course, stem: str) -> bool:
    """Write a built notebook with the bundles of now; return whether it had others."""
    path = course.notebook(stem)
    if not path.exists():
        raise CourseError(f"{stem}: it has no notebook yet; run `make notebooks`.")
    nb = nbformat.read(path, as_version=4)
    before = [output.data["text/html"] for output in page_widgets(nb)]
    for output in page_widgets(nb):
        output.data["text/html"] = renewed(output.data)
    if all(map(same_script, before, page_widgets(nb))):
        return False
    add_pictures(nb)
    write_whole(path, as_text(nb))
    return True


def page_widgets(nb: NotebookNode) -> list[NotebookNode]:
    return [o for _, cell in code_cells(nb) for o in cell.outputs if is_page_widget(o)]


def renewed(data: dict) -> str:
    """Return the HTML of a widget, of which the class is named in its text, with the same state."""
    kind, old = data["text/plain"], data["text/html"]
    state, place = STATE.search(old), LABEL.search(old)
    if not (state and place and hasattr(widgets, kind)):
        raise CourseError(f"{kind} is not in the form that aelib.widgets writes.")
    made = fragment(getattr(widgets, kind)._module, state["state"])
    return made.replace(" data-aelib=", f"{place['label'] or ''} data-aelib=", 1)


def same_script(old: str, output: NotebookNode) -> bool:
    """Say whether two forms of a widget differ in their picture alone."""
    return old.partition("\n<style>")[2] == output.data["text/html"].partition("\n<style>")[2]
