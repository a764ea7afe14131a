"""What the other modules of this package share: the error, and checks of arguments."""

import operator
from collections.abc import Iterable


class DataUnavailable(OSError):
    """A set that is not on disk and cannot be fetched, or fonts that are not installed.

    Parameters
    ----------
    message : str
        One sentence: what is missing, why, and what to do.
    brief : str
        The reason in a few words, for a sentence that has little room for it.

    Notes
    -----
    `load_images` prints the brief reason, instead of raising, where "auto" turns to glyphs
    (lesson 00).
    """

    def __init__(self, message: str, brief: str = ""):
        super().__init__(message)
        self.brief = brief


def listed(names: Iterable[str]) -> str:
    """Return names in double quotes, with commas between them."""
    return ", ".join(f'"{name}"' for name in names)


def whole_number(label: str, value, least: int) -> int:
    """Return a value as an int; TypeError or ValueError unless it is whole and not below least."""
    try:
        if isinstance(value, bool):
            raise TypeError
        number = operator.index(value)
    except TypeError:
        why = f"{label} must be a whole number, {least} or more; got {value!r}."
        raise TypeError(why) from None
    if number < least:
        raise ValueError(f"{label} must be {least} or more; got {number}.")
    return number
