"""The list of what a reader has done, from notebooks as editors save them."""

import html
import json
import re
from html.parser import HTMLParser

import pytest
from nbformat import v4

from aelib import lesson

PREDICTION = lesson.predict("Which?", {"a": "too few", "b": "indeed"}, "b").data


def code(source, *lines, run=1, page=""):
    outputs = [v4.new_output("stream", text="".join(f"{line}\n" for line in lines))]
    if page:
        outputs = [v4.new_output("execute_result", data={"text/html": page})]
    return v4.new_code_cell(source, execution_count=run, outputs=outputs)


def save(folder, name, *cells, lesson_name=None, as_lines=False):
    nb = v4.new_notebook(
        cells=[v4.new_markdown_cell(f"# {name[:2]} · A <title>\n\n*Why?*"), *cells]
    )
    nb.metadata["aelib"] = {"lesson": lesson_name or name, "shipped": "0"}
    if as_lines:  # as nbformat writes it
        for cell in nb.cells:
            cell.source = cell.source.splitlines(keepends=True)
            for output in cell.get("outputs", []):
                output["text"] = output.get("text", "").splitlines(keepends=True)
    (folder / f"{name}.ipynb").write_text(json.dumps(nb), encoding="utf-8")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows():
    """Return the cells of the table that is shown, as text."""
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _: (
        found.append([]) if tag == "tr" else found[-1].append("") if tag in ("td", "th") else None
    )

    def text(data):
        if found and found[-1]:
            found[-1][-1] += data

    parser.handle_data = text
    parser.feed(lesson.progress().data.split("</table>")[0])
    return found[1:]


@pytest.mark.parametrize("as_lines", [False, True])
def test_what_was_run_and_is_right_counts(here, as_lines):
    save(
        here,
        "04_first",
        code("lesson.check(f, (test, why))", "✓ right"),
        code("lesson.check(g, (test, why))", "✗ not yet: ✓ is what you want"),
        code("lesson.check(h, (test, why))", "○ not answered yet"),
        code('lesson.claim("a", x < 1)\nlesson.claim("b", y < 1)', "log", "✓ a", "✓ b"),
        code('for i in n:\n    lesson.claim(f"{i}", i < 1)', "✓ 1", "✓ 2", "✗ 3"),
        as_lines=as_lines,
    )
    assert rows() == [["04 · A <title>", "1 of 3", "", "4 of 5"]]


def test_what_was_only_shipped_does_not(here):
    save(here, "04_first", code('lesson.claim("a", x < 1)', "✓ a", run=None))
    assert rows() == [["04 · A <title>", "", "", "0 of 1"]]


def test_predictions_are_counted_by_the_browser(here):
    save(here, "04_first", code("lesson.predict(...)", page=PREDICTION))
    assert rows() == [["04 · A <title>", "", "– of 1", ""]]
    (kept,) = re.findall(r'data-aelib-prediction="(\w+)"', PREDICTION)
    page = lesson.progress().data
    assert f'data-aelib-predictions="{kept}"' in page
    (key,) = set(re.findall(rf"Item\('([\w-]+){kept}'", html.unescape(PREDICTION)))
    assert f'getItem("{key}" + id)' in page


def test_other_questions_have_other_names():
    names = {re.search(r'prediction="(\w+)"', page)[1] for page in (
        PREDICTION,
        lesson.predict("Which one?", {"a": "too few", "b": "indeed"}, "b").data,
        lesson.predict("Which?", {"a": "reworded", "b": "indeed", "c": "no"}, "b").data,
    )}  # fmt: skip
    assert len(names) == 2


def test_lessons_are_listed_in_their_order_and_nothing_else_is(here):
    save(here, "05_pca")
    save(here, "04_first")
    save(here, "04_first_again", lesson_name="04_first")
    for name, text in {"a": "{}", "b": "[1]", "c": "{", "d": '{"metadata": {"aelib": 3}}'}.items():
        (here / f"{name}.ipynb").write_text(text, encoding="utf-8")
    (here / "e.ipynb").write_bytes(b"\xff")
    (here / "f.ipynb").mkdir()
    assert [row[0][:2] for row in rows()] == ["04", "05"]


def test_elsewhere_one_sentence_says_where_it_is_shown(here):
    (here / "other.ipynb").write_text(json.dumps(v4.new_notebook()), encoding="utf-8")
    page = lesson.progress().data
    assert "make lab" in page and "<table" not in page
