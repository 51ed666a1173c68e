"""What a page is."""

import pytest

import cleaner
from cleaner.kind import weights
from cleaner.model import PageKind
from cleaner.telling import prices

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


def test_dates_and_linked_captions_make_no_gallery() -> None:
    rates = "".join(f"<li>6/{day} 17:{day} The rate of the ferry bank</li>" for day in range(10, 20))
    teaser = "<figure><img><figcaption><a href=/{}>{} boats were seen at the quay on Sunday</a></figcaption></figure>"
    teasers = "".join(teaser.format(i, i) for i in range(9))
    html = (
        f"<html><head><title>Boats</title></head><body><h1>Boats</h1>{STORY * 2}<ul>{rates}</ul>{teasers}</body></html>"
    )
    assert cleaner.clean(html, "https://news.example/2024/05/01/boats-at-the-quay").kind is not PageKind.GALLERY


def test_a_product_is_no_article() -> None:
    html = (
        f"<html><head><meta property=og:type content=product></head><body><h1>Oak chair</h1>{STORY * 9}</body></html>"
    )
    assert cleaner.clean(html, "https://shop.example/2024/oak-chair").kind is not PageKind.ARTICLE


def test_what_a_front_page_claims_is_not_believed() -> None:
    ld = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'
    at = "<link rel=canonical href={0}><meta property=og:url content={0}>"
    kinds = [
        cleaner.clean(
            f"<html><head>{ld}{at.format(url)}</head><body><h1>The ferry runs again</h1>{STORY * 8}{TEASERS}</body>"
        ).kind
        for url in ("https://news.example/", "https://news.example/20240501")
    ]
    assert kinds == [PageKind.LIST, PageKind.ARTICLE]


def kind(url: str, body: str, head: str = "") -> PageKind:
    return cleaner.clean(f"<html><head><title>Island Post</title>{head}</head><body>{body}</body></html>", url).kind


def test_forms_are_no_articles() -> None:
    form = f"<h1>Write to us</h1>{STORY * 9}<p>Phone: 0113 000 000</p>"
    assert kind("https://news.example/contact-us", form) is PageKind.OTHER
    assert kind("https://news.example/2024/05/01/write-to-us", form) is PageKind.ARTICLE


def test_front_pages_are_no_articles() -> None:
    stories = f"<h1>The ferry runs again after the storm</h1><p>By Ina Moor, 1 May 2024</p>{STORY * 12}"
    claim = "<meta property=og:type content=article>"
    assert kind("https://news.example/", stories) is not PageKind.ARTICLE
    assert kind("https://news.example/", stories, claim) is PageKind.ARTICLE
    assert kind("https://news.example/?p=959", stories) is PageKind.ARTICLE


def test_a_line_below_a_video_is_no_article() -> None:
    player = f"<h1>Boats at dawn</h1><video src=boats.mp4></video>{STORY}"
    assert kind("https://news.example/video/20240501/boats.html", player) is PageKind.VIDEO
    assert kind("https://news.example/video/20240501/boats.html", f"{player}{STORY * 12}") is PageKind.ARTICLE


def test_what_is_no_article_is_never_sure_to_be_one() -> None:
    html = f"<html><head><title>Contact</title></head><body><h1>Write to us</h1>{STORY * 9}</body></html>"
    article = cleaner.clean(html, "https://news.example/contact")
    assert article.text and article.confidence < 0.5


def test_an_unfilled_template_is_no_article() -> None:
    html = "<html><head><title>Ferry</title></head><body><article><p>{{ article.lead or article.text }}</p></article>"
    article = cleaner.clean(html, "https://news.example/2024/05/01/the-ferry-ran-again")
    assert (article.kind, article.text) == (PageKind.OTHER, "")


def test_nothing_is_no_article() -> None:
    assert cleaner.clean("<html><body><div id='app'></div></body></html>").kind is not PageKind.ARTICLE


