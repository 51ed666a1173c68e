"""Which blocks a template made alike, where it numbers each: `<p id="p-12">`, `<p class="block-id-x7Gq2">`."""

from __future__ import annotations

from collections import Counter

import numpy as np

from cleaner.model import Page
from cleaner.pattern import pattern
from cleaner.rules.letters import IntArray

LEAVES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements of which each stands for itself.  Boxes stay apart: those of comments are numbered, too, and taken together
their many paragraphs look like an article."""

NUMBER = pattern(r"(?:^|[-_])(?:(?=[A-Za-z]*+\d++(?:[A-Za-z]|(?<=\d{3})))\w{5,}|\d+)$|(?:^|-)id-")
"""What makes a name an element's own: `p-12`, `2NOJUF63`, `viewer-4vgeh`, `block-id-vGFPgBBBj`; not `meta2`."""

BLOCKS = 3
"""Blocks of such an element, which breaks may part; a class that more have is no number."""


def templates(page: Page, cues: IntArray) -> IntArray:
    """By block its cue; that of the first like it for a block that only a number of its own tells from its neighbours.

    One newspaper in ten and one blog in five number their paragraphs.
    """
    first = np.arange(len(page.cues))
    few = np.bincount(cues, minlength=len(page.cues))
    leaves = [n for n in np.flatnonzero((few > 0) & (few <= BLOCKS)).tolist() if page.cues[n].tag in LEAVES]
    if any(map(NUMBER.search, {name for n in leaves for name in page.cues[n].names.split()})):
        said = Counter(name for cue in page.cues for name in set(cue.names.split()))
        alike: dict[tuple[int, str, str], int] = {}
        for n in leaves:
            cue = page.cues[n]
            names = [name if said[name] > 1 else NUMBER.split(name)[0] for name in cue.names.split()]
            first[n] = alike.setdefault((cue.parent, cue.tag, " ".join(names)), n)
    return first[cues]
