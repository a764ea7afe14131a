"""Checks of functions that a caller hands over, to be called later."""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from torch import nn

from .values import kind, shown


def function(
    name: str, value: Any, *arguments: str, or_else: str = "", example: str = ""
) -> Callable:
    """Return what can be called with so many arguments in a row; `arguments` are their names.

    What takes the last of them by name alone, as ``functools.partial(masking, p=0.2)`` does behind
    p, is returned as a function that takes them in a row.
    """
    call = f"{name}({', '.join(arguments)})"
    wanted = f"{name} must be a function {call}{or_else}"
    if inspect.isclass(value):
        raise TypeError(f"{wanted}, got {kind(value)}: call it first.")
    if not callable(value):
        such = f", such as {example}" if example else ""
        raise TypeError(f"{wanted}{such}, got {shown(value)}.")
    try:
        signature = inspect.signature(value.forward if isinstance(value, nn.Module) else value)
    except (TypeError, ValueError):  # some built-in functions do not tell
        return value
    try:
        signature.bind(*arguments)
    except TypeError as error:
        for first in reversed(range(len(arguments))):
            if _binds(signature, arguments[:first], arguments[first:]):
                return _ByName(value, arguments[first:])
        raise TypeError(
            f"{name} is called as {call}, which does not fit its parameters "
            f"{_names(signature)}: {error}.{_left_to_give(value, signature, arguments, example)}"
        ) from None
    return value


def optional_function(name: str, value: Any, *arguments: str, example: str = "") -> Callable | None:
    """Return a function as `function` does, or None."""
    if value is None:
        return None
    return function(name, value, *arguments, or_else=" or None", example=example)


@dataclass(frozen=True)
class _ByName:
    """A function whose last arguments come in a row, and are handed on by name."""

    function: Callable
    last: tuple[str, ...]

    def __call__(self, *arguments: Any) -> Any:
        first = len(arguments) - len(self.last)
        return self.function(
            *arguments[:first], **dict(zip(self.last, arguments[first:], strict=True))
        )


def _binds(signature: inspect.Signature, in_a_row: Sequence[str], by_name: Sequence[str]) -> bool:
    try:
        signature.bind(*in_a_row, **dict.fromkeys(by_name))
    except TypeError:
        return False
    return True


def _names(signature: inspect.Signature) -> str:
    """Return the parameters as they are written, without their types."""
    bare = [each.replace(annotation=each.empty) for each in signature.parameters.values()]
    return str(inspect.Signature(bare))


def _left_to_give(
    value: Any, signature: inspect.Signature, arguments: Sequence[str], example: str
) -> str:
    """Say what a function still needs that has all the arguments, and a setting besides."""
    needed = [
        each.name
        for each in signature.parameters.values()
        if each.default is each.empty and each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)
    ]
    settings = [each for each in needed if each not in arguments]
    if not settings or not set(arguments) <= set(needed):
        return ""
    words = ", ".join(f"{each}=..." for each in settings)
    partial = f"functools.partial({getattr(value, '__name__', 'it')}, {words})"
    return f" Give {' and '.join(settings)} first: {partial}{example and f', or {example}'}."
