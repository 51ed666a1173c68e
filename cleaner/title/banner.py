"""The heading of the site or of a section, and the headline below it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import SplitResult, urljoin

from cleaner.address import addresses, base_address, host, split
from cleaner.model import Block, Page
from cleaner.rules.phrases import phrase_signals
from cleaner.spelling import small_letters
from cleaner.title.head import LONGEST, Said
from cleaner.title.topic import Topic, shared

MOST = 0.6
"""The share of a heading's words that the head's title says too, where both are the article's."""
LEADING, TRAILING = 4.0, 3.0
"""What a block gains at the least that prints a title, or how it begins, and one that prints how it ends: with the
headline, or with the name of the site."""


def article_heading(page: Page, likely: Sequence[Block], last: int, said: Said) -> Block | None:
    """The level-one heading that says what the head says at more length, where a line of text prints that word for
    word: a teaser, a box for sharing."""
    if likely[0].level or not said.strong:
        return None
    for block in likely[1:]:
        own = block.level == 1 and block.index <= last and not _is_sites(page, block)
        if own and shared(said.strong[0], Topic(block.text)) >= MOST:
            return block
    return None


def below_banner(page: Page, block: Block, last: int, said: Said) -> int:
    """The index of `block`, or of the heading below it that says what the head says, where `block` heads the whole
    site: `Blog`, the name in the banner."""
    gain = said.folded.get(small_letters(block.text), 0.0)
    sites = _is_sites(page, block)
    if block.level != 1 or not said.declared or not (sites or 0.0 < gain < LEADING):
        return block.index
    title = Topic(said.declared[0])
    for below in page.blocks[block.index + 1 : last + 1]:
        if below.level and len(below.text) <= LONGEST:
            prints = said.folded.get(small_letters(below.text), 0.0)
            if not sites and _leads_away(page, below):  # the singer above whose song is the trailing part
                continue
            if prints >= LEADING or (sites and (prints >= TRAILING or shared(below.text, title) >= MOST)):
                return below.index
    return block.index


def _is_sites(page: Page, block: Block) -> bool:
    """Whether a heading is linked to the home page, or to what the page stands under, as `/blog/` above
    `/blog/2013/02/lamp`, or is a word of menus: `News`, `Press releases`."""
    if any(_is_above(page, span.href) for span in block.spans if span.href):
        return True
    return any(signal.endswith(":line") for signal in phrase_signals(block.text))


def _leads_away(page: Page, block: Block) -> bool:
    """Whether a heading is linked, and not to its own page."""
    own = {parts.path for parts in map(split, addresses(page)) if parts}
    links = {parts.path for span in block.spans if span.href and (parts := _linked(page, span.href))}
    return bool(own and links) and own.isdisjoint(links)


def _is_above(page: Page, href: str) -> bool:
    """Whether a link leads home, or to what stands above the page."""
    if href in ("/", "./"):
        return True
    there = _linked(page, href)
    if not there or there.query or there.hostname != host(page):
        return False
    own = next((parts.path for parts in map(split, addresses(page)) if parts), "")
    above = f"{there.path.rstrip('/')}/"
    return above == "/" or (own.startswith(above) and len(own) > len(above))


def _linked(page: Page, href: str) -> SplitResult | None:
    """Where a link leads to; None where nobody can know."""
    try:
        return split(urljoin(base_address(page), href))
    except ValueError:  # `http://[`
        return None
