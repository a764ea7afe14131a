"""The one room for checks: each holds an argument against what is documented, in one sentence.

A check takes the name of the argument *as the caller knows it* and its value, and returns the value
as the rest of the code wants it (an int, a float, a clean tensor). Else it raises TypeError (of
another kind) or ValueError (out of range), saying what it was and what would be right.

Every module may import this one, which imports none of them::

    from aelib import _checks as checks

    epochs = checks.whole("epochs", epochs, 1)
"""

from .files import existing_path, file_path
from .functions import function, optional_function
from .tensors import (
    array,
    device,
    finite,
    finite_weights,
    float_tensor,
    generator,
    images,
    in_unit_range,
    is_finite,
    labels,
    matrix,
    model,
    plain,
    rows,
    same_dtype,
    tensor,
)
from .values import (
    MAX_SEED,
    choice,
    entry,
    flag,
    image_shape,
    is_true,
    kind,
    label,
    limits,
    listed,
    mapping,
    number,
    seed,
    sequence,
    shown,
    sizes,
    text,
    whole,
)

__all__ = [
    "MAX_SEED",
    "array",
    "choice",
    "device",
    "entry",
    "existing_path",
    "file_path",
    "finite",
    "finite_weights",
    "flag",
    "float_tensor",
    "function",
    "generator",
    "image_shape",
    "images",
    "in_unit_range",
    "is_finite",
    "is_true",
    "kind",
    "label",
    "labels",
    "limits",
    "listed",
    "mapping",
    "matrix",
    "model",
    "number",
    "optional_function",
    "plain",
    "rows",
    "same_dtype",
    "seed",
    "sequence",
    "shown",
    "sizes",
    "tensor",
    "text",
    "whole",
]
