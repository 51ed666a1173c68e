"""Whatever a page holds: marks that are in order and inside the page, values that stand in their block."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.packs import builtin_ids, choose, findings
from cleaner.packs.fold import SHORT, narrow_marks
from cleaner.packs.selector import parse_selector
from cleaner.policy import Limits
from cleaner.read import read

PACKS = {pack.id: pack for pack in choose(builtin_ids()).all()}
PHRASES = sorted({line for pack in PACKS.values() for line in pack.header.lines})
WORDS = sorted({word for pack in PACKS.values() for word in pack.header.cues} | {"article", "artibody", "post_body"})


@st.composite
def pages(draw: Any) -> str:
    """Flat text or markup out of the packs' own phrases and class names."""
    lines = draw(st.lists(st.sampled_from(PHRASES) | st.text(max_size=40), max_size=25))
    if draw(st.booleans()):
        return "\n".join(lines)
    classes = draw(st.lists(st.sampled_from(WORDS), min_size=len(lines), max_size=len(lines)))
    opened = [f'<div class="{c}"><p>{line}</p>' for c, line in zip(classes, lines, strict=True)]
    closed = draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    return "<html><body>" + "".join(o + "</div>" * c for o, c in zip(opened, closed, strict=True))


@given(pages(), st.sampled_from(sorted(PACKS)))
@settings(max_examples=150, deadline=None)
def test_findings_are_sound(text: str, name: str) -> None:
    page = read(text, None, None, Limits())
    found = findings(page, PACKS[name])
    end = 0
    for mark in found.marks:
        assert end <= mark.start < mark.end <= len(page.blocks)
        assert mark.signal in ("pack:body", "pack:between", "pack:outside", "pack:drop")
        end = mark.end
    dropped = {n for m in found.marks if m.signal == "pack:drop" for n in range(m.start, m.end)}
    assert dropped == set(found.roles)
    for hint in found.byline:
        assert hint.value and hint.value in page.blocks[hint.block].text
    assert all(0 <= n < len(page.blocks) for n in found.title)
    if page.flat:
        assert not any(mark.signal == "pack:body" for mark in found.marks)


@given(pages())
@settings(max_examples=100, deadline=None)
def test_any_page_finds_a_pack_or_none(text: str) -> None:
    assert all(pack.id in PACKS for pack in choose(None).candidates(read(text, None, None, Limits())))


@given(st.text(max_size=60))
def test_folding_keeps_offsets(text: str) -> None:
    assert len(narrow_marks(text)) == len(text)


ATTACKS = ["记者", "责任编辑:", "来源: ", "编辑|林 ", "A", "Aa ", "( ", "广告,", "林、", "2020-01-01 ", "【1】"]


@pytest.mark.parametrize("name", sorted(PACKS))
def test_no_pattern_runs_away(name: str) -> None:
    """On the longest line that patterns see, each ends: a runaway would take longer than the whole run of tests."""
    pack = PACKS[name]
    patterns = [r.line for r in (*pack.drops, *pack.credits, *pack.fences) if r.line is not None]
    for attack in ATTACKS:
        for tail in ("", "!", "\uffff"):
            line = (attack * SHORT)[: SHORT - 1] + tail
            for pattern in patterns:
                pattern.match(line, timeout=2)


@given(st.text(alphabet="ab.#-*_ >[]:d", max_size=15))
def test_selectors_are_read_or_refused(text: str) -> None:
    try:
        selector = parse_selector(text)
    except ValueError as error:
        assert "selector" in str(error)
    else:
        assert selector
