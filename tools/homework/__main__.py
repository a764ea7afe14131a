"""The command line of the homework; `tools/homework/__init__.py` lists its commands."""

import argparse
import os
import sys
import time
from pathlib import Path

from tools.course import Course, CourseError
from tools.homework import batch, confine, for_nbgrader, for_otter, report
from tools.homework.graders import grader_of
from tools.terminal import as_command

COURSE = Course(Path(__file__).resolve().parents[2])
POINTS = 2  # for each exercise, unless --points says otherwise
NO_LANDLOCK = (
    "This system has no Landlock (Linux 5.13 or newer): submissions could change your files. "
    "Grade them in a container or on a machine of their own, and add --unconfined."
)


def build(options: argparse.Namespace) -> None:
    """Write the assignments for a grader."""
    maker = for_nbgrader if options.grader == "nbgrader" else for_otter
    options.out.mkdir(parents=True, exist_ok=True)
    maker.build(COURSE, options.out, COURSE.find(options.lessons), options.points)


def grade(options: argparse.Namespace) -> None:
    """Grade a folder of submissions, and write the report."""
    if not confine.available() and not options.unconfined:
        raise CourseError(NO_LANDLOCK)
    grader = grader_of(options.assignments.resolve())
    if options.gradebook and not grader.keeps_books:
        raise CourseError("Otter keeps no gradebook: leave out --gradebook.")
    stems = COURSE.find(options.lessons) if options.lessons else grader.stems()
    if missing := sorted(set(stems) - set(grader.stems())):
        raise CourseError(f"{options.assignments} holds no assignment {', '.join(missing)}.")
    submissions = batch.find(options.submissions, stems)
    if not options.lessons:
        submissions = batch.of_lessons_handed_in(submissions)
    to = options.to or options.submissions.with_name(f"{options.submissions.resolve().name}-graded")
    limits = batch.Limits(options.seconds, options.cell_seconds, options.megabytes)
    start = time.monotonic()
    rows = batch.grade(grader, submissions, to, limits, options.jobs, options.gradebook, tell)
    said = report.summary(rows, time.monotonic() - start, options.jobs)
    report.write(rows, to, said)
    print(f"\n{said}\nWritten: {to / 'grades.csv'}, {to / 'grades.md'}")


def tell(row: batch.Row) -> None:
    """Say how one submission went, as soon as it is known."""
    points = f"{row.points:g} of {row.out_of:g}"
    print(f"{row.student}, {row.lesson}: {points}. {row.said}".rstrip(". ") + ".", flush=True)


def at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be 1 or more, got {number}")
    return number


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Homework of the exercises, and its grading.")
    commands = parser.add_subparsers(dest="grader", metavar="COMMAND", required=True)
    for name in ("nbgrader", "otter"):
        making = commands.add_parser(name, help=f"write the assignments for {name}")
        making.add_argument("out", type=Path, metavar="OUT", help="the folder to write them into")
        making.set_defaults(run=build)
        about = "points for each exercise"
        making.add_argument("--points", type=at_least_one, default=POINTS, metavar="N", help=about)
        making.add_argument("lessons", nargs="*", metavar="LESSON", help="05, a name; all for none")
    add_grading(commands.add_parser("grade", help="grade a folder of submissions"))
    return parser.parse_args(arguments)


def add_grading(grading: argparse.ArgumentParser) -> None:
    limits = batch.Limits()
    grading.set_defaults(run=grade)
    grading.add_argument("submissions", type=Path, metavar="SUBMISSIONS", help="a folder a student")
    grading.add_argument("--assignments", type=Path, required=True, metavar="OUT")
    grading.add_argument("--lessons", nargs="*", default=[], metavar="LESSON", help="these only")
    grading.add_argument("--to", type=Path, metavar="FOLDER", help="where the report is written")
    about = "how many at a time"
    jobs = min(os.cpu_count() or 1, 4)
    grading.add_argument("--jobs", type=at_least_one, default=jobs, metavar="N", help=about)
    for name, about in (
        ("seconds", "for a submission"),
        ("cell_seconds", "for a cell"),
        ("megabytes", "of memory for a submission"),
    ):
        flag = f"--{name.replace('_', '-')}"
        grading.add_argument(
            flag, type=at_least_one, default=getattr(limits, name), metavar="N", help=about
        )
    about = "enter the points into nbgrader's gradebook, and the graded notebooks beside it"
    grading.add_argument("--gradebook", action="store_true", help=about)
    about = "grade even where this system cannot keep a submission from your files"
    grading.add_argument("--unconfined", action="store_true", help=about)


@as_command
def main(arguments: list[str] | None = None) -> None:
    options = parse(arguments)
    options.run(options)


if __name__ == "__main__":
    sys.exit(main())
