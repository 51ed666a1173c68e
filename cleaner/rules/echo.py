"""Lines that say again what the page says beside them: captions below their alternative text, labels at every break."""

from __future__ import annotations

from collections import Counter

import numpy as np

from cleaner.model import BlockKind
from cleaner.rules.base import Column, Core, Measures
from cleaner.rules.claims import fold

TELLING = 12
"""Bytes from which a line that its neighbour holds too is no chance: a name may well stand in the next sentence."""
LONGEST = 600
"""Bytes of the longest block that is compared; captions and teasers are shorter."""
LABEL = 60
"""Bytes of the longest label that a template prints again and again: `Article content`."""

LETTERS = 25
"""Letters of the shortest quote that is no chance."""
QUOTED = ("", "again")


def quoted(m: Measures, core: Core) -> Column:
    """A quote that a paragraph says too: pulled out of the article to be seen, and no part of it."""
    out = np.zeros(len(m.sizes), np.int64)
    quotes = [i for i, block in enumerate(m.page.blocks) if block.kind is BlockKind.QUOTE and not m.page.flat]
    paragraphs = ""
    for i in quotes:
        text = fold(m.texts[i])
        if len(text) >= LETTERS:
            # Quotes that are the article's own are prose as well: what it says twice is found twice.
            paragraphs = paragraphs or "\n".join(fold(m.texts[j]) for j in np.flatnonzero(m.prose).tolist())
            out[i] = paragraphs.count(text) > int(m.prose[i] > 0)
    return out


ECHO = ("", "label", "held", "holds")


def echo(m: Measures) -> Column:
    """A short line printed three times, or a block that holds a neighbour's text or is held by it."""
    texts = m.texts
    counts = Counter(texts)
    out = np.array([counts[text] > 2 for text in texts]).astype(np.int64) * (m.sizes < LABEL)
    right = (m.sizes >= TELLING) & (m.sizes <= LONGEST)
    for i in np.flatnonzero(right[:-1] & right[1:] & (out[:-1] == 0)).tolist():
        if texts[i] in texts[i + 1]:
            out[i], out[i + 1] = 2, 3
        elif texts[i + 1] in texts[i]:
            out[i], out[i + 1] = 3, 2
    return out
