"""The helper package of the autoencoder course.

Importing ``aelib`` is cheap. Each lesson imports the modules it uses::

    from aelib import data, lesson, metrics, models, plots, training
"""

from aelib._needs import require

__all__ = ["require"]
__version__ = "0.1.0"
