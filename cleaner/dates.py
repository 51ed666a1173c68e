"""The publication date: what the page prints near the headline, and what its head states."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import regex

from cleaner.day import days, machine_day, month_first
from cleaner.headline import Headline
from cleaner.locate import Located
from cleaner.model import Block, BlockKind, Day, Page
from cleaner.rules.vocab import load

LINE = 160
"""Characters of a block that may be a date line; institutional pages print source, date, author and counts in one."""
REST = 60
"""Characters beside an unlabelled date; more is a sentence that mentions a day."""
BEFORE, AFTER = 6, 25
"""Blocks looked at above the headline, and between headline and body: share bars and counters stand there."""
CLOSE = 8
"""A date this near to the headline is that of the article."""
TAIL = 6
"""Blocks looked at behind the body, for labelled dates only."""

OTHERS = regex.compile(
    r"(?i)(?<![a-z])(?:comments?|repl(?:y|ies)|related|recommend\w*|most-?(?:read|popular)|popular|trending|teasers?)(?![a-z])"
)
"""What templates call boxes whose dates belong to other pages or other people."""

ASIDE = regex.compile(
    r"(?i)(?<![a-z])(?:hot|rank\w*|sidebar|card-?list|latest|footer|copyright|carousel|slider|calendar|events?|weather"
    r"|promo\w*|newsletter)(?![a-z])"
)
"""What templates call boxes beside the article; right at the headline they only say how it is laid out."""

TODAY = regex.compile(r"(?i)今天是|今日|现在是|現在時間|当前时间|^today|農曆|农历")
"""The clock in a page's header: `今天是2024年5月20日 星期一`."""

PROSE = regex.compile(r"[。！？][^”」』）)\s]|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}")
"""A sentence goes on: the block is prose, and its dates are those of its story."""

SENTENCE_TAIL = regex.compile(r"[\s:：|·•\-–—,，(\[（【／/]++$")
"""What stands between a label and its date."""

ARTICLE_TYPE = regex.compile(r"(?i)article|posting|report$|liveblog|claimreview")
"""`NewsArticle`, `BlogPosting`, `ReportageNewsArticle`, `LiveBlogPosting`: JSON-LD types of what the page is about."""
OTHER_TYPE = regex.compile(
    r"(?i)^(?:comment|video\w*|image\w*|product|event|person|organization|newsmediaorganization|review|website"
    r"|imagegallery|breadcrumblist|itemlist|listitem|question|answer|audio\w*|podcast\w*|clip|offer|rating)$"
)

URL_DAY = regex.compile(
    r"(?<![\d])(?P<y>20[0-3]\d|199\d)(?P<s>[-_/.]?)(?P<m>0[1-9]|1[0-2]|(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"[-_/.]?(?P<d>0[1-9]|[12]\d|3[01])(?=\d{4,6}(?!\d)|(?!\d))"
    r"|(?<=/)(?P<y2>1[0-9]|2[0-9])/(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?=/)",
    regex.IGNORECASE,
)
"""`/2019/0907/`, `/2024/05/20/`, `/2023/apr/28/`, `/2024-05/20/`, `t20240520_1`, `/19/0907/`."""


class DateFound(NamedTuple):
    """The publication date and where it comes from."""

    day: Day
    block: int | None
    """The block that prints it; None where only the head or the address does."""
    why: str


class _Seen(NamedTuple):
    """A day printed on the page."""

    day: Day
    block: int
    label: str | None
    """"published", "updated", or None where nothing says what the date is."""
    close: bool
    """Whether it stands right below or above the headline."""


def find_date(page: Page, located: Located, title: Headline) -> DateFound | None:
    """When the article was published, by the local calendar of the page; None rather than a wrong guess."""
    first = month_first(page.head.language, page.url)
    everything = list(_printed(page, located, title, first))
    seen = [s for s in everything if s.label != "updated"]
    stated = _stated(page, first)
    address = _address(page)
    if stated:
        agreeing = next((s for s in seen if _same(s.day, stated.day)), None)
        if agreeing:
            return DateFound(stated.day, agreeing.block, f"{stated.why}, printed")
    # What the reader sees outranks the head: content systems refill their fields at every change of template.
    labelled = next((s for s in seen if s.label), None)
    close = next((s for s in seen if s.close), None)
    if labelled and (labelled.close or not stated) and not (stated and _next_to(stated.day, labelled.day)):
        return DateFound(labelled.day, labelled.block, "labelled date")
    if stated and close and not _is_live(page) and not _changed(page, close.day) and not _next_to(stated.day, close.day):
        return DateFound(close.day, close.block, "date line at the headline")
    if stated:
        return DateFound(address if address and _next_to(stated.day, address) else stated.day, None, stated.why)
    dated = next((s for s in seen if address and _same(s.day, address)), None) or (seen[0] if seen else None)
    if dated:
        return DateFound(dated.day, dated.block, "date line")
    if address and located.body:
        return DateFound(address, None, "address")
    updated = next((s for s in everything if s.close), None)
    return DateFound(updated.day, updated.block, "date of the last change, no other is stated") if updated else None


