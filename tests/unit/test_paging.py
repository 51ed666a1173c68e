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
    return [notice.code for notice in partial(found, (0,), next_page(found, (0,)))]


@pytest.mark.parametrize("line", ["Page 1 of 4", "Seite 1/4", "1/4页", "共4页 第1页"])
def test_counted_pages(line: str) -> None:
    (notice,) = partial(page(f"<p>{line}</p>"), (0,), None)
    assert notice == ("paged", "page 1 of 4")


def test_next_page_is_linked() -> None:
    found = page('<p><a href="/a_2.html">下一页</a></p>')
    assert next_page(found, (0,)) == "https://news.example/a_2.html"
    assert codes(found) == ["paged"]


@pytest.mark.parametrize(
    ("base", "href", "following"),
    [
        ("/d/", "a_2.html", "https://news.example/d/a_2.html"),
        ("https://www.news.example/d/", "a_2.html", "https://www.news.example/d/a_2.html"),
        ("https://cdn.example/", "https://news.example/a_2.html", "https://news.example/a_2.html"),
        ("javascript:go()", "a_2.html", "https://news.example/a_2.html"),
        ("http://[", "a_2.html", "https://news.example/a_2.html"),
        ("/d/", "#", None),
        ("/d/", "https://other.example/a_2.html", None),
    ],
)
def test_next_page_is_relative_to_the_base(base: str, href: str, following: str | None) -> None:
    assert next_page(page(f'<p><a href="{href}">下一页</a></p>', f'<base href="{base}">'), (0,)) == following


@pytest.mark.parametrize("href", ["/a_2.html", "/a_page_2.html", "/a-Page2.html"])
def test_next_page_in_the_head(href: str) -> None:
    assert next_page(page("", f'<link rel="next" href="{href}">'), (0,)) == f"https://news.example{href}"


def test_next_page_behind_numbers() -> None:
    found = page("<p><b>1</b> 2 of 2 <a href='/a/over'>Next Page</a></p>")
    assert next_page(found, (0,)) == "https://news.example/a/over"


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


@pytest.mark.parametrize("href", ["/b.html", "/2024/05/another-article", "/a_1/other.html"])
def test_the_next_article_is_no_page(href: str) -> None:
    assert next_page(page("", f'<link rel="next" href="{href}">'), (0,)) is None


@pytest.mark.parametrize(
    "links",
    [
        '【<a href="/a.html">1</a>】【<a href="/a_2.html">2</a>】【<a href="/a_3.html">3</a>】',
        '<a href="/a.html?page=2">2</a> <a href="/a.html?page=3">3</a>',
        '<span>1</span> <a href="/a-2.html">2</a>',
    ],
)
def test_numbered_pager(links: str) -> None:
    found = page(f"<div>{links}</div>")
    assert next_page(found, (0,)) and "2" in (next_page(found, (0,)) or "")
    assert codes(found) == ["paged"]


def test_days_are_no_pages() -> None:
    links = '<a href="/2024-05-13.html">13</a>'
    found = read(f"{BODY}<p>{links}</p>", "https://news.example/2024-05-12.html", None, Limits())
    assert next_page(found, (0,)) is None


def test_further_reading_below_a_whole_article() -> None:
    html = f"<html><body>{BODY * 30}<p>Keep reading</p><p>Another story</p></body></html>"
    assert not list(partial(read(html, None, None, Limits()), tuple(range(30)), None))


def test_numbers_of_a_pager_and_other_links() -> None:
    links = '<p><a href="/a_2.html">2</a> <a href="/b.html">More on ferries</a> <a href="/a_3.html">3</a></p>'
    assert next_page(page(links), (0,)) == "https://news.example/a_2.html"
    assert next_page(page('<p><a href="/a_2.html">More on ferries in 2024</a></p>'), (0,)) is None
