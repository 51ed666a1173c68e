"""The phrase vocabulary: every entry matches itself, every pattern its examples, and prose stays without a signal."""

from __future__ import annotations

import pytest

from cleaner.rules.phrases import FORMS, ROLES, fold, phrase_signals, split
from cleaner.vocab import load

PATTERNS = [(role, entry) for role in ROLES for entry in load(f"phrases/{role}").get("pattern", ())]


def entries(role: str) -> list[tuple[str, str]]:
    lists = [forms for language, forms in load(f"phrases/{role}").items() if language != "pattern"]
    return [(form, phrase) for forms in lists for form, text in forms.items() for phrase in split(text)]


@pytest.mark.parametrize("role", ROLES)
def test_every_phrase_matches_itself(role: str) -> None:
    for form, phrase in entries(role):
        assert form in FORMS
        assert phrase_signals(phrase), f"{role} {form} {phrase!r}"


def test_no_phrase_stands_twice() -> None:
    seen: dict[tuple[str, str], str] = {}
    for role in ROLES:
        for form, phrase in entries(role):
            key = ("line" if form == "opens" else form, fold(phrase))
            assert key not in seen, f"{phrase!r} in {seen[key]} and {role}"
            seen[key] = role


@pytest.mark.parametrize(("role", "entry"), PATTERNS)
def test_patterns_match_their_examples_only(role: str, entry: dict[str, str]) -> None:
    signal = f"phrase:{role}:{entry['form']}"
    assert all(signal in phrase_signals(example) for example in entry["example"])
    assert signal not in phrase_signals(entry["not"])


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("评论(12)", "phrase:comments:opens"),
        ("责 编： 张三", "phrase:editor:start"),
        ("人 民 版 权 所 有 ，禁 止 使 用", "phrase:copyright:within"),
        ("Home | About us | Contact", "phrase:navigation:line"),
        ("3 hours ago", "phrase:byline:line"),
        ("A LIRE AUSSI", "phrase:related:opens"),
    ],
)
def test_signals(text: str, signal: str) -> None:
    assert signal in phrase_signals(text)


@pytest.mark.parametrize("text", ["", "他说，这很好。", "The council met on Tuesday.", "1. Facebook", "x" * 100_000])
def test_prose_gives_none(text: str) -> None:
    assert phrase_signals(text) == ()
