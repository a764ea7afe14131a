"""Claims, predictions and exercises as a reader meets them, in a notebook too."""

import _thread
import ast
import copy
import io
import json
import linecache
import math
import os
import re
import textwrap
import threading
import time
from html.parser import HTMLParser
from xml.etree import ElementTree

import nbformat
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from nbclient import NotebookClient

from aelib import lesson
from aelib.lesson import patience


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
    with pytest.raises(TypeError, match="^text must be a text"):
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
    with pytest.raises(TypeError, match="^holds must be True or False"):
        lesson.claim("a sentence", holds)


# ---- Predictions ---------------------------------------------------------------------------------


def test_a_prediction_says_of_each_option_whether_it_is_right():
    page = lesson.predict("Which?", {"a": "too few", "b": "indeed"}, "b").data
    assert set(re.findall(r"<summary[^>]*>(.*?)</summary><p[^>]*>(.*?)</p>", page)) == {
        ("a", "✗ No. too few"),
        ("b", "✓ Yes. indeed"),
    }
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
        ({"a": "", "b": ""}, "c", 'answer must be one of "a", "b", got \'c\''),
        ({"a": "", "b": ""}, ["a"], "answer must be one of"),
        ({"a": "", 2: ""}, "a", "every option in options must be a text"),
        ({"a": "", "b": None}, "a", r"options\['b'\] must be a text"),
    ],
)
def test_bad_predictions_are_refused(options, answer, message):
    with pytest.raises((TypeError, ValueError), match=f"^{message}"):
        lesson.predict("Which?", options, answer)


# ---- Exercises -----------------------------------------------------------------------------------


def stub(x): ...


TWICE = [(lambda f: f(2) == 4, "twice 2 is 4"), (lambda f: f(0) == 0, "twice 0 is 0")]
IS_FOUR = [(lambda n: n > 3, "more than 3"), (lambda n: n < 5, "less than 5")]


