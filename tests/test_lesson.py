"""Claims, predictions and exercises as a reader meets them, in a notebook too."""

import json
import linecache
import math
import re
import textwrap
from html.parser import HTMLParser

import nbformat
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from nbclient import NotebookClient

from aelib import lesson


@pytest.fixture(autouse=True)
def no_log(monkeypatch):
    monkeypatch.delenv("AELIB_CLAIMS_LOG", raising=False)


@pytest.fixture
def logged(tmp_path, monkeypatch):
    """Run code as a notebook cell, and return what its claims wrote to the log."""
    log = tmp_path / "log"
    monkeypatch.setenv("AELIB_CLAIMS_LOG", str(log))

    def run(source):
        log.unlink(missing_ok=True)
        run_cell(source)
        return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]

    return run


def run_cell(source):
    """Run code whose text is in linecache only, which is how IPython runs a cell."""
    source, name = textwrap.dedent(source), f"<cell {len(linecache.cache)}>"
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    names = {"lesson": lesson, "claim": lesson.claim, "np": np, "torch": torch, "__name__": "cell"}
    exec(compile(source, name, "exec"), names)


# ---- Claims --------------------------------------------------------------------------------------


def test_a_claim_that_holds_is_printed(capsys):
    ours, theirs = 1, 2
    lesson.claim("ours is smaller", ours < theirs)
    assert capsys.readouterr().out == "✓ ours is smaller\n"


def test_a_claim_that_fails_shows_what_was_compared(capsys):
    errors = {"net": 30.0, "pca": 20.123456789}
    with pytest.raises(lesson.ClaimError) as caught:
        lesson.claim(
            "the net has half the error",
            errors["net"] < 0.5 * errors["pca"],
        )
    message = str(caught.value)
    assert message.startswith("✗ the net has half the error: ")
    assert "errors['net'] < 0.5 * errors['pca'], that is 30 < 10.0617." in message
    assert isinstance(caught.value, AssertionError) and capsys.readouterr().out == ""


def test_a_claim_without_a_comparison_fails_too():
    fine = False
    with pytest.raises(lesson.ClaimError, match="Here: fine.$"):
        lesson.claim("all is fine", fine)


MARGINS = [  # expression, values, margin
    ("3 < 4", [3, 4], 0.25),
    ("4 > 3", [4, 3], 1 / 3),
    ("5 < 4", [5, 4], -0.25),
    ("4 <= 4", [4, 4], 0),
    ("2 >= 0", [2, 0], 2),
    ("-3 < -2", [-3, -2], 0.5),
    ("1 < 2 < 10", [1, 2, 2, 10], 0.5),
    ("1 < 2 and 3 > 1", [1, 2, 3, 1], 0.5),
    ("1 < 2 and 3 < 1", [1, 2, 3, 1], -2),
    ("1 < 2 or 3 < 1", [1, 2, 3, 1], None),
    ("2 == 2.0", [2, 2], 0),
    ("2 == 3", [2, 3], -1),
    ("torch.tensor(1.0) < torch.tensor(2.0)", [1, 2], 0.5),
    ("torch.tensor([1.0], requires_grad=True).sum() < 2", [1, 2], 0.5),
    ("np.float32(1) < np.array(2)", [1, 2], 0.5),
    ("np.array([1, 2]).max() < 4", [2, 4], 0.5),
    ("max([n for n in (1, 2)]) < 4", [2, 4], 0.5),
    ("len('ab') < 4 and 'a' in 'ab'", [2, 4], 0.5),
    ("bool((np.arange(3) < 5).all())", [], None),
    ("np.ones(3).shape == (3,)", [], None),
    ("not 3 < 2", [], None),
    ("'a' != 'b'", [], None),
]


@pytest.mark.parametrize(("expression", "values", "margin"), MARGINS)
def test_the_log_holds_the_margin(expression, values, margin, logged, capsys):
    (row,) = logged(f"claim('é', {expression})")
    assert sorted(row) == ["claim", "expression", "holds", "margin", "values"]
    holds = bool(eval(expression))
    assert (row["claim"], row["expression"], row["holds"]) == ("é", expression, holds)
    assert row["values"] == values and row["margin"] == pytest.approx(margin)
    assert capsys.readouterr().out == ("✓ é\n" if holds else "✗ é\n")


