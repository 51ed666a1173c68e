"""What headings announce, what repeats, and what is credited: the rules by themselves, on small pages."""

from __future__ import annotations

import numpy as np
import pytest

import cleaner
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.announced import ADJOINING, ANNOUNCEMENTS, MENTIONS, adjoining, announced, mentioned
from cleaner.rules.base import Measures, measure
from cleaner.rules.core import ENDED, ended, find_core
from cleaner.rules.credit import CREDIT, credit
from cleaner.rules.echo import ECHO, QUOTED, echo, quoted
from cleaner.rules.wording import concepts

PROSE = "The ferry left at nine, as it has done for forty years, and nobody on the quay looked up. It was raining."
AGAIN = "On the far side, the bakery had already sold its last loaf, and the school bell rang. Nobody hurried."


def measured(*lines: str) -> Measures:
    return measure(read("\n".join(lines), None, None, Limits()))


def body(*lines: str) -> tuple[str, ...]:
    return cleaner.clean("\n".join(("The ferry of nine o'clock", *lines))).paragraphs


@pytest.mark.parametrize("heading", ["Related articles", "Most read", "Comments (2)"])
def test_lines_below_a_heading_go_with_it(heading: str) -> None:
    assert body(PROSE, AGAIN, heading, "Harbour wall to be mended", "A choir without a hall") == (PROSE, AGAIN)


def test_a_box_between_paragraphs_ends_where_the_article_goes_on() -> None:
    m = measured("The ferry of nine o'clock", PROSE, "Related articles", "Harbour wall to be mended", AGAIN)
    said = announced(m, find_core(m, np.array([-3.0, 3.0, -3.0, -1.0, 3.0]), np.zeros(5), {}))
    assert [ANNOUNCEMENTS[n] for n in said] == ["", "", "", "related:between", ""]


def test_the_sub_heading_below_such_a_box_is_the_articles() -> None:
    box = "<div><h3>Related articles</h3><ul><li><a href=/a>Harbour wall to be mended</a></li></ul></div>"
    markup = f"<article><p>{PROSE}</p>{box}<h2>The far side</h2><p>{AGAIN}</p></article>"
    m = measured(markup)
    said = announced(m, find_core(m, np.array([3.0, -3.0, -3.0, -1.0, 3.0]), np.zeros(5), {}))
    assert [ANNOUNCEMENTS[n] for n in said] == ["", "", "related:between", "", ""]


def test_the_sub_heading_below_a_label_without_a_box_is_the_articles() -> None:
    link = "<a href=/a><img src=a.jpg></a><ul><li><a href=/a>Harbour wall to be mended</a></li></ul>"
    markup = f"<article><p>{PROSE}</p><p><b>Related articles</b></p>{link}<h2>The far side</h2><p>{AGAIN}</p></article>"
    m = measured(markup)
    said = announced(m, find_core(m, np.array([3.0, -3.0, -3.0, -1.0, 3.0]), np.zeros(5), {}))
    assert [ANNOUNCEMENTS[n] for n in said] == ["", "", "related:between", "", ""]


TEASERS = ["Harbour wall to be mended", "A choir without a hall", "The last loaf of the day", "Forty years on the quay"]


def teasers(count: int, heading: str = "Related articles") -> str:
    """A box of linked headlines, each over what its article says in full sentences."""
    items = "".join(
        f"<li><h3><a href=/news/{n}.html>{title}</a></h3><p>{AGAIN}</p></li>" for n, title in enumerate(TEASERS[:count])
    )
    return f"<div><h2>{heading}</h2><ul>{items}</ul></div>"


def test_a_row_of_teasers_may_be_longer_than_the_article() -> None:
    article = (
        f"<h1>The ferry of nine</h1><p>{PROSE}</p><p>The harbour board, which met on Monday, says it will stay.</p>"
    )
    m = measured(f"<div>{article}{teasers(4)}</div>")
    said = announced(m, find_core(m, np.full(12, 3.0), np.zeros(12), {}))
    assert [ANNOUNCEMENTS[n] for n in said] == [""] * 4 + ["related:row"] * 8
    page = f"<title>The ferry of nine</title><div>{article}{teasers(4)}</div>"
    assert AGAIN not in cleaner.clean(page).paragraphs