@pytest.mark.parametrize(
    ("answer", "tests", "said"),
    [
        (lambda x: 2 * x, TWICE, "✓ right"),
        (lambda x: x + 2, TWICE, "✗ twice 0 is 0"),
        (lambda x: 9, TWICE, "✗ twice 2 is 4"),
        (lambda x: x / 0, TWICE, "✗ your function raised ZeroDivisionError: division"),
        (lambda: 1, TWICE, "✗ your function raised TypeError: "),
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
    first, *others = capsys.readouterr().out.splitlines()
    assert first.startswith(said)
    assert bool(others) == (said[0] == "✗") and all(line.startswith("  ") for line in others)


def test_an_exercise_without_tests_is_a_mistake():
    with pytest.raises(ValueError, match="^tests must be one or more pairs"):
        lesson.check(1)


@pytest.mark.parametrize("tests", [(TWICE[0][0],), (("twice", "why"),), ((TWICE[0][0], 3),)])
def test_tests_must_be_functions_and_hints(tests):
    with pytest.raises(TypeError, match="^(tests|every test in tests|every hint in tests) must be"):
        lesson.check(1, *tests)


def test_a_loop_without_end_is_spoken_of_and_can_be_stopped(capsys, monkeypatch):
    monkeypatch.setattr(patience, "PATIENCE", 0.1)

    def endless(x):
        while x == x:
            pass

    stop = threading.Timer(1, _thread.interrupt_main)  # as Interrupt in the menu does it
    stop.start()
    with pytest.raises(KeyboardInterrupt) as stopped:
        lesson.check(endless, *TWICE)
    assert capsys.readouterr().out == f"{patience.STILL_AT_IT}\n"
    assert stopped.traceback[-1].name == "endless"


def test_nothing_is_said_of_an_answer_that_came_to_its_end(capsys, monkeypatch):
    monkeypatch.setattr(patience, "PATIENCE", 0.1)
    lesson.check(lambda x: 2 * x, *TWICE)
    time.sleep(0.3)
    assert capsys.readouterr().out == "✓ right\n"


def test_what_is_said_of_a_slow_answer_is_not_taken_for_its_own_words(capsys, monkeypatch):
    monkeypatch.setattr(patience, "PATIENCE", 0.1)
    lesson.check(lambda x: time.sleep(0.3), *TWICE)
    said, mark = capsys.readouterr().out.splitlines()[:2]
    assert said == patience.STILL_AT_IT and mark.startswith("✗ your function returns nothing")


def test_an_exercise_is_judged_where_there_are_no_threads(capsys, monkeypatch):
    def start(self):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)
    lesson.check(lambda x: 2 * x, *TWICE)
    assert capsys.readouterr().out == "✓ right\n"


# ---- What a hint shows of an answer --------------------------------------------------------------

HALF = torch.full((2, 2), 0.5)


@pytest.mark.parametrize(
    ("answer", "test", "shown"),
    [
        (lambda x: x + 2, lambda f: f(3) == 6, "a function(3) returned 5"),
        (copy.copy, lambda f: f(3) == 6, "copy(3) returned 3"),
        (lambda x: x, lambda f: f(3) and f(4) == 8, "(4) returned 4"),
        (lambda x: x, lambda f: f(x=1.5) == 3, "(x=1.5) returned 1.5"),
        (lambda x: x / 3, lambda f: f(1) == 1, "(1) returned 0.333333"),
        (lambda x: x, lambda f: f(2.9999999999999996) == 3, "returned 2.9999999999999996"),
        (lambda x: f"{x}", lambda f: f(4) == 4, "(4) returned '4'"),
        (lambda x: (x, [True]), lambda f: f((1,)) == 1, "((1,)) returned ((1,), [True])"),
        (
            lambda x: {"a": x.sum()},
            lambda f: f(HALF) == 2,
            "([[0.5, 0.5], [0.5, 0.5]]) returned {'a': 2}",
        ),
        (lambda x: x.numpy() * -0.0, lambda f: f(HALF)[0, 0] == 2, "returned [[0, 0], [0, 0]]"),
        (
            lambda x: x / 0,
            lambda f: (f(HALF) == 0).all(),
            "returned [[inf, inf], [inf, inf]]",
        ),
        (
            lambda x: x > 0,
            lambda f: f(torch.zeros(20, 20)).all(),
            "(Tensor of shape (20, 20) (all 0)) returned Tensor of shape (20, 20) (all 0)",
        ),
        (
            lambda x: x,
            lambda f: f(np.arange(20.0)) is None,
            "array of shape (20,) (from 0 to 19, mean 9.5)",
        ),
        (lambda x: x / 10, lambda f: f(torch.tensor(1)) is None, "(1) returned 0.1"),
        (lambda x: x + 0.2, lambda f: f(0.1) == 0.3, "(0.1) returned 0.30000000000000004"),
        (lambda x: x.float(), lambda f: f(HALF.bfloat16()) is None, "0.5, 0.5]]) returned [["),
        (lambda x: x.to_sparse(), lambda f: f(HALF) is None, "returned a Tensor of shape (2, 2)"),
        (lambda x: x[0], lambda f: f([[[[[1]]]]]) is None, "([[[...]]]) returned [[[...]]]"),
        (lambda x: x, lambda f: f(len) is None, "(len) returned len"),
        (lambda x: x, lambda f: f(lambda: 0) is None, "(a function) returned a function"),
        (lambda x: x, lambda f: f(torch.nn.ReLU()) is None, "(ReLU(...)) returned ReLU(...)"),
        (lambda x: x, lambda f: f([0] * 50) is None, "(a list of 50) returned a list of 50"),
        (7, lambda n: n == 8, "your answer is 7"),
    ],
)
def test_a_hint_shows_what_came_of_which_input(answer, test, shown, capsys):
    lesson.check(answer, (test, "why"))
    first, *others = capsys.readouterr().out.splitlines()
    assert first == "✗ why" and shown in " ".join(map(str.strip, others))


@pytest.mark.parametrize(
    ("answer", "test"),
    [
        (lambda x: 3, lambda f: f(1)[0] == 3),
        (lambda x: x, lambda f: torch.ones(3) @ f(HALF) == 0),
        (lambda x: x, lambda f: f(HALF) == 0.5),  # which of the four?
        (lambda x: "a", lambda f: abs(f(1) - 1) < 1e-9),
        (5, lambda answer: answer(1) == 1),
    ],
)
def test_an_error_of_the_test_itself_is_not_shown(answer, test, capsys):
    lesson.check(answer, (test, "why"))
    out = capsys.readouterr().out
    assert out.startswith("✗ why\n  ") and "Error" not in out and "not " not in out


def test_a_test_at_fault_is_no_wrong_answer():
    with pytest.raises(ZeroDivisionError):
        lesson.check(lambda x: x, (lambda f: 1 / 0, "never seen"))


def test_a_long_hint_is_folded_between_words(capsys):
    lesson.check(lambda x: x, (lambda f: f(2) == 4, "why " * 40 + "x" * 100))
    first, *others, last = capsys.readouterr().out.splitlines()
    assert first == "✗ " + "why " * 20 + "why" and all(map(str.strip, others))
    assert max(map(len, [first, *others[:-1]])) <= 88 and others[-1] == "    " + "x" * 100
    assert last.startswith("  a function(2) returned")


def test_an_error_of_the_answer_is_shown_with_its_line(capsys):
    run_cell("""
        def inner(x):
            return x["no"]

        def answer(x):
            # the keys are letters
            y = inner(x)
            return y

        lesson.check(answer, (lambda f: f({"a": 1}) == 1, "why"))
    """)
    assert capsys.readouterr().out.splitlines() == [
        "✗ your function raised KeyError: 'no'",
        '  in its line: return x["no"]',
        "  when called as answer({'a': 1})",
    ]


def prints(x):
    print(2 * x, end="")
    print()


def prints_and_returns(x):
    print("looking at", x)
    return 2 * x


def forgets(x):
    y = 2 * x  # noqa: F841


def forgets_a_branch(x):
    if x > 0:
        return 2 * x


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            prints,
            "4\n✗ your function prints and returns nothing: write return in place of print\n"
            "  prints(2) printed 4 and returned None\n",
        ),
        (prints_and_returns, "looking at 2\nlooking at 0\n✓ right\n"),
        (
            forgets,
            "✗ your function returns nothing here: does each way through it end in a "
            "return?\n  forgets(2) returned None\n",
        ),
        (
            forgets_a_branch,
            "✗ your function returns nothing here: does each way through it end in a "
            "return?\n  forgets_a_branch(0) returned None\n",
        ),
    ],
)
def test_what_returns_nothing_is_not_what_is_not_answered(answer, said, capsys):
    lesson.check(answer, *TWICE)
    assert capsys.readouterr().out == said


