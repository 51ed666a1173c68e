"""Authors of a dump whom a line beside the day names, whatever is glued to them: `Ann Lee`, `Bo Ek`, `3 May 2024`.

Flat text gives each element of a byline a line, or runs them together: `Ann LeeHarbour Correspondent`, `Ann Lee
(text), Quayside3 May 2024`.  The day tells where the byline is in any language; words that stand nowhere else on the
page tell a person from a channel, which stands in the menu, too, and from whom the article is about.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from cleaner.byline.bare import MENUS, NOBODY, PORTRAIT, Signature, is_bare_name, is_singular
from cleaner.byline.known import ends_in_post, fold, is_agency, is_interface, is_outlet
from cleaner.byline.latin import is_known, once
from cleaner.byline.opener import LATIN, after_opener, is_label
from cleaner.byline.template import PICTURED, is_button
from cleaner.byline.vocabulary import worded, words
from cleaner.byline.zones import Zones
from cleaner.days import days
from cleaner.model import Block, Page
from cleaner.pattern import pattern

LONGEST, LONGEST_DAY = 120, 200
"""Characters of a line that names authors, and of one that says when, twice and with its clocks."""
MOST_WORDS = 4
"""Words of a name before his post."""
MOST = 6
"""Authors of an article; what stands in more lines is a list."""
PARAGRAPH = 120
"""Characters of a paragraph, whose people are the article's."""
UNDER, BEFORE = 3, 2
"""Lines right below the headline of which one may name the author without a day, and right above it that state one."""
ALT = 16
"""Characters of what the text of a portrait says beside the name."""
OVER = 2
"""Blocks around the first of the body of which one is its first paragraph: the line above may be taken for body."""
MAILED = 4
"""Lines below the article among which an author gives his address."""
BELOW = 2
"""Lines below the last paragraph among which the first author stands."""

