"""What a block's own text looks like, whatever its language."""

from __future__ import annotations

import numpy as np

from cleaner.model import BlockKind
from cleaner.rules.base import Column, Measures, bucket
from cleaner.rules.letters import (
    ALPHABETIC, ARROW, AT, BAR, BRACKET, COLON, DATE, DIGIT, DOT, LOWER, NINE_ZERO, ONE_TWO, QUOTATION, RIGHTS, SPACE,
    UPPER, BoolArray, Letters, before, row,
)  # fmt: skip

SIZES = (6, 12, 24, 40, 64, 100, 160, 300, 600)
"""Bounds of the size buckets in bytes: from a menu word to a long paragraph, roughly doubling."""
ENDINGS = ("closed", "sentences", "open")


def size(m: Measures) -> Column:
    """Size by how the text ends: a long text that ends a sentence is prose, a short one that does not a label."""
    return 1 + len(ENDINGS) * bucket(SIZES, m.sizes) + np.where(m.closed, 0, np.where(m.ends > 0, 1, 2))


def punctuation(m: Measures) -> Column:
    """Sentence ends and commas, each counted to three."""
    return np.where(m.sizes >= 20, 1 + 4 * m.ends + m.commas, 0)


FORMS = ("", "colon", "lower", "trail", "number", "quote", "bracket", "digit", "symbol")
LABEL = 41
"""Characters of the longest label, `Share:`."""
TRAIL = 200
"""Characters of the longest trail, `Home > News > …`."""


def form(m: Measures) -> Column:
    """How the text begins, or that it is but a number, a label or a trail."""
    found = m.letters
    first, last = found.classes[found.starts], found.classes[found.ends - 1]
    count = found.ends - found.starts
    alphabetic = (first & ALPHABETIC) != 0
    trail = (count < TRAIL) & found.any(_apart(found, ARROW))  # `Home > News`
    number = (count <= LABEL) & ~found.any(found.are(ALPHABETIC))  # `12`, `10:24`, `2026-02-13 04:14:36`, `|`
    return np.select(
        [
            alphabetic & (count <= LABEL) & ((last & COLON) != 0), (first & LOWER) != 0, alphabetic & trail, alphabetic,
            number, (first & QUOTATION) != 0, (first & BRACKET) != 0, (first & DIGIT) != 0,
        ],
        [1, 2, 3, 0, 4, 5, 6, 7], 8,
    )  # fmt: skip


def _apart(found: Letters, kind: int) -> BoolArray:
    """The places of characters of a class with white space on both sides."""
    space = found.are(SPACE)
    out = found.are(kind)
    out[1:] &= space[:-1]
    return out & before(space)


MARKS = ("copyright", "url", "mail", "bar", "dot", "clock", "date", "dots")


def marks(m: Measures) -> Column:
    """The most telling mark in a block that is no long paragraph.

    `© X`, `www.x.org`, `d@x.org`, `A | B`, `A · B`, `10:24`, `2024-05-01` or `in 2024`, `an …`.
    """
    found = m.letters
    digit, codes = found.are(DIGIT), found.codes
    colon, slash, full_stop = codes == ord(":"), codes == ord("/"), codes == ord(".")
    w = codes == ord("w")
    kinds = [
        found.are(RIGHTS), row(colon, slash, slash) | row(w, w, w, full_stop), found.are(AT), found.are(BAR),
        _apart(found, DOT), row(digit, colon, digit, digit) | row(digit, digit, colon, digit, digit),
        _dates(found, digit), _dots(found),
    ]  # fmt: skip
    kind = np.select([found.any(where) for where in kinds], range(1, 1 + len(kinds)), 0)
    return np.where((kind > 0) & (m.sizes < 200), 2 * kind - (m.sizes < 100), 0)


def _dates(found: Letters, digit: BoolArray) -> BoolArray:
    """Where `2024-05`, `2024年5`, `1.5.2024` or a year of these centuries is written."""
    mark = found.are(DATE) & ~digit
    alone = np.ones_like(digit)
    alone[1:] = ~digit[:-1]
    alone[:-4] &= ~digit[4:]
    year = row(found.are(ONE_TWO), found.are(NINE_ZERO), digit, digit) & alone
    return year | row(digit, digit, digit, digit, mark, digit) | row(digit, mark, digit, mark, digit)


def _dots(found: Letters) -> BoolArray:
    """The ends of blocks that break off: `an …`, `an ...`."""
    out = np.zeros(len(found.codes), np.bool_)
    last, third = found.ends - 1, np.maximum(found.ends - 3, 0)
    out[last] = (found.codes[last] == ord("…")) | ((found.codes[last] == ord(".")) & (found.codes[third] == ord(".")))
    return out


CAPITALS = ("", "all", "title", "some", "few")


def capitals(m: Measures) -> Column:
    """Title Case and SHOUTING are for labels and headlines: the share of words that begin with a capital."""
    found = m.letters
    upper, space = found.are(UPPER), found.are(SPACE)
    starts = ~space
    starts[1:] &= space[:-1] | (found.codes[:-1] == LINE_BREAK)
    starts[found.ends] = False
    words = np.maximum(found.count(starts), 1)
    share = found.count(starts & upper) / words
    shouted = found.any(upper) & ~found.any(found.are(LOWER))
    cased = (found.ends - found.starts) * 2 >= m.sizes  # else mostly a script without capitals
    said = np.select([shouted, words <= 2, share > 0.65, share > 0.3], [1, 0, 2, 3], 4)
    return np.where((m.sizes <= 160) & cased, said, 0)


LINE_BREAK = ord("\n")


KINDS = {kind: number for number, kind in enumerate(BlockKind)}
KIND_BUCKETS = ("", *(k.value for k in BlockKind), *(f"heading{level}" for level in range(1, 7)))


def kind(m: Measures) -> Column:
    """What the markup calls the block."""
    return np.array([1 + KINDS[b.kind] if not b.level else len(KINDS) + b.level for b in m.page.blocks])


REPEATED = ("", "short", "long")


def repeated(m: Measures) -> Column:
    """The same text stands elsewhere on the page: teasers are printed twice, articles once."""
    seen: dict[str, int] = {}
    for text in m.texts:
        seen[text] = seen.get(text, 0) + 1
    again = np.array([seen[text] > 1 for text in m.texts])
    return np.where(again, 1 + (m.sizes > 60), 0)
