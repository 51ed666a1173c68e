"""Pages that reach us in something: records, mails, data, a reader's Markdown, their own source."""

from __future__ import annotations

import base64
import gzip
import html
import json
import quopri
import zlib
from collections.abc import Callable

import pytest

import cleaner
from cleaner.read import unpack

BODY = (
    "九月三日清晨，柳湾渡口的最后一班渡船靠岸，船上只有六名乘客和两辆自行车。",
    "摆渡人老秦把竹篙靠在岸边的石阶上，他说这根竹篙用了四十年，换过三次铁头。",
    "新桥将在十月通车，从村里到镇上的路程由四十分钟缩短到七分钟。",
)
TITLE = "柳湾渡口今日停运"
ADDRESS = "http://news.example.cn/2019/0903/c1-31026.html"
PAGE = (
    f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}_河湾网</title></head><body>'
    '<div class="nav"><a href="/">首页</a><a href="/news">新闻</a><a href="/sports">体育</a></div>'
    f'<h1>{TITLE}</h1><div class="info">2019年09月03日10:24 来源：河湾晚报</div><div class="article">'
    + "".join(f"<p>　　{line}</p>" for line in BODY)
    + '</div><div class="footer">版权所有 河湾网 京ICP备00000000号</div></body></html>'
)
DUMP = "\n".join(["首页", "新闻", "体育", TITLE, "2019年09月03日10:24 来源：河湾晚报", *BODY, "版权所有 河湾网"])
HEADERS = "HTTP/1.1 200 OK\r\nServer: nginx\r\nLast-Modified: Tue, 05 Nov 2024 01:02:03 GMT\r\n\r\n"


def record(kind: str, page: str) -> str:
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {ADDRESS}\r\nWARC-Date: 2024-11-05T03:04:05Z\r\n"
        f"Content-Length: {len(page.encode())}\r\n\r\n{page}\r\n\r\n"
    )


def mail(encoding: str, part: bytes) -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?page?=\r\nDate: Tue, 5 Nov 2024 10:11:12 +0800\r\n"
        f"Snapshot-Content-Location: {ADDRESS}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="----b--abc----"\r\n\r\n\r\n------b--abc----\r\nContent-Type: text/html\r\n'
        f"Content-Transfer-Encoding: {encoding}\r\nContent-Location: {ADDRESS}\r\n\r\n"
    )
    tail = "\r\n------b--abc----\r\nContent-Type: text/css\r\n\r\n.nav { display: none }\r\n------b--abc------\r\n"
    return head.encode() + part + tail.encode()


def rows(page: str) -> str:
    lines = page.replace("><", ">\n<").splitlines()
    cells = (
        f'<tr><td class="line-number" value="{n}"></td><td>{html.escape(s)}</td></tr>' for n, s in enumerate(lines)
    )
    return f"<html><body><form><label>自动换行</label></form><table>{''.join(cells)}</table></body></html>"


WRAPPED = {
    "a response": HEADERS + PAGE,
    "a record": record("response", HEADERS + PAGE),
    "records": record("warcinfo", "software: x") + record("response", HEADERS + PAGE) + record("response", HEADERS),
    "records, a look-up of the host first": (
        record("response", "a.example. 60 IN A 192.0.2.1").replace(ADDRESS, "dns:a.example")
        + record("response", HEADERS + PAGE)
    ),
    "the text of a record": record("conversion", DUMP),
    "a page in a mail, quoted": mail("quoted-printable", quopri.encodestring(PAGE.encode())),
    "a page in a mail, base64": mail("base64", base64.encodebytes(PAGE.encode())),
    "a page in a mail, GBK": mail("base64", base64.encodebytes(PAGE.replace("utf-8", "gbk").encode("gbk"))),
    "a string": json.dumps(PAGE),
    "bytes as Python prints them": repr(PAGE.encode()),
    "bytes in GBK as Python prints them": repr(PAGE.replace("utf-8", "gbk").encode("gbk")),
    "what Python prints, printed to a file": f"{PAGE.encode()!r}\n".encode(),
    "a text as Python prints it": repr(PAGE + "\n\x7f'"),
    "a text as Python prints it, with its quotes": repr(PAGE + "'\n\x7f\"\U000e0001"),
    "a dump as Python prints it": repr(DUMP),
    "a line of data": json.dumps({"url": ADDRESS, "status": 200, "html": PAGE}, ensure_ascii=False),
    "a dump in data": json.dumps({"url": ADDRESS, "text": DUMP}),
    "escaped": html.escape(PAGE),
    "escaped, in a text file": f"<html><head></head><body><pre>{html.escape(PAGE)}</pre></body></html>",
    "its source in a table": rows(PAGE),
}


