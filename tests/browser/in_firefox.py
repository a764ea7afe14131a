"""Whether the engine that trains in the page gives the weights of node in Firefox too, bit for bit.

By hand, where a Firefox is installed (apt install firefox-esr); CI has none:

    python tests/browser/in_firefox.py
"""

import json
import shutil
import subprocess
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from aelib.widgets.page import bundle

JS = Path(__file__).parents[1] / "js"
RUNS = json.loads((JS / "fingerprints.json").read_text("utf-8"))
SECONDS = 120
COMPARING = """
    (async () => {
      const found = [];
      for (const { settings } of RUNS) {
        for (const plain of [false, true]) found.push(await fingerprint(engine, settings, plain));
      }
      return { agent: navigator.userAgent, found };
    })().catch(String).then((told) => fetch("/", { method: "POST", body: JSON.stringify(told) }));
"""


def page() -> bytes:
    """Return a page that trains all runs by itself and sends what came out."""
    program = (JS / "fingerprint.js").read_text("utf-8")
    texts = [bundle("engine.js"), program, f"const RUNS = {json.dumps(RUNS)};{COMPARING}"]
    scripts = "".join(f"<script>{text}</script>" for text in texts)
    return f"<!doctype html><meta charset=utf-8>{scripts}".encode()


def told_by(firefox: str):
    """Return what a Firefox with an empty profile sends from the page."""
    told = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page() if self.path == "/" else b"")

        def do_POST(self):
            told.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *arguments):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server, tempfile.TemporaryDirectory() as profile:
        server.timeout = SECONDS
        address = f"http://127.0.0.1:{server.server_port}/"
        started = subprocess.Popen(
            [firefox, "--headless", "--no-remote", "--profile", profile, address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            for _ in range(5):  # the page, what it sends, and an icon
                if not told:
                    server.handle_request()
        finally:
            started.terminate()
            started.wait()
    return told[0] if told else f"nothing came within {SECONDS} seconds"


def main() -> str | None:
    """Compare, and say what differs."""
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    if firefox is None:
        return "There is no Firefox here: apt install firefox-esr."
    told = told_by(firefox)
    if isinstance(told, str):
        return told
    wanted = [[run["hash"], name] for run in RUNS for name in ("wasm", "plain")]
    print(told["agent"])
    for run, found in zip((run for run in RUNS for _ in range(2)), told["found"], strict=True):
        print(*found, run["settings"])
    return None if told["found"] == wanted else f"differs from {wanted}"


if __name__ == "__main__":
    sys.exit(main())
