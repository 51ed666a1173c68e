"""Authors in lines of their own, outside Chinese: `By Ann Lee`, `<span class=author>Ann Lee</span>`, a link to `/author/ann`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

import regex

from cleaner.credit_line import DATE
from cleaner.model import Block, Page
from cleaner.names import alternation, fold, is_interface, is_latin_name, people, words

LONGEST = 160
"""Characters of a line that names authors; `Written by` four people with their degrees takes 120."""

AUTHOR = regex.compile(
    r"(?<![a-z])(?:authors?|bylines?|byl|writers?|autore?s?|autorin|autoren|auteurs?|redakteure?|reporters?|journalists?"
    r"|contributors?|creators?|zuozhe|signature|firma|user-?name|media-?name|pgc|nickname)(?![a-z])"
    r"|Author|By[lL]ine|Writer|Autor|mediaName|accountName"
)
NOT_AUTHOR = regex.compile(
    r"(?i)bio(?![a-z])|biograph|avatar|image|img|photo|related|comment|reply|follow|social|count|job|role(?![a-z])|position"
    r"|desc(?![a-z])|description|date|time(?!s)|tags?(?![a-z])|more|recommend|recirc|newsletter|tooltip|popover|caption|breadcrumb"
    r"|nav(?![a-z])|menu|author-?(?:title|info__title)|editor|reviewer|fact-?check"
)
PRECISE = regex.compile(r"(?i)name|url fn|author(?:s|link|-link|_link)?(?![a-z_-])|byline(?![a-z])")
"""The name itself, not the box around name, post and portrait."""
SOURCE = regex.compile(r"(?<![a-z])(?:source|origin|laiyuan)(?![a-z])|Source(?![a-z]|Title)")

PROFILE = regex.compile(r"(?i)/(?:authors?|autore?n?s?|auteurs?|writers?|by|contributors?|profile|people|journalists?|reporters?|redaktion|staff|team|redakteure?|signaturen?|firmas)/[^/]")
"""The address of a page about one author: `/author/ann-lee`."""

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split()
)

HOUSE = regex.compile(r"(?:[Tt]he )?(?:[\p{L}\d'’.&-]+ ){1,4}(?i:team|staff|editors|contributors?|desk|newsroom|redaktion)")
"""A desk that signs: `The Currency editors`, `Great Day Editorial Team`."""


@lru_cache(maxsize=8192)
def cue_role(names: str) -> str:
    """"author", "source", "other" or "" for what a template calls an element."""
    if NOT_AUTHOR.search(names):
        return "other"
    if AUTHOR.search(names):
        return "author"
    return "source" if SOURCE.search(names) else ""


def near_role(page: Page, cue: int) -> str:
    """The role of an element or of the nearest of the three around it that has one."""
    for _ in range(4):
        if cue <= 0:
            break
        role = cue_role(page.cues[cue].names)
        if role:
            return role if role != "other" else ""
        cue = page.cues[cue].parent
    return ""


def named_by_template(page: Page, blocks: Iterable[Block], title: str) -> list[tuple[Block, tuple[str, ...]]]:
    """Blocks that the template or their link calls an author, with the people they name: the first such group."""
    group: list[tuple[Block, tuple[str, ...]]] = []
    kind = ""
    for block in blocks:
        if len(block.text) > LONGEST:
            continue
        linked = any(span.href and PROFILE.search(span.href) for span in block.spans)
        if not linked and near_role(page, block.cue) != "author":
            continue
        found = tuple(n for n in _name_line(block.text) if fold(n) != title)
        if not found:
            continue
        names = page.cues[block.cue].names
        if group and (block.index - group[-1][0].index > 4 or (names != kind and not linked)):
            break
        kind = names
        group.append((block, found))
    return group


def _name_line(text: str) -> tuple[str, ...]:
    text = after_opener(text)
    if is_interface(text):
        return ()
    house = HOUSE.fullmatch(text)
    found = (house[0],) if house else people(DATE.split(text)[0])
    return tuple(n for n in found if n.lower().rstrip(".") not in MONTHS)


@cache
def _openers() -> regex.Pattern[str]:
    entries = alternation(words("author", "openers"))
    return regex.compile(
        rf"(?:^|[|•·–—/:]\s{{0,2}}|\d\s{{1,2}})(?i:{entries})(?:[:\s]\s{{0,3}}|(?<=(?i:written by)))(?=[\p{{Lu}}\p{{Lo}}d])"
    )


@cache
def _opener_words() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?i:{alternation(words('author', 'openers'))})")


def after_opener(text: str) -> str:
    """`Written by Ann Lee` -> Ann Lee; a line without an opener as it is."""
    match = _openers().search(text)
    return text[match.end() :].strip() if match else text.strip()


def opened(text: str) -> tuple[str, ...]:
    """The people after `By`, `Von`, `Par` in a line of its own: `By Ann Lee` -> Ann Lee."""
    if len(text) > LONGEST:
        return ()
    match = _openers().search(text)
    return _name_line(text[match.end() :]) if match else ()


def is_bare_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else: `Mohlai Seeiso`."""
    return len(text) <= 40 and 2 <= len(text.split()) <= 4 and is_latin_name(text) and not regex.search(r"[\d.,:&|]", text)


__all__ = ["LONGEST", "after_opener", "cue_role", "is_bare_name", "named_by_template", "near_role", "opened"]
