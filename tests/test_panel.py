"""The training panel: buttons are pressed and real networks are trained; nothing is stubbed."""

import base64
import gc
import html
import io
import logging
import re
import sys
import threading
import time
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError
from types import SimpleNamespace
from xml.etree import ElementTree

import ipywidgets
import numpy as np
import pytest
import torch
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.formatters import DisplayFormatter
from IPython.core.interactiveshell import InteractiveShell
from PIL import Image
from torch import nn
from traitlets.log import get_logger

from aelib import corruption, data, training
from aelib.models import Autoencoder
from aelib.widgets import background, panel
from aelib.widgets.panel import LiveView, TrainingPanel

PATIENCE = 60  # seconds until a test gives up; on a good day nothing waits that long
MANY = 20_000  # images with which a hundred epochs take about a minute
SVG = "{http://www.w3.org/2000/svg}"
LONG = {"Data set": "glyphs", "Hidden layers": "512, 256", "Epochs": 100}

pytestmark = [  # what fails in the background thread, or while Python throws a widget away
    pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning"),
    pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning"),
]


class Swallowed(logging.Handler):
    """What ipywidgets writes to its log instead of raising it: the errors of callbacks."""

    def __init__(self):
        super().__init__()
        self.errors = []

    def emit(self, record):
        if record.exc_info:
            self.errors.append(record.exc_info[1])

    def check(self):
        errors, self.errors = self.errors, []
        if errors:
            raise errors[0]


@pytest.fixture(autouse=True)
def swallowed():
    """Fail a test in which a callback raised."""
    handler = Swallowed()
    get_logger().addHandler(handler)
    yield handler
    get_logger().removeHandler(handler)
    handler.check()


@cache
def images(name, train=300):
    side = 8 if name == "digits" else 28
    x = torch.rand(train + 12, side**2, generator=torch.Generator().manual_seed(len(name)))
    y = torch.zeros(len(x), dtype=torch.int64)
    return data.ImageData(x[12:], y[12:], x[:12], y[:12], (side, side), name)


class Load:
    """A `load` that remembers what it was asked for, and waits or fails if told to."""

    def __init__(self, train=300):
        self.train, self.names, self.threads = train, [], []
        self.error, self.wait_for = None, None

    def __call__(self, name):
        self.names.append(name)
        self.threads.append(threading.current_thread())
        error = self.error
        if self.wait_for:
            assert self.wait_for.wait(PATIENCE)
        if error:
            raise error
        return images(name, self.train)


@pytest.fixture
def load():
    return Load()


@pytest.fixture
def new_panel(load):
    """Make panels; close them after the test, and see that no thread stays behind."""
    made = []

    def make(load=load, dataset="digits", **settings):
        settings = {"hidden": "16", "k": 3, "epochs": 2} | settings
        made.append(TrainingPanel(load, dataset, **settings))
        return made[-1]

    yield make
    for one in made:
        one.close()
    wait_until(lambda: not threads())


@pytest.fixture
def clock(monkeypatch):
    """The clock that bursts are told by; only the test moves it."""
    now = SimpleNamespace(seconds=100.0)
    fake = SimpleNamespace(monotonic=lambda: now.seconds)
    monkeypatch.setattr(background, "time", fake)
    return now


def threads():
    return [thread for thread in threading.enumerate() if thread.name == "aelib-run"]


def wait_until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.001)


# ---- The panel as one sees it --------------------------------------------------------------------


def parts(box):
    """Yield a box and all that is in it."""
    yield box
    for child in getattr(box, "children", ()):
        yield from parts(child)


def part(shown, label=None, kind=ipywidgets.DOMWidget):
    """Return the one part of a kind that has a label."""
    found = [one for one in parts(shown) if isinstance(one, kind)]
    (one,) = [one for one in found if label is None or getattr(one, "description", "") == label]
    return one


def press(shown, label):
    part(shown, label).click()


def choose(shown, values):
    for label, value in values.items():
        part(shown, label).value = value


