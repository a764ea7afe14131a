"""Images of your own that are numbers already: arrays of NumPy, tensors of torch."""

import math
from typing import Any

import numpy as np
import torch
from numpy.typing import ArrayLike

from aelib import _checks as checks
from aelib._console import say

from .images import ImageData
from .own import checked_draw, classes_of, counted, split

CHANNELS = (1, 3)  # grey, and red, green, blue
BYTE = 255
ROUNDING = 1e-6  # by which what was computed may leave [0, 1]
TYPES = {"uint8": BYTE, "uint16": 65535}  # whose largest number is white


def from_arrays(
    x: ArrayLike,
    y: ArrayLike | None = None,
    *,
    image_shape: tuple[int, ...] | None = None,
    limits: tuple[float, float] | None = None,
    test: float = 0.2,
    seed: int = 0,
) -> ImageData:
    """Return images of your own, scaled to [0, 1] and split; a line says how they were read.

    Parameters
    ----------
    x : array-like (N, H, W), (N, H, W, C), (N, C, H, W) or (N, D), C of 1 or 3
        Images of one size: an array, a tensor or a list of either, of booleans, whole numbers or
        floats. NaN, infinity and a fourth channel are refused.
    y : array-like (N,), or None
        Labels. Whole numbers, 0 or larger, are kept; words, and other numbers, become classes in
        their order, named in `ImageData.classes`.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Says how rows (N, D), or axes that could be read in two ways, are meant. None takes rows as
        squares, in colour where a third of D is the square.
    limits : (float, float), or None
        The values that become 0 and 1; none may lie outside. None reads them off: booleans and
        what lies in [0, 1] stay, uint8 is divided by 255, uint16 by 65535, and other numbers by 255
        where the largest is above half of that. All else, such as [-1, 1], is refused: pass limits.
    test : float, 0 or larger and below 1
        Share of the images, drawn at random, that are kept for testing; 0 keeps none, and the
        order as it is.
    seed : int
        Seed of that draw, 0 to 2^64 - 1.

    Returns
    -------
    ImageData
        Named "arrays", with rows (N, D) float32; in colour D = H * W * 3.

    Raises
    ------
    ValueError, TypeError
        For numbers, axes or labels that are not as said above, or that could mean two things; the
        sentence says what to pass.

    Notes
    -----
    Lesson 15. `from_folder` reads files, `from_table` what is no image.
    """
    test, seed = checked_draw(test, seed)
    values = _numbers(x)
    values, shape = _as_images(values, image_shape)
    train, test_rows = split(len(values), test, seed, "x")
    labels, names = (None, None) if y is None else classes_of("y", y, len(values))
    low, high, how = _limits(values) if limits is None else _checked_limits(values, limits)
    rows = values.reshape(len(values), -1)
    colour = "in colour" if len(shape) == 3 else "in grey"
    say(
        f"x: {counted(len(rows), 'image')} of {shape[0]} x {shape[1]} pixels {colour}, "
        f"{len(train):,} to train on and {len(test_rows):,} to test; {how}."
    )
    drawn: list[torch.Tensor | None] = []
    exact = np.float32 if rows.itemsize <= 2 or rows.dtype == np.float32 else np.float64
    for part in (train, test_rows):
        scaled = (rows[part].astype(exact) - exact(low)) / exact(high - low)
        drawn.append(torch.from_numpy(scaled.clip(0, 1)).float())  # beyond only by rounding
        drawn.append(None if labels is None else torch.from_numpy(labels[part]))
    x_train, y_train, x_test, y_test = drawn
    assert x_train is not None and x_test is not None
    return ImageData(x_train, y_train, x_test, y_test, shape, "arrays", classes=names)


def _numbers(x: Any) -> np.ndarray:
    """Return finite numbers in the type in which they came: they may be many."""
    if hasattr(x, "columns") and hasattr(x, "iloc"):
        raise TypeError("x is a table: pass it to from_table, or its numbers as x.to_numpy().")
    if isinstance(x, torch.Tensor):
        x = checks.plain("x", x).detach().cpu()
        known = x.dtype == torch.float64 or not x.is_floating_point()
        x = (x if known else x.float()).numpy()  # NumPy has neither bfloat16 nor float8
    try:
        values = np.asarray(x)
    except Exception:  # images of different sizes, say
        values = np.empty(0, object)
    if values.dtype.kind not in "biuf":
        raise TypeError(
            "x must be images of one size, as an array or a tensor of real numbers, got "
            f"{checks.kind(x)}; of files, pass their folder to from_folder."
        )
    if values.size == 0:
        raise ValueError(f"x must hold an image at least, got shape {values.shape}.")
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        bad = int((~np.isfinite(values)).sum())
        first = np.argwhere(~np.isfinite(np.atleast_1d(values)))[0][0]
        raise ValueError(
            f"x holds NaN or infinity in {bad:,} places, first in image {first}: fill them in, or "
            "leave these images out first."
        )
    return values


