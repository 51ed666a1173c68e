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
TAIL = 6
"""Blocks looked at behind the body, for labelled dates only."""

ASIDE = regex.compile(
    r"(?i)(?<![a-z])(?:comments?|reply|related|recommend\w*|hot|rank\w*|sidebar|aside|teasers?|card-?list|popular"
    r"|latest|trending|footer|copyright|carousel|slider|most-?read|calendar|events?|weather|promo\w*|newsletter)(?![a-z])"
)
"""What templates call boxes whose dates belong to something else."""

TODAY = regex.compile(r"(?i)今天是|今日|现在是|現在時間|当前时间|^today|農曆|农历")
"""The clock in a page's header: `今天是2024年5月20日 星期一`."""

PROSE = regex.compile(r"[。！？][^”」』）)\s]|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}")
"""A sentence goes on: the block is prose, and its dates are those of its story."""

SENTENCE_TAIL = regex.compile(r"[\s:：|·•\-–—,，(\[（【／/]++$")
"""What stands between a label and its date."""

ARTICLE_TYPE = regex.compile(r"(?i)article|posting|report$|liveblog|review(?:news)?article|socialmedia")
"""`NewsArticle`, `BlogPosting`, `ReportageNewsArticle`, `LiveBlogPosting`: JSON-LD types of what the page is about."""
OTHER_TYPE = regex.compile(
    r"(?i)^(?:comment|video\w*|image\w*|product|event|person|organization|newsmediaorganization|review|claimreview|website"
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
    labelled: bool


def find_date(page: Page, located: Located, title: Headline) -> DateFound | None:
    """When the article was published, by the local calendar of the page; None rather than a wrong guess."""
    first = month_first(page.head.language, page.url)
    seen = _visible(page, located, title, first)
    stated = _stated(page, title, first)
    address = _address(page)
    labelled = next((s for s in seen if s.labelled), None)
    if stated is not None:
        day, why = stated
        agreeing = next((s for s in seen if _same(s.day, day)), None)
        if agreeing:
            return DateFound(day, agreeing.block, f"{why}, printed")
        return DateFound(_local(day, seen, address), None, why)
    chosen = labelled or next((s for s in seen if address and _same(s.day, address)), None) or (seen[0] if seen else None)
    if chosen:
        return DateFound(chosen.day, chosen.block, "labelled date" if chosen.labelled else "date line")
    if address and located.body:
        return DateFound(address, None, "address")
    return None


def _same(a: Day, b: Day) -> bool:
    return a.iso[:10] == b.iso[:10]


def _local(day: Day, seen: list[_Seen], address: Day | None) -> Day:
    """The page's own calendar day, where the head states a UTC moment that is a day off what the page prints."""
    if not day.iso.endswith(("Z", "+00:00")):
        return day
    stated = date.fromisoformat(day.iso[:10])
    for other in [s.day for s in seen] + ([address] if address else []):
        if abs((date.fromisoformat(other.iso[:10]) - stated).days) == 1:
            return other
    return day


# --- what the page prints -------------------------------------------------------------------------------------------


@cache
def _labels(role: str) -> Any:
    """One expression for the labels of all languages, at the end of what stands before a date."""
    words = sorted({w for language in load("dates")[role].values() for w in language}, key=len, reverse=True)
    return regex.compile(
        r"(?:(?<![\p{Latin}\p{Cyrillic}\p{Greek}])|(?=[\p{Han}\p{Hangul}\p{Kana}]))(?:" + "|".join(map(regex.escape, words)) + r")$",
        regex.IGNORECASE,
    )


def _visible(page: Page, located: Located, title: Headline, first: bool) -> list[_Seen]:
    """The days printed where a date line stands, the most telling place first."""
    out: list[_Seen] = []
    for index in _places(page, located, title):
        block = page.blocks[index]
        if _may_be_date_line(block):
            out.extend(_in_block(page, block, first))
    if located.body:
        end = located.body[-1]
        for block in page.blocks[max(located.body[0], end - 1) : end + 1 + TAIL]:
            if _may_be_date_line(block):
                out.extend(s for s in _in_block(page, block, first) if s.labelled)
    return out


def _places(page: Page, located: Located, title: Headline) -> Iterator[int]:
    """Indexes of blocks around headline and body start, nearest below the headline first."""
    if not located.body and not title.blocks:
        return
    start = located.body[0] if located.body else title.blocks[-1] + AFTER
    above = [i for i in title.blocks if i <= start + 1]
    last = len(page.blocks) - 1
    anchor = above[-1] if above else max(start - AFTER, 0)
    below = min(start + 2, last)
    near = range(anchor + 1, min(below, anchor + AFTER) + 1)
    yield from near
    yield from range(max(anchor + AFTER, start - AFTER) + 1, below + 1)
    if above:
        yield anchor
        yield from range(anchor - 1, max(anchor - BEFORE, 0) - 1, -1)


def _may_be_date_line(block: Block) -> bool:
    text = block.text
    return (
        5 < len(text) <= LINE
        and block.kind is not BlockKind.CAPTION
        and not block.hidden
        and any(c.isdigit() for c in text)
    )


def _in_block(page: Page, block: Block, first: bool) -> Iterator[_Seen]:
    text = block.text
    before_end = 0
    for found in days(text, month_first=first, short=len(text) < 40):
        lead = SENTENCE_TAIL.sub("", text[before_end : found.start])
        if not lead and before_end == 0 and block.index:
            previous = page.blocks[block.index - 1].text
            lead = SENTENCE_TAIL.sub("", previous) if len(previous) <= 30 else ""
        before_end = found.end
        behind = text[found.end :].lstrip(" |·:：-–(（")[:12]
        if _labels("other").search(lead) or _leads(behind):
            continue
        labelled = bool(_labels("published").search(lead))
        rest = len(text) - (found.end - found.start)
        if not labelled and (rest > REST or PROSE.search(text) or TODAY.search(text)):
            continue
        if _aside(page, block):
            return
        yield _Seen(found.day, block.index, labelled)


def _leads(behind: str) -> bool:
    """Whether a word for updating follows: `2024年5月20日 更新`, `20 May 2024 (updated)`."""
    return behind.casefold().startswith(("更新", "updated", "수정", "aktualisiert", "güncellendi", "修改"))


def _aside(page: Page, block: Block) -> bool:
    """Whether the template calls a box around the block a list, a comment or a side column."""
    cue = block.cue
    for _ in range(12):
        if cue <= 0:
            return False
        entry = page.cues[cue]
        if entry.tag in ("body", "html"):
            return False
        if entry.tag in ("aside", "footer", "nav") or ASIDE.search(entry.names):
            return True
        cue = entry.parent
    return False


# --- what the head and the address state ----------------------------------------------------------------------------


def _stated(page: Page, title: Headline, first: bool) -> tuple[Day, str] | None:
    for kind in (ARTICLE_TYPE, None):
        for entry in page.head.json_ld:
            said = " ".join(_types(entry))
            if (kind.search(said) if kind else said and not OTHER_TYPE.match(said)):
                for key in ("datePublished", "dateCreated", "uploadDate") if kind else ("datePublished",):
                    value = entry.get(key)
                    if isinstance(value, list):
                        value = value[0] if value else None
                    day = machine_day(str(value), month_first=first) if isinstance(value, (str, int)) else None
                    if day:
                        return day, f"JSON-LD {key}"
    for name in load("dates")["meta"]["published"]:
        for value in page.head.meta.get(name, ()):
            day = machine_day(value, month_first=first)
            if day:
                return day, f"meta {name}"
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
