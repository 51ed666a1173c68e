"""The selectors of packs: `tag.class#id` words, descendants by spaces; nothing more.

A page's cues do not tell class from id (`Cue.names` joins them), so `.a` and `#a` ask the same: the mark is for people.
A word may end in `*`: templates built by bundlers hash their class names (`index_text_D0U1y` is `.index_text_*`).
"""

from __future__ import annotations

from typing import NamedTuple

from cleaner.model import Cue
from cleaner.pattern import pattern

WORD = pattern(r"[\w-]+\*?")
COMPOUND = pattern(r"(?P<tag>[a-z][a-z0-9-]*+)?(?P<words>(?:[.#][\w-]+\*?+)*+)")
"""`div.a#b`, `article`, `.text_*`."""


class Compound(NamedTuple):
    """What one element must be: its tag, if given, and words of its class or id."""

    tag: str | None
    words: frozenset[str]
    beginnings: tuple[str, ...]

    def matches(self, cue: Cue) -> bool:
        """Whether the element behind `cue` is meant."""
        if self.tag is not None and cue.tag != self.tag:
            return False
        names = cue.names.split()
        return self.words.issubset(names) and all(any(n.startswith(b) for n in names) for b in self.beginnings)


Selector = tuple[Compound, ...]
"""Outermost element first."""


def parse_selector(text: str) -> Selector:
    """The selector `text`; ValueError says what it may not be."""
    out = []
    for part in text.split():
        found = COMPOUND.fullmatch(part)
        if found is None:
            raise ValueError(f"{text!r} is no selector here: write tag.class#id, descendants by spaces")
        words = WORD.findall(found["words"] or "")
        exact = frozenset(w for w in words if not w.endswith("*"))
        out.append(Compound(found["tag"], exact, tuple(w[:-1] for w in words if w.endswith("*"))))
    if not out:
        raise ValueError("is an empty selector: write tag.class#id, descendants by spaces")
    return tuple(out)


def selects(selector: Selector, cue: int, cues: list[Cue]) -> bool:
    """Whether the element `cue` itself (not one inside it) is what `selector` means."""
    if not selector[-1].matches(cues[cue]):
        return False
    at = cues[cue].parent
    for compound in reversed(selector[:-1]):
        while at >= 0 and not compound.matches(cues[at]):
            at = cues[at].parent
        if at < 0:
            return False
        at = cues[at].parent
    return True
