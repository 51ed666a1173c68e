"""The days that a page prints where a date line stands: around the headline, and behind the body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from cleaner.date.agree import agreed
from cleaner.date.labels import BETWEEN, label_before, other_behind, updated_behind
from cleaner.days import DayFound, Reading, days, machine_day, may_be_day
from cleaner.locate import Located
from cleaner.model import Block, BlockKind, Day, Page
from cleaner.pattern import pattern, plain
from cleaner.title.find import ENTRIES, Headline, body_start
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
BEFORE, AFTER = 6, 25
"""Blocks looked at above the headline, and between headline and body: share bars and counters stand there."""
CLOSE = 8
"""A date this near to the headline is that of the article."""
FAR_BEFORE = 60
"""Blocks above the headline in which a date needs its label: what was taken for the headline may be a sub-heading."""
TAIL = 8
"""Blocks looked at behind the body, for labelled dates only."""
BESIDE = 2
"""Blocks between the author's name behind the body and the day beside it, at most."""
FAR_TAIL, ALONE = 40, 2
"""Farther blocks, and how many labelled dates they may hold: lists of other articles print many."""

OPENING, DATELINE = 10, 80
"""Blocks of the body in which its dateline is looked for, below a deck or the contacts of a release, and the most
characters of one."""
PLACE = pattern(
    r"(?:(?:\p{Lu}{2}|\p{Lu}\p{L}{2})[\p{L}.'’-]{0,20}(?:,? \p{Lu}[\p{L}.'’-]{0,20}){0,4},? ?(?:[–—-]+ ?)?\(?)?"
)
"""What stands before the day in a dateline, if anything: `BRISTOL, `, `New Haven, Conn., `; not `On Monday, `."""
BEHIND_DATELINE = pattern(r"\)?\s?(?:--|[–—]|-\s|/\p{L}{2,20}\s?[Ww]ire/)")
"""What stands behind it: ` — `, ` -- `, ` /Newswire/`."""

OTHERS = pattern(
    r"(?i)(?<![a-z])(?:comments?|repl(?:y|ies)|related|recommend\w*|most-?(?:read|popular)|popular|trending|teasers?)(?![a-z])"
)
"""What templates call boxes whose dates belong to other pages or other people."""

ASIDE = pattern(
    r"(?i)(?<![a-z])(?:hot|rank\w*|sidebar|card-?list|latest|footer|copyright|carousel|slider|calendar|events?|weather"
    r"|promo\w*|newsletter)(?![a-z])"
)
"""What templates call boxes beside the article; right at the headline they only say how it is laid out."""

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


class Seen(NamedTuple):
    """A day printed on the page."""

    day: Day
    block: int
    label: str | None
    """"published", "updated", or None where nothing says what the date is."""
    close: bool
    """Whether it stands right below or above the headline."""


class Scene(NamedTuple):
    """What the places of a page's dates are measured against."""

    page: Page
    reading: Reading
    titles: tuple[int, ...]
    start: int
    """Where the body begins; -1 where there is none."""
    anchor: int
    """The block of the headline that the body follows; -1 where none prints it."""
    body: tuple[int, ...]
    inside: frozenset[int]
    boxes: frozenset[int]
    """The cues around the headline: what they call themselves is true of the article."""

    def close(self, index: int) -> bool:
        return self.anchor >= 0 and abs(index - self.anchor) <= CLOSE


def scene(page: Page, located: Located, title: Headline, reading: Reading) -> Scene:
    """Where the dates of `page` are looked for, and how they are read."""
    start = body_start(page, located)
    if page.flat and title.blocks and ABOVE < title.blocks[0] - start <= ENTRIES:  # menus were taken for body
        start = title.blocks[0]
    anchor = _anchor(start, title)
    boxes = frozenset(_boxes(page, page.blocks[anchor].cue)) if anchor >= 0 else frozenset()
    return Scene(page, reading, title.blocks, start, anchor, located.body, frozenset(located.body), boxes)


def printed_days(scene: Scene) -> Iterator[Seen]:
    """The days printed where a date line stands, the most telling place first."""
    page, body = scene.page, scene.body
    blocks = page.blocks
    end = body[-1] if body else len(blocks)
    done: set[int] = set()
    for index in _places(scene):
        if index not in done:
            done.add(index)
            if not _may_be_date_line(blocks[index]):
                continue
            # In a dump a hot list may follow a short body without a heading: there a date needs its label.
            behind = page.flat and index > end
            yield from (seen for seen in _in_block(scene, blocks[index]) if seen.label or not behind)
    yield from _times(scene, done)
    if body:
        for block in blocks[max(body[0], end - 1) : end + 1 + TAIL]:
            if len(block.text) <= LINE and block.index not in done and _may_be_date_line(block):
                yield from (s for s in _in_block(scene, block) if s.label == "published")


