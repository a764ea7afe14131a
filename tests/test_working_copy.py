"""The reader's copy of the course, my/: made, updated, rescued; with real clones for git."""

import json
import os
import platform
import shutil
import subprocess
from types import SimpleNamespace

import nbformat
import pytest
from nbformat import v4

from tools import copies, working_copy
from tools.compose import code_cells, compose
from tools.copies import both_sides
from tools.course import Course
from tools.matching import YOURS

STEMS = ("00_start", "01_mean")
LESSON = """\
# %% [markdown]
# # {number:02} · {title}
#
# *Why?*

# %% tags=["setup"]
from aelib import lesson

# %% [markdown]
# First {word} the mean.

# %% tags=["exercise:mean"]
def mean(x):
    ...

# %% tags=["hide-input", "check:mean"]
lesson.check(mean, (lambda f: f([1, 3]) == 2, "of 1 and 3 it is 2"))

# %% [markdown]
# Then {word} the scale.

# %% tags=["exercise:scale"]
def scale(x):
    ...

# %% tags=["hide-input", "check:scale"]
lesson.check(scale, (lambda f: f([1, 3]) == 1, "of 1 and 3 it is 1"))

# %%
lesson.claim("two is more than one", 2 > 1)
"""
MEAN = "def mean(x):\n    return sum(x) / len(x)"
SCALE = "def scale(x):\n    return 1"
UP_TO_DATE = "Everything in my/ is up to date with the course as it is here.\n"


def described(stems):
    entries = []
    for number, stem in enumerate(stems):
        entry = {
            "number": number,
            "file": stem,
            "title": stem[3:].title(),
            "short": stem[3:],
            "question": "Why?",
            "stage": "All",
            "minutes": 5,
            "needs": [],
        }
        entries += [
            "[[lessons]]",
            *(f"{name} = {json.dumps(value)}" for name, value in entry.items()),
        ]
    return "\n".join(entries)


def ship(course, change=lambda text: text, stems=STEMS):
    """Write lessons and notebooks as the course ships them, without executing anything."""
    (course.root / "course.toml").write_text(described(stems), encoding="utf-8")
    pyproject = '[project]\nversion = "1.0"\nurls.Repository = "https://github.com/a/b"\n'
    (course.root / "pyproject.toml").write_text(pyproject, encoding="utf-8")
    (course.root / ".gitignore").write_text("my/\n", encoding="utf-8")
    for folder in ("lessons", "notebooks"):
        shutil.rmtree(course.root / folder, ignore_errors=True)
        (course.root / folder).mkdir()
    for number, stem in enumerate(stems):
        text = LESSON.format(number=number, title=stem[3:].title(), word="comes")
        course.lesson(stem).write_text(change(text), encoding="utf-8")
    for stem in stems:
        nb = compose(course, stem)
        for number, cell in code_cells(nb):
            cell.execution_count = number
            if "lesson.c" in cell.source:
                cell.outputs = [v4.new_output("stream", text="○ not answered yet\n")]
        nbformat.write(nb, course.notebook(stem))


def harder(text):
    return text.replace("Then comes", "Then, which is harder, comes")


def another_stub(text):
    return harder(text).replace("def mean(x):", "def mean(x, axis=None):")


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))  # whom it trusts
    (tmp_path / "course").mkdir()
    course = Course(tmp_path / "course")
    ship(course)
    return course


@pytest.fixture
def mine(course):
    """Return a course whose working copy has been made."""
    assert working_copy.main([], course) == 0
    return course


def my(course, stem="01_mean"):
    return course.root / "my" / f"{stem}.ipynb"


def read(path):
    return nbformat.read(path, as_version=4)


def sources(path):
    return [cell.source for cell in read(path).cells]


def cell_with(nb, start):
    (cell,) = [cell for cell in nb.cells if cell.source.startswith(start)]
    return cell


def answer(path, **answers):
    """Write answers into a notebook, and run them, as a reader does."""
    nb = read(path)
    for name, source in answers.items():
        cell_with(nb, f"def {name}").update(source=source, execution_count=20)
        check = cell_with(nb, f"lesson.check({name}")
        check.update(outputs=[v4.new_output("stream", text="✓ right\n")], execution_count=21)
    nbformat.write(nb, path)


def add_note(path, source="My own note.", after="lesson.check(mean"):
    nb = read(path)
    place = nb.cells.index(cell_with(nb, after)) + 1
    nb.cells.insert(place, v4.new_markdown_cell(source))
    nbformat.write(nb, path)


