"""Small widgets for the browser, and what torch says that each must show for its settings.

The kernel of the notebook under test makes its widgets from here, the tests make their own from
the same seeds, and nothing of the page's JavaScript is used for what is expected.
"""

import math
from dataclasses import dataclass

import numpy as np
import torch

from aelib import data, models, widgets

SHAPE = (12, 10)  # height and width differ, so that mixing them up shows
D = SHAPE[0] * SHAPE[1]
COUNT = 5
KS = (2, 4, 8)
rng = np.random.default_rng(7)


def images(count, smooth=3):
    """Return blurred random images with values that a byte can hold."""
    noise = rng.random((count, *SHAPE))
    for _ in range(smooth):
        noise = (noise + np.roll(noise, 1, 1) + np.roll(noise, 1, 2)) / 3
    low, high = noise.min(), noise.max()
    return torch.from_numpy(np.round(255 * (noise - low) / (high - low)) / 255).float().view(-1, D)


def net(*sizes, seed=0, activation="tanh", code=None):
    """Return a net whose weights a byte and a scale can hold, so that packing loses nothing."""
    model = models.Autoencoder(sizes, activation, code, seed=seed)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("weight"):
                step = parameter.abs().amax(dim=1, keepdim=True) / 127
                parameter.copy_((parameter / step).round() * step)
            parameter.mul_(2)  # so that different inputs give visibly different outputs
    return model.requires_grad_(False)


X = images(COUNT)
MANY = images(40)
LABELS = torch.arange(40) % 10
NETS = {k: net(D, 24, k, seed=k) for k in KS}
PLAIN, DENOISER = net(D, 24, 6, seed=1), net(D, 24, 6, seed=2)
MEAN = X.mean(dim=0)
DIRECTIONS = torch.from_numpy(np.linalg.qr(rng.normal(size=(D, 8)))[0]).float()
ERRORS = {"PCA": {2: 40.0, 4: 30.0, 8: 20.0}, "autoencoder": {2: 33.0, 4: 22.0, 8: 11.0}}
FILTERS = {0: torch.from_numpy(rng.normal(size=(8, D))).float(), 25: MANY[:8] - 0.5}
STEPS = {epoch: images(COUNT) for epoch in range(3)}
STEPS[2], STEPS[3] = {"only": STEPS[2]}, {"first": images(COUNT), "second": images(COUNT)}
PAIRS = {(a, b): {"copy": images(COUNT), "more": images(3)} for a in "ab" for b in (0.1, 1, 2)}
WALKS = {"rotation": images(7), "zoom": images(7)}
STACK = [net(D, 40, seed=3), net(40, 16, seed=4), net(16, 6, seed=5)]
UNITS = [net(D, 120, 6, seed=seed, activation="sigmoid", code="sigmoid") for seed in (8, 9)]
WHOLE = net(D, 40, 16, 6, seed=6)
ROLL = {noise: data.toy_manifold("swiss_roll", 80, noise, seed=3)[0] for noise in (0, 0.5, 2)}
ALONG = data.toy_manifold("swiss_roll", 80, seed=3)[1]
own = np.random.default_rng(11)
MAPS = {
    method: {(n, noise): torch.from_numpy(own.normal(size=(80, 2))) for n in KS for noise in ROLL}
    for method in ("Isomap", "LLE")
}


def make() -> dict[str, widgets.BottleneckExplorer]:
    """Return one widget of each kind by the name of its class."""
    made = [
        widgets.BottleneckExplorer(X, NETS, MEAN, DIRECTIONS, ERRORS, SHAPE, k=4),
        widgets.LatentExplorer(MANY, LABELS, {"first": NETS[2], "second": net(D, 2)}, SHAPE),
        widgets.NoiseExplorer(X, {"plain": PLAIN, "denoising": DENOISER}, SHAPE),
        widgets.FilterExplorer(FILTERS, SHAPE, unit=" %", measure={0: 0.1, 25: 0.4}, columns=4),
        widgets.ImageSteps(X, STEPS, SHAPE),
        widgets.SettingsExplorer(
            {"images": X},
            PAIRS,
            ("kind", "weight"),
            {pair: f"this is {pair}" for pair in PAIRS},
            SHAPE,
        ),
        widgets.ManifoldWalk(WALKS, SHAPE, step=2),
        widgets.CodeWalk(X, PLAIN, SHAPE),
        widgets.DimensionExplorer(MANY, name="images", points=30),
        widgets.StackStepper(X, STACK, WHOLE, SHAPE),
        widgets.SampleCounter(count=2500, name="images"),
        widgets.NeighbourExplorer(ROLL, ALONG, MAPS),
        widgets.BernoulliExplorer(X, dict(zip(("one", "other"), UNITS, strict=True)), SHAPE),
    ]
    return {type(widget).__name__: widget for widget in made}


