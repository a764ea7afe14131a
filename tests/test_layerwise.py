"""Greedy pretraining: against the same levels trained one by one, and what each of them meets."""

import itertools

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from aelib import corruption, training
from aelib.models import Autoencoder
from aelib.training import fit, pretrain_layerwise

SIZES = (6, 5, 4, 3)
X = torch.rand(40, 6, generator=torch.Generator().manual_seed(0))
QUICK = {"epochs": 2, "batch_size": 16, "lr": 0.05, "progress": False, "device": "cpu"}


def pretrain(sizes=SIZES, x=X, **settings):
    return pretrain_layerwise(sizes, x, **QUICK | settings)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def layers(side):
    return [
        (part.weight.detach().numpy(), part.bias.detach().numpy())
        for part in side
        if hasattr(part, "weight")
    ]


class Meeting:
    """A `corrupt` that changes nothing and remembers the width and the values it met."""

    def __init__(self):
        self.batches = []

    def __call__(self, x, generator):
        self.batches.append(x.clone())
        return x


# ---- What is trained -----------------------------------------------------------------------------


def test_it_is_the_loop_that_one_would_write():
    net, histories = pretrain(seed=3, validation=X[:5])
    values, held_out = X, X[:5]
    for i in range(3):
        level = Autoencoder(SIZES[i : i + 2], code_activation="sigmoid", seed=3 + i)
        history = fit(level, values, seed=3 + i, validation=held_out, **QUICK)
        assert history.train_loss == histories[i].train_loss
        assert history.validation_loss == histories[i].validation_loss
        for part, ours in (("encoder", 2 * i), ("decoder", 2 * (2 - i))):
            theirs = getattr(level, part)[0]
            assert torch.equal(getattr(net, part)[ours].weight, theirs.weight)
            assert torch.equal(getattr(net, part)[ours].bias, theirs.bias)
        values, held_out = level.encode(values).detach(), level.encode(held_out).detach()
    assert torch.equal(net.encode(X), values)


def test_unrolled_is_decoding_step_by_step_in_numpy():
    """All layers are 6 wide: any order of the decoders would run, and only one is right."""
    net, _ = pretrain((6, 6, 6, 6, 6))
    h = X.numpy()
    for weight, bias in layers(net.encoder):
        h = sigmoid(h @ weight.T + bias)
    (w4, b4), (w3, b3), (w2, b2), (w1, b1) = layers(net.decoder)
    steps = [(w4, b4), (w3, b3), (w2, b2), (w1, b1)]

    def decoded(order):
        values = h
        for weight, bias in order:
            values = sigmoid(values @ weight.T + bias)
        return values

    np.testing.assert_allclose(net(X).detach().numpy(), decoded(steps), atol=1e-6)
    for order in itertools.permutations(range(4)):
        if order != (0, 1, 2, 3):
            other = decoded([steps[i] for i in order])
            assert np.abs(other - net(X).detach().numpy()).max() > 1e-3, order


@pytest.mark.parametrize(
    ("activation", "code", "output", "tied"),
    [
        ("sigmoid", "same", "sigmoid", False),
        ("relu", None, "sigmoid", True),
        ("tanh", "sigmoid", None, False),
        (None, "same", None, True),
    ],
)
def test_it_returns_the_autoencoder_with_these_settings(activation, code, output, tied):
    settings = {"activation": activation, "output": output, "tied": tied}
    net, histories = pretrain(code_activation=code, **settings)
    code = activation if code == "same" else code
    plain = Autoencoder(SIZES, code_activation=code, **settings)
    plain.load_state_dict(net.state_dict())
    assert torch.equal(plain(X), net(X)) and net.sizes == SIZES and net.tied == tied
    assert len(histories) == 3 and {len(h.train_loss) for h in histories} == {2}
    downs = [part for part in net.encoder if hasattr(part, "weight")]
    ups = [part for part in net.decoder if hasattr(part, "weight")]
    shared = [a.weight is b.weight for a, b in zip(downs, reversed(ups), strict=True)]
    assert shared == [tied] * 3


def test_each_decoder_reconstructs_the_codes_below_it():
    """Linear levels, no bottleneck: with enough steps the targets can be met exactly."""
    net, histories = pretrain(
        (6, 6, 6), activation=None, output=None, epochs=1500, lr=0.01, batch_size=40
    )
    assert all(h.train_loss[-1] < 0.02 * h.train_loss[0] for h in histories)
    assert F.mse_loss(net(X), X) < 0.02 * X.var()


def test_one_layer_is_fit():
    net, (history,) = pretrain((6, 3), code_activation=None, seed=5)
    alone = Autoencoder((6, 3), seed=5)
    assert history.train_loss == fit(alone, X, seed=5, **QUICK).train_loss
    assert torch.equal(net(X), alone(X))


def test_the_seed_alone_decides_the_run():
    torch.manual_seed(1)
    before = torch.get_rng_state()
    noise = lambda x, g: corruption.masking(x, 0.3, g)  # noqa: E731
    one, again, other = (pretrain(seed=s, corrupt=noise)[0](X) for s in (1, 1, 2))
    assert torch.equal(before, torch.get_rng_state()), "the global generator was used"
    assert torch.equal(one, again) and not torch.equal(one, other)


def test_a_sigmoid_stack_needs_it():
    """The claim of lesson 07, in small: patterns that a deep net from a small start misses."""
    generator = torch.Generator().manual_seed(0)
    prototypes = torch.rand(8, 30, generator=generator).round()
    x = prototypes[torch.randint(8, (400,), generator=generator)]
    sizes, settings = (30, 25, 20, 15, 10), QUICK | {"lr": 0.01, "batch_size": 20}
    greedy, _ = pretrain(sizes, x, **settings | {"epochs": 20})
    joint = Autoencoder(sizes, "sigmoid", "sigmoid")
    fit(joint, x, **settings | {"epochs": 20})
    assert training.evaluate(greedy, x) < 0.8 * training.evaluate(joint, x)


