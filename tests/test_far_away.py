"""Notebooks far from the course: without the packages that help, a network or aelib itself."""

import ast
import io
import lzma
import os
import re
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

import nbformat
import pytest
from nbformat import v4

import aelib
from aelib._needs import CannotRun
from tools import first_cell, notebooks, portable
from tools.compose import compose, sources, written_into
from tools.course import Course, CourseError
from tools.notebooks import COURSE
from tools.runner import execute
from tools.server import serving

# Python runs this at its start: packages are hidden from `import` and find_spec as if they were not
# installed, and no host has an address.
POOR = """
import os, socket, sys

HIDDEN = {hidden!r}

class Blind:
    def __init__(self, finder):
        self.finder = finder

    def __getattr__(self, name):
        return getattr(self.finder, name)

    def find_spec(self, name, path=None, target=None):
        hidden = name.split(".")[0] in HIDDEN - {"aelib"}
        return None if hidden else self.finder.find_spec(name, path, target)

def resolve(host, *args, known=socket.getaddrinfo, **options):
    if host not in (None, "127.0.0.1", "localhost"):
        raise socket.gaierror(f"{host} is not known: there is no network in this test")
    return known(host, *args, **options)

sys.meta_path[:] = map(Blind, sys.meta_path)
if "aelib" in HIDDEN:  # the real one, not those that tests make up and unpack
    sys.path[:] = [folder for folder in sys.path if not os.path.exists(f"{folder}/aelib/data")]
socket.getaddrinfo = resolve
"""
BARE = {"aelib", "anywidget", "pooch", "tqdm"}
WITHOUT = BARE - {"aelib"}
ROOT = Path(__file__).resolve().parents[1]


def poor(folder, hidden):
    """Return the PYTHONPATH for a Python that lacks packages."""
    (folder / "sitecustomize.py").write_text(POOR.replace("{hidden!r}", repr(hidden)), "utf-8")
    return os.pathsep.join([str(folder), *([] if "aelib" in hidden else [str(ROOT)])])


def run(program, hidden=WITHOUT, python=sys.executable, files=None, **environment):
    """Run a program in a Python of its own that lacks packages; return what it printed."""
    with tempfile.TemporaryDirectory() as folder:
        path = poor(Path(folder), hidden)
        for name, text in (files or {}).items():
            Path(folder, name).parent.mkdir(exist_ok=True)
            Path(folder, name).write_text(text, "utf-8")
        done = subprocess.run(
            [python, "-c", program],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path, **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=200,
        )
    assert done.returncode == 0, done.stderr
    return done.stdout


# ---- without packages that help ----


HTML_OF_EACH = """
from hashlib import sha256
from IPython.core.formatters import DisplayFormatter
from tools import roster

for name, widget in roster.make(roster.SMALL).items():
    data, _ = DisplayFormatter().format(widget)
    print(name, sha256(widget.to_html().encode()).hexdigest(), data["text/plain"])
    assert 'class="aelib-widget"' in data["text/html"]
    assert not bare or set(data) == {"text/plain", "text/html"}, set(data)
    widget.close()
"""


def test_every_slider_shows_as_the_same_html_without_anywidget():
    assert run(f"bare = True{HTML_OF_EACH}") == run(f"bare = False{HTML_OF_EACH}", set())


def test_controls_can_be_set_and_are_checked_without_anywidget():
    said = run("""
from tools import roster

explorer = roster.make(roster.SMALL)["NoiseExplorer"]
explorer.amount = 0.5
print('"amount": 0.5' in explorer.to_html())
try:
    explorer.amount = 2
except ValueError as error:
    print(error)
""")
    assert said.startswith("True\namount must be ")


def test_the_panel_trains_without_anywidget_and_says_what_is_missing():
    said = run(
        """
import time
from aelib import data, widgets

panel = widgets.TrainingPanel(lambda name: data.load_images(name, train=300, test=20), epochs=2)
hides = f'[data-panel="{panel._view.own_id}"] {{ display: none; }}'
print(panel.children[-1].value, panel._view.own_id != "", hides in panel.children[-1].value)
panel.train()
while panel._runs.busy:
    time.sleep(0.05)
print(panel._status.value)
panel.close()
"""
    )
    assert "pip install anywidget" in said and "</style> True True\n" in said
    assert "Done: 2 epochs" in said


