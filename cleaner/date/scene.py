"""Where a page's dates are looked for: around the headline that the body follows, and in no box of other articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cleaner.days import Reading
from cleaner.locate import Located
from cleaner.model import Block, Page
from cleaner.pattern import pattern
from cleaner.title.find import ENTRIES, Headline, body_start

BEFORE, AFTER = 6, 25
"""Blocks looked at above the headline, and between headline and body: share bars and counters stand there."""


class Scene(NamedTuple):
    """What the places of a page's dates are measured against."""

    page: Page
    reading: Reading
    titles: tuple[int, ...]
    start: int
    """Where the body begins; -1 where there is none."""
    anchor: int
    """The block of the headline that the body follows; -1 where none prints it."""
    body: tuple[int, ...]
    inside: frozenset[int]
    boxes: frozenset[int]
    """The cues around the headline: what they call themselves is true of the article."""

    def close(self, index: int) -> bool:
        return self.anchor >= 0 and abs(index - self.anchor) <= CLOSE


OTHERS = pattern(
    r"(?i)(?<![a-z])(?:comments?|repl(?:y|ies)|related|recommend\w*|most-?(?:read|popular)|popular|trending|teasers?)(?![a-z])"
)
"""What templates call boxes whose dates belong to other pages or other people."""

ASIDE = pattern(
    r"(?i)(?<![a-z])(?:hot|rank\w*|sidebar|card-?list|latest|footer|copyright|carousel|slider|calendar|events?|weather"
    r"|promo\w*|newsletter)(?![a-z])"
)
"""What templates call boxes beside the article; right at the headline they only say how it is laid out."""

CLOSE = 8
"""A date this near to the headline is that of the article."""

ABOVE = 3
"""Blocks of the body that may stand above the headline that it follows.  With more in a dump, that headline is where it
begins: five days more are found in annotated dumps, and none other."""


def scene(page: Page, located: Located, title: Headline, reading: Reading) -> Scene:
    """Where the dates of `page` are looked for, and how they are read."""
    start = body_start(page, located)
    if page.flat and title.blocks and ABOVE < title.blocks[0] - start <= ENTRIES:  # menus were taken for body
        start = title.blocks[0]
    anchor = _anchor(start, title)
    boxes = frozenset(_boxes(page, page.blocks[anchor].cue)) if anchor >= 0 else frozenset()
    return Scene(page, reading, title.blocks, start, anchor, located.body, frozenset(located.body), boxes)


def _anchor(start: int, title: Headline) -> int:
    """The block of the headline that the body follows; -1 where none prints it."""
    above = [i for i in title.blocks if i <= start + ABOVE or start < 0]
    return above[-1] if above else -1


def places(scene: Scene) -> Iterator[int]:
    """Indexes of blocks around headline and body start, nearest below the headline first."""
    start, anchor = scene.start, scene.anchor
    if start < 0:
        start = anchor
    if start < 0:
        return
    last = len(scene.page.blocks) - 1
    if anchor >= 0:
        yield from range(anchor + 1, min(max(start + 2, anchor + CLOSE), anchor + AFTER, last) + 1)
        yield anchor
        yield from range(anchor - 1, max(anchor - BEFORE, 0) - 1, -1)
        for other in scene.titles:
            if other < anchor - BEFORE:
                yield from range(other + 1, min(other + BEFORE, last) + 1)
    # What was taken for the headline may stand in the body: its date line is looked for above the body all the same.
    yield from range(max(start - AFTER, 0 if anchor >= start else anchor + 1), min(start + 2, last) + 1)
    if scene.page.flat and scene.body and scene.body[0] < start:  # so may what was taken for strays above the body
        yield from range(scene.body[0] - 1, max(scene.body[0] - AFTER, 0) - 1, -1)


def is_aside(scene: Scene, block: Block) -> bool:
    """Whether the template calls a box around the block, and not around the headline, a list or comments."""
    for cue in _boxes(scene.page, block.cue):
        if cue in scene.boxes:
            return False
        entry = scene.page.cues[cue]
        called = _called(entry.names)
        if called == "others":
            return True
        if (called or entry.tag in ("aside", "footer", "nav")) and not scene.close(block.index):
            return True
    return False


@lru_cache(maxsize=4096)
def _called(names: str) -> str:
    """ "others", "aside" or "" for what a template calls an element: it calls those of all its pages the same."""
    return "others" if OTHERS.search(names) else "aside" if ASIDE.search(names) else ""


def _boxes(page: Page, cue: int) -> Iterator[int]:
    """The cues around a block, from the inside out, without `<body>` and `<html>`."""
    for _ in range(40):
        if cue <= 0 or page.cues[cue].tag in ("body", "html"):
            return
        yield cue
        cue = page.cues[cue].parent
