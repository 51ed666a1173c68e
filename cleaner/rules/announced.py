"""Scaffolding that a heading announces: `Related articles`, `热点排行`, `Comments (12)`, and the lines below it."""

from __future__ import annotations

from cleaner.model import Block
from cleaner.rules.base import Column, Core, Measures
from cleaner.rules.wording import concepts

ANNOUNCED = ("related", "ranking", "comments")
"""Roles of boxes whose lines say nothing of themselves: titles of other articles, names of readers."""

OPENERS = {f"phrase:{role}:opens": role for role in ANNOUNCED}

BEGUN = 0.1
"""The share of all likely body from which the article has begun."""

INSERTS = frozenset(f"phrase:{role}:{form}" for role in ("promotion", "prompt") for form in ("line", "within"))
"""Lines that stand between the paragraphs of an article."""

LAST_LINE = 48
"""Bytes of the shortest last paragraph; captions and buttons that end a sentence are mostly shorter."""

LIKELY = 0.5
"""Chance from which a paragraph is the article's own: there it goes on."""

CLOSERS = frozenset(
    f"phrase:{role}:{form}" for role in ("disclaimer", "copyright", "editor") for form in ("opens", "start", "within")
)
"""Phrases that stand where an article ends."""
MUCH = 0.25
"""The share of the article from which it has not ended yet."""


def announced(m: Measures, core: Core) -> Column:
    """The lines between a heading that opens scaffolding and the next paragraph of the article.

    A heading before the article begins is a word of a menu, and one that a paragraph follows is the article's own: they
    announce nothing.  `after` where the article ends with the box, `between` where it goes on.  A label of advertising
    announces no more than the pitch right below it.
    """
    out = [""] * len(m.sizes)
    role, start = "", 0
    for i, said in enumerate(m.phrases):
        if i and not said and not INSERTS.isdisjoint(m.phrases[i - 1]) and "pitch" in concepts(m.page.blocks[i].text):
            out[i] = "announced:promotion:between"
        if role and _goes_on(m, core, i):
            _fill(out, start, i, f"announced:{role}:between")
            role = ""
        if said and i > core.start and not role and core.sums[i] - core.sums[core.start] >= BEGUN * core.sums[-1]:
            role, start = next((OPENERS[s] for s in said if s in OPENERS), ""), i + 1
    if role:
        _fill(out, start, len(out), f"announced:{role}:after")
    return out


def mentioned(m: Measures, core: Core) -> Column:
    """A phrase of scaffolding that the article itself says: it goes on with a paragraph and none of what was announced.

    `mentioned:opens`, `mentioned:start` or `mentioned:within`, by the form of the phrase.
    """
    out = [""] * len(m.sizes)
    for i, said in enumerate(m.phrases):
        if said and core.start < i < core.end - 1:
            form = said[0].rpartition(":")[2]
            follows = _goes_on(m, core, i + 1)
            if (follows and said[0] in OPENERS) or (
                (follows or m.prose[i]) and said[0] in CLOSERS and core.sums[-1] - core.sums[i] >= MUCH * core.sums[-1]
            ):
                out[i] = f"mentioned:{form}"
    return out


def adjoining(m: Measures, core: Core) -> Column:
    """A paragraph beside one of the article.

    `sibling` where both stand in the same element; `closed` where the article stands above it, advertisements between
    them left out, and the page or a line that its wording names right below: the article's last paragraph.
    """
    blocks, out = m.page.blocks, [""] * len(m.sizes)
    above = False
    for i, said in enumerate(m.phrases):
        if m.prose[i] and not said:
            beside = (j for j in (i - 1, i + 1) if 0 <= j < len(out) and _siblings(blocks[i], blocks[j]))
            if not m.page.flat and any(_goes_on(m, core, j) for j in beside):
                out[i] = "adjoining:sibling"
        last = i + 1 == len(out) or m.phrases[i + 1]
        if last and above and not out[i] and not said and m.sizes[i] >= LAST_LINE and m.ends[i]:
            out[i] = "adjoining:closed"
        if not said or not INSERTS.issuperset(said):
            above = _goes_on(m, core, i)
    return out


def _siblings(one: Block, other: Block) -> bool:
    return one.section == other.section and one.cue == other.cue


def _goes_on(m: Measures, core: Core, index: int) -> bool:
    return m.prose[index] > 0 and core.chances[index] >= LIKELY


def _fill(column: list[str], start: int, end: int, signal: str) -> None:
    column[start:end] = [signal] * (end - start)
