"""Whether a page is a newspaper's."""

from __future__ import annotations

import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import measure
from cleaner.rules.news import LONGEST, is_news
from cleaner.vocab import words

PROSE = "<p>The ferry left at nine, as it has for forty years, and nobody on the quay looked up. It was raining.</p>"


@pytest.mark.parametrize(
    ("menus", "news"),
    [
        (("Politics", "OPINION", "Sport", "Obituaries"), True),
        (("Politik", "Wirtschaft", "Sport", "Feuilleton"), True),
        (("Politics", "Politics", "Sport", "Sports"), False),  # three different ones
        (("Home", "Shop", "Travel", "Health", "About us", "Business", "Culture"), False),
        (("The weather, politics and sport of the island", "A crossword for Sunday"), False),
        ((), False),
    ],
)
def test_menus_tell_a_newspaper(menus: tuple[str, ...], news: bool) -> None:
    assert is_news(read("x", None, None, Limits()), menus) == news


@pytest.mark.parametrize(
    ("kind", "menus", "news"),
    [
        ("ReportageNewsArticle", (), True),
        ("Article", ("World", "Politics", "Opinion", "Sport"), True),
        ("LiveBlogPosting", ("World", "Politics", "Opinion", "Sport"), False),  # as blogs are
    ],
)
def test_the_head_goes_first(kind: str, menus: tuple[str, ...], news: bool) -> None:
    head = f'<script type="application/ld+json">{{"@type": "{kind}"}}</script>'
    assert is_news(read(f"<html><head>{head}</head><body>{PROSE}</body></html>", None, None, Limits()), menus) == news


@pytest.mark.parametrize("tag", ["a href=/x", "p"])
def test_of_markup_the_links_of_menus_count_of_a_dump_all_lines(tag: str) -> None:
    names = ("World", "Politics", "Opinion", "Sport")
    menu = "".join(f"<li><{tag}>{name}</{tag.split()[0]}></li>" for name in names)
    assert measure(read(f"<html><body><ul>{menu}</ul>{PROSE}</body></html>", None, None, Limits())).news == ("a" in tag)
    assert measure(read("\n\n".join((*names, PROSE[3:-4])), None, None, Limits())).news


def test_every_name_of_a_section_is_looked_for() -> None:
    assert max(map(len, words("sections", "names"))) <= LONGEST