def status(shown):
    return html.unescape(part(shown, kind=ipywidgets.HTML).value)


def finish(shown):
    """Wait for the end of all runs, and return what the panel says then."""
    wait_until(lambda: not shown._runs.busy)
    assert part(shown, "Stop").disabled
    return status(shown)


def train(shown, values=None):
    choose(shown, values or {})
    press(shown, "Train")
    return finish(shown)


def listen(shown):
    """Return a list that the panel's sentences will be added to, as they come."""
    words = []
    part(shown, kind=ipywidgets.HTML).observe(
        lambda change: words.append(html.unescape(change.new)), names="value"
    )
    return words


def starts(words):
    return sum(word.startswith("Loading") for word in words)


def rows(shown):
    """Return the panel's pictures by their names, as greys (N, D)."""
    pictures = part(shown, kind=LiveView).pictures
    width = np.prod(pictures["shape"])
    return {
        name: np.frombuffer(base64.b64decode(x["data"]), np.uint8).reshape(-1, width).astype(int)
        for name, x in (row.values() for row in pictures["rows"])
    }


def greys(x):
    return np.round(255 * x.detach().numpy()).astype(int)


# ---- The fixture that watches callbacks ----------------------------------------------------------


def test_a_callback_that_raises_fails_its_test(swallowed):
    button = ipywidgets.Button()
    button.on_click(lambda _: 1 / 0)
    button.click()
    with pytest.raises(ZeroDivisionError):
        swallowed.check()
    swallowed.check()


# ---- Training ------------------------------------------------------------------------------------


def test_train_shows_losses_and_a_sentence(new_panel, load):
    shown = new_panel()
    assert status(shown) == "Choose settings and press Train." and part(shown, "Stop").disabled
    assert shown.model is None and shown.history is None and load.names == []
    words = listen(shown)
    said = train(shown)
    assert words == [
        "Starting ...",
        "Loading digits ...",
        "Training 64 - 16 - 3 ...",
        f"Done: 2 epochs, validation loss {shown.history.validation_loss[-1]:.4f}.",
    ]
    assert said == words[-1]
    assert part(shown, kind=LiveView).losses == {
        "epochs": 2,
        "training": shown.history.train_loss,
        "validation": shown.history.validation_loss,
    }
    assert len(shown.history.train_loss) == len(shown.history.validation_loss) == 2
    bar = part(shown, kind=ipywidgets.IntProgress)
    assert (bar.value, bar.max) == (2, 2)


def test_a_run_can_be_waited_for(new_panel):
    shown = new_panel()
    shown.train()
    shown.wait()
    assert status(shown).startswith("Done: 2 epochs") and len(shown.history.train_loss) == 2


@pytest.mark.parametrize(("dataset", "shape"), [("digits", [8, 8]), ("mnist", [28, 28])])
def test_pictures_are_those_of_the_network(dataset, shape, new_panel):
    shown = new_panel(dataset=dataset)
    train(shown)
    assert part(shown, kind=LiveView).pictures["shape"] == shape
    x, pictures = images(dataset).x_test[:10], rows(shown)
    assert list(pictures) == ["original", "reconstruction"]
    np.testing.assert_array_equal(pictures["original"], greys(x))
    np.testing.assert_allclose(pictures["reconstruction"], greys(shown.model(x)), atol=1)


def test_noise_is_shown_and_repaired(new_panel):
    shown = new_panel(dataset="glyphs")
    train(shown, {"Noise": "masking", "Amount, p or s": 0.4})
    pictures = rows(shown)
    assert list(pictures) == ["original", "corrupted", "reconstruction"]
    clean, damaged = pictures["original"], pictures["corrupted"]
    np.testing.assert_array_equal(clean, greys(images("glyphs").x_test[:10]))
    hit = damaged != clean
    assert (damaged[hit] == 0).all() and 0.35 < hit.mean() < 0.45
    x_hat = shown.model(torch.tensor(damaged / 255).float())
    np.testing.assert_allclose(pictures["reconstruction"], greys(x_hat), atol=2)
    train(shown, {"Noise": "none"})
    assert list(rows(shown)) == ["original", "reconstruction"]


