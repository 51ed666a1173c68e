"""`cleaner clean`: the article of one page."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from os.path import splitext

from cleaner.article import Article
from cleaner.cli import NOTHING, OK, page
from cleaner.cli.output import write
from cleaner.cli.usage import one_of

FORMATS = {
    "text": "text", "txt": "text", "markdown": "markdown", "md": "markdown", "json": "json", "html": "html",
    "htm": "html",
}  # fmt: skip
"""What may be asked for, and the suffixes of an output file, to the format."""


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    page.configure(parser)
    parser.add_argument(
        "-f", "--format", metavar="FORMAT", type=one_of("format", FORMATS),
        help="text, markdown, json or html; default: what the suffix of the output file says, else text",
    )  # fmt: skip
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE, not to standard output")


def run(options: Namespace) -> int:
    """Print the article; 1 where there is none."""
    suffix = splitext(options.output or "")[1][1:].lower()
    article = page.clean_page(options)
    write(_rendered(article, options.format or FORMATS.get(suffix, "text")), options.output)
    return OK if article.body else NOTHING


def _rendered(article: Article, form: str) -> str:
    if form == "json":
        return article.to_json(indent=2)
    if form == "markdown":
        return article.to_markdown()
    if form == "html":
        return article.to_html()
    from cleaner.render.text import to_text

    return to_text(article)
