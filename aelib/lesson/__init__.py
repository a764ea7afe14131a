"""What a lesson says to its reader: checked claims, predictions, exercises, and how far one is."""

from .claims import ClaimError, claim
from .exercises import check, predict
from .missing import tell_what_to_run
from .progress import progress
from .runs import seed, stored, stored_weights
from .tables import table

tell_what_to_run()

__all__ = [
    "ClaimError",
    "check",
    "claim",
    "predict",
    "progress",
    "seed",
    "stored",
    "stored_weights",
    "table",
]
