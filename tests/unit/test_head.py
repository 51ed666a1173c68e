"""What a page says of itself: read once, tolerant of what templates print."""

from __future__ import annotations

import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.read.head import json_ld


def head_of(markup: str, attributes: str = "", body: str = "<p>x</p>"):
    page = f"<html {attributes}><head>{markup}</head><body>{body}</body></html>"
    return read(page, None, None, Limits()).head


def test_title_meta_and_links():
    head = head_of(
        "<title> A  headline\n - Example </title>"
        '<meta property="og:title" content="A headline"><meta name="Author" content="Ann">'
        '<meta name="author" content="Bo">'
        '<link rel="canonical" href="https://example.org/a"><link rel="next" href="/a?page=2">'
        '<base target="_top"><base href="/b/"><base href="/c/">',
        'lang="de_AT"',
    )
    assert head.title == "A headline - Example"
    assert head.meta["og:title"] == ["A headline"]
    assert head.meta["author"] == ["Ann", "Bo"]
    assert head.base == "/b/"
    assert (head.canonical, head.next_page, head.language) == ("https://example.org/a", "/a?page=2", "de-AT")


def test_json_ld_in_a_meta_element_of_its_name():
    value = "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;datePublished&quot;: &quot;2024-04-02&quot;}"
    head = head_of(f'<meta name="script:ld+json" content="{value}">')
    assert head.json_ld == [{"@type": "NewsArticle", "datePublished": "2024-04-02"}]


def test_the_title_of_a_drawing_is_not_the_title():
    drawing = "<svg><title>Menu</title></svg>"
    assert head_of("", body=drawing + "<title>Real</title>").title == "Real"
    assert head_of("<title>Real</title>", body=drawing).title == "Real"
    assert head_of("", body=drawing).title is None


@pytest.mark.parametrize("said", ["utf-8", "{{lang}}", "", "   "])
def test_language_that_is_none(said):
    assert head_of("", f'lang="{said}"').language is None


def test_language_from_meta():
    assert head_of('<meta property="og:locale" content="pt_BR">').language == "pt-BR"


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "H"}',
        '<!-- {"@type": "NewsArticle", "headline": "H"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "H"}\n//]]>',
        '[{"@type": "NewsArticle", "headline": "H"},]',
        '{"@context": "x", "@graph": [{"@type": "NewsArticle", "headline": "H",}]}',
        '{"@type": "NewsArticle", "headline": "H"};',
        '{"@type": "NewsArticle", "head\x01line": "H"}',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;H&quot;}",
    ],
)
def test_json_ld_as_templates_print_it(text):
    assert any("NewsArticle" in str(found.get("@type")) for found in json_ld(text))


def test_json_ld_several_objects_and_a_broken_one():
    assert [o["@type"] for o in json_ld('{"@type": "A"}\n{"@type": "B"}{"@type": ')] == ["A", "B"]


def test_json_ld_main_entity_is_an_object_of_its_own():
    found = json_ld('{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "H", "name": "N"}}')
    assert [o["@type"] for o in found] == ["WebPage", "Article"]


@pytest.mark.parametrize("garbage", ["", "null", "[[[[", "not json", "[" * 100_000, '{"a":' * 50_000, "1 2 3", '"x"'])
def test_json_ld_garbage_is_ignored(garbage):
    assert json_ld(garbage) == []


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (r"Boats \ud83d", "Boats \ufffd"),
        (r"Boats \ude00.", "Boats \ufffd."),
        (r"\ud83d\ud83d\ude00 boats", "\ufffd\U0001f600 boats"),
        (r"배 \ubc30", "배 배"),
    ],
)
def test_json_ld_holds_no_half_of_a_character(said, read):
    assert json_ld(f'{{"@type": "Article", "headline": "{said}"}}')[0]["headline"] == read
