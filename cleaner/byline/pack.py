"""What the portal's pack says of the byline: its hints as names, a medium and a day."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.byline.credits.line import EDGES, links_apart, read_line
from cleaner.byline.credits.medium import HAN, medium
from cleaner.byline.credits.opener import LONGEST, is_label, names_of_line
from cleaner.byline.names.known import DATE, is_interface
from cleaner.byline.names.latin import LONGEST as LONGEST_NAME
from cleaner.byline.names.people import unique
from cleaner.days import Reading, days
from cleaner.model import Block, Day, Page
from cleaner.packs.match import Hint, PackFindings


class PackCredits(NamedTuple):
    """The byline as the pack has it; empty where it says nothing."""

    authors: tuple[str, ...]
    editors: tuple[str, ...]
    source: str
    day: Day | None
    blocks: dict[int, tuple[str, str]]
    """The blocks that print it: index to the rule and the reason."""


WHY = {
    "author": "names the author", "editor": "names the editor", "source": "names the source", "date": "prints the date",
}  # fmt: skip


def pack_credits(page: Page, pack: PackFindings, script: str, reading: Reading) -> PackCredits:
    """What the hints of `pack` come to: all authors and editors, of sources and days the first that is one.

    script: "zh", "ja", "ko" or "other", what the body is written in.
    """
    authors, editors, sources = (_named(page, pack, field, script) for field in ("author", "editor", "source"))
    dated = [(hint, day) for hint in pack.byline if hint.field == "date" and (day := _day(page, hint, reading))]
    telling = [hint for hint, _ in (*authors, *editors, *sources[:1], *dated[:1])]
    # A longer block is prose that says so by the way, and stays where it is.
    blocks = {h.block: (pack.rule, WHY[h.field]) for h in telling if len(page.blocks[h.block].text) <= LONGEST}
    return PackCredits(
        unique([name for _, name in authors]), unique([name for _, name in editors]),
        sources[0][1] if sources else "", dated[0][1] if dated else None, blocks,
    )  # fmt: skip


def _named(page: Page, pack: PackFindings, field: str, script: str) -> list[tuple[Hint, str]]:
    """The names that the hints of a field hold, each with its hint."""
    hints = [hint for hint in pack.byline if hint.field == field]
    return [(hint, name) for hint in hints for name in _names(hint, page.blocks[hint.block], script)]


def _names(hint: Hint, block: Block, script: str) -> tuple[str, ...]:
    """The people, or the medium, in a hint's value; an account that has no person's name as it is printed."""
    line = read_line(links_apart(hint.value, block))
    value = next((value for role, value in line.credits if role == hint.field), line.lead)
    if hint.field == "source":
        source = medium(value)
        return (source,) if source else ()
    named = names_of_line(value, script)
    # What is glued behind a Chinese name is no post, but part of an account's: `华夏人文`, `某某城市报道`.
    account = script == "zh" and len(named) == 1 and HAN.match(value.partition(named[0])[2])
    if named and not account:
        return named
    value = DATE.split(value)[0].strip(EDGES)
    return (value,) if 1 < len(value) <= LONGEST_NAME and not (is_interface(value) or is_label(value)) else ()


def _day(page: Page, hint: Hint, reading: Reading) -> Day | None:
    """The day that a hint's value holds, read in its block: what stands around it tells how."""
    text = page.blocks[hint.block].text
    start = text.find(hint.value)
    for found in days(text, reading, short=True):
        if found.start < start + len(hint.value) and start < found.end:
            return found.day
    return None
