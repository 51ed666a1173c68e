"""Calendar days in text: every way that pages write them, in many languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timezone
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

import regex

from cleaner.model import Day
from cleaner.pattern import pattern, plain
from cleaner.vocab import load

FIRST_YEAR = 1990
"""News pages are not older than the web; what claims to be is a founding year or a misread number."""

ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911, "中華民國": 1911}

YEAR_FIRST = pattern(
    r"(?<![\d.,/-])(?:(?P<era>令和|平成|(?:中華)?民[國国])\s?(?P<n>\d{1,3}|元)\s?年|(?P<y>(?:19|20)\d\d)(?:\s?[-/.年년‐–]\s?|\s))"
    r"\s?(?P<m>1[0-2]|0?[1-9])\s?[-/.月월‐–]\s?(?P<d>3[01]|[12]\d|0?[1-9])\s?[日일号號]?"
    r"(?:(?![\d%])|(?=[0-2]?\d:[0-5]\d))"
)
"""`2020-01-14`, `2020/1/4`, `2019年09月07日`, `2024 05/20`, `2024. 5. 20`, `令和6年5月20日`, and glued to a clock:
`2020-01-1417:58`."""

YEAR_LAST = pattern(
    r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<sep>[./-])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<y>(?:19|20)\d\d)(?:(?!\d|\.\d)"
    r"|(?=[012]\d:\d\d))"
)
"""`20.05.2024`, `20/05/2024`, `05/20/2024`, `20-05-2024`."""

SHORT_YEAR = pattern(r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y>\d\d)(?![\d./%])")
"""`20.05.24`, `5/20/24`."""

SHORT_YEAR_FIRST = pattern(
    r"(?<=[\p{Han}][:：]?\s?)(?P<y>[0-3]\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?:(?!\d)"
    r"|(?=[0-2]\d:\d\d))"
)
"""`发布时间：18-03-08`, after a Chinese label only."""

DAY_MONTH = pattern(
    r"(?<![\d.,/-])(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º|°|ª)?[\s.\-/]{0,3}(?:de\s|d['’]\s?|of\s)?"
    r"(?P<name>\p{L}[\p{L}\p{M}]{1,13})[\s.,،\-/’']{1,3}(?:de[l]?\s|г\.\s?)?(?P<y>(?:19|20)\d\d)(?!\d)"
)
"""`20 May 2024`, `20. Mai 2024`, `20 de maio de 2024`, `1er mars 2024`, `20 мая 2024`, `20 مايو 2024`."""

MONTH_DAY = pattern(
    r"(?<!\p{L})(?P<name>\p{L}[\p{L}\p{M}]{1,13})\.?[\s\-/]{1,2}(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    r"(?:,|\s|،|\.|-|/|\s?,\s?(?:at\s)?|\s(?:\d\d:\d\d:\d\d\s)?(?:[A-Z]{2,4}\s)?)\s?(?P<y>(?:19|20)\d\d)(?!\d)"
)
"""`May 20, 2024`, `Sept. 3rd 2024`, `May-20-2024`, and what Java prints: `Mon May 20 16:00:00 CST 2024`."""

YEAR_MONTH = pattern(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[.,]?[\s\-/](?:m\.\s?|de\s)?(?P<name>\p{L}[\p{L}\p{M}]{1,13})\.?[\s\-/](?P<d>3[01]|[12]\d|0?[1-9])(?!\d)"
)
"""`2024. május 20.`, `2024 m. gegužės 20 d.`, `2024-May-20`, `/2024/may/20/`."""

CLOCK = pattern(
    r"(?:[\sT,.،，|·•@\-–—/]|Uhr|um|at|kl\b\.?|klo\b|às|a las|alle|ore|ora|à|г\.|в|saat|d\.|pukul|時点"
    r"|[(（]?(?:星期|周|週|礼拜)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日?|요일)?[)）]?|\(\p{L}{2,4}\.?\)){0,6}+"
    r"(?P<half>上午|下午|晚上|凌晨|午前|午後|오전|오후)?\s?"
    r"(?P<h>[01]?\d|2[0-4])(?:\s?[:：]\s?|[h時时시点點]\s?|(?<=kl\s\d\d|kl\.\s\d\d|klo\s\d\d|um\s\d\d)\.)(?P<min>[0-5]\d)(?![\d])"
    r"(?::(?P<s>[0-5]\d)(?:[.,]\d{1,9})?)?\s?(?P<zone>Z\b|[+-][01][0-9]:?[0-5][0-9])?(?P<noon>\s?[ap]\.?m\b)?",
    regex.IGNORECASE,
)
"""The clock that may follow a date: `T09:30:00+08:00`, ` 14:30`, `, um 14:30 Uhr`, ` 下午3:20`, ` at 2:30 PM`."""

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

DIGIT = plain(r"\d")
DAY_LIKE = plain(r"(?:19|20)\d\d|\d[./-]\d{1,2}[./-]\d|年")
"""What every day has; most lines of a page have not."""

MONTH_ONLY = pattern(r"(?P<y>(?:19|20)[0-9]{2})-(?P<m>0[1-9]|1[0-2])$")

MONTH_FIRST = frozenset(("en", "en-us", "fil", "en-ph"))
"""Languages that write 05/20/2024."""

MONTH_LAST_HOSTS = frozenset(("uk", "au", "nz", "ie", "in", "za", "ng", "ke", "sg", "my", "hk", "eu"))
"""National domains whose English writes 20/05/2024."""


class DayFound(NamedTuple):
    """A day in a text, at the characters `start` to `end`, its clock included."""

    start: int
    end: int
    day: Day


@cache
def _months() -> dict[str, int]:
    """The month's number by every form of its name, in small letters."""
    out: dict[str, int] = {}
    for language in load("dates")["months"].values():
        for number, forms in enumerate(language, 1):
            for form in forms.split():
                out.setdefault(_fold(form), number)
    return out


