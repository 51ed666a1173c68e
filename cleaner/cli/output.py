"""Where a command's answer goes: standard output or a file, UTF-8 on every machine."""

from __future__ import annotations

import os
import sys

from cleaner.cli.usage import UsageError


def write(text: str, path: str | None = None) -> None:
    """Write `text` as UTF-8, ended by a line break, to the file at `path`, or to standard output if there is none.

    Raises UsageError where the file can't be written.
    """
    # A lone surrogate has no UTF-8: "?" stands for it.
    data = text.encode("utf-8", "replace")
    if not data.endswith(b"\n"):
        data += b"\n"
    if path is None or path == "-":
        _print(data)
        return
    try:
        with open(path, "wb") as file:
            file.write(data)
    except OSError as error:
        raise UsageError(f"can't write {path!r}: {error.strerror or error}") from None


def _print(data: bytes) -> None:
    if sys.stdout is None:  # closed before the start: `>&-`
        raise UsageError("standard output is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:  # a full disk
        abandon()
        raise UsageError(f"can't write to standard output: {error.strerror or error}") from None


def say(message: str) -> None:
    """Print one line for the user, beside the answer: on standard error."""
    print(f"cleaner: {message}", file=sys.stderr)


def abandon() -> None:
    """Whoever read standard output has gone: nothing more goes there, nor a complaint at the interpreter's end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
