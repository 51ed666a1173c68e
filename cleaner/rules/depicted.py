"""Lines of a dump that say what a picture shows: the alternative text that a page keeps for those who can't see it."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from cleaner.kept import kept
from cleaner.model import BlockKind
from cleaner.pattern import pattern
from cleaner.rules.base import MAYBE, Column, Core, Measures
from cleaner.rules.picture import GALLERY
from cleaner.scripts import HAS_HAN_KANA, HAS_SPACELESS
from cleaner.spelling import COLONS
from cleaner.vocab import words
from cleaner.vocab.expressions import worded

LONGEST = 300
"""Bytes of the longest text that is looked at; annotated dumps have one of 330."""
FEWEST = 2
"""Blanks in a line that says what somebody does."""
SUBJECT, VERB = 6, 6
"""Words in which somebody is named, and from there those in which he does something."""
PRESENT = ("ing", "s")
"""How a picture's verb ends; that of news is `died`, `won`."""
NEAR = 3
"""The place of somebody who comes right behind the article: `A happy young couple embraces`."""
STRIPPED = ",.;:()（），：\"'“”‘’…"

OPENS = worded("pictures", r"(?i)(?:«articles»\s)?«kinds»\s«shows»(?!\w)")
"""`A screenshot of the order form`, `Imagen de la plaza`."""
TAIL = worded("pictures", r"(?i)\w\W{1,2}«tails»$")
"""`Harbour Robotics logo`."""
END = 24
"""Characters that hold such a word and what is before it."""
SCENE = worded("pictures", r"(?i)(?<!\w)«scenes»(?!\w)")
"""`A bowl of soup on a table`."""
FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".mp4")
FILE = pattern(r"\S.{0,100}\.(?:jpe?g|png|gif|webp|svg|avif|mp4)|(?!\d++(?:-\d++)++$)[a-z\d]++(?:-[a-z\d%]++){2,}")
"""The name of a file, or what is left of it: `IMG_2006_blog.jpg`, `common-types-of-wine`; no day, no number to
call."""
LENGTH = pattern(r"(?:\d{1,2}:)?\d{1,2}:\d\d")
"""How long a video is: `01:36`."""
TIMES = 3
"""Such lines in the article from which, where each is later than the one before, or each earlier, they are its hours:
`09:19`, `09:41`, `10:04`."""
SIDE = worded(
    "pictures",
    r"[(（]«sides»[)）,，:：]|\b\p{Lu}[\w.’'-]+, «sides»(?:,|\.?$)|(?<!\w)«orders»(?:[:：,，)）]|$)"
    r"|(?<![》〉])[(（]«middle»[)）](?:\p{Han}| «beside»(?!\w))",
)
"""Where somebody stands in it: `Ann Lee (left)`, `Ann Lee, left, and her crew`, `from left: Ann Lee`."""
OPENED = "("
"""What a line ends in whose credit follows on lines of its own: `The ferry in May (`, `Image:`, `Ann Lee)`."""
TELLS = worded("pictures", r"(?i)(?<!\w)«tells»(?!\w)")
"""The verb of a sentence that opens so: `Imagens do porto mostram o barco.`"""
NUMBERED = pattern(r"\d++[.):]")
"""How the heading of a step begins: `2. Design your own logo`."""
COMMAND = worded("pictures", r"«commands» ")
"""What is typed into a terminal: `npm install ferry`."""
SMALL = pattern(r"\p{Ll}[\p{L}\p{M}’'-]*(?:,? (?:\p{L}[\p{L}\p{M}’'-]*|\d+|[&–-]))+")
"""Words alone, from a small letter on, without an end: `old lamp above the quay`."""
PARAGRAPH = 100
"""Bytes from which a line without an end goes on below: a flattener broke it at a link."""
BRAND = pattern(r"\p{Ll}{1,2}\p{Lu}")
"""A name that begins so: `iOS app`."""
CAPTION, LONG, CREDIT = 150, 80, 60
"""Bytes of the longest caption of one sentence that a credit stands below in a line of its own; those from which the
credit's wording must say so; and those of the longest credit."""
CREDITS = ("phrase:caption:line", "phrase:caption:start")
DEPICTED = ("", "file", "opens", "tail", "length", "opened", "side", "doing", "scene", "small", "credited")


def depicted(m: Measures, core: Core) -> Column:
    """A line that says what a picture shows, its file or its length; a sentence above its credit.

    A file's name: of 30 that passed for body on annotated dumps none is.  What opens so: 2 of 63, or ends so: 4 of 76.
    The length of a video: none of 26.  A caption whose credit stands on lines of its own: none of 9, or who stands
    where: none of 7.  No sentence, and what people do: 8 of 160, or where a thing stands: 1 of 21.  What begins small
    and has no end, beside a paragraph: 17 of 251.  A sentence above a credit, but in Chinese: 1 of 80.
    """
    out = np.zeros(len(m.sizes), np.int64)
    for i in np.flatnonzero((m.sizes <= LONGEST) & (core.chances > MAYBE)).tolist():
        out[i] = DEPICTED.index(_shows(m, core, i))
    lengths = core.start + np.flatnonzero(out[core.start : core.end] == DEPICTED.index("length"))
    if _are_hours([m.texts[i] for i in lengths.tolist()]):
        out[lengths] = 0
    return out if core.mass[out > 0].sum() < GALLERY * core.sums[-1] else np.zeros_like(out)


