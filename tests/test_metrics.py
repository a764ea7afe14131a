"""The metrics against scikit-learn, formulas, known rotations and a search by brute force."""

import warnings

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy.spatial.distance import cdist
from sklearn.datasets import make_swiss_roll
from sklearn.decomposition import PCA, TruncatedSVD
from sklearn.metrics import mean_squared_error

from aelib.metrics import (
    distance_contrast,
    intrinsic_dimension,
    principal_angles,
    psnr,
    squared_error,
)

OF_PAIRS = [squared_error, psnr]
matrices = array_shapes(min_dims=2, max_dims=2, max_side=6)


@st.composite
def pairs(draw):
    values = arrays(np.float64, draw(matrices), elements=st.floats(0, 1))
    return draw(values), draw(values)


# ---- Errors of reconstructions -------------------------------------------------------------------


@given(pairs())
def test_squared_error_is_scikit_learns_times_the_pixels(pair):
    expected = mean_squared_error(pair[1], pair[0]) * pair[0].shape[1]
    assert squared_error(*pair) == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_squared_error_sums_pixels_and_averages_images():
    assert squared_error([[1, 2, 0], [0, 0, 0]], [[0, 0, 0], [0, 0, 1]]) == (5 + 1) / 2


def test_squared_error_of_pca_is_the_variance_left_out():
    x = np.random.default_rng(0).normal(size=(50, 6))
    pca = PCA().fit(x)
    few = PCA(2).fit(x)
    left_out = pca.explained_variance_[2:].sum() * 49 / 50  # scikit-learn divides by n - 1
    assert squared_error(few.inverse_transform(few.transform(x)), x) == pytest.approx(left_out)


@given(pairs(), st.floats(0.5, 300))
def test_psnr_is_the_formula(pair, peak):
    error = np.mean(np.square(pair[0] - pair[1]))
    if error < 1e-200:
        assert psnr(pair[0], pair[0], peak) == np.inf
    else:
        expected = 20 * np.log10(peak) - 10 * np.log10(error)
        assert psnr(*pair, peak) == pytest.approx(expected)


def test_psnr_of_an_error_of_a_tenth_is_20_decibels():
    assert psnr(np.full((3, 4), 0.6), np.full((3, 4), 0.5)) == pytest.approx(20)


def test_a_perfect_copy_gives_no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert psnr([[0.5]], [[0.5]]) == np.inf


@pytest.mark.parametrize("metric", OF_PAIRS)
def test_kinds_of_numbers_give_the_same(metric):
    """Among them bytes, whose differences would wrap around."""
    a, b = np.array([[0, 3], [200, 1]], np.uint8), np.array([[5, 1], [9, 255]], np.uint8)
    expected = metric(a.astype(float), b.astype(float))
    weights = torch.tensor(a, dtype=torch.float32, requires_grad=True)
    for x_hat, x in ((a, b), (a.tolist(), b.tolist()), (weights, torch.tensor(b))):
        assert metric(x_hat, x) == pytest.approx(expected)
        assert isinstance(metric(x_hat, x), float)


@pytest.mark.parametrize("metric", OF_PAIRS)
@pytest.mark.parametrize("kind", [torch.float16, torch.bfloat16])
def test_half_numbers_are_computed_with_in_full(metric, kind):
    """Of white against black in bytes: in float16 the squares would be infinite."""
    black, white = torch.zeros(10, 64, dtype=kind), torch.full((10, 64), 255, dtype=kind)
    assert metric(black, white) == metric(black.double(), white.double())
    assert squared_error(black, white) == 64 * white[0, 0].double() ** 2


@pytest.mark.parametrize("peak", [np.uint8(255), 255, 255.0, torch.tensor(255, dtype=torch.uint8)])
def test_the_peak_may_be_any_kind_of_number(peak):
    a = np.array([[0, 100, 200, 255]], np.uint8)
    b = np.array([[5, 100, 200, 255]], np.uint8)
    assert psnr(b, a, peak) == pytest.approx(10 * np.log10(255**2 / (25 / 4)))
    assert psnr(b, a, np.float16(1000)) == psnr(b, a, np.int16(1000)) == psnr(b, a, 1000.0)


