"""Figures: every function takes arrays, draws on one Axes and returns it.

They draw in the style that is set; ``plots.use_style()`` sets that of the course.
"""

from aelib.plots.curves import error_curve, lines, loss_curves
from aelib.plots.nets import network
from aelib.plots.pictures import images, latent_map, panels, points
from aelib.plots.road_map import road_map
from aelib.plots.style import COLORS, use_style

__all__ = [
    "COLORS",
    "error_curve",
    "images",
    "latent_map",
    "lines",
    "loss_curves",
    "network",
    "panels",
    "points",
    "road_map",
    "use_style",
]
