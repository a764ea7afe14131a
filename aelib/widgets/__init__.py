"""Controls that one can move: in the page, without a kernel, and a panel that trains in it."""

from aelib.widgets.bernoulli import BernoulliExplorer
from aelib.widgets.bottleneck import BottleneckExplorer
from aelib.widgets.dimension import DimensionExplorer
from aelib.widgets.frames import FilterExplorer, ImageSteps
from aelib.widgets.latent import LatentExplorer
from aelib.widgets.noise import NoiseExplorer
from aelib.widgets.panel import TrainingPanel
from aelib.widgets.playground import TrainingPlayground
from aelib.widgets.points import NeighbourExplorer
from aelib.widgets.samples import SampleCounter
from aelib.widgets.settings import SettingsExplorer
from aelib.widgets.stack import StackStepper
from aelib.widgets.walk import CodeWalk, ManifoldWalk

__all__ = [
    "BernoulliExplorer",
    "BottleneckExplorer",
    "CodeWalk",
    "DimensionExplorer",
    "FilterExplorer",
    "ImageSteps",
    "LatentExplorer",
    "ManifoldWalk",
    "NeighbourExplorer",
    "NoiseExplorer",
    "SampleCounter",
    "SettingsExplorer",
    "StackStepper",
    "TrainingPanel",
    "TrainingPlayground",
]
