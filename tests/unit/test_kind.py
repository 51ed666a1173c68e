"""What a page is."""

import cleaner
from cleaner.kind import PRICE, weights
from cleaner.model import PageKind

STORY = "<p>The ferry ran again on Monday, two weeks after the storm, said the harbour master of the island.</p>"
TEASERS = "".join(f'<div class="card"><h3><a href="/t/{i}">Short notice {i}</a></h3></div>' for i in range(40))


def test_article() -> None:
    html = f'<html><head><meta property="og:type" content="article"></head><body><article>{STORY * 12}</article></body>'
    assert cleaner.clean(html, "https://news.example/2024/05/01/the-ferry-ran-again-today").kind is PageKind.ARTICLE


def test_list() -> None:
    assert cleaner.clean(f"<html><body>{TEASERS}</body></html>", "https://news.example/").kind is not PageKind.ARTICLE


def test_error_page() -> None:
    html = "<html><head><title>404 - Page not found</title></head><body><p>Sorry.</p></body></html>"
    assert cleaner.clean(html, "https://news.example/gone").kind is PageKind.OTHER


def test_prices() -> None:
    assert PRICE.search("from $19.99") and PRICE.search("199元") and not PRICE.search("In 1999 it rained")


def test_table() -> None:
    assert "base" in weights()
