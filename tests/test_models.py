"""The autoencoder against PCA, against a plain NumPy forward pass, and its shared weights."""

import copy
import io
import pickle

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.decomposition import PCA, TruncatedSVD
from torch.nn import functional as F

from aelib.models import ACTIVATIONS, Autoencoder, Classifier, unroll

BY_HAND = {
    None: lambda z: z,
    "elu": lambda z: np.where(z > 0, z, np.expm1(z)),
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softplus": lambda z: np.log1p(np.exp(z)),
    "tanh": np.tanh,
}


def numbers(*shape, seed=0):
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed))


def tied_net(**settings):
    return Autoencoder((6, 4, 3), "tanh", tied=True, **settings)


# ---- What the network computes -------------------------------------------------------------------


@pytest.mark.parametrize("tied", [False, True])
@pytest.mark.parametrize("name", BY_HAND)
def test_forward_is_the_product_written_out(name, tied):
    """With three different activations, so that none can stand in another's place."""
    model = Autoencoder((6, 5, 3), name, "sigmoid", "softplus", tied=tied, seed=1)
    state = {key: value.double().numpy() for key, value in model.state_dict().items()}
    x = numbers(7, 6)
    layers = [key.removesuffix(".bias") for key in state if key.endswith(".bias")]
    values, steps = x.double().numpy(), []
    mirrored = dict(zip(layers[2:], layers[1::-1], strict=True)) if tied else {}
    for layer, activation in zip(layers, [name, "sigmoid", name, "softplus"], strict=True):
        weight = state[f"{mirrored.get(layer, layer)}.weight"]
        values = values @ (weight if layer in mirrored else weight.T) + state[f"{layer}.bias"]
        values = BY_HAND[activation](values)
        steps.append(values)
    np.testing.assert_allclose(model.encode(x).detach().numpy(), steps[1], atol=1e-6)
    np.testing.assert_allclose(model.decode(model.encode(x)).detach().numpy(), steps[3], atol=1e-6)
    assert torch.equal(model(x), model.decode(model.encode(x)))


def test_decoder_mirrors_the_encoder():
    model = Autoencoder((9, 7, 2, 4))  # a code wider than the layer before it is allowed
    shapes = [tuple(p.shape) for name, p in model.named_parameters() if "weight" in name]
    assert shapes == [(7, 9), (2, 7), (4, 2), (2, 4), (7, 2), (9, 7)]
    assert model.sizes == (9, 7, 2, 4)


@given(st.lists(st.integers(1, 9), min_size=2, max_size=5), st.booleans())
def test_parameter_count(sizes, tied):
    products = sum(a * b for a, b in zip(sizes, sizes[1:], strict=False))
    biases = sum(sizes[1:]) + sum(sizes[:-1])
    model = Autoencoder(sizes, tied=tied)
    assert sum(p.numel() for p in model.parameters()) == products * (2 - tied) + biases


# ---- The linear autoencoder and PCA --------------------------------------------------------------


def spread_out(n=200, d=8):
    """Return points around a mean far from 0, with clearly different variances."""
    rng = np.random.default_rng(0)
    turn = np.linalg.qr(rng.normal(size=(d, d)))[0]
    return rng.normal(size=(n, d)) * np.geomspace(3, 0.1, d) @ turn + rng.normal(size=d)


def linear_loss(model, x):
    return F.mse_loss(model(x), x)


@pytest.mark.parametrize("tied", [False, True])
def test_set_to_pca_it_reconstructs_like_pca_and_cannot_improve(tied):
    x = spread_out()
    pca = PCA(3).fit(x)
    model = Autoencoder((8, 3), None, output=None, tied=tied).double()
    axes, mean = torch.from_numpy(pca.components_), torch.from_numpy(pca.mean_)
    with torch.no_grad():
        model.encoder[0].weight.copy_(axes)
        model.encoder[0].bias.copy_(-axes @ mean)
        model.decoder[0].bias.copy_(mean)
        if not tied:
            model.decoder[0].weight.copy_(axes.T)
    x = torch.from_numpy(x)
    expected = pca.inverse_transform(pca.transform(x.numpy()))
    np.testing.assert_allclose(model(x).detach().numpy(), expected, atol=1e-10)
    linear_loss(model, x).backward()
    assert all(p.grad.abs().max() < 1e-10 for p in model.parameters())


