"""What names a block as scaffolding, or as something that an article prints beside its body."""

from __future__ import annotations

from itertools import chain

import numpy as np

from cleaner.engine import PACK, Evidence
from cleaner.model import BlockKind, Role
from cleaner.rules.announced import MENU_WORDS
from cleaner.rules.base import LINKED, Measures, chances
from cleaner.rules.letters import BoolArray

FOREIGN = (
    "phrase:caption:line",
    *(f"phrase:{role.value}:" for role in Role if role not in (Role.BODY, Role.CAPTION, Role.OTHER)),
)
FOREIGN_RULES = ("announced", "copied", "credit", "entry", "inset")
FOREIGN_CUES = ("byline", "date", "meta", "comments")
"""What names a block as scaffolding: its wording, the rules, what it or the elements right above it are called."""
MOST = 0.5
"""The share of the likely body from which it is the article that is called so: `<div class="entry app-meta">`."""


def is_foreign(m: Measures, named: BoolArray) -> BoolArray:
    """The blocks that something names as scaffolding, and links; named: see `is_named`."""
    found: BoolArray = named | (m.links >= LINKED)
    return found


def is_named(evidence: Evidence) -> BoolArray:
    """The blocks that something names as scaffolding: wording, a heading above, the page's own markup."""
    m = evidence.measures
    found = np.zeros(len(m.sizes), np.bool_) if m.page.flat else _marked(evidence)
    for rule, column in zip(evidence.rules, evidence.columns, strict=True):
        if rule.name in FOREIGN_RULES:
            found |= column > 0
    foreign = _beginning(m, FOREIGN)
    found[[i for i in m.spoken if not foreign.isdisjoint(m.phrases[i])]] = True
    found[list(evidence.pack.roles)] = True
    for mark in evidence.pack.marks:
        if PACK[mark.signal] < 0:
            found[mark.start : mark.end] = True
    return found


def _marked(evidence: Evidence) -> BoolArray:
    """The blocks that the page's own markup names."""
    m = evidence.measures
    found = m.are(BlockKind.CAPTION) | [block.hidden for block in m.page.blocks]
    mass = m.sizes * chances(evidence.scores)
    for concept in FOREIGN_CUES:
        called = m.called(concept, "own", "near")
        if mass[called].sum() < MOST * mass.sum():
            found |= called
    return found


OF_ITEMS = tuple(f"phrase:{role}:" for role in ("promotion", "navigation", "footer"))
"""Wording that an item of a list may have whose other items are mostly body: `Locations: 67`, `24/7 support`.  Of 23
such items on annotated pages 22 are body, of those worded as links to others, prompts or disclaimers hardly any."""


def is_worded(m: Measures) -> BoolArray:
    """The blocks that nothing but such wording names, and that are no links."""
    found: BoolArray = _says_only(m, OF_ITEMS) & (m.links < LINKED)
    return found


BESIDE_THE_BODY = tuple(f"phrase:{role}:" for role in ("byline", "editor", "caption", "original-title"))
"""Wording of what an article prints beside its body, and every other article does too: no sign of scaffolding."""


def is_beside(m: Measures) -> BoolArray:
    """Which blocks read as a credit or a caption of the article's own."""
    return _says_only(m, BESIDE_THE_BODY)


def _says_only(m: Measures, signals: tuple[str, ...]) -> BoolArray:
    """The blocks whose wording says something, and nothing that does not begin as one of `signals`."""
    found = np.zeros(len(m.sizes), np.bool_)
    own = _beginning(m, signals)
    found[[i for i in m.spoken if own.issuperset(m.phrases[i])]] = True
    return found


def _beginning(m: Measures, signals: tuple[str, ...]) -> set[str]:
    """What the wording of the page's blocks says that begins as one of `signals`."""
    said = set(chain.from_iterable(map(m.phrases.__getitem__, m.spoken)))
    return {signal for signal in said if signal.startswith(signals)}


def is_sub_heading(m: Measures, named: BoolArray) -> BoolArray:
    """The lines of a dump in words of a menu, each alone between two others, where nothing else is `named`: `FAQ`.

    A menu has several entries, and hardly a page has a menu and nothing else beside its article.  Without that, of 9
    such lines in annotated dumps 7 are buttons: `Share`, `Learn more`.
    """
    found = np.zeros(len(named), np.bool_)
    if m.page.flat:
        words = [i for i in m.spoken if 0 < i < len(named) - 1 and MENU_WORDS.issuperset(m.phrases[i])]
        found[[i for i in words if named[i] and not (named[i - 1] or named[i + 1])]] = True
    others = (named & ~found).any()
    return found & ~others
