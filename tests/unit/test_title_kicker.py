"""Kickers that dumps glue to their headlines."""

from __future__ import annotations

import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.title.kicker import without_kicker

TITLE = "Lamps go out on the harbour quay"


def cut(lines: list[str], best: int) -> str:
    return without_kicker(read("\n".join(lines), None, None, Limits()), best)


@pytest.mark.parametrize("kicker", ["Storm warning", "HP PlusNightfall"])
def test_a_kicker_without_a_blank(kicker: str) -> None:
    assert cut(["Menu", kicker + TITLE, "The old Lamps were lit by hand."], 1) == TITLE


def test_a_name_with_a_capital_inside_is_no_kicker() -> None:
    title = "Why HarbourFusion leaves the island market"
    assert cut(["Menu", title, "The pilots of HarbourFusion and of Fusion met."], 1) == title
    assert cut(["Menu", title, "Nobody on the quay could say why."], 1) == title


@pytest.mark.parametrize("title", ["The YouTube pilots leave the harbour", "The new SeaTube for all ferries is here"])
def test_a_name_whose_second_word_the_page_has_is_no_kicker(title: str) -> None:
    assert cut(["Menu", title, "Tube rides"], 1) == title


def test_the_name_of_the_channel_before_a_headline_that_stands_alone_too() -> None:
    assert cut(["Ferry League", TITLE, "Picture", f"Ferry League {TITLE}"], 3) == TITLE
    assert cut(["Ferry League", TITLE, "Picture", f"Ferry League: {TITLE}"], 3) == f"Ferry League: {TITLE}"
    assert cut(["Seven", "Ways to light lamps", "Picture", "7 Ways to light lamps"], 3) == "7 Ways to light lamps"
    assert cut([TITLE, "Picture", f"Ferry League {TITLE}"], 2) == f"Ferry League {TITLE}"


@pytest.mark.parametrize("step", ["", "4. "])
def test_a_kicker_that_the_path_divides_by_a_colon(step: str) -> None:
    assert cut(["Home", f"{step}Storm at sea: {TITLE}", f"Storm at sea {TITLE}"], 2) == f"Storm at sea: {TITLE}"
