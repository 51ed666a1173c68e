"""Tables of contents in a dump: lines that are all said again below, in their order, as its sub-headings."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np

from cleaner.pattern import pattern
from cleaner.rules.base import LIKELY, Column, Core, Measures
from cleaner.spelling import small_letters

NUMBER = pattern(r"\d[\d.]*\)?\s*")
"""What an entry begins with that its sub-heading may lack: `2.1 Tides`."""
SHORTEST, LONGEST = 4, 120
"""Letters and digits of an entry."""
FEWEST = 3
"""Entries of a table of contents."""
BELOW = 0.6
"""Share of the sub-headings that have a likely paragraph right below: else the run is a menu that a page prints twice,
or the names of what it compares."""
LABELS = "phrase:navigation:"
"""What stands above the table: `Table of contents`, `In this article`."""

CONTENTS = ("", "entry", "heading", "named")


def contents(m: Measures, core: Core) -> Column:
    """The sub-headings that a table of contents lists, in words of a menu or not, and the entries below its label.

    Of 69 such sub-headings of annotated dumps that are unlikely by themselves 65 are body; of 30 such entries that
    passed for it 5, which the aligned answer says once and the page twice.
    """
    out = np.zeros(len(m.sizes), np.int64)
    likely = core.chances >= LIKELY
    for start, heads in _tables(m.texts):
        below = [at for at in heads.values() if at + 1 < len(out) and likely[at + 1]]
        prose = sum(m.prose[at + 1] > 0 for at in below)
        if min(prose, len(below)) < BELOW * len(heads):
            continue
        for at in below:
            if at > core.start:
                out[at] = CONTENTS.index("named" if m.phrases[at] else "heading")
        if start and any(said.startswith(LABELS) for said in m.phrases[start - 1]):
            out[start : max(heads) + 1] = CONTENTS.index("entry")
    return out


def _tables(texts: list[str]) -> Iterator[tuple[int, dict[int, int]]]:
    """Where each table begins, and by entry its sub-heading; one line between two entries may be said nowhere else."""
    keys = [small_letters(_unnumbered(text)) for text in texts]
    again = {key for key, times in Counter(keys).items() if times > 1 and SHORTEST <= len(key) <= LONGEST}
    places: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        if key in again:
            places[key].append(at)
    end = 0
    for start in sorted(at for lines in places.values() for at in lines[:-1]):
        if start < end:
            continue
        heads = _table(keys, places, start)
        end = max(heads, default=start) + 1
        # Of two lists of names that follow each other none heads a part.
        if len(heads) >= FEWEST and min(heads.values()) >= end:
            yield start, heads


def _table(keys: list[str], places: dict[str, list[int]], start: int) -> dict[int, int]:
    """The entries from `start` on, and where each is said again, with something below it."""
    heads: dict[int, int] = {}
    entry = last = start
    for at in range(start, len(keys)):
        again = places.get(keys[at], [])
        later = bisect_right(again, max(last, at + 1))
        if later < len(again) and (not heads or again[later] > last + 1):
            entry, last = at, again[later]
            heads[entry] = last
        elif not heads or at - entry > 1:
            break
    return heads


def _unnumbered(text: str) -> str:
    """An entry without its number; "" for what is too long to be one."""
    if len(text) > 2 * LONGEST:
        return ""
    return NUMBER.sub("", text, count=1) if text[0].isdigit() else text
