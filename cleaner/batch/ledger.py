"""What an earlier run has finished.

The output is its own ledger: pages are written to `articles.jsonl` whole and in order, each with the stamp of the file
it was made from, so the lines that are there say what is done, and no second record can disagree with them.

An interrupted run is a beginning of the whole, and the next one goes on at its end.  Where inputs have changed before
that end, the lines so far move to `articles.previous.jsonl`, and a new `articles.jsonl` is merged from them and from
the pages that are new: both are in the order of the inputs, so that needs no index and no memory.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

from cleaner.batch.errors import RequestError
from cleaner.batch.inputs import Source, order
from cleaner.batch.page import Failure, Outcome
from cleaner.batch.sinks import Lines, write_file

ARTICLES, PREVIOUS, ERRORS, SETTINGS = "articles.jsonl", "articles.previous.jsonl", "errors.jsonl", "run.json"


class Entry(NamedTuple):
    """A finished page."""

    source: Source
    outcome: Outcome


def entries(path: str) -> Generator[Entry, None, None]:
    """The whole lines of an output file, up to the first that is torn or damaged; none if there is no file."""
    if not os.path.exists(path):
        return
    with open(path, "rb") as file:
        for line in file:
            entry = _entry(line)
            if entry is None:
                return
            yield entry


def _entry(line: bytes) -> Entry | None:
    if not line.endswith(b"\n"):
        return None
    try:
        record = json.loads(line)
        error = Failure(**record["error"]) if record["status"] == "error" else None
        source = Source(record["path"], record["url"], record["stamp"])
        return Entry(source, Outcome(line, record["status"], error, kept=True))
    except (ValueError, KeyError, TypeError):
        return None


def set_aside(out: str) -> None:
    """Make all that is finished the previous output.  May be interrupted at any point and done again."""
    articles, previous = os.path.join(out, ARTICLES), os.path.join(out, PREVIOUS)
    size, last = 0, None
    for entry in entries(articles):
        size, last = size + len(entry.outcome.line), entry.source.path
    if os.path.exists(previous):
        # A merge was interrupted: what it had not come to is still to be found there only.
        with closing(Lines(articles, size)) as lines:
            for entry in entries(previous):
                if last is None or order(entry.source.path) > order(last):
                    lines.append(entry.outcome.line)
            lines.sync()
    os.replace(articles, previous)


class Previous:
    """The previous output, read once and in order; empty if there is none."""

    def __init__(self, out: str) -> None:
        self._path = os.path.join(out, PREVIOUS)
        self._entries = entries(self._path)
        self._next = next(self._entries, None)

    def find(self, source: Source, holds: Callable[[Entry, Source], bool]) -> Outcome | None:
        """What is known of a page, if it still holds.  Pages must be asked for in order."""
        while self._next is not None and order(self._next.source.path) < order(source.path):
            self._next = next(self._entries, None)
        return self._next.outcome if self._next is not None and holds(self._next, source) else None

    def close(self) -> None:
        """Close the file."""
        self._entries.close()

    def remove(self) -> None:
        """Remove it: the new output is complete."""
        self.close()
        if os.path.exists(self._path):
            os.remove(self._path)


@contextmanager
def claimed(out: str, settings: Mapping[str, Any], *, fresh: bool) -> Iterator[None]:
    """Hold the output folder for one run with these settings; fresh: forget what is there.

    Raises RequestError if another run holds it, if it was begun with other settings, or can't be made.
    """
    try:
        os.makedirs(out, exist_ok=True)
    except OSError as error:
        raise RequestError(f"--out {out}: {error.strerror}") from error
    with _locked(out):
        path = os.path.join(out, SETTINGS)
        if fresh:
            for name in (SETTINGS, PREVIOUS, ARTICLES, ERRORS):
                if os.path.exists(os.path.join(out, name)):
                    os.remove(os.path.join(out, name))
        _same_settings(out, path, settings)
        if not os.path.exists(path):
            write_file(path, json.dumps(settings, ensure_ascii=True, indent=1).encode())
        yield


def _same_settings(out: str, path: str, settings: Mapping[str, Any]) -> None:
    mend = "Give --fresh to start over, or another --out."
    try:
        with open(path, "rb") as file:
            before = json.load(file)
        changes = [name for name in settings if before.get(name) != settings[name]]
    except FileNotFoundError:
        if os.path.exists(os.path.join(out, ARTICLES)):
            raise RequestError(f"{out} holds an {ARTICLES} that no batch has left there. {mend}") from None
        return
    except (ValueError, AttributeError):
        raise RequestError(f"{path} is damaged. {mend}") from None
    if changes:
        told = "; ".join(f"{name} was {_brief(before.get(name))}, now {_brief(settings[name])}" for name in changes)
        raise RequestError(f"{out} holds a run that was begun otherwise: {told}. {mend}")


def _brief(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 120 else text[:120] + "…"


@contextmanager
def _locked(out: str) -> Iterator[None]:
    """The system gives the lock back when the process ends, however it ends."""
    try:
        import fcntl
    except ImportError:  # Windows: two runs at once are not noticed there
        yield
        return
    folder = os.open(out, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise RequestError(f"{out} is in use by another run") from None
    finally:
        os.close(folder)


__all__ = ["ARTICLES", "ERRORS", "PREVIOUS", "SETTINGS", "Entry", "Previous", "claimed", "entries", "set_aside"]
