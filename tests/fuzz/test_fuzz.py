"""Every public function, with every wrong value for each of its parameters: `make fuzz`.

A call ends in one of four ways: in a right result, in a clear refusal (a ValueError or TypeError of
ours that names the argument), or, and these must not be, in a wrong result or in anything else.
"""

import importlib
import inspect
import math
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import rows_data
import rows_estimator
import rows_models
import rows_numeric
import rows_plots
import rows_training
import rows_widgets
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from judge import OTHER, REFUSED, RIGHT, WRONG, run

from aelib import losses, metrics, training
from aelib.training.run import CHECKS

ROWS = (
    *(rows_numeric, rows_models, rows_training, rows_estimator),
    *(rows_data, rows_plots, rows_widgets),
)
TABLE = [row for module in ROWS for row in module.ROWS]
README = Path(__file__).resolve().parents[1] / "README.md"
ROOMS = "data models training losses corruption metrics plots lesson estimator widgets".split()

# What holds values and looks at none: it is made by functions that do.
RECORDS = {"corruption.Corruption", "data.ImageData", "data.TableData"}
RECORDS |= {"training.History", "training.RunOptions"}
ERRORS = {"data.DataUnavailable", "lesson.ClaimError"}

counts: Counter[str] = Counter()
pytestmark = pytest.mark.fuzz


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_value_ends_in_a_right_result_or_a_clear_refusal(row, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    outcomes = list(run(row))
    counts.update(outcome.verdict for outcome in outcomes)
    faults = [
        f"{o.verdict}: {o.param} = {o.case}: {o.words[:300]}"
        for o in outcomes
        if o.verdict in (WRONG, OTHER)
    ]
    assert not faults, f"{row.name}: {len(faults)} faults\n" + "\n".join(faults[:20])


def test_the_counts_in_the_readme_hold():
    """After all rows; they may drift by a tenth, as versions of Python and torch differ."""
    if sum(counts.values()) == 0 or counts[WRONG] or counts[OTHER]:
        pytest.skip("the whole table has to run, without a fault")
    said = re.search(r"([\d,]+) cases: ([\d,]+) clear refusals, ([\d,]+) right results", _readme())
    assert said, "tests/README.md must tell the counts of the fuzzer"
    cases, refused, right = (int(number.replace(",", "")) for number in said.groups())
    found = (sum(counts.values()), counts[REFUSED], counts[RIGHT])
    sentence = "{:,} cases: {:,} clear refusals, {:,} right results".format(*found)
    assert cases == refused + right
    for told, is_now in zip((cases, refused, right), found, strict=True):
        assert math.isclose(told, is_now, rel_tol=0.1), f"write into tests/README.md: {sentence}"


def _readme():
    return " ".join(README.read_text(encoding="utf-8").split())


# ---- Nothing public is left out ------------------------------------------------------------------


def _public():
    for room in ROOMS:
        module = importlib.import_module(f"aelib.{room}")
        for name in module.__all__:
            yield f"{room}.{name}", getattr(module, name)


def _methods(name, kind):
    """Yield the public methods that a class of ours has of its own."""
    for method, value in vars(kind).items():
        if inspect.isfunction(value) and not method.startswith("_"):
            yield f"{name}.{method}", value


CALLABLE = [
    (name, value) for name, value in _public() if callable(value) and name not in RECORDS | ERRORS
]
EVERY = CALLABLE + [
    pair for name, value in CALLABLE if inspect.isclass(value) for pair in _methods(name, value)
]


@pytest.mark.parametrize(("name", "value"), EVERY, ids=[name for name, _ in EVERY])
def test_every_public_name_and_parameter_has_its_row(name, value):
    rows = [row for row in TABLE if row.name.split(",")[0] == name]
    assert rows, f"say in the table of tests/fuzz how {name} is called, and what is right"
    told = {parameter for row in rows for parameter in row.params}
    missing = _parameters(value) - told
    assert not missing, f"the row of {name} lacks {missing}"


def _parameters(value):
    names = set()
    for name, parameter in inspect.signature(value).parameters.items():
        if name == "options" and parameter.kind is parameter.VAR_KEYWORD:  # those of a run
            names |= set(CHECKS)
        elif name != "self" and parameter.kind is not parameter.VAR_KEYWORD:
            names.add(name)
    return names


# ---- Numbers that nobody thought of, against float64 ---------------------------------------------

PAIRS = npst.array_shapes(min_dims=2, max_dims=2, max_side=6).flatmap(
    lambda shape: st.tuples(*[npst.arrays(np.float64, shape, elements=st.floats(-1e6, 1e6))] * 2)
)
UNITS = npst.array_shapes(min_dims=2, max_dims=2, max_side=6).flatmap(
    lambda shape: npst.arrays(np.float64, shape, elements=st.floats(0, 1))
)


@given(PAIRS)
def test_errors_are_those_of_float64(pair):
    a, b = pair
    ours = metrics.squared_error(a, b), losses.mse(torch.tensor(a), torch.tensor(b)).item()
    theirs = ((a - b) ** 2).sum(axis=1).mean(), ((a - b) ** 2).mean()
    np.testing.assert_allclose(ours, theirs, rtol=1e-12)


@given(PAIRS, st.floats(1e-3, 1e6))
def test_psnr_is_that_of_float64(pair, peak):
    a, b = pair
    mean = ((a - b) ** 2).mean()
    expected = 10 * np.log10(peak**2 / mean) if mean > 1e-300 else None
    if expected is not None:
        assert math.isclose(metrics.psnr(a, b, peak), expected, rel_tol=1e-9, abs_tol=1e-6)


@given(UNITS, st.floats(1e-6, 1 - 1e-6))
def test_sparsity_is_that_of_float64(h, rho):
    expected = rows_numeric.sparsity(torch.tensor(h), rho)
    found = losses.kl_sparsity(torch.tensor(h), rho).item()
    assert math.isclose(found, expected, rel_tol=1e-6, abs_tol=1e-9)


@given(UNITS.filter(lambda h: h.size > 1), st.integers(1, 3))
def test_top_k_keeps_the_largest(h, keep):
    keep = min(keep, h.shape[1])
    kept = losses.top_k(torch.tensor(h), keep).numpy()
    np.testing.assert_allclose(np.sort(kept, axis=1)[:, -keep:], np.sort(h, axis=1)[:, -keep:])


@given(st.floats(0, 1), st.sampled_from(["one-cycle", "cosine"]))
def test_schedules_stay_between_0_and_1(t, name):
    factor = training.Run(epochs=1, schedule=name, device="cpu").schedule(t)
    assert -1e-12 <= factor <= 1 + 1e-12