def update(course, capsys):
    capsys.readouterr()
    assert working_copy.main(["update"], course) == 0
    return capsys.readouterr().out


# ---- making it -----------------------------------------------------------------------------------


def test_the_copy_shows_what_is_shipped_and_has_nothing_run(mine):
    for stem in STEMS:
        shipped, copied = read(mine.notebook(stem)), read(my(mine, stem))
        assert [cell.source for cell in copied.cells] == [cell.source for cell in shipped.cells]
        for (_, a), (_, b) in zip(code_cells(shipped), code_cells(copied), strict=True):
            assert a.outputs == b.outputs and b.execution_count is None
        nbformat.validate(copied)


def test_a_copy_holds_what_jupyterlab_would_note_and_no_number_of_a_run(course):
    """Or a notebook that was only looked at asks to be saved; and `[ ]` stands beside `[14]`."""
    shipped = read(course.notebook("01_mean"))
    *_, last = code_cells(shipped)
    result = v4.new_output("execute_result", {"text/plain": "2"}, execution_count=last[0])
    last[1].outputs = [result]
    nbformat.write(shipped, course.notebook("01_mean"))
    assert working_copy.main([], course) == 0
    copied = read(my(course))
    assert copied.metadata.kernelspec.display_name == "Python 3 (ipykernel)"
    assert copied.metadata.language_info.version == platform.python_version()
    (output,) = list(code_cells(copied))[-1][1].outputs
    assert output.execution_count is None and output.data == result.data
    nbformat.validate(copied)


def test_a_second_call_changes_nothing_and_says_nothing(mine, capsys):
    answer(my(mine), mean=MEAN)
    before = my(mine).read_bytes()
    capsys.readouterr()
    assert working_copy.main([], mine) == 0
    assert capsys.readouterr().out == "" and my(mine).read_bytes() == before


def test_opening_the_course_only_tells_of_a_newer_version(mine, capsys):
    before = my(mine).read_bytes()
    ship(mine, harder)
    assert working_copy.main([], mine) == 0
    assert "newer version of 00_start and 01_mean: `make update`" in capsys.readouterr().out
    assert my(mine).read_bytes() == before


def test_a_deleted_copy_is_made_again(mine):
    my(mine).unlink()
    assert working_copy.main([], mine) == 0
    assert my(mine).exists()


# ---- updating it ---------------------------------------------------------------------------------


def test_answers_an_added_cell_and_the_new_text_are_all_there(mine, capsys):
    answer(my(mine), mean=MEAN, scale=SCALE)
    add_note(my(mine))
    before = my(mine).read_bytes()
    ship(mine, harder)
    said = update(mine, capsys)
    nb = read(my(mine))
    nbformat.validate(nb)
    expected = [cell.source for cell in read(mine.notebook("01_mean")).cells]
    expected[expected.index("def mean(x):\n    ...")] = MEAN
    expected[expected.index("def scale(x):\n    ...")] = SCALE
    place = [source.startswith("lesson.check(mean") for source in expected].index(True)
    expected.insert(place + 1, "My own note.")
    assert [cell.source for cell in nb.cells] == expected
    assert "Then, which is harder, comes the scale." in expected
    assert cell_with(nb, "lesson.check(mean").outputs[0].text == "✓ right\n"
    assert "01_mean: brought up to date. Kept: your answers to mean and scale and 1 cell" in said
    (backup,) = mine.root.glob("my/.backup/*/01_mean.ipynb")
    assert backup.read_bytes() == before
    assert update(mine, capsys) == UP_TO_DATE


def test_a_conflict_keeps_both(mine, capsys):
    answer(my(mine), mean=MEAN, scale=SCALE)
    add_note(my(mine))
    ship(mine, another_stub)
    said = update(mine, capsys)
    nb = read(my(mine))
    texts = [cell.source for cell in nb.cells]
    stub = texts.index("def mean(x, axis=None):\n    ...")
    assert "Your cell, kept" in texts[stub + 1] and texts[stub + 2] == MEAN
    assert nb.cells[stub].metadata.tags == ["exercise:mean"]
    assert nb.cells[stub + 2].metadata.tags == [YOURS]
    assert texts[stub + 3].startswith("lesson.check(mean") and texts[stub + 4] == "My own note."
    assert SCALE in texts and "Then, which is harder, comes the scale." in texts
    assert "both changed the exercise mean: the new version stands there, and yours below" in said
    before = my(mine).read_bytes()
    update(mine, capsys)
    assert my(mine).read_bytes() == before


