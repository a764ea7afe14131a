"""Values of every wrong kind, and of right kinds in unusual forms, each made afresh by its name."""

import array
import datetime
import decimal
import fractions
import itertools
import math
import pathlib
import types
from collections import OrderedDict, UserDict

import numpy as np
import torch
from torch import nn

from aelib import models


class CallersOwn(Exception):
    """What a function of the caller raises: it must come out as it is, or be told by a sentence."""


class Hostile:
    """An object all of whose questions raise."""

    def __repr__(self):
        raise RuntimeError("hostile repr")

    def __eq__(self, other):
        raise RuntimeError("hostile eq")

    __hash__ = object.__hash__

    def __bool__(self):
        raise RuntimeError("hostile bool")

    def __len__(self):
        raise RuntimeError("hostile len")

    def __iter__(self):
        raise RuntimeError("hostile iter")

    def __float__(self):
        raise RuntimeError("hostile float")

    def __index__(self):
        raise RuntimeError("hostile index")

    def __array__(self, *_, **__):
        raise RuntimeError("hostile array")


class EqualToAll:
    """An object that says it equals whatever it is compared with."""

    def __eq__(self, other):
        return True

    __hash__ = object.__hash__


class ArrayEqual:
    """An object that compares like an array: its answer has no single truth."""

    def __eq__(self, other):
        return np.array([True, False])

    __hash__ = object.__hash__


class IndexOnly:
    """A whole number that is no int."""

    def __init__(self, value=2):
        self.value = value

    def __index__(self):
        return self.value


class WrongIndex:
    def __index__(self):
        return 2.5


class FrameLike:
    """What has columns and an __array__, as a DataFrame has."""

    columns = ("a", "b")

    def __init__(self, values=((0.1, 0.2), (0.3, 0.4))):
        self.values = values

    def __array__(self, dtype=None, copy=None):
        return np.array(self.values, dtype=dtype)

    def __len__(self):
        return len(self.values)


class Text(str):
    """A string that is not exactly a str."""


def raises(*_, **__):
    raise CallersOwn("the caller's own function says no")


def _cyclic():
    own = []
    own.append(own)
    return own


