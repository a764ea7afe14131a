"""How fast the page trains, beside torch and libraries for pages: images per CPU-second.

The engine of the widgets (aelib/widgets/js/engine) trains in Chromium, by its WebAssembly kernel
and in plain JavaScript, and in node; torch trains the same nets, in one thread, with
`training.fit`; the libraries train them in Chromium. All take turns; the table gives medians over
the rounds, and ratios are taken within a round. Processor time counts, of all of Chromium's
processes, so that other work on the machine matters little. How soon the page beats PCA is told in
seconds of a clock, and needs a quiet machine. The libraries are no part of the course; where they
are not installed, their rows are left out:

    npm ci && npm ci --prefix benchmarks/rivals

Three minutes, of which the libraries take one and a half:

    python benchmarks/page_training.py
"""

import argparse
import base64
import json
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import torch
from playwright.sync_api import Browser

from aelib import data, models, training
from aelib.widgets.page import bundle
from benchmarks.table import markdown, record
from tools.browser import open_browser

HERE = Path(__file__).parent
RIVALS = HERE / "rivals"
ESBUILD = HERE.parent / "node_modules" / ".bin" / "esbuild"
NETS = [(784, 64), (784, 128, 32, 2)]
DEEP = NETS[1]
BATCH = 64
KERNEL = "the page, kernel"
PLAIN = "the page, plain JavaScript"
# Images for each measurement, about a second of each: what is to be faster than a clock can tell.
IMAGES = {
    "torch": 20_000,
    KERNEL: 20_000,
    f"{KERNEL}, in node": 20_000,
    PLAIN: 1_000,
    "jax-js": 6_000,
    "TensorFlow.js, wasm": 1_500,
    "TensorFlow.js, cpu": 256,
    "ConvNetJS": 1_000,
}
OURS = {KERNEL: "kernel", PLAIN: "plain JavaScript"}  # their names in ways.js
# How many times as fast as each the page's kernel is to be, for the deep net.
BARS = {"torch": 1 / 1.5, "jax-js": 2.5, "TensorFlow.js, wasm": 10}
MAP = {
    "sizes": DEEP,
    "activation": "elu",
    "batchSize": 32,
    "lr": 8e-3,
    "schedule": "one-cycle",
}
SOON = 1.5  # seconds
ABOUT = """\
Medians of {rounds} rounds in turn; ratios are taken within a round. Processor time of all processes
of Chromium, of node, or of Python; Adam, batches of 64. PCA is that of the same 5,000 images, both
errors are those of 1,000 test images, and looking at them is not counted. The libraries, at the
versions of benchmarks/rivals/package-lock.json, train on the processor, as the page does: *jax-js*
compiles a step to WebAssembly, *TensorFlow.js* has one backend in WebAssembly and one in
JavaScript, *ConvNetJS* takes an image at a time through loops over doubles, with Adadelta in place
of Adam. None of them shuffles, nor tells a loss."""


