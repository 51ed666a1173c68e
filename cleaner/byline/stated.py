"""Authors whom the head of the page states and a line at the article prints: no need to look further."""

from __future__ import annotations

from cleaner.byline.bare.name import is_bare_name
from cleaner.byline.bare.notes import ABOUT
from cleaner.byline.credits.lines import Lines
from cleaner.byline.credits.opener import LONGEST, names_of_line, opened
from cleaner.byline.names.known import is_agency
from cleaner.byline.template import is_others
from cleaner.byline.vocabulary import words
from cleaner.byline.zones import Zones
from cleaner.given import is_known
from cleaner.model import Block, Page

MOST_BESIDE = 60
"""Characters of a line that stand beside its author: post, date and length of reading."""


def confirmed(page: Page, zones: Zones, lines: Lines, stated: tuple[str, ...]) -> tuple[str, ...]:
    """The authors that the head has `stated`, where a line at the article prints them: no need to look further."""
    if not stated or page.flat or lines.script != "other":
        return ()
    printing = _printing(zones, stated)
    if not printing:
        return ()
    lines.read(zones, labels=True)
    lines.blocks.update(dict.fromkeys(printing, "names the author"))
    # `Ann Lee and Bo Ek` where the head names only one of them.
    text = page.blocks[printing[0]].text
    named = names_of_line(text)
    others = [name for name in named if name not in stated]
    if {*stated} < {*named} and all(is_known(name) or is_agency(name) or _is_joined(text, name) for name in others):
        return named
    return _with_neighbours(page, page.blocks[printing[0]], stated)


def _is_joined(text: str, name: str) -> bool:
    """Whether a line that begins as bylines do names one more: `By Ann Lee and Bo Ek`; behind a comma stands a post."""
    before = text.partition(name)[0].split()
    return before[-1:] != [] and before[-1] in words("joints", "spaced") and name in opened(text)


def _with_neighbours(page: Page, block: Block, names: tuple[str, ...]) -> tuple[str, ...]:
    """`names`, and those in the same element's neighbours of the block that prints nothing but one of them."""
    if block.text not in names:
        return names
    near = page.blocks[max(0, block.index - 2) : block.index + 3]
    alike = [b for b in near if b.cue == block.cue and not is_others(page, b)]
    printed = (b.text for b in alike if b is block or is_bare_name(b.text))
    return tuple(dict.fromkeys((*printed, *names)))


def _printing(zones: Zones, names: tuple[str, ...]) -> list[int]:
    """The blocks around the article that print one of `names`, and little else; none where the first is not printed."""
    if not all(" " in name for name in names):
        return []
    found = []
    for blocks, most in ((zones.above, MOST_BESIDE), (zones.edges, MOST_BESIDE // 2), (zones.below, MOST_BESIDE)):
        for block in blocks:
            text = block.text
            if len(text) <= LONGEST and not ABOUT.match(text):
                held = [name for name in names if name in text]
                if held and len(text) - sum(map(len, held)) <= most:
                    found.append(block.index)
    return found
