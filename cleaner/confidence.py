"""How sure an answer is."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection

import numpy as np

from cleaner.rules.base import FloatArray, chances
from cleaner.rules.letters import IntArray
from cleaner.weights import table

UNSURE = 0.5
"""Confidence below which a notice says so, and why."""


def expected_f1(scores: FloatArray, sizes: IntArray) -> float:
    """The F1 to expect if the log odds `scores` were right: what is surely kept, over what is kept and what is left."""
    mass = sizes * chances(scores)
    inside = scores > 0
    kept = float(sizes[inside].sum())
    return 2 * float(mass[inside].sum()) / (kept + float(mass.sum())) if kept else 0.0


def confidence(scores: FloatArray, sizes: IntArray, flat: bool) -> float:
    """The chance that the body's F1 reaches .9: the expected F1, read against what such pages turned out to be.

    Log odds that were fitted are surer than they should be of pages like none before; the knots of the table of weights
    (isotonic regression over annotated pages of left-out hosts, `tests/bench/fit.py`) put that right.  They say .9 only
    where 97 in a hundred of the pages that are as sure got there.  The size of the body, its longest run, the blocks
    that might be either, what was left out: none of these sorted the pages better beside the expected F1.
    """
    knots = table(flat).confidence
    raw = expected_f1(scores, sizes)
    if raw == 0.0 or not knots:
        return raw
    at = bisect(knots, (raw, 1.0))
    if at == 0:
        return round(knots[0][1] * raw / knots[0][0], 4)
    if at == len(knots):
        return knots[-1][1]
    (x0, y0), (x1, y1) = knots[at - 1], knots[at]
    return round(y0 + (y1 - y0) * (raw - x0) / (x1 - x0), 4)


def doubt(scores: FloatArray, lengths: IntArray, body: Collection[int]) -> str:
    """Why an answer is unsure, in words: how much of it is likely none of the body, and how much is likely missing.

    lengths: the characters of each block.
    """
    chance = chances(scores)
    kept = np.zeros(len(lengths), np.bool_)
    kept[list(body)] = True
    wrong, missing = round((lengths * (1 - chance))[kept].sum()), round((lengths * chance)[~kept].sum())
    return (
        f"some {wrong:,} of its {lengths[kept].sum():,} characters are likely none of it, "
        f"some {missing:,} elsewhere likely belong to it"
    )
