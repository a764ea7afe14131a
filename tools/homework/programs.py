"""nbgrader and otter-grader, called as a lecturer calls them."""

import os
import subprocess
import sys
from pathlib import Path

from tools.course import CourseError


def run(program: str, folder: Path, *arguments: str) -> None:
    """Run a command of a grader in a folder; CourseError with its last words if it fails."""
    ran = subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=folder,
        env={**os.environ, "PATH": search_path()},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if not ran.returncode:
        return
    if "No module named" in ran.stderr and program in ran.stderr:
        raise CourseError(f"{program} is not installed: pip install -r requirements-homework.txt.")
    said = (ran.stdout + ran.stderr).strip()[-2000:]
    raise CourseError(f"{program} {' '.join(arguments)} failed.\n{said}")


def search_path() -> str:
    """Return where programs are looked for: nbgrader calls alembic, which lies beside Python."""
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
