"""One decision: which blocks are the body, and how sure we are."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cleaner.confidence import confidence
from cleaner.engine import Evidence
from cleaner.locate.dump import (
    with_facts,
    with_leads,
    with_lone_lines,
    with_sub_headings,
    with_whole_runs,
    without_gaps_of_lines,
)
from cleaner.locate.ends import above_end, from_first_paragraph, up_to_credits, within_ends
from cleaner.locate.gaps import without_gaps
from cleaner.locate.headings import with_headings
from cleaner.locate.likely import likely_blocks
from cleaner.locate.lists import with_whole_lists
from cleaner.locate.named import is_beside, is_foreign, is_named, is_sub_heading
from cleaner.rules.letters import BoolArray


class Located(NamedTuple):
    """The body and how sure we are of it."""

    body: tuple[int, ...]
    """Indexes of the body's blocks, in page order."""
    confidence: float
    """From 0 to 1: the chance that the body is right, give or take a tenth."""


ALL_ARTICLE = 0.95
"""Share of a page's text in its likely body from which the page is nothing but an article: rendered articles and pasted
ones get there, and of 1,033 annotated pages 28.  Of every third wcxb page .515 are clean with it, .504 with .85, where
menus come in."""

MOSTLY, HARDLY = 0.65, 0.03
"""Shares of the text and of the blocks: where most is likely body and hardly a block is named as scaffolding, the page
is nothing but an article as well, of lines that look like none: verse, code, tables.  Of 54 bodies of portal pages that
are cleaned again as text 3 lose some then, 12 without it; of the pages themselves none are so, of dumps of blogs 31.
In a dump less will do where no line is named, a list of prices below one sentence: no annotated dump is so."""


def locate(evidence: Evidence) -> Located:
    """The blocks that are likelier body than not.

    Where they are nearly all that the page has, or no line of a dump is named as scaffolding, the rest stays as well
    unless something speaks against it by name: there is no scaffolding to stand beside, and what is clean already has
    to stay as it is.  In a page that cleaner wrote, the body is what it wrote as one.
    """
    m = evidence.measures
    if written := evidence.said("rendered").nonzero()[0].tolist():
        return Located(tuple(written), confidence(evidence.scores, m.sizes, m.page.flat))
    chosen = likely_blocks(m, evidence.scores)
    body = np.flatnonzero(chosen).tolist()
    share = m.sizes[chosen].sum() / m.size_sums[-1] if body else 0.0
    whole = False
    if share >= MOSTLY or (body and m.page.flat):
        foreign = (evidence.scores <= 0) & is_foreign(m, is_named(evidence))
        named = foreign & ~is_beside(m)
        hardly = HARDLY if share >= MOSTLY else 0.0
        whole = bool(share >= ALL_ARTICLE or named.mean() <= hardly)
        if whole:
            body = _all_of(body, foreign & ~is_sub_heading(m, named), named)
    if m.page.flat:
        body = with_headings(evidence, without_gaps_of_lines(evidence, with_whole_runs(evidence, body)))
        body = from_first_paragraph(evidence, body)
        body = up_to_credits(evidence, body if whole else within_ends(evidence, body))
        body = with_facts(evidence, with_lone_lines(evidence, with_sub_headings(evidence, body)))
        body = with_leads(evidence, body)
    else:
        body = with_headings(evidence, without_gaps(evidence, with_whole_lists(evidence, body)))
    body = above_end(evidence, body)
    return Located(tuple(body), confidence(evidence.scores, m.sizes, m.page.flat))


def _all_of(body: list[int], foreign: BoolArray, named: BoolArray) -> list[int]:
    """`body` with what stands between its blocks, and before and after it where nothing is named as scaffolding."""
    start = body[0] if named[: body[0]].any() else 0
    end = body[-1] + 1 if named[body[-1] + 1 :].any() else len(foreign)
    return (start + np.flatnonzero(~foreign[start:end])).tolist()
