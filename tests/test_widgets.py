"""The page's networks and corruptions against torch and NumPy; its modules run in node."""

import base64
import copy
import json
import math
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from aelib import corruption, metrics, models
from aelib.widgets import network

PARTS = sorted(Path(network.__file__).parent.glob("js/parts/*.js"))
IMPORTS = ", ".join(f"await import({json.dumps(part.as_uri())})" for part in PARTS)
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")


def in_node(expression, **given):
    """Return what a JavaScript expression gives in node, with what the page shares as `page`."""
    program = (
        f"const page = Object.assign({{}}, {IMPORTS});"
        'import {readFileSync} from "node:fs";'
        'const given = JSON.parse(readFileSync(0, "utf8"));'
        f"const {{{', '.join(given)}}} = given;"
        "const plain = (_, value) => ArrayBuffer.isView(value) ? Array.from(value) : value;"
        f"console.log(JSON.stringify({expression}, plain));"
    )
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", program],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return json.loads(ran.stdout)


RUN = "page.run(page.unpackNetwork(layers), Float32Array.from(x))"


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
    page = in_node("page.unpack(packed)", packed=network.pack_rows(weight))
    step = weight.abs().amax(dim=1, keepdim=True) / 127
    assert ((torch.tensor(page).view(5, 7) - weight).abs() <= step / 2 + 1e-7).all()


def dequantised(weight):
    """Return the matrix that packed whole numbers and scales stand for."""
    q = np.frombuffer(base64.b64decode(weight["data"]), dtype=np.int8)
    scale = np.frombuffer(base64.b64decode(weight["scale"]), dtype="<f4")
    return torch.from_numpy(q.reshape(len(scale), -1) * scale[:, None])


@needs_node
@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_page_and_torch_agree_on_quantised_networks(activation):
    model = models.Autoencoder((784, 64, 8), activation, output="sigmoid", seed=3)
    x = torch.from_numpy(np.random.default_rng(0).random(784, dtype=np.float32))
    packed = [
        *network.pack_network(model.encoder, True),
        *network.pack_network(model.decoder, True),
    ]
    rounded = copy.deepcopy(model)
    linear = [part for part in rounded.modules() if isinstance(part, nn.Linear)]
    with torch.no_grad():
        for part, layer in zip(linear, packed, strict=True):
            assert not torch.equal(part.weight, dequantised(layer["weight"]))
            part.weight.copy_(dequantised(layer["weight"]))
        expected = rounded(x)
    page = torch.tensor(in_node(RUN, layers=packed, x=x.tolist()))
    torch.testing.assert_close(page, expected, rtol=0, atol=1e-5)


def test_both_halves_are_packed_with_8_bits():
    model = models.Autoencoder((20, 5, 2), tied=True)
    assert network.pack_autoencoder(model) == {
        "encoder": network.pack_network(model.encoder, True),
        "decoder": network.pack_network(model.decoder, True),
    }


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_codes_are_those_of_the_model_whatever_its_precision(dtype):
    model = models.Autoencoder((20, 5, 2), seed=1).to(dtype)
    x = torch.rand(4, 20, generator=torch.Generator().manual_seed(0))
    codes = network.codes_of("net", model, x)
    assert codes.dtype == torch.float32 and not codes.requires_grad
    torch.testing.assert_close(codes, model.encode(x.to(dtype)).detach().float())


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
def test_greys_are_off_by_half_a_step_at_most():
    x = torch.rand(4, 100, generator=torch.Generator().manual_seed(0))
    page = torch.tensor(in_node("page.unpack(packed)", packed=network.pack_images(x)))
    assert ((page.view(4, 100) - x).abs() <= 1 / 510 + 1e-7).all()


@needs_node
def test_greys_are_exact_at_their_steps_and_end_at_black_and_white():
    steps = torch.arange(256) / 255
    given = torch.cat([steps, torch.tensor([-0.5, 1.5])])
    page = in_node("page.unpack(packed)", packed=network.pack_images(given))
    assert torch.equal(torch.tensor(page), torch.cat([steps, torch.tensor([0.0, 1.0])]))


@needs_node
def test_rows_come_back_one_by_one():
    rows = torch.arange(12.0).view(3, 4) / 7
    page = in_node("page.unpackRows(packed, 4)", packed=network.pack_floats(rows))
    assert torch.equal(torch.tensor(page), rows)


PAIR = np.random.default_rng(5).random((2, 30), dtype=np.float32)


