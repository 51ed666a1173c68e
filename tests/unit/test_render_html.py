from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering import BYLINE, BYLINE_ZH, blocks_of, html, whole

import cleaner

SHAPES = {
    "paragraphs": "<p>One.</p><p>Two &amp; <b>three</b>.</p>",
    "br": "<div>One.<br><br>\u3000\u3000Two.<br>Three.</div>",
    "headings": "<h1>A</h1><p>a</p><h2>B</h2><p>b</p><h5>C</h5>",
    "nested list": "<ul><li>One<ul><li>One a<li>One b</ul><li>Two</ul><p>After</p>",
    "ordered": "<ol><li><p>One</p><p>and more</p><li>Two<br>and more</ol>",
    "definitions": "<dl><dt>Term<dd>Meaning<dt>Other</dl>",
    "stray items": "<div><li>One<li>Two</div><div><dt>Three</div>",
    "text in a list": "<ul>Loose <li>One</ul>",
    "table": "<table><caption>Prices</caption><tr><th>A<th>B<tr><td>1<br>one<td>2</table>",
    "layout table": "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>",
    "nested tables": "<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>side<tr><td>x<td>y</table>",
    "quote": "<blockquote><p>One.</p>Two.<ul><li>Three</ul></blockquote>",
    "code": "<pre>\nif a &lt; b:\n    pass\n\n\tend</pre><p>After</p>",
    "code in lines": "<pre><div>one</div><div>  two</div></pre>",
    "figure": "<figure><img src=a.png><figcaption>A <i>boat</i>.</figcaption></figure><p>Text</p>",
    "markup in text": "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &quot;</p>",
    "heading in item": "<ul><li><h3>One</h3><p>Two</p></ul>",
    "code in item": "<ul><li>One<pre>x = 1</pre>Two</ul>",
}


@pytest.mark.parametrize("body", SHAPES.values(), ids=SHAPES)
def test_the_reader_makes_the_same_blocks_of_it_again(body: str) -> None:
    article = whole(html(body))
    assert blocks_of(article.to_html()) == list(article.paragraphs)


@pytest.mark.parametrize("body", SHAPES.values(), ids=SHAPES)
def test_rendering_twice_changes_nothing(body: str) -> None:
    once = whole(html(body)).to_html()
    assert whole(once).to_html() == once


LINKS = "<ul>" + "".join(f"<li><a href=/{n}>Boat {n}</a></li>" for n in range(30)) + "</ul>"
NUMBERS = "<table>" + "".join(f"<tr><td>{n}<td>{n / 3:.2f} %<td>N/A" for n in range(30)) + "</table>"
OFFERS = "<p>Subscribe to our letter!</p><h3>Related articles</h3><p>Photo: Ann Smith</p><p>Share on Facebook</p>"
END = "<p>The lamps are out.</p><p>（完）</p><ul><li>12.5</ul><h4>Note:</h4>"

KEPT = SHAPES | {"links": LINKS, "numbers": NUMBERS, "offers": OFFERS, "end": END}


@pytest.mark.parametrize("body", KEPT.values(), ids=KEPT)
def test_cleaned_again_it_has_the_same_body(body: str) -> None:
    """Whatever was kept: lists of links, a heading at the end, what stands below the mark of one."""
    article = whole(html(body))
    assert cleaner.clean(article.to_html()).paragraphs == article.paragraphs


def test_a_line_of_the_body_that_names_the_author_stays_when_it_is_cleaned_again() -> None:
    lines = "<p>The lamps on the quay are out since Monday, and nobody knows why.</p><p>Ada Fenn reports.</p>"
    article = whole(html(lines), title="The lamps are out", byline=BYLINE)
    assert cleaner.clean(article.to_html()).paragraphs == article.paragraphs


