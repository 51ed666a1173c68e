"""Markup to blocks: one parse, and another only where libxml2 would lose what a browser shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, Any, NamedTuple, cast

from lxml import etree

from cleaner.model import Block, Head
from cleaner.pattern import pattern, plain
from cleaner.read import mend
from cleaner.read.blocks import CODE, SENTENCE_ENDS, Outline, Target
from cleaner.read.elements import FALLBACK, SKIP
from cleaner.read.head import HeadReader
from cleaner.read.places import CELL, PARAGRAPH

SOME = 60
"""Characters of text: less than a sentence is as good as none."""

DEEP = 2048
"""Elements inside of elements, as many as libxml2 follows when it builds a tree.  Without a tree it follows any depth,
but looks through all open elements for each end tag that ends none: squared time on a page that nests without end."""


MISMATCH = "Opening and ending tag mismatch: "
"""`Opening and ending tag mismatch: noscript and div`."""
SWALLOWS = frozenset(("noscript", "noframes", "template", "object", "select", "iframe"))
"""Elements that end with their own tag in a browser, whatever is open in them."""


class Loss(NamedTuple):
    """What the parser did not read as a browser does."""

    deep: bool
    """The page nests too deep."""
    break_ends: bool
    """There is, or may be, a `</br>`: asking the parser for its errors costs nothing, a search in the page .1 of it."""
    swallowing: frozenset[str] = frozenset()
    """Elements that are not read and that did not end where they should: `<noscript><div></noscript>`."""
    stray: bool = False
    """There is text behind `</html>`."""


class Reading(NamedTuple):
    """A page as read, and the markup that it was read from, mended where that was necessary."""

    outline: Outline
    head: Head
    markup: bytes
    cut: bool
    """Whether nesting was cut."""


def read_html(page: bytes) -> Reading:
    """The blocks of a UTF-8 page in page order, and what its head says; what is mended, `cleaner.read.mend` says."""
    if b"<![CDATA[" in page:
        page = mend.cdata(page)
    found, loss = _mended(page)
    if loss.break_ends:
        page = mend.break_ends(page)
    if loss.stray:
        page = mend.stray_ends(page)
    if loss.swallowing:
        page = mend.without(page, sorted(loss.swallowing))
    if loss.break_ends or loss.stray or loss.swallowing:
        found, _ = _mended(page)
    if not _shows(found.outline, SOME) and (whole := mend.unclosed(page)) != page:
        again, _ = _mended(whole)
        if again.outline.blocks:
            found = again
    if not found.outline.blocks:
        (outline, _), _ = parse(found.markup, Target(None, SKIP - FALLBACK))
        found = found._replace(outline=outline)
    if not is_text_file(found) and _is_set_by_hand(found.outline.blocks):
        found, _ = _mended(mend.preformatted(found.markup))
    _lay_out(found.outline.blocks)
    return found


STOPS = (*SENTENCE_ENDS, "」", "）", ")")
"""What a paragraph of a cell ends in."""
PARAGRAPHS = 2
"""Paragraphs of one cell from which its table is a layout.  The annotated pages have one such cell, and it is body; an
old page of a broadcaster lost its whole article."""


def _lay_out(blocks: list[Block]) -> None:
    """Make paragraphs of what stands in one cell, line breaks between, where old pages are laid out by tables."""
    cells: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind is CELL:
            cells.setdefault(block.section, []).append(block)
    for held in cells.values():
        if len(held) >= PARAGRAPHS and sum(map(_is_paragraph, held)) >= PARAGRAPHS:
            for block in held:
                block.kind = PARAGRAPH


def _is_paragraph(block: Block) -> bool:
    """Whether a cell's text is one, in bytes: a character of Chinese says as much as three letters."""
    return block.text.endswith(STOPS) and len(block.text.encode()) >= SOME


def is_text_file(found: Reading) -> bool:
    """Whether a browser that was shown a text file wrote the page: a bare `<pre>` and nothing else, without a title."""
    blocks = found.outline.blocks
    return len(blocks) == 1 and blocks[0].kind is CODE and not blocks[0].spans and found.head.title is None


MOST = 0.5
"""Share of a page's text in a `<pre>` of prose from which that is its article: letters, releases of the first years."""
SENTENCE_END = pattern(r"[\p{L}\d]['\"”’)]?[.!?]++(?=['\"”’)]?(?:\s|$))|[。！？]")
SENTENCE = 250
"""Characters to a sentence up to which a `<pre>` is prose.  Of 275 on annotated and strange pages those of letters and
of standards have 60 to 300, code has 400 and more, or more of these signs."""
SIGNS = plain(r"[{}()\[\]<>=;|/\\_#$&*+~^@%`:]")
"""What code is full of."""
FEW_SIGNS = 0.04
"""Their share in prose, at most; of code .04 to .2."""


def _is_set_by_hand(blocks: list[Block]) -> bool:
    """Whether most of the page is prose in `<pre>`."""
    set_ = [block.text for block in blocks if block.kind is CODE]
    if not set_ or sum(map(len, set_)) <= MOST * sum(len(block.text) for block in blocks):
        return False
    text = "\n".join(set_)
    sentences, signs = len(SENTENCE_END.findall(text)), len(SIGNS.findall(text))
    return len(text) <= SENTENCE * sentences and signs <= FEW_SIGNS * len(text)


def parse(page: bytes, target: Any) -> tuple[Any, Loss]:
    """What `target` makes of the page, and what the parser lost of it."""
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    source = _Source(page, target.depth)
    found = etree.parse(cast("IO[bytes]", source), parser)
    errors = parser.error_log  # the first hundred
    deep = source.deep or any(error.type_name == "ERR_RESOURCE_LIMIT" for error in errors)
    messages = [error.message for error in errors]
    return found, Loss(
        deep,
        len(messages) > 90 or any(message.endswith(" br") for message in messages),
        SWALLOWS.intersection(message.split()[-3] for message in messages if message.startswith(MISMATCH)),
    )


class _Source:
    """Hands the page to the parser in pieces as long as it nests no deeper than `DEEP`: costs .03 of the parse."""

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


def _mended(page: bytes) -> tuple[Reading, Loss]:
    """The page, with nesting cut where it is too deep to be followed, and what else is lost."""
    markup = page
    for depth in (256, 0, 0):
        head = HeadReader()
        (outline, stray), loss = parse(markup, Target(head))
        if not loss.deep:
            break
        markup = mend.shallow(page, depth) if depth else mend.shallow(page, 0, mend.KEPT)
    return Reading(outline, head.close(), markup, markup is not page), loss._replace(stray=stray)


def _shows(outline: Outline, least: int) -> bool:
    """Whether there are so many characters of text."""
    for block in outline.blocks:
        least -= len(block.text)
        if least <= 0:
            return True
    return False
