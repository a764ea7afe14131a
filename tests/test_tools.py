"""The notebook tools, on tiny lessons made up in a temporary folder."""

import base64
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat import v4

import aelib
from tools import inspection, notebooks, outputs
from tools.compose import code_cells, compose
from tools.course import Course, CourseError
from tools.runner import tidy

# The version that is installed: the first cell of a notebook stops at an older one.
PYPROJECT = f"""\
[project]
version = "{aelib.__version__}"
urls.Repository = "https://github.com/someone/somewhere"
"""
ENTRY = """\
[[lessons]]
number = 0
file = "00_tiny"
title = "A tiny lesson"
short = "Tiny"
question = "Does it build?"
stage = "All"
minutes = 5
needs = []
"""
LESSON = """\
# %% [markdown]
# # 00 · A tiny lesson
#
# *Does it build?*

# %% tags=["setup"]
from aelib import lesson

# %%
for n in range(5):
    print(n)
    display(n)

# %%
lesson.claim("two is more than the seed", 2 > lesson.seed())
"""


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.setenv("AELIB_DATASET", "glyphs")
    return make(tmp_path)


@pytest.fixture(scope="module")
def built_once(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AELIB_DATASET", "glyphs")
        course = make(tmp_path_factory.mktemp("built"))
        notebooks.build(course, "00_tiny")
        return course


@pytest.fixture
def built(built_once, tmp_path):
    """Return a copy of a course whose one notebook is built."""
    return Course(Path(shutil.copytree(built_once.root, tmp_path / "copy")))


def make(folder):
    (folder / "lessons").mkdir()
    (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (folder / "course.toml").write_text(ENTRY, encoding="utf-8")
    course = Course(folder)
    write(course, LESSON)
    return course


def write(course, text, stem="00_tiny"):
    course.lesson(stem).write_text(text, encoding="utf-8")


def add_lesson(course):
    """Describe a second lesson, and write it."""
    entry = ENTRY.replace("= 0", "= 1").replace("00_tiny", "01_next").replace("A tiny", "Another")
    (course.root / "course.toml").write_text(f"{ENTRY}\n{entry}", encoding="utf-8")
    write(course, LESSON.replace("00 · A tiny", "01 · Another"), "01_next")


def with_cell(source, tag=""):
    mark = f' tags=["{tag}"]' if tag else ""
    return f"{LESSON}\n# %%{mark}\n{source}\n"


def png(value):
    return base64.b64decode(value)[:4] == b"\x89PNG"


def test_build_adds_links_install_cell_and_outputs(built):
    nb = nbformat.read(built.notebook("00_tiny"), as_version=4)
    nbformat.validate(nb)
    assert re.match(r"# 00 · A tiny lesson\n\n\*Does it build\?\*\n\n\[open in", nb.cells[0].source)
    tag = f"blob/v{aelib.__version__}"
    colab = f"colab.research.google.com/github/someone/somewhere/{tag}/notebooks/00_tiny.ipynb"
    assert colab in nb.cells[0].source
    assert f"somewhere/{tag}/lessons/00_tiny.py" in nb.cells[0].source
    assert nb.cells[1].metadata.tags == ["install", "hide-input"]
    package = f"https://github.com/someone/somewhere/archive/refs/tags/v{aelib.__version__}.zip"
    assert f'install("aelib @ {package}")' in nb.cells[1].source
    assert nb.cells[1].source.endswith(f'aelib.require("{aelib.__version__}", "")')
    assert [cell.execution_count for cell in nb.cells[1:]] == [1, 2, 3, 4]
    assert nb.cells[-1].outputs[0].text == "✓ two is more than the seed\n"
    assert nb.metadata.kernelspec.name == "python3"
    assert "version" not in nb.metadata.language_info
    assert notebooks.check(built) == []


def test_build_twice_gives_the_same_bytes(course, built):
    again = notebooks.build(course, "00_tiny").read_bytes()
    assert again == built.notebook("00_tiny").read_bytes()
    assert json.loads(again)["nbformat"] == 4 and again.endswith(b"}\n")


def test_neighbours_are_linked_and_cell_ids_are_stable(course):
    add_lesson(course)
    nb = compose(course, "00_tiny")
    assert nb.cells[-1].source == "[01 · Another lesson →](01_next.ipynb)"
    assert nb.cells[-1].metadata.tags == ["navigation"]
    assert compose(course, "01_next").cells[-1].source == "[← 00 · A tiny lesson](00_tiny.ipynb)"
    write(course, with_cell("for n in range(5):\n    print(n)\n    display(n)"))
    longer = compose(course, "00_tiny")
    assert [c.id for c in longer.cells[:-2]] == [c.id for c in nb.cells[:-1]]
    assert longer.cells[-2].id == longer.cells[3].id + "-2"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("1 / 0", "cell [5] failed"),
        ("import no_such_module", "cell [1] failed.\nThis lesson needs no_such_module"),
        ("import sys; print('x', file=sys.stderr)", "cell [5] holds text on stderr"),
    ],
)
def test_build_names_the_cell_and_writes_nothing(course, capsys, source, reason):
    write(course, with_cell(source))
    assert notebooks.main(["build", "0"], course) == 1
    assert f"00_tiny: {reason}" in capsys.readouterr().err
    assert list(course.root.glob("notebooks/*")) == []


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ({"output_type": "stream", "text": "50%|#####     | 5/10"}, "a progress bar"),
        ({"output_type": "stream", "text": "in /home/somebody/data"}, "names a folder"),
        ({"output_type": "execute_result", "data": {"text/html": "<a>/tmp/x</a>"}}, "a folder"),
        ({"output_type": "execute_result", "data": {"text/plain": "<A at 0x7f01a2b3>"}}, "address"),
        ({"output_type": "display_data", "data": {outputs.WIDGET_VIEW: {}}}, "a live widget"),
    ],
)
def test_outputs_that_must_not_be_stored(output, reason):
    cell = v4.new_code_cell("x", execution_count=1, outputs=[v4.new_output(**output)])
    (problem,) = outputs.output_problems(v4.new_notebook(cells=[cell]))
    assert problem.startswith("cell [1]") and reason in problem


