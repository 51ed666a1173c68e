"""The text of all blocks as one array of characters, so that what is counted of each is counted of all at once.

A loop over the blocks that counts sentence ends, commas, capitals and digits costs as much as parsing the page; the
same over one array of classes of characters a tenth of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

(
    SPACE, DIGIT, UPPER, LOWER, LETTER, END, FULL_END, COMMA, FULL_COMMA, CLOSER, QUOTATION, BRACKET, COLON, RIGHTS, AT,
    BAR, DOT, ARROW, DATE, ONE_TWO, NINE_ZERO,
) = (1 << bit for bit in range(21))  # fmt: skip
"""Classes of characters: LETTER has those of scripts without capitals; FULL ends and commas need no space behind."""
ALPHABETIC = UPPER | LOWER | LETTER

ENDS = ".!?…؟।。！？"
FULL_ENDS = "。！？؟।"
COMMAS = ",，、،；"
FULL_COMMAS = "，、،；"
CLOSERS = "'\"”’»」』）)]】"
"""What may follow the end of a sentence: `He left.” (Reuters.)`"""
QUOTATIONS = '"“„«「『'
BRACKETS = "(（[【"

CASED = 0x2000
"""Above this code point there are no letters with capitals but for full-width ones and a few rare scripts."""
SCRIPTS = ((0x2E80, 0x3000), (0x3005, 0x3008), (0x3021, 0x302A), (0x3041, 0x3100), (0x3105, 0xD7B0), (0xF900, 0xFB00),
           (0xFB1D, 0xFE00), (0xFE70, 0xFEFF), (0xFF66, 0xFFDD))  # fmt: skip
"""Ranges of letters above that: Han, Kana, Hangul, Arabic forms."""


@cache
def _classes() -> NDArray[np.uint32]:
    """The classes of each character of the basic plane; others are looked up as the last."""
    table = np.zeros(0x10000, np.uint32)
    for code in range(CASED):
        letter = chr(code)
        if letter.isalpha():
            table[code] = UPPER if letter.isupper() else LOWER if letter.islower() else LETTER
        elif letter.isdigit():
            table[code] = DIGIT
        elif letter.isspace():
            table[code] = SPACE
    for start, end in SCRIPTS:
        table[start:end] = LETTER
    table[0xFF21:0xFF3B], table[0xFF41:0xFF5B], table[0xFF10:0xFF1A] = UPPER, LOWER, DIGIT
    table[[0x2000 + i for i in range(0x0B)] + [0x202F, 0x3000]] = SPACE
    for bit, letters in (
        (END, ENDS), (FULL_END, FULL_ENDS), (COMMA, COMMAS), (FULL_COMMA, FULL_COMMAS), (CLOSER, CLOSERS),
        (QUOTATION, QUOTATIONS), (BRACKET, BRACKETS), (COLON, ":："), (RIGHTS, "©®"), (AT, "@"), (BAR, "|｜"), (DOT, "·•"),
        (ARROW, ">›»"), (DATE, "-/.年"), (ONE_TWO, "12"), (NINE_ZERO, "90"),
    ):  # fmt: skip
        table[[ord(letter) for letter in letters]] |= bit
    return table


class Letters(NamedTuple):
    """The characters of all blocks in a row, and where each block's begin and end."""

    codes: NDArray[np.uint32]
    classes: NDArray[np.uint32]
    """Bits of the classes above."""
    starts: IntArray
    ends: IntArray
    owners: IntArray
    """The block of each character; that of the line break between two blocks is the one before."""

    def are(self, kinds: int) -> BoolArray:
        """The places of characters of any of the classes `kinds`."""
        return (self.classes & np.uint32(kinds)) != 0

    def count(self, where: BoolArray) -> IntArray:
        """How many characters of each block are at the places `where`."""
        return np.bincount(self.owners[np.flatnonzero(where)], minlength=len(self.starts))

    def any(self, where: BoolArray) -> BoolArray:
        """Whether a block has a character at the places `where`."""
        out = np.zeros(len(self.starts), np.bool_)
        out[self.owners[np.flatnonzero(where)]] = True
        return out


def letters(texts: Sequence[str]) -> Letters:
    """The characters of `texts`, none of which is empty."""
    joined = "".join([text + "\n" for text in texts])
    if joined.isascii():
        codes = np.frombuffer(joined.encode("ascii"), np.uint8).astype(np.uint32)
    else:
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    ends = np.cumsum(lengths + 1) - 1
    owners = np.repeat(np.arange(len(texts)), lengths + 1)
    return Letters(codes, _classes()[np.minimum(codes, 0xFFFF)], ends - lengths, ends, owners)


def utf8_sizes(found: Letters) -> IntArray:
    """Bytes of each block in UTF-8."""
    sizes = found.ends - found.starts
    for bound in (0x80, 0x800, 0x10000):
        more = found.codes >= bound
        if not more.any():
            break
        sizes = sizes + found.count(more)
    return sizes


def row(*places: BoolArray) -> BoolArray:
    """Where all of `places` follow one another: the place of the first."""
    out = places[0].copy()
    for steps, where in enumerate(places[1:], 1):
        out[:-steps] &= where[steps:]
        out[-steps:] = False
    return out


def before(where: BoolArray) -> BoolArray:
    """The places before those of `where`: `where` of the next character."""
    out = np.zeros_like(where)
    out[:-1] = where[1:]
    return out


def sentence_ends(found: Letters) -> IntArray:
    """How many sentences end in each block, in any script: 2 in `Yes. No!`, 1 in `说。`, none in `3.5` or `x.org`."""
    return found.count(found.are(END) & (before(found.are(SPACE | CLOSER)) | found.are(FULL_END)))


def commas(found: Letters) -> IntArray:
    """How many commas each block has, in any script."""
    return found.count(found.are(COMMA) & (before(found.are(SPACE)) | found.are(FULL_COMMA)))


def closed(found: Letters) -> BoolArray:
    """Whether a block ends as a sentence does, quotation marks and brackets left out."""
    at = found.ends - 1
    for _ in range(3):
        closer = (found.classes[at] & CLOSER) != 0
        if not closer.any():
            break
        at = np.where(closer & (at > found.starts), at - 1, at)
    return (found.classes[at] & END) != 0
