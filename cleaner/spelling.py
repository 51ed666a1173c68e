"""What two spellings of one text share."""

from __future__ import annotations

from cleaner.pattern import plain

COLONS = (":", "：")
"""What a label ends in, and a line that what follows belongs to."""
ASKS = ("?", "？", "؟")
"""What a question ends in."""
CUT = ("…", "...")
"""What the beginning of a text ends in that was cut short: `The queue for bread reached …`."""

ASCII_PUNCTUATION = bytes(code for code in range(128) if not chr(code).isalnum())
SMALL = bytes(range(128)).lower() + bytes(range(128, 256))
BLANKS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))


def blanked(text: str) -> str:
    """`text` with blanks in place of all signs of ASCII but letters and digits."""
    return text.encode("utf-8", "surrogatepass").translate(BLANKS).decode("utf-8", "surrogatepass")


SIGNS = plain(r"[\W_]+")
"""All that is neither letter nor digit to `str.isalnum`."""


def letters(text: str) -> str:
    """The letters and digits of `text`."""
    # Bytes go through a table five times as fast as str, and no byte of a longer character is one of ASCII.
    if text.isascii():
        return text.encode().translate(None, ASCII_PUNCTUATION).decode()
    text = text.encode("utf-8", "surrogatepass").translate(None, ASCII_PUNCTUATION).decode("utf-8", "surrogatepass")
    return text if text.isalnum() else SIGNS.sub("", text)


def small_letters(text: str) -> str:
    """The letters and digits of `text`, in small letters: titles and quotes are compared so."""
    if text.isascii():
        return text.encode().translate(SMALL, ASCII_PUNCTUATION).decode()
    return letters(text.casefold())