@pytest.mark.parametrize("tied", [False, True])
@pytest.mark.parametrize("centred", [False, True])
def test_trained_it_reaches_the_best_loss_and_no_less(tied, centred):
    """Without biases the optimum is the truncated SVD, with them it is PCA."""
    x = spread_out()
    best = PCA(3) if centred else TruncatedSVD(3, algorithm="arpack")
    floor = np.mean((best.inverse_transform(best.fit_transform(x)) - x) ** 2)
    model = Autoencoder((8, 3), None, output=None, tied=tied, seed=3).double()
    if not centred:
        for name, parameter in model.named_parameters():
            if name.endswith("bias"):
                parameter.data.zero_()
                parameter.requires_grad_(False)
    moving = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.LBFGS(moving, max_iter=400, line_search_fn="strong_wolfe")
    x = torch.from_numpy(x)

    def closure():
        optimizer.zero_grad()
        loss = linear_loss(model, x)
        loss.backward()
        return loss

    optimizer.step(closure)
    assert linear_loss(model, x).item() == pytest.approx(floor, rel=1e-4)
    assert linear_loss(model, x).item() >= floor * (1 - 1e-9)


# ---- Tied weights --------------------------------------------------------------------------------


def assert_tied(model):
    """Say that both sides use one parameter, and that it acts as a transpose."""
    down = [model.encoder[2], model.encoder[0]]
    up = [layer for layer in model.decoder if hasattr(layer, "weight")]
    for a, b in zip(down, up, strict=True):
        assert a.weight is b.weight
    h = numbers(2, 3, seed=5).to(down[0].weight.dtype)
    torch.testing.assert_close(up[0](h) - up[0].bias, h @ down[0].weight)


def through_pickle(model):
    return pickle.loads(pickle.dumps(model))


def through_torch_save(model):
    file = io.BytesIO()
    torch.save(model, file)
    file.seek(0)
    return torch.load(file, weights_only=False)


def through_state_dict(model):
    other = tied_net(seed=9)
    other.load_state_dict(model.state_dict())
    return other


def through_an_assigned_state(model):
    other, file = tied_net(seed=9), io.BytesIO()
    torch.save(model.state_dict(), file)
    file.seek(0)
    other.load_state_dict(torch.load(file, weights_only=True), assign=True)
    return other


def to_double_and_back(model):
    return copy.deepcopy(model).to(torch.float64).to("cpu", torch.float32)


def one_step(model):
    model = copy.deepcopy(model)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    model(numbers(5, 6)).sum().backward()
    before = model.encoder[0].weight.detach().clone()
    optimizer.step()
    assert not torch.equal(before, model.encoder[0].weight)
    return model


ROUND_TRIPS = [copy.deepcopy, through_pickle, through_torch_save, through_state_dict,
               through_an_assigned_state]  # fmt: skip


@pytest.mark.parametrize("trip", [*ROUND_TRIPS, to_double_and_back, one_step])
def test_weights_stay_tied(trip):
    model = trip(tied_net())
    assert_tied(model)
    assert_tied(one_step(model))


@pytest.mark.parametrize("trip", [*ROUND_TRIPS, to_double_and_back])
def test_a_copy_computes_the_same(trip):
    model, x = tied_net(seed=2), numbers(4, 6)
    assert torch.equal(trip(model)(x), model(x))


def set_anew(layer):
    layer.weight = torch.nn.Parameter(2 * layer.weight.detach())


def orthogonal(layer):
    torch.nn.utils.parametrizations.orthogonal(layer)


