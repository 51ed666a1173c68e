"""The days of one line, and what it calls them: a date line is little more than one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from cleaner.date.labels import BETWEEN, label_before, other_behind, updated_behind
from cleaner.date.scene import Scene, is_aside
from cleaner.days import DayFound, days, may_be_day
from cleaner.model import Block, BlockKind, Day, Page
from cleaner.pattern import pattern, plain
from cleaner.vocab import words
from cleaner.vocab.expressions import worded

LINE = 160
"""Characters of a block of the body that may be a date line, and beside an unlabelled date that begins or is signed;
institutional pages print source, date, author and counts in one."""

REST = 60
"""Characters beside an unlabelled date; more is a sentence that mentions a day."""

INSIDE = 45
"""The same inside the body, whose first lines may be a byline that was taken for prose."""

NAMED = 6
"""Characters beside a day that may be the name of a medium; lines of a chronicle say more."""

BARE_YEAR = plain(r"(?:19|20)\d\d$")
"""A year alone in its block: some templates set year, day and clock apart."""

TODAY = worded("dates", r"(?i)«today.within»|^«today.first»")
"""The clock in a page's header: `今天是2024年5月20日 星期一`."""

SIGNED = worded("byline", r"(?i:«author.prepositions»|«author.verbs») ?\p{Lu}")
"""How a byline begins that goes on about its channels: `by Ann Lee | May 20, 2024 | Lamps, Harbours, Quays`."""

DIGIT = plain(r"\d")

PROSE = pattern(r"[。！？][^”」』）)\s]|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}")
"""A sentence goes on: the block is prose, and its dates are those of its story."""

AROUND, ALIKE = 6, 2
"""Blocks of the body on either side of a line, and how many of them begin with a day where it is of a chronicle."""

BEGINS_YEAR = plain(r"(?:19|20)\d\d(?!\d)")
"""`2003年9月 …`, `2003 – The first steel hull`."""

GLUED = pattern(r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}]")
"""A letter right before a date, in scripts with spaces: below the first line of the body that is the title of a teaser,
`Колко струва една топла класна стая12 дек 2023`."""

NAMED_DAY = r"\p{Lu}\p{L}{2,8}\.? \d{1,2},? (?:19|20)\d\d"

DAY_GLUED = pattern(
    rf"(?<=[\p{{Ll}}\d)])(?={NAMED_DAY})|(?<={NAMED_DAY})(?=[\p{{L}}\d])|(?<=\p{{Ll}}-)(?=\d\d/\d\d/(?:19|20)\d\d)"
)
"""Where flat text ran a day together with what stands beside it: `Ann LeeMay 3, 2024`, `May 3, 20245 min read`,
`Quayside-03/05/2024`."""


class Seen(NamedTuple):
    """A day printed on the page."""

    day: Day
    block: int
    label: str | None
    """"published", "updated", or None where nothing says what the date is."""
    close: bool
    """Whether it stands right below or above the headline."""


def may_be_date_line(block: Block) -> bool:
    text = block.text
    return (
        (may_be_day(text) if len(text) > 5 else BARE_YEAR.match(text) is not None)
        and block.kind is not BlockKind.CAPTION
        and not block.hidden
    )


def days_of(scene: Scene, text: str) -> Iterator[DayFound]:
    """The days of a text, read as on this page."""
    return days(text, scene.reading, short=len(text) < 80)


def days_in(scene: Scene, block: Block) -> Iterator[Seen]:
    """The days of one block; in the body, only of what is nearly nothing but a date."""
    page, inside, close = scene.page, block.index in scene.inside, scene.close(block.index)
    text = _joined(page, block)
    if inside and len(text) > LINE:
        return
    at = 0
    all_days = list(days_of(scene, text))
    if _is_range(all_days, text):
        return
    for number, found in enumerate(all_days, 1):
        lead = text[at : found.start]
        if at == 0 and not lead.strip(" :：|·•") and block.index:
            previous = page.blocks[block.index - 1].text
            lead = previous if len(previous) <= 30 else ""
        behind = text[found.end : found.end + LINE]
        label = "other" if other_behind(behind.lstrip()) else label_before(lead, behind)
        if label is None and updated_behind(behind.lstrip(" .|·•:：-–—(（")):
            # `20 May 2024 (updated)`, but `3 May 2024 | Updated: 20 May 2024`, and `3 May 2024, updated 14:30`.
            last = number == len(all_days)
            label = None if last and DIGIT.search(text, found.end) else "updated" if last else "published"
        if label is None and number == 1 and _precedes(all_days, text):
            label = "updated"
        rest = len(text) - (found.end - found.start)
        opens = found.start == 0
        at = found.end
        if label == "other":
            continue
        if label is None:
            # The byline may have been taken for a line of the body; it ends no sentence.
            byline = inside and text[-1] not in ".!?"
            most = INSIDE if inside and not byline else LINE if opens or byline or SIGNED.match(text) else REST
            if rest > most or PROSE.search(text) or TODAY.search(text) or is_aside(scene, block):
                continue
            if 0 <= scene.start < block.index and GLUED.match(text, max(found.start - 1, 0), found.start):
                continue
            if inside and rest > NAMED and is_chronicle(scene, block.index):
                continue
            if rest > REST // 2 and not opens:
                close = False
        yield Seen(found.day, block.index, label, close)


def _joined(page: Page, block: Block) -> str:
    """The block's text; where it is a bare year, with the blocks that go on: `2019`, `09/07`, `19:02`; in a dump with
    blanks around the day."""
    if len(block.text) > 4 or not BARE_YEAR.match(block.text):
        return unglued(block.text) if page.flat and len(block.text) <= LINE else block.text
    following = page.blocks[block.index + 1 : block.index + 3]
    return " ".join([block.text, *(b.text for b in following if len(b.text) <= 8 and b.text[0].isdigit())])


def unglued(text: str) -> str:
    """The line of a dump with blanks around its days: of 16 annotated dumps with another day for it 12 are
    right, and one was."""
    return str(DAY_GLUED.sub(" ", text)) if may_be_day(text) else text


def is_chronicle(scene: Scene, index: int) -> bool:
    """Whether lines of the body around one begin with a day or a year as well: `3 May 2000: The ferry is founded`."""
    at = bisect_left(scene.body, index)
    around = [*scene.body[max(at - AROUND, 0) : at], *scene.body[at + 1 : at + 1 + AROUND]]
    texts = [scene.page.blocks[other].text[:REST] for other in around]
    dated = (BEGINS_YEAR.match(text) or any(found.start == 0 for found in days_of(scene, text)) for text in texts)
    return sum(map(bool, dated)) >= ALIKE


def _is_range(all_days: list[DayFound], text: str) -> bool:
    """Whether two days are the first and the last of something: `October 14, 2019 – January 20, 2020`."""
    if len(all_days) != 2:
        return False
    first, second = all_days
    between = text[first.end : second.start].strip()
    return first.day.iso[:10] < second.day.iso[:10] and between in ("-", "–", "—", *words("dates", "until"))


def _precedes(all_days: list[DayFound], text: str) -> bool:
    """Whether the second of two days in one line is the earlier: themes print both, hiding one by style, and none is
    changed before it is published.  `May 21, 2025April 24, 2025`."""
    if len(all_days) != 2:
        return False
    first, second = all_days
    return second.day.iso[:10] < first.day.iso[:10] and not text[first.end : second.start].strip(BETWEEN)
