"""Corruption: how much of it there is, where it falls, that it repeats, what is refused."""

import math
from fractions import Fraction

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes
from scipy import stats

from aelib import corruption, training
from aelib.models import Autoencoder

FUNCTIONS = [corruption.gaussian, corruption.masking, corruption.salt_and_pepper]
BY_CHANCE = FUNCTIONS[1:]
AMOUNTS = [0.02, 0.1, 0.25, 0.5, 0.9]
GREY = torch.full((300, 400), 0.5)  # every hit shows


def generator(seed=0):
    return torch.Generator().manual_seed(seed)


def within_4_sigma(count, of, p):
    """Say whether `count` hits in `of` draws fit a probability p; an array is counted as one."""
    return abs(count - of * p) <= 4 * math.sqrt(of * p * (1 - p))


# ---- How much ------------------------------------------------------------------------------------


@pytest.mark.parametrize("p", AMOUNTS)
def test_masking_sets_a_share_p_to_zero_and_keeps_the_rest_as_it_is(p):
    damaged = corruption.masking(GREY, p, generator())
    zeros = (damaged == 0).sum().item()
    assert within_4_sigma(zeros, GREY.numel(), p)
    assert (damaged == 0.5).sum().item() == GREY.numel() - zeros, "nothing is rescaled"


@pytest.mark.parametrize("p", AMOUNTS)
def test_salt_and_pepper_makes_as_much_salt_as_pepper(p):
    damaged = corruption.salt_and_pepper(GREY, p, generator())
    black, white = ((damaged == value).sum().item() for value in (0, 1))
    assert within_4_sigma(black, GREY.numel(), p / 2)
    assert within_4_sigma(white, GREY.numel(), p / 2)
    assert (damaged == 0.5).sum().item() == GREY.numel() - black - white


@pytest.mark.parametrize("s", [0.05, 0.3, 2.0])
def test_gaussian_noise_is_normal_and_not_clipped(s):
    noise = (corruption.gaussian(GREY, s, generator()) - GREY).flatten().numpy() / s
    assert stats.kstest(noise, "norm").pvalue > 1e-4
    assert abs(noise.mean()) < 4 / math.sqrt(noise.size)
    assert abs(noise.std() - 1) < 4 / math.sqrt(2 * noise.size)
    assert (corruption.gaussian(torch.zeros(9, 9), s, generator()) < 0).any()


@pytest.mark.parametrize("p", [1e-4, 1 - 1e-4])
@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_rare_hits_are_right_in_every_precision(p, dtype):
    x = torch.full((1000, 1000), 0.5, dtype=dtype)
    for corrupt in BY_CHANCE:
        hits = (corrupt(x, p, generator()) != 0.5).sum().item()
        assert within_4_sigma(hits, x.numel(), p)


@pytest.mark.parametrize("corrupt", BY_CHANCE)
def test_every_pixel_of_every_image_has_its_own_chance(corrupt):
    """A mask shared by rows or by columns would give sums of all or nothing along one side."""
    hits = (corrupt(GREY, 0.25, generator()) != 0.5).double().numpy()
    for axis in (0, 1):
        of = hits.shape[axis]
        spread = (hits.sum(axis) - of * 0.25) / math.sqrt(of * 0.25 * 0.75)
        assert np.abs(spread).max() < 5
        assert abs(spread.var() - 1) < 4 * math.sqrt(2 / spread.size)


def test_every_number_has_its_own_noise():
    noise = (corruption.gaussian(GREY, 1, generator()) - GREY).double().numpy()
    for axis in (0, 1):
        spread = noise.sum(axis) / math.sqrt(noise.shape[axis])
        assert abs(spread.var() - 1) < 4 * math.sqrt(2 / spread.size)


# ---- The ends, shapes, dtypes --------------------------------------------------------------------


@pytest.mark.parametrize("corrupt", FUNCTIONS)
def test_amount_0_is_a_copy(corrupt):
    x = torch.rand(30, 40, generator=generator())
    damaged = corrupt(x, 0, generator())
    assert torch.equal(damaged, x) and damaged.data_ptr() != x.data_ptr()


def test_amount_1_leaves_nothing():
    assert torch.equal(corruption.masking(GREY, 1, generator()), torch.zeros_like(GREY))
    damaged = corruption.salt_and_pepper(GREY, 1, generator())
    assert set(damaged.unique().tolist()) == {0.0, 1.0}


@pytest.mark.parametrize("corrupt", FUNCTIONS)
@given(
    array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
    st.sampled_from([torch.float16, torch.bfloat16, torch.float32, torch.float64]),
    st.sampled_from([0, 1, 0.5, Fraction(1, 3), np.float32(0.2), np.float64(0.7), np.int64(1)]),
)
def test_shape_and_dtype_stay_and_x_too(corrupt, shape, dtype, amount):
    x = torch.full(shape, 0.5, dtype=dtype)
    damaged = corrupt(x, amount, generator())
    assert (damaged.shape, damaged.dtype, damaged.device) == (x.shape, x.dtype, x.device)
    assert torch.equal(x, torch.full(shape, 0.5, dtype=dtype))


