"""The text of all blocks as one array of characters, so that what is counted of each is counted of all at once.

A loop over the blocks that counts sentence ends, commas, capitals and digits costs as much as parsing the page; the
same over one array of classes of characters a tenth of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.scripts import FULL_ENDS

IntArray = NDArray[np.signedinteger[Any]]
BoolArray = NDArray[np.bool_]

(
    SPACE, DIGIT, UPPER, LOWER, LETTER, END, FULL_END, COMMA, FULL_COMMA, CLOSER, QUOTATION, BRACKET, COLON, RIGHTS, AT,
    BAR, DOT, ARROW, DATE, ONE_TWO, NINE_ZERO, ENDLESS,
) = (1 << bit for bit in range(22))  # fmt: skip
"""Classes of characters: LETTER has those of scripts without capitals; FULL ends and commas need no space behind."""
ALPHABETIC = UPPER | LOWER | LETTER

ENDS = f".!?…{FULL_ENDS}"
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
    table[0x0E01:0x0EE0] |= ENDLESS
    for bit, letters in (
        (END, ENDS), (FULL_END, FULL_ENDS), (COMMA, COMMAS), (FULL_COMMA, FULL_COMMAS), (CLOSER, CLOSERS),
        (QUOTATION, QUOTATIONS), (BRACKET, BRACKETS), (COLON, ":："), (RIGHTS, "©®"), (AT, "@"), (BAR, "|｜"),
        (DOT, "·•"), (ARROW, ">›»"), (DATE, "-/.年"), (ONE_TWO, "12"), (NINE_ZERO, "90"),
    ):  # fmt: skip
        table[[ord(letter) for letter in letters]] |= bit
    return table


SIGNS = END | COMMA | COLON | ARROW | DOT | DATE | ONE_TWO
"""Those of which it counts what stands beside them: of thirty characters one."""


class Letters(NamedTuple):
    """The characters of all blocks in a row, and where each block's begin and end."""

    codes: NDArray[np.integer[Any]]
    classes: NDArray[np.uint32]
    """Bits of the classes above."""
    starts: IntArray
    ends: IntArray
    owners: NDArray[np.int32]
    """The block of each character; that of the line break between two blocks is the one before."""
    held: NDArray[np.uint32]
    """By block: the classes of all its characters."""
    signs: IntArray
    """The places of `SIGNS`.  A line break stands behind each block, so that the next place is one, too, and the place
    before the first is the last line break."""
    sign_classes: NDArray[np.uint32]

    def are(self, places: IntArray, kinds: int) -> BoolArray:
        """Whether the characters at `places` are of any of the classes `kinds`."""
        found: BoolArray = (self.classes[places] & np.uint32(kinds)) != 0
        return found

    def places(self, kinds: int) -> IntArray:
        """The places of signs of any of the classes `kinds`."""
        found: IntArray = self.signs[(self.sign_classes & np.uint32(kinds)) != 0]
        return found

    def number(self, places: IntArray) -> IntArray:
        """How many of `places` are in each block."""
        return np.bincount(self.owners[places], minlength=len(self.starts))

    def any(self, places: IntArray) -> BoolArray:
        """Whether any of `places` is in a block."""
        out = np.zeros(len(self.starts), np.bool_)
        out[self.owners[places]] = True
        return out

    def hold(self, kinds: int) -> BoolArray:
        """Whether a block has a character of any of the classes `kinds`."""
        found: BoolArray = (self.held & np.uint32(kinds)) != 0
        return found


def letters(texts: Sequence[str]) -> Letters:
    """The characters of `texts`, none of which is empty."""
    joined = "\n".join([*texts, ""])
    if joined.isascii():
        codes: NDArray[np.integer[Any]] = np.frombuffer(joined.encode("ascii"), np.uint8)
    else:
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    ends = np.cumsum(lengths + 1) - 1
    starts = ends - lengths
    classes = _classes().take(codes, mode="clip")
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), lengths + 1)
    signs = np.flatnonzero(classes & np.uint32(SIGNS))
    held = np.bitwise_or.reduceat(classes, starts)
    return Letters(codes, classes, starts, ends, owners, held, signs, classes[signs])


