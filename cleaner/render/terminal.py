"""The report in colour, cut to the width of a terminal."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from cleaner.article import Article
from cleaner.model import Role
from cleaner.render.report import ALL, HEADINGS, columns, counts, head, select

STYLES = {
    Role.BODY: "", Role.TITLE: "bold green", Role.BYLINE: "green", Role.EDITOR: "green",
    Role.ORIGINAL_TITLE: "green", Role.CAPTION: "cyan", Role.NAVIGATION: "blue", Role.BREADCRUMB: "blue",
    Role.PAGER: "blue", Role.FOOTER: "blue", Role.RELATED: "magenta", Role.RANKING: "magenta", Role.TAGS: "magenta",
    Role.PROMOTION: "yellow", Role.SHARE: "yellow", Role.ACCOUNT: "yellow", Role.PLAYER: "yellow",
    Role.PROMPT: "yellow", Role.DISCLAIMER: "red", Role.COPYRIGHT: "red", Role.COMMENTS: "red",
    Role.HIDDEN: "bright_black", Role.OTHER: "bright_black",
}  # fmt: skip


def show(article: Article, roles: frozenset[Role] = ALL, console: Console | None = None) -> None:
    """Print the report on `console` (default: standard output), a line a block (those of `roles`), coloured by role."""
    console = console or Console(highlight=False)
    shown = select(article, roles)
    rows = [columns(verdict) for verdict in shown]
    # Half of the line is for the text of the block.
    widths = [min(max(map(cell_len, column)), console.width // 5) for column in zip(HEADINGS, *rows, strict=True)]
    lines = [(text, "") for text in (*head(article), "")]
    lines.append((_line(HEADINGS, widths), "bold"))
    lines += [(_line(row, widths), STYLES[verdict.role]) for row, verdict in zip(rows, shown, strict=True)]
    lines += [(text, "") for text in ("", *counts(article))]
    for text, style in lines:
        console.print(Text(text, style), no_wrap=True, overflow="ellipsis")


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    number, *middle, last = row
    fitted = (set_cell_size(cell, width) for cell, width in zip(middle, widths[1:4], strict=True))
    return "  ".join((number.rjust(widths[0]), *fitted, last))