@pytest.mark.parametrize(
    "change", [set_anew, orthogonal, torch.nn.utils.parametrizations.weight_norm]
)
def test_whatever_becomes_of_a_weight_both_sides_use_it(change):
    model, x = tied_net(), numbers(3, 6)
    for layer in (model.encoder[0], model.encoder[2]):
        change(layer)
    (W1, W2), h = [model.encoder[i].weight for i in (0, 2)], model.encode(x)
    low, high = (model.decoder[i].bias for i in (0, 2))
    expected = torch.sigmoid(torch.tanh(h @ W2 + low) @ W1 + high)
    torch.testing.assert_close(model.decode(h), expected)
    count = 4 if change is not torch.nn.utils.parametrizations.weight_norm else 6
    assert len([p for p in model.parameters() if p.ndim == 1 or p.ndim == 2]) == count + 2


@pytest.mark.parametrize("tied", [False, True])
def test_the_state_of_a_tied_net_does_not_pass_for_that_of_an_untied_one(tied):
    """Square matrices would fit either way, though one of them is the other's transpose."""
    one, other = (Autoencoder((4, 4), tied=t) for t in (tied, not tied))
    with pytest.raises(RuntimeError, match=r"decoder\.0\.weight"):
        other.load_state_dict(one.state_dict())


def test_a_tied_gradient_is_the_sum_of_both_roles():
    tied, free = tied_net().double(), Autoencoder((6, 4, 3), "tanh").double()
    state = tied.state_dict()
    for up, down in (
        ("decoder.0.weight", "encoder.2.weight"),
        ("decoder.2.weight", "encoder.0.weight"),
    ):
        state[up] = state[down].T.clone()
    free.load_state_dict(state)
    x = numbers(5, 6).double()
    for model in (tied, free):
        F.mse_loss(model(x), x).backward()
    for down, up in ((0, 2), (2, 0)):
        both = free.encoder[down].weight.grad + free.decoder[up].weight.grad.T
        torch.testing.assert_close(tied.encoder[down].weight.grad, both)


# ---- Autoencoders put together -------------------------------------------------------------------


def levels(*sizes, **settings):
    pairs = zip(sizes, sizes[1:], strict=False)
    return [Autoencoder(pair, "tanh", "tanh", seed=i, **settings) for i, pair in enumerate(pairs)]


@given(st.lists(st.integers(1, 6), min_size=2, max_size=6), st.booleans())
def test_an_unrolled_stack_is_encoding_and_decoding_step_by_step(sizes, tied):
    stack = levels(*sizes, tied=tied)
    whole, x = unroll(stack), numbers(3, sizes[0])
    h = x
    for level in stack:
        h = level.encode(h)
    assert torch.equal(whole.encode(x), h)
    for level in reversed(stack):
        h = level.decode(h)
    assert torch.equal(whole(x), h)
    assert list(whole.sizes) == sizes and whole.tied == tied


def test_decoders_come_in_the_opposite_order():
    """All are 4 wide, so that every order would fit; only W4', W3', W2', W1' is right."""
    stack = levels(4, 4, 4, 4, 4)
    matrices = [level.decoder[0].weight for level in stack]
    found = [part.weight for part in unroll(stack).decoder if hasattr(part, "weight")]
    assert [id(w) for w in found] == [id(w) for w in reversed(matrices)]


def test_an_unrolled_stack_is_like_a_net_of_its_sizes():
    stack = [
        Autoencoder((6, 5), code_activation="relu"),
        Autoencoder((5, 4, 3), code_activation="tanh", output="relu"),
    ]
    other = Autoencoder((6, 5, 4, 3), code_activation="tanh", seed=7)
    other.load_state_dict(unroll(stack).state_dict())
    assert torch.equal(other(numbers(2, 6)), unroll(stack)(numbers(2, 6)))


def test_unrolling_shares_the_layers():
    stack = levels(6, 4, 3, tied=True)
    whole = unroll(stack)
    assert_tied(whole)
    with torch.no_grad():
        stack[1].encoder[0].weight.zero_()
    assert not whole.encoder[2].weight.any() and not whole.decoder[0].weight.any()


