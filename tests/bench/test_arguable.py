"""The list of pages whose gold is arguable, and what the scores are without them."""

from __future__ import annotations

import gzip
import json
from typing import Any

import arguable
import pytest
from scoring import SETS, Set

LISTED = arguable.arguable()


def test_each_page_has_a_reason() -> None:
    for parts in LISTED.values():
        assert parts.keys() <= arguable.COLUMNS.keys()
        assert all(why.strip() for pages in parts.values() for why in pages.values())


@pytest.mark.parametrize("stem", sorted(LISTED))
def test_each_page_is_an_annotated_one(stem: str) -> None:
    file = next(s.file for s in SETS if s.stem == stem)
    if not file.exists():
        pytest.skip("the annotated pages are not here")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        known = {json.loads(line)["id"] for line in lines}
    assert {page for pages in LISTED[stem].values() for page in pages} <= known


def mean(rows: list[dict[str, Any]]) -> dict[str, float]:
    return {key: sum(row[key] for row in rows if key in row) / len(rows) for key in ("f1", "clean", "date")}


def test_the_pages_are_left_out_of_their_own_columns_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arguable, "summary", mean)
    monkeypatch.setattr(arguable, "arguable", lambda: {"few": {"body": {"a": "lacks 3"}, "date": {"b": "is nowhere"}}})
    rows = [
        {"id": "a", "p": 0.0, "f1": 0.0, "clean": 0.0, "date": 1.0},
        {"id": "b", "p": 1.0, "f1": 1.0, "clean": 1.0, "date": 0.0},
    ]
    assert [*arguable.without(Set("few pages", "few"), rows)] == [
        ["few pages", "f1", "2", "0.500", "1", "1.000"],
        ["few pages", "clean", "2", "0.500", "1", "1.000"],
        ["few pages", "date", "2", "0.500", "1", "1.000"],
    ]
