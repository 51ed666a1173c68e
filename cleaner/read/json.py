"""JSON as pages hold it."""

from __future__ import annotations

from json import JSONDecoder

from cleaner.pattern import plain

DECODER = JSONDecoder(strict=False)
"""Takes texts with line breaks in them."""

HALF = plain(r"(?P<whole>\\u[dD][89aAbB][0-9a-fA-F]{2}\\+u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""`\\ud83d` without a `\\ude00` behind it: a title that was cut in the middle of an emoji."""


def mended(text: str) -> str:
    """`text` with no halves of characters in it, which could not be written down; everything stays in its place."""
    return HALF.sub(lambda found: found["whole"] or "\\ufffd", text)
