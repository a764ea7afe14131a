"""The page's networks and damages against torch and NumPy; nn.js runs in node."""

import json
import math
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from aelib import models
from aelib.widgets import network

MODULE = Path(network.__file__).with_name("nn.js")
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")


def in_node(expression, **given):
    """Return what a JavaScript expression gives in node, with nn.js as `nn` and given names."""
    program = (
        f"import * as nn from {json.dumps(MODULE.as_uri())};"
        'import {readFileSync} from "node:fs";'
        'const given = JSON.parse(readFileSync(0, "utf8"));'
        f"const {{{', '.join(given)}}} = given;"
        "const plain = (value) => ArrayBuffer.isView(value) ? Array.from(value) : value;"
        f"console.log(JSON.stringify(plain({expression})));"
    )
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", program],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        timeout=60,
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return json.loads(ran.stdout)


RUN = "nn.run(nn.unpackNetwork(layers), Float32Array.from(x))"


@needs_node
@pytest.mark.parametrize("activation", [None, *models.ACTIVATIONS])
@pytest.mark.parametrize("tied", [False, True])
def test_page_and_torch_agree(activation, tied):
    model = models.Autoencoder((784, 64, 8), activation, output=activation, tied=tied, seed=3)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(2)  # so that nonlinearities are bent
    x = torch.from_numpy(np.random.default_rng(0).random(784, dtype=np.float32))
    h = model.encode(x)
    page_h = in_node(RUN, layers=network.pack_network(model.encoder), x=x.tolist())
    page_x = in_node(RUN, layers=network.pack_network(model.decoder), x=h.tolist())
    torch.testing.assert_close(torch.tensor(page_h), h.detach(), rtol=1e-5, atol=1e-5)
    torch.testing.assert_close(torch.tensor(page_x), model.decode(h).detach(), rtol=1e-5, atol=1e-5)


@needs_node
def test_quantised_weights_are_off_by_half_a_step_at_most():
    weight = torch.from_numpy(np.random.default_rng(0).normal(size=(5, 7)).astype(np.float32))
    weight[2] = 0  # a dead unit must not divide by zero
    page = in_node("nn.unpack(packed)", packed=network.pack_rows(weight))
    step = weight.abs().amax(dim=1, keepdim=True) / 127
    assert ((torch.tensor(page).view(5, 7) - weight).abs() <= step / 2 + 1e-7).all()


def test_quantised_networks_are_a_quarter_of_the_size():
    decoder = models.Autoencoder((784, 256, 8)).decoder
    sizes = [len(json.dumps(network.pack_network(decoder, q))) for q in (True, False)]
    assert sizes[0] < 0.27 * sizes[1]


@pytest.mark.parametrize(
    "layers", [[nn.Conv1d(1, 1, 1)], [nn.ReLU()], [nn.Linear(1, 1), nn.ReLU(), nn.Tanh()]]
)
def test_other_networks_are_refused(layers):
    with pytest.raises(TypeError, match="network must hold dense layers"):
        network.pack_network(nn.Sequential(*layers))


@needs_node
@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("nn.dense([1, 2], {weight: [1], bias: [0], activation: null})", "do not lead from 2 to 1"),
        ('nn.corrupt(Float32Array.of(1), "rust", 0.5, 0)', "no damage is called rust"),
        ('nn.unpackNetwork([{activation: "step"}])', "no activation is called step"),
    ],
)
def test_wrong_input_is_named(expression, said):
    with pytest.raises(RuntimeError, match=said):
        in_node(expression)


def uniforms(seed, count):
    """Return mulberry32's numbers, from its definition."""
    mask, drawn = 2**32 - 1, []
    for _ in range(count):
        seed = (seed + 0x6D2B79F5) & mask
        t = ((seed ^ (seed >> 15)) * (seed | 1)) & mask
        t ^= (t + ((t ^ (t >> 7)) * (t | 61) & mask)) & mask
        drawn.append((t ^ (t >> 14)) / 2**32)
    return np.array(drawn)


@needs_node
def test_page_draws_the_numbers_of_its_seed():
    draw = (
        "(() => {const r = new nn.Random(seed); return Array.from({length: 50}, () => r.%s())})()"
    )
    for seed in (0, 7, 2**31 + 5):
        np.testing.assert_array_equal(in_node(draw % "uniform", seed=seed), uniforms(seed, 50))
        u = uniforms(seed, 100).reshape(50, 2)
        expected = np.sqrt(-2 * np.log(1 - u[:, 0])) * np.cos(2 * math.pi * u[:, 1])
        np.testing.assert_allclose(in_node(draw % "normal", seed=seed), expected, atol=1e-12)


CORRUPT = "nn.corrupt(Float32Array.from(x), kind, amount, seed)"


@needs_node
@pytest.mark.parametrize("amount", [0.0, 0.25, 1.0])
def test_masking_and_salt_and_pepper_hit_their_share(amount):
    n = 20_000
    room = 4 * math.sqrt(n * amount * (1 - amount))  # four standard deviations
    x = [0.5] * n
    masked = np.array(in_node(CORRUPT, x=x, kind="masking", amount=amount, seed=1))
    assert set(masked) <= {0.0, 0.5} and abs((masked == 0).sum() - amount * n) <= room
    peppered = np.array(in_node(CORRUPT, x=x, kind="salt-and-pepper", amount=amount, seed=1))
    hit = peppered != 0.5
    assert set(peppered) <= {0.0, 0.5, 1.0} and abs(hit.sum() - amount * n) <= room
    assert abs((peppered == 1).sum() - hit.sum() / 2) <= 2 * math.sqrt(n)


@needs_node
def test_gaussian_noise_has_its_scale():
    noise = np.array(in_node(CORRUPT, x=[0.5] * 20_000, kind="gaussian", amount=0.3, seed=1)) - 0.5
    assert abs(noise.mean()) < 4 * 0.3 / math.sqrt(20_000)
    assert abs(noise.std() / 0.3 - 1) < 4 / math.sqrt(40_000)


@needs_node
@pytest.mark.parametrize("kind", ["masking", "salt-and-pepper"])
def test_more_damage_hits_the_same_pixels_and_others(kind):
    some, more = (
        np.array(in_node(CORRUPT, x=[0.5] * 500, kind=kind, amount=amount, seed=4)) != 0.5
        for amount in (0.2, 0.4)
    )
    assert some.any() and (more[some]).all() and more.sum() > some.sum()
