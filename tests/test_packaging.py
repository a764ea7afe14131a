"""pyproject.toml, requirements.txt and environment.yml name the same packages and versions."""

import re
from pathlib import Path

import aelib

ROOT = Path(__file__).resolve().parents[1]
CONDA_NAMES = {"pytorch": "torch"}
REQUIREMENT = re.compile(r"([A-Za-z][\w.-]*)((?:[<>=!~]=?[\w.,<>=!~*]+)?)")


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def parse(lines):
    return dict(REQUIREMENT.fullmatch(line).groups() for line in lines)


def pyproject():
    block = re.search(r"^dependencies = \[\n(.*?)^\]", read("pyproject.toml"), re.M | re.S)[1]
    return parse(re.findall(r'"(.+)"', block))


def requirements():
    lines = read("requirements.txt").splitlines()
    assert lines[0] == "-e ."
    return parse(line for line in lines[1:] if line and not line.startswith("#"))


def environment():
    _, dependencies = read("environment.yml").split("\ndependencies:\n")
    found = parse(re.findall(r"^ +- ([^\s:]+)(?:  #.*)?$", dependencies, re.M))
    return {CONDA_NAMES.get(name, name): version for name, version in found.items()}


def test_conda_environment_is_the_sum_of_the_two_others():
    beyond = {"python": ">=3.10", "pip": ""}
    assert environment() == pyproject() | requirements() | beyond
    assert read("environment.yml").rstrip().endswith("\n      - -e .")


def test_no_package_is_named_twice():
    assert not set(pyproject()) & set(requirements())


def test_python_versions_agree():
    assert 'requires-python = ">=3.10"' in read("pyproject.toml")
    assert "(3, 10)" in read("Makefile")


def test_package_says_its_version():
    assert f'version = "{aelib.__version__}"' in read("pyproject.toml")
