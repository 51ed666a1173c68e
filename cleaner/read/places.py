"""Where blocks stand: the chains of elements around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cleaner.model import BlockKind, Cue
from cleaner.read.elements import KINDS

PARAGRAPH, CELL, HEADING = BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.HEADING
"""As names of the module: looking a member of an enumeration up costs .1 us, a tenth of a block."""

new: Callable[..., Any] = tuple.__new__
"""Makes a named tuple in half the time that calling its class takes."""


class Place(dict[Any, "Place"]):
    """What blocks are inside of: one for each distinct chain of elements, which holds the places inside of it.

    Templates repeat their chains: where a place is known, entering it is one look into a dictionary.
    """

    __slots__ = ("box", "cue", "depth", "hidden", "kind", "level", "outer", "places", "tag")
    box: Place
    """Itself, or of a link at the start of a block, which is no box of its own, the place around."""
    cue: int
    depth: int
    """How many boxes are around, itself among them."""
    hidden: bool
    kind: BlockKind
    level: int
    outer: Place
    """The place around a box."""
    places: Places
    tag: str

    def __missing__(self, key: tuple[str, str, bool]) -> Place:
        """The place in an element: its tag, what it is called, and whether it is hidden."""
        tag, names, hidden = key
        places = self.places
        found = self[key] = Place()
        found.cue = places.known.setdefault((self.cue, tag, names), len(places.cues))
        found.tag, found.depth, found.places = tag, self.depth + 1, places
        found.box, found.outer = found, self.box
        found.hidden = hidden or self.hidden
        kind = KINDS.get(tag)
        if kind is None:
            found.level = self.level
            found.kind = PARAGRAPH if tag == "p" and self.kind is CELL else self.kind
        else:
            found.kind, found.level = kind, int(tag[1]) if kind is HEADING else 0
        if found.cue == len(places.cues):
            places.cues.append(new(Cue, (self.cue, tag, names)))
        places.all.append(found)
        return found

    def begun_by(self, names: str) -> Place:
        """The place of a block that begins with a link."""
        found = self.get(names)
        if found is None:
            found = self[names] = self.__missing__(("a", names, False))
            del self["a", names, False]
            found.box, found.outer, found.depth = self.box, self.outer, self.depth
        return found


class Places:
    """All places of a page, and their cues."""

    def __init__(self) -> None:
        self.cues = [Cue(-1, "", "")]
        self.known: dict[tuple[int, str, str], int] = {}
        """The cues again: places that differ in nothing but whether they are hidden share one."""
        self.top = top = Place()
        self.all = [top]
        top.box = top.outer = top
        top.cue = top.depth = top.level = 0
        top.hidden, top.kind, top.tag, top.places = False, PARAGRAPH, "", self

    def close(self) -> None:
        """Undo the circles of places that know each other, which would outlive the page."""
        for place in self.all:
            place.clear()
            del place.places
        self.all.clear()
