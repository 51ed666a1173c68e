"""The title as the page prints it, in HTML and in flat text."""

from __future__ import annotations

import pytest

from cleaner.locate import Located
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.title import headline
from cleaner.title.head import said_titles

TITLE = "Harbour office closes its doors after ninety years"
BODY = [
    "The harbour office closed its doors for the last time on Tuesday, and the pilots carried their lamps home.",
    "Nobody on the quay could say who would guide the ferries through the winter fog after ninety years.",
]
ZH_TITLE = "港务局关门九十年后灯塔熄灭"
ZH_BODY = [
    "港务局的大门在周二最后一次关上，领航员们把灯带回了家，灯塔也在当晚熄灭。",
    "九十年来，码头上没有人想过港务局会关门，冬天由谁来领航也没有人说得出。",
]


def found(page: str, body: list[str] = BODY, url: str = "https://www.example.org/a"):
    it = read(page, url, None, Limits())
    return headline(it, Located(tuple(b.index for b in it.blocks if b.text in body), 0.9))


def html(head: str, above: str) -> str:
    return f"<html><head>{head}</head><body>{above}{''.join(f'<p>{p}</p>' for p in BODY)}</body></html>"


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("A long headline about a thing - Example News", "A long headline about a thing"),
        ("A long headline about a thing | Example", "A long headline about a thing"),
        ("港务局关门了_本地新闻_某某网", "港务局关门了"),
        ("港务局关门了-某某网", "港务局关门了"),
        ("灯台の火が消えました-海辺新聞", "灯台の火が消えました"),
        ("Well-known words stay", "Well-known words stay"),
        ("A deal — at last, says the mayor of the little town", "A deal — at last, says the mayor of the little town"),
    ],
)
def test_site_names_leave_the_title(title, bare):
    assert said_titles(read(html(f"<title>{title}</title>", ""), None, None, Limits())).strong == (bare,)


def test_the_title_of_a_job_is_none_of_the_article():
    job = '<script type="application/ld+json">{"@type": "http://schema.org/JobPosting", "headline": "Lamp keeper"}'
    assert said_titles(read(html(f"<title>{TITLE}</title>{job}</script>", ""), None, None, Limits())).strong == (TITLE,)


def test_site_name_in_front():
    head = '<title>The Example - A long headline</title><meta property="og:site_name" content="The Example">'
    assert said_titles(read(html(head, ""), None, None, Limits())).strong == ("A long headline",)


@pytest.mark.parametrize("line", ["http://harbour.example/the-office-closes-its-doors", "[釜石うらら，Example]"])
def test_an_address_and_a_signature_are_no_headline(line):
    assert found("\n\n".join([TITLE, line, *BODY])).text == TITLE


def test_the_headline_of_a_dump_may_ask_and_answer():
    headline = "Which Lamp Keeps the Ferries Safe? A Guide to the Winter Fog"
    lines = ["Home", "News", headline, "By Ann Lee", "Who guides the ferries through the winter fog", "Share", *BODY]
    assert found("\n".join(lines)).text == headline


def test_heading_that_the_title_names():
    got = found(html(f"<title>{TITLE} | Example</title>", f"<h1>Example</h1><ul><li>News</li></ul><h2>{TITLE}</h2>"))
    assert got.text == TITLE and got.blocks == (2,)


def test_printed_heading_outranks_the_title_of_the_head():
    got = found(html("<title>Office shut</title>", f"<h1>{TITLE}</h1>"))
    assert got.text == TITLE


@pytest.mark.parametrize(("tag", "blocks"), [("h2", 1), ("h1", 2), ("p", 2)])
def test_a_sub_heading_may_say_the_headline_again(tag, blocks):
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{BODY[0]}</p><{tag}>{TITLE}</{tag}><p>{BODY[1]}</p>"
    it = read(page, "https://www.example.org/a", None, Limits())
    assert len(headline(it, Located((1, 2, 3), 0.9)).blocks) == blocks


def test_heading_of_a_later_box_is_not_the_headline():
    page = html(f'<meta property="og:title" content="{TITLE}">', "").replace("</body>", "<h1>Subscribe now</h1></body>")
    assert found(page).text == TITLE


