"""Calendar days in text: every way that pages write them, in many languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from cleaner.days.calendars import BUDDHIST, fold_digits, from_jalali, iso_day
from cleaner.days.clock import abbreviation, clock_after, clock_before
from cleaner.days.months import jalali_month, month_of
from cleaner.kept import kept
from cleaner.model import Day
from cleaner.pattern import pattern, plain
from cleaner.vocab import alternation, load, words

YEAR_LAST = pattern(
    r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<sep>[./-])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<y>(?:19|20|25)\d\d)(?:(?!\d|\.\d)"
    r"|(?=[012]\d:\d\d)|(?=\d{1,2}(?P=sep)\d))"
)
"""`20.05.2024`, `20/05/2024`, `05/20/2024`, `20-05-2024`, Thai `20/05/2567`, and glued to its copy:
`8/4/20248/4/2024`."""

SHORT_YEAR = pattern(r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y>\d\d)(?![\d./%])")
"""`20.05.24`, `5/20/24`, Korean and Japanese `24.05.20`."""

SHORT_YEAR_FIRST = pattern(
    r"(?<=[\p{Han}][:：]?\s?)(?P<y>[0-3]\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?:(?!\d)"
    r"|(?=[0-2]\d:\d\d))"
)
"""`发布时间：18-03-08`, after a Chinese label only."""

PERSIAN_NUMBERS = pattern(
    r"(?<![\d.,/-])(?P<y>1[34]\d\d)(?P<sep>[/.-])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)"
)
"""`1403/01/21`, on Persian pages only."""

NAMED_SHORT = pattern(
    r"(?<![\d.,/-])(?P<d>3[01]|[12]\d|0?[1-9])[\s.\-]{1,2}(?P<name>\p{L}[\p{L}\p{M}]{1,13})[\s.\-’']{1,2}(?P<y>[0-3]\d)"
    r"(?=\s{0,3}(?:$|[|/·•,(–—]))"
)
"""`16 яну 24`, `8-Apr-24`, where nothing follows that `24` may count."""

# A number of one or two digits, and the year or what stands for it.
NUMBER = plain(r"(?<!\d)\d\d?(?!\d)")
DAY_LIKE = plain(
    r"(?:19|20|25|1[34])\d\d|\d[./-]\d{1,2}[./-]\d|年|\d[ .-][^\W\d_]{2,9}\W{1,2}[0-3]\d(?!\d)"
    r"|[\u0e01-\u0e4e]\.?\s?\d\d"
)
"""What every day has; most lines of a page have not.  The last are `16 Jan 24` and `เม.ย. 67`."""
OTHER_YEAR = plain(r"1[34]\d\d")
THAI = plain("[\u0e01-\u0e4e]")
PERSIAN = plain("[\u0600-\u06ff]")
"""Letters and digits of the Arabic script: no other calendar written in it has the years that are read as Persian."""


@kept
def _reigns() -> dict[str, int]:
    return {name: year for reigns in load("dates")["year"]["reign"].values() for name, year in reigns.items()}


@kept
def _year_first() -> regex.Pattern[str]:
    """`2020-01-14`, `2020/1/4`, `2019年09月07日`, `2024 05/20`, `2024. 5. 20`, `令和6年5月20日`, and glued to a clock:
    `2020-01-1417:58`."""
    return regex.compile(
        rf"(?<![\d.,/-])(?:(?P<era>{alternation(_reigns())})\s?(?P<n>\d{{1,3}}|元)\s?年"
        r"|(?P<y>(?:19|20)\d\d)(?:\s?[-/.年년‐–]\s?|\s(?!\d\d\.)))"
        r"\s?(?P<m>1[0-2]|0?[1-9])\s?[-/.月월‐–]\s?(?P<d>3[01]|[12]\d|0?[1-9])\s?[日일号號]?"
        r"(?:(?![\d%])|(?=[0-2]?\d:[0-5]\d))"
    )


@kept
def _orders() -> tuple[regex.Pattern[str], ...]:
    """The days whose month has a name, by what comes first."""
    return (_day_month(), _month_day(), _year_month())


def _day_month() -> regex.Pattern[str]:
    """`20 May 2024`, `20. Mai 2024`, `20 de maio de 2024`, `1er mars 2024`, `20 мая 2024`, `8 أبريل 2024`,
    `8 نيسان/أبريل 2024`, `8 tháng 4 năm 2024`, Persian `21 فروردین 1403`."""
    return regex.compile(
        rf"(?<![\d.,/-])(?P<d>3[01]|[12]\d|0?[1-9])(?:{alternation(words('dates', 'day', 'ordinal'))})?[\s.\-/]{{0,3}}"
        rf"{_joint('day', 'month')}{_month_name()}(?:\s?/\s?\p{{Arabic}}{{2,8}}(?:\s\p{{Arabic}}{{5,7}})?)?"
        rf"[\s.,،\-/’']{{1,3}}{_joint('day', 'year')}(?P<y>(?:19|20|1[34])\d\d)(?!\d)"
    )


def _month_day() -> regex.Pattern[str]:
    """`May 20, 2024`, `Sept. 3rd 2024`, `May-20-2024`, and what Java prints: `Mon May 20 16:00:00 CST 2024`,
    and a blog's calendar: `May 20 Mon 2024`."""
    return regex.compile(
        rf"(?<!\p{{L}}){_month_name()}\.?[\s\-/]{{1,2}}"
        rf"(?P<d>3[01]|[12]\d|0?[1-9])(?:{alternation(words('dates', 'day', 'ordinal'))})?"
        r"(?:\s?,\s?|\s|،|\.|-|/|\s(?:\d\d:\d\d:\d\d\s)?(?:[A-Z]{2,4}\s|[A-Z][a-z]{2}\s)?)\s?(?P<y>(?:19|20)\d\d)(?!\d)"
    )


