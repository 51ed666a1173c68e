"""How sure an answer is, and why it isn't."""

from __future__ import annotations

import re

import numpy as np
import pytest

import cleaner
from cleaner.confidence import doubt, expected_f1

SIZES = np.array([100, 200, 300])


def test_the_expected_f1_is_of_what_is_kept() -> None:
    assert expected_f1(np.array([30.0, 30.0, -30.0]), SIZES) == pytest.approx(1.0)
    assert expected_f1(np.array([30.0, 0.001, -30.0]), SIZES) == pytest.approx(2 * 200 / (300 + 200), abs=0.001)
    assert expected_f1(np.array([-1.0, -2.0, -30.0]), SIZES) == 0.0


def test_a_doubt_counts_what_may_be_wrong_and_what_may_be_missing() -> None:
    surely, even, never = 30.0, 0.0, -30.0
    assert doubt(np.array([surely, even, even]), SIZES, [0, 1]) == (
        "some 100 of its 300 characters are likely none of it, some 150 elsewhere likely belong to it"
    )
    assert doubt(np.array([surely, surely, never]), SIZES, frozenset((0, 1))).startswith("some 0 of its 300 characters")


def test_an_unsure_answer_says_why() -> None:
    rows = "".join(f"<div><span>{word} the quay</span> <a href='/{word}'>{word}</a></div>" for word in "abcdefgh")
    article = cleaner.clean(f"<html><body><p>The ferry is late, and nobody says why it is.</p>{rows}</body></html>")
    (notice,) = [notice.message for notice in article.notices if notice.code == "low-confidence"]
    assert re.match(r"the body may be wrong, confidence is 0\.\d\d: some \d+ of its \d+ characters are likely", notice)
    assert f" {len(article.text.replace(chr(10), '')):,} characters" in notice


def test_a_doubt_counts_characters_of_any_script() -> None:
    rows = "".join(f"<div><span>{sign}号码头</span> <a href='/{sign}'>{sign}</a></div>" for sign in "甲乙丙丁戊己庚辛")
    article = cleaner.clean(f"<html><body><p>渡船今天晚点，没有人说明原因，乘客在码头等候。</p>{rows}</body></html>")
    (notice,) = [notice.message for notice in article.notices if notice.code == "low-confidence"]
    assert f" {sum(map(len, article.paragraphs)):,} characters" in notice
