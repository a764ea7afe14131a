"""Pages as Sphinx has written them: what is mended in all, and one style sheet instead of seven."""

import re
from pathlib import Path

from tools.course import CourseError
from tools.website.assets import Assets

# What the theme, MyST-NB and pandas write, and what a screen reader needs in its place.
MENDED = {
    r'<p class="caption" role="heading">': '<p class="caption" role="heading" aria-level="2">',
    r'<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="All pages">',
    r'<aside class="toc-drawer">': '<aside class="toc-drawer" aria-label="This page">',
    r'<summary aria-label="Toggle hidden content">\s*<p class="collapsed[^>]*>([^<]*)</p>\s*'
    r'<p class="expanded[^>]*>[^<]*</p>\s*</summary>': r"<summary>\1</summary>",
    r'<th class="head[^"]*"><p[^>]*></p></th>': "<td></td>",
    r"<th></th>": "<td></td>",  # the corner of a data frame
}
STYLE = re.compile(
    r'<link rel="stylesheet"[^>]*? href="(?P<up>(?:\.\./)*)(?P<path>_static/[^"?]+)[^>]*>\n?'
)


def finish(folder: Path) -> None:
    """Mend every page of a site; CourseError if something is nowhere to be mended any more."""
    style = write_one_style(folder)
    (folder / ".nojekyll").touch()  # or a branch of GitHub Pages would leave _static out
    unused = set(MENDED)
    for path in folder.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        for old, new in MENDED.items():
            text, count = re.subn(old, new, text)
            if count:
                unused.discard(old)
        path.write_text(with_one_style(text, style), encoding="utf-8")
    if unused:
        raise CourseError(f"No page has `{unused.pop()}`: see whether finish.py still needs it.")


def write_one_style(folder: Path) -> str:
    """Write what the first page's style sheets hold, in their order; return the address.

    A page waits for each of its style sheets, so one is better than seven.
    """
    index = (folder / "index.html").read_text(encoding="utf-8")
    sheets = [(folder / found["path"]).read_text("utf-8") for found in STYLE.finditer(index)]
    text = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", "\n".join(sheets))
    return Assets(folder).add("_static/all.css", text)


def with_one_style(page: str, address: str) -> str:
    first = STYLE.search(page)
    if not first:
        raise CourseError("a page has no style sheet.")
    link = f'<link rel="stylesheet" href="{first["up"]}{address}">\n'
    return STYLE.sub("", page).replace("</title>", f"</title>\n{link}", 1)
