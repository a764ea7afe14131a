"""Training: ``fit`` for every network of the course, greedy pretraining, and labels.

The one loop is `train`, in ``loop``; its options are told in ``run``. The others are objectives on
it: ``reconstruction`` trains autoencoders, ``layerwise`` a deep one a layer at a time, ``labels``
a classifier, and ``variational`` a variational autoencoder.
"""

from .best import Best
from .evaluation import evaluate
from .history import History
from .labels import error_rate, fine_tune
from .layerwise import pretrain_layerwise
from .loop import train
from .objective import Objective
from .reconstruction import fit
from .run import Run, RunOptions, adam
from .variational import fit_variational

__all__ = [
    "Best",
    "History",
    "Objective",
    "Run",
    "RunOptions",
    "adam",
    "error_rate",
    "evaluate",
    "fine_tune",
    "fit",
    "fit_variational",
    "pretrain_layerwise",
    "train",
]
