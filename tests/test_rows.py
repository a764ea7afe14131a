"""Where a run takes its images from: memory, a mapped file, or batches of any iterable."""

import numpy as np
import pandas as pd
import pytest
import torch
from torch.utils.data import DataLoader, IterableDataset, TensorDataset

from aelib import corruption, data, training
from aelib.models import Autoencoder, VariationalAutoencoder
from aelib.training.arguments import held_out_images
from aelib.training.order import BLOCK, MIXED, Shuffled
from aelib.training.rows import rows_of
from aelib.training.run import Run

X = torch.rand(203, 6, generator=torch.Generator().manual_seed(0))
CLEAN = X.flip(1).contiguous()
MASKING = corruption.damage("masking", 0.3)


def net():
    return Autoencoder((6, 4, 2))


def fit(x, model=None, **settings):
    settings = {"epochs": 3, "progress": False, "device": "cpu"} | settings
    return training.fit(model or net(), x, **settings)


def mapped(folder, values, name="x.npy"):
    np.save(folder / name, values.numpy() if isinstance(values, torch.Tensor) else values)
    return np.load(folder / name, mmap_mode="r")


class Unmeasured:
    """Batches without a length."""

    def __init__(self, batches):
        self.batches = batches

    def __iter__(self):
        return iter(self.batches)


class Stream(IterableDataset):
    def __iter__(self):
        return iter(X)


def weights(model):
    return torch.nn.utils.parameters_to_vector(model.parameters()).detach()


def assert_same_run(one, other):
    (first, history), (second, again) = one, other
    assert history.train_loss == again.train_loss
    assert history.validation_loss == again.validation_loss
    assert torch.equal(weights(first), weights(second))


def run(x, make=net, train=fit, **settings):
    model = make()
    return model, train(x, model, **settings)


# ---- Files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("shuffle", ["rows", "blocks"])
@pytest.mark.parametrize("given", [{}, {"corrupt": MASKING}, {"target": CLEAN}])
def test_a_mapped_file_ends_as_the_same_rows_in_memory(tmp_path, given, shuffle):
    settings = {"batch_size": 32, "shuffle": shuffle} | given
    other = dict(settings)
    held_out = X[:50] if "target" not in given else (X[:50], CLEAN[:50])
    on_disk = mapped(tmp_path, X[:50], "held.npy")
    if "target" in given:
        other["target"] = mapped(tmp_path, CLEAN, "target.npy")
        on_disk = (on_disk, mapped(tmp_path, CLEAN[:50], "wanted.npy"))
    assert_same_run(
        run(X, validation=held_out, **settings),
        run(mapped(tmp_path, X), validation=on_disk, **other),
    )


def test_other_floats_are_converted_a_batch_at_a_time(tmp_path):
    x = X.half().float()
    assert_same_run(
        run(x, batch_size=32),
        run(mapped(tmp_path, x.numpy().astype(np.float16)), batch_size=32),
    )
    assert_same_run(
        run(X, batch_size=32),
        run(mapped(tmp_path, X.double()), batch_size=32),
    )


def test_a_variational_one_takes_files_too(tmp_path):
    def train(x, model, **settings):
        return training.fit_variational(model, x, epochs=2, progress=False, **settings)

    def make():
        return VariationalAutoencoder((6, 4, 2))

    assert_same_run(
        run(X, make, train, batch_size=32, validation=X[:9]),
        run(
            mapped(tmp_path, X),
            make,
            train,
            batch_size=32,
            validation=mapped(tmp_path, X[:9], "v.npy"),
        ),
    )


def test_a_file_is_never_copied_whole(tmp_path):
    x, target = mapped(tmp_path, X), mapped(tmp_path, CLEAN, "target.npy")
    rows = rows_of(x, target, net(), Run(epochs=1, batch_size=32), {})
    assert rows.x.data_ptr() == x.ctypes.data and rows.target.data_ptr() == target.ctypes.data
    assert held_out_images("validation", x, net()).data_ptr() == x.ctypes.data


def test_a_file_is_measured_as_memory_is(tmp_path):
    model = net()
    here = training.evaluate(model, X, target=CLEAN)
    there = training.evaluate(model, mapped(tmp_path, X), target=mapped(tmp_path, CLEAN, "t.npy"))
    assert here == there


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (np.zeros((300, 6), np.uint8), r"x must hold floats, got uint8"),
        (np.zeros((300, 6), ">f4"), r"x must hold floats, got >f4"),
        (np.zeros((300, 2, 3), np.float32), r"x must have shape \(N, D\), one image a row"),
        (np.full((300, 6), np.nan, np.float32), r"x holds NaN"),
        (np.zeros((30, 6), np.float32), r"x has 30 images but 256 are needed"),
    ],
)
def test_files_of_something_else_are_refused(tmp_path, values, message):
    with pytest.raises((ValueError, TypeError), match=message):
        fit(mapped(tmp_path, values))


def test_a_target_of_a_file_is_a_file_too(tmp_path):
    with pytest.raises(TypeError, match=r"target must be memory-mapped as x is"):
        fit(mapped(tmp_path, X), target=CLEAN, batch_size=32)
    with pytest.raises(ValueError, match=r"target must have a row for each of the 203 images"):
        fit(mapped(tmp_path, X), target=mapped(tmp_path, CLEAN[:9], "t.npy"), batch_size=32)


# ---- Batches -------------------------------------------------------------------------------------


def in_order(x, batch_size=64):
    """Return the batches in which a run meets rows in memory, epoch for epoch."""
    settings = Run(epochs=1, batch_size=batch_size)
    generator = torch.Generator().manual_seed(0)
    order = Shuffled(len(x), settings)

    class Batches:
        def __iter__(self):
            return iter([x[chosen] for chosen in order.epoch(generator, torch.device("cpu"))])

        def __len__(self):
            return order.batches

    return Batches()


