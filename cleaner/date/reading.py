"""How the days of a page are to be read: 05/06/2024 and 1403/01/21 are other days in other countries."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.address import host
from cleaner.day import is_persian, month_first
from cleaner.locate import Located
from cleaner.model import Page


class Reading(NamedTuple):
    """How days are read that could be others."""

    month_first: bool = False
    """Whether 05/06/2024 is the sixth of May."""
    persian: bool = False
    """Whether 1403/01/21 is a day."""


SAMPLE = 5, 300
"""Blocks of the body, and characters of each, that tell the language of a page which doesn't say it."""


def reading(page: Page, located: Located) -> Reading:
    """How the days of `page` are read, by its language and its host."""
    language = page.head.language
    sample = "" if language else _sample(page, located)
    return Reading(month_first(language, host(page), sample), is_persian(language, sample))


def _sample(page: Page, located: Located) -> str:
    """What the page reads."""
    blocks, most = SAMPLE
    return " ".join([page.blocks[index].text[:most] for index in located.body[:blocks]])