def _same(a: Day, b: Day) -> bool:
    return a.iso[:10] == b.iso[:10]


def _next_to(day: Day, other: Day) -> bool:
    """Whether they are one day apart: the same moment in UTC and on the page's own calendar."""
    if len(day.iso) < 10 or len(other.iso) < 10:
        return False
    return abs((date.fromisoformat(day.iso[:10]) - date.fromisoformat(other.iso[:10])).days) == 1


def _changed(page: Page, day: Day) -> bool:
    """Whether the head states `day` as that of the last change."""
    values = [v for entry in page.head.json_ld if isinstance(v := entry.get("dateModified"), str)]
    for name in load("dates")["meta"]["updated"]:
        values.extend(page.head.meta.get(name, ()))
    return any(value.strip()[:10] == day.iso[:10] for value in values)


def _is_live(page: Page) -> bool:
    """Whether the page is a live blog, which prints the clock of its last entry."""
    return any("LiveBlogPosting" in _types(entry) for entry in page.head.json_ld)


# --- what the page prints -------------------------------------------------------------------------------------------


@cache
def _labels(role: str) -> Any:
    """One expression for the labels of all languages, at the end of what stands before a date."""
    words = sorted({w for language in load("dates")[role].values() for w in language}, key=len, reverse=True)
    return regex.compile(
        r"(?:(?<![\p{Latin}\p{Cyrillic}\p{Greek}])|(?=[\p{Han}\p{Hangul}\p{Kana}]))(?:" + "|".join(map(regex.escape, words)) + r")$",
        regex.IGNORECASE,
    )


class _Scene(NamedTuple):
    """What the places of a page's dates are measured against."""

    page: Page
    month_first: bool
    anchor: int
    """The block of the headline that the body follows; -1 where none prints it."""
    body: frozenset[int]
    boxes: frozenset[int]
    """The cues around the headline: what they call themselves is true of the article."""

    def close(self, index: int) -> bool:
        return self.anchor >= 0 and abs(index - self.anchor) <= CLOSE


def _printed(page: Page, located: Located, title: Headline, first: bool) -> Iterator[_Seen]:
    """The days printed where a date line stands, the most telling place first."""
    anchor = _anchor(located, title)
    boxes = frozenset(_boxes(page, page.blocks[anchor].cue)) if anchor >= 0 else frozenset()
    scene = _Scene(page, first, anchor, frozenset(located.body), boxes)
    done: set[int] = set()
    for index in _places(page, located, title, anchor):
        if index not in done:
            done.add(index)
            yield from _in_block(scene, page.blocks[index])
    yield from _times(scene, done)
    if located.body:
        end = located.body[-1]
        for block in page.blocks[max(located.body[0], end - 1) : end + 1 + TAIL]:
            if block.index not in done:
                yield from (s for s in _in_block(scene, block) if s.label == "published")


def _anchor(located: Located, title: Headline) -> int:
    """The block of the headline that the body follows; -1 where none prints it."""
    start = located.body[0] if located.body else -1
    above = [i for i in title.blocks if i <= start + 3 or start < 0]
    return above[-1] if above else -1


def _places(page: Page, located: Located, title: Headline, anchor: int) -> Iterator[int]:
    """Indexes of blocks around headline and body start, nearest below the headline first."""
    if not located.body and anchor < 0:
        return
    last = len(page.blocks) - 1
    start = located.body[0] if located.body else anchor
    if anchor >= 0:
        yield from range(anchor + 1, min(max(start + 2, anchor + CLOSE), anchor + AFTER, last) + 1)
        yield anchor
        yield from range(anchor - 1, max(anchor - BEFORE, 0) - 1, -1)
        for other in title.blocks:
            if other < anchor - BEFORE:
                yield from range(other + 1, min(other + BEFORE, last) + 1)
    yield from range(max(anchor + 1, start - AFTER, 0), min(start + 2, last) + 1)


def _times(scene: _Scene, done: set[int]) -> Iterator[_Seen]:
    """The `<time>` elements of those places; their text may say `a day ago`."""
    blocks = scene.page.blocks
    for time in scene.page.times:
        if time.block >= len(blocks) or not (time.block in done or scene.close(time.block)):
            continue
        day = machine_day(time.value)
        if day:
            block = blocks[time.block]
            label = _label(block.text[:30]) or (_label(blocks[time.block - 1].text[-30:]) if time.block else None)
            if label != "other" and not _aside(scene, block):
                yield _Seen(day, time.block, label, False)