def test_every_claim_of_a_cell_is_told_apart(logged):
    rows = logged("""
        from aelib.lesson import claim as also
        a = [1, 2]
        claim("one", a[0] < 2)
        claim("two", a[1] < 4)
        lesson.claim(
            "three",
            a[0]
            < 8,
        )
        for i in a:
            claim(f"loop {i}", i < 10)
        claim("same line", 1 < 2); claim("same line", 3 > 1)
        also("another name", 1 < 2)
        claim(text="by name", holds=1 < 2)
    """)
    found = [(row["expression"], row["margin"]) for row in rows]
    assert found[:5] == [
        ("a[0] < 2", 0.5),
        ("a[1] < 4", 0.5),
        ("a[0] < 8", 7 / 8),
        ("i < 10", 0.9),
        ("i < 10", 0.8),
    ]
    assert found[5:] == [("the condition", None)] * 4, "better no margin than another claim's"


def test_a_claim_in_a_function_sees_its_names(logged):
    """The comparison is read a second time, and a comprehension is a scope of its own."""
    (row,) = logged("""
        def check():
            errors, names = {"a": 1.0, "b": 2.0}, ["a", "b"]
            claim("small", max(errors[name] for name in names) < 4)
        check()
    """)
    assert row["values"] == [2, 4]


def test_reading_a_second_time_cannot_fail_a_claim(capsys):
    run_cell("""
        numbers = iter([1])
        claim("used up", next(numbers) < 2)
        claim("gone", [1].pop() < 2 and {"a": 1}.pop("a") < 2)
    """)
    assert capsys.readouterr().out == "✓ used up\n✓ gone\n"


def test_a_claim_whose_text_has_changed_still_works(tmp_path, capsys):
    name = tmp_path / "lesson.py"
    code = compile("claim('fine', 1 < 2)", str(name), "exec")
    name.write_text("claim('half a line', (\n", encoding="utf-8")
    exec(code, {"claim": lesson.claim})
    assert capsys.readouterr().out == "✓ fine\n"


def test_claims_in_a_real_notebook():
    cells = ["from aelib import lesson\n%time a = 3", "!true\nlesson.claim(\n    'small', a < 2)"]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
    NotebookClient(notebook, kernel_name="python3", allow_errors=True, timeout=60).execute()
    (error,) = notebook.cells[1].outputs
    assert error["ename"] == "ClaimError" and "Here: a < 2, that is 3 < 2." in error["evalue"]


@given(st.one_of(st.none(), st.booleans(), st.floats()))
def test_a_claim_needs_a_text(text):
    with pytest.raises(TypeError, match="^text must be a sentence"):
        lesson.claim(text, True)


@given(
    st.one_of(
        st.none(),
        st.floats(),
        st.text(),
        st.sampled_from([np.array([True, False]), torch.ones(2) > 0, torch.tensor(1.0)]),
    )
)
def test_a_claim_needs_a_truth_value(holds):
    """A number in place of a comparison would always hold."""
    with pytest.raises(TypeError, match="^holds must be true or false"):
        lesson.claim("a sentence", holds)


# ---- Predictions ---------------------------------------------------------------------------------


def test_a_prediction_says_of_each_option_whether_it_is_right():
    page = lesson.predict("Which?", {"a": "too few", "b": "indeed"}, "b").data
    assert re.findall(r"<summary[^>]*>(.*?)</summary><p[^>]*>(.*?)</p>", page) == [
        ("a", "✗ No. too few"),
        ("b", "✓ Yes. indeed"),
    ]
    assert "Which?" in page and "open" not in re.findall(r"<details([^>]*)>", page)[0]


