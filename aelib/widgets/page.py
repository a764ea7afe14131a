"""What all in-browser widgets share: their module in one piece, and a form without a kernel.

A notebook shows and stores that form, and no view of ipywidgets: JupyterLab would prefer the view,
which is an error message once its kernel is gone. In JupyterLab the form finds its model, which the
kernel keeps on the same page, by itself (js/parts/kernelside.js).

The modules are written in js/ and bundled into bundles/ by ``make widgets``.
"""

import hashlib
import html
import json
import uuid
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from aelib import _alternatives

if TYPE_CHECKING or find_spec("anywidget"):
    from anywidget import AnyWidget
else:
    from aelib.widgets.bare import AnyWidget

BUNDLES = Path(__file__).with_name("bundles")


@cache
def bundle(name: str) -> str:
    """Return one of the bundles, such as noise.js."""
    try:
        return (BUNDLES / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FileNotFoundError(
            f"aelib/widgets/bundles has no {name}; `make widgets` writes it from aelib/widgets/js."
        ) from None


CSS = bundle("widget.css")


def control() -> traitlets.TraitType:
    """Return a trait for a control; what it may be is for the widget's own validator to say."""
    return traitlets.TraitType(None).tag(sync=True)  # traitlets.Any would let None pass it by


class PageWidget(AnyWidget):
    """A widget that computes in the page: ``class Sub(PageWidget, module="sub")`` runs js/sub.js.

    `payload` is what the page needs once (weights, images). Every other trait that is marked
    ``sync=True`` is a control: it follows the page, and setting it in Python moves the page.
    """

    _css = CSS
    _ipython_display_ = None  # that of ipywidgets 7, which Colab has, would show the view
    payload = traitlets.Dict().tag(sync=True)
    _page = traitlets.Unicode().tag(sync=True)  # by which the page finds the kernel's model

    @traitlets.default("_page")
    def _new_page(self):
        return uuid.uuid4().hex

    def __init_subclass__(cls, module: str | None = None, **options):  # noqa: D105
        if module is not None:
            cls._module, cls._esm = module, bundle(f"{module}.js")
        super().__init_subclass__(**options)

    def to_html(self) -> str:
        """Return the widget in its present state as HTML that needs no kernel and no network.

        Returns
        -------
        str
            A fragment for any page, scripts, weights and all.

        Notes
        -----
        The build of a notebook puts a still picture in the place of `STILL`.
        """
        own = set(self.trait_names(sync=True)) - set(AnyWidget.class_trait_names())
        state = {name: getattr(self, name) for name in sorted(own) if not name.startswith("_")}
        # "<" written so cannot end the script, whatever a text in the state holds.
        data = json.dumps(state, allow_nan=False).replace("<", "\\u003c")
        return fragment(self._module, data)

    def _repr_mimebundle_(self, **kwargs) -> Any:
        named = f' data-model="{self._page}" data-aelib='
        if texts := _alternatives.of_running_cell():
            named = f' role="group" aria-label="{html.escape(texts[0])}"{named}'
        return {
            # Without the object's address, which differs between runs.
            "text/plain": type(self).__name__,
            "text/html": self.to_html().replace(" data-aelib=", named, 1),
        }


def fragment(module: str, state: str) -> str:
    """Return the HTML of a widget: its place, the style, its module and its state as JSON."""
    # The bundles leave `widget` and `standalone` behind, names of this script alone.
    script = f"{bundle(f'{module}.js')}{bundle('standalone.js')}const state = {state};\n"
    name = hashlib.sha256(script.encode()).hexdigest()[:12]
    return (
        f'<div class="aelib-widget" data-aelib="{name}">{STILL}</div>\n'
        f"<style>{CSS}</style>\n"
        f'<script type="module">\n{script}standalone.wake(widget, state, "{name}");\n</script>'
    )


STILL = (
    "<p><em>Sliders stand here. They show and move once you run the cell, or trust the notebook."
    "</em></p>"
)
