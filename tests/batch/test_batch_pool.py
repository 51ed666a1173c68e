"""Processes that do their work, and processes that do not."""

from __future__ import annotations

from functools import partial

import pytest
from batch_works import Poison, echo, stubborn

from cleaner.batch import pool
from cleaner.batch.errors import WorkerError
from cleaner.batch.pool import Lost, ordered


def test_results_come_in_order_from_several_processes() -> None:
    results = list(ordered(echo, ((n, None) for n in range(500)), jobs=2, timeout=60))
    assert [item for item, _ in results] == list(range(500))
    assert [result[0] for _, result in results] == list(range(500))


def test_known_results_pass_through_in_order() -> None:
    items = [(n, (n, -1) if n % 3 else None) for n in range(100)]
    results = list(ordered(echo, items, jobs=2, timeout=60))
    assert [item for item, _ in results] == list(range(100))
    assert all((result[1] == -1) == bool(item % 3) for item, result in results)


def test_without_unknown_results_no_process_is_needed() -> None:
    items: list[tuple[int, int | None]] = [(n, n) for n in range(10_000)]
    assert list(ordered(Poison(), items, jobs=2, timeout=60)) == items


def test_items_are_read_as_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "WINDOW", 10)
    read = 0

    def items() -> object:
        nonlocal read
        for read in range(1000):
            yield read, None

    results = ordered(echo, items(), jobs=2, timeout=60)  # type: ignore[arg-type]
    for _ in range(20):
        next(results)
    results.close()
    assert read <= 20 + 10


def test_processes_that_die_cost_their_item_only() -> None:
    results = list(ordered(partial(stubborn, worst=25), ((n, None) for n in range(1, 60)), jobs=2, timeout=60))
    assert [item for item, _ in results] == list(range(1, 60))
    lost = {item: result for item, result in results if isinstance(result, Lost)}
    assert list(lost) == [25, 50]
    assert all(result.kind == "crash" and "SIGKILL" in result.message for result in lost.values())


def test_processes_are_replaced_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "RECYCLE", 10)
    results = list(ordered(echo, ((n, None) for n in range(45)), jobs=1, timeout=60))
    assert [result[0] for _, result in results] == list(range(45))
    assert len({result[1] for _, result in results}) >= 4


def test_processes_that_cannot_start_are_an_error() -> None:
    with pytest.raises(WorkerError, match="exit code 7"):
        list(ordered(Poison(), [(1, None)], jobs=2, timeout=60))


def test_nothing_to_do() -> None:
    assert list(ordered(echo, iter(()), jobs=2, timeout=60)) == []