def test_an_address_for_a_page_is_no_article() -> None:
    article = cleaner.clean("https://news.example/2024/05/01/the-ferry-ran-again-today.html")
    assert (article.kind, article.body, article.confidence) == (PageKind.OTHER, (), 0.0)
    assert cleaner.clean("Read on at https://news.example/1.html, said the harbour master.").body


def test_prices() -> None:
    assert [prices(line) for line in ("from $19.99", "199元", "In 1999 it rained")] == [1, 1, 0]


def test_table() -> None:
    assert "base" in weights()


SHOP = "".join(
    f'<li class="product"><img><a href="/p/{i}">Oak chair number {i}</a><span>$1{i}.99</span>'
    f"<p>A light chair of oak, made by hand in two days and oiled twice.</p></li>"
    for i in range(30)
)


def notices(article: cleaner.Article) -> str:
    return " ".join(f"{notice.code}: {notice.message}" for notice in article.notices)


def test_shop_has_no_article() -> None:
    html = f"<html><head><title>Chairs | Shop</title></head><body><h1>Chairs</h1><ul>{SHOP}</ul></body></html>"
    article = cleaner.clean(html, "https://shop.example/collections/chairs")
    assert article.kind is PageKind.LIST and article.confidence < 0.5
    assert "it looks like a list" in notices(article)


def test_home_page_has_an_empty_body_and_its_text_in_blocks() -> None:
    cards = "".join(
        f'<div class="teaser"><img><h3><a href="/2024/{i}">Council votes on bridge number {i}</a></h3>'
        f"<p>The vote on bridge {i} was close, and the mayor spoke of a good day.</p></div>"
        for i in range(25)
    )
    html = f"<html><head><title>Island Post</title></head><body><h2>News</h2>{cards}</body></html>"
    article = cleaner.clean(html, "https://news.example/")
    assert article.kind is PageKind.LIST and not article.body and article.byline == cleaner.Byline()
    assert "empty" in notices(article) and len(article.blocks) > 50


def test_error_page_has_an_empty_body() -> None:
    html = (
        "<html><head><title>404 - Page not found</title></head><body><h1>Page not found</h1>"
        "<p>The page that you asked for has moved or never was. Try the home page or the search.</p></body></html>"
    )
    article = cleaner.clean(html, "https://news.example/gone")
    assert article.kind is PageKind.OTHER and not article.body and article.confidence == 0
    assert "it looks like an error page" in notices(article)


@pytest.mark.parametrize(
    ("heading", "apology"),
    [
        ("Page not found", "The page that you asked for has moved or never was. Try the home page or the search. "),
        ("Seite nicht gefunden", "Die Seite, die Sie suchen, gibt es nicht mehr. Nutzen Sie bitte die Suche. "),
        ("Страница не найдена", "Страница, которую вы ищете, удалена или никогда не существовала. "),
        ("页面不存在", "很抱歉，您要看的页面不存在，或者已经被删除。请返回首页继续浏览。"),
        (
            "お探しのページは見つかりません",
            "ページは移動または削除された可能性があります。トップページからお探しください。",
        ),
        ("الصفحة غير موجودة", "عذراً، الصفحة التي تبحث عنها غير موجودة أو تم نقلها إلى عنوان آخر. "),
    ],
)
@pytest.mark.parametrize("title", ["{} – Island Post", "Island Post"])
@pytest.mark.parametrize("number", ["", "<h1>404</h1>"])
@pytest.mark.parametrize("times", [1, 4])
def test_error_pages_have_no_body(heading: str, apology: str, title: str, number: str, times: int) -> None:
    """Whether their title says it, or a heading above the apology, and however long that is."""
    body = f"{number}<h2>{heading}</h2>" + f"<p>{apology}</p>" * times
    html = f"<html><head><title>{title.format(heading)}</title></head><body>{body}</body></html>"
    article = cleaner.clean(html, "https://news.example/2024/05/01/gone")
    assert (article.kind, article.text) == (PageKind.OTHER, "")


def test_an_article_on_errors_keeps_its_body() -> None:
    head = "<title>Why 404 pages say: page not found</title><meta property=og:type content=article>"
    html = f"<html><head>{head}</head><body><h1>Why 404 pages say: page not found</h1>{STORY * 20}</body></html>"
    article = cleaner.clean(html, "https://news.example/2024/05/01/why-404-pages-say-it")
    assert article.kind is PageKind.ARTICLE and article.text