def test_a_second_heading_in_the_box_leaves_the_sub_heading_below_it() -> None:
    box = "<p>Related articles</p><p><a href=/a>The wall</a></p><p>Most read</p><p><a href=/b>The choir</a></p>"
    m = measured(f"<article><p>{PROSE}</p>{box}<h2>The far side</h2><p>{AGAIN}</p></article>")
    said = announced(m, find_core(m, np.array([3.0, -3, -3, -3, -3, -1, 3]), np.zeros(7), {}))
    assert [ANNOUNCEMENTS[n] for n in said][2:] == [*["related:between"] * 2, "ranking:between", "", ""]


def test_a_list_that_leads_to_other_sites_is_no_row() -> None:
    away = teasers(4, "See also").replace("/news/", "https://books.example.org/")
    page = f"<div><p>{PROSE}</p>{away}<p>{AGAIN}</p></div>"
    for url, row in (("https://harbour.example.com/1.html", False), ("https://www.example.org/1.html", True)):
        m = measure(read(page, url, None, Limits()))
        n = len(m.sizes)
        said = announced(m, find_core(m, np.full(n, 3.0), np.zeros(n), {}))
        assert ("related:row" in [ANNOUNCEMENTS[bucket] for bucket in said]) is row


def test_two_teasers_are_no_row_nor_is_a_list_of_links() -> None:
    links = "".join(f"<li><a href=/news/{n}.html>{title}</a></li>" for n, title in enumerate(TEASERS))
    for box in (teasers(2), f"<div><h2>Related articles</h2><ul>{links}</ul></div>"):
        m = measured(f"<div><p>{PROSE}</p>{box}<p>{AGAIN}</p></div>")
        n = len(m.sizes)
        said = announced(m, find_core(m, np.full(n, 3.0), np.zeros(n), {}))
        assert "related:row" not in [ANNOUNCEMENTS[bucket] for bucket in said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Runners at dawn on the quay. Ann Smith/Getty Images", "short"),
        ("清晨的码头上，渔民正在整理渔网。青屿文化站供图", "short"),
        ("清晨的码头上，渔民正在整理渔网。没有人抬头，雨也还在下。（张三/文 李四/图）", ""),
        ("清晨的码头上，渔民正在整理渔网。（李四/图）", "short"),
        ("The agency, she told Reuters, had never been asked.", ""),
    ],
)
def test_credits(text: str, said: str) -> None:
    assert [CREDIT[n] for n in credit(measured(text))] == [said]


def echoes(*lines: str) -> list[str]:
    return [ECHO[n] for n in echo(measured(*lines))]


def test_echoes() -> None:
    caption = "Runners at dawn on the quay"
    assert echoes(caption, f"{caption} (Image: Courier)", PROSE) == ["held", "holds", ""]
    assert echoes("Go on", PROSE, "Go on", AGAIN, "Go on") == ["label", "", "label", "", "label"]


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("<blockquote>Nobody looked up.</blockquote>", "between"),
        ("<blockquote><p>Nobody looked up.</p><p>It was the rain.</p></blockquote>", "between"),
        ('<blockquote class="pullquote">Nobody looked up.</blockquote>', ""),
        ("<blockquote>Nobody looked up. — <a href=/a>Ann (@ann) May 3, 2024</a></blockquote>", ""),
        ("<blockquote>It was raining on the quay at nine o'clock.</blockquote><p>Ann Lee</p>", ""),
    ],
)
def test_a_quote_between_two_paragraphs(quote: str, said: str) -> None:
    m = measured(f"<article><p>{PROSE}</p>{quote}<p>{AGAIN}</p></article>")
    n = len(m.sizes)
    likely = np.where(m.prose > 0, 3.0, -1.0)
    assert QUOTED[quoted(m, find_core(m, likely, np.zeros(n), {}))[1]] == said


@pytest.mark.parametrize("label", ["Tags", "Schlagworte:", "标签："])
def test_tags_below_their_label(label: str) -> None:
    assert body(PROSE, AGAIN, label, "Harbour", "Ferries", "Bakeries") == (PROSE, AGAIN)
    assert body(PROSE, label, "Harbour", "Ferries", AGAIN) == (PROSE, AGAIN)