def labelled_days(scene: Scene) -> Iterator[Seen]:
    """The days that a label names farther from the article, the nearest above it first."""
    scene = scene._replace(boxes=frozenset())
    blocks = scene.page.blocks
    top = min((index for index in (scene.anchor, scene.start) if index >= 0), default=0)
    for block in reversed(blocks[max(top - FAR_BEFORE, 0) : top]):
        if _may_be_date_line(block):
            yield from (seen for seen in _in_block(scene, block) if seen.label)
    if scene.body:
        end = scene.body[-1]
        behind = filter(_may_be_date_line, blocks[end + 1 : end + 1 + FAR_TAIL])
        farther = [seen for block in behind for seen in _in_block(scene, block) if seen.label]
        yield from farther if len(farther) <= ALONE else ()


def only_day(scene: Scene) -> Seen | None:
    """The day that stands alone behind the body, where the page prints no other: beside the author's note there."""
    if not scene.body:
        return None
    scene = scene._replace(anchor=-1, boxes=frozenset())
    end = scene.body[-1] + 1
    behind = filter(_may_be_date_line, scene.page.blocks[end:])
    found = [seen for block in behind for seen in _in_block(scene, block)]
    return found[0] if len({seen.day for seen in found}) == 1 and found[0].block < end + FAR_TAIL else None


def signed_day(scene: Scene, signed: Collection[int]) -> Seen | None:
    """The day behind the body that stands beside one of the blocks `signed`, which name the author: themes of shops set
    both at the foot of the article.  In a dump nothing tells it from the day of a teaser there."""
    if scene.page.flat or not scene.body:
        return None
    end = scene.body[-1]
    for index in sorted(signed):
        if index > end:
            near = scene._replace(anchor=index)
            lines = filter(_may_be_date_line, scene.page.blocks[max(index - BESIDE, end + 1) : index + BESIDE + 1])
            days = (day for line in lines for day in _in_block(near, line) if day.close and day.label != "updated")
            if found := next(days, None):
                return found
    return None


def dateline_day(scene: Scene) -> Seen | None:
    """The day in the dateline that the article begins with: `BRISTOL, May 20, 2024 — The harbour office ...`."""
    for index in scene.body[:OPENING]:
        text = scene.page.blocks[index].text
        found = next(_days(scene, text[:DATELINE]), None)
        if not (found and PLACE.fullmatch(text, 0, found.start) and BEHIND_DATELINE.match(text, found.end)):
            continue
        if not _is_chronicle(scene, index):
            return Seen(found.day, index, None, False)
    return None


ABOVE = 3
"""Blocks of the body that may stand above the headline that it follows.  With more in a dump, that headline is where it
begins: five days more are found in annotated dumps, and none other."""


def _anchor(start: int, title: Headline) -> int:
    """The block of the headline that the body follows; -1 where none prints it."""
    above = [i for i in title.blocks if i <= start + ABOVE or start < 0]
    return above[-1] if above else -1


def _places(scene: Scene) -> Iterator[int]:
    """Indexes of blocks around headline and body start, nearest below the headline first."""
    start, anchor = scene.start, scene.anchor
    if start < 0:
        start = anchor
    if start < 0:
        return
    last = len(scene.page.blocks) - 1
    if anchor >= 0:
        yield from range(anchor + 1, min(max(start + 2, anchor + CLOSE), anchor + AFTER, last) + 1)
        yield anchor
        yield from range(anchor - 1, max(anchor - BEFORE, 0) - 1, -1)
        for other in scene.titles:
            if other < anchor - BEFORE:
                yield from range(other + 1, min(other + BEFORE, last) + 1)
    # What was taken for the headline may stand in the body: its date line is looked for above the body all the same.
    yield from range(max(start - AFTER, 0 if anchor >= start else anchor + 1), min(start + 2, last) + 1)
    if scene.page.flat and scene.body and scene.body[0] < start:  # so may what was taken for strays above the body
        yield from range(scene.body[0] - 1, max(scene.body[0] - AFTER, 0) - 1, -1)


