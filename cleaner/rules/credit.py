"""Blocks that end in a photographer's or an agency's credit, as captions do."""

from __future__ import annotations

import numpy as np

from cleaner.kept import kept
from cleaner.rules.base import Column, Measures
from cleaner.spelling import COLONS
from cleaner.vocab import words
from cleaner.vocab.expressions import worded

SHORTEST, LONGEST = 16, 700
"""Bytes of the blocks that are looked at, captions among them."""
TAIL = 48
"""Characters at the end that hold a credit: `(Photo by Ann Smith/Getty Images)` has 33."""
APART = "/()[]|,.·•–—-"

SENTENCES = 2
"""Before a credit in brackets, from which a text in Chinese is a paragraph that is signed: `… 。 … 。（李四/图）`."""

BEHIND = worded(
    "credits",
    r"[.)\]]\s?[\uac00-\ud7a3]{2,4}\s?«byline:staff.titles.ko»$"
    r"|[＝=](?:[^。＝=、]{1,12}«behind.places»)?(?:\d{4}«behind.years»)?(?:\d{1,2}«behind.months»)?\d{1,2}«behind.days»"
    r"(?:(?:«behind.hours»|[、（(])[^。＝=]{0,24})?$"
    r"|[＝=][^。＝=]{2,12}«behind.places»$"
    r"|[(（]«behind.credits»[=＝:：/／][^()（）]{1,24}[)）]$",
)
"""Who took it, behind the one sentence of a Korean caption: `…책을 고르고 있다. 김철수 기자`; when and where, behind a
Japanese one: `港を出る船＝8日午前、釜石市`, `船長の山田さん＝釜石市で`; and who lent it: `출항하는 배.
(사진=새한해운)`."""

NAMED = worded(
    "credits",
    r"(?:[/|(]\s?|[.!?…»”\"]\s)«nouns»(?![\w-])|(?<![\w-])«nouns»\s?(?:[/|]|«prepositions»\s|\W*$)",
)
"""What was taken, beside a mark, before who took it, or last: `photo by ann smith`, `ann smith/pool`, `file photo`,
`at dawn. photo le courrier`.  Of 420 blocks that have the word elsewhere 88 are body: `image quality`."""

CREDIT = ("", "short", "long")


@kept
def credit_words() -> frozenset[str]:
    """Words of credits, in small letters: `getty`, `photo`."""
    return _sure_words().union(words("credits", "nouns"))


@kept
def _sure_words() -> frozenset[str]:
    return frozenset(words("credits", "words"))


def ends_in_credit(text: str) -> bool:
    """Whether a line of Korea or Japan, or one in brackets, ends as captions do there."""
    return not text.isascii() and BEHIND.search(text[-TAIL:]) is not None


def credit(m: Measures) -> Column:
    """A credit at the end of a block that ends no sentence: `Runners at dawn. Ann Smith/Getty Images`.

    A paragraph that leads to a quote by a colon has none: of four in annotated dumps three are body.
    """
    said, endings, nouns = _sure_words(), words("credits", "endings"), words("credits", "nouns")
    out = np.zeros(len(m.sizes), np.int64)
    right = (m.sizes >= SHORTEST) & (m.sizes <= LONGEST)
    asked = np.flatnonzero(right & ~m.shapes.closed & (m.links < 0.5)).tolist()
    asked = [i for i in asked if not m.texts[i].endswith(COLONS)]  # `… yet. Reuters notes:`, `Cost per credit:`
    tails = [" ".join(m.texts[index][-TAIL:].lower().split("\n")) for index in asked]
    apart = "\n".join(tails)
    for mark in APART:
        apart = apart.replace(mark, " ")
    for index, tail, line in zip(asked, tails, apart.split("\n"), strict=False):
        bare = tail.rstrip(")）]】 ")
        signed = bare != tail and m.ends[index] >= SENTENCES
        behind = m.ends[index] < SENTENCES and ends_in_credit(tail)
        whole = line.split()[len(m.texts[index]) > TAIL :]  # `Matt` cut in two ends in an agency's `tt`
        named = any(noun in tail for noun in nouns) and NAMED.search(tail)
        if (bare.endswith(endings) and not signed) or behind or not said.isdisjoint(whole) or named:
            out[index] = 1 + (m.sizes[index] >= 100)
    return out
