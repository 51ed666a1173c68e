"""What a block's own text looks like, whatever its language."""

from __future__ import annotations

import numpy as np

from cleaner.model import BlockKind
from cleaner.pattern import plain
from cleaner.rules import letters
from cleaner.rules.base import KINDS, Column, Core, Measures, bucket

SIZES = (6, 12, 24, 40, 64, 100, 160, 300, 600)
"""Bounds of the size buckets in bytes: from a menu word to a long paragraph, roughly doubling."""
ENDINGS = ("closed", "sentences", "open")


def size(m: Measures) -> Column:
    """Size by how the text ends: a long text that ends a sentence is prose, a short one that does not a label."""
    return 1 + len(ENDINGS) * bucket(SIZES, m.sizes) + np.where(m.shapes.closed, 0, np.where(m.ends > 0, 1, 2))


def punctuation(m: Measures) -> Column:
    """Sentence ends and commas, each counted to three."""
    return np.where(m.sizes >= 20, 1 + 4 * m.ends + m.commas, 0)


PUNCTUATION = ("", *(f"{ends}-{commas}" for ends in range(4) for commas in range(4)))
MARKS = ("", *(f"{mark}-{length}" for mark in letters.MARKS for length in ("short", "long")))


def form(m: Measures) -> Column:
    """How the text begins, or that it is but a number, a label or a trail."""
    return m.shapes.forms


def marks(m: Measures) -> Column:
    """The most telling mark in a block that is no long paragraph."""
    kind = m.shapes.marks
    return np.where((kind > 0) & (m.sizes < 200), 2 * kind - (m.sizes < 100), 0)


def capitals(m: Measures) -> Column:
    """Title Case and SHOUTING are for labels and headlines: the share of words that begin with a capital."""
    cased = m.shapes.lengths * 2 >= m.sizes  # else mostly a script without capitals
    return np.where((m.sizes <= 160) & cased, m.shapes.capitals, 0)


KIND_BUCKETS = ("", *(k.value for k in BlockKind), *(f"heading{level}" for level in range(1, 7)))


def kind(m: Measures) -> Column:
    """What the markup calls the block."""
    return np.where(m.levels > 0, len(KINDS) + m.levels, 1 + m.kinds)


REPEATED = ("", "short", "long")


def repeated(m: Measures) -> Column:
    """The same text stands elsewhere on the page: teasers are printed twice, articles once."""
    return np.where(m.times > 1, 1 + (m.sizes > 60), 0)


DIGITS = 3
"""Of a number that counts: of four it is a year."""
NUMBER = plain(r"[0-9]+$")
RUN = 3
"""Lines from which those that count are a run."""
COUNTED = ("", "run")


def counted(m: Measures, core: Core) -> Column:
    """Lines that do nothing but count, 1, 2, 3: numbers of the lines of code, stars, pages.

    Of 1,469 in such runs on annotated and written pages and dumps none is body.
    """
    out = np.zeros(len(m.sizes), np.int64)
    numbers = {
        i: int(m.texts[i]) for i in np.flatnonzero(m.shapes.lengths <= DIGITS).tolist() if NUMBER.match(m.texts[i])
    }
    for i, number in numbers.items():
        if all(numbers.get(i + step) == number + step for step in range(1, RUN)):
            out[i : i + RUN] = 1
    return out
