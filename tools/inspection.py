"""Whether the notebooks are whole, by the rules in CONTRIBUTING.md, and in step with lessons/."""

import nbformat
from nbformat import NotebookNode

from aelib._alternatives import written
from tools.compose import code_cells, compose, is_folded, tags, written_into
from tools.course import Course
from tools.outputs import compared_outputs, output_problems
from tools.rules import named

MAX_BYTES = 3_000_000
MIN_COMPARED = 5


def check(course: Course) -> list[str]:
    """Return what is wrong with the notebooks, one line for each finding."""
    stems = course.stems()
    texts = sorted(path.stem for path in course.root.glob("lessons/*.py"))
    made = sorted(path.stem for path in course.root.glob("notebooks/*.ipynb"))
    found = [f"{stem}: a notebook without a lesson." for stem in made if stem not in stems]
    found += [f"{stem}: a lesson that course.toml lacks." for stem in texts if stem not in stems]
    for stem in stems:
        if stem in made:
            found += [f"{stem}: {problem}" for problem in notebook_problems(course, stem)]
        else:
            found.append(f"{stem}: a lesson without a notebook; run `make notebooks`.")
    return found


def notebook_problems(course: Course, stem: str) -> list[str]:
    nb = nbformat.read(course.notebook(stem), as_version=4)
    found = [named("Clean outputs", problem) for problem in output_problems(nb)]
    if describe(nb) != describe(compose(course, stem)):
        theirs = written_into(nb)
        how = f": it has {quote(theirs)}." if theirs else "; run `make notebooks`."
        found.append(named("In step", f"not in step with its lesson{how}"))
    found += [
        named("Clean outputs", f"cell [{number}] shows its code, which is to be folded away.")
        for number, cell in code_cells(nb)
        if "hide-input" in tags(cell) and not is_folded(cell)
    ]
    found += [
        named("Alternatives", f"cell [{number}] has an alternative, and a picture without it.")
        for number, cell in code_cells(nb)
        if written(cell.source)
        for output in cell.outputs
        if "image/png" in output.get("data", {})
        and "alt" not in output.get("metadata", {}).get("image/png", {})
    ]
    if any(cell.execution_count != number for number, cell in code_cells(nb)):
        what = "its cells were not executed from first to last; run `make notebooks`."
        found.append(named("In step", what))
    compared = sum(len(compared_outputs(cell)) for _, cell in code_cells(nb))
    if compared < MIN_COMPARED:
        what = f"nbval would compare {compared} outputs, and {MIN_COMPARED} are needed."
        found.append(named("Five compared outputs", what))
    if (size := course.notebook(stem).stat().st_size) > MAX_BYTES:
        found.append(named("Three megabytes", f"{size:,} bytes, and {MAX_BYTES:,} are allowed."))
    return found


def describe(nb: NotebookNode) -> list[tuple]:
    """Return what a notebook has from its lesson.

    Editors write other things into one that is only opened and saved: the kernel's name and
    version, times, what is scrolled or collapsed.
    """
    return [
        (cell.cell_type, cell.source, sorted(tags(cell)), cell.metadata.get("slideshow", {}))
        for cell in nb.cells
    ]


def quote(sources: list[str]) -> str:
    """Return in words what someone wrote into a notebook."""
    count = f"{len(sources)} cells" if len(sources) > 1 else "a cell"
    first = sources[0].strip().split("\n")[0][:50]
    return f"{count} not from its lesson (`{first}`)"