def _fold(name: str) -> str:
    """In small letters, composed; the dot of a Turkish capital İ falls."""
    return normalize("NFC", name.casefold()).replace("i\u0307", "i")


def month_first(language: str | None, url: str | None) -> bool:
    """Whether 05/06/2024 is the sixth of May on a page in this language, at this address."""
    said = (language or "").lower()
    if said and said not in MONTH_FIRST:
        return False
    host = (url or "").partition("//")[2].partition("/")[0].partition(":")[0]
    return host.rpartition(".")[2].lower() not in MONTH_LAST_HOSTS


def may_be_day(text: str) -> bool:
    """Whether `text` has what every day has: few lines of a page do."""
    return DIGIT.search(text) is not None and DAY_LIKE.search(text) is not None


def days(text: str, *, month_first: bool = False, short: bool = False) -> Iterator[DayFound]:
    """The days that `text` names, in order.  A day without a year and a relative one (`yesterday`) are none.

    month_first: how to read 05/06/2024. short: whether 20.05.24 is a date.
    """
    if not may_be_day(text):
        return
    found = []
    years = "19" in text or "20" in text
    for match in YEAR_FIRST.finditer(text) if years or "年" in text else ():
        year = match["y"]
        number = int(year) if year else ERAS[match["era"]] + (1 if match["n"] == "元" else int(match["n"]))
        found.append((match, number, int(match["m"]), int(match["d"])))
    if not found:
        for pattern in (DAY_MONTH, MONTH_DAY, YEAR_MONTH) if years else ():
            for match in pattern.finditer(text, overlapped=True):
                month = _months().get(_fold(match["name"]))
                if month:
                    found.append((match, int(match["y"]), month, int(match["d"])))
            if found:
                break
        for match in YEAR_LAST.finditer(text):
            found.append((match, int(match["y"]), *_ordered(match, month_first)))
        if short and not found:
            for match in SHORT_YEAR_FIRST.finditer(text):
                found.append((match, 2000 + int(match["y"]), int(match["m"]), int(match["d"])))
            for match in () if found else SHORT_YEAR.finditer(text):
                found.append((match, 2000 + int(match["y"]), *_ordered(match, month_first)))
        found.sort(key=lambda item: item[0].start())
    for match, year, month, number in found:
        iso = _iso(year, month, number)
        if iso:
            end, clock = _clock(text, match.end())
            yield DayFound(match.start(), end, Day(iso + clock))


def machine_day(value: str, *, month_first: bool = False) -> Day | None:
    """The day of a machine's value: an attribute, a `<meta>`, JSON-LD; epoch seconds and `2024-05` as well."""
    value = value.strip()[:80]
    if match := ISO.fullmatch(value):  # nearly all of them
        iso = _iso(int(match["y"]), int(match["m"]), int(match["d"]))
        return Day(iso + _iso_clock(match)) if iso else None
    if match := COMPACT.match(value):
        iso = _iso(int(match["y"]), int(match["m"]), int(match["d"]))
        if iso:
            return Day(iso + (f"T{int(match['h']):02}:{int(match['min']):02}" if match["h"] else ""))
    if match := EPOCH.fullmatch(value):
        moment = datetime.fromtimestamp(int(match["s"]), timezone.utc)
        return Day(moment.isoformat()) if FIRST_YEAR <= moment.year <= date.today().year + 1 else None
    for found in days(value, month_first=month_first):
        return found.day
    if match := MONTH_ONLY.match(value):
        return Day(value) if FIRST_YEAR <= int(match["y"]) <= date.today().year + 1 else None
    return None


def _iso_clock(match: regex.Match[str]) -> str:
    """The clock of a match of `ISO`, as `_clock` writes it."""
    hour, minute, second, zone = match.group("h", "min", "s", "zone")
    if hour is None:
        return ""
    return f"T{hour}:{minute}" + (f":{second}" if second else "") + _zone(zone)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    return "+00:00" if zone in "Zz" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _ordered(match: regex.Match[str], month_first: bool) -> tuple[int, int]:
    """Month and day of 05/06/2024.  A number above 12 is the day; full stops are always day first."""
    a, b = int(match["a"]), int(match["b"])
    if b > 12 or (month_first and match["sep"] != "." and a <= 12):
        return a, b
    return b, a


def _iso(year: int, month: int, day: int) -> str | None:
    if not FIRST_YEAR <= year <= date.today().year + 1:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _clock(text: str, at: int) -> tuple[int, str]:
    match = CLOCK.match(text, at, at + 60)
    if not match:
        return at, ""
    hour = int(match["h"])
    if (match["half"] or "") in ("下午", "晚上", "午後", "오후") or "p" in (match["noon"] or "").lower():
        hour = hour + 12 if hour < 12 else hour
    elif match["noon"] and hour == 12:
        hour = 0
    if hour > 23:
        return at, ""
    clock = f"T{hour:02}:{int(match['min']):02}"
    if match["s"]:
        clock += f":{int(match['s']):02}"
    return match.end(), clock + _zone(match["zone"])
