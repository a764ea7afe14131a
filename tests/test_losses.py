"""Losses and penalties against formulas in NumPy, scikit-learn and torch; slopes, differences."""

import math

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
    with pytest.raises(
        ValueError, match=f"{'x_hat' if first else 'x'} must be in .0, 1. for bce, got"
    ):
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


# ---- sparsity ----------------------------------------------------------------------------------

rhos = st.floats(0.01, 0.99)


def codes(low, high):
    shape = array_shapes(min_dims=2, max_dims=2, max_side=6)
    return arrays(np.float64, shape, elements=st.floats(low, high))


def fixed_codes(low=0.1, high=0.9):
    return torch.from_numpy(np.random.default_rng(2).uniform(low, high, (6, 5))).requires_grad_()


@given(codes(0.001, 0.999), rhos)
def test_kl_is_torchs_divergence_between_bernoullis(h, rho):
    mean = torch.distributions.Bernoulli(torch.from_numpy(h.mean(axis=0)))
    wanted = torch.distributions.Bernoulli(torch.full((h.shape[1],), rho, dtype=torch.float64))
    expected = torch.distributions.kl_divergence(wanted, mean).sum().item()
    found = losses.kl_sparsity(torch.from_numpy(h), rho)
    assert found.shape == () and found.item() == pytest.approx(expected, abs=1e-9)


@given(rhos, st.integers(1, 6))
def test_kl_is_zero_at_rho_alone_and_looks_at_means_only(rho, k):
    assert losses.kl_sparsity(torch.full((4, k), rho).double(), rho).item() == pytest.approx(0)
    on_and_off = torch.tensor([[2 * rho], [0.0]]).clamp(max=1).double()
    mean = on_and_off.mean().item()
    quiet = losses.kl_sparsity(torch.full((2, 1), mean).double(), rho)
    assert losses.kl_sparsity(on_and_off, rho).item() == pytest.approx(quiet.item())
    assert losses.kl_sparsity(torch.full((4, k), rho / 2).double(), rho) > 0
    assert losses.kl_sparsity(torch.full((4, k), (1 + rho) / 2).double(), rho) > 0


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("value", [0.0, 1.0])
def test_kl_is_finite_and_large_at_the_ends(value, dtype):
    h = torch.full((3, 2), value, dtype=dtype, requires_grad=True)
    found = losses.kl_sparsity(h, 0.5)
    assert 2 * 5 < found.item() < 100
    found.backward()
    assert torch.isfinite(h.grad).all()


@given(codes(-1e3, 1e3))
def test_l1_is_the_sum_of_absolute_values_of_an_image(h):
    expected = np.mean([np.linalg.norm(row, ord=1) for row in h])
    assert losses.l1(torch.from_numpy(h)).item() == pytest.approx(expected)


@pytest.mark.parametrize(
    "penalty",
    [lambda h: losses.kl_sparsity(h, 0.2), losses.l1, lambda h: losses.top_k(h, 2)],
    ids=["kl", "l1", "top"],
)
def test_slopes_of_penalties_are_the_differences(penalty):
    assert torch.autograd.gradcheck(penalty, fixed_codes())


@given(codes(-3, 3), st.data())
def test_top_k_keeps_the_largest(h, drawn):
    keep = drawn.draw(st.integers(1, h.shape[1]))
    found = losses.top_k(torch.from_numpy(h), keep).numpy()
    assert found.shape == h.shape
    for row, kept in zip(h, found, strict=True):
        stays = kept != 0
        np.testing.assert_array_equal(kept[stays], row[stays])
        np.testing.assert_array_equal(np.sort(kept + 0.0), np.sort(largest(row, keep)))


def largest(row, keep):
    """Return a row of zeros that ends in the `keep` largest of these numbers."""
    return np.concatenate([np.zeros(len(row) - keep), np.sort(row)[len(row) - keep :]])


def test_top_k_keeps_no_more_of_equal_ones():
    assert (losses.top_k(torch.ones(3, 7), 2) == 1).sum(dim=1).tolist() == [2, 2, 2]


