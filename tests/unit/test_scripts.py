"""The ranges of scripts hold what they say."""

from __future__ import annotations

import sys

import regex

from cleaner.scripts import HAS_CJK, HAS_SPACELESS, NEAR_CJK, has_cjk

LETTERS = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]


def test_whatever_is_cjk_is_near_it() -> None:
    text = "".join(LETTERS)
    assert set(HAS_CJK.findall(text)) <= set(NEAR_CJK.findall(text))


def test_the_letters_of_scripts_without_spaces_are_told() -> None:
    modern = r"[\p{Thai}\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
    letters = regex.findall(modern, "".join(LETTERS))
    assert len(letters) > 30_000 and all(map(HAS_SPACELESS.match, letters))


def test_has_cjk() -> None:
    assert has_cjk("the word 渡口") and has_cjk("나루") and has_cjk("ヨシ")
    assert not any(map(has_cjk, ("plain", "café", "Zürich — „Öl“", "паром", "ท่าเรือ", "「」。")))
