"""`cleaner explain`: every block of one page, and why it stays or goes."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from cleaner.cli import NOTHING, OK, page
from cleaner.cli.output import write
from cleaner.cli.usage import one_of
from cleaner.model import Role
from cleaner.render.report import ALL, report, report_json

FORMATS = {"text": "text", "json": "json"}


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    page.configure(parser)
    roles = {role.value: role.value for role in Role}
    parser.add_argument(
        "--role", metavar="ROLE", action="append", type=one_of("role", roles),
        help="only blocks of this role; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "-f", "--format", metavar="FORMAT", default="text", type=one_of("format", FORMATS),
        help="text (coloured on a terminal unless NO_COLOR is set) or json",
    )  # fmt: skip


def run(options: Namespace) -> int:
    """Print the report; 1 where the page holds no article."""
    article = page.clean_page(options)
    roles = frozenset(map(Role, options.role)) if options.role else ALL
    if options.format == "json":
        write(report_json(article, roles))
    elif sys.stdout.isatty():
        from cleaner.render.terminal import show

        show(article, roles)
    else:
        write(report(article, roles))
    return OK if article.body else NOTHING
