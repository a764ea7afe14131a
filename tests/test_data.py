"""The image sets under attack, the glyphs under measurement.

Small idx files stand in for MNIST and servers on 127.0.0.1 for its mirrors; the tests that want the
real files say so and are skipped where AELIB_DATA does not hold them.
"""

import gzip
import hashlib
import http.server
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from aelib import data
from aelib.data import files, glyphs
from aelib.data import images as sets

IMAGES, LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"
REAL = Path(os.environ.get("AELIB_DATA") or "nowhere").expanduser() / "MNIST" / "raw"
needs_mnist = pytest.mark.skipif(
    not all(any(REAL.glob(f"{file}*")) for file in files.MNIST_MD5),
    reason="AELIB_DATA does not hold the real MNIST",
)


# ---- Stand-ins for MNIST and its mirrors ---------------------------------------------------------


def idx(array):
    header = bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes()
    return header + array.astype(np.uint8).tobytes()


def small_set():
    rng = np.random.default_rng(0)
    arrays = []
    for n in (60, 20):
        arrays += [rng.integers(0, 256, (n, 4, 5)), np.arange(n) % 10]
    return dict(zip(files.MNIST_MD5, map(idx, arrays), strict=True))


FILES = small_set()
PACKED = {f"{file}.gz": gzip.compress(content, mtime=0) for file, content in FILES.items()}


def md5(content):
    return hashlib.md5(content).hexdigest()


def good(handler, packed):
    reply(handler, packed)


def reply(handler, body, length=None):
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body) if length is None else length))
    handler.end_headers()
    handler.wfile.write(body)


def silent(handler, packed):
    handler.server.released.wait(20)


def dripping(handler, packed):
    reply(handler, b"", length=10_000_000)
    while not handler.server.released.wait(0.01):
        handler.wfile.write(b"drip")


def dripping_chunks(handler, packed):
    handler.protocol_version = "HTTP/1.1"
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    while not handler.server.released.wait(0.01):
        handler.wfile.write(b"1\r\nx\r\n")


def dripping_headers(handler, packed):
    handler.wfile.write(b"HTTP/1.0 200 OK\r\n")
    while not handler.server.released.wait(0.01):
        handler.wfile.write(b"X-More: yes\r\n")


