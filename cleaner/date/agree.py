"""Whether two dates are one, and how exactly the page says it then."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from cleaner.model import Day
from cleaner.vocab import load

EAST, WEST = 10 * 60, 12 * 60
"""Minutes of a day in UTC from which it is the next day in the Far East, and up to which the last in the Far West."""

ZONES = frozenset(
    [timedelta(hours=hours) for hours in range(-11, 15)]
    + [timedelta(hours=hours, minutes=30) for hours in (-10, -4, -3, 3, 4, 5, 6, 9, 10)]
    + [timedelta(hours=hours, minutes=45) for hours in (5, 8, 12)]
)
"""How far the clocks that people live by are ahead of UTC.  Twelve hours behind are a clock of twelve."""


def agreed(stated: Day, printed: Day) -> Day | None:
    """The one date that the head's and the printed one mean, by the local clock and as exact as either; None if none.

    >>> agreed(Day("2023-11-05T21:14:08+00:00"), Day("2023-11-06T05:14"))
    Day(iso='2023-11-06T05:14:08+08:00')
    """
    local = _local(stated, printed)
    if local:
        return local
    if same(stated, printed):
        return printed if has_clock(printed) and not has_clock(stated) else stated
    return stated if swapped(stated, printed) else None


def has_clock(day: Day) -> bool:
    """Whether it says more than the day: midnight is what programs fill in."""
    return len(day.iso) > 10 and day.iso[11:16] != "00:00"


def at_home(day: Day, language: str | None) -> Day:
    """A moment in UTC by the clock of the language's home, where all of that has one: the day that readers saw.

    >>> at_home(Day("2024-09-15T22:42:00+00:00"), "zh-CN")
    Day(iso='2024-09-16T06:42:00+08:00')
    """
    ahead = load("dates")["ahead"].get((language or "")[:2].lower())
    if ahead is None or not (day.iso.endswith("+00:00") and has_clock(day)):
        return day
    return Day(datetime.fromisoformat(day.iso).astimezone(timezone(timedelta(hours=ahead))).isoformat())


def same(a: Day, b: Day) -> bool:
    """Whether they are the same calendar day."""
    return a.iso[:10] == b.iso[:10]


def swapped(day: Day, other: Day) -> bool:
    """Whether one is the other with month and day read the other way round: `09.10.2024`."""
    a, b = day.iso, other.iso
    return len(a) >= 10 <= len(b) and (a[:4], a[5:7], a[8:10]) == (b[:4], b[8:10], b[5:7])


def same_moment(stated: Day, printed: Day) -> bool:
    """Whether two neighbouring days may be the same moment in UTC and on the page's own calendar, by the clock of the
    first: `2024-05-20T22:00Z` is the 21st in Asia, and the 19th nowhere."""
    apart = days_between(stated, printed)
    if abs(apart) != 1 or len(stated.iso) < 16:
        return abs(apart) == 1
    zone = stated.iso[-6:] if stated.iso[-6:-5] in ("+", "-") and len(stated.iso) > 19 else "+00:00"
    minutes = int(stated.iso[11:13]) * 60 + int(stated.iso[14:16])
    minutes -= (int(zone[:3]) * 60) + int(zone[0] + zone[4:])
    return minutes >= EAST if apart > 0 else minutes <= WEST


def days_between(earlier: Day, later: Day) -> int:
    """Days from one to the other; 0 where either is only a month."""
    if len(earlier.iso) < 10 or len(later.iso) < 10:
        return 0
    return (date.fromisoformat(later.iso[:10]) - date.fromisoformat(earlier.iso[:10])).days


def _local(stated: Day, printed: Day) -> Day | None:
    """The moment that is stated in UTC, by the clock that is printed, where one zone makes them the same."""
    if not (stated.iso.endswith("+00:00") and len(printed.iso) in (16, 19) and has_clock(printed)):
        return None
    moment, clock = datetime.fromisoformat(stated.iso), datetime.fromisoformat(printed.iso)
    exact = moment if len(printed.iso) == 19 and len(stated.iso) == 25 else moment.replace(second=0)
    ahead = clock.replace(second=clock.second if exact is moment else 0) - exact.replace(tzinfo=None)
    if ahead not in ZONES:
        return None
    return Day(moment.astimezone(timezone(ahead)).isoformat(timespec="seconds" if len(stated.iso) == 25 else "minutes"))
