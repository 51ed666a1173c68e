"""The options that say how pages are cleaned, of every command that cleans some."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from os.path import exists
from pathlib import Path

from cleaner.cli.usage import one_of
from cleaner.errors import PackError
from cleaner.policy import Policy

KEEP = {"captions": "captions", "credits": "credits"}


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument("--no-packs", action="store_true", help="generic rules, without the packs of the package")
    parser.add_argument(
        "--pack", metavar="FILE", action="append", default=[], type=_pack,
        help="a pack of your own, a .toml file, for pages of its hosts; asked before those of the package that list "
        "the same host; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--keep", metavar="WHAT", action="append", default=[], type=one_of("thing to keep", KEEP),
        help="leave in the body what is left out by default: captions, credits; may be repeated",
    )  # fmt: skip


def policy(options: Namespace) -> Policy:
    """The policy that `options` ask for."""
    return Policy(captions="captions" in options.keep, credits="credits" in options.keep)


def packs(options: Namespace) -> tuple[str | Path, ...] | None:
    """The packs that `options` ask for, as a `Cleaner` takes them."""
    if options.no_packs:
        return tuple(options.pack)
    if not options.pack:
        return None
    from cleaner.packs import builtin_ids

    return (*options.pack, *builtin_ids())


def _pack(word: str) -> Path:
    """An argparse type: a file that holds a pack."""
    from cleaner.packs import load_file

    if not word.endswith(".toml") and not exists(word):  # likely meant as an id
        raise ArgumentTypeError(
            f"no such file: {word!r}; the packs of the package are used without being named, this takes the file of "
            "one of your own, as in --pack courier.toml"
        )
    try:
        load_file(word)
    except PackError as error:
        raise ArgumentTypeError(str(error)) from None
    return Path(word)
