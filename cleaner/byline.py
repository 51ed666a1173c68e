"""Authors, editors, source and date (first version: being replaced)."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.headline import Headline
from cleaner.locate import Located
from cleaner.model import Byline, Page


class Credits(NamedTuple):
    """The byline, and the blocks that print it: index to the reason."""

    byline: Byline
    blocks: dict[int, str]


def find_byline(page: Page, located: Located, title: Headline) -> Credits:
    """What the page says of who, where and when."""
    return Credits(Byline(), {})
