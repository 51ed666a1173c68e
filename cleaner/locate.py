"""One decision: which blocks are the body, and how sure we are."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.confidence import confidence
from cleaner.engine import Evidence
from cleaner.model import BlockKind, Page, Role


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

FOREIGN = (
    "announced:", "phrase:caption:line", "credit:",
    *(f"phrase:{role.value}:" for role in Role if role not in (Role.BODY, Role.CAPTION, Role.OTHER)),
    *(f"cue:{concept}:{where}" for concept in ("byline", "date", "meta", "comments") for where in ("own", "near")),
)
"""Signals that name a block as scaffolding."""


def locate(evidence: Evidence) -> Located:
    """The blocks that are likelier body than not.

    Where they are nearly all that the page has, the rest stays as well unless something speaks against it by name:
    there is no scaffolding to stand beside, and what is clean already has to stay as it is.
    """
    m = evidence.measures
    body = tuple(index for index, score in enumerate(evidence.scores) if score > 0)
    if body and sum(m.sizes[i] for i in body) >= ALL_ARTICLE * m.size_sums[-1]:
        body = _all_of(evidence, body)
    body = _whole(evidence, body)
    return Located(body, confidence(evidence.scores, m.sizes, m.page.flat))


def _all_of(evidence: Evidence, body: tuple[int, ...]) -> tuple[int, ...]:
    """`body` with what stands between its blocks, and before and after it where no scaffolding does."""
    foreign = [evidence.scores[i] <= 0 and _foreign(evidence, i) for i in range(len(evidence.scores))]
    start = body[0] if any(foreign[: body[0]]) else 0
    end = body[-1] + 1 if any(foreign[body[-1] + 1 :]) else len(foreign)
    return tuple(i for i in range(start, end) if not foreign[i])


WHOLE = frozenset(("table", "ul", "ol", "dl"))
"""Elements that are of the article or not, but hardly ever half: a price between two clock times looks like neither."""
MOST, FEW = 0.75, 0.25
"""Shares of such an element's blocks from which all of them are body, and to which none is.  Of 12,735 on the annotated
pages with four blocks or more, 12,515 are all body or none of it, and 60 lie between these shares."""


def _whole(evidence: Evidence, body: tuple[int, ...]) -> tuple[int, ...]:
    """`body` with tables and lists that are nearly all in it whole, and without those that are nearly all outside."""
    page = evidence.measures.page
    if page.flat:
        return body
    groups: dict[int, list[int]] = {}
    homes: dict[int, int] = {}
    for block in page.blocks:
        if block.kind in (BlockKind.CELL, BlockKind.ITEM):
            if block.section not in homes:
                homes[block.section] = _home(page, block.section)
            groups.setdefault(homes[block.section], []).append(block.index)
    chosen = set(body)
    for home, blocks in groups.items():
        inside = sum(index in chosen for index in blocks)
        if home < 0 or len(blocks) < 4 or inside in (0, len(blocks)):
            continue
        if inside >= MOST * len(blocks):
            chosen.update(index for index in blocks if not _foreign(evidence, index))
        elif inside <= FEW * len(blocks):
            chosen.difference_update(blocks)
    return tuple(sorted(chosen))


def _home(page: Page, index: int) -> int:
    """The innermost table or list around a section; -1 for none."""
    while index >= 0 and page.sections[index].tag not in WHOLE:
        index = page.sections[index].parent
    return index


def _foreign(evidence: Evidence, index: int) -> bool:
    """Whether something names the block as scaffolding: its wording, its links, a heading, the page's own markup."""
    m = evidence.measures
    return (
        m.page.blocks[index].hidden
        or m.page.blocks[index].kind is BlockKind.CAPTION
        or index in evidence.pack.roles
        or m.links[index] >= 0.5
        or any(signal.startswith(FOREIGN) for signal in evidence.signals(index))
    )
