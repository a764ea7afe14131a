"""The losses against formulas in NumPy and scikit-learn; their slopes against differences."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from sklearn.metrics import log_loss, mean_squared_error

from aelib import losses

BOTH = [losses.mse, losses.bce]
shapes = array_shapes(min_dims=1, max_dims=3, max_side=5)


@st.composite
def pairs(draw, low, high):
    shape = draw(shapes)
    values = arrays(np.float64, shape, elements=st.floats(low, high))
    return draw(values), draw(values)


def call(loss, *values):
    result = loss(*map(torch.from_numpy, values))
    assert result.shape == ()
    return result.item()


@given(pairs(-1e3, 1e3))
def test_mse_is_scikit_learns(pair):
    expected = mean_squared_error(*(values.ravel() for values in pair))
    assert call(losses.mse, *pair) == pytest.approx(expected, rel=1e-9, abs=1e-12)
    assert call(losses.mse, pair[0], pair[0]) == 0


@given(pairs(1e-6, 1 - 1e-6))
def test_bce_is_the_formula(pair):
    x_hat, x = pair
    expected = -np.mean(x * np.log(x_hat) + (1 - x) * np.log1p(-x_hat))
    assert call(losses.bce, *pair) == pytest.approx(expected)
    assert call(losses.bce, *pair) >= call(losses.bce, x, x) - 1e-12, "a perfect copy is best"


def test_bce_of_black_and_white_images_is_scikit_learns():
    rng = np.random.default_rng(0)
    x_hat, x = rng.random((9, 4)), rng.integers(0, 2, (9, 4)).astype(float)
    assert call(losses.bce, x_hat, x) == pytest.approx(log_loss(x.ravel(), x_hat.ravel()))


def test_bce_is_finite_at_the_ends():
    zero, one = torch.zeros(3, requires_grad=True), torch.ones(3)
    assert losses.bce(zero, torch.zeros(3)) == 0 and losses.bce(one, one) == 0
    losses.bce(zero, one).backward()
    assert torch.isfinite(zero.grad).all() and (zero.grad < 0).all()


@pytest.mark.parametrize("loss", BOTH)
def test_slopes_are_the_differences(loss):
    rng = np.random.default_rng(1)
    x_hat, x = rng.uniform(0.1, 0.9, (2, 3, 4))
    leaf = torch.from_numpy(x_hat).requires_grad_()
    loss(leaf, torch.from_numpy(x)).backward()
    for spot in np.ndindex(x_hat.shape):
        step = np.zeros_like(x_hat)
        step[spot] = 1e-6
        slope = (call(loss, x_hat + step, x) - call(loss, x_hat - step, x)) / 2e-6
        assert leaf.grad[spot].item() == pytest.approx(slope, abs=1e-8)


@pytest.mark.parametrize("loss", BOTH)
def test_nan_comes_out_as_nan(loss):
    """A diverging training run meets it: `fit` then says in which epoch."""
    x_hat = torch.tensor([0.5, float("nan")], requires_grad=True)
    value = loss(x_hat, torch.zeros(2))
    assert value.isnan()
    value.backward()


@pytest.mark.parametrize("loss", BOTH)
@given(shapes, shapes)
def test_shapes_that_differ_are_refused(loss, one, other):
    """Broadcasting (3, 1) against (3,) would give a number, and a wrong one."""
    if one == other:
        other = (*other, 1)
    with pytest.raises(ValueError, match=r"must have one shape, got \("):
        loss(torch.zeros(one), torch.zeros(other))


@given(pairs(0, 1), st.floats(1e-3, 1e6), st.booleans(), st.booleans())
def test_bce_refuses_what_is_no_probability(pair, beyond, above, first):
    bad = pair[0 if first else 1]
    bad.flat[-1] = 1 + beyond if above else -beyond
    with pytest.raises(ValueError, match=f"{'x_hat' if first else 'x'} in .0, 1., got values from"):
        call(losses.bce, *pair)


not_float_tensors = st.one_of(
    st.none(),
    st.floats(),
    st.lists(st.floats()),
    st.builds(np.zeros, shapes),
    st.builds(lambda shape: torch.zeros(shape, dtype=torch.uint8), shapes),
)


@pytest.mark.parametrize("loss", BOTH)
@given(not_float_tensors)
def test_only_float_tensors_are_taken(loss, bad):
    good = torch.zeros(2)
    with pytest.raises(TypeError, match="^x_hat must be a float tensor, got "):
        loss(bad, good)
    with pytest.raises(TypeError, match="^x must be a float tensor, got "):
        loss(good, bad)


@pytest.mark.parametrize("loss", BOTH)
def test_no_number_has_no_mean(loss):
    with pytest.raises(ValueError, match="^x_hat and x hold no number"):
        loss(torch.zeros(0, 4), torch.zeros(0, 4))
