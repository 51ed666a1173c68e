"""Regular expressions that are compiled, or read as they were compiled before, when they are first used: importing the
package compiles none of them."""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast

import regex

from cleaner.kept import kept

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
        compiled = self.compiled()
        for method in METHODS.intersection(dir(compiled)):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def compiled(self) -> Any:
        """The compiled expression."""
        return _compiled(self.pattern, self.flags)

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.pattern, self.flags))


class PlainPattern(Pattern[AnyStr]):
    """The same for the standard library's `re`, which is several times as fast at sets of characters and to compile."""

    def compiled(self) -> Any:
        return re.compile(self.pattern, self.flags)


@kept
def _compiled(source: str | bytes, flags: int) -> Any:
    return regex.compile(source, flags)


def pattern(source: AnyStr, flags: int = 0) -> regex.Pattern[AnyStr]:
    """The expression `source`, for the calls that a compiled pattern has."""
    return cast("regex.Pattern[AnyStr]", Pattern(source, flags))


def plain(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The same for expressions that need nothing of `regex`: above all one set of characters."""
    return cast("re.Pattern[AnyStr]", PlainPattern(source, flags))
