"""Work spread over processes, one item at a time, so that a lost process costs one item and no more.

Each worker has a pipe of its own and the parent knows what it gave to whom: there is no shared queue and no lock
that a dying process could take with it.  (A pool with a shared queue, pebble 5.2, was tried: with workers killed at
random, one run of two ended with the pool broken and a result that never came.)
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, NamedTuple, TypeVar

from cleaner.batch.errors import WorkerError

T = TypeVar("T")
R = TypeVar("R")

PREFETCH = 2
"""Items at a worker: one under way, one waiting in its pipe so that it never waits for the parent."""

WINDOW = 4096
"""Items between the oldest unfinished one and the newest: what memory and a hanging item can hold up."""

RECYCLE = 10_000
"""Items after which a worker is replaced, as C libraries may keep memory; at 5 ms an item a start costs below 1 %."""

START_SECONDS = 120.0
"""A worker that has not started by then will not: it takes 0.3 s here, on a loaded machine many times that."""

FAILED_STARTS = 3
"""Workers that die in a row before they are ready, until the pool gives up."""


class Lost(NamedTuple):
    """What is known of an item that has no result."""

    kind: str
    """"timeout", "crash" or "internal" (the work raised an exception)."""
    message: str


def ordered(
    work: Callable[[T], R], items: Iterable[tuple[T, R | None]], *, jobs: int, timeout: float | None,
) -> Generator[tuple[T, R | Lost], None, None]:  # fmt: skip
    """Items and what `work` makes of them, in the order of `items`, which is read as needed.

    work: picklable, runs in `jobs` processes. items: each with its result where that is known already, else None;
    small, as a pipe's buffer must hold two. timeout: seconds that one item may take before its process is killed.
    An item whose process dies is tried once more in another one, as the item may not be to blame.
    Raises WorkerError if processes can't be started.
    """
    pool = _Pool(work, iter(items), jobs, timeout)
    try:
        yield from pool.run()
    finally:
        pool.close()


@dataclass(slots=True)
class _Ticket(Generic[T, R]):
    item: T
    result: R | Lost | None = None
    deaths: int = 0


@dataclass(slots=True, eq=False)
class _Worker(Generic[T, R]):
    process: SpawnProcess
    pipe: Connection
    since: float
    """When it began what it does: the start, or the first of its tickets."""
    tickets: deque[_Ticket[T, R]] = field(default_factory=deque)
    ready: bool = False
    served: int = 0


class _Pool(Generic[T, R]):
    def __init__(
        self, work: Callable[[T], R], items: Iterator[tuple[T, R | None]], jobs: int, timeout: float | None
    ) -> None:
        self.work = work
        self.items = items
        self.jobs = jobs
        self.timeout = timeout
        self.workers: list[_Worker[T, R]] = []
        self.window: deque[_Ticket[T, R]] = deque()
        self.returned: deque[_Ticket[T, R]] = deque()
        self.failed_starts = 0

    def run(self) -> Iterator[tuple[T, R | Lost]]:
        while True:
            while self.window and (result := self.window[0].result) is not None:
                yield self.window.popleft().item, result
            self.hand_out()
            if any(worker.tickets for worker in self.workers):
                self.listen()
            elif not self.window:
                return

    def refill(self) -> bool:
        """Put one more unfinished item into the window; False if there is none, or no room."""
        while len(self.window) < WINDOW:
            item, result = next(self.items, (None, None))
            if item is None:
                return False
            ticket = _Ticket(item, result)
            self.window.append(ticket)
            if result is None:
                self.returned.append(ticket)
                return True
        return False

    def hand_out(self) -> None:
        while self.returned or self.refill():
            worker = self.least_busy()
            if worker is None:
                return
            if not worker.tickets and worker.ready:
                worker.since = time.monotonic()
            worker.tickets.append(self.returned.popleft())
            # A worker that died meanwhile is found by `listen`, which reads the end of its pipe.
            with _broken_pipe_is_noticed_later():
                worker.pipe.send(worker.tickets[-1].item)

    def least_busy(self) -> _Worker[T, R] | None:
        """Who gets the next item: an idle worker, a new one, the least busy; None if all have enough."""
        hiring = [worker for worker in self.workers if worker.served < RECYCLE]
        least = min(hiring, key=lambda worker: len(worker.tickets), default=None)
        if (least is None or least.tickets) and len(self.workers) < self.jobs:
            return self.start()
        return least if least is not None and len(least.tickets) < PREFETCH else None

    def start(self) -> _Worker[T, R]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self.work), daemon=True)
        try:
            with _deaf_to_ctrl_c():
                process.start()
        except OSError as error:
            raise WorkerError(f"can't start a worker process: {error.strerror}") from error
        finally:
            # Only the worker may hold its end, or the parent would not see it close.
            theirs.close()
        worker: _Worker[T, R] = _Worker(process, ours, time.monotonic())
        self.workers.append(worker)
        return worker

    def listen(self) -> None:
        """Wait until something happens, and note what."""
        busy = [worker for worker in self.workers if worker.tickets]
        patience = min(self.deadline(worker) for worker in busy) - time.monotonic()
        heard = set(wait([worker.pipe for worker in busy], None if patience == float("inf") else max(patience, 0)))
        for worker in busy:
            if worker.pipe in heard:
                self.hear(worker)
            elif time.monotonic() > self.deadline(worker) and not worker.pipe.poll():
                self.late(worker)

    def deadline(self, worker: _Worker[T, R]) -> float:
        if not worker.ready:
            return worker.since + START_SECONDS
        return worker.since + self.timeout if self.timeout else float("inf")

    def hear(self, worker: _Worker[T, R]) -> None:
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            self.died(worker)
            return
        worker.since = time.monotonic()
        if not worker.ready:
            worker.ready = True
            self.failed_starts = 0
            return
        worker.tickets.popleft().result = message
        worker.served += 1
        if worker.served >= RECYCLE and not worker.tickets:
            # It reads the end of its pipe and leaves.
            self.workers.remove(worker)
            worker.pipe.close()

    def late(self, worker: _Worker[T, R]) -> None:
        if not worker.ready:
            raise WorkerError(f"a worker process has not started in {START_SECONDS:.0f} s")
        ticket = worker.tickets.popleft()
        ticket.result = Lost("timeout", f"not done in {self.timeout:g} s; its process was killed")
        self.dismiss(worker)

    def died(self, worker: _Worker[T, R]) -> None:
        worker.process.join(5)
        if not worker.ready:
            self.failed_starts += 1
            if self.failed_starts == FAILED_STARTS:
                raise WorkerError(f"worker processes die before they are ready ({_ending(worker.process.exitcode)})")
        else:
            ticket = worker.tickets[0]
            ticket.deaths += 1
            if ticket.deaths == 2:
                ticket.result = Lost("crash", f"its process died, twice ({_ending(worker.process.exitcode)})")
                worker.tickets.popleft()
        self.dismiss(worker)

    def dismiss(self, worker: _Worker[T, R]) -> None:
        """Kill a worker and take back what it was given."""
        self.workers.remove(worker)
        self.returned.extendleft(reversed(worker.tickets))
        _end(worker.process)
        worker.pipe.close()

    def close(self) -> None:
        for worker in self.workers:
            worker.process.kill()
        for worker in self.workers:
            _end(worker.process)
            worker.pipe.close()


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """The life of a worker: say that it is ready, then answer every item until the parent closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    try:
        pipe.send(None)
        while True:
            pipe.send(_answer(work, pipe.recv()))
    except (EOFError, OSError):
        return


def _answer(work: Callable[[Any], Any], item: Any) -> Any:
    try:
        return work(item)
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return Lost("internal", f"{type(error).__name__}: {error} ({place.filename}, line {place.lineno})")


def _leave_with_parent() -> None:
    """A worker that hangs would outlive a parent that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _end(process: SpawnProcess) -> None:
    process.kill()
    process.join(5)


def _ending(exitcode: int | None) -> str:
    """An exit code in words."""
    if exitcode is None or exitcode >= 0:
        return f"exit code {exitcode}"
    if exitcode == -9:
        return "SIGKILL: out of memory?"
    return signal.Signals(-exitcode).name


@contextmanager
def _broken_pipe_is_noticed_later() -> Iterator[None]:
    try:
        yield
    except OSError:
        return


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Processes started inside ignore Ctrl-C from their first instruction: stopping them is the parent's task."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
