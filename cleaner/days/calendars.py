"""The calendar: which days there are, and what Bengali, Thai or Persian pages write for 8 April 2024."""

from __future__ import annotations

from datetime import date, timedelta
from unicodedata import decimal

from cleaner.pattern import plain

FIRST_YEAR = 1990
"""News pages are not older than the web; what claims to be is a founding year or a misread number."""

OTHER_DIGIT = plain(r"[^\D0-9]")
"""A digit of another script: `٨`, `۸`, `৮`, `८`, `๘`, `８`."""

BUDDHIST = 543
"""Years by which Thailand counts ahead: 2567 is 2024."""

JALALI_YEARS = range(1369, 1473)
"""Years in which the rule of 33 years holds (until 1472), from the first of the web on.  An Islamic year of the moon,
1445 for 2024, is none that has been: it is not taken for one of these."""


def fold_digits(text: str) -> str:
    """`text` with ASCII digits, as long as before.

    >>> fold_digits("০৮ এপ্রিল ২০২৪")
    '08 এপ্রিল 2024'
    """
    if text.isascii() or not OTHER_DIGIT.search(text):
        return text
    return OTHER_DIGIT.sub(lambda digit: str(decimal(digit[0])), text)


def from_jalali(year: int, month: int, day: int) -> date | None:
    """The day of the Persian solar calendar in ours: Pournader's and Toossi's rule of 33 years (`jalali.c`, 1999).

    >>> from_jalali(1403, 1, 21)
    datetime.date(2024, 4, 9)
    """
    if year not in JALALI_YEARS or not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    found = _new_year(year) + timedelta(days=31 * (month - 1) - max(month - 7, 0) + day - 1)
    return found if found < _new_year(year + 1) else None


def _new_year(year: int) -> date:
    """The first of Farvardin: eight years of 33 are leap years."""
    since = year - 979
    leaps = since // 33 * 8 + (since % 33 + 3) // 4
    return date(1600, 3, 20) + timedelta(days=365 * since + leaps)


def is_year(year: int) -> bool:
    """Whether a page may be of that year; next year's are announced in this one."""
    return FIRST_YEAR <= year <= date.today().year + 1


def iso_day(year: int, month: int, day: int) -> str | None:
    """A day as ISO 8601 writes it; None where the calendar, or the web, has no such day."""
    if not is_year(year):
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
