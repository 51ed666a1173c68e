"""Tables and lists, which are of the article as a whole or not at all."""

from __future__ import annotations

import numpy as np

from cleaner.engine import Evidence
from cleaner.locate.named import is_foreign, is_named, is_worded
from cleaner.model import BlockKind, Page
from cleaner.rules.base import LINKED
from cleaner.rules.letters import BoolArray
from cleaner.spelling import COLONS

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
"""The plain mean from which a table between two blocks of the body is of it as a whole: a number says nothing alone.
Of 793 blogs 8 are better with it than without where no cell is likely, 2 worse, and 7 to 4 where some are."""
INSIDE_ALIKE = -3.5
"""The same where the table stands in the element that the paragraphs around it stand in: names and times of trains
look like a menu.  Of 13 such tables of annotated and strange pages all are body, in whole or in great part."""
INSERT, INSERTED = -4.0, 12
"""Log odds below which a block between two of the body is of an insert, a newsletter, a teaser, an advertisement, and
how many of these may part a list or table from the paragraph below."""
WORDS = 0.25
"""Share of the cells of a table inside the body that may be named as scaffolding: `Yes`, `No`, `Food` and `YouTube` are
no buttons there.  Of 793 blogs 24 are better with it, 4 worse; with .15 21 are better, with .5 29, and one more a lot
worse.  Where half of the cells are likely all stay: 14 are better, none worse."""
CELLS = 3
"""Cells of the least of such tables."""
LINKED_TOO = 0.34
"""Share of the linked blocks of a list or table that are likely by themselves, from which that it is a link names none
of them as scaffolding: sources, products.  Of 32 annotated and strange pages 28 are better with it."""
LISTS = -1.0, -2.0
"""The same mean for a list of links between two blocks of the body, right below a paragraph; and for one that a colon
leads to, or not of links.  Of 55 such lists without a likely item on annotated pages 37 are body, of 18 on pages that
nothing was fitted to all; where some are likely, 7 blogs are better with it, 1 worse."""


