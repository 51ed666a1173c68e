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
    assert not wrapped_at(text.split("\n")).width


@given(st.lists(st.text("ab .*#中\t", max_size=130), max_size=40))
def test_every_line_is_in_one(lines: list[str]) -> None:
    found = list(unwrapped(lines))
    assert [first for first, _, _ in found] + [len(lines)] == [0, *(first + count for first, count, _ in found)]
    assert [word for _, _, line in found for word in line.split()] == [word for line in lines for word in line.split()]


CHINESE = [
    "港务局的大门在周二最后一次关上，领航员们把灯带回了家，灯塔也在当晚熄灭，码头上没有人说得出他们什么时候会回来。",
    "“我们在这里划了三十年的船，”领航员张海妮说，“明年春天还会有人来点灯。”她把7号码头的钥匙交给了邻居，然后锁上了门。",
    "当晚下了雨，镇上的钟十一天没有响过。",
]


def broken(text: str, width: int, broad: int, indent: int = 3) -> str:
    """`text` filled as lynx and w3m fill Chinese: broken at any character."""
    lines, size = [" " * indent], indent
    for letter in text:
        columns = broad if ord(letter) > 0x2E80 else 1
        if size + columns > width:
            lines.append(" " * indent)
            size = indent
        lines[-1] += letter
        size += columns
    return "\n".join(lines)


@pytest.mark.parametrize(("width", "broad"), [(80, 2), (76, 2), (74, 1)])
def test_chinese_is_put_together_without_blanks(width: int, broad: int) -> None:
    paragraphs = [text * 2 for text in CHINESE]
    text = "\n\n".join(broken(paragraph, width, broad) for paragraph in paragraphs * 2)
    assert [block.text for block in read(text, None, None, Limits()).blocks] == paragraphs * 2


def test_columns_of_chinese_that_are_no_wrapped_text_stay() -> None:
    titles = "\n".join(f"{'港务局领航员灯塔码头'[n % 10]}务局的大门在周二关上领航员把灯带回了家{n}" for n in range(40))
    assert not wrapped_at(titles.split("\n")).width
    assert not wrapped_at("\n".join(CHINESE * 20).split("\n")).width


REFERENCES = "References\n\n" + "\n".join(f"{n:4}. https://example.org/{n}" for n in range(1, 61))
"""With which lynx ends: that tells its dumps."""


def lynx(*parts: str) -> list[str]:
    """The blocks of a dump by lynx."""
    text = "\n\n".join(("   [1]Home", *parts, REFERENCES))
    return [block.text for block in read(text, None, None, Limits()).blocks][1:]


FEW = [broken(paragraph, 76, 2) for paragraph in CHINESE]


def test_lynx_wraps_the_few_paragraphs_below_many_headlines() -> None:
    headlines = [f"{n}号灯塔的领航员为什么在周二最后一次关上了港务局的大门？" for n in range(2, 60)]
    links = "\n".join(f"   [{n}]{headline}" for n, headline in enumerate(headlines, 2))
    assert lynx(links, *FEW, *FEW) == [*headlines, *CHINESE, *CHINESE]


def test_lynx_wraps_lists_later_than_paragraphs() -> None:
    items = "\n".join(f"     * {broken(text, 79, 2, 7).lstrip()}" for text in CHINESE[:2] * 3)
    assert lynx(*FEW, items) == [*CHINESE, *CHINESE[:2] * 3]


def test_the_indent_of_a_headline_is_no_place_to_break_it() -> None:
    headlines = [f"港务局的大门最后一次关上领航员把灯带回了家 2024-05-{n}" for n in range(10, 40)]
    assert lynx(*FEW, "\n".join(f"   [{n}]{headline}" for n, headline in enumerate(headlines, 2))) == [
        *CHINESE,
        *headlines,
    ]
