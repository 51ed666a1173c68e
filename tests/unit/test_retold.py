"""Lines of a dump that say again what another one says, or what a picture shows, and posts between its paragraphs."""

from __future__ import annotations

import numpy as np
import pytest

import cleaner
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import Core, Measures, measure
from cleaner.rules.core import find_core
from cleaner.rules.credit import credit
from cleaner.rules.depicted import DEPICTED, depicted
from cleaner.rules.echo import original
from cleaner.rules.posts import POSTED, posted
from cleaner.rules.retold import PULLED, RETOLD, pulled, retold
from cleaner.rules.shape import counted
from cleaner.rules.talk import answered

PROSE = "The ferry left at nine, as it has done for forty years, and nobody on the quay looked up. It was raining."
AGAIN = "On the far side, the bakery had already sold its last loaf, and the school bell rang. Nobody hurried."
STORY = tuple(f"{line} That was on the {n}th of May." for n in range(4, 9) for line in (PROSE, AGAIN))
QUOTE = "We have carried the post, the doctor and two brides across this water."
SAID = f"{QUOTE} And once a cow, which did not care for it at all."


def seen(*lines: str, likely: float = 3.0) -> tuple[Measures, Core]:
    m = measure(read("\n".join(lines), None, None, Limits()))
    assert m.page.flat
    return m, find_core(m, np.full(len(lines), likely), np.zeros(len(lines)), {"credit": credit(m)})


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["The last ferry at the quay.", "The last ferry at the quay. Photo: Harbour Courier"], ["first", "again"]),
        (["The last ferry at the quay", "The last ferry at the quay"], ["", "again"]),
        (["The last ferry at the …", "The last ferry at the quay with all its lights"], ["first", "again"]),
        (["Who pays for the ferry?", "Courier", "Who pays for the ferry?"], ["", "framed", "again"]),
        (
            ["The last ferry", "The last ferry has a crew of three, who share two beds and a stove among them"],
            ["", ""],
        ),
        (["Ann Lee", "Ann Lee"], ["", ""]),
        (["Harbour United FC", "3", "Harbour United FC"], ["", "", ""]),  # cells of a table
    ],
)
def test_a_line_that_says_another_again(lines: list[str], said: list[str]) -> None:
    found = retold(*seen(PROSE, *lines, *STORY))
    assert [RETOLD[n] for n in found] == ["", *said, *[""] * len(STORY)]


def test_what_a_song_says_again_is_the_song() -> None:
    verse = ["The last ferry left the quay", "And nobody waved from the pier"]
    assert not retold(*seen(*verse, verse[1], "The light on the wall burned low", *verse, verse[1])).any()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("A ferry leaves the harbour", "described"),
        ("Ferry and harbour: what we know", ""),  # may head a part of the article
        ("A cow looks at the sea", ""),
    ],
)
def test_what_a_caption_says_in_other_words(line: str, said: str) -> None:
    m, core = seen(PROSE, line, "The last ferry on its way out of the harbour in May. Ann Lee/Reuters", AGAIN)
    core = core._replace(chances=np.array([0.9, 0.9, 0.1, 0.9]))
    assert [RETOLD[n] for n in retold(m, core)] == ["", said, "", ""]


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        (QUOTE, "sentence"),
        (QUOTE.removesuffix("."), ""),  # may head a part of the article
        ("We have carried the post to the far side for forty years, in all weathers.", ""),
    ],
)
def test_a_sentence_pulled_out_of_a_paragraph(quote: str, said: str) -> None:
    found = pulled(*seen(PROSE, quote, AGAIN, SAID))
    assert [PULLED[n] for n in found] == ["", said, "", ""]