@pytest.mark.parametrize("scale", [1e-200, 1e200])
def test_psnr_of_the_smallest_and_largest_numbers(scale):
    a, b = np.array([[0.0, 1.0]]), np.array([[0.1, 1.0]])
    assert psnr(scale * b, scale * a, scale) == pytest.approx(psnr(b, a))


@pytest.mark.parametrize("metric", OF_PAIRS)
def test_pairs_too_far_apart_for_a_number_are_refused(metric):
    with pytest.raises(ValueError, match="^x_hat and x lie too far apart"):
        metric([[1e308]], [[-1e308]])
    with pytest.raises(ValueError, match="^x_hat and x lie too far apart"):
        squared_error([[1e200]], [[0]])


# ---- Principal angles ----------------------------------------------------------------------------


def rotation(d, seed):
    return np.linalg.qr(np.random.default_rng(seed).normal(size=(d, d)))[0]


@given(st.lists(st.floats(0, 90), min_size=1, max_size=3), st.integers(0, 99))
def test_angles_of_turned_axes_are_known(angles, seed):
    """Axis i is turned towards axis 3 + i by its own angle, then everything is mixed."""
    k, rng, turn = len(angles), np.random.default_rng(seed), rotation(7, seed)
    radians = np.radians(angles)
    axes = np.eye(7)
    turned = axes[:, :k] * np.cos(radians) + axes[:, 3 : 3 + k] * np.sin(radians)
    mix = rotation(k, seed + 1) * rng.uniform(0.5, 2, k)  # other axes for the same subspace
    found = principal_angles(turn @ axes[:, :k] @ mix, turn @ turned)
    np.testing.assert_allclose(found, sorted(angles, reverse=True), atol=1e-5)


@pytest.mark.parametrize("seed", range(3))
def test_angles_of_random_planes_are_what_a_search_finds(seed):
    """The smallest angle is the closest pair of directions; the largest has the worst best one."""
    rng = np.random.default_rng(seed)
    a, b = rng.normal(size=(2, 5, 2))
    around = np.linspace(0, 2 * np.pi, 721)
    circle = np.stack([np.cos(around), np.sin(around)])
    ours, theirs = (np.linalg.qr(plane)[0] @ circle for plane in (a, b))
    angles = np.degrees(np.arccos(np.clip(ours.T @ theirs, -1, 1)))
    nearest = angles.min(axis=1)
    found = principal_angles(a, b)
    assert found == pytest.approx([nearest.max(), nearest.min()], abs=0.5)


@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 99))
def test_angles_do_not_depend_on_order_or_length(k, m, seed):
    rng = np.random.default_rng(seed)
    a, b = rng.normal(size=(6, k)), rng.normal(size=(6, m))
    found = principal_angles(a, b)
    assert found.shape == (min(k, m),) and (found >= 0).all() and (found <= 90 + 1e-9).all()
    assert (np.diff(found) <= 1e-5).all()
    np.testing.assert_allclose(principal_angles(b, a), found, atol=1e-5)
    lengths = 10.0 ** np.array([3, -18, 250, -290])
    np.testing.assert_allclose(principal_angles(a * lengths[:k], -b), found, atol=1e-5)


def test_a_centred_svd_spans_what_pca_spans():
    x = np.random.default_rng(0).normal(size=(80, 6)) * [5, 4, 3, 1, 1, 1] + 7
    pca, off_centre = PCA(3).fit(x), TruncatedSVD(3, algorithm="arpack").fit(x)
    svd = TruncatedSVD(3, algorithm="arpack").fit(x - x.mean(axis=0))
    assert principal_angles(svd.components_.T, pca.components_.T).max() < 1e-5
    assert principal_angles(off_centre.components_.T, pca.components_.T).max() > 5
    weights = torch.tensor(pca.components_.T.copy(), dtype=torch.float32, requires_grad=True)
    assert principal_angles(weights, pca.components_.T).max() < 1e-3


