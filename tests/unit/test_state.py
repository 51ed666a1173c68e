"""Articles that a page carries as data."""

from __future__ import annotations

import json
import urllib.parse
from html import escape

import pytest

import cleaner

LINES = [
    "The ferry to the outer islands ran again on Monday, two weeks after the storm had torn its pier away.",
    "Forty people stood on the quay before six in the morning, some of them with bicycles and one with a goat.",
    "“We had counted on a month,” said the harbour master, who had slept in his office since the first of May.",
    "A temporary bridge of steel leads to the boat now. It carries people and small carts, but no cars.",
]
HTML = "".join(f"<p>{line}</p>" for line in LINES)
CHINESE = [
    "五月六日清晨，停航两周的轮渡恢复开行，码头上站了四十多人。",
    "港务主任说，原以为要等一个月，工人们连夜架起一座钢桥，行人和小车可以通过，汽车还不行。",
    "岛上的面包店当天烤了三百个面包，不到一小时就卖完了。店主说，下周会再请一个帮手。",
]
TITLE = "Ferry to the outer islands runs again"


def page(script: str, kind: str = "", shell: str = '<div id="root"></div>') -> str:
    kind = f' type="{kind}"' if kind else ""
    nav = '<nav><a href="/">Home</a> <a href="/n">News</a></nav>'
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE} - Island Post</title></head><body>{nav}{shell}"
        f"<script{kind}>{script}</script><footer><p>© Island Post</p></footer></body></html>"
    )


def data(**article: object) -> str:
    return json.dumps({"site": {"name": "Island Post"}, "props": {"article": {"title": TITLE, **article}}})


def nested(depth: int) -> str:
    return '{"a":' * depth + "1" + "}" * depth


def blocks(make) -> list[object]:
    return [make(line) for line in LINES]


def tree(lines: list[str]) -> list[object]:
    """Paragraphs with a link, as `{"type": "p", "children": [...]}`."""

    def run(text: str) -> object:
        return {"type": "text", "data": text}

    return [
        {"type": "p", "children": [run(line[:9]), {"type": "a", "children": [run(line[9:20])]}, run(line[20:])]}
        for line in lines
    ]


@pytest.mark.parametrize(
    "html",
    [
        page(data(content=HTML), "application/json"),
        page(data(body="\n".join(LINES)), "application/json"),
        page(f"window.__INITIAL_STATE__ = {data(content=HTML)};(function(){{}})()"),
        page(f"window.site = 'x'; window['__DATA__']={data(bodyHtml=HTML)}"),
        page(f"window.__APP__ = JSON.parse({json.dumps(data(html=HTML))})"),
        page(urllib.parse.quote(data(content=HTML)), "application/json"),
        page(f'window.d = JSON.parse(decodeURIComponent("{urllib.parse.quote(data(content=HTML))}"))'),
        page(json.dumps({"payload": data(content=HTML)}), "application/json"),
        page(json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(LINES)}), "application/ld+json"),
        page(data(content=HTML.replace("</p>", "{/p}")), "application/json"),
        page(data(content={"type": "json", "json": tree(LINES)}), "application/json"),
        page(
            json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": " ".join(LINES)})
            + f"</script><script>window.__STATE__ = {json.dumps({'body': {'type': 'json', 'json': tree(LINES)}})}",
            "application/ld+json",
        ),
        page("var BASE = {articleInfo: {title: 'x', content: '" + HTML.replace("'", "\\'") + "'.slice(6, -6)}}"),
        page("var B = {content: '&quot;" + HTML.replace("<", "\\u003C").replace(">", "\\x3e") + "&quot;'.slice(6,-6)}"),
        page("window.__NUXT__=(function(a,b){return {data:[{text:a}]}}(" + json.dumps(HTML) + ", 1))"),
        page(f"self.__next_f.push([1,{json.dumps(f'1a:T{len(HTML.encode()):x},' + HTML)}])"),
        page(data(contentData={"contentList": [{"type": "text", "data": HTML}]}), "application/json"),
        page(data(paragraphs=LINES), "application/json"),
        page(data(blocks=blocks(lambda t: {"type": "paragraph", "data": {"text": t}})), "application/json"),
        page(data(blocks=blocks(lambda t: {"type": "text", "content": t})), "application/json"),
        page(
            data(content={"type": "doc", "content": blocks(
                lambda t: {"type": "paragraph", "content": [{"type": "text", "text": x} for x in (t[:9], t[9:])]}
            )}), "application/json",
        ),
        page(
            data(body=blocks(lambda t: {"_type": "block", "children": [{"_type": "span", "text": t}]})),
            "application/json",
        ),
    ],
)  # fmt: skip
def test_found(html: str) -> None:
    article = cleaner.clean(html, "https://island.example/news/1")
    assert article.paragraphs == tuple(LINES)
    assert article.title == TITLE
    assert [notice.code for notice in article.notices if notice.code == "embedded"] == ["embedded"]


