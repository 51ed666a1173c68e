"""A dump to blocks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.model import BlockKind
from cleaner.read.text import outline


def texts(page: str) -> list[str]:
    return [block.text for block in outline(page).blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\n \r\n", "\x0c", "\x0b", "\x85", "\u2028", "\u2029"])
def test_line_ends(end: str) -> None:
    assert texts(f"one{end}two{end}three") == ["one", "two", "three"]


def test_white_space_is_folded() -> None:
    assert texts("  \t　　第一段　正文。\t \n\xa0two\u2003words  ") == ["第一段 正文。", "two words"]


def test_zero_width_noise() -> None:
    assert texts("\u200b\ufeffon\u200be\u200d\n\u200b\n\u2060two\u00ad") == ["one", "two"]


def test_joiners_that_scripts_and_emoji_need_stay() -> None:
    for text in ("می‌شود", "क्‍ष", "👩‍💻", "❤️‍🔥"):
        assert texts(text) == [text]


def test_control_characters() -> None:
    assert texts("a\x00b\x01c\x7f\nd\x08") == ["abc", "d"]


@pytest.mark.parametrize(
    ("line", "text", "kind"),
    [
        ("  • Home", "Home", BlockKind.ITEM),
        ("    ◦ News", "News", BlockKind.ITEM),
        ("- typed by its author", "- typed by its author", BlockKind.ITEM),
        ("3. third", "3. third", BlockKind.ITEM),
        ("■ 导语", "■ 导语", BlockKind.ITEM),
        ("•Home", "•Home", BlockKind.PARAGRAPH),
        ("3.5 percent", "3.5 percent", BlockKind.PARAGRAPH),
    ],
)
def test_bullets(line: str, text: str, kind: BlockKind) -> None:
    (block,) = outline(line).blocks
    assert (block.text, block.kind) == (text, kind)


def test_a_bullet_without_text_is_no_block() -> None:
    assert texts("•\n  • \nx") == ["x"]


def test_source_is_the_line_number() -> None:
    assert [b.source for b in outline("a\n\n\nb\nc").blocks] == [0, 3, 4]


def test_flat_blocks_know_nothing_of_links() -> None:
    found = outline("a\nb")
    assert {b.link_chars for b in found.blocks} == {None}
    assert (found.sections[0].start, found.sections[0].end) == (0, 2)


@pytest.mark.parametrize("unit", ["字", "a ", "\u200b", "\n", "• "])
def test_total_on_long_lines(unit: str) -> None:
    assert len(texts(unit * 2_000_000)) <= 1


@given(st.text())
def test_blocks_are_the_lines_of_the_page(page: str) -> None:
    found = outline(page).blocks
    assert [b.index for b in found] == list(range(len(found)))
    assert all(b.text == " ".join(b.text.split()) and b.text for b in found)


@given(st.lists(st.sampled_from(["第一段，正文。", "Second line.", "（三）"]), max_size=8))
def test_folding_changes_no_line_structure(lines: list[str]) -> None:
    page = "\n".join(lines)
    assert [unicodedata.normalize("NFKC", t) for t in texts(page)] == texts(unicodedata.normalize("NFKC", page))


def test_stars_that_flatteners_draw_are_indented() -> None:
    assert texts("  * Home\n    * News\n* typed\n") == ["Home", "News", "* typed"]
