"""Buttons that a dump prints once a card: `Check price`, `Visit website`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container

import numpy as np

from cleaner.model import BlockKind
from cleaner.rules.base import Column, Core, Measures
from cleaner.spelling import COLONS
from cleaner.vocab.expressions import worded

OPENS = worded("buttons", r"(?i)«verbs»(?: [^,{]*+)?+$")
"""No verse with a comma, no line of code: `Go down, go down to the water`, `try {`."""
TIMES = 3
"""How often a page prints a button at the least."""
LONGEST = 60
"""Bytes of the longest."""
VERSE = 4
"""Words of the shortest verse: `Over the hills again`; labels have fewer: `Pros`, `Price and size`."""
PRESSED = ("", "yes")


def pressed(m: Measures, core: Core) -> Column:
    """A line, no item of a list and no sentence, that stands on the page three times or more and begins with the verb
    of a button: of 132 that passed for body on annotated dumps 10 are, on 2 dumps of 24."""
    out = np.zeros(len(m.sizes), np.int64)
    short = np.flatnonzero(m.sizes < LONGEST).tolist()
    lines = [m.texts[i].lower() for i in short]
    times = Counter(lines)
    found: dict[str, list[int]] = defaultdict(list)
    for i, line in zip(short, lines, strict=True):
        if times[line] < TIMES or m.page.blocks[i].kind is BlockKind.ITEM:
            continue
        if not m.shapes.closed[i] and not line.endswith(COLONS) and OPENS.match(m.texts[i]):
            found[line].append(i)
    for button, places in found.items():
        out[places] = not (_is_verse(button) and any(_is_refrain(m.texts, places, step, found) for step in (-1, 1)))
    return out


def _is_refrain(texts: list[str], places: list[int], step: int, buttons: Container[str]) -> bool:
    """Whether the same verse, and no other button, stands right above or below all these lines."""
    lines = {texts[i + step].lower() for i in places if 0 <= i + step < len(texts)}
    return len(lines) == 1 and all(_is_verse(line) and line not in buttons for line in lines)


def _is_verse(line: str) -> bool:
    return line.count(" ") + 1 >= VERSE