def with_whole_lists(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with tables and lists that are in it in part whole, or without them; and with the tables inside it."""
    page = evidence.measures.page
    chosen = set(body)
    lists = {home: items for home, items in _lists(page).items() if not chosen.issuperset(items)}
    inside = {home: items for home, items in lists.items() if _stands_inside(evidence, home, items, chosen)}
    # Of a table that lays out the page the paragraphs are no cells.
    parts = {home: items if home in inside else _parts(page, items) for home, items in lists.items()}
    parted = {home: items for home, items in parts.items() if not chosen.isdisjoint(items)}
    if not inside and not parted:
        return body
    named = is_named(evidence)
    foreign = is_foreign(evidence.measures, named)
    worded = is_worded(evidence.measures)
    whole = [items for home, items in inside.items() if _is_of_it(evidence, home, items, chosen, named, foreign)]
    chosen.update(*whole)
    for home, items in parted.items():
        if chosen.issuperset(items):
            continue
        if as_a_whole(evidence, items) <= LIKELY:
            chosen.difference_update(items)
        elif home in inside and _is_table(page, home) and _is_mostly(items, chosen):
            chosen.update(items)
        else:
            stay_out = named if _links_too(evidence, items, chosen) else foreign
            if not _is_table(page, home) and _is_mostly(items, chosen):
                stay_out = stay_out & ~worded
            chosen.update(index for index in items if not stay_out[index])
    return sorted(chosen)


def _lists(page: Page) -> dict[int, list[int]]:
    """The items of each list, and all blocks of each table, by its section."""
    lists: dict[int, list[int]] = {}
    homes = _homes(page)
    for block in page.blocks:
        home = homes[block.section]
        if home >= 0 and (block.kind in PARTS or _is_table(page, home)):
            lists.setdefault(home, []).append(block.index)
    return lists


def _is_table(page: Page, home: int) -> bool:
    return page.sections[home].tag == "table"


def _is_mostly(items: list[int], chosen: set[int]) -> bool:
    return 2 * sum(index in chosen for index in items) >= len(items)


def _is_of_it(
    evidence: Evidence, home: int, items: list[int], chosen: set[int], named: BoolArray, foreign: BoolArray
) -> bool:
    """Whether a list inside the body is of it, which nothing in it names as scaffolding, or a table."""
    if not _is_table(evidence.measures.page, home):
        return not named[items].any() and _is_listed(evidence, items)
    least = INSIDE_ALIKE if _is_among_its_like(evidence, home, items, chosen) else INSIDE
    return bool(foreign[items].mean() <= WORDS) and _likely(evidence, items) > least


def _parts(page: Page, items: list[int]) -> list[int]:
    return [index for index in items if page.blocks[index].kind in PARTS]


def as_a_whole(evidence: Evidence, blocks: list[int]) -> float:
    """The mean log odds of a list or table, in which paragraphs outweigh labels."""
    weights = np.sqrt(evidence.measures.sizes[blocks])
    return float(np.average(np.clip(evidence.scores[blocks], -SURE, SURE), weights=weights))


def _links_too(evidence: Evidence, blocks: list[int], chosen: set[int]) -> bool:
    """Whether a list is one of links, see LINKED_TOO."""
    links = [index for index in blocks if evidence.measures.links[index] >= LINKED]
    return sum(index in chosen for index in links) >= LINKED_TOO * len(links)


def _is_among_its_like(evidence: Evidence, home: int, cells: list[int], chosen: set[int]) -> bool:
    """Whether the blocks before and behind a table are body, and stand in the element that the table is in."""
    page = evidence.measures.page
    return all(_is_alike(page, home, index, chosen) for index in (cells[0] - 1, _behind_insert(evidence, cells[-1])))


def _is_alike(page: Page, home: int, index: int, chosen: set[int]) -> bool:
    """Whether a block is body, and stands in the element that the list or table `home` is in."""
    if index not in chosen:
        return False
    sections = page.sections
    section, outer = page.blocks[index].section, sections[home].parent
    inner = sections[section].parent
    if outer in (section, inner):
        return True
    # Some templates set every paragraph and every list into a box of its own.
    boxed = inner >= 0 <= outer and sections[outer].parent == sections[inner].parent
    return boxed and sections[outer].cue == sections[inner].cue


def _is_beside(evidence: Evidence, home: int, items: list[int], chosen: set[int]) -> bool:
    """Whether a list that is not of links stands beside the box of boxes that some templates set a paragraph into."""
    page, above = evidence.measures.page, items[0] - 1
    if above not in chosen or _is_linked(evidence, items):
        return False
    section = page.blocks[above].section
    while section > 0 and page.sections[section].end - page.sections[section].start == 1:
        section = page.sections[section].parent
    return section == page.sections[home].parent


def _is_linked(evidence: Evidence, items: list[int]) -> bool:
    m = evidence.measures
    return bool((m.links[items] * m.sizes[items]).sum() > 0.5 * m.sizes[items].sum())


def _is_listed(evidence: Evidence, items: list[int]) -> bool:
    """Whether a list inside the body is of it, see LISTS."""
    led = evidence.measures.texts[items[0] - 1].endswith(COLONS)
    least = LISTS[led or not _is_linked(evidence, items)]
    return _likely(evidence, items) > least


def _likely(evidence: Evidence, items: list[int]) -> float:
    """The mean log odds of some blocks, whatever their sizes."""
    return float(np.clip(evidence.scores[items], -SURE, SURE).mean())


def _stands_inside(evidence: Evidence, home: int, items: list[int], chosen: set[int]) -> bool:
    """Whether a table stands between blocks of the body, or a list right below one that stands beside it, and what
    follows it or the insert behind it, a newsletter or a teaser, is body again."""
    page, first, last = evidence.measures.page, items[0], items[-1]
    if not _is_table(page, home):
        if not _is_alike(page, home, first - 1, chosen) and not _is_beside(evidence, home, items, chosen):
            return False
    elif len(items) < CELLS or chosen.isdisjoint((first - 2, first - 1)):
        return False
    behind = _behind_insert(evidence, last)
    return not chosen.isdisjoint((last + 1, last + 2, behind, behind + 1))


def _behind_insert(evidence: Evidence, last: int) -> int:
    """The block behind `last` and the blocks of an insert there."""
    behind = evidence.scores[last + 1 : last + 1 + INSERTED] > INSERT
    return last + 1 + (int(behind.argmax()) if behind.any() else 0)


def _homes(page: Page) -> list[int]:
    """Of each section, the innermost table or list around it; -1 for none."""
    homes: list[int] = []
    for index, section in enumerate(page.sections):  # a section comes after its parent
        homes.append(index if section.tag in WHOLE else homes[section.parent] if section.parent >= 0 else -1)
    return homes
