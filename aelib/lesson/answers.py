"""What is said of an answer to an exercise."""

import dis
import inspect
import linecache
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any

from . import words
from .arguments import Call, Watched
from .missing import SETUP

UNANSWERED = "○ not answered yet"
MOST_LETTERS = 160  # of what an error says
WITHOUT_DOING = {"RESUME", "NOP", "COPY_FREE_VARS", "RETURN_VALUE"}  # instructions of Python


def judgement(answer: Any, tests: Sequence[tuple[Callable[[Any], Any], str]]) -> str:
    """Return what `check` prints: a mark and why, and below it what the answer gave."""
    function = inspect.isfunction(answer)
    if answer is None or answer is ... or (function and _is_stub(answer)):
        return UNANSWERED
    watched = Watched(answer) if function else None
    for test, why in tests:
        before = len(watched.calls) if watched else 0
        error = None
        try:
            right = bool(test(watched or answer))
        except Exception as caught:
            right, error = False, caught
        calls = watched.calls[before:] if watched else []
        if said := _without_result(watched, calls) if watched else "":
            return said
        if right:
            continue
        if type(error) is NameError:
            return _missing(error)
        if watched and calls and calls[-1].raised is not None:
            return _failure(watched.function, calls[-1])
        if watched and not calls and error is not None:
            raise error  # the test is at fault: it has not come as far as the answer
        given = _result(calls[-1]) if calls else f"your answer is {words.shown(answer)}"
        return f"✗ {why}\n  {given}"
    return "✓ right"


def _without_result(watched: Watched, calls: list[Call]) -> str:
    """Return what is wrong with a function that leaves changed arguments, or nothing, behind."""
    if watched.changed:
        return (
            f"✗ your function changes its arguments ({', '.join(watched.changed)}): whoever "
            "calls it would lose them, so work on new values or on a copy (a second name is not a "
            "copy)"
        )
    for call in calls:
        if call.returned is ...:
            return UNANSWERED
        if call.returned is None and call.raised is None:
            return _nothing(call)
    return ""


def _nothing(call: Call) -> str:
    if printed := " ".join(call.printed.split()):
        return (
            f"✗ your function prints and returns nothing: write return in place of print\n"
            f"  {call.words} printed {printed[:80]} and returned None"
        )
    why = "your function returns nothing here: does each way through it end in a return?"
    return f"✗ {why}\n  {call.words} returned None"


def _failure(function: Callable, call: Call) -> str:
    error = call.raised
    assert error is not None
    text = " ".join(str(error).split())
    text = text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}..."
    line = _line_of(function, error.__traceback__)
    where = f"\n  in its line: {line}" if line else ""
    return (
        f"✗ your function raised {type(error).__name__}{text and f': {text}'}{where}\n"
        f"  when called as {call.words}"
    )


def _line_of(function: Callable, trace: TracebackType | None) -> str:
    """Return the line of a function's own cell that an error came through last."""
    line = ""
    file = inspect.unwrap(function).__code__.co_filename
    while trace is not None and trace.tb_frame.f_code is not Watched.__call__.__code__:
        trace = trace.tb_next  # those of the check: answer and check may stand in one cell
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = linecache.getline(file, trace.tb_lineno).strip() or line
        trace = trace.tb_next
    return line


def _missing(error: NameError) -> str:
    return f"✗ {error}: {SETUP}, or mend the name, or import it"


def _result(call: Call) -> str:
    return f"{call.words} returned {words.shown(call.returned)}"


def _is_stub(function: Callable) -> bool:
    """Say whether a function only returns None or ..., as the exercise gives it to the reader."""
    return all(
        each.opname in WITHOUT_DOING
        or (each.opname in ("LOAD_CONST", "RETURN_CONST") and each.argval in (None, ...))
        for each in dis.get_instructions(function)
    )