def test_build_says_how_to_get_mnist(course, monkeypatch):
    monkeypatch.delenv("AELIB_DATASET")
    write(course, with_cell("raise OSError('cannot reach the MNIST mirrors')"))
    with pytest.raises(CourseError, match="set AELIB_DATA to a folder"):
        notebooks.build(course, "00_tiny")


@pytest.mark.parametrize("spoil", ["strip", "edit", "gap", "error", "orphan", "missing", "big"])
def test_check_finds(built, monkeypatch, spoil):
    course, path = built, built.notebook("00_tiny")
    nb = nbformat.read(path, as_version=4)
    expected = {
        "strip": "not executed",
        "edit": "not in step",
        "gap": "not executed",
        "error": "holds an error",
        "orphan": "a notebook without a lesson",
        "missing": "a lesson without a notebook",
        "big": "are allowed",
    }[spoil]
    if spoil == "strip":
        for _, cell in code_cells(nb):
            cell.update(outputs=[], execution_count=None)
    elif spoil == "edit":
        write(course, LESSON.replace("range(5)", "range(6)"))
    elif spoil == "gap":
        nb.cells[2].execution_count = 7
    elif spoil == "error":
        nb.cells[2].outputs.append(v4.new_output("error", ename="E", evalue="", traceback=[]))
    elif spoil == "big":
        monkeypatch.setattr(inspection, "MAX_BYTES", 100)
    nbformat.write(nb, path)
    if spoil == "orphan":
        shutil.copy(path, path.with_name("09_gone.ipynb"))
    elif spoil == "missing":
        path.unlink()
    assert any(expected in problem for problem in notebooks.check(course))
    if spoil == "strip":
        assert any("would compare 0 outputs" in problem for problem in notebooks.check(course))


def test_a_lesson_that_course_toml_lacks_is_found(built):
    write(built, LESSON, "01_more")
    assert notebooks.check(built) == ["01_more: a lesson that course.toml lacks."]


def test_a_notebook_that_was_opened_and_saved_is_in_step(built):
    """What JupyterLab, VS Code and Colab write into a notebook in which nothing was changed."""
    path = built.notebook("00_tiny")
    nb = nbformat.read(path, as_version=4)
    nb.metadata.kernelspec = {"display_name": ".venv (3.12)", "language": "python", "name": "mine"}
    nb.metadata.language_info.version = "3.12.1"
    nb.metadata |= {"widgets": {}, "colab": {"provenance": []}, "toc-showtags": False}
    for cell in nb.cells:
        cell.id = f"{cell.id}x"
        cell.metadata |= {"collapsed": True, "scrolled": True, "trusted": True, "editable": True}
    for _, cell in code_cells(nb):
        cell.metadata["execution"] = {"iopub.execute_input": "2026-01-01T10:00:00Z"}
        cell.metadata["jupyter"] = {"outputs_hidden": True, **cell.metadata.get("jupyter", {})}
    nbformat.write(nb, path)
    assert notebooks.check(built) == []


