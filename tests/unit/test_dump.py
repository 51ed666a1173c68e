"""What the layout of a dump says, on small ones made up for it."""

from __future__ import annotations

import numpy as np
import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules import FIRST, SECOND
from cleaner.rules.base import Measures, measure
from cleaner.rules.core import find_core
from cleaner.rules.dump import (
    GAPS,
    LAYOUT,
    LIKE,
    PAUSE,
    RUNS,
    TALK,
    addressed,
    gaps,
    layout,
    like,
    pause,
    runs,
    talk,
)
from cleaner.rules.topic import TOPIC, topic

PROSE = "The ferry left at nine, as it has done for forty years, and nobody on the quay looked up. It was raining."
AGAIN = "On the far side, the bakery had already sold its last loaf, and the school bell rang. Nobody hurried."
MENU = ["Home", "Harbour", "Weather", "Letters", "Notices"]


def measured(*lines: str) -> Measures:
    page = read("\n".join(lines), None, None, Limits())
    assert page.flat
    return measure(page)


@pytest.mark.parametrize(
    ("url", "lines", "above"),
    [
        ("lamps-go-out-on-the-quay", ["Consent", AGAIN, "Lamps go out on the quay", PROSE], 2),
        ("lamps-go-out-on-the-quay", ["Lamps out on the quay", AGAIN, "Lamps go out on the quay", PROSE], 0),
        ("lamps-go-out-on-the-quay", ["Consent", "example.org/lamps-go-out-on-the-quay", PROSE], 0),
        ("lamps-out", ["Consent", AGAIN, "Lamps out", PROSE], 0),
        ("4711", ["Consent", AGAIN, "Lamps go out on the quay", PROSE], 0),
    ],
)
def test_what_stands_above_the_headline_that_the_address_spells(url: str, lines: list[str], above: int) -> None:
    m = measure(read("\n".join(lines), f"https://www.example.org/{url}", None, Limits()))
    count = len(lines)
    found = addressed(m, find_core(m, np.zeros(count), np.zeros(count), {}))
    assert found.tolist() == [1] * above + [0] * (count - above)


@pytest.mark.parametrize(
    ("lines", "prose"),
    [
        (["首页", "渡轮停了。", "码头上没有人。", "她说：“再等等。”", "船还会来吗？", "会的。", "分享"], 5),
        (["首页", "渡轮停了。", "码头上没有人。", "会的。", "分享"], 0),
        (["渡轮为什么停了？", "码头还开吗？", "谁来付钱？", "船长是谁？", "分享"], 0),
    ],
)
def test_sentences_in_a_row_are_prose_however_short(lines: list[str], prose: int) -> None:
    m = measured(*lines)
    assert (m.prose > 0).sum() == prose


def test_lines_that_stand_together() -> None:
    said = [GAPS[n] for n in gaps(measured(*MENU[:3], "", PROSE, "", AGAIN, "", "Share", "Print"))]
    assert said == ["3-first", "3-inner", "3-last", "alone", "alone", "2-first", "2-last"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_empty_lines_everywhere_or_nowhere_say_nothing(between: str) -> None:
    assert not gaps(measured(between.join([*MENU, PROSE, AGAIN]))).any()


def test_talk_is_near_comments() -> None:
    comments = ["Ann says:", "June 3, 2024 at 6:43 am", "A good ferry", "Reply"]
    said = [TALK[n] for n in talk(measured(PROSE, *["A line of the menu"] * 30, *comments))]
    assert said[0] == "0-0"
    assert said[-1] == "2-1"


def test_pauses() -> None:
    said = [PAUSE[n] for n in pause(measured(*MENU, PROSE, "The far side", AGAIN, "Share", "Print"))]
    assert said == ["3-top"] * 5 + ["", "0-between", ""] + ["1-bottom"] * 2


def test_runs_of_prose() -> None:
    said = [RUNS[n] for n in runs(measured("Home", PROSE, AGAIN, *MENU, "Contact", PROSE))]
    assert said == ["before-3", *["best-3"] * 8, "later-2"]


def test_a_page_of_one_paragraph_is_one_run() -> None:
    assert [RUNS[n] for n in runs(measured(PROSE))] == ["best-4"]


def test_without_prose_there_is_no_run() -> None:
    assert not runs(measured(*MENU)).any()


def test_lines_that_begin_or_end_alike() -> None:
    said = [LIKE[n] for n in like(measured("Read more: the harbour wall", "Read more: a choir without a hall", PROSE))]
    assert said == ["two-one", "two-one", "one-one"]


def test_lines_laid_out_alike_share_their_chances() -> None:
    m = measured("  • Harbour and weather", "  • Letters and notices", "", PROSE, "", AGAIN, "", "Share")
    said = [LAYOUT[n] for n in layout(m, find_core(m, np.array([-4.0, -4.0, 4.0, 4.0, -4.0]), np.zeros(5), {}))]
    assert said[0][0] == "0"
    assert said[2] == said[3] == "5-2"
    assert not layout(measured(*MENU), find_core(measured(*MENU), np.zeros(5), np.zeros(5), {})).any()


def test_lines_about_what_the_article_is_about() -> None:
    story = [f"The ferry left the harbour at nine, as ferries have for {n} years. The captain was late." for n in "345"]
    own = "Captain and ferry stayed in the harbour"
    other = "Seven recipes for summer with aubergine"
    more = ["More recipes with tomato and aubergine", "Recipes for a summer lunch"]
    m = measured(*story, own, other, *more)
    scores = np.array([4.0, 4.0, 4.0, -1.0, -1.0, -4.0, -4.0])
    said = [TOPIC[n] for n in topic(m, find_core(m, scores, np.zeros(7), {}))]
    assert said[3][-1] > "3" and said[4][-1] < "2"
    menu = measured(*MENU)
    assert not topic(menu, find_core(menu, np.zeros(5), np.zeros(5), {})).any()


def test_thai_marks_no_end_of_a_sentence() -> None:
    line = "เรือข้ามฟากออกจากท่าเมื่อเก้าโมงเช้าเหมือนที่เคยทำมาตลอดสี่สิบปีและไม่มีใครบนท่าเรือเงยหน้าขึ้นมองเพราะฝนกำลังตกหนัก "
    m = measured(line * 2, "หน้าแรก", PROSE)
    assert m.prose.astype(bool).tolist() == [True, False, True]


def test_markup_has_no_use_for_them() -> None:
    names = {rule.name for rule in (*FIRST, *SECOND) if rule.dumps_only}
    assert names == {"gaps", "talk", "pause", "runs", "like", "layout", "topic"}
    assert not names & {rule.name for rule in (*FIRST, *SECOND) if rule.fits(False)}


@pytest.mark.parametrize(("line", "columns"), [("Home", 0), ("    Home", 4), ("\u3000\u3000渡船。", 4), ("\tHome", 1)])
def test_indents_are_kept(line: str, columns: int) -> None:
    assert read(f"{PROSE}\n{line}", None, None, Limits()).blocks[1].indent == columns
