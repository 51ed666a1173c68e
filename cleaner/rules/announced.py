"""Scaffolding that a heading announces: `Related articles`, `热点排行`, `Comments (12)`, and the lines below it."""

from __future__ import annotations

from cleaner.rules.base import Column, Core, Measures

ANNOUNCED = ("related", "ranking", "comments")
"""Roles of boxes whose lines say nothing of themselves: titles of other articles, names of readers."""

OPENERS = {f"phrase:{role}:opens": role for role in ANNOUNCED}

LIKELY = 0.5
"""Chance from which a paragraph is the article's own: there it goes on."""


def announced(m: Measures, core: Core) -> Column:
    """The lines between a heading that opens scaffolding and the next paragraph of the article.

    A heading before the article begins is a word of a menu, and one that a paragraph follows is the article's own: they
    announce nothing.  `after` where the article ends with the box, `between` where it goes on.
    """
    out = [""] * len(m.sizes)
    role, start = "", 0
    for i, said in enumerate(m.phrases):
        if role and m.prose[i] and core.chances[i] >= LIKELY:
            _fill(out, start, i, f"announced:{role}:between")
            role = ""
        if said and i > core.start and not role:
            role, start = next((OPENERS[s] for s in said if s in OPENERS), ""), i + 1
    if role:
        _fill(out, start, len(out), f"announced:{role}:after")
    return out


def _fill(column: list[str], start: int, end: int, signal: str) -> None:
    column[start:end] = [signal] * (end - start)
