"""The scikit-learn face of the course: an autoencoder that stands where PCA stands.

`AutoencoderTransformer` is in ``transformer``; how it reads what callers bring in ``rows``, and how
it is kept in a file in ``files``.
"""

from .transformer import AutoencoderTransformer

__all__ = ["AutoencoderTransformer"]
