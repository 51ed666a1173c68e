"""What stands between the paragraphs of an article: code, lines below pictures."""

from __future__ import annotations

import numpy as np
import pytest

import cleaner
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import Column, Measures, measure
from cleaner.rules.core import find_core
from cleaner.rules.echo import doubled
from cleaner.rules.linked import OUTSIDE, TEASED, entry, outside, sent, teased
from cleaner.rules.markup import INSET, LISTING, inset, listing
from cleaner.rules.picture import CAPTIONED, PICTURE, captioned, picture

PROSE = "<p>The ferry left at nine, as it has for forty years, and nobody on the quay looked up. It was raining.</p>"
NEWS = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'


def measured(markup: str) -> Measures:
    return measure(read(markup, None, None, Limits()))


def unclaimed(m: Measures) -> dict[str, Column]:
    """What the first look says where nothing is a credit, and the head gives neither title nor description."""
    return dict.fromkeys(("credit", "title", "description"), np.zeros(len(m.sizes), np.int64))


@pytest.mark.parametrize(
    ("scores", "said"),
    [((4.0, -4.0, -4.0, 4.0), "between"), ((4.0, -4.0, -4.0, -4.0), ""), ((-4.0, -4.0, -4.0, 4.0), "")],
)
def test_code_between_paragraphs_is_the_articles(scores: tuple[float, ...], said: str) -> None:
    m = measured(f"{PROSE}<pre>make ferry</pre><pre>make harbour</pre>{PROSE}")
    found = listing(m, find_core(m, np.array(scores), np.zeros(4), {}))
    assert [LISTING[n] for n in found] == ["", said, said, ""]


def test_numbers_of_lines_are_no_code() -> None:
    m = measured(f"{PROSE}<pre>1\n2\n3</pre><pre>make harbour</pre>{PROSE}")
    found = listing(m, find_core(m, np.array((4.0, -4.0, -4.0, 4.0)), np.zeros(4), {}))
    assert [LISTING[n] for n in found] == ["", "", "between", ""]


def test_a_page_of_code_has_no_paragraphs_around_it() -> None:
    m = measured("<pre>make ferry</pre><pre>make harbour</pre>")
    assert not listing(m, find_core(m, np.zeros(2), np.zeros(2), {})).any()


def test_code_of_an_article_is_kept() -> None:
    code = "make ferry", "make harbour --with-lamp"
    pres = "".join(f"<pre>{line}</pre>" for line in code)
    page = f"<html><body><h1>How the ferry is built</h1><div>{PROSE * 2}{pres}{PROSE * 2}</div></body>"
    assert set(code) < set(cleaner.clean(page).paragraphs)


@pytest.mark.parametrize(
    ("head", "line", "said"),
    [
        (NEWS, "The quay in the rain", "under"),
        (NEWS, "What the captain says:", ""),
        (NEWS, "The quay lies in the rain.", ""),
        ("", "The quay in the rain", ""),
    ],
)
def test_a_line_below_a_picture(head: str, line: str, said: str) -> None:
    body = f"{PROSE * 4}<p><img src=a.jpg></p><p>{line}</p>{PROSE * 4}"
    m = measured(f"<html><head>{head}</head><body><div>{body}</div></body>")
    found = picture(m, find_core(m, np.full(9, 2.0), np.zeros(9), unclaimed(m)))
    assert PICTURE[found[4]] == said and not np.delete(found, 4).any()


@pytest.mark.parametrize(
    ("line", "is_sent"),
    [
        ("<p><a href=/b>Another harbour loses its only ferry</a></p>", True),
        ("<p>READ MORE: <a href=/b>Another harbour loses its ferry</a></p>", True),
        ("<p>[<a href=/b>How we counted the ferries of the coast.</a>]</p>", True),
        ("<p><a href=/b>The harbour master has counted them all by hand.</a></p>", False),
        ("<p><a href=/b>What the harbour master found in his list:</a></p>", False),
        ("<p><a href=/b>Ferry House</a></p>", False),
        ("<h3><a href=/b>Another harbour loses its only ferry</a></h3>", False),
        ("<p>Another harbour, writes <a href=/b>the Daily Pier</a>, loses its only ferry</p>", False),
    ],
)
def test_a_linked_line_between_paragraphs_sends_the_reader_elsewhere(line: str, is_sent: bool) -> None:
    m = measured(f"<div>{PROSE * 2}{line}{PROSE * 2}</div>")
    assert bool(sent(m, find_core(m, np.full(5, 4.0), np.zeros(5), {}))[2]) is is_sent


