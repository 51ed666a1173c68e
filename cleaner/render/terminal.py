"""The report in colour, fitted to the width of a terminal."""

from __future__ import annotations

import os

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from cleaner.article import Article
from cleaner.model import Role
from cleaner.render.report import ALL, HEADINGS, columns, counts, head, missing, select

STYLES = {
    Role.BODY: "", Role.TITLE: "bold green", Role.BYLINE: "green", Role.EDITOR: "green",
    Role.ORIGINAL_TITLE: "green", Role.CAPTION: "cyan", Role.NAVIGATION: "blue", Role.BREADCRUMB: "blue",
    Role.PAGER: "blue", Role.FOOTER: "blue", Role.RELATED: "magenta", Role.RANKING: "magenta", Role.TAGS: "magenta",
    Role.PROMOTION: "yellow", Role.SHARE: "yellow", Role.ACCOUNT: "yellow", Role.PLAYER: "yellow",
    Role.PROMPT: "yellow", Role.DISCLAIMER: "red", Role.COPYRIGHT: "red", Role.COMMENTS: "red",
    Role.HIDDEN: "bright_black", Role.OTHER: "bright_black",
}  # fmt: skip


NARROWEST = 20
"""Columns that the text of a block has beside its reason; where there are fewer the reason stands below."""


def show(article: Article, roles: frozenset[Role] = ALL, console: Console | None = None) -> None:
    """Print the report on `console` (default: standard output), the blocks of `roles` coloured by role.

    Of a block only its text is cut: who asks why it went needs rule and reason whole.
    """
    # Who wants no colour gets no bold type either, as in a pipe.
    console = console or Console(highlight=False, color_system=None if os.environ.get("NO_COLOR") else "auto")
    shown = select(article, roles)
    rows = [columns(verdict) for verdict in shown]
    *widths, _ = (max(map(cell_len, column)) for column in zip(HEADINGS, *rows, strict=True))
    beside = console.width - sum(widths) - 2 * len(widths) >= NARROWEST
    lines = [(text, "") for text in (*head(article), "")]
    styles = ("bold", *(STYLES[verdict.role] for verdict in shown))
    for row, style in zip((HEADINGS, *rows), styles, strict=True):
        lines += [(text, style) for text in _lines(row, widths, beside)]
    lines += [(text, "") for text in (*missing(rows), "", *counts(article))]
    for text, style in lines:
        console.print(Text(text, style), no_wrap=True, overflow="ellipsis")


def _lines(row: tuple[str, ...], widths: list[int], beside: bool) -> list[str]:
    """A row: one line, or where its reason does not stand beside its text, two."""
    number, *middle, text = row
    fitted = [number.rjust(widths[0]), *map(set_cell_size, middle, widths[1:])]
    if beside:
        return ["  ".join((*fitted, text))]
    return ["  ".join((*fitted[:-1], text)), f"{' ' * widths[0]}  {middle[-1]}"]
