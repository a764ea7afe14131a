"""The networks of the course, each a plain ``nn.Module`` with a readable ``forward``."""

from .classifier import Classifier
from .convolutional import ConvAutoencoder
from .dense import Autoencoder, unroll
from .layers import ACTIVATIONS, TiedLinear, output_range
from .variational import VariationalAutoencoder

__all__ = [
    "ACTIVATIONS",
    "Autoencoder",
    "Classifier",
    "ConvAutoencoder",
    "TiedLinear",
    "VariationalAutoencoder",
    "output_range",
    "unroll",
]
