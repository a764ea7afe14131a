"""The checks that all modules share: the shape of images, and their range."""

import functools
import itertools
import math
from fractions import Fraction

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


class Hostile:
    """An object all of whose questions raise."""

    def __repr__(self):
        raise RuntimeError

    __eq__ = __bool__ = __len__ = __iter__ = __float__ = __index__ = __array__ = __repr__
    __hash__ = object.__hash__


class EqualToAll:
    def __eq__(self, other):
        return True


class TestShown:
    """Whatever a value is, an error can show it in a line."""

    @pytest.mark.parametrize(
        "value",
        [10**5000, [10**5000], {"k": -(10**5000)}, Hostile(), [Hostile()], {Hostile(): 1}]
        + ["x" * 10**6, torch.nn.Sequential(torch.nn.Linear(2, 2)), [torch.rand(3, 3)]]
        + [torch.nested.nested_tensor([torch.ones(1), torch.ones(2)])],
        ids=lambda value: type(value).__name__,
    )
    def test_is_short_and_one_line(self, value):
        assert 0 < len(checks.shown(value)) < 200
        assert "\n" not in checks.shown(value)

    def test_ordinary_numbers_are_written_out(self):
        assert checks.shown(2**64) == str(2**64)
        assert checks.shown(10**400) == "a whole number of 1329 bits"

    def test_entries_are_named_as_python_does(self):
        assert checks.entry("rows", "a") == "rows['a']"
        assert checks.entry("pairs", (0, "u")) == "pairs[(0, 'u')]"


class TestEveryCheck:
    """None of them lets an error of the value's own out, or of Python's."""

    @pytest.mark.parametrize(
        "value",
        [Hostile(), EqualToAll(), 10**5000, np.timedelta64(3, "D")],
        ids=lambda value: type(value).__name__,
    )
    @pytest.mark.parametrize(
        "check",
        [
            lambda value: checks.whole("v", value, 0, 10),
            lambda value: checks.number("v", value, most=10),
            lambda value: checks.choice("v", value, ["a", 3]),
            lambda value: checks.flag("v", value),
            lambda value: checks.text("v", value),
            lambda value: checks.sequence("v", value, "(1, 2)"),
            lambda value: checks.sizes("v", [value, EqualToAll()], "(1, 2)"),
            lambda value: checks.mapping("v", value),
            lambda value: checks.image_shape((value, Hostile()), name="v"),
            lambda value: checks.matrix("v", value),
            lambda value: checks.float_tensor("v", value),
        ],
    )
    def test_says_a_sentence(self, check, value):
        with pytest.raises((TypeError, ValueError), match=r"\bv\b.*\."):
            check(value)


class TestChoice:
    def test_true_is_no_number(self):
        with pytest.raises(ValueError, match="k must be one of 1, 2, got True"):
            checks.choice("k", True, [1, 2])

    def test_numbers_are_compared_as_numbers(self):
        assert checks.choice("k", np.int64(2), [1, 2]) == 2
        assert type(checks.choice("noise", 0, [0.0, 0.5])) is float

    def test_texts_of_numpy_are_texts(self):
        assert type(checks.choice("name", np.str_("a"), ["a"])) is str


class TestSequence:
    @pytest.mark.parametrize("value", [{3, 2}, frozenset({1}), bytearray(b"ab"), memoryview(b"ab")])
    def test_sets_have_no_order_and_bytes_are_no_numbers(self, value):
        with pytest.raises(TypeError, match="sizes must be a sequence such as"):
            checks.sizes("sizes", value, "(3, 2)")

    @pytest.mark.parametrize("value", [itertools.count(1), range(10**12)])
    def test_what_has_no_end_is_not_waited_for(self, value):
        with pytest.raises(ValueError, match="sizes has more than"):
            checks.sizes("sizes", value, "(3, 2)")

    @pytest.mark.parametrize("value", [b"ab", bytearray(b"ab"), np.array(2), torch.tensor(2)])
    def test_bytes_and_single_numbers_are_no_image_shape(self, value):
        with pytest.raises(ValueError, match="image_shape must be .height, width."):
            checks.image_shape(value)


