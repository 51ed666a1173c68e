"""Which blocks print the title that the page's head gives."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from cleaner.json_ld import strings
from cleaner.model import Head
from cleaner.rules.letters import BoolArray, IntArray
from cleaner.spelling import small_letters

SHORTEST = 5
"""Letters of a text that can be told from any other."""
LONGEST = 400
"""Bytes of the longest block that is looked at for the title."""
TITLES = 30
"""Titles with which each short block is compared; the annotated pages have up to 25, nearly all one or two."""


def titled(head: Head, texts: Sequence[str], sizes: IntArray) -> BoolArray:
    """The blocks that print a title of `head`, or most of it from its beginning; their texts and sizes are given."""
    out = np.zeros(len(texts), np.bool_)
    given = [head.title or "", *(head.meta.get("og:title") or ()), *strings(head.json_ld, "headline")]
    titles = {text for text in map(small_letters, given[:TITLES]) if len(text) >= SHORTEST}
    if not titles:  # as in every dump
        return out
    firsts, least = {text[0] for text in titles}, min(map(len, titles)) / 2
    short = np.flatnonzero((sizes < LONGEST) & (sizes > least)).tolist()  # no text has more letters than bytes
    begin = {char for char in {texts[i][0] for i in short} if not (first := small_letters(char)[:1]) or first in firsts}
    for index in short:
        text = texts[index]
        if text[0] in begin:
            out[index] = _prints(small_letters(text), titles)
    return out


def _prints(text: str, titles: set[str]) -> bool:
    return len(text) >= SHORTEST and any(t == text or (t.startswith(text) and len(text) * 2 > len(t)) for t in titles)