@pytest.mark.parametrize("name", WRAPPED)
def test_a_page_in_a_container_is_read_as_if_it_came_alone(name: str) -> None:
    found = cleaner.clean(WRAPPED[name])
    assert found.paragraphs == BODY
    assert found.title == TITLE
    assert (found.byline.source, str(found.byline.date)) == ("河湾晚报", "2019-09-03T10:24")
    assert "unwrapped" in [notice.code for notice in found.notices]


def sent(body: bytes, *fields: str) -> bytes:
    """A server's answer."""
    return "\r\n".join(("HTTP/1.1 200 OK", "Server: nginx", *fields, "", "")).encode() + body


def crawled(answer: bytes) -> bytes:
    """Two records of an archive."""
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {ADDRESS}\r\nContent-Length: {len(answer)}\r\n\r\n"
    return (head.encode() + answer + b"\r\n\r\n") * 2


def chunked(body: bytes, size: int = 100) -> bytes:
    chunks = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;n=1\r\n%b\r\n" % (len(chunk), chunk) for chunk in (*chunks, b""))


def deflated(body: bytes) -> bytes:
    """Without the header of zlib."""
    return zlib.compress(body)[2:-4]


PACKED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "plain": (bytes, ""),
    "gzip": (gzip.compress, "gzip"),
    "gzip, and no header says so": (gzip.compress, ""),
    "deflate": (zlib.compress, "deflate"),
    "deflate, bare": (deflated, "Deflate"),
    "plain, and the header left": (bytes, "gzip"),
    "plain, and the header of deflate left": (bytes, "deflate"),
    "plain, and another header left": (bytes, "br"),
}


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
@pytest.mark.parametrize("in_chunks", [bytes, chunked])
@pytest.mark.parametrize("kept", [bytes, crawled, lambda answer: gzip.compress(crawled(answer))])
@pytest.mark.parametrize("name", PACKED)
def test_a_page_is_read_as_it_was_sent(
    name: str, kept: Callable[[bytes], bytes], in_chunks: Callable[[bytes], bytes], charset: str
) -> None:
    pack, encoding = PACKED[name]
    # With one charset for the headers and the page, as with chunks in its text, none of these would be read.
    page = PAGE.replace('<meta charset="utf-8">', "").encode(charset)
    fields = (f"Content-Type: text/html; charset={charset}", f"content-encoding: {encoding}")
    answer = sent(in_chunks(pack(page)), "Transfer-Encoding: chunked", *fields)
    found = cleaner.clean(kept(answer))
    assert (found.title, found.paragraphs, str(found.byline.date)) == (TITLE, BODY, "2019-09-03T10:24")
    assert found.url == (None if kept is bytes else ADDRESS)
    codes = {notice.code for notice in found.notices}
    assert codes <= {"unwrapped", "compressed", "first-of-many"} and "unwrapped" in codes


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, br"])
def test_an_encoding_that_can_not_be_read_is_named(encoding: str) -> None:
    found = cleaner.clean(sent(deflated(PAGE.encode()), f"Content-Encoding: {encoding}"))
    told = f"the page is no text: its Content-Encoding is {encoding}, which can't be read; save it unpacked"
    assert (found.body, found.notices[1]) == ((), cleaner.Notice("not-text", told))


def test_what_is_left_of_an_answer_that_was_cut_is_read() -> None:
    body = chunked(gzip.compress(PAGE.encode()))
    found = cleaner.clean(sent(body[:-60], "Transfer-Encoding: chunked", "Content-Encoding: gzip"))
    assert found.paragraphs[:2] == BODY[:2]
    assert "truncated" in [notice.code for notice in found.notices]


def test_what_follows_chunks_is_kept() -> None:
    page = "".join(f"<p>{line}</p>" for line in BODY).encode()
    begun = chunked(page[:150]).removesuffix(b"0;n=1\r\n\r\n")
    for body in (begun + page[150:], b"2019\r\n" + page):
        assert cleaner.clean(sent(body, "Transfer-Encoding: chunked")).paragraphs[-3:] == BODY