# ---- Distances and dimensions --------------------------------------------------------------------


def cube(d, n=1000, seed=0, width=20):
    """Return points spread evenly over a cube of d dimensions that lies askew in 20."""
    points = np.zeros((n, width))
    points[:, :d] = np.random.default_rng(seed).random((n, d))
    return points @ rotation(width, seed)


def slow_contrast(x):
    contrasts = []
    for i, row in enumerate(cdist(x, x)):
        others = np.delete(row, i)
        contrasts.append((others.max() - others.min()) / others.min())
    return np.median(contrasts)


def slow_dimension(x, k):
    """Return what the two papers say, point by point; T[0] is the nearest neighbour."""
    inverses = []
    for i, row in enumerate(cdist(x, x)):
        nearest = np.sort(np.delete(row, i))[:k]
        inverses.append(sum(np.log(nearest[k - 1] / nearest[j]) for j in range(k - 1)) / (k - 1))
    return 1 / np.mean(inverses)


@given(st.integers(3, 40), st.integers(1, 30), st.integers(0, 99))
def test_contrast_is_the_formula(n, d, seed):
    x = np.random.default_rng(seed).normal(size=(n, d)) + 5
    assert distance_contrast(x) == pytest.approx(slow_contrast(x), rel=1e-6)


def test_contrast_of_three_points_on_a_line():
    assert distance_contrast([[0], [1], [3]]) == 1  # of 2, 1 and 1/2


def test_contrast_does_not_depend_on_the_pieces_it_is_computed_in():
    import sklearn

    x = cube(3, 300)
    with sklearn.config_context(working_memory=0.1):  # MiB: 43 rows at a time
        pieces = distance_contrast(x)
    assert pieces == pytest.approx(slow_contrast(x))


def test_contrast_shrinks_with_the_dimension():
    """For points of a normal distribution it falls as one over the root of d (Beyer et al.)."""
    rng = np.random.default_rng(0)
    few, many = (distance_contrast(rng.normal(size=(400, d))) for d in (400, 6400))
    assert few / many == pytest.approx(4, rel=0.15)
    assert distance_contrast(rng.random((400, 1000))) < 0.1 * distance_contrast(cube(2, 400))


def test_contrast_with_duplicates():
    x = cube(5, 100, width=784)
    twice = np.concatenate([x, x[:20]])
    with np.errstate(all="raise"):
        assert slow_contrast(x) < distance_contrast(twice) < np.inf
    assert distance_contrast(np.concatenate([x, x[:60]])) == np.inf  # 120 of 160
    assert distance_contrast(np.zeros((3, 2))) == np.inf


@pytest.mark.parametrize(("d", "margin"), [(1, 0.03), (2, 0.04), (5, 0.15)])
def test_dimension_of_cubes_is_known(d, margin):
    assert intrinsic_dimension(cube(d, 2000)) == pytest.approx(d, rel=margin)


def test_dimension_of_a_swiss_roll_is_two():
    assert intrinsic_dimension(make_swiss_roll(2000, random_state=0)[0]) == pytest.approx(
        2, rel=0.05
    )
    noisy = make_swiss_roll(2000, noise=1, random_state=0)[0]
    assert intrinsic_dimension(noisy) > 2.5, "noise fills every direction"


def test_dimension_is_biased_as_the_docstring_says():
    rng = np.random.default_rng(0)
    assert intrinsic_dimension(rng.random((1000, 20))) == pytest.approx(14, abs=1)
    assert intrinsic_dimension(rng.random((1000, 784))) == pytest.approx(140, rel=0.1)


