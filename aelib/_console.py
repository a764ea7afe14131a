"""What the package prints, on whatever console or into whatever file."""

import sys

LOOK_ALIKES = {"✓": "v", "✗": "x", "○": "o"}


def say(text: str) -> None:
    """Print a line; what the stream's encoding (cp949, cp1252, ASCII) lacks gives way, not the run.

    The marks become letters that look like them, and anything else a question mark.
    """
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding, getattr(sys.stdout, "errors", None) or "strict")
    except UnicodeEncodeError:
        text = (
            text.translate(str.maketrans(LOOK_ALIKES)).encode(encoding, "replace").decode(encoding)
        )
    print(text)
