"""What links, templates and boxes say: only where there is markup."""

from __future__ import annotations

import numpy as np

from cleaner.json_ld import is_article
from cleaner.model import BlockKind
from cleaner.rules.base import Column, Core, Measures, bucket
from cleaner.rules.letters import IntArray

SHARES = (0.001, 0.2, 0.5, 0.8, 0.95)
LENGTHS = (40, 120)


def links(m: Measures) -> Column:
    """The linked share of the block, for short and long ones."""
    return 1 + 3 * bucket(SHARES, m.links) + bucket(LENGTHS, m.sizes)


OPENED = 0.5
"""Share of the prose above which what is hidden is the article, on a page that says it is one: in a box that a script
opens once the reader has paid.  A hidden copy of the article has half; elsewhere it is questions that fold."""


def hidden(m: Measures) -> Column:
    """Not shown to the reader by the page's own markup, unless that is true of most of an article's prose."""
    out = np.array([block.hidden for block in m.page.blocks], np.int64)
    if int(m.prose @ out) > OPENED * int(m.prose_sums[-1]) and any(map(is_article, m.page.head.json_ld)):
        out[:] = 0
    return out


def template(m: Measures) -> Column:
    """The blocks that stand in the same chain of elements: how large they are on average, how linked, how many.

    The paragraphs of an article share one template, and so do the items of a list of links.
    """
    count = np.bincount(m.templates)
    size = np.maximum(np.bincount(m.templates, m.sizes), 1)
    linked = bucket((0.05, 0.3, 0.7), np.bincount(m.templates, m.links * m.sizes) / size)
    prose = bucket((0.01, 0.5, 0.9), np.bincount(m.templates, m.prose) / size)
    return (1 + 16 * bucket((2, 5), count) + 4 * prose + linked)[m.templates]


ASIDE = 0.3
"""The share of the article from which what is set into it is the article."""
SETS = (("inset", "own", "near"), ("signup", "own", "near"), ("player", "own"))
"""What boxes are called that are set into articles, and where."""
INSET = ("", "aside", "signup", "player")


def inset(m: Measures, core: Core) -> Column:
    """What is set into the article: a call to action, a tooltip, a dialogue or a disclaimer, a box to sign up for
    letters, a subscription or a gift or to vote in, or what a player's own element says: the title of its video.

    Of 141 blocks of the first kind on annotated pages that were kept 10 are body, on 2 pages of 25; of 2,300 in little
    boxes of the second 3; of 14 of the third on annotated and written pages 1.
    """
    out = np.zeros(len(m.sizes), np.int64)
    for bucket_, (concept, *places) in enumerate(SETS, 1):
        called = m.called(concept, *places)
        if core.mass[called].sum() < ASIDE * core.sums[-1]:
            out[called] = bucket_
    return out


LISTING = ("", "between")


def listing(m: Measures, core: Core) -> Column:
    """Code between two paragraphs of the article, other code left out, and so are its line numbers in a box of theirs.

    Of 531 such blocks 304 are body, on 30 of 43 sites: the fit, which sees mostly news, takes code for the page's own.
    """
    code = m.are(BlockKind.CODE)
    out = np.zeros(len(code), np.int64)
    text = np.flatnonzero(~code)
    if len(text) == len(code) or not len(text):
        return out
    listed = np.flatnonzero(code)
    at = np.searchsorted(text, listed)
    own = core.chances[text] > 0.5
    between = own[np.maximum(at - 1, 0)] & own[np.minimum(at, len(text) - 1)] & (at > 0) & (at < len(text))
    out[listed] = between & [any(map(str.isalpha, m.texts[index])) for index in listed]
    return out


def _contents(m: Measures, sections: IntArray) -> Column:
    """How much of each section is linked and how much prose."""
    start, end = m.boxes.starts[sections], m.boxes.ends[sections]
    size = np.maximum(m.size_sums[end] - m.size_sums[start], 1)
    linked = bucket((0.05, 0.3, 0.6), (m.link_sums[end] - m.link_sums[start]) / size)
    prose = bucket((0.01, 0.4, 0.8), (m.prose_sums[end] - m.prose_sums[start]) / size)
    return 1 + 4 * prose + linked


def box(m: Measures) -> Column:
    """The box around the block: how much of it is linked and how much prose."""
    return _contents(m, m.boxes.inner)


def box_above(m: Measures) -> Column:
    """The box around the box."""
    return _contents(m, m.boxes.outer)


CONTENTS = ("", *(f"prose{p}-links{n}" for p in range(4) for n in range(4)))
TEMPLATES = ("", *(f"{count}-{said}" for count in ("one", "few", "many") for said in CONTENTS[1:]))
LINKS = ("", *(f"{n}-{length}" for n in range(6) for length in ("short", "medium", "long")))
