"""Digits drawn from the fonts that matplotlib ships, with known factors of variation."""

import functools
import importlib.util
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch.nn import functional as F

from .checks import DataUnavailable, listed

# Left out: slashed zeros; slanted faces, which would blur what `slant` means; bold serifs, whose
# hairlines vanish where their stems are thinned to the common line width.
GLYPH_FONTS = (
    *("DejaVuSans", "DejaVuSans-Bold", "DejaVuSerif", "STIXGeneral"),
    *("cmr10", "cmss10", "cmtt10"),
)
GLYPH_RANGES = {  # evenly drawn from, by load_images
    "rotation": (-20.0, 20.0),
    "zoom": (0.8, 1.1),
    "slant": (-0.25, 0.25),
    "stroke": (2.4, 3.4),
}
GLYPH_LIMITS = {  # accepted by draw_glyphs
    "rotation": (-180.0, 180.0),
    "zoom": (0.5, 1.3),
    "slant": (-1.0, 1.0),
    "stroke": (1.5, 5.0),
}
SIDE, BOX = 28, 20  # pixels, of the image, and of the box that a digit fills at zoom 1, as in MNIST
EXTENT, DENSITY, FINE = 40, 2, 8  # a distance map's side in pixels; samples a pixel, kept and drawn
SHIFT = 0.5  # pixels, either way


def draw_glyphs(
    digits: ArrayLike,
    rotation: ArrayLike = 0.0,
    zoom: ArrayLike = 1.0,
    slant: ArrayLike = 0.0,
    stroke: ArrayLike = 3.0,
    font: str | Sequence[str] = "DejaVuSans",
) -> torch.Tensor:
    """Draw digits at given factors, 28x28 pixels each.

    Every argument is one value or N values: ``draw_glyphs(3, rotation=np.linspace(-20, 20, 9))``
    turns a 3; ``draw_glyphs(images.y_train, **images.factors)`` redraws a set in one font.

    Parameters
    ----------
    digits : int or (N,) whole numbers
        What to draw, from 0 to 9.
    rotation : float or (N,)
        Degrees, counter-clockwise, in [-180, 180].
    zoom : float or (N,)
        Size as a ratio, in [0.5, 1.3]; 1 fills MNIST's box of 20x20 pixels.
    slant : float or (N,)
        Shear, in [-1, 1]: how many pixels to the right for each pixel up.
    stroke : float or (N,)
        Mean line width in pixels, in [1.5, 5], whatever the font and the zoom.
    font : str or N of them
        Names out of `GLYPH_FONTS`.

    Returns
    -------
    (N, 784) float32 tensor, in [0, 1]
        Ink is 1. Each digit's centre of mass lies in the middle, as in MNIST.

    Raises
    ------
    ValueError
        For a value out of its range, an unknown font, or lengths that do not agree.
    TypeError
        For digits that are not whole numbers, or factors that are not numbers.
    DataUnavailable
        Where matplotlib, whose fonts these are, is not installed.

    Notes
    -----
    The factors of variation first appear in lesson 02.
    """
    given = {"rotation": rotation, "zoom": zoom, "slant": slant, "stroke": stroke}
    try:
        rows = np.broadcast_arrays(*map(np.atleast_1d, (digits, font, *given.values())))
    except ValueError:
        rows = [np.empty((0, 0))]
    if rows[0].ndim != 1 or not len(rows[0]):
        raise ValueError("digits, font and each factor must be one value, or N values each.")
    digits, fonts = rows[:2]
    if digits.dtype.kind not in "iu":
        raise TypeError(f"digits must be whole numbers from 0 to 9; got {digits.dtype} values.")
    if digits.min() < 0 or digits.max() > 9:
        raise ValueError(f"digits must be from 0 to 9; got {digits.min()} to {digits.max()}.")
    unknown = set(fonts.tolist()) - set(GLYPH_FONTS)
    if unknown:
        raise ValueError(f"font must be one of {listed(GLYPH_FONTS)}; got {unknown.pop()!r}.")
    factors = {}
    for (name, (low, high)), values in zip(GLYPH_LIMITS.items(), rows[2:], strict=True):
        if values.dtype.kind not in "iuf":
            raise TypeError(f"{name} must be a number, or N numbers; got {values.dtype} values.")
        if not ((values >= low) & (values <= high)).all():  # NaN fails as well
            raise ValueError(f"{name} must be within [{low:g}, {high:g}].")
        factors[name] = torch.tensor(values, dtype=torch.float32)
    fonts = torch.tensor([GLYPH_FONTS.index(name) for name in fonts])
    digits = torch.tensor(digits, dtype=torch.int64)
    return _render(digits, fonts, factors, torch.zeros(len(digits), 2))


