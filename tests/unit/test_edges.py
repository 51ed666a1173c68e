"""Where the article of a dump begins and ends."""

from __future__ import annotations

import pytest
from library import DECK, NOTICE, PROSE, STORY, TITLE

import cleaner
from cleaner.byline import Credits
from cleaner.edges import below_headline, with_standfirst, without_biography
from cleaner.engine import look
from cleaner.locate import Located
from cleaner.model import Byline, Role
from cleaner.packs.match import NO_PACK
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
        (("Ann LeeTwitterAnn Lee is a reporter of the harbour.", "She lives on the quay."), 0),
        (("About Ann Lee", "She lives on the quay."), 0),
        (("Ann Lee", "She lives on the quay."), 0),
        (("The captain and his sister, Ann Lee", "She lives on the quay."), 2),
        (("Ann Lee", "Ann Lee"), 2),  # signs parts of the article
        (("Ann lives on the quay.", "So does her dog."), 0),
        (("Ann Moor is the captain of the ferry.", "She lives on the quay."), 2),
    ],
)
def test_the_body_of_a_dump_ends_above_what_is_said_of_its_author(last: tuple[str, ...], kept: int) -> None:
    page = read("\n\n".join((*PROSE, *PROSE, *last)), None, None, Limits())
    body = tuple(range(len(page.blocks)))
    found = without_biography(page, Located(body, 1.0), Credits(Byline(("Ann Lee",)), {})).body
    assert found == body[: len(body) - 2 + kept]


ABOUT = "Ann Lee is the harbour's own reporter."


def test_nor_does_it_begin_with_that() -> None:
    page = read("\n\n".join((PROSE[0], ABOUT, *PROSE)), None, None, Limits())
    found = without_biography(page, Located((0, 1, 2, 3), 1.0), Credits(Byline(("Ann Lee",)), {}))
    assert found.body == (0, 2, 3)


@pytest.mark.parametrize(
    ("page", "author"),
    [
        ("\n\n".join((ABOUT.replace("Ann", "The"), *PROSE)), "The Lee"),  # nor any company
        ("\n\n".join((*PROSE * 15, ABOUT, *PROSE * 4)), "Ann Lee"),  # in the last third, but far from the end
        ("\n\n".join((*PROSE * 2, ABOUT)), "Ann"),  # a given name may be anybody's
        ("\n\n".join((*PROSE * 2, "The city bought them.")), "The Quay"),  # of a desk it is a word
        ("".join(f"<p>{text}</p>" for text in (*PROSE * 2, ABOUT)), "Ann Lee"),  # markup has a box around it
    ],
)
def test_what_else_speaks_of_the_author_stays(page: str, author: str) -> None:
    it = read(page, None, None, Limits())
    body = tuple(range(len(it.blocks)))
    assert without_biography(it, Located(body, 1.0), Credits(Byline((author,)), {})).body == body


SECTIONS = ("World", "Politics", "Opinion", "Sport")


@pytest.mark.parametrize(
    ("menu", "lines", "is_body"),
    [
        (SECTIONS, (TITLE, DECK, "By Ann Lee", *PROSE), True),
        (SECTIONS[1:], (TITLE, DECK, "By Ann Lee", *PROSE), False),  # of blogs hardly one is
        (SECTIONS, (TITLE, "By Ann Lee", DECK, *PROSE), False),
        (SECTIONS, (TITLE, DECK, *PROSE, "By Ann Lee"), False),
        (SECTIONS, (TITLE, "The city reads", "By Ann Lee", *PROSE), False),  # a kicker
        (SECTIONS, (TITLE, "Readers at the desk on the first day. Cy Moor/Reuters", "By Ann Lee", *PROSE), False),
        (SECTIONS, (TITLE, "Sign up for our newsletter: ten stories a week", "By Ann Lee", *PROSE), False),
    ],
)
def test_the_line_between_headline_and_byline_of_a_newspaper_is_its_standfirst(
    menu: tuple[str, ...], lines: tuple[str, ...], is_body: bool
) -> None:
    page = read("\n\n".join((*menu, *lines)), None, None, Limits())
    at = {block.text: block.index for block in page.blocks}
    body = tuple(at[text] for text in PROSE)
    signed = Credits(Byline(("Ann Lee",)), {at["By Ann Lee"]: ("byline", "names the author")})
    title = Headline(TITLE, (at[TITLE],))
    found = with_standfirst(look(page, NO_PACK), Located(body, 1.0), title, signed).body
    assert found == ((at[lines[1]], *body) if is_body else body)


def test_markup_calls_its_standfirst_by_name() -> None:
    menu = "".join(f"<a href=/{name}>{name}</a><br>" for name in SECTIONS)
    lines = "".join(f"<p>{line}</p>" for line in (DECK, "By Ann Lee", *PROSE))
    page = read(f"<html><body><nav>{menu}</nav><h1>{TITLE}</h1>{lines}</body></html>", None, None, Limits())
    at = {block.text: block.index for block in page.blocks}
    located = Located(tuple(at[text] for text in PROSE), 1.0)
    signed = Credits(Byline(("Ann Lee",)), {at["By Ann Lee"]: ("byline", "names the author")})
    assert with_standfirst(look(page, NO_PACK), located, Headline(TITLE, (at[TITLE],)), signed) == located


def test_the_trace_says_why_blocks_at_the_edges_went_or_came() -> None:
    deck = DECK.rstrip(".")
    lines = (*SECTIONS, TITLE, deck, "By Ann Lee", "3 May 2024", *STORY, ABOUT, "She lives on the quay.")
    article = cleaner.clean("\n\n".join(lines), "https://island-post.example/news/a-library-for-harbour-city")
    said = {verdict.block.text: (verdict.role, verdict.reason) for verdict in article.blocks}
    assert said[deck] == (Role.BODY, "stands between a newspaper's headline and byline")
    assert said[ABOUT] == (Role.OTHER, "tells of the author, or stands below what does")
    assert article.paragraphs == (deck, *STORY)
