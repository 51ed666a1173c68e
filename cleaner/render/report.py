"""Every block of a page with its role, the rule that decided and its reason."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from cleaner.article import Article
from cleaner.model import Role, Verdict
from cleaner.render.credits import credits
from cleaner.render.json import to_dict, verdict_dict

ALL = frozenset(Role)


def report(article: Article, roles: frozenset[Role] = ALL) -> str:
    """The report as plain text: head, a line a block (those of `roles`), counts by role."""
    shown = select(article, roles)
    rows = [columns(verdict) for verdict in shown]
    widths = [max(map(len, column)) for column in zip(HEADINGS, *rows, strict=True)]
    table = [line(row, widths) for row in (HEADINGS, *rows)]
    return "\n".join([*head(article), "", *table, *missing(rows), "", *counts(article)])


def report_json(article: Article, roles: frozenset[Role] = ALL) -> str:
    """The article, its blocks (those of `roles`) and the counts by role as JSON."""
    data = to_dict(article)
    data["blocks"] = [verdict_dict(verdict) for verdict in select(article, roles)]
    data["counts"] = {role.value: number for role, number in tally(article).items()}
    return json.dumps(data, ensure_ascii=False, indent=2)


HEADINGS = ("block", "role", "rule", "reason", "text")


def select(article: Article, roles: frozenset[Role]) -> list[Verdict]:
    """The verdicts on blocks of `roles`, in page order."""
    return [verdict for verdict in article.blocks if verdict.role in roles]


def columns(verdict: Verdict) -> tuple[str, str, str, str, str]:
    """What stands under each of `HEADINGS`."""
    block = verdict.block
    return str(block.index), verdict.role.value, verdict.rule, verdict.reason, plain(block.text)


def line(row: tuple[str, ...], widths: list[int]) -> str:
    """One row as text: the number to the right, the last column as long as it is."""
    number, *middle, last = row
    padded = (cell.ljust(width) for cell, width in zip(middle, widths[1:4], strict=True))
    return "  ".join((number.rjust(widths[0]), *padded, last)).rstrip()


def missing(rows: Sequence[object]) -> Iterator[str]:
    """What stands below the headings of a table without rows."""
    if not rows:
        yield "no such block"


def head(article: Article) -> Iterator[str]:
    """What the page is, in a few lines."""
    yield f"title       {plain(article.title or '-')}"
    yield f"byline      {plain(' · '.join(credit.text for credit in credits(article)) or '-')}"
    yield f"kind        {article.kind.value}"
    yield f"confidence  {article.confidence:.2f}"
    charset = article.trace.page.charset
    if charset:
        yield f"charset     {charset}"
    for notice in article.notices:
        yield f"notice      {notice.code}: {plain(notice.message)}"


def tally(article: Article) -> Counter[Role]:
    """How many blocks have each role, the most frequent first."""
    return Counter(dict(Counter(verdict.role for verdict in article.blocks).most_common()))


def counts(article: Article) -> Iterator[str]:
    """How many blocks, and characters in them, have each role."""
    characters: Counter[Role] = Counter()
    for verdict in article.blocks:
        characters[verdict.role] += len(verdict.block.text)
    for role, number in tally(article).items():
        yield f"{role.value:<15}{_many(number, 6, 'block'):<13} {_many(characters[role], 9, 'character')}"


def _many(count: int, width: int, noun: str) -> str:
    return f"{count:>{width},} {noun}{'s' if count != 1 else ''}"


def plain(text: str) -> str:
    """`text` on one line, without control characters: a page must not steer the terminal that shows it."""
    return "".join(char if char.isprintable() else " " for char in text)
