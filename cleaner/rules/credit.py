"""Blocks that end in a photographer's or an agency's credit, as captions do."""

from __future__ import annotations

from functools import cache

from cleaner.rules.base import LAST, Column, Measures
from cleaner.rules.vocab import load

SIZES = range(16, 701)
"""Bytes of the blocks that are looked at, captions among them."""
TAIL = 48
"""Characters at the end that hold a credit: `(Photo by Ann Smith/Getty Images)` has 33."""
APART = str.maketrans(dict.fromkeys("/()[]|,.·•–—-", " "))


@cache
def _words() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words of credits, and endings in scripts without spaces."""
    data = load("credits")
    return frozenset(data["words"].split()), tuple(data["endings"].split())


def credit(m: Measures) -> Column:
    """A credit at the end of a block that ends no sentence: `Runners at dawn. Ann Smith/Getty Images`."""
    words, endings = _words()
    out = []
    for block, size in zip(m.page.blocks, m.sizes, strict=True):
        found = False
        if size in SIZES and block.text[-1] not in LAST:
            tail = block.text[-TAIL:].lower()
            found = tail.rstrip(")）]】 ").endswith(endings) or not words.isdisjoint(tail.translate(APART).split())
        out.append(f"credit:{'short' if size < 100 else 'long'}" if found else "")
    return out
