"""The summary that the editor sets between headline and article."""

from __future__ import annotations

import numpy as np
import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import Column, Core, Measures, measure
from cleaner.rules.claims import description, title
from cleaner.rules.core import find_core
from cleaner.rules.credit import credit
from cleaner.rules.genre import STANDFIRST, standfirst
from cleaner.rules.picture import picture

PROSE = "<p>The ferry left at nine, as it has for forty years, and nobody on the quay looked up. It was raining.</p>"
DECK = "After forty years the ferry to the island has a new captain"
HEAD = f'<title>The last ferry</title><meta name=description content="{DECK}.">'
H1 = "<h1>The last ferry</h1>"


def looked_at(body: str, head: str = HEAD) -> tuple[Measures, Core]:
    """The page, as the first look sees it that is sure of its paragraphs."""
    m = measure(read(f"<html><head>{head}</head><body><div>{body}</div></body></html>", None, None, Limits()))
    first: dict[str, Column] = {"title": title(m), "description": description(m), "credit": credit(m)}
    return m, find_core(m, np.where(m.prose > 0, 4.0, -3.0), np.zeros(len(m.sizes)), first)


@pytest.mark.parametrize(
    ("between", "head", "said"),
    [
        (f"<p>{DECK}</p>", HEAD, "description"),
        (f"<p class=dek>{DECK}</p>", HEAD, "both"),
        (f"<p class=dek>{DECK}</p>", "<title>The last ferry</title>", "lead"),
        (f"<h1 class=dek>{DECK}</h1>", HEAD, "both"),  # below the block that prints the title, not below the last h1
        (f"<figcaption class=dek>{DECK}</figcaption>", HEAD, ""),
        (f"<p class=dek hidden>{DECK}</p>", HEAD, ""),
        (f"<p>{DECK.swapcase()[::-1]}</p>", HEAD, ""),
    ],
)
def test_a_line_below_the_title_that_is_called_its_summary(between: str, head: str, said: str) -> None:
    m, core = looked_at(f"{H1}{between}{PROSE * 4}", head)
    assert STANDFIRST[standfirst(m, core)[1]] == said


def test_what_the_first_paragraph_says_again_is_none() -> None:
    first = PROSE.replace("<p>", f"<p>{DECK}. ")
    m, core = looked_at(f"{H1}<p class=dek>{DECK}</p>{first}{PROSE * 3}")
    assert not standfirst(m, core).any()


def test_beside_a_picture_it_is_no_caption() -> None:
    m, core = looked_at(f"{H1}<div><img src=a.jpg><p class=dek>{DECK}</p></div>{PROSE * 4}")
    assert not picture(m, core).any()
