"""HTML or flat text?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.read.sniff import is_html


@pytest.mark.parametrize(
    "page",
    [
        "<p>One paragraph.</p>",
        "<p>Never closed",
        "  \n<!DOCTYPE html><p>x",
        "\ufeff<html>",
        "<!-- a --> <!-- b --><div>x</div>",
        '<?xml version="1.0"?><rss><item>x</item></rss>',
        "one<br><br>two<br>three",
        "<br>one<br>two",
        "Lead text <b>bold</b> and <a href='x'>a link</a>.",
        "Warning: x on line 3\n<!DOCTYPE html>\n<html><body><p>a</p></body></html>",
        "HTTP/1.1 200 OK\nServer: x\n\n<html><body><p>a</p><p>b</p></body></html>",
        "<my-card><x-title>a</x-title></my-card>",
        "<ARTICLE>x</ARTICLE>",
        "<!-- nothing here -->",
        " <!-- one --> <!-- two -->\n",
        f"<!--{'x' * 30_000}--><html><p>x",
        f"<!--{'x' * 300_000}-->\n<p>x",
        "It rose.<br>It fell.",
        "It rose.<br/>\nIt fell.<br/>\nIt rose again.",
        "Roses are red<br>Violets are blue",
        "日出东方。<br>月落西山。",
    ],
)
def test_markup(page: str) -> None:
    assert is_html(page)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<",
        "<<<<",
        "I <3 you",
        "<3 is love",
        "a < b and c > d",
        "<br> breaks a line",
        "use <p>, <b> and <i> here",
        "（<p>）和“<b>”“<i>”，都是标签",
        "From: Jo <jo@example.org>\nSee <https://example.org/>\nbye",
        "# Title\n\nText `<div>` and `</div>` and `<p>`\n",
        "line\n" * 50 + "<br>\n" + "line\n" * 50,
        '{"title": "x", "tags": [1, 2]}',
        "<记者 张三> 报道",
        "网易首页 > 新闻中心 > 正文\n标题\n正文。",
        "<!-- a note -->\nIt rose.\nIt fell.",
        "<!-- never closed",
        "The <br> tag breaks a line, and <br/> does, too.",
        "用<br>换行，用<p>分段",
        "写作“<br>”",
        "It rose.\nIt fell.\nOne<br>two\nIt rose again.",
        "See https://example.org/a<br",
    ],
)
def test_flat_text(page: str) -> None:
    assert not is_html(page)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_line_end_counts(end: str) -> None:
    assert not is_html(end.join(["The <b>night</b> ferry", "sails at <em>five</em>", *["It rose."] * 20]))


@pytest.mark.parametrize(
    "unit", ["<", "<p", "</", "<!--", "<p ", "<a href='", "<x-", "&", "<p>, ", "<!--x-->", "a.<br>"]
)
def test_total_on_long_junk(unit: str) -> None:
    assert is_html(unit * 200_000) in (True, False)


@given(st.text(alphabet="<>/!-pbra \n\"'=x", max_size=200))
def test_total(page: str) -> None:
    assert is_html(page) in (True, False)
