"""What stands between the paragraphs of an article: code, lines below pictures."""

from __future__ import annotations

import numpy as np
import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import Column, Measures, measure
from cleaner.rules.core import find_core
from cleaner.rules.markup import LISTING, listing
from cleaner.rules.picture import PICTURE, picture

PROSE = "<p>The ferry left at nine, as it has for forty years, and nobody on the quay looked up. It was raining.</p>"
NEWS = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'


def measured(markup: str) -> Measures:
    return measure(read(markup, None, None, Limits()))


def unclaimed(m: Measures) -> dict[str, Column]:
    """What the first look says where nothing is a credit, and the head gives neither title nor description."""
    return dict.fromkeys(("credit", "title", "description"), np.zeros(len(m.sizes), np.int64))


@pytest.mark.parametrize(
    ("scores", "said"),
    [((4.0, -4.0, -4.0, 4.0), "between"), ((4.0, -4.0, -4.0, -4.0), ""), ((-4.0, -4.0, -4.0, 4.0), "")],
)
def test_code_between_paragraphs_is_the_articles(scores: tuple[float, ...], said: str) -> None:
    m = measured(f"{PROSE}<pre>make ferry</pre><pre>make harbour</pre>{PROSE}")
    found = listing(m, find_core(m, np.array(scores), np.zeros(4), {}))
    assert [LISTING[n] for n in found] == ["", said, said, ""]


def test_a_page_of_code_has_no_paragraphs_around_it() -> None:
    m = measured("<pre>make ferry</pre><pre>make harbour</pre>")
    assert not listing(m, find_core(m, np.zeros(2), np.zeros(2), {})).any()


@pytest.mark.parametrize(
    ("head", "line", "said"),
    [
        (NEWS, "The quay in the rain", "under"),
        (NEWS, "What the captain says:", ""),
        (NEWS, "The quay lies in the rain.", ""),
        ("", "The quay in the rain", ""),
    ],
)
def test_a_line_below_a_picture(head: str, line: str, said: str) -> None:
    body = f"{PROSE * 4}<p><img src=a.jpg></p><p>{line}</p>{PROSE * 4}"
    m = measured(f"<html><head>{head}</head><body><div>{body}</div></body>")
    found = picture(m, find_core(m, np.full(9, 2.0), np.zeros(9), unclaimed(m)))
    assert PICTURE[found[4]] == said and not np.delete(found, 4).any()
