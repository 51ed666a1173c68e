"""How the days of a page are to be read: 05/06/2024 and 1403/01/21 are other days in other countries."""

from __future__ import annotations

import re
from typing import NamedTuple

from cleaner.address import host
from cleaner.days import Reading
from cleaner.locate import Located
from cleaner.model import Page
from cleaner.pattern import plain
from cleaner.scripts import HANGUL, KANA
from cleaner.vocab import load


class Languages(NamedTuple):
    """Languages that write days in a way of their own."""

    codes: frozenset[str]
    letter: re.Pattern[str]
    """One of theirs, by which a page is told that doesn't say its language."""


PERSIAN = Languages(frozenset(("fa", "prs", "ps")), plain("[پچژگ]"))
"""They write 1403/01/21."""
YEAR_FIRST = Languages(frozenset(("ja", "ko")), plain(f"[{KANA}{HANGUL}]"))
"""They write 24.05.20 for the twentieth of May; Chinese pages of Hong Kong and Malaysia write 20/05/24."""

MONTH_FIRST = frozenset(("en", "en-us", "fil", "en-ph"))
"""Languages that write 05/20/2024."""

MONTH_FIRST_HOSTS = frozenset("us ph pr ca io co me tv ai ly fm to cc gg so sh ws vc la im".split())
"""The two-letter domains whose English may write that: those of the countries that do, and those that anybody takes.
All others are national, and write 20/05/2024."""

ENGLISH_SHARE, ENGLISH_LEAST = 10, 4
"""Every tenth word at least is one that English is full of, and four are: a page of unknown language is told by it."""


SAMPLE = 5, 300
"""Blocks of the body, and characters of each, that tell the language of a page which doesn't say it."""


def reading(page: Page, located: Located) -> Reading:
    """How the days of `page` are read, by its language and its host."""
    language = page.head.language
    sample = "" if language else _sample(page, located)
    persian, year_first = (is_one_of(languages, language, sample) for languages in (PERSIAN, YEAR_FIRST))
    return Reading(month_first(language, host(page), sample), persian, year_first)


def _sample(page: Page, located: Located) -> str:
    """What the page reads."""
    blocks, most = SAMPLE
    return " ".join([page.blocks[index].text[:most] for index in located.body[:blocks]])


def month_first(language: str | None, host: str, sample: str = "") -> bool:
    """Whether 05/06/2024 is the sixth of May on a page in this language, of this host; empty is any.

    sample: what the page reads; where it doesn't say in which language, only English text is read so.
    """
    if language:
        if language.lower() not in MONTH_FIRST:
            return False
    elif not reads_as_english(sample):
        return False
    domain = host.rpartition(".")[2]
    return len(domain) != 2 or domain in MONTH_FIRST_HOSTS


def reads_as_english(sample: str) -> bool:
    """Whether as many words of `sample` as in English are those that English is full of."""
    printed, english = sample.lower().split(), load("dates")["common"]["en"]
    known = sum(word in english for word in printed)
    return known >= ENGLISH_LEAST and known * ENGLISH_SHARE >= len(printed)


def is_one_of(languages: Languages, language: str | None, sample: str = "") -> bool:
    """Whether a page is in one of `languages`: by the `language` that it states, or the letters of `sample`."""
    if language:
        return language.lower().partition("-")[0] in languages.codes
    return not sample.isascii() and languages.letter.search(sample) is not None
