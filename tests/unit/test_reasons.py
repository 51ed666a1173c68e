"""Every signal has words, and they hold no code."""

from __future__ import annotations

import re

import pytest

from cleaner.engine import TOLD
from cleaner.reasons import reason
from cleaner.rules import FIRST, SECOND, SET
from cleaner.rules.cues import signals as cue_signals
from cleaner.weights import table

RULES = [*FIRST, *SECOND, *SET]
CODE = re.compile(r"[a-z]\d|\d-|[:(){}]")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_bucket_of_a_rule_has_words(rule) -> None:
    for bucket in filter(None, rule.buckets):
        said = reason(f"{rule.name}:{bucket}")
        assert said and not CODE.search(said.replace("heading", "")), f"{rule.name}:{bucket} -> {said}"


def test_what_is_told_can_be_said() -> None:
    assert set(TOLD) == {f"{rule.name}:{bucket}" for rule in SET for bucket in rule.buckets if bucket}


def test_wording_and_cues_have_words() -> None:
    worded = [signal for signal in table(False).second.worth if signal.startswith("phrase:")]
    assert len(worded) > 40
    for signal in [*worded, *cue_signals()]:
        assert not CODE.search(re.sub(r"<.*>", "", reason(signal))), signal


@pytest.mark.parametrize(
    ("signal", "words"),
    [
        ("links:5-short", "all of it is linked"),
        ("phrase:share:line", "its wording is a phrase of share"),
        ("cue:<article>:near", "it stands right inside an <article> element"),
        ("cue:share:wide", "most of the page is in an element named as share"),
        ("announced:related:between", "a heading announces it as related between paragraphs"),
        ("template:many-prose0-links3", "the many blocks of its template are no prose and mostly links"),
        ("neighbours:^l", "it stands between the beginning of the page and links"),
        ("ended:0", "no scaffolding was announced before it"),
        ("", "nothing speaks against it"),
    ],
)
def test_words(signal: str, words: str) -> None:
    assert reason(signal) == words
