"""Markup to blocks: what a browser shows is there, whatever the markup."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.model import Block, Cue, Page, Section
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.read.mend import shallow


def page(markup: bytes | str) -> Page:
    return read(markup, None, None, Limits())


def texts(markup: bytes | str) -> list[str]:
    return [block.text for block in page(markup).blocks]


LOST_BY_LIBXML2 = {
    "behind a stray </html>": (
        "<html><body><div><p>one</p></body></html><p>two</p></div><i>three</i></html>",
        ["one", "two", "three"],
    ),
    "two documents in one": ("<html><body>one</body></html><html><body>two</body></html>", ["one", "two"]),
    "behind a stray </body>": ("<body><p>one</p></body><p>two</p>", ["one", "two"]),
    "noscript alone": ("<body><script>x</script><noscript><p>one</p></noscript></body>", ["one"]),
    "noframes": ("<frameset><frame src=a><noframes><body><p>one</p></body></noframes></frameset>", ["one"]),
    "shadow root": ("<div><template shadowrootmode=open><article><p>one</p></article></template></div>", ["one"]),
    "cdata": ("<p><![CDATA[one]]></p><p>two</p>", ["one", "two"]),
    "unclosed title": ("<title>never closed<body><p>one</p><p>two</p>", ["one", "two"]),
    "unclosed style": ("<style>a{b:c}<body><p>one</p>", ["one"]),
    "unclosed script": ("<p>one</p><script>var a = 1;<p>two</p>", ["one", "two"]),
    "unclosed comment": ("<p>one</p><!-- <p>two</p><p>three</p>", ["one", "two", "three"]),
    "unclosed textarea": ("<p>one</p><textarea>x<p>two</p>", ["one", "two"]),
    "unclosed attribute": ('<p class="lead>one</p><p>two</p>', ["one", "two"]),
    "head without an end": ("<meta charset=utf-8><title>T</title><main><p>one</p></main>two", ["one", "two"]),
    "head that a custom element ends": ("<head><title>T</title><x-y>one</x-y></head><body>two", ["one", "two"]),
    "embed has no end": ("<p>one</p><embed src=a><p>two</p>", ["one", "two"]),
    "what a map shows": ("<p>one</p><map name=m><area><p>two</p></map>", ["one", "two"]),
    "unclosed drawing": ("<p>one</p><svg><path d=x><p>two</p><p>three</p>", ["one", "two", "three"]),
    "open in a noscript": ("<p>one</p><noscript><div><img src=a></noscript><p>two</p>", ["one", "two"]),
    "open in a template": ("<p>one</p><template><div>x</template><p>two</p>", ["one", "two"]),
    "open in a select": ("<p>one</p><select><div>x</select><p>two</p>", ["one", "two"]),
    "plaintext": ("<p>one</p><plaintext><p>two</p>", ["one", "two"]),
}


@pytest.mark.parametrize(("markup", "expected"), LOST_BY_LIBXML2.values(), ids=LOST_BY_LIBXML2)
def test_nothing_is_lost(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("one<br><br>two<br/>three", ["one", "two", "three"]),
        ("<table><tr><td><table><tr><td>in</td></tr></table>after</td></tr></table>", ["in", "after"]),
        ("<p>one<p>two<ul><li>three<li>four", ["one", "two", "three", "four"]),
        ("<my-article><x-p>one</x-p><x-p>two</x-p></my-article>", ["one", "two"]),
        ("<p>one<o:p></o:p> two <o:p>three</o:p></p>", ["one two three"]),
        ("<p>one</p><svg><foreignObject><p>x</p></foreignObject></svg><p>two</p>", ["one", "two"]),
        ('<p>one <span style="display: none">x</span>two <b hidden>y</b>three</p>', ["one two three"]),
        ("<p>Let <math><mrow><mi>x</mi><mn>2</mn></mrow><annotation>x^2</annotation></math> be</p>", ["Let x2 be"]),
        ("<pre><code>x = 1 <span class=hljs-tag># y</span>\nz = 2</code></pre>", ["x = 1 # y\nz = 2"]),
        ("<p>来源：<span class=source>某某报</span><span class=date>5月1日</span></p>", ["来源：", "某某报", "5月1日"]),
        (
            "<p>The way led along the quay and then over the <a class=share-link href=/f>old</a> ford.</p>",
            ["The way led along the quay and then over the old ford."],
        ),
        (
            "<p>HALLOW (<span itemprop='publisher'><a itemprop=url href=/>Hallow Wire</a></span>) - A firm grew.</p>",
            ["HALLOW (Hallow Wire) - A firm grew."],
        ),
        (
            "<li><a href=/1>A teaser that is as long as a sentence is<i class=date>1 May</i></a></li>",
            ["A teaser that is as long as a sentence is", "1 May"],
        ),
        ("<p>The <town-name>Hollow Quay</town-name> ferry</p>", ["The Hollow Quay ferry"]),
        ("<p>one <strongclass='x'>two</strong> three</p>", ["one two three"]),
        ("<h2>The ferry<span class=mw-editsection>[<a href=/e>edit</a>]</span></h2>", ["The ferry"]),
        (
            "<p>Let <span class=mwe-math-mathml-a11y style='display:none'><math><mi>x</mi></math></span> be</p>",
            ["Let x be"],
        ),
        (
            "<p class=intro>one</p><p class=reading-time>Time: <i class=read-time>4</i> <i class=time>min</i></p>",
            ["one", "Time: 4 min"],
        ),
        ("<p>one<?php echo 1 ?> two</p><?xml:namespace prefix = o />", ["one two"]),
        ("<p>one</p><!-- a --!><p>two</p>", ["one", "two"]),
        ("<p>o\0n\x01e\x0c two\u200b</p>", ["one two"]),
        ("<p>&lt;b&gt; &amp;amp &nbsp; &#x80; &copy; &nosuch;</p>", ["<b> &amp € © &nosuch;"]),
        ("<p>one</p><script>document.write('</body></html>')</script><p>two</p>", ["one", "two"]),
        ("<p>a<b><b>b</b><br>c</b></p>", ["ab", "c"]),
        ("<p>👩‍💻 \ud83d\ude00 \ud800</p>", ["👩‍💻 😀 \ufffd"]),
    ],
)
def test_blocks(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_body_that_a_script_shows_is_not_hidden() -> None:
    assert not page("<body style='visibility: hidden'><p>one</p>").blocks[0].hidden
    assert page("<body><div style='display:none'><p>one</p></div>").blocks[0].hidden
    assert page("<p>The <a href=/a>quay<span style='clip:rect(0 0 0 0);width:1px'>, new tab</span></a> is wet").blocks[
        0
    ].text == ("The quay is wet")


def test_what_react_streams_is_not_hidden() -> None:
    streamed, hidden = page('<div hidden id="S:2"><p>one</p></div><div hidden id="s"><p>two</p></div>').blocks
    assert not streamed.hidden and hidden.hidden


def test_xhtml_in_its_own_charset() -> None:
    markup = '<?xml version="1.0" encoding="gb2312"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><p>正文</p></html>'
    assert texts(markup.encode("gb18030")) == texts(markup) == ["正文"]


@pytest.mark.parametrize(
    ("markup", "links", "linked"),
    [
        ("<p>see <a href=x><b>the</b> site</a> now</p>", 8, ["the site"]),
        ("<p>\n <a href=x> Tom &amp; Jerry </a>\n</p>", 11, [" Tom & Jerry "]),
        ("<p><a href=x>one</a>, <a href=y>two</a> and three</p>", 6, ["one", "two"]),
        ("<p><a href=x><img src=y></a>one</p>", 0, []),
        ("<p><b><a href=x>one</a></b> two</p>", 3, ["one"]),
        ("<p>Zo\xade <a href=x>o\u200bne</a>, <b>t\xadwo</b></p>", 3, ["one"]),
        ("<p>" + "<b>" * 40 + "<a href=x>one</a> two</p>", 3, ["one"]),
        ("<h2><a name=ferry class=head>The ferry</a></h2>", 0, []),
        ("<h2><a id=ferry>The ferry</a></h2>", 0, []),
        ("<p><a href=x>one <a id=ferry>two</a></p>", 3, ["one "]),
        ("<p><a id=more class=button>one</a></p>", 3, ["one"]),
    ],
)
def test_links_are_counted(markup: str, links: int, linked: list[str]) -> None:
    (block,) = page(markup).blocks
    assert block.link_chars == links
    assert [block.raw[s.start : s.end] for s in block.spans if s.tag == "a"] == linked


def test_a_link_ends_where_another_begins() -> None:
    (block,) = page("<p><a class=x>one <b>two <a href=/y>three</a> four</b> five</p>").blocks
    assert [(block.raw[s.start : s.end], s.tag, s.href) for s in block.spans] == [
        ("one two ", "a", None),
        ("three", "a", "/y"),
        ("two three four", "b", None),
    ]


def test_of_spans_in_spans_of_their_kind_only_the_outer_counts() -> None:
    assert {len(block.spans) for block in page("<p>" + "<b>x<br>" * 1000).blocks} == {1}


def test_links_over_blocks() -> None:
    found = page("<div>x <a href=y>one<p>two</p>three</a> four</div>").blocks
    assert [(b.text, b.link_chars) for b in found] == [("x one", 3), ("two", 3), ("three four", 5)]


def test_sections_and_cues() -> None:
    found = page(
        "<body><div class=a id=b><p>one<p>two</div><ul role=menu><li><a class=c href=x><h2>three</h2></a></ul>"
        "<p>by <span class=author>four</span> five"
    )
    assert [(s.tag, s.start, s.end) for s in found.sections[2:]] == [
        ("body", 0, 6), ("div", 0, 2), ("p", 0, 1), ("p", 1, 2), ("ul", 2, 3), ("li", 2, 3), ("h2", 2, 3),
        ("p", 3, 6), ("span", 4, 5),
    ]  # fmt: skip
    assert [found.sections[b.section].tag for b in found.blocks] == ["p", "p", "h2", "p", "span", "p"]
    cues = [found.cues[b.cue] for b in found.blocks]
    assert [(c.tag, c.names) for c in cues] == [
        ("p", ""), ("p", ""), ("h2", ""), ("p", ""), ("span", "author"), ("p", ""),
    ]  # fmt: skip
    assert found.cues[cues[0].parent].names == "a b"
    assert found.cues[cues[2].parent][1:] == ("a", "c")
    assert cues[0] == cues[1]


def test_an_open_paragraph_ends_where_a_box_begins() -> None:
    found = page("<div class=story><p class=text>one<aside><p>two</p></aside></div>")
    aside = found.cues[found.cues[found.blocks[1].cue].parent]
    assert (aside.tag, found.cues[aside.parent].names) == ("aside", "story")


def test_times() -> None:
    found = page(
        "<p>on <time datetime=2024-05-01>1 <b>May</b></time> x<p><time><span class=date>2 May</span> 3 pm</time>"
    )
    assert [(t.block, t.value, t.text) for t in found.times] == [(0, "2024-05-01", "1 May"), (1, "", "2 May 3 pm")]


def test_hidden_and_shown_boxes_share_a_cue() -> None:
    one, two = page("<p style='display:none'>one<p>two").blocks
    assert (one.hidden, two.hidden, one.cue) == (True, False, two.cue)


@pytest.mark.parametrize("depth", [10, 1000, 2100, 10_000])
@pytest.mark.parametrize("tag", ["div", "span", "b", "x-y", "blockquote", "font"])
def test_deep_nesting(depth: int, tag: str) -> None:
    found = page(f"<p>before</p>{f'<{tag}>' * depth}deep{f'</{tag}>' * depth}<p>after</p>")
    assert [b.text for b in found.blocks] == ["before", "deep", "after"]
    assert depth > 2048 or not found.notices


def test_nesting_is_cut_with_a_notice() -> None:
    """Where the parser would look through all open elements at each stray end: 50,000 of both took 5 s."""
    found = page("<p>before</p>" + "<font>" * 50_000 + "deep" + "</div>" * 50_000 + "<p>after</p>")
    assert [b.text for b in found.blocks] == ["before", "deep", "after"]
    assert [n.code for n in found.notices] == ["deep-nesting"]


def test_unclosed_elements_nest_deep() -> None:
    found = texts("".join(f"<div><font>line {i}" for i in range(5000)))
    assert found == [f"line {i}" for i in range(5000)]


def test_shallow() -> None:
    assert shallow(b"<i><b>x<u>y</u></b></i>z", 2) == b"<i><b>x<br>y<br></b></i>z"
    assert shallow(b"<br><p>x</p>", 0) == b"<br><br>x<br>"


@pytest.mark.parametrize(
    "markup",
    [
        "<p>x</p>" + "<" * 1_000_000,
        "<p>x</p>" + "&" * 1_000_000,
        "<p>x</p>" + "&#" * 500_000,
        '<p a="' * 100_000,
        "<p>x" + "<!--" * 200_000,
        "<p>x" + "<![CDATA[" * 100_000,
        "<p>x" + "<title>" * 100_000,
        "<p>x" + "</html><p>x" * 20_000,
        "<ul>" + "<li>item" * 100_000,
        "<div>" * 10_000 + "x",
        "<b>" * 2000 + "x<br>" * 5000,
        "<p " + " ".join(f"a{i}=1" for i in range(20_000)) + ">x",
        f'<p title="{"x" * 11_000_000}">x</p>',
        "<p>" + "x " * 3_000_000,
        "<p>" + "\u200b" * 500_000,
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>',
    ],
    ids=range(16),
)
def test_total_on_hostile_pages(markup: str) -> None:
    assert isinstance(page(markup).blocks, list)


def test_nothing_of_a_page_outlives_it() -> None:
    """lxml's parser and its context hold each other and the target, until Python looks for circles."""
    kinds = (Block, Cue, Section)
    page("<p>warm")
    gc.collect()
    gc.disable()
    try:
        before = {id(o) for o in gc.get_objects() if isinstance(o, kinds)}
        found = page("<div class=a><p style='display:none'>one <a href=x>two</a></p></div>" * 100)
        assert len(found.blocks) == 100
        del found
        assert not [o for o in gc.get_objects() if isinstance(o, kinds) and id(o) not in before]
    finally:
        gc.enable()


