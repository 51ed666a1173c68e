"""Lines of a dump that say what a picture shows: the alternative text that a page keeps for those who can't see it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cleaner.kept import kept
from cleaner.model import BlockKind
from cleaner.pattern import pattern
from cleaner.rules.base import Column, Core, Measures
from cleaner.rules.picture import GALLERY
from cleaner.scripts import HAS_HAN_KANA
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
STRIPPED = ",.;()\"'“”‘’…"

OPENS = worded("pictures", r"(?i)(?:«articles»\s)?«kinds»\s«shows»(?!\w)")
"""`A screenshot of the order form`, `Imagen de la plaza`."""
TAIL = worded("pictures", r"(?i)\w\W{1,2}«tails»$")
"""`Harbour Robotics logo`."""
SCENE = worded("pictures", r"(?i)(?<!\w)«scenes»(?!\w)")
"""`A bowl of soup on a table`."""
FILE = pattern(r"\S.{0,100}\.(?:jpe?g|png|gif|webp|svg|avif|mp4)|[a-z\d]++(?:-[a-z\d%]++){2,}")
"""The name of a file, or what is left of it: `IMG_2006_blog.jpg`, `common-types-of-wine`."""
SMALL = pattern(r"\p{Ll}[\p{L}\p{M}’'-]*(?:,? (?:\p{L}[\p{L}\p{M}’'-]*|\d+|[&–-]))+")
"""Words alone, from a small letter on, without an end: `old lamp above the quay`; no command, no name of a product."""
BRAND = pattern(r"\p{Ll}{1,2}\p{Lu}")
"""A name that begins so: `iOS app`."""
CAPTION, LONG, CREDIT = 150, 80, 60
"""Bytes of the longest caption of one sentence that a credit stands below in a line of its own; those from which the
credit's wording must say so; and those of the longest credit."""
CREDITS = ("phrase:caption:line", "phrase:caption:start")
DEPICTED = ("", "file", "opens", "tail", "doing", "scene", "small", "credited")


def depicted(m: Measures, core: Core) -> Column:
    """A line that is a picture's file name (of 30 that passed for body on annotated dumps none is), opens as what a
    picture shows (2 of 63), ends in what it is (4 of 76), or says without being a sentence what people do (8 of 160)
    or where a thing stands (1 of 21); that begins small and has no end, beside a paragraph (17 of 251); a sentence
    above a credit (1 of 80), but in Chinese."""
    out = np.zeros(len(m.sizes), np.int64)
    for i in np.flatnonzero(m.sizes <= LONGEST).tolist():
        text = m.texts[i]
        if FILE.fullmatch(text):
            out[i] = 1
        elif OPENS.match(text):
            out[i] = 2
        elif TAIL.search(text):
            out[i] = 3
        elif text.count(" ") >= FEWEST:
            out[i] = _scene(text)
        if not out[i] and _is_small(m, i):
            out[i] = DEPICTED.index("small")
        elif not out[i] and _is_credited(m, core, i):
            out[i] = DEPICTED.index("credited")
    return out if core.mass[out > 0].sum() < GALLERY * core.sums[-1] else np.zeros_like(out)


def _is_small(m: Measures, at: int) -> bool:
    """Whether a line beside a paragraph begins small and does not end, and is none of several that do."""
    text = m.texts[at]
    if not text[0].islower() or not SMALL.fullmatch(text) or BRAND.match(text):
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


def _scene(text: str) -> int:
    """What a line that is no sentence says of a picture: `A woman in a red coat holding a cup`, `A man lifts a crate`,
    `A bowl of soup on a table`."""
    tables = _tables()
    said = [word.strip(STRIPPED) for word in text.lower().replace("’", "'").split()]
    if not tables.sentence.isdisjoint(said) or ":" in text or ". " in text:
        return 0
    who = next((i for i, word in enumerate(said[:SUBJECT]) if word in tables.people), None)
    if who is not None:
        verb = said[who + 1] if who + 1 < len(said) else ""
        shown = said[0] in tables.someone and who <= NEAR and (verb.endswith(PRESENT) or verb in tables.where)
        if shown or not tables.doing.isdisjoint(said[who + 1 : who + 1 + VERB]):
            return DEPICTED.index("doing")
    return DEPICTED.index("scene") if SCENE.search(text) else 0
