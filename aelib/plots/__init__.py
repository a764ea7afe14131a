"""Figures: every function takes arrays, draws on one Axes and returns it.

Importing this module sets the look of all figures of the course (`plots.style`).
"""

from aelib.plots.curves import error_curve, lines, loss_curves
from aelib.plots.pictures import images, latent_map, panels, points
from aelib.plots.road_map import road_map
from aelib.plots.style import COLORS

__all__ = [
    "COLORS",
    "error_curve",
    "images",
    "latent_map",
    "lines",
    "loss_curves",
    "panels",
    "points",
    "road_map",
]
