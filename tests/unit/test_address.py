"""Hosts, and what a site calls itself."""

from __future__ import annotations

import pytest

from cleaner import Cleaner
from cleaner.address import host, site_names
from cleaner.packs.schema import parse_pack
from cleaner.policy import Limits
from cleaner.read import read


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://News.Example.org/a/1.html", "news.example.org"),
        ("http://me:secret@courier.example:8080/?q=//x", "courier.example"),
        ("https://courier.example?id=1", "courier.example"),
        ("//courier.example/1", "courier.example"),
        ("courier.example/1", "courier.example"),
        ("WWW.Courier.Example.:8080/1", "www.courier.example"),
        ("https://www.courier.example./1", "www.courier.example"),
        ("web.archive.org/web/20240503010203/https://courier.example/1", "courier.example"),
        ("pages/courier.html", ""),
        ("page.html", ""),
        ("file:a.b/1", ""),
        ("https://web.archive.org/web/20240503010203if_/https://courier.example/1", "courier.example"),
        ("https://web.archive.org/about", "web.archive.org"),
        ("http://[", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_host(address: str | None, said: str) -> None:
    assert host(read("<p>Text.</p>", address, None, Limits())) == said


def test_an_address_without_a_scheme_finds_pack_and_links() -> None:
    text = "The council voted on Monday, by a margin of nine, to mend the town clock, which had stopped in spring."
    links = '<p><a href="/clock">Its story</a> was told here. {}</p><div><a href="news_2.html">2</a></div>'
    page = f"<p>{text}</p>{links.format(text)}"
    pack = parse_pack('id = "courier"\nhosts = ["courier.example"]\n[[layout]]\nbody = ["p"]\n', "courier.toml")
    for address in ("www.courier.example/a/news.html", "https://WWW.Courier.Example./a/news.html"):
        found = Cleaner(packs=[pack]).clean(page, address)
        assert found.url == address
        assert found.trace.evidence.pack.pack == "courier"
    found = Cleaner().clean(page, "courier.example/a/news.html")
    assert "[Its story](https://courier.example/clock)" in found.to_markdown()
    assert found.next_page == "https://courier.example/a/news_2.html"


def test_the_canonical_address_tells_the_host_of_a_page_without_one() -> None:
    page = read('<link rel="canonical" href="https://courier.example/1"><p>Text.</p>', None, None, Limits())
    assert host(page) == "courier.example"


def test_site_names() -> None:
    head = """<meta property="og:site_name" content="The Courier"><script type="application/ld+json">
    {"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Courier Press"}}</script>"""
    page = read(f"<html><head>{head}</head><body><p>Text.</p>", "https://www.courier.co.example/1", None, Limits())
    assert site_names(page) == ["The Courier", "Courier Press", "courier.co.example", "courier", "example"]
