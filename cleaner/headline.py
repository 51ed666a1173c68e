"""The headline (first version: being replaced)."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.locate import Located
from cleaner.model import Page


class Headline(NamedTuple):
    """The title, and the blocks that print it."""

    text: str | None
    blocks: tuple[int, ...]


def headline(page: Page, located: Located) -> Headline:
    """The article's title as the page prints it."""
    return Headline(page.head.title, ())
