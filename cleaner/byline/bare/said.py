"""What a line of a dump says of who wrote, where it says nothing else: `Ann Lee; Bo Ek, Quayside`.

Names may have a post, a place, a medium or an address behind them, glued or not.
"""

from __future__ import annotations

from typing import NamedTuple

from cleaner.byline.bare.name import PORTRAIT, is_bare_name
from cleaner.byline.credits.opener import after_opener, is_label
from cleaner.byline.names.known import ends_in_post, fold, is_agency, is_interface, is_outlet
from cleaner.byline.names.latin import once
from cleaner.byline.template import PICTURED, is_button
from cleaner.byline.vocabulary import worded, words
from cleaner.given import is_known
from cleaner.pattern import pattern

LONGEST = 120
"""Characters of a line that names authors."""
MOST_WORDS = 4
"""Words of a name before his post."""
PART = worded(
    r"\s*[,;|•·&]\s*(?:«joints.spaced»\s+)?|\s*/\s*|\s[-–—:]\s|\s+«joints.spaced»(?:\s+|$)",
)
"""What stands between the names of a line: `Ann Lee; Bo Ek, Quayside`, `Ann Lee and` over `Bo Ek`."""
ROLE = pattern(r"\s*\((?P<role>[^()]{2,40})\)")
"""What somebody did, behind the name: `Ann Lee (text)`, `Bo Ek (photos)`."""
ADDRESS = pattern(r"\s*@\w{3,30}$|\s+[\w.+-]{2,40}+@[\w-]{1,40}+\.[\w.-]{2,40}$")
"""A handle or an address behind a name: `Ann Lee@ann_lee`, `Bo Ek bo@quay.example`."""
GLUED = pattern(r"(?<=\p{Ll}{2})(?<!\b(?:Mac|Fitz|van))(?=\p{Lu}\p{L})")
"""Where the next element was glued to a name: `Ann LeeCorrespondent`, `Ann LeeQuayside`; not `Ann MacLee`."""
TOWN = pattern(r"\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){0,2}")
"""Where somebody writes, glued to his name: `North East`."""
FROM = pattern(r"\p{Ll}{1,5}\s\p{Lu}[\p{L}\p{M}'’ -]{1,30}")
"""From where or for whom somebody writes, between commas: `Anne Roy, à Brest`, `João Maré, da TVM`."""
PLACE = worded(
    r"\s(?:«place.prepositions»)\s\p{Lu}[\p{L}\p{M}'’-]{2,30}(?:\s\p{Lu}[\p{L}\p{M}'’-]{2,30})?(?=$|\s\p{Ll})"
)
"""The same right behind the name: `Miriam Muster aus Kiel`."""
NAME = pattern(r"\p{Lu}[\p{L}\p{M}'’.-]*+(?:\s(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}\p{M}'’.-]*+){1,3}")
"""`Bo van der Lee`."""
UNCASED = pattern(r"[\p{Lo}\p{Mn}\p{Mc}'’.-]{2,14}(?:\s[\p{Lo}\p{Mn}\p{Mc}'’.-]{2,14}){1,3}")
"""The same in scripts without capitals, Chinese and Japanese aside: `حسن البحري`."""
JAPANESE = pattern(r"\p{Han}{1,4}[ \u3000][\p{Han}\p{Hiragana}\p{Katakana}]{1,5}")
"""A name with the blank that many Japanese papers set: `釜石 花子`."""
CJK = pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")


class Said(NamedTuple):
    """What a line that holds nothing else says of who wrote."""

    names: tuple[str, ...]
    told: bool
    """Whether a post, a place or a role beside them says that they are people."""


NOTHING = Said((), False)
PICTURES = Said((), True)
"""What one says that names photographers only: `Bo Ek (photos)`."""


