"""Predictions before an experiment, and exercises that say whether they are right."""

import hashlib
import html
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from aelib import _checks as checks
from aelib._console import say

from .answers import judgement
from .patience import told_if_slow
from .words import folded

if TYPE_CHECKING:
    from IPython.display import HTML

REMEMBERED = "aelib-prediction-"  # the browser's key for a prediction, before its id
# One salt for all questions, so that nobody can choose where an answer stands. If edits ever bring
# right answers out of balance over the course (tests/test_predictions.py), this is what to change.
SALT = "aelib"
NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?")
SUMS_UP = re.compile(r"(none|neither|all|both|any) of (these|them|the above)\b", re.IGNORECASE)
Test = tuple[Callable[[Any], Any], str]  # what holds of a right answer, and the hint where not


def predict(question: str, options: Mapping[str, str], answer: str) -> "HTML":
    """Show a question with options that open on a click and say whether they were right.

    The options stand in an order of their own, whatever order they were written in, and in every
    build: ascending where each has a number (of several, their mean) and no two are equal,
    otherwise by chance, as a hash of question and option has it. "None of these" and the like come
    last.

    Works without a kernel and from the keyboard: plain HTML. Where scripts run, the browser also
    remembers the option that was opened first, for `progress`.

    Parameters
    ----------
    question : str
        What the reader should predict before the experiment below runs.
    options : dict of str to str
        Each option and what is said to a reader who chose it; at least two.
    answer : str
        The option that is right.

    Returns
    -------
    IPython.display.HTML

    Raises
    ------
    ValueError, TypeError
        With fewer than two options, or an answer that is none of them.
    """
    from IPython.display import HTML

    question = checks.text("question", question)
    options = checks.mapping("options", options, empty=True)
    if len(options) < 2:
        raise ValueError(f"options must be at least two, got {len(options)}.")
    for option, said in options.items():
        checks.text("every option in options", option)
        checks.text(checks.entry("options", option), said)
    answer = checks.choice("answer", answer, options)
    name = _hash(question)[:8]
    shown = {option: options[option] for option in in_order(question, options)}
    remember = (
        "const chosen = event.target.closest('summary'); try { if (chosen && "
        f"localStorage.getItem('{REMEMBERED}{name}') === null) "
        f"localStorage.setItem('{REMEMBERED}{name}', chosen.textContent) }} catch {{}}"
    )
    rows = [
        f'<details style="margin:0.3em 0"><summary style="cursor:pointer">{html.escape(option)}'
        f'</summary><p style="margin:0.3em 1.2em">{"✓ Yes." if option == answer else "✗ No."} '
        f"{html.escape(said)}</p></details>"
        for option, said in shown.items()
    ]
    return HTML(
        f'<div data-aelib-prediction="{name}" onclick="{html.escape(remember)}" '
        'style="border-left:4px solid #0072b2;padding:0.3em 1em;line-height:1.5">'
        f"<strong>Predict first:</strong> {html.escape(question)}{''.join(rows)}</div>"
    )


def in_order(question: str, options: Iterable[str]) -> list[str]:
    """Return the options of a question in the order in which they are shown."""
    options = list(options)
    found = [[float(n.replace(",", "")) for n in NUMBER.findall(option)] for option in options]
    sizes = [sum(numbers) / len(numbers) for numbers in found if numbers]  # "10 to 20" is 15
    if len(set(sizes)) == len(options):
        return [option for _, option in sorted(zip(sizes, options, strict=True))]
    by_chance = {option: _hash(f"{SALT}\n{question}\n{option}") for option in options}
    return sorted(options, key=lambda option: (bool(SUMS_UP.match(option)), by_chance[option]))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def check(answer: Any, *tests: Test) -> None:
    """Say of an exercise: ``○ not answered yet``, ``✗ why``, or ``✓``.

    Below a hint stands what the reader's function returned, and for which input. A function that
    raises is shown its line, one that prints or returns nothing is told so, and so is one that
    changes its arguments in place, whatever it returns. Where one runs for long, a sentence
    says how to stop it. The tensors, arrays and lists of a test get their values back: the next
    answer finds them as they were.

    Parameters
    ----------
    answer : function or value
        What the reader wrote. A value of ``...`` or None, a function that returns ``...``, and one
        that has nothing in it count as not answered.
    tests : one or more pairs (test, why)
        Each test is called with the answer and returns True if it is right; `why` is the hint
        shown for the first that does not. A test that raises, other than in the answer, is one
        that does not hold: it may take what is returned for what it should be.

    Raises
    ------
    ValueError, TypeError
        Without any test, or where one is no such pair.
    """
    if not tests:
        raise ValueError("tests must be one or more pairs (test, why), got none.")
    for pair in tests:
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise TypeError(f"tests must be pairs (test, why), got {checks.shown(pair)}.")
        checks.function("every test in tests", pair[0], "answer")
        checks.text("every hint in tests", pair[1])
    with told_if_slow():
        said = judgement(answer, tests)
    say(folded(said))
