"""A JupyterHub on this machine, set up as for a class and spoken to through its proxy."""

import contextlib
import json
import os
import secrets
import shutil
import socket
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
from websocket import WebSocket, create_connection

ROOT = Path(__file__).resolve().parents[1]

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


@contextlib.contextmanager
def hub() -> Iterator[Hub]:
    """Start a hub, and end it with all that it started."""
    if not (shutil.which("jupyterhub") and shutil.which("configurable-http-proxy")):
        sys.exit("Install JupyterHub and its proxy first: see benchmarks/class_server.py.")
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
