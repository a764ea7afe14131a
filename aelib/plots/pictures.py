"""Images in rows, codes and points in the plane."""

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from aelib.plots.style import color_of

__all__ = ["images", "latent_map", "panels", "points"]


def images(
    rows: Mapping[str, object],
    image_shape: tuple[int, int] = (28, 28),
    *,
    captions: Sequence | None = None,
    limits: tuple[float, float] = (0, 1),
    ax: Axes | None = None,
) -> Axes:
    """Draw rows of images under one another, each row with its name at the left.

    Parameters
    ----------
    rows : dict of str to array-like (n, H * W)
        The name of each row and its images. All rows hold the same number of images.
    image_shape : (int, int)
        Height and width in pixels.
    captions : n strings or numbers, or None
        Text under each column.
    limits : (float, float)
        Values drawn as black and as white.
    ax : Axes or None
        Where to draw; None makes a figure of fitting size.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If there is no image, or if the rows differ in length or do not fit the image shape, or
        the captions not the rows.
    """
    height, width = image_shape
    stacks = [_as_images(name, values, image_shape) for name, values in rows.items()]
    counts = {len(stack) for stack in stacks}
    if len(counts) != 1 or 0 in counts:
        raise ValueError(
            f"rows must all hold the same number of images, 1 or more, got {sorted(counts)}."
        )
    (count,) = counts
    captions = [""] * count if captions is None else captions
    if len(captions) != count:
        raise ValueError(f"captions must be {count}, one for each column, got {len(captions)}.")
    gap = max(1, height // 14)  # empty pixels between the images
    sheet = np.full((len(stacks) * (height + gap) - gap, count * (width + gap) - gap), np.nan)
    for i, stack in enumerate(stacks):
        for j, image in enumerate(stack):
            top, left = i * (height + gap), j * (width + gap)
            sheet[top : top + height, left : left + width] = image
    if ax is None:
        inches = min(1.0, 9 / count)
        _, ax = plt.subplots(figsize=(inches * count + 1.5, inches * len(stacks) + 0.4))
    ax.imshow(sheet, vmin=limits[0], vmax=limits[1], interpolation="nearest")
    ax.set_yticks([i * (height + gap) + height / 2 for i in range(len(stacks))], list(rows))
    ax.set_xticks([j * (width + gap) + width / 2 for j in range(count)], captions)
    _bare(ax)
    return ax


def latent_map(h, y, *, title: str = "", ax: Axes | None = None) -> Axes:
    """Draw two-dimensional codes as dots coloured by class, each class named near its middle.

    Parameters
    ----------
    h : array-like (N, 2)
        Codes.
    y : array-like (N,) of int
        Classes, 0 to 9.
    title : str
        Text above.
    ax : Axes or None
        Where to draw; None makes a new figure.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If the codes are not finite and (N, 2), N of 1 or more, or the classes not (N,).
    """
    h, y = _as_array(h), _as_array(y)
    if h.ndim != 2 or h.shape[1] != 2 or y.shape != (len(h),) or len(h) == 0:
        raise ValueError(f"h must be (N, 2) and y (N,), got shapes {h.shape} and {y.shape}.")
    if not np.isfinite(h).all():
        raise ValueError("h holds NaN or infinity: find where they come from first.")
    ax = ax or plt.subplots(figsize=(6, 6))[1]
    palette = plt.get_cmap("tab10")
    for label in np.unique(y):
        ours = h[y == label]
        ax.scatter(*ours.T, s=7, alpha=0.5, color=palette(int(label) % 10), linewidths=0)
    low, high = np.percentile(h, [0.5, 99.5], axis=0)  # a few codes far out would rule the scale
    span = np.where(high > low, high - low, 1)  # 1 where all codes are equal
    low, high = low - 0.05 * span, high + 0.05 * span
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
    for label, spot in _apart(h / span, y).items():  # names last: no dot covers one
        box = {"boxstyle": "round,pad=0.15", "facecolor": "white", "alpha": 0.8, "linewidth": 0}
        color = palette(int(label) % 10)
        ax.text(*(spot * span), str(label), fontsize=16, fontweight="bold", color=color, bbox=box)
    ax.set(xlabel="first number of the code", ylabel="second number of the code", title=title)
    return ax


def points(
    clouds: Mapping[str, object],
    *,
    colors: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw clouds of points in the plane, both axes to the same scale.

    Parameters
    ----------
    clouds : dict of str to array-like (n, 2)
        Name in the legend, and points.
    colors : dict of str to str, or None
        A key of `COLORS` for a name; the others take the next free colour.
    ax : Axes or None
        Where to draw; None makes a new figure.

    Returns
    -------
    Axes

    Raises
    ------
    ValueError
        If there is no cloud, one is not (n, 2), or for a colour that is not in `COLORS`.
    """
    if not clouds:
        raise ValueError("clouds holds no points, so there is nothing to draw.")
    clouds = {label: _as_array(cloud) for label, cloud in clouds.items()}
    for label, cloud in clouds.items():
        if cloud.ndim != 2 or cloud.shape[1] != 2:
            raise ValueError(f"cloud {label!r} must be points (n, 2), got shape {cloud.shape}.")
    ax = ax or plt.subplots(figsize=(5.5, 5.5))[1]
    for label, cloud in clouds.items():
        color = color_of(label, colors)
        ax.scatter(*cloud.T, s=14, alpha=0.7, linewidths=0, color=color, label=label)
    ax.set_aspect("equal")
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.08), ncols=len(clouds), markerscale=1.6)
    return ax


def panels(
    count: int, *, size: tuple[float, float] = (5, 4), widths: Sequence[float] | None = None
) -> np.ndarray:
    """Return `count` Axes side by side, each `size` inches on average, `widths` their shares."""
    ratios = {"width_ratios": widths} if widths else None
    figure, axes = plt.subplots(
        1, count, figsize=(size[0] * count, size[1]), gridspec_kw=ratios, layout="constrained"
    )
    return np.atleast_1d(axes)


def _as_array(values) -> np.ndarray:
    return values.detach().cpu().numpy() if hasattr(values, "detach") else np.asarray(values)


def _apart(h: np.ndarray, y: np.ndarray) -> dict[int, np.ndarray]:
    """Return a point near the middle of each class, as far from those of the others as can be."""
    spots: dict[int, np.ndarray] = {}
    for label in np.unique(y):
        ours = h[y == label]
        off_centre = np.linalg.norm(ours - np.median(ours, axis=0), axis=1)
        inner = ours[np.argsort(off_centre)[: 1 + len(ours) // 2]]
        taken = np.array(list(spots.values()) or [inner[0]])
        distances = np.linalg.norm(inner[:, None] - taken, axis=2).min(axis=1)
        spots[label] = inner[distances.argmax()] if spots else inner[0]
    return spots


def _as_images(name: str, values, image_shape: tuple[int, int]) -> np.ndarray:
    values = _as_array(values)
    if values.ndim != 2 or values.shape[1] != image_shape[0] * image_shape[1]:
        raise ValueError(
            f"row {name!r} must hold images as (n, {image_shape[0] * image_shape[1]}), "
            f"got shape {values.shape}."
        )
    return values.reshape(-1, *image_shape)


def _bare(ax: Axes) -> None:
    """Leave only the names at the edge: no frame, ticks or grid."""
    ax.grid(False)
    ax.tick_params(length=0)
    for spine in ax.spines.values():
        spine.set_visible(False)
