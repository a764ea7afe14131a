"""TrainingPanel: choose settings, train, watch, stop, with the kernel free all the while."""

import html
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TypedDict
from weakref import WeakSet

import ipywidgets as ipw
import torch
import traitlets

from aelib import corruption
from aelib.models import ACTIVATIONS, Autoencoder
from aelib.training import History, fit
from aelib.widgets.background import LatestRun
from aelib.widgets.checks import between, one_of
from aelib.widgets.network import PackedStrip, pack_strips
from aelib.widgets.page import PageWidget

DATASETS = ("mnist", "fashion_mnist", "glyphs", "digits")
NOISES = {
    "none": None,
    "gaussian": corruption.gaussian,
    "masking": corruption.masking,
    "salt-and-pepper": corruption.salt_and_pepper,
}
SHOWN = 10  # images
PAUSE = 0.15  # seconds between two pictures: more would only keep the page busy
NOTE = (
    "<p><em>Here stands a panel that trains networks. It needs a running kernel: open the notebook "
    "in JupyterLab or Colab, and run it.</em></p>"
)


@dataclass(frozen=True)
class Settings:
    """What one run is made of, as the panel shows it."""

    dataset: str
    hidden: str
    k: int
    activation: str
    tied: bool
    noise: str
    amount: float
    epochs: int

    def corrupt(self) -> Callable | None:
        """Return the function that `training.fit` damages its input with."""
        function = NOISES[self.noise]
        return function and (lambda x, generator: function(x, self.amount, generator))


class Losses(TypedDict):
    """The losses of a run so far, which is to have so many epochs."""

    epochs: int
    training: list[float]
    validation: list[float]


class Pictures(TypedDict):
    """Rows of images of one shape."""

    shape: list[int]
    rows: list[PackedStrip]


class LiveView(PageWidget, module="live"):
    """The panel's pictures: loss curves, and reconstructions of a few test images."""

    losses = traitlets.Dict().tag(sync=True)
    pictures = traitlets.Dict().tag(sync=True)

    def __init__(self):
        super().__init__()
        self.clear()

    def clear(self, epochs: int = 1) -> None:
        """Empty the pictures for a run of so many epochs."""
        self.pictures = {"shape": [28, 28], "rows": []}
        self.losses = {"epochs": epochs, "training": [], "validation": []}