NUMBERS = {
    "None": None,
    "True": True,
    "False": False,
    "0": 0,
    "1": 1,
    "2": 2,
    "3": 3,
    "-1": -1,
    "10": 10,
    "2**31": 2**31,
    "2**62": 2**62,
    "2**63": 2**63,
    "2**64": 2**64,
    "-2**63": -(2**63),
    "10**400": 10**400,
    "10**5000": 10**5000,
    "-0.0": -0.0,
    "0.5": 0.5,
    "1.0": 1.0,
    "1.5": 1.5,
    "-0.1": -0.1,
    "1e-320": 1e-320,
    "1e-46": 1e-46,
    "1e30": 1e30,
    "1e308": 1e308,
    "nan": math.nan,
    "inf": math.inf,
    "-inf": -math.inf,
    "1j": 1j,
    "Fraction(1, 2)": fractions.Fraction(1, 2),
    "Fraction(2)": fractions.Fraction(2),
    "Fraction(10**400)": fractions.Fraction(10**400),
    "Decimal(0.5)": decimal.Decimal("0.5"),
    "Decimal(NaN)": decimal.Decimal("NaN"),
    "np.bool_": np.True_,
    "np.uint8(1)": np.uint8(1),
    "np.int8(-1)": np.int8(-1),
    "np.int64(2)": np.int64(2),
    "np.uint64(2**64 - 1)": np.uint64(2**64 - 1),
    "np.float16(0.5)": np.float16(0.5),
    "np.float32(0.5)": np.float32(0.5),
    "np.float64(1)": np.float64(1),
    "np.float64(nan)": np.float64("nan"),
    "np.longdouble(0.5)": np.longdouble(0.5),
    "np.longdouble(1e4000)": np.longdouble("1e4000"),
    "np.complex128": np.complex128(1),
    "np.datetime64": np.datetime64("2006-07-28"),
    "np.timedelta64": np.timedelta64(3, "D"),
    "date": datetime.date(2006, 7, 28),
}
TEXTS = {
    "''": "",
    "' '": " ",
    "'2'": "2",
    "'nan'": "nan",
    "'ReLU'": "ReLU",
    "'ü 数'": "ü 数",
    "surrogate": "\ud800",
    "nul": "a\0b",
    "long text": "x" * 5000,
    "lines": "a\nb",
    "html": "</script><b>",
    "Text": Text("a"),
    "np.str_": np.str_("a"),
    "b''": b"",
    "b'mse'": b"mse",
    "bytearray": bytearray(b"ab"),
    "...": ...,
    "NotImplemented": NotImplemented,
}
# Made afresh each time: they can be used up or changed.
MADE = {
    "[]": lambda: [],
    "()": lambda: (),
    "{}": lambda: {},
    "set()": lambda: set(),
    "[0]": lambda: [0],
    "[1.5]": lambda: [1.5],
    "[True]": lambda: [True],
    "[None]": lambda: [None],
    "['a']": lambda: ["a"],
    "[nan]": lambda: [math.nan],
    "(2, 3)": lambda: (2, 3),
    "(-1, 2)": lambda: (-1, 2),
    "(2, 2**62)": lambda: (2, 2**62),
    "[2, 'a']": lambda: [2, "a"],
    "[[1, 2], [3, 4]]": lambda: [[1, 2], [3, 4]],
    "ragged": lambda: [[1, 2], [3]],
    "deep": lambda: [[[[1.0]]]],
    "cyclic": _cyclic,
    "{1, 2}": lambda: {1, 2},
    "frozenset": lambda: frozenset({"a"}),
    "{'a': 1}": lambda: {"a": 1},
    "{1: None}": lambda: {1: None},
    "{None: []}": lambda: {None: []},
    "UserDict": lambda: UserDict(a=[1.0]),
    "OrderedDict": lambda: OrderedDict(a=[0.5]),
    "dict with Hostile": lambda: {Hostile(): Hostile()},
    "list of Hostile": lambda: [Hostile()],
    "range(3)": lambda: range(3),
    "range(10**12)": lambda: range(10**12),
    "generator": lambda: (i for i in (2, 3)),
    "generator that raises": lambda: (1 // 0 for _ in (1,)),
    "endless": lambda: itertools.count(1),
    "iter([])": lambda: iter([]),
    "zip": lambda: zip([1], [2], strict=True),
    "slice": lambda: slice(1, 2),
    "array.array": lambda: array.array("d", [0.5, 0.5]),
    "memoryview": lambda: memoryview(b"\0\1"),
    "np.array(2)": lambda: np.array(2),
    "np.array(0.5)": lambda: np.array(0.5),
    "np.array(True)": lambda: np.array(True),
    "np.array([])": lambda: np.array([]),
    "np.array([2])": lambda: np.array([2]),
    "np.zeros((2, 2))": lambda: np.zeros((2, 2)),
    "np.zeros((0, 2))": lambda: np.zeros((0, 2)),
    "np.zeros((2, 0))": lambda: np.zeros((2, 0)),
    "np.ones 4-d": lambda: np.ones((1, 1, 2, 2)),
    "np complex": lambda: np.ones((2, 2), complex),
    "np object": lambda: np.array([[1, None]], dtype=object),
    "np text": lambda: np.array([["a", "b"]]),
    "np structured": lambda: np.zeros(2, dtype=[("a", "f4")]),
    "np datetime": lambda: np.array([["2006-07-28"]], dtype="M8[D]"),
    "np masked": lambda: np.ma.masked_equal(np.array([[0.5, 0.25], [0.5, 0.5]]), 0.25),
    "FrameLike": FrameLike,
    "tensor(2)": lambda: torch.tensor(2),
    "tensor(0.5)": lambda: torch.tensor(0.5),
    "tensor(True)": lambda: torch.tensor(True),
    "tensor(nan)": lambda: torch.tensor(math.nan),
    "tensor(0.5) with a slope": lambda: torch.tensor(0.5, requires_grad=True),
    "tensor([])": lambda: torch.tensor([]),
    "tensor([2])": lambda: torch.tensor([2]),
    "torch.zeros(2, 2)": lambda: torch.zeros(2, 2),
    "torch.zeros(2, 0)": lambda: torch.zeros(2, 0),
    "torch int": lambda: torch.ones(2, 2, dtype=torch.int64),
    "torch bool": lambda: torch.ones(2, 2, dtype=torch.bool),
    "torch complex": lambda: torch.ones(2, 2, dtype=torch.complex64),
    "torch float8": lambda: torch.ones(2, 2).to(torch.float8_e4m3fn),
    "torch meta": lambda: torch.ones(2, 2, device="meta"),
    "torch sparse": lambda: torch.eye(2).to_sparse(),
    "torch nested": lambda: torch.nested.nested_tensor([torch.ones(1), torch.ones(2)]),
    "torch.device": lambda: torch.device("cpu"),
    "torch.float32": lambda: torch.float32,
    "torch.Size": lambda: torch.Size([2, 3]),
    "Generator": lambda: torch.Generator().manual_seed(0),
    "np Generator": lambda: np.random.default_rng(0),
    "int": lambda: int,
    "float": lambda: float,
    "dict": lambda: dict,
    "Autoencoder, the class": lambda: models.Autoencoder,
    "Linear": lambda: nn.Linear(2, 2),
    "Sequential()": nn.Sequential,
    "Parameter": lambda: nn.Parameter(torch.zeros(2, 2)),
    "module": lambda: torch,
    "f()": lambda: lambda: None,
    "f(x)": lambda: lambda x: x,
    "f(x, y)": lambda: lambda x, y: x,
    "f(a, b, c)": lambda: lambda a, b, c: a,
    "f(*, x)": lambda: lambda *, x: x,
    "raises": lambda: raises,
    "print": lambda: print,
    "Path": lambda: pathlib.Path("nowhere") / "file",
    "folder": lambda: pathlib.Path(),
    "namespace": lambda: types.SimpleNamespace(x=1),
    "object()": object,
    "Hostile": Hostile,
    "EqualToAll": EqualToAll,
    "ArrayEqual": ArrayEqual,
    "IndexOnly": IndexOnly,
    "WrongIndex": WrongIndex,
    "exception": lambda: ValueError("a value"),
}
ALL = {name: (lambda value=value: value) for name, value in (NUMBERS | TEXTS).items()} | MADE


# ---- Near a right value: the same, in another form -----------------------------------------------


def near(right):
    """Return makers, by name, of values that are nearly a right one, or it in another form."""
    if isinstance(right, nn.Module):
        return {}
    if isinstance(right, torch.Tensor) and right.ndim:
        return _near_tensor(right)
    if isinstance(right, bool) or right is None or callable(right):
        return {}
    if isinstance(right, int | float):
        return _near_number(right)
    if isinstance(right, str):
        return _near_text(right)
    if isinstance(right, dict):
        return _near_dict(right)
    if isinstance(right, list | tuple):
        return _near_sequence(right)
    return {}


def _near_number(right):
    kinds = {
        "float": float,
        "Fraction": fractions.Fraction,
        "Decimal": decimal.Decimal,
        "text": str,
        "np.int64": np.int64 if isinstance(right, int) else np.float64,
        "np.float16": np.float16,
        "np.array": np.array,
        "tensor": torch.tensor,
        "bfloat16": lambda value: torch.tensor(value, dtype=torch.bfloat16),
        "list": lambda value: [value],
        "complex": complex,
    }
    if isinstance(right, int):
        kinds["IndexOnly"] = IndexOnly
    made = {f"right as {name}": (lambda kind=kind: kind(right)) for name, kind in kinds.items()}
    made |= {
        "one more": lambda: right + 1,
        "one less": lambda: right - 1,
        "a hundred more": lambda: right + 100,
        "negative": lambda: -right,
    }
    return made


def _near_text(right):
    return {
        "right in capitals": lambda: right.upper() if right.upper() != right else right.lower(),
        "right and a space": lambda: right + " ",
        "right as bytes": lambda: right.encode(),
        "right as Text": lambda: Text(right),
        "right as np.str_": lambda: np.str_(right),
        "right in a list": lambda: [right],
        "right in an array": lambda: np.array(right),
    }


def _near_dict(right):
    first = next(iter(right), None)
    made = {
        "right as MappingProxy": lambda: types.MappingProxyType(right),
        "right as UserDict": lambda: UserDict(right),
        "right as pairs": lambda: list(right.items()),
        "right as keys": lambda: list(right),
        "right as values": lambda: list(right.values()),
    }
    if right:
        made |= {
            f"with {name} in it": (lambda value=value: {**right, first: value()})
            for name, value in _INSIDE.items()
        }
        made |= {
            f"with a key {name}": (lambda key=key: {key(): right[first]})
            for name, key in _KEYS.items()
        }
    return made


def _near_sequence(right):
    made = {
        "right as list": lambda: list(right),
        "right as tuple": lambda: tuple(right),
        "right as generator": lambda: (value for value in right),
        "right as dict": lambda: dict(enumerate(right)),
        "right, one more": lambda: [*right, *right[-1:]],
        "right, one less": lambda: list(right)[:-1],
        "right, twice": lambda: [*right, *right],
    }
    made |= {
        f"ending in {name}": (lambda value=value: [*list(right)[:-1], value()])
        for name, value in _INSIDE.items()
    }
    if all(isinstance(value, int | float) for value in right):
        made |= {
            "right as np.array": lambda: np.array(right),
            "right as tensor": lambda: torch.tensor(right),
            "right as floats": lambda: [float(value) for value in right],
        }
    return made


_INSIDE = {
    name: ALL[name]
    for name in (
        "None", "True", "-1", "nan", "2**62", "10**5000", "''", "'ü 数'", "b'mse'", "[]", "{}",
        "ragged", "Hostile", "EqualToAll", "np.zeros((2, 2))", "torch meta", "torch.zeros(2, 0)",
        "raises", "int", "np masked",
    )
}  # fmt: skip
_KEYS = {
    name: ALL[name]
    for name in (
        "None", "True", "-1", "0.5", "nan", "10**5000", "''", "' '", "'2'", "'ü 数'", "surrogate",
        "b'mse'", "()", "(2, 3)", "Hostile", "EqualToAll", "ArrayEqual", "Text", "tensor(2)",
    )
}  # fmt: skip


def _near_tensor(right):
    return {f"right, {name}": (lambda form=form: form(right)) for name, form in FORMS.items()}


def _spoilt(value):
    def spoil(right):
        spoilt = right.clone() if right.is_floating_point() else right.double()
        spoilt.view(-1)[-1] = value
        return spoilt

    return spoil


def _strided(right):
    wide = torch.zeros(2 * len(right), *right.shape[1:], dtype=right.dtype)
    wide[::2] = right
    return wide[::2]


def _in_inference(right):
    with torch.inference_mode():
        return right.clone()


def _read_only(right):
    values = right.numpy().copy()
    values.flags.writeable = False
    return values


FORMS = {
    "as it is": lambda x: x.clone(),
    "float64": lambda x: x.double(),
    "float16": lambda x: x.half(),
    "bfloat16": lambda x: x.bfloat16(),
    "float8": lambda x: x.to(torch.float8_e4m3fn),
    "int64": lambda x: x.long(),
    "uint8": lambda x: (x > 0).to(torch.uint8),
    "bool": lambda x: x > 0.5,
    "bytes": lambda x: (x * 255).to(torch.uint8),
    "0 to 255": lambda x: x * 255,
    "complex": lambda x: x.to(torch.complex64),
    "with NaN": _spoilt(math.nan),
    "with inf": _spoilt(math.inf),
    "with -inf": _spoilt(-math.inf),
    "with -0.5": _spoilt(-0.5),
    "with 1.0001": _spoilt(1.0001),
    "with 1e30": _spoilt(1e30),
    "negative": lambda x: -x,
    "zeros": torch.zeros_like,
    "ones": torch.ones_like,
    "with a slope": lambda x: x.clone().requires_grad_(x.is_floating_point()),
    "in a graph": lambda x: x.clone().requires_grad_(x.is_floating_point()) * 1,
    "Parameter": lambda x: nn.Parameter(x.clone(), requires_grad=False),
    "inference": _in_inference,
    "strided": _strided,
    "transposed": lambda x: x.t() if x.ndim == 2 else x.flip(0),
    "expanded": lambda x: x[:1].expand(x.shape),
    "sparse": lambda x: x.to_sparse(),
    "csr": lambda x: x.to_sparse_csr() if x.ndim == 2 else x.to_sparse(),
    "meta": lambda x: x.to("meta"),
    "nested": lambda x: torch.nested.nested_tensor([x, x]),
    "one row": lambda x: x[:1],
    "no rows": lambda x: x[:0],
    "no columns": lambda x: x[..., :0],
    "first row": lambda x: x[0],
    "one column less": lambda x: x[..., :-1],
    "one row less": lambda x: x[:-1],
    "twice the rows": lambda x: torch.cat([x, x]),
    "one axis more": lambda x: x[None],
    "one axis more at the end": lambda x: x[..., None],
    "array": lambda x: x.numpy().copy(),
    "array, float64": lambda x: x.double().numpy(),
    "array, float16": lambda x: x.numpy().astype(np.float16),
    "array, big-endian": lambda x: x.numpy().astype(">f4"),
    "array, longdouble": lambda x: x.numpy().astype(np.longdouble),
    "array, upside down": lambda x: x.numpy()[::-1],
    "array, read-only": _read_only,
    "array, Fortran": lambda x: np.asfortranarray(x.numpy()),
    "array, object": lambda x: x.numpy().astype(object),
    "array, text": lambda x: x.numpy().astype(str),
    "array, complex": lambda x: x.numpy().astype(complex),
    "array, uint8": lambda x: (x.numpy() > 0).astype(np.uint8),
    "array, matrix": lambda x: np.asmatrix(x.numpy()),
    "array, masked": lambda x: np.ma.masked_equal(x.numpy(), x.view(-1)[0].item()),
    "array, mask of none": lambda x: np.ma.array(x.numpy()),
    "lists": lambda x: x.tolist(),
    "tuple of tensors": lambda x: tuple(x),
    "list of arrays": lambda x: list(x.numpy()),
    "generator": lambda x: (row for row in x),
    "FrameLike": lambda x: FrameLike(x.tolist()),
    "in a list": lambda x: [x],
    "in a dict": lambda x: {"x": x},
}  # fmt: skip
