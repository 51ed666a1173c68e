"""One decision: which blocks are the body, and how sure we are."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from cleaner.confidence import confidence
from cleaner.engine import PACK, Evidence
from cleaner.model import BlockKind, Page, Role
from cleaner.pattern import plain
from cleaner.rules.base import FloatArray, Measures, chances
from cleaner.rules.letters import BoolArray
from cleaner.scripts import HAN, KANA
from cleaner.spelling import COLONS


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
is nothing but an article as well, of lines that look like none: verse, code, steps.  Of 54 bodies of portal pages that
are cleaned again as text 3 lose some then, 12 without it; of the pages themselves none are so, of dumps of blogs 31."""

LINKED = 0.5
"""Share of a block's text from which it is a link."""

FOREIGN = (
    "phrase:caption:line",
    *(f"phrase:{role.value}:" for role in Role if role not in (Role.BODY, Role.CAPTION, Role.OTHER)),
)
FOREIGN_RULES = ("announced", "copied", "credit")
FOREIGN_CUES = ("byline", "date", "meta", "comments")
"""What names a block as scaffolding: its wording, the rules, what it or the elements right above it are called."""


def locate(evidence: Evidence) -> Located:
    """The blocks that are likelier body than not.

    Where they are nearly all that the page has, the rest stays as well unless something speaks against it by name:
    there is no scaffolding to stand beside, and what is clean already has to stay as it is.
    """
    m = evidence.measures
    chosen = _likely(m, evidence.scores)
    body = np.flatnonzero(chosen).tolist()
    share = m.sizes[chosen].sum() / m.size_sums[-1] if body else 0.0
    if share >= MOSTLY:
        foreign = (evidence.scores <= 0) & _foreign(evidence)
        named = foreign & ~_is_beside(m)
        if share >= ALL_ARTICLE or named.mean() <= HARDLY:
            body = _all_of(body, foreign, named)
    body = _with_headings(evidence, _without_gaps(evidence, _whole(evidence, body)))
    if m.page.flat:
        body = _up_to_credits(evidence, body)
    return Located(tuple(body), confidence(evidence.scores, m.sizes, m.page.flat))


UNSURE = {False: 0.9, True: 0.75}
"""Expected F1 of markup and of dumps below which less likely paragraphs are taken as well: on left-out hosts that gives
.003 (news) to .03 (other languages) of F1, dumps .002; above it, nothing."""
LEAST = -4.0
"""Log odds of the least likely paragraph that is taken: on left-out hosts .01 of F1 of other languages more than -2."""
DOUBT = 2.0
"""By what log odds are divided there: of pages like none before they are too sure of themselves."""


def _likely(m: Measures, scores: FloatArray) -> BoolArray:
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
    return likely


CALLED = ("byline", "comments", "account", "prompt")
"""What a block that is no paragraph is called, it or the element right above it: of 9 KB that would be taken otherwise
on the annotated pages .3 KB are body."""
MOST_OF = 0.5
"""Share of the page's prose from which what is called so is the article: in German a `Kommentar` is one on the news."""


def _is_no_paragraph(m: Measures) -> BoolArray:
    """What its wording or its element names as something other than a paragraph."""
    out = np.zeros(len(m.sizes), np.bool_)
    for concept in CALLED:
        called = m.called(concept, "own", "near")
        if m.prose[called].sum() <= MOST_OF * m.prose.sum():
            out |= called
    out |= [block.kind is BlockKind.CAPTION for block in m.page.blocks]
    out[m.spoken] = True
    return out


BESIDE_THE_BODY = tuple(f"phrase:{role}:" for role in ("byline", "editor", "caption", "original-title"))
"""Wording of what an article prints beside its body, and every other article does too: no sign of scaffolding."""


def _is_beside(m: Measures) -> BoolArray:
    """Which blocks read as a credit or a caption of the article's own."""
    found = np.zeros(len(m.sizes), np.bool_)
    found[[i for i in m.spoken if all(signal.startswith(BESIDE_THE_BODY) for signal in m.phrases[i])]] = True
    return found