class TrainingPanel(ipw.VBox):
    """Settings, Train and Stop, a progress bar, loss curves and reconstructions as they come.

    Training runs beside the kernel's main thread, so that other cells can be run meanwhile. A new
    run takes the place of the old one, in this panel and in any other; a burst of clicks or
    changes starts the first and the last of them. What goes wrong is said in the panel.

    Parameters
    ----------
    load : function (name) -> data.ImageData
        Where the images come from: `data.load_images`, or one with your own numbers of images.
    dataset : str
        The data set at first, one of `DATASETS`.
    hidden : str
        Widths of the hidden layers at first.
    k, epochs : int, 1 to 128 and 1 to 100
        Size of the code, and passes over the images, at first.
    seed : int, 0 or larger
        Seed of weights, order and noise.

    Attributes
    ----------
    model, history : Autoencoder and History, or None
        The network of the last run, with what it has learnt so far, and its losses.

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above. `train` raises RuntimeError after `close`.

    Notes
    -----
    Lesson 04. `close` ends the run.
    """

    _open: WeakSet = WeakSet()

    def __init__(
        self,
        load: Callable[[str], object],
        dataset: str = "glyphs",
        *,
        hidden: str = "256, 64",
        k: int = 16,
        epochs: int = 10,
        seed: int = 0,
    ):
        self._runs = LatestRun()  # first, because Python closes what could not be made, too
        self._turn = threading.RLock()  # held while what the run and Stop are at is shown
        if not callable(load):
            kind = type(load).__name__  # its repr, of images given by mistake, would fill pages
            raise TypeError(f"load must be a function such as data.load_images, got {kind}.")
        self.model: Autoencoder | None = None
        self.history: History | None = None
        self._load = lru_cache(maxsize=1)(load)  # one set is kept
        self._seed = between("seed", seed, 0, 2**32 - 1)
        self._controls = _controls(dataset, hidden, k, epochs)
        self._train = ipw.Button(description="Train", button_style="primary", icon="play")
        self._stop = ipw.Button(description="Stop", icon="stop", disabled=True)
        self._always = ipw.Checkbox(
            description="train on every change", indent=False, layout={"width": "190px"}
        )
        self._progress = ipw.IntProgress(description="Progress", max=1, layout={"width": "300px"})
        self._status = ipw.HTML("Choose settings and press Train.")  # a Label cuts it off
        self._view = LiveView()
        self._train.on_click(lambda _: self.train())
        self._stop.on_click(lambda _: self.stop())
        for control in self._controls.values():
            control.style.description_width, control.layout.width = "110px", "310px"
            control.observe(lambda _: self._always.value and self.train(), names="value")
        settings = [*self._controls.values()]
        buttons = [self._train, self._stop, self._always, self._progress]
        rows = map(ipw.HBox, (settings[:3], settings[3:6], settings[6:], buttons))
        super().__init__([*rows, self._status, self._view])
        TrainingPanel._open.add(self)

    @property
    def settings(self) -> Settings:
        """The settings as the panel shows them now."""
        return Settings(**{name: control.value for name, control in self._controls.items()})

    def train(self) -> None:
        """Start a run with the present settings, in the place of one that is under way."""
        if self not in TrainingPanel._open:
            raise RuntimeError("this panel is closed: make a new one to train.")
        for panel in TrainingPanel._open - {self}:  # two at once would slow each other manyfold
            panel.stop()
        with self._turn:
            self._stop.disabled = False
            self._say("Waiting for the old run to end ..." if self._runs.busy else "Starting ...")
            self._runs.request(partial(self._run, self.settings))

    def stop(self) -> None:
        """End the run that is under way, and keep what it has learnt."""
        with self._turn:
            if self._stop.disabled:  # nothing runs, or it is being stopped
                return
            self._stop.disabled = True
            self._runs.stop()
            self._say("Stopping ..." if self._runs.busy else "Stopped.")  # the run says the rest

    def close(self) -> None:
        """End the run, wait (at most 5 s) for its thread to go, and take the panel off the page."""
        TrainingPanel._open.discard(self)
        self._runs.close()
        for box in self.children:
            for part in (*getattr(box, "children", ()), box):
                part.close()
        super().close()

    def _repr_mimebundle_(self, **kwargs):
        show = getattr(super(), "_repr_mimebundle_", None)  # ipywidgets 7 displays without it
        shown = show and show(**kwargs)
        return shown and {**shown, "text/plain": "TrainingPanel", "text/html": NOTE}

    def _run(self, settings: Settings, stop: Callable[[], bool]) -> None:
        """Train one network and say how that went; runs in the background thread."""
        try:
            words = self._learn(settings, stop)
        except Exception as error:
            words = _sentence(error)
        with self._turn:
            if self._stop.disabled or not stop():  # else Train was pressed again
                self._stop.disabled = True
                self._say(words)

    def _learn(self, settings: Settings, stop: Callable[[], bool]) -> str:
        hidden = _widths(settings.hidden)  # a slip shows before a long download
        self._view.clear(settings.epochs)
        self._progress.value, self._progress.max = 0, settings.epochs
        self._say(f"Loading {settings.dataset} ...")
        images = self._load(settings.dataset)
        if stop():
            return "Stopped."
        sizes = (images.x_train.shape[1], *hidden, settings.k)
        self.model = Autoencoder(sizes, settings.activation, tied=settings.tied, seed=self._seed)
        self.history = None
        self._say(f"Training {' - '.join(map(str, sizes))} ...")
        reporter = _Reporter(self, settings, images)
        self.history = fit(
            self.model,
            images.x_train,
            epochs=settings.epochs,
            corrupt=settings.corrupt(),
            validation=images.x_test,
            on_epoch=reporter,
            stop=stop,
            seed=self._seed,
            progress=False,
        )
        reporter.show(self.history)
        if self.history.interrupted:
            return f"Stopped after {len(self.history.train_loss)} of {settings.epochs} epochs."
        loss = self.history.validation_loss[-1]
        return f"Done: {settings.epochs} epochs, validation loss {loss:.4f}."

    def _say(self, words: str) -> None:
        self._status.value = html.escape(words)


