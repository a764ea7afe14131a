"""Images in rows, codes and points in the plane."""

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from aelib import _checks as checks
from aelib.plots.style import CLASSES, axes, by_name, color_names, color_of, legend

__all__ = ["images", "latent_map", "panels", "points"]

MOST_ROWS, MOST_IMAGES = 100, 200  # one under another, and in a row: more cannot be told apart
MOST_PANELS, MOST_INCHES = 50, 100
FAR = 10  # times the width of the limits: no image that was meant for them lies so far outside


def images(
    rows: Mapping[str, ArrayLike] | ArrayLike,
    image_shape: tuple[int, ...] | None = None,
    *,
    captions: Sequence[str | float] | None = None,
    limits: tuple[float, float] = (0, 1),
    ax: Axes | None = None,
) -> Axes:
    """Draw rows of images under one another, each row with its name at the left.

    Parameters
    ----------
    rows : dict of str to array-like (n, D), or one tensor or array of that shape
        The name of each row and its images. All rows hold the same number of images, 1 to 200.
        A tensor or an array is one row without a name.
    image_shape : (H, W), (H, W, 3) for colour, or None
        Height and width in pixels, with H * W or H * W * 3 = D; None takes the images as squares,
        in colour where a third of D is the square.
    captions : n strings or numbers, or None
        Text under each column.
    limits : (float, float)
        Values drawn as black and as white, in each colour. Those outside, as noise and linear
        decoders make them, are drawn as if at the limit; bytes, 0 to 255, lie too far outside.
    ax : Axes or None
        Where to draw; None makes a figure of fitting size.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError, TypeError
        If there is no image, if the rows differ in length or do not fit the image shape, the
        captions not the rows, if images lie far outside `limits`, or for an `ax` that is none.
    """
    low, high = checks.limits(limits, "(0, 1)")
    stacks = {
        name: checks.matrix(checks.entry("rows", name), values)
        for name, values in by_name("rows", rows).items()
    }
    height, width, *colours = shape = _shape_of_all(stacks, image_shape)
    count = _count_of_all(stacks)
    texts = [""] * count if captions is None else checks.sequence("captions", captions, "[1, 2]")
    texts = [checks.label("each of captions", caption) for caption in texts]
    if len(texts) != count:
        raise ValueError(f"captions must be {count}, one for each column, got {len(texts)}.")
    for name, stack in stacks.items():
        _check_range(name, stack, low, high)
    ax = axes(ax)
    if ax is None:
        inches = min(1.0, 9 / count)
        _, ax = plt.subplots(figsize=(inches * count + 1.5, inches * len(stacks) + 0.4))
    gap = max(1, height // 14)  # empty pixels between the images
    size = (len(stacks) * (height + gap) - gap, count * (width + gap) - gap)
    sheet = np.full((*size, *colours), np.nan)
    for i, stack in enumerate(stacks.values()):
        for j, image in enumerate(stack.reshape(-1, *shape)):
            top, left = i * (height + gap), j * (width + gap)
            sheet[top : top + height, left : left + width] = image
    if colours:  # matplotlib takes them in [0, 1] only, and paints NaN black: the gaps are clear
        sheet = np.dstack([(sheet - low) / (high - low), ~np.isnan(sheet[..., 0])])
        sheet = np.nan_to_num(sheet).clip(0, 1)
    ax.imshow(sheet, cmap="gray", vmin=low, vmax=high, interpolation="nearest")
    ax.set_yticks([i * (height + gap) + (height - 1) / 2 for i in range(len(stacks))], list(stacks))
    ax.set_xticks([j * (width + gap) + (width - 1) / 2 for j in range(count)], texts)
    _bare(ax)
    return ax


def latent_map(h: ArrayLike, y: ArrayLike, *, title: str = "", ax: Axes | None = None) -> Axes:
    """Draw two-dimensional codes as dots coloured by class, each class named near its middle.

    Parameters
    ----------
    h : array-like (N, 2)
        Codes.
    y : array-like (N,) of whole numbers
        Classes, 0 or larger; from 10 on, the colours come again.
    title : str
        Text above.
    ax : Axes or None
        Where to draw; None makes a new figure.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError, TypeError
        If the codes are not finite and (N, 2), N of 1 or more, or the classes not (N,) or not
        whole; for an `ax` that is none.
    """
    codes, classes = _in_the_plane("h", h), _classes(y)
    if classes.shape != (len(codes),):
        raise ValueError(
            f"h must be (N, 2) and y (N,), got shapes {codes.shape} and {classes.shape}."
        )
    title, ax = checks.text("title", title), axes(ax)
    ax = plt.subplots(figsize=(6, 6))[1] if ax is None else ax
    for label in np.unique(classes):
        left, up = codes[classes == label].T
        ax.scatter(left, up, s=7, alpha=0.5, color=CLASSES[int(label) % len(CLASSES)], linewidths=0)
    low, high = np.percentile(codes, [0.5, 99.5], axis=0)  # a few far out would rule the scale
    span = np.where(high > low, high - low, 1)  # 1 where all codes are equal
    low, high = low - 0.05 * span, high + 0.05 * span
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
    box = {"boxstyle": "round,pad=0.15", "facecolor": "white", "alpha": 0.8, "linewidth": 0}
    for label, spot in _apart(codes / span, classes).items():  # names last: no dot covers one
        left, up = spot * span
        color = CLASSES[label % len(CLASSES)]
        ax.text(left, up, str(label), fontsize=16, fontweight="bold", color=color, bbox=box)
    ax.set(xlabel="first number of the code", ylabel="second number of the code", title=title)
    return ax


def points(
    clouds: Mapping[str, ArrayLike] | ArrayLike,
    *,
    colors: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw clouds of points in the plane, both axes to the same scale.

    Parameters
    ----------
    clouds : dict of str to array-like (n, 2), or one tensor or array of that shape
        Name in the legend, and points. A tensor or an array is one cloud without a name.
    colors : dict of str to str, or None
        A key of `COLORS` for a name; the others take the next free colour.
    ax : Axes or None
        Where to draw; None makes a new figure.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError, TypeError
        If there is no cloud, one is not (n, 2) finite numbers, n of 1 or more, for a colour that
        is not in `COLORS`, or an `ax` that is none.
    """
    drawn = {
        label: _in_the_plane(checks.entry("clouds", label), cloud)
        for label, cloud in by_name("clouds", clouds).items()
    }
    names, ax = color_names(colors), axes(ax)
    ax = plt.subplots(figsize=(5.5, 5.5))[1] if ax is None else ax
    for label, cloud in drawn.items():
        x, y = cloud.T
        color = color_of(label, names)
        ax.scatter(x, y, s=14, alpha=0.7, linewidths=0, color=color, label=label)
    ax.set_aspect("equal")
    legend(ax, loc="upper center", bbox_to_anchor=(0.5, -0.08), ncols=len(drawn), markerscale=1.6)
    return ax


def panels(
    count: int, *, size: tuple[float, float] = (5, 4), widths: Sequence[float] | None = None
) -> np.ndarray:
    """Return Axes side by side.

    Parameters
    ----------
    count : int
        How many, 1 to 50.
    size : (float, float)
        Width and height of one, on average, in inches.
    widths : sequence of float, or None
        The share of the whole width that each takes; None gives all the same.

    Returns
    -------
    array (count,) of Axes

    Raises
    ------
    ValueError, TypeError
        For a count, a size or widths that are not as documented.
    """
    count = checks.whole("count", count, 1, MOST_PANELS)
    sides = [
        checks.number("every side in size", side, above=0, most=MOST_INCHES)
        for side in checks.sequence("size", size, "(5, 4)")
    ]
    if len(sides) != 2:
        raise ValueError(f"size must be (width, height) in inches, got {checks.shown(size)}.")
    ratios = None
    if widths is not None:
        shares = checks.sequence("widths", widths, "(2, 1)")
        ratios = [checks.number("every number in widths", share, above=0) for share in shares]
        if len(ratios) != count:
            raise ValueError(f"widths must be {count}, one for each panel, got {len(ratios)}.")
    _, row = plt.subplots(
        1,
        count,
        figsize=(sides[0] * count, sides[1]),
        width_ratios=ratios,
        layout="constrained",
        squeeze=False,
    )
    return row[0]


def _apart(h: np.ndarray, y: np.ndarray) -> dict[int, np.ndarray]:
    """Return a point near the middle of each class, as far from those of the others as can be."""
    spots: dict[int, np.ndarray] = {}
    for label in np.unique(y):
        ours = h[y == label]
        off_centre = np.linalg.norm(ours - np.median(ours, axis=0), axis=1)
        inner = ours[np.argsort(off_centre)[: 1 + len(ours) // 2]]
        taken = np.array(list(spots.values()) or [inner[0]])
        distances = np.linalg.norm(inner[:, None] - taken, axis=2).min(axis=1)
        spots[int(label)] = inner[distances.argmax()] if spots else inner[0]
    return spots


def _in_the_plane(name: str, values: ArrayLike) -> np.ndarray:
    """Return points (n, 2) that can be drawn: matplotlib itself fails beyond about 1e300."""
    found = checks.matrix(name, values, 2)
    if np.abs(found).max() > 1e100:
        raise ValueError(f"{name} holds numbers beyond 1e100, which cannot be drawn to scale.")
    return found


def _classes(y: ArrayLike) -> np.ndarray:
    found = checks.array("y", y)
    if (found != found.round()).any() or (found < 0).any() or (found > 2**53).any():
        raise ValueError("y must be classes: whole numbers, 0 or larger.")
    return found.astype(np.int64)


def _shape_of_all(
    stacks: Mapping[str, np.ndarray], image_shape: tuple[int, ...] | None
) -> tuple[int, ...]:
    """Return the one shape that the images of all rows have."""
    pixels = {name: stack.shape[1] for name, stack in stacks.items()}
    if len(set(pixels.values())) > 1:
        raise ValueError(f"rows must all hold images of the same size, got pixels of {pixels}.")
    return checks.image_shape(image_shape, pixels=next(iter(pixels.values())), colour=True)


def _count_of_all(stacks: Mapping[str, np.ndarray]) -> int:
    """Return the one number of images that all rows have."""
    counts = {len(stack) for stack in stacks.values()}
    if len(counts) != 1:
        raise ValueError(f"rows must all hold the same number of images, got {sorted(counts)}.")
    (count,) = counts
    if count > MOST_IMAGES or len(stacks) > MOST_ROWS:
        raise ValueError(
            f"rows must be at most {MOST_ROWS}, of at most {MOST_IMAGES} images each, to be told "
            f"apart, got {len(stacks)} of {count}: draw some of them, such as x[:10]."
        )
    return count


def _check_range(name: str, stack: np.ndarray, low: float, high: float) -> None:
    """Refuse images on another scale, such as bytes; noise and filters stay well within."""
    room = FAR * (high - low)
    if stack.min() < low - room or stack.max() > high + room:
        raise ValueError(
            f"{checks.entry('rows', name)} must hold images in [{low:g}, {high:g}], "
            f"got {stack.min():.4g} to {stack.max():.4g}: scale them first, such as bytes / 255, "
            "or pass other limits."
        )


def _bare(ax: Axes) -> None:
    """Leave only the names at the edge: no frame, ticks or grid."""
    ax.grid(False)
    ax.tick_params(length=0)
    for spine in ax.spines.values():
        spine.set_visible(False)
