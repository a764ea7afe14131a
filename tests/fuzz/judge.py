"""One case: call a function with one argument changed, and say what came of it."""

import ast
import contextlib
import functools
import io
import re
import signal
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from values import ALL, CallersOwn, near

import aelib

PACKAGE = str(Path(aelib.__file__).parent)
SECONDS = 20  # in which a call must end
LONGEST = 500  # characters of a sentence
RIGHT, REFUSED, WRONG, OTHER = "right result", "clear refusal", "silent wrong", "other"


@dataclass(frozen=True)
class Param:
    """What is right for a parameter, values of its own, and the words that may name it."""

    contract: Callable[[Any, str], bool | None]
    extra: dict[str, tuple[Callable[[], Any], bool | None]] = field(default_factory=dict)
    called: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()  # cases that are legal but far too large
    may_raise: tuple[type[Exception], ...] = ()


@dataclass(frozen=True)
class Row:
    """A public function or method: how it is called, and what its result must be."""

    name: str
    call: Callable[..., Any]
    right: Callable[[], dict[str, Any]]  # right arguments, made afresh
    params: dict[str, Param]
    holds: Callable[[Any, dict[str, Any]], Any]  # (result, arguments): False, or raises, if wrong
    foreign: tuple[str, ...] = ()  # libraries whose own words are documented here

    def cases(self, name):
        """Yield the name, the maker and the legality (or None, to ask the contract) of values."""
        param = self.params[name]
        for case, make in {**ALL, **near(self.right().get(name))}.items():
            if case not in param.extra and case not in param.skip:
                yield case, make, param.contract
        for case, (make, legal) in param.extra.items():
            yield case, make, lambda value, case, legal=legal: legal


@dataclass(frozen=True)
class Outcome:
    """What came of a case."""

    row: str
    param: str
    case: str
    verdict: str
    words: str = ""


def run(row: Row):
    """Yield the outcome of every case of a row; without parameters, that of the one call."""
    yield _judge(row, "", "as it is", None, lambda value, case: True)
    for name in row.params:
        for case, make, contract in row.cases(name):
            yield _judge(row, name, case, make, contract)


def _judge(row, name, case, make, contract):
    def outcome(verdict, words=""):
        return Outcome(row.name, name, case, verdict, words)

    legal = contract(make() if make else None, case)
    given = row.right()
    if make:
        given[name] = make()
    param = row.params.get(name)
    try:
        with _quietly(), _in_time():
            result = row.call(**given)
    except CallersOwn as error:
        return outcome(RIGHT if "raises" in case else OTHER, repr(error))
    except Exception as error:
        if param and isinstance(error, param.may_raise):
            fault = _unclear(error, row, (*param.called, name), named=False)
            return outcome(OTHER, fault) if fault else outcome(REFUSED)
        fault = _unclear(error, row, (*(param.called if param else ()), name))
        if fault:
            return outcome(OTHER, fault)
        if legal:
            return outcome(OTHER, f"refused though right: {_said(error)}")
        return outcome(REFUSED)
    if legal is False:
        return outcome(WRONG, f"wrong, but taken: {_shown(result)}")
    try:
        with _quietly(), _in_time():
            sound = row.holds(result, given)
    except Exception as error:
        return outcome(WRONG, f"its result does not hold: {traceback.format_exc(limit=-2)} {error}")
    return outcome(RIGHT) if sound else outcome(WRONG, f"does not hold: {_shown(result)}")


def _unclear(error, row, words, named=True):
    """Say what is wrong with an error, or nothing if it is a clear sentence of ours."""
    said = _said(error)
    if not isinstance(error, ValueError | TypeError) and named:
        return f"{type(error).__name__}: {said}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = frames[-1].filename.startswith(PACKAGE) and _is_raise(frames[-1])
    foreign = any(f"/{library}/" in frames[-1].filename for library in row.foreign)
    if not ours and not foreign:
        return f"not our words: {type(error).__name__}: {said}"
    if foreign:
        return ""
    if not said.rstrip("'\"").endswith(".") or "\n" in said or len(said) > LONGEST:
        return f"no sentence: {said}"
    if named and not any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) for word in words):
        return f"does not name the argument: {said}"
    return ""


@functools.cache
def _raises_of(file):
    tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    spans = [n for n in ast.walk(tree) if isinstance(n, ast.Raise)]
    return {line for node in spans for line in range(node.lineno, node.end_lineno + 1)}


def _is_raise(frame):
    """Say whether a line of ours is part of a `raise`: else the error was made elsewhere."""
    return frame.lineno in _raises_of(frame.filename)


def _said(error):
    try:
        return str(error)
    except Exception:
        return "an error that cannot be shown"


def _shown(value):
    try:
        return repr(value)[:120]
    except Exception:
        return "something that cannot be shown"


@contextlib.contextmanager
def _quietly():
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


class _Hangs(Exception):
    pass


@contextlib.contextmanager
def _in_time():
    def ring(*_):
        raise _Hangs(f"no end within {SECONDS} s")

    if not hasattr(signal, "SIGALRM"):  # on Windows
        yield
        return
    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