def _shows(m: Measures, core: Core, at: int) -> str:
    """What a line says of a picture, one of `DEPICTED`."""
    text = m.texts[at]
    small = text.lower()
    if (small.endswith(FILES) or " " not in text) and FILE.fullmatch(text):
        return "file"
    if OPENS.match(text) and not (m.shapes.closed[at] and TELLS.search(text)):
        return "opens"
    if text[0].isdigit() and LENGTH.fullmatch(text):
        return "length"
    if text.endswith(OPENED) and at + 1 < len(m.texts) and m.texts[at + 1].endswith(COLONS):
        return "opened"
    said = [word.strip(STRIPPED) for word in small.replace("’", "'").split()]
    ends = small.endswith(words("pictures", "tails")) and TAIL.search(text[-END:])
    if ends and not (NUMBERED.match(text) or _is_sentence(said)):
        return "tail"
    if _may_hold(_sides(), text, said) and SIDE.search(text):
        return "side"
    scene = _scene(text, said) if len(said) > FEWEST else ""
    return scene or ("small" if _is_small(m, at) else "credited" if _is_credited(m, core, at) else "")


def _are_hours(clocks: list[str]) -> bool:
    """Whether clocks go on as a day does, or back from its end: those of a live blog, of a chronicle."""
    times = [[int(part) for part in clock.split(":")] for clock in clocks]
    return len(times) >= TIMES and (all(a < b for a, b in pairwise(times)) or all(a > b for a, b in pairwise(times)))


def _is_small(m: Measures, at: int) -> bool:
    """Whether a line beside a paragraph begins small and does not end, and is none of several that do; nor does it go
    on with the line above."""
    text = m.texts[at]
    if not text[0].islower() or not SMALL.fullmatch(text) or BRAND.match(text) or COMMAND.match(text):
        return False
    if at and m.sizes[at - 1] >= PARAGRAPH and not (m.shapes.closed[at - 1] or m.texts[at - 1].endswith(COLONS)):
        return False
    beside = [i for i in (at - 1, at + 1) if 0 <= i < len(m.texts)]
    listed = m.page.blocks[at].kind is BlockKind.ITEM or any(m.texts[i][0].islower() for i in beside)
    return not listed and any(m.prose[i] > 0 for i in beside)


def _is_credited(m: Measures, core: Core, at: int) -> bool:
    """Whether a line is a sentence above the credit of a photograph: `The quay at dawn.`, `Image source: Courier.`"""
    below = at + 1
    sentence = m.sizes[at] <= CAPTION and m.ends[at] == 1 and m.shapes.closed[at]
    if not sentence or below == len(m.sizes) or m.sizes[below] >= CREDIT:
        return False
    if m.page.blocks[at].kind is BlockKind.ITEM or HAS_HAN_KANA.search(m.texts[at]):
        return False
    said = any(signal in CREDITS for signal in m.phrases[below])
    return said or bool(m.sizes[at] < LONG and core.first["credit"][below])


class _Tables(NamedTuple):
    people: frozenset[str]
    doing: frozenset[str]
    someone: frozenset[str]
    where: frozenset[str]
    sentence: frozenset[str]


@kept
def _tables() -> _Tables:
    return _Tables(*(frozenset(words("pictures", table)) for table in _Tables._fields))


@kept
def _sides() -> frozenset[str]:
    """The last words of where somebody stands: to search for all takes as long as whatever else a line is asked."""
    return _last_words("sides", "orders", "middle")


@kept
def _places() -> frozenset[str]:
    """The same of where something stands."""
    return _last_words("scenes")


def _last_words(*tables: str) -> frozenset[str]:
    entries = (entry for table in tables for entry in words("pictures", table))
    return frozenset(entry.lower().split()[-1].strip(STRIPPED) for entry in entries)


def _may_hold(last: frozenset[str], text: str, said: list[str]) -> bool:
    """Whether a line has one of the `last` words, or may have, as it is written without blanks."""
    return not last.isdisjoint(said) or (not text.isascii() and HAS_SPACELESS.search(text) is not None)


def _is_sentence(said: list[str]) -> bool:
    """Whether a line has a word of a sentence, or speaks to its reader."""
    return not _tables().sentence.isdisjoint(said)


def _scene(text: str, said: list[str]) -> str:
    """What a line that is no sentence says of a picture: `A woman in a red coat holding a cup`, `A man lifts a crate`,
    `A bowl of soup on a table`."""
    tables = _tables()
    if _is_sentence(said) or ":" in text or ". " in text:
        return ""
    who = next((i for i, word in enumerate(said[:SUBJECT]) if word in tables.people), None)
    if who is not None:
        verb = said[who + 1] if who + 1 < len(said) else ""
        shown = said[0] in tables.someone and who <= NEAR and (verb.endswith(PRESENT) or verb in tables.where)
        if shown or not tables.doing.isdisjoint(said[who + 1 : who + 1 + VERB]):
            return "doing"
    return "scene" if _may_hold(_places(), text, said) and SCENE.search(text) else ""