def test_a_column_of_figures_is_no_list_of_tags() -> None:
    m = measured("The ferry of nine o'clock", PROSE, "Category", "Crossings", "15,000", AGAIN)
    assert not announced(m, find_core(m, np.array([-3.0, 3.0, -3.0, -1.0, -1.0, 3.0]), np.zeros(6), {})).any()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("The views expressed in this article are those of the author and do not necessarily reflect ours.", ""),
        ("特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。", ""),
        ("The views expressed in this article are my own, she had written above it.", "start"),
        ("© 2024 Fernmoor Weekly. All rights reserved.", ""),
    ],
)
def test_an_article_says_boilerplate_once(line: str, said: str) -> None:
    """What says twice that it is none of the article is what platforms print."""
    m = measured("The ferry of nine o'clock", PROSE, line, AGAIN, PROSE[::-1])
    core = find_core(m, np.array([-3.0, 3.0, 1.0, 3.0, 3.0]), np.zeros(5), {})
    assert MENTIONS[mentioned(m, core)[2]] == said


@pytest.mark.parametrize("ad", ["Advertisement", "Reklam", "Anzeige"])
def test_an_advertisement_between_two_paragraphs_announces_nothing(ad: str) -> None:
    m = measured("The ferry of nine o'clock", PROSE, ad, AGAIN, ad, "Harbour wall to be mended", AGAIN)
    said = ended(m, find_core(m, np.array([-3.0, 3.0, -3.0, 3.0, -3.0, -1.0, 3.0]), np.zeros(7), {}))
    assert [ENDED[n] for n in said] == ["", "0", "0", "0", "0", "1-0", "1-1"]


@pytest.mark.parametrize("heading", ["FAQ", "Pricing", "Pinterest"])
def test_a_sub_heading_in_words_of_a_menu_is_the_articles(heading: str) -> None:
    m = measured(f"<article><p>{PROSE}</p><h2>{heading}</h2><p>{AGAIN}</p><p>{PROSE}</p></article>")
    said = mentioned(m, find_core(m, np.array([3.0, -3.0, 3.0, 3.0]), np.zeros(4), {}))
    assert [MENTIONS[n] for n in said] == ["", "heading", "", ""]


def test_a_sub_heading_over_a_question_is_the_articles() -> None:
    m = measured(f"<p>{PROSE}</p><h2>FAQs</h2><h3>When does the ferry leave?</h3><p>{AGAIN}</p><p>{PROSE}</p>")
    said = mentioned(m, find_core(m, np.array([3.0, -3.0, -1.0, 3.0, 3.0]), np.zeros(5), {}))
    assert [MENTIONS[n] for n in said] == ["", "heading", "", "", ""]


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("Education", "line"),
        ("Check out our lamps of the north pier.", "start"),
        ("<a href=/education>Education in our schools, all pages</a>", ""),
        ("2", ""),
    ],
)
def test_an_item_between_two_of_its_list_is_the_articles(item: str, said: str) -> None:
    around = "The lamps and the wall", "The fog and the wind"
    m = measured(f"<p>{PROSE}</p><ul><li>{around[0]}</li><li>{item}</li><li>{around[1]}</li></ul><p>{AGAIN}</p>")
    core = find_core(m, np.array([3.0, 1.0, -3.0, 1.0, 3.0]), np.zeros(5), {})
    assert MENTIONS[mentioned(m, core)[2]] == said


def test_the_same_words_over_links_are_a_menu() -> None:
    m = measured(f"<p>{PROSE}</p><h2>Pricing</h2><p><a href=/a>{AGAIN}</a></p><p>{PROSE}</p>")
    said = mentioned(m, find_core(m, np.array([3.0, -3.0, -3.0, 3.0]), np.zeros(4), {}))
    assert not said.any()


def test_paragraphs_of_a_dump_that_an_advertisement_parts_belong_together() -> None:
    odds = np.array([-3.0, -1.0, -3.0, 3.0, -3.0, -3.0, -1.0, -3.0])
    lines = ("The ferry", PROSE, "Advertisement", AGAIN, "Advertisement", "Advertisement", PROSE, "Harbour")
    m = measured(*lines)
    assert [ADJOINING[n] for n in adjoining(m, find_core(m, odds, np.zeros(8), {}))][1::5] == ["parted", "parted"]
    m = measured("<p>" + "</p><p>".join(lines))
    assert "parted" not in [ADJOINING[n] for n in adjoining(m, find_core(m, odds, np.zeros(8), {}))]


