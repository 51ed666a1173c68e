"""Invariant 4: scaffolding before, after or between the paragraphs does not change the body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.model import Role
from cleaner.testing import LANGUAGES, TEMPLATES, Layout, Piece, Scaffold, Template, dump, html, layouts
from cleaner.testing.articles import load
from cleaner.testing.scaffolding import known

templates = st.sampled_from(TEMPLATES)
PLACES = ("before", "between", "after")
ONE_BOX = [(language, at, box) for language in LANGUAGES for at in PLACES for box in known(language, at)]
one_box = pytest.mark.parametrize(
    ("language", "at", "box"), ONE_BOX, ids=[f"{language}-{box.role.value}-{at}" for language, at, box in ONE_BOX]
)


def with_one_box(language: str, at: str, box: Scaffold) -> Layout:
    stock = load("prose.toml")[language]
    said = stock["sentences"]
    paragraphs = tuple(f"{first} {second}" for first, second in zip(said[:5], said[5:10], strict=True))
    piece = Piece(language, stock["headlines"][0], stock["names"][0], "2021-06-14", paragraphs)
    match at:
        case "before":
            return Layout(piece, before=(box,))
        case "between":
            return Layout(piece, between=((2, box),))
        case _:
            return Layout(piece, after=(box,))


def body(page: str | bytes) -> tuple[str, ...]:
    return cleaner.clean(page).paragraphs


@given(layouts(), templates)
def test_article_in_html(layout: Layout, template: Template) -> None:
    assert body(html(layout.bare(), template)) == layout.piece.paragraphs


@given(layouts())
def test_article_in_a_dump(layout: Layout) -> None:
    assert body(dump(layout.bare())) == layout.piece.paragraphs


@one_box
def test_one_box_in_html(language: str, at: str, box: Scaffold) -> None:
    layout = with_one_box(language, at, box)
    assert body(html(layout)) == layout.piece.paragraphs


@one_box
def test_one_box_in_a_dump(language: str, at: str, box: Scaffold) -> None:
    layout = with_one_box(language, at, box)
    assert body(dump(layout)) == layout.piece.paragraphs
    assert body(dump(layout, blank_lines=False)) == layout.piece.paragraphs
    assert body(dump(layout, bullets=True)) == layout.piece.paragraphs


@given(layouts(), templates)
def test_scaffolding_in_html(layout: Layout, template: Template) -> None:
    assert body(html(layout, template)) == layout.piece.paragraphs


@given(layouts(), st.booleans(), st.booleans())
def test_scaffolding_in_a_dump(layout: Layout, blank_lines: bool, bullets: bool) -> None:
    assert body(dump(layout, blank_lines, bullets)) == layout.piece.paragraphs


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_advertisement_in_a_short_article(language: str) -> None:
    """Behind menu and share bar, four paragraphs and a label between them: the third went with it."""
    stock = load("prose.toml")[language]
    said = stock["sentences"]
    ads = [box for box in known(language, "between") if box.role is Role.PROMOTION]
    bars = [box for box in known(language, "before") if box.role in (Role.NAVIGATION, Role.SHARE)]
    paragraphs = tuple(f"{first} {second}" for first, second in zip(said[:4], said[4:8], strict=True))
    piece = Piece(language, stock["headlines"][0], stock["names"][0], "2005-01-01", paragraphs)
    for ad in ads:
        layout = Layout(piece, tuple(bars), ((2, ad),))
        assert body(dump(layout, blank_lines=False)) == paragraphs
        assert body(dump(layout)) == paragraphs
        assert body(html(layout)) == paragraphs


@given(layouts(), templates)
def test_the_packs_do_not_matter(layout: Layout, template: Template) -> None:
    page = html(layout, template)
    assert cleaner.Cleaner(packs=()).clean(page).paragraphs == layout.piece.paragraphs


@given(layouts(), templates)
def test_credits(layout: Layout, template: Template) -> None:
    """What stands at the headline is found, whatever stands around."""
    article = cleaner.clean(html(layout, template))
    assert article.title == layout.piece.title
    assert str(article.byline.date)[:10] == layout.piece.day
