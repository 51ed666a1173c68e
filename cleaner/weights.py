"""The table of weights: what each signal is worth, in log odds of being body.

Written by `tests/bench/fit.py`; a table per kind of page and look, grouped by the rule that gives the signal.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from cleaner.toml import tomllib


class Weights(NamedTuple):
    """What the signals of one look are worth.  A signal without a row is worth 0."""

    base: float
    """Log odds of a block of which nothing is known."""
    worth: dict[str, float]


class Table(NamedTuple):
    """The weights for one kind of page."""

    first: Weights
    second: Weights
    confidence: tuple[tuple[float, float], ...]
    """Expected F1 -> the share of such pages whose F1 reached .9, ascending."""


def _weights(groups: dict[str, dict[str, float]]) -> Weights:
    worth: dict[str, float] = {}
    for rule, rows in groups.items():
        if rule != "base":
            worth.update({f"{rule}:{bucket}" if bucket else rule: value for bucket, value in rows.items()})
    return Weights(groups["base"]["base"], worth)


@cache
def table(flat: bool) -> Table:
    """The weights for flat text or for markup; not to be changed."""
    data = tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))
    kind = data["flat" if flat else "markup"]
    knots = tuple((float(x), float(y)) for x, y in kind.get("confidence", ()))
    return Table(_weights(kind["first"]), _weights(kind["second"]), knots)
