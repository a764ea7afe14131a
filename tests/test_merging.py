"""Three versions of a notebook into one: what the reader wrote is in it, whatever was changed."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat import v4

from tools.compose import set_cell_ids
from tools.matching import YOURS, content, pairs
from tools.merging import guessed_base, merge
from tools.told import Told, listed


def code(source, *tags, run=None, **metadata):
    metadata |= {"tags": list(tags)} if tags else {}
    return v4.new_code_cell(source, metadata=metadata, execution_count=run)


def text(source):
    return v4.new_markdown_cell(source)


def shipped(*cells):
    """Return cells as the course ships them: their ids are made from their content."""
    nb = v4.new_notebook(cells=copy.deepcopy(list(cells)))
    set_cell_ids(nb)
    return nb.cells


def stub(name, doc="Return it."):
    return code(f'def {name}(x):\n    """{doc}"""\n    ...', f"exercise:{name}")


def check(name):
    return code(f"lesson.check({name})", f"check:{name}", "hide-input")


BASE = shipped(
    text("# 04 · Title"),
    code("import torch", "setup"),
    text("First the mean."),
    stub("mean"),
    check("mean"),
    text("Then the scale."),
    stub("scale"),
    check("scale"),
    text("## Summary"),
)
ANSWER = "def mean(x):\n    return x.mean()"


def copied(cells=BASE):
    return copy.deepcopy(list(cells))


def sources(cells):
    return [cell.source for cell in cells]


def replaced(cells, old, new):
    """Return cells as shipped anew, with another one for each whose source begins so."""
    return shipped(*(new if cell.source.startswith(old) else cell for cell in cells))


# ---- which cell is which -------------------------------------------------------------------------


def test_cells_are_found_again_after_they_were_moved_edited_and_given_other_ids():
    mine = copied()
    mine[3].source = ANSWER
    mine[5], mine[2] = mine[2], mine[5]
    for number, cell in enumerate(mine):
        cell.id = f"other{number}"
    assert pairs(mine, BASE) == {0: 0, 1: 1, 2: 5, 3: 3, 4: 4, 5: 2, 6: 6, 7: 7, 8: 8}


def test_a_copy_that_an_editor_has_given_a_new_id_is_a_cell_of_its_own():
    mine = copied()
    double = copy.deepcopy(mine[3])
    double.id = "twin"
    mine[3].source = ANSWER
    mine.insert(3, double)
    assert pairs(mine, BASE)[4] == 3 and 3 not in pairs(mine, BASE)


def test_a_renamed_exercise_is_found_where_it_stood():
    renamed = replaced(BASE, "def mean", stub("average"))
    assert pairs(BASE, renamed)[3] == 3


# ---- merging -------------------------------------------------------------------------------------


def test_nothing_changed_gives_the_same_cells():
    cells, told = merge(BASE, copied(), BASE)
    assert cells == list(BASE) and str(told) == ""


def test_answers_notes_and_new_text_are_all_there():
    mine = copied()
    mine[3].update(source=ANSWER, execution_count=7, outputs=[v4.new_output("stream", text="x")])
    mine[6].source = "scale = 3"
    mine.insert(5, text("My note."))
    new = replaced(BASE, "Then", text("Then the scale, which is harder."))
    new = shipped(*new[:8], text("A new paragraph."), *new[8:])
    cells, told = merge(BASE, mine, new)
    assert sources(cells) == [
        "# 04 · Title",
        "import torch",
        "First the mean.",
        ANSWER,
        "lesson.check(mean)",
        "My note.",
        "Then the scale, which is harder.",
        "scale = 3",
        "lesson.check(scale)",
        "A new paragraph.",
        "## Summary",
    ]
    assert cells[3].metadata.tags == ["exercise:mean"]
    assert cells[3].execution_count == 7 and cells[3].outputs[0].text == "x"
    assert str(told) == "Kept: your answers to mean and scale and 1 cell that you added."


def test_where_both_changed_an_exercise_the_new_one_stands_and_the_answer_below_it_counts():
    mine = copied()
    mine[3].source = ANSWER
    new = replaced(BASE, "def mean", stub("mean", doc="Return the mean of all numbers."))
    cells, told = merge(BASE, mine, new)
    assert cells[3].source == new[3].source and cells[3].metadata.tags == ["exercise:mean"]
    assert "Your cell, kept" in cells[4].source
    assert cells[5].source == ANSWER and cells[5].metadata.tags == [YOURS]
    assert cells[6].source == "lesson.check(mean)"
    assert "both changed the exercise mean:" in str(told)


@pytest.mark.parametrize("later", ["same", "again"])
def test_what_was_kept_stays_where_it_is_at_the_next_update(later):
    mine = copied()
    mine[3].source = ANSWER
    new = replaced(BASE, "def mean", stub("mean", doc="Return the mean of all numbers."))
    cells, _ = merge(BASE, mine, new)
    newer = new if later == "same" else replaced(new, "def mean", stub("mean", doc="Once more."))
    again, told = merge(new, cells, newer)
    assert sources(again) == [*sources(newer[:4]), *sources(cells[4:])]
    assert str(told) == ""


def test_an_exercise_that_is_gone_leaves_its_answer_under_a_note():
    mine = copied()
    mine[3].source = ANSWER
    new = shipped(*BASE[:2], *BASE[5:])
    cells, told = merge(BASE, mine, new)
    assert cells[3].source == ANSWER and "no longer has" in cells[2].source
    assert sources(cells[:2] + cells[4:]) == sources(new)
    assert "no longer has the exercise mean" in str(told)


def test_a_renamed_exercise_keeps_the_answer_beside_it():
    mine = copied()
    mine[3].source = ANSWER
    new = replaced(replaced(BASE, "def mean", stub("average")), "lesson.check(m", check("average"))
    cells, told = merge(BASE, mine, new)
    assert sources(cells).count(ANSWER) == 1
    assert sources(cells)[3] == new[3].source and set(sources(new)) <= set(sources(cells))
    assert "both changed the exercise average" in str(told)


def test_a_deleted_cell_comes_back_only_if_the_course_has_changed_it():
    mine = copied()
    del mine[5], mine[2]
    new = replaced(BASE, "Then", text("Then the scale, which is harder."))
    cells, told = merge(BASE, mine, new)
    assert "First the mean." not in sources(cells)
    assert cells[4].source == new[5].source
    assert "came back" in str(told)


def test_moved_cells_are_told_and_none_is_doubled():
    mine = copied()
    mine[2], mine[8] = mine[8], mine[2]
    cells, told = merge(BASE, mine, BASE)
    assert sources(cells) == sources(BASE)
    assert "moved" in str(told)


def test_what_the_course_has_moved_is_not_told_as_moved_by_the_reader():
    mine = copied()
    mine[3].source = ANSWER
    new = shipped(*BASE[:2], *BASE[5:8], *BASE[2:5], BASE[8])
    cells, told = merge(BASE, mine, new)
    assert sources(cells) == [ANSWER if s == BASE[3].source else s for s in sources(new)]
    assert str(told) == "Kept: your answer to mean."


def test_a_cell_that_upstream_has_taken_in_stands_there_once():
    mine = copied()
    mine.insert(3, text("A remark."))
    new = shipped(*BASE[:5], text("A remark."), *BASE[5:])
    cells, _ = merge(BASE, mine, new)
    assert sources(cells) == sources(new)


def test_only_what_was_run_keeps_its_old_outputs():
    mine, new = copied(), copied()
    for place, run in ((1, None), (4, 3)):
        mine[place].update(outputs=[v4.new_output("stream", text="old")], execution_count=run)
        new[place].update(outputs=[v4.new_output("stream", text="new")])
    cells, _ = merge(BASE, mine, new)
    assert (cells[1].outputs[0].text, cells[4].outputs[0].text) == ("new", "old")


def test_what_the_editor_keeps_about_a_cell_stays_and_the_tags_follow_the_course():
    mine, new = copied(), copied()
    mine[4].metadata |= {"collapsed": True, "tags": []}
    new[4].metadata.tags = ["check:mean"]
    cells, _ = merge(BASE, mine, new)
    assert cells[4].metadata == {"collapsed": True, "tags": ["check:mean"]}


@pytest.mark.parametrize("words", ["First the mean.", "First of all the mean."])
def test_tags_and_slides_that_the_reader_has_set_stay(words):
    base = copied()
    base[2].metadata |= {"tags": ["old"], "slideshow": {"slide_type": "skip"}}
    mine, new = copied(base), replaced(base, "First", text(words))
    mine[2].metadata |= {"tags": ["old", "for the talk"], "slideshow": {"slide_type": "slide"}}
    mine[8].metadata["tags"] = ["for the talk"]
    new[2].metadata["tags"] = ["new"]
    cells, _ = merge(base, mine, new)
    assert cells[2].metadata.tags == ["new", "for the talk"]
    assert cells[2].metadata.slideshow == {"slide_type": "slide"}
    assert cells[8].metadata == {"tags": ["for the talk"]}
    new[2].metadata["slideshow"] = {"slide_type": "notes"}
    cells, _ = merge(base, copied(base), new)
    assert cells[2].metadata == {"tags": ["new"], "slideshow": {"slide_type": "notes"}}


def test_line_ends_and_spaces_at_the_end_are_no_change():
    mine = copied()
    for cell in mine:
        cell.source = cell.source.replace("\n", "\r\n") + "\n"
    new = replaced(BASE, "First", text("First of all the mean."))
    cells, told = merge(BASE, mine, new)
    assert [content(cell) for cell in cells] == [content(cell) for cell in new]
    assert str(told) == ""


def test_without_a_known_base_the_ids_tell_what_the_reader_wrote():
    mine = copied()
    mine[3].source = ANSWER
    mine.insert(5, text("My note."))
    new = replaced(BASE, "Then", text("Then the scale, which is harder."))
    cells, _ = merge(guessed_base(mine, new), mine, new)
    assert sources(cells)[3:7] == [ANSWER, "lesson.check(mean)", "My note.", new[5].source]
    assert len(cells) == len(new) + 1


# Any edits on both sides. Each cell is a number, so that it is known whose it is.
EDITS = st.lists(
    st.tuples(st.sampled_from(["edit", "add", "delete", "move"]), st.integers(0, 20)), max_size=8
)


def edited(cells, edits, who):
    cells = copied(cells)
    for number, (kind, at) in enumerate(edits):
        at %= max(len(cells), 1)
        if kind == "add":
            cells.insert(at, text(f"{who} adds {number}"))
        elif cells and kind == "delete":
            del cells[at]
        elif cells and kind == "move":
            cells.append(cells.pop(at))
        elif cells:
            cells[at].source = f"{who} writes {number}"
    return cells


@given(EDITS, EDITS, st.booleans(), st.booleans())
def test_whatever_was_edited_nothing_of_the_readers_is_lost(theirs, ours, lose_ids, lose_tags):
    mine, new = edited(BASE, theirs, "reader"), shipped(*edited(BASE, ours, "course"))
    for number, cell in enumerate(mine):
        cell.id = f"lost-{number}" if lose_ids else cell.id
        if lose_tags:
            cell.metadata.pop("tags", None)
    wrote = {source for source in sources(mine) if source.startswith("reader")}
    for base in (BASE, guessed_base(mine, new)):
        cells, _ = merge(base, copied(mine), new)
        assert wrote <= set(sources(cells))
        ids = [cell.id for cell in cells]
        assert len(set(ids)) == len(ids)
        brought = {s for s in sources(new) if s.startswith("course")}
        assert brought <= set(sources(cells)) or (lose_ids and base is not BASE)
        for source in wrote:
            assert sources(cells).count(source) == 1
        again, _ = merge(new, cells, new)
        assert sources(again) == sources(cells)


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_are_listed_as_one_says_them(words, said):
    assert listed(words) == said


def test_each_thing_that_was_done_has_its_sentence():
    told = Told(["a"], 2, 1, ["b", "", ""], [""], 1, True)
    assert told.sentences() == [
        "Kept: your answer to a, 2 cells of the lesson as you changed them and 1 cell that you "
        "added.",
        "You and the course have both changed the exercise b and 2 cells: the new version stands "
        "there, and yours below it, under a note.",
        "The course no longer has 1 cell, where you had written something: that is still there, "
        "under a note.",
        "1 cell that you had deleted came back, because the course has changed it.",
        "Cells that you had moved stand where the lesson has them.",
    ]
