"""Words and phrases as data: TOML files, each entry under its language or concept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import regex
import tomli


@cache
def load(name: str) -> dict[str, Any]:
    """The tables of `vocab/<name>.toml`; not to be changed."""
    return tomli.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, *path: str) -> tuple[str, ...]:
    """All entries of one table of `vocab/<name>.toml`, over its languages."""
    table: Any = load(name)
    for key in path:
        table = table[key]
    return tuple(dict.fromkeys(word for language in table.values() for word in language))


def alternation(entries: Iterable[str]) -> str:
    """A pattern that matches any of `entries`, the longest first."""
    return "|".join(regex.escape(word) for word in sorted(entries, key=len, reverse=True))
