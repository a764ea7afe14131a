"""The files of MNIST and Fashion-MNIST: verified at every load, fetched where they are not right.

Only a file that breaks off is replaced. One that is whole but holds something else may be all that
its owner has of it: it is named, and left as it is.

Nothing here waits for ever. A download runs in a thread that is left behind as soon as its hosts
are silent or slower than the caller's patience, and a host that failed is not waited for again.
"""

import contextlib
import gzip
import hashlib
import importlib.util
import io
import math
import os
import threading
import time
import zlib
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import platformdirs

from aelib._console import say
from aelib._files import replacing

from .errors import DataUnavailable

Pools = tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]

FOLDERS = {"mnist": "MNIST", "fashion_mnist": "FashionMNIST"}  # also torchvision's class names

# The decompressed files of MNIST. For Fashion-MNIST only the checksums of the .gz are known.
MNIST_MD5 = {
    "train-images-idx3-ubyte": "6bbc9ace898e44ae57da46a324031adb",
    "train-labels-idx1-ubyte": "a25bea736e30d166cdddb491f175f624",
    "t10k-images-idx3-ubyte": "2646ac647ad5339dbf082846283269ea",
    "t10k-labels-idx1-ubyte": "27ae3e4e09519cfbb04c329615203637",
}
IDX_BYTES = {8: 1, 9: 1, 11: 2, 12: 4, 13: 4, 14: 8}  # of a number, by the type in the header
STALL = 5.0  # seconds in which a host must have sent LEAST bytes
LEAST = 100_000
SHOWN = 32  # characters of a folder's name in a brief reason

# Why a download failed, in a sentence and in a few words: an absent host is waited for only once.
_failures: dict[str, tuple[str, str]] = {}


def read_pools(name: str, patience: float) -> Pools:
    """Return ((images, labels) of train, of test) of a set, out of verified files only.

    Parameters
    ----------
    name : "mnist" or "fashion_mnist"
    patience : float
        Seconds that a download may take; math.inf to wait as long as bytes arrive.

    Returns
    -------
    images : (N, H, W) uint8, in 0 to 255
    labels : (N,) uint8

    Raises
    ------
    DataUnavailable
        Where a file is missing or damaged and cannot be fetched, cannot be read, or where another
        file stands in its place.
    """
    root = Path(
        os.path.expanduser(os.environ.get("AELIB_DATA") or platformdirs.user_cache_dir("aelib"))
    )
    folder, whose = root / FOLDERS[name] / "raw", FOLDERS[name]
    contents, damaged, other = _read_all(name, folder)
    missing = [file for file in MNIST_MD5 if file not in contents]
    in_the_way = [path for path in other if path.suffix == ".gz"]
    if in_the_way:
        raise DataUnavailable(
            f"{_names(in_the_way)} in {folder} is whole but not {whose}'s (its checksum is "
            "another): it was left as it is. Move it to another folder, or let the environment "
            f"variable AELIB_DATA name another one for {whose}.",
            f"{whose} is not in {_shortened(root)}, where its names are taken",
        )
    try:
        contents |= _fetch(name, folder, missing, patience) if missing else {}
    except DataUnavailable as why:
        spoilt = f" {_names(damaged)} there is damaged." if damaged else ""
        spoilt += f" {_names(other)} there is not {whose}'s." if other else ""
        state = "not in" if len(missing) == len(MNIST_MD5) and not spoilt else "not whole in"
        raise DataUnavailable(
            f"{whose} is not whole in {folder} and could not be fetched ({why}).{spoilt} "
            f"Put {', '.join(f'{file}.gz' for file in missing)} there by hand, or let the "
            f"environment variable AELIB_DATA name the folder that holds {whose}/raw; "
            f'"glyphs" needs no network.',
            f"{whose} is {state} {_shortened(root)} and {why.brief}",
        ) from None
    for path in damaged:
        _restore(path, contents[path.name.removesuffix(".gz")], missing)
    for path in other:
        say(
            f"{path} is not {whose}'s (its checksum is another) and was left as it is: "
            f"{whose} is read from {path.name}.gz. Delete it if you do not need it."
        )
    x_train, y_train, x_test, y_test = (_parse_idx(contents[file]) for file in MNIST_MD5)
    return (x_train, y_train), (x_test, y_test)