# ---- Axes ----------------------------------------------------------------------------------------


def _as_images(x: np.ndarray, image_shape: Any) -> tuple[np.ndarray, tuple[int, ...]]:
    """Return images with the shape (N, H, W) or (N, H, W, 3), or in rows, and the shape of one."""
    wanted = None if image_shape is None else checks.image_shape(image_shape, colour=True)
    if x.ndim == 2:
        try:
            return x, checks.image_shape(wanted, pixels=x.shape[1], colour=True)
        except ValueError as error:
            table = " If x is a table, pass it to from_table." if wanted is None else ""
            raise ValueError(f"{error}{table}") from None
    if x.ndim == 3:
        return x, _grey(x.shape, wanted)
    if x.ndim == 4:
        return _four_axes(x, wanted)
    one = ", and one image is x[None]" if x.ndim == 1 else ""
    raise ValueError(
        "x must be images (N, H, W), (N, H, W, C), (N, C, H, W) or, with image_shape, rows (N, D)"
        f"{one}, got shape {x.shape}."
    )


def _grey(shape: tuple[int, ...], wanted: tuple[int, ...] | None) -> tuple[int, ...]:
    if wanted is None and (shape[2] in (*CHANNELS, 4) or shape[0] in CHANNELS):
        raise ValueError(
            f"x of shape {shape} could be one image in colour or {shape[0]} images of "
            f"{shape[1]} x {shape[2]} pixels: pass x[None] for one image, or "
            f"image_shape=({shape[1]}, {shape[2]})."
        )
    if wanted is not None and wanted != shape[1:]:
        raise ValueError(
            f"image_shape is {checks.shown(wanted)}, but x of shape {shape} holds images of "
            f"{shape[1:]}."
        )
    return shape[1:]


def _four_axes(x: np.ndarray, wanted: tuple[int, ...] | None) -> tuple[np.ndarray, tuple[int, ...]]:
    """Return images with their channels last, and one that is alone left away."""
    last, first = x, np.moveaxis(x, 1, -1)  # (N, H, W, C) and (N, C, H, W), both read as the former
    fitting = [each for each in (last, first) if each.shape[-1] in CHANNELS]
    if wanted is not None:
        fitting = [each for each in fitting if _shape_of(each) == wanted]
    if len(fitting) == 1:
        return fitting[0].reshape(len(x), *_shape_of(fitting[0])), _shape_of(fitting[0])
    if fitting:
        raise ValueError(
            f"x of shape {x.shape} could have its channels second or last: pass rows with the "
            "three numbers of a pixel beside each other, and image_shape=(height, width, 3)."
        )
    if wanted is not None and (last.shape[-1] in CHANNELS or first.shape[-1] in CHANNELS):
        raise ValueError(
            f"image_shape is {checks.shown(wanted)}, which x of shape {x.shape} does not hold."
        )
    alpha = "; leave the fourth, transparency, out, as x[..., :3]" if 4 in x.shape[1::2] else ""
    raise ValueError(f"x must have 1 or 3 channels, second or last, got shape {x.shape}{alpha}.")


def _shape_of(images: np.ndarray) -> tuple[int, ...]:
    return images.shape[1:3] if images.shape[-1] == 1 else images.shape[1:]


# ---- Values --------------------------------------------------------------------------------------


def _limits(x: np.ndarray) -> tuple[float, float, str]:
    """Return which values are 0 and 1, read off the numbers, and this in words."""
    if x.dtype == bool:
        return 0, 1, "False is 0 and True is 1"
    low, high = float(x.min()), float(x.max())
    white = TYPES.get(x.dtype.name)
    if low >= -ROUNDING and high <= 1 + ROUNDING:
        return 0, 1, "values from 0 to 1 are left as they are"
    if white:
        dark = f", and the brightest is {high:g}: if that is white, pass limits=(0, {high:g})"
        return 0, white, f"{x.dtype.name} is divided by {white}{dark if high <= white / 2 else ''}"
    if low >= 0 and BYTE / 2 < high <= BYTE:
        return 0, BYTE, f"values from {low:g} to {high:g} are divided by {BYTE}"
    raise ValueError(
        f"x runs from {low:.6g} to {high:.6g}, which is neither [0, 1] nor bytes: pass "
        f"limits=(low, high), the values of black and of white, such as limits="
        f"({min(low, 0):.6g}, {high:.6g})."
    )


def _checked_limits(x: np.ndarray, limits: Any) -> tuple[float, float, str]:
    low, high = checks.limits(limits, "(0, 255)")
    least, most = float(x.min()), float(x.max())
    room = 1e-6 * max(abs(low), abs(high))
    if least < low - room or most > high + room or math.isinf(high - low):
        raise ValueError(
            f"x runs from {least:.6g} to {most:.6g}, beyond limits=({low:g}, {high:g}): pass wider "
            f"ones, or cut it off there as x.clip({low:g}, {high:g})."
        )
    return low, high, f"{low:g} is 0 and {high:g} is 1"
