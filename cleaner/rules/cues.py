"""What the markup around a block says of it: the words of class, id and role, and the tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import regex

from cleaner.model import Cue
from cleaner.rules.vocab import load

WORD = regex.compile(r"[A-Z]?[a-z]+[0-9]?(?![a-z])|[A-Z]+(?![a-z])|[\p{L}--[a-zA-Z]]+", regex.V1)
"""`relatedPosts` and `related-posts` are two words, `h1` and `top1` keep their digit."""

MANY = 6
"""A name of more words than this is the slug of a heading (`id="how-to-choose-the-best-share-plan"`), no cue."""

TAGS = frozenset(
    """
    nav aside footer header form article main figure figcaption table blockquote dialog section button label ul ol li
    dl details summary td th p pre a h1 h2 h3 h4 h5 h6 address time fieldset template-root
    """.split()
)
"""Elements whose tag alone says something."""


@cache
def _concept_words() -> tuple[Mapping[str, list[str]], Mapping[str, list[str]], Mapping[str, list[str]]]:
    """Whole words, prefixes and suffixes, each with its concepts."""
    whole: dict[str, list[str]] = {}
    prefixes: dict[str, list[str]] = {}
    suffixes: dict[str, list[str]] = {}
    for concept, words in load("cues").items():
        for entry in words:
            word = entry.strip("*")
            if entry.endswith("*"):
                prefixes.setdefault(word, []).append(concept)
            if entry.startswith("*"):
                suffixes.setdefault(word, []).append(concept)
            whole.setdefault(word, []).append(concept)
    return whole, prefixes, suffixes


@lru_cache(maxsize=65_536)
def word_concepts(word: str) -> tuple[str, ...]:
    """The concepts that one word of a name stands for: `sharebar` -> ("share",)."""
    whole, prefixes, suffixes = _concept_words()
    found = list(whole.get(word, ()))
    if len(word) > 4 and not found:
        for end in range(3, len(word)):
            found += prefixes.get(word[:end], ())
            found += suffixes.get(word[-end:], ())
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65_536)
def _token_concepts(token: str) -> tuple[str, ...]:
    words = WORD.findall(token)
    if len(words) > MANY:
        return ()
    return tuple(dict.fromkeys(concept for word in words for concept in word_concepts(word.lower())))


def name_concepts(names: str) -> list[str]:
    """The concepts in the names of one element: `post-share clearfix` -> ["body", "share"]."""
    return [concept for token in names.split() for concept in _token_concepts(token)]


WIDE = 0.5
"""An element that holds more than this share of the page's text names the page (`<article class="post tag-video
comments-open">`), not a box in it."""


class _Said(dict[str, tuple[str, str, str, str]]):
    """The signals of a concept: by the element itself, one or two above it, further above, on all of the page."""

    def __missing__(self, concept: str) -> tuple[str, str, str, str]:
        start = f"cue:{concept}:"
        return self.setdefault(concept, (f"{start}own", f"{start}near", f"{start}far", f"{start}wide"))


FAR = 3
"""Elements up from which a concept is far."""


def signals(cues: Sequence[Cue], shares: Sequence[float]) -> list[list[str]]:
    """For every cue the signals that its blocks carry: `cue:share:own`, `cue:share:near`, `cue:share:far`.

    `cue:share:wide` where the nearest element that says it holds most of the page; `shares` is the share of the page's
    text below each cue.
    """
    said = _Said()
    levels: list[dict[str, int]] = [{}]
    """By cue: concept or `<tag>` -> elements up, FAR at the most; -1 for wide."""
    out: list[list[str]] = [[]]
    for cue, share in zip(cues[1:], shares[1:], strict=True):
        if not share:  # no text below: nobody asks
            levels.append({})
            out.append([])
            continue
        mine = {concept: STEP[n] for concept, n in levels[cue.parent].items()}
        if cue.tag not in ("body", "html"):
            start = -1 if share > WIDE else 0
            for concept in name_concepts(cue.names) if cue.names else ():
                mine[concept] = start
            if cue.tag in TAGS:
                mine[f"<{cue.tag}>"] = start
        levels.append(mine)
        out.append([said[concept][BUCKET[n]] for concept, n in mine.items()])
    return out


STEP = {-1: -1, 0: 1, 1: 2, 2: FAR, FAR: FAR}
"""One element further up."""
BUCKET = {-1: 3, 0: 0, 1: 1, 2: 1, FAR: 2}
