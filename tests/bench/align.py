"""Which blocks of an annotated page are its body: the gold text laid back on to our blocks.

The longest chain of blocks whose folded text occurs in the gold body in the same order (a weighted longest increasing
subsequence over positions), so that a menu word that the article happens to use is not taken for a line of it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

from cleaner.model import Block

PUNCTUATION = re.compile(r"[\W_]+")
SHORT = 25
"""Below this many characters a block counts only where it is a whole line of the gold."""
STEP = 8
"""Characters of the pieces by which a block that differs a little from the gold is found."""


def fold(text: str) -> str:
    """The letters and digits of `text`, compatibility-normalised, lower case: annotators change quotes and dashes."""
    return PUNCTUATION.sub("", unicodedata.normalize("NFKC", text).lower())


def _places(text: str, gold: str, starts: set[int], ends: set[int]) -> Iterator[tuple[int, int, float]]:
    """Where `text` may lie in `gold`: start, end, weight."""
    at = gold.find(text)
    found = 0
    while at >= 0 and found < 40:
        if len(text) >= SHORT or (at in starts and at + len(text) in ends):
            found += 1
            yield at, at + len(text), float(len(text))
        at = gold.find(text, at + 1)
    if found or len(text) < SHORT:
        return
    hits = [(i, gold.find(text[i : i + STEP])) for i in range(0, len(text) - STEP + 1, STEP)]
    good = [(i, p) for i, p in hits if p >= 0]
    if len(good) * 2 > len(hits):
        first, last = good[0], good[-1]
        start = max(0, first[1] - first[0])
        if 0 <= last[1] - start <= 2 * len(text):
            yield start, last[1] + STEP, len(text) * len(good) / len(hits)


def align(blocks: list[Block], body: str) -> set[int]:
    """The indexes of the blocks that the gold `body` is made of."""
    lines = [fold(line) for line in re.split(r"[\n\t]| \| ", body)]
    gold = "".join(lines)
    starts, ends, at = set(), set(), 0
    for line in lines:
        starts.add(at)
        at += len(line)
        ends.add(at)
    # Fronts of the chain: ascending ends with ascending weights, each with its last link.
    front_ends: list[int] = [0]
    fronts: list[tuple[float, tuple[int, object] | None]] = [(0.0, None)]
    for block in blocks:
        text = fold(block.text)
        if not text:
            continue
        new = []
        for start, end, weight in _places(text, gold, starts, ends):
            before = bisect_left(front_ends, start + 4) - 1
            total, chain = fronts[max(before, 0)]
            new.append((end, total + weight, (block.index, chain)))
        for end, total, link in new:
            at = bisect_left(front_ends, end)
            if at > 0 and fronts[at - 1][0] >= total:
                continue
            if at < len(front_ends) and front_ends[at] == end and fronts[at][0] >= total:
                continue
            drop = at
            while drop < len(front_ends) and fronts[drop][0] <= total:
                drop += 1
            front_ends[at:drop] = [end]
            fronts[at:drop] = [(total, link)]
    out: set[int] = set()
    link = fronts[-1][1]
    while link is not None:
        out.add(link[0])
        link = link[1]  # type: ignore[assignment]
    return out
