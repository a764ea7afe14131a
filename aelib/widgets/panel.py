"""TrainingPanel: choose settings, train, watch, stop, with the kernel free all the while."""

import html
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, partial
from typing import Any
from weakref import WeakSet

import ipywidgets as ipw
import torch
from IPython.display import display

from aelib import _checks as checks
from aelib import corruption
from aelib.models import ACTIVATIONS, Autoencoder
from aelib.training import History, fit
from aelib.widgets.background import LatestRun
from aelib.widgets.checks import between, one_of, widths
from aelib.widgets.live import ImageSet, LiveView, Reporter, checked_set
from aelib.widgets.rest import AtRest

DATASETS = ("mnist", "fashion_mnist", "glyphs", "digits")
CLEAN = "none"  # among the kinds of noise
VIEW = "application/vnd.jupyter.widget-view+json"
NO_PICTURES = (
    "<p><em>Curves and images of the run would stand here. They need anywidget: "
    "<code>pip install anywidget</code>, then restart the kernel and reload the page.</em></p>"
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

    def corrupt(self) -> Callable[[torch.Tensor, torch.Generator], torch.Tensor] | None:
        """Return the function that `training.fit` damages its input with."""
        return None if self.noise == CLEAN else corruption.damage(self.noise, self.amount)

    def in_words(self) -> str:
        """Return them for a sentence about a run."""
        noise = self.noise if self.noise == CLEAN else f"{self.noise} {self.amount:g}"
        return (
            f"{self.dataset}, hidden layers {self.hidden or 'none'}, code size {self.k}, "
            f"{self.activation}, {'tied' if self.tied else 'untied'} weights, noise: {noise}"
        )


class State(Enum):
    """What a panel is at."""

    IDLE = "nothing runs"
    RUNNING = "a run is under way, or waits for its turn"
    STOPPING = "a run was told to stop, and has not ended yet"


Control = ipw.Dropdown | ipw.Text | ipw.IntSlider | ipw.FloatSlider | ipw.Checkbox


class TrainingPanel(ipw.VBox):
    """Settings, Train and Stop, a progress bar, loss curves and reconstructions as they come.

    Training runs beside the kernel's main thread, so that other cells can be run meanwhile. A new
    run takes the place of the old one, in this panel and in any other; a burst of clicks or
    changes starts the first and the last of them. What goes wrong is said in the panel.

    Parameters
    ----------
    load : function (name) -> data.ImageData
        Where the images come from: `data.load_images`, or one with your own numbers of images.
        What it returns has x_train, x_test (in [0, 1]) and image_shape.
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

    _open: "WeakSet[TrainingPanel]" = WeakSet()

    def __init__(
        self,
        load: Callable[[str], ImageSet],
        dataset: str = "glyphs",
        *,
        hidden: str = "256, 64",
        k: int = 16,
        epochs: int = 10,
        seed: int = 0,
    ):
        self._runs = LatestRun()  # first, because Python closes what could not be made, too
        self._turn = threading.RLock()  # held while what the run and Stop are at is shown
        self._state = State.IDLE
        load = checks.function("load", load, "name")
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
        self._rest = AtRest(self._view)
        self._train.on_click(lambda _: self.train())
        self._stop.on_click(lambda _: self.stop())
        for control in self._controls.values():
            control.style.description_width, control.layout.width = "110px", "auto"
            control.layout.flex, control.layout.max_width = "1 1 260px", "330px"
            control.observe(lambda _: self._always.value and self.train(), names="value")
        settings = ipw.HBox([*self._controls.values()])
        buttons = ipw.HBox([self._train, self._stop, self._always, self._progress])
        for row in (settings, buttons):  # as many beside each other as there is room for
            row.layout.flex_flow = "row wrap"
        super().__init__([settings, buttons, self._status, _seen(self._view)])
        TrainingPanel._open.add(self)

    @property
    def settings(self) -> Settings:
        """The settings as the panel shows them now."""
        values: dict[str, Any] = {name: one.value for name, one in self._controls.items()}
        return Settings(**values)

    def train(self) -> None:
        """Start a run with the present settings, in the place of one that is under way."""
        if self not in TrainingPanel._open:
            raise RuntimeError("this panel is closed: make a new one to train.")
        for panel in TrainingPanel._open - {self}:  # two at once would slow each other manyfold
            panel.stop()
        with self._turn:
            waits = self._runs.busy
            self._enter(State.RUNNING)
            self._say("Waiting for the old run to end ..." if waits else "Starting ...")
            self._runs.request(partial(self._run, self.settings))

    def wait(self) -> None:
        """Wait until the run that is under way has ended; Ctrl-C ends the waiting, not the run."""
        self._runs.wait()

    def stop(self) -> None:
        """End the run that is under way, and keep what it has learnt."""
        with self._turn:
            if self._state is not State.RUNNING:
                return
            self._enter(State.STOPPING)
            self._runs.stop()
            if self._runs.busy:
                self._say("Stopping ...")  # the run says the rest
            else:
                self._enter(State.IDLE)
                self._say("Stopped.")

    def close(self) -> None:
        """End the run, wait (at most 5 s) for its thread to go, and take the panel off the page."""
        TrainingPanel._open.discard(self)
        self._runs.close()
        for box in self.children:
            for part in (*getattr(box, "children", ()), box):
                part.close()
        super().close()

    def _ipython_display_(self, **kwargs: Any) -> None:
        """Display what a saved notebook shows without a kernel, and the panel in its place."""
        if self not in TrainingPanel._open:
            display({"text/plain": "TrainingPanel, closed"}, raw=True)
            return
        self._rest.show()
        view = {"version_major": 2, "version_minor": 0, "model_id": self.model_id}
        display({VIEW: view}, raw=True)

    def _run(self, settings: Settings, stop: Callable[[], bool]) -> None:
        """Train one network and say how that went; runs in the background thread."""
        try:
            words = self._learn(settings, stop)
        except Exception as error:
            words = _sentence(error)
        with self._turn:
            if self._state is State.RUNNING and stop():  # Train was pressed again
                return
            self._enter(State.IDLE)
            self._say(words)

    def _learn(self, settings: Settings, stop: Callable[[], bool]) -> str:
        hidden = widths("Hidden layers", settings.hidden)  # a slip shows before a long download
        self._view.clear(settings.epochs)
        self._progress.value, self._progress.max = 0, settings.epochs
        self._say(f"Loading {settings.dataset} ...")
        images = checked_set("what load returns", self._load(settings.dataset))
        if stop():
            return "Stopped."
        sizes = (images.x_train.shape[1], *hidden, settings.k)
        self.model = Autoencoder(sizes, settings.activation, tied=settings.tied, seed=self._seed)
        self.history = None
        self._say(f"Training {' - '.join(map(str, sizes))} ...")
        corrupt = settings.corrupt()
        reporter = Reporter(self._view, self.model, images, corrupt, settings.epochs)

        def on_epoch(history: History) -> None:
            self.history = history
            self._progress.value = len(history.train_loss)
            reporter(history)

        self.history = fit(
            self.model,
            images.x_train,
            epochs=settings.epochs,
            corrupt=corrupt,
            validation=images.x_test,
            on_epoch=on_epoch,
            stop=stop,
            seed=self._seed,
            progress=False,
        )
        reporter.show(self.history)
        outcome = _outcome(self.history, settings.epochs)
        self._rest.keep(settings.in_words(), outcome)
        return outcome

    def _enter(self, state: State) -> None:
        """Be at something else; Stop can be pressed only while there is something to stop."""
        self._state = state
        self._stop.disabled = state is not State.RUNNING

    def _say(self, words: str) -> None:
        self._status.value = html.escape(words)


def _seen(view: LiveView) -> ipw.Widget:
    """Return the pictures, or a sentence without anywidget; either hides what is there at rest."""
    if isinstance(view, ipw.Widget):
        return view
    return ipw.HTML(
        f'{NO_PICTURES}<style>[data-panel="{view.own_id}"] {{ display: none; }}</style>'
    )


def _controls(dataset: str, hidden: str, k: int, epochs: int) -> dict[str, Control]:
    """Return the controls by the names of `Settings`, each with its label.

    Arguments are looked at first: ipywidgets would move some to the nearest value, in silence.
    """
    one_of("dataset", dataset, DATASETS)
    widths("Hidden layers", checks.text("hidden", hidden))
    between("k", k, 1, 128)
    between("epochs", epochs, 1, 100)
    symbols = " or ".join(sorted({kind.symbol for kind in corruption.KINDS.values()}))
    return {
        "dataset": ipw.Dropdown(description="Data set", options=DATASETS, value=dataset),
        "hidden": ipw.Text(description="Hidden layers", value=hidden, continuous_update=False),
        "k": ipw.IntSlider(description="Code size k", value=k, min=1, max=128),
        "activation": ipw.Dropdown(description="Activation", options=[*ACTIVATIONS], value="relu"),
        "noise": ipw.Dropdown(description="Noise", options=[CLEAN, *corruption.KINDS]),
        "amount": ipw.FloatSlider(description=f"Amount, {symbols}", value=0.25, max=1, step=0.05),
        "tied": ipw.Checkbox(description="Tied weights"),
        "epochs": ipw.IntSlider(description="Epochs", value=epochs, min=1, max=100),
    }


def _outcome(history: History, epochs: int) -> str:
    """Return how a run ended."""
    if history.interrupted:
        return f"Stopped after {len(history.train_loss)} of {epochs} epochs."
    return f"Done: {epochs} epochs, validation loss {history.validation_loss[-1]:.4f}."


def _sentence(error: Exception) -> str:
    """Return what went wrong; names the kind of error where the message was not made for us."""
    ours = isinstance(error, ValueError | FloatingPointError | OSError) and str(error)
    return f"✗ {error}" if ours else f"✗ {type(error).__name__}: {error}"
