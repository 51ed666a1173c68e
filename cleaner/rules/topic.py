"""Whether a line is about what the article is about: the words of what the first look took for body, and the rest."""

from __future__ import annotations

from collections import defaultdict
from itertools import count

import numpy as np

from cleaner.pattern import plain
from cleaner.rules.base import Column, Core, Measures, bucket, numbered
from cleaner.rules.letters import IntArray
from cleaner.scripts import HAN, HANGUL, KANA

STEM = plain(rf"(?<![^\W\d_])(?![{KANA}{HAN}{HANGUL}])[^\W\d_]{{4,5}}")
"""The first five letters of a word of four or more, which most endings leave alone."""
PAIRED = [[int(end.removeprefix("\\u"), 16) for end in block.split("-")] for block in (KANA, HAN, HANGUL)]
"""In scripts without spaces, and in Korean, every two characters: their first and last ones."""
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
    told = zip(m.texts, m.sizes.tolist(), strict=True)
    said = "\n".join([text[:ENOUGH] if size >= LABEL else "" for text, size in told]).lower()
    numbers = defaultdict[str, int](count().__next__)
    stems: list[int] = []
    sizes = []
    for line in said.split("\n"):
        found = set(STEM.findall(line))
        stems += map(numbers.__getitem__, found)
        sizes.append(len(found))
    pairs, places = _pairs(said)
    words = np.concatenate((np.array(stems, np.int64), len(numbers) + pairs))
    lines = np.concatenate((np.repeat(np.arange(len(sizes)), sizes), places))
    return words, lines, np.bincount(lines, minlength=len(sizes))


def _pairs(said: str) -> tuple[IntArray, IntArray]:
    """The different pairs of characters of each line, as numbers, and the lines that they stand in.

    To find them as text takes three times as long.
    """
    codes = np.frombuffer(said.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)
    paired = np.zeros(len(codes), np.bool_)
    for first, last in PAIRED:
        paired |= (codes >= first) & (codes <= last)
    at = np.flatnonzero(paired[:-1] & paired[1:])
    line = np.cumsum(codes == ord("\n"))
    different = np.unique(line[at] << 32 | codes[at] << 16 | codes[at + 1])
    _, numbers = np.unique(different & 0xFFFFFFFF, return_inverse=True)
    return numbers, different >> 32
