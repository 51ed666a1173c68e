"""Lines that say again what the page says beside them: captions below their alternative text, labels at every break."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from cleaner.rules.base import Column, Measures

TELLING = 12
"""Bytes from which a line that its neighbour holds too is no chance: a name may well stand in the next sentence."""
LONGEST = 600
"""Bytes of the longest block that is compared; captions and teasers are shorter."""
LABEL = 60
"""Bytes of the longest label that a template prints again and again: `Article content`."""


def echo(m: Measures) -> Column:
    """A short line printed three times, or a block that holds a neighbour's text or is held by it."""
    texts = [block.text if size <= LONGEST else "" for block, size in zip(m.page.blocks, m.sizes, strict=True)]
    counts = Counter(texts)
    out = ["echo:label" if size < LABEL and counts[text] > 2 else "" for text, size in zip(texts, m.sizes, strict=True)]
    for i, (a, b) in enumerate(pairwise(texts)):
        if a and b and not out[i] and m.sizes[i] >= TELLING <= m.sizes[i + 1]:
            if a in b:
                out[i], out[i + 1] = "echo:held", "echo:holds"
            elif b in a:
                out[i], out[i + 1] = "echo:holds", "echo:held"
    return out
