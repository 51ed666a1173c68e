"""Dumps whose lines a column width broke."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.read.wrap import unwrapped, wrapped_at

PARAGRAPHS = [
    f"The keeper of lamp {n} rowed out at dusk, and nobody on the quay could say when he would be back with others, "
    f"because the fog of the {n}th night stood over the harbour like a wall, and the bell of the pier had been silent."
    for n in range(6)
]


def wrapped(text: str, width: int) -> str:
    return "\n".join(fill(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))


@pytest.mark.parametrize("width", [60, 72, 78, 80, 100])
def test_paragraphs_are_put_together_again(width: int) -> None:
    found = read(wrapped("\n".join(PARAGRAPHS), width), None, None, Limits())
    assert [block.text for block in found.blocks] == PARAGRAPHS
    ends = [block.source + block.lines for block in found.blocks]
    assert [block.source for block in found.blocks] == [0, *ends[:-1]]


def test_list_items_and_headings_begin_lines_of_their_own() -> None:
    lines = [*PARAGRAPHS, "* one", "* two", "# three", "4. four"]
    found = read(wrapped("\n".join(PARAGRAPHS), 78) + "\n* one\n* two\n# three\n4. four", None, None, Limits())
    assert [block.text for block in found.blocks][:6] == lines[:6]
    assert len(found.blocks) == len(lines)


def test_a_wrapped_dump_gives_the_article_of_the_plain_one() -> None:
    page = Path(__file__).parents[2].joinpath("samples/english-dump/page.txt").read_text(encoding="utf-8")
    assert cleaner.clean(wrapped(page, 78)).paragraphs == cleaner.clean(page).paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),
        "\n".join(f"a line of verse {n} that is short" for n in range(50)),
        "\n".join(["港务局的大门在周二最后一次关上，领航员们把灯带回了家，灯塔也在当晚熄灭。" * 2] * 20),
        "\n".join(f"https://example.org/{'x' * 90}/{n}" for n in range(50)),
        "",
    ],
    ids=["paragraphs", "verse", "chinese", "addresses", "nothing"],
)
def test_what_is_not_wrapped_stays(text: str) -> None:
    assert wrapped_at(text.split("\n")) == 0


@given(st.lists(st.text("ab .*#中\t", max_size=130), max_size=40))
def test_every_line_is_in_one(lines: list[str]) -> None:
    found = list(unwrapped(lines))
    assert [first for first, _, _ in found] + [len(lines)] == [0, *(first + count for first, count, _ in found)]
    assert [word for _, _, line in found for word in line.split()] == [word for line in lines for word in line.split()]
