"""A widget of a notebook, which carries all it needs, taken apart: pages share what is the same.

A notebook's widget is one piece: a place, the style of all widgets, and a script of the widget's
module, what all modules need alone on a page, and its state. Here the place stays on the page with
its still picture; each module is a file, and each state is one. They are classic scripts, since
browsers refuse modules to pages that are opened from a folder, and static/site.js loads them when
the widget comes near the window.
"""

import re
from functools import cache

from aelib.widgets.page import BUNDLES, bundle
from tools.course import CourseError
from tools.outputs import STATE
from tools.website.assets import Assets
from tools.website.figures import still_of

PARTS = re.compile(
    r'(?P<place><div class="aelib-widget".*?</div>)\s*<style>.*?</style>\s*'
    r'<script type="module">\n(?P<script>.*)</script>\s*',
    re.DOTALL,
)


def live(fragment: str, assets: Assets) -> str:
    """Return the place of a widget, and have its scripts among the assets.

    CourseError if it is made of other bundles than there are now, or has no still picture.
    """
    parts = PARTS.fullmatch(fragment)
    if not parts:
        raise CourseError("a widget is not in the form that aelib.widgets writes.")
    module, rest = split(parts["script"])
    found = STATE.fullmatch(rest)
    if not found:
        raise CourseError("a widget's script does not end in its state.")
    scripts = [
        assets.add("widgets/standalone.js", as_global("standalone", bundle("standalone.js"))),
        assets.add(f"widgets/{module}.js", as_global(module, plain(module))),
        assets.add("widgets/state.js", waking(module, found["state"], found["name"])),
    ]
    place, tall = still_of(parts["place"], assets)
    return f'<div class="live" style="{tall}" data-scripts="{" ".join(scripts)}">{place}</div>'


def split(script: str) -> tuple[str, str]:
    """Return which module a script begins with, and what follows that and the shared part."""
    for name in modules():
        head = bundle(f"{name}.js") + bundle("standalone.js")
        if script.startswith(head):
            return name, script[len(head) :]
    raise CourseError(
        "a widget was built with other modules than aelib/widgets/bundles has now: build the "
        "notebook anew."
    )


@cache
def modules() -> list[str]:
    other = {"engine", "standalone"}
    return sorted(path.stem for path in BUNDLES.glob("*.js") if path.stem not in other)


def plain(module: str) -> str:
    """Return a module as a script that leaves `widget` behind."""
    text = re.sub(r"export\s*\{\s*widget as default\s*\};?\s*$", "", bundle(f"{module}.js"))
    if "export" in text[-80:]:
        raise CourseError(f"{module}.js does not end in its export.")
    return text


def as_global(name: str, script: str) -> str:
    """Return a script that keeps what it makes for those after it, and nothing else."""
    made = name if name == "standalone" else "widget"
    return f'(() => {{\n{script}\n(globalThis.aelibModules ??= {{}})["{name}"] = {made};\n}})();\n'


def waking(module: str, state: str, name: str) -> str:
    return (
        "(({ standalone, ...modules }) =>\n"
        f'standalone.wake(modules["{module}"], {state}, "{name}"))(globalThis.aelibModules);\n'
    )
