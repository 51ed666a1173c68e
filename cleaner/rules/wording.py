"""Words that give a long text away: consent notices, subscription pitches, terms of use."""

from __future__ import annotations

from collections import Counter

import numpy as np

from cleaner.kept import kept
from cleaner.rules.base import Column, Measures
from cleaner.rules.lexicon import Lexicon
from cleaner.vocab import load

SHORTEST, LONGEST = 30, 1500
"""Bytes of the blocks whose words are looked at: shorter ones are the phrases' business, longer ones the prose's."""


@kept
def _lexicon() -> Lexicon[str]:
    return Lexicon(
        (phrase, concept)
        for concept, languages in load("wording").items()
        for phrase in {phrase.lower() for phrases in languages.values() for phrase in phrases}
    )


def concepts(text: str) -> list[str]:
    """The concept of each word or phrase of the lexicon that `text` holds: "consent", "pitch" or "rights"."""
    return [concept for _, _, concept in set(_lexicon().find([_plain(text)]))]


def _plain(text: str) -> str:
    return text.lower().replace(",", " ").replace(".", " ")


CONCEPTS = ("consent", "pitch", "rights")
WORDING = ("", *(f"{c}:{n}-{length}" for c in CONCEPTS for n in (1, 2, 3) for length in ("short", "long")))


def wording(m: Measures) -> Column:
    """The concept that a block has most words of, and how many.

    Cookie notices speak of cookies, consent, partners and preferences in one breath; pitches of accounts, sign-ups and
    offers; disclaimers of rights and liability.
    """
    right = np.flatnonzero((m.sizes >= SHORTEST) & (m.sizes <= LONGEST) & (m.links < 0.9)).tolist()
    held: dict[int, list[str]] = {}
    texts = _plain("\n".join([" ".join(m.texts[index].split("\n")) for index in right])).split("\n") if right else []
    for number, _, concept in _lexicon().find(texts):
        held.setdefault(right[number], []).append(concept)
    out = np.zeros(len(m.sizes), np.int64)
    for index, found in held.items():
        counts = Counter(found)
        most = max(CONCEPTS, key=lambda concept: counts[concept])
        out[index] = 1 + 6 * CONCEPTS.index(most) + 2 * (min(counts[most], 3) - 1) + (m.sizes[index] > 160)
    return out
