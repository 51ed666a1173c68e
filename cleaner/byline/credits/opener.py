"""Authors whom the words of a line tell, outside Chinese: `By Ann Lee`, `3 May | Von Max Muster`, `Autor:`."""

from __future__ import annotations

from cleaner.byline.names.known import date_in, ends_in_post, is_day_word, is_interface
from cleaner.byline.names.latin import is_latin_name
from cleaner.byline.names.people import people
from cleaner.byline.vocabulary import before_names, worded, words
from cleaner.given import is_known
from cleaner.kept import kept
from cleaner.pattern import pattern, plain

LONGEST = 160
"""Characters of a line that names authors; `Written by` four people with their degrees takes 120."""

INITIALS = pattern(r"\p{Lu}{1,2}|.*[)\]]")
"""What an avatar shows in place of a portrait, `AL`, and the end of a remark."""

HOUSE = worded(r"(?:(?i:«articles») )?(?:[\p{Lu}\d][\p{L}\d'’.&-]*+ (?:«media.inside» )?){1,4}(?i:«house»)")
"""A desk that signs: `The Harbour editors`, `Good Soup Editorial Team`; not `Firmado por Redacción`."""


def names_of_line(text: str, script: str = "") -> tuple[str, ...]:
    """The people whom a line names that is nothing but a byline, with an opener or without."""
    text = _placeless(after_opener(text))
    named = _before_day(text)
    if is_interface(text) or is_label(named):
        return ()
    house = HOUSE.fullmatch(text)
    found = (house[0],) if house else people(named.split(" : ")[0] if script == "ja" else named, script)
    return tuple(n for n in found if not is_day_word(n) and not INITIALS.fullmatch(n))


DAY_WORD = worded(r"\s(?:«day.prepositions»|«day.articles»)$")
"""What stands between a name and the day, where that is cut off: `Anne Roy le 03/05/2013`."""


def _before_day(text: str) -> str:
    """What a line says before the first day in figures: `Ann Lee on 2024-05-03` -> Ann Lee."""
    day = date_in(text)
    return DAY_WORD.sub("", text[: day.start()].rstrip()) if day else text


GLUED_TO_DAY = r"(?<=[12]\d{3})(?=\p{Lu})(?i:«author.prepositions») (?=\p{Lu}\p{Ll})"
DATED = worded(GLUED_TO_DAY)
"""An opener that was glued to the day before it: `Published November 6, 2022By Ann Lee`."""
CLERGY = r"«clergy.article» (?=(?:«clergy.grades» )?«clergy.titles»\b)"
"""Titles with an article: `By the Rev. Ann Lee`, unlike `By the Hong Kong Police`."""
LATIN = pattern(r"\p{Latin}")


def _placeless(text: str) -> str:
    """A byline without the place before its dash: `Minya - Ann Lee`, unlike `trailfan - Senior Reporter`.

    Latin letters write any heading as names are written, `Weather - Bright Spells`, so the given name must be known."""
    place, dash, name = text.partition(" - ")
    named = dash and " " not in place and " " in name and is_latin_name(name) and not ends_in_post(name)
    return name if named and (is_known(name) or not LATIN.search(name)) else text


CLOCK = r"(?i:«clock»)(?:\s\p{Lu}{2,4})?"
"""What stands behind a clock's figures: `11:44 am PST by Ann Lee`, `10:22 Uhr von Max Muster`."""


OPENER = worded(
    rf"^«author.glued»(?=\p{{Lu}}\p{{Ll}})|{GLUED_TO_DAY}|(?<=\p{{Ll}})(?=\p{{Lu}})(?i:«author.glued_verbs»)\s(?=\p{{Lu}})|"
    rf"(?:^(?:--\s?)?|[|•·–—/:]\s{{0,2}}|\d,?\s{{1,2}}(?:{CLOCK}\s)?)(?i:«author.prepositions»|«author.openers»)"
    rf"(?:[:\s]\s{{0,3}}(?:[-–—]\s{{1,2}})?|(?<=(?i:«author.glued_verbs»)))(?:{CLERGY})?(?=[\p{{Lu}}\p{{Lo}}d])"
)
"""What stands before the name: `By Ann Lee`, `-- By Ann Lee`, `3 May | Von Max Muster`, `ByAnn Lee`, `4 min readWritten
by Ann Lee`."""


@kept
def _listed() -> frozenset[str]:
    return frozenset(words("author", "listed"))


COMMA = ",،，"
"""What stands behind a label in a list of who wrote, in the scripts of the world."""


def listed(text: str) -> str:
    """The name in a line of such a list: `Author, Ann Lee` -> Ann Lee; empty where it is none."""
    if len(text) <= 80:
        for comma in COMMA:
            at = text.find(comma, 0, 32)
            if at > 0 and text[:at].lower() in _listed():
                return text[at + 1 :].strip()
    return ""


POSTED_BY = worded(r"(?i)\b«author.posted»[:\s]\s?(?P<user>[\w.-]{2,30}+)$")
"""Behind the channel in a line of a blog: `in ネット, Posted by haibian_ts`."""


def user_of(text: str) -> str:
    """Who posted, by the word of a system that speaks English on pages of another script."""
    match = POSTED_BY.search(text) if len(text) <= 80 else None
    return match["user"] if match and not is_interface(match["user"]) else ""