def _may_be_date_line(block: Block) -> bool:
    text = block.text
    return (
        5 < len(text) <= LINE
        and block.kind is not BlockKind.CAPTION
        and not block.hidden
        and any(c.isdigit() for c in text)
    )


def _in_block(scene: _Scene, block: Block) -> Iterator[_Seen]:
    """The days of one block; in the body, only of what is nearly nothing but a date."""
    if not _may_be_date_line(block):
        return
    page, inside, close = scene.page, block.index in scene.body, scene.close(block.index)
    text = block.text
    at = 0
    for found in days(text, month_first=scene.month_first, short=len(text) < 80):
        lead = text[at : found.start]
        if at == 0 and not lead.strip(" :：|·•") and block.index:
            previous = page.blocks[block.index - 1].text
            lead = previous if len(previous) <= 30 else ""
        label = _label(lead) or ("updated" if _leads(text[found.end :].lstrip(" |·:：-–(（")[:12]) else None)
        rest = len(text) - (found.end - found.start)
        opens = found.start == 0
        at = found.end
        if label == "other":
            continue
        if label is None:
            if rest > (LINE if opens and not inside else REST // 2 if inside else REST) or PROSE.search(text) or TODAY.search(text) or _aside(scene, block):
                continue
            if rest > REST // 2 and not opens:
                close = False
        yield _Seen(found.day, block.index, label, close)


def _label(lead: str) -> str | None:
    """What the words before a date call it: "published", "updated", "other" or nothing."""
    lead = SENTENCE_TAIL.sub("", lead[-40:])
    if not lead:
        return None
    return next((role for role in ("other", "updated", "published") if _labels(role).search(lead)), None)


def _leads(behind: str) -> bool:
    """Whether a word for updating follows: `2024年5月20日 更新`, `20 May 2024 (updated)`."""
    return behind.casefold().startswith(("更新", "updated", "수정", "aktualisiert", "güncellendi", "修改"))


def _aside(scene: _Scene, block: Block) -> bool:
    """Whether the template calls a box around the block, and not around the headline, a list or comments."""
    for cue in _boxes(scene.page, block.cue):
        if cue in scene.boxes:
            return False
        entry = scene.page.cues[cue]
        if OTHERS.search(entry.names):
            return True
        if not scene.close(block.index) and (entry.tag in ("aside", "footer", "nav") or ASIDE.search(entry.names)):
            return True
    return False


def _boxes(page: Page, cue: int) -> Iterator[int]:
    """The cues around a block, from the inside out, without `<body>` and `<html>`."""
    for _ in range(40):
        if cue <= 0 or page.cues[cue].tag in ("body", "html"):
            return
        yield cue
        cue = page.cues[cue].parent


# --- what the head and the address state ----------------------------------------------------------------------------


def _stated(page: Page, first: bool) -> DateFound | None:
    """The publication date of the head: JSON-LD of an article, of anything else that is not a part, `<meta>`."""
    for kind in (ARTICLE_TYPE, None):
        for entry in page.head.json_ld:
            said = " ".join(_types(entry))
            if kind.search(said) if kind else said and not OTHER_TYPE.match(said):
                for key in ("datePublished", "dateCreated", "uploadDate") if kind else ("datePublished",):
                    value = entry.get(key)
                    if isinstance(value, list) and value:
                        value = value[0]
                    day = machine_day(str(value), month_first=first) if isinstance(value, (str, int)) else None
                    if day:
                        return DateFound(day, None, f"JSON-LD {key}")
    for name in load("dates")["meta"]["published"]:
        for value in page.head.meta.get(name, ()):
            day = machine_day(value, month_first=first)
            if day:
                return DateFound(day, None, f"meta {name}")
    return None


def _types(entry: dict[str, Any]) -> list[str]:
    said = entry.get("@type")
    return [t for t in (said if isinstance(said, list) else [said]) if isinstance(t, str)]


def _address(page: Page) -> Day | None:
    """The day that the page's address carries."""
    head = page.head
    for url in (page.url, head.canonical, *head.meta.get("og:url", ())[:1]):
        match = URL_DAY.search(url, url.find("//") + 2, 300) if url else None
        if match:
            month = match["m"] or match["m2"]
            if match["name"]:
                month = str(" janfebmaraprmayjunjulaugsepoctnovdec".index(month.lower()) // 3 + 1)
            return machine_day(f"{match['y'] or '20' + match['y2']}-{month}-{match['d'] or match['d2']}")
    return None


__all__ = ["DateFound", "find_date"]