@pytest.mark.parametrize(
    ("stack", "said"),
    [
        ([], "needs at least one"),
        (3, "must be a sequence"),
        (Autoencoder((3, 2)), "must be a list"),
        ([torch.nn.Linear(3, 2)], "must all be an Autoencoder, got Linear"),
        ([*levels(5, 4), *levels(3, 2)], "fit .* a code of 4 numbers meets an input of 3"),
    ],
)
def test_what_cannot_be_unrolled_is_refused(stack, said):
    with pytest.raises((TypeError, ValueError), match=f"^autoencoders must .*{said}|{said}"):
        unroll(stack)


# ---- The classifier ------------------------------------------------------------------------------


@pytest.mark.parametrize("tied", [False, True])
def test_a_classifier_is_the_code_times_a_matrix(tied):
    model = Autoencoder((6, 5, 3), code_activation="sigmoid", tied=tied)
    classifier, x = Classifier(model.encoder, 4, seed=2), numbers(7, 6)
    top = dict(classifier.named_parameters())
    by_hand = model.encode(x) @ top["top.weight"].T + top["top.bias"]
    torch.testing.assert_close(classifier(x), by_hand)
    assert classifier(x).shape == (7, 4)
    assert Classifier(model.encoder)(x).shape == (7, 10)
    if tied:
        with pytest.raises(ValueError, match="^encoder has a tied layer whose weight belongs to"):
            Classifier(model.decoder, 4)
    else:
        backwards = Classifier(model.decoder, 4)  # a decoder is an encoder too
        assert backwards(numbers(2, 3)).shape == (2, 4)
        with pytest.raises(ValueError, match="^x must have 3 numbers in each row"):
            backwards(x)


def test_a_classifier_takes_the_widths_of_other_encoders():
    convolutional = torch.nn.Sequential(
        torch.nn.Unflatten(1, (1, 4, 4)), torch.nn.Conv2d(1, 2, 3), torch.nn.Flatten(),
        torch.nn.Linear(8, 5), torch.nn.ReLU(),
    )  # fmt: skip
    assert Classifier(convolutional, 3)(numbers(2, 16)).shape == (2, 3)
    double = Classifier(Autoencoder((6, 3)).double().encoder, 2)
    assert double(numbers(2, 6).double()).dtype == torch.float64


def test_a_classifier_uses_the_encoder_itself():
    model = Autoencoder((6, 3))
    classifier = Classifier(model.encoder)
    assert classifier.encoder is model.encoder
    classifier(numbers(2, 6)).sum().backward()
    assert model.encoder[0].weight.grad is not None
    alone = Classifier(copy.deepcopy(model.encoder))
    assert alone.encoder[0].weight is not model.encoder[0].weight


def test_the_layer_on_top_comes_from_the_seed_alone():
    encoder = Autoencoder((6, 100)).encoder
    before = torch.get_rng_state()
    one, again, other = (Classifier(encoder, seed=seed).top.weight for seed in (1, 1, 2))
    assert torch.equal(before, torch.get_rng_state()), "the global generator was used"
    assert torch.equal(one, again) and not torch.equal(one, other)
    assert 0.09 < one.abs().max() <= 0.1  # one over the root of 100


@pytest.mark.parametrize("bad", [None, F.relu, torch.nn.ReLU(), torch.nn.Conv2d(1, 2, 3),
                                 Autoencoder((4, 3))])  # fmt: skip
def test_bad_encoders_are_refused(bad):
    with pytest.raises((TypeError, ValueError), match="^encoder (must|has no|is a whole)"):
        Classifier(bad)


@pytest.mark.parametrize("settings", [{"classes": 1}, {"classes": 2.0}, {"classes": True},
                                      {"seed": -1}, {"seed": "0"}])  # fmt: skip
def test_bad_settings_of_a_classifier_are_refused(settings):
    with pytest.raises((TypeError, ValueError), match=f"^{next(iter(settings))} must be"):
        Classifier(Autoencoder((4, 3)).encoder, **settings)


# ---- Seeds and arguments -------------------------------------------------------------------------


