"""Where a body begins and ends: above the mark of its end; that of a dump with its first paragraph, above the line that
says who edited, not with a label, nor with the little that stands behind scaffolding."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np

from cleaner.engine import Evidence
from cleaner.locate.named import is_named
from cleaner.model import BlockKind
from cleaner.rules.base import Measures
from cleaner.rules.letters import BoolArray
from cleaner.scripts import HAS_HAN_KANA
from cleaner.vocab.expressions import worded

CREDITS = tuple(
    f"phrase:{role}:{form}" for role in ("editor", "byline", "copyright", "disclaimer") for form in ("line", "start")
)
"""Wording of the lines right above which articles end."""
WITHIN_ARTICLES = ("phrase:other:", "phrase:caption:")
"""Wording that says nothing of where one ends: numbers, pictures."""
FURTHER = 15
"""Lines of a dump between the end of what is likely and such a line, at most: a table, a list of names."""
HARDLY_LIKELY = -2.5
"""Log odds of the least likely of them.  On annotated and strange pages all six such runs are body."""


def up_to_credits(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with what a dump prints between it and the line that says who edited, where a sentence ends right above.

    Behind a table or a list the last paragraph looks like that of another article.  What is taken here is unlikely by
    itself, so `within_ends` goes before.
    """
    m = evidence.measures
    last = body[-1] if body else len(m.sizes)
    end = next((i for i in m.spoken if i > last and not m.phrases[i][0].startswith(WITHIN_ARTICLES)), last)
    if not 1 < end - last <= FURTHER + 1 or not m.phrases[end][0].startswith(CREDITS):
        return body
    between = [i for i in range(last + 1, end) if "phrase:caption:line" not in m.phrases[i]]
    if not between or not m.shapes.closed[between[-1]] or is_named(evidence)[between].any():
        return body
    return [*body, *between] if (evidence.scores[between] > HARDLY_LIKELY).all() else body


END = worded("paging", r"(?i)^[^\w<>]{1,8}«end»[^\w<>]{1,8}$")
"""What an author sets below the last line: `- END -`, `（完）`; not `The End`, which is a chapter."""
MARK = 24
"""Bytes of the longest such line."""
BELOW = 0.3
"""Share of a body below which it ends above the mark: credits, a question to the readers, the next issue."""


def above_end(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` up to the mark that says it ends there, where hardly anything stands below."""
    m = evidence.measures
    short = np.flatnonzero(m.sizes <= MARK).tolist()
    marks = [i for i in short if not m.texts[i][0].isalnum() and END.match(m.texts[i])]
    for at in (bisect_left(body, mark) for mark in marks):
        if 0 < at < len(body) and m.sizes[body[at:]].sum() < BELOW * m.sizes[body].sum():
            return body[:at]
    return body


LEAST_LIKELY = -5.0
"""Log odds of the least likely first paragraph.  Of lines so near to the body of Chinese and Japanese dumps, on strange
pages and on hosts that were left out, all five are body, on four pages; in Latin script half of them."""


def from_first_paragraph(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` with the prose that a dump in Chinese or Japanese prints right above it and nothing names: an article of
    few paragraphs below a long menu begins too unlikely.
    """
    m = evidence.measures
    first = body[0] if body else 0
    sentences = m.shapes.closed | (m.ends > 1)  # a blank may part the last mark from the quote that it ends: `。 ”`
    likely = (m.prose > 0) & sentences & (evidence.scores > LEAST_LIKELY)
    if not first or not likely[first - 1] or not HAS_HAN_KANA.search(m.texts[first - 1]):
        return body
    likely &= ~is_named(evidence)
    start = first
    while start and likely[start - 1]:
        start -= 1
    return [*range(start, first), *body]


LONGEST = 120
"""Bytes of the longest label: `Where to watch`, a name, the headline of the next article."""
UNSURE, SURE = 0.25, 0.75
"""Log odds below which a label is no body at its beginning, and at its end or where other lines part it from what
follows.  Of dumps of annotated and strange pages that end or begin otherwise six in seven are better."""
FEWEST = 2
"""Lines of a body that stay."""
MOST = 0.3
"""Share of the body from which its last run is no stray."""
UNLIKELY, VERY_UNLIKELY, CERTAIN = 0.3, -0.5, 4.0
"""Mean log odds, by the root of their sizes, below which the last run is a stray: where a named line stands above it,
of 42 such dumps 40 are better; where none does, of 16 eleven.  No block is likelier than the third."""
SAY_NOTHING = tuple(f"phrase:{role}:" for role in ("caption", "other", "promotion", "navigation", "footer"))
"""Wording of lines that stand inside articles, too: `FAQ`, `Documentation`."""
BUTTONS = ("phrase:related:line", "phrase:share:line")
"""The same of buttons: `Read more`, `Google`."""


def within_ends(evidence: Evidence, body: list[int]) -> list[int]:
    """`body` of a dump without labels at its ends, and without a last run that hardly anything speaks for."""
    scores, labels = evidence.scores, _labels(evidence.measures)
    first, last = 0, len(body)
    while last > FEWEST:
        while last > FEWEST and labels[body[last - 1]] and scores[body[last - 1]] < SURE:
            last -= 1
        start = last - 1
        while start and body[start] - body[start - 1] == 1:
            start -= 1
        if not start or not _is_stray(evidence, body[:last], start):
            break
        last = start
    while first < last - FEWEST and labels[body[first]]:
        if scores[body[first]] >= (SURE if body[first + 1] - body[first] > 1 else UNSURE):
            break
        first += 1
    return body[first:last]


def _labels(m: Measures) -> BoolArray:
    """The lines that may be labels: short, no items of lists, and without the end of a sentence."""
    items = np.array([block.kind is BlockKind.ITEM for block in m.page.blocks], np.bool_)
    out: BoolArray = ~items & (m.sizes < LONGEST) & ~m.shapes.closed & (m.ends == 0)
    return out


def _is_stray(evidence: Evidence, body: list[int], start: int) -> bool:
    """Whether the last run of the body, from `start` on, is small and unlikely, and more so where no named line stands
    above it."""
    m, run = evidence.measures, body[start:]
    above = [i for i in range(body[start - 1] + 1, run[0]) if not m.prose[i]]
    named = any(_names(signal) for i in above for signal in m.phrases[i])
    likely = np.average(np.clip(evidence.scores[run], -CERTAIN, CERTAIN), weights=np.sqrt(m.sizes[run]))
    return bool(likely < (UNLIKELY if named else VERY_UNLIKELY) and m.sizes[run].sum() < MOST * m.sizes[body].sum())


def _names(signal: str) -> bool:
    return not signal.startswith(SAY_NOTHING) and signal not in BUTTONS
