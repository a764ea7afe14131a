"""How stroke-like a filter is, against least squares over the whole bank, and known pictures."""

import itertools

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from aelib.metrics import gabor_fit

DOWN, RIGHT = np.mgrid[:28, :28]


def gabor(y, x, wavelength, degrees, phase, shape=(28, 28)):
    """Return a Gabor function, written with complex numbers, as the package does not."""
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    turned = ((columns - x) + 1j * (rows - y)) * np.exp(-1j * np.radians(degrees))
    u, v = turned.real / wavelength, turned.imag / wavelength
    bell = np.exp(-0.5 * ((u / 0.3) ** 2 + (v / 0.6) ** 2))
    return (bell * np.exp(1j * (2 * np.pi * u + phase))).real.ravel()


def noise(n, seed=0, pixels=784):
    return np.random.default_rng(seed).normal(size=(n, pixels))


# ---- what the number is --------------------------------------------------------------------------


def test_is_the_best_r_squared_of_least_squares_over_the_whole_bank():
    shape = (8, 6)
    filters = noise(3, pixels=48)
    best = np.zeros(3)
    bank = itertools.product(
        (4, 6, 9, 13), range(0, 180, 15), (0.5, 2.5, 4.5, 6.5), (0.5, 2.5, 4.5)
    )
    for wavelength, degrees, y, x in bank:
        columns = [gabor(y, x, wavelength, degrees, phase, shape) for phase in (0, np.pi / 2)]
        design = np.stack([*columns, np.ones(48)], axis=1)
        fitted = design @ np.linalg.lstsq(design, filters.T, rcond=None)[0]
        left_out = ((filters.T - fitted) ** 2).sum(axis=0)
        best = np.maximum(
            best, 1 - left_out / ((filters.T - filters.mean(axis=1)) ** 2).sum(axis=0)
        )
    np.testing.assert_allclose(gabor_fit(filters, shape), best, rtol=1e-9)


@settings(max_examples=25)
@given(
    st.floats(4, 23),
    st.floats(4, 23),
    st.sampled_from([4, 6, 9]),
    st.sampled_from(range(0, 180, 15)),
    st.floats(0, 6.3),
)
def test_a_gabor_function_anywhere_scores_high(y, x, wavelength, degrees, phase):
    # Midway between four centres, the smallest along an axis keeps 0.6515, by a search on a grid.
    assert gabor_fit([gabor(y, x, wavelength, degrees, phase)])[0] > 0.64


def test_a_gabor_function_of_the_bank_scores_1_in_any_phase():
    filters = [gabor(13.5 + 1, 13.5 - 3, 9, 30, phase) for phase in (0, 1, 2, 3)]
    np.testing.assert_allclose(gabor_fit(filters), 1)


def test_between_those_of_the_bank_a_third_is_lost_and_at_the_worst_place_a_little_more():
    filters = [gabor(12.5, 13.5, size, 22.5, 1) for size in (5, 7.5, 11)]
    assert 0.65 < gabor_fit(filters).min() < 0.85
    assert 0.6 < gabor_fit([gabor(13.5, 13.5, 4, 7.5, 1.6)])[0] < 0.65


# ---- what it sees in pictures --------------------------------------------------------------------


def test_strokes_and_edges_score_far_above_noise():
    stroke = np.exp(-((DOWN + RIGHT - 27) ** 2) / 12 - (DOWN - RIGHT) ** 2 / 60)
    edge = np.where(RIGHT > 12, 1.0, -1.0) * np.exp(-((DOWN - 14) ** 2 + (RIGHT - 12.5) ** 2) / 20)
    assert gabor_fit([stroke.ravel(), edge.ravel()]).min() > 0.6
    assert gabor_fit(noise(50)).max() < 0.1
    assert 0.01 < gabor_fit(noise(50)).mean() < 0.04


def test_a_round_spot_lies_between():
    spot = np.exp(-((DOWN - 13) ** 2 + (RIGHT - 13) ** 2) / 8).ravel()
    assert 0.2 < gabor_fit([spot])[0] < 0.5