class _Reporter:
    """Sends to the panel what `fit` has reached, though not more often than one can see."""

    def __init__(self, panel: TrainingPanel, settings: Settings, images):
        self.panel, self.settings = panel, settings
        self.shape, x = images.image_shape, images.x_test[:SHOWN]
        self.rows = {"original": x}
        if corrupt := settings.corrupt():
            self.rows["corrupted"] = corrupt(x, torch.Generator().manual_seed(0))
        self.shown_at = 0.0

    def __call__(self, history: History) -> None:
        self.panel.history = history
        self.panel._progress.value = len(history.train_loss)
        if time.monotonic() - self.shown_at > PAUSE:
            self.show(history)

    def show(self, history: History) -> None:
        *_, given = self.rows.values()
        model = self.panel.model
        with torch.no_grad():
            x_hat = model(given.to(next(model.parameters()).device))
        rows = {**self.rows, "reconstruction": x_hat}
        packed = pack_strips(rows)
        view = self.panel._view
        view.pictures = {"shape": list(self.shape), "rows": packed}
        view.losses = {
            "epochs": self.settings.epochs,
            "training": list(history.train_loss),
            "validation": list(history.validation_loss),
        }
        self.shown_at = time.monotonic()


def _controls(dataset: str, hidden: str, k: int, epochs: int) -> dict[str, ipw.Widget]:
    """Return the controls by the names of `Settings`, each with its label.

    Arguments are looked at first: ipywidgets would move some to the nearest value, in silence.
    """
    one_of("dataset", dataset, DATASETS)
    _widths(hidden)
    between("k", k, 1, 128)
    between("epochs", epochs, 1, 100)
    return {
        "dataset": ipw.Dropdown(description="Data set", options=DATASETS, value=dataset),
        "hidden": ipw.Text(description="Hidden layers", value=hidden, continuous_update=False),
        "k": ipw.IntSlider(description="Code size k", value=k, min=1, max=128),
        "activation": ipw.Dropdown(description="Activation", options=[*ACTIVATIONS], value="relu"),
        "noise": ipw.Dropdown(description="Noise", options=[*NOISES]),
        "amount": ipw.FloatSlider(description="Amount, p or s", value=0.25, max=1, step=0.05),
        "tied": ipw.Checkbox(description="Tied weights"),
        "epochs": ipw.IntSlider(description="Epochs", value=epochs, min=1, max=100),
    }


def _widths(hidden: str) -> list[int]:
    """Return the widths of the hidden layers; an error says how to write them."""
    if not isinstance(hidden, str):
        raise TypeError(f'hidden must be a text such as "256, 64", got {hidden!r}.')
    widths = [part.strip() for part in hidden.split(",") if part.strip()]
    if not all(width.isdecimal() and 1 <= int(width) <= 2000 for width in widths):
        raise ValueError(
            "Hidden layers must be whole numbers from 1 to 2000 with commas between them, such as "
            f"256, 64, or nothing for none; got {hidden!r}."
        )
    return [int(width) for width in widths]


def _sentence(error: Exception) -> str:
    """Return what went wrong; names the kind of error where the message was not made for us."""
    ours = isinstance(error, ValueError | FloatingPointError | OSError) and str(error)
    return f"✗ {error}" if ours else f"✗ {type(error).__name__}: {error}"
