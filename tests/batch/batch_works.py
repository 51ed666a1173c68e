"""Work that misbehaves, for the fault tests; imported by the worker processes, and a program to interrupt."""

from __future__ import annotations

import os
import signal
import sys
import time
from functools import partial
from pathlib import Path

from cleaner.batch.inputs import Source
from cleaner.batch.page import Outcome, line
from cleaner.batch.places import Place


def plain(source: Source, place: Place | None = None) -> Outcome:
    """An outcome without cleaning."""
    text = Path(source.path).read_text("utf-8")
    if place is None:
        return Outcome(line(source, "ok", article={"text": text}), "ok")
    file = place.of(source.path)
    return Outcome(line(source, "ok", file=file, article={"text": text}), "ok", rendered=text.encode(), file=file)


def faulty(source: Source, faults: dict[str, str]) -> Outcome:
    """What `faults` says for the page's name; other pages are fine."""
    fault = faults.get(Path(source.path).stem)
    if fault == "hang":
        while True:
            time.sleep(60)
    if fault == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if fault == "exit":
        os._exit(3)
    if fault == "raise":
        raise RuntimeError("no such luck")
    if fault == "kill once":
        marker = Path(source.path).with_suffix(".died")
        if not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return plain(source)


def gated(source: Source, gate: str, pids: str) -> Outcome:
    """Pages behind `gate`, in order of name, never come; `pids` is a folder for the ids of processes."""
    Path(pids, str(os.getpid())).touch()
    while Path(source.path).name >= gate:
        time.sleep(0.01)
    return plain(source)


def echo(number: int) -> tuple[int, int]:
    """The number and who got it."""
    return number, os.getpid()


def stubborn(number: int, worst: int) -> int:
    """Ends its process at every multiple of `worst`."""
    if number % worst == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


class Poison:
    """Can't be unpickled: a worker that is given it can't start."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (7,)

    def __call__(self, item: int) -> int:
        return item


def main(inputs: str, out: str, gate: str, pids: str, limit: str, fresh: str = "") -> int:
    """`cleaner batch inputs --out out`, held up at `gate`, with files of at most `limit` bytes; also with --fresh."""
    import resource

    from cleaner.batch.run import Settings, run
    from cleaner.cli import batch as command

    # A shell that runs the tests in the background (`bash .ci/run &`) has its programs ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if int(limit):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    command.__dict__["run_batch"] = partial(run, work=partial(gated, gate=gate, pids=pids))
    return command.batch([inputs], out, Settings(jobs=2, fresh=bool(fresh)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
