"""Regular expressions that are compiled when they are first used: importing the package compiles none of them."""

from __future__ import annotations

from typing import Any, AnyStr, Generic, cast

import regex

METHODS = frozenset(("search", "match", "fullmatch", "sub", "subn", "split", "splititer", "findall", "finditer"))


class Pattern(Generic[AnyStr]):
    """Stands for the expression `pattern`; its methods become those of the compiled one at the first call of any.

    >>> Pattern(r"\\d+").findall("1 and 22")
    ['1', '22']
    """

    def __init__(self, pattern: AnyStr, flags: int = 0) -> None:
        self.pattern: AnyStr = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = regex.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Pattern, (self.pattern, self.flags))


def pattern(source: AnyStr, flags: int = 0) -> regex.Pattern[AnyStr]:
    """The expression `source`, for the calls that a compiled pattern has."""
    return cast("regex.Pattern[AnyStr]", Pattern(source, flags))


__all__ = ["Pattern", "pattern"]
