"""Buttons that a dump prints once a card."""

from __future__ import annotations

import numpy as np
import pytest

import cleaner
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import measure
from cleaner.rules.buttons import pressed
from cleaner.rules.core import find_core

PROSE = tuple(
    f"The {word} left the pier at nine, as it has done for years, and nobody on the quay looked up. It was raining."
    for word in ("ferry", "mail boat", "pilot", "tug")
)


@pytest.mark.parametrize(
    ("lines", "is_one"),
    [
        (["Visit website"] * 3, True),
        (["Check price at Quay & Sons", "CHECK PRICE AT QUAY & SONS", "Check price at Quay & Sons"], True),
        (["Voir le prix"] * 4, True),
        (["Visit website"] * 2, False),
        (["Visitors"] * 3, False),
        (["What we like"] * 3, False),
        (["Go down, go down to it"] * 3, False),
        (["try {"] * 3, False),
        (["Read all of it."] * 3, False),
        (["See also:"] * 3, False),
        (["* Get a boat"] * 3, False),
    ],
)
def test_a_button_is_printed_again_and_again(lines: list[str], is_one: bool) -> None:
    page = [line for text, button in zip(PROSE, lines, strict=False) for line in (text, button, "* Lamps")]
    m = measure(read("\n".join(page), None, None, Limits()))
    core = find_core(m, np.full(len(page), 3.0), np.zeros(len(page)), {})
    assert pressed(m, core).tolist() == [0, int(is_one), 0] * len(lines)


def test_a_refrain_is_no_button() -> None:
    verse = ["Go tell it on the mountain", "Over the hills and everywhere"]
    page = [line for text in PROSE for line in (text, *verse)]
    m = measure(read("\n".join(page), None, None, Limits()))
    assert not pressed(m, find_core(m, np.full(len(page), 3.0), np.zeros(len(page)), {})).any()


def test_the_body_goes_on_behind_it() -> None:
    page = "\n".join(("The last boat", *(line for text in PROSE for line in (text, "Visit website")), "About us"))
    assert cleaner.clean(page).paragraphs == PROSE
