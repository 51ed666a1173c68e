"""The gate: the score on every set of annotated pages against the floors that were reached before.

    python tests/bench/gate.py              measure and compare; 1 where a floor is missed
    python tests/bench/gate.py --update     raise the floors to what is measured; nothing is written where one is missed
    python tests/bench/gate.py --only portal fundus

Floors stand in `floors.json`, with the digest of the pages that they were measured on: of other pages they say nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from math import floor
from pathlib import Path
from typing import Any

from scoring import QUALITY, SETS, Set, cores, score, summary, table

FLOORS = Path(__file__).with_name("floors.json")
EPSILON = 0.002
"""How far a score may lie under its floor: rounding, and a fix that costs one page of a thousand what it gives two."""
SLOW = 2000.0
"""CPU milliseconds that no page may take."""

Floors = dict[str, dict[str, float]]
"""Set to column to floor."""


def digest(chosen: Set) -> str:
    return hashlib.sha256(chosen.file.read_bytes()).hexdigest()


def missed(measured: dict[str, float], floors: dict[str, float]) -> list[str]:
    """What is wrong with the scores of a set, a line each."""
    out = [
        f"{column} {measured.get(column, 0):.4f}, floor {least:.4f}"
        for column, least in floors.items()
        if measured.get(column, 0) < least - EPSILON
    ]
    if measured["errors"]:
        out.append(f"{measured['errors']} of {measured['pages']} pages raise")
    if measured["slowest"] > SLOW:
        out.append(f"the slowest page takes {measured['slowest'] / 1000:.1f} s")
    return out


def raised(measured: dict[str, float], floors: dict[str, float], lower: bool) -> dict[str, float]:
    """The floors of a set after a measurement: what was reached, and never less than before unless `lower`."""
    reached = {column: floor(measured[column] * 10_000) / 10_000 for column in QUALITY if column in measured}
    return {column: value if lower else max(value, floors.get(column, 0)) for column, value in reached.items()}


def shown(measured: dict[str, dict[str, float]], floors: Floors) -> str:
    """The scores as a table; `!` is under the floor, `+` over it."""

    def cell(name: str, column: str) -> str:
        value, least = measured[name].get(column), floors.get(name, {}).get(column)
        if value is None:
            return ""
        mark = " " if least is None or abs(value - least) <= EPSILON else "!" if value < least else "+"
        return f"{value:.4f}{mark}"

    lines = [
        [name, str(s["pages"]), *(cell(name, c) for c in QUALITY), f"{s['slowest']:.0f}", f"{s.get('xparse', 0):.1f}"]
        for name, s in measured.items()
    ]
    return table(["set", "pages", *QUALITY, "slowest ms", "x parse"], lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors too")
    parser.add_argument("--only", nargs="+", metavar="SET", help="sets whose name begins so")
    parser.add_argument("--jobs", type=int, default=cores())
    options = parser.parse_args()

    kept: dict[str, Any] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {"pages": {}, "floors": {}}
    floors: Floors = kept["floors"]
    measured: dict[str, dict[str, float]] = {}
    wrong: list[str] = []
    for chosen in SETS:
        if options.only and not chosen.name.startswith(tuple(options.only)):
            continue
        if not chosen.file.exists():
            print(f"{chosen.name}: skipped, there is no {chosen.file}", file=sys.stderr)
            continue
        found = digest(chosen)
        if kept["pages"].setdefault(chosen.stem, found) != found:
            wrong.append(f"{chosen.name}: {chosen.file.name} holds other pages than the floors were measured on")
        rows = score(chosen, options.jobs)
        measured[chosen.name] = summary(rows)
        wrong += [f"{chosen.name}: {what}" for what in missed(measured[chosen.name], floors.get(chosen.name, {}))]
        wrong += [f"{chosen.name}: {row['id']}: {row['error']}" for row in rows if "error" in row]
        if options.allow_regression:
            kept["pages"][chosen.stem] = found
    print(shown(measured, floors))
    for message in wrong:
        print(f"MISSED  {message}")
    if options.update and (options.allow_regression or not wrong):
        for name, scores in measured.items():
            floors[name] = raised(scores, floors.get(name, {}), options.allow_regression)
        FLOORS.write_text(json.dumps(kept, indent=1) + "\n")
        print(f"floors written: {FLOORS}")
        return 0
    if wrong and options.update:
        print("nothing written: a floor is lowered only with --allow-regression")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
