"""ConvAutoencoder: shapes, the arithmetic held against scipy, and bad input."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import correlate2d

from aelib.models import Autoencoder, Classifier, ConvAutoencoder
from aelib.training import fit


def numbers(*shape, seed=0):
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed))


def convolved(maps, weight, bias):
    """Return 3 x 3 convolutions with a rim of zeros, one feature map after another."""
    sums = [
        sum(correlate2d(m, w, mode="same") for m, w in zip(maps, ws, strict=True)) for ws in weight
    ]
    return np.stack(sums) + bias[:, None, None]


def test_forward_is_the_sum_written_out():
    model = ConvAutoencoder((8, 12), code_size=5, channels=(2, 3), activation="tanh", seed=1)
    model = model.double()
    state = {key: value.numpy() for key, value in model.state_dict().items()}
    layers = [key.removesuffix(".bias") for key in state if key.endswith(".bias")]
    assert len(layers) == 6
    x = numbers(1, 96).double()
    maps = x.numpy().reshape(1, 8, 12)
    for name in layers[:2]:
        maps = np.tanh(convolved(maps, state[f"{name}.weight"], state[f"{name}.bias"]))
        maps = maps[:, ::2, ::2]  # stride 2
    h = state[f"{layers[2]}.weight"] @ maps.ravel() + state[f"{layers[2]}.bias"]
    np.testing.assert_allclose(model.encode(x).detach().numpy()[0], h, atol=1e-12)
    maps = state[f"{layers[3]}.weight"] @ h + state[f"{layers[3]}.bias"]
    maps = maps.reshape(3, 2, 3)
    for name in layers[4:]:
        maps = np.tanh(maps).repeat(2, axis=1).repeat(2, axis=2)
        maps = convolved(maps, state[f"{name}.weight"], state[f"{name}.bias"])
    x_hat = 1 / (1 + np.exp(-maps.ravel()))
    np.testing.assert_allclose(model(x).detach().numpy()[0], x_hat, atol=1e-12)


def test_colours_are_maps_of_the_first_and_the_last_convolution():
    """A row in colour is a picture (H, W, 3); the net must see three maps of it, red first."""
    model = ConvAutoencoder((8, 12, 3), code_size=5, channels=(2,), output=None, seed=1).double()
    assert model.image_shape == (8, 12, 3)
    state = {key: value.numpy() for key, value in model.state_dict().items()}
    layers = [key.removesuffix(".bias") for key in state if key.endswith(".bias")]
    pictures = numbers(2, 8, 12, 3).double()
    into_code, out_of_code = layers[1:3]
    for picture, x_hat in zip(pictures, model(pictures.flatten(1)).detach(), strict=True):
        maps = picture.numpy().transpose(2, 0, 1)
        maps = convolved(maps, state[f"{layers[0]}.weight"], state[f"{layers[0]}.bias"])
        code = state[f"{into_code}.weight"] @ maps[:, ::2, ::2].clip(0).ravel()
        code += state[f"{into_code}.bias"]
        maps = state[f"{out_of_code}.weight"] @ code + state[f"{out_of_code}.bias"]
        maps = maps.clip(0).reshape(2, 4, 6).repeat(2, axis=1).repeat(2, axis=2)
        maps = convolved(maps, state[f"{layers[3]}.weight"], state[f"{layers[3]}.bias"])
        np.testing.assert_allclose(x_hat, maps.transpose(1, 2, 0).ravel(), atol=1e-12)


@settings(max_examples=25)
@given(
    st.lists(st.integers(1, 4), min_size=1, max_size=3),
    st.integers(1, 3),
    st.integers(1, 3),
    st.integers(1, 3),
    st.sampled_from(["resize", "transposed"]),
    st.sampled_from([(), (3,)]),
)
def test_shapes_of_code_and_reconstruction(channels, rows, columns, size, upsampling, colours):
    by = 2 ** len(channels)
    shape = (rows * by, columns * by, *colours)
    x = numbers(3, math.prod(shape))
    how = {"channels": channels, "upsampling": upsampling}
    vector = ConvAutoencoder(shape, "linear", size, **how)
    maps = ConvAutoencoder(shape, "map", size * rows * columns, **how)
    assert vector.encode(x).shape == (3, *vector.code_shape) == (3, size)
    assert maps.encode(x).shape == (3, *maps.code_shape) == (3, size, rows, columns)
    for model in (vector, maps):
        assert model(x).shape == x.shape
        assert torch.equal(model(x), model.decode(model.encode(x)))


def test_a_number_of_a_map_sees_one_region_and_one_of_a_vector_sees_all():
    x = numbers(1, 784).requires_grad_()
    code = ConvAutoencoder(code="map", code_size=49, activation="tanh").encode(x)
    code[0, 0, 3, 3].backward()
    seen = x.grad.reshape(28, 28).nonzero()
    # 3 numbers of the map below, 2 apart there: 7 pixels
    assert seen.min() == 9 and seen.max() == 15 and len(seen) == 49
    x.grad = None
    ConvAutoencoder(code_size=49, activation="tanh").encode(x)[0, 0].backward()
    assert (x.grad != 0).all()


@pytest.mark.parametrize("upsampling", ["resize", "transposed"])
def test_one_activation_only_on_the_reconstruction(upsampling):
    model = ConvAutoencoder(output=None, upsampling=upsampling)
    same = ConvAutoencoder(output="sigmoid", upsampling=upsampling)
    x = numbers(4, 784)
    torch.testing.assert_close(torch.sigmoid(model(x)), same(x))


def test_seed_fixes_the_weights_and_leaves_the_global_generator_alone():
    before = torch.get_rng_state()
    a, b, other = (ConvAutoencoder(seed=seed).state_dict() for seed in (3, 3, 4))
    assert torch.equal(before, torch.get_rng_state())
    assert all(torch.equal(a[key], b[key]) for key in a)
    assert not any(torch.equal(a[key], other[key]) for key in a)


def test_weights_start_as_evenly_as_torch_draws_them():
    model = ConvAutoencoder(channels=(16, 32), seed=0)
    for weight, inputs in ((model.encoder[3].weight, 16 * 9), (model.decoder[4].weight, 32 * 9)):
        limit = inputs**-0.5
        assert 0.99 * limit < weight.abs().max() <= limit
        assert weight.std().item() == pytest.approx(limit / 3**0.5, rel=0.05)


def test_training_makes_the_error_smaller():
    x = numbers(64, 1).repeat(1, 64) * numbers(1, 64, seed=1)  # one factor
    model = ConvAutoencoder((8, 8), code_size=2, channels=(4,))
    history = fit(model, x, epochs=60, batch_size=16, lr=0.01, progress=False)
    assert history.train_loss[-1] < 0.2 * history.train_loss[0]


def test_a_classifier_stands_on_its_encoder():
    assert Classifier(ConvAutoencoder().encoder, 7)(numbers(2, 784)).shape == (2, 7)


def test_it_has_fewer_parameters_than_the_dense_one():
    def count(model):
        return sum(p.numel() for p in model.parameters())

    assert count(ConvAutoencoder(code_size=32)) < count(Autoencoder((784, 256, 64, 32)))


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"image_shape": (28, 30)}, ValueError, "divisible by 4, since 2 convolutions"),
        ({"image_shape": 28}, (TypeError, ValueError), r"image_shape must be \(height"),
        ({"image_shape": (28,)}, ValueError, r"image_shape must be \(height"),
        ({"image_shape": (28, 0)}, ValueError, "must be 1 or more"),
        ({"code": "vector"}, ValueError, r'code must be one of "linear", "map"'),
        ({"upsampling": None}, ValueError, "upsampling must be one of"),
        ({"code": "map", "code_size": 50}, ValueError, "a multiple of 49"),
        ({"code_size": 0}, ValueError, "code_size must be 1 or more"),
        ({"code_size": 2.5}, TypeError, "code_size must be a whole number"),
        ({"channels": ()}, ValueError, "channels needs at least one"),
        ({"channels": 16}, TypeError, "channels must be a sequence"),
        ({"channels": (16, 0)}, ValueError, "every number in channels must be 1"),
        ({"activation": "swish"}, ValueError, "activation must be one of"),
        ({"output": "softmax"}, ValueError, "output must be one of"),
        ({"seed": -1}, ValueError, "seed must be 0 or more"),
    ],
)
def test_bad_settings_are_named(arguments, error, words):
    with pytest.raises(error, match=words):
        ConvAutoencoder(**arguments)


@pytest.mark.parametrize(
    ("part", "given", "error", "words"),
    [
        ("encode", numbers(784), ValueError, r"x must have shape \(N, 784\)"),
        ("encode", numbers(2, 28, 28), ValueError, "784 numbers in each row"),
        ("encode", torch.ones(2, 784, dtype=torch.uint8), TypeError, "float tensor"),
        ("decode", numbers(2, 32), ValueError, r"7 numbers in each row"),
        ("decode", numbers(2, 3, 7, 7), ValueError, r"h must have shape \(N, 2, 7, 7\)"),
    ],
)
def test_bad_tensors_are_named(part, given, error, words):
    model = ConvAutoencoder(code="map", code_size=98)
    with pytest.raises(error, match=words):
        getattr(model, part)(given)