def _restore(path: Path, content: bytes, fetched: list[str]) -> None:
    """Say how a damaged file was made good, and write it where no download has done so."""
    how = "fetched again" if path.name.removesuffix(".gz") in fetched else "read from its .gz"
    say(f"{path} was damaged (its checksum is wrong) and has been {how}.")
    if path.suffix != ".gz":
        with contextlib.suppress(DataUnavailable):  # in a read-only folder it stays as it is
            _write(path, content)


def _names(paths: list[Path]) -> str:
    return ", ".join(path.name for path in paths)


def _shortened(folder: Path) -> str:
    """Return a folder for a line with little room: from the home folder, or its end only."""
    shown = str(folder)
    with contextlib.suppress(ValueError, RuntimeError):  # not in it, or there is none
        shown = os.path.join("~", folder.relative_to(Path.home()))
    return shown if len(shown) <= SHOWN else "..." + shown[3 - SHOWN :]


def _read_all(name: str, folder: Path) -> tuple[dict[str, bytes], list[Path], list[Path]]:
    """Return the content of each file that is right, and which are damaged, or other files."""
    contents: dict[str, bytes] = {}
    damaged: list[Path] = []
    other: list[Path] = []
    for file in MNIST_MD5:
        for path in (folder / file, folder / f"{file}.gz"):
            packed = path.suffix == ".gz"
            if name == "fashion_mnist" and not packed:
                continue  # nothing to verify it by
            stored = _read(name, path)
            if stored is None:
                continue
            content = _verified(name, file, stored, packed)
            if content is not None:
                contents[file] = content
                break
            (damaged if _breaks_off(stored, packed) else other).append(path)
    return contents, damaged, other