@pytest.mark.parametrize(
    "banner",
    ["<h1>Blog</h1>", "<h1>Press releases</h1>", '<h1><a href="/">Wharf and Water</a></h1>',
     '<h1><a href="https://www.example.org/">Wharf and Water</a></h1>'],
)  # fmt: skip
def test_the_first_heading_of_the_site_is_no_headline(banner):
    head = "<title>Office closes its doors after ninety years | Wharf</title>"
    assert found(html(head, f"{banner}<p>Home</p><h2>{TITLE}</h2>")).text == TITLE
    assert found(html(head, f"{banner}<p>Home</p><h2>Letters to the pilots</h2>")).text != "Letters to the pilots"


def test_a_first_heading_with_another_link_is_the_headline():
    head = "<title>Office closes its doors after ninety years | Wharf</title>"
    above = '<h1><a href="/a">The pilots carry their lamps home</a></h1><h2>Closes its doors after ninety years</h2>'
    assert found(html(head, above)).text == "The pilots carry their lamps home"


@pytest.mark.parametrize(
    "banner",
    ["<h1>Wharf and Water. Lamps. Ropes</h1>", '<h1><a href="/wharf/">The Wharf</a></h1>',
     '<h1><a href="https://www.example.org/wharf">The Wharf</a></h1>'],
)  # fmt: skip
def test_a_heading_of_the_site_that_ends_the_title_is_no_headline(banner):
    url = "https://www.example.org/wharf/2024/lamps"
    head = f"<title>{TITLE} - The Harbour Board - Wharf and Water. Lamps. Ropes</title>"
    assert found(html(head, f"{banner}<h2>{TITLE}</h2>"), url=url).text == TITLE
    head = f"<title>The Wharf » Archive » {TITLE}</title>"
    assert found(html(head, f'<h1><a href="/wharf/">The Wharf</a></h1><h2>{TITLE}</h2>'), url=url).text == TITLE


def test_a_song_stays_the_headline_below_the_name_of_its_singer():
    head = "<title>Ann Lee and the Pilots – Fog on the Water | Example</title>"
    above = '<h1>Fog on the Water</h1><h2><a href="/artists/ann">Ann Lee and the Pilots</a></h2>'
    assert found(html(head, above)).text == "Fog on the Water"


def test_a_heading_outranks_the_teaser_that_prints_the_title_of_the_head():
    head = f'<meta property="og:title" content="{TITLE}">'
    longer = f"{TITLE}, and nobody knows why"
    assert found(html(head, f"<h1>{longer}</h1><div>{TITLE}</div>")).text == longer
    assert found(html(head, f"<h1>The lamp shop of Ann Lee</h1><div>{TITLE}</div>")).text == TITLE


def test_the_surest_title_outranks_another_one_in_a_higher_heading():
    head = f'<title>What to do in fog without a pilot | Example</title><meta property="og:title" content="{TITLE}">'
    assert found(html(head, f"<h2>{TITLE}</h2><h1>What to do in fog without a pilot</h1>")).text == TITLE
    page = html(head, "<h1>What to do in fog without a pilot</h1>").replace("</body>", f"<h2>{TITLE}</h2></body>")
    assert found(page).text == "What to do in fog without a pilot"


def test_the_first_word_that_the_head_says_too_is_no_mark():
    head = f'<title>ဆိပ်ကမ်းက {TITLE} - Example</title><meta property="og:title" content="{TITLE}">'
    assert found(html(head, f"<h1>ဆိပ်ကမ်းက {TITLE}</h1>")).text == f"ဆိပ်ကမ်းက {TITLE}"
    quoted = "«Fog on the water» closes its doors"
    assert found(html(f"<title>{quoted}</title>", f"<h1>{quoted}</h1>")).text == quoted


def test_the_head_says_an_accent_without_it():
    head = '<meta property="og:title" content="The Cafe on the Quay Closes Its Doors">'
    assert found(html(head, "<p>The Café on the Quay Closes Its Doors</p>")).text.startswith("The Café")


def test_a_short_part_of_the_title_in_a_box_for_titles():
    head = "<title>Lamps - 26 October 2010 - Blog - Pictures, news, history and much more of the pilots!</title>"
    assert found(html(head, '<p>3:59 PM</p><div class="eTitle">Lamps</div>')).text == "Lamps"


def test_the_line_that_the_breadcrumb_ends_in():
    path = "<div>Home &gt; The quay &gt; What You Can Do</div>"
    above = f"<p>The pilots of the harbour office</p>{path}<p>What You Can Do</p>"
    assert found(html("", above)).text == "What You Can Do"