def test_what_a_server_sent_unpacks_to_no_more_than_any_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack.unpack, "__defaults__", (5000,))
    for pack in (gzip.compress, deflated):
        found = cleaner.clean(sent(pack(b"<p>It rained. " * 9999), "Content-Encoding: deflate"))
        assert len(found.text) <= 5000
        assert "read 5,000 bytes of a compressed page: it is too large" in [n.message for n in found.notices]


def test_the_address_that_a_container_names_is_the_pages_where_the_caller_gives_none() -> None:
    wrapped = WRAPPED["a line of data"]
    assert cleaner.clean(wrapped).url == ADDRESS
    assert cleaner.clean(wrapped, url="http://a.example/1").url == "http://a.example/1"


def test_pages_behind_the_first_are_told_of() -> None:
    line = json.dumps({"url": ADDRESS, "html": PAGE})
    for pages in (f"{line}\n{line}", f"[{line}, {line}]", WRAPPED["records"]):
        found = cleaner.clean(pages)
        assert found.paragraphs == BODY
        assert "first-of-many" in [notice.code for notice in found.notices]


def test_an_article_in_fields_is_put_together() -> None:
    data = {"id": 7, "title": TITLE, "source": "河湾晚报", "time": "2019-09-03 10:24", "content": "\n".join(BODY)}
    found = cleaner.clean(json.dumps(data, ensure_ascii=False))
    assert (found.title, found.paragraphs, found.byline.source) == (TITLE, BODY, "河湾晚报")


def test_what_a_reader_service_says_of_a_page_is_believed() -> None:
    text = "\n\n".join(["[首页](http://a.example/)", f"# {TITLE}", *BODY])
    head = f"Title: {TITLE}_河湾网\n\nURL Source: {ADDRESS}\n\nPublished Time: 2019-09-03T10:24:00+08:00\n\n"
    found = cleaner.clean(f"{head}Markdown Content:\n{text}")
    assert (found.title, found.paragraphs, found.url) == (TITLE, BODY, ADDRESS)
    assert str(found.byline.date) == "2019-09-03T10:24:00+08:00"


def test_what_stands_between_rules_above_a_text_is_said_of_it() -> None:
    lines = (
        "The last ferry from Nether Coombe came in on Monday morning with six people and two bicycles on board.",
        "Iris Pellow, who has steered it for forty years, left her pole on the steps and walked home.",
        "A bridge will open in October, and the way to the town will take seven minutes instead of forty.",
    )
    head = '---\ntitle: "The last ferry"\nauthor: Alder Finch\nurl: https://a.example/1\ndate: 2024-04-08\n---\n'
    found = cleaner.clean(head + "\n\n".join(lines))
    assert (found.title, found.paragraphs) == ("The last ferry", lines)
    assert (found.byline.authors, str(found.byline.date)) == (("Alder Finch",), "2024-04-08")


def test_bars_above_pages_that_were_kept_are_none_of_them() -> None:
    wayback = (
        '<div id="wm-ipp-base" lang="en"><div id="wm-ipp"><a href="/web/">3 captures</a><div>12 Apr 2019 - 25 Jan 2022'
        "</div><p>The seed for this crawl was a list of every host in the Wayback Machine. It was run at level 1.</p>"
        '</div></div><div id="wm-ipp-print">The Wayback Machine - https://web.archive.org/web/20240502/x</div>'
    )
    cached = (
        '<base href="http://news.example.cn/"><div id="bN01__google-cache-hdr"><div>This is Google\'s cache of this '
        "page. It is a snapshot of the page as it appeared on 2 May 2024 03:04:05 GMT.</div></div><div style='x'>"
    )
    for page in (PAGE.replace("<body>", "<body>" + wayback), cached + PAGE + "</div>"):
        found = cleaner.clean(page)
        assert (found.title, found.paragraphs, str(found.byline.date)) == (TITLE, BODY, "2019-09-03T10:24")


@pytest.mark.parametrize(
    "text",
    [
        '{"html": "<html>', '{"name": "' + "渡船" * 40 + '"}\n{ }', "[1] 注释", '"当然，"他说。', "[" * 9999,
        "b'\\n'", "'\\n'",
        "WARC/1.0", "WARC/1.0\n", "HTTP/1.1 200 OK", "HTTP/2 500 days on\n", "---\na: b\n---\n",
        "&lt;p&gt; 是段落的标签", "&lt;p&gt; 和 &lt;/p&gt; ，&lt;b&gt; 和 &lt;/b&gt; 是标签",
    ],
)  # fmt: skip
def test_what_only_begins_like_a_container_is_text(text: str) -> None:
    found = cleaner.clean(f"{text}\n{DUMP}")
    assert found.paragraphs == BODY
    assert "unwrapped" not in [notice.code for notice in found.notices]


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_text_in_quotes_keeps_them(quote: str, between: str) -> None:
    text = f"{quote}{BODY[0]}{between}{BODY[1]}{quote}"
    assert cleaner.clean(text).text == text