@given(st.integers(2, 12), st.integers(1, 30), st.integers(0, 99))
def test_dimension_is_the_formula(neighbours, d, seed):
    x = np.random.default_rng(seed).normal(size=(30, d)) - 5
    expected = slow_dimension(x, neighbours)
    assert intrinsic_dimension(x, neighbours) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("metric", [distance_contrast, intrinsic_dimension])
@given(st.floats(1e-3, 1e3), st.integers(0, 99), st.floats(-100, 100))
def test_only_ratios_of_distances_count(metric, scale, seed, shift):
    x = cube(3, 60)
    moved = scale * (x @ rotation(20, seed) + shift)
    assert metric(moved) == pytest.approx(metric(x), rel=1e-5)
    assert metric(moved[np.random.default_rng(seed).permutation(60)]) == pytest.approx(metric(x))


@pytest.mark.parametrize("d", [2, 200])
def test_dimension_leaves_duplicates_out(d):
    x = cube(2, 200, width=max(d, 2))
    twice = np.concatenate([x[50:], x, x[:80]])
    with np.errstate(all="raise"):
        assert intrinsic_dimension(twice) == pytest.approx(intrinsic_dimension(x))
    zeros = np.concatenate([x - x.mean(axis=0), [[0.0] * d, [-0.0] * d]])
    assert np.isfinite(intrinsic_dimension(zeros))


def test_dimension_where_all_neighbours_are_equally_far():
    assert intrinsic_dimension(np.eye(4), 3) > 1e6


@pytest.mark.parametrize("metric", [distance_contrast, intrinsic_dimension])
def test_points_may_be_lists_and_tensors_and_are_not_changed(metric):
    x = cube(3, 50).astype(np.float32)
    before, expected = x.copy(), metric(x)
    assert metric(x.tolist()) == metric(torch.tensor(x, requires_grad=True)) == expected
    assert isinstance(expected, float) and np.array_equal(before, x)
    with pytest.raises(TypeError, match="^x must hold numbers"):
        metric([["a"]] * 20)
    with pytest.raises(ValueError, match="^x holds NaN or infinity"):
        metric(np.where(x == x[3, 1], np.nan, x))


@pytest.mark.parametrize("d", [3, 40])  # scikit-learn has another way for few dimensions
@pytest.mark.parametrize("spread", [1e-3, 1e-6, 1e-8, 1e-11])
def test_points_in_two_tight_heaps(d, spread):
    """Out of dot products, distances below 1e-8 of the size of the cloud have no right digit."""
    rng = np.random.default_rng(0)
    x = np.concatenate([spread * rng.normal(size=(60, d)), 1 + spread * rng.normal(size=(60, d))])
    assert intrinsic_dimension(x) == pytest.approx(slow_dimension(x, 10), rel=1e-6)
    assert distance_contrast(x) == pytest.approx(slow_contrast(x), rel=1e-6)


def test_a_heap_that_rounding_around_the_mean_would_make_one_point():
    rng = np.random.default_rng(0)
    x = np.concatenate([1e-30 * rng.normal(size=(60, 5)), 1 + rng.normal(size=(60, 5))])
    assert intrinsic_dimension(x) == pytest.approx(slow_dimension(x, 10), rel=1e-6)
    assert distance_contrast(x) == pytest.approx(slow_contrast(x), rel=1e-6)


@pytest.mark.parametrize("metric", [distance_contrast, intrinsic_dimension])
@pytest.mark.parametrize("scale", [1e-200, 1e200, 1e305])
def test_the_smallest_and_largest_coordinates_make_no_difference(metric, scale):
    x = cube(3, 60)
    assert metric(scale * x) == pytest.approx(metric(x))


def test_differences_without_a_number_are_refused():
    x = np.concatenate([1e-200 * np.arange(1, 20)[:, None], [[1.0]]])
    with pytest.raises(ValueError, match="^x holds points that differ by less than"):
        intrinsic_dimension(x)
    with pytest.raises(ValueError, match="^x holds points that differ by less than"):
        distance_contrast(x)