def test_a_kicker_glued_to_a_headline_with_a_dash():
    said = "The harbour office closes its doors for good – and nobody guides it"
    head = f'<title>Harbour: {said} | Example</title><meta property="og:title" content="{said}">'
    above = f"<h1><span>Harbour</span><span>{said}</span></h1>"
    assert found(html(head, above)).text == said
    head = head.replace(f'content="{said}"', f'content="Harbour: {said}"')
    assert found(html(head, above)).text == f"Harbour{said}"


def test_a_title_that_only_names_the_channel_gives_way():
    got = found(html("<title>Local news - Example</title>", f"<p>Home</p><p>{TITLE}</p><p>Published 3 May 2024</p>"))
    assert got.text == TITLE


def test_a_title_cut_short_is_repaired():
    got = found(html(f'<meta property="og:title" content="{TITLE}">', "<h1>Harbour office closes its doors ...</h1>"))
    assert got.text == TITLE and got.blocks


def test_a_cut_title_stays_where_nothing_is_longer():
    assert found(html("", "<h1>Harbour office closes its do...</h1>")).text == "Harbour office closes its do..."


def test_glued_kicker():
    got = found(
        html(
            f'<meta property="og:title" content="Coast / {TITLE}">', f"<h1><span>Coast</span><span>{TITLE}</span></h1>"
        )
    )
    assert got.text == f"Coast / {TITLE}"


def test_every_block_that_prints_it():
    got = found(html(f"<title>{TITLE}</title>", f"<div>{TITLE}</div><h1>{TITLE}</h1>"))
    assert got.blocks == (0, 1)


def test_flat_text_with_breadcrumb_and_date_line():
    lines = [
        "某某首页",
        "新闻",
        "某某首页 > 本地 > 正文",
        ZH_TITLE,
        "2024-05-03 10:20 来源: 海港晚报",
        "分享到",
        *ZH_BODY,
        "相关推荐",
    ]
    got = found("\n".join(lines), ZH_BODY)
    assert got.text == ZH_TITLE and got.blocks == (3,)


def test_flat_text_that_repeats_its_title():
    got = found("\n".join([f"{TITLE}", "Menu", "Search", TITLE, "By Ann Hale", *BODY]))
    assert got.text == TITLE and got.blocks == (0, 3)


def test_flat_text_whose_address_spells_its_headline():
    lines = ["Why the pilots left the harbour", "The lamps that the pilots carried home", *BODY]
    told = found("\n".join(lines), url="https://www.example.org/2024/why-the-pilots-left")
    other = found("\n".join(lines), url="https://www.example.org/2024/lamps-that-pilots-carried-home")
    assert (told.text, other.text) == tuple(lines[:2])


def test_flat_text_without_a_headline():
    assert found("\n".join(["Menu", "Log in", *BODY])).text is None


@pytest.mark.parametrize(
    "line",
    [
        "It was the last lamp of the quay.", "“It was the last lamp of the quay.”", "She led them as head of the WNBA.",
        "Three pilots told the story:", "周二晚上，最后一盏灯熄灭了。", "“最后一盏灯熄灭了。”",
        "»Es war die letzte Lampe.«",
        "Lamps on the quay" * 12,
        "Who guides the ferries? " + "Nobody on the quay could say so " * 4,
        "Who would guide the ferries, " * 4 + "they asked?",
    ],
)  # fmt: skip
def test_a_first_paragraph_is_no_headline(line):
    """However short it is; neither is the subhead that follows it."""
    lines = [line.strip(), "What comes after the harbour office", *BODY]
    assert found("\n".join(lines), lines).text is None
    assert found("".join(f"<p>{line}</p>" for line in lines), lines).text is None


def test_a_notice_above_the_headline_that_was_taken_for_body():
    """A byline below it tells a headline from the subhead that follows a first paragraph."""
    notice = "If you find a mistake in this story, please tell our newsroom."
    assert found("\n".join([notice, TITLE, "By Ann Lee | 3 May 2024", *BODY]), [notice, *BODY]).text == TITLE


@pytest.mark.parametrize("line", ["The harbour office of the U.S.", "Who guides the ferries?", "Lamps out at last!"])
def test_a_first_line_that_ends_like_a_headline(line):
    assert found("\n".join([line, *BODY]), [line, *BODY]).text == line