def test_training_shows_no_bar_without_tqdm():
    said = run("""
import os, torch
from aelib import models, training

os.environ.pop("TQDM_DISABLE", None)
history = training.fit(models.Autoencoder((9, 2)), torch.rand(20, 9), epochs=2, batch_size=10)
print(len(history.train_loss))
""")
    assert said == "2\n"


def test_mnist_that_cannot_be_fetched_without_pooch_is_glyphs_and_says_why(tmp_path, monkeypatch):
    monkeypatch.setenv("AELIB_DATA", str(tmp_path))
    monkeypatch.delenv("AELIB_DATASET", raising=False)
    said = run("""
from aelib import data

print(data.load_images("auto", train=10, test=10).name)
try:
    data.load_images("mnist")
except data.DataUnavailable as why:
    print(why)
""")
    brief, name, sentence = said.splitlines()
    assert "pooch, which fetches it, is not installed: using glyphs" in brief and name == "glyphs"
    assert "could not be fetched (pooch, which fetches it, is not installed)" in sentence


# ---- the cell that installs ----


def shown(source, **options):
    """Return what IPython prints when it runs a cell."""
    program = f"""
from IPython.core.interactiveshell import InteractiveShell

InteractiveShell.instance().run_cell({source!r})
"""
    return run(program, **options)


def install_cell():
    return compose(COURSE, "08_denoising").cells[1].source


def test_where_aelib_is_installed_the_install_cell_is_silent():
    assert shown(install_cell(), hidden=set()) == ""


def test_a_lesson_that_cannot_run_says_one_sentence_and_no_more():
    said = shown(install_cell(), hidden={"torch", "sklearn"})
    assert re.fullmatch(
        r"This lesson needs scikit-learn, torch, which this Python \(3\.\d+, .+\) lacks: run `%pip "
        r"install scikit-learn torch` in a new cell, then restart the kernel and run all cells\.\n",
        said,
    )


def test_the_cell_asks_for_what_its_lesson_imports():
    thirteen = compose(COURSE, "13_what_it_is_good_for").cells[1].source
    assert "scikit-image" in thirteen and "scikit-image" not in install_cell()
    assert "pillow" in install_cell() and "anywidget" not in install_cell()


def test_an_old_python_is_told(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))
    with pytest.raises(CannotRun, match="Python 3.10 or newer, and this Python .3.9, "):
        aelib.require(aelib.__version__, "")


def test_an_old_python_can_read_the_first_cell():
    for source in (install_cell(), (ROOT / "aelib/_needs.py").read_text("utf-8")):
        ast.parse(source, feature_version=(3, 7))


@pytest.mark.parametrize("there", ["1.2.3", "1.2.10"])
def test_an_aelib_that_is_new_enough_is_used(monkeypatch, there):
    monkeypatch.setattr(aelib, "__version__", there)
    aelib.require("1.2.3", "torch scikit-learn")


def test_an_aelib_that_is_too_old_is_left_alone_and_named(monkeypatch):
    monkeypatch.setattr(aelib, "__version__", "1.2.3")
    with pytest.raises(CannotRun, match="made with aelib 1.10.0, and 1.2.3 is installed"):
        aelib.require("1.10.0", "")


