"""Predictions before an experiment, and exercises that say whether they are right."""

import html
import inspect
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from aelib import _checks as checks
from aelib._console import say

from .arguments import Watched

if TYPE_CHECKING:
    from IPython.display import HTML

UNANSWERED = (None, ...)
Test = tuple[Callable[[Any], Any], str]  # what holds of a right answer, and the hint where not


def predict(question: str, options: Mapping[str, str], answer: str) -> "HTML":
    """Show a question with options that open on a click and say whether they were right.

    Works without a kernel and from the keyboard: plain HTML, no script.

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
    rows = [
        f'<details style="margin:0.3em 0"><summary style="cursor:pointer">{html.escape(option)}'
        f'</summary><p style="margin:0.3em 1.2em">{"✓ Yes." if option == answer else "✗ No."} '
        f"{html.escape(said)}</p></details>"
        for option, said in options.items()
    ]
    return HTML(
        '<div style="border-left:4px solid #0072b2;padding:0.3em 1em;line-height:1.5">'
        f"<strong>Predict first:</strong> {html.escape(question)}{''.join(rows)}</div>"
    )


def check(answer: Any, *tests: Test) -> None:
    """Say of an exercise: ``○ not answered yet``, ``✗ why``, or ``✓``.

    A function that changes its arguments in place is told so, whatever it returns. The tensors,
    arrays and lists of a test get their values back: the next answer finds them as they were.

    Parameters
    ----------
    answer : function or value
        What the reader wrote. A value of ``...`` or None, and a function that returns one of
        them, count as not answered.
    tests : one or more pairs (test, why)
        Each test is called with the answer and returns True if it is right; `why` is the hint
        shown for the first that does not.

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
    say(_judgement(answer, tests))


def _judgement(answer: Any, tests: tuple[Test, ...]) -> str:
    """Return the line that `check` prints."""
    if any(answer is nothing for nothing in UNANSWERED):
        return "○ not answered yet"
    watched = Watched(answer) if inspect.isfunction(answer) else None
    for test, why in tests:
        try:
            right = bool(test(answer if watched is None else watched))
        except Exception as error:
            right, why = False, f"{why} (your code raised {type(error).__name__}: {error})"
        if watched is not None and watched.changed:
            return (
                f"✗ your function changes its arguments ({', '.join(watched.changed)}): whoever "
                "calls it would lose them, so work on new values or on a copy"
            )
        returned = [] if watched is None else watched.returned
        if any(value is nothing for value in returned for nothing in UNANSWERED):
            return "○ not answered yet"
        if not right:
            return f"✗ {why}"
    return "✓ right"
