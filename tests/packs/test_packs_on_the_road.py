"""What a pack says of title and byline, as the article has it in the end."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner import Article, Cleaner
from cleaner.packs import builtin_ids, parse_pack

PACK = """
id = "small"
hosts = ["small.example"]
[[layout]]
body = [".st-story"]
title = [".st-top"]
[[byline]]
field = "author"
cue = [".st-hand"]
[[byline]]
field = "editor"
cue = [".st-desk"]
[[byline]]
line = 'Copy: (?P<source>[^/]+) / (?P<date>.+)$'
where = "after"
"""
URL = "https://small.example/1.html"
PROSE = (
    "The bridge over the Lode reopened on Monday after a year of repairs, and the first cart was across by six.",
    "Its keeper said that the new planks would see out the century, if the river and the brewery let them be.",
    "Tolls stay as they were, a penny for a goat and nothing for a widow, until the council meets again in June.",
)
ZH_PROSE = (
    "停了三十年的老渡口，在今年春天又有了摆渡船，第一天就坐满了两岸来赶集的人，船老大姓余，今年五十八岁。",
    "镇上的人说，这条船比桥近了六里路，赶集的日子一天要来回四十趟，船票两块钱，孩子和老人不要钱。",
)
HEAD = """<title>Lode bridge latest - Small Times</title><meta property="og:site_name" content="Small Times">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Lode bridge latest",
"datePublished": "2024-03-01T06:30:00Z", "author": {"@type": "Person", "name": "Web Uploader"}}</script>"""


def clean(above: str, below: str = "", head: str = HEAD, prose: tuple[str, ...] = PROSE, packs: Any = None) -> Article:
    """The article of a page of the pack's portal; packs: others than `PACK` alone."""
    story = "".join(f"<p>{line}</p>" for line in prose)
    page = f"<html><head>{head}</head><body>{above}<div class='st-story'>{story}</div>{below}</body></html>"
    return Cleaner(packs=[parse_pack(PACK, "small.toml")] if packs is None else packs).clean(page, URL)


def verdict(article: Article, text: str) -> tuple[str, str, str]:
    """Role, rule and reason of the block that says `text`."""
    (found,) = (v for v in article.blocks if v.block.text == text)
    return found.role.value, found.rule, found.reason


def test_the_packs_title_goes_before_heading_and_head() -> None:
    above = "<h1>Lode bridge latest</h1><div class='st-top'>Carts cross the Lode again</div>"
    assert clean(above, packs=()).title == "Lode bridge latest"
    article = clean(above)
    assert article.title == "Carts cross the Lode again"
    assert verdict(article, "Carts cross the Lode again") == ("title", "pack:small", "prints the title")
    assert article.paragraphs == PROSE


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<div class='st-top'>Small Times</div>", ""),
        ("<div class='st-top'>***</div>", ""),
        (f"<div class='st-top'>{' '.join(PROSE)}</div>", ""),
        ("", "<div class='st-top'>Another bridge falls</div>"),
    ],
)
def test_what_can_be_no_title_is_passed_over(above: str, below: str) -> None:
    article = clean(f"<h1>Lode bridge latest</h1>{above}", below)
    assert article.title == "Lode bridge latest"
    assert verdict(article, "Lode bridge latest")[1] == "headline"


def test_of_several_the_title_is_what_the_head_says() -> None:
    box = "<div class='st-top'><p>Northern line</p><p>Lode bridge latest</p></div>"
    assert clean(box).title == "Lode bridge latest"
    assert clean(box, head="").title == "Northern line"


HANDS = "<p>By Bo Ek</p><p class='st-hand'>Ann Lee and Cy Dunn</p><p class='st-desk'>jkl</p>"
BYLINE = f"<h1>Lode bridge latest</h1>{HANDS}"
BELOW = "<p>Source: The Wires</p><p>Copy: Hallow Courier / 29 February 2024</p>"


def test_the_packs_byline_goes_before_lines_and_head() -> None:
    off = clean(BYLINE, BELOW, packs=()).byline
    assert "Ann Lee" not in off.authors and off.source != "Hallow Courier" and str(off.date)[:10] == "2024-03-01"
    article = clean(BYLINE, BELOW)
    byline = article.byline
    assert byline.authors == ("Ann Lee", "Cy Dunn") and byline.editors == ("jkl",)
    assert byline.source == "Hallow Courier" and str(byline.date) == "2024-02-29"
    assert verdict(article, "Ann Lee and Cy Dunn") == ("byline", "pack:small", "names the author")
    assert verdict(article, "jkl") == ("byline", "pack:small", "names the editor")
    assert verdict(article, "Copy: Hallow Courier / 29 February 2024")[:2] == ("byline", "pack:small")
    assert article.paragraphs == PROSE


def test_a_pack_may_know_of_a_byline_and_nothing_else() -> None:
    start, end = PACK.index("[[layout]]"), PACK.index("[[byline]]")
    byline = clean(BYLINE, BELOW, packs=[parse_pack(PACK[:start] + PACK[end:], "small.toml")]).byline
    assert byline == clean(BYLINE, BELOW).byline


