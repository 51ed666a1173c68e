"""Words that give a long text away: consent notices, subscription pitches, terms of use."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from cleaner.rules.base import Column, Measures
from cleaner.rules.vocab import load

WORDY = range(30, 1501)
"""Bytes of the blocks whose words are looked at: shorter ones are the phrases' business, longer ones the prose's."""


class _Lexicon(NamedTuple):
    """(phrase, concept) by what a block is searched for first: a whole word, or a letter of a script without spaces."""

    words: dict[str, list[tuple[str, str]]]
    letters: dict[str, list[tuple[str, str]]]


@cache
def _lexicon() -> _Lexicon:
    words: dict[str, list[tuple[str, str]]] = {}
    letters: dict[str, list[tuple[str, str]]] = {}
    for concept, languages in load("wording").items():
        for phrase in {phrase.lower() for phrases in languages.values() for phrase in phrases}:
            if "\u2e80" <= phrase[0] <= "\ud7af":
                letters.setdefault(phrase[0], []).append((phrase, concept))
            else:
                words.setdefault(phrase.split()[0], []).append((phrase, concept))
    return _Lexicon(words, letters)


def _concepts(text: str, lexicon: _Lexicon) -> list[str]:
    """The concept of each phrase of the lexicon that `text` holds."""
    text = text.lower()
    found = [
        concept
        for word in lexicon.words.keys() & text.replace(",", " ").replace(".", " ").split()
        for phrase, concept in lexicon.words[word]
        if phrase in text
    ]
    if not text.isascii():
        for letter in lexicon.letters.keys() & text:
            found += [concept for phrase, concept in lexicon.letters[letter] if phrase in text]
    return found


def concepts(text: str) -> list[str]:
    """The concept of each word or phrase of the lexicon that `text` holds: "consent", "pitch" or "rights"."""
    return _concepts(text, _lexicon())


def wording(m: Measures) -> Column:
    """The concept that a block has most words of, and how many.

    Cookie notices speak of cookies, consent, partners and preferences in one breath; pitches of accounts, sign-ups and
    offers; disclaimers of rights and liability.
    """
    lexicon = _lexicon()
    out = []
    for block, size, links in zip(m.page.blocks, m.sizes, m.links, strict=True):
        found = _concepts(block.text, lexicon) if size in WORDY and links < 0.9 else None
        if found:
            most = max(dict.fromkeys(found), key=found.count)
            out.append(f"wording:{most}:{min(found.count(most), 3)}-{'long' if size > 160 else 'short'}")
        else:
            out.append("")
    return out
