"""Tags below the article of a dump, and share bars, which markup sets in links."""

from __future__ import annotations

import numpy as np

from cleaner.model import BlockKind
from cleaner.pattern import pattern
from cleaner.rules.base import MAYBE, Column, Core, Measures, own_paragraphs
from cleaner.vocab import words
from cleaner.vocab.expressions import worded

LONGEST = 200
"""Bytes of the longest line of tags."""
HASHES = pattern(r"[#＃](?!\d++(?!\w)|(?:define|include|ifn?def|endif|pragma)\b)\w")
"""`#harbour #ferry`; no place on a list, `#3 The pier`, and no line of code, `#include <pier.h>`."""
WORDS = pattern(r"\p{Ll}[\p{Ll}\d .,'’-]*(?: [\p{Ll}\d .,'’-]+){2,}(?<=\w)")
"""Three words or more without a capital: `harbour ferry timetable`."""
NEAR = 2
"""Lines from one such line to the next, from which they are code, or a poem."""
NETWORKS = worded("buttons", r"(?:«networks»)\p{Lu}|(?<=\p{Ll})(?:«networks»)")
"""A share bar whose buttons a dump glues: `FacebookXWhatsApp`, `Share on FacebookShare on Twitter`."""
TAGGED = ("", "hashes", "words", "networks")


def tagged(m: Measures, core: Core) -> Column:
    """A line below the last paragraph of the article that begins with a hash sign, or alone among others has no capital
    letter and ends no sentence: of 9 and 7 that passed for body on annotated and written dumps none is.  Of 8 lines
    anywhere in which the names of networks are glued to what stands beside them none is, either."""
    n = len(m.sizes)
    out = np.zeros(n, np.int64)
    asked = np.flatnonzero((m.sizes <= LONGEST) & (m.prose == 0) & (core.chances > MAYBE)).tolist()
    said = "\n".join([m.texts[i] for i in asked])
    if any(map(said.__contains__, words("buttons", "networks"))):
        out[[i for i in asked if NETWORKS.search(m.texts[i])]] = TAGGED.index("networks")
    paragraphs = np.flatnonzero(own_paragraphs(m, core))
    if not len(paragraphs):
        return out
    for i in range(int(paragraphs[-1]) + 1, n):
        text = m.texts[i]
        if m.sizes[i] > LONGEST or out[i]:
            continue
        if text[0] in "#＃" and HASHES.match(text):
            out[i] = TAGGED.index("hashes")
        elif text[0].islower() and m.page.blocks[i].kind is not BlockKind.ITEM and WORDS.fullmatch(text):
            out[i] = TAGGED.index("words")
    lower = np.flatnonzero(out == TAGGED.index("words"))
    close = np.flatnonzero(np.diff(lower) <= NEAR)
    out[lower[close]] = out[lower[close + 1]] = 0
    return out
