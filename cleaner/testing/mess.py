"""Mess to test with: any bytes and any text, and above all what lies next to a page."""

from __future__ import annotations

from hypothesis import strategies as st

CHARSETS = (
    "utf-8", "utf-8-sig", "gb18030", "big5-hkscs", "utf-16", "utf-16-le", "shift_jis", "euc-kr", "cp1251", "cp1252",
)  # fmt: skip

FRAGMENTS = (
    "<html>", "</html>", "<body", "</body>", "<div>", "</div>", "<p>", "<br>", "</br>", "<table><tr><td>", "<li>",
    "<a href='", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-7'?>", "<meta charset=big5>",
    "<meta charset='\x00'>", "<script>", "</script>", "<style>", "<template shadowrootmode=open>", "<svg><p>",
    "<math><mi>", "<plaintext>", "<title>", '<script type="application/ld+json">', '{"@graph":[{"@type":[]}]}', "{",
    "}", "[[[[", '<time datetime="9999-99-99">', "<h1>", "<pre>\n", "<ruby>", "<o:p>", "<x-y hidden>", "&#0;",
    "&#xD800;", "&amp", "&nbsp;", "&#x110000;", "\x00", "\ufeff", "\u200b", "\u202e", "\u3000", "\x85", "\u2028",
    "\r", "\r\n", "\n", "\t", "\ud800", "\U0010ffff", "ﷺ", "2024-02-30", "0000年00月00日", "99:99", "来源：",
    "责任编辑：",
    "作者：作者：", "By ", "相关推荐", "特别声明：", "(", "（", "【", "：", "《》", "/", "|", ">",
    "©", "http://",
    "。" * 40, "a" * 300, "中" * 300, " " * 300, "1" * 60,
)  # fmt: skip
"""What has broken readers of pages before: tags in the wrong place, entities that are none, labels without a value."""


def messy_text(max_size: int = 60) -> st.SearchStrategy[str]:
    """Any text: fragments of pages and arbitrary characters, lone surrogates too."""
    anything = st.text(st.characters(), max_size=40)
    pieces = st.one_of(st.sampled_from(FRAGMENTS), anything)
    return st.lists(pieces, max_size=max_size).map("".join)


@st.composite
def messy_bytes(draw: st.DrawFn, max_size: int = 60) -> bytes:
    """Any bytes: pages in one charset or several, cut anywhere, and plain noise."""
    parts = []
    for _ in range(draw(st.integers(0, 3))):
        text, charset = draw(messy_text(max_size)), draw(st.sampled_from(CHARSETS))
        parts.append(text.encode(charset, "ignore")[draw(st.integers(0, 3)) :])
        parts.append(draw(st.binary(max_size=20)))
    return b"".join(parts)


@st.composite
def mangled(draw: st.DrawFn, pages: st.SearchStrategy[str]) -> str:
    """A page of `pages` with up to eight cuts, in each of which a fragment stands instead of what was there."""
    page = draw(pages)
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(page)))
        page = page[:at] + draw(st.sampled_from(FRAGMENTS)) + page[at + draw(st.integers(0, 200)) :]
    return page
