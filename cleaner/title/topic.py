"""What a body speaks of, and how much of that a line says."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from cleaner.model import Page
from cleaner.pattern import pattern
from cleaner.scripts import has_cjk
from cleaner.spelling import blanked, letters

OPENING = (6, 1200)
BULK = (60, 6000)
"""Blocks and characters of the body whose words a headline repeats: of its first paragraphs, and of most of it."""
FEWEST = 4
"""Words that a line is taken to have at least, when the share of those is counted that the body says too."""
WORD = pattern(r"[\p{L}\p{M}]{4,}|\p{N}{2,}")
"""Words that carry a subject; articles and prepositions are shorter in most languages."""


class Topic:
    """What a text speaks of, in small letters; in scripts without word breaks nobody asks for its words."""

    def __init__(self, text: str) -> None:
        self.text = text.casefold()

    @cached_property
    def tokens(self) -> list[str]:
        """What stands between blanks and marks."""
        return _tokens(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that carry a subject."""
        return frozenset(_words({*self.tokens}))


def topic(page: Page, body: tuple[int, ...], size: tuple[int, int] = BULK) -> Topic:
    """What the first blocks of `body` speak of: as many blocks and characters as `size` says."""
    return Topic(" ".join([page.blocks[i].text for i in body[: size[0]]])[: size[1]])


MARKS = "’‘“”„«»–—…\xa0"
"""What stands between words outside ASCII, in most texts."""


def _tokens(text: str) -> list[str]:
    """What stands between blanks and marks."""
    if not text.isascii():
        for mark in MARKS:
            text = text.replace(mark, " ")
    return blanked(text).split()


def _words(tokens: Collection[str]) -> list[str]:
    """All that `WORD` finds in `tokens`; few of them need the expression itself."""
    words = [token for token in tokens if len(token) >= 4 and token.isalpha()]
    for token in tokens:
        if not token.isalpha():
            words += WORD.findall(token)
    return words


def words_of(text: str) -> list[str]:
    """The words of `text` that carry a subject."""
    return _words(_tokens(text))


def shared(text: str, spoken: Topic) -> float:
    """The share of the text's words, or pairs of letters in scripts without word breaks, that are `spoken` of."""
    text = text.casefold()
    if has_cjk(text):
        return shared_pairs(text, spoken, False)
    return shared_words(words_of(text), spoken, False)


def shared_words(words: list[str], spoken: Topic, own: bool) -> float:
    """The share of `words` that are `spoken` of; own: whether they are part of it, and have to be there once more."""
    if own:
        said = [word for word in words if word in spoken.words and _said(word, spoken, words.count(word))]
    else:
        said = [word for word in words if word in spoken.words]
    return len(said) / max(len(words), FEWEST)


def _said(word: str, spoken: Topic, times: int) -> bool:
    """Whether the text says a word more often than so many `times`."""
    if spoken.text.count(word) <= times:
        return False
    if spoken.tokens.count(word) > times:
        return True
    return sum([WORD.findall(token).count(word) for token in spoken.tokens if word in token]) > times


def shared_pairs(text: str, spoken: Topic, own: bool) -> float:
    """The same of pairs of letters."""
    kept = letters(text)
    pairs = [kept[i : i + 2] for i in range(len(kept) - 1)]
    if own:
        said = [pair for pair in pairs if spoken.text.count(pair) > kept.count(pair)]
    else:
        said = [pair for pair in pairs if pair in spoken.text]
    return len(said) / len(pairs) if pairs else 0.0
