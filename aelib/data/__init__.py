"""Image sets and toy manifolds: ``load_images``, ``draw_glyphs`` and ``toy_manifold``.

The sets are chosen and drawn from in ``images``. MNIST's files are read, verified and fetched in
``files``; digits are drawn from fonts, with known factors, in ``glyphs``.
"""

from .errors import DataUnavailable
from .glyphs import GLYPH_FONTS, GLYPH_RANGES, draw_glyphs
from .images import ImageData, load_images
from .manifolds import toy_manifold

__all__ = [
    "GLYPH_FONTS",
    "GLYPH_RANGES",
    "DataUnavailable",
    "ImageData",
    "draw_glyphs",
    "load_images",
    "toy_manifold",
]
