"""What several files say of packages, versions and the address is the same in all of them."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

import aelib
from tools.course import read_toml

ROOT = Path(__file__).resolve().parents[1]
CONDA_NAMES = {"pytorch": "torch"}
# What Google Colab has, in November 2026. Upgrades there put widgets and CUDA at risk.
COLAB = {
    "anywidget": "0.9.21",
    "ipywidgets": "7.7.1",
    "matplotlib": "3.10",
    "numpy": "2.1",
    "scikit-learn": "1.6.1",
    "torch": "2.11",
    "torchvision": "0.26",
}
PROJECT = read_toml(ROOT / "pyproject.toml")["project"]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def versions(lines):
    """Return which versions of which package are asked for; on which Pythons does not count."""
    wanted = [Requirement(line) for line in lines]
    assert len({one.name for one in wanted}) == len(wanted)
    return {one.name: one.specifier for one in wanted}


def requirements():
    lines = read("requirements.txt").splitlines()
    assert lines[0] == "-e ."
    return versions(line for line in lines[1:] if line and not line.startswith("#"))


def environment():
    _, dependencies = read("environment.yml").split("\ndependencies:\n")
    found = versions(re.findall(r"^ +- ([^\s:]+)(?:  #.*)?$", dependencies, re.M))
    return {CONDA_NAMES.get(name, name): version for name, version in found.items()}


def test_conda_environment_is_the_sum_of_the_two_others():
    beyond = versions(["python>=3.10", "pip"])
    assert environment() == versions(PROJECT["dependencies"]) | requirements() | beyond
    assert read("environment.yml").rstrip().endswith("\n      - -e .")


def test_no_package_is_named_twice():
    assert not set(versions(PROJECT["dependencies"])) & set(requirements())


def test_python_versions_agree():
    assert PROJECT["requires-python"] == ">=3.10"
    assert "(3, 10)" in read("Makefile")


def test_package_says_its_version():
    assert PROJECT["version"] == aelib.__version__


def test_the_map_of_the_tests_names_them_all():
    named = set(re.findall(r"`(test_\w+)`", read("tests/README.md")))
    assert named == {path.stem for path in (ROOT / "tests").rglob("test_*.py")}


def test_the_changelog_and_the_citation_know_the_version():
    assert f"\n## [{aelib.__version__}] - " in read("CHANGELOG.md")
    citation = yaml.safe_load(read("CITATION.cff"))
    assert citation["version"] == aelib.__version__
    assert citation["repository-code"] == PROJECT["urls"]["Repository"]
    assert citation["license"] == PROJECT["license"]


def test_ci_tries_the_oldest_python_everywhere():
    jobs = yaml.safe_load(read(".github/workflows/ci.yml"))["jobs"]
    oldest = PROJECT["requires-python"].removeprefix(">=")
    assert oldest in jobs["tests"]["strategy"]["matrix"]["python"]
    assert [step for step in jobs["lowest"]["steps"] if oldest in str(step.get("with"))]


def test_ci_tries_the_lowest_versions_by_the_documented_command():
    steps = yaml.safe_load(read(".github/workflows/ci.yml"))["jobs"]["lowest"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert all("RESOLUTION=lowest-direct" in command for command in commands)
    assert f"\n    {commands[0]}\n" in read("CONTRIBUTING.md")


@pytest.mark.skipif(not shutil.which("make") or os.name == "nt", reason="needs make and a shell")
@pytest.mark.parametrize(
    ("asked", "folder", "how"),
    [
        ([], ".venv", "uv pip install --compile-bytecode --python .venv/bin/python -r"),
        (
            ["RESOLUTION=lowest-direct"],
            ".venv-lowest-direct",
            "--upgrade --resolution lowest-direct -r",
        ),
    ],
)
def test_make_keeps_the_lowest_versions_apart_and_never_falls_back_to_the_newest(
    asked, folder, how
):
    said = subprocess.run(
        ["make", "--dry-run", "--always-make", "test", *asked],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},  # without the settings of a make that runs these tests
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    said = " ".join(said.replace("\\\n", " ").split())
    assert f'-m venv "{folder}"' in said and f"{folder}/bin/python -m pytest -n 2" in said
    assert how in said
    assert ("|| " + folder + "/bin/python -m pip install" in said) == (not asked)


def test_colab_needs_no_upgrade():
    wanted = versions(PROJECT["dependencies"])
    refused = {name: str(wanted[name]) for name, has in COLAB.items() if has not in wanted[name]}
    assert not refused


def test_what_aelib_imports_is_asked_for():
    """Under the name that one imports; of those that are left out three are what ipywidgets and
    matplotlib are made of, and pandas is asked for by a sentence, where a table is to be read."""
    imported = set()
    for path in (ROOT / "aelib").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                imported.add((node.module or "").split(".")[0])
    foreign = imported - sys.stdlib_module_names
    foreign -= {"aelib", "traitlets", "IPython", "cycler", "pandas"}
    names = {"scikit-learn": "sklearn", "pillow": "PIL"}
    asked = {names.get(name, name) for name in versions(PROJECT["dependencies"])}
    assert foreign == asked
