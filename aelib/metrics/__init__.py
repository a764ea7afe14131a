"""Numbers that say how good a reconstruction or a code is, and how a filter looks."""

from .errors import psnr, squared_error
from .filters import gabor_fit
from .geometry import distance_contrast, intrinsic_dimension, principal_angles

__all__ = [
    "distance_contrast",
    "gabor_fit",
    "intrinsic_dimension",
    "principal_angles",
    "psnr",
    "squared_error",
]
