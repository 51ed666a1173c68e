"""The first place at the article where a name alone tells who wrote."""

from __future__ import annotations

from cleaner.byline.bare.alone import alone
from cleaner.byline.bare.dated import beside_day, longer, right_below
from cleaner.byline.bare.joined import joined
from cleaner.byline.bare.labelled import under_label
from cleaner.byline.bare.mailed import mailed
from cleaner.byline.bare.name import NOBODY, Signature, is_bare_name
from cleaner.byline.bare.notes import dated_below, described, introduced, last_line, noted
from cleaner.byline.bare.weighed import likeliest
from cleaner.byline.credits.opener import is_label
from cleaner.byline.names.known import fold, is_outlet
from cleaner.byline.zones import EDGE, Zones
from cleaner.model import Block, BlockKind, Page


def find_bare(page: Page, zones: Zones, title: str, own: frozenset[str], *, house: bool, named: bool) -> Signature:
    """Who signs without a word.

    own: what the site calls itself; house: whether the head says that a desk signs, which nobody unknown does better;
    named: whether the page names somebody of whom only a word beside the date is surer.
    """
    found = _before_body(page, zones, title, own, house=house) or _below_body(page, zones, title)
    if not found and house:
        found = _above_body(zones, title)
    if found or named:
        return found
    found = last_line(page, zones.body[1], title)
    if not found and page.flat:
        found = noted([*zones.edges[-EDGE:], *zones.below], title)
    return found or described(page, zones.body, title) or mailed(page, zones)


def _before_body(page: Page, zones: Zones, title: str, own: frozenset[str], *, house: bool) -> Signature:
    """Those below `By`, beside the date, or alone between headline and article."""
    around = [*zones.above, *zones.edges[:EDGE]]
    labelled = under_label(around, title)
    around = [block for block in around if not _is_aside(page, block)]
    desk = bool(labelled) and house and is_outlet(labelled.names[0])
    found = NOBODY if desk else labelled
    found = found or likeliest(page, around, zones.headline, title, known=house)
    found = joined(around, found or alone(page, around, zones.headline, title))
    if page.flat and not labelled:
        more = beside_day(page, zones, around, title, own)
        found = longer(found, more if more or found else right_below(page, zones, title, own))
    return found


def _below_body(page: Page, zones: Zones, title: str) -> Signature:
    """Those below `By`, under the heading of a note, or before the first day behind the article."""
    labels = [block.text for block in zones.below if is_label(block.text)]
    once = len(labels) == len({*labels})  # `By` again and again stands in teasers
    found = under_label(zones.below, title) if once else NOBODY
    return found or introduced(zones.below) or dated_below(page, zones.below)


def _above_body(zones: Zones, title: str) -> Signature:
    """Those who stand alone right above the article where the head names only their desk: `Ann Lee / Bo Ek`."""
    for block in (*zones.above[-1:], *zones.edges[:3]):
        names = tuple(part.strip() for part in block.text.split("/"))
        bare = block.kind is BlockKind.PARAGRAPH and all(is_bare_name(name, known=False) for name in names)
        if block.index > zones.headline and bare and fold(block.text) not in title:
            return Signature(names, block.index)
    return NOBODY


def _is_aside(page: Page, block: Block) -> bool:
    """Whether a line stands in a menu or with a picture, or names the channel that the head says the article is in."""
    if any(block.text == value for value in page.head.meta.get("article:section", ())):
        return True
    cue = block.cue
    while cue > 0:
        if page.cues[cue].tag in ("nav", "figure"):
            return True
        cue = page.cues[cue].parent
    return False
