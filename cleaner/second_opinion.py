"""What trafilatura makes of a page that we are not sure of, as blocks of ours."""

from __future__ import annotations

from lxml import etree

from cleaner.model import Page
from cleaner.titles import fold

SHORT = 12
"""Letters of a block below which it must be a whole line of the other answer: "Home" occurs in any text."""


def second_opinion(page: Page, source: bytes | str) -> tuple[int, ...] | None:
    """The blocks of `page` that trafilatura takes for the article; None where it isn't installed or has no answer."""
    try:
        from trafilatura import extract
    except ImportError:
        return None
    try:
        answer = extract(source, include_comments=False, include_formatting=False)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError, UnicodeError):
        return None  # another program's trouble with a page is no answer, not an error of ours
    if not answer:
        return None
    lines = {fold(line) for line in answer.split("\n")}
    whole = fold(answer)
    found = [
        block.index
        for block in page.blocks
        if not block.hidden
        and (text := fold(block.text))
        and (text in lines or (len(text) >= SHORT and text in whole))
    ]
    return tuple(found) or None