def random_glyphs(
    n: int, rng: np.random.Generator
) -> tuple[torch.Tensor, torch.Tensor, dict[str, torch.Tensor]]:
    """Draw n digits in mixed fonts, each factor evenly spread over its range in `GLYPH_RANGES`.

    Returns
    -------
    images : (n, 784) float32, in [0, 1]
    digits : (n,) int64, as many of each as can be
    factors : dict of (n,) float32
        In the units of `draw_glyphs`.
    """
    digits = torch.from_numpy(rng.permutation(n) % 10)
    fonts = torch.from_numpy(rng.integers(len(GLYPH_FONTS), size=n))
    factors = {
        name: torch.from_numpy(rng.uniform(low, high, n).astype(np.float32))
        for name, (low, high) in GLYPH_RANGES.items()
    }
    shift = torch.from_numpy(rng.uniform(-SHIFT, SHIFT, (n, 2)).astype(np.float32))
    return _render(digits, fonts, factors, shift), digits, factors


def _render(digits, fonts, factors, shift) -> torch.Tensor:
    """Turn, size, slant and thicken distance maps, then fill them with ink: (N, 784)."""
    maps, widths = _distance_maps()
    images = torch.empty(len(digits), SIDE * SIDE)
    angle = torch.deg2rad(factors["rotation"])
    cos, sin, slant, zoom = angle.cos(), angle.sin(), factors["slant"], factors["zoom"]
    # From a point of the image (x right, y down) back to the font's upright digit.
    back = torch.stack([cos + slant * sin, slant * cos - sin, sin, cos], 1).view(-1, 2, 2)
    back = back / zoom[:, None, None]
    origin = -back @ shift[:, :, None]  # (N, 2, 1), pixels
    theta = torch.cat([back * SIDE / EXTENT, origin * 2 / EXTENT], 2)  # as affine_grid counts
    grow = (factors["stroke"] - zoom * widths[fonts, digits]) / 2
    for rows in torch.arange(len(digits)).split(1000):  # bounds the memory
        chosen = maps[fonts[rows], digits[rows], None]  # (n, 1, 80, 80)
        grid = F.affine_grid(theta[rows], (len(rows), 1, SIDE, SIDE), align_corners=False)
        depth = F.grid_sample(chosen, grid, padding_mode="border", align_corners=False).flatten(1)
        ink = (depth * zoom[rows, None] + grow[rows, None] + 0.5).clamp_(0, 1)
        images[rows] = ink.mul_(255).round_().div_(255)
    return images


@functools.cache
def _distance_maps() -> tuple[torch.Tensor, torch.Tensor]:
    """Return each digit's signed distance to its outline (fonts, 10, 80, 80), and line widths.

    Both in pixels; the distance is positive in the ink. A distance map can be turned and thickened
    without blur. The mean distance in a strip is a quarter of its width: that measures the line.
    """
    from scipy.ndimage import distance_transform_edt

    package = importlib.util.find_spec("matplotlib")  # for its folder: importing it is slow
    if package is None:
        raise DataUnavailable("glyphs are drawn from matplotlib's fonts: install matplotlib.")
    folder = Path(package.origin).parent / "mpl-data" / "fonts" / "ttf"
    side, block = EXTENT * DENSITY, FINE // DENSITY
    maps, widths = [], []
    for font in GLYPH_FONTS:
        for digit in "0123456789":
            ink = _draw_large(folder / f"{font}.ttf", digit)
            depth = (distance_transform_edt(ink) - distance_transform_edt(~ink)) / FINE
            widths.append(4 * depth[ink].mean())
            typical = np.nonzero(depth > (widths[-1] - np.mean(GLYPH_RANGES["stroke"])) / 2)
            to_centre = [round(EXTENT * FINE / 2 - 0.5 - where.mean()) for where in typical]
            depth = np.roll(depth, to_centre, (0, 1))
            maps.append(depth.reshape(side, block, side, block).mean((1, 3)))
    maps = torch.tensor(np.array(maps), dtype=torch.float32)
    shape = (len(GLYPH_FONTS), 10)
    return maps.unflatten(0, shape), torch.tensor(widths, dtype=torch.float32).view(shape)


def _draw_large(path: Path, digit: str) -> np.ndarray:
    """Return a digit as bool (320, 320), its box 160 wide or high and somewhere in the middle."""
    from PIL import Image, ImageDraw, ImageFont

    size, side = 100.0, EXTENT * FINE
    left, top, right, bottom = ImageFont.truetype(path, size).getbbox(digit)
    size *= BOX * FINE / max(right - left, bottom - top)
    image = Image.new("L", (side, side))
    ImageDraw.Draw(image).text((side / 2,) * 2, digit, 255, ImageFont.truetype(path, size), "mm")
    return np.asarray(image) > 127
