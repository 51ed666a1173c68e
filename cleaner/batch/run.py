"""A batch from inputs to output."""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from cleaner import __version__
from cleaner.api import Cleaner
from cleaner.batch import ledger
from cleaner.batch.inputs import Inputs, Source, nothing_found
from cleaner.batch.page import Failure, Outcome, clean_page, encoded, failed
from cleaner.batch.pool import Lost, ordered
from cleaner.batch.progress import Quiet
from cleaner.batch.sinks import Lines, write_file
from cleaner.batch.tally import Tally
from cleaner.policy import Policy
from cleaner.render.forms import FORMS

SYNC_SECONDS = 5.0
"""What a power cut can cost."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to run a batch."""

    files: str | None = None
    """Also a file a page: a key of `cleaner.render.forms.FORMS`."""
    policy: Policy = field(default_factory=Policy)
    packs: tuple[str | Path, ...] | None = None
    """As a `Cleaner` takes them."""
    jobs: int = 1
    timeout: float | None = 60.0
    """Seconds a page may take; None is forever."""
    fresh: bool = False
    """Forget what an earlier run has finished."""
    retry: bool = False
    """Do pages again that failed in an earlier run."""

    def described(self) -> dict[str, Any]:
        """What makes an answer another one, as the ledger keeps it."""
        keep = [name for name in ("captions", "credits") if getattr(self.policy, name)]
        packs = "all" if self.packs is None else list(map(_named, self.packs))
        return {"packs": packs, "keep": keep, "files": self.files}


def _named(pack: str | Path) -> str:
    """What tells a pack from another: its id, and of a file what stands in it."""
    return pack if isinstance(pack, str) else f"{pack.name} {zlib.crc32(pack.read_bytes()):08x}"


Work = Callable[[Source], Outcome]


def run(
    inputs: Inputs, out: str, settings: Settings, tally: Tally, progress: Quiet, work: Work | None = None
) -> None:  # fmt: skip
    """Clean `inputs` into the folder `out`, going on where an earlier run was interrupted, and count in `tally`.

    work: what makes an outcome of a page, picklable; by default it is made of `settings`.
    Raises RequestError before anything is done, OutputError when the output can't be written, WorkerError.
    """
    if next(iter(inputs), None) is None:
        raise nothing_found(inputs)
    if work is None:
        work = partial(clean_page, cleaner=Cleaner(settings.policy, packs=settings.packs), files=settings.files)
    roots = [os.path.abspath(root) for root in inputs.roots]
    described = {"version": __version__, "inputs": roots, **settings.described()}
    with ledger.claimed(out, described, fresh=settings.fresh), closing(_Output(out, inputs, settings, tally)) as output:
        progress.count(inputs)
        items = output.remaining()
        with closing(ordered(work, items, jobs=settings.jobs, timeout=settings.timeout)) as results:
            for source, result in results:
                output.add(source, failed(source, Failure(*result)) if isinstance(result, Lost) else result)
                progress.update(tally)
        output.complete()


class _Output:
    """The output folder of a run: what stands in it already, and what is added."""

    def __init__(self, out: str, inputs: Inputs, settings: Settings, tally: Tally) -> None:
        self._out = out
        self._inputs = inputs
        self._settings = settings
        self._tally = tally
        self._errors = Lines(os.path.join(out, ledger.ERRORS))
        self._sources, size = self._stand()
        self._articles = Lines(os.path.join(out, ledger.ARTICLES), size)
        self._previous = ledger.Previous(out)
        self._synced = time.monotonic()

    def _stand(self) -> tuple[Iterator[Source], int]:
        """The pages that come after those that are finished, and how many bytes these have."""
        sources, size = iter(self._inputs), 0
        with closing(ledger.entries(os.path.join(self._out, ledger.ARTICLES))) as entries:
            stands = True
            for entry in entries:
                source = next(sources, None)
                stands = source is not None and self._holds(entry, source)
                if not stands:
                    break
                size += len(entry.outcome.line)
                self._count(entry.source, entry.outcome)
        if stands:
            return sources, size
        ledger.set_aside(self._out)
        self._tally.restart()
        self._errors.close()
        self._errors = Lines(os.path.join(self._out, ledger.ERRORS))
        return iter(self._inputs), 0

    def _holds(self, entry: ledger.Entry, source: Source) -> bool:
        """Whether what is known of a page need not be found again."""
        if entry.source != source or (self._settings.retry and entry.outcome.error):
            return False
        return not self._settings.files or bool(entry.outcome.error) or os.path.exists(self._file(source))

    def _file(self, source: Source) -> str:
        """Where the page's own file goes.  The page's suffix stays, as `a.html` may stand beside `a.txt`."""
        suffix = FORMS[self._settings.files or "text"].suffix
        return os.path.join(self._out, "articles", self._inputs.within(source.path) + suffix)

    def remaining(self) -> Iterator[tuple[Source, Outcome | None]]:
        """The pages that are not in the output, with their outcomes where an earlier run has found them."""
        for source in self._sources:
            yield source, self._previous.find(source, self._holds)

    def add(self, source: Source, outcome: Outcome) -> None:
        """Write a page."""
        if outcome.rendered is not None:
            write_file(self._file(source), outcome.rendered)
        self._articles.append(outcome.line)
        self._count(source, outcome)
        if time.monotonic() - self._synced > SYNC_SECONDS:
            self._articles.sync()
            self._synced = time.monotonic()

    def _count(self, source: Source, outcome: Outcome) -> None:
        self._tally.add(source.path, outcome)
        if outcome.error:
            record = {"path": source.path, **outcome.error._asdict()}
            self._errors.append(encoded(json.dumps(record, ensure_ascii=False) + "\n"))

    def complete(self) -> None:
        """All pages are written."""
        self._articles.sync()
        self._previous.remove()

    def close(self) -> None:
        """Close the files."""
        self._articles.close()
        self._errors.close()
        self._previous.close()


__all__ = ["Settings", "run"]
