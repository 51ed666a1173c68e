"""What the lines of a dump belong to, in which nothing but their places tells lists, tables and headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import numpy as np

from cleaner.engine import Evidence
from cleaner.locate.lists import INSERT, as_a_whole
from cleaner.locate.named import is_beside, is_named
from cleaner.model import Block, BlockKind, Page
from cleaner.pattern import pattern
from cleaner.rules.dump import GAPS
from cleaner.scripts import HAS_HAN_KANA
from cleaner.spelling import COLONS

RUN, SURE_RUN = -1.0, -2.0
"""Mean log odds of the items of a list, by the root of their sizes, from which they are body: of one in which no item
is by itself, and of one in which some are, or that a colon leads to."""


def with_whole_runs(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with its lists whole: runs of items below a line of it, and above one or behind a colon.

    Of 277 such runs of annotated dumps in which an item is likely by itself 242 are body, of 70 others 62.
    """
    chosen, texts = set(body), evidence.measures.texts
    runs = [
        (run, texts[run[0] - 1].endswith(COLONS)) for run in _runs(evidence.measures.page)
        if run[0] - 1 in chosen and not chosen.issuperset(run)
    ]  # fmt: skip
    if not runs:
        return body
    named = is_named(evidence)
    for run, colon in runs:
        likely = not chosen.isdisjoint(run)
        stands_inside = (colon or run[-1] + 1 in chosen) and (likely or not named[run].any())
        if stands_inside and as_a_whole(evidence, run) > (SURE_RUN if likely or colon else RUN):
            chosen.update(run)
    return sorted(chosen)


def _runs(page: Page) -> Iterator[list[int]]:
    """Items that follow one another."""
    items = (block.index for block in page.blocks if block.kind is BlockKind.ITEM)
    for _, run in groupby(enumerate(items), lambda one: one[1] - one[0]):
        indexes = [index for _, index in run]
        if len(indexes) > 1:
            yield indexes


FACT = pattern(r"(?P<label>[^\W\d_][^:：|]{1,27}?)\s?[:：|]\s")
"""What the line of a card says something of: `Height: 12 m`, `Best for | beginners`."""
CARD = 200
"""Bytes of the longest such line."""
CARDS, LIKE = 3, 0.34
"""Lines with one label, and the share of them that is body, from which they all are: of 118 lines of annotated dumps
that are not by themselves 104 are, on 21 dumps of 26."""