def cut_off(handler, packed):
    reply(handler, packed[: len(packed) // 2], length=len(packed))


def short(handler, packed):
    reply(handler, packed[: len(packed) // 2])


def portal(handler, packed):
    reply(handler, b"<html>Please log in to the hotel's network</html>")


def absent(handler, packed):
    handler.send_error(404)


@pytest.fixture
def serve():
    """Start servers that answer each request for a file as the given function does."""
    servers = []

    def start(behaviour):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                server.asked.append(self.path)
                try:
                    behaviour(self, PACKED[self.path.strip("/")])
                except OSError:
                    pass  # the other side has hung up

            def log_message(self, *args):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads, server.asked, server.released = True, [], threading.Event()
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
        servers.append(server)
        server.url = f"http://127.0.0.1:{server.server_port}/"
        return server

    yield start
    for server in servers:
        server.released.set()
        server.shutdown()
        server.server_close()


@pytest.fixture
def refusing():
    with socket.socket() as unused:  # bound, so that nobody else takes it, but never listening
        unused.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{unused.getsockname()[1]}/"


@pytest.fixture
def mnist(monkeypatch, tmp_path, refusing):
    """Put the small set in MNIST's place; set `.mirrors` to say where it can be fetched."""
    stand_in = SimpleNamespace(
        mirrors=[refusing],
        resources=[(file, md5(packed)) for file, packed in PACKED.items()],
        root=tmp_path / "cache",
        raw=tmp_path / "cache" / "MNIST" / "raw",
    )
    for variable in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "AELIB_DATASET"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("AELIB_DATA", str(stand_in.root))
    monkeypatch.setattr(files, "MNIST_MD5", {file: md5(body) for file, body in FILES.items()})
    monkeypatch.setattr(files, "_torchvision_set", lambda name: stand_in)
    monkeypatch.setattr(files, "_failures", {})
    monkeypatch.setattr(files, "STALL", 0.6)
    return stand_in


def store(folder, contents):
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content)


def assert_right(images):
    """Every image of the small set is there, each with its own label."""
    assert images.image_shape == (4, 5)
    for x, y, file in (
        (images.x_train, images.y_train, IMAGES),
        (images.x_test, images.y_test, "t10k-images-idx3-ubyte"),
    ):
        expected = np.frombuffer(FILES[file][16:], np.uint8).reshape(-1, 20)
        found = (x * 255).round().numpy().astype(np.uint8)
        place = [int(np.flatnonzero((expected == row).all(1))[0]) for row in found]
        assert sorted(place) == list(range(len(expected)))
        assert [p % 10 for p in place] == y.tolist()


def load_small(name="mnist"):
    return data.load_images(name, 60, 20)


def test_a_torchvision_of_another_torch_is_a_reason_like_others(monkeypatch, tmp_path, capsys):
    """It raises RuntimeError at its import, and `auto` goes on without it."""

    class Broken:
        def find_spec(self, name, path=None, target=None):
            if name == "torchvision":
                raise RuntimeError("operator torchvision::nms does not exist")

    monkeypatch.setenv("AELIB_DATA", str(tmp_path))
    monkeypatch.delenv("AELIB_DATASET", raising=False)
    monkeypatch.setattr(files, "_failures", {})
    for name in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    said = r"torchvision.* does not load beside this torch \(operator .*nms.*pip install --upgrade"
    with pytest.raises(data.DataUnavailable, match=said):
        data.load_images("mnist", 60, 20)
    assert data.load_images("auto", 60, 20).name == "glyphs"
    assert "torchvision does not load beside this torch" in capsys.readouterr().out


# ---- Files on disk -------------------------------------------------------------------------------


@pytest.mark.parametrize("stored", [FILES, PACKED], ids=["raw", "gz"])
def test_good_files_are_read_without_network_or_torchvision(mnist, monkeypatch, capsys, stored):
    store(mnist.raw, stored)
    monkeypatch.setattr(files, "_torchvision_set", None)
    assert_right(load_small())
    assert_right(load_small("auto"))
    assert capsys.readouterr().out == ""


def altered(content):
    return content[:-3] + bytes([content[-3] ^ 1]) + content[-2:]


def halved(content):
    return content[: len(content) // 2]


def emptied(content):
    return b""


def zeroed(content):
    return bytes(len(content))


@pytest.mark.parametrize("spoil", [halved, emptied, zeroed, lambda c: c[:6]])
def test_damaged_raw_file_is_named_and_restored_from_its_gz(mnist, capsys, spoil):
    store(mnist.raw, PACKED | FILES | {IMAGES: spoil(FILES[IMAGES])})
    assert_right(load_small())
    (line,) = capsys.readouterr().out.splitlines()
    assert IMAGES in line and "damaged" in line and "read from its .gz" in line
    assert (mnist.raw / IMAGES).read_bytes() == FILES[IMAGES]
    assert sorted(p.name for p in mnist.raw.iterdir()) == sorted(PACKED | FILES)


@pytest.mark.parametrize("spoil", [altered, halved, emptied])
def test_damaged_raw_and_gz_are_named_and_fetched_again(mnist, serve, capsys, spoil):
    server = serve(good)
    mnist.mirrors = [server.url]
    packed = f"{IMAGES}.gz"
    store(mnist.raw, FILES | {IMAGES: halved(FILES[IMAGES]), packed: spoil(PACKED[packed])})
    assert_right(load_small())
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and all(IMAGES in line and "fetched again" in line for line in lines)
    assert server.asked == [f"/{packed}"]  # the good files were left alone
    assert (mnist.raw / IMAGES).read_bytes() == FILES[IMAGES]
    assert (mnist.raw / packed).read_bytes() == PACKED[packed]


def test_damaged_file_without_network_is_named_and_never_used(mnist, capsys):
    store(mnist.raw, FILES | {IMAGES: halved(FILES[IMAGES])})
    with pytest.raises(data.DataUnavailable, match=f"{IMAGES} there is damaged"):
        load_small()
    assert (mnist.raw / IMAGES).read_bytes() == halved(FILES[IMAGES])
    assert load_small("auto").name == "glyphs"
    only_line(capsys.readouterr().out, "not whole in")


def floats(content):
    return bytes([0, 0, 13, 2, 0, 0, 0, 5, 0, 0, 0, 1]) + np.arange(5, dtype=">f4").tobytes()


OTHERS = [  # whole files under one of MNIST's names
    pytest.param(altered, id="images of the same shape"),
    pytest.param(lambda c: idx(np.ones((7, 3, 3))), id="images of another shape"),
    pytest.param(floats, id="numbers of another type"),
    pytest.param(lambda c: b"P5 2 2 255 ....", id="no idx file"),
]


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("beside", ["a good .gz", "nothing"])
def test_a_whole_file_of_the_readers_is_named_and_never_touched(
    mnist, serve, capsys, other, beside
):
    mnist.mirrors = [serve(good).url]
    theirs = other(FILES[IMAGES])
    store(mnist.raw, FILES | (PACKED if beside == "a good .gz" else {}) | {IMAGES: theirs})
    assert_right(load_small())
    (line,) = capsys.readouterr().out.splitlines()
    assert str(mnist.raw / IMAGES) in line and "left as it is" in line
    assert (mnist.raw / IMAGES).read_bytes() == theirs
    assert (mnist.raw / f"{IMAGES}.gz").read_bytes() == PACKED[f"{IMAGES}.gz"]


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("packer", [gzip.compress, bytes], ids=["packed", "no .gz at all"])
def test_a_whole_gz_of_the_readers_is_not_fetched_over(mnist, serve, capsys, other, packer):
    server = serve(good)
    mnist.mirrors = [server.url]
    packed, theirs = f"{IMAGES}.gz", packer(other(FILES[IMAGES]))
    store(mnist.raw, FILES | {packed: theirs})
    assert_right(load_small())  # nobody looks at it where the file itself is right
    (mnist.raw / IMAGES).unlink()
    with pytest.raises(data.DataUnavailable, match=f"{packed} in .* left as it is.*AELIB_DATA"):
        load_small()
    assert load_small("auto").name == "glyphs"
    only_line(capsys.readouterr().out, "its names are taken")
    assert (mnist.raw / packed).read_bytes() == theirs and not server.asked


def test_another_file_without_network_is_named(mnist):
    store(mnist.raw, FILES | {IMAGES: altered(FILES[IMAGES])})
    with pytest.raises(data.DataUnavailable, match=f"{IMAGES} there is not MNIST's"):
        load_small()


def test_fashion_mnist_is_read_out_of_its_verified_gz_only(mnist, serve, capsys):
    folder = mnist.root / "FashionMNIST" / "raw"
    store(folder, PACKED | {IMAGES: altered(FILES[IMAGES])})
    assert_right(load_small("fashion_mnist"))
    mnist.mirrors = [serve(good).url]
    store(folder, {f"{IMAGES}.gz": altered(PACKED[f"{IMAGES}.gz"])})
    assert_right(load_small("fashion_mnist"))
    assert "fetched again" in capsys.readouterr().out


# ---- The network ---------------------------------------------------------------------------------


@pytest.mark.parametrize("first", [portal, absent, cut_off, short])
def test_next_mirror_is_asked_when_the_first_sends_nonsense(mnist, serve, capsys, first):
    bad, fine = serve(first), serve(good)
    mnist.mirrors = [bad.url, fine.url]
    assert_right(load_small())
    assert sorted(p.name for p in mnist.raw.iterdir()) == sorted(PACKED)
    assert len(bad.asked) == 1 and len(fine.asked) == 4  # the bad one is not asked again first
    assert_right(load_small())
    assert len(fine.asked) == 4 and capsys.readouterr().out == ""


@pytest.mark.parametrize("behaviour", [portal, absent, cut_off, short])
def test_nonsense_from_every_mirror_is_refused(mnist, serve, behaviour):
    mnist.mirrors = [serve(behaviour).url, serve(portal).url]
    with pytest.raises(data.DataUnavailable, match="sent something else"):
        load_small()
    assert not mnist.root.exists()


@pytest.mark.parametrize(
    "behaviour", [silent, dripping, dripping_chunks, dripping_headers], ids=lambda f: f.__name__
)
def test_a_stalling_host_costs_one_short_wait(mnist, serve, behaviour):
    mnist.mirrors = [serve(behaviour).url, serve(behaviour).url]
    begin = time.monotonic()
    with pytest.raises(data.DataUnavailable):
        load_small()
    assert time.monotonic() - begin < 2
    begin = time.monotonic()
    with pytest.raises(data.DataUnavailable, match="restart Python"):
        load_small()
    assert load_small("auto").name == "glyphs"
    assert time.monotonic() - begin < 2
    assert not mnist.root.exists()


def test_a_silent_host_costs_about_five_seconds_as_shipped(mnist, serve, monkeypatch):
    monkeypatch.setattr(files, "STALL", 5.0)
    mnist.mirrors = [serve(dripping).url, serve(silent).url]
    begin = time.monotonic()
    with pytest.raises(data.DataUnavailable):
        load_small()
    assert time.monotonic() - begin < 6.5


def test_hanging_name_resolution_costs_one_short_wait(mnist, monkeypatch):
    mnist.mirrors = ["http://mirror.invalid/"]
    released = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: released.wait(10) and [])
    begin = time.monotonic()
    with pytest.raises(data.DataUnavailable):
        load_small()
    assert time.monotonic() - begin < 2
    released.set()


def test_auto_gives_a_slow_download_up_but_mnist_by_name_waits_for_it(
    mnist, serve, monkeypatch, capsys
):
    def slow(handler, packed):
        time.sleep(0.2)
        reply(handler, packed)

    mnist.mirrors = [serve(slow).url]
    monkeypatch.setattr(sets, "AUTO_PATIENCE", 0.1)
    assert load_small("auto").name == "glyphs"
    only_line(capsys.readouterr().out, "its download is too slow")
    monkeypatch.setattr(files, "STALL", 5.0)
    assert_right(load_small())


def test_refusing_host_gives_one_sentence_that_says_what_to_do(mnist):
    with pytest.raises(data.DataUnavailable) as caught:
        load_small()
    message = str(caught.value)
    for part in ("ConnectionError", str(mnist.raw), "AELIB_DATA", "glyphs", f"{IMAGES}.gz"):
        assert part in message
    assert "\n" not in message and not mnist.root.exists()


def test_auto_offline_draws_glyphs_and_says_why_in_one_line(mnist, capfd):
    images = data.load_images("auto", 30, 10)
    assert images.name == "glyphs" and images.x_train.shape == (30, 784)
    out, err = capfd.readouterr()
    assert "using glyphs" in only_line(out, "no host answered")
    assert err == ""


def only_line(out, why):
    """Return the line that "auto" prints, which says what is wrong and what to do, briefly."""
    (line,) = out.splitlines()
    assert len(line) <= 210 and line.startswith("MNIST is ") and why in line
    assert 'data.load_images("mnist")' in line and "AELIB_DATA" in line
    return line


def test_the_one_line_names_the_folder(mnist, monkeypatch, tmp_path, capsys):
    load_small("auto")
    assert str(mnist.root)[-29:] in only_line(capsys.readouterr().out, "not in ...")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    load_small("auto")
    assert os.path.join("~", "cache") in only_line(capsys.readouterr().out, "not in ~")


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [(portal, "no host sent it whole"), (absent, "no host sent it whole"), (silent, "no host ans")],
)
def test_the_one_line_says_why(mnist, serve, capsys, behaviour, why):
    mnist.mirrors = [serve(behaviour).url]
    for _ in range(2):  # the second time without asking the host
        load_small("auto")
        only_line(capsys.readouterr().out, why)


def test_the_one_line_says_what_the_disk_refuses(mnist, serve, monkeypatch, capsys):
    mnist.mirrors = [serve(good).url]
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuse)
        load_small("auto")
    only_line(capsys.readouterr().out, "it cannot be stored there")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    monkeypatch.setattr(files, "_failures", {})
    load_small("auto")
    only_line(capsys.readouterr().out, "nothing can be written there")
    (mnist.raw / IMAGES).mkdir(parents=True)
    load_small("auto")
    only_line(capsys.readouterr().out, "cannot be read")


def test_auto_fetches_mnist_where_it_can(mnist, serve, capfd):
    mnist.mirrors = [serve(good).url]
    assert_right(load_small("auto"))
    assert capfd.readouterr() == ("", "")


def test_two_processes_can_fetch_at_once_and_slow_packages_stay_out(mnist, serve, monkeypatch):
    """Two checks, because a new process takes seconds to import torch."""
    monkeypatch.setattr(files, "STALL", 60)
    together = threading.Barrier(2)

    def both_at_once(handler, packed):
        together.wait(60)  # answers when both have asked
        reply(handler, packed)

    url = serve(both_at_once).url
    program = (
        "import sys; sys.path[:0] = sys.argv[2:];"
        "from aelib import data; data.load_images('glyphs', 5, 5);"
        "slow = {'torchvision', 'matplotlib', 'sklearn', 'ipywidgets'} & set(sys.modules);"
        "import test_data as t; from aelib.data import files;"
        "files.MNIST_MD5 = {file: t.md5(body) for file, body in t.FILES.items()};"
        "files._torchvision_set = lambda name: t.SimpleNamespace(mirrors=[sys.argv[1]]);"
        "files.STALL = 60; t.assert_right(t.load_small()); assert not slow, slow"
    )
    here = Path(__file__).parent
    with subprocess.Popen(
        [sys.executable, "-c", program, url, str(here), str(here.parent)]
    ) as other:
        mnist.mirrors = [url]
        assert_right(load_small())
    assert other.returncode == 0
    found = {path.name: path.read_bytes() for path in mnist.raw.iterdir()}
    assert found == PACKED


def test_file_names_and_mirrors_are_those_of_torchvision():
    for name in files.FOLDERS:
        there = files._torchvision_set(name)
        assert [file for file, _ in there.resources] == [f"{file}.gz" for file in files.MNIST_MD5]
        assert all(mirror.endswith("/") for mirror in there.mirrors)


# ---- Folders that cannot be written or read ------------------------------------------------------


def test_file_in_the_place_of_the_folder(mnist, tmp_path):
    mnist.root.write_text("not a folder", encoding="utf-8")
    with pytest.raises(data.DataUnavailable, match="nothing can be written in .*AELIB_DATA"):
        load_small()


def test_read_only_folder_is_said_before_anything_is_fetched(mnist, serve, monkeypatch, tmp_path):
    server = serve(good)
    mnist.mirrors = [server.url]
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(data.DataUnavailable, match="nothing can be written in .*AELIB_DATA"):
        load_small()
    assert server.asked == [] and not mnist.root.exists()


def refuse(*args):
    raise OSError(30, "Read-only file system")


def test_disk_that_refuses_to_store_gives_one_sentence(mnist, serve, monkeypatch):
    mnist.mirrors = [serve(good).url]
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(data.DataUnavailable, match="cannot be written .Read-only.*AELIB_DATA"):
        load_small()
    assert list(mnist.raw.iterdir()) == []  # no half file is left


def test_good_gz_in_a_read_only_folder_stands_in_for_a_damaged_raw_file(mnist, monkeypatch):
    store(mnist.raw, FILES | PACKED | {IMAGES: altered(FILES[IMAGES])})
    monkeypatch.setattr(os, "replace", refuse)
    assert_right(load_small())


def test_unreadable_file_is_named(mnist):
    store(mnist.raw, FILES)
    (mnist.raw / IMAGES).unlink()
    (mnist.raw / IMAGES).mkdir()  # reading it fails for root, too
    with pytest.raises(data.DataUnavailable, match=f"{IMAGES} cannot be read .*AELIB_DATA"):
        load_small()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_real_read_only_folder(mnist, serve):
    mnist.mirrors = [serve(good).url]
    store(mnist.raw, FILES)
    mnist.raw.chmod(0o555)
    try:
        assert_right(load_small())
        (mnist.raw / IMAGES).chmod(0o000)
        with pytest.raises(data.DataUnavailable, match="cannot be read"):
            load_small()
    finally:
        mnist.raw.chmod(0o755)


def test_default_folder_is_the_users_cache(mnist, monkeypatch):
    monkeypatch.delenv("AELIB_DATA")
    monkeypatch.setattr(
        files.platformdirs, "user_cache_dir", lambda project: str(mnist.root / project)
    )
    store(mnist.root / "aelib" / "MNIST" / "raw", PACKED)
    assert_right(load_small())


# ---- Names, sizes, seeds -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["MNIST", "cifar", "", None, 3, ["mnist"]])
def test_unknown_name_lists_the_right_ones(name):
    with pytest.raises(ValueError, match='"mnist", "fashion_mnist", "glyphs", "digits"'):
        data.load_images(name)


def test_wrong_aelib_dataset_is_named_and_only_touches_auto(monkeypatch):
    monkeypatch.setenv("AELIB_DATASET", "imagenet")
    with pytest.raises(
        ValueError, match="AELIB_DATASET must be one of .*\"digits\", got 'imagenet'"
    ):
        data.load_images()
    assert data.load_images("digits", 20, 5).name == "digits"


def test_aelib_dataset_chooses_what_auto_means(mnist, monkeypatch):
    monkeypatch.setenv("AELIB_DATASET", "digits")
    assert data.load_images("auto", 20, 5).name == "digits"
    monkeypatch.setenv("AELIB_DATASET", "mnist")
    with pytest.raises(data.DataUnavailable):  # asked for by name: no glyphs instead
        load_small("auto")


@given(
    st.sampled_from(["train", "test", "seed"]),
    st.one_of(
        st.integers(max_value=-1), st.floats(), st.booleans(), st.text(max_size=3), st.none()
    ),
)
def test_bad_sizes_and_seeds_are_named(argument, value):
    with pytest.raises((ValueError, TypeError), match=f"^{argument} must be"):
        data.load_images("glyphs", **({"train": 1, "test": 1} | {argument: value}))


@pytest.mark.parametrize("argument", ["train", "test"])
def test_size_zero_is_refused(argument):
    with pytest.raises(ValueError, match=f"^{argument} must be 1 or more, got 0"):
        data.load_images("glyphs", **{argument: 0})


def test_numpy_integers_are_whole_numbers():
    assert len(data.load_images("glyphs", np.int64(3), np.uint8(2)).x_train) == 3


def test_digits_are_split_once_and_scaled(capsys):
    images = data.load_images("digits")
    (line,) = capsys.readouterr().out.splitlines()
    assert "1,437" in line and "360" in line
    assert images.x_train.shape == (1437, 64) and images.x_test.shape == (360, 64)
    assert images.image_shape == (8, 8) and images.factors is None
    assert images.x_train.min() == 0 and images.x_train.max() == 1
    assert images.y_test.bincount().min() >= 34
    rows = {tuple(row) for row in images.x_train.tolist()}
    assert sum(tuple(row) in rows for row in images.x_test.tolist()) == 0
    other = data.load_images("digits", 1437, 360, seed=1)
    assert torch.equal(other.x_test.sum(0), images.x_test.sum(0))  # same split, other order
    assert not torch.equal(other.x_test, images.x_test)


def test_draws_are_repeatable_and_nested():
    many = data.load_images("digits", 100, 50, seed=3)
    few = data.load_images("digits", 10, 5, seed=3)
    assert torch.equal(many.x_train[:10], few.x_train) and torch.equal(many.y_test[:5], few.y_test)
    other = data.load_images("digits", 100, 50, seed=4)
    assert not torch.equal(many.x_train, other.x_train)


@needs_mnist
def test_real_mnist_is_whole():
    images = data.load_images("mnist", 60_000, 10_000)
    assert images.x_train.shape == (60_000, 784) and images.x_train.dtype == torch.float32
    assert images.y_train.bincount().tolist()[:3] == [5923, 6742, 5958]
    assert images.y_test.bincount().tolist()[:3] == [980, 1135, 1032]
    assert images.x_train.mean().item() == pytest.approx(0.1307, abs=1e-4)
    assert images.image_shape == (28, 28)


# ---- Glyphs --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def drawn():
    return data.load_images("glyphs", 4000, 1000)


def moments(x):
    """Return centre (N, 2) as (x, y), and second moments xx, yy, xy about it."""
    ink = x.view(-1, 28, 28)
    grid = torch.arange(28.0) - 13.5
    mass = ink.sum((1, 2))
    cx, cy = (ink.sum(1) @ grid) / mass, (ink.sum(2) @ grid) / mass
    dx, dy = grid - cx[:, None], grid - cy[:, None]
    xx = (ink.sum(1) * dx**2).sum(1) / mass
    yy = (ink.sum(2) * dy**2).sum(1) / mass
    xy = torch.einsum("nyx,ny,nx->n", ink, dy, dx) / mass
    return torch.stack([cx, cy], 1), xx, yy, xy


def test_glyphs_shapes_and_ranges(drawn):
    assert drawn.x_train.shape == (4000, 784) and drawn.x_test.shape == (1000, 784)
    assert drawn.x_train.dtype == torch.float32 and drawn.y_train.dtype == torch.int64
    assert drawn.x_train.min() == 0 and drawn.x_train.max() == 1
    grey = drawn.x_train * 255
    assert torch.allclose(grey, grey.round(), atol=1e-4)
    assert drawn.y_train.bincount().tolist() == [400] * 10
    for factors, n in ((drawn.factors, 4000), (drawn.factors_test, 1000)):
        assert list(factors) == list(data.GLYPH_RANGES)
        for name, (low, high) in data.GLYPH_RANGES.items():
            values = factors[name]
            assert values.shape == (n,) and values.dtype == torch.float32
            assert low <= values.min() < values.max() <= high


def test_glyphs_are_repeatable_and_train_and_test_differ(drawn):
    again = data.load_images("glyphs", 4000, 50)
    assert torch.equal(again.x_train, drawn.x_train)  # however large the test set
    other = data.load_images("glyphs", 4000, 50, seed=1)
    assert not torch.equal(other.x_train, drawn.x_train)
    assert not torch.equal(drawn.x_train[:1000], drawn.x_test)


def test_glyphs_are_centred_and_inside_the_frame(drawn):
    centre = moments(drawn.x_train)[0]
    assert centre.abs().max() < 1
    frame = torch.ones(28, 28, dtype=torch.bool)
    frame[1:-1, 1:-1] = False
    touching = drawn.x_train[:, frame.flatten()].amax(1) > 0.5
    assert touching.float().mean() < 0.03  # the feet of some large sevens


def test_ten_thousand_glyphs_are_drawn_fast(drawn):
    begin = time.process_time()  # of all cores, so that a busy machine does not fail it
    data.load_images("glyphs", 10_000, 1)
    assert time.process_time() - begin < 5  # about one second on an idle machine


def test_glyphs_can_be_read(drawn):
    from sklearn.neighbors import KNeighborsClassifier

    reader = KNeighborsClassifier(3).fit(drawn.x_train.numpy(), drawn.y_train.numpy())
    assert reader.score(drawn.x_test.numpy(), drawn.y_test.numpy()) > 0.95


@pytest.mark.parametrize("font", data.GLYPH_FONTS)
def test_factors_act_as_their_units_say(font):
    every = np.arange(10)

    bar = data.draw_glyphs(1, rotation=[-20, 0, 20, 90], font="DejaVuSans")
    _, xx, yy, xy = moments(bar)
    angle = torch.rad2deg(torch.atan2(2 * xy, yy - xx) / 2)  # of the long axis against vertical
    torch.testing.assert_close(
        angle[[0, 2]] - angle[1], torch.tensor([-20.0, 20.0]), atol=2, rtol=0
    )
    assert xx[3] > yy[3]  # lies down after a quarter turn

    _, xx, yy, xy = moments(data.draw_glyphs(np.repeat(every, 2), slant=[0, 0.25] * 10, font=font))
    lean = -(xy[1::2] / yy[1::2] - xy[::2] / yy[::2])  # y runs downwards
    assert (lean - 0.25).abs().max() < 0.05

    _, xx, yy, _ = moments(data.draw_glyphs(np.repeat(every, 2), zoom=[0.8, 1.1] * 10, font=font))
    ratio = ((xx + yy)[1::2] / (xx + yy)[::2]).sqrt()
    assert (ratio - 1.1 / 0.8).abs().max() < 0.15  # the line keeps its width

    ink = data.draw_glyphs(np.repeat(every, 2), stroke=[2.4, 3.4] * 10, font=font).sum(1)
    ratio = ink[1::2] / ink[::2]
    assert ratio.min() > 1.15 and ratio.max() < 1.8


def test_a_one_drawn_with_a_given_stroke_has_that_width():
    for width in (2.0, 3.0, 4.0):
        stem = data.draw_glyphs(1, stroke=width).view(28, 28)[10:16]  # between flag and foot
        assert stem.sum(1).mean().item() == pytest.approx(width, abs=0.35)


def test_no_stroke_breaks_and_no_hole_closes():
    """One piece each, with the holes that 0, 4, 6, 8 and 9 have, at the ends of the ranges."""
    from scipy.ndimage import label

    holes = [1, 0, 0, 0, 1, 0, 1, 0, 2, 1]
    for font in data.GLYPH_FONTS:
        for zoom in data.GLYPH_RANGES["zoom"]:
            for stroke in data.GLYPH_RANGES["stroke"]:
                drawn = data.draw_glyphs(range(10), zoom=zoom, stroke=stroke, font=font)
                for digit, image in enumerate(drawn.view(10, 28, 28).numpy()):
                    case = (font, zoom, stroke, digit)
                    assert label(image > 0.25, np.ones((3, 3)))[1] == 1, case
                    assert label(image < 0.25)[1] - 1 >= holes[digit], case


def test_draw_glyphs_takes_single_values_rows_and_a_sets_own_factors(drawn):
    assert data.draw_glyphs(3).shape == (1, 784)
    assert data.draw_glyphs(3, rotation=np.linspace(-20, 20, 9)).shape == (9, 784)
    assert data.draw_glyphs(3, font=data.GLYPH_FONTS).shape == (len(data.GLYPH_FONTS), 784)
    few = {name: values[:50] for name, values in drawn.factors.items()}
    again = data.draw_glyphs(drawn.y_train[:50], **few)
    assert again.shape == (50, 784)
    one = {name: values[7].item() for name, values in few.items()}
    assert torch.allclose(data.draw_glyphs(int(drawn.y_train[7]), **one)[0], again[7], atol=1 / 200)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"digits": 10}, ValueError, "digits must be from 0 to 9"),
        ({"digits": 1.0}, TypeError, "digits must be whole numbers"),
        ({"digits": "1"}, TypeError, "digits must hold numbers"),
        ({"digits": torch.tensor([1.0])}, TypeError, "digits must be whole numbers"),
        ({"digits": True}, TypeError, "digits must be whole numbers"),
        ({"digits": []}, ValueError, "one value, or N values"),
        ({"digits": [[1]]}, ValueError, "digits must be one value, or N values"),
        ({"digits": [1, 2], "zoom": [1, 1, 1]}, ValueError, "one value, or N values"),
        ({"digits": 1, "rotation": "left"}, TypeError, "rotation must hold numbers"),
        ({"digits": 1, "slant": None}, TypeError, "slant must hold numbers"),
        ({"digits": 1, "font": "Comic Sans"}, ValueError, 'font must be one of "DejaVuSans"'),
        ({"digits": 1, "font": None}, ValueError, 'font must be one of "DejaVuSans"'),
    ],
)
def test_draw_glyphs_refuses_what_it_cannot_draw(arguments, error, message):
    with pytest.raises(error, match=message):
        data.draw_glyphs(**arguments)


