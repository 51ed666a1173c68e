"""Where a byline is looked for when the body begins before it."""

from __future__ import annotations

import pytest

from cleaner.byline.zones import find_zones
from cleaner.locate import Located
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.title import Headline

TITLE = "A library for Harbour City"
DECK = "Three thousand readers came on the first day, and the shelves were empty by noon."
NOTICE = "Subscribe to our letter for ten stories a week, and never miss a boat again."
PROSE = (
    "The new library of Harbour City opened on Monday, and more than three thousand readers came on the first day.",
    "Its five floors hold six hundred thousand volumes, half of which were given by the people of the city itself.",
)


@pytest.mark.parametrize(
    ("lines", "above"),
    [
        ((TITLE, DECK, "Ann Lee", "3 May 2024", *PROSE), [DECK, "Ann Lee", "3 May 2024"]),
        ((NOTICE, "Home", TITLE, "Ann Lee", *PROSE), [NOTICE, "Home", "Ann Lee"]),
        ((TITLE, DECK, "Share", *PROSE), []),  # an insert, no byline
        ((TITLE, *PROSE, "Read on: 3 May 2024", DECK), []),  # that far down the date is another's
    ],
)
def test_what_stands_above_the_body(lines: tuple[str, ...], above: list[str]) -> None:
    page = read("\n\n".join(lines), None, None, Limits())
    body = tuple(b.index for b in page.blocks if b.text in (DECK, NOTICE, *PROSE))
    at = next(b.index for b in page.blocks if b.text == TITLE)
    zones = find_zones(page, Located(body, 1.0), Headline(TITLE, (at,)))
    assert [block.text for block in zones.above] == above