@pytest.mark.parametrize("box", [True, False])
def test_a_heading_announces_the_card_of_an_author_that_its_box_holds(box: bool) -> None:
    card = f"<h3>About the author</h3><p>{AGAIN}</p>"
    m = measured(f"<article>{4 * f'<p>{PROSE}</p>'}{f'<div>{card}</div>' if box else card}</article>")
    said = announced(m, find_core(m, np.array([3.0, 3.0, 3.0, 3.0, -3.0, 1.0]), np.zeros(6), {}))
    assert [ANNOUNCEMENTS[n] for n in said[4:]] == ["", "account:after" if box else ""]


@pytest.mark.parametrize("linked", [True, False])
def test_a_heading_announces_the_teasers_of_its_box_where_a_link_follows(linked: bool) -> None:
    """Teasers that are prose read as the article does; a sub-heading that a paragraph follows is the article's."""
    link = "<h4><a href=/x>Night trains return</a></h4>"
    cards = (link + f"<p>{AGAIN}</p>") * 2 if linked else f"<p>{AGAIN}</p>" * 2
    box = f"<div><h3>You may also like</h3>{cards}</div>"
    m = measured(f"<article>{f'<p>{PROSE}</p>' * 6}{box}{f'<p>{PROSE[::-1]}</p>' * 6}</article>")
    scores = np.where(m.prose > 0, 3.0, -3.0)
    said = [ANNOUNCEMENTS[n] for n in announced(m, find_core(m, scores, np.zeros(len(scores)), {}))]
    assert said == [*[""] * 7, *(["related:between"] * 4 if linked else [""] * 2), *[""] * 6]


@pytest.mark.parametrize(
    "text",
    [
        "每天早上把要闻送到您的邮箱，可随时退订。",
        "Jeden Freitag die Woche im Tal in Ihrem Postfach.",
        "W każdy piątek najważniejsze wiadomości na Twojej skrzynce.",
        "毎週金曜日、一週間のニュースをメールでお届けします。",
        "Her cuma haftanın özeti e-posta kutunuzda.",
        "Elke vrijdag het beste van de week, afmelden kan altijd.",
    ],
)
def test_letters_that_a_page_offers_are_a_pitch(text: str) -> None:
    assert concepts(text) and {*concepts(text)} == {"pitch"}


def test_an_app_is_no_pitch_and_registering_is() -> None:
    assert concepts("The pictures are at photos.app.goo.gl, she wrote.") == []
    assert concepts("Register for the newsletter") == ["pitch", "pitch"]


def test_a_label_with_a_colon_announces_the_links_below_it() -> None:
    links = "<a href=/a>Harbour wall to be mended</a><br><a href=/b>A choir without a hall</a><br>"
    said = {}
    for label in ("Read more:", "Read more"):
        m = measured(f"<article><p>{PROSE}</p><p>{label}<br>{links}{AGAIN}</p></article>")
        found = announced(m, find_core(m, np.array([3.0, -3.0, -1.0, -1.0, 3.0]), np.zeros(5), {}))
        said[label] = [ANNOUNCEMENTS[n] for n in found]
    assert said["Read more:"] == ["", "", "related:between", "related:between", ""]
    assert not any(said["Read more"])


def test_a_list_of_the_article_is_no_pitch_below_an_advertisement() -> None:
    pitch = "The desk asks everybody to log in, and then to subscribe, before the bell has rung twice. Nobody does."
    for tag, said in (("li", ""), ("p", "promotion:between")):
        m = measured(f"<article><p>{PROSE}</p><p>Advertisement</p><{tag}>{pitch}</{tag}><p>{AGAIN}</p></article>")
        found = announced(m, find_core(m, np.array([3.0, -3.0, 1.0, 3.0]), np.zeros(4), {}))
        assert [ANNOUNCEMENTS[n] for n in found] == ["", "", said, ""]


