"""The table of benchmarks/README.md in step with its results; stored runs kept whole."""

import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

import experiments.store
from aelib import lesson, models
from aelib.data import load_images
from benchmarks import page_errors, page_training, table
from experiments import convolution

ROOT = Path(__file__).resolve().parents[1]
STORED = lesson.stored("convolution")
ROW = {"what": "w", "published": "1", "bar": "2", "obtained": "3", "met": "yes", "minutes": "4"}


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setattr(experiments.store, "FOLDER", tmp_path / "stored")
    return experiments.store


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.setattr(table, "RESULTS", tmp_path / "results")
    monkeypatch.setattr(table, "README", tmp_path / "README.md")
    return table


def test_readme_is_in_step_with_the_results():
    assert table.README.read_text("utf-8") == table.table(), "run python benchmarks/table.py"


def test_every_command_names_a_script():
    assert all((table.HERE / f"{name}.py").is_file() for name in table.stored())


def test_make_bench_runs_every_script_of_the_table():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    called = [Path(word).stem for word in makefile.split() if word.startswith("benchmarks/")]
    assert called[-len(table.ORDER) :] == table.ORDER


def test_a_result_reaches_the_table(elsewhere):
    elsewhere.record("edges", [ROW], "python benchmarks/edges.py", "More of it.")
    text = elsewhere.README.read_text("utf-8")
    assert "| w | 1 | 2 | 3 | yes | 4 | `python benchmarks/edges.py` |" in text
    assert "More of it." in text
    assert f"{elsewhere.machine()} (edges)" in text
    assert elsewhere.processor() and elsewhere.processor() in elsewhere.machine()
    assert [path.name for path in elsewhere.RESULTS.iterdir()] == ["edges.json"]


def test_a_speed_has_no_published_figure(elsewhere):
    elsewhere.record("speed", [ROW], "python benchmarks/speed.py")
    text = elsewhere.README.read_text("utf-8")
    assert "| w | 2 | 3 | yes | 4 | `python benchmarks/speed.py` |" in text


def test_what_was_not_measured_is_named(elsewhere):
    elsewhere.record("latency", [ROW], "python benchmarks/latency.py")
    text = elsewhere.README.read_text("utf-8")
    assert "Not measured yet: `benchmarks/speed.py`, `benchmarks/notebooks.py`" in text
    assert "`benchmarks/latency.py`" not in text


def test_results_stand_in_the_order_of_the_course(elsewhere):
    for name in ("speed", "hinton2006"):
        elsewhere.record(name, [ROW | {"what": name}], f"python benchmarks/{name}.py")
    text = elsewhere.README.read_text("utf-8")
    assert text.index("| hinton2006") < text.index("| speed")


def test_a_row_without_its_minutes_is_refused(elsewhere):
    with pytest.raises(ValueError, match="a row has the keys"):
        elsewhere.record("speed", [{"what": "w"}], "python benchmarks/speed.py")


def test_a_script_without_a_place_is_refused(elsewhere):
    with pytest.raises(ValueError, match="add it to ORDER"):
        elsewhere.record("unheard", [ROW], "python benchmarks/unheard.py")


@pytest.fixture
def page_speeds():
    """What the page's benchmark measures: the kernel 20 times as fast as all but torch."""
    fast = {"torch": 30.0, page_training.KERNEL: 20.0}
    nets, rounds = page_training.NETS, [1.0, 1.5]
    return {
        (net, way): [round * fast.get(way, 1.0) for round in rounds]
        for way in page_training.IMAGES
        for net in nets
    }


SOON = [{"seconds": 0.9, "images": 9_000}, {"seconds": 1.1, "images": 9_000}]


def test_the_page_is_told_beside_torch_and_libraries(page_speeds):
    rows, details = page_training.told(page_speeds, SOON, 3)
    assert [row["met"] for row in rows] == ["yes", "yes", "yes"]
    assert "1.50 times slower; without WebAssembly 30 times" in rows[0]["obtained"]
    assert "20.0 times as fast as jax-js" in rows[1]["obtained"]
    assert rows[2]["obtained"] == "1.00 s, 9,000 images"
    assert "| 784-128-32-2 | jax-js | 1 | 20.00 |" in details


def test_a_page_that_is_too_slow_is_told_so(page_speeds):
    page_speeds[page_training.DEEP, "jax-js"] = [10.0, 15.0]
    page_speeds[page_training.DEEP, "torch"] = [40.0, 60.0]
    late = [{"seconds": float("inf"), "images": 60_000}]
    rows, _ = page_training.told(page_speeds, late, 3)
    assert [row["met"] for row in rows] == ["no", "no", "no"]


