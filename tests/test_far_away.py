"""Notebooks far from the course: without the packages that help, a network or aelib itself."""

import subprocess
import sys

# Hides packages as if they were not installed, from `import` and from find_spec.
HIDE = """
import sys

class Blind:
    def __init__(self, finder):
        self.finder = finder

    def __getattr__(self, name):
        return getattr(self.finder, name)

    def find_spec(self, name, path=None, target=None):
        hidden = name.split(".")[0] in HIDDEN
        return None if hidden else self.finder.find_spec(name, path, target)

HIDDEN = {hidden!r}
sys.meta_path[:] = map(Blind, sys.meta_path)
"""
WITHOUT = {"anywidget", "pooch", "tqdm"}


def run(program, hidden=WITHOUT, **options):
    """Run a program in a Python of its own that lacks packages, and return what it printed."""
    source = HIDE.replace("{hidden!r}", repr(hidden)) + program
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, encoding="utf-8", **options
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


HTML_OF_EACH = """
from hashlib import sha256
from IPython.core.formatters import DisplayFormatter
from tools import roster

for name, widget in roster.make(roster.SMALL).items():
    data, _ = DisplayFormatter().format(widget)
    print(name, sha256(widget.to_html().encode()).hexdigest(), data["text/plain"])
    assert 'class="aelib-widget"' in data["text/html"]
    assert hidden is None or set(data) == {"text/plain", "text/html"}, set(data)
    widget.close()
"""


def test_every_slider_shows_as_the_same_html_without_anywidget():
    assert run(f"hidden = True{HTML_OF_EACH}") == run(f"hidden = None{HTML_OF_EACH}", hidden=set())


def test_controls_can_be_set_and_are_checked_without_anywidget():
    said = run("""
from tools import roster

explorer = roster.make(roster.SMALL)["NoiseExplorer"]
explorer.amount = 0.5
print('"amount": 0.5' in explorer.to_html())
try:
    explorer.amount = 2
except ValueError as error:
    print(error)
""")
    assert said.startswith("True\namount must be ")


def test_the_panel_trains_without_anywidget_and_says_what_is_missing():
    said = run(
        """
import time
from aelib import data, widgets

panel = widgets.TrainingPanel(lambda name: data.load_images(name, train=300, test=20), epochs=2)
print(panel.children[-1].value)
panel.train()
while panel._runs.busy:
    time.sleep(0.05)
print(panel._status.value)
panel.close()
""",
        timeout=120,
    )
    assert "pip install anywidget" in said and "Done: 2 epochs" in said


def test_training_shows_no_bar_without_tqdm():
    said = run("""
import os, torch
from aelib import models, training

os.environ.pop("TQDM_DISABLE", None)
history = training.fit(models.Autoencoder((9, 2)), torch.rand(20, 9), epochs=2, batch_size=10)
print(len(history.train_loss))
""")
    assert said == "2\n"


def test_mnist_that_cannot_be_fetched_without_pooch_is_glyphs_and_says_why(tmp_path, monkeypatch):
    monkeypatch.setenv("AELIB_DATA", str(tmp_path))
    monkeypatch.delenv("AELIB_DATASET", raising=False)
    said = run("""
from aelib import data

print(data.load_images("auto", train=10, test=10).name)
try:
    data.load_images("mnist")
except data.DataUnavailable as why:
    print(why)
""")
    brief, name, sentence = said.splitlines()
    assert "pooch, which fetches it, is not installed: using glyphs" in brief and name == "glyphs"
    assert "could not be fetched (pooch, which fetches it, is not installed)" in sentence