LETTER = """The ferry company has sold its last boat, the \"Iris\", to the museum of
the harbour. It will be shown there from June.

The captain has worked on the strait for twenty-four years, and says
that he'll miss the fog. "You could not see the bow," he told us, "and
you went on."

The quay becomes a park: the town has voted for it twice. Work is to
begin when the lamps are down, and to end before the winter.
"""
"""As people wrote before there were style sheets."""


def test_paragraphs_that_were_wrapped_by_hand() -> None:
    found = texts(f"<title>Mail</title><p><a href=/>Index</a></p><h1>The last boat</h1><pre>\n{LETTER}</pre>")
    assert found[:2] == ["Index", "The last boat"]
    assert found[2:] == [" ".join(paragraph.split()) for paragraph in LETTER.split("\n\n")]


def test_code_beside_less_text_stays_as_it_is() -> None:
    code = "".join(f"def row_{n}(a, b):\n    return a[{n}] + b['{n}']  # adds them.\n\n" for n in range(20)).strip()
    assert texts(f"<title>Rows</title><h1>Rows</h1><p>Adds up rows.</p><pre>{code}</pre>")[2:] == [code]


def test_a_text_file_that_a_browser_shows_is_flat() -> None:
    dump = f"  * Home\n  * News\n\nThe last boat\n\n{LETTER}"
    shown = page(f'<html><head><meta name="color-scheme"></head><body><pre style="x">{dump}</pre></body></html>')
    assert shown.flat
    assert [block.text for block in shown.blocks] == texts(dump)
    assert not page("<pre><code>x = 1\ny = 2</code></pre>").flat


