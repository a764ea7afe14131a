"""The scripts of the guide "Beyond one machine", as a reader copies them, on fewer rows."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

GUIDE = Path(__file__).resolve().parents[2] / "guides" / "beyond_one_machine.md"
SCRIPTS = {
    match[1]: match[0]
    for match in (
        re.match(r"# (\w+\.py).*", script, re.DOTALL)
        for script in re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    )
    if match
}


def run(folder, *command):
    ran = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return where the scripts lie, and the rows that the first of them has written."""
    folder = tmp_path_factory.mktemp("guide")
    for name, script in SCRIPTS.items():
        fewer, _ = re.subn(r"2_000_000|100_000", "40_000", script)
        (folder / name).write_text(fewer, encoding="utf-8")
    run(folder, "write_rows.py")
    return folder


def test_all_scripts_are_tried():
    names = {"write_rows.py", "train_from_disk.py", "train_from_loader.py", "train_together.py"}
    assert set(SCRIPTS) == names


@pytest.mark.parametrize("name", ["train_from_disk.py", "train_from_loader.py"])
def test_what_one_process_trains(folder, name):
    assert re.search(r"loss 0\.\d{4}\n", run(folder, name))


def test_what_two_processes_train(folder):
    first = run(folder, "train_together.py")
    (folder / "run.pt").unlink()
    again = run(folder, "-m", "torch.distributed.run", "--nproc-per-node", "2", "train_together.py")
    loss = re.compile(r"training loss 0\.\d{4}")
    assert loss.findall(first) == loss.findall(again) and len(loss.findall(first)) == 1
    assert (folder / "net.pt").exists() and (folder / "run.pt").exists()
