"""Where the article of a dump begins and ends, in the light of its headline and byline."""

from __future__ import annotations

from cleaner.byline import Credits
from cleaner.byline.zones import SIGNED
from cleaner.engine import Evidence
from cleaner.given import is_known
from cleaner.locate import Located
from cleaner.model import Page, Role
from cleaner.title import Headline

Told = dict[int, tuple[Role, str, str]]
"""By block, what the trace says of it: its role, the rule and the reason."""


def at_edges(evidence: Evidence, located: Located, title: Headline, credits: Credits) -> tuple[Located, Told]:
    """`located` in the light of headline and byline, and why blocks went or came."""
    page = evidence.measures.page
    below = below_headline(page, located, title, credits)
    without = without_biography(page, below, credits)
    found = with_standfirst(evidence, without, title, credits)
    told = dict.fromkeys(_gone(located, below), (Role.OTHER, "edges", "stands above the signed headline"))
    told |= dict.fromkeys(
        _gone(below, without), (Role.OTHER, "edges", "tells of the author, or stands below what does")
    )
    told |= dict.fromkeys(
        _gone(found, without), (Role.BODY, "edges", "stands between a newspaper's headline and byline")
    )
    return found, told


def _gone(before: Located, after: Located) -> set[int]:
    return set(before.body).difference(after.body)


def below_headline(page: Page, located: Located, title: Headline, credits: Credits) -> Located:
    """`located` without what a dump prints above a headline that a byline follows: teasers, notices.

    Of 36 annotated dumps that have such lines in their body, less than lies below, four are worse without.
    """
    signed = [at for at in title.blocks if any(at + n in credits.blocks for n in range(1, SIGNED + 1))]
    if not page.flat or not signed:
        return located
    below = tuple(index for index in located.body if index > signed[0])
    sizes = [sum(len(page.blocks[i].text) for i in body) for body in (located.body, below)]
    return Located(below, located.confidence) if 2 * sizes[1] > sizes[0] else located


LAST, THIRD = 8, 3
"""Paragraphs at the end of a body among which the first about its author is looked for, and of which part of it."""
FIRST = 5
"""Those at its beginning among which every one is."""
BEFORE = 2
"""Words before a name that are no sentence: `About Ann Lee`, `More by Ann Lee`."""


def without_biography(page: Page, located: Located, credits: Credits) -> Located:
    """`located` without what is said of the author above the article, up to the first line that tells of him below.

    Of 29 paragraphs at the end of annotated dumps that begin with the whole name 4 are body, of 29 lines below them 5;
    of 24 lines that say no more than the name, or begin with the given one, 3, of 42 lines below them 1; at the
    beginning, where the given name is a common one, 1 of 6.
    Markup has a box around it, or ends in it: `byline.notes.closing_notes`.
    """
    names = [name for name in credits.byline.authors if " " in name]
    if not page.flat or not names:
        return located
    body = located.body
    lines = [page.blocks[index].text for index in body]
    end = len(body)
    for at in range(max(end - LAST, end - end // THIRD), end):
        signs = lines.count(lines[at]) == 1 and any(_is_name(lines[at], name) for name in names)
        if signs or any(_tells_of(lines[at], name) for name in names):
            end = at
            break
    known = tuple(f"{name} " for name in names if is_known(name))
    told = {index for index, line in zip(body[:FIRST], lines, strict=False) if line.startswith(known)}
    return Located(tuple(index for index in body[:end] if index not in told), located.confidence)


def _is_name(line: str, name: str) -> bool:
    """Whether a line says the name and hardly a word before it."""
    return f" {line}".endswith(f" {name}") and len(line.split()) <= len(name.split()) + BEFORE


def _tells_of(line: str, name: str) -> bool:
    """Whether a paragraph begins with the name, a button glued to it perhaps, or with a common given name in a
    sentence: `Ann LeeTwitterAnn Lee is an aide.`, `Ann is an aide.`"""
    given, behind = name.split()[0], line[len(name) : len(name) + 1]
    return (line.startswith(name) and (behind == " " or behind.isupper())) or (
        line.startswith(f"{given} ") and line[len(given) + 1].islower() and is_known(name)
    )


SHORTEST = 40
"""Bytes of a standfirst."""


def with_standfirst(evidence: Evidence, located: Located, title: Headline, credits: Credits) -> Located:
    """`located` with the line between headline and byline in a newspaper's dump: the editor's summary of the article.

    Of 35 such lines of newspapers 28 are body, of 62 of blogs 13.  Markup calls it by name: `rules.genre.standfirst`.
    """
    m, body = evidence.measures, located.body
    at = max((i for i in title.blocks if body and i < body[0]), default=len(m.sizes)) + 1
    told = m.news and m.page.flat and any(at < i < body[0] for i in credits.blocks)
    if not told or at in credits.blocks or m.sizes[at] < SHORTEST or m.phrases[at] or evidence.said("credit")[at]:
        return located
    return Located((at, *body), located.confidence)
