"""The clock beside a date: `T09:30:00+08:00`, `, um 14:30 Uhr`, ` 下午3:20`, `05:02 AM April 08, 2024`."""

from __future__ import annotations

from typing import NamedTuple

import regex

from cleaner.kept import kept
from cleaner.pattern import pattern
from cleaner.spelling import letters
from cleaner.vocab import alternation, words

ZONES = (
    r"(?:UTC|GMT|HKT|CST|JST|KST|SGT|MYT|PHT|PST|PDT|MST|MDT|EST|EDT|CDT|CES?T|EES?T|WES?T|MSK|BST|IST|WIB|WITA|WIT|ICT"
    r"|PKT|IRST|AES?T|AEDT|ACST|AWST|NZS?T|NZDT|SAST|EAT|WAT|BRT|ART|TSİ)(?![\p{L}\d])"
)
"""The letters of a zone: HKT, WIB.  They are read over: CST and IST are three zones each."""

BEFORE = 40
"""Characters before a date in which that is looked for."""


@kept
def _after() -> regex.Pattern[str]:
    """The clock that may follow a date: `T09:30:00+08:00`, ` 14:30`, `, um 14:30 Uhr`, ` 下午3:20`, ` at 2:30 PM`,
    ` HKT 17:25`, `, 09.15 WIB`, ` — 5.00am`, ` 04:12 م`."""
    half = alternation(words("dates", "half", "morning", "before") + words("dates", "half", "afternoon", "before"))
    return regex.compile(
        rf"(?:[\sT,.،،|·•@\-–—/]|[(（](?=[0-2]?\d[:：])|{alternation(words('dates', 'clock', 'joint'))}|{ZONES}"
        rf"|[(（]?{_weekday()}[)）]?|\(\p{{L}}{{2,4}}\.?\)){{0,6}}+"
        rf"(?P<half>{half})?\s?"
        rf"(?P<h>[01]?\d|2[0-4])(?:\s?[:：]\s?|(?:{alternation(words('dates', 'clock', 'hour'))})\s?"
        rf"|(?<=(?:{alternation(words('dates', 'clock', 'stopped'))})\.?\s\d\d?)\."
        r"|\.(?=\d\d\s?[ap]\.?\s?m\b)|(?<=[\s,]\d\d)\.(?=\d\d(?![.,]?\d|\s?[%€$£])))(?P<min>[0-5]\d)(?![\d])"
        rf"(?::(?P<s>[0-5]\d)(?:[.,]\d{{1,9}})?)?\s?(?P<zone>Z\b|[+-][01][0-9]:?[0-5][0-9])?{_half()}?(?:\s?{ZONES})?",
        regex.IGNORECASE,
    )


@kept
def _before() -> regex.Pattern[str]:
    """The clock that may stand before a date: `05:02 AM April 08, 2024`, `14:21, 3 сентября 2024`,
    `12:30 PM EST, Mon May 20, 2024`."""
    return regex.compile(
        rf"(?<![\d:.])(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?::(?P<s>[0-5]\d))?{_half()}?(?:\s{ZONES})?"
        r"(?:[\s,|·•/\-–—]{1,3}+(?:\p{L}{2,10}+[.,]?\s)?)$",
        regex.IGNORECASE,
    )


def _weekday() -> str:
    """The day of the week between date and clock, in scripts that write it in a letter: `星期一`, `월요일`, `月`."""
    before, day, behind = (alternation(words("dates", "weekday", part)) for part in ("before", "letter", "behind"))
    return f"(?:(?:{before})?(?:{day})(?:{behind})?)"


WORDS = pattern(r"[\s,،.(]{0,3}(?P<name>\p{L}[\p{L}\p{M}’'-]{0,14}+(?: \p{L}[\p{L}\p{M}]{0,8}+)?)")
"""One word or two behind a date, which may be a day of the week: ` Pazartesi 14:30`, `, thứ hai 14:30`."""


@kept
def _weekdays() -> frozenset[str]:
    return frozenset(words("dates", "between"))


def _behind_weekday(text: str, at: int) -> int:
    """Where the day of the week ends that stands at `at`, or `at`: a look is a tenth of what their names cost in an
    expression."""
    match = WORDS.match(text, at)
    if match is None:
        return at
    name, first = match["name"].lower(), match["name"].lower().partition(" ")[0]
    return match.end() if name in _weekdays() else match.start("name") + len(first) if first in _weekdays() else at


def _half() -> str:
    """The half of the day behind its clock: `am`, `p.m.`, `a. m.`, `μ.μ.`, `م`."""
    entries = words("dates", "half", "morning", "behind") + words("dates", "half", "afternoon", "behind")
    return rf"(?P<noon>\s?(?:{'|'.join(map(abbreviation, entries))})(?!\p{{L}}))"


def abbreviation(written: str) -> str:
    """`a.m.` with or without its full stops and blanks between."""
    return r"\.?\s?".join(written.rstrip(".").split(".")) + (r"\.?" if written.endswith(".") else "")


@kept
def _afternoon() -> frozenset[str]:
    """The letters of what says that the day's second half is meant."""
    return frozenset(
        letters(word.lower()) for part in ("before", "behind") for word in words("dates", "half", "afternoon", part)
    )


class ClockFound(NamedTuple):
    """Where a date with its clock ends, or begins, and the clock as ISO 8601 writes it: `T09:30`, or nothing."""

    at: int
    iso: str


def clock_after(text: str, at: int) -> ClockFound:
    """The clock that follows the date which ends at `at`."""
    start = _behind_weekday(text, at)
    match = _after().match(text, start, start + 60)
    if match and (clock := _iso(match, match["half"] or "")):
        return ClockFound(match.end(), clock + iso_zone(match["zone"]))
    return ClockFound(at, "")


def clock_before(text: str, at: int, least: int) -> ClockFound:
    """The clock that stands before the date which begins at `at`, and not before `least`."""
    least = max(least, at - BEFORE)
    match = _before().search(text, least, at) if text.find(":", least, at) >= 0 else None
    if match and (clock := _iso(match, "")):
        return ClockFound(match.start(), clock)
    return ClockFound(at, "")


def iso_zone(zone: str | None) -> str:
    """`Z` or `+0800` as ISO 8601 writes it at length."""
    if not zone:
        return ""
    return "+00:00" if zone in "Zz" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _iso(match: regex.Match[str], half: str) -> str:
    hour = int(match["h"])
    noon = (match["noon"] or "").lower()
    if letters(half.lower()) in _afternoon() or letters(noon) in _afternoon():
        hour = hour + 12 if hour < 12 else hour
    elif noon and hour == 12:
        hour = 0
    if hour > 23:
        return ""
    return f"T{hour:02}:{int(match['min']):02}" + (f":{int(match['s']):02}" if match["s"] else "")
