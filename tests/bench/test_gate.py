"""The gate refuses what it should, without the annotated pages."""

from __future__ import annotations

import json
from pathlib import Path

import gate
import pytest
from scoring import SETS

GOOD = {"pages": 2, "errors": 0, "slowest": 30.0, "f1": 0.95004, "clean": 0.5}


@pytest.mark.parametrize(
    ("scores", "message"),
    [
        ({}, None),
        ({"f1": 0.9485}, None),  # within the epsilon
        ({"f1": 0.9}, "f1 0.9000, floor 0.9500"),
        ({"errors": 1}, "1 of 2 pages raise"),
        ({"slowest": 2500.0}, "the slowest page takes 2.5 s"),
    ],
)
def test_missed(scores: dict[str, float], message: str | None) -> None:
    assert gate.missed({**GOOD, **scores}, {"f1": 0.95, "clean": 0.5}) == ([message] if message else [])


def test_a_column_that_is_no_longer_measured_is_missed() -> None:
    assert gate.missed(GOOD, {"title": 0.9}) == ["title 0.0000, floor 0.9000"]


def test_floors_only_rise() -> None:
    assert gate.raised(GOOD, {"f1": 0.96, "clean": 0.4}, lower=False) == {"f1": 0.96, "clean": 0.5}
    assert gate.raised(GOOD, {"f1": 0.96, "clean": 0.4}, lower=True) == {"f1": 0.95, "clean": 0.5}


def updated(monkeypatch: pytest.MonkeyPatch, folder: Path, pages: bytes, f1: float, *options: str) -> int:
    """The exit code of the gate over one set that scores `f1`."""
    (chosen,) = (s for s in SETS if s.name == "magic")
    (folder / "bench/data").mkdir(parents=True, exist_ok=True)
    (folder / "bench/data/magic-dev.jsonl.gz").write_bytes(pages)
    monkeypatch.setattr("scoring.BENCH", folder / "bench")
    monkeypatch.setattr(gate, "SETS", (chosen,))
    monkeypatch.setattr(gate, "FLOORS", folder / "floors.json")
    monkeypatch.setattr(gate, "score", lambda *_: [])
    monkeypatch.setattr(gate, "summary", lambda _: {**GOOD, "f1": f1})
    monkeypatch.setattr("sys.argv", ["gate.py", *options])
    return gate.main()


def test_a_floor_is_lowered_only_on_request(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def run(f1: float, *options: str, pages: bytes = b"pages") -> tuple[int, float]:
        code = updated(monkeypatch, tmp_path, pages, f1, *options)
        return code, json.loads((tmp_path / "floors.json").read_text())["floors"]["magic"]["f1"]

    assert run(0.95, "--update") == (0, 0.95)
    assert run(0.96) == (0, 0.95)
    assert run(0.90) == (1, 0.95)
    assert run(0.90, "--update") == (1, 0.95)
    assert run(0.949, "--update") == (0, 0.95)
    assert run(0.96, "--update") == (0, 0.96)
    assert run(0.96, pages=b"others") == (1, 0.96)
    assert run(0.90, "--update", "--allow-regression", pages=b"others") == (0, 0.90)
    assert run(0.90, pages=b"others") == (0, 0.90)
