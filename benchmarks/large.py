"""Twenty million rows on disk, and two processes: speed, memory, and parity with one in memory.

Writes a file of 5.1 GB into the system's temporary folder and takes it away again. Each way of
training runs in a process of its own, ways in turn, and their medians are compared. Needs Lightning
Fabric (`make processes`), 12 GB of memory for the rival in memory, and fifteen minutes:

    python benchmarks/large.py
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import torch

from aelib import models, training
from benchmarks.table import record

ROOT = Path(__file__).resolve().parents[1]
ROWS, COLUMNS, BATCH = 20_000_000, 64, 1024
SIZES = (64, 32, 8)
WIDE = (64, 512, 256, 32)  # a net that is worth a second process
SHARED = {SIZES: 2_000_000, WIDE: 400_000}  # rows that processes share, in each of three passes
ROUNDS = 3
# By name: where the rows are, in which order, and whether the system has read the file before.
WAYS = {
    "memory": ("memory", "rows", "warm"),
    "disk, any order": ("disk", "rows", "warm"),
    "disk, blocks": ("disk", "blocks", "warm"),
    "disk, blocks, not read before": ("disk", "blocks", "cold"),
}
BAR_MEMORY = 1024  # MB above the import
BAR_GRADIENT, BAR_LOSS = 1e-5, 1e-6
DETAILS = """\
Rows of 64 float32 numbers, one pass, a thread, 64-32-8 and back in batches of 1,024; the whole call
of `fit` is timed, with its look through all rows for NaN. *Memory above the import* is what the
process holds of its own (RssAnon), sampled every 20 ms. Pages of the mapped file come on top where
the system has room to keep them; it takes them back when somebody needs it. *Not read before*: the
system was asked to forget the file (posix_fadvise), so that all comes from the disk.

Two processes share each batch; one process has one thread, or two. The narrow net is 64-32-8, the
wide one 64-512-256-32, both in batches of 4,096, of which a pass has 2,000,000 or 400,000 rows.

{table}"""


def write_rows(path: Path, rows: int) -> None:
    """Write rows that lie near a plane of eight dimensions."""
    rng = np.random.default_rng(0)
    directions = rng.standard_normal((8, COLUMNS), np.float32)
    file = np.lib.format.open_memmap(path, "w+", np.float32, (rows, COLUMNS))
    for start in range(0, rows, 250_000):
        part = file[start : start + 250_000]
        part[:] = rng.standard_normal((len(part), 8), np.float32) @ directions / 3
        part += 0.1 * rng.standard_normal(part.shape, np.float32)
    file.flush()


class Memory(threading.Thread):
    """Watches how much memory this process holds of its own, in MB above the beginning."""

    def __init__(self):
        super().__init__(daemon=True)
        self.before, self.most, self.over = self.now(), 0.0, threading.Event()
        self.start()

    @staticmethod
    def now() -> float:
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("RssAnon"))

    def run(self) -> None:
        while not self.over.wait(0.02):
            self.most = max(self.most, self.now() - self.before)


def forget(path: Path) -> None:
    """Ask the system to forget what it has read of a file."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def one_way(path: Path, way: str) -> dict:
    """Train once, in this process; return rows a second and the memory it took."""
    place, shuffle, state = WAYS[way]
    torch.set_num_threads(1)
    net = models.Autoencoder(SIZES, output=None)
    warm_up = torch.rand(4 * BATCH, COLUMNS)
    training.fit(net, warm_up, epochs=1, batch_size=BATCH, progress=False, device="cpu")
    if state == "cold":
        forget(path)
    memory = Memory()
    x = torch.from_numpy(np.load(path)) if place == "memory" else np.load(path, mmap_mode="r")
    begin = time.perf_counter()
    options = {"batch_size": BATCH, "shuffle": shuffle, "progress": False, "device": "cpu"}
    training.fit(net, x, epochs=1, **options)
    seconds = time.perf_counter() - begin
    memory.over.set()
    return {"rows a second": len(x) / seconds, "MB": memory.most}


def together(path: Path, processes: int, threads: int, sizes: tuple[int, ...]) -> dict | None:
    """Train on some processes; return rows a second, in the first of them."""
    from lightning_fabric import Fabric

    torch.set_num_threads(threads)
    fabric = None
    if processes > 1:
        fabric = Fabric(accelerator="cpu", devices=processes, strategy="ddp")
        fabric.launch()
    net = models.Autoencoder(sizes, output=None)
    x = np.load(path, mmap_mode="r")[: SHARED[sizes]]
    where = {"engine": fabric} if fabric else {"device": "cpu"}
    options = {"batch_size": 4096, "shuffle": "blocks", "progress": False}
    history = training.fit(net, x, epochs=3, **options, **where)
    if fabric and fabric.global_rank:
        return None
    return {"rows a second": len(x) / statistics.median(history.seconds)}