@pytest.mark.parametrize("corrupt", BY_CHANCE)
def test_what_is_not_hit_is_not_touched(corrupt):
    """Negative numbers and those above 1 too: only hits are set, and masking sets 0, not -0."""
    x = torch.linspace(-5, 5, 10_000)
    damaged = corrupt(x, 0.3, generator())
    hit = damaged != x
    assert within_4_sigma(hit.sum().item(), len(x), 0.3)
    assert set(damaged[hit].tolist()) <= {0.0, 1.0}
    assert not damaged[damaged == 0].signbit().any()


# ---- Seeds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("corrupt", FUNCTIONS)
def test_the_generator_alone_decides(corrupt):
    def run(seed, globally):
        torch.manual_seed(globally)
        before, g = torch.get_rng_state(), generator(seed)
        pair = corrupt(GREY, 0.3, g), corrupt(GREY, 0.3, g)
        assert torch.equal(before, torch.get_rng_state()), "the global generator was used"
        assert not torch.equal(*pair), "two calls in a row differ"
        return pair[0]

    assert torch.equal(run(seed=1, globally=1), run(seed=1, globally=2))
    assert not torch.equal(run(seed=1, globally=1), run(seed=2, globally=1))


@pytest.mark.parametrize("corrupt", FUNCTIONS)
def test_memory_layout_does_not_matter(corrupt):
    x = torch.rand(30, 40, generator=generator())
    turned = x.T.contiguous().T
    assert turned.stride() != x.stride()
    assert torch.equal(corrupt(x, 0.3, generator()), corrupt(turned, 0.3, generator()))


def test_a_larger_p_hits_the_same_pixels_and_more():
    """So a slider for p adds damage instead of drawing anew; both kinds hit the same pixels."""
    few, more, most = (corruption.masking(GREY, p, generator()) == 0 for p in (0.2, 0.3, 0.6))
    assert (few <= more).all() and (more <= most).all() and few.sum() < more.sum() < most.sum()
    assert torch.equal(more, corruption.salt_and_pepper(GREY, 0.3, generator()) != 0.5)


# ---- In training, and on a GPU -------------------------------------------------------------------


@pytest.mark.parametrize("corrupt", FUNCTIONS)
def test_training_with_it(corrupt):
    x, inputs = torch.full((64, 6), 0.5), []
    model = Autoencoder((6, 3))
    model.register_forward_pre_hook(lambda _, args: inputs.append(args[0]))
    settings = {"epochs": 2, "batch_size": 32, "device": "cpu", "progress": False}
    history = training.fit(model, x, corrupt=lambda x, g: corrupt(x, 0.25, g), **settings)
    assert len(history.train_loss) == 2 and len(inputs) == 4
    assert all((batch != 0.5).any() for batch in inputs) and (x == 0.5).all()
    assert len({tuple(batch.flatten().tolist()) for batch in inputs}) == 4, "new damage each time"


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")
@pytest.mark.parametrize("corrupt", FUNCTIONS)
def test_on_a_gpu(corrupt):
    x = GREY.cuda()
    damaged = corrupt(x, 0.3, torch.Generator(x.device).manual_seed(0))
    assert damaged.device == x.device and (damaged != x).any()
    corrupt(x, 0.3, torch.Generator("cuda"))  # named without its number
    with pytest.raises(ValueError, match=r"^generator is on cpu but x is on cuda:0"):
        corrupt(x, 0.3, generator())


# ---- Arguments -----------------------------------------------------------------------------------

AMOUNT_NAMES = list(zip(FUNCTIONS, "spp", strict=True))
not_numbers = st.one_of(st.none(), st.booleans(), st.text(), st.just(torch.tensor(0.3)))


@pytest.mark.parametrize(("corrupt", "name"), AMOUNT_NAMES)
@given(not_numbers)
def test_an_amount_that_is_no_number_is_refused(corrupt, name, amount):
    with pytest.raises(TypeError, match=f"^{name} must be a number, got "):
        corrupt(GREY, amount, generator())


@given(st.one_of(st.floats(max_value=-1e-300), st.sampled_from([math.nan, math.inf])))
def test_a_standard_deviation_outside_its_range_is_refused(s):
    with pytest.raises(ValueError, match=r"^s must be a finite number, 0 or larger, got .*\.$"):
        corruption.gaussian(GREY, s, generator())


@pytest.mark.parametrize("corrupt", BY_CHANCE)
@given(
    st.one_of(
        st.floats(max_value=-1e-300), st.floats(min_value=1, exclude_min=True), st.just(math.nan)
    )
)
def test_a_probability_outside_0_to_1_is_refused(corrupt, p):
    with pytest.raises(ValueError, match=r"^p must be a probability from 0 to 1, got .*0\.25\.$"):
        corrupt(GREY, p, generator())


@pytest.mark.parametrize("corrupt", FUNCTIONS)
def test_other_bad_arguments_are_refused(corrupt):
    for x in (GREY.int(), GREY.bool(), GREY.numpy(), [0.5], None):
        with pytest.raises(TypeError, match=r"^x must be a float tensor, got .*\.$"):
            corrupt(x, 0.3, generator())
    for wrong in (0, None, np.random.default_rng(0), torch.Generator):
        with pytest.raises(
            TypeError, match=r"(?s)^generator must be a torch\.Generator, got .*\.$"
        ):
            corrupt(GREY, 0.3, wrong)
    with pytest.raises(ValueError, match=r"^generator is on cpu but x is on meta: use .*\.$"):
        corrupt(GREY.to("meta"), 0.3, generator())
