"""What words beside a name are: buttons, media, agencies, posts, regions, days."""

from __future__ import annotations

import unicodedata
from functools import cache

import regex

from cleaner.byline.vocabulary import months, weekdays, worded, words
from cleaner.kept import kept
from cleaner.pattern import pattern, plain
from cleaner.rules.phrases import ROLES
from cleaner.vocab import alternation, load


@kept
def _particles() -> frozenset[str]:
    return frozenset(words("particles", "spaced"))


def is_particle(word: str) -> bool:
    """Whether `word` stands in names without a capital: the `van` of `Bo van Lee`."""
    return word in _particles()


def is_day_word(word: str) -> bool:
    """Whether `word` is left of a date where a name was cut at its digits: `Ann Lee July 13`."""
    word = word.lower().rstrip(".")
    return word in months() or word in weekdays()


@kept
def _interface() -> frozenset[str]:
    return frozenset(word.lower() for word in (*words("interface"), *words("glued")))


@kept
def _glued_buttons() -> regex.Pattern[str]:
    """Words of the interface in a row, of two letters and more: with single ones a name might be made of them."""
    return regex.compile(rf"(?:{alternation([word for word in _interface() if len(word) > 1])})++")


@kept
def _no_media() -> frozenset[str]:
    return frozenset(words("media", "none"))


def is_no_medium(name: str) -> bool:
    """Whether `name` is what a form says that names no medium: `未知`, `本站原创`."""
    return name in _no_media()


REGION = worded(r"(?:(?i:«home.labels»)[:：]?|«home.posted»)?(?P<name>\p{Han}{2,4}?)(?:«home.kinds»)?")
"""Where an account wrote from: `浙江`, `IP属地：浙江`, `发布于浙江省`."""


def is_region(text: str) -> bool:
    """Whether `text` is the region that platforms print beside an account: `浙江`, `IP属地浙江`, `北京市`."""
    match = REGION.fullmatch(text)
    return match is not None and match["name"] in words("regions")


@kept
def _medium() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternation(words('media', 'endings'))}|[A-Za-z.]+)$")


def fold(name: str) -> str:
    """What two spellings of one name share: case, width and blanks aside."""
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name)
    return "".join(name.lower().split())


def is_interface(text: str, *, glued: bool = True) -> bool:
    """Whether `text` is a word of the page's interface, such as a button beside the byline, or a row of them: `Print
    Email`, `聽新聞字級Facebook`."""
    text = text.strip(" :：+>»").lower()
    words_ = text.split()
    if text in _interface() or (1 < len(words_) <= BUTTONS and all(word in _interface() for word in words_)):
        return True
    return glued and not text.isascii() and _glued_buttons().fullmatch(text) is not None


BUTTONS = 5
"""Words of a row of buttons that may be taken for a name, see `is_latin_name`."""


def is_medium(name: str) -> bool:
    """Whether `name` ends as names of media do: `证券时报`, `TNW中文站`, not `张三`."""
    return len(name) > 2 and _medium().search(name) is not None


@kept
def _agencies() -> tuple[frozenset[str], frozenset[str]]:
    """As they are printed, and in small letters."""
    printed = words("agencies")
    return frozenset(printed), frozenset(map(str.lower, printed))


def is_agency(name: str) -> bool:
    """Whether `name` is an agency's: `Reuters`, `REUTERS`; `Sid` may be a person, `A A` are buttons."""
    printed, small = _agencies()
    return name in printed or ((name.isupper() or name.islower()) and name.lower() in small)


@cache
def _last_words(*tables: str) -> frozenset[str]:
    return frozenset(word for table in tables for word in words(table))


def ends_in_post(name: str) -> bool:
    """Whether `name` is a post rather than a person: `Assistant Sports Editor`."""
    return name.rpartition(" ")[2].lower() in _last_words("posts")


def is_outlet(name: str) -> bool:
    """Whether `name` ends as those of sites and desks do that sign as if they were people: `Harbour Times`."""
    return name.rpartition(" ")[2].lower().rstrip(".") in _last_words("outlets", "house")


WORD = pattern(r"\p{L}{3,}")
"""A word that may tell a name from a heading."""


@kept
def _wording() -> frozenset[str]:
    forms = [form for role in ROLES for form in load(f"phrases/{role}").values() if isinstance(form, dict)]
    return frozenset(WORD.findall("\n".join(text for form in forms for text in form.values()).lower()))


def is_wording(name: str) -> bool:
    """Whether `name` is made of words that pages say beside their articles: `Press Release`, `Top Stories`.

    Of 1,107 authors of annotated pages 24 are: media, desks, agencies, and three persons, two of whom have a common
    given name.
    """
    parts = WORD.findall(name.lower())
    return bool(parts) and _wording().issuperset(parts)


def is_heading(name: str) -> bool:
    """Whether `name` stands over a text and is nobody's: `Risk Factors`, `Safe Harbor`.

    Vietnamese names are made of words: An Bình.
    """
    return name.rpartition(" ")[2].lower() in _last_words("texts") or (name.isascii() and is_wording(name))


DATE = worded(
    r"«day.han_labels»?\s?[:：]?\s*"
    r"(?:(?:19|20)\d\d|(?<!\d)[012]\d(?=[-/.]\d\d[-/. ]?\d))\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?)?"
    r"(?:\s{0,3}[T·]?\s?\d{1,2}\s?[:：]\s?\d{2}(?:\s?[:：]\s?\d{2})?)?"
)
"""A printed date with its clock, glued or not: `2020-01-1417:58`, `2016年05月25日10:10`."""

DIGIT = plain(r"[0-9]")


def date_in(text: str) -> regex.Match[str] | None:
    """The first printed date; most lines have no digit, which takes a tenth of the time to see."""
    return DATE.search(text) if DIGIT.search(text) else None
