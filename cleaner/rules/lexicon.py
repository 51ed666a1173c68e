"""Many phrases looked for in the text of a whole page at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

UNSPACED = re.compile(r"[©\u0e00-\u0e7f\u2e80-\ud7af]")
"""Scripts written without spaces, and Korean, whose spacing varies.  © is with them: it stands beside names and years
with or without a space."""

Value = TypeVar("Value")


class Hit(NamedTuple, Generic[Value]):
    """A phrase that was found."""

    at: int
    phrase: str
    value: Value


class Lexicon(Generic[Value]):
    """Phrases, each with a value, indexed so that a text that has few of them is searched quickly."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self.words: dict[str, list[tuple[str, Value]]] = {}
        """By a word of the phrase that is not its last, if it has others: no full stop hangs on to it."""
        self.pairs: dict[str, list[tuple[str, int, Value]]] = {}
        """Of scripts without spaces, by the first such character and the one after it, with their place."""
        for phrase, value in entries:
            if first := UNSPACED.search(phrase):
                at = first.start()
                self.pairs.setdefault(phrase[at : at + 2], []).append((phrase, at, value))
            else:
                self.words.setdefault(max(phrase.split()[:-1] or [phrase], key=len), []).append((phrase, value))
        self.pair = _pair_finder(self.pairs)

    def find(self, text: str) -> Iterator[Hit[Value]]:
        """Every place of `text`, folded like the phrases, where one of them begins, at the start of a word."""
        for word in self.words.keys() & set(text.split()):
            for phrase, value in self.words[word]:
                at = text.find(phrase)
                while at >= 0:
                    if not at or not text[at - 1].isalnum():
                        yield Hit(at, phrase, value)
                    at = text.find(phrase, at + 1)
        if not text.isascii():
            for found in self.pair.finditer(text):
                at = found.start()
                for key in (text[at : at + 2], text[at]):
                    for phrase, before, value in self.pairs.get(key, ()):
                        if text.startswith(phrase, at - before) and at >= before:
                            yield Hit(at - before, phrase, value)


def _pair_finder(pairs: Iterable[str]) -> re.Pattern[str]:
    """Finds where a pair may stand: twice as many blocks hold the first character of one as both."""
    first = re.escape("".join({pair[0] for pair in pairs}))
    second = re.escape("".join({pair[1] for pair in pairs if len(pair) == 2}))
    alone = re.escape("".join(pair for pair in pairs if len(pair) == 1))
    second, alone = (f"[{second}]" if second else "(?!)"), (f"[{alone}]" if alone else "(?!)")
    return re.compile(f"[{first}](?:(?={second})|(?<={alone}))") if first else re.compile("(?!)")
