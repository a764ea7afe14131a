"""The image sets: which there are, and how images are drawn from them."""

import math
import os
from dataclasses import dataclass

import numpy as np
import torch

from aelib import _checks as checks
from aelib._console import say

from .errors import DataUnavailable
from .files import FOLDERS, Pools, read_pools
from .glyphs import SIDE, random_glyphs

NAMES = ("auto", *FOLDERS, "glyphs", "digits")
AUTO_PATIENCE = 60.0  # seconds that "auto" gives a download before it draws glyphs
MOST = 2**63 - 1  # images that can be asked for, of which as many are given as there are
MOST_GLYPHS = 1_000_000  # 3 GB


@dataclass(frozen=True)
class ImageData:
    """Images and labels, drawn at random from a set's own pools, or from images of your own.

    Attributes
    ----------
    x_train, x_test : (N, D) float32 tensors, in [0, 1]
        One image a row. In the sets of the course 0 is the background and 1 is full ink.
    y_train, y_test : (N,) int64 tensors, or None
        The classes, from 0 to 9: digits, or the garments of Fashion-MNIST. None where images of
        your own have no labels.
    image_shape : (H, W), or (H, W, 3) for colour
        Pixels, with H * W or H * W * 3 = D: in colour, the three numbers of one pixel stand
        beside each other.
    name : str
        The set that these images are of, whatever was asked for: "mnist", "fashion_mnist",
        "glyphs" or "digits"; or the folder, or "arrays".
    factors, factors_test : dict of (N,) float32 tensors, or None
        What each glyph was drawn with: "rotation" in degrees, "zoom" as a ratio, "slant" in pixels
        to the right for each pixel up, "stroke" in pixels. None for the other sets.
    classes : tuple of str, or None
        The names of the classes, by their numbers, where images of your own have such names.

    Notes
    -----
    Images and labels are first used in lesson 00, factors in lesson 02, images of your own in 15.
    """

    x_train: torch.Tensor
    y_train: torch.Tensor | None
    x_test: torch.Tensor
    y_test: torch.Tensor | None
    image_shape: tuple[int, ...]
    name: str
    factors: dict[str, torch.Tensor] | None = None
    factors_test: dict[str, torch.Tensor] | None = None
    classes: tuple[str, ...] | None = None


def load_images(
    name: str = "auto", train: int = 10_000, test: int = 2_000, seed: int = 0
) -> ImageData:
    """Return training and test images of a set, as flat rows in [0, 1].

    Parameters
    ----------
    name : "mnist", "fashion_mnist", "glyphs", "digits" or "auto"
        MNIST and Fashion-MNIST: 28x28, 60,000 + 10,000. Glyphs: 28x28 digits drawn from fonts,
        up to a million, with known factors. Digits: 8x8, scikit-learn's 1,797, split 1,437 + 360.
        "auto" is MNIST where it is on disk or can be fetched within about a minute, otherwise
        glyphs, and one printed line says why. The variable AELIB_DATASET puts another name in the
        place of "auto"; AELIB_DATA names the folder that holds MNIST/raw and FashionMNIST/raw.
    train, test : int
        How many images, at least 1. Where the pool holds fewer, all are given and a line says so.
    seed : int
        Seed of the draw, 0 to 2^64 - 1. With one seed, fewer images are the first of more images
        (not so for glyphs).

    Returns
    -------
    ImageData
        ``x_train`` (train, D) float32 with ``y_train`` (train,) int64, and the same for test.

    Raises
    ------
    ValueError
        For an unknown name, also in AELIB_DATASET, or a size or a seed out of its range.
    TypeError
        For a size or a seed that is not a whole number.
    DataUnavailable
        Where a set that was asked for by name is not on disk and cannot be fetched.

    Notes
    -----
    First used in lesson 00.
    """
    sizes = (checks.whole("train", train, 1, MOST), checks.whole("test", test, 1, MOST))
    seed = checks.seed(seed)
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
        say(
            f"{why.brief}: using glyphs, digits drawn from fonts. For MNIST: "
            'data.load_images("mnist") in a new session with a network, or set AELIB_DATA.'
        )
        return _load_glyphs(sizes, seed)


def _resolve(name: str) -> tuple[str, float]:
    """Return the set that is meant, and how many seconds its download may take."""
    name = checks.choice("name", name, NAMES)
    if name != "auto":
        return name, math.inf
    wanted = os.environ.get("AELIB_DATASET") or "auto"
    checks.choice("the environment variable AELIB_DATASET", wanted, NAMES)
    return ("mnist", AUTO_PATIENCE) if wanted == "auto" else (wanted, math.inf)


def _load_glyphs(sizes: tuple[int, int], seed: int) -> ImageData:
    for argument, size in zip(("train", "test"), sizes, strict=True):
        checks.whole(argument, size, most=MOST_GLYPHS)
    train, test = (
        random_glyphs(n, np.random.default_rng([seed, part])) for part, n in enumerate(sizes)
    )
    images_and_labels = (*train[:2], *test[:2])
    return ImageData(*images_and_labels, (SIDE, SIDE), "glyphs", train[2], test[2])


def _draw_from(pools: Pools, name: str, sizes: tuple[int, int], seed: int) -> ImageData:
    """Draw rows at random from each pool."""
    (x_train, _), (x_test, _) = pools
    if sizes[0] > len(x_train) or sizes[1] > len(x_test):
        say(
            f"{name} holds {len(x_train):,} training and {len(x_test):,} test images: "
            f"asked for {sizes[0]:,} and {sizes[1]:,}, it gives what it has."
        )
    drawn = []
    for part, ((x, y), size) in enumerate(zip(pools, sizes, strict=True)):
        rows = np.random.default_rng([seed, part]).permutation(len(x))[:size]
        flat = torch.from_numpy(x[rows].reshape(len(rows), -1)).float()
        drawn += [flat.div_(16 if name == "digits" else 255), torch.from_numpy(y[rows]).long()]
    return ImageData(*drawn, image_shape=x_train.shape[1:], name=name)


def _digits_pools() -> Pools:
    from sklearn.datasets import load_digits
    from sklearn.model_selection import train_test_split

    flat, labels = load_digits(return_X_y=True)
    images = np.asarray(flat, np.uint8).reshape(-1, 8, 8)  # 1,797 of them, in 0..16
    split = train_test_split(images, labels, test_size=360, stratify=labels, random_state=0)
    x_train, x_test, y_train, y_test = map(np.asarray, split)
    return (x_train, y_train), (x_test, y_test)
