"""What titles, addresses and labels tell of the kind of their page, in the words of `vocab/kind.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import SplitResult, unquote

from cleaner.days.months import fold_name
from cleaner.kept import kept
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
NAME, SPACELESS_NAME = 20, 6
"""Letters beside the word for a section in its name: `Noticias de Lima`, `Fish Recipes`, `体育新闻`."""
EDGES = pattern(r"^\W+|\W+$")
"""Marks around the words of a part: `Oops!`, `Loading …`, `【登录】`."""
CODE = pattern(r"(?<!\d)(?:40[0134]|410|429|50[0234])(?!\d)")
"""Numbers of errors: `404`, `503 Service Unavailable`."""
ASKED = pattern(r"(?:^|&)(?:mode|action|act|do)=([^&#]{1,40})")
"""What an address asks of its page: `?mode=register`."""
FRONT = pattern(r"/?(?:(?:index|default|home)(?:\.\w{2,5})?)?/?")
"""The path of a front page: none, `/index.html`."""
SIGNS = "$€£¥￥₽₩₺₫₹฿₪₴"
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
    if (colon and label.strip() in _folded("list", "label")) or _has_part("list", title):
        return True
    said, parts = _plain(folded), list(_parts(title))
    if _holds(said, "list", "says") or said.startswith(_starts("list", "begins")) or _names_section(parts[0]):
        return True
    return any(_plain(part).endswith(_ends("list", "ends")) or _is_numbered(part) for part in parts)


def _names_section(part: str) -> bool:
    """Whether the first part of a title is the name of a section: `Noticias de Lima`, `Fish Recipes`."""
    if "-" in part:
        return False
    said = _plain(part)
    opens = ":" not in part and next(filter(said.startswith, _starts("list", "opens")), "")
    section = next(filter(said.endswith, _ends("list", "section")), "")
    most = SPACELESS_NAME if HAS_SPACELESS.search(said) else NAME
    return any(found and len(said) - len(found) <= most for found in (opens, section))


def asks(title: str) -> bool:
    """Whether it is such a title as articles have, and lists hardly ever: `How to read a tide table`, `Wer zahlt?`."""
    said = _plain(fold_name(title[:TITLE]))
    asked = any(mark in title[:TITLE] for mark in "?？؟")
    return asked or said.startswith(_starts("asks", "begins")) or _holds(said, "asks", "says")


def is_listing(address: SplitResult) -> bool:
    """Whether content systems give such paths to lists: `/tag/rice`, `/search?q=rice`, `/wiki/Kategorie:Reis`."""
    return _listing().search(fold_name(unquote(f"{address.path}?{address.query}"))) is not None


def is_front(address: SplitResult) -> bool:
    """Whether it is the address of the front page of a site: `https://island.example/index.html`, not `/?p=959`."""
    return not address.query and FRONT.fullmatch(address.path) is not None


def is_form(address: SplitResult) -> bool:
    """Whether content systems give such addresses to forms: `/user/login`, `/contact-us.html`, `?mode=register`."""
    return not _names(address).isdisjoint(words("kind", "form", "path"))


def is_video(address: SplitResult) -> bool:
    """Whether content systems give such addresses to videos: `/video/2024/boats.html`, `video.island.example`."""
    called = {*address.path.lower().rstrip("/").split("/")[1:-1], (address.hostname or "").partition(".")[0]}
    return not called.isdisjoint(words("kind", "video", "path"))


def sells(labels: str) -> bool:
    """Whether one of the lines is the button of a shop: `Add to cart`, `加入购物车`."""
    return not _folded("shop", "buttons").isdisjoint(labels.casefold().split("\n"))


def prices(labels: str) -> int:
    """How many prices stand in lines: `$19.99`, `19,99 €`, `199元`, `Rp 19.000`."""
    return len(_price().findall(labels)) if any(sign in labels for sign in _signs()) else 0


def _names(address: SplitResult) -> set[str]:
    """What the last part of an address, and what it asks for, is called: letters only."""
    called = [address.path.rstrip("/").rpartition("/")[2].partition(".")[0], *ASKED.findall(address.query)]
    return {name.lower().replace("-", "").replace("_", "") for name in called}


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


@kept
def _beside() -> frozenset[str]:
    """What may stand beside the number of an error: nothing, too."""
    return _folded("gone", "alone") | _folded("gone", "error") | {""}


def _plain(text: str) -> str:
    """The letters and figures of a text, with one blank between its words and around them all."""
    return f" {' '.join(''.join([char if char.isalnum() else ' ' for char in text]).split())} "


@cache
def _phrases(*table: str) -> tuple[str, ...]:
    """The phrases of a table, plain, and with the blanks around their words; scripts without blanks show none."""
    plain = {_plain(phrase): HAS_SPACELESS.match(phrase) for phrase in _folded(*table)}
    return tuple(phrase.strip() if spaceless else phrase for phrase, spaceless in plain.items())


def _holds(said: str, *table: str) -> bool:
    """Whether `said` holds one of the phrases: only those are looked for that begin with one of its words."""
    index, spaceless = _index(*table)
    looked = [phrase for word in said.split() if word in index for phrase in index[word]]
    return any(phrase in said for phrase in looked) or (
        not said.isascii() and any(phrase in said for phrase in spaceless)
    )


@cache
def _index(*table: str) -> tuple[dict[str, list[str]], list[str]]:
    """The phrases of a table by their first words, and those of scripts without blanks."""
    index: dict[str, list[str]] = {}
    phrases = _phrases(*table)
    for phrase in phrases:
        if phrase.startswith(" "):
            index.setdefault(phrase.split()[0], []).append(phrase)
    return index, [phrase for phrase in phrases if not phrase.startswith(" ")]


@cache
def _starts(*table: str) -> tuple[str, ...]:
    return tuple(f" {phrase.lstrip()}" for phrase in _phrases(*table))


@cache
def _ends(*table: str) -> tuple[str, ...]:
    return tuple(f"{phrase.rstrip()} " for phrase in _phrases(*table))


def _is_numbered(part: str) -> bool:
    return any(map(str.isdigit, part)) and _numbered().search(part) is not None


@kept
def _numbered() -> re.Pattern[str]:
    """`page 3`, `第 3 页`: the number of a page of a list at the end of a part, and of how many pages there are."""
    page = _any("list", "page").replace(r"\s\#", r"\s\d{1,4}").replace(r"\#", r"(?<!\d)\s?\d{1,4}\s?")
    return re.compile(rf"(?:{page})(?:\s\w{{1,4}}\s\d{{1,4}})?$")


@kept
def _listing() -> re.Pattern[str]:
    return re.compile(
        r"/(?:tags?|category|categories|topics?|collections?|genres?|shop|store|archives?|authors?|search|browse|catalog"
        r"|departments?|products|all|page)(?=/|$)|/c/|[?&](?:q|query|s|search|keyword)=|/page/\d"
        rf"|(?<!\w)(?:{_any('list', 'namespace')}):"
    )


@kept
def _signs() -> tuple[str, ...]:
    """One of these stands beside every price: a look for them is a tenth of the search, and most pages sell nothing."""
    return (*SIGNS, *words("kind", "price", "units"), *words("kind", "price", "marks"))


@kept
def _price() -> re.Pattern[str]:
    units = words("kind", "price", "units")
    free = alternation(word for word in units if HAS_SPACELESS.match(word))
    spaced = alternation(word for word in units if not HAS_SPACELESS.match(word))
    marks = alternation(words("kind", "price", "marks"))
    return re.compile(rf"[{SIGNS}]\s?\d|\d\s?(?:[€₽₺₫₴]|{free}|(?:{spaced})(?!\w))|\b(?:{marks})\s?\d")


def _any(*table: str) -> str:
    return alternation(_folded(*table))