def _year_month() -> regex.Pattern[str]:
    """`2024. május 20.`, `2024 m. gegužės 20 d.`, `2024-May-20`, `/2024/may/20/`."""
    return regex.compile(
        rf"(?<!\d)(?P<y>(?:19|20)\d\d)[.,]?[\s\-/]{_joint('year', 'month')}"
        r"(?P<name>\p{L}[\p{L}\p{M}]{1,13})\.?[\s\-/](?P<d>3[01]|[12]\d|0?[1-9])(?!\d)"
    )


def _joint(*path: str) -> str:
    """What may stand between two parts of a day: `de `, `d'`, `г. `."""
    letters = tuple(word for word in words("dates", *path) if word[-1].isalpha())
    others = tuple(word for word in words("dates", *path) if not word[-1].isalpha())
    return rf"(?:(?:{alternation(letters)})\s" + (rf"|(?:{alternation(others)})\s?)?" if others else ")?")


def _month_name() -> str:
    """The name of a month, of two words in Arabic and Vietnamese: `تشرين الأول`, `tháng 4`, `tháng mười hai`."""
    forms = [form.split("_") for language in load("dates")["months"].values() for form in " ".join(language).split()]
    first = alternation({form[0] for form in forms if len(form) > 1})
    second = alternation({form[1] for form in forms if len(form) > 2})
    return (
        rf"(?P<name>\p{{L}}[\p{{L}}\p{{M}}]{{1,13}}(?:(?<=(?i:{first}))"
        rf"\s(?:\p{{L}}{{2,7}}(?:(?<=(?i:{second}))\s\p{{L}}{{2,3}})?|1[0-2]|0?[1-9]))?)"
    )


@kept
def _thai_day() -> regex.Pattern[str]:
    """`8 เมษายน 2567`, `08 เม.ย. 67`, `8 เมษายน พ.ศ. 2567`, `8 เมษายน 2024`."""
    calendar = "|".join(map(abbreviation, words("dates", "year", "calendar")))
    return regex.compile(
        r"(?<![\d.,/-])(?P<d>3[01]|[12]\d|0?[1-9])\s?(?P<name>[\u0e01-\u0e4e][\u0e01-\u0e4e.]{2,10}+),?\s?"
        rf"(?:{calendar})?\s?(?P<y>2[05]\d\d|[4-9]\d)(?!\d)"
    )


class DayFound(NamedTuple):
    """A day in a text, at the characters `start` to `end`, its clock included."""

    start: int
    end: int
    day: Day


def may_be_day(text: str) -> bool:
    """Whether `text` has what every day has: few lines of a page do."""
    return NUMBER.search(text) is not None and DAY_LIKE.search(fold_digits(text)) is not None


class Reading(NamedTuple):
    """How days are read that could be others."""

    month_first: bool = False
    """Whether 05/06/2024 is the sixth of May."""
    persian: bool = False
    """Whether 1403/01/21 is a day even in a text without a Persian letter."""
    year_first: bool = False
    """Whether 24.05.20 is the twentieth of May."""


