"""Invariants 2 and 3: nothing is invented, in page order; cleaning a cleaned article changes nothing."""

from __future__ import annotations

from html import escape, unescape

import regex
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

import cleaner
from cleaner.testing import TEMPLATES, Layout, Piece, Template, dump, html, layouts, messy_text, pieces

BLANK = regex.compile(r"[\s\p{Cf}\p{Cc}]+")
SURROGATE = regex.compile(r"\p{Cs}")
"""Half a character: nothing that a page can hold."""
templates = st.sampled_from(TEMPLATES)


def squeezed(text: str) -> str:
    """Text without white space and invisible characters, which a reader may fold."""
    return BLANK.sub("", text)


def assert_in_order(paragraphs: tuple[str, ...], page: str) -> None:
    position = 0
    for text in map(squeezed, paragraphs):
        found = page.find(text, position)
        assert found >= 0, f"not in the page after character {position}: {text!r}"
        position = found + len(text)


@given(layouts(), templates)
def test_html_body_is_text_of_the_page_in_order(layout: Layout, template: Template) -> None:
    page = html(layout, template)
    assert_in_order(cleaner.clean(page).paragraphs, squeezed(lxml_html.document_fromstring(page).text_content()))


@given(layouts(), st.booleans())
def test_dump_body_is_text_of_the_page_in_order(layout: Layout, blank_lines: bool) -> None:
    page = dump(layout, blank_lines)
    assert_in_order(cleaner.clean(page).paragraphs, squeezed(page))


@given(messy_text())
def test_body_of_a_mess_is_text_of_the_mess(page: str) -> None:
    """On flat text, where no entity and no tag stands between the page and us."""
    page = SURROGATE.sub("\ufffd", page.replace("<", "(").replace("{", "("))
    assert_in_order(cleaner.clean(page).paragraphs, squeezed(page))


@given(layouts(), templates)
def test_clean_again_from_text(layout: Layout, template: Template) -> None:
    article = cleaner.clean(html(layout, template))
    rendered = f"{article.title}\n\n" + "\n\n".join(article.paragraphs)
    assert cleaner.clean(rendered).paragraphs == article.paragraphs


SUB_HEADINGS = ("FAQ", "Pricing", "Education", "Privacy", "YouTube")
"""Words of menus that head parts of articles, too."""


@given(pieces(), st.sampled_from(SUB_HEADINGS), st.integers(1, 2), st.sampled_from(["\n", "\n\n"]))
def test_clean_again_with_a_sub_heading(piece: Piece, word: str, place: int, between: str) -> None:
    """In words of a menu, in a text that has none; and one that says the headline again."""
    for heading in (word, piece.title):
        lines = (*piece.paragraphs[:place], heading, *piece.paragraphs[place:])
        assert cleaner.clean(between.join((piece.title, *lines))).paragraphs == lines


@given(pieces(), st.sampled_from(["- ", "1. ", "- - ", "- ## "]))
def test_clean_again_from_markdown_with_a_list(piece: Piece, mark: str) -> None:
    page = "\n\n".join((f"# {piece.title}", *(f"{mark}{text}" for text in piece.paragraphs)))
    assert cleaner.clean(page).paragraphs == piece.paragraphs


@given(pieces(), st.sampled_from(["\n", "\n\n", "</p><p>"]))
def test_paragraphs_without_a_headline_stay(piece: Piece, between: str) -> None:
    page = between.join(map(escape, piece.paragraphs))
    article = cleaner.clean(f"<p>{page}</p>" if "<" in between else unescape(page))
    assert article.paragraphs == piece.paragraphs
    assert article.title is None


@given(layouts(), templates)
def test_clean_again_from_html(layout: Layout, template: Template) -> None:
    article = cleaner.clean(html(layout, template))
    again = cleaner.clean(article.to_html())
    assert again.paragraphs == article.paragraphs
    assert again.title == article.title


@given(layouts())
def test_clean_again_from_markdown_keeps_every_paragraph(layout: Layout) -> None:
    """Markdown is text with marks: every paragraph is still a line of it, in order."""
    article = cleaner.clean(html(layout))
    assert_in_order(article.paragraphs, squeezed(article.to_markdown().replace("\\", "")))
