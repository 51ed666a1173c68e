"""`cleaner batch`: folders of pages, on all cores."""

from __future__ import annotations

import os
import signal
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from cleaner.batch.errors import OutputError, RequestError, WorkerError
from cleaner.batch.inputs import EXTENSIONS, Inputs, passed_over, read_urls
from cleaner.batch.progress import clock, progress
from cleaner.batch.run import Settings
from cleaner.batch.run import run as run_batch
from cleaner.batch.tally import SHOWN, Tally, many
from cleaner.cli import INTERRUPTED, OK, STOPPED, choices
from cleaner.cli.output import tell
from cleaner.cli.usage import UsageError, exit_codes, one_of
from cleaner.render.forms import NAMES

FAILED_PAGES, TERMINATED = 1, 143

EPILOG = """\
output, in DIR:
  articles.jsonl   one line a page, in order of path: path, url, status (ok, empty, error), stamp, article or error;
                   with --files also file
  errors.jsonl     the pages that failed, and what could not be read: path, kind, message
  articles/        with --files: one file a page, in the folders of the inputs
  run.json         the inputs and settings of the run
  articles.previous.jsonl  while inputs that have changed are gone through: what was finished before
A byte of a file's name that is no UTF-8 is escaped there, as in caf\\udce9.html.

Interrupted (Ctrl-C, kill, a full disk, a power cut), the same command goes on where it was, unless it says --fresh.
Run again later, it does the pages that are new or have changed, and drops those that are gone; what can't be read then
stays as it was.

"""
OWN_CODES = {
    OK: "done, also where pages hold no article: their status is empty",
    FAILED_PAGES: "done, but pages failed or could not be read: see errors.jsonl",
    STOPPED: "stopped: the output can't be written, or no worker can be started",
    TERMINATED: "terminated (SIGTERM)",
}


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = EPILOG + exit_codes(OWN_CODES)
    add = parser.add_argument
    add(
        "inputs", metavar="IN", nargs="+",
        help=f"files, and folders with the folders below: there {' '.join(EXTENSIONS)}, also with .gz after it",
    )  # fmt: skip
    add("-o", "--out", metavar="DIR", help="the output folder, which must be given; made if it is not there")
    add(
        "--files", metavar="FORMAT", type=one_of("format", NAMES),
        help="write also a file a page: text, markdown, json or html; may be added to a run that was done without",
    )  # fmt: skip
    add(
        "--urls", metavar="FILE",
        help="where pages came from: lines of PATH<tab>URL, or of JSON with path and url; PATH is absolute, or as seen "
        "from here or from the folder that holds all inputs",
    )  # fmt: skip
    add("-j", "--jobs", metavar="N", type=_jobs, default=cores(), help="processes; default: one a core, %(default)s")
    add(
        "--timeout", metavar="SECONDS", type=_seconds, default=60.0,
        help="what one page may take before it is given up as an error; 0 is forever; default: 60",
    )  # fmt: skip
    choices.configure(parser)
    add("--fresh", action="store_true", help="start over: remove what an earlier run has written to DIR")
    add("--retry", action="store_true", help="do pages again that failed before")
    add("-q", "--quiet", action="store_true", help="no progress and no summary")


def run(options: Namespace) -> int:
    """Run the batch; gives the exit code."""
    if not options.out:
        raise UsageError("no output folder is given: name one, as in --out cleaned")
    settings = Settings(
        options.files, choices.policy(options), choices.packs(options), options.jobs, options.timeout or None,
        options.fresh, options.retry,
    )  # fmt: skip
    return batch(options.inputs, options.out, settings, urls=options.urls, quiet=options.quiet)


def batch(arguments: list[str], out: str, settings: Settings, *, urls: str | None = None, quiet: bool = False) -> int:
    """Clean the pages of `arguments` into the folder `out`; gives the exit code.

    urls: a file, see `cleaner.batch.inputs.read_urls`.  Raises UsageError.
    """
    tally = Tally()
    try:
        inputs = Inputs(arguments, out, None if urls is None else read_urls(urls))
        with _sigterm_as_interrupt(), progress(quiet) as shown:
            run_batch(inputs, out, settings, tally, shown)
    except RequestError as error:
        raise UsageError(str(error)) from error
    except (OutputError, WorkerError, OSError) as error:
        tell(f"stopped: {error}", _go_on(tally, settings))
        return STOPPED
    except KeyboardInterrupt as signalled:
        tell("interrupted", _go_on(tally, settings))
        return TERMINATED if isinstance(signalled, _Terminated) else INTERRUPTED
    if not quiet:
        tell(*summary(tally, inputs, out))
    return FAILED_PAGES if tally.errors or inputs.unreadable else OK


def summary(tally: Tally, inputs: Inputs, out: str) -> list[str]:
    """What came of it, in lines."""
    lines = [
        f"{many(tally.pages, 'page')} in {clock(tally.seconds)} ({tally.rate:,.0f}/s): "
        f"{many(tally.by_status['ok'], 'article')}, {tally.by_status['empty']:,} without one, "
        f"{many(tally.errors, 'error')}"
    ]
    if tally.kept:
        again = f", {tally.kept_errors:,} with errors: --retry does these again" if tally.kept_errors else ""
        lines.append(f"{tally.kept:,} of them were finished by an earlier run{again}")
    lines += [f"  {error}" for error in tally.first_errors]
    if tally.errors > SHOWN:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in tally.by_error.most_common())
        lines.append(f"  … in all {kinds}: see {os.path.join(out, 'errors.jsonl')}")
    lines += [f"  not readable: {gap.path}: {gap.reason}" for gap in inputs.unreadable[:SHOWN]]
    lines += partly_read(tally) + passed_over(inputs)
    if inputs.unmatched:
        lines.append(f"{many(inputs.unmatched, 'address', 'es')} of --urls matched no page")
    lines.append(f"written: {os.path.join(out, 'articles.jsonl')}")
    return lines


def partly_read(tally: Tally) -> list[str]:
    """Of how many files not all was read, in lines."""
    counts = (
        (tally.by_notice["first-of-many"], "holds", "hold", "further pages, which were not read: only the first was"),
        (tally.by_notice["truncated"], "was", "were", "read in part"),
    )
    return [f"{many(count, 'file')} {one if count == 1 else more} {what}" for count, one, more, what in counts if count]


def cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


def _go_on(tally: Tally, settings: Settings) -> str:
    if tally.counted:
        again = "leave out --fresh to go on" if settings.fresh else "the same command goes on"
        return f"{many(tally.pages, 'page')} finished; {again} from there"
    if settings.fresh:
        return "nothing is finished; the same command starts over"
    return f"{many(tally.pages, 'page')} gone through, and what was finished before is kept; the same command goes on"


def _jobs(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= 1024:
        raise ArgumentTypeError(f"a whole number from 1 to 1024 is needed, got {word!r}")
    return int(word)


def _seconds(word: str) -> float:
    try:
        seconds = float(word)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < 1e9:
        raise ArgumentTypeError(f"seconds are needed, 0 or more, got {word!r}")
    return seconds


class _Terminated(KeyboardInterrupt):
    """SIGTERM, so that it ends the workers as Ctrl-C does."""


@contextmanager
def _sigterm_as_interrupt() -> Iterator[None]:
    def terminate(*_: object) -> None:
        raise _Terminated

    before = signal.signal(signal.SIGTERM, terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