def _all_of(body: list[int], foreign: BoolArray, named: BoolArray) -> list[int]:
    """`body` with what stands between its blocks, and before and after it where nothing is named as scaffolding."""
    start = body[0] if named[: body[0]].any() else 0
    end = body[-1] + 1 if named[body[-1] + 1 :].any() else len(foreign)
    return (start + np.flatnonzero(~foreign[start:end])).tolist()


WHOLE = frozenset(("table", "ul", "ol", "dl"))
"""Elements that are of the article or not, but hardly ever half: a price between two clock times looks like neither."""
PARTS = (BlockKind.CELL, BlockKind.ITEM)
LIKELY = -0.5
"""Mean log odds, by the root of their sizes, of the blocks of such an element from which all are body: else none is.
Without the sizes three buttons between the paragraphs of a page that a table lays out take all of it; of 793 blogs
15 are better with them, 12 a little worse.  Of 12,735 such elements on the annotated pages with four blocks or more,
12,515 are all body or none of it."""
SURE = 4.0
"""Log odds beyond which one block says no more of the others."""
INSIDE = -2.0
"""The same mean for a table between two blocks of the body of which no cell is likely by itself: a number says nothing.
Of 793 blogs 8 are better with it, 2 worse."""
INSIDE_ALIKE = -3.5
"""The same where the table stands in the element that the paragraphs around it stand in: names and times of trains
look like a menu.  Of 13 such tables of annotated and strange pages all are body, in whole or in great part."""
CELLS = 3
"""Cells of the least of such tables."""
LINKED_TOO = 0.34
"""Share of the linked blocks of a list or table that are likely by themselves, from which that it is a link names none
of them as scaffolding: sources, products.  Of 32 annotated and strange pages 28 are better with it."""
LISTS = -1.0, -2.0
"""The same mean for a list of links between two blocks of the body, right below a paragraph, of which none is likely by
itself; and for one that a colon leads to, or not of links.  Of 55 such lists on annotated pages 37 are body, of 18 on
pages that nothing was fitted to all."""


