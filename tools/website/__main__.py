"""Make the web edition: python -m tools.website [--to _site]."""

import argparse
import shutil
import sys
import time
from pathlib import Path

from tools.course import Course, CourseError
from tools.terminal import print_anything
from tools.website.sources import write_sources

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent


def main() -> int:
    print_anything()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "_site", metavar="FOLDER")
    options = parser.parse_args()
    start = time.perf_counter()
    try:
        source = ROOT / "build" / "website"
        write_sources(Course(ROOT), source)
        failed = run_sphinx(source, options.to)
    except CourseError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{options.to}: {time.perf_counter() - start:.0f} s")
    return failed


def run_sphinx(source: Path, target: Path) -> int:
    """Have Sphinx write the site, any warning being an error; return its exit status.

    The site that stands is replaced when the new one is whole.
    """
    from sphinx.cmd.build import build_main

    made, kept = source.parent / "website-pages" / "html", source.parent / "website-doctrees"
    for folder in (made.parent, kept):
        shutil.rmtree(folder, ignore_errors=True)
    arguments = ["-q", "-W", "--keep-going", "-j", "2", "-c", str(HERE), "-d", str(kept)]
    if status := build_main([*arguments, str(source), str(made)]):
        return status
    shutil.rmtree(target, ignore_errors=True)
    shutil.move(made, target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
