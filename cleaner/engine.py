"""Runs the rules over a page and adds up what their signals are worth: the only place that does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from operator import add
from typing import NamedTuple

from cleaner.model import Page
from cleaner.packs.match import PackFindings
from cleaner.rules import FIRST, SECOND, SET
from cleaner.rules.announced import ANNOUNCED as ANNOUNCES
from cleaner.rules.base import Column, Measures, measure
from cleaner.rules.core import find_core
from cleaner.rules.cues import signals as cue_signals
from cleaner.weights import Weights, table

PACK = {"pack:body": 2.0, "pack:between": 2.5, "pack:outside": -4.0, "pack:drop": -30.0}
"""Log odds that a portal pack adds.  A person wrote the pack for this very template, so its word is set, not fitted;
strong enough to outweigh what fits most pages, except that no pack makes a button a paragraph."""

NAMED = {"line": -5.0, "opens": -4.0, "start": -2.5, "within": -2.0}
"""Log odds that a phrase of scaffolding adds by its form, on top of the fitted weights: annotated articles hold too few
boxes between their paragraphs to teach it, and a whole line that says "share" is a share bar wherever it stands."""

PROSE_NAMED = {"line": -4.5}
"""The same for captions and credits, which articles print themselves: of whole lines one in thirty is body."""
PROSE_ROLES = ("caption", "byline")
LAST_WORD = -4.5
"""The same for a block that begins as a disclaimer, a copyright line or an editor's name: of those between the
paragraphs of news pages one in sixty is body."""
LAST_ROLES = ("disclaimer", "copyright", "editor")

ANNOUNCED = {
    **{f"announced:{role}:after": -6.0 for role in ANNOUNCES},
    **{f"announced:{role}:between": -4.0 for role in (*ANNOUNCES, "promotion")},
    **{f"mentioned:{form}": -worth for form, worth in NAMED.items()},
    "adjoining:closed": 1.0,
    "adjoining:sibling": 1.0,
}
"""Log odds that a heading of scaffolding adds to the lines below it: of 29,000 lines that one announces after an
article 70 are body, of 4,500 between two paragraphs
220.  A phrase that the article itself says loses what its form added.
Of paragraphs that adjoin the article above a named line and score between -1 and 0, two in three are body."""


class Evidence(NamedTuple):
    """All that the rules said of a page: signals by block, and their sums."""

    measures: Measures
    columns: tuple[Column, ...]
    """The signals of the rules of both looks: one a block."""
    cues: list[list[str]]
    """By cue, see `Page.cues`."""
    pack: PackFindings
    scores: list[float]
    """Log odds of being body after the second look."""

    def signals(self, block: int) -> list[str]:
        """Every signal of one block."""
        found = [column[block] for column in self.columns if column[block]]
        found += self.measures.phrases[block]
        found += self.cues[self.measures.page.blocks[block].cue]
        found += [mark.signal for mark in self.pack.marks if mark.start <= block < mark.end]
        return found


def look(page: Page, pack: PackFindings) -> Evidence:
    """What the rules say of `page`: a first look, and a second in the light of the first."""
    weights = table(page.flat)
    m = measure(page)
    cues: list[list[str]] = [[]] if page.flat else cue_signals(page.cues, m.cue_shares)
    first = [rule.see(m) for rule in FIRST if not (rule.needs_markup and page.flat)]
    scores = _scores(weights.first, first, m.phrases, cues, page)
    packed = list(map(add, _packed(pack, len(page.blocks)), named(m)))
    core = find_core(m, list(map(add, scores, packed)))
    second = [rule.see(m, core) for rule in SECOND if not (rule.needs_markup and page.flat)]
    scores = _scores(weights.second, first + second, m.phrases, cues, page)
    told = [rule.see(m, core) for rule in SET]
    for column in told:
        packed = list(map(add, packed, map(ANNOUNCED.get, column, repeat(0.0))))
    return Evidence(m, tuple(first + second + told), cues, pack, list(map(add, scores, packed)))


def _scores(
    weights: Weights, columns: Sequence[Column], phrases: Sequence[tuple[str, ...]], cues: Sequence[list[str]],
    page: Page,
) -> list[float]:  # fmt: skip
    """The sum of the weights of each block's signals."""
    value, nothing = weights.worth.get, repeat(0.0)
    by_cue = [weights.base + sum(map(value, found, nothing)) for found in cues]
    return [
        by_cue[block.cue] + sum(map(value, row, nothing)) + (sum(map(value, said, nothing)) if said else 0.0)
        for block, said, row in zip(page.blocks, phrases, zip(*columns, strict=True), strict=True)
    ]


def named(m: Measures) -> list[float]:
    """What the wording of each block adds by itself: see NAMED."""
    return [min(map(_named, said)) if said else 0.0 for said in m.phrases]


def _named(signal: str) -> float:
    _, role, form = signal.split(":")
    if role == "other":
        return 0.0
    if role in PROSE_ROLES:
        return PROSE_NAMED.get(form, 0.0)
    return LAST_WORD if form == "start" and role in LAST_ROLES else NAMED[form]


def _packed(pack: PackFindings, blocks: int) -> list[float]:
    out = [0.0] * blocks
    for mark in pack.marks:
        for index in range(mark.start, mark.end):
            out[index] += PACK[mark.signal]
    return out
