"""Files that are whole at every moment, also when the process is killed or the disk is full."""

from __future__ import annotations

import errno
import os
from contextlib import suppress

from cleaner.batch.errors import OutputError, PlaceError

PARTIAL = ".cleaner.part"
"""What a file is called until it is whole: a name of its own, as the file's may be as long as names can be."""

OF_THE_NAME = {
    errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL,  # not a name on this file system
    errno.EEXIST, errno.ENOTDIR, errno.EISDIR,  # another page's file or folder has it
}  # fmt: skip
"""Errors that a file's name is to blame for."""


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
    """Write a file that is there whole or not at all; makes its folder.

    Raises OutputError, and PlaceError where nothing is wrong but the name.
    """
    folder = os.path.dirname(path)
    partial = os.path.join(folder, PARTIAL)
    try:
        os.makedirs(folder, exist_ok=True)
        with open(partial, "wb") as file:
            file.write(data)
        os.replace(partial, path)
    except OSError as error:
        with suppress(OSError):
            os.remove(partial)
        kind = PlaceError if error.errno in OF_THE_NAME else OutputError
        raise kind(f"can't write {path}: {error.strerror}") from error


def remove_file(path: str) -> None:
    """Remove a file that `write_file` has written, if it is there, and the folders that this leaves empty."""
    with suppress(OSError):
        os.remove(path)
        os.removedirs(os.path.dirname(path))
