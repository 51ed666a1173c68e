"""The table of weights: what each signal is worth, in log odds of being body.

Written by `tests/bench/fit.py`; a table per kind of page and look, grouped by the rule that gives the signal.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from cleaner.rules import FIRST, SECOND
from cleaner.rules.base import Column, FloatArray, LookAgain, Rule, fitting
from cleaner.rules.cues import signals
from cleaner.toml import tomllib


class Weights(NamedTuple):
    """What the signals of one look are worth.  A signal without a row is worth 0."""

    base: float
    """Log odds of a block of which nothing is known."""
    worth: dict[str, float]
    columns: tuple[FloatArray, ...]
    """By rule of the look: the worth of each of its buckets."""
    cues: FloatArray
    """The worth of every signal of the cues."""

    def of(self, columns: Sequence[Column]) -> FloatArray:
        """What the rules of the look, given in their order, say of each block, added up."""
        total = np.zeros(len(columns[0]))
        for worth, column in zip(self.columns, columns, strict=True):
            total += worth[column]
        return total


class Table(NamedTuple):
    """The weights for one kind of page."""

    first: Weights
    second: Weights
    confidence: tuple[tuple[float, float], ...]
    """Expected F1 -> the share of such pages whose F1 reached .9, ascending."""


def _weights(groups: dict[str, dict[str, float]], rules: Sequence[Rule | LookAgain]) -> Weights:
    worth = {
        f"{rule}:{bucket}": value for rule, rows in groups.items() if rule != "base" for bucket, value in rows.items()
    }
    columns = (np.array([worth.get(f"{rule.name}:{bucket}", 0.0) for bucket in rule.buckets]) for rule in rules)
    return Weights(groups["base"]["base"], worth, tuple(columns), np.array([worth.get(s, 0.0) for s in signals()]))


@cache
def table(flat: bool) -> Table:
    """The weights for flat text or for markup; not to be changed."""
    data = tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))
    kind = data["flat" if flat else "markup"]
    first, second = fitting(FIRST, flat), fitting(SECOND, flat)
    knots = tuple((float(x), float(y)) for x, y in kind.get("confidence", ()))
    return Table(_weights(kind["first"], first), _weights(kind["second"], [*first, *second]), knots)
