"""Grade many submissions, each by the official grader and within limits of its own."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock

import nbformat

from tools.course import CourseError
from tools.homework.graders import Grader, Points
from tools.homework.keeper import Request, Result
from tools.homework.programs import search_path

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 20_000_000  # bytes of a notebook that is handed in
NOTHING = "no notebook was handed in"
# What a grader is told of the lecturer's surroundings: no passwords, and no settings of a shell.
PASSED_ON = ("LANG", "LC_ALL", "AELIB_DATA", "AELIB_DATASET", "LD_LIBRARY_PATH")


@dataclass(frozen=True)
class Limits:
    """What one submission may take."""

    seconds: int = 180
    cell_seconds: int = 15
    megabytes: int = 3_000


@dataclass(frozen=True)
class Submission:
    """A notebook that was handed in; none where a student handed in no notebook for a lesson."""

    student: str
    stem: str
    path: Path | None


@dataclass
class Row:
    """One line of the report."""

    student: str
    lesson: str
    points: float
    out_of: float
    seconds: float
    megabytes: int
    said: str


def find(folder: Path, stems: Sequence[str]) -> list[Submission]:
    """Return what was handed in: FOLDER/STUDENT/.../LESSON.ipynb, in order of names."""
    if not folder.is_dir():
        raise CourseError(f"{folder} is no folder; it must hold one folder for each student.")
    students = sorted(path for path in folder.iterdir() if path.is_dir() and path.name[0] != ".")
    if not students:
        raise CourseError(f"{folder} holds no folders; it must hold one for each student.")
    return [one for student in students for one in of_student(student, stems)]


def of_lessons_handed_in(submissions: Sequence[Submission]) -> list[Submission]:
    """Leave out the lessons that nobody has handed in: they were not set."""
    stems = {each.stem for each in submissions if each.path is not None}
    if not stems:
        names = sorted({f"{each.stem}.ipynb" for each in submissions})
        raise CourseError(f"No student has handed in any of {', '.join(names)}.")
    return [each for each in submissions if each.stem in stems]


def of_student(folder: Path, stems: Sequence[str]) -> Iterator[Submission]:
    """Yield the notebooks of one student; those of other names are not looked at."""
    for stem in stems:
        found = sorted(path for path in folder.rglob(f"{stem}.ipynb") if ".ipynb_" not in str(path))
        yield Submission(folder.name, stem, found[0] if found else None)


def grade(
    grader: Grader,
    submissions: Sequence[Submission],
    to: Path,
    limits: Limits,
    jobs: int,
    gradebook: bool = False,
    tell: Callable[[Row], None] = lambda row: None,
) -> list[Row]:
    """Grade all submissions, `jobs` at a time, and keep what the grader made of each."""
    with tempfile.TemporaryDirectory(prefix="homework-", ignore_cleanup_errors=True) as scratch:
        fonts = Path(scratch, "fonts")
        warm_up(fonts)
        one_at_a_time = Lock()

        def one(numbered: tuple[int, Submission]) -> Row:
            number, submission = numbered
            folder = Path(scratch, str(number))
            row, points = grade_one(grader, submission, folder, fonts, to, limits)
            shutil.rmtree(folder, ignore_errors=True)
            with one_at_a_time:
                if gradebook:
                    graded = to / row.student / row.lesson / f"{row.lesson}.ipynb"
                    grader.enter(row.student, row.lesson, points, graded)
                tell(row)
            return row

        with ThreadPoolExecutor(jobs) as pool:
            return list(pool.map(one, enumerate(submissions)))


def grade_one(
    grader: Grader, given: Submission, scratch: Path, fonts: Path, to: Path, limits: Limits
) -> tuple[Row, Points | None]:
    """Grade one submission in a folder of its own; whatever it does, there is a line for it."""
    row = Row(given.student, given.stem, 0.0, grader.most(given.stem), 0.0, 0, "")
    row.said = unreadable(given)
    if row.said or given.path is None:
        return row, None
    try:
        prepare(grader, given.path, given.stem, scratch, fonts)
        result = kept(grader, given.stem, scratch, limits)
        points = None
        if result.code == 0 and not result.stopped:
            points = grader.points(scratch / "work", given.stem)
    except (OSError, ValueError) as error:
        row.said = f"it could not be graded: {error}"
        return row, None
    row.seconds, row.megabytes = round(result.seconds, 1), result.megabytes
    row.points = points.sum if points else 0.0
    row.said = sentence(result, points, notes(scratch), limits)
    keep_files(grader, given, scratch, result, to)
    return row, points


def unreadable(given: Submission) -> str:
    """Return what is wrong with a file that no grader could read."""
    if given.path is None:
        return NOTHING
    if not given.path.is_file() or given.path.is_symlink():
        return "what was handed in is no file"
    size = given.path.stat().st_size
    if not size:
        return "the file is empty"
    if size > LARGEST:
        return f"the file has {size // 1_000_000} MB, and {LARGEST // 1_000_000} MB are the most"
    try:
        nb = nbformat.reads(given.path.read_text(encoding="utf-8"), as_version=4)
        nbformat.validate(nb)
    except Exception as error:  # nbformat meets a broken file with errors of many kinds
        return f"the file is no notebook: {' '.join(str(error).split())[:80]}"
    return ""


def prepare(grader: Grader, submitted: Path, stem: str, scratch: Path, fonts: Path) -> None:
    """Lay out a folder in which a copy of a submission can be graded."""
    for name in ("work", "home", "tmp"):
        (scratch / name).mkdir(parents=True)
    shutil.copytree(fonts, scratch / "home" / "matplotlib")
    startup = scratch / "home" / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    shutil.copy(Path(__file__).with_name("in_kernel.py"), startup / "00-limits.py")
    # The kernel itself may write where a notebook does, and not into the gradebook beside it.
    places = [str(scratch / "home"), str(scratch / "tmp"), *grader.open_places(scratch / "work")]
    confined = [sys.executable, "-m", "tools.homework.confine", *places, "--"]
    launch = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    kernel = {"argv": confined + launch, "display_name": "Python 3", "language": "python"}
    spec = scratch / "home" / "jupyter" / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps(kernel), encoding="utf-8")
    grader.lay_out(scratch / "work", submitted, stem)


def kept(grader: Grader, stem: str, scratch: Path, limits: Limits) -> Result:
    """Run the grader under a keeper."""
    request = Request(
        command=[sys.executable, "-m", *grader.command(stem)],
        folder=str(scratch / "work"),
        writable=str(scratch),
        environment=environment(scratch, limits),
        seconds=limits.seconds,
        megabytes=limits.megabytes,
    )
    ran = subprocess.run(
        [sys.executable, "-m", "tools.homework.keeper"],
        input=json.dumps(asdict(request)),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    if ran.returncode:
        raise ValueError(f"its keeper was ended ({ran.returncode}): {ran.stderr.strip()[-300:]}")
    return Result(**json.loads(ran.stdout))


def environment(scratch: Path, limits: Limits) -> dict[str, str]:
    """Return the surroundings of a grader, in which every folder of its own lies in the scratch."""
    home = scratch / "home"
    passed = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return passed | {
        "PATH": search_path(),
        "HOME": str(home),
        "TMPDIR": str(scratch / "tmp"),
        "XDG_RUNTIME_DIR": str(scratch / "tmp"),
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_PATH": str(home / "jupyter"),
        "MPLCONFIGDIR": str(home / "matplotlib"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "OMP_NUM_THREADS": "1",
        "TQDM_DISABLE": "1",
        "HOMEWORK_CELL_SECONDS": str(limits.cell_seconds),
        "HOMEWORK_NOTES": str(home / "notes.txt"),
    }


def warm_up(fonts: Path) -> None:
    """Let matplotlib list the fonts once, and not once for each submission."""
    subprocess.run(
        [sys.executable, "-c", "import matplotlib.font_manager"],
        env={**os.environ, "MPLCONFIGDIR": str(fonts)},
        check=True,
        capture_output=True,
    )


def notes(scratch: Path) -> list[str]:
    """Return which limits of a cell were met, each once."""
    path = scratch / "home" / "notes.txt"
    if path.is_symlink() or not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8", errors="replace")[:2_000].splitlines()
    return list(dict.fromkeys(lines))


def sentence(result: Result, points: Points | None, met: list[str], limits: Limits) -> str:
    """Return what is to be said of a submission, nothing where all is right."""
    if result.stopped:
        return {
            "time": f"it was stopped after {limits.seconds} seconds",
            "memory": f"it was stopped when it took more than {limits.megabytes} MB of memory",
            "processes": "it was stopped when it started processes without end",
        }[result.stopped]
    if points is None:
        return f"the grader gave up ({result.code}): {last_words(result.output)}"
    lost = f"not right: {', '.join(points.lost)}" if points.lost else ""
    return "; ".join(filter(None, [*met, lost]))


def last_words(output: str) -> str:
    """Return the last error that a grader named, or else its last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"[\w.]+(Error|Exception|Died|Timeout)\b", line)]
    return (errors or lines or ["no words"])[-1][:160]


def keep_files(grader: Grader, given: Submission, scratch: Path, result: Result, to: Path) -> None:
    """Keep what the grader made, and its last words, for who wants to know more."""
    folder = to / given.student / given.stem
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "log.txt").write_text(result.output, encoding="utf-8")
    for made in grader.made(scratch / "work", given.stem):
        if made.is_file() and not made.is_symlink():  # a submission could have laid a link there
            shutil.copyfile(made, folder / made.name)
