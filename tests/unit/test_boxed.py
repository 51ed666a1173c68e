"""Lines of a dump between two labels, summaries that a machine wrote, and tags below the article."""

from __future__ import annotations

import time

import numpy as np
import pytest

import cleaner
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import Core, Measures, measure
from cleaner.rules.boxed import BOXED, boxed
from cleaner.rules.core import find_core
from cleaner.rules.credit import credit
from cleaner.rules.depicted import DEPICTED, depicted
from cleaner.rules.summaries import SUMMARIZED, summarized
from cleaner.rules.tagged import TAGGED, tagged

PROSE = "The ferry left at nine, as it has done for forty years, and nobody on the quay looked up. It was raining."
AGAIN = "On the far side, the bakery had already sold its last loaf, and the school bell rang. Nobody hurried."
LABEL = "Article content"
ITEM = "* The ferry has left at nine for forty years now."


def seen(*lines: str, likely: float = 3.0) -> tuple[Measures, Core]:
    m = measure(read("\n".join(lines), None, None, Limits()))
    assert m.page.flat
    n = len(m.sizes)
    return m, find_core(m, np.full(n, likely), np.zeros(n), {"credit": credit(m)})


def test_a_label_that_is_printed_again_and_again_parts_paragraphs() -> None:
    found = boxed(*seen(PROSE, LABEL, PROSE, LABEL, "The bakery", LABEL, AGAIN, LABEL, AGAIN, LABEL))
    assert [BOXED[n] for n in found] == ["", "", "parted", "", "parted", "", "parted", "", "parted", ""]


def test_a_label_that_parts_teasers_parts_no_paragraphs() -> None:
    teasers = [line for n in range(5) for line in ("Advertisement", f"Ferry {n} late")]
    assert not boxed(*seen(PROSE, *teasers, "Advertisement", AGAIN)).any()


@pytest.mark.parametrize(
    ("lines", "likely", "said"),
    [
        (["Sign up to our newsletter", "The harbour, every Friday.", "Subscribe now"], 3.0, ["", "sold", ""]),
        (["The harbour, every Friday.", "Log in"], 0.5, ["button", ""]),
        (["The harbour is closed on Fridays.", "Log in"], 3.0, ["", ""]),  # surely the article's
    ],
)
def test_what_a_box_says_to_sell_itself(lines: list[str], likely: float, said: list[str]) -> None:
    found = boxed(*seen(PROSE, *lines, AGAIN, likely=likely))
    assert [BOXED[n] for n in found] == ["", *said, ""]


def test_a_paragraph_between_an_advertisement_and_a_box_sells_nothing() -> None:
    found = boxed(
        *seen(PROSE, "Advertisement", AGAIN, "Sign up to our newsletter", PROSE, AGAIN, "Advertisement", PROSE)
    )
    assert not found.any()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["This summary was made by AI.", ITEM, ITEM], ["", "item", "item"]),
        (["Zusammenfassung, künstlich erzeugt", ITEM], ["", "item"]),
        ([ITEM, ITEM, "Sammendraget er laget av ChatGPT."], ["item", "item", ""]),
        (["AI Summary", "A ferry leaves.", "Advertisement"], ["", "paragraph", ""]),
        (["AI生成摘要", "渡轮九点开船。", ITEM], ["", "paragraph", "item"]),
        (["AI Summary", "A ferry leaves."], ["", ""]),  # no line tells where it ends
        (["We made a summary.", ITEM], ["", ""]),
        (["AI on the water: key points of the law", ITEM], ["", ""]),
        (["Automated ferries on all lines of the harbour, and a summary", ITEM], ["", ""]),
        (["KI-Fähren im Überblick", ITEM], ["", ""]),
        (["Il riassunto ai lettori", ITEM], ["", ""]),
    ],
)
def test_a_summary_that_a_machine_wrote(lines: list[str], said: list[str]) -> None:
    found = summarized(*seen(*lines, *[PROSE, AGAIN] * 6))
    assert [SUMMARIZED[n] for n in found][: len(said)] == said
    assert not found[len(said) :].any()


def test_notes_are_read_once_a_line() -> None:
    m, core = seen(*["AI Summary"] * 10_000, *[PROSE, AGAIN] * 6)
    begun = time.perf_counter()
    summarized(m, core)
    assert time.perf_counter() - begun < 2


def test_a_summary_below_the_beginning_is_the_authors() -> None:
    assert not summarized(*seen(*[PROSE, AGAIN] * 3, "A summary by AI", ITEM, ITEM, *[PROSE, AGAIN] * 3)).any()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("#harbour #ferry", "hashes"),
        ("#港口#渡轮", "hashes"),
        ("harbour ferry timetable", "words"),
        ("#5G im Hafen", "hashes"),
        ("#3 The Pier", ""),
        ("#600-130", ""),
        ("#include <pier.h>", ""),
        ("Harbour ferry timetable", ""),
        ("harbour ferry", ""),
        ("and so it went.", ""),
    ],
)
def test_tags_below_the_article(line: str, said: str) -> None:
    found = tagged(*seen(line, PROSE, AGAIN, line))
    assert [TAGGED[n] for n in found] == ["", "", "", said]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("FacebookXWhatsApp", "networks"),
        ("Share on FacebookShare on Twitter", "networks"),
        ("Facebook and WhatsApp", ""),
    ],
)
def test_a_share_bar_whose_buttons_are_glued(line: str, said: str) -> None:
    found = tagged(*seen(PROSE, line, AGAIN))
    assert [TAGGED[n] for n in found] == ["", said, ""]


def test_commands_are_no_tags() -> None:
    assert not tagged(*seen(PROSE, "start the ferry", "Then:", "stop the ferry")).any()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["Ann Lee (left) and her crew"], ["side"]),
        (["Ann Lee, right, speaks to Tom Moss."], ["side"]),
        (["From left: Ann Lee, Tom Moss and the cow"], ["side"]),
        (["She turned left, right, and left again"], [""]),
        (["Anna Muster (Mitte) mit der Mannschaft"], ["side"]),
        (["Anna Muster (Mitte) will es im Herbst wissen."], [""]),
        (["Das sagte Anna Muster (Mitte, BE) am Montag."], [""]),
        (["王小莉（中）在渡口"], ["side"]),
        (["王小莉（中）2-0米勒（德）"], [""]),
        (["《渡口》（中）的主人公"], [""]),
        (["Weight 9.8 oz. (M)"], [""]),
        (["01:36"], ["length"]),
        (["The ferry is easy to board (", "Image:", "Ann Lee)"], ["opened", "", ""]),
    ],
)
def test_what_a_caption_shows(lines: list[str], said: list[str]) -> None:
    found = depicted(*seen(PROSE, AGAIN, *lines, PROSE, AGAIN))
    assert [DEPICTED[n] for n in found] == ["", "", *said, "", ""]


def test_the_title_is_none_of_a_summary() -> None:
    lines = ["The last ferry of the harbour", "Short version", "The summary was made by ChatGPT.", ITEM, ITEM]
    assert cleaner.clean("\n".join([*lines, *[PROSE, AGAIN] * 4])).title == "The last ferry of the harbour"
