"""Another address of the repository: written everywhere, and no notebook is executed for it."""

import re
import shutil

import nbformat
import pytest

from tools import notebooks, relink
from tools.course import Course

COURSE = notebooks.COURSE
NEW = "/".join(["https://github.com", "other-people", "their-course"])  # not whole in this file
LEFT_OUT = (".*", "*.egg-info", "MNIST", "__pycache__", *relink.LEFT_OUT)


@pytest.fixture
def copy(tmp_path):
    """Return a copy of the course as it is: what git would give, without .git."""
    root = tmp_path / "copy"
    shutil.copytree(COURSE.root, root, ignore=shutil.ignore_patterns(*LEFT_OUT))
    shutil.copytree(COURSE.root / ".github", root / ".github")
    return Course(root)


def move(course, address=NEW):
    path = course.root / "pyproject.toml"
    text = path.read_text(encoding="utf-8")
    assert text.count(course.address) == 1
    path.write_text(text.replace(course.address, address), encoding="utf-8")


def files(course):
    return {path: path.read_bytes() for path in course.root.rglob("*") if path.is_file()}


def outputs(course):
    for stem in course.stems():
        for cell in nbformat.read(course.notebook(stem), as_version=4).cells:
            yield cell.get("outputs"), cell.get("execution_count"), cell.metadata


def test_the_address_stands_in_one_place_and_no_trace_of_the_old_one_is_left(copy, capsys):
    old, shown, found = copy.address, list(outputs(copy)), notebooks.check(copy)
    move(copy)
    badge = f"[badge](https://img.shields.io/github/license/{relink.short(old)}.svg)"
    (copy.root / "BADGES.md").write_text(f"{old}.git and {old}/issues, {badge}\n", encoding="utf-8")
    assert notebooks.main(["relink"], copy) == 0
    assert "README" not in capsys.readouterr().err
    for path, content in files(copy).items():
        assert relink.short(old).encode() not in content, path
    assert (copy.root / "BADGES.md").read_text(encoding="utf-8") == (
        f"{NEW}.git and {NEW}/issues, "
        f"[badge](https://img.shields.io/github/license/{relink.short(NEW)}.svg)\n"
    )
    assert list(outputs(copy)) == shown  # nothing was executed
    assert notebooks.check(copy) == found
    for stem in copy.stems():
        opening = nbformat.read(copy.notebook(stem), as_version=4).cells[0].source
        assert f"({NEW}/blob/v{copy.version}/lessons/{stem}.py)" in opening
        assert f"github/{relink.short(NEW)}/blob/" in opening


def test_nothing_to_change_changes_nothing(copy):
    assert notebooks.main(["relink"], copy) == 0  # the install cell may be newer than the build
    before = files(copy)
    assert notebooks.main(["relink"], copy) == 0
    assert files(copy) == before


def test_there_and_back_is_as_it_was(copy):
    assert notebooks.main(["relink"], copy) == 0
    before, old = files(copy), copy.address
    for address in (NEW, old):
        move(copy, address)
        assert notebooks.main(["relink"], copy) == 0
    assert files(copy) == before


def test_cut_off_half_way_it_is_finished_by_the_next_call(copy, monkeypatch):
    old = copy.address
    move(copy)
    written, left = relink.write_whole, [8]

    def interrupted(path, text):
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        written(path, text)

    monkeypatch.setattr(relink, "write_whole", interrupted)
    with pytest.raises(KeyboardInterrupt):
        relink.relink(copy)
    monkeypatch.setattr(relink, "write_whole", written)
    relink.relink(copy)
    assert not [path for path, content in files(copy).items() if old.encode() in content]


def test_a_new_version_is_written_too(copy):
    path = copy.root / "pyproject.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub('(?m)^version = ".*"', 'version = "9.8.7"', text), encoding="utf-8")
    assert notebooks.main(["relink"], copy) == 0
    for stem in copy.stems():
        first, install = nbformat.read(copy.notebook(stem), as_version=4).cells[:2]
        assert first.source.count("/blob/v9.8.7/") == 2 and "9.8.7" in install.source


def test_a_notebook_that_someone_wrote_into_is_not_touched(copy, capsys):
    path = copy.notebook(copy.stems()[0])
    nb = nbformat.read(path, as_version=4)
    nb.cells[3].source += "\n# mine"
    nbformat.write(nb, path)
    move(copy)
    before = files(copy)
    assert notebooks.main(["relink"], copy) == 1
    assert copy.stems()[0] in capsys.readouterr().err
    assert files(copy) == before


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a/b", "c/d"),
        ("x/a/b/y", "x/c/d/y"),
        ("a/b.git", "c/d.git"),
        ("aa/b a/bc a/b-c", "aa/b a/bc a/b-c"),
        ("https://h/a/b and a/b", "https://h/c/d and c/d"),
    ],
)
def test_only_the_address_itself_is_replaced(text, after):
    assert relink.replaced(text, {"https://h/a/b": "https://h/c/d", "a/b": "c/d"}) == after
