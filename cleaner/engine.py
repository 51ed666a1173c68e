"""Runs the rules over a page and adds up what their signals are worth: the only place that does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from cleaner.model import Page
from cleaner.packs.match import BETWEEN, BODY, DROP, OUTSIDE, PackFindings
from cleaner.rules import FIRST, SECOND, SET
from cleaner.rules.announced import ANNOUNCED as ANNOUNCES
from cleaner.rules.announced import LISTS, MENTIONS
from cleaner.rules.base import Column, FloatArray, LookAgain, Measures, Rule, fitting, measure
from cleaner.rules.core import find_core
from cleaner.rules.phrases import phrase_signals
from cleaner.weights import Weights, table

PACK = {BODY: 2.0, BETWEEN: 2.5, OUTSIDE: -4.0, DROP: -30.0}
"""Log odds that a portal pack adds.  A person wrote the pack for this very template, so its word is set, not fitted;
strong enough to outweigh what fits most pages, except that no pack makes a button a paragraph."""

NAMED = {"line": -5.0, "opens": -4.0, "start": -2.5, "within": -2.0}
"""Log odds that a phrase of scaffolding adds by its form, on top of the fitted weights: annotated articles hold too few
boxes between their paragraphs to teach it, and a whole line that says "share" is a share bar wherever it stands."""

PROSE_NAMED = {"caption": {"line": -4.5, "start": -4.0}, "byline": {"line": -4.5}}
"""The same for captions and credits, which articles print themselves: of whole lines one in thirty is body, of blocks
that begin as a caption and pass for body otherwise one in four."""
LAST_WORD = -4.5
"""The same for a block that begins as a disclaimer, a copyright line or an editor's name: of those between the
paragraphs of news pages one in sixty is body."""
LAST_ROLES = ("disclaimer", "copyright", "editor", "original-title")

AGAIN = 1.25
"""How much of that a phrase gets back that the article itself says: a part of its fitted weights, too."""

TOLD = {
    **{f"announced:{role}:after": -6.0 for role in ANNOUNCES},
    **{f"announced:{role}:between": -4.0 for role in (*ANNOUNCES, "promotion", "tags")},
    **{f"announced:{role}:row": -8.0 for role in LISTS},
    "announced:related:next": -12.0,
    **{f"mentioned:{form}": -AGAIN * NAMED[form] for form in MENTIONS if form in NAMED},
    "mentioned:heading": 9.0,
    "quoted:again": -4.0,
    "quoted:between": 1.65,
    "copied:copy": -12.0,
    "original:yes": 4.0,
    "doubled:line": -5.0,
    "pulled:sentence": -6.0,
    "retold:first": -4.0,
    "retold:again": -5.0,
    "retold:framed": -4.0,
    "retold:described": -4.0,
    "inset:aside": -4.0,
    "inset:signup": -6.0,
    "inset:player": -4.0,
    "listing:between": 3.0,
    "sent:elsewhere": -4.0,
    "outside:before": -3.0,
    "outside:row": -5.0,
    "entry:named": -5.0,
    "teased:heading": -6.0,
    "teased:text": -4.0,
    "answered:comment": -8.0,
    "counted:run": -10.0,
    "credited:short": -2.0,
    "credited:long": -2.0,
    "addressed:above": -3.0,
    "dispatch:filed": 3.5,
    "picture:beside": -2.0,
    "picture:credited": -6.0,
    "picture:under": -3.0,
    "depicted:file": -8.0,
    "depicted:opens": -4.0,
    "depicted:tail": -4.0,
    "depicted:doing": -4.0,
    "depicted:scene": -4.0,
    "depicted:side": -5.0,
    "depicted:length": -5.0,
    "depicted:opened": -6.0,
    "depicted:small": -4.0,
    "depicted:credited": -4.0,
    "boxed:parted": 3.0,
    "boxed:sold": -6.0,
    "boxed:button": -5.0,
    "summarized:item": -8.0,
    "summarized:paragraph": -6.0,
    "tagged:networks": -5.0,
    "tagged:hashes": -4.0,
    "tagged:words": -3.0,
    "pressed:yes": -4.0,
    "contents:entry": -4.0,
    "contents:heading": 4.0,
    "contents:named": 9.0,
    "posted:signature": -8.0,
    "posted:text": -6.0,
    "standfirst:lead": 1.5,
    "standfirst:description": 2.5,
    "standfirst:both": 4.0,
    "captioned:called": -3.0,
    "adjoining:closed": 1.0,
    "adjoining:parted": 2.0,
    "rendered:body": 30.0,
}
"""Log odds that the rules of `SET` add; their docstrings say of how many such blocks how few are body.  Of 29,000 lines
that a heading announces after an article 70 are, of 4,500 between two paragraphs 220; a phrase that the article itself
says loses what its form added; of paragraphs that adjoin the article above a named line and score between -1 and 0 two
in three are."""


SMALL = np.int16
"""Numbers of buckets, of which no rule has a hundred: an article keeps what the rules said as long as it lives."""


class Evidence(NamedTuple):
    """All that the rules said of a page: signals by block, and their sums."""

    measures: Measures
    rules: tuple[Rule | LookAgain, ...]
    columns: tuple[Column, ...]
    """What each of the rules said: one number a block."""
    pack: PackFindings
    scores: FloatArray
    """Log odds of being body after the second look."""

    def said(self, rule: str) -> Column:
        """What a rule said of each block; nothing where it did not look."""
        for known, column in zip(self.rules, self.columns, strict=True):
            if known.name == rule:
                return column
        return np.zeros(len(self.measures.sizes), np.int64)

    def signals(self, block: int) -> list[str]:
        """Every signal of one block."""
        found = [
            f"{rule.name}:{rule.buckets[column[block]]}"
            for rule, column in zip(self.rules, self.columns, strict=True)
            if column[block]
        ]
        m = self.measures
        found += phrase_signals(m.texts[block]) if m.menu[block] else m.phrases[block]
        found += m.said.of(m.page.blocks[block].cue)
        # Of the marks, which are in order and do not overlap, the last that starts no later.
        at = bisect_right(self.pack.marks, (block + 1,)) - 1
        if at >= 0 and block < self.pack.marks[at].end:
            found.append(self.pack.marks[at].signal)
        return found


def look(page: Page, pack: PackFindings) -> Evidence:
    """What the rules say of `page`: a first look, and a second in the light of the first."""
    m = measure(page)
    if not page.blocks:
        return Evidence(m, (), (), pack, np.zeros(0))
    first, second, _ = table(page.flat)
    return add_up(
        m, pack, lambda columns: first.of(columns) + _worded(first, m),
        lambda columns: second.of(columns) + _worded(second, m),
    )  # fmt: skip


Fitted = Callable[[Sequence[Column]], FloatArray]
"""What a fit gives each block, seeing what the rules of a look said."""


def add_up(m: Measures, pack: PackFindings, first: Fitted, second: Fitted) -> Evidence:
    """The rules in their order, and the sums: what is fitted, look by look, and what is set."""
    rules: list[Rule | LookAgain] = []
    columns: list[Column] = []
    for rule in fitting(FIRST, m.page.flat):
        rules.append(rule)
        columns.append(rule.see(m))
    extra = _packed(pack, len(m.sizes)) + named(m)
    said = {rule.name: column for rule, column in zip(rules, columns, strict=True)}
    core = find_core(m, first(columns), extra, said)
    for again in fitting(SECOND, m.page.flat):
        rules.append(again)
        columns.append(again.see(m, core))
    scores = second(columns)
    for told, worth in _set(m.page.flat):
        column = told.see(m, core)
        extra += worth[column]
        rules.append(told)
        columns.append(column)
    return Evidence(m, tuple(rules), tuple([column.astype(SMALL) for column in columns]), pack, scores + extra)


@cache
def _set(flat: bool) -> tuple[tuple[LookAgain, FloatArray], ...]:
    """The rules of `SET` for flat text or for markup, and what each of their buckets adds; not to be changed."""
    return tuple([
        (rule, np.array([TOLD.get(f"{rule.name}:{bucket}", 0.0) for bucket in rule.buckets]))
        for rule in fitting(SET, flat)
    ])  # fmt: skip


def _worded(weights: Weights, m: Measures) -> FloatArray:
    """What wording and cues of each block are worth."""
    by_cue = np.bincount(m.said.cues, weights.cues[m.said.found], minlength=len(m.page.cues))
    out: FloatArray = weights.base + by_cue[m.cues]
    for index in m.spoken:
        out[index] += sum([weights.worth.get(signal, 0.0) for signal in m.phrases[index]])
    return out


def named(m: Measures) -> FloatArray:
    """What the wording of each block adds by itself: see NAMED."""
    out = np.zeros(len(m.sizes))
    for index in m.spoken:
        out[index] = min(map(_named, m.phrases[index]))
    return out


def _named(signal: str) -> float:
    _, role, form = signal.split(":")
    if role == "other":
        return 0.0
    if role in PROSE_NAMED:
        return PROSE_NAMED[role].get(form, 0.0)
    return LAST_WORD if form == "start" and role in LAST_ROLES else NAMED[form]


def _packed(pack: PackFindings, blocks: int) -> FloatArray:
    out = np.zeros(blocks)
    for mark in pack.marks:
        out[mark.start : mark.end] += PACK[mark.signal]
    return out
