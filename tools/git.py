"""What git knows of the course's folder; where there is no git, or no clone, it knows nothing."""

import os
import subprocess
from pathlib import Path

SECONDS = 300  # a pull of large notebooks over a slow line

ADVICE = (  # by what git says
    (
        "notebooks/",
        "What you wrote into notebooks/ is safe in my/, so you can let go of it there: "
        "`git checkout notebooks`, then `make update` again.",
    ),
    ("does not point to a branch", "You are on no branch: `git checkout main` brings you to one."),
    (
        "no upstream configured",
        "This branch is your own: `git checkout main` brings you to the course's.",
    ),
    (
        "Not possible to fast-forward",
        "You have commits of your own here: `git pull --rebase` puts them after the course's.",
    ),
    ("unable to access", "Without a network, what is here stays in use."),
)


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes] | None:
    """Run git in a folder, which must be a clone's own; None where it cannot be run.

    It never asks for a password: nobody may be there to type one.
    """
    silent = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    # We run the course's own code already, so its clone may be another user's: a server's.
    command = ["git", "-c", f"safe.directory={root.as_posix()}", "-C", str(root), *arguments]
    if not (root / ".git").exists():
        return None
    try:
        return subprocess.run(
            command, env=silent, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def read(root: Path, *arguments: str) -> bytes | None:
    """Return what git prints, or None where it fails."""
    ran = run(root, *arguments)
    return ran.stdout if ran is not None and ran.returncode == 0 else None


def committed(root: Path, path: str) -> list[bytes]:
    """Return a file as committed here, and as upstream had it when the two last agreed."""
    agreed = read(root, "merge-base", "HEAD", "@{upstream}")
    commits = ["HEAD"] + ([agreed.decode().strip()] if agreed else [])
    found = [read(root, "show", f"{commit}:{path}") for commit in commits]
    return [text for text in dict.fromkeys(found) if text is not None]


def staged(root: Path, path: str, stage: int) -> list[bytes]:
    """Return a file in which a merge stopped: 1 is what both sides come from, 2 and 3 the sides."""
    text = read(root, "show", f":{stage}:{path}")
    return [] if text is None else [text]


def way_back(root: Path, path: str) -> str:
    """Return the command that brings back the course's version of a changed file."""
    state = (read(root, "status", "--porcelain", "--", path) or b"").decode()[:2]
    if "U" in state or state in ("AA", "DD"):
        return "git merge --abort` (or, after a stash, `git checkout HEAD -- notebooks"
    return "git checkout notebooks" if state.strip() else "git reset --keep @{upstream}"


def pull(root: Path) -> str:
    """Bring the newest version of the course if nothing is in its way; say what came of it."""
    if not (root / ".git").exists():
        return (
            "This folder is no git clone, so the newest version cannot be fetched here: download "
            "it, and put your folder my/ into it."
        )
    for command in (["fetch", "--quiet"], ["merge", "--ff-only", "--quiet", "@{upstream}"]):
        ran = run(root, *command)
        if ran is None:
            return "git could not be run, or did not end: the course is as it was."
        if ran.returncode:
            reason = ran.stderr.decode(errors="replace").strip()
            said = f"git could not bring the newest version and changed nothing. It says:\n{reason}"
            return "\n".join([said, *(advice for sign, advice in ADVICE if sign in reason)][:2])
    return "The course is the newest version."
