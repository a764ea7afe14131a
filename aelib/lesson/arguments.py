"""The calls of a function: what came of each, and whether its arguments stayed as they were."""

import contextlib
import functools
import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TextIO, cast

import numpy as np
import torch

from . import words

MOST_PRINTED = 200  # letters that are kept; all of them are shown as they come


@dataclass
class Call:
    """One call of a function.

    Attributes
    ----------
    words : str
        The call as one writes it.
    returned : object
        What it returned; None too where it raised.
    raised : Exception or None
        What it raised.
    printed : str
        The beginning of what it printed.
    """

    words: str
    returned: Any = None
    raised: Exception | None = None
    printed: str = ""


class Watched:
    """A function that keeps its calls, and gives its arguments their first values again.

    Tensors, arrays, and lists, tuples and dicts of them are looked after; the state of networks and
    of random generators is what functions are often meant to change.

    Attributes
    ----------
    calls : list of Call
        Its calls, in order.
    changed : list of str
        The names of the parameters that were changed in place.
    """

    def __init__(self, function: Callable[..., Any]):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls: list[Call] = []
        self.changed: list[str] = []

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function."""
        try:
            given = inspect.signature(self.function).bind(*args, **kwargs).arguments
        except TypeError:
            given = {}  # the call itself will say what does not fit
        before = {name: _copied(value) for name, value in given.items()}
        call = Call(words.call(self.function, args, kwargs))
        self.calls.append(call)
        echo = _Echo(sys.stdout)
        try:
            with contextlib.redirect_stdout(cast(TextIO, echo)):
                call.returned = self.function(*args, **kwargs)
        except Exception as error:
            call.raised = error
            raise
        finally:
            call.printed = echo.text
            changed = [name for name, value in given.items() if _restored(value, before[name])]
            self.changed += [name for name in changed if name not in self.changed]
        return call.returned


class _Echo:
    """A stream that keeps the beginning of what goes through it."""

    def __init__(self, stream: TextIO):
        self.stream, self.text = stream, ""

    def flush(self) -> None:
        self.stream.flush()

    def write(self, text: str) -> int:
        self.text = (self.text + text)[:MOST_PRINTED]
        return self.stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


def _copied(value: Any) -> Any:
    """Return a copy of what can be changed in place, and anything else as it is."""
    if _is_plain_tensor(value):
        return value.detach().clone()
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, list | tuple):
        return [(part, _copied(part)) for part in value]
    if isinstance(value, dict):
        return {key: (part, _copied(part)) for key, part in value.items()}
    return value


def _restored(value: Any, before: Any) -> bool:
    """Undo what was done to a value since it was copied; return whether anything was."""
    if _is_plain_tensor(value):
        return _tensor_restored(value, before)
    if isinstance(value, np.ndarray):
        return _array_restored(value, before)
    if isinstance(value, list | tuple | dict):
        old = before if isinstance(value, dict) else dict(enumerate(before))
        inner = [_restored(part, copy) for part, copy in old.values()]  # all of them
        now = value if isinstance(value, dict) else dict(enumerate(value))
        moved = list(now) != list(old) or any(now[key] is not old[key][0] for key in old)
        if moved and isinstance(value, list):
            value[:] = [part for part, _ in old.values()]
        elif moved and isinstance(value, dict):
            value.clear()
            value.update({key: part for key, (part, _) in old.items()})
        return moved or any(inner)
    return False


def _tensor_restored(value: torch.Tensor, before: torch.Tensor) -> bool:
    if value.shape == before.shape and value.dtype == before.dtype:
        if torch.equal(_bits(value), _bits(before)):
            return False
        value.data.copy_(before)  # in place, so that views of it are right again as well
    else:
        value.data = before
    return True


def _array_restored(value: np.ndarray, before: np.ndarray) -> bool:
    if value.dtype.hasobject or (value.shape, value.tobytes()) == (before.shape, before.tobytes()):
        return False
    if value.shape != before.shape:
        value.resize(before.shape, refcheck=False)
    value[...] = before
    return True


def _is_plain_tensor(value: Any) -> bool:
    return (
        isinstance(value, torch.Tensor)
        and value.layout == torch.strided
        and value.device.type != "meta"
    )


def _bits(values: torch.Tensor) -> torch.Tensor:
    """Return the bytes of a tensor: NaN is equal to itself there."""
    return values.detach().resolve_conj().reshape(-1).contiguous().view(torch.uint8)
