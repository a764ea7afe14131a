"""The networks of the course, each a plain ``nn.Module`` with a readable ``forward``."""

from .classifier import Classifier
from .dense import Autoencoder, unroll
from .layers import ACTIVATIONS, TiedLinear

__all__ = ["ACTIVATIONS", "Autoencoder", "Classifier", "TiedLinear", "unroll"]