@cache
def expected(
    dataset="digits", hidden=(16,), k=3, activation="relu", tied=False, noise=None, epochs=2, seed=0
):
    """Return the network and the history that `fit` gives without a panel."""
    many = images(dataset)
    sizes = (many.x_train.shape[1], *hidden, k)
    model = Autoencoder(sizes, activation, tied=tied, seed=seed)
    damage = noise and (lambda x, generator: noise[0](x, noise[1], generator))
    history = training.fit(
        model,
        many.x_train,
        epochs=epochs,
        corrupt=damage,
        validation=many.x_test,
        seed=seed,
        progress=False,
    )
    return model, history


def assert_same_run(shown, model, history):
    assert shown.history.train_loss == pytest.approx(history.train_loss, rel=1e-5)
    assert shown.history.validation_loss == pytest.approx(history.validation_loss, rel=1e-5)
    assert not shown.history.interrupted and shown.model.sizes == model.sizes
    torch.testing.assert_close(dict(shown.model.named_parameters()), dict(model.named_parameters()))


NOISE, AMOUNT = "Noise", "Amount, p or s"


@pytest.mark.parametrize(
    ("chosen", "settings"),
    [
        ({"Data set": "mnist"}, {"dataset": "mnist"}),
        ({"Data set": "fashion_mnist"}, {"dataset": "fashion_mnist"}),
        ({"Hidden layers": "24, 12"}, {"hidden": (24, 12)}),
        ({"Hidden layers": " 24,12 , "}, {"hidden": (24, 12)}),
        ({"Hidden layers": ""}, {"hidden": ()}),
        ({"Code size k": 100}, {"k": 100}),
        ({"Activation": "tanh"}, {"activation": "tanh"}),
        ({"Tied weights": True}, {"tied": True}),
        ({NOISE: "gaussian"}, {"noise": (corruption.gaussian, 0.25)}),
        ({NOISE: "masking", AMOUNT: 0.5}, {"noise": (corruption.masking, 0.5)}),
        ({NOISE: "salt-and-pepper", AMOUNT: 0.1}, {"noise": (corruption.salt_and_pepper, 0.1)}),
        ({"Epochs": 4}, {"epochs": 4}),
    ],
)
def test_every_setting_reaches_the_training(chosen, settings, new_panel, load):
    shown = new_panel()
    said = train(shown, chosen)
    assert said.startswith(f"Done: {settings.get('epochs', 2)} epochs")
    assert load.names == [settings.get("dataset", "digits")]
    model, history = expected(**settings)
    assert_same_run(shown, model, history)
    assert history.validation_loss != expected()[1].validation_loss, "the setting changes nothing"


def test_arguments_are_the_first_settings(new_panel):
    shown = new_panel(dataset="glyphs", hidden="8", k=np.int64(5), epochs=3, seed=7)
    labels = ("Data set", "Hidden layers", "Code size k")
    assert [part(shown, label).value for label in labels] == ["glyphs", "8", 5]
    train(shown)
    assert_same_run(shown, *expected("glyphs", (8,), 5, epochs=3, seed=7))


def test_tied_weights_share_their_storage(new_panel):
    shown = new_panel()
    train(shown, {"Tied weights": True})
    assert shown.model.decoder[0].weight is shown.model.encoder[-1].weight
    train(shown, {"Tied weights": False})
    assert shown.model.decoder[0].weight is not shown.model.encoder[-1].weight


def test_images_are_loaded_once(new_panel, load):
    shown = new_panel()
    train(shown)
    train(shown, {"Code size k": 2})
    assert load.names == ["digits"]
    train(shown, {"Data set": "glyphs"})
    assert load.names == ["digits", "glyphs"]