def utf8_sizes(found: Letters) -> IntArray:
    """Bytes of each block in UTF-8."""
    sizes = found.ends - found.starts
    if found.codes.itemsize == 1:
        return sizes
    for bound in (0x80, 0x800, 0x10000):
        more = np.flatnonzero(found.codes >= bound)
        if not len(more):
            break
        sizes = sizes + found.number(more)
    return sizes


def first_of(*conditions: BoolArray) -> IntArray:
    """The number of the first condition that holds, from 1; 0 for none.  A fifth of the time that `np.select` takes."""
    out = np.zeros(len(conditions[0]), np.int64)
    for number in range(len(conditions), 0, -1):
        out[conditions[number - 1]] = number
    return out


LETTERS_A_SENTENCE = 100
"""Letters of Thai and Lao, which mark the end of none, that count as one: headlines are shorter."""


def sentence_ends(found: Letters) -> IntArray:
    """How many sentences end in each block, in any script: 2 in `Yes. No!`, 1 in `说。`, none in `3.5` or `x.org`."""
    marks = found.places(END)
    ends = found.number(marks[found.are(marks, FULL_END) | found.are(marks + 1, SPACE | CLOSER)])
    if not found.hold(ENDLESS).any():
        return ends
    return ends + found.number(np.flatnonzero(found.classes & np.uint32(ENDLESS))) // LETTERS_A_SENTENCE


def commas(found: Letters) -> IntArray:
    """How many commas each block has, in any script."""
    marks = found.places(COMMA)
    return found.number(marks[found.are(marks, FULL_COMMA) | found.are(marks + 1, SPACE)])


def closed(found: Letters) -> BoolArray:
    """Whether a block ends as a sentence does, quotation marks and brackets left out."""
    at = found.ends - 1
    for _ in range(3):
        closer = (found.classes[at] & CLOSER) != 0
        if not closer.any():
            break
        at = np.where(closer & (at > found.starts), at - 1, at)
    ends: BoolArray = (found.classes[at] & END) != 0
    return ends


FORMS = ("", "colon", "lower", "trail", "number", "quote", "bracket", "digit", "symbol")
LABEL = 41
"""Characters of the longest label, `Share:`."""
TRAIL = 200
"""Characters of the longest trail, `Home > News > …`."""


def _forms(found: Letters) -> IntArray:
    """How the text begins, or that it is but a number, a label or a trail."""
    first, last = found.classes[found.starts], found.classes[found.ends - 1]
    count = found.ends - found.starts
    alphabetic = (first & ALPHABETIC) != 0
    trail = (count < TRAIL) & found.any(_apart(found, ARROW))  # `Home > News`
    number = (count <= LABEL) & ~found.hold(ALPHABETIC)  # `12`, `10:24`, `2026-02-13 04:14:36`, `|`
    return first_of(
        alphabetic & (count <= LABEL) & ((last & COLON) != 0), (first & LOWER) != 0, alphabetic & trail,
        number, (first & QUOTATION) != 0, (first & BRACKET) != 0, (first & DIGIT) != 0, ~alphabetic,
    )  # fmt: skip


def _apart(found: Letters, kind: int) -> IntArray:
    """The places of signs of a class with white space on both sides."""
    at = found.places(kind)
    return at[found.are(at - 1, SPACE) & found.are(at + 1, SPACE)]


MARKS = ("copyright", "url", "mail", "bar", "dot", "clock", "date", "dots")


def _marks(found: Letters) -> IntArray:
    """The most telling mark in each block.

    `© X`, `www.x.org`, `d@x.org`, `A | B`, `A · B`, `10:24`, `2024-05-01` or `in 2024`, `an …`.
    """
    colons, stops = _written(found, found.places(COLON), ":"), _written(found, found.places(END), ".")
    clock = _follow(found, colons[found.are(colons - 1, DIGIT)], DIGIT, DIGIT)
    schemes = _written(found, _written(found, colons + 1, "/") + 1, "/")
    for _ in range(3):
        stops = _written(found, stops - 1, "w")
    return first_of(
        found.hold(RIGHTS), found.any(schemes) | found.any(stops), found.hold(AT), found.hold(BAR),
        found.any(_apart(found, DOT)), found.any(clock), found.any(_dates(found)), _dots(found),
    )  # fmt: skip


