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
    ["nav", "aside", "footer", "header", "form", "article", "main", "figure", "figcaption", "table", "blockquote", "dialog", "section", "button", "label", "ul", "ol", "li", "dl", "details", "summary", "td", "th", "p", "pre", "a", "h1", "h2", "h3", "h4", "h5", "h6", "address", "time", "fieldset", "template-root"]
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
def name_concepts(names: str) -> tuple[str, ...]:
    """The concepts in the names of one element: `post-share clearfix` -> ("body", "share")."""
    found: dict[str, None] = {}
    for name in names.split():
        words = WORD.findall(name)
        if len(words) <= MANY:
            for word in words:
                found.update(dict.fromkeys(word_concepts(word.lower())))
    return tuple(found)


WIDE = 0.5
"""An element that holds more than this share of the page's text names the page (`<article class="post tag-video
comments-open">`), not a box in it."""


def near(cues: Sequence[Cue], shares: Sequence[float]) -> list[dict[str, str]]:
    """For every cue: concept or `<tag>` -> where the nearest element stands that says it.

    "own", "near" (one or two elements up), "far", or "wide" where that element holds most of the page; `shares` is
    the share of the page's text below each cue.
    """
    steps: list[dict[str, int]] = [{}]
    out: list[dict[str, str]] = [{}]
    for cue, share in zip(cues[1:], shares[1:], strict=True):
        mine = {concept: n + 1 for concept, n in steps[cue.parent].items()}
        if cue.tag not in ("body", "html"):
            start = -99 if share > WIDE else 0
            if cue.names:
                mine.update(dict.fromkeys(name_concepts(cue.names), start))
            if cue.tag in TAGS:
                mine[f"<{cue.tag}>"] = start
        steps.append(mine)
        out.append({c: "wide" if n < 0 else "own" if n == 0 else "near" if n <= 2 else "far" for c, n in mine.items()})
    return out


def signals(cues: Sequence[Cue], shares: Sequence[float]) -> list[list[str]]:
    """For every cue the signals that its blocks carry: `cue:share:own`, `cue:share:near`, `cue:share:far`."""
    return [[f"cue:{concept}:{where}" for concept, where in mine.items()] for mine in near(cues, shares)]