def test_the_main_thread_stays_free(new_panel, load):
    load.wait_for = threading.Event()
    shown = new_panel()
    press(shown, "Train")  # returns, though load does not
    wait_until(lambda: status(shown) == "Loading digits ...")
    assert not part(shown, "Stop").disabled
    load.wait_for.set()
    assert finish(shown).startswith("Done")
    (thread,) = load.threads
    assert thread is not threading.main_thread() and thread.name == "aelib-run"


def test_a_change_trains_only_if_that_is_wanted(new_panel):
    shown = new_panel()
    words = listen(shown)
    choose(shown, {"Code size k": 2})
    assert words == [] and not threads()
    choose(shown, {"train on every change": True, "Activation": "elu"})
    assert finish(shown).startswith("Done") and starts(words) == 1
    assert_same_run(shown, *expected(k=2, activation="elu"))


# ---- Stop ----------------------------------------------------------------------------------------


@pytest.fixture
def long_panel(new_panel):
    """A panel with a run that would take about a minute, and has done at least an epoch."""
    shown = new_panel(Load(train=MANY))
    choose(shown, LONG)
    press(shown, "Train")
    wait_until(lambda: shown.history)
    assert shown._runs.busy and not part(shown, "Stop").disabled
    return shown


def test_losses_and_pictures_come_while_it_trains(long_panel):
    wait_until(lambda: part(long_panel, kind=LiveView).losses["validation"])
    wait_until(lambda: "reconstruction" in rows(long_panel))
    wait_until(lambda: 0 < part(long_panel, kind=ipywidgets.IntProgress).value < 100)
    assert long_panel._runs.busy


def test_stop_keeps_what_was_learnt(long_panel):
    press(long_panel, "Stop")
    assert part(long_panel, "Stop").disabled
    said, history = finish(long_panel), long_panel.history
    done = len(history.train_loss)
    assert said == f"Stopped after {done} of 100 epochs." and 1 <= done < 100
    assert history.interrupted and len(history.validation_loss) == done
    assert part(long_panel, kind=LiveView).losses["training"] == history.train_loss
    assert part(long_panel, kind=ipywidgets.IntProgress).value == done
    x = images("glyphs", MANY).x_test
    at_first = Autoencoder(long_panel.model.sizes)
    assert nn.functional.mse_loss(long_panel.model(x), x) < nn.functional.mse_loss(at_first(x), x)
    greys_shown = rows(long_panel)["reconstruction"]
    np.testing.assert_allclose(greys_shown, greys(long_panel.model(x[:10])), atol=1)
    assert train(long_panel, {"Hidden layers": "8", "Epochs": 1}).startswith("Done: 1 epochs")
    assert long_panel.model.sizes == (784, 8, 3) and not long_panel.history.interrupted


def test_stop_takes_effect_within_half_a_second(new_panel):
    """The best of three, because machines are noisy: a run that does not stop fails them all."""
    shown = new_panel(Load(train=MANY))
    choose(shown, LONG)

    def seconds():
        press(shown, "Train")
        wait_until(lambda: status(shown).startswith("Training"))
        start = time.monotonic()
        press(shown, "Stop")
        assert finish(shown).startswith("Stopped after")
        return time.monotonic() - start

    assert min(seconds() for _ in range(3)) < 0.5


def test_stop_while_images_are_loaded_keeps_the_network_before(new_panel, load):
    shown = new_panel()
    train(shown)
    before = shown.model, shown.history
    load.wait_for = threading.Event()
    choose(shown, {"Data set": "glyphs"})
    press(shown, "Train")
    wait_until(lambda: status(shown) == "Loading glyphs ...")
    view, bar = part(shown, kind=LiveView), part(shown, kind=ipywidgets.IntProgress)
    assert view.losses == {"epochs": 2, "training": [], "validation": []}
    assert rows(shown) == {} and bar.value == 0
    press(shown, "Stop")
    assert status(shown) == "Stopping ..." and part(shown, "Stop").disabled
    load.wait_for.set()
    assert finish(shown) == "Stopped."
    assert (shown.model, shown.history) == before


