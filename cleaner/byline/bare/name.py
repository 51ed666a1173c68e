"""Names that stand without a word: what is one, alone in its line or beside the day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from cleaner.byline.credits.opener import after_opener
from cleaner.byline.names.known import ends_in_post, is_day_word, is_particle, is_wording
from cleaner.byline.names.latin import is_latin_name, once
from cleaner.byline.vocabulary import day_begins, worded, words
from cleaner.days import days
from cleaner.given import is_known
from cleaner.model import Block, Page
from cleaner.pattern import pattern
from cleaner.rules.credit import credit_words

LONGEST = 90
"""Characters of a line that names an author beside the date."""

YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d{1,2}[./]\d{1,2}[./]\d\d\b")

BESIDE = worded(
    r"(?i)^«day_begins»\b|\b\d{1,3}[ -]?«reading.minutes»\.? «reading.behind»|\b«reading.alone»\b"
    r"|\b«ago.alone»$|\d\D{1,20}\b«ago.behind»$|^«ago.before» \d{1,2} \p{L}{1,12}\.?$|^«ago.days»\D{1,6}\d{1,2}[:.]\d\d"
)
"""What the line beside an author says where it states no day: `Published 3 hours ago`, `7 min read`,
`vor 3 Stunden`, `Today 10:13am`."""

SEGMENT = worded(
    r"\s*(?:[|•·⋅∙,/—–]|\s-\s)\s*|^\s*(?:(?i:«author.prepositions»)|«day.prepositions»|«day.articles»)\s+"
    r"|\s+(?:«day.prepositions»|«day.articles»|(?i:«day_labels»|«author.ends»))[\s:]*$"
    r"|(?<=\p{Ll}{2})(?=\p{Lu})(?i:«day_labels»)[\s:]*$"
)
"""What stands between a name and the rest of its line: `Ann Lee | 3 May 2024`, `Ann Lee on 3 May 2024`,
`Ann LeeUpdated: 3 May 2024`."""

COUNT = r"\d{1,5}\s\p{L}{3,14}"

CLOCK = worded(
    r"(?i)\b\d{1,2}[:.]\d\d\b(?:\s?«clock»)?(?:\s\p{Lu}{2,4}\b)?|(?:^|\|\s)«clock»\s"
    rf"|\s{COUNT}$"
)
"""A clock beside a name, or what is counted behind it: `3.5.2024 9:40 Uhr Ann Lee 71 Kommentare`, `Ann Lee, HARBOUR
POST 8:42 a.m. EDT May 3, 2024`."""

EDGES = " -–—:/|"
"""What is left around the parts of such a line."""

COUNTED = pattern(COUNT)
"""One of its parts that counts: `12 comments`."""

JOINT = worded(r"«joints.spaced»|[,&|·•/]")
"""Lines between the names of two authors."""

PORTRAIT = worded(r"(?i)\b«portrait»\b")
"""What the `alt` of a portrait says beside the name: `Picture of Ann Lee`, `Ann Lee's avatar`."""

BARE_NOT = pattern(r"[\d,:;&|()@…]|\p{Lu}{4}.*\p{Ll}|[.]$")

WORD = pattern(r"\p{L}{3,}")

MENUS = 20
"""Blocks of a page that has menus: on a page without, two capitals over the date may be anything, `Deep Water`."""


class Signature(NamedTuple):
    """The authors, and the block that names the first; -1 where none does."""

    names: tuple[str, ...]
    block: int

    def __bool__(self) -> bool:
        return bool(self.names)


NOBODY = Signature((), -1)


def is_bare_name(text: str, *, known: bool = True) -> bool:
    """Whether a line is a person's name and nothing else: `Ann Lee`; `known` asks for a common given name."""
    parts = text[:60].split()
    return (
        len(text) <= 40 and 2 <= len(parts) <= 4 and not is_particle(parts[-1])
        and parts[0] not in words("articles") and (not known or is_known(text)) and not BARE_NOT.search(text)
        and is_latin_name(text)
    )  # fmt: skip


def in_date_line(text: str) -> str:
    """The one name beside the day in its line: `Ann Lee | 3 May 2024`, `Ann Lee May 3, 2024 — 5 minutes read`."""
    parts = [once(part.strip(EDGES)) for part in SEGMENT.split(CLOCK.sub(" | ", undated(text))) if part]
    parts = [part for part in parts if part and not COUNTED.fullmatch(part)]
    names = [part for part in parts if is_bare_name(part, known=False)]
    if len(names) > 1:
        names = [name for name in names if not name.isupper()]  # `Ann Lee, HARBOUR POST`
    if len(parts) == 1 and parts[0].isalpha() and is_known(parts[0]):
        return parts[0]  # `3 May 2024 · Ann`, on a blog
    return next(filter(is_known, names), names[0] if len(names) == 1 else "")


def undated(text: str) -> str:
    """`text` with a bar for each day."""
    for found in reversed(list(days(text, short=True))):
        text = f"{text[: found.start]} | {text[found.end :]}"
    return text.strip(" |,·•—–-")


def is_singular(page: Page, name: str) -> bool:
    """Whether two of its words or more stand nowhere on the page but in the name: those of a channel or a town stand in
    its menus and articles, too.

    Of 15 authors on annotated pages whom only that and the date behind them tell 14 are right.
    """
    small = name.lower()
    parts = [part for part in WORD.findall(small) if not is_particle(part)]
    if len(page.blocks) < MENUS or len(parts) < 2 or small == name or after_opener(name) != name:
        return False
    if not is_known(name) and is_wording(name):
        return False
    # `Posted Tue`, `Getty Images`
    if any(part in day_begins() or is_day_word(part) for part in parts) or not credit_words().isdisjoint(parts):
        return False
    return not is_elsewhere(page, small, parts, WORD)


def is_elsewhere(page: Page, name: str, parts: Sequence[str], word: regex.Pattern[str]) -> bool:
    """Whether one of the words of a name in small letters stands on the page outside the name; most stand in no other
    word either, which takes no list of the `word`s of the page."""
    others = "\n".join([block.text for block in page.blocks]).lower().replace(name, " ")
    found = [part for part in parts if part in others]
    return bool(found) and not frozenset(word.findall(others)).isdisjoint(found)


def is_dated(block: Block) -> bool:
    """Whether the line says when, and more than the year, which may be a figure of any list."""
    return len(block.text) > len("2024") and is_beside(block)


def is_beside(block: Block) -> bool:
    """Whether the line is a date, or what else stands beside an author."""
    text = block.text
    if len(text) > 60:
        return False
    return bool(YEAR.search(text) or BESIDE.search(text))


def is_post(text: str) -> bool:
    """`Senior Reporter`, `Politics Editor, Harbour Post`, `Corresponsal en Atenas`."""
    titles = (text, text.partition(",")[0], text.partition(" ")[0])
    return len(text) <= 60 and any(map(ends_in_post, titles))
