"""Where a command's answer goes: standard output or a file, UTF-8 on every machine."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

from cleaner.cli.usage import WriteError


def write(text: str, path: str | None = None) -> None:
    """Write `text` as UTF-8, ended by a line break, to the file at `path`, or to standard output if there is none.

    Raises WriteError where the file can't be written.
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
        raise WriteError(f"can't write {path!r}: {error.strerror or error}") from None


def _print(data: bytes) -> None:
    if sys.stdout is None:  # closed before the start: `>&-`
        raise WriteError("standard output is closed")
    try:
        sys.stdout.flush()
        # With PYTHONUNBUFFERED nobody behind it writes what the system has not taken at once.
        rest = memoryview(data)
        while rest:
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:  # a full disk
        abandon(sys.stdout)
        raise WriteError(f"can't write to standard output: {error.strerror or error}") from None


def say(message: str) -> None:
    """Print one line for the user, beside the answer: on standard error."""
    tell(f"cleaner: {message}")


def tell(*lines: str) -> None:
    """Print lines on standard error.  Trouble there (a reader that has gone, a full disk) stops nothing."""
    with suppress(OSError):
        for line in lines:
            print(visible(line), file=sys.stderr)


CONTROLS = {code: repr(chr(code))[1:-1] for code in (*range(0x20), *range(0x7F, 0xA0))}
"""What a terminal would obey, as Python writes it: names of files may hold line breaks and colours."""


def visible(line: str) -> str:
    """`line` with escapes for what it can't print: control characters and lone surrogates."""
    return line.translate(CONTROLS).encode("utf-8", "backslashreplace").decode()


def settle() -> None:
    """Let go of what standard error has not taken: the interpreter would try again at its end, and exit with 120."""
    try:
        sys.stderr.flush()
    except OSError:
        abandon(sys.stderr)


def abandon(stream: TextIO) -> None:
    """Nobody takes what goes to a standard stream: nothing more goes there, nor a complaint at the program's end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
