"""Invariant 4: scaffolding before, after or between the paragraphs does not change the body."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.testing import TEMPLATES, Layout, Template, dump, html, layouts

templates = st.sampled_from(TEMPLATES)


def body(page: str | bytes) -> tuple[str, ...]:
    return cleaner.clean(page).paragraphs


@given(layouts(), templates)
def test_article_in_html(layout: Layout, template: Template) -> None:
    assert body(html(layout.bare(), template)) == layout.piece.paragraphs


@given(layouts())
def test_article_in_a_dump(layout: Layout) -> None:
    assert body(dump(layout.bare())) == layout.piece.paragraphs


@given(layouts(), templates)
def test_scaffolding_in_html(layout: Layout, template: Template) -> None:
    assert body(html(layout, template)) == layout.piece.paragraphs


@given(layouts(), st.booleans())
def test_scaffolding_in_a_dump(layout: Layout, blank_lines: bool) -> None:
    assert body(dump(layout, blank_lines)) == layout.piece.paragraphs


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
