"""Make the web edition: python -m tools.website [--to _site]."""

import argparse
import io
import re
import shutil
import sys
import time
from pathlib import Path

from tools.course import Course, CourseError
from tools.terminal import as_command
from tools.website.finish import finish
from tools.website.sources import write_sources

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
BUILD = ROOT / "build" / "website"


@as_command
def main() -> None:
    parser = argparse.ArgumentParser(description="Make the web edition of the course.")
    parser.add_argument("--to", type=Path, default=ROOT / "_site", metavar="FOLDER")
    options = parser.parse_args()
    start = time.perf_counter()
    write_sources(Course(ROOT), BUILD)
    write_site(BUILD, options.to)
    print(f"{options.to}: {time.perf_counter() - start:.0f} s")


def write_site(source: Path, target: Path) -> None:
    """Have Sphinx make the site; it takes the place of the one that stands when it is whole.

    CourseError with all that Sphinx warns of.
    """
    from sphinx.application import Sphinx
    from sphinx.errors import SphinxError
    from sphinx.util.console import nocolor

    made, kept = source.parent / "website-pages" / "html", source.parent / "website-doctrees"
    for folder in (made.parent, kept):
        shutil.rmtree(folder, ignore_errors=True)
    said = io.StringIO()
    nocolor()
    try:
        Sphinx(source, HERE, made, kept, "html", status=None, warning=said, parallel=2).build()
    except SphinxError as error:
        said.write(f"{error}\n")
    if problems := [told(line) for line in said.getvalue().splitlines() if line.strip()]:
        raise CourseError("\n".join(problems))
    finish(made)
    shutil.rmtree(target, ignore_errors=True)
    shutil.move(made, target)


def told(warning: str) -> str:
    """Return a warning of Sphinx that names a cell: MyST-NB counts 10,000 lines for each."""
    place = r"^.*?(\w+)\.ipynb:(\d+)\d{4}: (?:WARNING|ERROR): "
    return re.sub(place, lambda at: f"{at[1]}, cell {at[2]}: ", warning)


if __name__ == "__main__":
    sys.exit(main())