DAY = pattern(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\p{Lu}\p{L}{2,8}\.? \d{1,2},? 20\d\d")
"""A day whose end was glued to what follows: `03.05.202403. May`, `May 3, 20246:01 AM`."""
PART = worded(
    r"\s*[,;|•·&]\s*(?:«joints.spaced»\s+)?|\s*/\s*|\s[-–—:]\s|\s+«joints.spaced»(?:\s+|$)",
)
"""What stands between the names of a line: `Ann Lee; Bo Ek, Quayside`, `Ann Lee and` over `Bo Ek`."""
JOINT = worded(r"«joints.spaced»|[,&|·•/]")
"""The same in a line of its own."""
ROLE = pattern(r"\s*\((?P<role>[^()]{2,40})\)")
"""What somebody did, behind the name: `Ann Lee (text)`, `Bo Ek (photos)`."""
ADDRESS = pattern(r"\s*@\w{3,30}$|\s+[\w.+-]{2,40}+@[\w-]{1,40}+\.[\w.-]{2,40}$")
"""A handle or an address behind a name: `Ann Lee@ann_lee`, `Bo Ek bo@quay.example`."""
GLUED = pattern(r"(?<=\p{Ll}{2})(?<!\b(?:Mac|Fitz|van))(?=\p{Lu}\p{L})")
"""Where the next element was glued to a name: `Ann LeeCorrespondent`, `Ann LeeQuayside`; not `Ann MacLee`."""
LABEL = worded(r"(?<=\p{L})(?=\p{Lu}\p{Ll}++(?:\s\p{L}++){0,2}\s?:$).*|\s(?i:«day_labels»)[\s:]*$")
"""What says that a day follows, glued or not: `Ann LEEPublished on:`, `Ann Lee Updated:`."""
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
MARKS = tuple("(:/|©–—")
"""What stands beside the name of who took a picture."""
JAPANESE = pattern(r"\p{Han}{1,4}[ \u3000][\p{Han}\p{Hiragana}\p{Katakana}]{1,5}")
"""A name with the blank that many Japanese papers set: `釜石 花子`."""
CJK = pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
MAIL = pattern(r"(?P<local>[\w.+-]{2,60}+)@[\w-]{1,40}+\.[\w.-]{2,40}$")
"""An address at the end of its line, whatever is glued to it."""
NO_LETTERS = pattern(r"[^a-z]")
CASED = pattern(r"[\p{Lu}\p{Ll}]")
WORD = pattern(r"[\p{L}\p{M}]{2,}")


class _Said(NamedTuple):
    """What a line that holds nothing else says of who wrote."""

    names: tuple[str, ...]
    told: bool
    """Whether a post, a place or a role beside them says that they are people."""


NOTHING = _Said((), False)
PICTURES = _Said((), True)
"""What one says that names photographers only: `Bo Ek (photos)`."""


def lined(page: Page, zones: Zones, blocks: Sequence[Block], title: str, own: frozenset[str]) -> Signature:
    """Who stands before the first day below the headline in its line, in the lines above it or, where nobody does,
    below it.

    own: what the site calls itself, folded.  Of 173 annotated dumps that this answers, with `lined_below`, 160 are
    right; on 40 of them nobody or somebody else was named before.
    """
    for at, block in enumerate(blocks):
        if block.index > zones.headline and _is_day(block.text):
            found = _before_day(page, block, title, own)
            found = found if found.names else _stacked(page, blocks, at, -1, title, own)
            found = found if found.names else _stacked(page, blocks, at, 1, title, own)
            found = found if found.names else _agency(page, block.index, zones.headline)
            if found.names:
                return found
    return _under_headline(page, zones.headline, title, own)


def _under_headline(page: Page, headline: int, title: str, own: frozenset[str]) -> Signature:
    """Who stands among the lines right below the headline, where something beside him tells that he wrote, his post or
    the day above the headline: `Ann Lee (editor)`."""
    dated = any(_is_day(block.text) for block in page.blocks[max(0, headline - BEFORE) : max(0, headline)])
    for block in page.blocks[headline + 1 : headline + 1 + UNDER] if headline >= 0 else ():
        said = _read(block.text, title, own)
        next_to = block.index == headline + 1
        told = (said.told and "," not in block.text) or (dated and next_to)  # `Ann Lee, CEO` stands over a company
        if said.names and not block.level and told and _is_trusted(page, said):
            return Signature(said.names, block.index)
    return NOBODY


def _agency(page: Page, day: int, headline: int) -> Signature:
    """The agency that stands alone above the day or below it; on both annotated dumps that have one it signs."""
    for block in (*page.blocks[max(headline + 1, day - 1) : day], *page.blocks[day + 1 : day + 2]):
        name = block.text.strip(" ,|")
        if is_agency(name):
            return Signature((name,), block.index)
    return NOBODY


def lined_below(page: Page, zones: Zones, title: str, own: frozenset[str]) -> Signature:
    """Who stands in the lines right below the article, over its day: `Ann Lee`, `Published 3 May 2024`."""
    below = zones.below[: BELOW + MOST]
    day = next((at for at, block in enumerate(below) if _is_day(block.text)), 0)
    found = _stacked(page, below, day, -1, title, own) if day else NOBODY
    near = zones.body[1] < found.block <= zones.body[1] + BELOW
    return found if near and all(is_known(name) or not LATIN.search(name) for name in found.names) else NOBODY


def over_article(page: Page, zones: Zones, title: str, own: frozenset[str]) -> Signature:
    """Who stands alone in the line right above the first paragraph, and nowhere else on the page.

    Headings stand there, too, `Final Thoughts`, so his given name must be known, or his post be glued to him.
    """
    first = zones.body[0]
    near = page.blocks[max(zones.headline, first - OVER) + 1 : first + OVER + 1]
    paragraph = next((block for block in near if block.index >= first and len(block.text) > PARAGRAPH), None)
    above = page.blocks[paragraph.index - 1] if paragraph is not None else None
    if above is None or above.level or above.index <= zones.headline:
        return NOBODY
    said = _read(above.text, title, own)
    sure = said.told or all(is_known(name) or not LATIN.search(name) for name in said.names)
    sure = sure or (not above.text.isupper() and PICTURED.match(page.blocks[above.index - 1].text) is not None)
    alone = said.names and sure and _are_singular(page, said.names) and _is_trusted(page, said)
    return Signature(said.names, above.index) if alone else NOBODY


def is_own(name: str, own: frozenset[str]) -> bool:
    """Whether the house signs, in one of its names: `Harbour Post`, `Quayside D` on quayside.example."""
    return fold(name) in own or (not is_known(name) and fold(name.partition(" ")[0]) in own)


def longer(found: Signature, more: Signature) -> Signature:
    """`more` where it names others than `found` does, or the same without what was glued to them; degrees stay."""
    if not more.names or all(any(_is_same(name, other) for other in found.names) for name in more.names):
        return found
    return more


def _is_same(name: str, other: str) -> bool:
    """Whether two names are one, with its degrees or without: `Ann Lee`, `Ann Lee, Ph.D.`."""
    return fold(name) == fold(other.partition(",")[0])


def mailed(page: Page, zones: Zones) -> Signature:
    """The only one who stands at the article with his own address, glued to his name or below it: `Ann Lee`,
    `ann.lee@quay.example`."""
    blocks = page.blocks[zones.headline + 1 : zones.body[1] + 1 + MAILED]
    found: dict[str, int] = {}
    for at, block in enumerate(blocks):
        if len(block.text) <= LONGEST:
            name = _addressed(block.text, "".join(following.text for following in blocks[at + 1 : at + 2]))
            if name and _is_name(name):
                found.setdefault(name, block.index)
    return Signature((*found,), *found.values()) if len(found) == 1 else NOBODY


def _addressed(text: str, following: str) -> str:
    """What stands before his own address in a line, glued to it or not, or in the line above it."""
    mail = MAIL.search(text)
    if mail:
        said = text[: mail.end("local")]
        return next((name for name in _beginnings(said) if _is_his(said[len(name) :], name)), "")
    mail = MAIL.fullmatch(following)
    return text if mail and _is_his(mail["local"], text) else ""


def _beginnings(text: str) -> list[str]:
    """The beginnings of a line that may be the name before an address that is glued to it: `Ann Leeann.lee`."""
    return [text[:at].rstrip(" -–|,•·") for at in range(len(text) - 2, 3, -1) if " " in text[:at]]


def _is_his(local: str, name: str) -> bool:
    """Whether the address of an author of this name may begin so: `ann.lee`, `alee`; not the house's, `quay`."""
    given, *rest = _plain(name).split() or [""]
    folded = NO_LETTERS.sub("", _plain(local))
    surname = NO_LETTERS.sub("", "".join(rest))
    return bool(surname) and folded in (NO_LETTERS.sub("", given) + surname, given[:1] + surname, surname)


def _plain(text: str) -> str:
    """Small letters without accents, as addresses are written."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _is_day(text: str) -> bool:
    return len(text) <= LONGEST_DAY and (DAY.search(text) is not None or any(days(text, short=True)))


def _before_day(page: Page, block: Block, title: str, own: frozenset[str]) -> Signature:
    """Who stands before the day in its line: `Ann Lee (text), Quayside3 May 2024`."""
    starts = [found.start for found in days(block.text, short=True)]
    glued = DAY.search(block.text)
    start = min([*starts, *([glued.start()] if glued else ())])
    said = _read(LABEL.sub("", block.text[:start].strip()), title, own)
    return Signature(said.names, block.index) if _is_trusted(page, said) else NOBODY


def _stacked(page: Page, blocks: Sequence[Block], at: int, step: int, title: str, own: frozenset[str]) -> Signature:
    """Who stands in the lines above the day `at`, or below it, as `step` says: -1 or 1."""
    names: list[str] = []
    first, near = -1, at + step
    while 0 <= near < len(blocks) and blocks[near].index == blocks[at].index + near - at and not blocks[near].level:
        block = blocks[near]
        near += step
        if JOINT.fullmatch(block.text.lower()) if names else _is_button(block.text):
            continue
        if _is_alt(block.text, page.blocks[block.index + 1 : block.index + 2]):
            continue
        said = _read(block.text, title, own)
        if said == PICTURES:
            continue
        if not said.names:
            if step > 0 and names and PICTURED.match(block.text):
                return NOBODY  # `Ann Lee`, `Photo: Quay Images`
            break
        if not _is_trusted(page, said) or (step > 0 and not _are_singular(page, said.names)):
            return NOBODY
        names = [*said.names, *names] if step < 0 else [*names, *said.names]
        first = block.index if first < 0 else min(first, block.index)
    return Signature(tuple(dict.fromkeys(names)), first) if len(names) <= MOST else NOBODY


def _is_alt(text: str, following: Sequence[Block]) -> bool:
    """Whether a line is the text of the portrait of whom the next one names: `Ann Lee avatar`, `釜石 花子の写真`."""
    if not following or not _is_name(following[0].text):
        return False
    rest = text.removeprefix(following[0].text).removesuffix(following[0].text)
    return rest != text and len(rest) <= ALT


def _is_button(text: str) -> bool:
    """Whether a line between name and day says nothing: `Follow`, an address."""
    return text in words("author", "buttons") or is_interface(text) or ADDRESS.fullmatch(f" {text}") is not None


def _is_trusted(page: Page, said: _Said) -> bool:
    """Whether those whom a line names are people, and none of whom the article tells."""
    if said.told:
        return bool(said.names)
    told_of = any(_is_told_of(page, name) for name in said.names)
    return not told_of and (_are_singular(page, said.names) or all(map(is_known, said.names)))


def _are_singular(page: Page, names: Sequence[str]) -> bool:
    return all(is_singular(page, name) if CASED.search(name) else _is_uncased_singular(page, name) for name in names)


def _is_uncased_singular(page: Page, name: str) -> bool:
    others = "\n".join([block.text for block in page.blocks]).replace(name, " ")
    return len(page.blocks) >= MENUS and frozenset(WORD.findall(others)).isdisjoint(WORD.findall(name))


def _is_told_of(page: Page, name: str) -> bool:
    """Whether a paragraph speaks of such a name that neither introduces an author nor credits a picture."""
    paragraphs = (block.text for block in page.blocks if len(block.text) > PARAGRAPH and name in block.text)
    return any(not text.startswith((f"{name} ", f"{name}, ")) and not _is_credited(text, name) for text in paragraphs)


def _is_credited(text: str, name: str) -> bool:
    """Whether a mark stands before a name in a text or behind it: `… (Ann Lee)`, `Photo: Ann Lee/Quay Post`."""
    before, _, behind = text.partition(name)
    return before.rstrip()[-1:] in MARKS or behind[:1] in MARKS


def _read(text: str, title: str, own: frozenset[str]) -> _Said:
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
    return _Said(tuple(names), told or pictured)


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
    return (name, told) if _is_name(name) else ("", False)


def _is_name(name: str) -> bool:
    """Whether `name` is written as a person's, in capitals or without."""
    if UNCASED.fullmatch(name):
        return not is_interface(name) and (not CJK.search(name) or JAPANESE.fullmatch(name) is not None)
    printed = name.title() if name.isupper() else name
    if not NAME.fullmatch(printed) or not is_bare_name(printed, known=False) or PORTRAIT.search(name):
        return False
    parts = name.split()
    nobody = is_outlet(name) or ends_in_post(name) or parts[0].lower() in words("post", "kinds")
    return not nobody and not any(map(is_interface, parts))
