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


class Letters(NamedTuple):
    """The characters of all blocks in a row, and where each block's begin and end."""

    codes: NDArray[np.integer[Any]]
    classes: NDArray[np.uint32]
    """Bits of the classes above."""
    starts: IntArray
    ends: IntArray
    owners: NDArray[np.int32]
    """The block of each character; that of the line break between two blocks is the one before."""

    def are(self, kinds: int) -> BoolArray:
        """The places of characters of any of the classes `kinds`."""
        found: BoolArray = (self.classes & np.uint32(kinds)) != 0
        return found

    def number(self, where: BoolArray) -> IntArray:
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
        codes: NDArray[np.integer[Any]] = np.frombuffer(joined.encode("ascii"), np.uint8)
        kinds = codes
    else:
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
        kinds = np.minimum(codes, 0xFFFF)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    ends = np.cumsum(lengths + 1) - 1
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), lengths + 1)
    return Letters(codes, _classes()[kinds], ends - lengths, ends, owners)


def utf8_sizes(found: Letters) -> IntArray:
    """Bytes of each block in UTF-8."""
    sizes = found.ends - found.starts
    if found.codes.itemsize == 1:
        return sizes
    for bound in (0x80, 0x800, 0x10000):
        more = found.codes >= bound
        if not more.any():
            break
        sizes = sizes + found.number(more)
    return sizes


def row(*places: BoolArray) -> BoolArray:
    """Where all of `places` follow one another: the place of the first."""
    out = places[0].copy()
    for steps, where in enumerate(places[1:], 1):
        out[:-steps] &= where[steps:]
        out[-steps:] = False
    return out


def first_of(*conditions: BoolArray) -> IntArray:
    """The number of the first condition that holds, from 1; 0 for none.  A fifth of the time that `np.select` takes."""
    out = np.zeros(len(conditions[0]), np.int64)
    for number in range(len(conditions), 0, -1):
        out[conditions[number - 1]] = number
    return out


def before(where: BoolArray) -> BoolArray:
    """The places before those of `where`: `where` of the next character."""
    out = np.zeros_like(where)
    out[:-1] = where[1:]
    return out


LETTERS_A_SENTENCE = 100
"""Letters of Thai and Lao, which mark the end of none, that count as one: headlines are shorter."""


def sentence_ends(found: Letters) -> IntArray:
    """How many sentences end in each block, in any script: 2 in `Yes. No!`, 1 in `说。`, none in `3.5` or `x.org`."""
    ends = found.number(found.are(END) & (before(found.are(SPACE | CLOSER)) | found.are(FULL_END)))
    endless = found.are(ENDLESS)
    return ends + found.number(endless) // LETTERS_A_SENTENCE if endless.any() else ends


def commas(found: Letters) -> IntArray:
    """How many commas each block has, in any script."""
    return found.number(found.are(COMMA) & (before(found.are(SPACE)) | found.are(FULL_COMMA)))


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
    number = (count <= LABEL) & ~found.any(found.are(ALPHABETIC))  # `12`, `10:24`, `2026-02-13 04:14:36`, `|`
    return first_of(
        alphabetic & (count <= LABEL) & ((last & COLON) != 0), (first & LOWER) != 0, alphabetic & trail,
        number, (first & QUOTATION) != 0, (first & BRACKET) != 0, (first & DIGIT) != 0, ~alphabetic,
    )  # fmt: skip


def _apart(found: Letters, kind: int) -> BoolArray:
    """The places of characters of a class with white space on both sides."""
    space = found.are(SPACE)
    out = found.are(kind)
    out[1:] &= space[:-1]
    return out & before(space)


MARKS = ("copyright", "url", "mail", "bar", "dot", "clock", "date", "dots")


def _marks(found: Letters) -> IntArray:
    """The most telling mark in each block.

    `© X`, `www.x.org`, `d@x.org`, `A | B`, `A · B`, `10:24`, `2024-05-01` or `in 2024`, `an …`.
    """
    digit, codes = found.are(DIGIT), found.codes
    colon, slash, full_stop = codes == ord(":"), codes == ord("/"), codes == ord(".")
    w = codes == ord("w")
    kinds = [
        found.are(RIGHTS), row(colon, slash, slash) | row(w, w, w, full_stop), found.are(AT), found.are(BAR),
        _apart(found, DOT), row(digit, colon, digit, digit),
        _dates(found, digit), _dots(found),
    ]  # fmt: skip
    return first_of(*[found.any(where) for where in kinds])


def _dates(found: Letters, digit: BoolArray) -> BoolArray:
    """Where `2024-05`, `2024年5`, `1.5.2024` or a year of these centuries is written."""
    mark = found.are(DATE) & ~digit
    alone = np.ones_like(digit)
    alone[1:] = ~digit[:-1]
    alone[:-4] &= ~digit[4:]
    year = row(found.are(ONE_TWO), found.are(NINE_ZERO), digit, digit) & alone
    return year | row(digit, digit, digit, digit, mark, digit) | row(digit, mark, digit, mark, digit)


def _dots(found: Letters) -> BoolArray:
    """The ends of blocks that break off: `an …`, `an ...`."""
    out = np.zeros(len(found.codes), np.bool_)
    last, third = found.ends - 1, np.maximum(found.ends - 3, 0)
    out[last] = (found.codes[last] == ord("…")) | ((found.codes[last] == ord(".")) & (found.codes[third] == ord(".")))
    return out


CAPITALS = ("", "all", "title", "some", "few")


def _capitals(found: Letters) -> IntArray:
    """Title Case and SHOUTING are for labels and headlines: the share of words that begin with a capital."""
    upper, space = found.are(UPPER), found.are(SPACE)
    starts = ~space
    starts[1:] &= space[:-1] | (found.codes[:-1] == LINE_BREAK)
    starts[found.ends] = False
    words = np.maximum(found.number(starts), 1)
    share = found.number(starts & upper) / words
    shouted = found.any(upper) & ~found.any(found.are(LOWER))
    said = first_of(shouted, share > 0.65, share > 0.3, share >= 0)
    return np.where((words <= 2) & ~shouted, 0, said)


LINE_BREAK = ord("\n")


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
    parts = [_shapes(texts[start:end]) for start, end in _stretches(texts)]
    return Shapes(*map(np.concatenate, zip(*parts, strict=True))) if len(parts) != 1 else parts[0]


def _stretches(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Ranges of texts that are not too long together; one of nothing where there is no text."""
    start = size = 0
    for index, text in enumerate(texts):
        size += min(len(text), LONG)
        if size > AT_ONCE:
            yield start, index + 1
            start, size = index + 1, 0
    if size or not texts:
        yield start, len(texts)


def _shapes(texts: Sequence[str]) -> Shapes:
    found = letters([text if len(text) <= LONG else text[: LONG - LAST] + text[-LAST:] for text in texts])
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    sizes = utf8_sizes(found)
    for index in np.flatnonzero(lengths > LONG).tolist():
        sizes[index] = len(texts[index].encode("utf-8", "surrogatepass"))
    return Shapes(
        lengths, sizes, sentence_ends(found), commas(found), closed(found), _forms(found), _marks(found),
        _capitals(found),
    )  # fmt: skip
