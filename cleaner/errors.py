"""What can go wrong that is the caller's to mend.  A page is never an error."""

from __future__ import annotations

from collections.abc import Iterable


class CleanerError(Exception):
    """The base of every error that `cleaner` raises by itself."""


class PackError(CleanerError, ValueError):
    """A pack file that can't be used: names the file, the key and the mend."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The entry of `known` that looks most like `word`, which is none; empty where none does.

    >>> nearest("Markdwon", ["text", "markdown"])
    'markdown'
    """
    from difflib import get_close_matches  # only where something is wrong

    return next(iter(get_close_matches(word.lower(), list(known), 1)), "")
