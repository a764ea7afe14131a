"""Training: ``fit`` for every network of the course, greedy pretraining, and labels.

The one loop is in ``loop``; ``layerwise`` trains a deep autoencoder a layer at a time, and
``labels`` trains a classifier.
"""

from .labels import error_rate, fine_tune
from .layerwise import pretrain_layerwise
from .loop import History, evaluate, fit

__all__ = ["History", "error_rate", "evaluate", "fine_tune", "fit", "pretrain_layerwise"]
