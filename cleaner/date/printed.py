"""The days that a page prints where a date line stands: around the headline, and behind the body."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cleaner.date.agree import agreed
from cleaner.date.labels import label_before
from cleaner.date.line import LINE, REST, Seen, days_in, days_of, is_chronicle, may_be_date_line
from cleaner.date.scene import Scene, is_aside, places
from cleaner.days import machine_day
from cleaner.pattern import pattern

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


def printed_days(scene: Scene) -> Iterator[Seen]:
    """The days printed where a date line stands, the most telling place first."""
    page, body = scene.page, scene.body
    blocks = page.blocks
    end = body[-1] if body else len(blocks)
    done: set[int] = set()
    for index in places(scene):
        if index not in done:
            done.add(index)
            if not may_be_date_line(blocks[index]):
                continue
            # In a dump a hot list may follow a short body without a heading: there a date needs its label.
            behind = page.flat and index > end
            yield from (seen for seen in days_in(scene, blocks[index]) if seen.label or not behind)
    yield from _times(scene, done)
    if body:
        for block in blocks[max(body[0], end - 1) : end + 1 + TAIL]:
            if len(block.text) <= LINE and block.index not in done and may_be_date_line(block):
                yield from (s for s in days_in(scene, block) if s.label == "published")


def labelled_days(scene: Scene) -> Iterator[Seen]:
    """The days that a label names farther from the article, the nearest above it first."""
    scene = scene._replace(boxes=frozenset())
    blocks = scene.page.blocks
    top = min((index for index in (scene.anchor, scene.start) if index >= 0), default=0)
    for block in reversed(blocks[max(top - FAR_BEFORE, 0) : top]):
        if may_be_date_line(block):
            yield from (seen for seen in days_in(scene, block) if seen.label)
    if scene.body:
        end = scene.body[-1]
        behind = filter(may_be_date_line, blocks[end + 1 : end + 1 + FAR_TAIL])
        farther = [seen for block in behind for seen in days_in(scene, block) if seen.label]
        yield from farther if len(farther) <= ALONE else ()


def only_day(scene: Scene) -> Seen | None:
    """The day that stands alone behind the body, where the page prints no other: beside the author's note there."""
    if not scene.body:
        return None
    scene = scene._replace(anchor=-1, boxes=frozenset())
    end = scene.body[-1] + 1
    behind = filter(may_be_date_line, scene.page.blocks[end:])
    found = [seen for block in behind for seen in days_in(scene, block)]
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
            lines = filter(may_be_date_line, scene.page.blocks[max(index - BESIDE, end + 1) : index + BESIDE + 1])
            days = (day for line in lines for day in days_in(near, line) if day.close and day.label != "updated")
            if found := next(days, None):
                return found
    return None


def dateline_day(scene: Scene) -> Seen | None:
    """The day in the dateline that the article begins with: `BRISTOL, May 20, 2024 — The harbour office ...`."""
    for index in scene.body[:OPENING]:
        text = scene.page.blocks[index].text
        found = next(days_of(scene, text[:DATELINE]), None)
        if not (found and PLACE.fullmatch(text, 0, found.start) and BEHIND_DATELINE.match(text, found.end)):
            continue
        if not is_chronicle(scene, index):
            return Seen(found.day, index, None, False)
    return None


def _times(scene: Scene, done: set[int]) -> Iterator[Seen]:
    """The `<time>` elements of those places; their text may say `a day ago`."""
    blocks = scene.page.blocks
    for time in scene.page.times:
        if time.block >= len(blocks) or not (time.block in done or scene.close(time.block)):
            continue
        day = machine_day(time.value)
        # Its value may be in UTC, and its text glued to what stands beside it: `12.8472023.11.06 05:14:08`.
        printed = next((found.day for found in days_of(scene, time.text[:REST])), None)
        if printed:
            day = (day and agreed(day, printed)) or printed
        if day:
            block = blocks[time.block]
            label = label_before(block.text[:30]) or (
                label_before(blocks[time.block - 1].text[-30:]) if time.block else None
            )
            if label != "other" and not is_aside(scene, block):
                yield Seen(day, time.block, label, False)
