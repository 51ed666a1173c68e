"""The annotated pages and their scorer, beside the repository: in `../shared/bench`, or in `$CLEANER_PAGES/bench`."""

from __future__ import annotations

import os
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(os.environ.get("CLEANER_PAGES") or ROOT.parent / "shared").resolve() / "bench"

Row = dict[str, Any]
"""What the scorer says of one page."""


class Set(NamedTuple):
    """A file of annotated pages and how they are given to the cleaner."""

    name: str
    stem: str
    extractor: str = "cleaner"
    flat: bool = False

    @property
    def file(self) -> Path:
        return BENCH / "data" / f"{self.stem}.jsonl.gz"


SETS = (
    Set("portal", "portal-dev"),
    Set("portal, packs off", "portal-dev", "cleaner-off"),
    Set("portal, flat", "portal-dev", flat=True),
    Set("portal, flat, packs off", "portal-dev", "cleaner-off", flat=True),
    Set("fundus", "fundus-dev"),
    Set("fundus, flat", "fundus-dev", flat=True),
    Set("wcxb", "wcxb-dev"),
    Set("wcxb, flat", "wcxb-dev", flat=True),
    Set("magic", "magic-dev"),
    Set("kinds", "kinds-dev"),
)
QUALITY = ("f1", "clean", "with", "without", "title", "author", "editor", "source", "date", "kind")
"""The scorer's columns that are shares of right answers; its docstring says what each is."""


def scorer() -> Any:
    """The module `score.py`; exits with a message where it is not there."""
    file = BENCH / "score.py"
    if not file.exists():
        sys.exit(f"there is no scorer at {file}; set CLEANER_PAGES to the folder that holds bench/")
    if "score" not in sys.modules:
        spec = spec_from_file_location("score", file)
        assert spec and spec.loader
        module = module_from_spec(spec)
        sys.modules["score"] = module  # its worker processes look it up by name
        spec.loader.exec_module(module)
    return sys.modules["score"]


def f1(precision: float, recall: float) -> float:
    """Their harmonic mean; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def body_f1(record: dict[str, Any], text: str) -> float:
    """What the scorer gives `text` as the body of an annotated page."""
    kept = scorer().drop_optional(text, record.get("optional") or [], record["body"])
    return f1(*scorer().precision_recall(record["body"], kept))


def score(chosen: Set, jobs: int, extractor: str | None = None) -> list[Row]:
    """What the scorer says of every page of a set."""
    rows: list[Row] = scorer().run([chosen.file], extractor or chosen.extractor, jobs, chosen.flat)
    return rows


def summary(rows: list[Row]) -> dict[str, float]:
    """The means over a set, and `slowest`: CPU milliseconds of its slowest page."""
    means: dict[str, float] = scorer().summary(rows)
    return {**means, "slowest": max(row["ms"] for row in rows)}


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def table(header: list[str], lines: list[list[str]]) -> str:
    """A Markdown table with its columns aligned: the first to the left, the others to the right."""
    widths = [max(3, *(len(line[i]) for line in [header, *lines])) for i in range(len(header))]

    def row(first: str, *others: str) -> str:
        cells = [first.ljust(widths[0]), *map(str.rjust, others, widths[1:])]
        return f"| {' | '.join(cells)} |"

    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(row(*line) for line in [header, rule, *lines])
