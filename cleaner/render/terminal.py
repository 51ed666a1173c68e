"""The report in colour, cut to the width of a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cleaner.article import Article
from cleaner.model import Role
from cleaner.render.report import ALL, HEADINGS, columns, counts, head, select

STYLES = {
    Role.BODY: "default", Role.TITLE: "bold green", Role.BYLINE: "green", Role.EDITOR: "green",
    Role.ORIGINAL_TITLE: "green", Role.CAPTION: "cyan", Role.NAVIGATION: "blue", Role.BREADCRUMB: "blue",
    Role.PAGER: "blue", Role.FOOTER: "blue", Role.RELATED: "magenta", Role.RANKING: "magenta", Role.TAGS: "magenta",
    Role.PROMOTION: "yellow", Role.SHARE: "yellow", Role.ACCOUNT: "yellow", Role.PLAYER: "yellow",
    Role.PROMPT: "yellow", Role.DISCLAIMER: "red", Role.COPYRIGHT: "red", Role.COMMENTS: "red",
    Role.HIDDEN: "bright_black", Role.OTHER: "bright_black",
}  # fmt: skip


def show(article: Article, roles: frozenset[Role] = ALL, console: Console | None = None) -> None:
    """Print the report on `console` (default: standard output), a line a block (those of `roles`), coloured by role."""
    console = console or Console(highlight=False)
    for line in head(article):
        console.print(Text(line), no_wrap=True, overflow="ellipsis", crop=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in HEADINGS:
        right = heading == "block"
        table.add_column(heading, justify="right" if right else "left", no_wrap=True, overflow="ellipsis",
                         max_width=40 if heading == "reason" else None, ratio=None)  # fmt: skip
    for verdict in select(article, roles):
        table.add_row(*map(Text, columns(verdict)), style=STYLES.get(verdict.role, "default"))
    console.print()
    console.print(table)
    console.print()
    for line in counts(article):
        console.print(Text(line))