@dataclass
class Sheet:
    """What one canvas must show: images in rows, black at `low`, white at `high`."""

    images: torch.Tensor
    columns: int = 0
    low: float = 0
    high: float = 1
    shape: tuple[int, int] = SHAPE

    def pixels(self) -> np.ndarray:
        """Return the canvas's bytes (height, width, 4), with clear gaps of one pixel."""
        across = self.columns or len(self.images)
        rows = math.ceil(len(self.images) / across)
        high, wide = self.shape
        sheet = np.zeros((rows * (high + 1) - 1, across * (wide + 1) - 1, 4))
        for n, image in enumerate(self.images):
            top, left = (n // across) * (high + 1), (n % across) * (wide + 1)
            grey = 255 * (image.view(high, wide, 1).double() - self.low) / (self.high - self.low)
            spot = sheet[top : top + high, left : left + wide]
            spot[..., :3], spot[..., 3] = grey.clamp(0, 255), 255
        return sheet


def uniforms(seed, count):
    """Return the numbers of mulberry32 from its definition, as doubles in [0, 1)."""
    mask = 2**32 - 1
    state = (seed + 0x6D2B79F5 * np.arange(1, count + 1, dtype=object)) & mask
    t = ((state ^ (state >> 15)) * (state | 1)) & mask
    t ^= (t + ((t ^ (t >> 7)) * (t | 61) & mask)) & mask
    return ((t ^ (t >> 14)) / 2**32).astype(float)


def damaged(x, kind, amount, seed):
    """Return a damaged image, from the same random numbers as the page's."""
    u = uniforms(seed, 2 * D).reshape(D, 2)
    if kind == "gaussian":
        noise = np.sqrt(-2 * np.log(1 - u[:, 0])) * np.cos(2 * np.pi * u[:, 1])
        return (x.double() + torch.from_numpy(amount * noise)).float()
    if kind == "masking":
        return x * torch.from_numpy(uniforms(seed, D) >= amount)
    salt = torch.from_numpy((u[:, 1] >= 0.5).astype(np.float32))
    return salt.where(torch.from_numpy(u[:, 0] < amount), x)


def line(a, b, count):
    share = torch.linspace(0, 1, count)[:, None]
    return (1 - share) * a + share * b


# ---- what each widget shows, given the values of its controls ----


def bottleneck(k):
    codes = (X - MEAN) @ DIRECTIONS[:, :k]
    return [Sheet(X), Sheet(MEAN + codes @ DIRECTIONS[:, :k].T), Sheet(NETS[k](X))]


def latent(points):
    nets = (NETS[2], net(D, 2))
    sheets = []
    for model, point in zip(nets, torch.tensor(points), strict=True):
        near = torch.cdist(point[None], model.encode(MANY)).argmin()
        sheets += [Sheet(model.decode(point[None])), Sheet(MANY[near][None])]
    return sheets


def noise(kind, amount, image, seed):
    x = damaged(X[image], kind, amount, seed)[None]
    return [Sheet(X[[image]]), Sheet(x), Sheet(PLAIN(x)), Sheet(DENOISER(x))]


def filters(stage):
    rows = list(FILTERS.values())[stage]
    return [Sheet(rows / rows.abs().amax(dim=1, keepdim=True), columns=4, low=-1)]


def steps(stage):
    rows = STEPS[stage]
    return [Sheet(X), *map(Sheet, rows.values() if isinstance(rows, dict) else [rows])]


def settings(first, second):
    rows = PAIRS["ab"[first], (0.1, 1, 2)[second]]
    return [Sheet(X), *map(Sheet, rows.values())]


def walk(factor, step):
    frames = WALKS[factor]
    straight = line(frames[0], frames[-1], 7)
    some = [0, 2, 3, 5, 6]  # 0, 1.5, 3, 4.5, 6, where JavaScript rounds halves up
    rows = [Sheet(frames[some]), Sheet(straight[some])]
    return [Sheet(frames[[step]]), Sheet(straight[[step]]), *rows]


def codewalk(first, second, way):
    a, b, f = X[[first]], X[[second]], PLAIN
    codes = line(f.encode(a), f.encode(b), 7)
    here = [(1 - way) * a + way * b, f.decode((1 - way) * f.encode(a) + way * f.encode(b))]
    return [Sheet(line(a, b, 7)), Sheet(f.decode(codes)), *map(Sheet, here)]


def stack(step):
    if step == 0:
        return [Sheet(X)]
    if step > len(STACK):
        return [Sheet(X), Sheet(WHOLE(X))]
    h = X
    for model in STACK[:step]:
        h = model.encode(h)
    for model in reversed(STACK[:step]):
        h = model.decode(h)
    return [Sheet(X), Sheet(h)]


def units(p_image, p_hidden, mode, image, seed):
    def fire(h, own):
        if mode == "mean":
            return h
        u = torch.from_numpy(uniforms(own, h.numel()))
        return (h > 0.5).float() if mode == "threshold" else (u < h).float()

    x = damaged(X[image], "masking", p_image, 4 * seed)
    sheets = [Sheet(X[[image]]), Sheet(x[None])]
    for model in UNITS:
        h = fire(model.encoder[:2](x), 4 * seed + 1)
        h = h * torch.from_numpy(uniforms(4 * seed + 2, 120) >= p_hidden)
        code = fire(model.encoder[2:](h), 4 * seed + 3)
        sheets += [Sheet(h[None], shape=(10, 12)), Sheet(code[None], shape=(2, 3))]
        sheets += [Sheet(model.decode(code)[None])]
    return sheets


EXPECTED = {
    "BottleneckExplorer": bottleneck,
    "LatentExplorer": latent,
    "NoiseExplorer": noise,
    "FilterExplorer": filters,
    "ImageSteps": steps,
    "SettingsExplorer": settings,
    "ManifoldWalk": walk,
    "CodeWalk": codewalk,
    "StackStepper": stack,
    "BernoulliExplorer": units,
    "DimensionExplorer": lambda **_: [],  # draws no images; see `histogram`
    "SampleCounter": lambda **_: [],  # draws no images; see `counted`
    "NeighbourExplorer": lambda **_: [],  # draws no images; see `roll`
}


def histogram(d, seed, points=30):
    """Return the heights of DimensionExplorer's bars, and the contrast that it tells."""
    cube = torch.from_numpy(uniforms(seed, points * d).reshape(d, points).T)
    distances = torch.cdist(cube, cube, compute_mode="donot_use_mm_for_euclid_dist")
    pairs = torch.nn.functional.pdist(cube)
    counts, _ = np.histogram(pairs / pairs.mean(), bins=60, range=(0, 3.5))
    others = distances + torch.diag(torch.full((points,), torch.inf, dtype=torch.double))
    nearest, farthest = others.amin(dim=1), distances.amax(dim=1)
    contrast = ((farthest - nearest) / nearest).sort().values[points // 2].item()
    return counts / counts.max(), contrast


def counted(axes, per_axis, count=2500):
    """Return the heights of SampleCounter's bars, its dots, and the numbers that it tells."""
    heights = [a * math.log10(per_axis) for a in range(1, 9)]
    fewer = min(axes - 1, 2)
    more = [per_axis ** (axes - fewer), per_axis**fewer - 1] if axes > 1 else []
    return heights, per_axis ** min(axes, 3), [per_axis**axes, *more], count ** (1 / axes)


def roll(neighbours, noise, method):
    """Return NeighbourExplorer's two clouds, the ends of its short cuts, and what it tells."""
    x, t, h = ROLL[noise].double(), ALONG.double(), MAPS[method][neighbours, noise]
    away = torch.cdist(x, x, compute_mode="donot_use_mm_for_euclid_dist")
    nearest = away.fill_diagonal_(torch.inf).argsort(dim=1)[:, :neighbours]
    linked = torch.zeros(len(x), len(x), dtype=torch.bool).scatter_(1, nearest, True)
    linked = (linked | linked.T).triu()
    short = linked & ((t[:, None] - t).abs() > math.pi)
    side = x[:, [0, 2]]
    ranks = torch.column_stack([h, t]).argsort(dim=0).argsort(dim=0).T
    correlation = torch.corrcoef(ranks.double())[:2, 2].abs().max().item()
    ends = [(side[i], side[j]) for i, j in short.nonzero()]
    return side, h, ends, linked.sum().item(), correlation
