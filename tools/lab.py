"""JupyterLab with a live kernel, for the browser tests and the benchmark of latency."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

START = 90  # seconds that JupyterLab may take to answer
SETTINGS = {
    # Otherwise cells out of sight are taken off the page, and a test would have to scroll.
    "notebook-extension/tracker": '{"windowingMode": "none"}',
    "apputils-extension/notification": '{"fetchNews": "false"}',
}


@contextmanager
def serving(folder: Path, options: Sequence[str] = ()) -> Iterator[str]:
    """Serve a folder with JupyterLab, and with none of the user's settings; yields its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = folder / "jupyter"
    for name, text in SETTINGS.items():
        path = own / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    folders = {
        "JUPYTER_CONFIG_DIR": own,
        "JUPYTER_DATA_DIR": own / "data",  # no kernel but that of this Python
        "JUPYTERLAB_SETTINGS_DIR": own / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": own / "workspaces",
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token="]
    command += ["--ServerApp.password=", f"--ServerApp.root_dir={folder}", *options]
    environment = {**os.environ, **{name: str(path) for name, path in folders.items()}}
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}", server, folder / "server.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(30)


def wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    """Return once the server answers; RuntimeError with its own words if it does not."""
    deadline = time.monotonic() + START
    while not answers(f"{address}/api"):
        if time.monotonic() > deadline or server.poll() is not None:
            said = log.read_text("utf-8", errors="replace")
            raise RuntimeError(f"JupyterLab did not start:\n{said}")
        time.sleep(0.2)


def answers(address: str) -> bool:
    try:
        return urllib.request.urlopen(address, timeout=5).status == 200
    except OSError:
        return False


def open_notebook(page: Page, address: str, name: str) -> None:
    """Open a notebook, and nothing that was open before."""
    page.goto(f"{address}/lab/tree/{name}?reset")
    page.wait_for_selector(".jp-Notebook")


def choose(page: Page, menu: str, item: str) -> None:
    """Choose an item of a menu."""
    page.click(f'.lm-MenuBar-itemLabel:text-is("{menu}")')
    page.click(f'.lm-Menu-itemLabel:text-is("{item}")')


def run_all(page: Page, address: str, name: str) -> None:
    """Open a notebook and run its cells, as a person would from the menu."""
    open_notebook(page, address, name)
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()  # before, it would ask for a kernel
    choose(page, "Run", "Run All Cells")