MORE = "<a href=/b>Read more</a>"


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (f"<h3>Another harbour loses its ferry</h3><p>{MORE}</p>", ["heading", ""]),
        ("<aside><h3>Another harbour loses its ferry</h3><div>Read more</div></aside>", ["heading", ""]),
        ("<h3>Another harbour loses its ferry</h3><p>Read more</p>", ["", ""]),
        (f"<h3>Another harbour loses its ferry</h3><p>{MORE} about the harbours of the coast.</p>", ["", ""]),
        (f"<h3>The other harbour</h3><p>Its only ferry was sold on Monday.</p><p>{MORE}</p>", ["", "text", ""]),
        (f"<p>The other harbour</p><p>Its only ferry was sold on Monday.</p><p>{MORE}</p>", ["", "", ""]),
    ],
)
def test_what_stands_above_a_link_that_leads_on_is_a_teaser(markup: str, said: list[str]) -> None:
    m = measured(f"<div>{PROSE * 2}{markup}{PROSE * 2}</div>")
    first = np.full(len(m.sizes), 4.0)
    first[2] = -1.0 if said != ["heading", ""] else 1.0
    found = teased(m, find_core(m, first, np.zeros(len(m.sizes)), unclaimed(m)))
    assert [TEASED[number] for number in found[2:-2]] == said


ROW = "<div><a href=/>Home</a> <a href=/n>News</a> <a href=/s>Sport</a></div>"


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("{prose}<p><a href=/b>Ferry House</a></p>", ["", ""]),
        ("<p><a href=/b>Ferry House</a></p>{prose}", ["before", ""]),
        ("<p><a href=/b>The harbour master has counted them all.</a></p>{prose}", ["", ""]),
        ("<h2><a href=/b>Ferry House</a></h2>{prose}", ["", ""]),
        ("{row}{prose}{row}", ["row", "", "row"]),
        ("{prose}{row}{prose}", ["", "", ""]),
    ],
)
def test_links_and_rows_of_them_outside_of_the_article(markup: str, said: list[str]) -> None:
    m = measured(markup.format(prose=PROSE, row=ROW))
    found = outside(m, find_core(m, np.where(m.prose > 0, 4.0, -1.0), np.zeros(len(said)), {}))
    assert [OUTSIDE[n] for n in found] == said


@pytest.mark.parametrize(
    ("entries", "named"),
    [
        (("Facebook", "Twitter", "Copy link"), True),
        (("上一页", "下一页"), True),
        (("Fernmoor", "Nether Coombe"), False),
        (("Facebook pages of harbours",), False),
    ],
)
def test_short_links_inside_the_article_that_are_buttons(entries: tuple[str, ...], named: bool) -> None:
    menu = "".join(f"<li><a href=/x>{text}</a></li>" for text in entries)
    m = measured(f"<div>{PROSE}<ul>{menu}</ul>{PROSE}</div>")
    found = entry(m, find_core(m, np.array([4.0, *(0.5 for _ in entries), 4.0]), np.zeros(len(m.sizes)), {}))
    assert found.tolist() == [0, *(int(named) for _ in entries), 0]


def test_a_menu_far_from_the_article_is_not_asked() -> None:
    m = measured(f"<ul><li><a href=/x>Facebook</a></li></ul>{PROSE}")
    assert not entry(m, find_core(m, np.array([-8.0, 4.0]), np.zeros(2), {})).any()


@pytest.mark.parametrize("body", ["{row}<h1>The ferry</h1>{prose}", "<h1>The ferry</h1>{prose}{row}"])
def test_a_short_page_loses_its_row_of_links(body: str) -> None:
    body = body.format(row=ROW.replace("div", "p"), prose=PROSE * 3)
    page = f"<html><head><title>The ferry</title></head><body>{body}</body></html>"
    assert len(cleaner.clean(page).paragraphs) == 3


def test_linked_lines_that_come_again_and_again_are_a_list() -> None:
    line = "<p><a href=/b>Another harbour loses its only ferry</a></p>"
    m = measured(f"<div>{(PROSE + line) * 3}{PROSE}</div>")
    assert not sent(m, find_core(m, np.full(7, 4.0), np.zeros(7), {})).any()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("<figure><figcaption>{}</figcaption></figure>", "called"),
        ("<p class=caption>{}</p>", "called"),
        ("<div class=caption><p>{}</p></div>", ""),
        ("<h3 class=caption>{}</h3>", ""),
        ("<p>{}</p>", ""),
    ],
)
def test_a_block_that_is_called_a_caption(line: str, said: str) -> None:
    m = measured(f"<div>{PROSE * 2}{line.format('The quay in the rain.')}{PROSE * 2}</div>")
    assert CAPTIONED[captioned(m, find_core(m, np.full(5, 4.0), np.zeros(5), {}))[2]] == said


