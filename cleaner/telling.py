"""What titles, addresses and labels tell of the kind of their page, in the words of `vocab/kind.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import SplitResult, unquote

from cleaner.days.months import fold_name
from cleaner.pattern import pattern
from cleaner.scripts import HAS_SPACELESS, SPACELESS
from cleaner.vocab import alternation, words

TITLE = 200
"""Characters of a title that are looked at."""
BETWEEN = "|｜–—―·•»«›‹_"
"""What stands between the parts of a title, with blanks or without: `Log in | Island Post`."""
PARTS = pattern(rf"[{BETWEEN}]|\s[-:/]\s|(?<=[{SPACELESS}])[-:：/]|[-:：/](?=[{SPACELESS}])|(?<=\d)[:.]\s")
"""Those, and hyphens and colons among blanks, beside letters of scripts without any, or behind a number: `NAVER :
로그인`, `登录-知乎`, `Fehler 404: Nicht gefunden`."""
END = rf"(?:\s*(?:[{BETWEEN}]|$)|\s-|(?<=[{SPACELESS}])-)"
"""Where a part ends: at one of those, at a hyphen that is in no word, with the title."""
EDGES = pattern(r"^\W+|\W+$")
"""Marks around the words of a part: `Oops!`, `Loading …`, `【登录】`."""
CODE = pattern(r"(?<!\d)(?:40[0134]|410|429|50[0234])(?!\d)")
"""Numbers of errors: `404`, `503 Service Unavailable`."""
SIGNS = "$€£¥₽₩₺₫₹฿₪₴"
"""Signs of currencies."""


def is_gone(title: str) -> bool:
    """Whether it is the title of an error page: `404 - Page not found`, `Fehler 404`, `您访问的页面不存在`."""
    return any(map(_is_error, _parts(title))) or _says("gone", title)


def _is_error(part: str) -> bool:
    """Whether a part of a title names an error and nothing else: `Error 404`, not `500 people marched`."""
    number = CODE.search(part)
    if not number:
        return part in _folded("gone", "alone")
    return all(EDGES.sub("", beside) in _beside() for beside in (part[: number.start()], part[number.end() :]))


def is_walled(title: str) -> bool:
    """Whether it is the title of a wall: `Log in | Island Post`, `登录 - 百家号`, `百度安全验证`."""
    begins = fold_name(title[:TITLE]).startswith(tuple(_folded("wall", "begins")))
    return begins or _has_part("wall", title) or _says("wall", title)


def is_offer(title: str) -> bool:
    """Whether it is the title of a list: `Shop Furniture Online`, `Tomato Sauce Recipes`, `Kategorie: Reis`."""
    folded = fold_name(title[:TITLE])
    label, colon, _ = folded.replace("：", ":").partition(":")
    labelled = colon != "" and label.strip() in _folded("list", "label")
    return labelled or _has_part("list", title) or _offer().search(folded) is not None


def asks(title: str) -> bool:
    """Whether it is such a title as articles have, and lists hardly ever: `How to read a tide table`, `Wer zahlt?`."""
    return _asks().search(fold_name(title[:TITLE])) is not None


def is_listing(address: SplitResult) -> bool:
    """Whether content systems give such paths to lists: `/tag/rice`, `/search?q=rice`, `/wiki/Kategorie:Reis`."""
    return _listing().search(fold_name(unquote(f"{address.path}?{address.query}"))) is not None


def prices(labels: str) -> int:
    """How many prices stand in lines: `$19.99`, `19,99 €`, `199元`, `Rp 19.000`."""
    return len(_price().findall(labels))


def _parts(title: str) -> Iterator[str]:
    """The parts of a title, folded and without marks around them: `Log in | Island Post` are two."""
    return (EDGES.sub("", part) for part in PARTS.splititer(fold_name(title[:TITLE])))


def _has_part(what: str, title: str) -> bool:
    """Whether a part of a title is one of its phrases and nothing else."""
    return not _folded(what, "alone").isdisjoint(_parts(title))


def _says(what: str, title: str) -> bool:
    """Whether one of its phrases stands anywhere in a title."""
    folded = fold_name(title[:TITLE])
    return any(phrase in folded for phrase in _folded(what, "says"))


@cache
def _folded(*table: str) -> frozenset[str]:
    return frozenset(map(fold_name, words("kind", *table)))


@cache
def _beside() -> frozenset[str]:
    """What may stand beside the number of an error: nothing, too."""
    return _folded("gone", "alone") | _folded("gone", "error") | {""}


@cache
def _offer() -> re.Pattern[str]:
    return re.compile(
        rf"{_whole('list', 'says')}|^(?:{_whole('list', 'begins')})"
        rf"|(?:{_whole('list', 'ends')}){END}|(?:{_numbered()})(?:\s\w{{1,4}}\s\d{{1,4}})?{END}"
        rf"|^(?:{_whole('list', 'opens')})[^{BETWEEN}:-]{{0,20}}{END}"  # `Noticias de Lima | Site`
        rf"|^(?:[^{BETWEEN}-]{{0,20}}\b|[{SPACELESS}]{{0,6}})(?:{_any('list', 'section')}){END}"  # `Fish Recipes | …`
    )


def _numbered() -> str:
    """`page 3`, `第 3 页`: the number of a page of a list, of whose pages there may be many."""
    return _any("list", "page").replace(r"\s\#", r"\s\d{1,4}").replace(r"\#", r"(?<!\d)\s?\d{1,4}\s?")


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(rf"^\W?(?:{_whole('asks', 'begins')})|[?？؟]|{_whole('asks', 'says')}")


@cache
def _listing() -> re.Pattern[str]:
    return re.compile(
        r"/(?:tags?|category|categories|topics?|collections?|genres?|shop|store|archives?|authors?|search|browse|catalog"
        r"|departments?|products|all|page)(?=/|$)|/c/|[?&](?:q|query|s|search|keyword)=|/page/\d"
        rf"|(?<!\w)(?:{_any('list', 'namespace')}):"
    )


@cache
def _price() -> re.Pattern[str]:
    units = words("kind", "price", "units")
    free = alternation(word for word in units if HAS_SPACELESS.match(word))
    spaced = alternation(word for word in units if not HAS_SPACELESS.match(word))
    marks = alternation(words("kind", "price", "marks"))
    return re.compile(rf"[{SIGNS}]\s?\d|\d\s?(?:[€₽₺₫₴]|{free}|(?:{spaced})(?!\w))|\b(?:{marks})\s?\d")


def _any(*table: str) -> str:
    return alternation(_folded(*table))


def _whole(*table: str) -> str:
    """Any phrase of a table, as whole words; scripts without spaces show none."""
    entries = _folded(*table)
    free = alternation(word for word in entries if HAS_SPACELESS.match(word))
    spaced = alternation(word for word in entries if not HAS_SPACELESS.match(word))
    return "|".join(part for part in (rf"\b(?:{spaced})(?!\w)" if spaced else "", free) if part)