def with_facts(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with all that it says of one thing after the other: `Height: 12 m`, `Founded: 1906`."""
    m, chosen = evidence.measures, set(body)
    facts: dict[str, list[int]] = {}
    first = body[0] if body else 0
    for at in (first + np.flatnonzero(m.sizes[first : body[-1]] <= CARD)).tolist() if body else ():
        text = m.texts[at]
        if (":" in text or "：" in text or "|" in text) and (fact := FACT.match(text)):
            facts.setdefault(fact["label"].lower(), []).append(at)
    found = {
        at for lines in facts.values() for at in lines
        if len(lines) >= CARDS and sum(i in chosen for i in lines) >= LIKE * len(lines)
    }  # fmt: skip
    if found <= chosen:
        return body
    named = is_named(evidence)
    return sorted(chosen.union(at for at in found if not named[at]))


MANY, MOSTLY = 25, 0.5
"""Lines without a paragraph among them, and the share of them that is body, from which the article goes on there."""
LONE, NEAR = -3.0, 3
"""Log odds of the least likely line of them, and lines to the next of the body on either side.  Of 53 that stand apart
from the lines above and below 50 are body, on 12 dumps of 14; of those that do not, half."""


def with_lone_lines(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with the lines of its long lists and tables that empty lines part from the others."""
    m, chosen = evidence.measures, set(body)
    starts = [-1, *np.flatnonzero(m.prose).tolist()]
    apart = (evidence.said("gaps") == GAPS.index("alone")) & (evidence.scores > LONE)
    found = []
    for above, below in pairwise(starts):
        lines = range(above + 1, below)
        if len(lines) >= MANY and sum(i in chosen for i in lines) >= MOSTLY * len(lines):
            found += [i for i in lines if apart[i] and i not in chosen and _is_near(i, chosen)]
    if not found:
        return body
    named = is_named(evidence)
    return sorted((*body, *(at for at in found if not named[at])))


def _is_near(at: int, chosen: set[int]) -> bool:
    """Whether lines of the body stand right above and below."""
    return not chosen.isdisjoint(range(at - NEAR, at)) and not chosen.isdisjoint(range(at + 1, at + 1 + NEAR))


LEAD = -3.0
"""Log odds of the least likely line that leads to what follows it.  Of 54 on annotated dumps 43 are body."""


def with_leads(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with the lines that end in a colon between two of it, or above an item of a list."""
    m, chosen = evidence.measures, set(body)
    found = [
        at - 1 for at in body[1:]
        if at - 1 not in chosen and m.texts[at - 1].endswith(COLONS) and evidence.scores[at - 1] > LEAD
        and (at - 2 in chosen or m.page.blocks[at].kind is BlockKind.ITEM)
    ]  # fmt: skip
    if not found:
        return body
    out = is_named(evidence) | is_beside(m)
    return sorted((*body, *(at for at in found if not out[at])))


LONGEST = 12
"""Lines that may stand from one of the body to the next."""
UNLIKELY, SINGLE = -1.5, -1.0
"""Log odds from which several lines between two of the body, or one of them that ends a sentence, may be of it, and a
single one.  Of 250 lines in gaps of several 220 are body, of 36 single ones 34, of 15 that end a sentence 13."""


def without_gaps_of_lines(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with the lines between two of it that have no name, in a script that needs no spaces; of other scripts
    half of such lines are body."""
    scores, m = evidence.scores, evidence.measures
    gaps = [range(last + 1, index) for last, index in pairwise(body) if index - last > 1]
    gaps = [gap for gap in gaps if any(HAS_HAN_KANA.search(m.texts[index]) for index in gap)]
    if not gaps:
        return body
    named = is_named(evidence)
    found = set(body)
    for gap in gaps:
        least = UNLIKELY if len(gap) > 1 else SINGLE
        if (scores[gap] > least).all() and not named[gap].any():
            found.update(gap)
        elif len(gap) < LONGEST:
            found.update(i for i in gap if scores[i] > UNLIKELY and m.shapes.closed[i] and not named[i])
    return sorted(found)


SUB_HEADING, SHORT = -2.0, 80
"""Log odds from which a line between two of the body may be a sub-heading, and its bytes at most."""
SUB_HEADINGS = 2
"""Such lines above a paragraph of an article that has sub-headings.  Of 231 in dumps with so many 189 are body, of 94
single ones 57: the rest are captions and buttons."""

LABELLED = (*COLONS, "/", "／", "。")
"""What is in no Chinese or Japanese sub-heading: `图片来源：某某网`, `图/某某` are credits."""


def with_sub_headings(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with its sub-headings: lines between two of its lines, above a paragraph, or below a list and a blank;
    an insert may stand above them.

    Of 63 below an insert 38 are body; 16 dumps are better with them, 6 a little worse.  Of 78 behind a list 62 are
    body.  What stands right below a line and apart from the next is a caption or a button: of 48 such lines 3 are body.
    """
    blocks, prose = evidence.measures.page.blocks, evidence.measures.prose
    gaps = [(last, index) for last, index in pairwise(body) if 1 < index - last <= LONGEST]
    gaps = [(last, index) for last, index in gaps if (evidence.scores[last + 1 : index - 1] < INSERT).all()]
    places = [index - 1 for _, index in gaps if _may_head(evidence, index - 1)]
    apart = {at for place in places for at in (place - 1, place) if _is_apart(blocks, at)}
    places = [at for at in places if at - 1 in apart or at not in apart]
    behind = [at for at in places if blocks[at - 1].kind is BlockKind.ITEM and at - 1 in apart]
    over = [at for at in places if prose[at + 1] and blocks[at - 1].kind is not BlockKind.ITEM]
    found = behind + (over if len(over) >= SUB_HEADINGS else [])
    if not found:
        return body
    out = is_named(evidence) | (evidence.said("depicted") > 0) | (evidence.said("pressed") > 0)
    return sorted((*body, *(at for at in found if not out[at])))


def _is_apart(blocks: Sequence[Block], at: int) -> bool:
    """Whether an empty line stands between a line and the next."""
    return blocks[at + 1].source - blocks[at].source > blocks[at].lines


def _may_head(evidence: Evidence, at: int) -> bool:
    """Whether a line may be a sub-heading by itself."""
    m = evidence.measures
    text = m.texts[at]
    begins = text[0].isalnum() and not text[0].islower()
    credited = bool(HAS_HAN_KANA.search(text)) and any(mark in text for mark in LABELLED)
    return bool(begins and not credited and m.sizes[at] < SHORT and evidence.scores[at] > SUB_HEADING)
