"""AutoencoderTransformer: what callers bring as X, how little of it is copied, what is refused."""

import os
import subprocess
import sys
import warnings

import numpy as np
import pytest
import scipy.sparse
import torch
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_digits
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch.utils.data import DataLoader, TensorDataset

from aelib.estimator import AutoencoderTransformer
from aelib.estimator import rows as module

X = (load_digits().data / 16).astype(np.float32)


def small(**settings):
    usual = {"n_components": 4, "hidden": (16,), "epochs": 2, "random_state": 0}
    return AutoencoderTransformer(**usual | settings)


# ---- A slice at a time ---------------------------------------------------------------------------

KINDS = {
    "array": lambda x, folder: x,
    "upside down": lambda x, folder: x[::-1].copy()[::-1],
    "by columns": lambda x, folder: np.asfortranarray(x),
    "tensor": lambda x, folder: torch.from_numpy(x),
    "list": lambda x, folder: x.tolist(),
    "read-only": lambda x, folder: _frozen(x.copy()),
    "from disk": lambda x, folder: _on_disk(x, folder / "x.npy"),
    "float64": lambda x, folder: x.astype(np.float64),
}


def _frozen(x):
    x.setflags(write=False)
    return x


def _on_disk(x, path):
    np.save(path, x)
    return np.load(path, mmap_mode="r")


