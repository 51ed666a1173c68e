"""The publication date: what the page prints near the headline, and what its head states."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import regex

from cleaner.date_lines import printed_days
from cleaner.day import machine_day, month_first
from cleaner.headline import Headline
from cleaner.locate import Located
from cleaner.model import Day, Page
from cleaner.pattern import pattern
from cleaner.rules.vocab import load

ARTICLE_TYPE = pattern(r"(?i)article|posting|report$|liveblog|claimreview")
"""`NewsArticle`, `BlogPosting`, `ReportageNewsArticle`, `LiveBlogPosting`: JSON-LD types of what the page is about."""
OTHER_TYPE = pattern(
    r"(?i)^(?:comment|video\w*|image\w*|product|event|person|organization|newsmediaorganization|review|website"
    r"|imagegallery|breadcrumblist|itemlist|listitem|question|answer|audio\w*|podcast\w*|clip|offer|rating)$"
)

URL_DAY = pattern(
    r"(?<![\d])(?P<y>20[0-3]\d|199\d)(?P<s>[-_/.]?)(?P<m>0[1-9]|1[0-2]|(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"[-_/.]?(?P<d>0[1-9]|[12]\d|3[01])(?=\d{4,6}(?!\d)|(?!\d))"
    r"|(?<=/)(?P<y2>1[0-9]|2[0-9])/(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?=/)",
    regex.IGNORECASE,
)
"""`/2019/0907/`, `/2024/05/20/`, `/2023/apr/28/`, `/2024-05/20/`, `t20240520_1`, `/19/0907/`."""


REWRITTEN = 30
"""Days after which a page that prints the day of its revision as its own date, without a word, is a new text: guides
are kept for years under the hidden date of their first version."""


class DateFound(NamedTuple):
    """The publication date and where it comes from."""

    day: Day
    block: int | None
    """The block that prints it; None where only the head or the address does."""
    why: str


def find_date(page: Page, located: Located, title: Headline) -> DateFound | None:
    """When the article was published, by the local calendar of the page; None rather than a wrong guess."""
    first = month_first(page.head.language, page.url)
    everything = list(printed_days(page, located, title, first))
    seen = [s for s in everything if s.label != "updated"]
    stated = _stated(page, first)
    address = _address(page)
    if stated:
        agreeing = next((s for s in seen if _same(s.day, stated.day) or _swapped(s.day, stated.day)), None)
        if agreeing:
            return DateFound(stated.day, agreeing.block, f"{stated.why}, printed")
    # What the reader sees outranks the head: content systems refill their fields at every change of template.
    labelled = next((s for s in seen if s.label), None)
    close = next((s for s in seen if s.close), None)
    if labelled and (labelled.close or not stated) and not (stated and _next_to(stated.day, labelled.day)):
        return DateFound(labelled.day, labelled.block, "labelled date")
    revised = next((s for s in seen if s.close and not s.label and _changed(page, s.day)), None)
    if stated and revised and _days_between(stated.day, revised.day) > REWRITTEN and not _is_live(page):
        return DateFound(revised.day, revised.block, "date line at the headline, long after the head's")
    if stated and close and not (_is_live(page) or _changed(page, close.day) or _next_to(stated.day, close.day)):
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


def _swapped(day: Day, other: Day) -> bool:
    """Whether one is the other with month and day read the other way round: `09.10.2024`."""
    a, b = day.iso, other.iso
    return len(a) >= 10 <= len(b) and (a[:4], a[5:7], a[8:10]) == (b[:4], b[8:10], b[5:7])


def _next_to(day: Day, other: Day) -> bool:
    """Whether they are one day apart: the same moment in UTC and on the page's own calendar."""
    return abs(_days_between(day, other)) == 1


def _days_between(earlier: Day, later: Day) -> int:
    """Days from one to the other; 0 where either is only a month."""
    if len(earlier.iso) < 10 or len(later.iso) < 10:
        return 0
    return (date.fromisoformat(later.iso[:10]) - date.fromisoformat(earlier.iso[:10])).days


def _changed(page: Page, day: Day) -> bool:
    """Whether the head states `day` as that of the last change."""
    values = [v for entry in page.head.json_ld if isinstance(v := entry.get("dateModified"), str)]
    for name in load("dates")["meta"]["updated"]:
        values.extend(page.head.meta.get(name, ()))
    return any(value.strip()[:10] == day.iso[:10] for value in values)


def _is_live(page: Page) -> bool:
    """Whether the page is a live blog, which prints the clock of its last entry."""
    return any("LiveBlogPosting" in _types(entry) for entry in page.head.json_ld)


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
    for url in dict.fromkeys((page.url, head.canonical, *head.meta.get("og:url", ())[:1])):
        match = URL_DAY.search(url, url.find("//") + 2, 300) if url else None
        if match:
            month = match["m"] or match["m2"]
            if match["name"]:
                month = str(" janfebmaraprmayjunjulaugsepoctnovdec".index(month.lower()) // 3 + 1)
            return machine_day(f"{match['y'] or '20' + match['y2']}-{month}-{match['d'] or match['d2']}")
    return None


__all__ = ["DateFound", "find_date"]
