"""Why a batch does not start or stops.  A page that fails is neither: it is a line in `errors.jsonl`."""

from __future__ import annotations

from cleaner.errors import CleanerError


class RequestError(CleanerError, ValueError):
    """What was asked for can't be done: names the argument, the value and the mend."""


class OutputError(CleanerError):
    """The output can't be written (a full disk): what was written before is whole, and the run can be resumed."""


class PlaceError(OutputError):
    """One file can't be where it belongs, because of its name: the other files can."""


class WorkerError(CleanerError):
    """Worker processes can't be started."""
