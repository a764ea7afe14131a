"""What a class costs one server: memory and seconds of each student, in a real JupyterHub.

It starts a hub with binder/jupyterhub_config.py, logs students in, opens a lesson for each through
the hub's proxy, runs cells, and reads from Linux what each process holds for itself. It needs
Linux, JupyterHub and its proxy; torch should be the build for the processor, as on the server. Five
minutes on two cores:

    pip install jupyterhub; npm install -g configurable-http-proxy
    python benchmarks/class_server.py
"""

import argparse
import contextlib
import json
import os
import re
import secrets
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import psutil
import torch
from websocket import WebSocket, create_connection

from benchmarks.table import markdown, record
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

# The hub of a trial: anyone may log in, all are the same user of the system.
CONFIG = """
load_subconfig({config!r})
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = {homes!r} + "/{{username}}"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.bind_url = "http://127.0.0.1:{ports[0]}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{ports[1]}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{ports[2]}"
c.JupyterHub.db_url = "sqlite:///:memory:"
c.JupyterHub.cookie_secret_file = {homes!r} + "/cookie_secret"
c.Spawner.environment = {{"AELIB_DATA": {data!r}}}
c.Spawner.args = c.Spawner.args + {root!r}
c.JupyterHub.services = [{{"name": "trial", "api_token": {token!r}}}]
c.JupyterHub.load_roles = [{{
    "name": "trial",
    "services": ["trial"],
    "scopes": ["admin:users", "admin:servers", "admin:server_state", "access:servers"],
}}]
"""


class Hub:
    """A hub on this machine, spoken to through its proxy as a browser does."""

    def __init__(self, address: str, token: str):
        self.address, self.token = address, token

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Return what a REST call answers."""
        request = urllib.request.Request(
            self.address + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {self.token}", "Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=600) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def log_in(self, name: str) -> tuple[psutil.Process, float]:
        """Start the server of a student; return its process and the seconds until it was ready."""
        self.ask("POST", f"/hub/api/users/{name}")
        began = time.perf_counter()
        self.ask("POST", f"/hub/api/users/{name}/server")
        while not (server := self.server(name)).get("ready"):
            time.sleep(0.1)
        taken = time.perf_counter() - began
        return psutil.Process(server["state"]["pid"]), taken

    def server(self, name: str) -> dict:
        return self.ask("GET", f"/hub/api/users/{name}")["servers"].get("", {})


class Kernel:
    """The kernel of a notebook that a student has open."""

    def __init__(self, hub: Hub, name: str, stem: str):
        path = f"my/{stem}.ipynb"
        home = f"/user/{name}/api"
        self.cells = code(hub.ask("GET", f"{home}/contents/{path}")["content"])
        asked = {"path": path, "name": path, "type": "notebook", "kernel": {"name": "python3"}}
        kernel = hub.ask("POST", f"{home}/sessions", asked)["kernel"]["id"]
        address = hub.address.replace("http", "ws", 1)
        self.line: WebSocket = create_connection(
            f"{address}{home}/kernels/{kernel}/channels",
            header=[f"Authorization: token {hub.token}"],
            timeout=1_200,
        )

    def run(self, source: str) -> None:
        """Run a cell, and wait until it is done."""
        sent = secrets.token_hex(8)
        head = {"msg_id": sent, "msg_type": "execute_request", "session": sent, "username": ""}
        head |= {"version": "5.3", "date": "2026-01-01T00:00:00Z"}
        content = {"code": source, "silent": False, "allow_stdin": False, "stop_on_error": True}
        message = {"header": head, "parent_header": {}, "metadata": {}, "content": content}
        self.line.send(json.dumps(message | {"channel": "shell"}))
        while True:
            answer = json.loads(self.line.recv())
            answers = answer["parent_header"].get("msg_id") == sent
            if answers and answer["msg_type"] == "execute_reply":
                break
        if answer["content"]["status"] != "ok":
            raise RuntimeError(f"a cell failed: {answer['content'].get('evalue')}\n{source}")


def code(content: dict) -> list[nbformat.NotebookNode]:
    cells = nbformat.from_dict(content).cells
    return [cell for cell in cells if cell.cell_type == "code"]


def setup(cells: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """Return the cells up to the one that imports."""
    tags = [cell.metadata.get("tags", []) for cell in cells]
    return cells[: 1 + next(i for i, of_cell in enumerate(tags) if "setup" in of_cell)]


@contextlib.contextmanager
def hub() -> Iterator[Hub]:
    """Start a hub, and end it with all that it started."""
    if not (shutil.which("jupyterhub") and shutil.which("configurable-http-proxy")):
        sys.exit("Install JupyterHub and its proxy first: see the top of this file.")
    with tempfile.TemporaryDirectory() as homes, contextlib.ExitStack() as held:
        token, ports = secrets.token_hex(16), free_ports(3)
        config = Path(homes) / "config.py"
        names = {"homes": homes, "token": token, "ports": ports, "root": as_root()}
        names["config"] = str(ROOT / "binder" / "jupyterhub_config.py")
        names["data"] = os.environ.get("AELIB_DATA", str(ROOT / "data"))
        config.write_text(CONFIG.format(**names), encoding="utf-8")
        log = held.enter_context((Path(homes) / "log").open("w", encoding="utf-8"))
        started = subprocess.Popen(
            ["jupyterhub", "-f", str(config)], cwd=homes, stdout=log, stderr=log
        )
        try:
            one = Hub(f"http://127.0.0.1:{ports[0]}", token)
            wait_for(one, started, Path(log.name))
            yield one
        finally:
            processes = psutil.Process(started.pid).children(recursive=True)
            started.terminate()
            started.wait(60)
            for process in processes:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.kill()


def as_root() -> list[str]:
    return ["--allow-root"] if os.getuid() == 0 else []


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def wait_for(one: Hub, started: subprocess.Popen, log: Path) -> None:
    for _ in range(600):
        with contextlib.suppress(OSError):
            one.ask("GET", "/hub/api/")
            return
        if started.poll() is not None:
            break
        time.sleep(0.2)
    sys.exit(f"The hub did not start:\n{log.read_text('utf-8')[-2_000:]}")


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