def _times(scene: Scene, done: set[int]) -> Iterator[Seen]:
    """The `<time>` elements of those places; their text may say `a day ago`."""
    blocks = scene.page.blocks
    for time in scene.page.times:
        if time.block >= len(blocks) or not (time.block in done or scene.close(time.block)):
            continue
        day = machine_day(time.value)
        # Its value may be in UTC, and its text glued to what stands beside it: `12.8472023.11.06 05:14:08`.
        printed = next((found.day for found in _days(scene, time.text[:REST])), None)
        if printed:
            day = (day and agreed(day, printed)) or printed
        if day:
            block = blocks[time.block]
            label = label_before(block.text[:30]) or (
                label_before(blocks[time.block - 1].text[-30:]) if time.block else None
            )
            if label != "other" and not _aside(scene, block):
                yield Seen(day, time.block, label, False)


def _days(scene: Scene, text: str) -> Iterator[DayFound]:
    """The days of a text, read as on this page."""
    return days(text, scene.reading, short=len(text) < 80)


def _joined(page: Page, block: Block) -> str:
    """The block's text; where it is a bare year, with the blocks that go on: `2019`, `09/07`, `19:02`; in a dump with
    blanks around the day."""
    if len(block.text) > 4 or not BARE_YEAR.match(block.text):
        return unglued(block.text) if page.flat and len(block.text) <= LINE else block.text
    following = page.blocks[block.index + 1 : block.index + 3]
    return " ".join([block.text, *(b.text for b in following if len(b.text) <= 8 and b.text[0].isdigit())])


NAMED_DAY = r"\p{Lu}\p{L}{2,8}\.? \d{1,2}, (?:19|20)\d\d"
DAY_GLUED = pattern(
    rf"(?<=[\p{{Ll}}\d)])(?={NAMED_DAY})|(?<={NAMED_DAY})(?=[\p{{L}}\d])|(?<=\p{{Ll}}-)(?=\d\d/\d\d/(?:19|20)\d\d)"
)
"""Where flat text ran a day together with what stands beside it: `Ann LeeMay 3, 2024`, `May 3, 20245 min read`,
`Quayside-03/05/2024`."""


def unglued(text: str) -> str:
    """The line of a dump with blanks around its days: of 16 annotated dumps with another day for it 12 are
    right, and one was."""
    return str(DAY_GLUED.sub(" ", text)) if may_be_day(text) else text


def _may_be_date_line(block: Block) -> bool:
    text = block.text
    return (
        (may_be_day(text) if len(text) > 5 else BARE_YEAR.match(text) is not None)
        and block.kind is not BlockKind.CAPTION
        and not block.hidden
    )


def _in_block(scene: Scene, block: Block) -> Iterator[Seen]:
    """The days of one block; in the body, only of what is nearly nothing but a date."""
    page, inside, close = scene.page, block.index in scene.inside, scene.close(block.index)
    text = _joined(page, block)
    if inside and len(text) > LINE:
        return
    at = 0
    all_days = list(_days(scene, text))
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
            if rest > most or PROSE.search(text) or TODAY.search(text) or _aside(scene, block):
                continue
            if 0 <= scene.start < block.index and GLUED.match(text, max(found.start - 1, 0), found.start):
                continue
            if inside and rest > NAMED and _is_chronicle(scene, block.index):
                continue
            if rest > REST // 2 and not opens:
                close = False
        yield Seen(found.day, block.index, label, close)


def _is_chronicle(scene: Scene, index: int) -> bool:
    """Whether lines of the body around one begin with a day or a year as well: `3 May 2000: The ferry is founded`."""
    at = bisect_left(scene.body, index)
    around = [*scene.body[max(at - AROUND, 0) : at], *scene.body[at + 1 : at + 1 + AROUND]]
    texts = [scene.page.blocks[other].text[:REST] for other in around]
    dated = (BEGINS_YEAR.match(text) or any(found.start == 0 for found in _days(scene, text)) for text in texts)
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


def _aside(scene: Scene, block: Block) -> bool:
    """Whether the template calls a box around the block, and not around the headline, a list or comments."""
    for cue in _boxes(scene.page, block.cue):
        if cue in scene.boxes:
            return False
        entry = scene.page.cues[cue]
        called = _called(entry.names)
        if called == "others":
            return True
        if (called or entry.tag in ("aside", "footer", "nav")) and not scene.close(block.index):
            return True
    return False


@lru_cache(maxsize=4096)
def _called(names: str) -> str:
    """ "others", "aside" or "" for what a template calls an element: it calls those of all its pages the same."""
    return "others" if OTHERS.search(names) else "aside" if ASIDE.search(names) else ""


def _boxes(page: Page, cue: int) -> Iterator[int]:
    """The cues around a block, from the inside out, without `<body>` and `<html>`."""
    for _ in range(40):
        if cue <= 0 or page.cues[cue].tag in ("body", "html"):
            return
        yield cue
        cue = page.cues[cue].parent