def test_libraries_that_are_not_installed_are_left_out(page_speeds, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(page_training, "RIVALS", tmp_path)
    assert page_training.rivals() == ""
    assert "npm ci --prefix benchmarks/rivals" in capsys.readouterr().out
    ours = page_training.ways(None, "", with_rivals=False)
    left = {key: found for key, found in page_speeds.items() if key[1] in ours}
    rows, details = page_training.told(left, SOON, 3)
    assert len(rows) == 2 and "jax-js |" not in details


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.parametrize("name", page_errors.RUNS)
def test_the_page_and_torch_come_as_far_with_the_same_settings(name):
    images = load_images("glyphs", train=1_000, test=300)
    x, new = images.x_train, images.x_test
    runs = [page_errors.RUNS[name] | {"images": 5_000, "seed": seed} for seed in range(3)]
    *page, start = page_errors.in_page(x, new, [*runs, runs[0] | {"images": 1}])
    torchs = [page_errors.in_torch(x, new, run) for run in runs]
    assert max(page) < 0.7 * start
    assert np.mean(page) == pytest.approx(np.mean(torchs), rel=0.1)  # seeds spread by 0.05


def test_an_error_of_the_page_is_told_beside_its_bar():
    row = page_errors.row("2-D net", [35.4, 35.5, 35.9], [35.0, 35.0, 35.0], 1)
    assert row["met"] == "no" and row["bar"] == "at most 35.5"
    assert row["obtained"].startswith("35.6 (35.4, 35.5, 35.9); torch with the same settings 35.0")


def test_a_measured_set_joins_those_that_are_stored(store, monkeypatch):
    assert store.load("some") == {}
    store.save("some", {"mnist": {"error": 1}, "glyphs": {"error": 2}})
    monkeypatch.setattr(sys, "argv", ["some.py", "glyphs"])
    store.measure("some", lambda name: {"error": 3}, "about")
    assert store.load("some") == {"mnist": {"error": 1}, "glyphs": {"error": 3}}
    assert [path.name for path in store.FOLDER.iterdir()] == ["some.json"]


def test_a_run_that_fails_leaves_what_is_stored(store, monkeypatch):
    store.save("some", {"mnist": {"error": 1}})
    monkeypatch.setattr(sys, "argv", ["some.py", "mnist"])
    with pytest.raises(ZeroDivisionError):
        store.measure("some", lambda name: 1 / 0, "about")
    assert store.load("some") == {"mnist": {"error": 1}}


def test_an_unknown_set_is_refused(store, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["some.py", "cifar"])
    with pytest.raises(SystemExit):
        store.measure("some", dict, "about")
    assert "invalid choice: 'cifar'" in capsys.readouterr().err


def test_stored_weights_are_those_of_the_net_to_half_a_step_of_a_byte(store, monkeypatch):
    monkeypatch.setattr(lesson.runs, "STORED", store.FOLDER)
    net = models.Autoencoder((20, 7, 3), tied=True)
    torch.nn.init.zeros_(net.encoder[0].weight[2])  # a row that has no largest weight
    kept = store.save_weights("some_net", net)
    for key, values in net.state_dict().items():
        step = values.abs().amax(dim=1, keepdim=True) / 127 if values.ndim == 2 else 0
        assert ((kept[key] - values).abs() <= step / 2 + 1e-7).all()
    other = models.Autoencoder((20, 7, 3), tied=True, seed=1)
    other.load_state_dict(lesson.stored_weights("some_net"))
    assert all(torch.equal(kept[key], values) for key, values in other.state_dict().items())
    with pytest.raises(ValueError, match='^name must be .*"some_net"'):
        lesson.stored_weights("some_net.npz")


def test_the_runs_of_lesson_11_have_the_form_that_is_stored(monkeypatch):
    small = {"SEEDS": [0, 1], "TRAIN": 64, "TEST": 32, "EPOCHS": 2, "CODE_EPOCHS": 1, "CODES": [49]}
    for name, value in small.items():
        monkeypatch.setattr(convolution, name, value)
    result = convolution.everything("glyphs")
    shapes = {name: np.shape(runs) for name, runs in result["error"].items()}
    assert shapes == dict.fromkeys(STORED["glyphs"]["error"], (2, 2))
    shapes = {name: np.shape(result["codes"][name]) for name in ("vector", "map", "PCA")}
    assert shapes == dict.fromkeys(shapes, (2, 1))
    assert result.keys() == STORED["glyphs"].keys()
    assert result["codes"].keys() == STORED["glyphs"]["codes"].keys()


@pytest.mark.parametrize("dataset", ["mnist", "glyphs"])
def test_the_runs_of_lesson_11_are_whole(dataset):
    stored = STORED[dataset]
    assert stored["seeds"] == convolution.SEEDS and len(convolution.SEEDS) >= 5
    assert {np.shape(runs) for runs in stored["error"].values()} == {(5, convolution.EPOCHS)}
    codes = [stored["codes"][name] for name in ("vector", "map", "PCA")]
    assert {np.shape(runs) for runs in codes} == {(5, len(convolution.CODES))}
    assert stored["codes"]["k"] == convolution.CODES
    assert np.min(codes) > 0 and np.isfinite(codes).all()


def test_pca_of_lesson_11_leaves_what_the_other_directions_hold():
    x = np.random.default_rng(0).normal(size=(50, 6)).astype(np.float32)
    images = SimpleNamespace(x_train=torch.from_numpy(x), x_test=torch.from_numpy(x))
    spread = np.linalg.svd(x - x.mean(axis=0), compute_uv=False) ** 2 / len(x)
    assert convolution.pca_error(images, 2) == pytest.approx(spread[2:].sum(), abs=1e-3)
