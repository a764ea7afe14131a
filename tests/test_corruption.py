"""Corruption: how much of it there is, where it falls, that it repeats, what is refused."""

import functools
import inspect
import math
import pickle
from fractions import Fraction

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes
from scipy import stats

from aelib import corruption, training
from aelib.estimator import AutoencoderTransformer
from aelib.models import Autoencoder

FUNCTIONS = [kind.function for kind in corruption.KINDS.values()]
BY_CHANCE = [corruption.masking, corruption.salt_and_pepper]  # each pixel on its own
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


# ---- Units that are sampled ----------------------------------------------------------------------


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float32, torch.float64])
@pytest.mark.parametrize("p", [1e-4, 0.1, 0.5, 0.9, 1 - 1e-4])
def test_a_unit_is_1_with_the_probability_it_gives(p, dtype):
    h = torch.full((1000, 1000), p, dtype=dtype)
    b = corruption.bernoulli(h, generator())
    assert (b.dtype, b.shape) == (h.dtype, h.shape) and torch.equal(b, b**2)
    assert within_4_sigma(b.double().sum().item(), h.numel(), h[0, 0].item())


def test_every_unit_is_drawn_on_its_own():
    """Sums over rows and over columns spread as sums of independent draws do."""
    h = torch.linspace(0.05, 0.95, 400).expand(300, 400)
    off = (corruption.bernoulli(h, generator()) - h).double()
    for axis in (0, 1):
        spread = off.sum(axis) / (h * (1 - h)).double().sum(axis).sqrt()
        assert spread.abs().max() < 5
        assert abs(spread.var().item() - 1) < 4 * math.sqrt(2 / len(spread))


def test_the_mean_of_samples_is_the_probability_and_the_variance_h_times_1_minus_h():
    h = torch.tensor([0.8, 0.1, 0.7, 0.9, 0.2])
    many = corruption.bernoulli(h.expand(200_000, 5), generator()).double()
    for ones, p in zip(many.sum(0).tolist(), h.tolist(), strict=True):
        assert stats.binomtest(int(ones), 200_000, p).pvalue > 1e-4
    torch.testing.assert_close(many.var(0), (h * (1 - h)).double(), rtol=0.02, atol=0)


def test_certain_units_are_never_drawn_otherwise():
    h = torch.tensor([0.0, 1.0]).expand(100_000, 2)
    assert torch.equal(corruption.bernoulli(h, generator()), h)


def test_a_unit_that_is_likelier_keeps_its_ones():
    low, high = (corruption.bernoulli(torch.full((999,), p), generator()) for p in (0.3, 0.6))
    assert (low <= high).all() and low.sum() < high.sum()


@given(array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4), st.integers(0, 2**32))
def test_the_gradient_goes_straight_through(shape, seed):
    g = generator(seed)
    h = torch.rand(shape, generator=g).requires_grad_()
    before = h.detach().clone()
    slope = torch.randn(shape, generator=g)
    b = corruption.bernoulli(h, g)
    b.backward(slope)
    assert torch.equal(h.grad, slope) and torch.equal(h, before) and not b.isnan().any()
    assert set(b.detach().flatten().tolist()) <= {0.0, 1.0}, "exactly, not up to rounding"


def test_training_through_sampled_units_moves_what_is_below_them():
    """Without the straight-through gradient the first layer would get none at all."""
    below, above, g = torch.nn.Linear(6, 4), torch.nn.Linear(4, 6), generator()
    x = torch.rand(32, 6, generator=g)
    ((above(corruption.bernoulli(below(x).sigmoid(), g)) - x) ** 2).mean().backward()
    assert (below.weight.grad != 0).all()


def test_samples_repeat_and_the_generator_alone_decides():
    h, before = GREY, torch.get_rng_state()
    first, again = (corruption.bernoulli(h, generator(1)) for _ in range(2))
    assert torch.equal(first, again) and torch.equal(before, torch.get_rng_state())
    assert not torch.equal(first, corruption.bernoulli(h, generator(2)))
    g = generator(1)
    assert not torch.equal(corruption.bernoulli(h, g), corruption.bernoulli(h, g))


@given(st.one_of(st.floats(max_value=-1e-30), st.floats(1, exclude_min=True), st.just(math.nan)))
def test_what_is_no_probability_is_refused(value):
    h = torch.tensor([0.5, value], dtype=torch.float64)
    with pytest.raises(ValueError, match=r"^h must hold probabilities from 0 to 1, got .*it\.$"):
        corruption.bernoulli(h, generator())


def test_other_bad_arguments_of_a_sample_are_refused():
    for h in (GREY.int(), GREY.bool(), GREY.numpy(), [0.5], 0.5, None):
        with pytest.raises(TypeError, match=r"^h must be a float tensor, got .*\.$"):
            corruption.bernoulli(h, generator())
    for wrong in (0, None, np.random.default_rng(0), torch.Generator):
        with pytest.raises(TypeError, match=r"(?s)^generator must be a torch\.Generator, got"):
            corruption.bernoulli(GREY, wrong)
    with pytest.raises(TypeError, match=r"^h must be a plain tensor, got one on the meta device"):
        corruption.bernoulli(GREY.to("meta"), generator())


# ---- Arguments -----------------------------------------------------------------------------------

AMOUNT_NAMES = [(kind.function, kind.symbol) for kind in corruption.KINDS.values()]
not_numbers = st.one_of(st.none(), st.booleans(), st.text(), st.just(torch.full((2,), 0.3)))


