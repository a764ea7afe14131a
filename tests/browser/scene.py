"""What torch says that each widget of the roster must show on the page for its settings.

The kernel of the notebook under test makes its widgets from the roster, the tests make their own,
and nothing of the page's JavaScript is used for what is expected.
"""

import math
from dataclasses import dataclass, replace

import numpy as np
import torch

from tools import roster

GIVEN = {name: roster.arguments(name, roster.PAGE) for name in roster.ROSTER}


@dataclass
class Sheet:
    """What one canvas must show: images in rows, black at `low`, white at `high`.

    The shape is that of all images of a widget where it is none of its own.
    """

    images: torch.Tensor
    columns: int = 0
    low: float = 0
    high: float = 1
    shape: tuple[int, ...] = ()

    def pixels(self) -> np.ndarray:
        """Return the canvas's bytes (height, width, 4), with clear gaps of one pixel."""
        across = self.columns or len(self.images)
        rows = math.ceil(len(self.images) / across)
        high, wide, *_ = self.shape
        sheet = np.zeros((rows * (high + 1) - 1, across * (wide + 1) - 1, 4))
        for n, image in enumerate(self.images):
            top, left = (n // across) * (high + 1), (n % across) * (wide + 1)
            colour = image.view(high, wide, -1).double()  # grey is one, and the same in all three
            levels = 255 * (colour - self.low) / (self.high - self.low)
            spot = sheet[top : top + high, left : left + wide]
            spot[..., :3], spot[..., 3] = levels.clamp(0, 255), 255
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
    u = uniforms(seed, 2 * len(x)).reshape(-1, 2)
    if kind == "gaussian":
        noise = np.sqrt(-2 * np.log(1 - u[:, 0])) * np.cos(2 * np.pi * u[:, 1])
        return (x.double() + torch.from_numpy(amount * noise)).float()
    if kind == "masking":
        return x * torch.from_numpy(uniforms(seed, len(x)) >= amount)
    assert kind == "salt-and-pepper", f"say here what {kind} does"
    salt = torch.from_numpy((u[:, 1] >= 0.5).astype(np.float32))
    return salt.where(torch.from_numpy(u[:, 0] < amount), x)


def line(a, b, count):
    share = torch.linspace(0, 1, count)[:, None]
    return (1 - share) * a + share * b


# ---- what each widget shows, given what it was made with and the values of its controls ----

EXPECTED = {}


def shows(name):
    """Register what a widget must show: a function of its arguments and its controls' values."""

    def register(function):
        EXPECTED[name] = function
        return function

    return register


@torch.no_grad()
def sheets(name, values, size=roster.PAGE):
    """Return what the canvases of a widget of a size must show."""
    assert name in EXPECTED, f"say in scene.py what {name} must show"
    given = GIVEN[name] if size == roster.PAGE else roster.arguments(name, size)
    shown = EXPECTED[name](given, **values)
    return [replace(sheet, shape=sheet.shape or size.shape) for sheet in shown]


@shows("BottleneckExplorer")
def bottleneck(given, k):
    x, mean, directions = given["x"], given["mean"], given["directions"][:, :k]
    flat = mean + (x - mean) @ directions @ directions.T
    code = given["autoencoder"].encode(x)
    code[:, k:] = 0
    return [Sheet(x), Sheet(flat), Sheet(given["autoencoder"].decode(code))]


@shows("LatentExplorer")
def latent(given, points):
    found = []
    for model, point in zip(given["autoencoders"].values(), torch.tensor(points), strict=True):
        near = torch.cdist(point[None], model.encode(given["x"])).argmin()
        found += [Sheet(model.decode(point[None])), Sheet(given["x"][near][None])]
    return found


@shows("NoiseExplorer")
def noise(given, kind, amount, image, seed):
    clean = given["x"][[image]]
    x = damaged(clean[0], kind, amount, seed)[None]
    bright = x / (1 - amount) if kind == "masking" and amount < 1 else x
    inputs = {"autoencoders": x, "rescaled": bright}
    answers = [Sheet(net(x_in)) for name, x_in in inputs.items() for net in given[name].values()]
    return [Sheet(clean), Sheet(x), *answers]


@shows("FilterExplorer")
def filters(given, stage):
    rows = list(given["filters"].values())[stage]
    return [Sheet(rows / rows.abs().amax(dim=1, keepdim=True), columns=12, low=-1)]


@shows("ImageSteps")
def steps(given, stage):
    rows = given["steps"][stage]
    return [Sheet(given["x"]), *map(Sheet, rows.values() if isinstance(rows, dict) else [rows])]


@shows("SettingsExplorer")
def settings(given, first, second):
    rows = given["pairs"][first, "uvw"[second]]
    return [*map(Sheet, given["fixed"].values()), *map(Sheet, rows.values())]


@shows("ManifoldWalk")
def walk(given, factor, step):
    frames = given["walks"][factor]
    straight = line(frames[0], frames[-1], 7)
    some = [0, 2, 3, 5, 6]  # 0, 1.5, 3, 4.5, 6, where JavaScript rounds halves up
    rows = [Sheet(frames[some]), Sheet(straight[some])]
    return [Sheet(frames[[step]]), Sheet(straight[[step]]), *rows]


@shows("CodeWalk")
def codewalk(given, first, second, way):
    a, b, f = given["x"][[first]], given["x"][[second]], given["autoencoder"]
    codes = line(f.encode(a), f.encode(b), 7)
    here = [(1 - way) * a + way * b, f.decode((1 - way) * f.encode(a) + way * f.encode(b))]
    return [Sheet(line(a, b, 7)), Sheet(f.decode(codes)), *map(Sheet, here)]


@shows("StackStepper")
def stack(given, step):
    x, levels = given["x"], given["autoencoders"]
    if step == 0:
        return [Sheet(x)]
    if step > len(levels):
        return [Sheet(x), Sheet(given["fine_tuned"](x))]
    h = x
    for model in levels[:step]:
        h = model.encode(h)
    for model in reversed(levels[:step]):
        h = model.decode(h)
    return [Sheet(x), Sheet(h)]


@shows("BernoulliExplorer")
def units(given, p_image, p_hidden, mode, image, seed):
    def fire(h, own):
        if mode == "mean":
            return h
        u = torch.from_numpy(uniforms(own, h.numel()))
        return (h > 0.5).float() if mode == "threshold" else (u < h).float()

    clean = given["x"][image]
    x = damaged(clean, "masking", p_image, 4 * seed)
    found = [Sheet(clean[None]), Sheet(x[None])]
    for model in given["autoencoders"].values():
        h = fire(model.encoder[:2](x), 4 * seed + 1)
        h = h * torch.from_numpy(uniforms(4 * seed + 2, 120) >= p_hidden)
        code = fire(model.encoder[2:](h), 4 * seed + 3)
        found += [Sheet(h[None], shape=(10, 12)), Sheet(code[None], shape=(2, 3))]
        found += [Sheet(model.decode(code)[None])]
    return found


@shows("TrainingPlayground")
def playground(given, **values):
    """Show, before training, test images with 16 levels of grey, and grey for the output."""
    images = (given["data"].x_test[:6] * 15).round() / 15
    return [Sheet(images), Sheet(torch.full_like(images, 0.5))]


@shows("DimensionExplorer")
@shows("SampleCounter")
@shows("NeighbourExplorer")
def no_images(given, **values):
    """Draw none; see `histogram`, `counted` and `roll`."""
    return []


def histogram(d, seed, points):
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
    given = GIVEN["NeighbourExplorer"]
    x, t = given["x"][noise].double(), given["t"].double()
    h = given["maps"][method][neighbours, noise]
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
