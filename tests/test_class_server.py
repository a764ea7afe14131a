"""The guide to a class on one server, the files it names, and how a student's server starts."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from nbformat import v4
from traitlets.config import Config

from benchmarks import class_server, table
from tools.course import Course

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "guides" / "class_server.md"
TEXT = GUIDE.read_text("utf-8")
BINDER = ROOT / "binder"
SERVER = "/srv/autoencoders"  # where the guide puts the course
FIRST = Course(ROOT).stems()[0]

needs_bash = pytest.mark.skipif(not shutil.which("bash") or os.name == "nt", reason="needs bash")


def repository():
    found = re.search(r'^Repository = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)
    return found[1]


def commands():
    """Return the lines that the guide has its reader type."""
    return [line.strip() for line in TEXT.splitlines() if re.match(" {4,}(?=[a-z])", line)]


# ---- the guide -----------------------------------------------------------------------------------


def test_what_the_guide_links_is_there():
    linked = re.findall(r"\]\((\.\./[^)]+)\)", TEXT)
    assert len(linked) >= 4
    for target in linked:
        path, _, heading = target.partition("#")
        page = (GUIDE.parent / path).resolve()
        assert page.is_file(), target
        titles = re.findall("^#+ (.+)$", page.read_text("utf-8"), re.M) if heading else []
        assert not heading or heading in [one.lower().replace(" ", "-") for one in titles], target


def test_the_commands_name_files_of_the_course():
    named = re.findall(rf"{SERVER}/([\w./]+)", "\n".join(commands()))
    named += re.findall(r"bash (binder/\w+)", "\n".join(commands()))
    course = [path for path in named if path != "data"]  # postBuild makes it
    assert {"binder/postBuild", "binder/jupyterhub_config.py"} <= set(course)
    assert not [path for path in course if not (ROOT / path).is_file()]


def test_the_course_is_got_from_where_it_is():
    got = [line.split()[-1] for line in commands() if line.startswith("repo2docker")]
    got += [line.split()[-2] for line in commands() if line.startswith("sudo git clone")]
    assert got == [repository()] * 2


def test_the_link_of_nbgitpuller_brings_the_course_and_opens_lesson_00():
    (link,) = [line for line in commands() if line.startswith("https://HUB/")]
    assert urlsplit(link).path == "/hub/user-redirect/git-pull"
    asked = {name: value for name, (value,) in parse_qs(urlsplit(link).query).items()}
    folder = repository().rsplit("/", 1)[1]  # nbgitpuller's: the last part of the address
    page = f"lab/tree/{folder}/notebooks/{FIRST}.ipynb"
    assert asked == {"repo": repository(), "branch": "main", "urlpath": page}
    assert quote(repository(), safe="") in link


def test_the_python_of_the_guide_runs_its_commands():
    (line,) = [line for line in commands() if "python -c" in line]
    compile(shlex.split(line)[-1], "guide", "exec")


def test_the_figures_are_those_that_were_measured():
    result = json.loads((table.RESULTS / "class_server.json").read_text("utf-8"))
    shown = re.search(f"{class_server.BEGIN}\n\n(.*?)\n\n{class_server.END}", TEXT, re.DOTALL)[1]
    assert shown.startswith("| ") and shown in result["details"]


# ---- the hub's settings and the start of a server ------------------------------------------------


def test_the_settings_of_the_hub_start_a_server_in_lesson_00():
    c, path = Config(), BINDER / "jupyterhub_config.py"
    program = compile(path.read_text("utf-8"), str(path), "exec")
    exec(program, {"get_config": lambda: c, "__file__": str(path)})
    start, server = c.Spawner.cmd
    assert Path(start) == BINDER / "start" and server == "jupyterhub-singleuser"
    assert c.Spawner.default_url == f"/lab/tree/my/{FIRST}.ipynb"


@needs_bash
@pytest.mark.parametrize("name", ["start", "postBuild"])
def test_the_scripts_can_be_run(name):
    assert os.access(BINDER / name, os.X_OK)
    assert subprocess.run(["bash", "-n", str(BINDER / name)]).returncode == 0


@pytest.fixture
def start(tmp_path):
    """Return how a student's server starts: here a Python that tells where it is."""
    tell = "import json, os; print(json.dumps([os.getcwd(), dict(os.environ)]))"
    ours = Path(sys.executable).parent
    left = {k: v for k, v in os.environ.items() if k not in ("AELIB_DATA", "OMP_NUM_THREADS")}

    def run(**more):
        names = {"HOME": str(tmp_path), "PATH": f"{ours}{os.pathsep}{os.environ['PATH']}"}
        ran = subprocess.run(
            [str(BINDER / "start"), sys.executable, "-c", tell],
            env=left | names | more, capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        return json.loads(ran.stdout.splitlines()[-1]), ran

    return run


@needs_bash
def test_a_server_starts_with_the_lessons_in_the_home(start, tmp_path):
    (folder, names), _ = start()
    assert Path(folder) == tmp_path
    assert {f"{stem}.ipynb" for stem in Course(ROOT).stems()} <= set(os.listdir(tmp_path / "my"))
    assert names["AELIB_DATA"] == str(ROOT / "data") and names["OMP_NUM_THREADS"] == "1"
    (_, names), _ = start(AELIB_DATA="/elsewhere", OMP_NUM_THREADS="2")
    assert names["AELIB_DATA"] == "/elsewhere" and names["OMP_NUM_THREADS"] == "2"


@needs_bash
def test_a_copy_that_cannot_be_made_keeps_no_student_out(start, tmp_path):
    (tmp_path / "my").write_text("a file in the place of the folder", "utf-8")
    (folder, _), ran = start()
    assert Path(folder) == tmp_path and "my" in ran.stderr


@needs_bash
def test_an_installation_asks_for_its_environment():
    left = {k: v for k, v in os.environ.items() if k != "KERNEL_PYTHON_PREFIX"}
    ran = subprocess.run(
        [str(BINDER / "postBuild")], env=left, capture_output=True, encoding="utf-8"
    )
    assert ran.returncode and "KERNEL_PYTHON_PREFIX: names no environment" in ran.stderr


# ---- the measurement -----------------------------------------------------------------------------

FOUND = {
    "students": 3,
    "torch": "2.13",
    "server": 100.0,
    "imports": 200.0,
    "resident": 290.0,
    "shared": 400.0,
    "start seconds": 4.0,
    "import seconds": 3.0,
    "lessons": {"04_a": {"after": 500.0, "peak": 700.0}, "08_b": {"after": 700.0, "peak": 900.0}},
}


def test_as_many_fit_as_their_memory_sums_to():
    assert class_server.fit(FOUND, 16) == (16_000 - 2_000 - 400) // (100 + 600)


def test_the_figures_reach_the_guide_and_the_table():
    text = class_server.with_figures(TEXT, class_server.figures(FOUND))
    assert "| students who have run a lesson, in 16 GB | 19 |" in text
    assert class_server.figures(FOUND) in class_server.details(FOUND)
    assert class_server.row(FOUND, 1)["met"] == "yes"
    assert class_server.row(FOUND | {"resident": 386.0}, 1)["met"] == "no"


def test_a_lesson_is_set_up_by_its_cells_up_to_the_imports():
    setting = v4.new_code_cell("import torch", metadata={"tags": ["setup"]})
    cells = [v4.new_code_cell("install()"), setting, v4.new_code_cell("train()")]
    assert class_server.setup(cells) == cells[:2]
