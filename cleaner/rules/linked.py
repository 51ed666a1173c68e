"""Links in the wrong place: alone between paragraphs, before the article, in rows, in the words of buttons, below
teasers."""

from __future__ import annotations

import numpy as np

from cleaner.model import BlockKind
from cleaner.rules.base import Boxes, Column, Core, Measures
from cleaner.rules.phrases import page_phrases

MOST_LINKED = 0.6
"""Linked share from which a line is a link with a label."""
LINE = (30, 160)
"""Bytes of lines that send the reader elsewhere: shorter ones are the names of things, longer ones paragraphs."""
A_LIST = 3
"""Such lines of one page that are a list of the article: of a press review, of products."""
NO_LINK = tuple("■●•◆▶-*:：")
"""What items of a list begin with, and lines end in that what follows belongs to."""
BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】"}
SENT = ("", "elsewhere")


def sent(m: Measures, core: Core) -> Column:
    """A linked line alone between two paragraphs of the article that ends no sentence or stands in brackets: `READ
    MORE: A lighthouse burns`, `[How we measured]`.

    Of 15 that were kept on pages that nothing was fitted to none is of it; of 8 on annotated ones 3, two of them the
    like of the first.
    """
    n = len(m.sizes)
    out = np.zeros(n, np.int64)
    own = (m.prose > 0) & (core.chances > 0.5)
    alone = np.zeros(n, np.bool_)
    alone[1:-1] = own[:-2] & own[2:]
    for i in np.flatnonzero(alone & (m.links >= 0.5)).tolist():
        block, text = m.page.blocks[i], m.texts[i]
        line = LINE[0] <= m.sizes[i] < LINE[1] and m.links[i] >= MOST_LINKED and not m.shapes.closed[i]
        bracketed = BRACKETS.get(text[0]) == text[-1]
        listed = text.startswith(NO_LINK) or text.endswith(NO_LINK)
        out[i] = block.kind is BlockKind.PARAGRAPH and (bracketed or line) and not listed
    return out if out.sum() < A_LIST else np.zeros_like(out)


ALL_LINKED = 0.8
"""Linked share from which a block is a link, or several and what parts them."""
ROW = 3
"""Links of a row."""
OUTSIDE = ("", "before", "row")


def outside(m: Measures, core: Core) -> Column:
    """A link before the article, or a row of links before or after it: `Home News Sport`.

    On short pages little else speaks against one.  Of 62,000 links before the articles of annotated pages 36 are body,
    of 1,400 rows around them 2.
    """
    index = np.arange(len(m.sizes))
    before, after = index < core.start, index >= core.end
    linked = (m.links >= ALL_LINKED) & (m.ends == 0) & (m.levels == 0)
    out: Column = (linked & before).astype(np.int64)
    for i in np.flatnonzero(linked & (before | after) & ~m.menu).tolist():
        if sum(span.tag == "a" for span in m.page.blocks[i].spans) >= ROW:
            out[i] = 2
    return out


ENTRY = ("", "named")
FOUND = 0.02
"""Chance of the first look from which an entry of a menu is asked what it says."""
ENTRIES = tuple(f"phrase:{role}:line" for role in ("share", "pager", "promotion", "prompt", "comments"))


def entry(m: Measures, core: Core) -> Column:
    """A short link that the first look may take for body and that is a button: `Facebook`, `Next page`, `Log in`; in a
    paragraph of its own anything that menus say, `Back to top`.

    Entries of menus are not asked what they say, since nearly all of them stand where nothing is body.  Of 36 that
    passed for body on annotated and strange pages 10 are `Buy on Amazon` of one page, the others none of the article.
    """
    out = np.zeros(len(m.sizes), np.int64)
    asked = np.flatnonzero(m.menu & (core.chances >= FOUND)).tolist()
    for i, said in zip(asked, _wording(m, asked), strict=True):
        alone = m.page.blocks[i].kind is BlockKind.PARAGRAPH
        out[i] = any(signal in ENTRIES or (alone and _is_of_menus(signal)) for signal in said)
    return out


MORE = "phrase:related:line"
"""What a line says that leads on to another article, and nothing else: `Read more`, `Weiterlesen`."""
SHORT = 40
"""Bytes of such a line."""
TEASED = ("", "heading", "text")


def teased(m: Measures, core: Core) -> Column:
    """A heading right above `Read more`, or the paragraph between a heading that is none of the article and that line.

    Of 88 such headings on annotated pages one is body, of 132 such paragraphs 9, on 3 pages of 38.
    """
    out = np.zeros(len(m.sizes), np.int64)
    above = (m.sizes[1:] < SHORT) & (core.chances[:-1] >= FOUND)
    asked = [i for i in np.flatnonzero(above).tolist() if _may_tease(m, core, i)]
    for i, said in zip(asked, _wording(m, [i + 1 for i in asked]), strict=True):
        if MORE in said:
            out[i] = 1 if m.page.blocks[i].level else 2
    return out


def _may_tease(m: Measures, core: Core, i: int) -> bool:
    """Whether a block would be a teaser if the next one led on: a heading, or what a foreign heading stands over."""
    linked = m.links[i + 1] >= ALL_LINKED
    if m.page.blocks[i].level:
        return bool(linked or _is_pair(m.boxes, i))
    return bool(linked and i and m.page.blocks[i - 1].level and core.chances[i - 1] < 0.5)


def _is_pair(boxes: Boxes, first: int) -> bool:
    """Whether a block and the next are all that an element holds, whose link lies over them: a teaser on a card."""
    box = boxes.inner[first]
    return bool(boxes.starts[box] == first and boxes.ends[box] == first + 2)


def _wording(m: Measures, blocks: list[int]) -> list[tuple[str, ...]]:
    """What the wording of some blocks says, of entries of menus, too."""
    menus = [i for i in blocks if m.menu[i]]
    said = dict(zip(menus, page_phrases([m.texts[i] for i in menus]), strict=True))
    return [said[i] if i in said else m.phrases[i] for i in blocks]


def _is_of_menus(said: str) -> bool:
    """Whether a signal of the wording says that a block is nothing but a phrase of scaffolding."""
    return said.endswith(":line") and not said.startswith("phrase:other:")
