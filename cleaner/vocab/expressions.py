"""Expressions that name tables of words, which are read when the expression is first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import regex

from cleaner.kept import shelf
from cleaner.pattern import Pattern, pattern
from cleaner.vocab import alternation, words

TABLE = pattern(r"«(?:(?P<vocabulary>\w+):)?(?P<table>[\w.-]+)»")
"""Where a table's words go: `«joints.spaced»`, `«roles.after.ja»` for one language, `«dates:until»` of another file."""

Derived = Mapping[str, Callable[[], tuple[str, ...]]]
"""Lists of words that are worked out of tables, under the names that expressions use."""


class Worded(Pattern[str]):
    """The expression `template`, with the words of the tables of `vocab/<vocabulary>.toml` that it names.

    >>> Worded("byline", r"(?i)«author.prepositions» \\\\p{Lu}").search("Von Max Muster").end()
    5
    """

    def __init__(self, vocabulary: str, template: str, flags: int = 0, derived: Derived | None = None) -> None:
        self.vocabulary = vocabulary
        self.template = template
        self.flags = flags
        self.derived = derived or {}

    def __getattr__(self, name: str) -> Any:
        if name == "pattern":
            key = (f"{__name__}.Worded", (self.vocabulary, self.template))
            self.pattern = shelf().get(key, self._filled)
            return self.pattern
        return super().__getattr__(name)

    def _filled(self) -> str:
        return TABLE.sub(lambda named: f"(?:{alternation(self._entries(named))})", self.template)

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.vocabulary, self.template, self.flags, self.derived))

    def _entries(self, named: regex.Match[str]) -> tuple[str, ...]:
        if made := self.derived.get(named["table"]):
            return made()
        return words(named["vocabulary"] or self.vocabulary, *named["table"].split("."))


def worded(vocabulary: str, template: str, flags: int = 0, derived: Derived | None = None) -> regex.Pattern[str]:
    """The expression `template`, for the calls that a compiled pattern has."""
    return cast("regex.Pattern[str]", Worded(vocabulary, template, flags, derived))
