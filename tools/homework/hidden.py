"""What a hidden check does. The graders run it in the notebook of a student, after the answer.

It is written into each hidden check as it stands here, so it needs nothing but the course's own
package. Nothing that it compares with comes from the notebook: the names of the setup and of the
check are made anew, and an answer may only return plain values, of which no own class can say that
it equals whatever is asked for.
"""

import builtins
import functools
import sys
import types

import numpy as np
import torch

from aelib.lesson.answers import judgement

# Where a check looks for what is right: nothing in these may come from the notebook.
TRUSTED = {"aelib", "builtins", "inspect", "math", "numpy", "operator", "scipy", "sklearn", "torch"}


class Wrong(Exception):
    """Why an answer gets no points."""


def assess(given, name, setup, check, solution, unseen):
    """Raise Wrong unless an answer passes the lesson's check and does as the solution elsewhere."""
    refuse_what_was_replaced(given)
    if name not in given:
        raise Wrong(f"{name} is not defined.")
    answer = given[name]
    names = {"__name__": "hidden_check"}
    exec(setup, names)
    judge = Judge()
    names |= {name: answer, "lesson": judge}
    exec(check, names)
    for said in judge.said or ["the check says nothing"]:
        if said != "✓ right":
            raise Wrong(f"{name}: {said}")
    expected = dict(names)
    exec(solution, expected)
    for expression in unseen:
        try:
            theirs = eval(expression, names | {"f": plainly(answer)})
        except Exception as error:
            raise Wrong(f"{name}: {expression} raises {type(error).__name__}: {error}") from error
        if not alike(theirs, eval(expression, expected | {"f": expected[name]})):
            raise Wrong(f"{name} passes the check of the lesson, but {expression} is not right.")


class Judge:
    """Stands in the place of the lesson's module within its check, and keeps what is said."""

    def __init__(self):
        self.said = []

    def check(self, answer, *tests):
        """Keep what the lesson would print, of plain values alone."""
        sealed = [(lambda f, test=test: test(plainly(f)), why) for test, why in tests]
        self.said.append(judgement(answer, sealed))


def refuse_what_was_replaced(given):
    """Raise Wrong where the notebook has put something of its own into a module."""
    own = {id(given), id(vars(sys.modules["__main__"]))}
    for module, content in list(sys.modules.items()):
        package, *inner = module.split(".")
        private = package != "aelib" and any(part[0] == "_" for part in inner)
        if package not in TRUSTED or private or not issubclass(type(content), types.ModuleType):
            continue
        holders = {module: content}
        for name, value in list(vars(content).items()):
            if issubclass(type(value), type):
                holders[f"{module}.{name}"] = value
        for place, holder in holders.items():
            for name, value in list(vars(holder).items()):
                if is_own(value, own):
                    raise Wrong(f"{place}.{name} was replaced in the notebook.")


def is_own(value, own):
    """Say whether a function, class or object was made in the notebook with these globals."""
    kind = type(value)  # and no attributes of it: modules hold objects that answer to any name
    if kind in (staticmethod, classmethod, types.MethodType):
        return is_own(value.__func__, own)
    if kind is functools.partial:
        return is_own(value.func, own)
    if kind is property:
        return is_own(value.fget, own)
    if kind is types.FunctionType:
        return id(value.__globals__) in own
    return "__main__" in (kind.__module__, kind is type and value.__module__)


def plainly(answer):
    """Return an answer that may return plain values only."""
    if not callable(answer):
        return plain(answer)

    def called(*args, **kwargs):
        try:
            return plain(answer(*args, **kwargs))
        except SystemExit as error:  # it would end the grading of what comes after
            raise Wrong("wants to end Python.") from error

    return called


def plain(value):
    """Return a value that is a number, an array, a tensor, a text, or made of such."""
    kind = type(value)
    if value is None or value is ...:
        return value
    homes = (builtins, np, torch, torch.nn)
    known = any(getattr(home, kind.__name__, None) is kind for home in homes)
    if not known or getattr(getattr(value, "dtype", None), "hasobject", False):
        raise Wrong(f"returned a {kind.__name__}, which is no plain value.")
    parts = value.values() if kind is dict else value if kind in (list, tuple, set) else ()
    for part in parts:
        plain(part)
    return value


def alike(a, b):
    """Say whether two values hold the same numbers, up to rounding."""
    a, b = np.array(numbers(a), float), np.array(numbers(b), float)
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-4, atol=1e-6, equal_nan=True))


def numbers(value):
    """Return all numbers in a value, one after another."""
    if isinstance(value, (list, tuple)):
        return [number for part in value for number in numbers(part)]
    if isinstance(value, torch.Tensor):
        value = value.detach().cpu().numpy()
    return np.ravel(np.asarray(value)).astype(float).tolist()
