"""Lines of one article, for tests of where its body and its byline stand."""

from __future__ import annotations

TITLE = "A library for Harbour City"
DECK = "Three thousand readers came on the first day, and the shelves were empty by noon."
NOTICE = "Subscribe to our letter for ten stories a week, and never miss a boat again."
PROSE = (
    "The new library of Harbour City opened on Monday, and more than three thousand readers came on the first day.",
    "Its five floors hold six hundred thousand volumes, half of which were given by the people of the city itself.",
)
STORY = tuple(f"{line} It is the part {n} of the story." for n in range(3) for line in PROSE)