@given(st.sampled_from(list(glyphs.GLYPH_LIMITS)), st.floats())
def test_draw_glyphs_holds_to_its_limits(factor, value):
    low, high = glyphs.GLYPH_LIMITS[factor]
    if low <= value <= high:
        x = data.draw_glyphs(8, **{factor: value})
        assert 0 <= x.min() and x.max() <= 1
    else:
        with pytest.raises(ValueError, match=f"^{factor} (must be within|holds NaN)"):
            data.draw_glyphs(8, **{factor: value})


def test_draw_glyphs_takes_arrays_and_tensors_of_any_kind():
    turned = data.draw_glyphs([3, 4, 5], rotation=[-20, 0, 20])
    backwards = np.array([5, 4, 3], np.uint8)[::-1]  # a view with a stride below 0
    angles = np.array([20.0, 0, -20])[::-1]
    for digits, rotation in (
        (backwards, angles),
        (torch.tensor([3, 4, 5]), torch.tensor([-20.0, 0, 20]).bfloat16()),
        (torch.tensor([3, 4, 5], dtype=torch.int8), torch.tensor(angles.copy()).requires_grad_()),
    ):
        assert torch.equal(data.draw_glyphs(digits, rotation=rotation), turned)


def test_more_glyphs_than_memory_holds_are_refused():
    with pytest.raises(ValueError, match="^train must be 1000000 or less"):
        data.load_images("glyphs", 10**9, 1)