def test_stop_forgets_a_run_that_waits(new_panel, clock):
    shown = new_panel()
    train(shown)
    words = listen(shown)
    press(shown, "Train")  # so soon that it waits, and by this clock it waits for ever
    assert not part(shown, "Stop").disabled
    press(shown, "Stop")
    assert finish(shown) == "Stopped." and starts(words) == 0


def test_stop_without_a_run_does_nothing(new_panel):
    shown = new_panel()
    words = listen(shown)
    shown.stop()
    press(shown, "Stop")
    train(shown)
    shown.stop()
    assert finish(shown) == words[-1] and words[-1].startswith("Done")


def test_a_run_has_the_last_word_when_stop_comes_too_late(new_panel):
    """Stop is pressed while the run says how it went; "Stopping ..." would then stay for ever."""
    shown, late = new_panel(), []

    def press_stop(change):
        if change.new.startswith("Done"):
            late.append(threading.Thread(target=press, args=(shown, "Stop")))
            late[0].start()
            late[0].join(0.3)

    part(shown, kind=ipywidgets.HTML).observe(press_stop, names="value")
    train(shown)
    late[0].join(PATIENCE)
    assert finish(shown).startswith("Done")


def test_a_run_has_the_last_word_when_it_ends_while_stop_is_pressed(new_panel, load):
    load.wait_for = threading.Event()
    shown = new_panel()

    def let_it_end(_):
        load.wait_for.set()
        time.sleep(0.5)  # long enough for a run that does not wait its turn

    press(shown, "Train")
    wait_until(lambda: load.names)
    part(shown, "Stop").observe(let_it_end, names="disabled")
    press(shown, "Stop")
    assert finish(shown).startswith("Done")


# ---- One run at a time ---------------------------------------------------------------------------


def test_train_takes_the_place_of_a_run(long_panel):
    words, disabled, old = listen(long_panel), [], long_panel.model
    part(long_panel, "Stop").observe(lambda change: disabled.append(change.new), names="disabled")
    said = train(long_panel, {"Data set": "digits", "Hidden layers": "16", "Epochs": 2})
    assert words == [
        "Waiting for the old run to end ...",
        "Loading digits ...",
        "Training 64 - 16 - 3 ...",
        said,
    ]
    assert said.startswith("Done") and disabled == [True]  # enabled until the new run ended
    assert long_panel.model is not old and len(long_panel.history.train_loss) == 2
    view = part(long_panel, kind=LiveView)
    assert view.losses["epochs"] == 2 and view.losses["training"] == long_panel.history.train_loss
    assert view.pictures["shape"] == [8, 8]


def test_stop_while_another_run_waits_ends_both(long_panel, clock):
    words = listen(long_panel)
    press(long_panel, "Train")
    press(long_panel, "Stop")
    assert finish(long_panel).startswith("Stopped after") and starts(words) == 0
    assert long_panel.history.interrupted


def test_train_in_another_panel_stops_this_one(long_panel, new_panel):
    other = new_panel()
    said = train(other)
    assert said.startswith("Done") and finish(long_panel).startswith("Stopped after")
    assert long_panel.history.interrupted and not other.history.interrupted


def test_an_old_run_that_fails_does_not_disturb_the_new(new_panel, load):
    shown = new_panel(dataset="mnist")
    words = listen(shown)
    load.error, load.wait_for = OSError("no network here."), threading.Event()
    press(shown, "Train")
    wait_until(lambda: load.names == ["mnist"])
    load.error = None
    choose(shown, {"Data set": "digits"})
    press(shown, "Train")
    load.wait_for.set()
    assert finish(shown).startswith("Done") and load.names == ["mnist", "digits"]
    assert not any("no network" in word for word in words)