def test_a_hundred_thousand_items() -> None:
    assert len(page("<ul>" + "<li>item" * 100_000).blocks) == 100_000


def test_what_is_no_text_is_an_empty_page_with_a_notice() -> None:
    for data in (b"\x89PNG\r\n\x1a\n\0\0", "%PDF-1.4\nx"):
        found = page(data)
        assert not found.blocks
        assert [n.code for n in found.notices] == ["not-text"]


def test_long_pages_are_cut_with_a_notice() -> None:
    found = read("one\n" * 100, None, None, Limits(characters=10))
    assert [b.text for b in found.blocks] == ["one", "one", "on"]
    assert [n.code for n in found.notices] == ["truncated"]


FRAGMENTS = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<table>", "<tr>", "<td>", "</table>",
    "<br>", "<!--", "-->", "<script>", "</script>", "<title>", "</title>", "</template>",
    "<template shadowrootmode=open>",
    "<svg>", "</svg>", "<![CDATA[", "]]>", "</html>", "</body>", "<body>", "<li>", "<pre>", "</pre>", "<time>",
    "<noscript>", "</noscript>", "text", "正文", "&amp;", "&#0;", "<", ">", '"', "'", "\0", "\u200b", "\ud800", '<p="',
    "<a:b>", "<?x ?>",
])  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=40).map("".join))
@settings(max_examples=300)
def test_total(markup: str) -> None:
    found = page("<html>" + markup)
    assert [b.index for b in found.blocks] == list(range(len(found.blocks)))
    for section in found.sections:
        assert 0 <= section.start <= section.end <= len(found.blocks)


