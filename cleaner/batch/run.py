"""A batch from inputs to output."""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from cleaner import __version__
from cleaner.batch import ledger
from cleaner.batch.errors import PlaceError
from cleaner.batch.inputs import Gap, Inputs, Source, nothing_found
from cleaner.batch.page import Failure, Outcome, Recipe, encoded, failed
from cleaner.batch.places import ARTICLES, ERRORS, PREVIOUS, Place, escaped
from cleaner.batch.pool import Lost, ordered
from cleaner.batch.progress import Quiet
from cleaner.batch.sinks import Lines, remove_file, write_file
from cleaner.batch.tally import Tally
from cleaner.packs.loader import choose
from cleaner.policy import Policy

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
        return {"packs": packs, "keep": keep, "limits": asdict(self.policy.limits), "files": self.files}


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
    place = Place(inputs.base, settings.files) if settings.files else None
    if work is None:
        choose(settings.packs)  # a pack that can't be used is told here, not by every worker
        work = Recipe(settings.policy, settings.packs, place)
    # As they are called, too: the output calls pages so, and knows them by that.
    roots = {escaped(root): escaped(os.path.abspath(root)) for root in inputs.roots}
    urls = "given" if inputs.addressable else None
    described = {"version": __version__, "inputs": roots, "urls": urls, **settings.described()}
    with (
        ledger.claimed(out, described, fresh=settings.fresh),
        closing(_Output(out, inputs, place, tally, retry=settings.retry)) as output,
    ):
        progress.count(inputs)
        items = output.remaining()
        with closing(ordered(work, items, jobs=settings.jobs, timeout=settings.timeout)) as results:
            for source, result in results:
                output.add(source, failed(source, Failure(*result)) if isinstance(result, Lost) else result)
                progress.update(tally)
        output.complete()


class _Output:
    """The output folder of a run: what stands in it already, and what is added."""

    def __init__(self, out: str, inputs: Inputs, place: Place | None, tally: Tally, *, retry: bool = False) -> None:
        self._out = out
        self._inputs = inputs
        self._place = place
        self._retry = retry
        self._tally = tally
        self._errors = Lines(os.path.join(out, ERRORS))
        self._pieces, size, last = self._stand()
        self._articles = Lines(os.path.join(out, ARTICLES), size)
        self._previous = ledger.Previous(out, after=last)
        self._synced = time.monotonic()
        tally.counted = not os.path.exists(os.path.join(out, PREVIOUS))

    def _stand(self) -> tuple[Iterator[Source | Gap], int, str | None]:
        """The pages that come after those that are finished, how many bytes these have, and the last of them."""
        pieces = self._inputs.pieces()
        piece, size, last = next(pieces, None), 0, None
        with closing(ledger.entries(os.path.join(self._out, ARTICLES))) as entries:
            for entry in entries:
                while isinstance(piece, Gap) and not piece.holds(entry.source.path):
                    piece = next(pieces, None)
                if piece is None or not (isinstance(piece, Gap) or self._holds(entry, piece)):
                    return self._anew(), 0, None
                size += len(entry.outcome.line)
                last = entry.source.path
                self._count(entry.source, entry.outcome)
                if isinstance(piece, Source):
                    piece = next(pieces, None)
        return chain([piece] if piece else [], pieces), size, last

    def _anew(self) -> Iterator[Source | Gap]:
        """All pages, to be merged with what is finished."""
        ledger.set_aside(self._out)
        self._tally.restart()
        self._errors.close()
        self._errors = Lines(os.path.join(self._out, ERRORS))
        return self._inputs.pieces()

    def _holds(self, entry: ledger.Entry, source: Source) -> bool:
        """Whether what is known of a page need not be found again."""
        if entry.source != source or (self._retry and entry.outcome.error):
            return False
        if not self._place or entry.outcome.error:
            return True
        file = entry.outcome.file
        return file is not None and os.path.isfile(os.path.join(self._out, file))

    def remaining(self) -> Iterator[tuple[Source, Outcome | None]]:
        """The pages that are not in the output, with their outcomes where an earlier run has found them."""
        for piece in self._pieces:
            if isinstance(piece, Gap):
                yield from self._previous.below(piece)
            else:
                entry = self._previous.find(piece.path)
                yield piece, entry.outcome if entry and self._holds(entry, piece) else None

    def add(self, source: Source, outcome: Outcome) -> None:
        """Write a page."""
        if not outcome.kept and self._place:
            outcome = self._filed(source, outcome, os.path.join(self._out, self._place.of(source.path)))
        self._articles.append(outcome.line)
        self._count(source, outcome)
        if time.monotonic() - self._synced > SYNC_SECONDS:
            self._articles.sync()
            self._synced = time.monotonic()

    def _filed(self, source: Source, outcome: Outcome, path: str) -> Outcome:
        """The outcome, with the page's own file at `path`; a page that has failed has none."""
        if outcome.rendered is not None:
            try:
                write_file(path, outcome.rendered)
            except PlaceError as error:
                outcome = failed(source, Failure("unwritable", str(error)))
        if outcome.error:
            remove_file(path)
        return outcome

    def _count(self, source: Source, outcome: Outcome) -> None:
        self._tally.add(source.path, outcome)
        if outcome.error:
            self._tell(source.path, outcome.error)

    def _tell(self, path: str, error: Failure) -> None:
        record = {"path": escaped(path), **error._asdict()}
        self._errors.append(encoded(json.dumps(record, ensure_ascii=False) + "\n"))

    def complete(self) -> None:
        """All pages are written."""
        self._articles.sync()
        self._previous.finish()
        for gap in self._inputs.unreadable:
            self._tell(gap.path, Failure("unreadable", gap.reason))

    def close(self) -> None:
        """Close the files."""
        self._articles.close()
        self._errors.close()
        self._previous.close()