def by_jupyterlab(nb):
    for _, cell in code_cells(nb):
        cell.metadata["execution"] = {"iopub.execute_input": "2026-01-01T10:00:00Z"}
    nb.metadata["widgets"] = {"state": {}}


def by_vs_code(nb):
    nb.metadata.kernelspec = {"display_name": ".venv (3.12)", "language": "python", "name": "mine"}
    for cell in nb.cells:
        cell.source = cell.source.replace("\n", "\r\n")


def by_colab(nb):
    nb.nbformat_minor = 0
    nb.metadata = nbformat.from_dict(
        {"colab": {"provenance": []}, "kernelspec": {"name": "python3", "display_name": "Python 3"}}
    )
    for number, cell in enumerate(nb.cells):
        cell.metadata["id"] = f"aB{number}_x"
        del cell["id"]


@pytest.mark.parametrize("editor", [by_jupyterlab, by_vs_code, by_colab])
def test_what_editors_write_is_no_change_and_hides_none(mine, capsys, editor):
    answer(my(mine), mean=MEAN)
    add_note(my(mine))
    nb = read(my(mine))
    editor(nb)
    my(mine).write_text(json.dumps(nb), encoding="utf-8")
    ship(mine, harder)
    said = update(mine, capsys)
    texts = [source.replace("\r\n", "\n") for source in sources(my(mine))]
    assert MEAN in texts and "My own note." in texts
    assert "Then, which is harder, comes the scale." in texts
    assert len(texts) == len(sources(mine.notebook("01_mean"))) + 1
    assert "Kept: your answer to mean and 1 cell that you added." in said
    nbformat.validate(read(my(mine)))


def test_what_the_editor_keeps_about_the_notebook_stays(mine, capsys):
    nb = read(my(mine))
    by_vs_code(nb)
    nb.metadata["widgets"] = {"kept": 1}
    nbformat.write(nb, my(mine))
    ship(mine, harder)
    update(mine, capsys)
    after = read(my(mine)).metadata
    assert after.kernelspec.name == "mine" and after.widgets == {"kept": 1}


def test_an_editor_that_saves_an_old_notebook_over_the_new_one_loses_nothing(mine, capsys):
    answer(my(mine), mean=MEAN)
    opened = my(mine).read_bytes()
    ship(mine, harder)
    update(mine, capsys)
    my(mine).write_bytes(opened)  # JupyterLab: the file has changed on disk; Overwrite
    add_note(my(mine))
    ship(mine, lambda text: harder(text).replace("First comes", "At first comes"))
    said = update(mine, capsys)
    texts = sources(my(mine))
    assert {MEAN, "My own note.", "At first comes the mean."} <= set(texts)
    assert "Then, which is harder, comes the scale." in texts
    assert "both changed" not in said


def test_a_notebook_saved_while_it_is_being_updated_is_updated_once_more(mine, capsys, monkeypatch):
    answer(my(mine), mean=MEAN)
    ship(mine, harder)
    assembled = working_copy.assemble

    def meanwhile(version, nb, cells):
        if version.stem == "01_mean" and SCALE not in sources(my(mine)):
            answer(my(mine), scale=SCALE)
        return assembled(version, nb, cells)

    monkeypatch.setattr(working_copy, "assemble", meanwhile)
    update(mine, capsys)
    texts = sources(my(mine))
    assert {MEAN, SCALE, "Then, which is harder, comes the scale."} <= set(texts)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", range(12))
def test_stopped_at_any_moment_it_can_be_run_again(mine, capsys, monkeypatch, step, when):
    """Ctrl-C before or after each of the files that an update writes."""
    for stem in STEMS:
        answer(my(mine, stem), mean=MEAN)
        add_note(my(mine, stem))
    ship(mine, another_stub)
    written = copies.write_whole
    count = iter(range(100))

    def interrupted(path, text):
        at = next(count)
        if at == step and when == "before":
            raise KeyboardInterrupt
        written(path, text)
        if at == step:
            raise KeyboardInterrupt

    monkeypatch.setattr(copies, "write_whole", interrupted)
    code = working_copy.main(["update"], mine)
    assert code == (130 if "Stopped." in capsys.readouterr().out else 0)
    for stem in STEMS:
        assert {MEAN, "My own note."} <= set(sources(my(mine, stem)))
    monkeypatch.setattr(copies, "write_whole", written)
    assert working_copy.main(["update"], mine) == 0
    for stem in STEMS:
        texts = sources(my(mine, stem))
        assert len(texts) == len(sources(mine.notebook(stem))) + 3  # note, answer, reader's note
        assert texts.count(MEAN) == texts.count("My own note.") == 1