def test_two_strokes_apart_are_half_explained():
    pair = gabor(8.5, 8.5, 6, 0, 0) + gabor(20.5, 20.5, 6, 90, 0)
    assert gabor_fit([pair])[0] == pytest.approx(0.5, abs=0.03)


@pytest.mark.parametrize("amount", [0.2, 0.5, 1, 2])
def test_noise_on_a_stroke_lowers_it_as_its_share_of_the_variance(amount):
    stroke = gabor(13.5, 13.5, 9, 45, 0)
    noisy = stroke + amount * stroke.std() * noise(20)
    assert gabor_fit(noisy).mean() == pytest.approx(1 / (1 + amount**2), abs=0.05)


# ---- what it does not depend on ------------------------------------------------------------------


@given(st.floats(1e-6, 1e6), st.sampled_from([-1, 1]), st.floats(-3, 3))
@settings(max_examples=20)
def test_scale_sign_and_a_constant_do_not_matter(scale, sign, constant):
    filters = noise(2) + 2 * gabor(9, 17, 6, 70, 1)
    changed = sign * scale * (filters + constant)
    np.testing.assert_allclose(gabor_fit(changed), gabor_fit(filters), rtol=1e-6)


def test_mirrors_and_quarter_turns_do_not_matter():
    filters = (noise(3) + gabor(9, 17, 6, 70, 1)).reshape(3, 28, 28)
    views = [filters[:, ::-1], filters[:, :, ::-1], np.rot90(filters, axes=(1, 2))]
    for view in views:
        np.testing.assert_allclose(
            gabor_fit(view.reshape(3, -1)), gabor_fit(filters.reshape(3, -1))
        )


def test_tensors_with_a_gradient_and_other_kinds_of_numbers_are_taken():
    filters = noise(2)
    weights = torch.tensor(filters, requires_grad=True)
    np.testing.assert_allclose(gabor_fit(weights), gabor_fit(filters))
    np.testing.assert_allclose(gabor_fit(weights.float()), gabor_fit(filters), rtol=1e-4)
    halves = weights.bfloat16()
    np.testing.assert_array_equal(gabor_fit(halves), gabor_fit(halves.double()))
    whole = np.round(20 * filters).astype(np.int8)
    np.testing.assert_allclose(gabor_fit(whole), gabor_fit(whole.astype(float)))


def test_square_filters_need_no_shape():
    for side in (4, 9):
        filters = noise(2, pixels=side**2)
        np.testing.assert_array_equal(gabor_fit(filters), gabor_fit(filters, (side, side)))


@pytest.mark.parametrize("value", [0, 0.1, -1e-300, 1e300])
def test_a_filter_without_any_picture_scores_0(value):
    assert gabor_fit(np.full((1, 784), value)).tolist() == [0]


@pytest.mark.parametrize("scale", [1e-200, 1e200])
def test_very_small_and_large_weights_are_no_trouble(scale):
    np.testing.assert_allclose(gabor_fit(scale * noise(1)), gabor_fit(noise(1)))


# ---- what it refuses -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("filters", "shape", "error", "said"),
    [
        (np.zeros(784), (28, 28), ValueError, r"^filters must have shape \(N, D\).*got \(784,\)"),
        (np.zeros((3, 64)), (28, 28), ValueError, "image_shape is .* 784 pixels, .* have 64"),
        (np.zeros((3, 60)), None, ValueError, "image_shape must be given"),
        (np.zeros((0, 784)), (28, 28), ValueError, r"got \(0, 784\)"),
        (np.full((1, 784), np.nan), (28, 28), ValueError, "NaN"),
        (np.array([["a"] * 784]), (28, 28), TypeError, "filters must hold numbers"),
        (np.zeros((1, 9)), (3, 3), ValueError, "4 or more"),
        (np.zeros((1, 784)), 28, ValueError, r"image_shape must be \(height, width\)"),
        (np.zeros((1, 784)), (28.0, 28.0), ValueError, "whole pixels"),
        (np.zeros((1, 784)), ("28", "28"), ValueError, "whole pixels"),
    ],
)
def test_what_it_cannot_use_it_says(filters, shape, error, said):
    with pytest.raises(error, match=said):
        gabor_fit(filters, shape)
