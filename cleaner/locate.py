"""Which blocks are the body (first version: being replaced)."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.model import Page


class Located(NamedTuple):
    """The body and how sure we are of it."""

    body: tuple[int, ...]
    """Indexes of the body's blocks, in page order."""
    confidence: float


def locate(page: Page) -> Located:
    """The body: the longest run of prose."""
    best: tuple[int, tuple[int, ...]] = (0, ())
    run: list[int] = []
    total = gap = 0
    for b in page.blocks:
        prose = len(b.text) >= 30 and (b.link_chars or 0) < len(b.text) / 2
        if prose:
            run.append(b.index)
            total += len(b.text)
            gap = 0
        else:
            gap += 1
            if gap > 3:
                run, total = [], 0
        if total > best[0]:
            best = (total, tuple(run))
    return Located(best[1], 0.5)
