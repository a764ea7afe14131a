"""Images of your own: what is done to them is right, and said; what is wrong is refused.

Pictures are written here by Pillow and read back, so every pixel that must come out is known.
"""

import io

import numpy as np
import pytest
import torch
from PIL import Image, ImageCms
from refusals import refused

from aelib import data, plots, training
from aelib.models import Autoencoder, ConvAutoencoder


def said(capsys):
    return capsys.readouterr().out


# ---- Arrays --------------------------------------------------------------------------------------

RNG = np.random.default_rng(0)
BYTES = RNG.integers(0, 256, (10, 4, 6), dtype=np.uint8)
COLOUR = RNG.integers(0, 256, (10, 4, 6, 3), dtype=np.uint8)


def all_rows(images):
    """Training and test rows in the order in which they were given, by what they hold."""
    return torch.cat([images.x_train, images.x_test])


def matches(images, expected):
    """Say whether the rows of both parts are those expected, in whatever order they were drawn."""
    found = all_rows(images).double()
    rows = torch.tensor(np.asarray(expected, np.float64).reshape(len(expected), -1))
    nearest = torch.cdist(found, rows).argmin(dim=1)
    whole = sorted(nearest.tolist()) == list(range(len(rows)))
    return whole and torch.allclose(found, rows[nearest], rtol=0, atol=1e-6)


