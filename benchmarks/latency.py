"""From key press to painted pixels: every in-browser widget, beside interact with matplotlib.

Each is moved a hundred steps by the arrow keys in headless Chromium: once on a page without
kernel, once in JupyterLab with a live kernel. A step is timed from the key event to the moment
after the frame in which the new picture is painted. Networks and images have the sizes of the
lessons; they are not trained, which changes nothing in the time. About four minutes:

    python benchmarks/latency.py
"""

import argparse
import random
import statistics
import tempfile
import time
from pathlib import Path

import nbformat
from nbformat import v4

from benchmarks.table import record
from tools import roster
from tools.browser import open_browser
from tools.lab import run_all, serving

# What the arrow keys move: for noise and walks the amount, not the choice of the image.
CONTROLS = (
    'input[type=range]:not([aria-label$=" image"], [aria-label="image"]), .aelib-map, .noUi-handle'
)

# Called on a widget's place: from then on `window.steps` collects milliseconds. A picture counts
# as painted in the task after the frame; an <img> has to be decoded first.
WATCH = """el => {
  window.steps = [];
  let pressed = null;
  const painted = (from) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.steps.push(performance.now() - from);
    port2.postMessage(null);
  });
  el.addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    const image = added.find((node) => node.querySelector?.("img"))?.querySelector("img");
    if (pressed === null || (el.classList.contains("from-kernel") && !image)) return;
    const from = pressed;
    pressed = null;
    if (image) image.decode().then(() => painted(from));
    else painted(from);
  }).observe(el, { subtree: true, childList: true, attributes: true, characterData: true });
}"""
INTERACT = """\
import matplotlib.pyplot as plt
from ipywidgets import IntSlider, interact
def show(step):
    figure, axes = plt.subplots(2, 1, figsize=(7, 2.4))
    with torch.no_grad():
        codes = net.encode(x)
        codes[:, 1 + step % 64 :] = 0
        x_hat = net.decode(codes)
    for ax, rows in zip(axes, (x, x_hat)):
        ax.imshow(rows.view(10, 28, 28).permute(1, 0, 2).reshape(28, 280), cmap="gray")
        ax.axis("off")
    plt.show()
interact(show, step=IntSlider(value=0, max=200));"""
TRAINS = {"TrainingPlayground"}  # its keys move nothing before it has trained
MAKE = """\
import torch
from tools import roster
shown = roster.make(roster.LESSON)
given = roster.arguments("BottleneckExplorer", roster.LESSON)
x, net = given["x"], given["autoencoder"]"""


def time_steps(page, place, steps: int) -> list[float]:
    """Move a widget to and fro by the arrow keys, and return the milliseconds of each step."""
    control = place.locator(CONTROLS).first
    control.press("Home")
    page.wait_for_timeout(500)
    place.evaluate(WATCH)
    pause = random.Random(0)
    reach = int(control.get_attribute("max") or 10)
    for step in range(steps):
        control.press("ArrowLeft" if step // reach % 2 else "ArrowRight")
        page.wait_for_function(f"window.steps.length > {step}", timeout=10_000)
        page.wait_for_timeout(pause.uniform(5, 40))  # so that presses fall anywhere in a frame
    return page.evaluate("window.steps")


def without_kernel(browser, steps: int) -> dict[str, list[float]]:
    """Return the times of every widget on a page of its own."""
    times = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, widget in roster.make(roster.LESSON).items():
            if name in TRAINS:
                continue
            path = Path(folder, f"{name}.html")
            path.write_text(f"<!doctype html><meta charset=utf-8>{widget.to_html()}", "utf-8")
            page = browser.new_page(viewport={"width": 1200, "height": 900})
            page.goto(path.as_uri())
            times[name] = time_steps(page, page.locator(".aelib-widget"), steps)
            page.close()
    return times


def in_lab(browser, steps: int) -> dict[str, list[float]]:
    """Return the times of every widget, and of interact with matplotlib, in one notebook."""
    names = list(roster.ROSTER)
    sources = [MAKE, *(f'shown["{name}"]' for name in names), INTERACT]
    kernel = {"name": "python3", "display_name": "Python 3"}
    cells = [v4.new_code_cell(source) for source in sources]
    nb = v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as address:
        nbformat.write(nb, Path(folder, "latency.ipynb"))
        page = browser.new_page(viewport={"width": 1300, "height": 900})
        page.set_default_timeout(120_000)
        run_all(page, address, "latency.ipynb")
        page.locator(".widget-interact img").wait_for()
        places = page.locator(".aelib-widget")
        moved = [(i, name) for i, name in enumerate(names) if name not in TRAINS]
        times = {name: time_steps(page, places.nth(i), steps) for i, name in moved}
        slow = page.locator(".widget-interact")
        slow.evaluate("el => el.classList.add('from-kernel')")
        times["interact + matplotlib"] = time_steps(page, slow, steps)
        page.close()
    return times


def line(name: str, *columns: list[float] | None) -> str:
    """Return a line of the table: median and 95th percentile of each column."""
    cells = [name]
    for times in columns:
        numbers = [statistics.median(times), statistics.quantiles(times, n=20)[-1]] if times else []
        cells += [f"{number:.1f}" for number in numbers] or ["-", "-"]
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--steps", type=int, default=100)
    steps = parser.parse_args().steps
    began = time.perf_counter()
    with open_browser() as browser:
        alone = without_kernel(browser, steps)
        lab = in_lab(browser, steps)
    slow = statistics.median(lab["interact + matplotlib"])
    apart = [statistics.median(times) for times in alone.values()]
    inside = [statistics.median(lab[name]) for name in alone]
    row = {
        "what": "Sliders, from key press to painted picture",
        "published": "-",
        "bar": "-",
        "met": "-",
        "obtained": f"{len(alone)} kinds of slider, medians: {min(inside):.0f} to "
        f"{max(inside):.0f} ms in JupyterLab, where interact with matplotlib takes {slow:.0f} ms; "
        f"{min(apart):.0f} to {max(apart):.0f} ms on a page without kernel",
        "minutes": f"{(time.perf_counter() - began) / 60:.1f}",
    }
    lines = [
        f"Milliseconds from key press to painted picture, {steps} steps each; 95 % of the steps "
        "took at most what stands under *95 %*.",
        "",
        "| | without kernel: median | 95 % | in JupyterLab: median | 95 % |",
        "|---|---|---|---|---|",
        *(line(name, alone.get(name), times) for name, times in lab.items()),
    ]
    record("latency", [row], "python benchmarks/latency.py", "\n".join(lines))


if __name__ == "__main__":
    main()
