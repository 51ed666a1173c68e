"""The gold is laid back on to the blocks that it was made of."""

from __future__ import annotations

from align import align

from cleaner.policy import Limits
from cleaner.read import read

STORM = "The storm reached the harbour before noon and tore two fishing boats from their moorings."
QUAY = "On the quay a crane fell over; nobody was hurt, said the harbour master in the evening."
LAMPS = "Lamps went out in four villages, and the ferry to the island stayed in port until Sunday."


def aligned(blocks: list[str], gold: list[str]) -> list[str]:
    markup = "".join(f"<p>{text}</p>" for text in blocks)
    page = read(f"<html><body>{markup}</body></html>", None, None, Limits())
    return [page.blocks[index].text for index in sorted(align(page.blocks, "\n".join(gold)))]


def test_a_word_of_a_menu_is_not_taken_for_a_line_of_the_gold() -> None:
    assert aligned(["Harbour", STORM, QUAY, "Harbour"], [STORM, QUAY]) == [STORM, QUAY]


def test_a_paragraph_whose_first_words_the_gold_has_earlier_too() -> None:
    again = "The storm reached the hills an hour later, where it took roofs off two barns and a garage; nobody was in."
    changed = again.replace("an hour", "60 minutes")
    assert aligned([STORM, QUAY, LAMPS, again], [STORM, QUAY, LAMPS, changed]) == [STORM, QUAY, LAMPS, again]


def test_a_paragraph_that_the_gold_has_in_another_place() -> None:
    assert aligned([STORM, QUAY, LAMPS], [LAMPS, STORM, QUAY]) == [STORM, QUAY, LAMPS]


def test_what_the_page_prints_twice_and_the_gold_once_is_taken_once() -> None:
    assert aligned([STORM, QUAY, STORM], [STORM, QUAY]) == [STORM, QUAY]
