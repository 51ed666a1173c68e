"""Who is named below an article and did not write it: the authors of other articles, readers."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.byline.credits.opener import is_label, opened
from cleaner.byline.zones import Zones
from cleaner.model import Block, Page
from cleaner.pattern import plain
from cleaner.rules.phrases import page_phrases

OTHERS = frozenset(f"phrase:{role}:{form}" for role in ("related", "comments") for form in ("opens", "line"))
"""What announces them."""

CREDITS = frozenset(("phrase:account:opens", "phrase:editor:start"))
"""Where the article's own credits go on below those: `About the author`, `Edited by: Bo Ek`."""

FOOTER = "entry-footer"
"""What themes of WordPress call the foot of the article, with its author and its day, below what plugins put there."""

NEAR = 3
"""Elements up to which that is looked for: the author's own, his box, the foot."""

DIGIT = plain(r"\d")


def without_others(page: Page, zones: Zones) -> Zones:
    """`zones` without what lines below the article announce as other articles or comments."""
    kept, foreign = [], False
    for block, said in zip(zones.below, page_phrases([block.text for block in zones.below]), strict=True):
        own = not CREDITS.isdisjoint(said) or is_label(block.text) or _is_in_footer(page, block)
        foreign = (foreign or not OTHERS.isdisjoint(said)) and not own
        if not foreign:
            kept.append(block)
    teasers = _teasers(kept)
    return zones._replace(below=[block for block in kept if block.index not in teasers])


def _is_in_footer(page: Page, block: Block) -> bool:
    cue = block.cue
    for _ in range(NEAR):
        if cue > 0 and FOOTER in page.cues[cue].names.split():
            return True
        cue = page.cues[cue].parent if cue > 0 else 0
    return False


def _teasers(blocks: Sequence[Block]) -> set[int]:
    """The lines that repeat as a pattern, a name and a day each: `By Ann Lee | 3 May 2024`, `By Bo Ek | 9 May 2024`."""
    signed = {block.index: names for block in blocks if DIGIT.search(block.text) and (names := opened(block.text))}
    return set(signed) if len({*signed.values()}) > 1 else set()