def test_a_new_lesson_is_copied_and_a_lost_one_stays(mine, capsys):
    answer(my(mine), mean=MEAN)
    ship(mine, lambda t: t, ("00_start",))
    assert "01_mean: is no longer in the course; your copy stays as it is." in update(mine, capsys)
    assert MEAN in sources(my(mine))
    ship(mine, lambda t: t, (*STEMS, "02_more"))
    update(mine, capsys)
    assert my(mine, "02_more").exists()


@pytest.mark.parametrize("command", ["prepare", "update"])
def test_a_renamed_lesson_takes_its_answers_along(mine, capsys, command):
    answer(my(mine), mean=MEAN)

    def unlike(text):  # lesson 00 must not be taken for it
        return text if "# # 00" not in text else text.replace("mean", "median")

    ship(mine, unlike, ("00_start", "01_average"))
    assert working_copy.main([command], mine) == 0
    assert "01_mean: is called 01_average now, and so is your copy." in capsys.readouterr().out
    assert not my(mine).exists() and MEAN in sources(my(mine, "01_average"))
    update(mine, capsys)
    assert sources(my(mine, "01_average"))[0].startswith("# 01 · Average")


def test_what_the_reader_saves_under_other_names_is_left_alone(mine, capsys):
    shutil.copy(my(mine), my(mine, "01_mean_second_try"))
    nbformat.write(v4.new_notebook(), my(mine, "scratch"))
    before = [my(mine, name).read_bytes() for name in ("01_mean_second_try", "scratch")]
    ship(mine, harder)
    assert "second" not in update(mine, capsys)
    assert [my(mine, n).read_bytes() for n in ("01_mean_second_try", "scratch")] == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"cells": 3}', b"\xff\xfe", b"null"])
def test_a_file_that_is_no_notebook_is_set_aside(mine, capsys, content):
    my(mine).write_bytes(content)
    capsys.readouterr()
    assert working_copy.main([], mine) == 0
    said = capsys.readouterr().out
    assert "Cannot be read: my/01_mean.ipynb. `make update` keeps" in said and "newer" not in said
    assert "01_mean: could not be read. It is now 01_mean.ipynb.unreadable-1" in update(
        mine, capsys
    )
    assert my(mine).with_name("01_mean.ipynb.unreadable-1").read_bytes() == content
    assert sources(my(mine)) == sources(mine.notebook("01_mean"))


def test_a_notebook_from_elsewhere_is_merged_by_its_cells(mine, capsys):
    """Mailed, say: it names no version, and none of the known ones is like it."""
    nb = read(mine.notebook("01_mean"))
    cell_with(nb, "def mean").source = MEAN
    nbformat.write(nb, my(mine))
    shutil.rmtree(mine.root / "my" / ".base")
    ship(mine, harder)
    update(mine, capsys)
    texts = sources(my(mine))
    assert MEAN in texts and "Then, which is harder, comes the scale." in texts
    assert len(texts) == len(sources(mine.notebook("01_mean")))


def test_trust_is_neither_lost_nor_given_away(mine, capsys):
    notary = nbformat.sign.NotebookNotary()
    assert notary.check_signature(read(my(mine)))  # what is shipped may move its sliders
    answer(my(mine), mean=MEAN)  # not by an editor that signs
    ship(mine, harder)
    update(mine, capsys)
    assert not notary.check_signature(read(my(mine)))
    assert notary.check_signature(read(my(mine, "00_start")))


# ---- notebooks/ that were written into -----------------------------------------------------------

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="needs git")


def git(folder, *arguments):
    settings = ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"]
    clean = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    return subprocess.run(
        ["git", *settings, *arguments],
        cwd=folder, env=clean | {"GIT_CONFIG_NOSYSTEM": "1"}, capture_output=True, encoding="utf-8",
    )  # fmt: skip


@pytest.fixture
def clones(course, tmp_path):
    """Return the course as its makers have it, and a reader's clone of it."""
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "First"]):
        assert git(course.root, *arguments).returncode == 0
    cloned = tmp_path / "reader"
    assert git(tmp_path, "clone", "-q", str(course.root), str(cloned)).returncode == 0
    return SimpleNamespace(upstream=course, reader=Course(cloned))