@given(st.text(), st.dictionaries(st.text(), st.text(), min_size=2, max_size=4), st.data())
def test_a_prediction_shows_any_text_as_it_is(question, options, data):
    page = lesson.predict(question, options, data.draw(st.sampled_from(list(options)))).data
    tags, texts = [], []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _: tags.append(tag)
    parser.handle_data = texts.append
    parser.feed(page)
    parser.close()
    assert tags == ["div", "strong", *["details", "summary", "p"] * len(options)]
    shown = "".join(texts)
    assert all(part in shown for part in (question, *options, *options.values()))


@pytest.mark.parametrize(
    ("options", "answer", "message"),
    [
        ({"a": ""}, "a", "options must be at least two"),
        ({}, "a", "options must be at least two"),
        (["a", "b"], "a", "options must be a dict"),
        ({"a": "", "b": ""}, "c", "answer must be one of .'a', 'b'., got 'c'"),
        ({"a": "", "b": ""}, ["a"], "answer must be one of"),
    ],
)
def test_bad_predictions_are_refused(options, answer, message):
    with pytest.raises((TypeError, ValueError), match=f"^{message}"):
        lesson.predict("Which?", options, answer)


# ---- Exercises, seeds and stored results ---------------------------------------------------------


def stub(x): ...


TWICE = [(lambda f: f(2) == 4, "twice 2 is 4"), (lambda f: f(0) == 0, "twice 0 is 0")]
IS_FOUR = [(lambda n: n > 3, "more than 3"), (lambda n: n < 5, "less than 5")]


@pytest.mark.parametrize(
    ("answer", "tests", "said"),
    [
        (lambda x: 2 * x, TWICE, "✓ right"),
        (lambda x: x + 2, TWICE, "✗ twice 0 is 0"),
        (lambda x: 9, TWICE, "✗ twice 2 is 4"),
        (lambda x: x / 0, TWICE, "✗ twice 2 is 4 (your code raised ZeroDivisionError: division"),
        (lambda: 1, TWICE, "✗ twice 2 is 4 (your code raised TypeError: "),
        (stub, TWICE, "○ not answered yet"),
        (lambda x: ..., TWICE, "○ not answered yet"),
        (lambda x: None, [(lambda f: f(1) + 1 == 2, "one")], "○ not answered yet"),
        (None, TWICE, "○ not answered yet"),
        (..., IS_FOUR, "○ not answered yet"),
        (4, IS_FOUR, "✓ right"),
        (torch.tensor(9.0), IS_FOUR, "✗ less than 5"),
        (np.arange(3), [(lambda a: (a == [0, 1, 2]).all(), "count")], "✓ right"),
        (0, [(lambda n: n == 0, "none")], "✓ right"),
        (math, [(lambda m: m.pi > 3, "pi")], "✓ right"),
        (torch.nn.Linear(2, 3), [(lambda m: m.out_features == 3, "three")], "✓ right"),
    ],
)
def test_an_exercise_is_judged(answer, tests, said, capsys):
    lesson.check(answer, *tests)
    out = capsys.readouterr().out
    assert out.startswith(said) and out.count("\n") == 1


def test_an_exercise_without_tests_is_a_mistake():
    with pytest.raises(ValueError, match="^tests must be one or more pairs"):
        lesson.check(1)


def test_the_seed_comes_from_the_environment(monkeypatch):
    monkeypatch.delenv("AELIB_SEED", raising=False)
    assert lesson.seed() == 0
    monkeypatch.setenv("AELIB_SEED", "12")
    assert lesson.seed() == 12


@pytest.mark.parametrize("text", ["", "-1", "1.5", "one", "²", "1e3"])
def test_bad_seeds_are_refused(text, monkeypatch):
    monkeypatch.setenv("AELIB_SEED", text)
    with pytest.raises(ValueError, match="^AELIB_SEED must be a whole number"):
        lesson.seed()


def test_stored_results_are_read():
    assert isinstance(lesson.stored("reconstruction_curve"), dict)
    for name in ("nothing", "../lesson", "reconstruction_curve.json", None, ["a"]):
        with pytest.raises(ValueError, match="^name must be one of .*'reconstruction_curve'"):
            lesson.stored(name)