def missing_name(x):
    return torhc.sum(x)  # noqa: F821


@pytest.mark.parametrize(
    ("answer", "test"),
    [(missing_name, lambda f: f(2) == 4), (lambda x: x, lambda f: torhc.sum(f(2)))],  # noqa: F821
)
def test_a_missing_name_sends_to_the_setup(answer, test, capsys):
    lesson.check(answer, (test, "why"))
    said = "✗ name 'torhc' is not defined: run the setup cell first (it holds the imports)"
    assert capsys.readouterr().out.startswith(said)


def in_tensor(x):
    x -= 1
    return x.sum()


def in_part(x):
    x["a"][0] += 1
    return 0


def in_resized(x):
    return x.t_().sum()


def in_other_numbers(x):
    x.data = x.data.double()
    return 0


def in_list(x):
    x.reverse()
    return x[0]


def in_dict(x):
    return x.pop("a")


def and_returns_nothing(x):
    x += 1


def and_raises(x):
    x += 1
    raise RuntimeError


@pytest.mark.parametrize(
    ("answer", "argument"),
    [
        (in_tensor, torch.arange(6.0).view(2, 3)),
        (in_tensor, torch.arange(6.0).view(2, 3)[:, 1]),
        (in_tensor, torch.tensor(2, dtype=torch.int8)),
        (in_tensor, torch.ones(2).bfloat16()),
        (in_tensor, np.arange(6.0)[::-1]),
        (in_tensor, np.array([np.nan, 2])),
        (in_part, {"a": [torch.ones(2)]}),
        (in_part, {"a": np.ones(2)}),
        (in_resized, torch.arange(6.0).view(2, 3)),
        (in_other_numbers, torch.ones(2)),
        (in_list, [1, 2, 3]),
        (in_dict, {"a": 1, "b": 2}),
        (and_returns_nothing, torch.ones(2)),
        (and_raises, np.ones(2)),
    ],
)
def test_an_answer_that_changes_its_arguments_is_told_so(answer, argument, capsys):
    """And what it was given is as before, for the next answer."""
    before = copy.deepcopy(argument)
    lesson.check(answer, (lambda f: f(argument) is not None, "never seen"))
    assert capsys.readouterr().out.startswith("✗ your function changes its arguments (x)")
    assert str(argument) == str(before)


def test_an_answer_is_not_blamed_for_what_a_test_changes(capsys):
    grey, nan = torch.full((2, 2), 0.5), np.array([np.nan])

    def twice(f):
        first = float(f(grey, nan))
        grey.zero_()
        return first == 2 and float(f(grey, nan)) == 0

    lesson.check(lambda x, y: x.sum(), (twice, "the sum"))
    assert capsys.readouterr().out == "✓ right\n"


def test_a_network_and_a_generator_may_change(capsys):
    net, generator = torch.nn.Linear(1, 1), torch.Generator().manual_seed(0)

    def fill(net, generator):
        torch.nn.init.zeros_(net.weight)
        return torch.rand(1, generator=generator)

    lesson.check(fill, (lambda f: float(f(net, generator)) != float(f(net, generator)), "two"))
    assert capsys.readouterr().out == "✓ right\n" and net.weight.item() == 0


def test_gradients_reach_what_a_test_passes_in(capsys):
    x = torch.ones(2, requires_grad=True)
    slope = (lambda f: torch.autograd.grad(f(x), x)[0].tolist() == [2, 2], "the slope is 2x")
    lesson.check(lambda x: (x**2).sum(), slope)
    assert capsys.readouterr().out == "✓ right\n"