def test_an_article_keeps_its_body_whatever_stands_around_it() -> None:
    html = (
        "<html><head><title>How the ferry came back to the island after the storm</title></head><body>"
        "<h1>How the ferry came back to the island after the storm</h1>"
        f"<article>{STORY * 10}</article>{TEASERS}</body></html>"
    )
    article = cleaner.clean(html)
    assert article.kind is PageKind.ARTICLE and len(article.body) >= 9


def test_broken_addresses() -> None:
    lines = (f"On day {i} the ferry ran again, {i} weeks after the storm, said the harbour master." for i in range(9))
    story = "".join(f"<p>{line}</p>" for line in lines)
    for url in ("http://[", "//[::1/", "a b", "", "https://news.example/\udc80/\x00"):
        assert cleaner.clean(f"<html><body><h1>The ferry is back</h1>{story}</body></html>", url).body


def test_every_row_of_the_table_is_a_finite_number() -> None:
    assert all(abs(value) < 10 for value in weights().values())


@pytest.mark.parametrize("root", ["rss", "feed", "urlset"])
def test_a_feed_is_a_list(root: str) -> None:
    items = f"<item><title>The ferry</title><description>{STORY}</description></item>" * 12
    assert cleaner.clean(f'<?xml version="1.0"?><{root}>{items}</{root}>').kind is PageKind.LIST


@pytest.mark.parametrize("text", ["Forbidden", "Service Unavailable", "error code: 502", "404 Not Found\nnginx/1.18.0"])
def test_a_dump_of_an_error_is_none(text: str) -> None:
    found = cleaner.clean(text)
    assert (found.kind, found.body, found.confidence) == (PageKind.OTHER, (), 0.0)


DATA = {
    "json": '{\n "boats": [\n  {\n   "id": 7,\n   "name": "Ann",\n   "length": 12.5\n  }\n ]\n}',
    "css": "\n".join(f".boat-{n}{{margin:{n}px;color:red}}" for n in range(30)),
    "javascript": "var boat = function(){return 1;};\nwindow.boat = boat;",
}


@pytest.mark.parametrize("text", DATA.values(), ids=list(DATA))
def test_data_and_code_are_no_article(text: str) -> None:
    found = cleaner.clean(text)
    assert (found.kind, found.confidence) == (PageKind.OTHER, 0.0)
    assert "low-confidence" in [notice.code for notice in found.notices]


def test_a_dump_without_a_paragraph_may_be_anything() -> None:
    for text in ("Rate limit exceeded. Try again later.", "id,name,value\n1,foo,3\n2,bar,4"):
        found = cleaner.clean(text)
        assert found.body and found.confidence < 0.5
        assert "low-confidence" in [notice.code for notice in found.notices]


def test_scores_addresses_and_scripts_without_stops_are_no_data() -> None:
    scores = "\n".join(f"Harbour {n}:2 Quay ({n}:1), Pier 0:{n} Lighthouse, Ferry {n}:{n} Island" for n in range(9))
    links = "\n".join(f"The tides of the island, by Ann Lee: https://harbour.example/a/b/{n}?x=1&y=2" for n in range(4))
    thai = "เรือข้ามฟากกลับมาที่ท่าเรือในวันจันทร์หลังจากค่ำคืนอันยาวนานในทะเล สภาเมืองกล่าวว่าผู้โดยสารทุกคนปลอดภัยดี"
    assert cleaner.clean(scores).kind is PageKind.ARTICLE
    assert cleaner.clean(links).kind is PageKind.ARTICLE
    assert cleaner.clean(f"{thai}\n{thai[::-1]}\n{thai}ก").confidence > 0.5


def test_without_a_body_nothing_is_sure() -> None:
    found = cleaner.clean("The ferry runs again")
    assert (found.title, found.body, found.confidence) == ("The ferry runs again", (), 0.0)
