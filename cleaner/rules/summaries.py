"""Summaries that a machine wrote, in a box above the article: a dump shows no box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from cleaner.model import Block, BlockKind
from cleaner.pattern import pattern
from cleaner.rules.base import Column, Core, Measures
from cleaner.vocab import words
from cleaner.vocab.expressions import worded

NOTE = 200
"""Characters of the longest line that says so."""
LABEL = 60
"""Bytes of the longest one that heads paragraphs: a longer one may speak of such summaries."""
BETWEEN = 30
"""Characters between the two words at most: `Summary that has been made by AI`."""
PARTS = pattern(r"[:：]")
"""What parts them in a headline: `AI on the water: key points of the law`."""
ITEMS, PARAGRAPHS = 8, 3
"""Items and paragraphs of a summary at most."""
SAID = 5
"""Lines to the last that says more of machines: who checked it, what to do about mistakes."""
BEGUN = 0.15
"""The share of all likely body from which the article has begun."""

MACHINE = worded("summaries", r"(?<!\w)«acronyms»(?!\w)|(?i:(?<!\w)«machines»(?!\w))|«spaceless»")
SUMMARY = worded("summaries", r"(?i)«summaries»")
"""`Summary made by AI`, `Zusammenfassung künstlich erzeugt`, `AI生成摘要`."""
SUMMARIZED = ("", "item", "paragraph")


def summarized(m: Measures, core: Core) -> Column:
    """The items above or below a line that says that a machine summarized the article, and the paragraphs between a
    label that says so and the next one: of 24 that passed for body on 7 annotated and written dumps none is."""
    n = len(m.sizes)
    out = np.zeros(n, np.int64)
    blocks = m.page.blocks
    last = int(np.searchsorted(core.sums[:-1], BEGUN * core.sums[-1]))
    for note in _notes(blocks[:last]):
        above, first = _items(blocks, note, -1), note + 1
        while first < min(n, note + SAID) and m.phrases[first] and not _is_item(blocks, first):
            first += 1
        items = above or _items(blocks, first - 1, 1)
        if not items:
            end = first
            while end < n and end - first < PARAGRAPHS and not m.phrases[end] and not _is_item(blocks, end):
                end += 1
            items = _items(blocks, end - 1, 1)
            labelled = m.sizes[note] <= LABEL and end < n and m.phrases[end] and m.phrases[note]
            if not labelled and not (items and end == first + 1):
                continue
            out[first:end] = SUMMARIZED.index("paragraph")
        out[items] = SUMMARIZED.index("item")
    return out


def summaries(blocks: Sequence[Block]) -> set[int]:
    """The items below such lines: no headline stands among them."""
    found = (_items(blocks, note, 1) for note in _notes(blocks))
    return {blocks[at].index for items in found for at in items}


def _notes(blocks: Sequence[Block]) -> Iterator[int]:
    """The lines that say that a machine summarized."""
    short = [at for at, b in enumerate(blocks) if len(b.text) <= NOTE and b.kind is not BlockKind.ITEM]
    said = "\n".join([blocks[at].text for at in short]).lower()
    if any(map(said.__contains__, words("summaries", "summaries"))):  # most pages speak of none
        yield from (at for at in short if _is_note(blocks[at].text))


def _is_note(text: str) -> bool:
    """Whether a line says so: the words stand near each other, and no colon parts them, as in a headline."""
    if not (machine := MACHINE.search(text)) or not (summary := SUMMARY.search(text)):
        return False
    between = text[min(machine.end(), summary.end()) : max(machine.start(), summary.start())]
    return len(between) <= BETWEEN and not PARTS.search(between)


def _is_item(blocks: Sequence[Block], at: int) -> bool:
    return blocks[at].kind is BlockKind.ITEM


def _items(blocks: Sequence[Block], beside: int, step: int) -> list[int]:
    """The items that follow one another below a block, or above it."""
    found: list[int] = []
    at = beside + step
    while 0 <= at < len(blocks) and len(found) < ITEMS and _is_item(blocks, at):
        found.append(at)
        at += step
    return found
