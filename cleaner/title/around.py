"""Lines that stand around a headline and are none: labels, bylines, buttons, captions, breadcrumbs.

A headline may begin with almost any word: what is told by one needs its colon, its date or a name as well.
"""

from __future__ import annotations

from cleaner.days.months import fold_name, month_of
from cleaner.given import is_known
from cleaner.kept import kept
from cleaner.pattern import pattern, plain
from cleaner.rules.credit import ends_in_credit
from cleaner.rules.phrases import phrase_signals
from cleaner.scripts import CJK, SPACELESS, has_cjk
from cleaner.vocab import alternation, words
from cleaner.vocab.expressions import worded

WIDENED = 2.5
"""What a Han, Kana or Hangul letter counts, in letters of an alphabet."""

SAYS = ("byline", "editor", "original-title", "tags", "breadcrumb", "caption")
"""Phrases of these tell a line that begins with them; those of other lists only one that is nothing else."""
WITHIN = ("byline", "editor", "original-title", "caption")
"""The same for those that a short line holds."""

FULL = 40
"""Letters behind a colon that are more than names: `UPDATED: Village That Shares One Clock Gets a Second`."""
LONGEST_LABEL = 32
"""Characters of a label that something else follows."""
MARK = plain(r"[:：|/／丨｜=]")
COLON = plain("[:：=]")
"""What stands behind a label; a bar or a slash only behind one in a script without spaces, elsewhere it divides steps
and channels: `文/张三`, not `Video / Sport`."""
NAMES = pattern(
    rf"(?:(?:[^\p{{Ll}}{CJK}\s]\S{{0,23}}+|\p{{Ll}}{{1,3}}+|[{CJK}]{{1,4}}+)(?:[\s,、，;；/·&|]{{1,3}}+|$)){{1,5}}+$"
)
"""A few names and nothing else: `Island Post`, `dpa Sport`, `张三 李四`; not `Bayern plant neues Stadion`."""

SHORT_LABEL = pattern(r"(?!\S{1,6}[:：]\s[^|]{30})\S{1,6}[:：](?:\s|$)")
"""Few letters and a colon: `Ort: Hafen`, `分类：`; not `FAQ: What pilots do when the lamps of the harbour go out`."""
READING = pattern(r"(?:[1-3] )?\p{Lu}\p{Ll}+ \d{1,3}:\d{1,3}[-–]\d{1,3}(?:[;,]|$)")
"""What a sermon is about: `1 Kings 17:8-16; Mark 12:38-44`."""
DAY_ALONE = pattern(r"\d{1,2}\.\d{1,2}\s?\(\p{Hangul}\)$")
"""A day of this year: `04.08(월)`."""

DAY = pattern(
    r"\d{1,4}\s?[.:/年月日년월일-]|\d{1,2}(?:\.|st|nd|rd|th)?,?\s(?:de\s)?(?P<behind>[\p{L}\p{M}]{2,12}+)"
    r"|(?P<before>[\p{L}\p{M}]{2,12}+)\.?\s\d"
)
"""How a day or an hour begins: `2024-05`, `08:41`, `3 May`, `3 de mayo`, `May 3`."""

STEP = pattern(r"[>›»]\s*\S{0,12}\s*$")
"""The last step of a path: `Harbour › Lamps`."""
QUOTED = "«"
"""What stands in the line, too, where the mark closes or opens speech: `« la gravité »`, `Sie sagt »Lampe«`."""


def is_label(text: str) -> bool:
    """Whether a line is told by how it begins to be something else than a headline: `来源：某报`, `Tags: lamps`,
    `Updated 3 May`, `By Ann Smith`; not `By the harbour, a quiet vote` or `记者：那盏灯今夜熄灭`."""
    if READING.match(text) or DAY_ALONE.match(text) or (SHORT_LABEL.match(text) and not _is_kicker(text)):
        return True
    if _is_marked(text, _labels()) or _is_phrase(text) or is_byline(text) or _is_posted(text):
        return True
    return text.lower() in _day_labels()


def _is_phrase(text: str) -> bool:
    """Whether the vocabulary of phrases knows the line as scaffolding."""
    for signal in phrase_signals(text):
        _, role, form = signal.split(":")
        if form in ("line", "opens") or (role in (WITHIN if form == "within" else SAYS) and not _is_kicker(text)):
            return True
    return False


def _is_marked(text: str, labels: frozenset[str]) -> bool:
    """Whether one of `labels` and its mark begin the line."""
    mark = MARK.search(text, 1, LONGEST_LABEL)
    if mark is None or not (COLON.match(mark[0]) or has_cjk(text[: mark.start()])):
        return False
    return _folded(text[: mark.start()]) in labels and not _is_kicker(text)


def _is_kicker(text: str) -> bool:
    """Whether what may be a label opens a headline here: neither a few names nor a day follow it."""
    mark = MARK.search(text, 1, LONGEST_LABEL)
    if mark is None or _folded(text[: mark.start()]) not in _kickers():
        return False
    value = text[mark.end() :].strip()
    short = len(value) * (WIDENED if has_cjk(value) else 1) < FULL
    return bool(value) and not (short and _is_named(value)) and not _is_day(value)


