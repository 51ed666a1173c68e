"""The blocks that are likelier body than not."""

from __future__ import annotations

import numpy as np

from cleaner.model import BlockKind
from cleaner.rules.base import KINDS, FloatArray, Measures, chances, running
from cleaner.rules.letters import BoolArray

UNSURE = {False: 0.9, True: 0.8}
"""Expected F1 of markup and of dumps below which less likely paragraphs are taken as well: on left-out hosts that gives
.003 (news) to .03 (other languages) of F1, dumps .002; above it, nothing.  With .8 in place of .75 31 annotated and
written dumps are better and 14 worse."""
LEAST = -4.0
"""Log odds of the least likely paragraph that is taken: on left-out hosts .01 of F1 of other languages more than -2."""
DOUBT = 2.0
"""By what log odds are divided there: of pages like none before they are too sure of themselves."""


def likely_blocks(m: Measures, scores: FloatArray) -> BoolArray:
    """The blocks that are likelier body than not, and where little is sure the paragraphs that raise the F1 to expect.

    A block raises the F1 to expect as long as its chance is over half of that F1 (Lipton et al. 2014, "Optimal
    Thresholding of Classifiers to Maximize F1 Measure").
    """
    likely: BoolArray = scores > 0
    mass = m.sizes * chances(scores / DOUBT)
    order = np.argsort(-scores, kind="stable")
    expected = 2 * np.cumsum(mass[order]) / (np.cumsum(m.sizes[order]) + mass.sum())
    best = int(np.argmax(expected)) if len(order) else 0
    if len(order) and expected[best] < UNSURE[m.page.flat]:
        more = (m.prose > 0) & (scores >= max(LEAST, scores[order[best]]))
        more &= ~_is_no_paragraph(m)
        likely |= more
    return _within_reach(m, scores, likely)


REACH = 15
"""Blocks of others, cells of tables apart, that the longest pause in an article has; behind longer ones stands what is
sure of itself, or nothing of the article.  With 10 newspapers lose, with 25 blogs and dumps."""
SURE = 1.5
"""Log odds of the best block there.  Of 97 stretches of dumps whose best has less 19 are body, of 38 of markup 13; with
2 a newspaper loses the end of its article."""


def _within_reach(m: Measures, scores: FloatArray, chosen: BoolArray) -> BoolArray:
    """`chosen` without the stretches far below the largest in which no block is sure: teasers, stock tips, a poll.

    Above it such stretches stay: in long pages with many boxes that is where the first paragraphs are.
    """
    found = np.flatnonzero(chosen)
    if not len(found):
        return chosen
    others = running((m.kinds != KINDS[BlockKind.CELL]).astype(np.int64))
    stretch = np.cumsum(np.diff(others[found], prepend=others[found[0]]) > REACH)
    sure = np.bincount(stretch, scores[found] > SURE) > 0
    largest = np.bincount(stretch, m.sizes[found]).argmax()
    out = np.zeros_like(chosen)
    out[found[sure[stretch] | (stretch <= largest)]] = True
    return out


CALLED = ("byline", "comments", "account", "prompt")
"""What a block that is no paragraph is called, it or the element right above it: of 9 KB that would be taken otherwise
on the annotated pages .3 KB are body."""
MOST_OF = 0.5
"""Share of the page's prose from which what is called so is the article: in German a `Kommentar` is one on the news."""


def _is_no_paragraph(m: Measures) -> BoolArray:
    """What its wording or its element names as something other than a paragraph."""
    out = np.zeros(len(m.sizes), np.bool_)
    for concept in CALLED if not m.page.flat else ():
        called = m.called(concept, "own", "near")
        if m.prose[called].sum() <= MOST_OF * m.prose.sum():
            out |= called
    out |= m.are(BlockKind.CAPTION)
    out[m.spoken] = True
    return out
