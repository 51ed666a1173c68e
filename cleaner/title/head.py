"""The titles that a page's head carries, without the names of sites and channels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import regex

from cleaner.address import site_names
from cleaner.json_ld import is_article
from cleaner.model import Page
from cleaner.pattern import pattern
from cleaner.scripts import HAN_KANA
from cleaner.spelling import small_letters

SHORTEST = 4
"""Letters of a part of `<title>` that may be the headline of a page on its own; shorter is a channel's name."""
LONGEST = 250
"""Characters of the longest line that may be a headline."""

SEPARATOR = pattern(
    r"\s[-–—|/·•*:»«‹›]{1,3}\s"
    r"|\s?[|｜丨_]{1,3}\s?|\s?[»«‹›]\s?|\s?::\s?|\s?——\s?|\s?-{2,4}\s?"
    rf"|(?<=[{HAN_KANA}])[-－—–](?=\p{{L}})"
)
"""Between headline and site name in `<title>`: `A - B`, `A | B`, `A_B_C`, `A » B`, `A-新华网`; spaces are single."""

KICKER = pattern(r"(?<=[^\s:：]{3})(?::\s|：)\s?")
"""Between kicker and headline: `Premiere in Neustadt: Altes Haus öffnet wieder`."""


class Said(NamedTuple):
    """The titles that the head carries."""

    strong: tuple[str, ...]
    """Full titles without site names, the surest first."""
    folded: dict[str, float]
    """Folded titles and parts of titles, with what a block that prints them gains."""
    sites: frozenset[str]
    """Folded names of the site."""
    declared: tuple[str, ...]
    """The titles as they are: what stands behind a dash may be the headline's own."""


def said_titles(page: Page) -> Said:
    head = page.head
    sites = frozenset(map(small_letters, site_names(page)))
    titles: list[str] = []
    for entry in head.json_ld:
        if is_article(entry):
            titles.extend(_clean(entry.get(key)) for key in ("headline", "name"))
            break
    names = ("og:title", "twitter:title", "title", "headline")
    social = [_clean(head.meta[name][0]) for name in names if name in head.meta]
    titles = list(dict.fromkeys(filter(None, social[:1] + titles + social[1:] + [_clean(head.title)])))
    strong: list[str] = []
    folded: dict[str, float] = {}
    for title in titles:
        cut = _cut(title)
        core = _without_site(title, cut, sites)
        if core and core not in strong:
            strong.append(core)
        whole = ((title, 5.0),) if core == title else ((title, 5.0), (core, 5.0))
        for part, gain in (*whole, *_parts(title, cut)):
            key = small_letters(part)
            if len(key) >= SHORTEST and key not in sites:
                folded.setdefault(key, gain if len(key) >= 8 else 2.0)
    return Said(tuple(strong), folded, sites, tuple(titles))


def _clean(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) and len(value) < 1000 else ""


def _parts(title: str, cut: Cut) -> Iterator[tuple[str, float]]:
    """Leading runs of a title's parts, and single parts that are long enough to be the headline."""
    marks, pieces = cut
    for match in marks[:6]:
        yield title[: match.start()], 4.0
        yield title[match.end() :], 3.0
    for piece in pieces[:6]:
        if marks and len(piece) * 3 >= len(title):
            yield piece, 3.5
        for match in list(KICKER.finditer(piece))[:2] if ":" in piece or "：" in piece else ():
            if (len(piece) - match.end()) * 3 >= len(title):
                yield piece[match.end() :], 3.0


Cut = tuple[list["regex.Match[str]"], list[str]]


def _cut(title: str) -> Cut:
    """The separators of `title`, and the pieces between them."""
    marks = list(SEPARATOR.finditer(title))
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(title)]
    return marks, [title[start:end] for start, end in zip(starts, ends, strict=True)]


def _without_site(title: str, cut: Cut, sites: frozenset[str]) -> str:
    """`title` without the site and channel names that templates add: `A long headline - Example News`."""
    marks, pieces = cut
    if not marks:
        return title
    if small_letters(pieces[0]) in sites:
        return title[marks[0].end() :]
    end = len(title)
    for mark, piece in zip(reversed(marks), reversed(pieces[1:]), strict=True):
        known = small_letters(piece) in sites
        short = len(piece) <= 30 and len(piece) * 1.2 <= mark.start()
        if not (known or short) or mark.start() < SHORTEST:
            break
        end = mark.start()
        if known and "_" not in title:
            break
    return title[:end].strip()
