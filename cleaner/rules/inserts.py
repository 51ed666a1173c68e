"""What stands between the paragraphs of an article without being of it: advertisements, and prompts to sign up."""

from __future__ import annotations

import numpy as np

from cleaner.rules.base import Measures
from cleaner.rules.letters import BoolArray

LABELS = frozenset(("phrase:promotion:line", "phrase:prompt:line"))
"""Lines that are nothing else: `Advertisement`, `Sign up to our newsletter`."""
INSERTS = LABELS | frozenset(("phrase:promotion:within", "phrase:prompt:within"))
"""The same, and short lines that speak of it."""


def inserts(m: Measures, signals: frozenset[str]) -> BoolArray:
    """The blocks whose wording says nothing but `signals`."""
    out = np.zeros(len(m.sizes), np.bool_)
    for i in m.spoken:
        out[i] = signals.issuperset(m.phrases[i])
    return out


def above(marked: BoolArray, skipped: BoolArray) -> BoolArray:
    """Whether the next block above, those that are `skipped` left out, is `marked`."""
    out = np.zeros(len(marked), np.bool_)
    before = np.maximum.accumulate(np.where(skipped, -1, np.arange(len(marked))))
    out[1:] = marked[before[:-1]] & (before[:-1] >= 0)
    return out


def below(marked: BoolArray, skipped: BoolArray) -> BoolArray:
    """The same of the next block below."""
    return above(marked[::-1], skipped[::-1])[::-1]
