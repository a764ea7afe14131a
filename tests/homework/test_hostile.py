"""Submissions that hang, eat memory, print without end, delete files and run away."""

import csv

import psutil
import pytest
from submissions import CONFINED, GRADE, STEMS, filled, hand_in, handed_out, solutions

from tools.homework.__main__ import main

STEM = STEMS[0]
NAMES = list(solutions(STEM))
SECONDS = 90  # for a submission
RUNAWAY = "987654"  # seconds that nothing else sleeps for

# What the answer to the first exercise does besides, and what is said of it. After an error that
# stops a cell alone, the other exercises have their points.
HOSTILE = {
    "loops": ("while True:\n    pass", "took longer than 10 seconds"),
    "sleeps": ("import time\ntime.sleep(10**6)", "took longer than 10 seconds"),
    "holds-on": (
        "import signal\nfor each in (signal.SIGINT, signal.SIGALRM, signal.SIGPROF):\n"
        "    signal.signal(each, signal.SIG_IGN)\nwhile True:\n    pass",
        f"stopped after {SECONDS} seconds",
    ),
    "allocates": ("x = bytearray(20 * 10**9)", f"not right: {NAMES[0]}"),
    "array": ("import numpy\nx = numpy.ones(20 * 10**9 // 8)", f"not right: {NAMES[0]}"),
    "in-many": (
        "import os, time\nfor _ in range(8):\n    if not os.fork():\n"
        "        x = bytearray(10**9)\n        x[::4096] = b'1' * len(x[::4096])\n"
        "        time.sleep(10**6)\ntime.sleep(10**6)",
        "more than 3000 MB of memory",
    ),
    "forks": (
        "import os, time\nfor _ in range(100):\n    if not os.fork():\n        time.sleep(10**6)\n"
        "time.sleep(10**6)",
        "processes without end",
    ),
    "prints": ("while True:\n    print('x' * 100)", "printed more than 200,000 characters"),
    "runs-away": (
        "import os, subprocess\n"
        f"subprocess.Popen(['sleep', '{RUNAWAY}'], start_new_session=True)\n"
        f"if not os.fork():\n    os.setsid()\n    os.execvp('sleep', ['sleep', '{RUNAWAY}'])",
        f"not right: {NAMES[0]}",
    ),
    "exits": ("import sys\nsys.exit()", f"not right: {NAMES[0]}"),
    "ends": ("import os\nos._exit(0)", ""),
    "kills": ("import os\nos.kill(os.getppid(), 9)", ""),
    "not-python": ("def f(:", f"not right: {NAMES[0]}"),
    "deletes": (
        "import shutil\nshutil.rmtree('.')\nshutil.rmtree('..', ignore_errors=True)",
        "",
    ),
}
# The limits are the same for both graders; these are what otter itself could stumble over.
WITH_OTTER = {"loops", "in-many", "prints", "runs-away", "exits", "ends", "deletes"}
BROKEN = {
    "no-json": ("This is my homework.", "no notebook"),
    "empty": ("", "the file is empty"),
    "half": ('{"cells": [{"cell_type": "code"', "no notebook"),
    "list": ("[1, 2]", "no notebook"),
    "no-cells": ('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}', ""),
}


@pytest.fixture(scope="module", params=["nbgrader", "otter"])
def grader(request):
    return request.param


@pytest.fixture(scope="module")
def batch(grader, assignments, tmp_path_factory, jobs):
    """Return what came of them all in one batch, beside a solved one, and where it lies."""
    folder = tmp_path_factory.mktemp(f"hostile-{grader}")
    path = handed_out(grader, assignments, STEM)
    right = solutions(STEM)
    for student, (does, _) in HOSTILE.items():
        if grader == "nbgrader" or student in WITH_OTTER:
            nb = filled(path, right | {NAMES[0]: does})
            hand_in(folder / "in", student, STEM, nb)
    if CONFINED:
        outside = f"import shutil\nshutil.rmtree({str(folder)!r}, ignore_errors=True)\n"
        hand_in(folder / "in", "far", STEM, filled(path, right | {NAMES[0]: outside}))
    for student, (text, _) in BROKEN.items():
        hand_in(folder / "in", student, STEM, text)
    hand_in(folder / "in", "zuse", STEM, filled(path, right))
    (folder / "in" / "nobody").mkdir()
    before = contents(folder / "in")
    command = [*GRADE, str(folder / "in"), "--assignments", str(assignments), "--lessons", STEM]
    command += ["--seconds", str(SECONDS), "--cell-seconds", "10", "--jobs", str(jobs)]
    assert main([*command, "--to", str(folder / "out")]) == 0
    with (folder / "out" / "grades.csv").open(encoding="utf-8") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    return grader, rows, before, folder


def row_of(batch, student):
    grader, rows, *_ = batch
    if grader == "otter" and student not in WITH_OTTER:
        pytest.skip("the limits are tried with nbgrader")
    return rows[student]


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("student", HOSTILE)
def test_is_reported_and_gets_no_points_for_it(batch, student):
    row = row_of(batch, student)
    said = HOSTILE[student][1]
    assert said in row["said"] and row["said"], row
    assert float(row["points"]) < float(row["out_of"]), row


@pytest.mark.parametrize("student", ["loops", "sleeps", "allocates", "array", "prints", "exits"])
def test_keeps_the_points_of_the_other_exercises(batch, student):
    row = row_of(batch, student)
    assert float(row["points"]) == float(row["out_of"]) * (len(NAMES) - 1) / len(NAMES), row


@pytest.mark.parametrize("student", BROKEN)
def test_a_broken_file_is_reported(batch, student):
    row = batch[1][student]
    assert BROKEN[student][1] in row["said"] and row["said"] and float(row["points"]) == 0, row


def test_others_are_graded_as_if_nothing_had_been(batch):
    row = batch[1]["zuse"]
    assert row["points"] == row["out_of"] and not row["said"]
    assert "no notebook was handed in" in batch[1]["nobody"]["said"]


def test_what_was_handed_in_is_as_it_was(batch):
    *_, before, folder = batch
    assert contents(folder / "in") == before


@pytest.mark.skipif(not CONFINED, reason="this kernel has no Landlock")
def test_files_of_the_lecturer_cannot_be_deleted(batch):
    row = batch[1]["far"]
    assert float(row["points"]) < float(row["out_of"])


def test_nothing_is_left_running(batch):
    left = [p for p in psutil.process_iter(["cmdline"]) if RUNAWAY in (p.info["cmdline"] or [])]
    assert left == []


def test_memory_stays_within_the_limit(batch):
    _, rows, *_ = batch
    usual = [int(row["megabytes"]) for name, row in rows.items() if name != "in-many"]
    assert max(usual) <= 3000
