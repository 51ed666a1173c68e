"""Hosts, and what a site calls itself."""

from __future__ import annotations

import pytest

from cleaner.address import host, site_names
from cleaner.policy import Limits
from cleaner.read import read


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://News.Example.org/a/1.html", "news.example.org"),
        ("http://me:secret@courier.example:8080/?q=//x", "courier.example"),
        ("https://courier.example?id=1", "courier.example"),
        ("//courier.example/1", "courier.example"),
        ("courier.example/1", ""),
        ("https://web.archive.org/web/20240503010203if_/https://courier.example/1", "courier.example"),
        ("https://web.archive.org/about", "web.archive.org"),
        ("http://[", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_host(address: str | None, said: str) -> None:
    assert host(read("<p>Text.</p>", address, None, Limits())) == said


def test_the_canonical_address_tells_the_host_of_a_page_without_one() -> None:
    page = read('<link rel="canonical" href="https://courier.example/1"><p>Text.</p>', None, None, Limits())
    assert host(page) == "courier.example"


def test_site_names() -> None:
    head = """<meta property="og:site_name" content="The Courier"><script type="application/ld+json">
    {"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Courier Press"}}</script>"""
    page = read(f"<html><head>{head}</head><body><p>Text.</p>", "https://www.courier.co.example/1", None, Limits())
    assert site_names(page) == ["The Courier", "Courier Press", "courier.co.example", "courier", "example"]
