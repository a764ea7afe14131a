"""What a lesson says to its reader: checked claims, predictions, exercises, and how far one is."""

from .claims import ClaimError, claim
from .exercises import check, predict
from .progress import progress
from .runs import seed, stored

__all__ = ["ClaimError", "check", "claim", "predict", "progress", "seed", "stored"]
