"""Many phrases looked for in many lines."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from cleaner.pattern import plain
from cleaner.scripts import SPACELESS

UNSPACED = plain(f"[©{SPACELESS}]")
"""© is with them: it stands beside names and years with or without a space."""

Value = TypeVar("Value")


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
        self.alone = frozenset(pair for pair in self.pairs if len(pair) == 1)
        """Phrases' last characters that are their first of such a script: `©`."""

    def find(self, lines: Sequence[str]) -> Iterator[tuple[int, str, Value]]:
        """Number of the line, phrase and value for each phrase that a line holds; lines are folded as the phrases are.

        A line without a word of any phrase, as most are, costs one look-up.
        """
        words, known = self.words, self.words.keys()
        for number, line in enumerate(lines):
            for word in known & line.split():
                for phrase, value in words[word]:
                    if phrase in line:
                        yield number, phrase, value
        text = "\n".join(lines)
        if not text.isascii():
            starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
            pairs, alone = self.pairs, self.alone
            for at in [match.start() for match in self.pair.finditer(text)]:
                for key in (text[at : at + 2], text[at]) if text[at] in alone else (text[at : at + 2],):
                    for phrase, before, value in pairs.get(key, ()):
                        if text.startswith(phrase, at - before):
                            yield bisect(starts, at) - 1, phrase, value


def _pair_finder(pairs: Iterable[str]) -> re.Pattern[str]:
    """Finds where a pair may stand: twice as many blocks hold the first character of one as both."""
    first = re.escape("".join({pair[0] for pair in pairs}))
    second = re.escape("".join({pair[1] for pair in pairs if len(pair) == 2}))
    alone = re.escape("".join(pair for pair in pairs if len(pair) == 1))
    second, alone = (f"[{second}]" if second else "(?!)"), (f"[{alone}]" if alone else "(?!)")
    return re.compile(f"[{first}](?:(?={second})|(?<={alone}))") if first else re.compile("(?!)")