def test_top_k_of_all_changes_nothing():
    h = fixed_codes(-1, 1)
    torch.testing.assert_close(losses.top_k(h, 5), h, rtol=0, atol=0)


ON_CODES = {
    "kl": lambda h: losses.kl_sparsity(h, 0.1),
    "l1": losses.l1,
    "top": lambda h: losses.top_k(h, 1),
}
on_codes = pytest.mark.parametrize("use", ON_CODES.values(), ids=ON_CODES)


@on_codes
@given(not_float_tensors)
def test_codes_must_be_float_tensors(use, bad):
    with pytest.raises(TypeError, match="^h must be a float tensor, got "):
        use(bad)


@on_codes
@pytest.mark.parametrize("shape", [(), (4,), (0, 4), (4, 0), (2, 3, 4)])
def test_codes_must_be_a_matrix(use, shape):
    with pytest.raises(ValueError, match=r"^h must be codes \(N, k\), .* got shape \("):
        use(torch.zeros(shape))


@on_codes
def test_nan_in_codes_comes_out_as_nan(use):
    """`fit` then says in which epoch it happened."""
    assert use(torch.tensor([[0.5, float("nan")]])).isnan().any()


@pytest.mark.parametrize("value", [-0.01, 1.01])
def test_kl_refuses_codes_that_are_no_shares(value):
    with pytest.raises(ValueError, match=r"h must be codes in .0, 1., got values .* or use l1"):
        losses.kl_sparsity(torch.tensor([[0.5, value]]), 0.1)


@pytest.mark.parametrize("rho", [0, 1, -0.1, 2.0, float("nan")])
def test_kl_refuses_a_rho_out_of_range(rho):
    with pytest.raises(ValueError, match="^rho must be a finite number.*, got "):
        losses.kl_sparsity(torch.full((2, 2), 0.5), rho)


@pytest.mark.parametrize("rho", ["0.1", None, True])
def test_kl_refuses_a_rho_that_is_no_number(rho):
    with pytest.raises(TypeError, match="^rho must be a number, got "):
        losses.kl_sparsity(torch.full((2, 2), 0.5), rho)


@pytest.mark.parametrize("keep", [0, -1, 6])
def test_top_k_refuses_what_it_cannot_keep(keep):
    with pytest.raises(ValueError, match="^keep must be from 1 to 5, the width of the code, got "):
        losses.top_k(fixed_codes(), keep)


@pytest.mark.parametrize("keep", [1.0, "2", None, True])
def test_top_k_keeps_whole_numbers(keep):
    with pytest.raises(TypeError, match="^keep must be a whole number, got "):
        losses.top_k(fixed_codes(), keep)


# ---- Number types --------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_has_room_for_squares_and_sums(dtype):
    """In float16 nothing above 65504 exists; the losses of these are far above it."""
    big, none = torch.full((4, 1000), 300.0).to(dtype), torch.zeros(4, 1000).to(dtype)
    assert losses.mse(big, none).item() == pytest.approx(90_000, rel=0.01)
    assert losses.l1(big).item() == pytest.approx(300_000, rel=0.01)
    assert losses.gaussian_kl(big, none).item() == pytest.approx(45_000_000, rel=0.01)


@pytest.mark.parametrize(
    ("dtype", "rho"), [(torch.float32, 1e-46), (torch.float16, 1e-8), (torch.float64, 1e-310)]
)
def test_a_rho_too_small_for_the_number_type_still_counts(dtype, rho):
    """As rho goes to 0, the divergence goes to -log(1 - mean)."""
    h = torch.full((4, 3), 0.5, dtype=dtype)
    assert losses.kl_sparsity(h, rho).item() == pytest.approx(3 * math.log(2), rel=1e-3)


def test_bce_takes_two_number_types_and_no_nan_in_the_target():
    x_hat, x = torch.rand(3, 2), torch.rand(3, 2)
    assert losses.bce(x_hat, x.double()).item() == pytest.approx(losses.bce(x_hat, x).item())
    with pytest.raises(ValueError, match="^x holds NaN"):
        losses.bce(x_hat, x * math.nan)
