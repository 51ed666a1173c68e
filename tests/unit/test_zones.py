"""Where a byline is looked for when the body begins before it."""

from __future__ import annotations

import pytest
from library import DECK, NOTICE, PROSE, STORY, TITLE

from cleaner.byline.zones import find_zones
from cleaner.locate import Located
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.title import Headline


@pytest.mark.parametrize(
    ("lines", "above"),
    [
        ((TITLE, DECK, "Ann Lee", "3 May 2024", *PROSE), [DECK, "Ann Lee", "3 May 2024"]),
        (
            (TITLE, DECK, "Ann Lee", "3 May 2024", *("Share " * n for n in range(1, 9)), *PROSE),
            [DECK, "Ann Lee", "3 May 2024", *(("Share " * n).strip() for n in range(1, 9))],
        ),
        ((NOTICE, "Home", TITLE, "Ann Lee", *PROSE), [NOTICE, "Home", "Ann Lee"]),
        ((TITLE, DECK, "Share", *PROSE), []),  # an insert, no byline
        ((TITLE, *PROSE, "Read on: 3 May 2024", DECK), []),  # that far down the date is another's
    ],
)
def test_what_stands_above_the_body(lines: tuple[str, ...], above: list[str]) -> None:
    page = read("\n\n".join(lines), None, None, Limits())
    body = tuple(b.index for b in page.blocks if b.text in (DECK, NOTICE, *PROSE))
    at = next(b.index for b in page.blocks if b.text == TITLE)
    zones = find_zones(page, Located(body, 1.0), Headline(TITLE, (at,)))
    assert [block.text for block in zones.above] == above


@pytest.mark.parametrize(("below", "signed"), [("By Ann Lee", True), ("Share", False)])
def test_a_signed_headline_is_that_of_what_follows(below: str, signed: bool) -> None:
    teasers = tuple(f"{NOTICE} Read the letter number {n} of the harbour." for n in range(4))
    page = read("\n\n".join((*teasers, TITLE, below, *PROSE)), None, None, Limits())
    body = tuple(b.index for b in page.blocks if b.text in (*teasers, *PROSE))
    zones = find_zones(page, Located(body, 1.0), Headline(TITLE, (len(teasers),)))
    assert [block.text for block in zones.above] == ([*teasers, below] if signed else [])


@pytest.mark.parametrize(
    ("points", "between", "above"),
    [
        (5, "3 May 2024", True),
        (5, "Von", True),
        (5, "Share", False),
        (6, "3 May 2024", False),  # the points of a summary are five at the most
    ],
)
def test_a_byline_stands_below_the_points_of_a_summary(points: int, between: str, above: bool) -> None:
    summary = tuple(f"The keeper of the lighthouse repairs lamp {n} once more." for n in range(points))
    page = read("\n\n".join((TITLE, *summary, between, "Quillon Feather", *STORY)), None, None, Limits())
    body = tuple(b.index for b in page.blocks if b.text in (*summary, *STORY))
    zones = find_zones(page, Located(body, 1.0), Headline(TITLE, (0,)))
    assert [block.text for block in zones.above] == ([*summary, between, "Quillon Feather"] if above else [])


@pytest.mark.parametrize(
    ("last", "inside"),
    [
        ("傍晚起风了，船都回到了港里。（编译/张小三）", True),  # fewer than thirty characters, and a sentence
        ("来源：海港城融媒体中心 编辑：张小三", False),
        ("海州网·海州新闻 2024-05-01 10:00:00 张小三 李小四", False),
    ],
)
def test_a_body_ends_with_a_sentence(last: str, inside: bool) -> None:
    first = "海港城的新图书馆昨天开放，第一天就有三千多名读者走进了大厅，借书的队伍一直排到门外的广场上。"
    page = read(f"{TITLE}\n\n{first}\n\n{last}", None, None, Limits())
    zones = find_zones(page, Located((1, 2), 1.0), Headline(TITLE, (0,)))
    assert (zones.body[1] == 2) is inside


def test_a_table_in_the_body_parts_nothing() -> None:
    page = read("\n\n".join((TITLE, *PROSE, *(f"Line {n}" for n in range(30)), DECK, "Ann Lee")), None, None, Limits())
    body = tuple(range(1, len(page.blocks) - 1))
    zones = find_zones(page, Located(body, 1.0), Headline(TITLE, (0,)))
    assert [block.text for block in zones.below] == ["Ann Lee"]