def _is_named(text: str) -> bool:
    """Whether a text is a few names, or divided as credits are: `Ann Lee`, `ann lee/island post`."""
    return NAMES.match(text) is not None or any(mark in text for mark in "/|©")


BYLINE = worded(
    "title",
    r"(?i:«byline:author.prepositions»|«byline:author.openers»):? "
    r"(?:\p{Lu}[\p{L}\p{M}.'’-]*+ (?:[dv]\p{Ll}{1,2} )?\p{Lu}|\p{Lu}{2,6}$)"
    r"|«bylines.openers»(?: \S{1,24}+){1,4}+$|«bylines.labels»\s\p{L}{1,6}+(?:\s|$)",
)
"""An opener and two words of a name, or an agency: `By Ann Smith`, `By Anya von Bremzen`, `Von DPA`."""


REPORTER = worded("byline", r"[\p{L}\p{N}《》]{0,14}?«staff.writers»[:： ] ?\p{Han}{2,3}(?:[ 、/／].{0,14})?$")
"""`某某週刊記者 張小三 發自某城`."""


def is_byline(text: str) -> bool:
    """Whether a line names who wrote: `By Ann Smith`, `Von DPA`."""
    return BYLINE.match(text) is not None


POSTED = worded("title", r"(?i:«posted»)(?:[\s:]|$)")


def _is_posted(text: str) -> bool:
    """Whether a line says when or by whom the article was posted, without a year: `Updated 3 May`, `Posted on Monday`,
    `Posted in Harbour`; not `Updated rules for ferries`."""
    if POSTED.match(text):
        return True
    label = next((end for end in _ends(text, _day_labels()) if AFTER_LABEL.match(text, end)), 0)
    rest = text[label:].lstrip(" :：|,-–") if label else ""
    return bool(rest) and _is_day(rest)


AFTER_LABEL = pattern(r"[\s:：|\d]|$")
AFTER_WEEKDAY = pattern(r"$|[.,،]|\s\d")
AFTER_WORDS = pattern(rf"(?<=[{SPACELESS}])|(?![\p{{L}}\p{{M}}])")


def _ends(text: str, entries: tuple[str, ...]) -> list[int]:
    """Where those of `entries` end that `text` begins with, the longest first.  An expression of some hundred phrases
    takes as long to make as a page takes to clean."""
    small = text.lower()
    if not small.startswith(entries):
        return []
    return sorted((len(entry) for entry in entries if small.startswith(entry)), reverse=True)


@kept
def _day_labels() -> tuple[str, ...]:
    labels = (*words("dates", "published"), *words("dates", "updated"))
    return tuple(dict.fromkeys(label.lower() for label in labels))


@kept
def _weekdays() -> tuple[str, ...]:
    """Those that are no word of two letters: `mo` and `so` begin headlines."""
    return tuple(day for day in words("dates", "between") if len(day) > 2)


def _is_day(text: str) -> bool:
    """Whether a text begins with a day, an hour or a time ago: `3 May`, `Monday`, `17:20`, `3 hours ago`."""
    if any(AFTER_WEEKDAY.match(text, end) for end in _ends(text, _weekdays())):
        return True
    day = DAY.match(text)
    if day is not None:
        named = day["behind"] or day["before"]
        if named is None or month_of(named) is not None:
            return True
    return text[0].isdigit() and "phrase:byline:line" in phrase_signals(text)


def is_credit(text: str) -> bool:
    """Whether a line says who wrote, where it comes from or when it appeared, as the one under the headline does; days
    with their year aside."""
    if any(map(text.__contains__, words("byline", "staff", "writers"))) and REPORTER.match(text):
        return True
    return may_be_credit(text) and (
        is_byline(text)
        or _is_posted(text)
        or _is_marked(text, _credits())
        or text.startswith(_originals())
        or text.strip("+＋ ") in words("byline", "follow")
        or _folded(text) in _published()
    )


def may_be_credit(text: str) -> bool:
    """Whether a line begins as a credit does: this much is looked at in every line above the body."""
    word = fold_name(text.partition(" ")[0].replace("：", ":").partition(":")[0])
    return word in _begins() or (not text.isascii() and text[:2] in _begins())


def asks(text: str) -> bool:
    """Whether a line begins as longer buttons do, and some headlines: `Learn about our editorial policies`."""
    return any(AFTER_WORDS.match(text, end) for end in _ends(text, _askings()))


@kept
def _askings() -> tuple[str, ...]:
    return tuple(phrase.lower() for phrase in words("title", "asks"))


PICTURE = worded("title", r"\b«pictures»\b")


def is_for_picture(text: str) -> bool:
    """Whether a text stands for a picture: `Hero image for blog post Ten Loaves`."""
    return PICTURE.search(text.lower()) is not None