@pytest.mark.parametrize("metric", [distance_contrast, intrinsic_dimension])
@pytest.mark.parametrize("shape", [(), (5,), (2, 3), (0, 3), (5, 0), (4, 3, 2)])
def test_what_is_no_set_of_points_is_refused(metric, shape):
    with pytest.raises(ValueError, match=r"^x must have shape \(N, D\), with N of 3 or more"):
        metric(np.ones(shape))


@given(st.one_of(st.floats(), st.none(), st.booleans(), st.text(), st.integers(max_value=1)))
def test_bad_neighbours_are_refused(neighbours):
    with pytest.raises((TypeError, ValueError), match="^neighbours must be"):
        intrinsic_dimension(cube(2, 50), neighbours)


def test_too_few_different_points_are_refused():
    x = cube(2, 11)
    assert intrinsic_dimension(x, 10) > 0
    for few in (x[:10], np.concatenate([x[:10], x[:10]])):
        with pytest.raises(
            ValueError, match="^x has 10 different points, too few for neighbours=10"
        ):
            intrinsic_dimension(few)


# ---- Arguments -----------------------------------------------------------------------------------


good = np.ones((2, 3))
FUNCTIONS = [*OF_PAIRS, principal_angles]
not_numbers = st.one_of(st.none(), st.text(), st.just([["a"]]), st.just([[1j]]), st.dictionaries(
    st.integers(), st.integers()))  # fmt: skip


@pytest.mark.parametrize("function", FUNCTIONS)
@given(not_numbers)
def test_only_numbers_are_taken(function, bad):
    first, second = ("a", "b") if function is principal_angles else ("x_hat", "x")
    with pytest.raises(TypeError, match=f"^{first} must hold numbers"):
        function(bad, good)
    with pytest.raises(TypeError, match=f"^{second} must hold numbers"):
        function(good, bad)


@pytest.mark.parametrize("function", FUNCTIONS)
@given(st.sampled_from([np.nan, np.inf, -np.inf]), st.booleans(), st.integers(0, 5))
def test_nan_and_infinity_are_refused(function, value, first, spot):
    bad = good.copy()
    bad.flat[spot] = value
    with pytest.raises(ValueError, match="^(x_hat|x|a|b) holds NaN or infinity"):
        function(*((bad, good) if first else (good, bad)))


@pytest.mark.parametrize("metric", OF_PAIRS)
@given(array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4))
def test_wrong_shapes_of_pairs_are_refused(metric, shape):
    pair = (np.ones(shape), good)
    if len(shape) != 2 or 0 in shape:
        pair = (np.ones(shape), np.ones(shape))
    elif shape == good.shape:
        pair = (np.ones((2, 1)), good)
    with pytest.raises(ValueError, match=r"^x_hat and x must have one shape \(N, D\)"):
        metric(*pair)


@given(st.one_of(st.floats(max_value=0), st.sampled_from([np.nan, np.inf, None, "1", [1], 0])))
def test_bad_peaks_are_refused(peak):
    with pytest.raises((TypeError, ValueError), match="^peak must be"):
        psnr(good, good, peak)


@pytest.mark.parametrize("shape", [(), (3,), (3, 0), (4, 2), (3, 2, 1), (0, 0)])
def test_matrices_that_do_not_fit_are_refused(shape):
    for pair in ((np.ones(shape), np.eye(3)), (np.eye(3), np.ones(shape))):
        with pytest.raises(ValueError, match="^a and b must be two matrices"):
            principal_angles(*pair)


@pytest.mark.parametrize("matrix", [np.ones((3, 2)), np.zeros((3, 1)), np.ones((3, 4))])
def test_columns_that_depend_on_each_other_are_refused(matrix):
    for pair, name in (((matrix, np.eye(3)), "a"), ((np.eye(3), matrix), "b")):
        with pytest.raises(ValueError, match=f"columns of {name} span only [01] dimensions"):
            principal_angles(*pair)