def test_a_paragraph_that_stands_twice_was_not_pulled_out() -> None:
    assert not pulled(*seen(PROSE, QUOTE, AGAIN, QUOTE, PROSE)).any()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("IMG_2006_quay.jpg", "file"),
        ("the-last-ferry-at-the-quay", "file"),
        ("A screenshot of the order form", "opens"),
        ("Imagen de la plaza", "opens"),
        ("Harbour Robotics logo", "tail"),
        ("A woman in a red coat holding a cup.", "doing"),
        ("A man lifts a crate", "doing"),
        ("two children on a jetty", "doing"),
        ("A bowl of soup on a table", "scene"),
        ("old lamp above the quay", "small"),
        ("l'ancienne lampe, vue du quai", "small"),
        ("iOS app", ""),
        ("2024-05-03", ""),
        ("0800-123-456", ""),
        ("npm install ferry", ""),
        ("Photos of the pier showed smoke and people.", ""),
        ("Imagens de câmeras do porto mostram o barco.", ""),
        ("2. Design your own logo", ""),
        ("Why we need a new logo", ""),
        ("old lamps, and who lit them?", ""),
        ("sudo light --all", ""),
        ("A woman died when the jetty gave way", ""),
        ("A woman who was holding a cup has asked for her crate back", ""),
        ("Standing on the quay", ""),
        ("Image rights and wrongs", ""),
        ("Logo", ""),
    ],
)
def test_what_a_picture_shows(line: str, said: str) -> None:
    found = depicted(*seen(PROSE, line, AGAIN, PROSE, AGAIN))
    assert DEPICTED[found[1]] == said and not found[2:].any()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("The quay at dawn, before the ferry.", "Image source: Harbour Courier."), "credited"),
        (("The quay at dawn, before the ferry. It rains.", "Image source: Harbour Courier."), ""),
        (("The quay at dawn, before the ferry", "Image source: Harbour Courier."), ""),
        (("- The quay at dawn, before the ferry.", "Image source: Harbour Courier."), ""),
        (("The quay at dawn, before the ferry.", "Nobody was there."), ""),
    ],
)
def test_a_sentence_above_a_credit_is_its_caption(lines: tuple[str, str], said: str) -> None:
    found = depicted(*seen(PROSE, "- Lamps", *lines, AGAIN, PROSE, AGAIN))
    assert DEPICTED[found[2]] == said


def test_a_line_that_goes_on_with_a_broken_one_describes_no_picture() -> None:
    broken = "The captain told the paper on Friday that she had read the report of the county, which was written by the"
    assert not depicted(*seen(PROSE, broken, "local harbour trust", AGAIN, PROSE)).any()


@pytest.mark.parametrize(
    ("clocks", "said"),
    [
        (("09:19", "09:41", "10:04"), ""),
        (("21:00", "20:59", "9:30"), ""),  # a live blog has the last entry first
        (("09:19", "10:04"), "length"),
        (("01:36", "00:41", "02:04"), "length"),
    ],
)
def test_clocks_that_go_on_are_hours_and_no_lengths(clocks: tuple[str, ...], said: str) -> None:
    lines = [line for clock, text in zip(clocks, STORY, strict=False) for line in (clock, text)]
    found = [DEPICTED[n] for n in depicted(*seen(PROSE, *lines, *STORY[5:]))]
    assert found[1 : 1 + len(lines) : 2] == [said] * len(clocks)


def test_lines_that_all_begin_small_are_a_list() -> None:
    assert not depicted(*seen(PROSE, "old lamps", "new lamps", "oil and wicks", AGAIN)).any()


def test_no_line_that_says_what_a_picture_shows_is_a_sub_heading() -> None:
    texts = [f"{PROSE} So it was in {year}." for year in (1906, 1924, 1951)]
    page = ("No boats", texts[0], "Two men holding a rope", texts[1], "A man lifts a crate", texts[2])
    assert cleaner.clean("\n".join((*page, "Home", "Sport", "About us"))).paragraphs[-3:] == tuple(texts)