def test_where_captions_are_the_article_they_stay() -> None:
    m = measured(f"<div>{PROSE.replace('<p>', '<p class=caption>') * 3}{PROSE * 2}</div>")
    assert not captioned(m, find_core(m, np.full(5, 4.0), np.zeros(5), {})).any()


@pytest.mark.parametrize("name", ["blog-cta", "tooltip-text", "ferry-modal", "affiliate-disclaimer"])
def test_what_a_box_calls_to_is_set_in(name: str) -> None:
    box = f'<div class="{name}"><h3>Ready to cross?</h3><p>The ferry takes you there in an hour, and back.</p></div>'
    m = measured(f"<div>{PROSE * 3}{box}{PROSE * 2}</div>")
    assert inset(m, find_core(m, np.full(7, 4.0), np.zeros(7), {})).tolist() == [0, 0, 0, 1, 1, 0, 0]
    m = measured(f'<div class="{name}">{PROSE * 3}</div>{PROSE}')
    assert not inset(m, find_core(m, np.full(4, 4.0), np.zeros(4), {})).any()


@pytest.mark.parametrize(
    "name", ["newsletter-box", "inline-newsletter", "subscribe", "optin", "mc-mailchimp", "donate", "story-poll"]
)
def test_a_box_to_sign_up_in_is_set_in(name: str) -> None:
    box = f'<div class="{name}"><h3>The tide in the morning</h3><p>What moves the harbour, every day at six.</p></div>'
    m = measured(f"<div>{PROSE * 3}{box}{PROSE * 2}</div>")
    assert [INSET[n] for n in inset(m, find_core(m, np.full(7, 4.0), np.zeros(7), {}))][3:5] == ["signup", "signup"]
    m = measured(f'<div class="{name}">{PROSE * 3}</div>{PROSE}')
    assert not inset(m, find_core(m, np.full(4, 4.0), np.zeros(4), {})).any()


def test_the_title_of_a_video_between_two_paragraphs() -> None:
    player = '<div class="video-player"><h4 class="video-player__title">A rescue on the water</h4></div>'
    m = measured(f"<article>{PROSE * 3}{player}{PROSE * 3}</article>")
    found = [INSET[n] for n in inset(m, find_core(m, np.full(7, 4.0), np.zeros(7), {}))]
    assert found == [*[""] * 3, "player", *[""] * 3]


@pytest.mark.parametrize("name", ["subscriber-only", "for-subscribers", "donatello"])
def test_what_subscribers_read_is_no_box_to_sign_up_in(name: str) -> None:
    m = measured(f'<div>{PROSE * 4}<div class="{name}">{PROSE}</div></div>')
    assert not inset(m, find_core(m, np.full(5, 4.0), np.zeros(5), {})).any()


@pytest.mark.parametrize(("link", "said"), [("Back to top", 1), ("The lamps of the pier", 0)])
def test_a_link_that_says_what_a_button_does(link: str, said: str) -> None:
    m = measured(f"<div>{PROSE}<p><a href=/a>{link}</a></p><h2>The pier</h2>{PROSE}</div>")
    assert entry(m, find_core(m, np.full(4, 4.0), np.zeros(4), {}))[1] == said


@pytest.mark.parametrize("head", ["", NEWS])
def test_a_post_between_two_paragraphs_is_set_in(head: str) -> None:
    post = '<blockquote class="twitter-tweet"><p>The ferry is late again.</p>Pier Watch (@pierwatch)</blockquote>'
    article = f"<article><h1>The ferry of Fernmoor</h1>{PROSE * 2}{post}{PROSE * 2}</article>"
    found = cleaner.clean(f"<html><head>{head}</head><body><nav><a href=/>Home</a></nav>{article}</body></html>")
    assert found.paragraphs == tuple([PROSE[3:-4]] * 4)


@pytest.mark.parametrize(
    ("line", "is_doubled"),
    [
        ("The ferry and its captain The ferry and its captain", True),
        (" ".join(["The ferry and its captain"] * 3), True),
        ("The ferry and its captain, the ferry and its captain", False),
        ("Ferry House Ferry House", False),
        ("The ferry and its captain The ferry and its crew", False),
    ],
)
def test_a_line_that_says_one_text_twice(line: str, is_doubled: bool) -> None:
    m = measured(f"{PROSE}<p>{line}</p>{PROSE}")
    assert doubled(m, find_core(m, np.full(3, 4.0), np.zeros(3), {})).tolist() == [0, int(is_doubled), 0]