def test_glyphs_without_matplotlib_say_so(monkeypatch):
    monkeypatch.setattr(glyphs.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(glyphs, "_distance_maps", glyphs._distance_maps.__wrapped__)  # no cache
    with pytest.raises(data.DataUnavailable, match="install matplotlib"):
        data.draw_glyphs(1)


# ---- Toy manifolds -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["swiss_roll", "s_curve"])
def test_toy_manifolds(name):
    x, t = data.toy_manifold(name, 200, noise=0.1, seed=2)
    assert x.shape == (200, 3) and t.shape == (200,)
    assert x.dtype == t.dtype == torch.float32
    assert torch.equal(x, data.toy_manifold(name, 200, noise=0.1, seed=2)[0])
    assert not torch.equal(x, data.toy_manifold(name, 200, noise=0.1, seed=3)[0])


@pytest.mark.parametrize("name", ["swiss_roll", "s_curve"])
@pytest.mark.parametrize("noise", [0, 1])
def test_a_single_point_of_a_toy_manifold_has_the_shapes_of_many(name, noise):
    x, t = data.toy_manifold(name, 1, noise)
    assert x.shape == (1, 3) and t.shape == (1,)


def test_toy_manifolds_take_all_seeds_and_each_is_another():
    from sklearn.datasets import make_s_curve

    for small in (0, 2**32 - 1):  # the numbers are scikit-learn's own
        expected = make_s_curve(5, random_state=small)[0].astype(np.float32)
        np.testing.assert_array_equal(data.toy_manifold("s_curve", 5, seed=small)[0], expected)
    seeds = (0, 2**32 - 1, 2**32, 20_261_127_001, 2**64 - 1)
    drawn = [data.toy_manifold("s_curve", 5, seed=seed)[0] for seed in seeds]
    assert len({tuple(x.flatten().tolist()) for x in drawn}) == len(seeds)
    assert torch.equal(drawn[-1], data.toy_manifold("s_curve", 5, seed=np.uint64(2**64 - 1))[0])


def test_swiss_roll_without_noise_lies_on_its_spiral():
    x, t = data.toy_manifold("swiss_roll", 100)
    torch.testing.assert_close(x[:, 0], t * t.cos(), atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(x[:, 2], t * t.sin(), atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"name": "torus"}, ValueError, '"swiss_roll", "s_curve"'),
        ({"name": ["s_curve"]}, ValueError, '"swiss_roll", "s_curve"'),
        ({"name": "s_curve", "n": 0}, ValueError, "n must be 1 or more"),
        ({"name": "s_curve", "n": 2.5}, TypeError, "n must be a whole number"),
        ({"name": "s_curve", "noise": -1}, ValueError, "noise must be a finite number"),
        ({"name": "s_curve", "noise": float("nan")}, ValueError, "noise must be a finite number"),
        ({"name": "s_curve", "noise": "much"}, TypeError, "noise must be a number"),
        ({"name": "s_curve", "noise": 1e300}, ValueError, "noise must be a finite number"),
        ({"name": "s_curve", "seed": -1}, ValueError, "seed must be 0 or more"),
        ({"name": "s_curve", "seed": 2**64}, ValueError, "seed must be 18446744073709551615 or"),
        ({"name": "s_curve", "n": 2**62}, ValueError, "n must be 10000000 or less"),
    ],
)
def test_toy_manifold_refuses_bad_arguments(arguments, error, message):
    with pytest.raises(error, match=message):
        data.toy_manifold(**arguments)
