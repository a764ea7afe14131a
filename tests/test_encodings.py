"""Text is read and written in UTF-8, whatever the system's own encoding is."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ["aelib", "benchmarks", "experiments", "lessons", "tests", "tools"]
SOURCES = [ROOT / "conftest.py", *(p for name in FOLDERS for p in (ROOT / name).rglob("*.py"))]
MODE = re.compile("[rwax+bt]+")
SWITCHES = ("text", "universal_newlines")
PLACE = {"open": 3, "read_text": 0, "write_text": 1}  # of the encoding among what is not named


def without_encoding(source):
    """Yield the lines that open a text, or talk to a process in text, and leave its encoding open.

    Other things are opened too, images for one: what is called in the form `x.open(...)` is a file
    if its first argument is a mode, or missing.
    """
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        method = isinstance(node.func, ast.Attribute)
        name = node.func.attr if method else getattr(node.func, "id", "")
        place = PLACE.get(name, -1) - (method and name == "open")
        if "encoding" in named or None in named or len(node.args) > place >= 0:
            continue
        if name == "open":
            modes = [*node.args[0 if method else 1 :][:1], named.get("mode", ast.Constant("r"))]
            mode = str(getattr(modes[0], "value", ""))
            if MODE.fullmatch(mode) and "b" not in mode:
                yield node.lineno
        elif name in PLACE or any(getattr(named.get(k), "value", 0) is True for k in SWITCHES):
            yield node.lineno


def test_every_text_has_an_encoding():
    assert [
        f"{path.relative_to(ROOT)}:{line}"
        for path in SOURCES
        for line in without_encoding(path.read_text(encoding="utf-8"))
    ] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("open(path)", True),
        ("open(path, 'a')", True),
        ("open(path, mode='w')", True),
        ("open(path, 'rb')", False),
        ("open(path, mode='wb')", False),
        ("open(path, 'w', encoding='utf-8')", False),
        ("path.open()", True),
        ("path.open('w')", True),
        ("path.open('wb')", False),
        ("path.open('w', 1, 'utf-8')", False),
        ("Image.open(file)", False),
        ("path.read_text()", True),
        ("path.read_text('utf-8')", False),
        ("path.write_text(text)", True),
        ("path.write_text(text, 'utf-8')", False),
        ("run(command, text=True)", True),
        ("run(command, text=True, encoding='utf-8')", False),
        ("run(command)", False),
    ],
)
def test_a_text_without_encoding_is_seen(source, found):
    assert list(without_encoding(source)) == [1] * found


@pytest.mark.parametrize("encoding", ["cp1252", "cp949", "ascii"])
def test_the_tools_print_on_a_terminal_that_lacks_the_characters(encoding):
    program = (
        "from tools.terminal import print_anything; import sys; print_anything();"
        "print('✓ 00 · k²'); print('σ ≥ 오토인코더', file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        cwd=ROOT,
        env={"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)},
    )
    assert ran.returncode == 0, ran.stderr
    assert b"00" in ran.stdout and b"?" in ran.stdout + ran.stderr
