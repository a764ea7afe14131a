"""Rows of the table: losses, corruption and metrics, each with an oracle in float64."""

import math

import numpy as np
import torch
from contracts import (
    as_float64,
    choice,
    floats,
    image_shape,
    named,
    number,
    numbers_like,
    whole,
)
from judge import Param, Row
from scipy.linalg import subspace_angles
from scipy.spatial.distance import cdist

from aelib import corruption, losses, metrics

LARGEST = float(np.finfo(np.float32).max)


def some(rows=4, columns=6, seed=0):
    return torch.rand(rows, columns, generator=torch.Generator().manual_seed(seed))


def f64(values):
    found = as_float64(values)
    return np.asarray(values, dtype=np.float64) if found is None else found


def near(found, expected, rtol=1e-4, atol=1e-6):
    """Say whether a number is as expected; infinite only beyond what float32 holds."""
    found = float(found)
    if abs(expected) > 0.9 * LARGEST:
        return math.isinf(found) or math.isclose(found, expected, rel_tol=rtol)
    if math.isnan(expected):
        return math.isnan(found)
    return math.isclose(found, expected, rel_tol=rtol, abs_tol=atol)


# ---- Losses --------------------------------------------------------------------------------------


def _scalar(result):
    return result.shape == () and result.dtype in (torch.float32, torch.float64)


def _mse(x_hat, x):
    with np.errstate(all="ignore"):
        return ((f64(x_hat) - f64(x)) ** 2).mean()


def _bce(x_hat, x):
    with np.errstate(divide="ignore"):  # torch takes a logarithm for -100 at the least
        inside = np.maximum(np.log(f64(x_hat)), -100) * f64(x)
        return -(inside + np.maximum(np.log1p(-f64(x_hat)), -100) * (1 - f64(x))).mean()


def _kl(mean, log_variance):
    with np.errstate(all="ignore"):
        parts = np.exp(f64(log_variance)) + f64(mean) ** 2 - 1 - f64(log_variance)
        return parts.sum(axis=1).mean() / 2


def sparsity(h, rho):
    # Kept from 0 and 1 by the steps of float32, or float64, in which it is computed.
    tiny = torch.finfo(torch.promote_types(h.dtype, torch.float32)).eps
    m = f64(h).mean(axis=0).clip(tiny, 1 - tiny)
    rho = float(rho)
    return (rho * np.log(rho / m) + (1 - rho) * (np.log1p(-rho) - np.log(1 - m))).sum()


def _holds(oracle, **how):
    """Say whether a loss is a scalar near its oracle."""
    return lambda result, given: _scalar(result) and near(result, oracle(**given), **how)


def _top_k(result, given):
    h, kept = given["h"].detach(), result != 0
    values = torch.where(kept, h, 0)
    largest = h.double().topk(int(given["keep"]), dim=1).values.sum(dim=1)
    same = torch.equal(values.isnan(), result.isnan()) or not h.isnan().any()
    return (
        result.shape == h.shape
        and result.dtype == h.dtype
        and bool((kept.sum(dim=1) <= int(given["keep"])).all())
        and (h.isnan().any() or torch.equal(values, result.detach()))
        and (not h.isfinite().all() or torch.allclose(values.double().sum(dim=1), largest))
        and same
    )


def _pair(low=-math.inf, high=math.inf, finite=False):
    return Param(floats((4, 6), low=low, high=high, finite=finite))


LOSSES = [
    Row(
        "losses.mse",
        losses.mse,
        lambda: {"x_hat": some(), "x": some(seed=1)},
        {"x_hat": _pair(), "x": _pair()},
        _holds(_mse),
    ),
    Row(
        "losses.bce",
        losses.bce,
        lambda: {"x_hat": some(), "x": some(seed=1)},
        {"x_hat": _pair(0, 1), "x": _pair(0, 1, finite=True)},
        _holds(_bce),
    ),
    Row(
        "losses.gaussian_kl",
        losses.gaussian_kl,
        lambda: {"mean": some(), "log_variance": some(seed=1)},
        {"mean": _pair(), "log_variance": _pair()},
        _holds(_kl),
    ),
    Row(
        "losses.kl_sparsity",
        losses.kl_sparsity,
        lambda: {"h": some(), "rho": 0.1},
        {"h": Param(floats((None, None), low=0, high=1)), "rho": Param(number(above=0, below=1))},
        _holds(sparsity, rtol=1e-3, atol=1e-4),
    ),
    Row(
        "losses.l1",
        losses.l1,
        lambda: {"h": some()},
        {"h": Param(floats((None, None)))},
        _holds(lambda h: np.abs(f64(h)).sum(axis=1).mean()),
    ),
    Row(
        "losses.top_k",
        losses.top_k,
        lambda: {"h": some(), "keep": 2},
        {"h": Param(floats((None, None))), "keep": Param(whole(1, 6))},
        _top_k,
    ),
]


