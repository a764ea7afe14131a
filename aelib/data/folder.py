"""Images of your own that are files: a folder of them, or a folder for each class."""

import os
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image, ImageOps

from aelib import _checks as checks
from aelib._console import say

from .images import ImageData
from .own import checked_draw, counted, named_few, split

FITS = ("crop", "pad")
MOST_PIXELS = 4096  # of a side
BRIGHT = 255  # what white is while a picture is worked on


def from_folder(
    path: str | os.PathLike,
    size: int | tuple[int, int] | None = None,
    *,
    grey: bool = True,
    fit: str = "crop",
    ground: float = 1.0,
    test: float = 0.2,
    seed: int = 0,
) -> ImageData:
    """Return the images of a folder as rows in [0, 1]; printed lines say what was done to them.

    Every file that Pillow reads is taken, PNG and JPEG among them, with 8 or 16 bits, in grey, in
    colour, with a palette or in CMYK; it is turned upright as its EXIF says. No picture is
    stretched. Files that are none, or are damaged, are named and left out; those whose names begin
    with a dot are passed over.

    Parameters
    ----------
    path : str or path
        The folder. Where it has folders in it with images, in them or below, each is a class and
        named so; where it has none, there are no labels.
    size : int, (H, W) or None
        Pixels of the images to return, 1 to 4096 a side; a number alone is both sides. None keeps
        the size that all have.
    grey : bool
        Whether images become grey, by the luma of ITU-R 601. Otherwise their rows have the red,
        green and blue of each pixel beside each other.
    fit : "crop" or "pad"
        What becomes of images of other proportions than `size`: the middle of them is cut out, or
        they are set whole on the ground.
    ground : float, 0 (black) to 1 (white)
        The grey on which transparent images are laid, and with which others are padded.
    test : float, 0 or larger and below 1
        Share of the images, drawn at random, that are kept for testing; 0 keeps none, and the
        order as it is.
    seed : int
        Seed of that draw, 0 to 2^64 - 1.

    Returns
    -------
    ImageData
        Named as the folder is, with the names of the classes in `classes`.

    Raises
    ------
    ValueError, TypeError
        For a folder that is none or holds no image that can be read, images beside folders of
        images, sizes that differ where no `size` is given, or an argument outside what is said.

    Notes
    -----
    Lesson 15. Torchvision's ImageFolder reads the same layout.
    """
    folder = checks.existing_path(
        "path", path, folder=True, example=": pass the folder that it lies in"
    )
    name = folder.absolute().name or str(folder)  # of ".", too
    sides = None if size is None else _checked_size(size)
    grey, fit = checks.flag("grey", grey), checks.choice("fit", fit, FITS)
    ground = checks.number("ground", ground, least=0, most=1)
    test, seed = checked_draw(test, seed)
    from tqdm.auto import tqdm  # late: in a notebook it loads ipywidgets

    files = list(_files(folder))
    done: Counter[str] = Counter()
    read: dict[Path, np.ndarray] = {}
    left_out: list[str] = []
    for file in tqdm(files, unit="image", leave=False, delay=5):
        try:
            picture = _opened(file, grey, ground, done)
            read[file] = _as_array(picture, sides, fit, ground, done, grey)
        except Exception as why:  # whatever a broken file provokes in the library that reads it
            left_out.append(f"{file.relative_to(folder)} ({_reason(file, why)})")
    if not read:
        why = f": {named_few(left_out)}" if left_out else ", and no file at all"
        raise ValueError(f"path must hold images, and {path} holds none that can be read{why}.")
    shape = _one_shape(read, folder)
    names = _classes(folder, list(read))
    train, test_rows = split(len(read), test, seed, "path")
    where = "" if names is None else f" in {counted(len(names), 'class', 'classes')}"
    say(
        f"{name}: {counted(len(read), 'image')}{where}, {len(train):,} to train on and "
        f"{len(test_rows):,} to test, {shape[0]} x {shape[1]} pixels in "
        f"{'grey' if grey else 'colour'}."
    )
    for what, count in done.items():
        say(f"  {what}: {count:,}")
    if left_out:
        say(f"  left out: {len(left_out):,}, {named_few(left_out)}")
    return _drawn(folder, name, read, names, (train, test_rows))


