"""Articles to test with: invented prose in several languages, so that the right answer is known."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import tomli
from hypothesis import strategies as st

LANGUAGES = ("zh", "zh-Hant", "en", "ja", "de", "ru")
SPACED = frozenset(("en", "de", "ru"))
"""Languages that put a space between sentences."""


@dataclass(frozen=True)
class Piece:
    """An article as its author handed it in: what `cleaner` should find again."""

    language: str
    title: str
    author: str
    day: str
    """ISO 8601."""
    paragraphs: tuple[str, ...]


@lru_cache(maxsize=8)
def load(name: str) -> dict[str, Any]:
    """A data file of this package."""
    return tomli.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@st.composite
def pieces(
    draw: st.DrawFn, languages: tuple[str, ...] = LANGUAGES, min_paragraphs: int = 3, max_paragraphs: int = 6
) -> Piece:
    """A strategy for articles in one of `languages`: paragraphs of two sentences, none of which comes twice."""
    language = draw(st.sampled_from(languages))
    stock = load("prose.toml")[language]
    sentences = draw(st.permutations(stock["sentences"]))
    count = min(draw(st.integers(min_paragraphs, max_paragraphs)), len(sentences) // 2)
    gap = " " if language in SPACED else ""
    return Piece(
        language,
        draw(st.sampled_from(stock["headlines"])),
        draw(st.sampled_from(stock["names"])),
        draw(st.dates(datetime.date(2005, 1, 1), datetime.date(2025, 12, 31))).isoformat(),
        tuple(gap.join(sentences[2 * i : 2 * i + 2]) for i in range(count)),
    )
