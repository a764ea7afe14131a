"""What a lesson says to its reader: claims that the run checks, predictions, exercises."""

import ast
import html
import inspect
import json
import linecache
import os
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path

__all__ = ["ClaimError", "check", "claim", "predict", "seed", "stored"]


class ClaimError(AssertionError):
    """A claim of a lesson that this run does not bear out."""


def seed() -> int:
    """Return the one seed of a lesson: the environment's AELIB_SEED, or 0.

    Returns
    -------
    int, 0 or larger

    Raises
    ------
    ValueError
        If AELIB_SEED is not a whole number of 0 or more.
    """
    text = os.environ.get("AELIB_SEED", "0")
    if not text.isdecimal():
        raise ValueError(f"AELIB_SEED must be a whole number of 0 or more, got {text!r}.")
    return int(text)


def claim(text: str, holds: bool) -> None:
    """Print ``✓ text`` if the claim holds, and fail with the values compared if it does not.

    Write the comparison into the call, ``claim("half the error", ours < 0.5 * theirs)``: its two
    sides are read from there, and computed a second time, for the message and for the margin.
    Comparisons can be chained, or joined by ``and`` or ``or``. The text must not name values,
    which differ from one machine to the next.

    Parameters
    ----------
    text : str
        The claim, one sentence.
    holds : bool
        Whether it holds.

    Raises
    ------
    TypeError
        If `text` is not a string, or `holds` neither true nor false.
    ClaimError
        If it does not hold. With AELIB_CLAIMS_LOG set, every claim is appended to that file as a
        line of JSON instead and none raises, so that one run reports all of them.

    Notes
    -----
    Every lesson ends with claims.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a sentence, got {text!r}.")
    if getattr(holds, "shape", None) == ():  # one truth value of NumPy or torch
        holds = holds.item()
    if not isinstance(holds, bool):
        raise TypeError(f"holds must be true or false, such as `a < b`, got {holds!r}.")
    expression, sides = _compared_in(sys._getframe(1))
    log = os.environ.get("AELIB_CLAIMS_LOG")
    if log:
        row = {"claim": text, "expression": expression, "values": [v for s in sides for v in s[1:]]}
        margin = min((_margin(*side) for side in sides), default=None)
        if holds and sides and margin < 0:  # held by another side of an `or`
            margin = None
        row |= {"margin": margin, "holds": holds}
        with open(log, "a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    elif not holds:
        values = "; ".join(f"{left:.6g} {symbol} {right:.6g}" for symbol, left, right in sides)
        seen = f" Here: {expression}, that is {values}." if sides else f" Here: {expression}."
        raise ClaimError(f"✗ {text}: this run does not bear it out.{seen}")
    print(("✓ " if holds else "✗ ") + text)


def predict(question: str, options: dict[str, str], answer: str):
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

    if not isinstance(options, dict):
        raise TypeError(f"options must be a dict {{option: what is said}}, got {options!r}.")
    if len(options) < 2:
        raise ValueError(f"options must be at least two, got {list(options)}.")
    if answer not in list(options):
        raise ValueError(f"answer must be one of {list(options)}, got {answer!r}.")
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


def check(answer, *tests: tuple[Callable, str]) -> None:
    """Say of an exercise: ``○ not answered yet``, ``✗ why``, or ``✓``.

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
    ValueError
        Without any test.
    """
    if not tests:
        raise ValueError("tests must be one or more pairs (test, why), got none.")
    unanswered = (None, ...)
    given = []

    def watched(*args, **kwargs):
        given.append(answer(*args, **kwargs))
        return given[-1]

    if any(answer is nothing for nothing in unanswered):
        print("○ not answered yet")
        return
    for test, why in tests:
        try:
            right = bool(test(watched if inspect.isfunction(answer) else answer))
        except Exception as error:
            right, why = False, f"{why} (your code raised {type(error).__name__}: {error})"
        if any(value is nothing for value in given for nothing in unanswered):
            print("○ not answered yet")
            return
        if not right:
            print(f"✗ {why}")
            return
    print("✓ right")


def stored(name: str) -> dict:
    """Return the result of a longer experiment, computed beforehand by a script of experiments/.

    A figure that shows it must say so, and name the command that makes it.

    Parameters
    ----------
    name : str
        Name of the script, without its ending.

    Returns
    -------
    dict, as the script wrote it

    Raises
    ------
    ValueError
        If nothing is stored under that name; the message lists what is.
    """
    folder = resources.files("aelib") / "stored"
    names = sorted(Path(e.name).stem for e in folder.iterdir() if e.name.endswith(".json"))
    if name not in names:
        raise ValueError(f"name must be one of the stored results {names}, got {name!r}.")
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


def _compared_in(frame) -> tuple[str, list[tuple[str, float, float]]]:
    """Return the second argument of the `claim` call as text, and the numbers it compares."""
    lines = linecache.getlines(frame.f_code.co_filename, frame.f_globals)
    try:
        tree = ast.parse("".join(lines))
    except SyntaxError:  # the file has been edited since it was started
        return "the condition", []
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] == "claim"
        and node.lineno <= frame.f_lineno <= node.end_lineno
        and len(node.args) == 2
    ]
    if len(calls) != 1:  # two on one line: which of them is running?
        return "the condition", []
    condition = calls[0].args[1]
    parts = condition.values if isinstance(condition, ast.BoolOp) else [condition]
    sides = []
    for part in parts:
        if isinstance(part, ast.Compare):
            terms = [_value(term, frame) for term in (part.left, *part.comparators)]
            symbols = [_SYMBOLS.get(type(op)) for op in part.ops]
            sides += [s for s in zip(symbols, terms, terms[1:], strict=False) if None not in s]
    return ast.unparse(condition), sides


_SYMBOLS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "=="}


def _value(node: ast.expr, frame) -> float | None:
    """Evaluate one side of a comparison where it stands; None if it is not one number."""
    code = compile(ast.Expression(node), "<claim>", "eval")
    try:
        # One namespace: a comprehension inside eval does not see a separate one of local names.
        value = eval(code, {**frame.f_globals, **frame.f_locals})
        return float(value.item() if hasattr(value, "item") else value)
    except Exception:  # whatever it is, it must not stop a claim that holds
        return None


def _margin(symbol: str, left: float, right: float) -> float:
    """Return how far a comparison is from failing, relative to its right side (below 0: fails)."""
    if symbol == "==":
        return -abs(left - right)
    slack = right - left if symbol.startswith("<") else left - right
    return slack / abs(right) if right else slack
