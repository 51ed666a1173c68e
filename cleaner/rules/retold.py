"""Lines of a dump that say what another one says: captions below their alternative text, teasers below their
picture's, sentences that a page pulls out of its paragraphs to be seen."""

from __future__ import annotations

import numpy as np

from cleaner.pattern import pattern
from cleaner.rules.base import LIKELY, Column, Core, Measures, own_paragraphs
from cleaner.rules.echo import QUOTES
from cleaner.spelling import ASKS, CUT, small_letters

LONGEST = 300
"""Bytes of the longest caption, and of the longest quote; a paragraph that is told twice is longer."""

WORDS = pattern(r"\w+")
LETTER = pattern(r"\p{L}")
"""What a line between two has that say the same; figures stand between cells of a table: `Harbour United FC`, `3`."""
SENTENCE = pattern(r"[.!…。！][\"'”’»«“)]?$")
"""How a quote ends that is no sub-heading."""

PULLED = ("", "sentence")
SHORTEST = 60
"""Bytes of the shortest sentence that is pulled out; what is shorter may head a part: `"We kept the light."`"""
AROUND = 100
"""Bytes of the paragraphs above and below it."""


def pulled(m: Measures, core: Core) -> Column:
    """A sentence of a dump between two paragraphs that another one says, too: of 13 on annotated dumps 3 are body."""
    out = np.zeros(len(m.sizes), np.int64)
    full = (m.prose > 0) & (m.sizes >= AROUND)
    between = np.zeros(len(out), np.bool_)
    between[1:-1] = full[:-2] & full[2:]
    right = between & m.shapes.closed & (m.sizes >= SHORTEST) & (m.sizes <= LONGEST)
    sentences = [i for i in np.flatnonzero(right).tolist() if SENTENCE.search(m.texts[i][-2:])]
    if sentences:
        own = np.flatnonzero(own_paragraphs(m, core))
        paragraphs = [small_letters(m.texts[j]) for j in own.tolist()]
        joined = "\n".join(paragraphs)
        for i in sentences[:QUOTES]:
            text = small_letters(m.texts[i])
            out[i] = joined.count(text) > paragraphs.count(text)
    return out


RETOLD = ("", "first", "again", "framed", "described")
KNOWN = 15
"""Letters from which a line that another one says again is no chance."""
CREDIT = 45
"""Letters that a caption adds to its alternative text: `Ann at the quay.`, `Ann at the quay. Photo: Courier`."""
REFRAIN = 0.15
"""The share of the article from which what is said again is said so by its author: a song."""
FRAMED = 60
"""Bytes of the longest line between the two."""
WORD, STEM = 4, 5
"""Letters of a word that counts, and those by which two are one."""
SHARED, CAPTION = 2, 40
"""Words that a caption has of what describes its picture, and its bytes."""


def retold(m: Measures, core: Core) -> Column:
    """A line of a dump that says one right above again, but for a credit or what that one was cut by: alternative text
    and caption, teaser and teaser.

    Of 77 second lines that passed for body on annotated dumps 6 are, and of 28 with a short line between the two, 5;
    of such short lines, 10 of 75.  Of 13 first ones that are sentences, and to which the second adds something, 1.
    Of 26 short lines above a caption with its credit that has two of their words 2 are: alternative text, too.
    """
    out = np.zeros(len(m.sizes), np.int64)
    long = (m.sizes >= KNOWN) & (m.sizes <= LONGEST)
    first = [*(text[0].lower() for text in m.texts), "", ""]
    for i in np.flatnonzero(long[:-1]).tolist():
        if first[i] not in first[i + 1 : i + 3]:  # as most lines
            continue
        text = m.texts[i]
        for below in (1, 2) if m.sizes[i + 1] < FRAMED else (1,):
            again = i + below
            if again >= len(long) or not long[again] or not _is_retold(text, m.texts[again], below):
                continue
            if below == 2 and not LETTER.search(m.texts[i + 1]):
                continue
            out[i + 1 : again] = RETOLD.index("framed")
            out[again] = RETOLD.index("again")
            sentence = m.shapes.closed[i] and not text.endswith(ASKS) and text != m.texts[again]
            if not out[i] and (sentence or text.endswith(CUT)):
                out[i] = RETOLD.index("first")
    captions = (core.first["credit"] > 0) & (m.sizes >= CAPTION) & (core.chances < LIKELY)
    for i in np.flatnonzero((m.prose[:-1] == 0) & (m.sizes[:-1] <= LONGEST) & captions[1:]).tolist():
        if not out[i] and ":" not in m.texts[i] and len(_stems(m.texts[i]) & _stems(m.texts[i + 1])) >= SHARED:
            out[i] = RETOLD.index("described")
    return out if core.mass[out > 0].sum() < REFRAIN * core.sums[-1] else np.zeros_like(out)


def _stems(text: str) -> set[str]:
    """How the longer words of a line begin."""
    return {word[:STEM].lower() for word in WORDS.findall(text) if len(word) >= WORD}


def _is_retold(text: str, later: str, below: int) -> bool:
    """Whether `later`, so many lines below `text`, says it again."""
    if text[0].lower() != later[0].lower():
        return False
    told, again = small_letters(text), small_letters(later)
    if len(told) < KNOWN or not again.startswith(told):
        return False
    return text.endswith(CUT) or len(again) <= len(told) + (CREDIT if below == 1 else 0)