@pytest.mark.parametrize("said", [r"b'渡\x41'", r"'\U00ffffff'"])
def test_what_python_does_not_print_is_no_literal(said: str) -> None:
    assert "unwrapped" not in [notice.code for notice in cleaner.clean(said).notices]


@pytest.mark.parametrize(
    "page",
    [
        "<h1>&lt;html> element</h1>{}<p>The tag &lt;/html> may be left out.</p>",
        "<h1>A first page</h1>{}<pre>&lt;!DOCTYPE html>\n&lt;html>&lt;body>Hi&lt;/body>&lt;/html></pre>",
        "{}<pre>&lt;!DOCTYPE html>\n&lt;html>&lt;body>Hi&lt;/body>&lt;/html></pre>",
    ],
)
def test_an_article_about_markup_is_no_source_of_a_page(page: str) -> None:
    text = "Every page begins with the same few tags, and hardly anybody who writes them knows what they are good for."
    found = cleaner.clean(page.format(f"<p>{text}</p>"))
    assert text in found.paragraphs
    assert "unwrapped" not in [notice.code for notice in found.notices]


def test_halves_of_characters_in_data_are_replaced() -> None:
    half = r"\ud83d\\ude00"
    data = json.dumps({"url": f"{ADDRESS}?", "text": DUMP}).replace("?", half).replace("\\u9996", half)
    found = cleaner.clean(data)
    assert found.paragraphs == BODY
    (found.to_json() + "".join(verdict.block.text for verdict in found.blocks) + str(found.url)).encode()


@pytest.mark.parametrize(
    "part", ['Content-Type: multipart/mixed; boundary="b{0}"\n\n--b{0}\n', "Content-Type: message/rfc822\n\n"]
)
def test_mails_in_mails_without_end_are_text(part: str) -> None:
    page = "MIME-Version: 1.0\n" + "".join(part.format(n) for n in range(5000)) + f"Content-Type: text/html\n\n{PAGE}"
    assert isinstance(cleaner.clean(page), cleaner.Article)


def test_what_reading_a_mail_told_is_told() -> None:
    found = cleaner.clean(mail("base64", base64.encodebytes(gzip.compress(PAGE.encode()))))
    assert (found.paragraphs, [notice.code for notice in found.notices]) == (BODY, ["unwrapped", "compressed"])


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("打印此页", "原文链接：http://news.example.cn/2019/0903/31026.html"),
        ("", "返回搜狐，查看更多"),
        ("此内容系搜狗快照，是搜狗对 http://news.example.cn/1.html 的缓存。", ""),
        ("", "URL to article: http://news.example.cn/2019/09/ferry/"),
    ],
)
def test_lines_that_printers_apps_and_caches_write_are_no_paragraphs(above: str, below: str) -> None:
    lines = "".join(f"<p>{line}</p>" for line in BODY)
    head = f"<p>{above}</p><h1>{TITLE}</h1><p>2019-09-03 10:24</p>"
    assert cleaner.clean(f"<html><body>{head}<div>{lines}<p>{below}</p></div></body></html>").paragraphs == BODY


def test_the_subject_of_a_mail_in_plain_text_is_its_headline() -> None:
    head = (
        "Subject: =?utf-8?b?5p+z5rm+5rih5Y+j5LuK5pel5YGc6L+Q?=\nDate: Tue, 3 Sep 2019 10:24:00 +0800\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    )
    found = cleaner.clean(head + "\n\n".join(BODY))
    assert (found.title, found.paragraphs) == (TITLE, BODY)
    assert str(found.byline.date) == "2019-09-03T10:24:00+08:00"


@pytest.mark.parametrize("subject", ["=?big5?b?5p=\x808?=", "=?no-such-charset?q?a?=", "=?utf-8?q?=ff?=", "a" * 2000])
def test_a_subject_that_says_nothing_is_none(subject: str) -> None:
    found = cleaner.clean(f"Subject: {subject}\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" + "\n\n".join(BODY))
    assert found.paragraphs[-1] == BODY[-1]
