"""`cleaner clean`: the article of one page."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from os.path import splitext

from cleaner.cli import NOTHING, OK, page
from cleaner.cli.output import write
from cleaner.cli.usage import one_of
from cleaner.render.forms import NAMES, render


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    page.configure(parser)
    parser.add_argument(
        "-f", "--format", metavar="FORMAT", type=one_of("format", NAMES),
        help="text, markdown, json or html; default: what the suffix of the output file says, else text",
    )  # fmt: skip
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE, not to standard output")


def run(options: Namespace) -> int:
    """Print the article; 1 where there is none."""
    suffix = splitext(options.output or "")[1][1:].lower()
    article = page.clean_page(options)
    write(render(article, options.format or NAMES.get(suffix, "text")), options.output)
    return OK if article.body else NOTHING