@given(st.binary(max_size=300))
def test_total_on_bytes(data: bytes) -> None:
    assert isinstance(page(data), Page)
    assert isinstance(page(b"<p>" + data), Page)


@pytest.mark.parametrize(
    ("markup", "text", "spans"),
    [
        (
            '<p><a class="s_tag" href="/">Harbour News</a> reported on Monday that <b>no ferry</b> runs in May.</p>',
            "Harbour News reported on Monday that no ferry runs in May.",
            ["Harbour News", "no ferry"],
        ),
        (
            '<p><a class="tag" href="/">渡口网</a> 7 月 9 日消息，老渡口今天又有了摆渡船，售票处也开了门。</p>',
            "渡口网 7 月 9 日消息，老渡口今天又有了摆渡船，售票处也开了门。",
            ["渡口网"],
        ),
    ],
)
def test_a_link_at_the_beginning_of_a_paragraph_is_a_part_of_it(markup: str, text: str, spans: list[str]) -> None:
    (block,) = page(f"<html><body>{markup}</body></html>").blocks
    assert block.text == text
    assert [block.raw[span.start : span.end] for span in block.spans] == spans
    assert block.link_chars == len(spans[0]) == block.spans[0].end


@pytest.mark.parametrize(
    "markup",
    [
        '<p><a class="tag" href="/">Harbour</a><br>No ferry will run in May, the company said on Monday.</p>',
        '<p><a class="author" href="/">Ann Lee</a> is a writer who lives in the harbour town of Ebb.</p>',
        '<p><a class="source" href="/">Harbour News</a> 3 May 2024</p>',
        '<p><a class="tag" href="/">Harbour</a> boats ran until <time>3 May</time> and no more, it said.</p>',
        '<p><a class="tag" href="/">Harbour</a></p><p>No ferry will run in May, the company said on Monday.</p>',
    ],
)
def test_a_link_that_another_line_follows_stays_apart(markup: str) -> None:
    assert len(page(f"<html><body>{markup}</body></html>").blocks) == 2


def test_the_id_of_a_heading_is_an_anchor_and_no_name() -> None:
    found = page('<div id="story"><h2 id="cat" class="sub">Cats</h2><p id="related">The cat is old.</p></div>')
    assert [found.cues[block.cue].names for block in found.blocks] == ["sub", "related"]
