"""Image sets and toy manifolds: ``load_images``, ``draw_glyphs`` and ``toy_manifold``.

Here the sets are chosen and drawn from. MNIST's files are read, verified and fetched in ``files``;
digits are drawn from fonts, with known factors, in ``glyphs``.
"""

import math
import numbers
import os
from dataclasses import dataclass

import numpy as np
import torch

from .checks import DataUnavailable, listed, whole_number
from .files import FOLDERS, read_pools
from .glyphs import GLYPH_FONTS, GLYPH_RANGES, SIDE, draw_glyphs, random_glyphs

__all__ = [
    "GLYPH_FONTS",
    "GLYPH_RANGES",
    "DataUnavailable",
    "ImageData",
    "draw_glyphs",
    "load_images",
    "toy_manifold",
]

NAMES = ("auto", *FOLDERS, "glyphs", "digits")
AUTO_PATIENCE = 60.0  # seconds that "auto" gives a download before it draws glyphs


@dataclass(frozen=True)
class ImageData:
    """Images and labels, drawn at random from a set's own training and test pools.

    Attributes
    ----------
    x_train, x_test : (N, D) float32 tensors, in [0, 1]
        One image a row; 0 is the background and 1 is full ink.
    y_train, y_test : (N,) int64 tensors
        The classes, from 0 to 9: digits, or the garments of Fashion-MNIST.
    image_shape : (H, W)
        Pixels, with H * W = D.
    name : "mnist", "fashion_mnist", "glyphs" or "digits"
        The set that these images are of, whatever was asked for.
    factors, factors_test : dict of (N,) float32 tensors, or None
        What each glyph was drawn with: "rotation" in degrees, "zoom" as a ratio, "slant" in pixels
        to the right for each pixel up, "stroke" in pixels. None for the other sets.

    Notes
    -----
    Images and labels are first used in lesson 00, factors in lesson 02.
    """

    x_train: torch.Tensor
    y_train: torch.Tensor
    x_test: torch.Tensor
    y_test: torch.Tensor
    image_shape: tuple[int, int]
    name: str
    factors: dict[str, torch.Tensor] | None = None
    factors_test: dict[str, torch.Tensor] | None = None


def load_images(
    name: str = "auto", train: int = 10_000, test: int = 2_000, seed: int = 0
) -> ImageData:
    """Return training and test images of a set, as flat rows in [0, 1].

    Parameters
    ----------
    name : "mnist", "fashion_mnist", "glyphs", "digits" or "auto"
        MNIST and Fashion-MNIST: 28x28, 60,000 + 10,000. Glyphs: 28x28 digits drawn from fonts, as
        many as wanted, with known factors. Digits: 8x8, scikit-learn's 1,797, split 1,437 + 360.
        "auto" is MNIST where it is on disk or can be fetched within about a minute, otherwise
        glyphs, and one printed line says why. The variable AELIB_DATASET puts another name in the
        place of "auto"; AELIB_DATA names the folder that holds MNIST/raw and FashionMNIST/raw.
    train, test : int
        How many images, at least 1. Where the pool holds fewer, all are given and a line says so.
    seed : int
        Seed of the draw, 0 or more. With one seed, fewer images are the first of more images
        (not so for glyphs).

    Returns
    -------
    ImageData
        ``x_train`` (train, D) float32 with ``y_train`` (train,) int64, and the same for test.

    Raises
    ------
    ValueError
        For an unknown name, also in AELIB_DATASET, a size below 1 or a seed below 0.
    TypeError
        For a size or a seed that is not a whole number.
    DataUnavailable
        Where a set that was asked for by name is not on disk and cannot be fetched.

    Notes
    -----
    First used in lesson 00.
    """
    sizes = [whole_number("train", train, 1), whole_number("test", test, 1)]
    seed = whole_number("seed", seed, 0)
    name, patience = _resolve(name)
    if name == "glyphs":
        return _load_glyphs(sizes, seed)
    if name == "digits":
        return _draw_from(_digits_pools(), name, sizes, seed)
    try:
        return _draw_from(read_pools(name, patience), name, sizes, seed)
    except DataUnavailable as why:
        if patience == math.inf:
            raise
        print(
            f"{why.brief}: using glyphs, digits drawn from fonts. For MNIST: "
            'data.load_images("mnist") in a new session with a network, or set AELIB_DATA.'
        )
        return _load_glyphs(sizes, seed)