class TestPlainTensors:
    """Sparse, ragged and empty tensors end in a sentence, wherever they meet a check."""

    @pytest.mark.parametrize(
        ("value", "said"),
        [
            (torch.eye(2).to_sparse(), r"sparse one: use x\.to_dense"),
            (torch.eye(2).to_sparse_csr(), r"sparse one: use x\.to_dense"),
            (torch.nested.nested_tensor([torch.ones(1), torch.ones(2)]), "nested one"),
            (torch.ones(2, 2, device="meta"), "meta device"),
        ],
    )
    @pytest.mark.parametrize("check", [checks.float_tensor, checks.array])
    def test_are_asked_for(self, check, value, said):
        with pytest.raises(TypeError, match=f"x must be a plain tensor, got .*{said}"):
            check("x", value)

    def test_are_of_types_that_torch_computes_in(self):
        with pytest.raises(TypeError, match="x must be a float tensor, got Tensor of .*float8"):
            checks.float_tensor("x", torch.ones(2).to(torch.float8_e4m3fn))


class TestArray:
    @pytest.mark.parametrize("values", [[Fraction(1, 2), 2**70], np.array([0.5, 2**70], object)])
    def test_takes_real_numbers_of_any_kind(self, values):
        assert checks.array("x", values).tolist() == [0.5, 2.0**70]

    def test_a_range_that_is_no_data_is_refused(self):
        with pytest.raises(TypeError, match=r"x must hold numbers, got range\(0, 1000000000000\)"):
            checks.array("x", range(10**12))


class TestFinite:
    """The first number that is none is named by its place."""

    @pytest.mark.parametrize("row", [3, checks.tensors.PART + 3])
    def test_the_row_and_the_column_are_said(self, row):
        x = torch.zeros(row + 2, 5)
        x[row, 4] = x[row + 1, 0] = math.nan
        said = f"x holds NaN or infinity, first in row {row}, column 4: find"
        for check, values in ((checks.finite, x), (checks.array, x), (checks.array, x.tolist())):
            with pytest.raises(ValueError, match=said):
                check("x", values)

    def test_a_number_alone_has_no_place(self):
        with pytest.raises(ValueError, match="^x holds NaN or infinity: find"):
            checks.finite("x", torch.tensor(math.inf))


@pytest.mark.parametrize(
    ("width", "model", "said"),
    [(12, 4, "in colour have where the model is for grey"), (4, 12, "grey images .* for colour")],
)
def test_rows_of_other_colours_are_named(width, model, said):
    with pytest.raises(ValueError, match=f"x must have {model} numbers in each row .*{said}"):
        checks.rows("x", torch.zeros(2, width), model)


def test_a_generator_lives_where_the_numbers_are():
    said = r"generator is on cpu but x is on meta: use torch\.Generator\(.meta.\)\."
    with pytest.raises(ValueError, match=said):
        checks.generator(torch.Generator(), torch.device("meta"))


class TestFunction:
    def test_is_returned_as_it_is_where_it_takes_its_arguments_in_a_row(self):
        assert checks.function("f", max, "a", "b") is max
        assert checks.optional_function("f", None, "a") is None

    @pytest.mark.parametrize(
        "given",
        [
            lambda a, *, b: (a, b),
            lambda *, b, a: (a, b),
            lambda a, **others: (a, others["b"]),
            functools.partial(lambda a, c, b: (a, b), c=1),
        ],
    )
    def test_may_take_the_last_of_its_arguments_by_name_alone(self, given):
        assert checks.function("f", given, "a", "b")(1, 2) == (1, 2)

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            (
                lambda a: a,
                r"f is called as f\(a, b\), which does not fit its parameters \(a\): too",
            ),
            (lambda a, c, b: a, r"\(a, c, b\): .*'b'\. Give c first: functools\.partial\(<lambda>"),
            (lambda a, b, c, d: a, r"Give c and d first: .*, c=\.\.\., d=\.\.\.\)\.$"),
            (lambda c, d, e: c, r"'e'\.$"),
            (functools.partial(lambda a, c, b, d: a, c=1), r"Give d first: functools\.partial\(it"),
        ],
    )
    def test_says_what_is_left_to_give(self, given, said):
        with pytest.raises(TypeError, match=said):
            checks.function("f", given, "a", "b")
