"""The library call: what its arguments may be, and what its answers print as."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
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


@pytest.mark.parametrize("characters", [2.5, "9", True, None])
def test_limits_are_whole_numbers(characters: Any) -> None:
    with pytest.raises(TypeError, match=f"characters must be a whole number, got characters={characters!r}"):
        cleaner.Limits(characters)


def test_limits_are_no_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="characters must be 0 or above, got characters=-1"):
        cleaner.Limits(-1)


@pytest.mark.parametrize("name", ["captions", "credits"])
@pytest.mark.parametrize("value", ["no", 1, None])
def test_a_policy_says_yes_or_no(name: str, value: Any) -> None:
    with pytest.raises(TypeError, match=f"{name} must be True or False, got {name}={value!r}"):
        cleaner.Policy(**{name: value})


def test_a_policy_wants_limits() -> None:
    with pytest.raises(TypeError, match="limits must be Limits, got limits=None"):
        cleaner.Policy(limits=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("word", [cleaner.PageKind.ARTICLE, cleaner.Role.BODY, cleaner.BlockKind.ITEM])
def test_words_print_as_their_values(word: cleaner.PageKind) -> None:
    assert str(word) == f"{word}" == word.value == word


def test_the_codes_of_notices_are_listed() -> None:
    given = set()
    for file in Path(cleaner.__file__).parent.rglob("*.py"):
        given |= set(re.findall(r'Notice\("([a-z-]+)"', file.read_text("utf-8")))
    listed = (cleaner.Notice.__doc__ or "").partition("\n\n")[2]
    assert {word for word in given if not re.search(rf"(?<![\w-]){word}(?![\w-])", listed)} == set()
    assert {"empty", "charset-guessed", "paged"} <= given


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("", "on this page: it holds no text"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "on this page: it holds no text"),
        ("<h1>404 Not Found</h1>", "looks like an error page, a login or an empty shell: `blocks`"),
    ],
)
def test_an_empty_answer_says_where_the_text_is(page: bytes | str, told: str) -> None:
    article = cleaner.clean(page)
    assert bool(article.blocks) == ("blocks" in told)
    assert [told in notice.message for notice in article.notices if notice.code == "empty"] == [True]


def test_an_address_with_half_a_character_can_be_written_down() -> None:
    article = cleaner.clean("<p>It rained.", "https://news.example/\ud83d")
    assert article.url == "https://news.example/\ufffd"
    article.to_json().encode()


def test_a_cleaner_does_not_change() -> None:
    one = cleaner.Cleaner()
    for change in (lambda: setattr(one, "_packs", ()), lambda: delattr(one, "_packs")):
        with pytest.raises(AttributeError, match="does not change"):
            change()
    assert one.clean("<p>It rained.") == cleaner.clean("<p>It rained.")


def test_articles_are_told_apart_by_what_they_say() -> None:
    one, again, other = (cleaner.clean(f"<h1>A headline</h1><p>{'It rained. ' * n}") for n in (30, 30, 40))
    assert one == again and len({one, again, other}) == 2


def test_importing_the_library_does_no_work() -> None:
    code = "import cleaner.api, cleaner.weights as w; print(w.table.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"0"
