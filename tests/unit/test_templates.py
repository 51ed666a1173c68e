"""Paragraphs that their template numbers are alike."""

from __future__ import annotations

import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import measure

NUMBERED = (
    ("p-1", "p-2", "p-3"),
    ("2NOJUF63", "2NOJUF65", "2NOJUF67"),
    ("viewer-4vgeh", "viewer-ln86o122", "viewer-boxw2224"),
    ("block-id-vGFPgBBBj", "block-id-OOJTxcD", "block-id---cImEEWKI"),
)


def numbers(markup: str) -> list[int]:
    """The number of each block's template, by first appearance."""
    found = measure(read(markup, None, None, Limits())).templates.tolist()
    return [found.index(number) for number in found]


@pytest.mark.parametrize("names", NUMBERED)
@pytest.mark.parametrize("attribute", ["id", "class"])
def test_numbered_paragraphs_are_of_one_template(names: tuple[str, ...], attribute: str) -> None:
    text = "".join(f"<p {attribute}={name}>The ferry left at nine.</p>" for name in names)
    assert numbers(f"<div>{text}<h2 id=h-9>Ferries</h2><p class=note>It rained.</p></div>") == [0, 0, 0, 3, 4]


@pytest.mark.parametrize(
    "markup",
    [
        "<p class=lead>The ferry.</p><p class=note>It rained.</p>",
        "<p class=meta1>The ferry.</p><p class=meta2>It rained.</p>",  # two kinds of line
        f"{'<p class=css-z34acw>One</p>' * 4}<p class=css-6wxqfj>Five</p>",  # a class of several is no number
        "<div id=comment-1><p>One</p></div><div id=comment-2><p>Two</p></div>",  # boxes stay apart
        "<div><p id=p-1>One</p></div><section><p id=p-2>Two</p></section>",
    ],
)
def test_what_differs_by_more_than_a_number_stays_apart(markup: str) -> None:
    page = read(markup, None, None, Limits())
    assert numbers(markup) == [[b.cue for b in page.blocks].index(block.cue) for block in page.blocks]
