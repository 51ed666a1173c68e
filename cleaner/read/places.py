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


class Place(dict[tuple[str, ...], "Place"]):
    """What blocks are inside of: one for each distinct chain of elements, which holds the places inside of it.

    Templates repeat their chains: where a place is known, entering it is one look into a dictionary.
    """

    __slots__ = ("cue", "depth", "hidden", "kind", "level", "outer", "places", "shown", "tag")
    link = False
    cue: int
    depth: int
    """How many boxes are around, itself among them."""
    hidden: bool
    kind: BlockKind
    level: int
    outer: Place
    """The box around."""
    places: Places
    shown: Place
    """Of what is hidden: the place that it would be.  The two share a cue."""
    tag: str

    def __missing__(self, key: tuple[str, ...]) -> Place:
        """The place in an element: its tag, what it is called, and "hidden" where it is."""
        tag = key[0]
        places = self.places
        if key[-1] is LINK:
            found: Place = Link()
            found.depth = self.depth
            found.outer = self.outer if self.link else self
        else:
            found = Place()
            found.outer = outer = self.outer if self.link else self
            found.depth = outer.depth + 1
        self[key] = found
        found.tag, found.places = tag, places
        if self.hidden or key[-1] is HIDDEN:
            shown = (self.shown if self.hidden else self)[key[:-1] if key[-1] is HIDDEN else key]
            found.hidden, found.shown, found.cue = True, shown, shown.cue
        else:
            found.hidden, found.cue = False, len(places.cues)
            places.cues.append(new(Cue, (self.cue, tag, key[1])))
        kind = KINDS.get(tag)
        if kind is None:
            found.level = self.level
            found.kind = PARAGRAPH if tag == "p" and self.kind is CELL else self.kind
        else:
            found.kind, found.level = kind, int(tag[1]) if kind is HEADING else 0
        places.all.append(found)
        return found


class Link(Place):
    """The place of a block that begins with a link: no box of its own."""

    __slots__ = ()
    link = True


HIDDEN, LINK = "hidden element", "link"
"""Third entries of keys, by identity."""


class Places:
    """All places of a page, and their cues."""

    def __init__(self) -> None:
        self.cues = [Cue(-1, "", "")]
        self.top = top = Place()
        self.all = [top]
        top.cue = top.depth = top.level = 0
        top.hidden, top.kind, top.tag, top.places = False, PARAGRAPH, "", self

    def close(self) -> None:
        """Undo the circles of places that know each other, which would outlive the page."""
        for place in self.all:
            place.clear()
        self.all.clear()
        del self.top, self.cues