def call(*arguments: object) -> dict:
    """Return what this program prints when called with arguments, in a process of its own."""
    program = [sys.executable, __file__, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("OMP_NUM_THREADS", None)
    ran = subprocess.run(
        program, stdout=subprocess.PIPE, env=environment, check=True, encoding="utf-8"
    )
    return json.loads(ran.stdout.splitlines()[-1])


def medians(ways: dict[str, tuple], rounds: int) -> dict[str, dict[str, float]]:
    """Return the medians of calls, all ways in turn; the most of memory."""
    told: dict[str, list[dict]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, arguments in ways.items():
            told[name].append(call(*arguments))
            print(name, told[name][-1], flush=True)
    return {
        name: {
            "rows a second": statistics.median(one["rows a second"] for one in several),
            "MB": max(one.get("MB", 0) for one in several),
        }
        for name, several in told.items()
    }


def parity(processes: int) -> tuple[float, float]:
    """Return how far the slopes and losses of several processes are at most from those of one."""
    with tempfile.TemporaryDirectory() as folder:
        program = ROOT / "tests" / "processes" / "parity.py"
        path = Path(folder, "found.json")
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
        command = [sys.executable, program, str(processes), path]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        found = json.loads(path.read_text("utf-8")).values()
    return max(one["gradient"] for one in found), max(
        max(one["loss"], one["validation"]) for one in found
    )


def shown(rate: float) -> str:
    return f"{rate / 1000:,.0f},000"


def rows_of_table(
    disk: dict[str, dict[str, float]],
    shared: dict[str, dict[str, float]],
    apart: dict[int, tuple[float, float]],
    minutes: float,
) -> list[dict]:
    """Return the rows for benchmarks/README.md."""
    base = disk["memory"]["rows a second"]
    shares = {name: 100 * one["rows a second"] / base for name, one in disk.items()}
    most = max(one["MB"] for name, one in disk.items() if name != "memory")
    gain = {
        net: shared[f"2 processes, {net}"]["rows a second"]
        / shared[f"1 process, 1 thread, {net}"]["rows a second"]
        for net in ("narrow", "wide")
    }
    gradient, loss = (max(pair[i] for pair in apart.values()) for i in (0, 1))
    told = f"{minutes:.0f}"
    return [
        {
            "what": "20 million rows of 64 numbers on disk: speed of training.fit beside memory",
            "published": "-",
            "bar": "-",
            "obtained": f"{shares['disk, any order']:.0f} % in any order, "
            f"{shares['disk, blocks']:.0f} % in blocks, "
            f"{shares['disk, blocks, not read before']:.0f} % in blocks not read before",
            "met": "-",
            "minutes": told,
        },
        {
            "what": "20 million rows of 64 numbers on disk: memory above the import",
            "published": "-",
            "bar": "under 1 GB",
            "obtained": f"{most:.0f} MB; in memory {disk['memory']['MB']:,.0f} MB",
            "met": "yes" if most < BAR_MEMORY else "no",
            "minutes": told,
        },
        {
            "what": "Two processes beside one, a thread each",
            "published": "-",
            "bar": "-",
            "obtained": f"{gain['narrow']:.2f} times as fast with a narrow net, "
            f"{gain['wide']:.2f} times with a wide one",
            "met": "-",
            "minutes": told,
        },
        {
            "what": "Two and three processes against one: 12 cases, slopes of one batch; losses of "
            "20 epochs",
            "published": "-",
            "bar": "apart by at most 0.00001; 0.000001",
            "obtained": f"{gradient:.1e}; {loss:.1e}",
            "met": "yes" if gradient < BAR_GRADIENT and loss < BAR_LOSS else "no",
            "minutes": told,
        },
    ]


def measure(path: Path) -> None:
    begin = time.perf_counter()
    write_rows(path, ROWS)
    disk = medians({way: ("way", path, way) for way in WAYS}, ROUNDS)
    places = {
        f"{many}, {net}": ("together", path, processes, threads, *sizes)
        for net, sizes in {"narrow": SIZES, "wide": WIDE}.items()
        for many, processes, threads in (
            ("1 process, 1 thread", 1, 1),
            ("1 process, 2 threads", 1, 2),
            ("2 processes", 2, 1),
        )
    }
    shared = medians(places, ROUNDS)
    apart = {processes: parity(processes) for processes in (2, 3)}
    minutes = (time.perf_counter() - begin) / 60
    lines = ["| | rows a second | MB above the import |", "|---|---|---|"]
    for name, one in {**disk, **shared}.items():
        own = f"{one['MB']:,.0f}" if one["MB"] else "-"
        lines.append(f"| {name} | {shown(one['rows a second'])} | {own} |")
    rows = rows_of_table(disk, shared, apart, minutes)
    record("large", rows, "python benchmarks/large.py", DETAILS.format(table="\n".join(lines)))


def main() -> None:
    parser = argparse.ArgumentParser(description="Rows on disk, and two processes.")
    parser.add_argument("way", nargs="*", help="used by the program itself")
    given = parser.parse_args().way
    if not given:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder, "rows.npy"))
        return
    what, path, *rest = given
    if what == "way":
        found = one_way(Path(path), rest[0])
    else:
        processes, threads, *sizes = map(int, rest)
        found = together(Path(path), processes, threads, tuple(sizes))
    if found:
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
