"""Where the article of a dump begins."""

from __future__ import annotations

import pytest
from library import DECK, NOTICE, PROSE, TITLE

from cleaner.byline import Credits
from cleaner.locate import Located
from cleaner.model import Byline
from cleaner.opening import below_headline
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.title import Headline


@pytest.mark.parametrize(
    ("lines", "stays"),
    [
        ((NOTICE, TITLE, "By Ann Lee", *PROSE), False),
        ((NOTICE, TITLE, DECK, "By Ann Lee", *PROSE), False),
        ((NOTICE, TITLE, *PROSE, "By Ann Lee"), True),  # nothing says that it is the headline of what follows
        ((*PROSE, TITLE, "By Ann Lee", NOTICE), True),  # of another article
    ],
)
def test_what_a_dump_prints_above_a_signed_headline_is_no_body(lines: tuple[str, ...], stays: bool) -> None:
    page = read("\n\n".join(lines), None, None, Limits())
    body = tuple(b.index for b in page.blocks if b.text in (NOTICE, *PROSE))
    signed = Credits(Byline(), {b.index: ("byline", "names the author") for b in page.blocks if b.text == "By Ann Lee"})
    title = Headline(TITLE, tuple(b.index for b in page.blocks if b.text == TITLE))
    found = below_headline(page, Located(body, 1.0), title, signed).body
    assert found == (body if stays else body[1:])