@needs_node
@pytest.mark.parametrize("share", [0, 0.3, 1])
def test_mix_walks_the_straight_line(share):
    a, b = PAIR
    page = in_node(
        "page.mix(Float32Array.from(a), Float32Array.from(b), share)",
        a=a.tolist(),
        b=b.tolist(),
        share=share,
    )
    np.testing.assert_allclose(page, a + share * (b - a), rtol=0, atol=1e-6)


@needs_node
def test_distances_are_those_of_numpy_and_metrics():
    a, b = PAIR
    given = {"a": a.tolist(), "b": b.tolist()}
    distance, decibels, same = in_node(
        "[page.squaredDistance(a, b), page.psnr(a, b), String(page.psnr(a, a))]", **given
    )
    assert distance == pytest.approx(np.linalg.norm(a - b) ** 2, rel=1e-5)
    assert decibels == pytest.approx(metrics.psnr(a[None], b[None]), rel=1e-5)
    assert same == "Infinity" and metrics.psnr(a[None], a[None]) == math.inf


# A canvas that keeps what is put on it, each pixel as its grey, or null where it is transparent.
DRAW = """(() => {
  const canvas = { width: 0, height: 0, getContext: () => ({
    createImageData: (w, h) => ({ w, h, data: new Uint8ClampedArray(4 * w * h) }),
    putImageData: (sheet, x, y) => (canvas.put = { ...sheet, x, y }),
  }) };
  page.paintImages(canvas, images.map((x) => Float32Array.from(x)), shape, options);
  const { w, h, data, x, y } = canvas.put;
  const pixel = ([r, g, b, alpha]) =>
    alpha === 0 ? null : alpha === 255 && r === g && g === b ? r : "not grey";
  const row = (i) => Array.from({ length: w }, (_, j) => pixel(data.subarray(4 * (i * w + j))));
  const rows = Array.from({ length: h }, (_, i) => row(i));
  return { size: [canvas.height, canvas.width], at: [x, y], rows };
})()"""
THREE = [[0, 1], [-1, 2], [0.2, 0.6]]


@needs_node
@pytest.mark.parametrize(
    ("images", "options"),
    [
        (THREE, {"columns": 2}),
        ([[2 * v - 1 for v in image] for image in THREE], {"columns": 2, "low": -1, "high": 1}),
    ],
)
def test_images_are_painted_in_rows_with_gaps(images, options):
    drawn = in_node(DRAW, images=images, shape=[1, 2], options=options)
    assert drawn["rows"] == [
        [0, 255, None, 0, 255],  # values beyond the limits are black and white
        [None, None, None, None, None],
        [51, 153, None, None, None],
    ]
    assert drawn["size"] == [3, 5] and drawn["at"] == [0, 0]


@needs_node
def test_images_stand_in_one_row_unless_told_otherwise():
    drawn = in_node(DRAW, images=[[0.2] * 28 * 2] * 3, shape=[2, 28], options={})
    row = [*[51] * 28, None, None, *[51] * 28, None, None, *[51] * 28]  # the gap grows with them
    assert drawn["rows"] == [row, row] and drawn["size"] == [2, len(row)]


@needs_node
@pytest.mark.parametrize(
    ("expression", "said"),
    [
        (
            "page.dense([1, 2], {weight: [1], bias: [0], activation: null})",
            "do not lead from 2 to 1",
        ),
        ('page.corrupt(Float32Array.of(1), "rust", 0.5, 0)', "no corruption is called rust"),
        ('page.unpackNetwork([{activation: "step"}])', "no activation is called step"),
        ('page.unpack({type: "float16", data: ""})', "float32, int8 or grey, not float16"),
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
        "(() => {const r = new page.Random(seed); return Array.from({length: 50}, () => r.%s())})()"
    )
    for seed in (0, 7, 2**31 + 5):
        np.testing.assert_array_equal(in_node(draw % "uniform", seed=seed), uniforms(seed, 50))
        u = uniforms(seed, 100).reshape(50, 2)
        expected = np.sqrt(-2 * np.log(1 - u[:, 0])) * np.cos(2 * math.pi * u[:, 1])
        np.testing.assert_allclose(in_node(draw % "normal", seed=seed), expected, atol=1e-12)


@needs_node
def test_page_and_python_register_the_same_corruptions():
    page = in_node("page.CORRUPTIONS")
    python = {
        name: {"symbol": kind.symbol, "amount": kind.amount}
        for name, kind in corruption.KINDS.items()
    }
    assert page == python and list(page) == list(python)


CORRUPT = "page.corrupt(Float32Array.from(x), kind, amount, seed)"


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
