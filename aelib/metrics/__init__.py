"""Numbers that say how good a reconstruction or a code is."""

from .errors import psnr, squared_error
from .geometry import distance_contrast, intrinsic_dimension, principal_angles

__all__ = [
    "distance_contrast",
    "intrinsic_dimension",
    "principal_angles",
    "psnr",
    "squared_error",
]
