"""Digits drawn from the fonts that matplotlib ships, with known factors of variation."""

import functools
import importlib.util
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch.nn import functional as F

from aelib import _checks as checks

from .errors import DataUnavailable

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
    columns = {"digits": _whole_digits(digits), "font": _font_indices(font)}
    given = {"rotation": rotation, "zoom": zoom, "slant": slant, "stroke": stroke}
    columns |= {name: _within_limits(name, values) for name, values in given.items()}
    lengths = {len(column) for column in columns.values()} - {1}
    if len(lengths) > 1 or 0 in lengths:
        got = ", ".join(f"{name} {len(column)}" for name, column in columns.items())
        raise ValueError(
            f"digits, font and each factor must be one value, or N values each, got {got}."
        )
    n = max(lengths, default=1)
    rows = {name: torch.tensor(np.broadcast_to(column, n)) for name, column in columns.items()}
    factors = {name: rows[name].float() for name in given}
    return _render(rows["digits"], rows["font"], factors, torch.zeros(n, 2))


def _whole_digits(values: ArrayLike) -> np.ndarray:
    digits = _column("digits", values)
    if isinstance(values, torch.Tensor):
        whole = not values.is_floating_point() and values.dtype != torch.bool
    else:
        whole = np.asarray(values).dtype.kind in "iu"
    if len(digits) and not whole:
        raise TypeError(f"digits must be whole numbers from 0 to 9, got {checks.shown(values)}.")
    if len(digits) and (digits.min() < 0 or digits.max() > 9):
        raise ValueError(f"digits must be from 0 to 9, got {digits.min():g} to {digits.max():g}.")
    return digits.astype(np.int64)


def _font_indices(font: str | Sequence[str]) -> np.ndarray:
    several = isinstance(font, list | tuple) or isinstance(font, np.ndarray) and font.ndim > 0
    names = font if several else [font]
    return np.array([GLYPH_FONTS.index(checks.choice("font", name, GLYPH_FONTS)) for name in names])


def _within_limits(name: str, values: ArrayLike) -> np.ndarray:
    column = _column(name, values)
    low, high = GLYPH_LIMITS[name]
    if len(column) and (column.min() < low or column.max() > high):
        raise ValueError(
            f"{name} must be within [{low:g}, {high:g}], got {column.min():g} to {column.max():g}."
        )
    return column


def _column(name: str, values: ArrayLike) -> np.ndarray:
    """Return one value or N values as an array (1,) or (N,)."""
    column = np.atleast_1d(checks.array(name, values))
    if column.ndim > 1:
        raise ValueError(f"{name} must be one value, or N values, got shape {column.shape}.")
    return column


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


def _render(
    digits: torch.Tensor,
    fonts: torch.Tensor,
    factors: dict[str, torch.Tensor],
    shift: torch.Tensor,
) -> torch.Tensor:
    """Turn, size, slant and thicken distance maps, then fill them with ink: (N, 784)."""
    maps, widths = _distance_maps()
    images = torch.empty(len(digits), SIDE * SIDE)
    angle, slant, zoom = torch.deg2rad(factors["rotation"]), factors["slant"], factors["zoom"]
    cos, sin = angle.cos(), angle.sin()
    # From a point of the image (x right, y down) back to the font's upright digit.
    back = torch.stack([cos + slant * sin, slant * cos - sin, sin, cos], 1).view(-1, 2, 2)
    back = back / zoom[:, None, None]
    origin = -back @ shift[:, :, None]  # (N, 2, 1), pixels
    theta = torch.cat([back * SIDE / EXTENT, origin * 2 / EXTENT], 2)  # as affine_grid counts
    grow = (factors["stroke"] - zoom * widths[fonts, digits]) / 2
    for rows in torch.arange(len(digits)).split(1000):  # bounds the memory
        chosen = maps[fonts[rows], digits[rows], None]  # (n, 1, 80, 80)
        grid = F.affine_grid(theta[rows], [len(rows), 1, SIDE, SIDE], align_corners=False)
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
    package = importlib.util.find_spec("matplotlib")  # for its folder: importing it is slow
    if package is None or package.origin is None:
        raise DataUnavailable("glyphs are drawn from matplotlib's fonts: install matplotlib.")
    folder = Path(package.origin).parent / "mpl-data" / "fonts" / "ttf"
    side, block = EXTENT * DENSITY, FINE // DENSITY
    maps, widths = [], []
    for font in GLYPH_FONTS:
        for digit in "0123456789":
            ink = _draw_large(folder / f"{font}.ttf", digit)
            depth = (_distances(ink) - _distances(~ink)) / FINE
            widths.append(4 * depth[ink].mean())
            typical = np.nonzero(depth > (widths[-1] - np.mean(GLYPH_RANGES["stroke"])) / 2)
            to_centre = [round(EXTENT * FINE / 2 - 0.5 - where.mean()) for where in typical]
            depth = np.roll(depth, to_centre, (0, 1))
            maps.append(depth.reshape(side, block, side, block).mean((1, 3)))
    maps = torch.tensor(np.array(maps), dtype=torch.float32)
    shape = (len(GLYPH_FONTS), 10)
    return maps.unflatten(0, shape), torch.tensor(widths, dtype=torch.float32).view(shape)


def _distances(inside: np.ndarray) -> np.ndarray:
    """Return how far each sample lies inside, in samples."""
    from scipy.ndimage import distance_transform_edt

    return np.asarray(distance_transform_edt(inside))


def _draw_large(path: Path, digit: str) -> np.ndarray:
    """Return a digit as bool (320, 320), its box 160 wide or high and somewhere in the middle."""
    from PIL import Image, ImageDraw, ImageFont

    font = str(path)  # Pillow 10.1 takes no Path
    size, side = 100.0, EXTENT * FINE
    left, top, right, bottom = ImageFont.truetype(font, size).getbbox(digit)
    size *= BOX * FINE / max(right - left, bottom - top)
    image = Image.new("L", (side, side))
    ImageDraw.Draw(image).text(
        (side / 2, side / 2), digit, 255, ImageFont.truetype(font, size), "mm"
    )
    return np.asarray(image) > 127