USER_BY = worded(
    r"(?:^|\s)(?i:«author.prepositions»|«author.inside»)\s(?P<user>\p{Ll}[\w.-]{2,29}+)"
    r"(?:\s?\|\s?\p{L}{0,9}[.,]?|\s(?:«day.prepositions»|«day.articles»)(?:\s\p{L}{2,12}+[.,]{0,2}){0,2})\s?\d"
    r"|^[\d.,:/\s-]{8,24}+(?:(?i:«clock»)\s)?(?i:«author.prepositions»)\s(?P<user>\p{Ll}[\w.-]{2,29}+)$"
    r"|\b\d{1,2}(?:, |\.? \p{L}{3,12} )[12]\d{3},? (?i:«author.prepositions»)\s(?P<user>\p{Ll}[\w.-]{2,29}+)$"
)
"""A name of one word in small letters beside a day: `By harbourfan | May 3, 2024`, `Submitted by harbourfan on Fri,
05/03/2024`, `03.05.2024, 16:20 von hafenfreund`, `Posted on May 3, 2024 by harbourfan`, `3 mai 2024, par lampiste`; not
`Built in 2014 by locals`."""

USER_LINE = 80
"""Characters of a line that says which user posted when, and little else."""


@kept
def _opener_ends() -> frozenset[str]:
    """Last words of the openers: most lines hold none of them, and a set tells it faster than the pattern."""
    return frozenset(opener.split()[-1] for opener in (*before_names("openers"), *words("author", "reports")))


@kept
def _opener_set() -> frozenset[str]:
    return frozenset(before_names("openers"))


def is_opener(text: str) -> bool:
    """Whether a line is nothing but what opens a byline: `By`, `Written by`."""
    return text.lower() in _opener_set()


def after_opener(text: str) -> str:
    """`Written by Ann Lee` -> Ann Lee; a line without an opener as it is."""
    match = OPENER.search(text)
    return text[match.end() :].strip() if match else text.strip()


@kept
def _glued() -> tuple[str, ...]:
    """How a line begins that glues its opener to the name: `ByAnn Lee`, `Written byANN LEE`."""
    return (*words("author", "glued"), *(verb.capitalize() for verb in words("author", "glued_verbs")))


@kept
def _opener_starts() -> frozenset[str]:
    """First words of the openers, in small letters."""
    return frozenset(opener.split()[0] for opener in (*before_names("openers"), *words("place", "prepositions")))


INNER = plain(r"[:：|｜丨┃∣=＝/／•·●–—\d]")
"""What stands behind a label, or before an opener inside its line: `3 May | By Ann Lee`."""


def may_name(text: str) -> bool:
    """Whether a line of a script with capitals may hold an opener or a label; most lines are told at once."""
    first = text.removeprefix("--").lstrip().partition(" ")[0]
    return (
        first.lower() in _opener_starts() or first[-1:] in COMMA or INNER.search(text) is not None
        or text.startswith(_glued())
    )  # fmt: skip


def opened(text: str) -> tuple[str, ...]:
    """The people after `By`, `Von`, `Par` in a line of its own: `By Ann Lee` -> Ann Lee."""
    if not text or len(text) > LONGEST:
        return ()
    words_ = text.lower().replace(":", " ").split()
    if not text.startswith(_glued()) and _opener_ends().isdisjoint(words_) and not DATED.search(text):
        return ()
    user = USER_BY.search(text) if len(text) <= USER_LINE else None
    if user and not is_interface(user["user"]):
        return (user["user"],)
    match = OPENER.search(text) or FILED_FROM.match(text)
    return names_of_line(text[match.end() :]) if match else ()


FILED_FROM = worded(r"(?i:«place.prepositions»)\s\p{Lu}[\p{L}\p{M} -]{1,30}?\s«author.reports»\s(?=\p{Lu}[^.!?]*$)")
"""From where somebody reports: `Aus Kiel berichten Ann Lee und Bo Ek`; not `In Kiel berichten Zeugen Neues.`"""

NOTED = worded(
    r"(?:(?i:«author.prepositions»|«author.openers»)\s\p{Lu}[^,.:;]{3,40})"
    r"(?=, (?i:«post.articles»)\s(?:[\p{Ll}-]{2,16}+\s){0,3}?(?:«posts») «post.goes_on»\b)"
)
"""A name whose note goes on in the same line: `By Ann Lee, a reporter who covers the harbours of the coast. …`; not
`By Harbour Bridge, a crowd had gathered.`"""


def without_note(text: str) -> str:
    """A long line without the note on its author, as it is where it has none."""
    noted = NOTED.match(text) if len(text) > LONGEST else None
    return noted[0] if noted else text


EDITED = worded(r"(?:^|[|•·–—/;]\s{0,2}|(?<=\p{Ll})\s)(?i:«editor.openers»):?\s(?=\p{L})")
"""What stands before the editor behind the author, or alone: `By Ann Lee | Edited by Bo Ek`."""


def _may_be_edited(text: str) -> bool:
    """Whether a line holds the last word of an opener; most lines do not, and sets tell it faster than the pattern."""
    return not _editor_ends().isdisjoint(text.lower().replace(":", " ").split())


@kept
def _editor_ends() -> frozenset[str]:
    return frozenset(opener.split()[-1] for opener in words("editor", "openers"))


def edited(text: str) -> tuple[str, ...]:
    """The editors whom a line names without a colon."""
    if len(text) > LONGEST or not _may_be_edited(text):
        return ()
    match = EDITED.search(text)
    names = people(text[match.end() :].rstrip(".) ")) if match else ()
    return names if " " in "".join(names[:1]) else ()


@kept
def _labels() -> frozenset[str]:
    """What may stand alone above the author's name, in small letters, without its colon."""
    labels = (label for label in before_names("labels") if not label.isdigit())
    return frozenset((*_opener_set(), *labels, *words("author", "alone")))


def is_label(text: str) -> bool:
    """Whether the line is nothing but what stands before an author: `By`, `Written by:`, `Autor`."""
    return text.lower().strip(" :：") in _labels()
