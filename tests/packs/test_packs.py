"""Every pack's own examples, and the guard that a pack which doesn't fit says nothing."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from cleaner import PackError
from cleaner.packs import PackFindings, builtin_ids, choose, findings, load_file, pack_marks, parse_pack
from cleaner.packs.check import check
from cleaner.packs.loader import DATA
from cleaner.policy import Limits
from cleaner.read import read

SMALL = """
id = "small"
hosts = ["small.example", "big.example/blog"]
[fingerprint]
lines = ["Small Times Ltd"]
cues = ["#st-story"]
need = 2
[[layout]]
body = ["#st-story .text_*"]
title = ["h1"]
[[drop]]
role = "share"
line = 'Share this$'
why = "share bar"
[[byline]]
line = 'By (?P<author>[^,|]{2,40})$'
[[example]]
line = "Share this"
role = "share"
"""
PAGE = """<h1>A bridge reopens</h1><p>By Ann Lee</p>
<div id="st-story"><div class="text_a8f3"><p>The bridge over the Lode reopened on Monday after a year of repairs.</p>
<p>Share this</p></div></div><footer><p>Small Times Ltd</p></footer>"""


def page(html: str, url: str | None = None):
    return read(html, url, None, Limits())


def body_of(found: PackFindings) -> tuple[int, int] | None:
    """The range from the first block that the pack takes for body to the last."""
    inside = [mark for mark in found.marks if mark.signal in ("pack:body", "pack:between")]
    return (inside[0].start, inside[-1].end) if inside else None


@pytest.mark.parametrize("name", builtin_ids())
def test_a_pack_passes_its_own_examples(name: str) -> None:
    pack = load_file(DATA / f"{name}.toml")
    assert pack.id == name
    assert check(pack) == []


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://small.example/1.html", True),
        ("https://www.small.example/1.html", True),
        ("https://SMALL.example:8080/", True),
        ("https://xsmall.example/1.html", False),
        ("https://big.example/1.html", False),
        ("https://big.example/blog/1.html", True),
        ("https://big.example/blogs/1.html", False),
        ("http://[", True),  # no address at all: the fingerprint decides
        (None, True),
    ],
)
def test_hosts_match_on_label_and_path_boundaries(url: str | None, fits: bool) -> None:
    packs = choose([parse_pack(SMALL, "small.toml")])
    assert pack_marks(page(PAGE, url), packs).pack == ("small" if fits else "")


def test_what_a_pack_finds() -> None:
    found = findings(page(PAGE), parse_pack(SMALL, "small.toml"))
    assert [tuple(mark) for mark in found.marks] == [
        (0, 2, "pack:outside"), (2, 3, "pack:body"), (3, 4, "pack:drop"), (4, 5, "pack:outside"),
    ]  # fmt: skip
    assert [tuple(hint) for hint in found.byline] == [("author", "Ann Lee", 1)]
    assert found.title == (0,)
    assert found.roles[3][1] == "share bar"


@pytest.mark.parametrize(
    "html",
    [
        PAGE.replace("text_", "txt_"),
        "<div id=st-story><div class=text_x></div></div><p>Nothing of the old template is left but its empty box.</p>",
        '<div id=st-story><div class="text_x">Read</div></div>' + "<p>Prose outside the old box, much of it.</p>" * 9,
        "",
    ],
)
def test_after_a_redesign_a_pack_says_nothing(html: str) -> None:
    found = findings(page(html), parse_pack(SMALL, "small.toml"))
    assert not found.marks and not found.roles and not found.byline and not found.title


def test_of_several_articles_the_first_is_meant() -> None:
    story = '<div id="st-story"><div class="text_{}"><p>{}</p></div></div>'
    html = story.format(1, "A bridge reopens on Monday at last.") + story.format(2, "Another road is closed for weeks.")
    assert body_of(findings(page(html), parse_pack(SMALL, "small.toml"))) == (0, 1)


def test_packs_can_be_chosen() -> None:
    own = parse_pack(SMALL, "small.toml")
    assert choose(()).own == ()
    assert choose([own, "sina"]).own is not None
    assert [p.id for p in choose(["sina", own]).candidates(page("", "https://news.sina.com.cn/a"))] == ["sina"]
    assert pickle.loads(pickle.dumps(choose([own]))).own[0].id == "small"
    with pytest.raises(PackError, match=r"nosuch.*163"):
        choose(["nosuch"])
    for wrong in ("sina", b"sina", 3, [3]):
        with pytest.raises(TypeError, match=r"^packs must be .*(sina|3)"):
            choose(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "small"', "", "id: is missing"),
        ('id = "small"', 'id = "Small One"', "id: must be lower-case"),
        ('id = "small"', 'ID = "small"', "id: is missing; is 'ID' meant for it"),
        ('"small.example"', '"https://small.example"', "hosts: must be like"),
        # Hosts that no address has.
        ('"small.example"', '"*.small.example"', "hosts: must be like"),
        ('"small.example"', '"small.example:8080"', "hosts: must be like"),
        ('"small.example"', '"small.example?page=2"', "hosts: must be like"),
        ('"small.example"', '"small example"', "hosts: must be like"),
        ("[fingerprint]", "[[fingerprint]]", r"fingerprint: there is only one: write \[fingerprint\]"),
        ("[[layout]]", "[layout]", r"layout: must be tables: write \[\[layout\]\]"),
        ('body = ["#st-story .text_*"]', "body = []", r"\[\[layout\]\] 1: body: is an empty list"),
        ("need = 2", "need = 4", r"\[fingerprint\] need: asks for 4 of 2"),
        ("need = 2", "needs = 2", "needs: is no key of a pack here; did you mean 'need'"),
        ('"#st-story .text_*"', '"//div[@id]"', r"\[\[layout\]\] 1: body: .* is no selector"),
        ('role = "share"\nline', 'role = "shares"\nline', "role: must be one of"),
        ('role = "share"\nline', 'role = "body"\nline', "role: must be one of"),
        ("line = 'Share this$'", "Line = 'Share this$'", "Line: is no key of a pack here; did you mean 'line'"),
        ("'Share this$'", "'(Share this'", "line: is no regular expression"),
        ("'Share this$'", "'(?:Share this)?'", "line: fits an empty line, and so every line"),
        ("'Share this$'", "'(Share) this'", "line: may only have named groups"),
        ("(?P<author>", "(?P<writer>", r"named groups \(author, editor"),
        ("line = 'Share this$'\n", "", "give line, cue or both"),
        ('why = "share bar"', "why = 3", "why: must be text in quotes, got 3"),
        ("[[layout]]", "[[layout]", "is not TOML"),
    ],
)
def test_errors_name_the_file_the_key_and_the_mend(old: str, new: str, said: str) -> None:
    assert old in SMALL
    with pytest.raises(PackError, match=f"small.toml: .*{said}"):
        parse_pack(SMALL.replace(old, new), "small.toml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"none.toml: can't be read: No such file"):
        load_file(tmp_path / "none.toml")


def test_a_file_as_windows_marks_it(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(SMALL, "utf-8-sig")
    assert load_file(file).id == "small"


def test_a_host_that_is_misspelt_as_a_key_is_told() -> None:
    with pytest.raises(PackError, match="hosts: is missing; is 'host' meant for it"):
        parse_pack('id = "small"\nhost = ["small.example"]\n', "small.toml")


PROSE = "停了三十年的老渡口，在今年春天又有了摆渡船，第一天就坐满了两岸来赶集的人，船老大姓余，今年五十八岁。"


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        # The share bar is printed again below the article.
        (["分享至", PROSE, PROSE, "分享至", "网易跟贴", "登录并发贴"], (1, 3)),
        # A heading of the article that says what a hot list says: a paragraph follows.
        (["分享至", PROSE, "相关推荐", PROSE, "网易跟贴", "登录并发贴"], (1, 4)),
        # The disclaimer is surer than the heading of a list.
        (["分享至", PROSE, "相关推荐", "另一条街", PROSE, "特别声明:以上内容为自媒体平台“网易号”用户上传"], (1, 5)),
        # What closes an article closes no menu.
        (["网易跟贴", "登录", "分享至", PROSE, "相关推荐", "另一条街"], (3, 4)),
        # Another article in full prose follows.
        (["分享至", PROSE, "/阅读下一篇/", "另一条街", PROSE, PROSE, PROSE], (1, 2)),
        # No line opens it: it begins with its first sentences, not with the menu.
        (
            ["首页 新闻 体育 娱乐 财经 股票 汽车 科技 手机", "老渡口又有了摆渡船", "船又来了。", PROSE, "网易跟贴"],
            (2, 4),
        ),
        # Numbers part its first sentences.
        (["老渡口又有了摆渡船", "船又来了。", "它停过两年。", "01", "没有人等它。", PROSE, "网易跟贴"], (1, 6)),
        ([PROSE, PROSE], None),
    ],
)
def test_between_the_fences_of_a_dump(lines: list[str], body: tuple[int, int] | None) -> None:
    assert body_of(findings(page("\n".join(lines)), choose(["163-dy"]).all()[0])) == body


def test_the_rest_of_a_body_goes_only_where_it_is_the_lesser_part() -> None:
    pack = parse_pack(SMALL.replace("why =", "rest = true\nwhy ="), "small.toml")
    story = '<div id="st-story"><div class="text_1">{}</div></div>'
    long, short = "<p>The bridge over the Lode reopened on Monday after a year of repairs.</p>", "<p>Share this</p>"
    for html, dropped in ((long + long + short + long, {2, 3}), (short + long + long, {0})):
        assert set(findings(page(story.format(html)), pack).roles) == dropped
