from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from rendering import BYLINE, html, whole

READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def shown(markdown: str) -> list[str]:
    """The lines of text that a Markdown reader shows; what must not come from text is shown as `<<...>>`."""
    out: list[str] = []
    for token in READER.parse(markdown):
        if token.type == "inline":
            out += inline(token.children or []).split("\n")
        elif token.type == "fence":
            out += token.content.splitlines()
        elif token.type in ("hr", "html_block", "code_block"):
            out.append(f"<<{token.type}>>")
    return [line for line in out if line.strip()]


def inline(tokens: list[Token]) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n", "image": "<<image>>"}
    return "".join(
        "\n" if token.content == "<br>" else breaks.get(token.type, token.content) for token in tokens
    )  # fmt: skip


def markdown(body: str, url: str | None = None) -> str:
    return whole(html(body), url).to_markdown()


@pytest.mark.parametrize(
    "line",
    ["# not a heading", "#", "1. not an item", "12) nor this", "- dash", "-", "+ plus", "* star", "> greater", "---",
     "- - -", "===", "| a | b |", "*not emphasis*", "_nor_ this", "__init__ and snake_case", "`code`", "~~gone~~",
     "[text](address)", "![image](address)", "<b>bold</b>", "&amp;", "&copy; 2024", "a\\b \\* c", "5 * 3 * 2",
     "```", "~~~", "<!-- x -->", "https://a.example/b_c", "#hashtag", "2024. a year", "1.5 litres", "[^1]: note",
     "[a]: http://b.example", "a  |  b", "!", "\\"],
)  # fmt: skip
def test_text_that_looks_like_markup_is_shown_as_it_is(line: str) -> None:
    for wrapped in ("<p>{}</p>", "<ul><li>{}</ul>", "<h2>{}</h2>", "<blockquote>{}</blockquote>", "<p><b>{}</b></p>"):
        page = html(wrapped.format(line.replace("&", "&amp;").replace("<", "&lt;")))
        article = whole(page)
        assert shown(article.to_markdown()) == [" ".join(line.split())]


@given(st.text("ab中。“”*_`#<>[]()!|~&;\\-+=1. 2", max_size=30))
@example("!")
@settings(max_examples=300, deadline=None)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    article = whole(html("<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>"))
    assert shown(article.to_markdown()) == list(article.paragraphs)


INLINE = st.recursive(
    st.sampled_from(["a", "中", "。", "“", " ", "*", "!", "`", "x y", "1."]),
    lambda inner: st.builds(
        lambda tag, children: f"<{tag} href='/x'>{''.join(children)}</{tag}>",
        st.sampled_from(["b", "i", "a", "code"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(st.lists(INLINE, max_size=6).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_delimiter_of_emphasis_is_ever_shown(body: str) -> None:
    article = whole(html(f"<p>{body}</p>"), "https://news.example/")
    assert shown(article.to_markdown()) == list(article.paragraphs)


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("<b>All</b> of it", "**All** of it"),
        ("An <em> odd </em>space", "An *odd* space"),
        ("甲<b>乙</b>丙", "甲**乙**丙"),
        ("他说<b>“好。”</b>后来", "他说“**好**。”后来"),
        ("<b>甲</b><b>乙</b>丙", "**甲乙**丙"),
        ("<b><b>twice</b></b>", "**twice**"),
        ("<b>bold <i>both</i></b>", "**bold both**"),
        ("run <code>a`b*</code> now", "run ``a`b*`` now"),
        ("<code>`</code>", "`` ` ``"),
        ("wow!<a href=/x>there</a>", "wow\\![there](https://news.example/x)"),
        ("<a href='/a(b)'>x [y]</a>", "[x \\[y\\]](https://news.example/a%28b%29)"),
        ("<a href='javascript:x()'>plain</a>", "plain"),
    ],
)
def test_inline(body: str, written: str) -> None:
    assert markdown(f"<p>{body}</p>", "https://news.example/") == f"{written}\n"


def test_title_and_byline_stand_in_front() -> None:
    article = whole(html("<h1>Part</h1><p>Text.</p>"), title="C #", byline=BYLINE, language="en")
    assert article.to_markdown() == (
        "# C \\#\n\nBy Ada Fenn, Bo Lind · Source: Harbour Post · 2024-05-01 09:30 · Edited by Cy Moor\n\n"
        "## Part\n\nText.\n"
    )


def test_nested_lists() -> None:
    body = "<ol><li>One<ul><li>a<li>b</ul><li>Two<p>more</p></ol><ol><li>Again</ol>"
    assert markdown(body) == "1. One\n   - a\n   - b\n2. Two\n\n   more\n\n1) Again\n"


def test_the_lines_of_a_dump_keep_their_bullets_as_items() -> None:
    assert whole("Flour and eggs\n\n  • Flour\n  • Eggs\nThen\n* Milk\n* Salt\n1. Stir\n").to_markdown() == (
        "Flour and eggs\n\n- Flour\n- Eggs\n\nThen\n\n- Milk\n- Salt\n\n1\\. Stir\n"
    )


def test_a_table_of_data() -> None:
    body = "<table><caption>Prices</caption><tr><th>Fruit<th>Euro<tr><td>a|b<br>c<td>1<tr><td>only</table>"
    assert markdown(body) == "Prices\n\n| Fruit | Euro |\n| --- | --- |\n| a\\|b<br>c | 1 |\n| only |  |\n"


@pytest.mark.parametrize(
    "body",
    ["<table><tr><td>One.<tr><td>Two.</table>", "<table><tr><td>One.</td><td>Two.</td></tr></table>",
     f"<table><tr><td>One.<td>{'Two. ' * 100}<tr><td>Three.<td>Four.</table>"],
)  # fmt: skip
def test_a_layout_table_is_no_table(body: str) -> None:
    assert "|" not in markdown(body)


def test_quotes_and_code() -> None:
    body = "<blockquote><p>One.</p><p>Two.</p></blockquote><pre>a = `b`\n```\n  c</pre>"
    assert markdown(body) == "> One.\n>\n> Two.\n\n````\na = `b`\n```\n  c\n````\n"


def test_an_empty_article_is_empty() -> None:
    assert whole("").to_markdown().strip() == ""