BACKEND = """
import zipfile

def build_wheel(folder, *settings):
    name = "aelib-1.2.3-py3-none-any.whl"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        wheel.writestr("aelib/__init__.py", "__version__ = '1.2.3'")
        about = "aelib-1.2.3.dist-info"
        lines = "Metadata-Version: 2.1", "Name: aelib", "Version: 1.2.3"
        wheel.writestr(f"{about}/METADATA", chr(10).join(lines))
        lines = "Wheel-Version: 1.0", "Root-Is-Purelib: true", "Tag: py3-none-any"
        wheel.writestr(f"{about}/WHEEL", chr(10).join(lines))
        wheel.writestr(f"{about}/RECORD", "")
    return name
"""
OWN_BACKEND = 'requires = []\nbuild-backend = "backend"\nbackend-path = ["."]'
FAR_BACKEND = 'requires = ["hatchling"]\nbuild-backend = "hatchling.build"'
NOWHERE = "http://127.0.0.1:1"
INSTALL = """
{functions}
try:
    install("aelib @ {address}/archive/refs/tags/v1.2.3.zip")
except CannotRun as why:
    print(why)
else:
    import aelib
    print(aelib.__version__, "site-packages" in aelib.__file__)
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """Return a Python with pip and nothing else."""
    folder = tmp_path_factory.mktemp("python")
    venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


@pytest.fixture
def address(tmp_path):
    """Serve a repository that has nothing yet; yields its address."""
    with serving(tmp_path) as where:
        yield where


def release(folder, build_system):
    """Put version 1.2.3 where GitHub would have it."""
    path = folder / "archive/refs/tags/v1.2.3.zip"
    path.parent.mkdir(parents=True)
    project = f'[project]\nname = "aelib"\nversion = "1.2.3"\n[build-system]\n{build_system}\n'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("aelib-1.2.3/pyproject.toml", project)
        archive.writestr("aelib-1.2.3/backend.py", BACKEND)


def installing(python, address, files=None, **environment):
    """Run `install` in another Python, which may resolve no name; return what it says."""
    functions = "\n".join(sources(first_cell.install))
    program = INSTALL.replace("{functions}", functions).replace("{address}", address)
    settings = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", **environment}
    return run(program, {"aelib"}, str(python), files, **settings)


def could_not(*words):
    """Return a pattern of the one line, with these words in the sentence that is pip's."""
    ours = (
        "aelib, the course's helper package, could not be installed: run this cell again where "
        "that works, or ask for the portable form of this notebook, which carries it. pip says: "
    )
    return re.escape(ours) + "".join(f"(?=.*{word})" for word in words) + r"[^\n]+\n"


def test_install_installs_once(python, address, tmp_path):
    release(tmp_path, OWN_BACKEND)
    assert installing(python, address) == "1.2.3 True\n"
    assert installing(python, NOWHERE) == "1.2.3 True\n"
    subprocess.run([python, "-m", "pip", "uninstall", "-qy", "aelib"], check=True)


def test_without_a_network_install_says_one_sentence(python):
    for host, port in (("127.0.0.1", 1), ("no.such.host.example", 80)):
        said = installing(python, f"http://{host}:{port}")
        assert re.fullmatch(could_not("[Cc]onnection", host), said), said


def test_a_version_that_is_not_there_is_named(python, address):
    assert re.fullmatch(could_not("404", "v1.2.3"), installing(python, address))


def test_a_package_index_that_is_not_there_is_named(python, address, tmp_path):
    release(tmp_path, FAR_BACKEND)
    said = installing(python, address, PIP_INDEX_URL=f"{NOWHERE}/simple/", PIP_EXTRA_INDEX_URL="")
    assert re.fullmatch(could_not("Could not find a version.+hatchling"), said), said


def test_a_build_that_fails_is_said_in_the_words_of_pip(python, address, tmp_path):
    release(tmp_path, OWN_BACKEND.replace('"backend"', '"no_backend"'))
    said = installing(python, address)
    assert re.fullmatch(could_not(), said), said


def test_without_pip_install_says_so(tmp_path):
    venv.create(tmp_path, with_pip=False, symlinks=os.name != "nt")
    python = tmp_path / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    assert re.fullmatch(could_not("No module named pip"), installing(python, NOWHERE))


# ---- the notebook that carries aelib ----


