"""The table of weights: what each signal is worth, in log odds of being body.

Written by `tests/bench/fit.py`; grouped by the rule that gives the signal, with a column per kind of page and look.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from cleaner.kept import kept
from cleaner.rules import FIRST, SECOND
from cleaner.rules.base import Column, FloatArray, LookAgain, Rule, fitting
from cleaner.rules.cues import signals


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


LOOKS = ("markup first", "markup second", "flat first", "flat second")
"""The columns of the table."""


@kept
def _rows() -> tuple[dict[str, tuple[float, ...]], dict[str, list[list[float]]]]:
    """By signal what it is worth in each of `LOOKS`; by kind of page the knots of the confidence."""
    import tomli  # where nothing is kept: 2 ms

    data = tomli.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))
    knots = data.pop("confidence")
    rows = {
        f"{rule}:{bucket}": tuple(0.0 if value == "." else float(value) for value in row.split())
        for rule, buckets in data.items()
        for bucket, row in buckets.items()
    }
    return rows, knots


def _weights(look: str, rules: Sequence[Rule | LookAgain]) -> Weights:
    column = LOOKS.index(look)
    worth = {signal: row[column] for signal, row in _rows()[0].items()}
    columns = (np.array([worth.get(f"{rule.name}:{bucket}", 0.0) for bucket in rule.buckets]) for rule in rules)
    return Weights(worth.get("base:base", 0.0), worth, tuple(columns), np.array([worth.get(s, 0.0) for s in signals()]))


@cache
def table(flat: bool) -> Table:
    """The weights for flat text or for markup; not to be changed."""
    kind = "flat" if flat else "markup"
    first, second = fitting(FIRST, flat), fitting(SECOND, flat)
    knots = tuple((float(x), float(y)) for x, y in _rows()[1][kind])
    return Table(_weights(f"{kind} first", first), _weights(f"{kind} second", [*first, *second]), knots)
