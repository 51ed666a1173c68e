"""Where peers are better, page by page: the list to work on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scoring import Row, f1, table

CLEAR = 0.01
"""A difference in F1 that counts as a win."""


class Duel(NamedTuple):
    """One page on which a peer and we both answered."""

    page: str
    ours: float
    theirs: float

    @property
    def lead(self) -> float:
        return self.ours - self.theirs


def duels(ours: Sequence[Row], theirs: Sequence[Row]) -> list[Duel]:
    """Page by page, the ones that we lose by most first."""
    there = {row["id"]: row for row in theirs if "p" in row}
    pairs = [(row, there[row["id"]]) for row in ours if "p" in row and row["id"] in there]
    found = [
        Duel(f"{a['dataset']}/{a['id']} {a['url'] or ''}", f1(a["p"], a["r"]), f1(b["p"], b["r"])) for a, b in pairs
    ]
    return sorted(found, key=lambda duel: duel.lead)


def duel_table(found: dict[tuple[str, str], list[Duel]]) -> str:
    """Wins and losses by set and peer."""
    lines = []
    for (name, peer), pages in found.items():
        won, lost = [d.lead for d in pages if d.lead > CLEAR], [-d.lead for d in pages if d.lead < -CLEAR]
        counts = (len(pages), len(won), len(pages) - len(won) - len(lost), len(lost))
        lines.append([name, peer, *map(str, counts), f"{sum(lost) / max(1, len(lost)):.3f}"])
    return table(["set", "peer", "pages", "won", "even", "lost", "lost by, mean F1"], lines)
