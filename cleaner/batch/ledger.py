"""What an earlier run has finished.

The output is its own ledger: pages are written to `articles.jsonl` whole and in order, each with the stamp of the file
it was made from, so the lines that are there say what is done, and no second record can disagree with them.

An interrupted run is a beginning of the whole, and the next one goes on at its end.  Where inputs have changed before
that end, the lines so far move to `articles.previous.jsonl`, and a new `articles.jsonl` is merged from them and from
the pages that are new: both are in the order of the inputs, so that needs no index and no memory.  Pages that are in
the previous output and no longer among the inputs are gone, and so are their own files.
"""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from cleaner.batch.errors import RequestError
from cleaner.batch.inputs import Gap, Source, order
from cleaner.batch.page import Failure, Outcome
from cleaner.batch.places import ARTICLES, ERRORS, FOLDER, PREVIOUS, SETTINGS, settings_in, unescaped
from cleaner.batch.sinks import Lines, remove_file, write_file


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
        url = record["url"] and unescaped(record["url"])
        source = Source(unescaped(record["path"]), url, record["stamp"])
        notices = tuple(notice["code"] for notice in (record.get("article") or {}).get("notices", ()))
        file = _own(unescaped(record.get("file") or ""))
        return Entry(source, Outcome(line, record["status"], error, kept=True, file=file, notices=notices))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _own(file: str) -> str | None:
    """A page's own file as its line names it; None is for what can't be one, as these files may be removed."""
    parts = Path(file).parts
    return file if parts[:1] == (FOLDER,) and ".." not in parts else None


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
    """The previous output, read once and in order; empty if there is none.

    An entry that is not asked for is of a page that is gone: its own file is removed.
    """

    def __init__(self, out: str, after: str | None = None) -> None:
        """after: the path up to which an interrupted run has already gone through it."""
        self._out = out
        self._path = os.path.join(out, PREVIOUS)
        self._entries = entries(self._path)
        self._next = next(self._entries, None)
        while after is not None and self._next is not None and order(self._next.source.path) <= order(after):
            self._take()

    def find(self, page: str) -> Entry | None:
        """What is known of a page.  Pages and folders must be asked for in order."""
        while self._next is not None and order(self._next.source.path) < order(page):
            self._drop()
        return self._take() if self._next is not None and self._next.source.path == page else None

    def below(self, gap: Gap) -> Iterator[Entry]:
        """What is known of pages that can't be read now."""
        while self._next is not None and order(self._next.source.path) < order(gap.path):
            self._drop()
        while self._next is not None and gap.holds(self._next.source.path):
            yield self._take()

    def _take(self) -> Entry:
        assert self._next is not None
        entry, self._next = self._next, next(self._entries, None)
        return entry

    def _drop(self) -> None:
        file = self._take().outcome.file
        if file:
            remove_file(os.path.join(self._out, file))

    def close(self) -> None:
        """Close the file."""
        self._entries.close()

    def finish(self) -> None:
        """Remove it: the new output is complete."""
        while self._next is not None:
            self._drop()
        self.close()
        if os.path.exists(self._path):
            os.remove(self._path)


@contextmanager
def claimed(out: str, settings: Mapping[str, Any], *, fresh: bool) -> Iterator[None]:
    """Hold the output folder for one run with these settings; fresh: forget what is there.

    Raises RequestError if another run holds it, if it was begun with other settings, holds what no run has written, or
    can't be made or written in; what no run has written is not forgotten either.
    """
    try:
        os.makedirs(out, exist_ok=True)
    except OSError as error:
        raise RequestError(f"--out {out}: {error.strerror}") from error
    if not os.access(out, os.R_OK | os.W_OK | os.X_OK):
        raise RequestError(f"--out {out}: can't be written in")
    with _locked(out):
        before = _settings(out)
        _unclaimed(out, before, settings)
        if before is not None and not fresh:
            _same(out, before, settings)
        if fresh:
            _clear(out)
            before = None
        if before != settings:
            write_file(os.path.join(out, SETTINGS), json.dumps(settings, ensure_ascii=True, indent=1).encode())
        yield


def _clear(out: str) -> None:
    """Remove what batches have written, the settings last: they tell that the rest may be removed."""
    for name in (ARTICLES, PREVIOUS):
        for entry in entries(os.path.join(out, name)):
            if entry.outcome.file:
                remove_file(os.path.join(out, entry.outcome.file))
    for name in (PREVIOUS, ARTICLES, ERRORS, SETTINGS):
        with suppress(FileNotFoundError):
            os.remove(os.path.join(out, name))


MEND = "Give another --out."


def _settings(out: str) -> dict[str, Any] | None:
    """What the run before was begun with; None if there was none."""
    path = os.path.join(out, SETTINGS)
    if not os.path.lexists(path):
        return None
    found = settings_in(out)
    if found is None:
        raise RequestError(f"{path} is damaged, or was not written by a batch. {MEND}")
    return found


def _same(out: str, before: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
    """Raises RequestError if a run with `settings` can't go on from the one before.

    Files and addresses of pages may be asked for and given later: pages that have none are done again.
    """
    later = [name for name in ("files", "urls") if before.get(name) is None]
    changes = [name for name in settings if before.get(name) != settings[name] and name not in later]
    if changes:
        told = "; ".join(f"{name} was {_brief(before.get(name))}, now {_brief(settings[name])}" for name in changes)
        again = "--urls again, or --fresh to start over" if changes == ["urls"] else "--fresh to start over"
        raise RequestError(f"{out} holds a run that was begun otherwise: {told}. Give {again}, or another --out.")


def _unclaimed(out: str, before: Mapping[str, Any] | None, settings: Mapping[str, Any]) -> None:
    """Raises RequestError if something that the run before can't have written stands where this run would write."""
    names = [ARTICLES, PREVIOUS, ERRORS] if before is None else []
    if settings.get("files") and not (before and before.get("files")):
        names.append(FOLDER)
    for name in names:
        if os.path.lexists(os.path.join(out, name)):
            raise RequestError(f"{os.path.join(out, name)} was not written by a batch. {MEND}")


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
