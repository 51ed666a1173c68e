"""What stands around a block."""

from __future__ import annotations

import numpy as np

from cleaner.rules.base import Column, Measures, bucket
from cleaner.rules.letters import first_of

KINDS = "^PplsmL$"
"""What a neighbour may be: the page's edge, long or short prose, links, a short, middling or long text."""


NEIGHBOURS = ("", *(a + b for a in KINDS for b in KINDS))


def neighbours(m: Measures) -> Column:
    """The kinds of the block before and the block after."""
    kinds = first_of(m.prose >= 250, m.prose > 0, m.links >= 0.5, m.sizes < 40, m.sizes < 120, m.sizes > 0)
    before, after = np.zeros_like(kinds), np.full_like(kinds, 7)
    before[1:], after[:-1] = kinds[:-1], kinds[1:]
    column: Column = 1 + 8 * before + after
    return column


PROSE = (0.01, 0.3, 0.7, 0.95)
LINKS = (0.1, 0.5)
AROUND = ("", *(f"prose{p}-links{n}" for p in range(len(PROSE) + 1) for n in range(len(LINKS) + 1)))


NEAR = 3


def around(m: Measures) -> Column:
    """How much prose and how many links stand within three blocks."""
    index = np.arange(len(m.sizes))
    start, end = np.maximum(index - NEAR, 0), np.minimum(index + NEAR + 1, len(index))
    size = np.maximum(m.size_sums[end] - m.size_sums[start] - m.sizes, 1)
    prose = (m.prose_sums[end] - m.prose_sums[start] - m.prose) / size
    links = (m.link_sums[end] - m.link_sums[start] - m.links * m.sizes) / size
    return 1 + 3 * bucket(PROSE, prose) + bucket(LINKS, links)


MEANS = (20, 45, 90, 180)
REACH = 5


def means(m: Measures) -> Column:
    """Mean size of the five blocks before and after: dumps have nothing else to show where the menus end."""
    n = len(m.sizes)
    index = np.arange(n)
    start, end = np.maximum(index - REACH, 0), np.minimum(index + 1 + REACH, n)
    before = (m.size_sums[index] - m.size_sums[start]) / np.maximum(index - start, 1)
    after = (m.size_sums[end] - m.size_sums[index + 1]) / np.maximum(end - index - 1, 1)
    return 1 + 5 * bucket(MEANS, before) + bucket(MEANS, after)


def place(m: Measures) -> Column:
    """Where in the page's text the block stands, in eighths."""
    column: Column = 1 + np.minimum(8 * m.size_sums[:-1] // m.size_sums[-1], 7)
    return column
