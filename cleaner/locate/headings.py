"""Headings, which go with what they head, and questions, which go with their answers."""

from __future__ import annotations

import math

from cleaner.engine import Evidence
from cleaner.locate.named import is_named
from cleaner.model import Block
from cleaner.rules.base import LINKED, Measures
from cleaner.spelling import ASKS

HEADS, HEADS_NOTHING = -4.0, 1.0
"""Log odds from which a heading is body because the block right below it is, and up to which it is none because nothing
below it is.  On left-out hosts .0006 of the F1 of blogs and .005 of clean, of newspapers .0004 and .008; from -2 to -4
it is the same to .0001."""
ASKED, LONGEST = -1.0, 160
"""Log odds from which a question is body because its answer right below it is, and its characters at most: the titles
of an accordion look like buttons.  Of 25 such questions in markup 9 are body; the other 16 stand on three pages whose
gold leaves out the answers as well.  Of 1,034 pages and their dumps 33 are better with it, 19 a little worse."""
QUESTION, PARAGRAPH = 6, 7
"""The level of a question, which heads paragraphs alone, and one below every heading's."""


def with_headings(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with the headings inside it that head what is body, and without those that head nothing: unlikely ones in
    it, and all at its end.

    What something names as scaffolding stays out: a linked one is the teaser that stands above the paragraph, unless
    its link stays on the page.  Of 1,034 pages eight are better with those, three worse.  One at the end that ends a
    sentence is a last word: see LAST_LINKED.
    """
    blocks, scores = evidence.measures.page.blocks, evidence.scores
    chosen = set(body)
    inside = range(body[-1], body[0] - 1, -1) if body else ()
    missing = [i for i in inside if i not in chosen and scores[i] > _least(blocks[i])]
    named = is_named(evidence) if missing else ()
    links = evidence.measures.links
    heads = {i for i in missing if not named[i] and (links[i] < LINKED or _leads_nowhere(blocks[i]))}
    depth = 0  # of what is body between this block and the next heading, or of that heading itself
    for index in inside:
        level = blocks[index].level
        if depth > (level or QUESTION) and index in heads and index + 1 in chosen:
            chosen.add(index)
        if not level:
            depth = PARAGRAPH if index in chosen else depth
            continue
        if depth <= level and scores[index] < HEADS_NOTHING:
            chosen.discard(index)
        depth = level if index in chosen else 0
    body = sorted(chosen)
    while len(body) > 1 and blocks[body[-1]].level and not _ends_sentence(evidence.measures, body[-1]):
        body.pop()
    return body


def _leads_nowhere(block: Block) -> bool:
    """Whether the links of a block stay on the page, as the titles of an accordion do."""
    links = [span.href or "#" for span in block.spans if span.tag == "a"]
    return bool(links) and all(href.startswith(("#", "javascript:")) for href in links)


def _least(block: Block) -> float:
    """Log odds above which a block is body because the one below it is."""
    if block.level:
        return HEADS
    return ASKED if block.text.endswith(ASKS) and len(block.text) <= LONGEST else math.inf


LAST_LINKED = 0.2
"""Linked share up to which a last heading that ends a sentence is the article's: a farewell, a paragraph in a heading's
element.  Of 11 such on annotated pages 9 are body; of two with more links none."""


def _ends_sentence(m: Measures, index: int) -> bool:
    return bool(m.shapes.closed[index]) and bool(m.links[index] < LAST_LINKED)