@pytest.mark.parametrize("schedule", [None, "one-cycle"])
def test_batches_in_the_same_order_give_the_same_run(schedule):
    settings = {"corrupt": MASKING, "validation": X[:20], "schedule": schedule}
    assert_same_run(run(X, batch_size=64, **settings), run(in_order(X), **settings))


@pytest.mark.parametrize(
    "batches",
    [
        list(X.split(64)),
        tuple(X.split(64)),
        Unmeasured(X.split(64)),
        DataLoader(X, batch_size=64),
        DataLoader(TensorDataset(X), batch_size=64),
        DataLoader(TensorDataset(X, torch.arange(203)), batch_size=64),  # labels are left alone
        DataLoader(Stream(), batch_size=64),
    ],
    ids=["list", "tuple", "unmeasured", "loader", "of one", "with labels", "stream"],
)
def test_any_iterable_of_batches_will_do(batches):
    assert_same_run(run(list(X.split(64))), run(batches))


def test_pairs_are_inputs_and_targets():
    pairs = list(zip(X.split(64), CLEAN.split(64), strict=True))
    history = fit(pairs, target="second", epochs=200)
    backwards = fit([(b, a) for a, b in pairs], target="second", epochs=200)
    assert history.train_loss != backwards.train_loss
    model = Autoencoder((6, 6), None, None, None)
    fit(pairs, model, target="second", epochs=400)
    assert training.evaluate(model, X, target=CLEAN) < 1e-3 < training.evaluate(model, X)


def test_one_pass_over_a_generator_is_enough_for_one_epoch():
    assert_same_run(
        run(list(X.split(64)), epochs=1), run((batch for batch in X.split(64)), epochs=1)
    )


def test_the_training_loss_weighs_every_image_alike():
    model = Autoencoder((6, 4), output=None)
    before = training.evaluate(model, X)
    history = fit([X[:3], X[3:]], model, epochs=1, optimizer=lambda p: torch.optim.SGD(p, 1e-30))
    assert history.train_loss == [pytest.approx(before, rel=1e-5)]


@pytest.mark.parametrize(
    ("x", "given", "message"),
    [
        (iter(X.split(64)), {}, r"x is .*, which can be gone through only once"),
        ([], {}, r"x, list, gave no batch"),
        ([X], {"batch_size": 32}, r"batch_size belongs to x"),
        (Unmeasured([X]), {"schedule": "cosine"}, r"schedule needs to know how many batches"),
        ([X.numpy()], {}, r"a batch of x must be a float tensor"),
        ([X.double()], {}, r"a batch of x is torch.float64"),
        ([X, X[:, :3]], {}, r"a batch of x must have 6 numbers in each row"),
        ([X.view(203, 2, 3)], {}, r"a batch of x must have shape \(N, D\)"),
        ([X / 0], {}, r"a batch of x holds NaN"),
        ([X], {"target": "second"}, r"x must give pairs"),
        ([X], {"target": CLEAN}, r'target must be "second"'),
        ([(X, CLEAN[:9])], {"target": "second"}, r"the second of a batch of x must have a row for"),
        ({"x": X}, {}, r"a batch of x must be a float tensor, got str"),
        ("photos/", {}, r"x must be a float tensor, got str"),
        (pd.DataFrame(X.numpy()), {}, r"got DataFrame: read it by data.from_table, and pass its"),
        (data.load_images("digits", 9, 9), {}, r"got ImageData: pass its x_train"),
    ],
)
def test_batches_of_something_else_are_refused(x, given, message):
    with pytest.raises((ValueError, TypeError), match=message):
        fit(x, **given)


@pytest.mark.parametrize("function", [training.evaluate, training.pretrain_layerwise])
def test_where_a_tensor_is_meant_batches_are_refused(function):
    first = net() if function is training.evaluate else (6, 4)
    with pytest.raises(
        TypeError, match=r"x must be a float tensor, got DataLoader: .*training.fit"
    ):
        function(first, DataLoader(X))


def test_a_run_of_batches_goes_on_from_its_checkpoint(tmp_path):
    whole = run(in_order(X), epochs=4, checkpoint=tmp_path / "whole")
    batches = in_order(X)
    fit(batches, epochs=2, checkpoint=tmp_path / "parts")
    assert_same_run(whole, run(batches, epochs=4, checkpoint=tmp_path / "parts"))


# ---- Orders --------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 5, BLOCK, BLOCK + 1, BLOCK * (MIXED + 2)])
def test_blocks_hold_every_row_once_and_neighbours_together(count):
    order = Shuffled(count, Run(epochs=1, batch_size=min(count, 1000), shuffle="blocks"))
    generator = torch.Generator().manual_seed(0)
    numbers = torch.cat(list(order.epoch(generator, torch.device("cpu"))))
    assert torch.equal(numbers.sort().values, torch.arange(count))
    if count > BLOCK * MIXED:
        met = numbers[: BLOCK * MIXED] // BLOCK  # the first blocks that are mixed
        assert len(met.unique()) == MIXED and len(met[:1000].unique()) > MIXED / 2
        again = torch.cat(list(order.epoch(generator, torch.device("cpu"))))
        assert not torch.equal(numbers, again)


@pytest.mark.parametrize(("count", "size"), [(10, 3), (9, 3), (10, 10), (5, 4), (3, 1), (1, 1)])
def test_the_number_of_batches_is_known_before(count, size):
    order = Shuffled(count, Run(epochs=1, batch_size=size))
    met = list(order.epoch(torch.Generator().manual_seed(0), torch.device("cpu")))
    assert order.batches == len(met)
    assert all(len(batch) > 1 for batch in met) or size == 1
