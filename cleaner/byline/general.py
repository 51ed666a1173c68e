"""Bylines of pages in other languages than Chinese: what JSON-LD, `<meta>`, the template and the lines say, weighed."""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.byline.bare.dated import beside_day, is_own, over_article
from cleaner.byline.bare.find import find_bare
from cleaner.byline.bare.name import Signature
from cleaner.byline.credits.lines import Lines
from cleaner.byline.credits.opener import LONGEST
from cleaner.byline.head import HeadAuthors
from cleaner.byline.names.known import ends_in_post, fold, is_agency
from cleaner.byline.names.people import unique
from cleaner.byline.origin import origin, own_names, released, without_houses
from cleaner.byline.others import without_others
from cleaner.byline.pack import PackCredits
from cleaner.byline.stated import confirmed
from cleaner.byline.template import named_by_template, pen_name
from cleaner.byline.zones import Zones
from cleaner.given import is_known
from cleaner.model import Block, Page

MOST_VISIBLE = 8
"""Authors of an article; lines that name more are a list."""


def general_byline(
    page: Page, zones: Zones, lines: Lines, head: HeadAuthors, said: PackCredits, signed: tuple[str, ...]
) -> tuple[tuple[str, ...], str]:
    """Authors and source.  Whom the pack has `said` goes before all, then who is both stated and printed.

    signed: who signs right below the headline of a dump; only the lines that name them, too, say more.
    """
    own = own_names(page, head.site)
    zones = without_others(page, zones)
    for block, medium in released(zones):
        lines.sources.append(medium)
        lines.blocks.setdefault(block.index, "names the source")
    authors = said.authors
    if authors:
        lines.read(zones, labels=True)
    else:
        authors = confirmed(page, zones, lines, head.persons or head.people)
    if not authors:
        lines.read(zones)
        authors = _weighed(page, zones, lines, head, own)
        if not {*map(fold, signed)} <= {*map(fold, authors)}:
            authors = signed
        _leave_body(zones, lines, authors)
    source = said.source or next(iter(lines.sources), "") or origin(zones, authors, own)
    return without_houses(authors, own), source


def _leave_body(zones: Zones, lines: Lines, authors: tuple[str, ...]) -> None:
    """Leaves a line of the body to it that names somebody else than the `authors`: the author of a book in a list of
    books."""
    chosen = {*map(fold, authors)}
    for block in zones.edges:
        if lines.blocks.get(block.index) == "names the author" and not any(name in fold(block.text) for name in chosen):
            del lines.blocks[block.index]


def _weighed(page: Page, zones: Zones, lines: Lines, head: HeadAuthors, own: frozenset[str]) -> tuple[str, ...]:
    """The authors that template and lines name, weighed against those of the head."""
    # The byline stands below the headline more often than above, where menus name people too.
    around = sorted((*zones.above, *zones.edges, *zones.below), key=lambda b: b.index <= zones.headline)
    group = _by_template(page, zones, around, lines, head.site)
    visible = _visible(zones, lines, group, head.site)
    authors = _stated_or_printed(around, lines.script, head, visible)
    if not authors:
        authors = _take(find_bare(page, zones, lines.title, own, house=bool(head.desks), named=bool(visible)), lines)
    authors = authors or head.desks or head.companies or head.meta or visible or unique(lines.filed)
    if not authors and not page.flat:
        authors = _take(pen_name(page, around), lines)
    if {*map(fold, authors)} < {*map(fold, visible)} and len(visible) <= MOST_VISIBLE:
        authors = visible
    if page.flat:
        authors = _of_dump(page, zones, lines, authors, own)
    chosen = {*map(fold, authors)}
    for block, names in group:
        if not chosen.isdisjoint(map(fold, names)):
            lines.blocks.setdefault(block.index, "names the author")
    return authors


def _take(found: Signature, lines: Lines) -> tuple[str, ...]:
    """The names of `found`, whose block names the author."""
    if found:
        lines.blocks.setdefault(found.block, "names the author")
    return found.names


Group = list[tuple[Block, tuple[str, ...]]]
"""Blocks of one kind, each with the people it names."""


def _by_template(page: Page, zones: Zones, around: list[Block], lines: Lines, site: frozenset[str]) -> Group:
    """Whom the template calls the authors."""
    if page.flat:
        return []
    group = named_by_template(page, around, lines.title, lines.script, site)
    if not group or group[0][0].index > zones.body[1]:
        # Nobody but the house signs above the article's end.
        group = named_by_template(page, around, lines.title, lines.script)
    return group


def _visible(zones: Zones, lines: Lines, group: Group, site: frozenset[str]) -> tuple[str, ...]:
    """Whom the page prints as authors: those of the template or those of the lines."""
    named = unique([name for _, names in group for name in names])
    # Boxes below the article and the site itself are less than `By Ann Lee` above it.
    weak = {fold(name) for name in named} <= site or all(block.index > zones.body[1] for block, _ in group)
    printed = [name for name in lines.above if " " in name and is_known(name) and name not in named]
    if printed and all(is_agency(name) or ends_in_post(name) for name in named):
        named = unique(printed)  # `CNN Wire` over `By Ann Lee`
    return (unique(lines.upper) if weak else ()) or named or unique(lines.upper or lines.authors)


def _stated_or_printed(
    around: list[Block], script: str, head: HeadAuthors, visible: tuple[str, ...]
) -> tuple[str, ...]:
    """Those of the head, or those whom the page prints where the head's are not printed: `author: webteam2` over `By
    Ann Lee` is who uploaded it over who wrote it."""
    house = {*map(fold, visible)} <= head.site | {*map(fold, head.desks)}
    persons = script in ("ja", "ko") or all(" " in name for name in visible)
    strong = visible if persons and not house else ()
    meta = head.people if not strong or all(" " in name for name in head.people) else ()
    stated = (names for names in (head.persons, meta) if names and (not strong or _is_printed(around, names)))
    return next(stated, ()) or strong or head.persons or meta


def _is_printed(blocks: Iterable[Block], names: tuple[str, ...]) -> bool:
    """Whether a short line prints one of `names`."""
    short = [b.text for b in blocks if len(b.text) <= LONGEST]
    if any(name in text for name in names for text in short):
        return True
    wanted = [fold(name) for name in names]
    return any(name in fold(text) for name in wanted for text in short)


def _of_dump(page: Page, zones: Zones, lines: Lines, authors: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    """`authors` of a dump, or those whom the lines beside the day name, where they are more, where nobody signs between
    headline and article's end, or only the house does: `by Harbour Post | 3 May 2024` over `Ann Lee`."""
    more = beside_day(page, zones, zones.above, lines.title, own)
    house = all(is_own(name, own) for name in authors)
    if house:
        more = more or over_article(page, zones, lines.title, own)
    signed = any(zones.headline < at <= zones.body[1] for at, why in lines.blocks.items() if why == "names the author")
    longer = {*map(fold, authors)} < {*map(fold, more.names)}
    return _take(more, lines) if more and (house or longer or not signed) else authors