def read(text: str, title: str, own: frozenset[str]) -> Said:
    """What a line says that names people, their posts, places and media, and nothing else."""
    text = text.strip(" ,;|·•-–—:")
    if not text or len(text) > LONGEST or is_label(text) or is_button(text) or after_opener(text) != text:
        return NOTHING
    names: list[str] = []
    told = pictured = False
    if ";" in text:  # `Ann Lee; Bo Ek, North Quay`
        text = "; ".join(part.partition(",")[0] for part in text.split(";"))
    for part in filter(None, PART.split(text)):
        if names and _is_beside(part, own, spaced="/" not in text):
            told = told or _is_post(part) or FROM.fullmatch(part) is not None
            continue
        role = ROLE.search(part)
        if role and PICTURED.match(role["role"]):
            pictured = True
            continue
        written = role is not None and (ends_in_post(role["role"]) or role["role"].lower() in words("author", "labels"))
        name, posted = _name(once(part if role is None else part[: role.start()]), own)
        if not name or fold(name) in title:
            return NOTHING
        told = told or posted or written or (bool(names) and PLACE.search(text) is not None)
        names.append(name)
    return Said(tuple(names), told or pictured)


def _is_beside(part: str, own: frozenset[str], *, spaced: bool) -> bool:
    """Whether one part of a line says what an author is, for whom he writes or where; spaced: whether any word may be a
    town, but for those behind a slash, `Ann Lee / Quay`, which credit a picture."""
    town = " " not in part and (spaced or part.isupper())
    return town or is_agency(part) or _is_post(part) or fold(part) in own or FROM.fullmatch(part) is not None


def _is_post(text: str) -> bool:
    return ends_in_post(text) or ends_in_post(text.partition(" ")[0])


def _is_persons_post(word: str) -> bool:
    """Whether a post is one's own: no desk's, `Harbour Life Desk`."""
    return ends_in_post(word) and not is_outlet(word)


def _name(part: str, own: frozenset[str]) -> tuple[str, bool]:
    """The name in a part of a line, "" where it is none, and whether a post or a place stands behind it."""
    part = ADDRESS.sub("", part)
    told = False
    glued = next((match.start() for match in GLUED.finditer(part) if " " in part[: match.start()]), 0)
    if glued:
        rest = part[glued:]
        place_ = is_known(part) and TOWN.fullmatch(rest) is not None
        if not (_is_post(rest) or fold(rest) in own or ((place_ or " " not in rest) and not is_interface(rest))):
            return "", False
        part, told = part[:glued], _is_post(rest) or rest.isupper() or fold(rest) in own
    place = PLACE.search(part)
    if place and " " in part[: place.start()]:
        part = part[: place.start()]
    parts = part.split()
    while len(parts) > 2 and (_is_persons_post(parts[-1]) or fold(parts[-1]) in own):
        told = ends_in_post(parts.pop()) or told
    if told:
        kinds = words("post", "kinds")
        parts = parts[: next((at for at, word in enumerate(parts) if at > 1 and word.lower() in kinds), len(parts))]
        parts = parts[:2] if len(parts) > MOST_WORDS else parts  # `Ann Lee Quays of England Correspondent`
    name = " ".join(parts)
    return (name, told) if is_name(name) else ("", False)


def is_name(name: str) -> bool:
    """Whether `name` is written as a person's, in capitals or without."""
    if UNCASED.fullmatch(name):
        return not is_interface(name) and (not CJK.search(name) or JAPANESE.fullmatch(name) is not None)
    return is_cased_name(name)


def is_cased_name(name: str) -> bool:
    """The same in scripts with capitals."""
    printed = name.title() if name.isupper() else name
    if not NAME.fullmatch(printed) or not is_bare_name(printed, known=False) or PORTRAIT.search(name):
        return False
    parts = name.split()
    nobody = is_outlet(name) or ends_in_post(name) or parts[0].lower() in words("post", "kinds")
    # `FollowUnfollowAnn Lee`; `Ann DeVries` has one such place.
    return not (nobody or any(map(is_interface, parts)) or len(GLUED.findall(name)) > 1)
