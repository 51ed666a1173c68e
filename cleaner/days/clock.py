"""The clock beside a date: `T09:30:00+08:00`, `, um 14:30 Uhr`, ` 下午3:20`, `05:02 AM April 08, 2024`."""

from __future__ import annotations

from typing import NamedTuple

import regex

from cleaner.pattern import pattern

ZONES = (
    r"(?:UTC|GMT|HKT|CST|JST|KST|SGT|MYT|PHT|PST|PDT|MST|MDT|EST|EDT|CDT|CES?T|EES?T|WES?T|MSK|BST|IST|WIB|WITA|WIT|ICT"
    r"|PKT|IRST|AES?T|AEDT|ACST|AWST|NZS?T|NZDT|SAST|EAT|WAT|BRT|ART|TSİ)(?![\p{L}\d])"
)
"""The letters of a zone: HKT, WIB.  They are read over: CST and IST are three zones each."""

HALF = r"(?P<noon>\s?(?:[ap]\.?\s?m\b\.?|[πμ]\.?μ\b\.?|(?:صباحا|مساء|[صم])(?![\p{L}])))"
"""`am`, `p.m.`, `a. m.`, `μ.μ.`, `م`."""

CLOCK = pattern(
    rf"(?:[\sT,.،،|·•@\-–—/]|[(（](?=[0-2]?\d[:：])|Uhr|um|at|kl\b\.?|klo\b|às|a las|alle|ore|ora|om\b|o\b|à|г\.|р\."
    rf"|року|в|о|saat|d\.|pukul|godz\b\.?|lúc|الساعة|ساعت|時点|{ZONES}"
    r"|[(（]?(?:星期|周|週|礼拜)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日?|요일)?[)）]?|\(\p{L}{2,4}\.?\)){0,6}+"
    r"(?P<half>上午|下午|晚上|凌晨|午前|午後|오전|오후)?\s?"
    r"(?P<h>[01]?\d|2[0-4])(?:\s?[:：]\s?|[h時时시点點]\s?|(?<=kl\s\d\d|kl\.\s\d\d|klo\s\d\d|um\s\d\d)\."
    r"|\.(?=\d\d\s?[ap]\.?\s?m\b)|(?<=[\s,]\d\d)\.(?=\d\d(?![.,]?\d|\s?[%€$£])))(?P<min>[0-5]\d)(?![\d])"
    rf"(?::(?P<s>[0-5]\d)(?:[.,]\d{{1,9}})?)?\s?(?P<zone>Z\b|[+-][01][0-9]:?[0-5][0-9])?{HALF}?(?:\s?{ZONES})?",
    regex.IGNORECASE,
)
"""The clock that may follow a date: `T09:30:00+08:00`, ` 14:30`, `, um 14:30 Uhr`, ` 下午3:20`, ` at 2:30 PM`,
` HKT 17:25`, `, 09.15 WIB`, ` — 5.00am`, ` 04:12 م`."""

CLOCK_BEFORE = pattern(
    rf"(?<![\d:.])(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?::(?P<s>[0-5]\d))?{HALF}?(?:\s{ZONES})?"
    r"(?:[\s,|·•/\-–—]{1,3}+(?:(?:on|\p{L}{2,10}+[.,]?)\s)?)$",
    regex.IGNORECASE,
)
"""The clock that may stand before it: `05:02 AM April 08, 2024`, `14:21, 3 сентября 2024`,
`12:30 PM EST, Mon May 20, 2024`."""

BEFORE = 40
"""Characters before a date in which that is looked for."""

AFTERNOON = ("下午", "晚上", "午後", "오후")


class ClockFound(NamedTuple):
    """Where a date with its clock ends, or begins, and the clock as ISO 8601 writes it: `T09:30`, or nothing."""

    at: int
    iso: str


def clock_after(text: str, at: int) -> ClockFound:
    """The clock that follows the date which ends at `at`."""
    match = CLOCK.match(text, at, at + 60)
    if match and (clock := _iso(match, match["half"] or "")):
        return ClockFound(match.end(), clock + iso_zone(match["zone"]))
    return ClockFound(at, "")


def clock_before(text: str, at: int, least: int) -> ClockFound:
    """The clock that stands before the date which begins at `at`, and not before `least`."""
    least = max(least, at - BEFORE)
    match = CLOCK_BEFORE.search(text, least, at) if text.find(":", least, at) >= 0 else None
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
    noon = (match["noon"] or "").strip().lower()
    if half in AFTERNOON or noon.startswith(("p", "μ", "م")):
        hour = hour + 12 if hour < 12 else hour
    elif noon and hour == 12:
        hour = 0
    if hour > 23:
        return ""
    return f"T{hour:02}:{int(match['min']):02}" + (f":{int(match['s']):02}" if match["s"] else "")
