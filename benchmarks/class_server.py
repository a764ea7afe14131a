"""What a class costs one server: memory and seconds of each student, in a real JupyterHub.

It starts a hub with binder/jupyterhub_config.py, logs students in, opens a lesson for each through
the hub's proxy, runs cells, and reads from Linux what each process holds for itself. It needs
Linux, JupyterHub and its proxy; torch should be the build for the processor, as on the server. Five
minutes on two cores:

    pip install jupyterhub; npm install -g configurable-http-proxy
    python benchmarks/class_server.py
"""

import argparse
import re
import statistics
import time
from pathlib import Path

import nbformat
import psutil
import torch

from benchmarks.table import markdown, record
from benchmarks.trial_hub import Kernel, hub
from tools.files import write_whole

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "guides" / "class_server.md"
BEGIN = "<!-- figures: written by `python benchmarks/class_server.py` -->"
END = "<!-- end of figures -->"
LESSONS = ["04_first_autoencoder", "08_denoising", "13_what_it_is_good_for"]  # run whole
BEFORE = 770  # MB of a kernel after a lesson's imports, before aelib imported late
SYSTEM = 2_000  # MB left to the system and the hub
SERVERS = [16, 32, 64]  # GB
MB = 1e6


def setup(cells: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """Return the cells up to the one that imports."""
    tags = [cell.metadata.get("tags", []) for cell in cells]
    return cells[: 1 + next(i for i, of_cell in enumerate(tags) if "setup" in of_cell)]


def own(processes: list[psutil.Process]) -> list[float]:
    """Return the MB that each process has for itself alone: what one more of it costs."""
    return [process.memory_full_info().uss / MB for process in processes]


def shared(processes: list[psutil.Process]) -> float:
    """Return the MB that processes share, counted once."""
    infos = [process.memory_full_info() for process in processes]
    return sum(info.pss - info.uss for info in infos) / MB


def peak(process: psutil.Process) -> float:
    """Return the most MB that a process has held at a time, with what it shares."""
    status = Path(f"/proc/{process.pid}/status").read_text("utf-8")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) * 1024 / MB


def measure(count: int) -> dict:
    """Return what a class of this size takes, in MB and in seconds."""
    with hub() as one:
        students = [f"student{number}" for number in range(count)]
        servers, starts = zip(*(one.log_in(name) for name in students), strict=True)
        print("servers are up", flush=True)
        imports, kernels = [], []
        for name in students:
            began = time.perf_counter()
            kernel = Kernel(one, name, LESSONS[0])
            for cell in setup(kernel.cells):
                kernel.run(cell.source)
            imports.append(time.perf_counter() - began)
            kernels.append(kernel)
        running = [child for server in servers for child in server.children()]
        found = {
            "students": count,
            "torch": torch.__version__,
            "server": statistics.median(own(list(servers))),
            "imports": statistics.median(own(running)),
            "resident": statistics.median(info.memory_info().rss / MB for info in running),
            "shared": shared([*servers, *running]),
            "start seconds": statistics.median(starts),
            "import seconds": statistics.median(imports),
            "lessons": {},
        }
        print("kernels have imported", flush=True)
        for name, server, stem in zip(students, servers, LESSONS, strict=False):
            before = {child.pid for child in server.children()} if stem != LESSONS[0] else set()
            kernel = kernels[0] if stem == LESSONS[0] else Kernel(one, name, stem)
            for cell in kernel.cells:
                kernel.run(cell.source)
            (process,) = [child for child in server.children() if child.pid not in before]
            found["lessons"][stem] = {"after": own([process])[0], "peak": peak(process)}
            print(stem, found["lessons"][stem], flush=True)
    return found


def fit(found: dict, gigabytes: int) -> int:
    """Return how many students who have each run a lesson fit into a server's memory."""
    after = statistics.median(lesson["after"] for lesson in found["lessons"].values())
    left = gigabytes * 1_000 - SYSTEM - found["shared"]
    return int(left // (found["server"] + after))


def figures(found: dict) -> str:
    """Return the table of the guide."""
    after = [lesson["after"] for lesson in found["lessons"].values()]
    rows = [
        ["one student's server", f"{found['server']:.0f} MB"],
        ["one kernel, after a lesson's imports", f"{found['imports']:.0f} MB"],
        ["one kernel, after a whole lesson", f"{min(after):.0f} to {max(after):.0f} MB"],
        ["libraries, once for all", f"{found['shared']:.0f} MB"],
        ["seconds from *Start My Server* to JupyterLab", f"{found['start seconds']:.0f}"],
        ["seconds to open a lesson and import", f"{found['import seconds']:.0f}"],
        *([f"students who have run a lesson, in {size} GB", fit(found, size)] for size in SERVERS),
    ]
    return markdown(["", "measured"], ([what, str(value)] for what, value in rows))


def details(found: dict) -> str:
    """Return what stands below the table of benchmarks/README.md."""
    rows = [
        [stem, f"{lesson['after']:.0f}", f"{lesson['peak']:.0f}"]
        for stem, lesson in found["lessons"].items()
    ]
    return (
        f"A class of {found['students']}, torch {found['torch']}, one thread each. What a process "
        "has for itself alone (USS) is what one more of it takes; the pages of libraries are "
        f"shared. {SYSTEM / 1_000:.0f} GB of a server are left to the system and the hub.\n\n"
        f"{figures(found)}\n\n"
        + markdown(["a kernel after", "its own, MB", "at most, with what it shares, MB"], rows)
    )


def row(found: dict, minutes: float) -> dict:
    """Return the row of the table."""
    return {
        "what": "Memory of a kernel after a lesson's imports, one student of a class on one server",
        "published": "-",
        "bar": f"at most {BEFORE // 2} MB, half of before",
        "met": "yes" if found["resident"] <= BEFORE / 2 else "no",
        "obtained": f"{found['resident']:.0f} MB, {found['imports']:.0f} of them its own",
        "minutes": f"{minutes:.0f}",
    }


def with_figures(text: str, table: str) -> str:
    """Return the text of the guide with the table between the two marks."""
    marked = re.compile(f"({re.escape(BEGIN)}\n\n).*?(\n\n{re.escape(END)})", re.DOTALL)
    return marked.sub(lambda found: found[1] + table + found[2], text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--students", type=int, default=10)
    began, found = time.perf_counter(), measure(parser.parse_args().students)
    minutes = (time.perf_counter() - began) / 60
    command = "python benchmarks/class_server.py"
    record("class_server", [row(found, minutes)], command, details(found))
    write_whole(GUIDE, with_figures(GUIDE.read_text("utf-8"), figures(found)))


if __name__ == "__main__":
    main()