@pytest.mark.parametrize("kind", KINDS)
def test_in_slices_it_is_the_same_as_whole(kind, tmp_path, monkeypatch):
    given = KINDS[kind](X, tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ours = small().fit(given)
    codes, errors = ours.transform(given), ours.reconstruction_error(given, target=given)
    again = ours.inverse_transform(codes)
    np.testing.assert_allclose(codes, small().fit(X).transform(X), atol=1e-5)
    np.testing.assert_allclose(errors, ((again - X) ** 2).mean(axis=1), rtol=1e-4)
    monkeypatch.setattr(module, "NUMBERS", 64 * 100)  # 18 slices, the last of 97 rows
    np.testing.assert_allclose(ours.transform(given), codes, atol=1e-6)
    np.testing.assert_allclose(ours.inverse_transform(codes), again, atol=1e-6)
    np.testing.assert_allclose(ours.reconstruction_error(given), errors, rtol=1e-5)
    assert ours.score(given) == pytest.approx(-errors.mean(), rel=1e-6)
    assert codes.dtype == (np.float64 if kind in ("list", "float64") else np.float32)


def test_no_slice_is_larger_than_said(monkeypatch):
    ours, seen = small(hidden=(200,)).fit(X), []
    encode = ours.autoencoder_.encode
    monkeypatch.setattr(module, "NUMBERS", 200 * 50)
    monkeypatch.setattr(ours.autoencoder_, "encode", lambda x: seen.append(len(x)) or encode(x))
    ours.transform(X)
    assert max(seen) == 50 and sum(seen) == len(X)


def test_what_is_wrong_in_the_last_slice_is_seen(monkeypatch):
    ours, bad = small().fit(X), X.copy()
    monkeypatch.setattr(module, "NUMBERS", 64 * 100)
    bad[-1, 3] = np.nan
    with pytest.raises(ValueError, match="X holds NaN or infinity in column 3"):
        ours.transform(bad)
    with pytest.raises(ValueError, match="target holds NaN or infinity in column 3"):
        ours.score(X, target=bad)


def test_training_does_not_write_into_what_it_shares():
    x, before = X.copy(), X.copy()

    def in_place(x_hat, clean):
        return (clean.sub_(x_hat) ** 2).mean()

    small(loss=in_place, corrupt=lambda x, generator: x.zero_(), patience=1).fit(x).score(x)
    small(loss=in_place).partial_fit(x, target=x).transform(x)
    np.testing.assert_array_equal(x, before)


MEMORY = """
import sys, threading, time
import numpy as np
from aelib.estimator import AutoencoderTransformer

def anonymous():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("RssAnon"))

def above(call):
    top, done = [anonymous()], threading.Event()
    def watch():
        while not done.wait(0.005):
            top.append(anonymous())
    watching = threading.Thread(target=watch)
    watching.start()
    call()
    done.set()
    watching.join()
    return max(top) - top[0]

def new():
    return AutoencoderTransformer(2, hidden=(8,), epochs=1, batch_size=1000)

on_disk = np.load(sys.argv[1], mmap_mode="r")
ours = new().fit(on_disk[:2000])
for x in (on_disk, np.array(on_disk)):
    for call in (ours.transform, ours.score, new().fit, new().partial_fit):
        print(above(lambda: call(x)) / x.nbytes)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much memory it has")
def test_large_arrays_are_not_copied(tmp_path):
    """200 MB, on disk and in memory; a copy would be 1 or more."""
    np.save(tmp_path / "x.npy", np.full((50_000, 1000), 0.5, np.float32))
    command = [sys.executable, "-c", MEMORY, tmp_path / "x.npy"]
    env = os.environ | {"OMP_NUM_THREADS": "1"}
    ran = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=True)
    shares = [float(line) for line in ran.stdout.split()]
    assert len(shares) == 8 and max(shares) < 0.5, shares


# ---- Data frames ---------------------------------------------------------------------------------


@pytest.fixture
def frame():
    pandas = pytest.importorskip("pandas")
    return pandas.DataFrame(X[:, 2:7], columns=[*"abcde"])


def test_names_go_in_and_codes_come_out_named(frame, monkeypatch):
    ours = small().set_output(transform="pandas").fit(frame)
    assert list(ours.feature_names_in_) == [*"abcde"]
    monkeypatch.setattr(module, "NUMBERS", 16 * 100)
    shuffled = frame.sample(frac=1, random_state=0)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        codes = ours.transform(shuffled)
        again = ours.inverse_transform(codes)
    assert list(codes.columns) == [f"autoencodertransformer{i}" for i in range(4)]
    assert (codes.index == shuffled.index).all() and again.shape == frame.shape
    for wrong in (frame[[*"edcba"]], frame.rename(columns={"a": "z"})):
        with pytest.raises(ValueError, match="feature names should match"):
            ours.transform(wrong)
    with pytest.warns(UserWarning, match="does not have valid feature names") as caught:
        ours.transform(frame.to_numpy())
    assert len(caught) == 1


def test_columns_that_are_no_numbers_are_named(frame):
    wrong = frame.assign(city="Paris", day="2026-01-01")
    with pytest.raises(ValueError, match="columns 'city', 'day' are none: .* OneHotEncoder"):
        small().fit(wrong)
    mixed = make_column_transformer((small(), [*"abcde"]), remainder="drop")
    assert mixed.fit_transform(wrong).shape == (len(X), 4)
    frame.loc[3, ["b", "d"]] = None
    with pytest.raises(ValueError, match="X holds NaN or infinity in columns 'b', 'd'"):
        small().fit(frame)


# ---- What is refused -----------------------------------------------------------------------------

WRONG = [
    (lambda: DataLoader(torch.from_numpy(X)), "got a DataLoader: call partial_fit for each"),
    (lambda: TensorDataset(torch.from_numpy(X)), "got a TensorDataset: give the tensor"),
    (lambda: "data.csv", "got the text 'data.csv': read it first"),
    (lambda: X.reshape(-1, 8, 8), r"got shape \(1797, 8, 8\): make each image a row"),
    (lambda: torch.from_numpy(X).reshape(-1, 1, 8, 8), "make each image a row"),
    (lambda: scipy.sparse.csr_array(X), r"[Ss]parse data was passed.*'.toarray\(\)'"),
    (lambda: torch.from_numpy(X).to_sparse(), r"use X.to_dense\(\)"),
    (lambda: np.where(X > 0.9, np.nan, X), "NaN or infinity in columns 2, 3, 4 and .* more: fill"),
    (lambda: np.where(X > 0.9, np.inf, X), "X holds NaN or infinity"),
    (lambda: np.ma.masked_greater(X, 0.9), "X has masked entries"),
    (lambda: X[0], "Expected 2D array, got 1D array"),
    (lambda: X[:, :0], "0 feature"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "words"), WRONG)
def test_what_is_no_rows_is_refused_in_a_sentence(make, words):
    fitted = small().fit(X)
    for call in (small().fit, small().partial_fit, fitted.transform, fitted.score_samples):
        with pytest.raises((TypeError, ValueError), match=words):
            call(make())


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (X[:-1], "target must have a row for each of X, which has 1797, got 1796"),
        (X[:, :-1], "target must have 64 numbers in each row, as X has, got 63"),
        (load_digits().target, "Expected 2D array"),
        ("clean.npy", "target must be rows of numbers"),
    ],
)
def test_a_target_that_does_not_fit_is_refused(target, words):
    fitted = small().fit(X)
    for call in (small().fit, small().partial_fit, fitted.score, fitted.reconstruction_error):
        with pytest.raises((TypeError, ValueError), match=words):
            call(X, target=target)


# ---- Scales --------------------------------------------------------------------------------------


def _larger(x, times):
    factor = np.ones(x.shape[1], np.float32)
    factor[::8] = times
    return x * factor


SCALES = {
    "standardised": (lambda x: x, False),
    "thirty times as large": (lambda x: 30 * x, False),
    "a little off": (lambda x: x + 1, False),
    "far off": (lambda x: x + 30, True),
    "one column in eight larger": (lambda x: _larger(x, 100), True),
    "tiny": (lambda x: x / 1000, True),
}


@pytest.mark.parametrize("scale", SCALES)
def test_it_warns_of_scales_of_which_little_is_learnt(scale):
    """Standardised digits leave 0.19 of the variance; where it warns, it is more than 0.8."""
    x = StandardScaler().fit_transform(X)
    change, warned = SCALES[scale]
    x = change(x[:, x.std(axis=0) > 0])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ours = AutoencoderTransformer(8, batch_size=64, random_state=0).fit(x)
    off = ours.inverse_transform(ours.transform(x)) - x
    left = np.mean((off**2).mean(axis=0) / x.var(axis=0))
    assert left > 0.8 if warned else left < 0.3
    assert [each.filename for each in caught] == [__file__] * warned
    if warned:
        assert "Put a StandardScaler before it" in str(caught[0].message)


def test_columns_of_a_common_unit_do_not_make_it_warn():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        small().fit(X)
        make_pipeline(StandardScaler(), small()).fit(X * 255)
