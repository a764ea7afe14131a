"""What a lesson says to its reader: claims that the run checks, predictions, exercises."""

from .claims import ClaimError, claim
from .exercises import check, predict
from .runs import seed, stored

__all__ = ["ClaimError", "check", "claim", "predict", "seed", "stored"]