def _checked_size(size: Any) -> tuple[int, int]:
    """Return height and width."""
    try:
        side = checks.whole("size", size, 1, MOST_PIXELS)
    except TypeError:
        sides = checks.sequence("size", size, "(28, 28)")
    else:
        return side, side
    if len(sides) != 2:
        raise ValueError(
            f"size must be (height, width) in pixels, or one number for both, got "
            f"{checks.shown(size)}; for colour pass grey=False."
        )
    height, width = (checks.whole("every side in size", side, 1, MOST_PIXELS) for side in sides)
    return height, width


# ---- Files and classes ---------------------------------------------------------------------------


def _files(folder: Path) -> Iterator[Path]:
    """Yield all files of a folder and those below, always in the same order."""

    def refuse(why: OSError):
        raise ValueError(f"path must be a folder that can be read: {why.filename} cannot be.")

    for place, below, names in os.walk(folder, onerror=refuse):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def _classes(folder: Path, files: list[Path]) -> tuple[str, ...] | None:
    """Return the names of the folders that images lie in, or None where there are no folders."""
    tops = {file.relative_to(folder).parts[0] for file in files if file.parent != folder}
    beside = [file.name for file in files if file.parent == folder]
    if tops and beside:
        raise ValueError(
            f"path must hold either images or folders of images, one for each class, and {folder} "
            f"holds {counted(len(beside), 'image')} ({named_few(beside)}) beside "
            f"{counted(len(tops), 'folder')} ({named_few(sorted(tops))}): move them apart."
        )
    return tuple(sorted(tops)) or None


def _one_shape(read: dict[Path, np.ndarray], folder: Path) -> tuple[int, ...]:
    """Return the one shape that all images have."""
    shapes = Counter(image.shape for image in read.values())
    if len(shapes) > 1:
        (often, _), *_, (seldom, _) = shapes.most_common()
        odd = next(file for file, image in read.items() if image.shape == seldom)
        raise ValueError(
            f"size must be given, such as size=64, since the images of path have {len(shapes)} "
            f"sizes: {often[0]} x {often[1]} most often, and {odd.relative_to(folder)} "
            f"{seldom[0]} x {seldom[1]} (height x width)."
        )
    return next(iter(shapes))


def _drawn(
    folder: Path,
    name: str,
    read: dict[Path, np.ndarray],
    classes: tuple[str, ...] | None,
    parts: tuple[np.ndarray, np.ndarray],
) -> ImageData:
    """Return the images of both parts, and their classes where there are any."""
    rows = np.stack([image.reshape(-1) for image in read.values()])
    labels = None
    if classes is not None:
        number = {each: i for i, each in enumerate(classes)}
        labels = torch.tensor([number[file.relative_to(folder).parts[0]] for file in read])
    halves: list[Any] = []
    for part in parts:
        halves += [torch.from_numpy(rows[part]), None if labels is None else labels[part]]
    shape = next(iter(read.values())).shape
    return ImageData(*halves, image_shape=shape, name=name, classes=classes)


# ---- Pictures ------------------------------------------------------------------------------------


class _Unusable(ValueError):
    """What is wrong with a picture that can be read."""


def _opened(file: Path, grey: bool, ground: float, done: Counter[str]) -> Image.Image:
    """Return a picture upright, of mode "L" or "RGB", or "F" in [0, 255] where it has 16 bits."""
    notes: list[str] = []  # said only of a picture that can be read to its end
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large pictures, and of odd metadata
        with Image.open(file) as opened:
            deep = ";16" in str(opened.tile)  # how the file writes its numbers
            if getattr(opened, "n_frames", 1) > 1:
                notes.append("first of several frames taken")
            turned = ImageOps.exif_transpose(opened)  # reads all of it
            if (opened.getexif().get(0x0112) or 1) != 1:
                notes.append("turned as their EXIF says")
    if turned.mode.startswith(("I", "F")):
        picture = _from_numbers(turned, notes)
    else:
        if deep:
            notes.append("16 bits a colour, of which Pillow keeps 8")
        picture = _from_colours(turned, grey, ground, notes)
    done.update(notes)
    return picture


