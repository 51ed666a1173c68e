"""Whether a line is about what the article is about: the words of what the first look took for body, and the rest."""

from __future__ import annotations

from collections import defaultdict
from itertools import count

import numpy as np

from cleaner.pattern import plain
from cleaner.rules.base import Column, Core, Measures, bucket, numbered
from cleaner.rules.letters import IntArray
from cleaner.scripts import HAN, HANGUL, KANA

PAIRED = f"{KANA}{HAN}{HANGUL}"
STEM = plain(rf"(?<![^\W\d_])(?![{PAIRED}])[^\W\d_]{{4,5}}")
"""The first five letters of a word of four or more, which most endings leave alone."""
PAIR = plain(rf"(?=([{PAIRED}]{{2}}))")
"""In scripts without spaces, and in Korean, every two characters."""
LABEL = 20
"""Bytes below which a line is a label, of which few words tell little."""

ENOUGH = 300
"""Characters of a line that tell what it is about: more of it costs time and memory."""

UNSEEN = 0.3
"""How often a word is counted that does not occur, shared between body and rest by their sizes."""

TOPIC = numbered(4, *"012345")


def topic(m: Measures, core: Core) -> Column:
    """How much likelier the line's words are in the body than in the rest, itself left out, and how many they are.

    A naive Bayes classifier that learns from the page itself what to look for: the headlines of other articles speak of
    other things.  Newspapers +.006, blogs +.0005; nothing on markup, where the boxes tell.
    """
    words, lines, many = _words(m)
    body = core.chances > 0.5
    own = body[lines]
    inside = np.bincount(words, own)
    outside = np.bincount(words) - inside
    total = inside.sum()
    share = (total + 1) / (len(words) + 2)
    in_body = (inside[words] - own + UNSEEN * share) / (total - many * body + 1)[lines]
    in_rest = (outside[words] - ~own + UNSEEN * (1 - share)) / (len(words) - total - many * ~body + 1)[lines]
    mean = np.bincount(lines, np.log(in_body / in_rest), minlength=len(many)) / np.maximum(many, 1)
    said = 1 + 6 * bucket((4, 10, 25), many) + bucket((-1, -0.4, 0, 0.3, 0.7), mean)
    return np.where(many > 0, said, 0)


def _words(m: Measures) -> tuple[IntArray, IntArray, IntArray]:
    """The different words of each line, as numbers; the lines that they stand in; how many each has."""
    number = defaultdict[str, int](count().__next__).__getitem__
    words: list[int] = []
    sizes = []
    for text, size in zip(m.texts, m.sizes.tolist(), strict=True):
        found: set[str] = set()
        if size >= LABEL:
            text = text[:ENOUGH].lower()
            found.update(STEM.findall(text))
            if not text.isascii():
                found.update(PAIR.findall(text))
        words += map(number, found)
        sizes.append(len(found))
    counts = np.array(sizes, np.int64)
    return np.array(words, np.int64), np.repeat(np.arange(len(sizes)), counts), counts
