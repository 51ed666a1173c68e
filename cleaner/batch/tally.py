"""How many pages came out how."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from cleaner.batch.page import Outcome

SHOWN = 10
"""Errors that the summary prints; `errors.jsonl` has them all."""


@dataclass(slots=True)
class Tally:
    """The counts of a run."""

    by_status: Counter[str] = field(default_factory=Counter)
    by_error: Counter[str] = field(default_factory=Counter)
    by_notice: Counter[str] = field(default_factory=Counter)
    """Pages by what their answers say of themselves, in codes."""
    first_errors: list[str] = field(default_factory=list)
    kept: int = 0
    """Pages that an earlier run has finished."""
    kept_errors: int = 0
    """Those of them that had failed."""
    counted: bool = False
    """Whether these are all the pages that are finished: not while what an earlier run has left is gone through."""
    began: float = field(default_factory=time.monotonic)

    def restart(self) -> None:
        """Forget the pages."""
        self.by_status.clear()
        self.by_error.clear()
        self.by_notice.clear()
        self.first_errors.clear()
        self.kept = self.kept_errors = 0

    def add(self, path: str, outcome: Outcome) -> None:
        """Count a page."""
        self.by_status[outcome.status] += 1
        self.by_notice.update(set(outcome.notices))
        self.kept += outcome.kept
        if outcome.error:
            self.kept_errors += outcome.kept
            self.by_error[outcome.error.kind] += 1
            if len(self.first_errors) < SHOWN:
                self.first_errors.append(f"{path}: {outcome.error.kind}: {outcome.error.message}")

    @property
    def pages(self) -> int:
        """All pages so far."""
        return self.by_status.total()

    @property
    def errors(self) -> int:
        """Pages that failed."""
        return self.by_status["error"]

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return time.monotonic() - self.began

    @property
    def rate(self) -> float:
        """Pages a second, those of earlier runs not counted."""
        return (self.pages - self.kept) / max(self.seconds, 1e-3)


def many(count: int, noun: str, ending: str = "s") -> str:
    """How many of something.

    >>> many(1, "page"), many(1200, "page"), many(0, "address", "es")
    ('1 page', '1,200 pages', '0 addresses')
    """
    return f"{count:,} {noun}{ending if count != 1 else ''}"
