"""The `cleaner` command.

A command is a module of this package with two functions: `configure(parser)` adds its arguments and sets the parser's
epilog, which says what its exit codes mean, `run(options) -> int` does the work and returns the exit code.  Its name
and summary stand in `COMMANDS`.  Mistakes of the user are raised as `UsageError`, output that can't be written as
`WriteError`.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleaner.cli.usage import Parser

COMMANDS = {
    "clean": "print the article of one page",
    "batch": "clean folders of pages on all cores",
    "explain": "print every block of one page with its role, the rule that decided and the reason",
    "packs": "list the portal packs, or check what one says",
}
"""Name to summary, in the order of the help.  The module of a command is imported when the command is called."""

OK, NOTHING, USAGE, STOPPED, FAILED, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 3, 4, 130, 141
"""Exit codes; `cleaner.cli.usage` says what they mean."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (without the program's name; default: of this process); gives the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if sys.stderr is None:  # closed before the start: `2>&-`
        # No file of ours may get its number, as C libraries would write their complaints into it.
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    if argv is None:
        # This process and its workers are ours: the threads that numpy's OpenBLAS starts for its matrices, of which we
        # have none, take 50 ms of CPU time from a command of 150.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        # Each 700 new objects, as by default, the search for garbage takes 10 ms of it, and .05 of a page's time.
        gc.set_threshold(20_000)
    try:
        try:
            return _run(words)
        except SystemExit as stop:  # argparse, after --help and after errors
            if sys.stdout:
                sys.stdout.flush()
            return stop.code if isinstance(stop.code, int) else USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        from cleaner.cli.output import abandon

        abandon(sys.stdout)
        return BROKEN_PIPE
    except MemoryError:
        from cleaner.cli.output import say

        say("not enough memory")
        return FAILED
    except Exception:  # Python's own exit code for it is 1, which is an answer
        from traceback import format_exc

        from cleaner.cli.output import tell

        tell(*format_exc().splitlines())
        return FAILED
    finally:
        from cleaner.cli.output import settle

        settle()


def _run(words: list[str]) -> int:
    from importlib import import_module

    from cleaner.cli.usage import UsageError, WriteError

    parser, commands = _parser()
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    name = next((word for word in words if word == "-" or not word.startswith("-")), None)
    if "--" in words[: words.index(name) if name else None]:
        parser.error(f"'--' stands before the command (one of: {', '.join(COMMANDS)})")
    if name is None:
        _, extras = parser.parse_known_args(words or ["--help"])
        if extras:
            parser.refuse(extras)
        parser.error(f"no command given (one of: {', '.join(COMMANDS)})")
    if name not in COMMANDS:
        parser.error(_unknown(name))
    module: Any = import_module(f"cleaner.cli.{name}")
    module.configure(commands[name])
    options, extras = parser.parse_known_args(words)
    if extras:
        commands[name].refuse(extras)
    try:
        code: int = module.run(options)
    except UsageError as error:
        commands[name].error(str(error))
    except WriteError as error:
        commands[name].exit(STOPPED, f"{commands[name].prog}: {error}\n")
    return code


def _parser() -> tuple[Parser, dict[str, Parser]]:
    from argparse import RawDescriptionHelpFormatter

    from cleaner import __version__
    from cleaner.cli.usage import Parser, exit_codes

    parser = Parser(
        prog="cleaner", description="Clean news pages: the article and its byline, without the scaffolding around it.",
        epilog=exit_codes({NOTHING: "done, but something is missing or wrong: see the help of the command"}),
        formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("-V", "--version", action="version", version=f"cleaner {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    return parser, {
        name: commands.add_parser(
            name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.",
            formatter_class=RawDescriptionHelpFormatter,
        )
        for name, summary in COMMANDS.items()
    }  # fmt: skip


def _unknown(name: str) -> str:
    from os.path import exists, isdir

    from cleaner.cli.usage import meant

    if exists(name):
        command = "batch" if isdir(name) else "clean"
        return f"{name!r} is no command; did you mean 'cleaner {command} {name}'?"
    return f"unknown command {name!r}{meant(name, COMMANDS)} (one of: {', '.join(COMMANDS)})"
