"""The names of the months in many languages, and how names are compared."""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

from cleaner.vocab import load

ALIKE = str.maketrans("يك", "یک")
"""Arabic letters, and what a Persian keyboard writes for them."""


def fold_name(name: str) -> str:
    """In small letters, composed; the dot of a Turkish capital İ falls, and Arabic letters are the Persian ones."""
    folded = normalize("NFC", name.casefold())
    return folded if folded.isascii() else folded.translate(ALIKE).replace("i\u0307", "i")


def month_of(name: str, *, stop: bool = False) -> int | None:
    """The number of the month called `name`; stop: whether the day's number ends in a full stop."""
    name = fold_name(name)
    month = _months("months").get(name)
    return load("dates")["after_full_stop"].get(name, month) if month and stop else month


def jalali_month(name: str) -> int | None:
    """The number of the month in the Persian calendar."""
    return _months("jalali").get(fold_name(name))


@cache
def _months(table: str) -> dict[str, int]:
    """The month's number by every form of its name."""
    out: dict[str, int] = {}
    for language in load("dates")[table].values():
        for number, forms in enumerate(language, 1):
            for form in forms.split():
                out.setdefault(fold_name(form.replace("_", " ")), number)
    return out