class TestFromArrays:
    @pytest.mark.parametrize(
        ("x", "expected"),
        [
            (BYTES, BYTES / 255),
            (BYTES.astype(np.float64), BYTES / 255),
            (BYTES.astype(np.int64), BYTES / 255),
            (BYTES.astype(np.float32) / 255, BYTES / 255),
            (BYTES.astype(np.float64) / 255, BYTES / 255),
            (BYTES.astype(np.uint16) * 257, BYTES / 255),
            (BYTES > 100, BYTES > 100),
            ((BYTES > 100).astype(np.uint8), BYTES > 100),
            (torch.from_numpy(BYTES), BYTES / 255),
            (torch.from_numpy(BYTES / 255).bfloat16(), None),
            (BYTES.tolist(), BYTES / 255),
            (list(BYTES), BYTES / 255),
            (BYTES[:, ::-1, ::-1], BYTES[:, ::-1, ::-1] / 255),
        ],
    )
    def test_every_type_of_number_is_scaled(self, x, expected, capsys):
        images = data.from_arrays(x)
        if expected is None:
            expected = torch.from_numpy(BYTES / 255).bfloat16().float()
        assert matches(images, expected)
        assert images.x_train.dtype == torch.float32 and images.name == "arrays"
        assert images.image_shape == np.shape(x)[1:] and images.y_train is None
        line = said(capsys)
        assert "8 to train on and 2 to test" in line and "10 images of 4 x" in line

    def test_all_axes_give_the_same_rows_in_colour(self):
        nhwc = data.from_arrays(COLOUR)
        nchw = data.from_arrays(torch.from_numpy(COLOUR).permute(0, 3, 1, 2))
        flat = data.from_arrays(COLOUR.reshape(10, -1), image_shape=(4, 6, 3))
        assert nhwc.image_shape == nchw.image_shape == flat.image_shape == (4, 6, 3)
        assert matches(nhwc, COLOUR / 255)
        torch.testing.assert_close(nhwc.x_train, nchw.x_train)
        torch.testing.assert_close(nhwc.x_train, flat.x_train)

    def test_one_channel_is_grey_wherever_it_stands(self):
        for x in (BYTES[..., None], BYTES[:, None]):
            images = data.from_arrays(x)
            assert images.image_shape == (4, 6) and matches(images, BYTES / 255)

    def test_rows_are_squares_where_nothing_else_is_said(self):
        assert data.from_arrays(np.zeros((5, 49))).image_shape == (7, 7)
        assert data.from_arrays(np.zeros((5, 192))).image_shape == (8, 8, 3)
        said = r"image_shape must be given.* If x is a table, pass it to from_table\."
        refused(said, data.from_arrays, np.zeros((5, 50)))

    def test_labels_go_with_their_images(self, capsys):
        words = np.array(["cat", "ant"])[np.arange(10) % 2]
        for y in (words, words.tolist(), words.astype(object)):
            images = data.from_arrays(BYTES, y)
            assert images.classes == ("ant", "cat")
            assert "y: 2 classes, numbered 0 ant, 1 cat" in said(capsys)
            for x, label in zip(all_rows(images), [*images.y_train, *images.y_test], strict=True):
                place = np.abs(BYTES.reshape(10, -1) / 255 - x.numpy()).sum(axis=1).argmin()
                assert images.classes[label] == words[place]

    @pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float64, object])
    def test_whole_numbers_are_classes_already(self, dtype):
        images = data.from_arrays(BYTES, (np.arange(10) + 3).astype(dtype))
        assert images.classes is None and images.y_train.dtype == torch.int64
        assert sorted([*images.y_train.tolist(), *images.y_test.tolist()]) == list(range(3, 13))

    def test_limits_say_what_is_black_and_white(self):
        signed = BYTES / 127.5 - 1
        assert matches(data.from_arrays(signed, limits=(-1, 1)), BYTES / 255)
        twelve_bits = BYTES.astype(np.uint16) * 16
        assert matches(data.from_arrays(twelve_bits, limits=(0, 4095)), BYTES / 4095 * 16)

    def test_a_dark_set_is_said_to_be_dark(self, capsys):
        data.from_arrays(BYTES.astype(np.uint16) * 16)
        assert "divided by 65535, and the brightest is 40" in said(capsys)
        data.from_arrays(BYTES)
        assert "brightest" not in said(capsys)

    @pytest.mark.parametrize(
        ("x", "sentence"),
        [
            (BYTES / 127.5 - 1, r"runs from -1 to 1,.*limits=\(-1, 1\)"),
            (BYTES * 3.9, r"runs from 0 to 9\d\d\.\d"),
            (BYTES // 16, None),  # uint8: said to be dark
            ((BYTES // 16).astype(float), "runs from 0 to 15"),
            (-BYTES.astype(int), "runs from -255"),
            (np.where(BYTES > 250, np.nan, BYTES / 255), "holds NaN or infinity in .* places"),
            (np.full((3, 4, 4), np.inf), "holds NaN or infinity in 48 places, first in image 0"),
            (COLOUR[0], r"x\[None\]"),
            (BYTES[0], "image_shape must be given"),
            (BYTES[0, 0], r"one image is x\[None\]"),
            (np.zeros((5, 8, 8, 4)), r"x\[\.\.\., :3\]"),
            (np.zeros((5, 8, 8, 2)), "1 or 3 channels"),
            (np.zeros((5, 3, 8, 3)), "second or last"),
            (np.zeros((2, 3, 4, 5, 3)), "got shape"),
            (np.zeros((0, 4, 4)), "hold an image at least"),
            ([BYTES[0], BYTES[1][:2]], "of one size"),
            (torch.utils.data.DataLoader(torch.zeros(3, 4)), "got DataLoader"),
            (np.array(["a", "b"]), "real numbers"),
            (BYTES.astype(complex), "real numbers"),
            (torch.zeros(3, 4, 4).to_sparse(), "plain tensor"),
            (None, "got NoneType"),
        ],
    )
    def test_what_could_mean_two_things_is_refused(self, x, sentence):
        if sentence is None:
            data.from_arrays(x)
        else:
            refused(sentence, data.from_arrays, x)

    @pytest.mark.parametrize(
        ("options", "sentence"),
        [
            ({"y": np.arange(9)}, r"a label for each of 10 rows, shape \(10,\), got \(9,\)"),
            ({"y": np.zeros((10, 3))}, r"got \(10, 3\)"),
            ({"y": ["a", None] * 5}, "labels of one kind"),
            ({"y": [0, np.nan] * 5}, "no label in 5 rows, the first of them row 1"),
            ({"y": RNG.random(10)}, None),
            ({"image_shape": (6, 4)}, r"image_shape is \(6, 4\)"),
            ({"image_shape": (4, 6, 4)}, "for colour"),
            ({"limits": (0, 100)}, "beyond limits"),
            ({"limits": (1, 0)}, "low < high"),
            ({"limits": 255}, "limits"),
            ({"test": 1.0}, "test must be"),
            ({"test": 0.99}, "leaves nothing to train on"),
            ({"seed": -1}, "seed must be"),
        ],
    )
    def test_arguments_are_checked(self, options, sentence):
        if sentence is None:
            assert len(data.from_arrays(BYTES, **options).classes) == 10
        else:
            refused(sentence, data.from_arrays, BYTES, **options)

    def test_measured_numbers_are_no_classes(self):
        many = np.zeros((60, 5, 5))
        refused("60 different numbers", data.from_arrays, many, RNG.random(60))

    def test_the_draw_follows_the_seed_and_keeps_no_image_twice(self):
        x = np.arange(200, dtype=np.float32).reshape(200, 1, 1).repeat(2, 1).repeat(2, 2) / 200
        one, same, other = (data.from_arrays(x, seed=seed) for seed in (0, 0, 1))
        assert torch.equal(one.x_test, same.x_test) and not torch.equal(one.x_test, other.x_test)
        assert len(one.x_test) == 40 and len(all_rows(one)[:, 0].unique()) == 200
        whole = data.from_arrays(x, test=0)
        assert len(whole.x_test) == 0 and torch.equal(whole.x_train[:, 0], torch.arange(200) / 200)

    def test_bytes_are_not_made_float64_on_the_way(self):
        import tracemalloc

        x = np.zeros((2000, 64, 64), np.uint8)
        x[:, 0, 0] = 255
        tracemalloc.start()
        data.from_arrays(x)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 3 * 4 * x.size  # float64 alone would be 8 for each, before any copy


# ---- Folders -------------------------------------------------------------------------------------


def gradient(height=40, width=60, mode="RGB"):
    """A picture whose every pixel tells where it stands."""
    red = np.broadcast_to(np.linspace(0, 255, width), (height, width))
    green = np.broadcast_to(np.linspace(0, 255, height)[:, None], (height, width))
    rgb = np.stack([red, green, np.full((height, width), 128)], axis=-1)
    return Image.fromarray(rgb.round().astype(np.uint8)).convert(mode)


def only_row(folder, *args, **options):
    images = data.from_folder(folder, *args, test=0, **options)
    assert len(images.x_train) == 1
    return images.x_train[0].reshape(images.image_shape).numpy()


class TestFromFolder:
    def test_png_comes_back_to_the_bit(self, tmp_path, capsys):
        picture = gradient()
        picture.save(tmp_path / "a.png")
        found = only_row(tmp_path, grey=False)
        np.testing.assert_allclose(found, np.asarray(picture) / 255, atol=1e-7)
        grey = only_row(tmp_path)
        np.testing.assert_allclose(grey, np.asarray(picture.convert("L")) / 255, atol=1e-7)
        assert "40 x 60 pixels in grey" in said(capsys)

    @pytest.mark.parametrize("kind", ["jpg", "webp", "bmp", "gif", "tif"])
    def test_other_formats_are_read(self, tmp_path, kind):
        gradient().save(tmp_path / f"a.{kind}")
        found = only_row(tmp_path, grey=False)
        assert np.abs(found - np.asarray(gradient()) / 255).mean() < 0.03

    def test_16_bits_of_grey_are_all_kept(self, tmp_path, capsys):
        levels = np.linspace(0, 65535, 24).astype(np.uint16).reshape(4, 6)
        Image.fromarray(levels).save(tmp_path / "a.png")
        np.testing.assert_allclose(only_row(tmp_path), levels / 65535, atol=1e-7)
        assert "16 bits, all of them kept: 1" in said(capsys)
        colour = only_row(tmp_path, grey=False)
        assert colour.shape == (4, 6, 3) and (colour == colour[..., :1]).all()

    def test_16_bits_of_colour_are_said_to_be_cut(self, tmp_path, capsys):
        import struct
        import zlib

        def chunk(kind, body):
            return (
                struct.pack(">I", len(body))
                + kind
                + body
                + struct.pack(">I", zlib.crc32(kind + body))
            )

        levels = np.array([[[0, 32768, 65535], [65535, 0, 257]]], ">u2")  # Pillow writes none
        raw = b"".join(b"\0" + row.tobytes() for row in levels)
        png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 16, 2, 0, 0, 0))
        (tmp_path / "a.png").write_bytes(
            png + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
        )
        found = only_row(tmp_path, grey=False)
        np.testing.assert_allclose(found, levels / 65535, atol=1 / 255)
        assert "Pillow keeps 8: 1" in said(capsys)

    def test_transparency_is_laid_on_the_stated_ground(self, tmp_path, capsys):
        red = Image.new("RGBA", (4, 4), (255, 0, 0, 255))
        red.putpixel((0, 0), (255, 0, 0, 0))
        red.putpixel((1, 0), (255, 0, 0, 51))
        red.save(tmp_path / "a.png")
        for ground in (1.0, 0.0):
            found = only_row(tmp_path, grey=False, ground=ground)
            np.testing.assert_allclose(found[0, 0], [ground] * 3, atol=0.01)
            np.testing.assert_allclose(
                found[0, 1], 0.2 * np.array([1, 0, 0]) + 0.8 * ground, atol=0.01
            )
            np.testing.assert_allclose(found[3, 3], [1, 0, 0], atol=0.01)
            assert f"laid on a ground of {ground:g} (0 black, 1 white): 1" in said(capsys)

    def test_a_palette_with_transparency_is_resolved(self, tmp_path):
        palette = Image.new("P", (2, 1))
        palette.putpalette([255, 0, 0, 0, 0, 255])
        palette.putdata([0, 1])
        palette.save(tmp_path / "a.png", transparency=1)
        found = only_row(tmp_path, grey=False, ground=0)
        np.testing.assert_allclose(found[0], [[1, 0, 0], [0, 0, 0]])

    def test_opaque_alpha_is_not_called_transparent(self, tmp_path, capsys):
        gradient(mode="RGBA").save(tmp_path / "a.png")
        np.testing.assert_allclose(
            only_row(tmp_path, grey=False), np.asarray(gradient()) / 255, atol=1e-7
        )
        assert "transparent" not in said(capsys)

    def test_cmyk_is_made_rgb(self, tmp_path, capsys):
        gradient(mode="CMYK").save(tmp_path / "a.jpg", quality=98)
        found = only_row(tmp_path, grey=False)
        assert np.abs(found - np.asarray(gradient()) / 255).mean() < 0.03
        assert "from CMYK to red, green and blue, by no colour profile: 1" in said(capsys)

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_pictures_stand_upright_as_exif_says(self, tmp_path, orientation, capsys):
        upright = gradient()
        undo = {
            2: Image.Transpose.FLIP_LEFT_RIGHT,
            3: Image.Transpose.ROTATE_180,
            4: Image.Transpose.FLIP_TOP_BOTTOM,
            5: Image.Transpose.TRANSPOSE,
            6: Image.Transpose.ROTATE_90,
            7: Image.Transpose.TRANSVERSE,
            8: Image.Transpose.ROTATE_270,
        }
        stored = upright.transpose(undo[orientation]) if orientation > 1 else upright
        exif = Image.Exif()
        exif[0x0112] = orientation
        stored.save(tmp_path / "a.png", exif=exif)
        found = only_row(tmp_path, grey=False)
        np.testing.assert_allclose(found, np.asarray(upright) / 255, atol=1e-7)
        assert ("turned as their EXIF says: 1" in said(capsys)) == (orientation > 1)

    def test_the_middle_is_cut_out_and_nothing_stretched(self, tmp_path, capsys):
        gradient(40, 80).save(tmp_path / "a.png")
        found = only_row(tmp_path, 40, grey=False)
        np.testing.assert_allclose(found, np.asarray(gradient(40, 80))[:, 20:60] / 255, atol=0.01)
        lines = said(capsys)
        assert "cut to the middle: 1" in lines and "of the same scale: 1" in lines

    def test_padding_keeps_all_of_a_picture(self, tmp_path, capsys):
        gradient(40, 80).save(tmp_path / "a.png")
        for grey in (False, True):
            found = only_row(tmp_path, (80, 80), grey=grey, fit="pad", ground=0.5)
            whole = np.asarray(gradient(40, 80).convert("L" if grey else "RGB")) / 255
            np.testing.assert_allclose(found[20:60], whole, atol=0.01)
            np.testing.assert_allclose(found[:20], 0.5, atol=0.01)
            assert "padded: 1" in said(capsys)

    def test_16_bits_are_cut_and_padded_too(self, tmp_path):
        Image.fromarray(np.full((10, 20), 40_000, np.uint16)).save(tmp_path / "a.png")
        np.testing.assert_allclose(only_row(tmp_path, 5), 40_000 / 65535, atol=1e-6)
        padded = only_row(tmp_path, 20, fit="pad", ground=1)
        np.testing.assert_allclose(padded[5:15], 40_000 / 65535, atol=1e-6)
        np.testing.assert_allclose(padded[:5], 1)

    def test_mixed_sizes_are_counted(self, tmp_path, capsys):
        for i, (height, width) in enumerate([(40, 60), (64, 64), (8, 8), (32, 32), (60, 40)]):
            gradient(height, width).save(tmp_path / f"{i}.png")
        images = data.from_folder(tmp_path, 32)
        assert len(images.x_train) == 4 and len(images.x_test) == 1
        lines = said(capsys)
        for part in ("cut to the middle: 2", "made smaller: 3", "enlarged: 1", "made grey: 5"):
            assert part in lines

    def test_sizes_that_differ_need_a_size(self, tmp_path):
        for i, width in enumerate([6, 6, 7]):
            gradient(5, width).save(tmp_path / f"{i}.png")
        refused(
            r"size must be given.*5 x 6 most often, and 2.png 5 x 7", data.from_folder, tmp_path
        )

    def test_folders_name_the_classes(self, tmp_path, capsys):
        for name, level in {"owl": 200, "cat": 100}.items():
            for i in range(5):
                place = tmp_path / name / "more" if i == 4 else tmp_path / name
                place.mkdir(exist_ok=True, parents=True)
                Image.new("L", (4, 4), level).save(place / f"{i}.png")
        images = data.from_folder(tmp_path)
        assert images.classes == ("cat", "owl") and images.name == tmp_path.name
        assert "10 images in 2 classes" in said(capsys)
        for x, y in ((images.x_train, images.y_train), (images.x_test, images.y_test)):
            torch.testing.assert_close(x[:, 0], torch.where(y == 0, 100.0, 200.0) / 255)

    def test_order_and_draw_do_not_depend_on_the_file_system(self, tmp_path, monkeypatch):
        import os

        for i in range(10):
            Image.new("L", (2, 2), 20 * i).save(tmp_path / f"{i}.png")
        first = data.from_folder(tmp_path).x_train
        walk = os.walk
        monkeypatch.setattr(
            os, "walk", lambda *a, **k: ((p, d[::-1], f[::-1]) for p, d, f in walk(*a, **k))
        )
        assert torch.equal(data.from_folder(tmp_path).x_train, first)

    def test_files_that_are_no_images_are_named_and_left_out(self, tmp_path, capsys):
        gradient().save(tmp_path / "good.png")
        whole = io.BytesIO()
        gradient(400, 600).save(whole, "jpeg")
        (tmp_path / "cut.jpg").write_bytes(whole.getvalue()[:3000])
        (tmp_path / "notes.txt").write_text("no image", encoding="utf-8")
        (tmp_path / "lies.png").write_text("no image either", encoding="utf-8")
        (tmp_path / ".hidden").write_text("passed over", encoding="utf-8")
        (tmp_path / "IMG_1.HEIC").write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
        Image.fromarray(np.full((4, 4), 7.5, np.float32)).save(tmp_path / "heights.tif")
        assert len(data.from_folder(tmp_path, test=0).x_train) == 1
        lines = said(capsys)
        assert "left out: 5, IMG_1.HEIC (HEIC, which Pillow does not read: save it as JP" in lines
        assert "cut.jpg (damaged), heights.tif (numbers beyond 0 to 1:" in lines
        assert "lies.png (no image), notes.txt (no image)" in lines and "hidden" not in lines

    def test_bombs_are_left_out(self, tmp_path, monkeypatch, capsys):
        gradient(100, 100).save(tmp_path / "large.png")
        gradient(10, 10).save(tmp_path / "small.png")
        monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
        assert len(data.from_folder(tmp_path, test=0).x_train) == 1
        assert "large.png (more pixels than Pillow opens)" in said(capsys)

    def test_several_frames_are_said(self, tmp_path, capsys):
        frames = [Image.new("L", (4, 4), level) for level in (10, 20, 30)]
        frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
        only_row(tmp_path)
        assert "first of several frames taken: 1" in said(capsys)

    def test_a_profile_or_odd_metadata_warn_of_nothing(self, tmp_path, recwarn):
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        gradient().save(tmp_path / "a.png", icc_profile=profile)
        only_row(tmp_path)
        assert not recwarn.list

    def test_an_empty_folder(self, tmp_path):
        refused("holds none that can be read, and no file at all", data.from_folder, tmp_path)
        (tmp_path / "a.txt").write_text("words", encoding="utf-8")
        refused(r"none that can be read: a.txt \(no image\)", data.from_folder, tmp_path)

    def test_a_file_in_the_place_of_a_folder(self, tmp_path):
        gradient().save(tmp_path / "a.png")
        refused("is a file: pass the folder", data.from_folder, tmp_path / "a.png")

    def test_a_folder_that_is_not_there(self, tmp_path):
        refused("does not exist", data.from_folder, tmp_path / "photos")

    def test_images_beside_folders(self, tmp_path):
        (tmp_path / "cat").mkdir()
        gradient().save(tmp_path / "cat" / "a.png")
        gradient().save(tmp_path / "b.png")
        refused("move them apart", data.from_folder, tmp_path)

    def test_a_single_image(self, tmp_path):
        gradient().save(tmp_path / "a.png")
        refused("leaves nothing to train on", data.from_folder, tmp_path)

    @pytest.mark.parametrize(
        ("options", "sentence"),
        [
            ({"size": 0}, "size must be 1 or more"),
            ({"size": (4, 0)}, "side in size"),
            ({"size": (4, 4, 3)}, "for colour pass grey=False"),
            ({"size": "28"}, "size must be"),
            ({"size": 2.5}, "size must be"),
            ({"size": 100_000}, "4096 or less"),
            ({"fit": "stretch"}, 'fit must be one of "crop", "pad"'),
            ({"grey": "yes"}, "grey must be True or False"),
            ({"ground": 255}, "ground must be"),
            ({"test": -0.1}, "test must be"),
            ({"seed": 1.5}, "seed must be"),
        ],
    )
    def test_arguments_are_checked(self, tmp_path, options, sentence):
        gradient().save(tmp_path / "a.png")
        refused(sentence, data.from_folder, tmp_path, **options)

    @pytest.mark.parametrize("path", [None, 3, b"x", "", "a\0b", "x" * 5000])
    def test_paths_are_checked(self, path):
        refused("path must be", data.from_folder, path)

    @pytest.mark.parametrize("grey", [True, False])
    def test_models_and_plots_take_the_result(self, tmp_path, grey):
        for i in range(10):
            gradient(20 + i, 30).save(tmp_path / f"{i}.jpg")
        images = data.from_folder(tmp_path, 16, grey=grey)
        width = 256 * (1 if grey else 3)
        assert images.x_train.shape == (8, width)
        for model in (Autoencoder((width, 8)), ConvAutoencoder(images.image_shape, channels=(4,))):
            history = training.fit(
                model, images.x_train, epochs=1, batch_size=4, validation=images.x_test
            )
            assert len(history.train_loss) == 1
            x_hat = model(images.x_test).detach()
            plots.images({"original": images.x_test, "copy": x_hat}, images.image_shape)