def _written(found: Letters, places: IntArray, letter: str) -> IntArray:
    """Those of `places` at which `letter` stands."""
    kept: IntArray = places[found.codes[places] == ord(letter)]
    return kept


def _follow(found: Letters, places: IntArray, *kinds: int) -> IntArray:
    """Those of `places` that characters of these classes follow, one of each; none is white space."""
    for steps, kind in enumerate(kinds, 1):
        places = places[found.are(places + steps, kind)]
    return places


def _dates(found: Letters) -> IntArray:
    """Where `2024-05`, `2024年5`, `1.5.2024` or a year of these centuries is written."""
    ones, marks = found.places(ONE_TWO), found.places(DATE)
    years = _follow(found, ones[~found.are(ones - 1, DIGIT)], NINE_ZERO, DIGIT, DIGIT)
    marks = _follow(found, marks[found.are(marks - 1, DIGIT)], DIGIT)
    day = found.are(marks - 2, DATE) & found.are(marks - 3, DIGIT)
    month = found.are(marks - 2, DIGIT) & found.are(marks - 3, DIGIT) & found.are(marks - 4, DIGIT)
    return np.concatenate((years[~found.are(years + 4, DIGIT)], marks[day | month]))


def _dots(found: Letters) -> BoolArray:
    """Whether a block breaks off: `an …`, `an ...`."""
    last, third = found.codes[found.ends - 1], found.codes[np.maximum(found.ends - 3, 0)]
    dots: BoolArray = (last == ord("…")) | ((last == ord(".")) & (third == ord(".")))
    return dots


CAPITALS = ("", "all", "title", "some", "few")


def _capitals(found: Letters) -> IntArray:
    """Title Case and SHOUTING are for labels and headlines: the share of words that begin with a capital."""
    space = (found.classes & np.uint32(SPACE)) != 0
    first = ~space
    first[1:] &= space[:-1]
    starts = np.flatnonzero(first)
    words = np.maximum(found.number(starts), 1)
    share = found.number(starts[found.are(starts, UPPER)]) / words
    shouted = found.hold(UPPER) & ~found.hold(LOWER)
    said = first_of(shouted, share > 0.65, share > 0.3, share >= 0)
    return np.where((words <= 2) & ~shouted, 0, said)


class Shapes(NamedTuple):
    """What the characters of each block say of it."""

    lengths: IntArray
    """Characters."""
    sizes: IntArray
    """UTF-8 bytes."""
    ends: IntArray
    commas: IntArray
    closed: BoolArray
    forms: IntArray
    """By `FORMS`."""
    marks: IntArray
    """By `MARKS`, from 1; 0 for none."""
    capitals: IntArray
    """By `CAPITALS`."""


AT_ONCE = 500_000
"""Characters of which arrays are made at a time: each takes twenty bytes for a moment."""
LONG = 4000
"""Characters of a block that are looked at, the last of them from its end."""
LAST = 100


def shapes(texts: Sequence[str]) -> Shapes:
    """The shapes of `texts`, none of which is empty."""
    if sum(map(len, texts)) <= AT_ONCE:
        return _shapes(texts)
    parts = [_shapes(texts[start:end]) for start, end in _stretches(texts)]
    return Shapes(*map(np.concatenate, zip(*parts, strict=True)))


def _stretches(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Ranges of texts that are not too long together."""
    start = size = 0
    for index, text in enumerate(texts):
        size += min(len(text), LONG)
        if size > AT_ONCE:
            yield start, index + 1
            start, size = index + 1, 0
    if size:
        yield start, len(texts)


def _shapes(texts: Sequence[str]) -> Shapes:
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    cut, long = list(texts), np.flatnonzero(lengths > LONG).tolist()
    for index in long:
        cut[index] = texts[index][: LONG - LAST] + texts[index][-LAST:]
    found = letters(cut)
    sizes = utf8_sizes(found)
    for index in long:
        sizes[index] = len(texts[index].encode("utf-8", "surrogatepass"))
    return Shapes(
        lengths, sizes, sentence_ends(found), commas(found), closed(found), _forms(found), _marks(found),
        _capitals(found),
    )  # fmt: skip