@pytest.fixture
def course(tmp_path):
    """Return a course of one lesson, not executed, and a package with all kinds of files."""
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nversion = "1.2.3"\ndependencies = ["torch>=2", "tqdm"]\n'
        'urls.Repository = "https://github.com/someone/somewhere"\n',
        "utf-8",
    )
    entries = [ENTRY.format(number=0, file="00_tiny"), ENTRY.format(number=1, file="01_next")]
    (tmp_path / "course.toml").write_text("\n".join(entries), "utf-8")
    for name, text in PACKAGE.items():
        path = tmp_path / "aelib" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    course = Course(tmp_path)
    for lesson in course.lessons():
        course.lesson(lesson.file).parent.mkdir(exist_ok=True)
        course.lesson(lesson.file).write_text(LESSON.format(heading=lesson.heading), "utf-8")
        course.notebook(lesson.file).parent.mkdir(exist_ok=True)
        nbformat.write(compose(course, lesson.file), course.notebook(lesson.file))
    return course


ENTRY = """
[[lessons]]
number = {number}
file = "{file}"
title = "Tiny"
short = "Tiny"
question = "Does it travel?"
stage = "All"
minutes = 5
needs = []
"""
LESSON = """\
# %% [markdown]
# # {heading}
#
# *Does it travel?*

# %%
import json, numpy, skimage
from aelib import part
try:
    import seldom_installed
except ImportError:
    pass
"""
PACKAGE = {
    "__init__.py": "from aelib._needs import require\n__version__ = '1.2.3'",
    "_needs.py": (ROOT / "aelib/_needs.py").read_text("utf-8"),
    "part.py": "import pathlib\nsaid = pathlib.Path(__file__).with_name('file.json').read_text()",
    "file.json": '"read as a file"',
    "js/source.js": "left out",
    "__pycache__/part.pyc": "left out",
}


def carry(course, *lessons):
    """Write portable notebooks and return the first one."""
    assert notebooks.main(["portable", *lessons, "--to", str(course.root / "mail")], course) == 0
    return nbformat.read(min((course.root / "mail").iterdir()), as_version=4)


def carrying_cell(nb):
    return next(cell for cell in nb.cells if "install" in cell.metadata.get("tags", []))


def test_a_portable_notebook_is_its_notebook_with_another_cell(course):
    nb = carry(course, "0")
    nbformat.validate(nb)
    plain = nbformat.read(course.notebook("00_tiny"), as_version=4)
    assert nb.cells[0] == plain.cells[0] and nb.cells[3:-1] == plain.cells[2:-1]
    assert nb.cells[2].metadata == plain.cells[1].metadata and written_into(nb) == []
    assert "carries `aelib` 1.2.3" in nb.cells[1].source
    assert "where scikit-image and torch are installed" in nb.cells[1].source
    assert max(len(line) for line in nb.cells[2].source.splitlines()) > 400  # one line of it
    assert [path.name for path in (course.root / "mail").iterdir()] == ["00_tiny.ipynb"]


def test_links_lead_to_what_is_there(course):
    home = "https://github.com/someone/somewhere/blob/v1.2.3/notebooks/01_next.ipynb"
    assert carry(course, "0").cells[-1].source == f"[01 · Tiny →]({home})"
    assert carry(course).cells[-1].source == "[01 · Tiny →](01_next.ipynb)"


def test_only_a_notebook_as_it_was_built_is_carried(course):
    path = course.notebook("00_tiny")
    nb = nbformat.read(path, as_version=4)
    nb.cells[2].source += "\n# mine"
    nbformat.write(nb, path)
    with pytest.raises(CourseError, match="cells not from its lesson, which would be mailed"):
        portable.portable(course, "00_tiny", course.root / "mail", [])
    path.unlink()
    with pytest.raises(CourseError, match="it has no notebook yet; run `make notebooks`"):
        portable.portable(course, "00_tiny", course.root / "mail", [])
    assert not (course.root / "mail").exists()


USE = """
import aelib, importlib.metadata, os
from aelib import part
print(part.said, importlib.metadata.version("aelib"))
print(os.path.dirname(os.path.dirname(aelib.__file__)))
"""


