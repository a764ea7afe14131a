"""How a call must end that is given something wrong."""

import re

import pytest


def refused(match, call, *args, **options):
    """Hold that a call ends in one sentence of ours that says this."""
    with pytest.raises((ValueError, TypeError)) as caught:
        call(*args, **options)
    words = str(caught.value)
    assert re.search(match, words), words
    assert "\n" not in words and words.endswith(".") and len(words) < 420, words
