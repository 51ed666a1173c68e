"""Mistakes of the user at the command line, and the nearest thing that was meant."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterable, Mapping
from typing import NoReturn

from cleaner.cli import BROKEN_PIPE, FAILED, INTERRUPTED, OK, STOPPED, USAGE
from cleaner.errors import CleanerError, nearest


class UsageError(CleanerError):
    """A command line that can't be followed: printed without a traceback, exit code 2."""


class WriteError(CleanerError):
    """The answer can't be written where it should go: printed without a traceback, exit code 3."""


def meant(word: str, known: Iterable[str]) -> str:
    """`; did you mean NAME?` for the entry of `known` that looks most like `word`, else the empty string.

    >>> meant("markdwon", ["text", "markdown"])
    '; did you mean markdown?'
    """
    found = nearest(word, known)
    return f"; did you mean {found}?" if found else ""


def one_of(what: str, known: Mapping[str, str]) -> Callable[[str], str]:
    """An argparse type: takes a key of `known`, gives its value; any other word is an error that lists the keys."""

    def parse(word: str) -> str:
        try:
            return known[word]
        except KeyError:
            listed = ", ".join(dict.fromkeys(known.values()))
            raise ArgumentTypeError(f"unknown {what} {word!r}{meant(word, known)} (one of: {listed})") from None

    return parse


EXIT_CODES = {
    OK: "done",
    USAGE: "the command line can't be followed (unknown option, missing file, ...)",
    STOPPED: "the output can't be written (a full disk, ...)",
    FAILED: "the program failed (not enough memory, a fault of its own)",
    INTERRUPTED: "interrupted",
    BROKEN_PIPE: "the reader of standard output has gone",
}
"""Those that mean the same for every command."""


def exit_codes(own: Mapping[int, str]) -> str:
    """The end of a help text: the exit codes that every command has, and a command's `own`."""
    lines = (f"  {code:<5}{meaning}\n" for code, meaning in sorted((EXIT_CODES | dict(own)).items()))
    return f"exit codes:\n{''.join(lines)}"


class Parser(ArgumentParser):
    """An argparse parser that says what was meant and takes no abbreviated options."""

    def __init__(self, **options: object) -> None:
        options.setdefault("allow_abbrev", False)
        super().__init__(**options)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Print `message` and where the help is."""
        from cleaner.cli.output import visible

        self.exit(USAGE, f"{self.prog}: {visible(message)}\nTry '{self.prog} --help'.\n")

    def refuse(self, extras: list[str]) -> NoReturn:
        """The error for arguments that no option or positional took."""
        option = next((word.split("=")[0] for word in extras if word.startswith("-")), "")
        if option:
            self.error(f"unknown option {option!r}{meant(option, self._option_string_actions)}")
        self.error(f"unexpected argument {extras[0]!r}")
