"""What the scores are without the pages whose gold is arguable: `arguable.toml` says which, and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import tomli
from scoring import Row, Set, summary, table

PAGES = Path(__file__).with_name("arguable.toml")

COLUMNS = {"body": ("f1", "clean"), "date": ("date",)}
"""What of a page its gold says, and the scorer's columns for it."""


@cache
def arguable() -> dict[str, dict[str, dict[str, str]]]:
    """By data set, by what of a page is arguable, by id: why."""
    found: dict[str, dict[str, dict[str, str]]] = tomli.loads(PAGES.read_text(encoding="utf-8"))
    return found


def without(chosen: Set, rows: list[Row]) -> Iterator[list[str]]:
    """Lines of the report: a column of a set, over all pages and over those whose gold stands."""
    whole = summary(rows)
    for part, pages in arguable().get(chosen.stem, {}).items():
        rest = [row for row in rows if row["id"] not in pages]
        of_rest = summary(rest)
        for column in COLUMNS[part]:
            yield [chosen.name, column, *_cell(rows, whole, column), *_cell(rest, of_rest, column)]


def _cell(rows: list[Row], means: dict[str, float], column: str) -> list[str]:
    """How many pages have the column, and its mean."""
    counted = "p" if column in COLUMNS["body"] else column
    return [str(sum(counted in row for row in rows)), f"{means[column]:.3f}"]


def arguable_table(lines: list[list[str]]) -> str:
    return table(["set", "", "pages", "all", "pages", "whose gold stands"], lines)