@pytest.mark.parametrize("heading", ["Comments (3)", "Reply"])
def test_comments_that_readers_sign_are_prose_and_none_of_the_article(heading: str) -> None:
    talk = [line for name in ("Ann", "Ben", "Eve") for line in (f"{name} Smith, 3 May 2021 at 10:15", AGAIN)]
    m = measured(PROSE, heading, *talk)
    said = announced(m, find_core(m, np.array([3.0, -3.0, *[-3.0, 3.0] * 3]), np.zeros(8), {}))
    assert [ANNOUNCEMENTS[n] for n in said] == ["", "", *["comments:after"] * 6]


@pytest.mark.parametrize(("heading", "said"), [("Comments (3)", "comments:after"), ("Reply", "")])
def test_in_markup_a_button_is_no_heading_of_comments(heading: str, said: str) -> None:
    talk = "".join(f"<li><b>{name} Smith</b><br>{AGAIN}<br>3 May 2021 at 10:15</li>" for name in ("Ann", "Ben", "Eve"))
    m = measured(f"<article><p>{PROSE}</p><h3>{heading}</h3><ul>{talk}</ul></article>")
    found = announced(m, find_core(m, np.array([3.0, -3.0, *[-3.0, 3.0, -3.0] * 3]), np.zeros(11), {}))
    assert [ANNOUNCEMENTS[n] for n in found] == ["", "", *[said] * 9]


def test_a_paragraph_below_such_a_heading_that_nobody_signs_is_the_articles() -> None:
    m = measured(PROSE, "Comments (2)", AGAIN, PROSE[:-15], AGAIN[:-15])
    said = announced(m, find_core(m, np.array([3.0, -3.0, 3.0, 3.0, 3.0]), np.zeros(5), {}))
    assert not said.any()


@pytest.mark.parametrize(
    "link",
    ["/阅读下一篇/", "下一篇：渡轮停航", "次の記事", "다음 기사", "Next article: No ferry", "Nächster Beitrag »"],
)
def test_what_stands_behind_the_link_to_the_next_article_is_of_that_one(link: str) -> None:
    lines = ("The ferry of nine o'clock", PROSE, link, AGAIN, PROSE[::-1])
    m = measured(*lines)
    said = announced(m, find_core(m, np.array([-3.0, 2.0, -3.0, 3.0, 3.0]), np.zeros(5), {}))
    assert [ANNOUNCEMENTS[n] for n in said] == ["", "", *["related:next"] * 3]
    assert body(*lines[1:]) == (PROSE,)


@pytest.mark.parametrize("line", ["Up next: the far side", "Next article 7 of the treaty", "下一篇写给孩子们"])
def test_words_that_articles_use_lead_to_no_other(line: str) -> None:
    m = measured("The ferry of nine o'clock", PROSE, line, AGAIN)
    assert not announced(m, find_core(m, np.array([-3.0, 3.0, -3.0, 3.0]), np.zeros(4), {})).any()


def test_the_link_to_the_next_article_above_this_one_announces_nothing() -> None:
    m = measured("The ferry of nine o'clock", "Next article", PROSE, AGAIN)
    assert not announced(m, find_core(m, np.array([-3.0, -3.0, 3.0, 3.0]), np.zeros(4), {})).any()


@pytest.mark.parametrize(("times", "said"), [(3, "promotion:between"), (4, "")])
def test_a_label_above_every_paragraph_announces_nothing(times: int, said: str) -> None:
    pitch = "The desk asks everybody to log in, and then to subscribe, before the bell has rung twice. Nobody does."
    labelled = f"<p>Article content</p><p>{PROSE}</p>" * (times - 1)
    m = measured(f"<article>{labelled}<p>Article content</p><p>{pitch}</p></article>")
    scores = np.array([-3.0, 3.0] * times)
    scores[-1] = 1.0
    assert ANNOUNCEMENTS[announced(m, find_core(m, scores, np.zeros(2 * times), {}))[-1]] == said


def test_a_paragraph_below_an_advertisement_that_speaks_of_mail_is_the_articles() -> None:
    mail = "“I have drafted that e-mail,” said the keeper of the light. “I drafted it four times. Nobody reads it.”"
    assert body(PROSE, AGAIN, "Advertisement", mail, PROSE) == (PROSE, AGAIN, mail, PROSE)
