"""Words and phrases as data: TOML files, each entry under its language or concept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import regex

from cleaner.kept import kept


@kept
def load(name: str) -> dict[str, Any]:
    """The tables of `vocab/<name>.toml`; not to be changed."""
    import tomli  # where nothing is kept: 2 ms

    return tomli.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


@kept
def words(name: str, *path: str) -> tuple[str, ...]:
    """All entries of one table of `vocab/<name>.toml`, over its languages, or of one language of it:
    `words("byline", "roles", "after", "ja")`."""
    table: Any = load(name)
    for key in path:
        table = table[key]
    languages = table.values() if isinstance(table, dict) else (table,)
    return tuple(dict.fromkeys(word for language in languages for word in language))


def alternation(entries: Iterable[str]) -> str:
    """A pattern that matches any of `entries`, the longest first; where one has a space, any blank will do."""
    return "|".join(map(_expression, sorted(entries, key=len, reverse=True)))


def _expression(word: str) -> str:
    """An entry as a pattern; a star at its end is any end of the word: `bildquelle*`."""
    stem = word.removesuffix("*")
    return regex.escape(stem).replace(r"\ ", r"\s") + (r"\w*" if stem != word else "")
