"""A lesson's notebook in the form that Sphinx turns into a page.

Nothing is executed. What has a meaning only in a notebook goes, or takes its web form: the cell
that installs, the links at the end, "press Shift + Enter"; of a prediction the code, which names
the answer; of a check the output, which says that nobody has answered yet.
"""

import html
import re
from collections.abc import Collection
from dataclasses import dataclass, field

import nbformat
from nbformat import NotebookNode, v4

from tools.compose import is_prediction, tags
from tools.course import Course, CourseError, Lesson
from tools.outputs import is_page_widget
from tools.website.assets import Assets
from tools.website.figures import as_files, figure
from tools.website.usage import paragraph, used
from tools.website.widgets import live

ONLY_IN_NOTEBOOKS = {"install", "navigation", "contents"}  # a list stands beside each page
# A paragraph, and below it a comment that holds what stands there on the web.
WEB = re.compile(
    r"(?P<notebook>(?:^[^\n]+\n)+)\n<!-- web:\s*(?P<web>.*?)\s*-->", re.MULTILINE | re.DOTALL
)
PREDICTION = re.compile(r'data-aelib-prediction="(\w+)"')


@dataclass
class Page:
    """A lesson on its way to the web, and what a reader can do on it."""

    lesson: Lesson
    nb: NotebookNode
    uses: list[str] = field(default_factory=list)  # names of aelib
    predictions: list[dict] = field(default_factory=list)  # id, question and right answer
    exercises: list[dict] = field(default_factory=list)  # id and title
    widgets: list[str] = field(default_factory=list)  # their places


@dataclass(frozen=True)
class Site:
    """What all pages share."""

    assets: Assets
    modules: Collection[str]  # those of aelib that have pages
    cards: str  # the map of the course


def web_form(course: Course, lesson: Lesson, bar: str, site: Site) -> Page:
    """Return a lesson for the web, with a bar of links under its title.

    CourseError, with the file and the cell, for what cannot be brought into that form.
    """
    path = course.notebook(lesson.file)
    if not path.exists():
        raise CourseError(f"{lesson.file}: it has no notebook yet; run `make notebooks`.")
    page = Page(lesson, nbformat.read(path, as_version=4))
    page.uses = used(page.nb, site.modules)
    cells = []
    for number, cell in enumerate(page.nb.cells):
        if ONLY_IN_NOTEBOOKS & set(tags(cell)) or cell.source.startswith("lesson.progress("):
            continue
        try:
            text = cell.cell_type == "markdown"
            cells += text_cell(cell) if text else code_cell(page, cell, site)
        except CourseError as error:
            first = cell.source.strip().partition("\n")[0][:60]
            raise CourseError(f"{lesson.file}, cell {number + 1} (`{first}`): {error}") from error
    cells[0].source = with_bar(cells[0].source, bar)
    page.nb.cells = [*cells, v4.new_markdown_cell(paragraph(page.uses))]
    return page


def with_bar(opening: str, bar: str) -> str:
    """Return the first cell with other links in the place of the notebook's own."""
    text, _, links = opening.rpartition("\n\n")
    if not links.startswith("["):
        raise CourseError("the first cell does not end in its links.")
    return f"{text}\n\n{bar}"


def text_cell(cell: NotebookNode) -> list[NotebookNode]:
    """Return the cells of a text, each paragraph in its web form where it has one."""
    return [v4.new_markdown_cell(WEB.sub(lambda found: found["web"], cell.source))]


def code_cell(page: Page, cell: NotebookNode, site: Site) -> list[NotebookNode]:
    """Return the cells of a piece of code with what it has shown."""
    own = tags(cell)
    if "road-map" in own:
        return [shown_alone(site.cards)]
    if is_prediction(cell):
        return [shown_alone(prediction(page, cell))]
    made = v4.new_code_cell(without_alternative(cell.source), outputs=[])
    made.metadata["tags"] = [tag for tag in own if tag in ("hide-input", "remove-input")]
    if named := [tag.partition(":")[2] for tag in own if tag.startswith("check:")]:
        made.metadata["mystnb"] = {"code_prompt_show": "The check", "code_prompt_hide": "The check"}
        return [made, shown_alone(tick(page, named[0]))]
    made.metadata["mystnb"] = {"code_prompt_show": "The code", "code_prompt_hide": "The code"}
    if {"setup", "slider"} & set(own):  # what they call says little to a reader
        made.metadata["tags"] = ["hide-input"]
    as_drawn = "as-drawn" in own
    made.outputs = [web_output(page, output, site.assets, as_drawn) for output in cell.outputs]
    return [made]


def without_alternative(source: str) -> str:
    return re.sub(r"\A(#\|.*\n)+", "", source)


def shown_alone(fragment: str) -> NotebookNode:
    """Return a cell that shows HTML, and no code."""
    output = v4.new_output("display_data", {"text/html": fragment})
    return v4.new_code_cell("...", outputs=[output], metadata={"tags": ["remove-input"]})


def prediction(page: Page, cell: NotebookNode) -> str:
    """Return a prediction as the notebook shows it, which remembers by itself what was chosen."""
    shown = cell.outputs[0].data["text/html"]
    found = PREDICTION.search(shown)
    if not found:
        raise CourseError("a prediction shows no question: build the notebook anew.")
    question = re.search(r"</strong> (.*?)<details", shown, re.DOTALL)
    right = re.search(r"<summary[^>]*>([^<]*)</summary><p[^>]*>✓", shown)
    if not (question and right):
        raise CourseError("a prediction is not in the form that lesson.predict writes.")
    page.predictions.append(
        {"id": found[1], "question": plain(question[1]), "right": plain(right[1])}
    )
    bare = re.sub(r' style="[^"]*"', "", shown)  # site.css has its own
    return f'<div class="predict" id="predict-{found[1]}">{bare}</div>'


def plain(fragment: str) -> str:
    return html.unescape(re.sub("<[^>]+>", "", fragment))


def tick(page: Page, name: str) -> str:
    """Return the box by which a reader marks an exercise as done."""
    key = f"{page.lesson.number:02}:{name}"
    page.exercises.append({"id": key, "title": name.replace("_", " ").capitalize()})
    box = f'<input type="checkbox" autocomplete="off" data-exercise="{key}">'
    return (
        f'<label class="tick" id="exercise-{name}">{box} '
        f"I have solved this one, in the notebook or on paper</label>"
    )


def web_output(page: Page, output: NotebookNode, assets: Assets, as_drawn: bool) -> NotebookNode:
    """Return one output as a page shows it; `as_drawn` on a dark page, too."""
    if output.output_type == "stream":
        return output
    data = output.data
    shown = data.get("text/html", "")
    if is_page_widget(output):
        shown = live(shown, assets)
        page.widgets.append(shown)
        shown = shown.replace("<div ", f'<div id="widget-{len(page.widgets)}" ', 1)
    elif "image/png" in data:
        alt = output.metadata.get("image/png", {}).get("alt")
        if not alt:
            raise CourseError("a picture has no alternative: begin its cell with `#| alt: ...`.")
        shown = figure(data["image/png"], alt, assets, as_drawn)
    elif "aelib-at-rest" in shown:
        shown = re.sub(r"<style>.*?</style>", "", as_files(shown, assets), flags=re.DOTALL)
        shown = re.sub(r" It needs a running kernel:[^<]*", "", shown)
    elif not shown:
        return v4.new_output("stream", text=data.get("text/plain", ""))
    return v4.new_output("display_data", {"text/html": shown})