def test_a_notebook_says_what_to_run_where_a_name_is_missing():
    cells = [
        "from aelib import lesson",
        "torhc.ones(2)",
        "def f():\n    return y\n    y = 1\nf()",
        "np.ones(2)\n",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
    NotebookClient(notebook, kernel_name="python3", allow_errors=True, timeout=60).execute()
    first, local, last = (cell.outputs[0] for cell in notebook.cells[1:])
    advice = "is not defined: run the setup cell first (it holds the imports), then the cells above"
    assert first.ename == "NameError" and advice in first.evalue
    assert advice in first.traceback[-1] and "torhc" in first.evalue and advice in last.evalue
    assert local.ename == "UnboundLocalError" and "setup" not in local.evalue


# ---- What is printed -----------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "cp1252", "ascii", "latin-1"])
def test_a_lesson_speaks_on_every_console(encoding, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr("sys.stdout", stream)
    lesson.claim("one é is less", 1 < 2)
    lesson.check(3, (lambda n: n == 3, "three"))
    lesson.check(3, (lambda n: n == 4, "four"))
    lesson.check(None, (lambda n: n == 4, "four"))
    stream.flush()
    lines = stream.buffer.getvalue().decode(encoding).splitlines()
    assert lines.pop(3) == "  your answer is 3"
    assert [line[1:] for line in lines[1:]] == [" right", " four", " not answered yet"]
    assert lines[0][1:] in (" one é is less", " one ? is less")
    marks = "".join(line[0] for line in lines)
    assert set(marks) <= set("✓✗○vxo") and (marks == "✓✓✗○") == (encoding == "utf-8")


def test_a_stream_that_says_how_to_write_what_it_lacks_is_left_to_it(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="backslashreplace")
    monkeypatch.setattr("sys.stdout", stream)
    lesson.claim("less", 1 < 2)
    stream.flush()
    assert stream.buffer.getvalue().decode() == f"\\u2713 less{os.linesep}"


# ---- Seeds and stored results --------------------------------------------------------------------


def test_the_seed_comes_from_the_environment(monkeypatch):
    monkeypatch.delenv("AELIB_SEED", raising=False)
    assert lesson.seed() == 0
    for text in ("12", "0", "007", str(2**32 - 1)):
        monkeypatch.setenv("AELIB_SEED", text)
        assert lesson.seed() == int(text)


@pytest.mark.parametrize(
    "text", ["", "-1", "1.5", "one", "²", "1e3", "4294967296", "20261127001", "9" * 5000]
)
def test_bad_seeds_are_refused(text, monkeypatch):
    monkeypatch.setenv("AELIB_SEED", text)
    with pytest.raises(ValueError, match="^AELIB_SEED must be a whole number"):
        lesson.seed()


def test_stored_results_are_read():
    assert isinstance(lesson.stored("reconstruction_curve"), dict)
    for name in ("nothing", "../lesson", "reconstruction_curve.json", None, ["a"]):
        with pytest.raises(ValueError, match='^name must be one of .*"reconstruction_curve"'):
            lesson.stored(name)


class TestTable:
    def test_says_what_a_picture_shows_and_is_a_table_for_screen_readers(self, capsys):
        lesson.table("errors & more", ["mean", "a\nb"], {"PCA": [23.1, "<1"], 2: ["∞", "1\n± 2"]})
        shown = ast.literal_eval(capsys.readouterr().out.strip())
        assert shown["text/plain"].splitlines() == [
            "errors & more",
            "\tmean\ta b",
            "PCA\t23.1\t<1",
            "2\t∞\t1 ± 2",
        ]
        root = ElementTree.fromstring(shown["text/html"])
        assert root.find("summary").text == "As a table: errors & more"
        assert [(th.get("scope"), th.text) for th in root.iter("th")] == [
            ("col", "mean"),
            ("col", "a b"),
            ("row", "PCA"),
            ("row", "2"),
        ]
        assert [td.text for td in root.iter("td")] == [None, "23.1", "<1", "∞", "1 ± 2"]

    @pytest.mark.parametrize(
        ("columns", "rows", "said"),
        [
            (
                ["a", "b"],
                {"x": [1]},
                "an entry for each of 2 columns, got 1",
            ),
            ([], {"x": []}, "columns needs at least one entry"),
            ("ab", {"x": [1, 2]}, "columns must be a sequence"),
            (["a"], [[1]], "rows must be a dict"),
        ],
    )
    def test_refuses_what_is_no_table(self, columns, rows, said):
        with pytest.raises((TypeError, ValueError), match=said):
            lesson.table("errors", columns, rows)
