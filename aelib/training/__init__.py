"""Training: ``fit`` for every network of the course, greedy pretraining, and labels.

The one loop is in ``loop``; ``layerwise`` trains a deep autoencoder a layer at a time, ``labels``
trains a classifier, and ``variational`` trains a variational autoencoder.
"""

from .labels import error_rate, fine_tune
from .layerwise import pretrain_layerwise
from .loop import History, evaluate, fit
from .variational import fit_variational

__all__ = [
    "History",
    "error_rate",
    "evaluate",
    "fine_tune",
    "fit",
    "fit_variational",
    "pretrain_layerwise",
]
