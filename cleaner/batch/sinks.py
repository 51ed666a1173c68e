"""Files that are whole at every moment, also when the process is killed or the disk is full."""

from __future__ import annotations

import os
from contextlib import suppress

from cleaner.batch.errors import OutputError


class Lines:
    """A file that grows by whole lines."""

    def __init__(self, path: str, keep: int = 0) -> None:
        """Open `path` and cut it to its first `keep` bytes.  Raises OutputError."""
        self._path = path
        self._size = keep
        try:
            # Unbuffered: a line is with the system when `append` returns.
            self._file = open(path, "ab", buffering=0)  # noqa: SIM115
            self._file.truncate(keep)
        except OSError as error:
            raise OutputError(f"can't write {path}: {error.strerror}") from error

    def append(self, line: bytes) -> None:
        """Write a line; on OutputError nothing of it stays."""
        rest = memoryview(line)
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            with suppress(OSError):
                self._file.truncate(self._size)
            raise OutputError(f"can't write {self._path}: {error.strerror}") from error
        self._size += len(line)

    def sync(self) -> None:
        """See to it that what was written outlives a power cut.  Raises OutputError."""
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            raise OutputError(f"can't write {self._path}: {error.strerror}") from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def write_file(path: str, data: bytes) -> None:
    """Write a file that is there whole or not at all; makes its folder.  Raises OutputError."""
    partial = f"{path}.part"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(partial, "wb") as file:
            file.write(data)
        os.replace(partial, path)
    except OSError as error:
        with suppress(OSError):
            os.remove(partial)
        raise OutputError(f"can't write {path}: {error.strerror}") from error


__all__ = ["Lines", "write_file"]
