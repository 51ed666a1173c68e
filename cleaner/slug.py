"""The headline as the page's address spells it: `/2024/05/03/lamps-go-out-on-the-quay.html`."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import combining, normalize
from urllib.parse import unquote

from cleaner.address import addresses, split
from cleaner.model import Page
from cleaner.pattern import pattern
from cleaner.spelling import blanked

WORD = pattern(r"[^\W_]{2,}")
FEWEST = 3
"""Words of a slug: with two, `/world/middle-east/`, it is a channel's."""
LONGEST = 400
"""Characters of a path that are read."""
SPELLED = {
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe", "ı": "i", "ł": "l",
    "đ": "d",
}  # fmt: skip
"""How slugs spell letters, where they do not just leave out the accents."""
NUMBER = pattern(r"\p{N}+|(?=.*\d)[\da-f]{6,}")
"""Days, and the numbers by which systems know their pages."""

NO_WORDS: frozenset[str] = frozenset()


class Slug(NamedTuple):
    """The words of an address that spells a headline; none of most others."""

    words: frozenset[str]

    def share(self, text: str) -> float:
        """How much of the slug the text says, and of the text the slug, whichever is less; 0 to 1."""
        small = text.lower()
        if not self.words or (small.isascii() and not any(map(small.__contains__, self.words))):
            return 0.0  # most lines
        said = _said(small) if small.isascii() else [self._spelled(word) for word in WORD.findall(small)]
        told = self.words.intersection(said)
        if not told:
            return 0.0
        return min(len(told) / len(self.words), 2 * sum(map(told.__contains__, said)) / len(said), 1.0)

    def _spelled(self, word: str) -> str:
        """A word as the slug spells it, if it has it."""
        return word if word.isascii() else next(filter(self.words.__contains__, _forms(word)), word)


def _said(text: str) -> list[str]:
    """What `WORD` finds in a text of ASCII, in a third of its time."""
    return [word for word in blanked(text).split() if len(word) > 1]


def slug(page: Page) -> Slug:
    """The part of the page's address that holds most words."""
    parts = split(next(iter(addresses(page)), None))
    longest = max(map(_words, unquote(parts.path[:LONGEST]).split("/")), key=len) if parts else NO_WORDS
    return Slug(longest if len(longest) >= FEWEST else NO_WORDS)


def _words(part: str) -> frozenset[str]:
    """The words of one part of a path, but for days and numbers: `lamps-go-out-20240503.html`."""
    name, dot, _ = part.rpartition(".")
    words = WORD.findall((name if dot and "." not in name else part).lower())
    return frozenset(_bare(word) for word in words if not NUMBER.fullmatch(word))


def _bare(word: str) -> str:
    """`Café` -> cafe."""
    return word if word.isascii() else "".join([c for c in normalize("NFKD", word) if not combining(c)])


def _forms(word: str) -> tuple[str, str]:
    """How a slug may spell a word of other letters: `über` as `uber` and as `ueber`."""
    return (_bare(word), _bare("".join([SPELLED.get(letter, letter) for letter in word])))
