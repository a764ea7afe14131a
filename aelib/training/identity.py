"""What makes a run the one it is, written down in short, so that two can be told apart."""

import hashlib
from collections.abc import Callable
from functools import partial
from types import CodeType, FunctionType, MethodType
from typing import Any

import torch
from torch import nn

DEPTH = 4  # of functions within functions
PLAIN = (str, bytes, bool, int, float, complex, type(None), torch.dtype, torch.device)


def described(value: Any, depth: int = DEPTH) -> Any:
    """Return a short description of a value: equal for equal values, in another process too.

    Tensors are told by their numbers, functions by what they do and hold, models by their layers.
    Of what may change in a run, such as a list, only the kind is told.
    """
    if isinstance(value, torch.Tensor):
        return f"{tuple(value.shape)} {value.dtype} {_digest(_bytes(value))}"
    if isinstance(value, PLAIN):
        return value if isinstance(value, str) else repr(value)
    if isinstance(value, tuple):
        return [described(each, depth) for each in value]
    if isinstance(value, nn.Module):
        return repr(value)
    return _function(value, depth) if callable(value) else type(value).__qualname__


def first_difference(one: Any, other: Any) -> tuple[Any, Any]:
    """Return what differs first, of texts of several lines the first such line."""
    if isinstance(one, str) and isinstance(other, str):
        pairs = zip(one.splitlines(), other.splitlines(), strict=False)
        return next(((a.strip(), b.strip()) for a, b in pairs if a != b), (one, other))
    return one, other


def _function(value: Callable[..., Any], depth: int) -> str:
    name = getattr(value, "__qualname__", type(value).__qualname__)
    if depth == 0 or isinstance(value, type):
        return name
    held = _held(value)
    if code := getattr(value, "__code__", None):
        held = (*_instructions(code), *held)
    digest = _digest(repr(described(held, depth - 1)).encode())
    return f"{name} ({digest})" if held else name


def _held(value: Callable[..., Any]) -> tuple[Any, ...]:
    """Return what a function has with it: arguments of a partial, defaults, a closure, fields."""
    if isinstance(value, partial):
        return (value.func, value.args, *value.keywords.items())
    if isinstance(value, MethodType):
        return (value.__func__, value.__self__)
    if isinstance(value, FunctionType):
        cells = tuple(map(_content, value.__closure__ or ()))
        named = tuple((value.__kwdefaults__ or {}).items())
        return cells, value.__defaults__, named
    return tuple(vars(value).items()) if hasattr(value, "__dict__") else ()


def _instructions(code: CodeType) -> tuple[Any, ...]:
    return code.co_code, code.co_names, tuple(map(_constant, code.co_consts))


def _constant(value: Any) -> Any:
    if isinstance(value, CodeType):
        return _instructions(value)
    # The order of a set of texts is another one in each process.
    return tuple(sorted(map(repr, value))) if isinstance(value, frozenset) else value


def _content(cell: Any) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # not filled yet
        return None


def _bytes(value: torch.Tensor) -> Any:
    return value.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy()


def _digest(content: Any) -> str:
    return hashlib.blake2b(content, digest_size=6).hexdigest()
