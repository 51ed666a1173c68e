"""Tags below the article of a dump, which markup sets in links."""

from __future__ import annotations

import numpy as np

from cleaner.model import BlockKind
from cleaner.pattern import pattern
from cleaner.rules.base import LIKELY, Column, Core, Measures

LONGEST = 200
"""Bytes of the longest line of tags."""
HASHES = pattern(r"[#＃]\w")
"""`#harbour #ferry`."""
WORDS = pattern(r"\p{Ll}[\p{Ll}\d .,'’-]*(?: [\p{Ll}\d .,'’-]+){2,}(?<=\w)")
"""Three words or more without a capital: `harbour ferry timetable`."""
NEAR = 2
"""Lines from one such line to the next, from which they are code, or a poem."""
TAGGED = ("", "hashes", "words")


def tagged(m: Measures, core: Core) -> Column:
    """A line below the last paragraph of the article that begins with a hash sign, or alone among others has no capital
    letter and ends no sentence: of 9 and 7 that passed for body on annotated and written dumps none is."""
    n = len(m.sizes)
    out = np.zeros(n, np.int64)
    paragraphs = np.flatnonzero((m.prose > 0) & (core.chances >= LIKELY))
    if not len(paragraphs):
        return out
    for i in range(int(paragraphs[-1]) + 1, n):
        text = m.texts[i]
        if m.sizes[i] > LONGEST:
            continue
        if HASHES.match(text):
            out[i] = 1
        elif m.page.blocks[i].kind is not BlockKind.ITEM and WORDS.fullmatch(text):
            out[i] = 2
    words = np.flatnonzero(out == TAGGED.index("words"))
    close = np.flatnonzero(np.diff(words) <= NEAR)
    out[words[close]] = out[words[close + 1]] = 0
    return out