CAPTION = worded(
    "title",
    r"«captions.ends»\W?$|«captions.within»|^«captions.opens»|^\d{1,3}\s?/\s?\d{1,3}\b|^©|\s©\s?\p{L}"
    r"|[.!?]\s(?i:«captions.photo») (?:(?i:«captions.by») )?\p{Lu}[\p{L}.'’-]*+ \p{Lu}",
)
NAME = r"\p{Lu}\p{Ll}[\p{L}.'’-]*+(?: \p{Lu}[\p{L}.'’-]*+){1,2}"
SIGNED = pattern(
    r"(?:\([^()/]{2,30}/\s?(?P<name>\p{Lu}[^()]{1,30})\)"
    rf"|.{{24}}(?:\p{{Ll}}{{4}}|\d\p{{Ll}}{{0,3}})\. (?P<name>{NAME}))$"
)
"""Who took a picture, behind its caption; a headline may end so, too, but for the given name: `Lamps (PC / Quay One)`,
`Aufstieg in die 2. Liga Nord`."""
PHOTO = worded("title", r"(?:[.!?।(\s]|(?<=\p{Ll})(?=\p{Lu}))(?i:«captions.photo»)\s?[:：]\s?")
"""What stands before a photographer's name, and is no end of a word: `SedostrovFoto: Ann Lee`, not `Stadtbild:`."""


def is_caption(text: str) -> bool:
    """Whether a line above the body is a caption: `The harbour. Foto: Ann Lee`, `El puerto. Foto Ana Ruiz`, `Harbour
    school © Ann Lee`, `The boat at the quay. Ann Lee`, `Boat at dawn (HP / ANN LEE)`; not `Chùm ảnh: Cận cảnh
    cây cầu`."""
    if CAPTION.search(text) or ends_in_credit(text):
        return True
    signed = SIGNED.search(text)
    if signed is not None and is_known(signed["name"]):
        return True
    photo = PHOTO.search(text)
    return photo is not None and _is_named(text[photo.end() :])


HOME = worded("title", r"(?i:«breadcrumbs.home»)\s*(?:[>›»▸→/|·•]|$)|(?i:«breadcrumbs.opens»)\s?(?:[:：>›»]|$)")
NAMED_HOME = worded("title", r"(?i:«breadcrumbs.home»)\s")
HERE = worded("title", r"[>›»]\s*\S{0,12}\s*«breadcrumbs.here»|«breadcrumbs.here»$")


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path, which stands above the headline on portals: `首页 > 新闻中心 > 正文`."""
    if HOME.match(text) or HERE.search(text):
        return True
    return QUOTED not in text and STEP.search(text) is not None


def is_from_home(text: str) -> bool:
    """Whether a line begins with the home page, as breadcrumbs do, and menus: `Home Harbour Lamps`."""
    return NAMED_HOME.match(text) is not None


# --- what the tables say --------------------------------------------------------------------------------------------


def _any(*path: str) -> str:
    """A pattern that matches any word of a table of `vocab/title.toml`."""
    return alternation(words("title", *path))


def _folded(label: str) -> str:
    return fold_name(label.strip(" 【[（(■●▲※*•·:："))


@kept
def _credits() -> frozenset[str]:
    """What a colon follows before authors, editors, sources and days."""
    entries = [word for role in ("author", "editor", "source") for word in words("byline", role, "labels")]
    return frozenset(map(fold_name, (*entries, *words("dates", "published"), *words("dates", "updated"))))


@kept
def _labels() -> frozenset[str]:
    """What a colon follows, in lines of their own."""
    entries = (*words("byline", "crew", "labels"), *words("byline", "other", "labels"), *words("title", "labels"))
    return _credits().union(map(fold_name, entries))


@kept
def _published() -> frozenset[str]:
    """What a template prints above the day, or without one: `发表于`; `Updated` stands above headlines, too."""
    return frozenset(map(fold_name, words("dates", "published")))


@kept
def _originals() -> tuple[str, ...]:
    return tuple(f"{mark} " for mark in words("title", "bylines", "marks"))


def _openers() -> tuple[str, ...]:
    """What stands before the name of an author without a colon: `By Ann Smith`, `Written by Ann Smith`."""
    return words("byline", "author", "prepositions") + words("byline", "author", "openers")


@kept
def _begins() -> frozenset[str]:
    """The first words of all lines that may be credits, and the first two characters in scripts without spaces."""
    tables = (("byline", "follow"), ("title", "posted"), ("dates", "published"))
    more = [word for name in ("openers", "labels", "marks") for word in words("title", "bylines", name)]
    entries = [
        *_credits(),
        *_openers(),
        *words("dates", "updated"),
        *(word for table in tables for word in words(*table)),
        *more,
    ]
    begins = {fold_name(word).split(" ")[0] for word in entries} | {"+", "＋"}
    return frozenset(begins | {begin[:2] for begin in begins if has_cjk(begin)})


@kept
def _kickers() -> frozenset[str]:
    return frozenset(map(fold_name, words("title", "kickers")))
