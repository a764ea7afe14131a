"""The places where widgets are met: a page that is watched, and JupyterLab with a live kernel."""

import os
import socket
import subprocess
import sys
import time
import urllib.request

import scene


class Watched:
    """A page whose console and failures are kept; `Failed to load` counts unless it was blocked."""

    def __init__(self, context):
        self.errors: list[str] = []
        self.page = context.new_page()
        self.page.set_default_timeout(20_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._heard)

    def _heard(self, message):
        blocked = message.text.startswith("Failed to load resource: net::ERR_FAILED")
        if message.type == "error" and not blocked:
            self.errors.append(message.text)

    def widget(self, name):
        """Return the place of a widget on the page."""
        return self.page.locator(".aelib-widget").nth(list(scene.EXPECTED).index(name))


def blocked(route, path):
    """Let the page itself through, and nothing else."""
    if route.request.url == path.as_uri() or route.request.url.startswith("data:"):
        route.continue_()
    else:
        route.abort()


def run_all(page, address):
    page.goto(f"{address}/lab/tree/shown.ipynb")
    page.wait_for_selector(".jp-Notebook")
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()  # before, it would ask for a kernel
    page.click('.lm-MenuBar-itemLabel:text-is("Run")')
    page.click('.lm-Menu-itemLabel:text-is("Run All Cells")')
    page.locator("button", has_text="Train").first.wait_for()


SETTINGS = {
    # Otherwise cells out of sight are taken off the page, and the tests would have to scroll.
    "notebook-extension/tracker": '{"windowingMode": "none"}',
    "apputils-extension/notification": '{"fetchNews": "false"}',
}


class serving:
    """JupyterLab on a free port, with settings of its own and none of the user's."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        own = self.folder / "jupyter"
        for name, text in SETTINGS.items():
            path = own / "lab" / "user-settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
        command += [f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token="]
        command += ["--ServerApp.password=", f"--ServerApp.root_dir={self.folder}"]
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "JUPYTER_CONFIG_DIR": str(own)}
        environment |= {"JUPYTERLAB_SETTINGS_DIR": str(own / "lab" / "user-settings")}
        environment |= {"JUPYTERLAB_WORKSPACES_DIR": str(own / "lab" / "workspaces")}
        self.log = (self.folder / "server.log").open("w")
        self.process = subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=self.log, stderr=self.log
        )
        address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + 90
        while not answers(f"{address}/api"):
            if time.monotonic() > deadline or self.process.poll() is not None:
                self.__exit__()
                raise RuntimeError((self.folder / "server.log").read_text())
            time.sleep(0.2)
        return address

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        self.log.close()


def answers(address):
    try:
        return urllib.request.urlopen(address, timeout=5).status == 200
    except OSError:
        return False