def test_attribute() -> None:
    value = data(content=HTML).replace("&", "&amp;").replace('"', "&quot;")
    html = page("", shell=f'<div id="app" data-page="{value}"></div>')
    assert cleaner.clean(html).paragraphs == tuple(LINES)


def test_it_stands_before_the_footer_and_behind_the_rest() -> None:
    article = cleaner.clean(page(data(content=HTML), "application/json"))
    texts = [verdict.block.text for verdict in article.blocks]
    assert texts == ["Home News", TITLE, *LINES, "© Island Post"]


def test_headline_that_the_page_shows_stands_once() -> None:
    article = cleaner.clean(page(data(content=HTML), "application/json", shell=f"<h1>{TITLE}</h1>"))
    assert [verdict.block.text for verdict in article.blocks].count(TITLE) == 1


def test_rows_of_a_stream_follow_each_other() -> None:
    stream = f"1:[[[x]\n2:T3,abc3:T{len(HTML.encode()):x},{HTML}4:[1]\n"
    article = cleaner.clean(page(f"self.__next_f.push([1,{json.dumps(stream)}])"))
    assert article.paragraphs == tuple(LINES)


def test_other_scripts() -> None:
    html = page(json.dumps({"data": {"content": "".join(f"<p>{line}</p>" for line in CHINESE)}}), "application/json")
    assert cleaner.clean(html).paragraphs == tuple(CHINESE)


def test_what_stands_beside() -> None:
    state = data(content=HTML, publishTime="2024-05-06 08:30", author={"name": "Ann Walker"})
    article = cleaner.clean(page(state, "application/json"))
    assert article.byline.authors == ("Ann Walker",)
    assert str(article.byline.date) == "2024-05-06T08:30"


def test_comments_are_not_the_article() -> None:
    comments = [{"content": f"{HTML}<p>Well said, number {i}. I could not agree more.</p>" * 3} for i in range(9)]
    html = page(data(content=HTML, comments=comments, hot={"content": HTML * 4}), "application/json")
    assert cleaner.clean(html).paragraphs == tuple(LINES)


def test_a_list_of_articles_is_none() -> None:
    feed = [{"title": f"Story {i}", "content": f"<p>Number {i}.</p>{HTML}"} for i in range(6)]
    article = cleaner.clean(page(json.dumps({"feed": feed}), "application/json"))
    assert not [notice for notice in article.notices if notice.code == "embedded"]


def test_articles_that_the_page_shows_are_passed_over() -> None:
    old = [f"Number {i} of the old ferries sailed in the year {1900 + i} and never came back" for i in range(30)]
    told = "".join(f"<p>{line}.</p>" for line in old)
    stories = [{"title": TITLE, "content": told}, {"title": TITLE, "content": HTML}]
    article = cleaner.clean(page(json.dumps({"a": stories}), "application/json", f"<a href=/a>{' '.join(old)}</a>"))
    assert article.paragraphs == tuple(LINES)


def test_pages_with_an_article_are_left_alone() -> None:
    shell = f"<article><h1>{TITLE}</h1>{HTML * 3}</article>"
    article = cleaner.clean(page(data(content="<p>Another text. It is long. </p>" * 99), "application/json", shell))
    assert not [notice for notice in article.notices if notice.code == "embedded"]