def _read(name: str, path: Path) -> bytes | None:
    """Return what a file holds, or None where there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as why:
        raise DataUnavailable(
            f"{path} cannot be read ({why.strerror}); make it readable, or let the "
            f"environment variable AELIB_DATA name another folder.",
            f"{FOLDERS[name]} is in {_shortened(path.parents[2])} but cannot be read",
        ) from None


def _breaks_off(stored: bytes, packed: bool) -> bool:
    """Say whether a file is empty, holds zeros only, or ends before it should."""
    if not stored.strip(b"\0"):  # all zeros: what a crash can leave of a file
        return True
    if packed:
        try:
            gzip.decompress(stored)
        except (OSError, EOFError, zlib.error):
            return stored[:2] == b"\x1f\x8b"  # else it is no .gz at all, whatever its name
        return False
    if stored[:2] != b"\0\0" or len(stored) < 4 or stored[2] not in IDX_BYTES:
        return False
    start = 4 + 4 * stored[3]
    shape = np.frombuffer(stored[4 : len(stored) // 4 * 4][: 4 * stored[3]], ">u4")
    return len(stored) < start + math.prod(shape.tolist()) * IDX_BYTES[stored[2]]


def _verified(name: str, file: str, stored: bytes, packed: bool) -> bytes | None:
    """Return the content of a file, unpacked, or None where a checksum says it is not right."""
    if name == "fashion_mnist":
        known = dict(_torchvision_set(name).resources)[file + ".gz"]
        return gzip.decompress(stored) if _md5(stored) == known else None
    try:
        content = gzip.decompress(stored) if packed else stored
    except (OSError, EOFError, zlib.error):
        return None
    return content if _md5(content) == MNIST_MD5[file] else None


def _md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def _torchvision_set(name: str):
    try:
        from torchvision import datasets  # slow to import: only where mirrors or MD5s are needed
    except (ImportError, RuntimeError) as error:  # of another torch: it lacks operators
        raise DataUnavailable(
            "torchvision, which knows where its files are, does not load beside this torch "
            f"({error}): install two that belong together, by pip install --upgrade torch "
            "torchvision",
            "torchvision does not load beside this torch",
        ) from error
    return getattr(datasets, FOLDERS[name])


def _parse_idx(content: bytes) -> np.ndarray:
    dims = content[3]  # bytes 0..3: 0, 0, type (8: uint8), number of dimensions; then each size
    shape = np.frombuffer(content, ">u4", dims, offset=4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * dims).reshape(shape)


def _fetch(name: str, folder: Path, files: list[str], patience: float) -> dict[str, bytes]:
    """Download files in a thread, which is left behind where its hosts are silent or too slow."""
    for key in (name,) if patience == math.inf else (name, "auto"):
        if key in _failures:
            sentence, brief = _failures[key]
            raise DataUnavailable(f"{sentence}; restart Python to try again", brief)
    if importlib.util.find_spec("pooch") is None:
        why = "pooch, which fetches it, is not installed"
        raise DataUnavailable(why, why)
    standing = next(place for place in (folder, *folder.parents) if place.exists())
    if not (standing.is_dir() and os.access(standing, os.W_OK)):
        why = f"nothing can be written in {standing}"
        raise DataUnavailable(why, "nothing can be written there")
    inbox = _Inbox()
    contents: dict[str, bytes] = {}
    problems: list[tuple[str, str]] = []
    mirrors = list(_torchvision_set(name).mirrors)

    def work():
        try:
            for file in files:
                contents[file], packed = _fetch_one(name, file, mirrors, inbox)
                _write(folder / f"{file}.gz", packed)
        except DataUnavailable as why:
            problems.append((str(why), why.brief))

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    outcome = _watch(thread, inbox, patience)
    if outcome == "slow":  # for who asked for the set by name, it may go on
        why = f"the download takes more than {patience:g} s"
        _failures["auto"] = why, "its download is too slow"
        raise DataUnavailable(*_failures["auto"])
    if outcome == "stalled":
        problems.append((f"next to nothing arrived in {STALL:g} s", "no host answered"))
    if problems:
        _failures[name] = problems[0]
        raise DataUnavailable(*_failures[name])
    return contents


def _watch(thread: threading.Thread, inbox: "_Inbox", patience: float) -> str:
    """Wait for a download; return "ended", or that it is too "slow" or "stalled"."""
    begin = window = time.monotonic()
    before = 0
    while True:
        thread.join(0.05)
        if not thread.is_alive():
            return "ended"
        now = time.monotonic()
        if now - begin > patience:
            return "slow"
        if now - window > STALL:
            if inbox.received - before < LEAST:
                return "stalled"
            window, before = now, inbox.received


class _Inbox(io.BytesIO):
    """What a host sends; `received` counts all bytes, so that a stalled host is noticed."""

    received = 0

    def write(self, chunk) -> int:
        self.received += len(chunk)
        return super().write(chunk)


def _fetch_one(name: str, file: str, mirrors: list[str], inbox: _Inbox) -> tuple[bytes, bytes]:
    """Return a file's content and its .gz from the first mirror that has it."""
    import pooch  # only here: who has the data, or takes glyphs, needs none

    download = pooch.HTTPDownloader(timeout=0.45 * STALL, chunk_size=2**14)
    reasons, brief = [], "no host answered"
    for mirror in tuple(mirrors):
        inbox.seek(0)
        inbox.truncate()
        try:
            download(f"{mirror}{file}.gz", inbox, None)
            content = _verified(name, file, inbox.getvalue(), packed=True)
            if content is not None:
                return content, inbox.getvalue()
            reason = "sent something else"
        except Exception as why:  # whatever a broken host provokes, the next one may do
            reason = type(why).__name__
        if reason in ("sent something else", "HTTPError"):
            brief = "no host sent it whole"
        reasons.append(f"{urlsplit(mirror).netloc}: {reason}")
        mirrors.append(mirrors.pop(0))  # for the next file, ask this one last
    raise DataUnavailable(", ".join(reasons), brief)


def _write(path: Path, content: bytes):
    """Write a file whole or not at all, also where two processes write it at once."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as part:
            part.write_bytes(content)
    except OSError as why:
        sentence = f"{path} cannot be written ({why.strerror})"
        raise DataUnavailable(sentence, "it cannot be stored there") from None