def _whole(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with tables and lists that are in it in part whole, or without them; and with the tables inside it."""
    page = evidence.measures.page
    chosen = set(body)
    groups: dict[int, list[int]] = {}
    homes = _homes(page)
    for block in page.blocks:
        if block.kind in PARTS and (home := homes[block.section]) >= 0:
            groups.setdefault(home, []).append(block.index)
    parted = [blocks for blocks in groups.values() if 0 < sum(index in chosen for index in blocks) < len(blocks)]
    tables = [
        (home, cells) for home, cells in groups.items()
        if page.sections[home].tag == "table" and len(cells) >= CELLS and _stands_inside(cells, chosen)
    ]  # fmt: skip
    lists = [
        items for home, items in groups.items()
        if page.sections[home].tag != "table" and _stands_inside(items, chosen) and _follows(page, home, items, chosen)
    ]  # fmt: skip
    if not parted and not tables and not lists:
        return body
    named = _named(evidence)
    foreign = named | (evidence.measures.links >= LINKED)
    chosen.update(*(items for items in lists if not named[items].any() and _is_listed(evidence, items)))
    for home, cells in tables:
        least = INSIDE_ALIKE if _is_among_its_like(page, home, cells, chosen) else INSIDE
        if not foreign[cells].any() and np.clip(evidence.scores[cells], -SURE, SURE).mean() > least:
            chosen.update(cells)
    for blocks in parted:
        if _as_a_whole(evidence, blocks) > LIKELY:
            stay_out = named if _links_too(evidence, blocks, chosen) else foreign
            chosen.update(index for index in blocks if not stay_out[index])
        else:
            chosen.difference_update(blocks)
    return sorted(chosen)


def _as_a_whole(evidence: Evidence, blocks: list[int]) -> float:
    """The mean log odds of a list or table, in which paragraphs outweigh labels."""
    weights = np.sqrt(evidence.measures.sizes[blocks])
    return float(np.average(np.clip(evidence.scores[blocks], -SURE, SURE), weights=weights))


def _links_too(evidence: Evidence, blocks: list[int], chosen: set[int]) -> bool:
    """Whether a list is one of links, see LINKED_TOO."""
    links = [index for index in blocks if evidence.measures.links[index] >= LINKED]
    return sum(index in chosen for index in links) >= LINKED_TOO * len(links)


def _follows(page: Page, home: int, items: list[int], chosen: set[int]) -> bool:
    """Whether the block before a list is body, and stands in the element that the list is in."""
    return _is_alike(page, home, items[0] - 1, chosen)


def _is_among_its_like(page: Page, home: int, cells: list[int], chosen: set[int]) -> bool:
    """The same of the blocks before and behind a table."""
    return all(_is_alike(page, home, index, chosen) for index in (cells[0] - 1, cells[-1] + 1))


def _is_alike(page: Page, home: int, index: int, chosen: set[int]) -> bool:
    """Whether a block is body, and stands in the element that the list or table `home` is in."""
    if index not in chosen:
        return False
    section = page.blocks[index].section
    return page.sections[home].parent in (section, page.sections[section].parent)


def _is_listed(evidence: Evidence, items: list[int]) -> bool:
    """Whether a list inside the body is of it, see LISTS."""
    m = evidence.measures
    linked = (m.links[items] * m.sizes[items]).sum() > 0.5 * m.sizes[items].sum()
    least = LISTS[not linked or m.texts[items[0] - 1].endswith(COLONS)]
    return bool(np.clip(evidence.scores[items], -SURE, SURE).mean() > least)


def _stands_inside(cells: list[int], chosen: set[int]) -> bool:
    """Whether none of the blocks is chosen, but one of the two before them is, and of the two behind."""
    first, last = cells[0], cells[-1]
    return chosen.isdisjoint(cells) and not chosen.isdisjoint((first - 2, first - 1)) and (
        not chosen.isdisjoint((last + 1, last + 2))
    )  # fmt: skip


CREDITS = tuple(
    f"phrase:{role}:{form}" for role in ("editor", "byline", "copyright", "disclaimer") for form in ("line", "start")
)
"""Wording of the lines right above which articles end."""
WITHIN_ARTICLES = ("phrase:other:", "phrase:caption:")
"""Wording that says nothing of where one ends: numbers, pictures."""
FURTHER = 15
"""Lines of a dump between the end of what is likely and such a line, at most: a table, a list of names."""
HARDLY_LIKELY = -2.5
"""Log odds of the least likely of them.  On annotated and strange pages all six such runs are body."""


def _up_to_credits(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with what a dump prints between it and the line that says who edited, where a sentence ends right above.

    Behind a table or a list the last paragraph looks like that of another article.
    """
    m = evidence.measures
    last = body[-1] if body else len(m.sizes)
    end = next((i for i in m.spoken if i > last and not m.phrases[i][0].startswith(WITHIN_ARTICLES)), last)
    if not 1 < end - last <= FURTHER + 1 or not m.phrases[end][0].startswith(CREDITS):
        return body
    between = [i for i in range(last + 1, end) if "phrase:caption:line" not in m.phrases[i]]
    if not between or not m.shapes.closed[between[-1]] or _named(evidence)[between].any():
        return body
    return [*body, *between] if (evidence.scores[between] > HARDLY_LIKELY).all() else body


OUTLIER = -1.5
"""Log odds from which a block is body because most of its like are, one above it and one below."""


def _without_gaps(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with what it left out of a run of blocks of one template in one element, most of which are body: a verse
    that ends as a sentence, a name among figures.

    Of 51 such blocks on annotated pages 34 are body, of 21 on pages that nothing was fitted to all.
    """
    page = evidence.measures.page
    if page.flat:
        return _without_gaps_of_lines(evidence, body)
    chosen = set(body)
    alike: dict[tuple[int, int], list[int]] = {}
    for block in page.blocks:
        alike.setdefault((block.cue, page.sections[block.section].parent), []).append(block.index)
    gaps = [index for run in alike.values() for index in _gaps(run, chosen) if evidence.scores[index] > OUTLIER]
    if gaps:
        foreign = _foreign(evidence)
        chosen.update(index for index in gaps if not foreign[index])
    return sorted(chosen)


UNSPACED = plain(f"[{KANA}{HAN}]")
"""Letters of Chinese and Japanese."""


def _without_gaps_of_lines(evidence: Evidence, body: list[int]) -> list[int]:
    """The same for a dump, all lines of which are of one template: two lines and more between two of the body, in a
    script that needs no spaces, where nothing has a name and none is unlikely.

    Of 250 such lines on annotated and strange pages 220 are body, of single ones two in three, of other scripts half.
    """
    out = body[:1]
    named = _named(evidence)
    for last, index in pairwise(body):
        gap = range(last + 1, index)
        if len(gap) > 1 and (evidence.scores[gap] > OUTLIER).all() and not named[gap].any():
            out += gap if any(UNSPACED.search(evidence.measures.texts[i]) for i in gap) else ()
        out.append(index)
    return out


def _gaps(run: list[int], chosen: set[int]) -> list[int]:
    """What is not chosen of a run most of which is, but for its ends."""
    inside = [place for place, index in enumerate(run) if index in chosen]
    if len(inside) == len(run) or 2 * len(inside) < max(len(run), 4):
        return []
    return [index for index in run[inside[0] : inside[-1]] if index not in chosen]


HEADS, HEADS_NOTHING = -4.0, 1.0
"""Log odds from which a heading is body because the block right below it is, and up to which it is none because nothing
below it is.  On left-out hosts .0006 of the F1 of blogs and .005 of clean, of newspapers .0004 and .008; from -2 to -4
it is the same to .0001."""
PARAGRAPH = 7
"""A level below every heading's."""


def _with_headings(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with the headings inside it that head what is body, and without those that head nothing: unlikely ones in
    it, and all at its end.

    What something names as scaffolding stays out: a linked one is the teaser that stands above the paragraph.  One at
    the end that ends a sentence is a last word: see LAST_LINKED.
    """
    blocks, scores = evidence.measures.page.blocks, evidence.scores
    chosen = set(body)
    inside = range(body[-1], body[0] - 1, -1) if body else ()
    missing = [i for i in inside if blocks[i].level and i not in chosen and scores[i] > HEADS]
    foreign = _foreign(evidence) if missing else ()
    heads = {i for i in missing if not foreign[i]}
    depth = 0  # of what is body between this block and the next heading, or of that heading itself
    for index in inside:
        level = blocks[index].level
        if not level:
            depth = PARAGRAPH if index in chosen else depth
            continue
        if depth > level:
            if index in heads and index + 1 in chosen:
                chosen.add(index)
        elif scores[index] < HEADS_NOTHING:
            chosen.discard(index)
        depth = level if index in chosen else 0
    body = sorted(chosen)
    while len(body) > 1 and blocks[body[-1]].level and not _ends_sentence(evidence.measures, body[-1]):
        body.pop()
    return body


LAST_LINKED = 0.2
"""Linked share up to which a last heading that ends a sentence is the article's: a farewell, a paragraph in a heading's
element.  Of 11 such on annotated pages 9 are body; of two with more links none."""


def _ends_sentence(m: Measures, index: int) -> bool:
    return bool(m.shapes.closed[index]) and bool(m.links[index] < LAST_LINKED)


def _homes(page: Page) -> list[int]:
    """Of each section, the innermost table or list around it; -1 for none."""
    homes: list[int] = []
    for index, section in enumerate(page.sections):  # a section comes after its parent
        homes.append(index if section.tag in WHOLE else homes[section.parent] if section.parent >= 0 else -1)
    return homes


def _foreign(evidence: Evidence) -> BoolArray:
    """The blocks that something names as scaffolding, and links."""
    found: BoolArray = _named(evidence) | (evidence.measures.links >= LINKED)
    return found


def _named(evidence: Evidence) -> BoolArray:
    """The blocks that something names as scaffolding: wording, a heading above, the page's own markup."""
    m = evidence.measures
    found = np.array([block.hidden or block.kind is BlockKind.CAPTION for block in m.page.blocks], np.bool_)
    for rule, column in zip(evidence.rules, evidence.columns, strict=True):
        if rule.name in FOREIGN_RULES:
            found |= column > 0
    for concept in FOREIGN_CUES:
        found |= m.called(concept, "own", "near")
    found[[i for i in m.spoken if any(signal.startswith(FOREIGN) for signal in m.phrases[i])]] = True
    found[list(evidence.pack.roles)] = True
    for mark in evidence.pack.marks:
        if PACK[mark.signal] < 0:
            found[mark.start : mark.end] = True
    return found