@pytest.mark.parametrize("change", ["source", "tag", "order", "cell", "slides"])
def test_a_notebook_in_which_something_was_changed_is_not(built, change):
    path = built.notebook("00_tiny")
    nb = nbformat.read(path, as_version=4)
    if change == "source":
        nb.cells[3].source += "  # mine"
    elif change == "tag":
        del nb.cells[2].metadata["tags"]
    elif change == "order":
        nb.cells[3:5] = nb.cells[4:2:-1]
    elif change == "cell":
        nb.cells.append(v4.new_markdown_cell("My notes."))
    else:
        nb.cells[3].metadata["slideshow"] = {"slide_type": "skip"}
    nbformat.write(nb, path)
    assert any("not in step with its lesson" in problem for problem in notebooks.check(built))


@pytest.mark.parametrize("unfolded", [{"jupyter": {}}, {"cellView": "code"}])
def test_code_that_gives_an_answer_away_stays_folded(built, unfolded):
    path = built.notebook("00_tiny")
    nb = nbformat.read(path, as_version=4)
    nb.cells[1].metadata |= unfolded
    nbformat.write(nb, path)
    (problem,) = notebooks.check(built)
    assert problem.startswith("00_tiny: cell [1] shows its code, which is to be folded away. [")


@pytest.mark.parametrize("wrote", ["answer", "notes"])
def test_what_a_reader_wrote_is_not_overwritten(built, capsys, wrote):
    path = built.notebook("00_tiny")
    nb = nbformat.read(path, as_version=4)
    if wrote == "answer":
        nb.cells[3].source = "answer = 42\nprint(answer)"
    else:
        nb.cells.append(v4.new_markdown_cell("My notes."))
    nbformat.write(nb, path)
    theirs = path.read_bytes()
    assert notebooks.main(["build", "0"], built) == 1
    said = capsys.readouterr().err
    assert "a cell not from its lesson" in said and "--discard" in said
    assert ("answer = 42" if wrote == "answer" else "My notes.") in said
    assert path.read_bytes() == theirs
    assert notebooks.main(["build", "0", "--discard"], built) == 0
    assert notebooks.check(built) == []


def test_a_lesson_whose_text_changed_is_built_without_asking(built):
    write(built, LESSON.replace("range(5)", "range(6)"))
    assert notebooks.main(["build"], built) == 0
    assert notebooks.check(built) == []


COMMANDS = ["build", "check", "claims", "portable", "relink", "rebundle", "new"]


