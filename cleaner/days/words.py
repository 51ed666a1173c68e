"""The words of dates and clocks, over all languages."""

from __future__ import annotations

from functools import cache

import regex

from cleaner.vocab import load


@cache
def words(*path: str, table: str = "dates") -> tuple[str, ...]:
    """All entries of one part of `vocab/<table>.toml`."""
    part = load(table)
    for key in path:
        part = part[key]
    return tuple(dict.fromkeys(word for language in part.values() for word in language))


def any_of(entries: tuple[str, ...]) -> str:
    """An expression that matches any of `entries`, the longest first; where they have a space, any blank will do."""
    ordered = sorted(entries, key=len, reverse=True)
    return "|".join([regex.escape(word, special_only=True).replace("\\ ", r"\s") for word in ordered])