# ---- Corruption ----------------------------------------------------------------------------------

GENERATORS = {
    "another generator": (lambda: torch.Generator().manual_seed(5), True),
    "generator, the class": (lambda: torch.Generator, False),
    "generator's state": (lambda: torch.Generator().get_state(), False),
}
GENERATOR = Param(named("Generator"), GENERATORS)


def generator(seed=0):
    return torch.Generator().manual_seed(seed)


def _alike(result, x):
    return result.shape == x.shape and result.dtype == x.dtype


def _gaussian(result, given):
    """Whatever x and s are, the noise is that of s = 1 on zeros, stretched and moved."""
    x, s = given["x"].detach(), float(given["s"])
    if not _alike(result, x) or not x.numel():
        return _alike(result, x)
    start = given["generator"].clone_state() if hasattr(given["generator"], "clone_state") else None
    assert start is not None
    noise = torch.randn(
        x.shape, generator=generator(given["generator"].initial_seed()), dtype=x.dtype
    )
    expected = (x.double() + s * noise.double()).to(x.dtype)
    return torch.allclose(
        result.detach().double(), expected.double(), rtol=2e-2, atol=1e-6, equal_nan=True
    )


def _masked(result, given):
    x, p = given["x"].detach(), float(given["p"])
    kept = (result.detach() == x) | (x.isnan() & result.isnan())
    hit = result == 0
    ends = (p > 0 or bool(kept.all())) and (p < 1 or bool(hit.all()))
    return _alike(result, x) and bool((kept | hit).all()) and ends


def _peppered(result, given):
    x, p = given["x"].detach(), float(given["p"])
    kept = (result.detach() == x) | (x.isnan() & result.isnan())
    hit = (result == 0) | (result == 1)
    ends = (p > 0 or bool(kept.all())) and (p < 1 or bool(hit.all()))
    return _alike(result, x) and bool((kept | hit).all()) and ends


def _bernoulli(result, given):
    h = given["h"].detach()
    sure = bool((result[h == 0] == 0).all() and (result[h == 1] == 1).all())
    return _alike(result, h) and bool(((result == 0) | (result == 1)).all()) and sure


def _damage(result, given):
    kind = corruption.KINDS[str(given["name"])]
    x, amount = some(), float(given["amount"])
    expected = kind.function(x, amount, generator())
    return torch.equal(result(x, generator()), expected)


PROBABILITY = Param(number(least=0, most=1))
CORRUPTION = [
    Row(
        "corruption.gaussian",
        corruption.gaussian,
        lambda: {"x": some(), "s": 0.5, "generator": generator()},
        {"x": Param(floats()), "s": Param(number(least=0)), "generator": GENERATOR},
        _gaussian,
    ),
    Row(
        "corruption.masking",
        corruption.masking,
        lambda: {"x": some(), "p": 0.5, "generator": generator()},
        {"x": Param(floats()), "p": PROBABILITY, "generator": GENERATOR},
        _masked,
    ),
    Row(
        "corruption.salt_and_pepper",
        corruption.salt_and_pepper,
        lambda: {"x": some(), "p": 0.5, "generator": generator()},
        {"x": Param(floats()), "p": PROBABILITY, "generator": GENERATOR},
        _peppered,
    ),
    Row(
        "corruption.bernoulli",
        corruption.bernoulli,
        lambda: {"h": some(), "generator": generator()},
        {"h": Param(floats(low=0, high=1, finite=True)), "generator": GENERATOR},
        _bernoulli,
    ),
    Row(
        "corruption.damage",
        corruption.damage,
        lambda: {"name": "masking", "amount": 0.5},
        {"name": Param(choice(*corruption.KINDS)), "amount": PROBABILITY},
        _damage,
    ),
    Row(
        "corruption.damage, gaussian",
        corruption.damage,
        lambda: {"name": "gaussian", "amount": 0.5},
        {"name": Param(choice(*corruption.KINDS)), "amount": Param(number(least=0))},
        _damage,
    ),
]


