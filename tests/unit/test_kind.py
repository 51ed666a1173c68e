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


def test_wall() -> None:
    html = "<html><head><title>Log in | Island Post</title></head><body><p>Please log in to go on.</p></body></html>"
    assert cleaner.clean(html, "https://news.example/login").kind is PageKind.OTHER


def test_video() -> None:
    head = '<title>Ferry, seen from the air</title><meta property="og:type" content="video.other">'
    html = f"<html><head>{head}</head><body><h1>Ferry, seen from the air</h1><p>Two minutes.</p></body></html>"
    assert cleaner.clean(html, "https://news.example/v/1").kind is PageKind.VIDEO


def test_gallery() -> None:
    shot = "<figure><img><figcaption>{}/9 Boats at the quay</figcaption></figure>"
    shots = "".join(shot.format(i) for i in range(1, 10))
    html = f"<html><head><title>Boats</title></head><body><h1>Boats</h1>{STORY}{shots}</body></html>"
    assert cleaner.clean(html, "https://news.example/g/1").kind is PageKind.GALLERY


def test_nothing_is_no_article() -> None:
    assert cleaner.clean("<html><body><div id='app'></div></body></html>").kind is not PageKind.ARTICLE


def test_prices() -> None:
    assert PRICE.search("from $19.99") and PRICE.search("199元") and not PRICE.search("In 1999 it rained")


def test_table() -> None:
    assert "base" in weights()
