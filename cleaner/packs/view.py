"""A page as a pack looks at it."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from cleaner.model import Block, Page
from cleaner.packs.fold import SHORT, narrow_marks
from cleaner.packs.plan import Plan

PROSE = 20
"""Characters from which a block counts as prose when a layout is judged, and stretches between fences are compared."""


class View(NamedTuple):
    """A page as a pack looks at it."""

    page: Page
    plan: Plan
    masks: list[int]
    """Of each cue, the selectors that it is in."""
    within: list[int]
    """The same of each block."""
    lines: list[str]
    """The folded text of each block; empty for prose."""
    prose: list[int]
    """Characters of prose before each block, and of the whole page at the end."""

    def prose_in(self, start: int, end: int) -> int:
        """Characters of prose in the blocks `start <= index < end`."""
        return self.prose[end] - self.prose[start]


def view_of(page: Page, plan: Plan) -> View:
    """`page` seen through `plan`."""
    masks = plan.masks(page.cues)
    texts = [b.text if len(b.text) <= SHORT and "\n" not in b.text else "" for b in page.blocks]
    # Folding them all at once takes a quarter of the time.
    lines = narrow_marks("\n".join(texts)).split("\n")
    prose = [0, *accumulate(map(_prose, page.blocks))]
    return View(page, plan, masks, [masks[b.cue] for b in page.blocks], lines, prose)


def _prose(block: Block) -> int:
    """Unlinked characters of a block that is long enough to be a sentence."""
    length = len(block.text)
    return length - (block.link_chars or 0) if length >= PROSE else 0