@pytest.mark.parametrize("chosen", [{}, LONG])
@pytest.mark.parametrize("by", ["slider", "button"])
def test_twenty_events_in_a_second_start_two_runs_at_most(by, chosen, new_panel, clock):
    shown = new_panel(Load(train=MANY), k=1)
    choose(shown, chosen)
    choose(shown, {"train on every change": by == "slider"})
    words = listen(shown)
    for k in range(2, 22):
        choose(shown, {"Code size k": k})
        if by == "button":
            press(shown, "Train")
        clock.seconds += 0.05
        time.sleep(0.02)  # for a run that starts too early to show itself
    assert starts(words) == 1 and shown._runs.busy
    choose(shown, {"train on every change": False, "Epochs": 1})
    clock.seconds += 0.25
    wait_until(lambda: starts(words) == 2)
    wait_until(lambda: shown.model and shown.model.sizes[-1] == 21)
    press(shown, "Stop")
    finish(shown)
    assert starts(words) == 2


def test_a_burst_by_the_real_clock(new_panel):
    shown = new_panel()
    choose(shown, {"train on every change": True})
    words = listen(shown)
    for k in range(1, 128):
        choose(shown, {"Code size k": k})
    assert finish(shown).startswith("Done") and starts(words) <= 2
    assert_same_run(shown, *expected(k=127))


# ---- Errors --------------------------------------------------------------------------------------


def test_bad_hidden_layers_are_said_before_anything_is_loaded(new_panel, load):
    shown = new_panel()
    for text in ("256; 64", "12.5", "0", "2001", "-3", "two", "<b>"):
        said = train(shown, {"Hidden layers": text})
        assert said == (
            "✗ Hidden layers must be whole numbers from 1 to 2000 with commas between them, such "
            f"as 256, 64, or nothing for none; got {text!r}."
        )
    assert "<" not in part(shown, kind=ipywidgets.HTML).value and load.names == []
    assert train(shown, {"Hidden layers": "16"}).startswith("Done")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (data.DataUnavailable("mnist is not here."), "✗ mnist is not here."),
        (OSError("the disk is full."), "✗ the disk is full."),
        (TimeoutError(), "✗ TimeoutError: "),
        (TypeError("load() takes 0 arguments"), "✗ TypeError: load() takes 0 arguments"),
        (KeyError("digits"), "✗ KeyError: 'digits'"),
    ],
)
def test_what_load_raises_is_said(error, said, new_panel, load):
    shown, load.error = new_panel(), error
    assert train(shown) == said
    assert shown.model is None and shown.history is None
    load.error = None
    assert train(shown).startswith("Done")
    assert_same_run(shown, *expected())


@pytest.mark.parametrize(
    ("loaded", "said"),
    [
        (None, "such as a data.ImageData, got NoneType without x_train and x_test and image_shape"),
        ((torch.ones(9, 4), torch.ones(9, 4)), "got tuple without x_train and"),
        ({"x_train": torch.ones(300, 64).int()}, "x_train of what load returns must be a float"),
        ({"x_test": [[0.0]]}, "x_test of what load returns must be a float tensor, got list"),
        (
            {"x_train": 255 * images("digits").x_train},
            "x_train of .* must be images in .0, 1., got",
        ),
        (
            {"x_test": images("digits").x_test - 1},
            "x_test of .* must be images in .0, 1., got -0.9",
        ),
    ],
)
def test_what_load_returns_is_looked_at(loaded, said, new_panel):
    def load(_):
        return replace(images("digits"), **loaded) if isinstance(loaded, dict) else loaded

    shown = new_panel(load)
    assert re.search(f"^✗ .*{said}", train(shown))
    assert shown.model is None and shown.history is None


def test_too_few_images_are_said(new_panel):
    shown = new_panel(Load(train=100))
    assert train(shown).startswith("✗ x has 100 images but 256 are needed")