@pytest.mark.parametrize("form", [["-m", "tools.notebooks"], ["tools/notebooks.py"]])
def test_the_tools_start_as_a_module_and_as_a_file(form):
    ran = subprocess.run(
        [sys.executable, *form, "--help"], capture_output=True, encoding="utf-8",
        cwd=notebooks.COURSE.root,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert re.findall("^    ([a-z]+) ", ran.stdout, re.M) == COMMANDS


def test_slider_becomes_the_picture_it_shows_at_rest(course):
    plot = """\
import ipywidgets
from PIL import Image
def show(k=3):
    display(Image.new("L", (k, k)))
ipywidgets.interact(show, k=(1, 9));"""
    write(course, with_cell(plot, "slider"))
    nb = nbformat.read(notebooks.build(course, "00_tiny"), as_version=4)
    (output,) = nb.cells[-1].outputs
    assert png(output.data["image/png"])
    assert outputs.WIDGET_VIEW not in output.data and "widgets" not in nb.metadata
    assert "nbval-ignore-output" in nb.cells[-1].metadata.tags
    assert notebooks.check(course) == []


def test_slider_with_an_image_widget(course):
    plot = """\
import io, ipywidgets
from PIL import Image
file = io.BytesIO()
Image.new("L", (3, 3)).save(file, "png")
ipywidgets.VBox([ipywidgets.IntSlider(), ipywidgets.Image(value=file.getvalue())])"""
    write(course, with_cell(plot, "slider"))
    nb = nbformat.read(notebooks.build(course, "00_tiny"), as_version=4)
    assert png(nb.cells[-1].outputs[0].data["image/png"])


def test_slider_without_a_picture_is_refused():
    widget = v4.new_output("display_data", {"text/plain": "IntSlider(value=0)"})
    cell = v4.new_code_cell("slider", outputs=[widget], metadata={"tags": ["slider"]})
    with pytest.raises(CourseError, match="no picture at rest"):
        tidy(v4.new_notebook(cells=[cell]))


@pytest.mark.parametrize(
    ("cell", "compared"),
    [
        ({}, 2),
        ({"execution_count": None}, 0),
        ({"metadata": {"tags": ["nbval-ignore-output"]}}, 0),
        ({"source": "# NBVAL_IGNORE_OUTPUT"}, 0),
        ({"source": "# NBVAL_IGNORE_OUTPUT because"}, 2),
        ({"source": "# NBVAL_SKIP"}, 0),
    ],
)
def test_compared_outputs(cell, compared):
    made = [
        v4.new_output("stream", text="1"),
        v4.new_output("display_data", {"image/png": "", "text/plain": "<Figure size 1x1>"}),
        v4.new_output("display_data", {"image/png": ""}),
        v4.new_output("execute_result", {"text/plain": "2"}),
    ]
    cell = {"source": "", "execution_count": 1, "outputs": made, **cell}
    assert len(outputs.compared_outputs(v4.new_code_cell(**cell))) == compared


def test_claims_report_the_worst_seed(course, capsys):
    assert notebooks.main(["claims", "00", "--seeds", "2"], course) == 0
    row = capsys.readouterr().out.splitlines()[3]
    assert row.split()[-2:] == ["1", "yes"]
    assert notebooks.main(["claims", "00", "--seeds", "3"], course) == 1
    shown = capsys.readouterr()
    assert shown.out.splitlines()[3].split()[-2:] == ["2", "NO"]
    assert "seed 2: does not hold: two is more than the seed" in shown.err


def test_claims_report_a_run_that_lost_some(course, capsys):
    write(course, with_cell('if lesson.seed() == 0:\n    lesson.claim("only once", 1 < 2)'))
    assert notebooks.main(["claims", "--seeds", "2"], course) == 1
    assert "seed 1: lost the claim 'only once'" in capsys.readouterr().err


def test_claims_report_a_run_that_failed(course, capsys):
    write(course, with_cell("1 / lesson.seed()"))
    assert notebooks.main(["claims", "--seeds", "1"], course) == 1
    assert "seed 0: cell [5] failed" in capsys.readouterr().err


def test_claims_report_a_kernel_that_died(course, capsys):
    write(course, with_cell("import os\nos._exit(1)"))
    assert notebooks.main(["claims", "--seeds", "1"], course) == 1
    said = capsys.readouterr().err
    assert "seed 0: cell [5] failed" in said and "died" in said
    assert "seed 0: 1 of 1 claims hold" in said  # those before it are not lost


def test_lessons_are_found_by_number_name_and_path(course):
    for name in ("0", "00", "00_tiny", "lessons/00_tiny.py", "notebooks/00_tiny.ipynb"):
        assert course.find([name]) == ["00_tiny"]
    assert course.find([]) == ["00_tiny"]
    with pytest.raises(CourseError, match="'07' names 0 lessons; there are: 00_tiny"):
        course.find(["07"])


@pytest.mark.parametrize(
    ("told", "other"),
    [("00 · A tiny", "02 · A tiny"), ("A tiny", "A small"), ("Does it build?", "Does it run?")],
)
def test_a_lesson_must_begin_with_what_course_toml_says(course, told, other):
    write(course, LESSON.replace(told, other))
    with pytest.raises(CourseError, match="00_tiny.py must begin with .*Does it build"):
        compose(course, "00_tiny")


def test_a_lesson_that_is_described_but_not_written(course):
    course.lesson("00_tiny").unlink()
    with pytest.raises(CourseError, match="there is no lessons/00_tiny.py"):
        notebooks.build(course, "00_tiny")


def test_a_cell_that_swallows_its_timeout_fails(tmp_path):
    swallow = "import time\ntry:\n    time.sleep(30)\nexcept KeyboardInterrupt:\n    pass"
    cells = [v4.new_code_cell(s, execution_count=1) for s in (swallow, "1 / 0", "None")]
    nbformat.write(v4.new_notebook(cells=cells), tmp_path / "slow.ipynb")
    nbval = ["--nbval", "--nbval-current-env", "--nbval-cell-timeout=1"]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "conftest", *nbval, "slow.ipynb"],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(notebooks.COURSE.root)},
    )
    assert ran.returncode == 1
    assert "3 failed" in ran.stdout, ran.stdout
    assert re.search(r"\d s  slow\n", ran.stdout)
