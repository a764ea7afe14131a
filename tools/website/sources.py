"""What Sphinx reads: the lessons' notebooks in their web form, and the pages around them."""

import json
import re
import shutil
from itertools import groupby
from pathlib import Path

import jinja2

from aelib.widgets.page import CSS
from tools.compose import links
from tools.course import Course, CourseError, Lesson
from tools.files import as_text, write_whole
from tools.lectures import anchor, read_lecture
from tools.portable import portable
from tools.website.assets import Assets
from tools.website.lessons import Page, Site, web_form
from tools.website.usage import by_name

HERE = Path(__file__).parent
KATEX = HERE.parents[1] / "node_modules" / "katex" / "dist"
MODULES = {
    "data": "Image sets, toy manifolds",
    "corruption": "Noise for images and hidden units",
    "models": "Autoencoders of all kinds",
    "losses": "Reconstruction, sparsity, variational",
    "training": "The loop, and what is trained by it",
    "metrics": "Errors, dimensions, filters",
    "plots": "Figures",
    "lesson": "Predictions, exercises, claims",
    "estimator": "The scikit-learn face",
    "widgets": "Sliders, and training in the page",
}
# What scikit-learn adds to its estimators, with links into its own manual.
LEFT_OUT = ", ".join(f"set_{name}_request" for name in ("fit", "partial_fit", "score"))
HERO = 5  # the lesson whose last widget opens the site


def write_sources(course: Course, folder: Path) -> None:
    """Write all that Sphinx reads into a folder, in place of what was there."""
    shutil.rmtree(folder, ignore_errors=True)
    assets = Assets(folder / "assets" / "root")
    lessons = course.lessons()
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "pages"), undefined=jinja2.StrictUndefined
    )
    stages = [(name, list(cards)) for name, cards in groupby(lessons, lambda one: one.stage)]
    cards = environment.get_template("cards.html").render(stages=stages)
    site = Site(assets, MODULES, cards)
    pages = [web_form(course, lesson, bar(course, lesson, assets), site) for lesson in lessons]
    for page in pages:
        write_whole(folder / f"{page.lesson.file}.ipynb", as_text(page.nb))
    shared = {
        "course": course,
        "lessons": lessons,
        "stages": stages,
        "cards": cards,
        "pages": pages,
        "guides": write_guides(course, folder / "guides"),
        "modules": MODULES,
        "hero": pages[HERO].widgets[-1],
        "todo": json.dumps(todo(pages), ensure_ascii=False).replace("<", "\\u003c"),
    }
    for name in ("index.md", "my_course.md", "api/index.md", "lectures/index.md"):
        write_whole(folder / name, environment.get_template(name).render(shared))
    write_lectures(course, folder / "lectures", environment)
    for module, about in MODULES.items():
        text = environment.get_template("api/module.md").render(
            module=module, about=about, left_out=LEFT_OUT
        )
        write_whole(folder / "api" / f"{module}.md", text)
    write_whole(folder / "assets" / "katex" / "widget.css", CSS)
    copy_katex(folder / "assets" / "katex")
    site = {
        "title": "Autoencoders",
        "version": course.version,
        "address": course.site,
        "lessons": {f"{lesson.number:02}": lesson.file for lesson in lessons},
        "uses": by_name({f"{page.lesson.number:02}": page.uses for page in pages}),
    }
    write_whole(folder / "site.json", json.dumps(site))


def write_lectures(course: Course, folder: Path, environment: jinja2.Environment) -> None:
    """Write the pages for lecturers."""
    template = environment.get_template("lectures/lecture.md")
    for lesson in course.lessons():
        lecture = read_lecture(course, lesson)
        text = template.render(lesson=lesson, lecture=lecture, anchor=anchor)
        write_whole(folder / f"{lesson.file}.md", text)


def write_guides(course: Course, folder: Path) -> list[str]:
    """Write the guides, whose links lead to the site's own pages; return their names."""
    guides = sorted((course.root / "guides").glob("*.md"))
    for guide in guides:
        text = guide.read_text(encoding="utf-8").replace("](../notebooks/", "](../")
        text = text.replace("](../README.md", f"]({course.address}")
        text = re.sub(r"\]\(\.\./(?!\d\d_)", f"]({course.address}/blob/main/", text)
        write_whole(folder / guide.name, text)
    return [guide.stem for guide in guides]


def bar(course: Course, lesson: Lesson, assets: Assets) -> str:
    """Return what stands under a lesson's title: where to run it, and the file to take along."""
    path = portable(course, lesson.file, assets.folder / "notebooks", [lesson.file])
    size = f"{path.stat().st_size / 1e6:.1f} MB"
    found = re.search(r"\((https://colab[^)]+)\)", links(course, lesson.file))
    colab = f'<a class="button" href="{found[1]}">Open in Colab</a> ' if found else ""
    return (
        f'<p class="bar">{colab}<a class="button" href="notebooks/{path.name}" download>'
        f"Download the notebook ({size})</a></p>"
        "<noscript><p>Without JavaScript, the sliders on this page are pictures.</p></noscript>"
    )


def todo(pages: list[Page]) -> list[dict]:
    """Return what a reader can do in each lesson, for the page that says what was done."""
    return [
        {
            "file": page.lesson.file,
            "title": page.lesson.heading,
            "predictions": page.predictions,
            "exercises": page.exercises,
        }
        for page in pages
    ]


def copy_katex(folder: Path) -> None:
    """Copy KaTeX's style and the one kind of its fonts that every browser reads."""
    if not KATEX.exists():
        raise CourseError("KaTeX is not there: run `npm ci`, or `make site`, which does.")
    css = (KATEX / "katex-swap.min.css").read_text(encoding="utf-8")
    css = re.sub(r',url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)', "", css)
    write_whole(folder / "katex.css", css)
    old = shutil.ignore_patterns("*.woff", "*.ttf")
    shutil.copytree(KATEX / "fonts", folder / "fonts", ignore=old)