def test_learning_that_diverges_is_said(new_panel, monkeypatch):
    def diverge(*_, **__):
        raise FloatingPointError("the loss is nan in epoch 1: try a smaller lr.")

    shown = new_panel()
    train(shown)
    with monkeypatch.context() as patch:
        patch.setattr(panel, "fit", diverge)  # with Adam and these settings it does not happen
        assert train(shown) == "✗ the loss is nan in epoch 1: try a smaller lr."
    assert shown.history is None, "losses of one run beside the network of another"
    assert train(shown).startswith("Done")
    assert_same_run(shown, *expected())


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"load": "mnist"}, TypeError, r"load must be a function load\(name\), got \'mnist\'"),
        (
            {"load": images("digits")},
            TypeError,
            r"load must be a function load\(name\), got .*ImageData",
        ),
        ({"dataset": "cats"}, ValueError, 'dataset must be one of "mnist", .*got .cats'),
        ({"dataset": None}, ValueError, "dataset must be one of"),
        ({"hidden": "a lot"}, ValueError, "Hidden layers must be whole numbers .*got 'a lot'"),
        ({"hidden": (256, 64)}, TypeError, r"hidden must be a text, got \("),
        ({"k": 0}, ValueError, "k must be a whole number from 1 to 128, got 0"),
        ({"k": 129}, ValueError, "k must be a whole number from 1 to 128"),
        ({"k": 2.5}, ValueError, "k must be a whole number .*got 2.5"),
        ({"k": "3"}, ValueError, "k must be a whole number"),
        ({"epochs": 0}, ValueError, "epochs must be a whole number from 1 to 100"),
        ({"epochs": 101}, ValueError, "epochs must be a whole number from 1 to 100"),
        ({"epochs": True}, ValueError, "epochs must be a whole number"),
        ({"seed": -1}, ValueError, "seed must be a whole number from 0"),
        ({"seed": None}, ValueError, "seed must be a whole number"),
    ],
)
def test_bad_arguments_are_refused(arguments, error, message, monkeypatch):
    unraisable = []
    monkeypatch.setattr(sys, "unraisablehook", lambda args: unraisable.append(args.exc_value))
    with pytest.raises(error, match=f"^{message}.*[.]$") as caught:
        TrainingPanel(**{"load": images} | arguments)
    del caught
    gc.collect()  # ipywidgets closes what is thrown away, a panel that is half made too
    assert unraisable == []


# ---- Close and display ---------------------------------------------------------------------------


def test_close_ends_a_run_and_takes_everything_away(long_panel):
    everything = list(parts(long_panel))
    assert len(everything) > 15 and all(one.comm is not None for one in everything)
    long_panel.close()
    assert not threads() and long_panel.history.interrupted
    assert [one for one in everything if one.comm is not None] == []
    long_panel.close()
    long_panel.stop()
    with pytest.raises(RuntimeError, match=r"^this panel is closed: make a new one to train\.$"):
        long_panel.train()
    assert not threads()


def test_close_without_a_run(new_panel):
    shown, other = new_panel(), new_panel()
    shown.close()
    assert train(other).startswith("Done")


def test_close_forgets_a_run_that_waits(new_panel, clock):
    shown = new_panel()
    train(shown)
    words = listen(shown)
    press(shown, "Train")
    shown.close()
    assert not threads() and starts(words) == 0


@pytest.fixture
def outputs():
    """Return the outputs of an IPython, as they come."""
    before = InteractiveShell.initialized()
    shell = InteractiveShell.instance()
    usual, shell.display_pub = shell.display_pub, CapturingDisplayPublisher()
    yield shell.display_pub.outputs
    shell.display_pub = usual
    if not before:
        InteractiveShell.clear_instance()


def html_of(output):
    assert output["data"]["text/plain"] == "TrainingPanel", "what it holds differs from run to run"
    return output["data"]["text/html"]


def test_the_panel_is_displayed_beside_what_is_left_of_it_without_a_kernel(new_panel, outputs):
    shown = new_panel()
    assert DisplayFormatter().format(shown)[0] == {}, "it displays itself"
    rest, view = outputs
    assert "It needs a running kernel" in html_of(rest)
    assert list(view["data"]) == [panel.VIEW], "words beside it would be said twice"
    assert view["data"][panel.VIEW]["model_id"] == shown.model_id


