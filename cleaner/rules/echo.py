"""Lines that say again what the page says beside them: captions below their alternative text, labels at every break."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

import numpy as np

from cleaner.model import BlockKind
from cleaner.rules.base import LIKELY, LINKED, Column, Core, Measures
from cleaner.rules.inserts import above, below
from cleaner.spelling import small_letters

TELLING = 12
"""Bytes from which a line that its neighbour holds too is no chance: a name may well stand in the next sentence."""
LONGEST = 600
"""Bytes of the longest block that is compared; captions and teasers are shorter."""
LABEL = 60
"""Bytes of the longest label that a template prints again and again: `Article content`."""

LETTERS = 25
"""Letters of the shortest quote that is no chance."""
QUOTES = 100
"""Quotes that are looked for, each in the whole article; the annotated pages have up to 47."""
QUOTED = ("", "again", "between")


def quoted(m: Measures, core: Core) -> Column:
    """A quote between lines of the article, or one that a paragraph says too: pulled out of the article to be seen, and
    no part of it.

    Of 14 of the first kind on annotated pages that are a little unlikely by themselves 13 are body, and 13 of 13 on
    strange and written ones.
    """
    quotes = np.flatnonzero(m.are(BlockKind.QUOTE)).tolist()
    if not quotes:
        return np.zeros(len(m.sizes), np.int64)
    out = _between(m, core)
    told = [(i, text) for i in quotes if len(text := small_letters(m.texts[i])) >= LETTERS]
    if told:
        # Quotes that are the article's own are prose as well: what it says twice is found twice.
        paragraphs = "\n".join(small_letters(m.texts[j]) for j in np.flatnonzero(m.prose).tolist())
        for i, text in told[:QUOTES]:
            if paragraphs.count(text) > int(m.prose[i] > 0):
                out[i] = 1
    return out


def _between(m: Measures, core: Core) -> Column:
    """The quotes with lines of the article above and below them, other quotes, links, captions and what its wording
    names left out; an embedded post links to where it was written, a call to its form."""
    quoted, other = m.are(BlockKind.QUOTE), (m.links >= LINKED) | m.are(BlockKind.CAPTION)
    other[m.spoken] = True
    said = quoted & ~other & (m.links == 0) & ~m.called("pullquote", "own", "near", "far")
    own = (core.chances >= LIKELY) & ~quoted
    return np.where(said & above(own, said | other) & below(own, said | other), 2, 0)


TWICE = 0.2
"""Share of the likely body that is prose of a copy, from which the page prints its article twice: for phones, or hidden
until something is pressed.  Three of 793 annotated blogs do, one of them three times."""
DIFFERENT = 3
"""Paragraphs that a copy has at the least: one line that is said ten times is none."""
MAYBE = 0.15
"""The chance from which a paragraph is looked for again: what is said twice looks less likely for it.  With .5 two of
793 blogs and short articles keep their second copy."""
COPIED = ("", "copy")


def copied(m: Measures, core: Core) -> Column:
    """A block of the second copy of an article that the page prints twice; what the page hides is the copy.

    A copy stands behind what it copies, or before: songs and games say their lines again in between.
    """
    out = _article_again(m, core)
    for first, again in _boxes_again(m):
        out[first if _shown_later(m, first.start, again.start) else again] = 1
    return out


MOST = 0.5
"""Share of the prose, copies left out, that stands twice where it is the article: else it is praise, traffic news."""
ORIGINAL = ("", "yes")


def original(m: Measures, core: Core) -> Column:
    """A line of the article that a dump prints twice, where it stands first: the copy made it less likely.

    Of 219 such lines on two annotated dumps that did not pass for body 213 are.
    """
    copies = _article_again(m, core) > 0
    said = set(compress(m.texts, copies.tolist()))
    found = np.array([text in said for text in m.texts], np.bool_) & ~copies
    if m.prose[found].sum() < MOST * m.prose[~copies].sum():
        found[:] = False
    return found.astype(np.int64)


def _article_again(m: Measures, core: Core) -> Column:
    out = np.zeros(len(m.sizes), np.int64)
    originals: dict[str, int] = {}
    for i in np.flatnonzero((core.chances > MAYBE) & (m.prose > 0)).tolist():
        first = originals.setdefault(m.texts[i], i)
        if first != i:
            later = _shown_later(m, first, i)
            out[first if later else i] = 1
            originals[m.texts[i]] = i if later else first
    if not out.any():
        return out
    copies = np.flatnonzero(out)
    copied_from = sorted({originals[m.texts[i]] for i in copies.tolist()})
    few = len(copied_from) < DIFFERENT or m.sizes[copies].sum() < TWICE * m.sizes[core.chances > 0.5].sum()
    if few or (copied_from[-1] > copies[0] and copied_from[0] < copies[-1]):
        return np.zeros_like(out)
    original = set(m.texts[copied_from[0] : copied_from[-1] + 1])
    between = slice(copies[0], copies[-1])
    out[between] |= [text in original for text in m.texts[between]]  # its headings and lists
    return out


def _shown_later(m: Measures, first: int, again: int) -> bool:
    """Whether the page hides the block that it prints first, and not the other."""
    return m.page.blocks[first].hidden and not m.page.blocks[again].hidden


def _boxes_again(m: Measures) -> Iterator[tuple[slice, slice]]:
    """A box and the one right behind it that has the same lines, in whatever order: a portrait for phones, and for
    desks with its picture elsewhere.

    Of 75 such lines on annotated pages and on strange ones that were kept, 13 are body, all on one page.
    """
    last: dict[int, tuple[int, int]] = {}
    large = m.boxes.ends - m.boxes.starts >= DIFFERENT
    boxes = (column[large].tolist() for column in (m.boxes.parents, m.boxes.starts, m.boxes.ends))
    for parent, start, end in zip(*boxes, strict=True):
        first, behind = last.get(parent, (0, 0))
        last[parent] = start, end
        if behind == start and end - start == behind - first:
            before, box = slice(first, behind), slice(start, end)
            if m.prose[box].any() and sorted(m.texts[before]) == sorted(m.texts[box]):
                yield before, box


ECHO = ("", "label", "held", "holds")


def echo(m: Measures) -> Column:
    """A short line printed three times, or a block that holds a neighbour's text or is held by it."""
    texts = m.texts
    out = ((m.times > 2) & (m.sizes < LABEL)).astype(np.int64)
    right = (m.sizes >= TELLING) & (m.sizes <= LONGEST)
    for i in np.flatnonzero(right[:-1] & right[1:] & (out[:-1] == 0)).tolist():
        if texts[i] in texts[i + 1]:
            out[i], out[i + 1] = 2, 3
        elif texts[i + 1] in texts[i]:
            out[i], out[i + 1] = 3, 2
    return out


TIMES = (2, 3)
LEAST = 15
"""Characters of a text from which that it stands twice in a line says something: `Ferry House Ferry House`."""
DOUBLED = ("", "line")


def doubled(m: Measures, core: Core) -> Column:
    """A line that says one text two or three times and nothing else: a teaser with its picture's text, a row of stars.

    Of 219 such lines on annotated pages and dumps 4 are body, the heads of tables of one page.
    """
    out = np.zeros(len(m.sizes), np.int64)
    for i in np.flatnonzero(m.shapes.lengths > 2 * LEAST).tolist():
        text = m.texts[i]
        out[i] = text[:LEAST] in text[LEAST:] and any(_is_doubled(text, times) for times in TIMES)
    return out


def _is_doubled(text: str, times: int) -> bool:
    size, rest = divmod(len(text) - times + 1, times)
    if rest or size < LEAST or text[:LEAST] != text[size + 1 : size + 1 + LEAST]:
        return False
    return text == " ".join([text[:size]] * times)
