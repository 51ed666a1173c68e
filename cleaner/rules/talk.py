"""How readers' comments look where no box around them says what they are."""

from __future__ import annotations

import numpy as np

from cleaner.kept import kept
from cleaner.pattern import pattern
from cleaner.rules.base import Column, Core, Measures
from cleaner.scripts import HAS_SPACELESS
from cleaner.spelling import COLONS
from cleaner.vocab import words

REACH = 12
"""Lines before and after a signature that are looked at: a comment of three paragraphs with its name, date and
buttons."""
LONGEST = 90
"""Characters of the longest signature: `Posted by: Ann Smith, London, 27 Sep 2011 | 15:22`."""
DATED = pattern(r"\d[:.h]\d\d|\b(?:19|20)\d\d\b")
"""A clock or a year, in whatever language: `19. Juni 2018 um 15:28 Uhr`, `(22 juin @11h13)`."""
STOPS = (".", "!", "?", "。")
"""What a sentence ends in, and a signature does not."""
FEWEST = 2
"""Comments with a signature below them, their own or the next one's, from which it is talk."""


@kept
def signed() -> tuple[str, ...]:
    """What the signature of a reader's comment ends in: `Ann says:`, `2 days ago`, `3小时前`."""
    return tuple(word if HAS_SPACELESS.match(word) else f" {word}" for word in words("talk", "signed"))


def talk_below(m: Measures, heading: int) -> tuple[int, int]:
    """Where the comments end that a heading opens and readers sign, 0 where they do not; and the last line signed, up
    to which no other heading needs to look.

    The next paragraph may be the first comment, in a dump it nearly always is.  Of 14,000 lines of such talk in dumps 5
    are body, of those that passed for body none of 330.
    """
    last, gaps = heading, []
    for i in range(heading + 1, len(m.texts)):
        if i - last > REACH:
            break
        if _is_signature(m, i):
            if i - last > 1:
                gaps.append(i - last)
            last = i
    if len(gaps) < FEWEST:
        return 0, last
    gaps.sort()
    middle = (gaps[len(gaps) // 2] + gaps[(len(gaps) - 1) // 2]) // 2
    return min(len(m.texts), last + 1 + middle), last  # the last may stand above its comment


def _is_signature(m: Measures, block: int) -> bool:
    """Whether a line names or dates a comment, or is one of its buttons."""
    if any(signal.startswith("phrase:comments:") for signal in m.phrases[block]):
        return True
    text = m.texts[block]
    return len(text) <= LONGEST and not text.endswith(STOPS) and bool(text.endswith(signed()) or DATED.search(text))


BUTTON = 20
"""Bytes of the longest button below a comment: `Reply`, `回复(3)`; a heading, or what ends in a colon, opens an answer
of the article's own: `Svar:`."""
BELOW = 3
"""Blocks from a comment to its button: its votes and its date come between."""
ALL = 0.7
"""The share of the blocks of a template that have such a button from which all that have are comments."""
THREAD = 0.9
"""Share of the likely body from which what can be answered is the page's own: the thread of a forum."""
ANSWERED = ("", "comment")


@kept
def _answers() -> tuple[str, ...]:
    return words("talk", "answers")


def answered(m: Measures, core: Core) -> Column:
    """The blocks of a template each of which has a button to answer below it: of 1,025 on annotated and written pages
    none is body."""
    out = np.zeros(len(m.sizes), np.int64)
    answers = _answers()
    short = np.flatnonzero((m.sizes <= BUTTON) & (m.levels == 0)).tolist()
    buttons = [i for i in short if m.texts[i].lower().startswith(answers) and not m.texts[i].endswith(COLONS)]
    if len(buttons) > FEWEST:
        above = np.subtract.outer(np.array(buttons), np.arange(1, BELOW + 1)).ravel()
        out[above[above >= 0]] = 1
        out[buttons] = 0
        have, count = np.bincount(m.templates, out), np.bincount(m.templates)
        out[((have <= FEWEST) | (have < ALL * count))[m.templates]] = 0
    return out if core.mass[out > 0].sum() < THREAD * core.sums[-1] else np.zeros_like(out)
