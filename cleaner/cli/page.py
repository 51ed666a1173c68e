"""The arguments that name a page and say how to clean it, shared by the commands for one page."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING, BinaryIO

from cleaner.cli import NOTHING, choices
from cleaner.cli.output import say
from cleaner.cli.usage import UsageError, exit_codes, meant

if TYPE_CHECKING:
    from cleaner.article import Article


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = exit_codes({NOTHING: "the page holds no article"})
    add = parser.add_argument
    add("page", metavar="PAGE", nargs="?", help="an HTML or text file, also gzipped; - is standard input")
    add("more", metavar="PAGE", nargs="*", help=SUPPRESS)  # of whoever takes it for `batch`
    add("--url", metavar="URL", help="where the page came from: finds its portal's rules, resolves its links")
    charset = parser.add_mutually_exclusive_group()
    charset.add_argument(
        "--charset", metavar="NAME", type=_codec, help="the page's charset, where you know better than the page"
    )
    charset.add_argument("--content-type", metavar="VALUE", help="the HTTP header that came with the page")
    choices.configure(parser)
    add("-q", "--quiet", action="store_true", help="no notices on standard error")


def clean_page(options: Namespace) -> Article:
    """The article of the page that `options` name; its notices go to standard error.

    Raises UsageError for a page that can't be read, and for several.
    """
    if options.more:
        pages = (options.page, *options.more[:2], *["..."][: len(options.more) - 2])
        raise UsageError(f"one page at a time, got {len(options.more) + 1}; try: {_batch(*pages)}")
    from cleaner.api import Cleaner  # the help needs nothing of it
    from cleaner.read.decode import decode_as

    cleaner = Cleaner(choices.policy(options), packs=choices.packs(options))
    data = _read(options.page)
    # The library would weigh a charset against what it sees of the page: the user has decided.
    decoded = decode_as(data, options.charset) if options.charset else None
    page = decoded.text if decoded else data
    article = cleaner.clean(page, options.url, content_type=options.content_type)
    if not options.quiet:
        name = "standard input" if options.page in (None, "-") else options.page
        for notice in (*(decoded.notices if decoded else ()), *article.notices):
            say(f"{name}: {notice.message}")
        if options.pack and (why := _unused(options, article)):
            say(f"{name}: {why}")
    return article


def _unused(options: Namespace, article: Article) -> str:
    """Why none of the user's own packs had a word in `article`; empty where one had."""
    from cleaner.packs import choose, pack_marks

    own, page, used = choose(options.pack), article.trace.page, article.trace.evidence.pack.pack
    if used in (pack.id for pack in own.all()):
        return ""
    if pack_marks(page, own).pack:
        return f"--pack was not used: {used}, of the package, lists the page's host more closely"
    if any(own.candidates(page)):
        return "--pack was not used: the page is of its site, but holds nothing that it names"
    mend = "" if options.url else "; say where it came from with --url"
    return f"--pack was not used: the page has neither its host nor its fingerprint{mend}"


def _codec(charset: str) -> str:
    """An argparse type: the codec for a charset, in the reading of browsers, where they know it (gb2312 is gb18030)."""
    from cleaner.read.decode import CODEC, label

    codec = label(charset)
    if codec in (None, "utf_8"):  # a page that says UTF-16 of itself can't be, but what the user says can
        codec = charset
    try:
        b"\xe9".decode(codec, "replace")  # a charset replaces what it can't read, which tells it from other codecs
    except (LookupError, ValueError):
        raise ArgumentTypeError(f"unknown charset {charset!r}{meant(charset, CODEC)}") from None
    return codec


def _read(path: str | None) -> bytes:
    if path in (None, "-") and sys.stdin is None:  # closed before the start: `<&-`
        raise UsageError("standard input is closed")
    if path is None and sys.stdin.isatty():
        raise UsageError("no page given: name a file, or pipe a page in")
    if path is None or path == "-":
        return _held(sys.stdin.buffer, "standard input")
    if path.startswith(("http://", "https://")):
        raise UsageError(f"{path} is an address: download it first, as in: curl -sL URL | cleaner clean --url URL")
    try:
        with open(path, "rb") as file:
            return _held(file, path)
    except IsADirectoryError:
        raise UsageError(f"{path!r} is a folder; try: {_batch(path)}") from None
    except FileNotFoundError:
        raise UsageError(f"no such file: {path!r}{_beside(path)}") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"can't read {path!r}: {getattr(error, 'strerror', None) or error}") from None


def _batch(*paths: str) -> str:
    """The command that takes several pages or a folder, to be copied."""
    import shlex

    return f"cleaner batch {shlex.join(paths)} --out DIR"


def _beside(path: str) -> str:
    """The file in the same folder that was probably meant."""
    import os

    try:
        return meant(os.path.basename(path), os.listdir(os.path.dirname(path) or "."))
    except OSError:
        return ""


def _held(file: BinaryIO, name: str) -> bytes:
    from cleaner.read.unpack import PageError, read_file

    try:
        return read_file(file)[0]
    except PageError as error:
        raise UsageError(f"{name}: {error}") from None
