"""Several processes share a run: the results are those of one, and nobody waits for ever."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cases import CASES

HERE = Path(__file__).parent
PATIENCE = 240  # seconds for what takes ten: a busy machine must not fail a test


def start(*arguments, by=(), **environment):
    """Start a script in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, *by, *map(str, arguments)],
        cwd=HERE,
        env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )


def ended(process):
    """Wait for a script, and return its exit status and what it printed."""
    try:
        said, _ = process.communicate(timeout=PATIENCE)
    finally:
        with_all(process, signal.SIGKILL)
    return process.returncode, said


def with_all(process, number):
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        pass


def job(what, folder, processes=2, **environment):
    return ended(start("job.py", what, processes, folder, **environment))


def refused(what, folder, sentence, processes=2):
    status, said = job(what, folder, processes)
    assert status != 0 and sentence in said, said


@pytest.fixture(scope="module", params=[2, 3])
def parity(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("parity") / "found.json"
    # As a script that launches itself, and as torchrun launches it.
    by = () if request.param == 2 else torchrun(request.param)
    status, said = ended(start("parity.py", request.param, path, by=by))
    assert status == 0 and "is deprecated" not in said, said
    return json.loads(path.read_text("utf-8"))


def torchrun(processes):
    return ("-m", "torch.distributed.run", "--nproc-per-node", str(processes))


@pytest.mark.parametrize("name", CASES)
def test_the_results_are_those_of_one_process(parity, name):
    found = parity[name]
    assert found["gradient"] < 1e-5
    assert found["loss"] < 1e-6 and found["validation"] < 1e-6
    assert found["processes agree"] and found["epochs"] == 20


@pytest.mark.parametrize("processes", [1, 2])
def test_five_epochs_and_five_more_are_ten_bit_for_bit(tmp_path, processes):
    for name in ("whole", "parts"):
        (tmp_path / name).mkdir()
    assert job("resumed", tmp_path / "whole", processes, EPOCHS="10")[0] == 0
    for epochs in ("5", "10"):
        assert job("resumed", tmp_path / "parts", processes, EPOCHS=epochs)[0] == 0
    whole, parts = (
        json.loads((tmp_path / n / "10.json").read_text("utf-8")) for n in ("whole", "parts")
    )
    assert whole == parts


def test_a_run_goes_on_with_another_number_of_processes(tmp_path):
    for folder, counts in {"same": (1, 1), "other": (1, 2), "fewer": (2, 1)}.items():
        (tmp_path / folder).mkdir()
        for count, epochs in zip(counts, ("5", "10"), strict=True):
            status, said = job("resumed", tmp_path / folder, count, EPOCHS=epochs)
            assert status == 0, said
    same = json.loads((tmp_path / "same" / "10.json").read_text("utf-8"))
    for folder in ("other", "fewer"):
        losses, weights = json.loads((tmp_path / folder / "10.json").read_text("utf-8"))
        assert losses == pytest.approx(same[0], rel=1e-6)
        assert weights == pytest.approx(same[1], abs=1e-5)


@pytest.fixture
def running(tmp_path):
    """Return a run without end, as soon as all of its processes are in it, and their numbers."""
    process = start("job.py", "endless", 2, tmp_path)
    try:
        deadline = time.monotonic() + PATIENCE
        while len(pids := list(tmp_path.glob("pid-*"))) < 2 or not all(
            p.read_text("utf-8") for p in pids
        ):
            assert process.poll() is None and time.monotonic() < deadline, process.communicate()
            time.sleep(0.05)
        yield process, {int(path.name[-1]): int(path.read_text("utf-8")) for path in pids}
    finally:
        with_all(process, signal.SIGCONT)
        with_all(process, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("rank", [0, 1])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "silent"])
def test_when_one_is_gone_the_others_end_with_a_sentence(running, rank, number):
    process, pids = running
    os.kill(pids[rank], number)
    begin = time.monotonic()
    # The other one ends by itself; one that was stopped is still there.
    while is_alive(pids[1 - rank]) and time.monotonic() < begin + PATIENCE:
        process.poll()
        time.sleep(0.05)
    seconds = time.monotonic() - begin
    with_all(process, signal.SIGKILL)
    said, _ = process.communicate()
    assert f"process {1 - rank} of 2 lost another" in said, said
    assert seconds < 60, seconds  # the run's timeout is 5 s, torch's own 1,800


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_ctrl_c_ends_all_at_the_same_batch(running, tmp_path):
    process, _ = running
    with_all(process, signal.SIGINT)
    status, said = ended(process)
    assert status == 0, said
    one, other = (
        json.loads((tmp_path / f"ended-{rank}.json").read_text("utf-8")) for rank in (0, 1)
    )
    assert one == other and one[0] is True


@pytest.mark.parametrize(("what", "told"), [("one_stops", True), ("one_ends_early", 2)])
def test_what_one_decides_all_do(tmp_path, what, told):
    status, said = job(what, tmp_path, 3)
    assert status == 0, said
    assert [json.loads(p.read_text("utf-8")) for p in tmp_path.glob("ended-*")] == [told] * 3


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("own_data", "x must be the same in every process"),
        ("own_noise", "x must be the same in every process"),
        ("own_order", "x must be the same in every process"),
        ("normalised", "model has batch normalisation"),
        ("one_function", "objective must be a training.Objective(draw, cost)"),
        ("not_launched", "engine was not launched: call fabric.launch()"),
        ("no_checkpoint", "[rank1]: ValueError: checkpoint must be a file that a run of aelib"),
        ("one_fails", "my own mistake"),
        ("one_fails", "process 0 of 2 lost another"),
    ],
)
def test_what_cannot_be_shared_is_refused_by_all(tmp_path, what, sentence):
    refused(what, tmp_path, sentence)
