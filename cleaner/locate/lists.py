"""Tables and lists, which are of the article as a whole or not at all."""

from __future__ import annotations

import numpy as np

from cleaner.engine import Evidence
from cleaner.locate.named import LINKED, is_named
from cleaner.model import BlockKind, Page
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


def with_whole_lists(evidence: Evidence, body: list[int]) -> list[int]:
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
    named = is_named(evidence)
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


def _homes(page: Page) -> list[int]:
    """Of each section, the innermost table or list around it; -1 for none."""
    homes: list[int] = []
    for index, section in enumerate(page.sections):  # a section comes after its parent
        homes.append(index if section.tag in WHOLE else homes[section.parent] if section.parent >= 0 else -1)
    return homes
