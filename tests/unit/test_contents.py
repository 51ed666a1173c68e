"""Tables of contents in a dump, and the sub-headings that they list."""

from __future__ import annotations

import time

import numpy as np
import pytest

import cleaner
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import Core, Measures, measure
from cleaner.rules.contents import CONTENTS, _tables, contents
from cleaner.rules.core import find_core

PROSE = tuple(
    f"The {word} left the pier at nine, as it has done for years, and nobody on the quay looked up. It was raining."
    for word in ("ferry", "mail boat", "pilot", "tug", "barge")
)
HEADS = ("The last boat", "A new pier", "Who pays", "FAQs")


def seen(*lines: str, likely: float = 3.0) -> tuple[Measures, Core]:
    m = measure(read("\n".join(lines), None, None, Limits()))
    assert m.page.flat
    return m, find_core(m, np.full(len(lines), likely), np.zeros(len(lines)), {})


def parts(heads: tuple[str, ...] = HEADS) -> list[str]:
    return [line for head, text in zip(heads, PROSE, strict=False) for line in (head, text)]


def said(*lines: str, likely: float = 3.0) -> list[str]:
    return [CONTENTS[n] for n in contents(*seen(*lines, likely=likely))]


HEADED = ["heading", "", "heading", "", "heading", "", "named", ""]


@pytest.mark.parametrize("table", [HEADS, tuple(f"{n}. {head}" for n, head in enumerate(HEADS, 1))])
def test_what_a_table_of_contents_lists_is_a_sub_heading(table: tuple[str, ...]) -> None:
    assert said(PROSE[4], "Table of contents", *table, *parts()) == ["", "", *["entry"] * 4, *HEADED]


def test_without_a_label_its_entries_may_be_a_list_of_the_articles_own() -> None:
    assert said(PROSE[4], *HEADS, *parts()) == ["", *[""] * 4, *HEADED]


def test_an_entry_that_is_said_nowhere_else_may_stand_between_two() -> None:
    table = (*HEADS[:2], "A pier for two", *HEADS[2:])
    assert said(PROSE[4], "In this article", *table, *parts()) == ["", "", *["entry"] * 5, *HEADED]


@pytest.mark.parametrize(
    "lines",
    [
        (*HEADS, *HEADS),  # a menu, printed twice
        (*HEADS[:2], *parts(HEADS[:2])),
        (*HEADS, *parts(HEADS[::-1])),
    ],
)
def test_no_table_of_contents(lines: tuple[str, ...]) -> None:
    assert not any(said(PROSE[4], "Table of contents", *lines, PROSE[4]))


def test_a_row_of_teasers_that_stands_twice_is_none() -> None:
    assert not any(said(PROSE[4], *HEADS, *parts(), likely=-3.0))


def test_its_sub_headings_are_body_and_its_entries_not() -> None:
    page = ("The last boat", "Table of contents", *HEADS[1:], PROSE[4], *parts()[2:], "Home", "Sport", "About us")
    assert cleaner.clean("\n".join(page)).paragraphs == (PROSE[4], *parts()[2:])


def test_a_table_of_contents_is_read_once_a_line() -> None:
    entries = [line for n in range(20_000) for line in (f"Part {n}", f"said once {n}")]
    parts = [line for n in range(20_000) for line in (f"Part {n}", PROSE[0])]
    begun = time.perf_counter()
    assert len(next(_tables([*entries, *parts]))[1]) == 20_000
    assert time.perf_counter() - begun < 2
