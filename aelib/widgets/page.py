"""What all in-browser widgets share: their module in one piece, and a form without a kernel."""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

import anywidget
import traitlets

HERE = Path(__file__).parent
CSS = (HERE / "widget.css").read_text(encoding="utf-8")


def control() -> traitlets.TraitType:
    """Return a trait for a control; what it may be is for the widget's own validator to say."""
    return traitlets.TraitType(None).tag(sync=True)  # traitlets.Any would let None pass it by


class PageWidget(anywidget.AnyWidget):
    """A widget that computes in the page: ``class Sub(PageWidget, module="sub")`` runs sub.js.

    `payload` is what the page needs once (weights, images). Every other trait that is marked
    ``sync=True`` is a control: it follows the page, and setting it in Python moves the page.
    """

    _css = CSS
    _ipython_display_ = None  # that of ipywidgets 7, which Colab has, would leave the HTML out
    payload = traitlets.Dict().tag(sync=True)

    def __init_subclass__(cls, module: str | None = None, **options):  # noqa: D105
        if module is not None:
            cls._module, cls._esm = module, bundle(module)
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
        own = set(self.trait_names(sync=True)) - set(anywidget.AnyWidget.class_trait_names())
        state = {name: getattr(self, name) for name in sorted(own) if not name.startswith("_")}
        # "<" written so cannot end the script, whatever a text in the state holds.
        data = json.dumps(state, allow_nan=False).replace("<", "\\u003c")
        script = f"{bundle(self._module, 'standalone')}\nconst state = {data};\n"
        name = hashlib.sha256(script.encode()).hexdigest()[:12]
        return (
            f'<div class="aelib-widget" data-aelib="{name}">{STILL}</div>\n'
            f"<style>{CSS}</style>\n"
            f'<script type="module">\n{script}{WAKE.replace("NAME", name)}</script>'
        )

    def _repr_mimebundle_(self, **kwargs):
        made = super()._repr_mimebundle_(**kwargs)
        if made is None:
            return None
        data, metadata = made if isinstance(made, tuple) else (made, {})
        data["text/plain"] = type(self).__name__  # without an address, which differs between runs
        return {**data, "text/html": self.to_html()}, metadata


STILL = (
    "<p><em>This picture is still. It moves once you run the cell, or trust the notebook.</em></p>"
)

# The same widget may stand on a page twice, so each script takes the first that still sleeps.
WAKE = """
const all = [...document.querySelectorAll('[data-aelib="NAME"]')];
const el = all.find((node) => !node.dataset.alive);
if (el) {
  el.dataset.alive = "yes";
  el.replaceChildren();
  framed(render)({ model: standalone(state), el });
}
"""


@cache
def bundle(*modules: str) -> str:
    """Return ES modules and those that they import, nn.js and view.js, as one module.

    anywidget and a page without network take a module as one text. Imports and exports between
    our own files are all that has to go for that: their names are told apart by a test.
    """
    parts = [(HERE / f"{name}.js").read_text(encoding="utf-8") for name in ("nn", "view", *modules)]
    text = "\n".join(parts)
    text = re.sub(r'^import \{[^}]*\} from "\./\w+\.js";\n', "", text, flags=re.MULTILINE)
    text = re.sub(
        r"^export (?=(async )?(function|const|class|let)\b)", "", text, flags=re.MULTILINE
    )
    return f"{text}\nexport default {{ render: framed(render) }};\n"
