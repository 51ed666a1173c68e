"""JSON as pages hold it."""

from __future__ import annotations

from json import JSONDecoder

from cleaner.pattern import plain

DECODER = JSONDecoder(strict=False)
"""Takes texts with line breaks in them."""

PAIR = plain(r"\\u[dD](?:[89aAbB][0-9a-fA-F]{2}(?P<low>\\+u[dD][c-fC-F][0-9a-fA-F]{2})?|[c-fC-F][0-9a-fA-F]{2})")
"""Both halves of a character, or one: `\\ud83d` without a `\\ude00` behind it, of a title that was cut in the middle of
an emoji."""


def mended(text: str) -> str:
    """`text` with no halves of characters in it, which could not be written down; everything stays in its place."""
    return PAIR.sub(lambda found: found[0] if found["low"] else "\\ufffd", text)
