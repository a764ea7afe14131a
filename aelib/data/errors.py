"""The error of this package, apart from what raises it."""


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
