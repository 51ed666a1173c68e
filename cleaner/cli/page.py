"""The arguments that name a page and say how to clean it, shared by the commands for one page."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from cleaner.api import Cleaner
from cleaner.article import Article
from cleaner.cli.output import say
from cleaner.cli.usage import UsageError, nearest, one_of
from cleaner.policy import Policy

KEEP = {"captions": "captions", "credits": "credits"}


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add = parser.add_argument
    add("page", metavar="PAGE", nargs="?", help="an HTML or text file, also gzipped; - is standard input")
    add("--url", metavar="URL", help="where the page came from: finds its portal's rules, resolves its links")
    charset = parser.add_mutually_exclusive_group()
    charset.add_argument("--charset", metavar="NAME", help="the page's charset, where you know better than the page")
    charset.add_argument("--content-type", metavar="VALUE", help="the HTTP header that came with the page")
    add("--no-packs", action="store_true", help="generic rules only, no portal's own")
    add(
        "--keep", metavar="WHAT", action="append", default=[], type=one_of("thing to keep", KEEP),
        help="leave in the body what is left out by default: captions, credits; may be repeated",
    )  # fmt: skip
    add("-q", "--quiet", action="store_true", help="no notices on standard error")


def clean_page(options: Namespace) -> Article:
    """The article of the page that `options` name; its notices go to standard error.

    Raises UsageError for a page that can't be read and for a charset that nobody knows.
    """
    content_type = options.content_type or _content_type(options.charset)
    page = _read(options.page)
    policy = Policy(captions="captions" in options.keep, credits="credits" in options.keep)
    cleaner = Cleaner(policy, packs=() if options.no_packs else None)
    article = cleaner.clean(page, options.url, content_type=content_type)
    if not options.quiet:
        name = "standard input" if options.page in (None, "-") else options.page
        for notice in article.notices:
            say(f"{name}: {notice.message}")
    return article


def _content_type(charset: str | None) -> str | None:
    if charset is None:
        return None
    import codecs

    try:
        codecs.lookup(charset)
    except (LookupError, ValueError):
        from encodings.aliases import aliases

        raise UsageError(f"unknown charset {charset!r}{nearest(charset, {*aliases, *aliases.values()})}") from None
    return f"text/html; charset={charset}"


def _read(path: str | None) -> bytes:
    if path in (None, "-") and sys.stdin is None:  # closed before the start: `<&-`
        raise UsageError("standard input is closed")
    if path is None and sys.stdin.isatty():
        raise UsageError("no page given: name a file, or pipe a page in")
    if path is None or path == "-":
        return _unzipped(sys.stdin.buffer.read(), "standard input")
    if path.startswith(("http://", "https://")):
        raise UsageError(f"{path} is an address: download it first, as in: curl -sL URL | cleaner clean --url URL")
    try:
        with open(path, "rb") as file:
            return _unzipped(file.read(), path)
    except IsADirectoryError:
        raise UsageError(f"{path!r} is a folder; try: cleaner batch {path} --out DIR") from None
    except FileNotFoundError:
        raise UsageError(f"no such file: {path!r}{_beside(path)}") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"can't read {path!r}: {getattr(error, 'strerror', None) or error}") from None


def _beside(path: str) -> str:
    """The file in the same folder that was probably meant."""
    import os

    try:
        return nearest(os.path.basename(path), os.listdir(os.path.dirname(path) or "."))
    except OSError:
        return ""


def _unzipped(data: bytes, name: str) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    import gzip
    import zlib

    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        raise UsageError(f"{name} begins like gzip but can't be unpacked: truncated or damaged") from None
