"""Authors whom neither word nor template names: `Ann Lee` beside the date, under `By`, below her portrait, twice over.

Flat text breaks `By <a>Ann Lee</a>` into two lines and prints the portrait's `alt` as a third; what stands around a
bare name tells a byline from a menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleaner.byline.known import ends_in_post, fold, is_day_word, is_interface, is_outlet, is_particle
from cleaner.byline.latin import is_known, is_latin_name, once
from cleaner.byline.names import people
from cleaner.byline.opener import HOUSE, after_opener, is_label
from cleaner.byline.template import PICTURED, is_button
from cleaner.byline.vocabulary import day_begins, worded, words
from cleaner.days import days
from cleaner.model import Block, Page
from cleaner.pattern import pattern
from cleaner.rules.credit import credit_words

LONGEST = 90
"""Characters of a line that names an author beside the date."""

ENOUGH = 3.5
"""What a bare name needs, see `_worth`: two things that speak for it, or one and a common given name."""

DAY_WORDS = 4
"""Words behind the first of `Written on Mar 17 by`."""

BANNER = 2
"""Lines right above the headline that may be its byline; further up stand menus."""

FOLLOWING = 8
"""Lines below `By` that may hold its names: each may be printed twice, with `and` between them."""

YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d{1,2}[./]\d{1,2}[./]\d\d\b")
BESIDE = worded(
    r"(?i)^«day_begins»\b|\b\d{1,3}[ -]?«reading.minutes»\.? «reading.behind»|\b«reading.alone»\b"
    r"|\b«ago.alone»$|\d\D{1,20}\b«ago.behind»$|^«ago.before» \d{1,2} \p{L}{1,12}\.?$"
)
"""What the line beside an author says where it states no day: `Published 3 hours ago`, `7 min read`,
`vor 3 Stunden`."""

AGO = worded(
    r"(?i)(?:(?<!\d)\d{1,3}\s?\p{L}{1,12}\.?\s(?:«ago.alone»|«ago.behind»)|\b«ago.before» \d{1,2} \p{L}{1,12}\.?)$"
)
"""When, behind a name: `Ann Lee5 hours ago`, `Ann Lee | Published 5 hours ago`, `Ann Lee vor 3 Stunden`."""

SEGMENT = worded(
    r"\s*(?:[|•·⋅∙,/—–]|\s-\s)\s*|^\s*(?:(?i:«author.prepositions»)|«day.prepositions»|«day.articles»)\s+"
    r"|\s+(?:«day.prepositions»|«day.articles»|(?i:«day_labels»|«author.ends»))[\s:]*$"
    r"|(?<=\p{Ll}{2})(?=\p{Lu})(?i:«day_labels»)[\s:]*$"
)
"""What stands between a name and the rest of its line: `Ann Lee | 3 May 2024`, `Ann Lee on 3 May 2024`,
`Ann LeeUpdated: 3 May 2024`."""

COUNT = r"\d{1,5}\s\p{L}{3,14}"
CLOCK = worded(
    r"(?i)\b\d{1,2}[:.]\d\d\b(?:\s?«clock»)?(?:\s\p{Lu}{2,4}\b)?|(?:^|\|\s)«clock»\s"
    rf"|\s{COUNT}$"
)
"""A clock beside a name, or what is counted behind it: `3.5.2024 9:40 Uhr Ann Lee 71 Kommentare`, `Ann Lee, HARBOUR
POST 8:42 a.m. EDT May 3, 2024`."""

EDGES = " -–—:/|"
"""What is left around the parts of such a line."""
COUNTED = pattern(COUNT)
"""One of its parts that counts: `12 comments`."""

JOINT = worded(r"«joints.spaced»|[,&|·•]")
"""Lines between the names of two authors."""

PORTRAIT = worded(r"(?i)\b«portrait»\b")
"""What the `alt` of a portrait says beside the name: `Picture of Ann Lee`, `Ann Lee's avatar`."""

BARE_NOT = pattern(r"[\d,:;&|()@…]|\p{Lu}{4}.*\p{Ll}|[.]$")


class Signature(NamedTuple):
    """The authors, and the block that names the first; -1 where none does."""

    names: tuple[str, ...]
    block: int


NOBODY = Signature((), -1)


def under_label(blocks: Sequence[Block], title: str) -> Signature:
    """Who stands in the lines below a `By`, `Written by` or `Author:` that has a line of its own."""
    for at, block in enumerate(blocks):
        if not (_ends_in_label(block.text) if YEAR.search(block.text) else _is_label(block.text)):
            continue
        if _is_labelled_below(blocks[max(0, at - 1) : at + 3]):
            return Signature((blocks[at - 1].text,), blocks[at - 1].index)
        names: list[str] = []
        first = -1
        joined = True  # what a comma or `and` adds needs no common given name
        for line in blocks[at + 1 : at + 1 + FOLLOWING]:
            text = line.text.strip(" ,")
            if text in names or not text or JOINT.fullmatch(text.lower()):
                joined = joined or text not in names
                continue
            found = _named_below(text, title)
            alone = len(text) <= 60 and found and (joined or is_known(found[0]))
            joined = False
            if not alone or is_interface(text) or is_label(text) or PORTRAIT.search(text):
                break
            if BARE_NOT.search(found[0].partition(",")[0]):
                break
            first = line.index if first < 0 else first
            names.extend(name for name in found if name not in names)
            if text[-1] == "." or (len(names) > 1 and " " not in names[-1]):
                break
        # One word may be anything: `By` above `Home` is a line of a menu that was cut in two.
        if names and (" " in names[0] or any(map(_is_beside, blocks[max(0, at - 1) : at + 4]))):
            return Signature(tuple(names), first)
    return NOBODY


def _named_below(text: str, title: str) -> tuple[str, ...]:
    """The people of a line below a label, or the desk that signs."""
    if HOUSE.fullmatch(text) and not text.startswith(words("about", "before")):
        return (text,)
    return tuple(n for n in people(undated(text)) if not ends_in_post(n) and fold(n) != title)


def _is_label(text: str) -> bool:
    """Whether a line is a label, or one around a day without its year: `Written on Mar 17 by`."""
    first, *rest = text.split()
    return is_label(text) or (1 < len(rest) <= DAY_WORDS and is_label(f"{first} {rest[-1]}"))


def _ends_in_label(text: str) -> bool:
    """Whether a date line ends in what stands before an author: `May 3, 2024 at 6:08 PM by`."""
    return len(text) <= 60 and is_label(text.rpartition(" ")[2]) and undated(text) != text


def _is_labelled_below(lines: Sequence[Block]) -> bool:
    """Whether the labels stand below the names: `Ann Lee`, `Text`, `Bo Ek`, `Foto`."""
    if len(lines) < 4 or lines[3].text.lower().strip(" :") not in words("other", "labels"):
        return False
    return all(is_bare_name(line.text, known=False) for line in lines[::2])


def beside(page: Page, blocks: Sequence[Block], after: int, title: str, *, known: bool = False) -> Signature:
    """The person whom most speaks for among the bare names of `blocks`; those up to the index `after` stand above the
    headline.  known: whether only a common given name will do."""
    best, found = ENOUGH, NOBODY
    for at, block in enumerate(blocks):
        text = block.text
        if len(text) > LONGEST or block.hidden:
            continue
        below = block.index > after
        if YEAR.search(text) or AGO.search(text):
            named = in_date_line(AGO.sub(" | ", text))
            sure = named and (is_known(named) or _is_presented(page, named, after))
            worth = 4.0 if sure else 0.0
            if named and not worth and below and text.startswith(named) and is_singular(page, named):
                worth = ENOUGH
        elif HOUSE.fullmatch(text):
            if below and not known and found is NOBODY and any(map(is_dated, blocks[at + 1 : at + 2])):
                found = Signature((text,), block.index)
            continue
        else:
            named = _presented(text) or once(text)
            if not is_bare_name(named, known=False):
                named = _titled(named)
            worth = _worth(page, blocks, at, named, below=below) if named else 0.0
        if worth <= 0 or (known and not is_known(named)):
            continue
        if fold(named) in title or is_outlet(named) or PORTRAIT.search(named) or is_button(text):
            continue
        if once(text) == named and is_pictured(blocks, at, named):
            continue
        worth -= block.index < after - BANNER
        if worth >= best + (found is not NOBODY) * 0.5:
            best, found = worth, Signature((_with_degrees(text, named),), block.index)
    return found


def _titled(text: str) -> str:
    """The name in a line that goes on with his degrees or his post: `Ann Lee, Ph.D.`, `Bo Ek, Sports Editor`, `Cy Oar
    Senior Harbour Correspondent`."""
    name, comma, _ = text.partition(",")
    if not comma and not ends_in_post(text):
        return ""
    named = people(text)
    if not comma and len(named) == 1:
        name = named[0]
    if name == text or not is_bare_name(name, known=False):
        return ""
    return name if len(named) == 1 and (named[0] == text or ends_in_post(text)) else ""


def _with_degrees(text: str, name: str) -> str:
    """`Ann Lee, Ph.D.` where a line says so."""
    named = people(once(text))
    return named[0] if len(named) == 1 and named[0].startswith(f"{name}, ") else name


def _presented(text: str) -> str:
    """The name behind what presents it: `Picture of Ann Lee Ann Lee`, `Author Ann Lee`."""
    parts = text.split()
    for size in range(1, min(3, len(parts) - 2) + 1):
        lead, rest = " ".join(parts[:size]), " ".join(parts[size:])
        name = once(rest)
        said = PORTRAIT.search(lead) if name != rest else lead.lower() in words("author", "labels") and is_known(name)
        if said and is_bare_name(name, known=False):
            return name
    return ""


def is_pictured(blocks: Sequence[Block], at: int, name: str) -> bool:
    """Whether the credit of a picture that shows him stands below the name: `Ann Lee`, `Photo: Reuters`."""
    following = next((b.text for b in blocks[at + 1 : at + 3] if b.text != name), "")
    return PICTURED.match(following) is not None


def joined(blocks: Sequence[Block], found: Signature) -> Signature:
    """`found` with the authors whom a line joins to him: `Ann Lee`, `and`, `Bo Ek`."""
    at = next((at for at, block in enumerate(blocks) if block.index == found.block), -1)
    if at < 0 or len(found.names) > 1:
        return found
    names, first = list(found.names), found.block
    for step in (-2, 2):
        other = at + step
        while 0 <= other < len(blocks) and _is_joint(blocks[other - step // 2], blocks[other], step):
            names.insert(0 if step < 0 else len(names), blocks[other].text)
            first = min(first, blocks[other].index)
            other += step
    return Signature(tuple(dict.fromkeys(names)), first)


def _is_joint(between: Block, other: Block, step: int) -> bool:
    """Whether a line joins the bare name of the `other`, which is as many blocks away as `step`, to an author."""
    near = abs(other.index - between.index) == abs(step) // 2
    joint = between.text.lower().strip()
    return near and bool(joint == "/" or JOINT.fullmatch(joint)) and is_bare_name(other.text, known=False)


def _worth(page: Page, blocks: Sequence[Block], at: int, name: str, *, below: bool) -> float:
    """What speaks for a line that is nothing but `name`, his degrees, post or portrait; below: the headline."""
    block = blocks[at]
    text = block.text
    near = [b for b in blocks[max(0, at - 2) : at + 3] if b is not block and abs(b.index - block.index) <= 2]
    next_to = [b for b in near if abs(b.index - block.index) == 1]
    glued = text.startswith(f"{name} ") and ends_in_post(text)
    titled = glued or (text.startswith(f"{name},") and ends_in_post(text))
    more = text != name and not titled  # `Ann Lee Ann Lee`, `Picture of Ann Lee Ann Lee`, `Ann Lee, Ph.D.`
    person = 1.5 * is_known(name) + 1.5 * titled + 0.5 * glued + 2.5 * (more and once(text) != name)
    person += 2.5 * any(name in b.text and PORTRAIT.search(b.text) for b in near)
    dated = any(b.index > block.index and is_dated(b) for b in next_to)
    if not person and below and dated and not is_editor(blocks, at):
        person = 1.5 * is_singular(page, name)
    worth = person + 2.0 * (more or any(b.text.startswith(text) for b in next_to))
    worth += 2.0 if any(map(_is_beside, next_to)) else 1.0 if any(map(_is_beside, near)) else 0.0
    if worth < 1.0:
        return 0.0
    post = any(b.index > block.index and is_post(b.text) for b in next_to)
    introduced = _is_introduced(page, name)
    # A menu entry may stand twice and beside a date; what only a person has tells it from one.
    return worth + 1.5 * post + 1.5 * introduced if person or post or introduced else 0.0


WORD = pattern(r"\p{L}{3,}")
MENUS = 20
"""Blocks of a page that has menus: on a page without, two capitals over the date may be anything, `Deep Water`."""


def is_singular(page: Page, name: str) -> bool:
    """Whether two of its words or more stand nowhere on the page but in the name: those of a channel or a town stand in
    its menus and articles, too.

    Of 15 authors on annotated pages whom only that and the date behind them tell 14 are right.
    """
    small = name.lower()
    parts = [part for part in WORD.findall(small) if not is_particle(part)]
    if len(page.blocks) < MENUS or len(parts) < 2 or small == name or after_opener(name) != name:
        return False
    # `Posted Tue`, `Getty Images`
    if any(part in day_begins() or is_day_word(part) for part in parts) or not credit_words().isdisjoint(parts):
        return False
    others = "\n".join([block.text for block in page.blocks]).lower().replace(small, " ")
    return frozenset(WORD.findall(others)).isdisjoint(parts)


def is_dated(block: Block) -> bool:
    """Whether the line says when, and more than the year, which may be a figure of any list."""
    return len(block.text) > len("2024") and _is_beside(block)


def _is_beside(block: Block) -> bool:
    """Whether the line is a date, or what else stands beside an author."""
    text = block.text
    if len(text) > 60:
        return False
    return bool(YEAR.search(text) or BESIDE.search(text))


def is_post(text: str) -> bool:
    """`Senior Reporter`, `Politics Editor, Harbour Post`, `Corresponsal en Atenas`."""
    titles = (text, text.partition(",")[0], text.partition(" ")[0])
    return len(text) <= 60 and any(map(ends_in_post, titles))


def is_editor(blocks: Sequence[Block], at: int) -> bool:
    """Whether the line above says that one of `blocks` names an editor: `Editor:`."""
    return at > 0 and blocks[at - 1].text.lower().strip(" :") in words("editor", "labels")


def _is_introduced(page: Page, name: str) -> bool:
    """Whether a paragraph begins with the name, as the note about the author does, `Ann Lee is a reporter …`, or stands
    below it: `About Ann Lee`."""
    size = len(name)
    over = frozenset(f"{about} {name}" for about in words("about", "before"))
    if any(b.text in over for b in page.blocks):
        return True
    return any(b.text.startswith(name) and len(b.text) > size + 40 and b.text[size] in " ,(" for b in page.blocks)


def _is_presented(page: Page, name: str, headline: int) -> bool:
    """Whether the page introduces the person, and no line above the headline is nothing but the name, a channel's:
    `North Korea 09:31 May 3, 2024`."""
    channels = page.blocks[: max(0, headline)]
    return _is_introduced(page, name) and not any(block.text == name for block in channels)


def in_date_line(text: str) -> str:
    """The one name beside the day in its line: `Ann Lee | 3 May 2024`, `Ann Lee May 3, 2024 — 5 minutes read`."""
    parts = [once(part.strip(EDGES)) for part in SEGMENT.split(CLOCK.sub(" | ", undated(text))) if part]
    parts = [part for part in parts if part and not COUNTED.fullmatch(part)]
    names = [part for part in parts if is_bare_name(part, known=False)]
    if len(names) > 1:
        names = [name for name in names if not name.isupper()]  # `Ann Lee, HARBOUR POST`
    if len(parts) == 1 and parts[0].isalpha() and is_known(parts[0]):
        return parts[0]  # `3 May 2024 · Ann`, on a blog
    return next(filter(is_known, names), names[0] if len(names) == 1 else "")


def undated(text: str) -> str:
    """`text` with a bar for each day."""
    for found in reversed(list(days(text, short=True))):
        text = f"{text[: found.start]} | {text[found.end :]}"
    return text.strip(" |,·•—–-")


def is_bare_name(text: str, *, known: bool = True) -> bool:
    """Whether a line is a person's name and nothing else: `Ann Lee`; `known` asks for a common given name."""
    parts = text[:60].split()
    return (
        len(text) <= 40 and 2 <= len(parts) <= 4 and not is_particle(parts[-1])
        and parts[0] not in words("articles") and (not known or is_known(text)) and not BARE_NOT.search(text)
        and is_latin_name(text)
    )  # fmt: skip
