"""Bytes to text (first version: being replaced)."""

from __future__ import annotations

from typing import NamedTuple


class Decoded(NamedTuple):
    """Text, and how it was read."""

    text: str
    charset: str
    how: str
    guessed: bool


def decode(data: bytes, content_type: str | None = None) -> Decoded:
    """Read `data` as text."""
    try:
        return Decoded(data.decode("utf-8-sig"), "utf-8", "utf-8 test", False)
    except UnicodeDecodeError:
        return Decoded(data.decode("gb18030", "replace"), "gb18030", "guess", True)
