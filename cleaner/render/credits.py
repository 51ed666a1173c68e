"""The byline as lines for the reader, labelled in the language of the article."""

from __future__ import annotations

from functools import lru_cache
from os.path import dirname, join
from re import search
from typing import Literal, NamedTuple

import tomli

from cleaner.article import Article

TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


SCRIPTS = {"ja": "[\u3041-\u30ff]", "ko": "[\uac00-\ud7a3]", "zh": "[\u4e00-\u9fff]"}
"""Letters that tell a language: kana, hangul, then ideographs, which Japanese and Korean use too."""


class Credit(NamedTuple):
    """One line of the byline: `Source: Reuters` is a source."""

    what: Literal["author", "source", "date", "editor"]
    text: str


def credits(article: Article) -> list[Credit]:
    """The lines of the byline that there is something to say in: authors, source, date, editors."""
    byline = article.byline
    say = _labels(_language(article))
    lines: list[Credit] = []
    if byline.authors:
        lines.append(Credit("author", say["author"] + say["names"].join(byline.authors)))
    if byline.source:
        lines.append(Credit("source", say["source"] + byline.source))
    if byline.date:
        lines.append(Credit("date", byline.date.iso.replace("T", " ")))
    if byline.editors:
        lines.append(Credit("editor", say["editor"] + say["names"].join(byline.editors)))
    return lines


def _language(article: Article) -> str:
    """The language to speak; where the page names none, that of its script."""
    language = (article.language or "").lower().replace("_", "-")
    if language.startswith(TRADITIONAL):
        return "zh-hant"
    if language:
        return language.split("-")[0]
    shown = " ".join((article.title or "", *article.byline.authors, *article.paragraphs[:1]))
    return next((name for name, letters in SCRIPTS.items() if search(letters, shown)), "en")


@lru_cache(maxsize=32)
def _labels(language: str) -> dict[str, str]:
    # importlib.resources would cost more than all else that rendering imports.
    with open(join(dirname(__file__), "labels.toml"), "rb") as file:
        table: dict[str, dict[str, str]] = tomli.load(file)
    return table.get(language, table["en"])