@pytest.mark.parametrize(
    ("made", "shown", "fit"),
    [("7.7.1", "1.1.11", True), ("8.1.8", "3.0.16", True), ("8.1.8", None, True)]
    + [("7.7.1", "3.0.17", False), ("8.1.8", "1.1.11", False)],
)
def test_versions_that_show_no_control_in_jupyterlab_are_named(
    new_panel, outputs, monkeypatch, made, shown, fit
):
    def version(name):
        if name == "jupyterlab_widgets" and shown is None:
            raise PackageNotFoundError(name)
        return {"ipywidgets": made, "jupyterlab_widgets": shown}[name]

    monkeypatch.setattr("aelib.widgets.rest.version", version)
    new_panel()._ipython_display_()
    said = f"ipywidgets {made} does not go with jupyterlab_widgets {shown}"
    assert (said not in html_of(outputs[0])) is fit


def test_what_was_trained_is_left_as_a_picture_with_a_sentence(new_panel, outputs):
    shown = new_panel(k=3)
    shown._ipython_display_()
    first = outputs[0]
    assert "<img" not in html_of(first)
    assert train(shown, {"Noise": "masking"}).startswith("Done")
    kept = outputs[2]
    assert kept["update"] and kept["transient"] == first["transient"]
    said = "digits, hidden layers 16, code size 3, relu, untied weights, noise: masking 0.25"
    assert f"({said}). Done: 2 epochs, validation loss " in html_of(kept)
    assert "original, corrupted, reconstruction" in html_of(kept)
    (drawn,) = re.findall('src="data:image/svg.xml;base64,(.*?)"', html_of(kept))
    svg = ElementTree.fromstring(base64.b64decode(drawn))
    assert [len(line.get("points").split()) for line in svg.iter(f"{SVG}polyline")] == [2, 2]
    pngs = [image.get("href").partition(",")[2] for image in svg.iter(f"{SVG}image")]
    original, corrupted, _ = (
        np.array(Image.open(io.BytesIO(base64.b64decode(png)))) for png in pngs
    )
    x = greys(images("digits").x_test[:10]).reshape(10, 8, 8)
    np.testing.assert_array_equal(original, np.hstack(list(x)))
    assert ((corrupted == original) | (corrupted == 0)).all() and (corrupted != original).any()
    assert len(html_of(kept)) < 40_000


def test_images_in_colour_are_left_as_a_picture_in_colour(new_panel, outputs):
    grey = images("digits", train=888)
    parts = (grey.x_train.reshape(-1, 192), grey.y_train[:296], grey.x_test.reshape(-1, 192))
    colour = data.ImageData(*parts, grey.y_test[:4], (8, 8, 3), "mine")
    shown = new_panel(load=lambda name: colour)
    shown._ipython_display_()
    assert train(shown).startswith("Done")
    (drawn,) = re.findall('src="data:image/svg.xml;base64,(.*?)"', html_of(outputs[2]))
    svg = ElementTree.fromstring(base64.b64decode(drawn))
    png = next(svg.iter(f"{SVG}image")).get("href").partition(",")[2]
    original = np.array(Image.open(io.BytesIO(base64.b64decode(png))))
    x = greys(colour.x_test).reshape(4, 8, 8, 3)
    np.testing.assert_array_equal(original, np.hstack(list(x)))


def test_a_run_that_fails_at_once_leaves_what_was_trained_before(new_panel, outputs):
    shown = new_panel()
    shown._ipython_display_()
    assert train(shown).startswith("Done")
    assert train(shown, {"Hidden layers": "many"}).startswith("✗")
    assert len(outputs) == 3, "the view, and two that say what is left"


def test_a_closed_panel_can_be_displayed(new_panel, outputs):
    shown = new_panel()
    shown.close()
    plain, _ = DisplayFormatter().format(shown)  # of ipywidgets 7, which takes the method off
    said = [output["data"] for output in outputs] or [plain]
    assert [list(data) for data in said] == [["text/plain"]]