@pytest.mark.parametrize(("others", "found"), [(0, 3), (2, 3), (4, 0)])
def test_the_first_of_two_copies_of_an_article(others: int, found: int) -> None:
    story = (PROSE, AGAIN, SAID)
    elsewhere = [f"{AGAIN} That was number {n}, and not the last." for n in range(others)]
    assert original(*seen(*elsewhere, *story, *story)).tolist() == [0] * others + [found > 0] * 3 + [0] * 3


def test_pictures_that_are_most_of_a_page_are_what_it_is_of() -> None:
    assert not depicted(*seen(*[f"A screenshot of form {n}" for n in range(9)])).any()


def test_a_post_between_two_paragraphs() -> None:
    post = ("No boats today.", "— Harbour News (@harbournews) May 3, 2024", "Look at that pic.twitter.com/aB3dE")
    found = posted(*seen(PROSE, *post, AGAIN))
    assert [POSTED[n] for n in found] == ["", "text", "signature", "text", ""]
    below = ("Related articles", "Harbour wall to be mended", "A choir without a hall")
    assert cleaner.clean("\n".join(("No boats", PROSE, *post, AGAIN, *below))).paragraphs == (PROSE, AGAIN)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("— Ann Lee (@annlee)", ["", "", ""]),
        ("— Ann Lee (@annlee) reports from the pier", ["", "", ""]),
        ("— خبر الميناء (@harbournews) ٣ مايو ٢٠٢٤", ["text", "signature", ""]),
        ("Every address is replaced, by https://t.co/abc or the like.", ["", "", ""]),
        ("No boats https://t.co/aB3dEfGh1j", ["", "text", ""]),
    ],
)
def test_what_is_no_post(line: str, said: list[str]) -> None:
    assert [POSTED[n] for n in posted(*seen(PROSE, line, AGAIN))] == said


def test_the_thread_of_a_forum_is_what_its_page_is_of() -> None:
    posts = "".join(f"<div><b>Ann</b><p>{text}</p><a href=/r>Reply</a></div>" for text in STORY)
    m = measure(read(f"<h1>The ferry</h1>{posts}", None, None, Limits()))
    nothing = np.zeros(len(m.sizes))
    likely = np.where(m.prose > 0, 3.0, -3.0)
    assert not answered(m, find_core(m, likely, nothing, {})).any()


@pytest.mark.parametrize("label", ["<p>Svar:</p>", "<h3>Reply</h3>", "<p>回复：</p>"])
def test_what_opens_an_answer_of_the_articles_own_is_no_button(label: str) -> None:
    page = "".join(f"<div>{text}</div>{label}" for text in STORY)
    m = measure(read(f"<article>{page}</article>", None, None, Limits()))
    assert not answered(m, find_core(m, np.zeros(len(m.sizes)), np.zeros(len(m.sizes)), {})).any()


@pytest.mark.parametrize(("times", "replies"), [(3, True), (2, False)])
def test_what_has_a_button_to_answer_below_it_is_a_comment(times: int, replies: bool) -> None:
    comment = f"<li><p><a href=/u>ann</a>: {AGAIN}</p><span>5</span><button>Reply</button></li>"
    m = measure(read(f"<article><p>{PROSE}</p></article><ul>{comment * times}</ul>", None, None, Limits()))
    found = answered(m, find_core(m, np.zeros(len(m.sizes)), np.zeros(len(m.sizes)), {}))
    told = [text for text, said in zip(m.texts, found, strict=True) if said]
    assert told.count(f"ann: {AGAIN}") == (times if replies else 0) and PROSE not in told


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["1", "2", "3", "4"], [1, 1, 1, 1]),
        (["7", "8"], [0, 0]),
        (["1", "3", "5"], [0, 0, 0]),
        (["1984", "3"], [0, 0]),
        (["2019", "2020", "2021"], [0, 0, 0]),
    ],
)
def test_lines_that_count(lines: list[str], said: list[int]) -> None:
    assert counted(*seen(PROSE, *lines, AGAIN)).tolist() == [0, *said, 0]