def test_where_the_pack_says_nothing_lines_and_head_do() -> None:
    page = "<h1>Lode bridge latest</h1><p>By Web Uploader</p>"
    assert clean(page).byline == clean(page, packs=()).byline
    redesigned = parse_pack(PACK.replace(".st-story", ".st-prose"), "small.toml")
    assert clean(BYLINE, BELOW, packs=[redesigned]).byline == clean(BYLINE, BELOW, packs=()).byline


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("1 March 2024", "2024-03-01T06:30:00+00:00"),  # the same, and its clock
        ("2024-03-01 06:30", "2024-03-01T06:30:00+00:00"),
        ("2024-03-01 19:00", "2024-03-01T19:00"),
        ("2 March 2024", "2024-03-02"),
        ("05/06/2024", "2024-05-06"),  # the prose is English, and small.example is in no country
        ("last week", "2024-03-01T06:30:00+00:00"),
    ],
)
def test_of_two_days_the_packs(printed: str, day: str) -> None:
    assert str(clean("<h1>Lode bridge latest</h1>", f"<p>Copy: Hallow Courier / {printed}</p>").byline.date) == day


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("Words: Ann Lee", ("Ann Lee",)),
        ("trailfan", ("trailfan",)),
        ("By", ("Web Uploader",)),
        ("Source: The Wires", ("Web Uploader",)),
    ],
)
def test_authors_are_read_out_of_what_is_printed(printed: str, authors: tuple[str, ...]) -> None:
    assert clean(f"<h1>Lode bridge latest</h1><p class='st-hand'>{printed}</p>").byline.authors == authors


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("作者：林一舟", ("林一舟",)),
        ("林一舟 陈小渡", ("林一舟", "陈小渡")),
        ("华夏人文", ("华夏人文",)),
        ("江城晚报报道", ("江城晚报报道",)),
        ("kingbird", ("kingbird",)),
    ],
)
def test_an_account_is_printed_as_it_is(printed: str, authors: tuple[str, ...]) -> None:
    article = clean(f"<h1>老渡口又有了摆渡船</h1><p class='st-hand'>{printed}</p>", head="", prose=ZH_PROSE)
    assert article.byline.authors == authors


def test_reporters_under_their_label_are_added_to_an_account() -> None:
    above = "<h1>老渡口又有了摆渡船</h1><p class='st-hand'>江边夜话</p><p>某某账号</p><p>2024-03-01 06:30</p>"
    article = clean(above, "<p>江城晚报记者 林一舟</p>", head="", prose=ZH_PROSE)
    assert article.byline.authors == ("江边夜话", "林一舟")


def test_own_packs_take_the_place_of_the_packages_unless_these_are_named_too() -> None:
    own = parse_pack(PACK.replace('"small.example"', '"small.example", "news.sina.com.cn"'), "small.toml")
    story = "".join(f"<p>{line}</p>" for line in PROSE)
    sina = f"<h1>Lode bridge latest</h1><div id='artibody'>{story}</div>"
    small = f"<h1>Lode bridge latest</h1><div class='st-story'>{story}</div>"

    def pack(packs: list[Any], page: str, url: str) -> str:
        return Cleaner(packs=packs).clean(page, url).trace.evidence.pack.pack

    assert pack([own], sina, "https://finance.sina.com.cn/1") == ""
    both = [own, *builtin_ids()]
    assert pack(both, sina, "https://finance.sina.com.cn/1") == "sina"
    assert pack(both, small, "https://news.sina.com.cn/1") == "small"
    assert pack(both, sina, "https://news.sina.com.cn/1") == "sina"


FENCED = """
id = "fenced"
hosts = ["small.example"]
[[fence]]
opens = "(?:分享到:|微信)$"
[[fence]]
closes = "责任编辑:"
"""


@pytest.mark.parametrize("bar", [["分享到：", "微信", "微博"], ["微信"], ["收藏", "分享到："]])
def test_a_share_bar_between_two_paragraphs_opens_no_article(bar: list[str]) -> None:
    lines = ["老渡口又有船了", "2024-05-01 10:00", ZH_PROSE[0], *bar, ZH_PROSE[1], "责任编辑：余小渡"]
    packs = [parse_pack(FENCED, "fenced.toml")]
    assert Cleaner(packs=packs).clean("\n".join(lines), URL).paragraphs == ZH_PROSE


def test_below_a_headline_that_reads_as_a_sentence_it_does() -> None:
    packs = [parse_pack(FENCED, "fenced.toml")]
    for above in (
        ["镇上的人说：“停了三十年的老渡口又有船了！”"],
        ["每一条河都值得被人记住，每一只船也都是。", "老渡口又有船了"],
    ):
        lines = [*above, "0", "分享到：", *ZH_PROSE, "责任编辑：余小渡"]
        assert Cleaner(packs=packs).clean("\n".join(lines), URL).paragraphs == ZH_PROSE