def test_a_heading_may_end_in_a_full_stop():
    assert found(f"<h2>The last lamp is out.</h2><p>{'<p>'.join(BODY)}", ["The last lamp is out.", *BODY]).text


def test_a_first_paragraph_that_the_head_takes_for_its_title():
    assert found(html(f"<title>{BODY[0]}</title>", ""), BODY).text == BODY[0]


def test_no_article_no_guess():
    assert found("Menu\nLog in\nSearch", []).text is None
    assert found("<html><head><title>Start page</title></head><body><p>Menu</p></body></html>", []).text is None


@pytest.mark.parametrize(
    "lines",
    [
        ["Menu", "Search", TITLE, "The pilots carried their lamps home.", "3 May 2024", "Photo of a lamp", *BODY],
        ["Menu", f"Hero image for blog post {TITLE}", TITLE, "By Ann Hale", *BODY],
        ["News", "3 May 2024", "Learn about our harbour policies", TITLE, *BODY],
        ["News", TITLE, "By Ann Hale", "3 May 2024", *(["Order now", "Log in"] * 15), *BODY],
        [TITLE, *BODY],
    ],
)
def test_flat_text_among_other_lines(lines):
    assert found("\n".join(lines)).text == TITLE


@pytest.mark.parametrize(
    "lines",
    [
        ["Menu", "The harbour office is closed, and lamps are carried", "Nobody guides ferries through winter fog"],
        ["Menu", "Reviews, Harbour, Long reads", TITLE],
        ["Menu", f"Home / Harbour / {TITLE}", TITLE],
        ["Menu", f"Startseite Hafen {TITLE}", TITLE],
        ["Menu", TITLE, f"Home Harbour {TITLE}"],
        ["Menu", "Life on the quay", TITLE],
    ],
)
def test_a_headline_of_a_dump_over_its_deck(lines):
    """It is about as long as its deck; kickers, tags and breadcrumbs above it are not."""
    title = TITLE if TITLE in lines else lines[1]
    assert found("\n".join([*lines, "3 May 2024", *BODY])).text == title


def test_flat_text_one_of_a_list_of_teasers_is_no_headline():
    lines = ["Harbour office choir to sing by ear", "Share", "Harbour office bakers win a prize"]
    below = ["Share", "Print", *BODY]
    assert found("\n".join([*lines, *below])).text == lines[2]
    teasers = ["new market opens on the quay", lines[2], "old cinema is for sale"]
    assert found("\n".join([*lines[:2], *teasers, *below])).text == lines[0]


def test_flat_text_that_prints_its_headline_once_more():
    lines = [
        "Harbour office choir to sing by ear",
        "Share",
        "Harbour office bakers win a prize",
        "Share",
        "Print",
        *BODY,
    ]
    assert found("\n".join(lines)).text == lines[2]
    assert found("\n".join([*lines, "Comments on", lines[0]])).text == lines[0]


def test_flat_text_whose_headline_was_taken_for_body():
    lines = ["Menu", "Search", TITLE, "By Ann Hale", *BODY]
    assert found("\n".join(lines), [TITLE, *BODY]).text == TITLE


def test_a_heading_that_begins_with_a_mark():
    assert found(html(f"<title>“{TITLE}”</title>", f"<h2>“{TITLE}”</h2>")).blocks == (0,)


@pytest.mark.parametrize(
    ("printed", "said", "title"),
    [
        (f"{TITLE} | Opinion", TITLE, TITLE),
        (f"{TITLE} – Example", f"{TITLE} - Example", TITLE),
        (f"{TITLE} – a report", TITLE, f"{TITLE} – a report"),
        (f"LIVE {TITLE}", TITLE, TITLE),
        (f"The {TITLE}", TITLE, f"The {TITLE}"),
        (f"9 {TITLE}", TITLE, f"9 {TITLE}"),
        (f"Harbour news {TITLE}", TITLE, TITLE),
        (f"Harbour news: {TITLE}", TITLE, f"Harbour news: {TITLE}"),
    ],
)
def test_what_templates_add_to_the_heading(printed, said, title):
    head = f'<meta property="og:title" content="{said}"><meta property="og:site_name" content="Example">'
    assert found(html(head, f"<h1>{printed}</h1>")).text == title


