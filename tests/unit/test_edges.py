"""Where the article of a dump begins and ends."""

from __future__ import annotations

import pytest
from library import DECK, NOTICE, PROSE, TITLE

from cleaner.byline import Credits
from cleaner.edges import above_biography, below_headline
from cleaner.locate import Located
from cleaner.model import Byline
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


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        (("Ann Lee is the harbour's own reporter.", "She lives on the quay."), 0),
        (("Ann Leerdam is the captain of the ferry.", "She lives on the quay."), 2),
        (("Cy Moor is the captain of the ferry.", "He lives on the quay."), 2),
    ],
)
def test_the_body_of_a_dump_ends_above_what_is_said_of_its_author(last: tuple[str, ...], kept: int) -> None:
    page = read("\n\n".join((*PROSE, *PROSE, *last)), None, None, Limits())
    body = tuple(range(len(page.blocks)))
    found = above_biography(page, Located(body, 1.0), Credits(Byline(("Ann Lee",)), {})).body
    assert found == body[: len(body) - 2 + kept]


ABOUT = "Ann Lee is the harbour's own reporter."


@pytest.mark.parametrize(
    ("page", "author"),
    [
        ("\n\n".join((ABOUT, *PROSE)), "Ann Lee"),
        ("\n\n".join((*PROSE * 15, ABOUT, *PROSE * 4)), "Ann Lee"),  # in the last third, but far from the end
        ("\n\n".join((*PROSE * 2, ABOUT)), "Ann"),  # a given name may be anybody's
        ("".join(f"<p>{text}</p>" for text in (*PROSE * 2, ABOUT)), "Ann Lee"),  # markup has a box around it
    ],
)
def test_what_else_speaks_of_the_author_stays(page: str, author: str) -> None:
    it = read(page, None, None, Limits())
    body = tuple(range(len(it.blocks)))
    assert above_biography(it, Located(body, 1.0), Credits(Byline((author,)), {})).body == body