def toy_manifold(
    name: str, n: int = 1000, noise: float = 0.0, seed: int = 0
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return points on a sheet that is rolled up in space, and where on the roll they lie.

    Parameters
    ----------
    name : "swiss_roll" or "s_curve"
    n : int
        How many points, at least 1.
    noise : float
        Standard deviation of the Gaussian noise added to each coordinate, 0 or more; the swiss
        roll is about 25 high, the S 4.
    seed : int
        Seed of the draw, 0 or more.

    Returns
    -------
    x : (n, 3) float32 tensor
        The points.
    t : (n,) float32 tensor
        The place along the roll: its angle, in radians.

    Raises
    ------
    ValueError
        For an unknown name, n below 1, a negative or infinite noise, or a seed below 0.
    TypeError
        For an n or a seed that is not a whole number, or a noise that is not a number.

    Notes
    -----
    First used in lesson 02.
    """
    makers = {"swiss_roll": "make_swiss_roll", "s_curve": "make_s_curve"}
    if name not in tuple(makers):
        raise ValueError(f"name must be one of {listed(makers)}; got {name!r}.")
    if not isinstance(noise, numbers.Real) or isinstance(noise, bool):
        raise TypeError(f"noise must be a number, 0 or more; got {noise!r}.")
    if not 0 <= noise < math.inf:
        raise ValueError(f"noise must be a finite number, 0 or more; got {noise!r}.")
    n, seed = whole_number("n", n, 1), whole_number("seed", seed, 0)
    from sklearn import datasets

    x, t = getattr(datasets, makers[name])(n, noise=float(noise), random_state=seed)
    return torch.from_numpy(x).float(), torch.from_numpy(t).float()


def _resolve(name) -> tuple[str, float]:
    """Return the set that is meant, and how many seconds its download may take."""
    if name not in NAMES:
        raise ValueError(f"name must be one of {listed(NAMES)}; got {name!r}.")
    wanted = os.environ.get("AELIB_DATASET") or "auto"
    if name != "auto":
        return name, math.inf
    if wanted not in NAMES:
        raise ValueError(
            f"The environment variable AELIB_DATASET is {wanted!r}; it must be one of "
            f"{listed(NAMES)}."
        )
    return ("mnist", AUTO_PATIENCE) if wanted == "auto" else (wanted, math.inf)


def _load_glyphs(sizes: list[int], seed: int) -> ImageData:
    train, test = (
        random_glyphs(n, np.random.default_rng([seed, part])) for part, n in enumerate(sizes)
    )
    images_and_labels = (*train[:2], *test[:2])
    return ImageData(*images_and_labels, (SIDE, SIDE), "glyphs", train[2], test[2])


def _draw_from(pools, name: str, sizes: list[int], seed: int) -> ImageData:
    """Draw rows at random from pools [(images, labels) of train, of test], images being uint8."""
    (x_train, _), (x_test, _) = pools
    if sizes[0] > len(x_train) or sizes[1] > len(x_test):
        print(
            f"{name} holds {len(x_train):,} training and {len(x_test):,} test images: "
            f"asked for {sizes[0]:,} and {sizes[1]:,}, it gives what it has."
        )
    drawn = []
    for part, ((x, y), size) in enumerate(zip(pools, sizes, strict=True)):
        rows = np.random.default_rng([seed, part]).permutation(len(x))[:size]
        flat = torch.from_numpy(x[rows].reshape(len(rows), -1)).float()
        drawn += [flat.div_(16 if name == "digits" else 255), torch.from_numpy(y[rows]).long()]
    return ImageData(*drawn, image_shape=x_train.shape[1:], name=name)


def _digits_pools():
    from sklearn.datasets import load_digits
    from sklearn.model_selection import train_test_split

    digits = load_digits()
    images, labels = digits.images.astype(np.uint8), digits.target  # (1797, 8, 8) in 0..16
    split = train_test_split(images, labels, test_size=360, stratify=labels, random_state=0)
    return (split[0], split[2]), (split[1], split[3])
