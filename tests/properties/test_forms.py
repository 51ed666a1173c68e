"""Invariant 5: the same page in another form has the same body."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.testing import TEMPLATES, Layout, Template, dump, html, layouts

templates = st.sampled_from(TEMPLATES)
ZERO_WIDTH = ("\u200b", "\ufeff", "\u2060", "\u00ad")


def body(page: str | bytes) -> tuple[str, ...]:
    return cleaner.clean(page).paragraphs


@given(layouts(), templates)
def test_html_and_dump(layout: Layout, template: Template) -> None:
    assert body(html(layout, template)) == body(dump(layout))


@given(layouts())
def test_blank_lines(layout: Layout) -> None:
    assert body(dump(layout, blank_lines=True)) == body(dump(layout, blank_lines=False))


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@given(layout=layouts(), template=templates)
def test_charsets_of_html(charset: str, layout: Layout, template: Template) -> None:
    page = html(layout, template, charset.removesuffix("-sig"))
    assert body(page.encode(charset)) == body(page)


@given(layouts(("zh-Hant",)), templates)
def test_big5(layout: Layout, template: Template) -> None:
    page = html(layout, template, "big5")
    assert body(page.encode("big5-hkscs")) == body(page)


@given(layouts(("zh-Hant",)))
def test_big5_dump(layout: Layout) -> None:
    assert body(dump(layout).encode("big5-hkscs")) == body(dump(layout))


@given(layouts(("zh",)))
def test_gb18030_dump(layout: Layout) -> None:
    assert body(dump(layout).encode("gb18030")) == body(dump(layout))


@given(layouts(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_unicode_dumps(layout: Layout, charset: str) -> None:
    assert body(dump(layout).encode(charset)) == body(dump(layout))


@given(layouts(("zh",)), templates)
def test_a_declaration_that_lies(layout: Layout, template: Template) -> None:
    page = html(layout, template, "gb2312")
    assert body(page.encode("utf-8")) == body(page)


@given(layouts(), templates)
def test_folded(layout: Layout, template: Template) -> None:
    def fold(text: str) -> str:
        return unicodedata.normalize("NFKC", text)

    assert body(fold(html(layout, template))) == tuple(map(fold, body(html(layout, template))))
    assert body(fold(dump(layout))) == tuple(map(fold, body(dump(layout))))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@given(layout=layouts(), template=templates)
def test_line_ends(end: str, layout: Layout, template: Template) -> None:
    page, text = html(layout, template), dump(layout)
    assert body(page.replace("\n", end)) == body(page)
    assert body(text.replace("\n", end)) == body(text)


@given(layouts(), templates, st.sampled_from(ZERO_WIDTH), st.integers(2, 9))
def test_zero_width_noise(layout: Layout, template: Template, noise: str, every: int) -> None:
    """As portals sprinkle it, and word processors leave it: in the text, not in the markup."""

    def sprinkle(text: str) -> str:
        return noise.join(text[i : i + every] for i in range(0, len(text), every))

    page, text = html(layout, template), dump(layout)
    for paragraph in layout.piece.paragraphs:
        page, text = page.replace(paragraph, sprinkle(paragraph)), text.replace(paragraph, sprinkle(paragraph))
    assert body(page) == body(html(layout, template))
    assert body(text) == body(dump(layout))


@given(layouts(), templates)
def test_case_of_the_markup(layout: Layout, template: Template) -> None:
    page = html(layout, template)
    shouted = page.replace("<p", "<P").replace("</p>", "</P>").replace("<div", "<DIV").replace("</div>", "</DIV>")
    assert body(shouted) == body(page)
