"""Words that give a long text away: consent notices, subscription pitches, terms of use."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from cleaner.rules.base import Column, Measures
from cleaner.rules.vocab import load


class _Lexicon(NamedTuple):
    """Phrases by what a block is searched for first: a whole word, or the first letter of a script without spaces."""

    words: dict[str, tuple[str, ...]]
    letters: dict[str, tuple[str, ...]]


@cache
def _lexicon(concept: str) -> _Lexicon:
    words: dict[str, tuple[str, ...]] = {}
    letters: dict[str, tuple[str, ...]] = {}
    for phrases in load("wording")[concept].values():
        for phrase in map(str.lower, phrases):
            if "\u2e80" <= phrase[0] <= "\ud7af":
                letters[phrase[0]] = (*letters.get(phrase[0], ()), phrase)
            else:
                first = phrase.split()[0]
                words[first] = (*words.get(first, ()), phrase)
    return _Lexicon(words, letters)


def _count(text: str, words: list[str], lexicon: _Lexicon) -> int:
    """How many different phrases of the lexicon `text` holds."""
    found = set()
    for word in lexicon.words.keys() & words:
        found.update(phrase for phrase in lexicon.words[word] if phrase in text)
    if not text.isascii():
        for letter in lexicon.letters.keys() & text:
            found.update(phrase for phrase in lexicon.letters[letter] if phrase in text)
    return len(found)


def _column(m: Measures, concept: str) -> Column:
    lexicon = _lexicon(concept)
    out = []
    for text, words, size in zip(m.lowered, m.words, m.sizes, strict=True):
        found = _count(text, words, lexicon) if words else 0
        out.append(f"{concept}:{min(found, 3)}-{'long' if size > 160 else 'short'}" if found else "")
    return out


def consent(m: Measures) -> Column:
    """Cookie and privacy notices speak of cookies, consent, partners and preferences in one breath."""
    return _column(m, "consent")


def pitch(m: Measures) -> Column:
    """Subscription, newsletter and app pitches speak to the reader of accounts, sign-ups and offers."""
    return _column(m, "pitch")


def rights(m: Measures) -> Column:
    """Copyright lines, disclaimers and terms of use."""
    return _column(m, "rights")