def _from_numbers(picture: Image.Image, notes: list[str]) -> Image.Image:
    """Return a picture of whole numbers of 16 bits, or of floats in [0, 1], as floats."""
    values = np.asarray(picture, np.float64)
    white = 1 if picture.mode == "F" else 65535
    if not (np.isfinite(values).all() and values.min() >= 0 and values.max() <= white):
        raise _Unusable(f"numbers beyond 0 to {white}: read it yourself, and use from_arrays")
    notes.append("floats in [0, 1]" if white == 1 else "16 bits, all of them kept")
    return Image.fromarray((BRIGHT / white * values).astype(np.float32))


def _from_colours(picture: Image.Image, grey: bool, ground: float, notes: list[str]) -> Image.Image:
    """Return a picture of 8 bits without palette, transparency or other sets of colours."""
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        if picture.getchannel("A").getextrema() != (BRIGHT, BRIGHT):
            notes.append(f"transparent, laid on a ground of {ground:g} (0 black, 1 white)")
        level = round(BRIGHT * ground)
        sheet = Image.new("RGBA", picture.size, (level, level, level, BRIGHT))
        picture = Image.alpha_composite(sheet, picture)
    elif picture.mode in ("CMYK", "YCbCr", "LAB", "HSV"):
        notes.append(f"from {picture.mode} to red, green and blue, by no colour profile")
    coloured = picture.mode not in ("L", "1")
    if grey and coloured:
        notes.append("made grey")
    picture = picture.convert("RGB") if coloured or not grey else picture.convert("L")
    return picture.convert("L") if grey else picture


def _as_array(
    picture: Image.Image,
    sides: tuple[int, int] | None,
    fit: str,
    ground: float,
    done: Counter[str],
    grey: bool,
) -> np.ndarray:
    """Return a picture of the wanted size as floats in [0, 1], (H, W) or (H, W, 3)."""
    if sides is not None:
        picture = _fitted(picture, sides, fit, ground, done)
    values = np.asarray(picture, np.float32) / BRIGHT
    values = values.clip(0, 1)  # what enlarging floats overshoots
    return values if grey or values.ndim == 3 else np.repeat(values[..., None], 3, axis=2)


def _fitted(
    picture: Image.Image, sides: tuple[int, int], fit: str, ground: float, done: Counter[str]
) -> Image.Image:
    """Return a picture of the wanted size, cut to its proportions or padded to them."""
    height, width = sides
    if picture.size == (width, height):
        return picture
    if picture.width * height != picture.height * width:
        done["cut to the middle" if fit == "crop" else "padded"] += 1
    scales = (width / picture.width, height / picture.height)
    scale = max(scales) if fit == "crop" else min(scales)
    done["enlarged" if scale > 1 else "made smaller" if scale < 1 else "of the same scale"] += 1
    if fit == "crop":
        return ImageOps.fit(picture, (width, height))
    level = BRIGHT * ground
    color = level if picture.mode == "F" else (round(level),) * len(picture.getbands())
    return ImageOps.pad(picture, (width, height), color=color)  # type: ignore[arg-type]


def _reason(file: Path, why: Exception) -> str:
    """Return in a few words why a file is left out."""
    if isinstance(why, _Unusable):
        return str(why)
    if isinstance(why, Image.DecompressionBombError):
        return "more pixels than Pillow opens"
    if isinstance(why, Image.UnidentifiedImageError):
        heic = file.suffix.lower() in (".heic", ".heif")  # what telephones write
        return "HEIC, which Pillow does not read: save it as JPEG" if heic else "no image"
    return "damaged"
