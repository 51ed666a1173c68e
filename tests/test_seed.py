"""The seed: a page that a flattener saved, and its article, line by line.  It is not part of the repository."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import regex

import cleaner

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed"
if not (SEED / "netease-1.txt").exists():
    pytest.skip("the seed is not here", allow_module_level=True)

PAGE = (SEED / "netease-1.txt").read_bytes().decode("utf-8")
WANTED = json.loads((SEED / "netease-1.expected.json").read_text(encoding="utf-8"))
FULL_WIDTH = str.maketrans(",:;?!()", "，：；？！（）")
HALF_WIDTH = regex.compile(r"(?<=[\p{Han}”’])[,:;?!()]|[,:;?!()](?=[\p{Han}“‘])")
"""Punctuation beside a Han character, which a folding flattener halved: `快讯!快讯!`, not `12:00`."""


def nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def widen(text: str) -> str:
    return HALF_WIDTH.sub(lambda found: found[0].translate(FULL_WIDTH), text)


def same(text: str) -> str:
    return text


def check(page: bytes | str, fold: Callable[[str], str] = same) -> None:
    article = cleaner.clean(page)
    assert list(article.paragraphs) == [fold(line) for line in WANTED["body"]]
    assert article.title == fold(WANTED["title"])
    assert list(article.byline.authors) == WANTED["authors"]
    assert article.byline.source is None
    assert article.byline.date is None


def test_the_seed_has_thirty_lines() -> None:
    assert len(WANTED["body"]) == 30


@pytest.mark.parametrize(
    ("change", "fold"),
    [
        (same, same),
        (nfkc, nfkc),
        (widen, widen),
        (lambda page: page.replace("\n", "\r\n"), same),
        (lambda page: "\n".join(line for line in page.split("\n") if line.strip()), same),
        (lambda page: "\ufeff" + page.replace("\n", "\r\n"), same),
        (lambda page: widen("\n".join(line for line in page.split("\n") if line.strip())), widen),
    ],
    ids=["as saved", "NFKC", "full width", "CRLF", "no blank lines", "BOM and CRLF", "full width, no blank lines"],
)
def test_seed(change: Callable[[str], str], fold: Callable[[str], str]) -> None:
    check(change(PAGE), fold)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_seed_as_bytes(charset: str) -> None:
    check(PAGE.encode(charset))
