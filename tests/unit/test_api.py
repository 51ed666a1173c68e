"""The library call: what its arguments may be, and what its answers print as."""

from __future__ import annotations

from typing import Any

import pytest

import cleaner


@pytest.mark.parametrize("page", [None, 5, bytearray(b"<p>x"), ["<p>x"]])
def test_a_page_of_another_type_is_named_shortly(page: Any) -> None:
    with pytest.raises(TypeError, match="page must be bytes or str, got page="):
        cleaner.clean(page)
    with pytest.raises(TypeError) as raised:
        cleaner.clean(bytearray(1_000_000))  # type: ignore[arg-type]
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize("characters", [-1, 2.5, "9"])
def test_limits_are_checked_where_they_are_made(characters: Any) -> None:
    with pytest.raises(ValueError, match="characters must be"):
        cleaner.Limits(characters=characters)


def test_a_policy_wants_limits() -> None:
    with pytest.raises(TypeError, match="limits must be Limits, got limits=None"):
        cleaner.Policy(limits=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("word", [cleaner.PageKind.ARTICLE, cleaner.Role.BODY, cleaner.BlockKind.ITEM])
def test_words_print_as_their_values(word: cleaner.PageKind) -> None:
    assert str(word) == f"{word}" == word.value == word