TEXT = st.text("ab <>&\"'`*#|.1\u3000\u00a0中。\n", max_size=12)
TAGS = (
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "blockquote", "pre", "h1", "h3", "b",
    "i", "a", "code", "figcaption", "span",
)  # fmt: skip
TREE = st.recursive(
    TEXT.map(lambda text: text.replace("<", "&lt;")),
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{''.join(children)}</{tag}>",
        st.sampled_from(TAGS),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@given(st.lists(TREE, max_size=5).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_structure_comes_back_as_the_same_blocks(body: str) -> None:
    article = whole(html(f"<p>start</p>{body}"))
    assert blocks_of(article.to_html()) == list(article.paragraphs)


def test_a_complete_document_with_title_and_byline() -> None:
    page = whole(html("<p>Text.</p>"), title="Tea & <Boats>", byline=BYLINE, language="en-GB").to_html()
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>Tea &amp; &lt;Boats&gt;</title>" in page
    assert "<h1>Tea &amp; &lt;Boats&gt;</h1>" in page
    assert '<meta name="author" content="Ada Fenn">' in page
    assert '<span class="author">By Ada Fenn, Bo Lind</span>' in page
    assert '<time class="date" datetime="2024-05-01T09:30">2024-05-01 09:30</time>' in page
    assert page.endswith("</html>\n")


def test_the_byline_speaks_the_language_of_the_article() -> None:
    page = whole(html("<p>正文。</p>"), byline=BYLINE_ZH).to_html()
    assert '<span class="author">作者：林一舟、方小满</span> <span class="source">来源：海港晚报</span>' in page
    assert '<span class="editor">责任编辑：陈末</span>' in page


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "JavaScript:alert(1)", " java\nscript:alert(1)", "&#1;javascript:alert(1)", "vbscript:x",
     "data:text/html,x", "file:///etc/passwd", "//", "http://[", "relative.html", ""],
)  # fmt: skip
def test_links_that_are_not_safe_lose_their_address_but_not_their_text(href: str) -> None:
    page = whole(html(f'<p>See <a href="{href}">this</a>.</p>')).to_html()
    assert "<p>See this.</p>" in page
    assert "href" not in page


@pytest.mark.parametrize(
    ("href", "absolute"),
    [("/b.html?x=1&y=2", "https://news.example/b.html?x=1&amp;y=2"), ("//cdn.example/c", "https://cdn.example/c"),
     ("HTTP://other.example", "HTTP://other.example"), ("mailto:a@b.example", "mailto:a@b.example"),
     ("a b.html", "https://news.example/d/a%20b.html"),
     ("b.html'onclick='x", "https://news.example/d/b.html&#x27;onclick=&#x27;x")],
)  # fmt: skip
def test_links_are_resolved_against_the_address_of_the_page(href: str, absolute: str) -> None:
    page = whole(html(f'<p>See <a href="{href}">this</a>.</p>'), "https://news.example/d/a.html").to_html()
    assert f'<p>See <a href="{absolute}">this</a>.</p>' in page


def test_links_are_resolved_against_the_base_of_the_page() -> None:
    markup = '<html><head><base href="/b/"></head><body><p>See <a href="c.html">this</a>.</p></body></html>'
    article = whole(markup, "https://news.example/d/a.html")
    assert '<p>See <a href="https://news.example/b/c.html">this</a>.</p>' in article.to_html()
    assert article.to_markdown() == "See [this](https://news.example/b/c.html).\n"


def test_a_language_that_is_none_stays_out() -> None:
    assert "<html>" in whole(html("<p>x</p>"), language='en"><script>').to_html()


def test_an_empty_article_is_a_document_too() -> None:
    page = whole("").to_html()
    assert "<title></title>" in page
    assert blocks_of(page) == []


def test_nesting_is_bounded() -> None:
    body = "".join(f"<ul><li>item {n}" for n in range(200))
    deep = whole(html(body)).to_html()
    assert deep.count("<ul>") == 12
    assert deep.count("item ") == 200


def test_cleaning_the_rendered_article_gives_the_same_article() -> None:
    page = html(
        "<nav><a href=/>Home</a></nav><h1>The ferry sails again</h1><p>By Ada Fenn</p>"
        "<p>The ferry to the outer islands sails again after three weeks in the yard, the harbour office said.</p>"
        "<p>Share</p><p>A short line.</p><figure><figcaption>The ferry on Sunday.</figcaption></figure>"
        "<p>Its engine had failed in a storm in April, and a part had to be shipped from abroad first, it said.</p>"
        "<p>Follow us on our channel for more.</p><p>Tickets for April stay valid until the end of the year.</p>"
    )
    article = cleaner.clean(page, "https://news.example/1")
    assert len(article.paragraphs) >= 3
    again = cleaner.clean(article.to_html(), "https://news.example/1")
    assert again.paragraphs == article.paragraphs
    assert again.title == article.title
    assert again.to_html() == cleaner.clean(again.to_html(), "https://news.example/1").to_html()
