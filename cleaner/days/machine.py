"""The days that machines write: in attributes, in the head, in JSON-LD."""

from __future__ import annotations

from datetime import datetime, timezone

import regex

from cleaner.days.calendars import fold_digits, is_year, iso_day
from cleaner.days.clock import iso_zone
from cleaner.days.text import Reading, days
from cleaner.model import Day
from cleaner.pattern import pattern, plain

ISO = pattern(
    r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?:[T ](?P<h>[01][0-9]|2[0-3]):(?P<min>[0-5][0-9])"
    r"(?::(?P<s>[0-5][0-9])(?:\.[0-9]{1,9})?)?(?P<zone>Z|[+-][01][0-9]:?[0-5][0-9])?)?"
)
"""`2019-09-07T13:43:00+08:00`: what machines write."""

COMPACT = pattern(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:[T ]?(?P<h>[01]\d"
    r"|2[0-3])(?P<min>[0-5]\d)\d{0,2})?(?!\d)"
)
"""Machine values without separators: `20190907`, `20190907T134300`."""

EPOCH = pattern(r"(?<!\d)(?P<s>1[0-9]{9}|[6-9]\d{8})(?:\.?\d{3})?(?!\d)")
"""Seconds or milliseconds since 1970: `1567834980`, `1750680000000`."""

AMERICAN = plain(r"\d\d?/\d\d?/\d{4},? \d\d?:\d\d(?::\d\d)? [AP]M$")
"""`4/8/2024 6:00:00 AM`, `4/8/2024, 6:00:00 AM`: what .NET and JavaScript write into heads, in any country."""

MONTH_ONLY = pattern(r"(?P<y>(?:19|20)[0-9]{2})-(?P<m>0[1-9]|1[0-2])$")
"""`2024-05`: a day without its day, as precise as the page is."""


def machine_day(value: str, *, month_first: bool = False) -> Day | None:
    """The day of a machine's value: an attribute, a `<meta>`, JSON-LD; epoch seconds and `2024-05` as well."""
    value = fold_digits(value.strip()[:80])
    if match := ISO.fullmatch(value):  # nearly all of them
        iso = iso_day(int(match["y"]), int(match["m"]), int(match["d"]))
        return Day(iso + _iso_clock(match)) if iso else None
    if match := COMPACT.match(value):
        iso = iso_day(int(match["y"]), int(match["m"]), int(match["d"]))
        if iso:
            return Day(iso + (f"T{int(match['h']):02}:{int(match['min']):02}" if match["h"] else ""))
    if match := EPOCH.fullmatch(value):
        moment = datetime.fromtimestamp(int(match["s"]), timezone.utc)
        return Day(moment.isoformat()) if is_year(moment.year) else None
    for found in days(value, Reading(month_first or AMERICAN.match(value) is not None)):
        iso = found.day.iso
        return Day(f"{iso}+00:00") if len(iso) in (16, 19) and value.endswith(("GMT", "UTC")) else found.day
    if match := MONTH_ONLY.match(value):
        return Day(value) if is_year(int(match["y"])) else None
    return None


def _iso_clock(match: regex.Match[str]) -> str:
    """The clock of a match of `ISO`, as `clock_after` writes it."""
    hour, minute, second, zone = match.group("h", "min", "s", "zone")
    if hour is None:
        return ""
    return f"T{hour}:{minute}" + (f":{second}" if second else "") + iso_zone(zone)
