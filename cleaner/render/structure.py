"""The body as a tree again: lists, tables, quotes and code around its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cleaner.article import Article
from cleaner.model import Block, BlockKind, Section
from cleaner.read.bullets import TYPED

TAGS = {
    "ul": "ul", "menu": "ul", "dir": "ul", "ol": "ol", "li": "li", "dl": "dl", "dt": "dt", "dd": "dd",
    "table": "table", "tr": "tr", "td": "td", "th": "th", "blockquote": "blockquote", "pre": "pre",
}  # fmt: skip
"""The elements that a reader sees, by the name they are rendered under.  All others are boxes."""

DEPTH = 24
"""Containers inside containers that are kept; what is deeper stands in the last of them.  Lists of real articles nest
three or four deep; a page of ten thousand nested lists must not make output that grows with the square of it."""

TYPED_ITEM = re.compile(rf"{TYPED}\s")
"""An item whose bullet or number stands in its text: `1. Stir`, `- Flour`."""

PLACES = {"tr": "table", "td": "tr", "th": "tr"}
"""Where rows and cells belong."""

LISTS = {"li": "ul", "dt": "dl", "dd": "dl"}
"""What to put around an item that stands in no list."""

CELL_CHARACTERS = 400
"""A table with a longer text in a cell was drawn for the layout: of 122 tables with two or more columns on 400 web
pages the longest cell had 287 characters, and all but one table stayed below 150."""


@dataclass(slots=True)
class Node:
    """An element around blocks and other elements."""

    tag: str
    children: list[Node | Block] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        """Every block inside, in page order."""
        for child in self.children:
            if isinstance(child, Node):
                yield from child.blocks()
            else:
                yield child

    def nodes(self, *tags: str) -> Iterator[Node]:
        """The children that are elements of one of `tags`."""
        return (child for child in self.children if isinstance(child, Node) and child.tag in tags)


def tree(article: Article) -> Node:
    """The body of `article` under a root without tag.

    Items stand in lists, cells in rows, rows in tables; layout tables are dissolved into what they hold.
    """
    page = article.trace.page
    grown = _drawn(article.body) if page.flat else _grown(article.body, page.sections)
    return Node("", _mended("", grown))


def _drawn(body: Sequence[Block]) -> list[Node | Block]:
    """The lines of a dump: those that a flattener drew a bullet before are items."""
    drawn = (block.kind is BlockKind.ITEM and not TYPED_ITEM.match(block.text) for block in body)
    return [Node("li", [block]) if item else block for block, item in zip(body, drawn, strict=True)]


def _grown(body: Sequence[Block], sections: Sequence[Section]) -> list[Node | Block]:
    outer = _outer(sections)
    root = Node("")
    path: list[tuple[int, Node]] = [(-1, root)]
    for block in body:
        chain = []
        section = outer[block.section] if block.section < len(outer) else -1
        while section >= 0:
            chain.append(section)
            section = outer[sections[section].parent] if sections[section].parent >= 0 else -1
        chain.reverse()
        same = 0
        while same < min(len(chain), len(path) - 1) and chain[same] == path[same + 1][0]:
            same += 1
        del path[same + 1 :]
        for inner in chain[same:]:
            node = Node(TAGS[sections[inner].tag])
            path[-1][1].children.append(node)
            path.append((inner, node))
        path[-1][1].children.append(block)
    return root.children


def _outer(sections: Sequence[Section]) -> list[int]:
    """For each section the innermost one at or above it that is kept, -1 for none: parents stand before children."""
    kept: list[int] = []
    depth: list[int] = []
    for index, section in enumerate(sections):
        above = section.parent
        levels = depth[above] if above >= 0 else 0
        keep = section.tag in TAGS and levels < DEPTH
        kept.append(index if keep else kept[above] if above >= 0 else -1)
        depth.append(levels + keep)
    return kept


def _mended(tag: str, children: list[Node | Block]) -> list[Node | Block]:
    """`children` of an element `tag`, made to be what that element may hold."""
    out: list[Node | Block] = []
    for child in children:
        if isinstance(child, Block):
            out.append(child)
            continue
        child.children = _mended(child.tag, child.children)
        if _belongs(child, tag):
            out.append(child)
        else:
            out.extend(_unboxed(child.children))
    if tag in ("ul", "ol", "dl"):
        return _wrapped(out, "dd" if tag == "dl" else "li")
    return _listed(out)


def _belongs(node: Node, parent: str) -> bool:
    """Whether `node` is more than a box for the layout."""
    if node.tag == "table":
        return _is_data(node)
    return parent == PLACES.get(node.tag, parent)


def _unboxed(children: Iterable[Node | Block]) -> Iterator[Node | Block]:
    """`children` without rows and cells around them."""
    for child in children:
        if isinstance(child, Node) and child.tag in PLACES:
            yield from _unboxed(child.children)
        else:
            yield child


def _is_data(table: Node) -> bool:
    rows = list(table.nodes("tr"))
    wide = sum(len(list(row.nodes("td", "th"))) > 1 for row in rows)
    if wide < 2 or len(rows) < len(table.children) - 1:
        return False
    cells = [cell for row in rows for cell in row.nodes("td", "th")]
    return all(
        sum(len(block.text) for block in cell.blocks()) <= CELL_CHARACTERS and not list(cell.nodes("table", "pre"))
        for cell in cells
    )


def _wrapped(children: list[Node | Block], item: str) -> list[Node | Block]:
    """What stands in a list beside its items, as items."""
    return [
        child if isinstance(child, Node) and child.tag in LISTS else Node(item, [child]) for child in children
    ]  # fmt: skip


def _listed(children: list[Node | Block]) -> list[Node | Block]:
    """Items that stand in no list, in lists."""
    out: list[Node | Block] = []
    made: Node | None = None
    for child in children:
        wanted = LISTS.get(child.tag) if isinstance(child, Node) else None
        if wanted is None:
            made = None
            out.append(child)
            continue
        if made is None or made.tag != wanted:
            made = Node(wanted)
            out.append(made)
        made.children.append(child)
    return out
