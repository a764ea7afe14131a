"""What Python sends to the page is typed on both sides: the same names, the same types."""

import pkgutil
import re
import types
from importlib import import_module
from pathlib import Path
from typing import Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from aelib import widgets
from aelib.widgets import live
from aelib.widgets.page import PageWidget
from tools import roster

SOURCES = Path(widgets.__file__).with_name("js")
BLOCK = re.compile(r"/\*\*(.*?)\*/", re.S)
PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", type(None): "null"}


def typed_dicts():
    """Return every TypedDict of aelib.widgets by its name."""
    modules = [
        import_module(f"aelib.widgets.{m.name}") for m in pkgutil.iter_modules(widgets.__path__)
    ]
    found = [one for module in modules for one in vars(module).values() if is_typeddict(one)]
    return {one.__name__: one for one in found}


def page_types(path):
    """Return the typedefs of one module of the page: {its name: {property: type}}."""
    found = {}
    for text in BLOCK.findall(path.read_text(encoding="utf-8")):
        if long := re.search(r"@typedef \{object\} (\w+)", text):
            found[long[1]] = dict(
                (name, kind) for kind, name in re.findall(r"@property \{(.+)\} (\w+)", text)
            )
        elif short := re.search(r"@typedef \{\{(.*?)\}\} (\w+)", text, re.S):
            fields = (field.split(":", 1) for field in short[1].split(","))
            found[short[2]] = {name.strip(" *\n"): kind.strip() for name, kind in fields}
    return found


def in_javascript(kind):
    """Return how a type of Python is written on the page."""
    arguments = get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if is_typeddict(kind):
        return kind.__name__
    if get_origin(kind) is Literal:
        return " | ".join(f'"{value}"' for value in arguments)
    if get_origin(kind) in (Union, types.UnionType):
        return " | ".join(map(in_javascript, arguments))
    if get_origin(kind) is list:
        inner = in_javascript(arguments[0])
        return f"({inner})[]" if "|" in inner else f"{inner}[]"
    if get_origin(kind) is dict and arguments[0] is str:
        return f"Record<string, {in_javascript(arguments[1])}>"
    raise TypeError(f"say here how the page writes {kind}")


PYTHON = {name: get_type_hints(one) for name, one in typed_dicts().items()}
PAGE = {path: page_types(path) for path in sorted(SOURCES.rglob("*.js"))}
PAGE_TYPES = {name: fields for found in PAGE.values() for name, fields in found.items()}


@pytest.mark.parametrize("name", sorted(PYTHON))
def test_payloads_have_the_same_names_and_types_on_both_sides(name):
    expected = {field: in_javascript(kind) for field, kind in PYTHON[name].items()}
    assert PAGE_TYPES[name] == expected


def page_widgets():
    kinds = [getattr(widgets, name) for name in widgets.__all__]
    return [kind for kind in [*kinds, live.LiveView] if issubclass(kind, PageWidget)]


@pytest.mark.parametrize("kind", page_widgets(), ids=lambda kind: kind.__name__)
def test_the_page_knows_every_trait_that_is_synced(kind):
    path = SOURCES / f"{kind._module}.js"
    (state,) = re.findall(r"\{Props<(\w+)>\} props", path.read_text(encoding="utf-8"))
    own = set(kind.class_trait_names(sync=True)) - set(PageWidget.class_trait_names())
    if kind is not live.LiveView:
        own.add("payload")
        assert PAGE[path][state]["payload"] in PYTHON
    assert set(PAGE[path][state]) == own


def fits(value, kind):
    """Say whether a value is of a type."""
    arguments = get_args(kind)
    if is_typeddict(kind):
        hints = get_type_hints(kind)
        same = isinstance(value, dict) and value.keys() == hints.keys()
        return same and all(fits(value[name], hints[name]) for name in hints)
    if get_origin(kind) is Literal:
        return value in arguments
    if get_origin(kind) in (Union, types.UnionType):
        return any(fits(value, one) for one in arguments)
    if get_origin(kind) is list:
        return isinstance(value, list) and all(fits(one, arguments[0]) for one in value)
    if get_origin(kind) is dict:
        return isinstance(value, dict) and all(
            fits(name, arguments[0]) and fits(one, arguments[1]) for name, one in value.items()
        )
    return type(value) is kind or (kind is float and type(value) is int)


@pytest.mark.parametrize("name", list(roster.ROSTER))
def test_payloads_are_what_their_types_say(name):
    widget = getattr(widgets, name)(**roster.arguments(name, roster.SMALL))
    path = SOURCES / f"{widget._module}.js"
    (payload,) = (fields["payload"] for fields in PAGE[path].values() if "payload" in fields)
    assert fits(widget.payload, typed_dicts()[payload])