# ---- Metrics -------------------------------------------------------------------------------------


def _squared_error(x_hat, x):
    return ((f64(x_hat) - f64(x)) ** 2).sum(axis=1).mean()


def _psnr(x_hat, x, peak):
    mean = ((f64(x_hat) - f64(x)) ** 2).mean()
    return 10 * (2 * math.log10(float(peak)) - math.log10(mean)) if mean else math.inf


def _contrast(x):
    distances = cdist(f64(x), f64(x))
    farthest = distances.max(axis=1)
    np.fill_diagonal(distances, np.inf)
    nearest = distances.min(axis=1)
    with np.errstate(all="ignore"):
        return np.median(np.where(nearest > 0, (farthest - nearest) / nearest, np.inf))


def _dimension(x, neighbours):
    x = np.unique(f64(x) + 0.0, axis=0)
    distances = np.sort(cdist(x, x), axis=1)[:, 1 : int(neighbours) + 1]
    inverse = np.log(distances[:, -1:] / distances[:, :-1]).mean()
    return 1 / inverse if inverse else math.inf


def _is(oracle):
    def holds(result, given):
        expected = oracle(**given)
        same = (
            result == expected
            if math.isinf(expected)
            else math.isclose(result, expected, rel_tol=1e-6)
        )
        return isinstance(result, float) and same

    return holds


def _angles(result, given):
    a, b = (f64(given[name]) / np.abs(f64(given[name])).max(axis=0) for name in "ab")
    expected = np.degrees(subspace_angles(a, b))
    return np.allclose(result, expected, atol=1e-4) and ((result >= 0) & (result <= 90.0001)).all()


def _gabor(result, given):
    flat = np.ptp(f64(given["filters"]), axis=1) == 0
    inside = ((result >= 0) & (result <= 1)).all()
    return result.shape == flat.shape and inside and not result[flat].any()


def _several(values, given_name, at_least):
    def contract(value, case):
        said = numbers_like((None, None))(value, case)
        found = f64(value) if said else None
        return said and len(found) >= at_least

    return contract


def _points(at_least, different=0):
    def contract(value, case):
        said = numbers_like((None, None))(value, case)
        if not said:
            return said
        found = f64(value)
        return len(found) >= at_least and len(np.unique(found + 0.0, axis=0)) > different

    return contract


def _columns(value, case):
    """Eight rows, and columns that do not depend on each other."""
    said = numbers_like((8, None))(value, case)
    if not said:
        return said
    found = f64(value)
    lengths = np.linalg.norm(found, axis=0)
    if not lengths.all():
        return False
    return np.linalg.matrix_rank(found / lengths) == found.shape[1]


METRICS = [
    Row(
        "metrics.squared_error",
        metrics.squared_error,
        lambda: {"x_hat": some(), "x": some(seed=1)},
        {"x_hat": Param(numbers_like((4, 6))), "x": Param(numbers_like((4, 6)))},
        _is(_squared_error),
    ),
    Row(
        "metrics.psnr",
        metrics.psnr,
        lambda: {"x_hat": some(), "x": some(seed=1), "peak": 1.0},
        {
            "x_hat": Param(numbers_like((4, 6))),
            "x": Param(numbers_like((4, 6))),
            "peak": Param(number(above=0)),
        },
        _is(_psnr),
    ),
    Row(
        "metrics.distance_contrast",
        metrics.distance_contrast,
        lambda: {"x": some(8, 3)},
        {"x": Param(_points(3))},
        _is(_contrast),
    ),
    Row(
        "metrics.intrinsic_dimension",
        metrics.intrinsic_dimension,
        lambda: {"x": some(12, 3), "neighbours": 3},
        {"x": Param(_points(4, different=3)), "neighbours": Param(whole(2, 11))},
        _is(_dimension),
    ),
    Row(
        "metrics.principal_angles",
        metrics.principal_angles,
        lambda: {"a": some(8, 2) - 0.5, "b": some(8, 3, seed=1) - 0.5},
        {"a": Param(_columns), "b": Param(_columns)},
        _angles,
    ),
    Row(
        "metrics.gabor_fit",
        metrics.gabor_fit,
        lambda: {"filters": some(3, 64), "image_shape": (8, 8)},
        {
            "filters": Param(numbers_like((None, 64)), called=("image_shape",)),
            "image_shape": Param(image_shape(64, 4)),
        },
        _gabor,
    ),
]

ROWS = [*LOSSES, *CORRUPTION, *METRICS]
