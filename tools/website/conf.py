"""How Sphinx makes the pages; `python -m tools.website` prepares what it reads."""

import json
from pathlib import Path

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "build" / "website"  # what sources.py has written
site = json.loads((SOURCE / "site.json").read_text(encoding="utf-8"))

project = site["title"]
copyright = "the aelib authors"
version = release = site["version"]
language = "en"
extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "tools.website.formulas",
    "tools.website.extension",
]
exclude_patterns = ["assets"]
templates_path = [str(HERE / "templates")]

suppress_warnings = ["ref.python"]  # attributes of the same name

nb_execution_mode = "off"
myst_enable_extensions = ["dollarmath", "amsmath"]
myst_heading_anchors = 3
myst_dmath_double_inline = True
html_math_renderer = "katex"

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
add_module_names = False
napoleon_numpy_docstring = True
lesson_pages = site["lessons"]  # by number
lessons_using = site["uses"]  # by name of what they use

html_theme = "furo"
html_title = project
html_baseurl = site["address"]
html_static_path = [str(HERE / "static"), str(SOURCE / "assets" / "katex")]
html_extra_path = [str(SOURCE / "assets" / "root")]
html_css_files = ["katex.css", "widget.css", "site.css"]
SCRIPTS = ("memory.js", "wake.js", "place.js", "site.js", "my_course.js")
html_js_files = [(name, {"defer": "defer"}) for name in SCRIPTS]
html_copy_source = False
html_show_search_summary = False  # it would quote code
html_show_sourcelink = False
html_permalinks_icon = "#"
html_favicon = str(HERE / "static" / "icon.svg")
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
html_theme_options = {
    "top_of_page_buttons": [],
    # Furo's own names; the last two are those of site.css.
    "light_css_variables": {
        "color-brand-primary": "#005f96",
        "color-brand-content": "#005f96",
        "color-link--visited": "#5b3fa0",
        "color-foreground-muted": "#4d545c",
        "color-foreground-border": "#6b7178",
        "color-code-background": "#f6f7f9",
        "site-mark": "#e8f2f9",
        "site-line": "#c9ced6",
    },
    "dark_css_variables": {
        "color-brand-primary": "#7cc4f0",
        "color-brand-content": "#7cc4f0",
        "color-link--visited": "#c0a8f0",
        "color-foreground-muted": "#b4bac2",
        "color-foreground-border": "#9aa1aa",
        "color-code-background": "#202226",
        "site-mark": "#1d2c38",
        "site-line": "#454a52",
    },
}