def in_torch(x, sizes, images: int) -> float:
    """Return the images per CPU-second of torch in one thread."""
    model = models.Autoencoder(sizes)
    options = {"batch_size": BATCH, "device": "cpu", "progress": False}
    training.fit(model, x[: images // 10], epochs=1, **options)  # warm up
    began = time.process_time()
    training.fit(model, x[:images], epochs=1, **options)
    return images / (time.process_time() - began)


def in_node(x, sizes, images: int) -> float:
    """Return the images per CPU-second of the page's kernel in node."""
    job = json.dumps({"sizes": sizes, "batch": BATCH, "images": images})
    program = ["node", HERE / "page_training.js", job]
    ran = subprocess.run(program, input=greys(x), capture_output=True, check=True)
    return float(ran.stdout)


def in_page(way: str, browser: Browser, scripts: str, x, sizes, images: int) -> float:
    """Return the images per CPU-second of one of ways.js, in a page of its own."""
    with opened(browser, scripts, x) as page:
        given = [OURS.get(way, way), sizes, BATCH, max(images // 10, 2 * BATCH)]
        page.evaluate("([way, ...rest]) => prepare(way, rest[0], greys, rest[1], rest[2])", given)
        began = processor_seconds(browser)
        page.evaluate("(images) => train(images)", images)
        ended = processor_seconds(browser)
        return images / sum(ended[process] - began.get(process, 0) for process in ended)


@contextmanager
def opened(browser: Browser, scripts: str, x) -> Iterator:
    """Open a page that holds images."""
    page = browser.new_page()
    page.set_content(f"<!doctype html><meta charset=utf-8>{scripts}")
    hold = "(text) => { greys = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)); }"
    page.evaluate(hold, base64.b64encode(greys(x)).decode())
    yield page
    page.close()


def processor_seconds(browser: Browser) -> dict[int, float]:
    """Return the processor time so far of each of a browser's processes."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    return {process["id"]: process["cpuTime"] for process in told["processInfo"]}


def greys(x: torch.Tensor) -> bytes:
    return (x * 255).round().byte().numpy().tobytes()


def rivals() -> str:
    """Return the libraries as one script, or nothing, and say so, where they are not installed."""
    if not ((RIVALS / "node_modules").is_dir() and ESBUILD.exists()):
        print(
            "The libraries that train in a page are left out, since they are not installed: "
            "npm ci && npm ci --prefix benchmarks/rivals"
        )
        return ""
    options = ["--bundle", "--format=iife", "--global-name=rivals", "--loader:.wasm=dataurl"]
    command = [ESBUILD, RIVALS / "ways.js", *options, "--minify", "--log-level=error"]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def script(text: str) -> str:
    return "<script>" + text.replace("</", "<\\/") + "</script>"


def seconds_below_pca(browser: Browser, scripts: str, images) -> dict[str, float]:
    """Return in how many seconds and images the map is below PCA's error with two numbers."""
    x, new = images.x_train[:5_000], images.x_test[:1_000]
    mean = x.mean(0)
    directions = torch.linalg.svd(x - mean, full_matrices=False)[2][:2]
    rest = (new - mean) - (new - mean) @ directions.T @ directions
    with opened(browser, scripts, x) as page:
        fresh = base64.b64encode(greys(new)).decode()
        return page.evaluate(
            "([settings, fresh, bar]) => untilBelow(settings, greys, "
            "Uint8Array.from(atob(fresh), (letter) => letter.charCodeAt(0)), bar)",
            [MAP, fresh, (rest**2).sum(1).mean().item()],
        )


def ways(browser: Browser, scripts: str, with_rivals: bool) -> dict[str, Callable[..., float]]:
    """Return what gives the images per CPU-second of each way, from images, sizes, and a count."""
    at_hand = {"torch": in_torch, f"{KERNEL}, in node": in_node}
    return {
        way: at_hand.get(way) or partial(in_page, way, browser, scripts)
        for way in IMAGES
        if with_rivals or way in at_hand or way in OURS
    }


def main() -> None:
    """Time all ways in turn and record the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--share", type=float, default=1, help="of the images, for a quick try")
    parser.add_argument("--dry", action="store_true", help="print, and store nothing")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    began = time.perf_counter()
    images = data.load_images(train=20_000, test=1_000)
    libraries = rivals()
    texts = [bundle("engine.js"), libraries, (HERE / "ways.js").read_text("utf-8")]
    scripts = "".join(map(script, texts))
    speeds: dict[tuple, list[float]] = {}
    with open_browser() as browser:
        soon = [seconds_below_pca(browser, scripts, images) for _ in range(arguments.rounds)]
        for _ in range(arguments.rounds):
            for sizes in NETS:
                for way, measure in ways(browser, scripts, bool(libraries)).items():
                    count = max(round(IMAGES[way] * arguments.share), 2 * BATCH)
                    x = images.x_train if way == "torch" else images.x_train[:2_000]
                    speeds.setdefault((sizes, way), []).append(measure(x, sizes, count))
    minutes = (time.perf_counter() - began) / 60
    rows, details = told(speeds, soon, minutes)
    if arguments.dry:
        print(*(f"{row['what']}: {row['obtained']}" for row in rows), details, sep="\n\n")
    else:
        record("page_training", rows, "python benchmarks/page_training.py", details)


def told(speeds: dict, soon: list[dict], minutes: float) -> tuple[list[dict], str]:
    """Return the rows of the table, and what stands below it."""

    def times(way: str, sizes=DEEP) -> float:
        """Return how many times as fast as another way the kernel is."""
        pairs = zip(speeds[sizes, KERNEL], speeds[sizes, way], strict=True)
        return statistics.median(ours / theirs for ours, theirs in pairs)

    def row(what: str, bar: str, met: bool, obtained: str) -> dict:
        what = f"Training in the page: {what}"
        row = {"what": what, "published": "-", "bar": bar, "met": "yes" if met else "no"}
        return row | {"obtained": obtained, "minutes": f"{minutes:.1f}"}

    at_hand = {way for _, way in speeds}
    seconds = statistics.median(each["seconds"] for each in soon)
    seen = statistics.median(each["images"] for each in soon)
    rows = [
        row(
            f"{net(DEEP)} and back, batches of {BATCH}",
            f"at most {1 / BARS['torch']:g} times slower than torch on one thread",
            times("torch") >= BARS["torch"],
            f"{1 / times('torch'):.2f} times slower; without WebAssembly "
            f"{times(PLAIN) / times('torch'):.0f} times",
        ),
        row(
            f"{net(DEEP)} with ELUs, batches of 32, until below the error of PCA with 2 numbers",
            f"at most {SOON} s",
            seconds <= SOON,
            f"{seconds:.2f} s, {seen:,.0f} images",
        ),
    ]
    beside = [way for way in BARS if way in at_hand and way != "torch"]
    if beside:
        rows.insert(
            1,
            row(
                f"{net(DEEP)} and back, beside libraries for pages",
                ", ".join(f"{BARS[way]:g} times as fast as {way}" for way in beside),
                all(times(way) >= BARS[way] for way in beside),
                ", ".join(f"{times(way):.1f} times as fast as {way}" for way in beside),
            ),
        )
    lines = [
        [net(sizes), way, f"{statistics.median(found):,.0f}", f"{times(way, sizes):.2f}"]
        for (sizes, way), found in sorted(speeds.items(), key=lambda item: NETS.index(item[0][0]))
    ]
    head = ["net", "way", "images per CPU-second", "the kernel's / its"]
    return rows, f"{ABOUT.format(rounds=len(soon))}\n\n{markdown(head, lines)}"


def net(sizes) -> str:
    return "-".join(map(str, sizes))


if __name__ == "__main__":
    main()