USUAL = Reading()


def days(text: str, reading: Reading = USUAL, *, short: bool = False) -> Iterator[DayFound]:
    """The days that `text` names, in order.  A day without a year and a relative one (`yesterday`) are none.

    short: whether 20.05.24 is a date.
    """
    if not may_be_day(text):
        return
    if not text.isascii() and PERSIAN.search(text):
        reading = reading._replace(persian=True)
    text = fold_digits(text)
    least = 0
    for begin, end, day in _numbered(text) or _otherwise(text, reading, short):
        if day:
            begin, before = clock_before(text, begin, least)
            end, after = clock_after(text, end)
            least = end
            yield DayFound(begin, end, Day(day + (after or before)))


_Read = tuple[int, int, "str | None"]
"""Where a date begins and ends, and its day; None where the calendar has no such day."""


def _numbered(text: str) -> list[_Read]:
    """The days that begin with the year, in numbers: where there are some, no others are looked for."""
    if not ("19" in text or "20" in text or "年" in text):
        return []
    found = []
    for match in _year_first().finditer(text):
        year = match["y"]
        number = int(year) if year else _reigns()[match["era"]] + (1 if match["n"] == "元" else int(match["n"]))
        found.append((*match.span(), iso_day(number, int(match["m"]), int(match["d"]))))
    return found


def _otherwise(text: str, reading: Reading, short: bool) -> list[_Read]:
    """The days that are written in any other way, in order."""
    found = _named(text)
    for match in YEAR_LAST.finditer(text):
        year = int(match["y"])
        found.append((*match.span(), iso_day(year - BUDDHIST if year > 2500 else year, *_ordered(match, reading))))
    if reading.persian and not found:
        for match in PERSIAN_NUMBERS.finditer(text):
            found.append((*match.span(), _persian(int(match["y"]), int(match["m"]), int(match["d"]))))
    if short and not found:
        for match in SHORT_YEAR_FIRST.finditer(text):
            found.append((*match.span(), iso_day(2000 + int(match["y"]), int(match["m"]), int(match["d"]))))
        for match in () if found else SHORT_YEAR.finditer(text):
            found.append((*match.span(), _short(match, reading)))
        for match in () if found else NAMED_SHORT.finditer(text):
            if month := month_of(match["name"]):
                found.append((*match.span(), iso_day(2000 + int(match["y"]), month, int(match["d"]))))
    found.sort(key=lambda item: item[0])
    return found


def _named(text: str) -> list[_Read]:
    """The days whose month has a name."""
    if not text.isascii() and THAI.search(text):
        found = [(*match.span(), _thai(match)) for match in _thai_day().finditer(text)]
        found = [item for item in found if item[2]]
        if found:
            return found
    if not ("19" in text or "20" in text or (not text.isascii() and OTHER_YEAR.search(text))):
        return []
    for order in _orders():
        found = []
        for match in order.finditer(text, overlapped=True):
            year = int(match["y"])
            ours = year > 1500
            stop = text.startswith(".", match.end("d"))
            month = month_of(match["name"], stop=stop) if ours else jalali_month(match["name"])
            if month:
                found.append((*match.span(), (iso_day if ours else _persian)(year, month, int(match["d"]))))
        if found:
            return found
    return []


def _thai(match: regex.Match[str]) -> str | None:
    """The day of a match of `_thai_day`; years of two digits are Buddhist."""
    month = month_of(match["name"].replace(".", ""))
    year = int(match["y"])
    year = year + 2500 if year < 100 else year
    return iso_day(year - BUDDHIST if year > 2500 else year, month, int(match["d"])) if month else None


def _short(match: regex.Match[str], reading: Reading) -> str | None:
    """The day of a match of `SHORT_YEAR`."""
    if reading.year_first:
        return iso_day(2000 + int(match["a"]), int(match["b"]), int(match["y"]))
    return iso_day(2000 + int(match["y"]), *_ordered(match, reading))


def _ordered(match: regex.Match[str], reading: Reading) -> tuple[int, int]:
    """Month and day of 05/06/2024.  A number above 12 is the day; full stops are always day first."""
    a, b = int(match["a"]), int(match["b"])
    if b > 12 or (reading.month_first and match["sep"] != "." and a <= 12):
        return a, b
    return b, a


def _persian(year: int, month: int, day: int) -> str | None:
    found = from_jalali(year, month, day)
    return iso_day(found.year, found.month, found.day) if found else None
