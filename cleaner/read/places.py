"""Where blocks stand: the chains of elements around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cleaner.model import BlockKind, Cue
from cleaner.read.elements import APART, KINDS

PARAGRAPH, CELL, HEADING = BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.HEADING
"""As names of the module: looking a member of an enumeration up costs .1 us, a tenth of a block."""

new: Callable[..., Any] = tuple.__new__
"""Makes a named tuple in half the time that calling its class takes."""

Key = tuple[int, str, str, int]
"""The place around an element, its tag, what it is called, and whether it is a plain box, a hidden one or a link."""
PLAIN, HIDDEN, LINK = 0, 1, 2

CALLED = 1000
"""Characters of what an element is called that are kept; of 534,000 classes on the annotated pages 64 are longer.  What
is worked out of names is kept from page to page, and must not grow with them."""


class Places:
    """A number for each distinct chain of elements on a page, and by number what is known of blocks there.

    Templates repeat their chains: where a place is known, entering it is one look into a dictionary.
    """

    __slots__ = ("boxes", "cue_of", "cues", "depths", "hidden", "kinds", "known", "levels", "outers", "tags")

    def __init__(self) -> None:
        self.known: dict[Key, int] = {}
        self.cues = [Cue(-1, "", "")]
        self.cue_of = [0]
        """A place that is hidden shares the cue of the same one shown."""
        self.boxes = [0]
        """The innermost box: the place itself, or the box around a link that begins a block."""
        self.outers = [0]
        """The box around that."""
        self.depths = [0]
        """How many boxes are around, the place's own among them."""
        self.hidden = [False]
        self.kinds = [PARAGRAPH]
        self.levels = [0]
        self.tags = [""]

    def forget(self) -> None:
        """Let go of what a page holds: the parser holds this longer than it should."""
        self.known.clear()
        self.cues = []

    def enter(self, key: Key) -> int:
        """The number of a place that was not known before."""
        outer, tag, names, form = key
        number = self.known[key] = len(self.tags)
        if tag in APART and self.tags[outer] == "p":
            outer = self.outers[outer]
        hidden = self.hidden[outer]
        cue_key = (self.cue_of[outer], tag, names, -1)
        cue = self.known.get(cue_key)
        if cue is None:
            cue = self.known[cue_key] = len(self.cues)
            self.cues.append(new(Cue, (self.cue_of[outer], tag, names[:CALLED])))
        box = self.boxes[outer]
        self.cue_of.append(cue)
        self.boxes.append(box if form == LINK else number)
        self.outers.append(box)
        self.depths.append(self.depths[box] + (form != LINK))
        self.hidden.append(hidden or form == HIDDEN)
        self.tags.append(tag)
        kind = KINDS.get(tag)
        if kind is None:
            kind, level = self.kinds[outer], self.levels[outer]
            if tag == "p" and kind is CELL:
                kind = PARAGRAPH
        else:
            level = int(tag[1]) if kind is HEADING else 0
        self.kinds.append(kind)
        self.levels.append(level)
        return number
