"""Pages that hold a part of their article say so."""

import pytest

from cleaner.paging import next_page, partial
from cleaner.policy import Limits
from cleaner.read import read

BODY = "<p>The ferry ran again on Monday, two weeks after the storm, said the harbour master.</p>"


def page(behind: str, head: str = ""):
    html = f"<html><head>{head}</head><body>{BODY}{behind}</body></html>"
    return read(html, "https://news.example/a.html", None, Limits())


def codes(found) -> list[str]:
    return [notice.code for notice in partial(found, (0,))]


@pytest.mark.parametrize("line", ["Page 1 of 4", "Seite 1/4", "1/4页", "共4页 第1页"])
def test_counted_pages(line: str) -> None:
    (notice,) = partial(page(f"<p>{line}</p>"), (0,))
    assert notice == ("paged", "page 1 of 4")


def test_next_page_is_linked() -> None:
    found = page('<p><a href="/a_2.html">下一页</a></p>')
    assert next_page(found, (0,)) == "https://news.example/a_2.html"
    assert codes(found) == ["paged"]


def test_next_page_in_the_head() -> None:
    assert next_page(page("", '<link rel="next" href="/a?page=2">'), (0,)) == "https://news.example/a?page=2"


@pytest.mark.parametrize("href", ["https://other.example/b", "javascript:go()", "#top", "http://[", ""])
def test_no_page_of_this_article(href: str) -> None:
    assert next_page(page(f'<p><a href="{href}">下一页</a></p>'), (0,)) is None


@pytest.mark.parametrize(
    ("line", "code"),
    [("展开全文", "read-more"), ("Subscribe to continue reading", "paywall"), ("登录后阅读全文", "paywall")],
)
def test_cut(line: str, code: str) -> None:
    assert codes(page(f"<p>{line}</p>")) == [code]


def test_whole_article() -> None:
    assert codes(page("<p>Share</p><p>下一篇</p>")) == []
