"""Every signal has words: a finding about the block, in English, without the code of the signal."""

from __future__ import annotations

import re

import pytest

from cleaner.engine import TOLD
from cleaner.reasons import SAYINGS, THINGS, reason
from cleaner.rules import FIRST, SECOND, SET
from cleaner.rules.cues import numbers
from cleaner.rules.cues import signals as cue_signals
from cleaner.rules.phrases import FORMS, ROLES

RULES = [*FIRST, *SECOND, *SET]
SIGNALS = [
    *(f"{rule.name}:{bucket}" for rule in RULES for bucket in rule.buckets[1:]),
    *(f"phrase:{role}:{form}" for role in ROLES for form in FORMS),
    *cue_signals(),
]
ELEMENT = re.compile(r"<[a-z1-6-]+>$|(?<=a heading of level )[1-6]$")
CODE = re.compile(r"[0-9_:(){}<>]|(?<!twenty)-")
QUESTION = re.compile(r"\b(?:how|whether|what|why)\b")
WRONG = re.compile(r"\ba [aeiou]|\ban [^aeiou]|\b(\w+) \1\b|\bone \w+s\b|  |^[^a-z]|[^a-z]$")


@pytest.mark.parametrize("signal", SIGNALS)
def test_a_reason_is_a_finding(signal: str) -> None:
    said = ELEMENT.sub("x", reason(signal))
    for wrong in (CODE, QUESTION, WRONG):
        assert not wrong.search(said), f"{signal} -> {said}"


def test_what_is_told_can_be_said() -> None:
    assert set(TOLD) == {f"{rule.name}:{bucket}" for rule in SET for bucket in rule.buckets if bucket}


def test_nothing_is_said_of_what_there_is_not() -> None:
    assert SAYINGS.keys() == {rule.name for rule in RULES} | {"phrase", "cue", "pack"}
    assert THINGS.keys() == {*ROLES, *(name for name in numbers() if name[0] != "<")}


@pytest.mark.parametrize(
    ("signal", "words"),
    [
        ("links:5-short", "all of it is linked"),
        ("phrase:share:line", "its wording is a phrase of a share bar"),
        ("cue:<article>:near", "it stands right inside <article>"),
        ("cue:<h2>:own", "its element is <h2>"),
        ("cue:share:own", "its element is named as a share bar"),
        ("cue:share:wide", "most of the page is in an element named as a share bar"),
        ("announced:related:between", "a heading announces it as related articles, between paragraphs"),
        ("template:many-prose0-links3", "the many blocks of its template hold no prose and mostly links"),
        ("template:one-prose0-links0", "no other block has its template, and it holds no prose and hardly any links"),
        ("neighbours:^l", "it stands between the beginning of the page and links"),
        ("around:prose1-links1", "little prose and some links stand around it"),
        ("punctuation:1-2", "it has one sentence end and two commas"),
        ("kind:heading2", "it is marked up as a heading of level 2"),
        ("genre:other-code", "it is code, and the page is no news"),
        ("article-body:outside-long", "the head's articleBody lacks it"),
        ("talk:2-0", "three or more lines of comments stand near it, none before"),
        ("runs:best-4", "it stands in or right below the largest run of paragraphs"),
        ("like:one-two", "no other lines begin as it does, and one or two end as it does"),
        ("ended:0", "no scaffolding was announced before it"),
        ("ended:2-1", "scaffolding was announced twice before it, last a few blocks above it"),
        ("pack:drop", "the pack drops it"),
        ("", "nothing speaks against it"),
    ],
)
def test_words(signal: str, words: str) -> None:
    assert reason(signal) == words
