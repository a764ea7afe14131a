"""VariationalAutoencoder, its KL, and its training."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.distributions import Normal, kl_divergence

from aelib.losses import bce, gaussian_kl
from aelib.models import Autoencoder, VariationalAutoencoder
from aelib.training import fit_variational


def generator(seed=0):
    return torch.Generator().manual_seed(seed)


def numbers(*shape, seed=0):
    return torch.rand(shape, generator=generator(seed))


def close_to(a, b, **how):
    torch.testing.assert_close(a, b, **how)


# ---- The divergence ------------------------------------------------------------------------------


@given(st.integers(1, 5), st.integers(1, 4), st.integers(0, 99), st.floats(0, 3))
def test_kl_is_that_of_torch_distributions(n, k, seed, spread):
    mean, log_variance = spread * torch.randn((2, n, k), generator=generator(seed)).double()
    codes = Normal(mean, (log_variance / 2).exp())
    expected = kl_divergence(codes, Normal(0.0, 1.0)).sum(dim=1).mean()
    close_to(gaussian_kl(mean, log_variance), expected)


def test_kl_is_zero_for_the_standard_normal_only():
    zero = torch.zeros(3, 2)
    assert gaussian_kl(zero, zero) == 0
    assert gaussian_kl(zero + 0.1, zero) > 0 and gaussian_kl(zero, zero - 0.1) > 0


@pytest.mark.parametrize(
    ("mean", "log_variance", "error", "words"),
    [
        (torch.ones(2, 3), torch.ones(2, 1), ValueError, "mean and log_variance must have one"),
        (torch.ones(3), torch.ones(3), ValueError, r"mean must have shape \(N, k\)"),
        (torch.ones(0, 3), torch.ones(0, 3), ValueError, "hold no number"),
        (torch.ones(2, 3, dtype=int), torch.ones(2, 3), TypeError, "mean must be a float tensor"),
        (torch.ones(2, 3), None, TypeError, "log_variance must be a float tensor"),
    ],
)
def test_kl_names_what_is_wrong(mean, log_variance, error, words):
    with pytest.raises(error, match=words):
        gaussian_kl(mean, log_variance)


# ---- The model -----------------------------------------------------------------------------------


def test_it_starts_as_the_autoencoder_with_the_same_seed():
    vae, plain = VariationalAutoencoder((9, 7, 2), seed=5), Autoencoder((9, 7, 2), seed=5)
    x = numbers(4, 9)
    assert torch.equal(vae(x), plain(x))
    assert torch.equal(vae.posterior(x)[0], plain.encode(x))


def test_mean_and_variance_come_from_one_hidden_layer():
    model = VariationalAutoencoder((9, 7, 2), "tanh", seed=1)
    state = model.state_dict()
    x = numbers(4, 9)
    hidden = torch.tanh(x @ state["encoder.0.weight"].T + state["encoder.0.bias"])
    mean, log_variance = model.posterior(x)
    close_to(mean, hidden @ state["encoder.2.weight"].T + state["encoder.2.bias"])
    close_to(log_variance, hidden @ state["log_variance.weight"].T + state["log_variance.bias"])


def test_draws_have_the_mean_and_the_variance_asked_for():
    model = VariationalAutoencoder((9, 2))
    mean = torch.tensor([[1.0, -2.0]]).expand(100_000, 2)
    log_variance = torch.tensor([[0.0, 2 * math.log(3)]]).expand(100_000, 2)
    h = model.draw(mean, log_variance, generator())
    close_to(h.mean(dim=0), torch.tensor([1.0, -2.0]), atol=0.05, rtol=0)  # 5 standard errors
    close_to(h.std(dim=0), torch.tensor([1.0, 3.0]), atol=0.04, rtol=0)


def test_gradients_pass_through_a_draw():
    """dh/dmean is 1 and dh/dlog variance is half of what the draw added."""
    model = VariationalAutoencoder((9, 2)).double()
    mean, log_variance = torch.randn((2, 3, 2), generator=generator(1)).double()
    mean.requires_grad_()
    log_variance.requires_grad_()
    h = model.draw(mean, log_variance, generator())
    h.sum().backward()
    close_to(mean.grad, torch.ones(3, 2).double())
    close_to(log_variance.grad, (h - mean).detach() / 2)


def test_new_images_are_decoded_standard_normals():
    model = VariationalAutoencoder((9, 7, 2))
    expected = model.decode(torch.randn(5, 2, generator=generator(3)))
    assert torch.equal(model.sample(5, generator(3)), expected)


def test_bad_input_to_the_model_is_named():
    model = VariationalAutoencoder((9, 2))
    with pytest.raises(ValueError, match="9 numbers in each row"):
        model.posterior(numbers(3, 8))
    with pytest.raises(ValueError, match="count must be 1 or more"):
        model.sample(0, generator())
    with pytest.raises(TypeError, match="generator must be a torch.Generator"):
        model.sample(1, 0)


# ---- Its training --------------------------------------------------------------------------------


def toy(n=256):
    """Return images of 9 pixels that hang on one number."""
    return torch.sigmoid(4 * (numbers(n, 1) - 0.5) * torch.linspace(-3, 3, 9))


def test_first_loss_is_the_negative_evidence_bound():
    """One batch, so the loss of the first epoch is that of the untouched model."""
    x, model = toy(32), VariationalAutoencoder((9, 5, 2), seed=2)
    mean, log_variance = model.posterior(x)
    noise = generator(7)
    # the order of the images decides which noise each one gets
    order = torch.randperm(32, generator=generator(7))
    x_hat = model.decode(model.draw(mean[order], log_variance[order], noise))
    expected = 9 * bce(x_hat, x[order]) + 0.5 * gaussian_kl(mean, log_variance)
    history = fit_variational(
        model, x, epochs=1, batch_size=32, beta=0.5, seed=7, device="cpu", progress=False
    )
    assert history.train_loss[0] == pytest.approx(expected.item(), rel=1e-5)


def trained(beta, loss="bce", **settings):
    model = VariationalAutoencoder((9, 16, 2), seed=0)
    how = {"epochs": 60, "batch_size": 32, "lr": 0.01, "progress": False} | settings
    history = fit_variational(model, toy(), beta=beta, loss=loss, **how)
    return model, history


@pytest.mark.parametrize("loss", ["bce", "mse"])
def test_training_makes_the_loss_smaller(loss):
    _, history = trained(0.1, loss, validation=toy(64))
    assert history.train_loss[-1] < history.train_loss[0]
    assert history.validation_loss[-1] < history.validation_loss[0]


def test_a_larger_beta_lets_the_code_say_less():
    """At 0 it says all it can; far above 1 it collapses to the prior."""
    posteriors = {beta: trained(beta)[0].posterior(toy()) for beta in (0.0, 0.3, 100.0)}
    kl = {beta: gaussian_kl(*posterior).item() for beta, posterior in posteriors.items()}
    assert kl[0.0] > 2 * kl[0.3] and kl[0.3] > 0.2 and kl[100.0] < 0.02


def test_validation_uses_the_same_draws_every_time():
    model = VariationalAutoencoder((9, 2))
    model.requires_grad_(False)
    for parameter in model.decoder.parameters():
        parameter.requires_grad_(True)  # something must be trainable
    history = fit_variational(
        model, toy(), epochs=3, lr=1e-12, batch_size=64, validation=toy(64), progress=False
    )
    assert max(history.validation_loss) - min(history.validation_loss) < 1e-4


def test_same_seed_same_weights():
    (a, _), (b, _) = trained(1.0, epochs=2, seed=3), trained(1.0, epochs=2, seed=3)
    other, _ = trained(1.0, epochs=2, seed=4)
    x = toy(5)
    assert torch.equal(a(x), b(x)) and not torch.equal(a(x), other(x))


def test_it_can_be_stopped():
    _, history = trained(1.0, stop=lambda: True)
    assert history.interrupted and not history.train_loss


@pytest.mark.parametrize(
    ("settings", "error", "words"),
    [
        ({"beta": -1}, ValueError, "beta must be a finite number of 0 or more"),
        ({"beta": math.inf}, ValueError, "beta must be a finite"),
        ({"beta": "1"}, TypeError, "beta must be a number"),
        ({"x": numbers(8, 5)}, ValueError, "must have 9 numbers in each row"),
        ({"x": numbers(8, 9) * math.nan}, ValueError, "NaN"),
        ({"x": numbers(8, 9) * 2}, ValueError, r"x must be in \[0, 1\] for bce"),
        ({"validation": numbers(8, 5)}, ValueError, "validation must have 9 numbers"),
        ({"epochs": 0}, ValueError, "epochs must be 1"),
        ({"loss": "mae"}, ValueError, "loss must be one of"),
        ({"stop": 3}, TypeError, "stop must be a function"),
        ({"device": "abacus"}, ValueError, "abacus"),
        ({"model": Autoencoder((9, 2))}, TypeError, "must be a VariationalAutoencoder"),
    ],
)
def test_bad_settings_are_named(settings, error, words):
    usual = {"model": VariationalAutoencoder((9, 2)), "x": numbers(8, 9), "epochs": 1}
    usual |= {"batch_size": 8, "progress": False} | settings
    with pytest.raises(error, match=words):
        fit_variational(usual.pop("model"), usual.pop("x"), **usual)