# ---- Corruption, at every level ------------------------------------------------------------------


def test_one_corruption_serves_all_levels():
    meeting = Meeting()
    net, _ = pretrain(corrupt=meeting, epochs=1)
    widths = [batch.shape[1] for batch in meeting.batches]
    assert widths == [6] * 3 + [5] * 3 + [4] * 3, "three batches an epoch"
    met = torch.cat(meeting.batches[3:6])
    expected = net.encoder[:2](X).detach()
    rows = lambda values: sorted(map(tuple, values.tolist()))  # noqa: E731
    assert rows(met) == rows(expected), "level 2 meets clean codes of level 1"


def test_codes_are_taken_from_clean_images():
    """Level 1 is trained on damaged input; what level 2 meets is not damaged."""
    meeting = Meeting()
    net, _ = pretrain(corrupt=[lambda x, g: 0 * x, meeting, None], epochs=1)
    assert {batch.shape[1] for batch in meeting.batches} == {5}
    met = torch.cat(meeting.batches)
    torch.testing.assert_close(met.sum(0), net.encoder[:2](X).detach().sum(0))


def test_corruption_of_a_level_changes_it_and_not_those_below():
    half = lambda x, g: corruption.masking(x, 0.5, g)  # noqa: E731
    clean, damaged = pretrain()[0], pretrain(corrupt=[None, half, None])[0]
    same = [
        torch.equal(a.weight, b.weight)
        for a, b in zip(clean.encoder[::2], damaged.encoder[::2], strict=True)
    ]
    assert same == [True, False, False]


def test_each_code_is_computed_once(monkeypatch):
    counts, encode = [], Autoencoder.encode

    def counted(self, x):
        counts.append((self.sizes, len(x))) if not torch.is_grad_enabled() else None
        return encode(self, x)

    monkeypatch.setattr(Autoencoder, "encode", counted)
    untouched = X.clone()
    pretrain(epochs=5)
    assert counts == [((6, 5), 40), ((5, 4), 40)], "the codes of the last level are not needed"
    assert torch.equal(X, untouched)


# ---- Ends and devices ----------------------------------------------------------------------------


def test_ctrl_c_ends_it_with_the_levels_above_untrained():
    def corrupt(x, generator):
        if x.shape[1] == 5:
            raise KeyboardInterrupt
        return x

    net, histories = pretrain(corrupt=corrupt)
    assert [h.interrupted for h in histories] == [False, True]
    assert [len(h.train_loss) for h in histories] == [2, 0]
    for i in (1, 2):
        start = Autoencoder(SIZES[i : i + 2], seed=i)
        assert torch.equal(net.encoder[2 * i].weight, start.encoder[0].weight)
    assert net(X).shape == X.shape and not net.training


def test_stop_reaches_every_level():
    asked = itertools.count()
    _, histories = pretrain(stop=lambda: next(asked) >= 8)  # six batches a level
    assert [h.interrupted for h in histories] == [False, True]


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")
def test_on_a_gpu():
    devices = []

    def corrupt(x, generator):
        devices.append(x.device.type)
        return x + 0 * torch.rand(x.shape, generator=generator, device=x.device)

    net, there = pretrain(device="auto", corrupt=corrupt, validation=X[:5])
    assert set(devices) == {"cuda"} and {p.device.type for p in net.parameters()} == {"cpu"}
    _, here = pretrain(device="cpu", validation=X[:5])
    for a, b in zip(there, here, strict=True):
        assert a.train_loss == pytest.approx(b.train_loss, rel=1e-3)


# ---- Arguments -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"sizes": (6,)}, "sizes needs at least"),
        ({"sizes": (6, 3, 0)}, "every number in sizes must be 1"),
        ({"sizes": 6}, "sizes must be a sequence"),
        ({"activation": "gelu"}, "activation must be one of"),
        ({"code_activation": "gelu"}, "code_activation must be one of"),
        ({"output": "same"}, "output must be one of"),
        ({"seed": -1}, "seed must be"),
        ({"epochs": 0}, "epochs must be"),
        ({"loss": "mae"}, "loss must be one of"),
        ({"device": "gpu"}, "device 'gpu' is not to be had"),
        ({"batch_size": 41}, "x has 40 images but 41 are needed"),
        ({"x": X[:, :5]}, "sizes must begin with 5, the numbers in each row of x"),
        ({"x": X.numpy()}, "x must be a float tensor"),
        ({"x": X * np.nan}, "x holds NaN"),
        ({"validation": X[:, :5]}, "validation must have 6 numbers in each row, as x has"),
        ({"validation": 3}, "validation must be a float tensor"),
        ({"corrupt": 0.3}, "corrupt must be a function corrupt"),
        ({"corrupt": "noise"}, "corrupt must be a function corrupt"),
        ({"corrupt": [None, None, 3]}, "corrupt must be a function corrupt"),
        ({"corrupt": [None]}, "corrupt has 1 entries but there are 3 layers"),
        ({"stop": 3}, "stop must be a function"),
    ],
)
def test_bad_arguments_are_refused_before_anything_is_trained(settings, said):
    met = Meeting()
    with pytest.raises((TypeError, ValueError), match=f"^{said}.*[.)]$"):
        pretrain(**{"corrupt": met} | settings)
    assert not met.batches


def test_a_diverging_level_says_so():
    with pytest.raises(FloatingPointError, match="in epoch 1: .*lr=1e[+]38"):
        pretrain(lr=1e38, activation=None, output=None)
