"""How much a filter looks like an edge or a stroke."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike

from aelib import _checks as checks

WAVELENGTHS = (4.0, 6.0, 9.0, 13.0)  # pixels from one bright stripe to the next
DIRECTIONS = 12  # 15 degrees apart
STEP = 2  # pixels from one centre to the next
WIDTH, LENGTH = 0.3, 0.6  # standard deviations across and along the stripes, in wavelengths


def gabor_fit(filters: ArrayLike, image_shape: tuple[int, int] | None = None) -> np.ndarray:
    """Return how edge- or stroke-like each filter is: R^2 of the best Gabor function.

    A Gabor function is a wave under a bell, ``cos(2 pi u / wavelength + phase)`` times
    ``exp(-u^2 / (2 a^2) - v^2 / (2 b^2))``, with u across its stripes and v along them: a short
    stroke, or a short edge, depending on the phase. Each filter is compared with all that a bank
    holds: 12 directions, wavelengths of 4, 6, 9 and 13 pixels, a = 0.3 and b = 0.6 wavelengths,
    centres 2 pixels apart. For each of them the phase, strength and a constant are fitted
    by least squares, and R^2 is the share of the filter's variance over the pixels that this fit
    explains.

    The result is the same for the filter times any number other than 0, plus any number, and for
    the filter mirrored or turned by 90 degrees. At 28 x 28, single strokes and edges score 0.6 to
    0.9, a round spot 0.2 to 0.5, a ring 0.2, white noise 0.02 (the best of many fits to nothing).
    What lies between the places, sizes and directions of the bank loses up to 0.4. It asks for
    *one* stroke: of two that lie apart it explains half, and of a long or bent one a part. So
    compare sets of filters of one image size, and take the number as an order, not as a share of
    strokes.

    Parameters
    ----------
    filters : array-like (n, H * W)
        One filter a row, such as the rows of the encoder's first matrix.
    image_shape : (H, W), or None
        Pixels, each side 4 or more; None takes the filters as squares.

    Returns
    -------
    array (n,), each in [0, 1]; 0 for a filter that is the same everywhere

    Raises
    ------
    ValueError, TypeError
        If `image_shape` is not two whole numbers of 4 or more, or is missing where filters are no
        squares, or if `filters` is not (n, H * W), or holds NaN, infinity or something else than
        numbers.

    Notes
    -----
    Lesson 08. Jones and Palmer, "An evaluation of the two-dimensional Gabor filter model of simple
    receptive fields in cat striate cortex", J. Neurophysiology 58 (1987), fit Gabor functions to
    measured receptive fields; here a fixed bank stands in for a search over all of them.
    """
    weights = checks.matrix("filters", filters)
    shape = checks.image_shape(image_shape, 4, pixels=weights.shape[1])
    largest = np.abs(weights).max(axis=1, keepdims=True)
    weights = weights / np.where(largest > 0, largest, 1)  # squares stay far from the limits
    weights = weights - weights.mean(axis=1, keepdims=True)
    total = (weights**2).sum(axis=1)
    flat = total <= 1e-20 * weights.shape[1]  # only rounding is left
    best = np.zeros(len(weights))
    for cosine, sine in _bank(shape):
        explained = (weights @ cosine.T) ** 2 + (weights @ sine.T) ** 2  # (n, centres)
        best = np.maximum(best, explained.max(axis=1))
    return np.where(flat, 0, np.clip(best / np.where(flat, 1, total), 0, 1))


def _bank(shape: tuple[int, ...]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield, for each size and direction, both phases at all centres, (centres, H * W) each.

    The two of a centre are orthonormal and without mean, so what they explain is a sum of squares.
    """
    down, right = (np.arange(side) - (side - 1) / 2 for side in shape)
    y, x = (axis.ravel() for axis in np.meshgrid(down, right, indexing="ij"))
    rows, columns = (
        (np.arange(count) - (count - 1) / 2) * STEP for count in (side // STEP for side in shape)
    )
    at_y, at_x = (axis.reshape(-1, 1) for axis in np.meshgrid(rows, columns, indexing="ij"))
    for wavelength in WAVELENGTHS:
        for angle in np.pi * np.arange(DIRECTIONS) / DIRECTIONS:
            u = (x - at_x) * np.cos(angle) + (y - at_y) * np.sin(angle)
            v = (y - at_y) * np.cos(angle) - (x - at_x) * np.sin(angle)
            bell = np.exp(-((u / WIDTH) ** 2 + (v / LENGTH) ** 2) / (2 * wavelength**2))
            cosine = _unit(bell * np.cos(2 * np.pi * u / wavelength))
            sine = _unit(bell * np.sin(2 * np.pi * u / wavelength))
            sine = _unit(sine - (sine * cosine).sum(axis=1, keepdims=True) * cosine)
            yield cosine, sine


def _unit(rows: np.ndarray) -> np.ndarray:
    """Return rows without their mean, of length 1."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)
