"""Common given names, which tell a person: of two words in capitals most are none."""

from __future__ import annotations

from cleaner.kept import kept
from cleaner.vocab import load


@kept
def _given() -> frozenset[str]:
    return frozenset(name for names in load("byline")["given"].values() for name in names.split())


def is_known(name: str) -> bool:
    """Whether the first word of `name` is a common given name."""
    first = name.partition(" ")[0]
    first = first.title() if first.isupper() else first
    return first in _given() or first.partition("-")[0] in _given()