@pytest.mark.parametrize(
    "title",
    [
        "By the harbour, pilots carry their lamps home for good",
        "Sources say the harbour office closes its doors",
        "Updated rules for ferries in the winter fog of the quay",
        "Por qué la oficina del puerto cierra sus puertas hoy",
        "Von neunzig Jahren bleibt den Lotsen eine Lampe",
        "Fix: what pilots do when the lamps of the harbour go out",
        "UPDATED: Harbour office closes its doors; pilots carry lamps home",
    ],
)
def test_headline_of_a_dump_may_begin_like_a_byline(title: str) -> None:
    assert found("\n".join(["Menu", title, "May 3, 2024", *BODY])).text == title


def test_a_headline_of_a_dump_may_list_names_of_companies() -> None:
    title = "YouTube, TikTok, LinkedIn und WhatsApp: Was Lotsen wissen müssen"
    assert found("\n".join(["Menu", title, "May 3, 2024", *BODY])).text == title


KOREAN = (
    "통영에서 배로 오십 분 거리인 두미섬 선착장에 낯선 흰색 배가 들어왔고 주민들이 손수레를 끌고 모였다.",
    "섬 주민 스물세 명이 돈을 모아 협동조합을 만들고 중고 어선을 고쳐 택배선으로 띄운 배라고 한다.",
    "배는 오전과 오후 한 차례씩 통영항을 오가며 상자 하나에 천오백 원을 받고 짐을 실어 나른다.",
)


@pytest.mark.parametrize(
    "line", ["04.08(월)", "기자명 김나래 기자", "입력 2024.04.08 17:32", "댓글 31", "승인 2024.04.08"]
)
def test_a_korean_headline_of_a_dump(line: str) -> None:
    title = "두미섬 주민 손으로 띄운 첫 택배선 통영항 오간다"
    page = "\n".join([line, title, "이도현 기자", "2024.04.08", *KOREAN])
    assert found(page, list(KOREAN)).text == title


@pytest.mark.parametrize(
    "caption",
    [
        "Byborna vid skogskanten. Foto: Magnus Ek",
        "Класна стая в училище © Велко Ангелов",
        "The pilots of the harbour office carried lamps. Foto Ana Ruiz",
    ],
)
def test_a_caption_with_its_credit_is_no_headline(caption: str) -> None:
    assert found("\n".join(["Menu", TITLE, "May 3, 2024", caption, *BODY])).text == TITLE
    assert found("\n".join(["Menu", caption, *BODY])).text != caption


def test_a_caption_that_its_picture_says_too_is_no_headline() -> None:
    first = "The pilots of the harbour office carried their lamps home."
    second = f"{first} AFP"
    assert found("\n".join(["Menu", TITLE, first, second, "Ann Lee", "3 May 2024", *BODY])).text == TITLE
    assert found("\n".join(["Menu", first, second, *BODY])).text not in (first, second)


def test_a_headline_may_stand_twice_with_a_stop() -> None:
    title = "The pilots of the harbour office carried their lamps home."
    assert found("\n".join(["Menu", title, title, "May 3, 2024", *BODY])).text == title


@pytest.mark.parametrize(
    "line",
    ["By Ann Smith", "Source: Island Post", "Updated 3 May 2024", "Posted on Monday", "Post author:Ann Harbour Smith",
     "1 Kings 17:8-16; Mark 12:38-44", "Tags: harbour office, pilots, ferries, winter fog",
     "HarbourPilotsFerriesLampsOffice doors", "Lotsen: was auf den Lampen steht",
     "Pilots of the harbour office | pilots@harbour.example.org"],
)  # fmt: skip
def test_bylines_of_a_dump_are_no_headline(line: str) -> None:
    assert found("\n".join(["Menu", line, *BODY])).text != line


DECK = "Who shall guide the ferries through the winter fog after ninety years"
"""It says more of what the body says than the headline does."""


def test_a_dump_of_nothing_but_an_article_begins_with_its_headline() -> None:
    first = "Nobody carried the lamps home"
    it = read("\n\n".join([first, DECK, *BODY]), None, None, Limits())
    assert headline(it, Located((0, 1, 2, 3), 0.9)).text == first
    assert headline(it, Located((1, 2, 3), 0.9)).text == first
    assert found("\n".join(["Sailing", "Fishing", "Weather", first, DECK, *BODY])).text == DECK


