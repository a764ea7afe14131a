"""Image sets, toy manifolds, and data of your own.

The sets are chosen and drawn from in ``images``. MNIST's files are read, verified and fetched in
``files``; digits are drawn from fonts, with known factors, in ``glyphs``. Your own images come from
files by ``folder`` and from numbers by ``arrays``, your own tables by ``table``.
"""

from .arrays import from_arrays
from .errors import DataUnavailable
from .folder import from_folder
from .glyphs import GLYPH_FONTS, GLYPH_RANGES, draw_glyphs
from .images import ImageData, load_images
from .manifolds import toy_manifold
from .table import TableData, from_table

__all__ = [
    "GLYPH_FONTS",
    "GLYPH_RANGES",
    "DataUnavailable",
    "ImageData",
    "TableData",
    "draw_glyphs",
    "from_arrays",
    "from_folder",
    "from_table",
    "load_images",
    "toy_manifold",
]