@pytest.mark.parametrize(
    ("shown", "other"),
    [
        ("ชาวบ้านริมแม่น้ำรวมตัวกันเมื่อเช้าวันจันทร์เพื่อคัดค้านการสร้างสะพานแห่งใหม่ นายกเทศมนตรีกล่าวว่าจะรับฟังความเห็นของทุกฝ่าย",
         "ทีมฟุตบอลประจำจังหวัดคว้าชัยชนะในนัดชิงชนะเลิศเมื่อคืนวันอาทิตย์ท่ามกลางแฟนบอลหลายหมื่นคน ผู้จัดการทีมกล่าวขอบคุณทุกคน"),
        ("የከተማው ነዋሪዎች ሰኞ ጠዋት በወንዙ ዳር ተሰብስበው አዲሱን ድልድይ ተቃወሙ።", "የክልሉ የእግር ኳስ ቡድን እሁድ ምሽት በተካሄደው የፍጻሜ ውድድር አሸነፈ።"),
        ("မြို့ခံများသည် တနင်္လာနေ့ နံနက်တွင် မြစ်ကမ်းနား၌ စုဝေးကြသည်။", "ပြည်နယ် ဘောလုံးအသင်းသည် ဗိုလ်လုပွဲတွင် အနိုင်ရခဲ့သည်။"),
        ("អ្នកភូមិបានជួបជុំគ្នានៅមាត់ទន្លេកាលពីព្រឹកថ្ងៃចន្ទ។", "ក្រុមបាល់ទាត់ខេត្តបានឈ្នះការប្រកួតកាលពីយប់ថ្ងៃអាទិត្យ។"),
    ],
    ids=["Thai", "Amharic", "Burmese", "Khmer"],
)  # fmt: skip
def test_pages_with_an_article_are_left_alone_in_other_scripts(shown: str, other: str) -> None:
    shell = f"<article><h1>{TITLE}</h1>{f'<p>{shown}</p>' * 12}</article>"
    article = cleaner.clean(page(data(content=f"<p>{other}</p>" * 12), "application/json", shell))
    assert not [notice for notice in article.notices if notice.code == "embedded"]


@pytest.mark.parametrize(
    "script",
    [
        "", "{", '{"content": "' + "x. " * 400, "window.a = " + "{" * 5000, nested(200), f"window.a={nested(9000)}",
        "%7B%22" * 200, '"' * 1000, "'\\" * 500, "self.__next_f.push([1," * 50,
        '[1,{"content":[[[["' + "a. " * 300 + '"]]]]}]',
        'self.__next_f.push([1,"1:Tffff,x. y. "])' + " " * 99, json.dumps({"content": "\ud800 x. " * 200}),
        json.dumps({"content": "\x00<p>a. </p>" * 200}), "var a = '\\u12' + '" + "z. " * 99 + "\\u1'",
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["", "application/json", "application/ld+json"])
def test_garbage(script: str, kind: str) -> None:
    cleaner.clean(page(script, kind))


@pytest.mark.parametrize("kind", ["", "application/json", "application/ld+json"])
def test_half_a_character(kind: str) -> None:
    """A title that was cut in the middle of an emoji: nobody could write the answer down."""
    script = data(content=HTML, author="Ann Lee \ud83d").replace(TITLE, TITLE + "\\ud83d")
    article = cleaner.clean(page(script if kind else f"window.a = {script}", kind))
    assert article.title == TITLE + "\ufffd"
    article.to_json(blocks=True).encode()


def test_the_fields_that_a_script_shows_are_data() -> None:
    """As huanqiu.com has them: a textarea for each, its markup escaped."""
    fields = {
        "title": TITLE, "author": "Ann Lee", "source-name": "Island Post", "editor-name": "Cy Moor",
        "time": "1726440120000", "summary": LINES[0], "content": escape("".join(f"<p>{line}</p>" for line in LINES)),
    }  # fmt: skip
    shell = "".join(f'<textarea class="article-{name}">{text}</textarea>' for name, text in fields.items())
    article = cleaner.clean(page("", shell=shell + '<div id="article-con"></div>'))
    assert list(article.paragraphs) == LINES
    assert (article.title, article.byline.authors, article.byline.editors) == (TITLE, ("Ann Lee",), ("Cy Moor",))
    assert str(article.byline.date).startswith("2024-09-15T22:42")
    assert cleaner.clean(page("", shell="<textarea name=comment>Your comment</textarea>")).kind != "article"
