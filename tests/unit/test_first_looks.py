"""A quick look lets through whatever the expression behind it matches: strings are made from each expression."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.byline import template
from cleaner.title import find

PLAIN = ((r"\(\?P<\w+>", "(?:"), (r"\}\+", "}"), (r"\\p\{Lu\}", "[A-Z]"), (r"\\p\{Ll?\}", "[a-z]"))
"""How `re`, from which strings are made, writes what only `regex` knows."""

ODD = re.compile("[\u017f\u212a]")
"""The long s and the sign of Kelvin, which are s and k where case is ignored; no page writes buttons with them."""


def has(words: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda text: any(word in text.lower() for word in words)


LOOKS = [
    ("NOT_AUTHOR", template.NOT_AUTHOR, has(template.NOT_STEMS)),
    ("AUTHOR", template.AUTHOR, has(template.STEMS)),
    ("SOURCE", template.SOURCE, has(template.STEMS)),
    ("ASIDE_CUE", find.ASIDE_CUE, has(find.ASIDE_STEMS)),
]


def made_from(source: str) -> st.SearchStrategy[str]:
    """Strings that an expression of `regex` matches from the start."""
    for only, known in PLAIN:
        source = re.sub(only, known, source)
    return st.from_regex(source, fullmatch=True)


@pytest.mark.parametrize(("expression", "look"), [look[1:] for look in LOOKS], ids=[look[0] for look in LOOKS])
def test_whatever_matches_is_let_through(expression: Any, look: Callable[[str], bool]) -> None:
    seen = 0

    @settings(max_examples=400, derandomize=True, database=None)
    @given(made_from(expression.pattern))
    def check(text: str) -> None:
        nonlocal seen
        text = " ".join(text.split())
        if expression.match(text) and not ODD.search(text):
            seen += 1
            assert look(text), text

    check()
    assert seen > 3