@pytest.mark.parametrize(("corrupt", "name"), AMOUNT_NAMES)
@given(not_numbers)
def test_an_amount_that_is_no_number_is_refused(corrupt, name, amount):
    with pytest.raises(TypeError, match=f"^{name} must be a number, got "):
        corrupt(GREY, amount, generator())


@given(st.one_of(st.floats(max_value=-1e-300), st.sampled_from([math.nan, math.inf])))
def test_a_standard_deviation_outside_its_range_is_refused(s):
    with pytest.raises(ValueError, match=r"^s must be a finite number of 0 or more, got .*\.$"):
        corruption.gaussian(GREY, s, generator())


@pytest.mark.parametrize("corrupt", BY_CHANCE)
@given(
    st.one_of(
        st.floats(max_value=-1e-300), st.floats(min_value=1, exclude_min=True, allow_infinity=False)
    )
)
def test_a_probability_outside_0_to_1_is_refused(corrupt, p):
    with pytest.raises(
        ValueError, match=r"^p must be a (probability from 0 to 1|finite number), got .*\.$"
    ):
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
    with pytest.raises(TypeError, match=r"^x must be a plain tensor, got one on the meta device"):
        corrupt(GREY.to("meta"), 0.3, generator())


# ---- The registry --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", corruption.KINDS)
def test_damage_by_name_is_the_function_itself(name):
    kind = corruption.KINDS[name]
    by_name = corruption.damage(name, 0.3)
    assert kind.name == name and kind.amount and kind.symbol in ("s", "p")
    expected = kind.function(GREY, 0.3, generator())
    assert torch.equal(by_name(GREY, generator()), expected)
    assert torch.equal(pickle.loads(pickle.dumps(by_name))(GREY, generator()), expected)
    assert not torch.equal(expected, GREY)


def test_all_kinds_of_damage_are_registered():
    """What takes (x, amount, generator) is a kind of damage; `bernoulli` samples units instead."""
    public = {name: getattr(corruption, name) for name in corruption.__all__}
    functions = {f for f in public.values() if inspect.isfunction(f)}
    damaging = {f for f in functions if [*inspect.signature(f).parameters][2:] == ["generator"]}
    assert damaging == {kind.function for kind in corruption.KINDS.values()}
    assert corruption.KINDS.keys() >= {"gaussian", "masking", "salt-and-pepper"}


@pytest.mark.parametrize(
    ("name", "amount", "said"),
    [
        ("salt_and_pepper", 0.1, 'name must be one of .*"salt-and-pepper".*, got'),
        ("masking", 1.1, "amount must be a finite number from 0 to 1, got 1.1"),
        ("masking", "a", "amount must be a number, got 'a'"),
        ("gaussian", -1, "amount must be a finite number of 0 or more, got -1"),
    ],
)
def test_bad_damage_is_refused_at_once(name, amount, said):
    with pytest.raises((TypeError, ValueError), match=f"^{said}"):
        corruption.damage(name, amount)


# ---- Written as one writes it first --------------------------------------------------------------

ROWS = torch.full((256, 4), 0.5)


def fit(corrupt):
    torch.manual_seed(0)
    net = Autoencoder((4, 2))
    return training.fit(net, ROWS, epochs=2, corrupt=corrupt).train_loss


@pytest.mark.parametrize("name", corruption.KINDS)
def test_a_function_with_its_amount_by_name_does(name):
    kind = corruption.KINDS[name]
    partial = functools.partial(kind.function, **{kind.symbol: 0.3})
    assert fit(partial) == fit(corruption.damage(name, 0.3))


def test_an_estimator_with_it_can_be_kept():
    partial = functools.partial(corruption.masking, p=0.3)
    one = AutoencoderTransformer(2, epochs=1, corrupt=partial, random_state=0).fit(ROWS)
    other = pickle.loads(pickle.dumps(one))
    assert np.array_equal(other.transform(ROWS), one.transform(ROWS))
    assert np.array_equal(other.fit(ROWS).transform(ROWS), one.transform(ROWS))


@pytest.mark.parametrize(
    ("corrupt", "said"),
    [
        (
            corruption.masking,
            r"parameters \(x, p, generator\): .* Give p first: functools\.partial\(masking, p="
            r'\.\.\.\), or corruption\.damage\("masking", 0\.25\)\.$',
        ),
        (corruption.gaussian, r".* Give s first: functools\.partial\(gaussian, s=\.\.\.\)"),
        (functools.partial(corruption.masking, 0.2), r"p must be a number.*partial\(masking, p=0"),
        (functools.partial(corruption.gaussian, 0.2), r"s must be a number.*partial\(gaussian, s="),
        (corruption.damage, "name must be a text, got a batch of images: .*corrupt=corruption"),
        ("masking", r'corrupt must be .* such as corruption\.damage\("masking", 0\.25\), got'),
        (0.25, r"corrupt must be .* such as corruption\.damage"),
        (corruption.KINDS["masking"], r"corrupt must be .* such as corruption\.damage"),
    ],
)
def test_what_lacks_its_amount_is_told_what_to_write(corrupt, said):
    with pytest.raises(TypeError, match=said):
        fit(corrupt)
    with pytest.raises(TypeError, match=said):
        training.pretrain_layerwise((4, 2), ROWS, epochs=1, corrupt=[corrupt])
