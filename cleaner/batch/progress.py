"""What a batch says while it runs: a bar on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import copy
import sys
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, TextIO

from cleaner.batch.tally import Tally, many

EVERY = 10.0
"""Seconds between plain lines."""


class Quiet:
    """Says nothing, and is what the others have in common.

    Work is not stopped by what becomes of its progress: a reader that has gone, a full disk, a lost terminal.
    """

    total: int | None = None
    """Pages in all; None until they are counted."""

    def __enter__(self) -> Quiet:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def count(self, pages: Iterable[object]) -> None:
        """Find the total beside the work, as a walk over millions of files takes its time."""

        def run() -> None:
            self.total = sum(1 for _ in own)

        own = copy.copy(pages)
        threading.Thread(target=run, daemon=True).start()

    def update(self, tally: Tally) -> None:
        """Say how far it is; called after every page."""


class Plain(Quiet):
    """A line of text every ten seconds."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._next = time.monotonic() + EVERY

    def update(self, tally: Tally) -> None:
        """Print a line, if it is time."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + EVERY
            of = f"/{self.total:,}" if self.total else ""
            with suppress(OSError):
                print(f"{tally.pages:,}{of} pages, {status(tally, self.total)}", file=self._stream, flush=True)


class Bar(Quiet):
    """A progress bar."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskProgressColumn, TextColumn

        self._bar = Progress(
            BarColumn(), MofNCompleteColumn(), TaskProgressColumn(), TextColumn("{task.fields[status]}"),
            console=Console(stderr=True), refresh_per_second=5,
        )  # fmt: skip
        self._task = self._bar.add_task("pages", total=None, status="starting")

    def __enter__(self) -> Quiet:
        with suppress(OSError):
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._bar.stop()

    def update(self, tally: Tally) -> None:
        """Move the bar; it is drawn five times a second, not here."""
        state: dict[str, Any] = {"completed": tally.pages, "total": self.total}
        self._bar.update(self._task, status=status(tally, self.total), **state)


def status(tally: Tally, total: int | None) -> str:
    """Rate, errors and time left: `310/s, 2 errors, 0:01:12 left`."""
    parts = [f"{tally.rate:,.0f}/s", many(tally.errors, "error")]
    if total is not None and tally.rate:
        parts.append(f"{clock((total - tally.pages) / tally.rate)} left")
    return ", ".join(parts)


def clock(seconds: float) -> str:
    """Seconds as people read them.

    >>> clock(75), clock(3675)
    ('1:15', '1:01:15')
    """
    minutes, rest = divmod(max(round(seconds), 0), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def progress(quiet: bool = False) -> Quiet:
    """What fits where standard error goes."""
    if quiet:
        return Quiet()
    return Bar() if sys.stderr.isatty() else Plain(sys.stderr)