def publish(course, change, **ships):
    ship(course, change, **ships)
    git(course.root, "add", "-A")
    assert git(course.root, "commit", "-qm", "Change").returncode == 0


def status(course):
    return git(course.root, "status", "--porcelain").stdout


def test_without_git_what_was_written_into_notebooks_is_taken_over(course, capsys):
    answer(course.notebook("01_mean"), mean=MEAN)
    add_note(course.notebook("01_mean"))
    wrote = course.notebook("01_mean").read_bytes()
    assert working_copy.main([], course) == 0
    assert "What you wrote is now in my/01_mean.ipynb" in capsys.readouterr().out
    assert {MEAN, "My own note."} <= set(sources(my(course)))
    assert course.notebook("01_mean").read_bytes() == wrote
    assert working_copy.main([], course) == 0
    assert capsys.readouterr().out == ""  # once


@needs_git
def test_a_pull_brings_the_new_course_and_update_the_answers(clones, capsys):
    assert working_copy.main([], clones.reader) == 0
    answer(my(clones.reader), mean=MEAN)
    publish(clones.upstream, harder)
    assert working_copy.main(["pull"], clones.reader) == 0
    assert "The course is the newest version." in capsys.readouterr().out
    assert "Kept: your answer to mean" in update(clones.reader, capsys)
    assert status(clones.reader) == ""  # my/ is ignored


@needs_git
def test_written_notebooks_are_taken_over_before_git_refuses(clones, capsys):
    answer(clones.reader.notebook("01_mean"), mean=MEAN)
    wrote = clones.reader.notebook("01_mean").read_bytes()
    publish(clones.upstream, harder)
    assert working_copy.main(["pull"], clones.reader) == 0
    said = capsys.readouterr().out
    assert (
        "What you wrote is now in my/01_mean.ipynb" in said and "`git checkout notebooks`" in said
    )
    assert "git could not bring the newest version" in said
    assert clones.reader.notebook("01_mean").read_bytes() == wrote
    assert git(clones.reader.root, "checkout", "notebooks").returncode == 0
    assert working_copy.main(["pull"], clones.reader) == 0
    update(clones.reader, capsys)
    texts = sources(my(clones.reader))
    assert MEAN in texts and "Then, which is harder, comes the scale." in texts
    assert len(texts) == len(sources(clones.reader.notebook("01_mean")))


@needs_git
def test_written_in_both_places_both_stay(clones, capsys):
    reader = clones.reader
    assert working_copy.main([], reader) == 0
    answer(my(reader), mean=MEAN)
    answer(reader.notebook("01_mean"), mean=MEAN + "  # again", scale=SCALE)
    add_note(reader.notebook("01_mean"), "A note in notebooks.")
    assert working_copy.main([], reader) == 0
    assert MEAN in sources(next((reader.root / "my/.backup").glob("*/01_mean.ipynb")))
    assert SCALE in sources(next((reader.root / "my/.backup").glob("*/notebooks/01_mean.ipynb")))
    texts = sources(my(reader))
    place = texts.index(MEAN)
    assert "written into this cell twice" in texts[place + 1]
    assert texts[place + 2] == MEAN + "  # again"
    assert {SCALE, "A note in notebooks."} <= set(texts)


@needs_git
@pytest.mark.parametrize("way", ["merge", "stash"])
def test_a_notebook_with_the_marks_of_a_merge_gives_the_answers_back(clones, capsys, way):
    """What one finds after `git pull` ran into one's own answers."""
    reader = clones.reader
    answer(reader.notebook("01_mean"), mean=MEAN)
    publish(clones.upstream, another_stub)
    if way == "merge":
        git(reader.root, "commit", "-qam", "Mine")
        git(reader.root, "pull", "--no-rebase", "-q")
    else:
        for arguments in (["stash"], ["pull", "-q"], ["stash", "pop"]):
            git(reader.root, *arguments)
    assert b"<<<<<<<" in reader.notebook("01_mean").read_bytes()
    assert working_copy.main([], reader) == 0
    said = capsys.readouterr().out
    assert "Your side of it is now in my/01_mean.ipynb" in said and "git merge --abort" in said
    assert MEAN in sources(my(reader))
    update(reader, capsys)
    texts = sources(my(reader))
    assert texts.count(MEAN) == 1
    if way == "stash":  # the clone is the new version already
        stub = texts.index("def mean(x, axis=None):\n    ...")
        assert texts[stub + 2] == MEAN
        assert "Then, which is harder, comes the scale." in texts


