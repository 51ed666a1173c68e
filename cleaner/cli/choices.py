"""The options that say how pages are cleaned, of every command that cleans some."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from cleaner.cli.usage import one_of
from cleaner.policy import Policy

KEEP = {"captions": "captions", "credits": "credits"}


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument("--no-packs", action="store_true", help="generic rules only, no portal's own")
    parser.add_argument(
        "--keep", metavar="WHAT", action="append", default=[], type=one_of("thing to keep", KEEP),
        help="leave in the body what is left out by default: captions, credits; may be repeated",
    )  # fmt: skip


def policy(options: Namespace) -> Policy:
    """The policy that `options` ask for."""
    return Policy(captions="captions" in options.keep, credits="credits" in options.keep)


def packs(options: Namespace) -> tuple[str, ...] | None:
    """The packs that `options` ask for, as a `Cleaner` takes them."""
    return () if options.no_packs else None
