"""Claims: sentences about a run that the run itself checks."""

import ast
import json
import linecache
import os
import sys
from types import FrameType

import numpy as np
import torch

from aelib import _checks as checks
from aelib._console import say


class ClaimError(AssertionError):
    """A claim of a lesson that this run does not bear out."""


def claim(text: str, holds: bool | np.bool_ | torch.Tensor) -> None:
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
    text, holds = checks.text("text", text), checks.flag("holds", holds)
    expression, sides = _compared_in(sys._getframe(1))
    log = os.environ.get("AELIB_CLAIMS_LOG")
    if log:
        row = {"claim": text, "expression": expression, "values": [v for s in sides for v in s[1:]]}
        margin = min((_margin(*side) for side in sides), default=None)
        if holds and margin is not None and margin < 0:  # held by another side of an `or`
            margin = None
        row |= {"margin": margin, "holds": holds}
        with open(log, "a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    elif not holds:
        values = "; ".join(f"{left:.6g} {symbol} {right:.6g}" for symbol, left, right in sides)
        seen = f" Here: {expression}, that is {values}." if sides else f" Here: {expression}."
        raise ClaimError(f"✗ {text}: this run does not bear it out.{seen}")
    say(("✓ " if holds else "✗ ") + text)


def _compared_in(frame: FrameType) -> tuple[str, list[tuple[str, float, float]]]:
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
        and node.lineno <= (frame.f_lineno or 0) <= (node.end_lineno or node.lineno)
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


def _value(node: ast.expr, frame: FrameType) -> float | None:
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
