"""Invariant 1: any bytes and any str give an Article; invariant 7: every block has a role, and a rule that says why."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import cleaner
from cleaner.testing import TEMPLATES, dump, html, layouts, mangled, messy_bytes, messy_text

SAMPLES = tuple(path.read_bytes() for path in sorted(Path(__file__).parents[2].glob("samples/*/page.*")))
HOSTS = ("www.163.com", "news.sina.com.cn", "www.toutiao.com", "mp.weixin.qq.com", "www.thepaper.cn", "www.people.cn")
written = st.one_of(
    layouts().map(dump),
    st.builds(html, layouts(), st.sampled_from(TEMPLATES)),
    st.sampled_from(SAMPLES).map(lambda page: page.decode("utf-8", "replace")),
)


PACKED = b"<p>x</p>"
for _ in range(1500):
    PACKED = zlib.compress(PACKED)


def use(article: cleaner.Article) -> None:
    """Everything that a user may ask of an article."""
    assert isinstance(article, cleaner.Article)
    assert 0 <= article.confidence <= 1
    assert article.body or any(notice.code == "empty" for notice in article.notices)
    assert isinstance(article.text, str)
    json.loads(article.to_json())
    assert article.to_dict() == json.loads(article.to_json())
    article.to_text()
    article.to_markdown()
    article.to_html()


def account_for_all_blocks(article: cleaner.Article) -> None:
    body = {block.index for block in article.body}
    assert [verdict.block.index for verdict in article.blocks] == list(range(len(article.blocks)))
    for verdict in article.blocks:
        assert isinstance(verdict.role, cleaner.Role)
        assert (verdict.role is cleaner.Role.BODY) == (verdict.block.index in body)
        assert verdict.rule and verdict.reason


@given(messy_bytes())
@example(b"")
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"<!DOCTYPE html>")
@example(b"<html><meta charset=utf-7><p>+ADw-p+AD4-")
@example(b'<meta charset="x-user-defined"><p>\x80')
@example(b"<p>" * 3000)
@example(b"\xef\xbb\xbf" * 5000 + b"<p>x")
@example(PACKED)
def test_any_bytes(page: bytes) -> None:
    article = cleaner.clean(page)
    use(article)
    account_for_all_blocks(article)


@given(messy_text())
@example("")
@example("\ud800")
@example("<p>\ud800\udfff\0</p>")
@example("\n" * 1000)
@example("&#0;" * 50)
@example("<html><!-- nothing but a comment -->")
@example("<!-- nothing but a comment -->")
@example(f"<p>x</p><script>var image = '{'A' * 4_600_000}'</script>")
def test_any_text(page: str) -> None:
    article = cleaner.clean(page)
    use(article)
    account_for_all_blocks(article)


@given(mangled(written), st.sampled_from(HOSTS))
def test_any_mangled_page(page: str, host: str) -> None:
    article = cleaner.clean(page, f"https://{host}/a/1.html")
    use(article)
    account_for_all_blocks(article)


@given(messy_text(10), st.one_of(st.none(), messy_text(4)), st.one_of(st.none(), messy_text(4)))
@example("<p>x</p>", "http://[", None)
@example("<p>x</p>", "http://example.com:port/", "text/html; charset=")
@example("<p>x</p>", "//", "charset=\0")
def test_any_url_and_header(page: str, url: str | None, content_type: str | None) -> None:
    use(cleaner.clean(page.encode("utf-8", "replace"), url, content_type=content_type))


@pytest.mark.parametrize(
    ("page", "url", "content_type"),
    [(None, None, None), (1, None, None), ("x", b"//a.example/", None), (bytearray(b"x"), None, None), (b"x", None, 5),
     (b"x", None, b"text/html")],
)  # fmt: skip
def test_a_wrong_argument_is_named(page: object, url: object, content_type: object) -> None:
    with pytest.raises(TypeError, match=r"page=|url=|content_type="):
        cleaner.clean(page, url, content_type=content_type)  # type: ignore[arg-type]


@pytest.mark.parametrize("packs", [5, Path("x"), "163"])
def test_packs_that_are_no_list_are_named(packs: object) -> None:
    with pytest.raises(TypeError, match=r"packs must be .* packs="):
        cleaner.Cleaner(packs=packs)  # type: ignore[arg-type]


@given(messy_bytes(30))
def test_the_same_page_gives_the_same_answer(page: bytes) -> None:
    first, again = cleaner.clean(page), cleaner.Cleaner().clean(page)
    assert first == again
    assert first.blocks == again.blocks
