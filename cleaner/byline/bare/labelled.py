"""Authors below a label that has a line of its own: `By`, `Written by`, `Author:`.

Flat text breaks `By <a>Ann Lee</a>` into two lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.byline.bare.name import BARE_NOT, JOINT, LONGEST, NOBODY, PORTRAIT, Signature, undated
from cleaner.byline.credits.opener import HOUSE, is_label
from cleaner.byline.names.known import ends_in_post, fold, is_interface
from cleaner.byline.names.people import people
from cleaner.byline.vocabulary import words
from cleaner.given import is_known
from cleaner.model import Block

DAY_WORDS = 4
"""Words behind the first of `Written on Mar 17 by`."""

FOLLOWING = 8
"""Lines below `By` that may hold its names: each may be printed twice, with `and` between them."""


def under_label(blocks: Sequence[Block], title: str) -> Signature:
    """Who stands in the lines below a `By`, `Written by` or `Author:` that has a line of its own."""
    for at, block in enumerate(blocks):
        if not _is_label(block.text):
            continue
        names: list[str] = []
        first = -1
        joined = True  # what a comma or `and` adds needs no common given name
        for line in blocks[at + 1 : at + 1 + FOLLOWING]:
            text = line.text.strip(" ,")
            if text in names or not text or JOINT.fullmatch(text.lower()):
                joined = joined or text not in names
                continue
            found = _named_below(text, title)
            alone = len(text) <= 60 and found and (joined or is_known(found[0]))
            joined = False
            if not alone or is_interface(text) or is_label(text) or PORTRAIT.search(text):
                break
            if BARE_NOT.search(found[0].partition(",")[0]):
                break
            first = line.index if first < 0 else first
            names.extend(name for name in found if name not in names)
            if text[-1] == "." or (len(names) > 1 and " " not in names[-1]):
                break
        if names:
            return Signature(tuple(names), first)
    return NOBODY


def _named_below(text: str, title: str) -> tuple[str, ...]:
    """The people of a line below a label, or the desk that signs."""
    if HOUSE.fullmatch(text) and not text.startswith(words("about", "before")):
        return (text,)
    return tuple(n for n in people(undated(text)) if not ends_in_post(n) and fold(n) != title)


def _is_label(text: str) -> bool:
    """Whether a line is a label, or one around a day without its year: `Written on Mar 17 by`."""
    if len(text) > LONGEST:
        return False
    first, *rest = text.split()
    return is_label(text) or (1 < len(rest) <= DAY_WORDS and is_label(f"{first} {rest[-1]}"))