def test_what_is_carried_is_unpacked_for_one_kernel_and_goes_with_it(course):
    source = carrying_cell(carry(course, "0")).source
    program = f"{source}\n{source.rsplit(chr(10), 1)[1]}\n{USE}"  # unpacked twice: run again
    missing = "CannotRun: This lesson needs scikit-image"
    folders = []
    for _ in range(2):
        said, folder = run(program, BARE).splitlines()
        assert said == '"read as a file" 1.2.3' and missing not in said
        folders.append(folder)
    assert len(set(folders)) == 2 and not any(map(os.path.exists, folders))


def test_another_content_is_another_package_and_the_same_is_the_same(course):
    first = portable.packed(course)
    assert portable.packed(course) == first
    assert carrying_cell(carry(course, "0")).source == carrying_cell(carry(course, "1")).source
    (course.root / "aelib/part.py").write_text("said = 'new'", "utf-8")
    assert portable.packed(course) != first


@pytest.mark.parametrize("harm", ["change", "cut", "letter"])
def test_a_package_that_was_damaged_on_its_way_is_not_unpacked(course, monkeypatch, harm):
    carried, digest = carried_in(course)
    harmed = {"change": "A" + carried[1:], "cut": carried[:-9], "letter": "ä" + carried}[harm]
    monkeypatch.delitem(sys.modules, "aelib")
    before = set(os.listdir(tempfile.gettempdir()))
    with pytest.raises(CannotRun, match="changed or cut off on its way: get the file ag"):
        first_cell.unpack(harmed, digest)
    assert not [n for n in set(os.listdir(tempfile.gettempdir())) - before if digest in n]


def carried_in(course):
    source = carrying_cell(carry(course, "0")).source
    return re.search(r'\ncarried = "(.+)"\n', source)[1], re.search(r'unpack\(.+, "(\w+)"', source)[
        1
    ]


def test_without_a_place_to_write_it_says_so(course, monkeypatch):
    def nowhere(**options):
        raise OSError(28, "No space left on device")

    monkeypatch.delitem(sys.modules, "aelib")
    monkeypatch.setattr(tempfile, "mkdtemp", nowhere)
    with pytest.raises(CannotRun, match="No space left on device.+ TMPDIR to a folder"):
        first_cell.unpack(*carried_in(course))


def test_an_aelib_from_elsewhere_is_not_mixed_with_the_one_carried(course):
    with pytest.raises(CannotRun, match="restart the kernel and run all cells"):
        first_cell.unpack(*carried_in(course))


def test_the_package_is_whole():
    """All that git knows of it, but for what the widgets' bundles are made from."""
    known = subprocess.run(
        ["git", "ls-files", "aelib"], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    if known.returncode:
        pytest.skip("not a clone")
    with zipfile.ZipFile(io.BytesIO(lzma.decompress(portable.packed(COURSE)))) as archive:
        carried = {name for name in archive.namelist() if name.startswith("aelib/")}
    assert carried == {f for f in known.stdout.split() if not f.startswith("aelib/widgets/js/")}


def test_a_lesson_runs_whole_with_nothing_but_what_it_carries(tmp_path):
    """Without aelib, anywidget, pooch, tqdm and a network; its sliders are there as HTML."""
    nb = compose(COURSE, "08_denoising")
    nb.cells[1].source = portable.carrying_source(COURSE, [])
    nb.cells.append(v4.new_code_cell("import aelib; print(aelib.__file__)"))
    path = poor(tmp_path, BARE)
    execute(nb, tmp_path, PYTHONPATH=path, AELIB_DATASET="glyphs", AELIB_DATA=str(tmp_path))
    assert (
        "aelib-" in nb.cells[-1].outputs[0].text and str(ROOT) not in nb.cells[-1].outputs[0].text
    )
    sliders = [cell for cell in nb.cells if "slider" in cell.metadata.get("tags", [])]
    shown = [output.get("data", {}) for cell in sliders for output in cell.outputs]
    pages = [data for data in shown if "text/html" in data]
    assert len(pages) == len(sliders) > 0
    assert not any("application/vnd.jupyter.widget-view+json" in data for data in pages)