@pytest.mark.parametrize("tied", [False, True])
def test_weights_come_from_the_seed_alone(tied):
    torch.manual_seed(1)
    before = torch.get_rng_state()
    one = Autoencoder((6, 3), tied=tied, seed=4).state_dict()
    assert torch.equal(before, torch.get_rng_state()), "the global generator was used"
    torch.manual_seed(2)
    again = Autoencoder((6, 3), tied=tied, seed=4).state_dict()
    other = Autoencoder((6, 3), tied=tied, seed=5).state_dict()
    assert all(torch.equal(one[key], again[key]) for key in one)
    assert not any(torch.equal(one[key], other[key]) for key in one)


def test_weights_fill_their_range_evenly():
    for name, value in Autoencoder((400, 100), tied=True).named_parameters():
        bound = 0.1 if name == "decoder.0.bias" else 0.05  # one over the root of its inputs
        assert 0.9 * bound < value.abs().max() <= bound, name
        assert value.std().item() == pytest.approx(bound / 3**0.5, rel=0.2), name


not_whole = st.one_of(st.floats(), st.none(), st.booleans(), st.text())
BAD_SIZES = st.one_of(
    st.text(), st.integers(), st.none(), st.just(()), st.tuples(st.integers(1, 5)),
    st.tuples(st.integers(1, 5), st.integers(max_value=0)),
    st.tuples(st.integers(1, 5), not_whole),
)  # fmt: skip


@given(BAD_SIZES)
def test_bad_sizes_are_refused(sizes):
    with pytest.raises((TypeError, ValueError), match="sizes"):
        Autoencoder(sizes)


# Hypothesis also draws words that it finds in the code, "sigmoid" among them.
unknown_words = st.text().filter(lambda word: word not in ACTIVATIONS)


@given(
    st.sampled_from(["activation", "code_activation", "output"]),
    st.one_of(unknown_words, st.integers(), st.lists(st.text())),
)
def test_unknown_activations_are_refused(name, value):
    with pytest.raises(ValueError, match=rf"^{name} must be one of .*'relu'"):
        Autoencoder((4, 2), **{name: value})


@given(st.one_of(not_whole, st.integers(max_value=-1)))
def test_bad_seeds_are_refused(seed):
    with pytest.raises((TypeError, ValueError), match="^seed must be"):
        Autoencoder((4, 2), seed=seed)


@pytest.mark.parametrize("bad", [torch.zeros(2, 5), torch.tensor(1.0), np.zeros((2, 4)), [1.0],
                                 torch.zeros(2, 4, dtype=torch.uint8)])  # fmt: skip
def test_wrong_inputs_are_refused(bad):
    """Among them other number types than the weights': torch would speak of matrices."""
    model = Autoencoder((4, 3))
    classifier = Classifier(model.encoder)
    for call, name in ((model, "x"), (model.encode, "x"), (model.decode, "h"), (classifier, "x")):
        with pytest.raises((TypeError, ValueError), match=f"^{name} must "):
            call(bad)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float16, torch.bfloat16])
def test_another_number_type_than_the_weights_is_named(dtype):
    model, x = Autoencoder((4, 3)), numbers(2, 4).to(dtype)
    for call in (model, model.encode, Classifier(model.encoder)):
        with pytest.raises(TypeError, match=r"^x is torch\.\w+ but the model is .*x\.float\(\)"):
            call(x)
    with pytest.raises(TypeError, match="^h is torch"):
        model.decode(x[:, :3])
    assert model.to(dtype)(x).dtype == dtype
    with torch.autocast("cpu", dtype=torch.bfloat16):  # there torch looks after it
        assert Autoencoder((4, 3))(numbers(2, 4).bfloat16()).shape == (2, 4)


def test_the_code_comes_with_the_reconstruction_where_it_is_asked_for():
    model, x = Autoencoder((4, 3, 2)), numbers(5, 4)
    x_hat, h = model(x, with_code=True)
    assert torch.equal(h, model.encode(x)) and torch.equal(x_hat, model(x))
