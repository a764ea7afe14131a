"""The checks that all modules share: the shape of images, and their range."""

import numpy as np
import pytest
import torch

from aelib import _checks as checks


class TestImageShape:
    @pytest.mark.parametrize(("pixels", "side"), [(784, 28), (64, 8), (1, 1), (10_000, 100)])
    def test_is_the_square_of_the_pixels_where_none_is_given(self, pixels, side):
        assert checks.image_shape(None, pixels=pixels) == (side, side)

    @pytest.mark.parametrize("given", [(4, 16), [4, 16], np.array([4, 16]), torch.tensor([4, 16])])
    def test_may_be_given_in_any_form(self, given):
        assert checks.image_shape(given, pixels=64) == (4, 16)
        assert all(type(side) is int for side in checks.image_shape(given))

    @pytest.mark.parametrize("pixels", [60, 785, 2])
    def test_is_asked_for_where_the_pixels_are_no_square(self, pixels):
        said = rf"image_shape must be given, such as .*: images of {pixels} pixels are no square"
        with pytest.raises(ValueError, match=said):
            checks.image_shape(None, pixels=pixels)

    def test_must_have_as_many_pixels_as_the_images(self):
        said = r"image_shape is \(4, 15\), so 60 pixels, but the images have 64"
        with pytest.raises(ValueError, match=said):
            checks.image_shape((4, 15), pixels=64)

    def test_must_be_given_where_nobody_knows_the_pixels(self):
        with pytest.raises(ValueError, match="must be .height, width. in whole pixels.* got None"):
            checks.image_shape(None)

    def test_keeps_its_least_side(self):
        with pytest.raises(ValueError, match="no square of 4 x 4 or more"):
            checks.image_shape(None, 4, pixels=9)


class TestImagesRange:
    def test_rounding_is_forgiven(self):
        x = torch.tensor([[-1e-7, 1 + 1e-7]])
        assert torch.equal(checks.images("x", x), x)

    @pytest.mark.parametrize(("low", "high"), [(0, 255), (-0.1, 1), (0, 1.1)])
    def test_anything_else_is_refused_with_what_would_be_right(self, low, high):
        with pytest.raises(ValueError, match=rf"x must be images in \[0, 1\], got {low} to {high}"):
            checks.images("x", [[low, high]])

    def test_may_be_left_by_as_much_as_is_said(self):
        x = torch.tensor([[-0.9, 1.9]])
        assert torch.equal(checks.images("x", x, beyond=1), x)
        for values in ([[-1.1, 0]], [[0, 2.1]]):
            with pytest.raises(ValueError, match=r"x must be images in \[0, 1\]"):
                checks.images("x", values, beyond=1)


class TestWords:
    @pytest.mark.parametrize(
        "value",
        [
            [[0.123456789] * 64] * 64,
            "x" * 10_000,
            torch.nn.Linear(3, 2),
            {n: "y" * 90 for n in range(9)},
        ],
        ids=["lists in lists", "text", "network", "dict"],
    )
    def test_no_value_takes_more_than_a_line_of_an_error(self, value):
        words = checks.shown(value)
        assert len(words) <= 80 and "\n" not in words

    @pytest.mark.parametrize(
        "shape",
        [np.array(8), torch.tensor(8), torch.ones(2, 2), b"88", torch.empty(2, device="meta")],
    )
    def test_a_shape_that_is_none_is_refused_in_words(self, shape):
        with pytest.raises((ValueError, TypeError), match="image_shape"):
            checks.image_shape(shape, pixels=64)

    def test_half_a_letter_is_no_text(self):
        assert checks.text("name", "é 😀") == "é 😀"
        with pytest.raises(ValueError, match=r"^name must be a text of whole letters.*ud800"):
            checks.text("name", "x\ud800")

    @pytest.mark.parametrize(
        ("value", "allowed"), [(True, [1, 2]), (np.False_, [0.0]), (1, [True])]
    )
    def test_true_is_not_one_of_numbers(self, value, allowed):
        with pytest.raises(ValueError, match="k must be one of"):
            checks.choice("k", value, allowed)
        assert checks.choice("k", True, [False, True]) is True
