"""Where the article of a dump begins and ends, in the light of its headline and byline."""

from __future__ import annotations

from cleaner.byline import Credits
from cleaner.locate import Located
from cleaner.model import Page
from cleaner.title import Headline

SIGNED = 2
"""Lines below a headline in which its byline stands."""


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


def above_biography(page: Page, located: Located, credits: Credits) -> Located:
    """`located` up to the paragraph that says who wrote the article, which begins with his whole name.

    Of 26 such paragraphs of annotated dumps 4 are body, of 25 lines below them 3.
    Markup has a box around it, or ends in it: `byline.notes.closing_notes`.
    """
    names = tuple(f"{name} " for name in credits.byline.authors if " " in name)
    body = located.body
    if not page.flat or not names:
        return located
    for at in range(max(len(body) - LAST, len(body) - len(body) // THIRD), len(body)):
        if page.blocks[body[at]].text.startswith(names):
            return Located(body[:at], located.confidence)
    return located