@needs_git
def test_answers_that_were_committed_are_merged_with_what_both_come_from(clones, capsys):
    reader = clones.reader
    answer(reader.notebook("01_mean"), mean=MEAN)
    git(reader.root, "commit", "-qam", "Mine")
    publish(clones.upstream, harder)
    assert working_copy.main(["pull"], reader) == 0
    said = capsys.readouterr().out
    assert "git reset --keep @{upstream}" in said and "git could not bring" in said
    assert git(reader.root, "reset", "--keep", "@{upstream}").returncode == 0
    update(reader, capsys)
    assert {MEAN, "Then, which is harder, comes the scale."} <= set(sources(my(reader)))


@needs_git
def test_a_clone_without_its_upstream_says_so_and_updates_what_there_is(clones, capsys):
    reader = clones.reader
    assert working_copy.main([], reader) == 0
    shutil.rmtree(clones.upstream.root)
    assert working_copy.main(["pull"], reader) == 0
    assert "git could not bring the newest version and changed nothing" in capsys.readouterr().out
    assert update(reader, capsys) == UP_TO_DATE


@needs_git
@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["checkout", "-q", "--detach"], "on no branch: `git checkout main`"),
        (["checkout", "-q", "-b", "mine"], "your own: `git checkout main`"),
        (["commit", "-q", "--allow-empty", "-m", "Mine"], "`git pull --rebase`"),
    ],
)
def test_a_clone_that_went_its_own_way_says_how_to_come_back(clones, capsys, arguments, advice):
    publish(clones.upstream, harder)
    assert git(clones.reader.root, *arguments).returncode == 0
    assert working_copy.main(["pull"], clones.reader) == 0
    said = capsys.readouterr().out
    assert "changed nothing" in said and advice in said


def test_a_folder_that_is_no_clone_says_how_to_get_the_newest_version(course, capsys):
    assert working_copy.main(["pull"], course) == 0
    assert "no git clone" in capsys.readouterr().out


def test_a_course_without_its_notebooks_says_so(course, capsys):
    course.notebook("01_mean").unlink()
    assert working_copy.main([], course) == 1
    assert "notebooks/01_mean.ipynb is missing" in capsys.readouterr().err
    assert my(course, "00_start").exists()


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("a\nb\n", []),
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n", ["a\nb\nd\n", "a\nc\nd\n"]),
        ("<<<<<<< x\r\n||||||| y\r\no\r\n=======\r\nc\r\n>>>>>>> z\r\n", ["", "c\n"]),
    ],
)
def test_both_sides_of_a_merge_are_read(text, sides):
    assert list(both_sides(text)) == sides


# ---- a course that many read ---------------------------------------------------------------------


@pytest.fixture
def at_home(course, tmp_path, capsys):
    """Return how a student updates, into a home of the student's own, and what it says."""
    (tmp_path / "home").mkdir()

    def run():
        capsys.readouterr()
        assert working_copy.main(["update", "--home", str(tmp_path / "home")], course) == 0
        return capsys.readouterr().out

    return run


def test_a_student_of_a_shared_course_has_a_copy_at_home(course, at_home, tmp_path):
    copy = tmp_path / "home" / "my" / "01_mean.ipynb"
    assert "01_mean: copied" in at_home() and not (course.root / "my").exists()
    answer(copy, mean=MEAN)
    ship(course, harder)
    assert "01_mean: brought up to date" in at_home()
    assert MEAN in sources(copy) and "Then, which is harder, comes the scale." in sources(copy)
    assert at_home() == UP_TO_DATE and not (course.root / "my").exists()


@needs_git
def test_what_others_write_into_a_shared_course_reaches_no_student(clones, tmp_path, monkeypatch):
    """The lecturer ran a notebook there; and the clone is not the student's own."""
    shared = clones.reader
    answer(shared.notebook("01_mean"), mean=MEAN)
    add_note(shared.notebook("01_mean"))
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert working_copy.main(["update", "--home", str(tmp_path)], shared) == 0
    copied = sources(tmp_path / "my" / "01_mean.ipynb")
    assert MEAN not in copied and "My own note." not in copied
    assert copied == sources(clones.upstream.notebook("01_mean"))