def test_the_name_of_the_site_above_an_article_in_a_dump_is_no_headline() -> None:
    it = read("\n\n".join(["The Pilot", DECK, *BODY]), None, None, Limits())
    assert headline(it, Located((0, 1, 2, 3), 0.9)).text == DECK


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        ([TITLE, BODY[0], TITLE, BODY[1]], (0,)),
        ([TITLE, TITLE, *BODY], (0, 1)),
        ([TITLE, BODY[0], TITLE, BODY[1], TITLE, BODY[1]], (0, 2, 4)),
        ([TITLE, *BODY, TITLE], (0, 3)),
    ],
)
def test_a_line_between_two_of_a_dump_may_say_the_headline_again(lines: list[str], printed: tuple[int, ...]) -> None:
    it = read("\n\n".join(lines), None, None, Limits())
    assert headline(it, Located(tuple(range(1, len(lines))), 0.9)).blocks == printed


def test_below_a_line_that_is_no_body_it_is_printed_again() -> None:
    it = read("\n\n".join([TITLE, BODY[0], "Share", TITLE, BODY[1]]), None, None, Limits())
    assert headline(it, Located((1, 3, 4), 0.9)).blocks == (0, 3)


@pytest.mark.parametrize(
    "line",
    [
        "Ann Smith/Harbour Press", "——记港务局的最后一盏灯", "【港务局的故事】", "1Harbour Office Department, Quay",
        "« The harbour office closed | Home", "全文共2187字，阅读大约需要6分钟", "账号登录我要入驻港务局APP下载",
        "The harbour office closed its doors on Tuesday. Ann Smith", "The doors of the harbour office (HP / ANN SMITH)",
    ],
)  # fmt: skip
def test_credits_rubrics_and_buttons_are_no_headline(line: str) -> None:
    body = BODY if line.isascii() or line[0] == "«" else ZH_BODY
    title = TITLE if body is BODY else ZH_TITLE
    assert found("\n".join(["Menu", title, line, "2024-05-03", *body]), body).text == title


@pytest.mark.parametrize(
    "title",
    [
        "CI/CD on the Quay", "Client/Server Architecture", "2Pac and the lamps of the quay", "A game review (PS5/Xbox)",
        "A review of the harbour game (PC / Quay One)", "The ferry left without its passengers. Nobody Cared",
        "Der TuS Hafenstadt steigt wieder auf in die 2. Liga Nord", "【港务局的最后一盏灯今夜熄灭】",
    ],
)  # fmt: skip
def test_headlines_with_slashes_numbers_and_two_sentences(title: str) -> None:
    body = ZH_BODY if title[0] == "【" else BODY
    assert found("\n".join(["Menu", title, "2024-05-03", *body]), body).text == title


def test_what_is_cut_short_above_its_paragraph_is_no_headline() -> None:
    page = ["Menu", TITLE, "The harbour office closed its doors for the last time …", *BODY]
    assert found("\n".join(page)).text == TITLE


@pytest.mark.parametrize(
    "title",
    ["Harbour wrap-up of 12/19/2025", "The harbour closed its doors at last. Who would guide the ferries through fog, "
     "and who would light the lamps on the old quay?"],
)  # fmt: skip
def test_what_the_address_spells_is_the_headline_with_a_day_and_as_two_sentences(title: str) -> None:
    words = "".join(letter if letter.isalnum() else " " for letter in title.lower()).split()
    page = ["Menu", title, "May 3, 2024", *BODY]
    assert found("\n".join(page), [title, *BODY], f"https://www.example.org/{'-'.join(words)}").text == title


def test_a_headline_above_the_first_paragraph_where_the_body_begins_with_a_menu() -> None:
    menu = ["Harbour Post", "Home Boats About", "Lamps", "Pilots", "Ferries", "Quay"]
    assert found("\n".join([*menu, TITLE, *BODY]), [*menu, TITLE, *BODY]).text == TITLE


def test_a_path_that_ends_as_the_headline_begins_is_none() -> None:
    title = f"{TITLE}: 'Who will guide us?'"
    assert found("\n".join(["Menu", f"News Boats {TITLE}", title, *BODY])).text == title


@pytest.mark.parametrize("count", ["(1/2 pages)", "（1/2 ページ）"])
def test_the_count_of_the_pages_is_no_part_of_the_headline(count: str) -> None:
    assert found(html("", f"<h1>{TITLE} {count}</h1>")).text == TITLE
    assert found("\n".join(["Menu", f"{TITLE} {count}", "May 3, 2024", *BODY])).text == TITLE
