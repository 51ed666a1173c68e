"""Markup to blocks: one parse, and another only where libxml2 would lose what a browser shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lxml import etree

from cleaner.model import Head
from cleaner.read import mend
from cleaner.read.blocks import Outline, Target
from cleaner.read.elements import FALLBACK, SKIP
from cleaner.read.head import HeadReader

SOME = 60
"""Characters of text: less than a sentence is as good as none."""

DEEP = 2048
"""Elements inside of elements, as many as libxml2 follows when it builds a tree.  Without a tree it follows any depth,
but looks through all open elements for each end tag that ends none: squared time on a page that nests without end."""


class Reading(NamedTuple):
    """A page as read, and the markup that it was read from, mended where that was necessary."""

    outline: Outline
    head: Head
    markup: bytes
    cut: bool
    """Whether nesting was cut."""

    @property
    def size(self) -> int:
        """Characters of text."""
        return sum(len(block.text) for block in self.outline.blocks)


def read_html(page: bytes) -> Reading:
    """The blocks of a UTF-8 page, in page order, with what its head says; see `cleaner.read.mend` for what is mended."""
    if b"<![CDATA[" in page:
        page = mend.cdata(page)
    if b"</br" in page or b"</BR" in page:
        page = mend.break_ends(page)
    found, stray = _mended(page)
    if stray:  # text behind </html>
        found, _ = _mended(mend.stray_ends(page))
    if found.size < SOME and (whole := mend.unclosed(page)) != page:
        again, _ = _mended(whole)
        if again.outline.blocks:
            found = again
    if not found.outline.blocks:
        (outline, _), _ = parse(found.markup, Target(None, SKIP - FALLBACK))
        found = found._replace(outline=outline)
    return found


def parse(page: bytes, target: Any) -> tuple[Any, bool]:
    """What `target` makes of the page, and whether the page was read to its end."""
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    source = _Source(page, target.depth)
    found = etree.parse(source, parser)
    last = parser.error_log.last_error  # parsing stops there
    return found, not (source.deep or (last is not None and last.type_name == "ERR_RESOURCE_LIMIT"))


class _Source:
    """Hands the page to the parser in pieces as long as it nests no deeper than `DEEP`: costs .02 of the parse."""

    def __init__(self, page: bytes, depth: Callable[[], int]) -> None:
        self.page = memoryview(page)
        self.at = 0
        self.depth = depth
        self.deep = False

    def read(self, size: int) -> bytes:
        self.deep = self.deep or self.depth() > DEEP
        if self.deep:
            return b""
        start = self.at
        self.at += size
        return bytes(self.page[start : self.at])


def _mended(page: bytes) -> tuple[Reading, bool]:
    """The page, with nesting cut where it is too deep to be followed, and whether it goes on behind its end."""
    markup, cut = page, False
    for depth in (256, 0, 0):
        head = HeadReader()
        (outline, stray), whole = parse(markup, Target(head))
        if whole:
            break
        markup, cut = mend.shallow(page, depth), True
    return Reading(outline, head.close(), markup, cut), stray
